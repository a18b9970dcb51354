/** 3DNow!: packed single-precision numbers in mm registers (AMD APM volume 5). The opcode follows the operands. */
export const amd3dnow = `
pf2id | Converts packed reals to doublewords | 3dnow
  mm,mm/m64 = 3dnow 1d /r
pf2iw | Converts packed reals to words | 3dnowext
  mm,mm/m64 = 3dnow 1c /r
pfacc | Adds neighbouring reals | 3dnow
  mm,mm/m64 = 3dnow ae /r
pfadd | Adds packed reals | 3dnow
  mm,mm/m64 = 3dnow 9e /r
pfmax | Maximum of packed reals | 3dnow
  mm,mm/m64 = 3dnow a4 /r
pfmin | Minimum of packed reals | 3dnow
  mm,mm/m64 = 3dnow 94 /r
pfmul | Multiplies packed reals | 3dnow
  mm,mm/m64 = 3dnow b4 /r
pfrcp | Approximates the reciprocal | 3dnow
  mm,mm/m64 = 3dnow 96 /r
pfsub | Subtracts packed reals | 3dnow
  mm,mm/m64 = 3dnow 9a /r
pi2fd | Converts doublewords to packed reals | 3dnow
  mm,mm/m64 = 3dnow 0d /r
pi2fw | Converts words to packed reals | 3dnowext
  mm,mm/m64 = 3dnow 0c /r
pfnacc | Subtracts neighbouring reals | 3dnowext
  mm,mm/m64 = 3dnow 8a /r
pfsubr | Subtracts packed reals, reversed | 3dnow
  mm,mm/m64 = 3dnow aa /r
pswapd | Swaps the doublewords | 3dnowext
  mm,mm/m64 = 3dnow bb /r
pavgusb | Averages packed unsigned bytes | 3dnow
  mm,mm/m64 = 3dnow bf /r
pfcmpeq | Compares packed reals for equality | 3dnow
  mm,mm/m64 = 3dnow b0 /r
pfcmpge | Compares packed reals for greater or equal | 3dnow
  mm,mm/m64 = 3dnow 90 /r
pfcmpgt | Compares packed reals for greater | 3dnow
  mm,mm/m64 = 3dnow a0 /r
pfpnacc | Adds and subtracts neighbouring reals | 3dnowext
  mm,mm/m64 = 3dnow 8e /r
pfrsqrt | Approximates the reciprocal square root | 3dnow
  mm,mm/m64 = 3dnow 97 /r
pmulhrw | Multiplies packed words with rounding | 3dnow
  mm,mm/m64 = 3dnow b7 /r
pfrcpit1 | First refinement of a reciprocal | 3dnow
  mm,mm/m64 = 3dnow a6 /r
pfrcpit2 | Second refinement of a reciprocal or square root | 3dnow
  mm,mm/m64 = 3dnow b6 /r
pfrsqit1 | First refinement of a reciprocal square root | 3dnow
  mm,mm/m64 = 3dnow a7 /r
femms | Empties the MMX state quickly | 3dnow
  = 0f 0e
prefetch | Loads a cache line for reading | 3dnow
  m8 = 0f 0d /0
prefetchw | Loads a cache line for writing | prefetchw
  m8 = 0f 0d /1
prefetchwt1 | Loads a cache line for writing into the second level | prefetchw
  m8 = 0f 0d /2
`

/** SSE, SSE2 and SSE3 (SDM volume 1, chapters 10 to 12). */
export const sse = `
addps | Adds packed single-precision numbers | sse
  xmm,xmm/m128 = np 0f 58 /r
addpd | Adds packed double-precision numbers | sse2
  xmm,xmm/m128 = 66 0f 58 /r
addss | Adds single-precision numbers | sse
  xmm,xmm/m32 = f3 0f 58 /r
addsd | Adds double-precision numbers | sse2
  xmm,xmm/m64 = f2 0f 58 /r
subps | Subtracts packed single-precision numbers | sse
  xmm,xmm/m128 = np 0f 5c /r
subpd | Subtracts packed double-precision numbers | sse2
  xmm,xmm/m128 = 66 0f 5c /r
subss | Subtracts single-precision numbers | sse
  xmm,xmm/m32 = f3 0f 5c /r
subsd | Subtracts double-precision numbers | sse2
  xmm,xmm/m64 = f2 0f 5c /r
mulps | Multiplies packed single-precision numbers | sse
  xmm,xmm/m128 = np 0f 59 /r
mulpd | Multiplies packed double-precision numbers | sse2
  xmm,xmm/m128 = 66 0f 59 /r
mulss | Multiplies single-precision numbers | sse
  xmm,xmm/m32 = f3 0f 59 /r
mulsd | Multiplies double-precision numbers | sse2
  xmm,xmm/m64 = f2 0f 59 /r
divps | Divides packed single-precision numbers | sse
  xmm,xmm/m128 = np 0f 5e /r
divpd | Divides packed double-precision numbers | sse2
  xmm,xmm/m128 = 66 0f 5e /r
divss | Divides single-precision numbers | sse
  xmm,xmm/m32 = f3 0f 5e /r
divsd | Divides double-precision numbers | sse2
  xmm,xmm/m64 = f2 0f 5e /r
maxps | Maximum of packed single-precision numbers | sse
  xmm,xmm/m128 = np 0f 5f /r
maxpd | Maximum of packed double-precision numbers | sse2
  xmm,xmm/m128 = 66 0f 5f /r
maxss | Maximum of single-precision numbers | sse
  xmm,xmm/m32 = f3 0f 5f /r
maxsd | Maximum of double-precision numbers | sse2
  xmm,xmm/m64 = f2 0f 5f /r
minps | Minimum of packed single-precision numbers | sse
  xmm,xmm/m128 = np 0f 5d /r
minpd | Minimum of packed double-precision numbers | sse2
  xmm,xmm/m128 = 66 0f 5d /r
minss | Minimum of single-precision numbers | sse
  xmm,xmm/m32 = f3 0f 5d /r
minsd | Minimum of double-precision numbers | sse2
  xmm,xmm/m64 = f2 0f 5d /r
sqrtps | Square root of packed single-precision numbers | sse
  xmm,xmm/m128 = np 0f 51 /r
sqrtpd | Square root of packed double-precision numbers | sse2
  xmm,xmm/m128 = 66 0f 51 /r
sqrtss | Square root of single-precision numbers | sse
  xmm,xmm/m32 = f3 0f 51 /r
sqrtsd | Square root of double-precision numbers | sse2
  xmm,xmm/m64 = f2 0f 51 /r
rcpps | Approximate reciprocal of packed single-precision numbers | sse
  xmm,xmm/m128 = np 0f 53 /r
rcpss | Approximate reciprocal of single-precision numbers | sse
  xmm,xmm/m32 = f3 0f 53 /r
rsqrtps | Approximate reciprocal square root of packed single-precision numbers | sse
  xmm,xmm/m128 = np 0f 52 /r
rsqrtss | Approximate reciprocal square root of single-precision numbers | sse
  xmm,xmm/m32 = f3 0f 52 /r
andps | Bitwise and of packed single-precision numbers | sse
  xmm,xmm/m128 = np 0f 54 /r
andpd | Bitwise and of packed double-precision numbers | sse2
  xmm,xmm/m128 = 66 0f 54 /r
andnps | Bitwise and-not of packed single-precision numbers | sse
  xmm,xmm/m128 = np 0f 55 /r
andnpd | Bitwise and-not of packed double-precision numbers | sse2
  xmm,xmm/m128 = 66 0f 55 /r
orps | Bitwise or of packed single-precision numbers | sse
  xmm,xmm/m128 = np 0f 56 /r
orpd | Bitwise or of packed double-precision numbers | sse2
  xmm,xmm/m128 = 66 0f 56 /r
xorps | Bitwise exclusive or of packed single-precision numbers | sse
  xmm,xmm/m128 = np 0f 57 /r
xorpd | Bitwise exclusive or of packed double-precision numbers | sse2
  xmm,xmm/m128 = 66 0f 57 /r
unpckhps | Interleaves the high packed single-precision numbers | sse
  xmm,xmm/m128 = np 0f 15 /r
unpckhpd | Interleaves the high packed double-precision numbers | sse2
  xmm,xmm/m128 = 66 0f 15 /r
unpcklps | Interleaves the low packed single-precision numbers | sse
  xmm,xmm/m128 = np 0f 14 /r
unpcklpd | Interleaves the low packed double-precision numbers | sse2
  xmm,xmm/m128 = 66 0f 14 /r
cmpps | Compares packed single-precision numbers with a predicate | sse
  xmm,xmm/m128,imm8 = np 0f c2 /r ib
cmpeqps | Compares packed single-precision numbers for equal | sse
  xmm,xmm/m128 = np 0f c2 /r =00 | alias
cmpltps | Compares packed single-precision numbers for less than | sse
  xmm,xmm/m128 = np 0f c2 /r =01 | alias
cmpleps | Compares packed single-precision numbers for less or equal | sse
  xmm,xmm/m128 = np 0f c2 /r =02 | alias
cmpunordps | Compares packed single-precision numbers for unordered | sse
  xmm,xmm/m128 = np 0f c2 /r =03 | alias
cmpneqps | Compares packed single-precision numbers for not equal | sse
  xmm,xmm/m128 = np 0f c2 /r =04 | alias
cmpnltps | Compares packed single-precision numbers for not less than | sse
  xmm,xmm/m128 = np 0f c2 /r =05 | alias
cmpnleps | Compares packed single-precision numbers for not less or equal | sse
  xmm,xmm/m128 = np 0f c2 /r =06 | alias
cmpordps | Compares packed single-precision numbers for ordered | sse
  xmm,xmm/m128 = np 0f c2 /r =07 | alias
cmppd | Compares packed double-precision numbers with a predicate | sse2
  xmm,xmm/m128,imm8 = 66 0f c2 /r ib
cmpeqpd | Compares packed double-precision numbers for equal | sse2
  xmm,xmm/m128 = 66 0f c2 /r =00 | alias
cmpltpd | Compares packed double-precision numbers for less than | sse2
  xmm,xmm/m128 = 66 0f c2 /r =01 | alias
cmplepd | Compares packed double-precision numbers for less or equal | sse2
  xmm,xmm/m128 = 66 0f c2 /r =02 | alias
cmpunordpd | Compares packed double-precision numbers for unordered | sse2
  xmm,xmm/m128 = 66 0f c2 /r =03 | alias
cmpneqpd | Compares packed double-precision numbers for not equal | sse2
  xmm,xmm/m128 = 66 0f c2 /r =04 | alias
cmpnltpd | Compares packed double-precision numbers for not less than | sse2
  xmm,xmm/m128 = 66 0f c2 /r =05 | alias
cmpnlepd | Compares packed double-precision numbers for not less or equal | sse2
  xmm,xmm/m128 = 66 0f c2 /r =06 | alias
cmpordpd | Compares packed double-precision numbers for ordered | sse2
  xmm,xmm/m128 = 66 0f c2 /r =07 | alias
cmpss | Compares single-precision numbers with a predicate | sse
  xmm,xmm/m32,imm8 = f3 0f c2 /r ib
cmpeqss | Compares single-precision numbers for equal | sse
  xmm,xmm/m32 = f3 0f c2 /r =00 | alias
cmpltss | Compares single-precision numbers for less than | sse
  xmm,xmm/m32 = f3 0f c2 /r =01 | alias
cmpless | Compares single-precision numbers for less or equal | sse
  xmm,xmm/m32 = f3 0f c2 /r =02 | alias
cmpunordss | Compares single-precision numbers for unordered | sse
  xmm,xmm/m32 = f3 0f c2 /r =03 | alias
cmpneqss | Compares single-precision numbers for not equal | sse
  xmm,xmm/m32 = f3 0f c2 /r =04 | alias
cmpnltss | Compares single-precision numbers for not less than | sse
  xmm,xmm/m32 = f3 0f c2 /r =05 | alias
cmpnless | Compares single-precision numbers for not less or equal | sse
  xmm,xmm/m32 = f3 0f c2 /r =06 | alias
cmpordss | Compares single-precision numbers for ordered | sse
  xmm,xmm/m32 = f3 0f c2 /r =07 | alias
cmpsd | Compares double-precision numbers with a predicate | sse2
  xmm,xmm/m64,imm8 = f2 0f c2 /r ib
cmpeqsd | Compares double-precision numbers for equal | sse2
  xmm,xmm/m64 = f2 0f c2 /r =00 | alias
cmpltsd | Compares double-precision numbers for less than | sse2
  xmm,xmm/m64 = f2 0f c2 /r =01 | alias
cmplesd | Compares double-precision numbers for less or equal | sse2
  xmm,xmm/m64 = f2 0f c2 /r =02 | alias
cmpunordsd | Compares double-precision numbers for unordered | sse2
  xmm,xmm/m64 = f2 0f c2 /r =03 | alias
cmpneqsd | Compares double-precision numbers for not equal | sse2
  xmm,xmm/m64 = f2 0f c2 /r =04 | alias
cmpnltsd | Compares double-precision numbers for not less than | sse2
  xmm,xmm/m64 = f2 0f c2 /r =05 | alias
cmpnlesd | Compares double-precision numbers for not less or equal | sse2
  xmm,xmm/m64 = f2 0f c2 /r =06 | alias
cmpordsd | Compares double-precision numbers for ordered | sse2
  xmm,xmm/m64 = f2 0f c2 /r =07 | alias
comiss | Compares single-precision numbers and sets eflags | sse w:oszapc
  xmm,xmm/m32 = np 0f 2f /r
comisd | Compares double-precision numbers and sets eflags | sse2 w:oszapc
  xmm,xmm/m64 = 66 0f 2f /r
ucomiss | Compares single-precision numbers quietly and sets eflags | sse w:oszapc
  xmm,xmm/m32 = np 0f 2e /r
ucomisd | Compares double-precision numbers quietly and sets eflags | sse2 w:oszapc
  xmm,xmm/m64 = 66 0f 2e /r
movaps | Copies aligned packed single-precision numbers | sse
  xmm,xmm/m128 = np 0f 28 /r
  xmm/m128,xmm = np 0f 29 /r
movapd | Copies aligned packed double-precision numbers | sse2
  xmm,xmm/m128 = 66 0f 28 /r
  xmm/m128,xmm = 66 0f 29 /r
movups | Copies packed single-precision numbers | sse
  xmm,xmm/m128 = np 0f 10 /r
  xmm/m128,xmm = np 0f 11 /r
movupd | Copies packed double-precision numbers | sse2
  xmm,xmm/m128 = 66 0f 10 /r
  xmm/m128,xmm = 66 0f 11 /r
movss | Copies a single-precision number | sse
  xmm,xmm/m32 = f3 0f 10 /r
  xmm/m32,xmm = f3 0f 11 /r
movsd | Copies a double-precision number | sse2
  xmm,xmm/m64 = f2 0f 10 /r
  xmm/m64,xmm = f2 0f 11 /r
movlps | Copies the low single-precision pair | sse
  xmm,m64 = np 0f 12 /r
  m64,xmm = np 0f 13 /r
movhps | Copies the high single-precision pair | sse
  xmm,m64 = np 0f 16 /r
  m64,xmm = np 0f 17 /r
movlpd | Copies the low double-precision number | sse2
  xmm,m64 = 66 0f 12 /r
  m64,xmm = 66 0f 13 /r
movhpd | Copies the high double-precision number | sse2
  xmm,m64 = 66 0f 16 /r
  m64,xmm = 66 0f 17 /r
movhlps | Copies the high pair to the low pair | sse
  xmm,xmm.m = np 0f 12 /r
movlhps | Copies the low pair to the high pair | sse
  xmm,xmm.m = np 0f 16 /r
movdqa | Copies 16 aligned bytes | sse2
  xmm,xmm/m128 = 66 0f 6f /r
  xmm/m128,xmm = 66 0f 7f /r
movdqu | Copies 16 bytes | sse2
  xmm,xmm/m128 = f3 0f 6f /r
  xmm/m128,xmm = f3 0f 7f /r
lddqu | Loads 16 bytes, possibly across a cache line | sse3
  xmm,m128 = f2 0f f0 /r
movdq2q | Copies the low quadword to an mm register | sse2
  mm,xmm.m = f2 0f d6 /r
movq2dq | Copies an mm register to the low quadword | sse2
  xmm,mm.m = f3 0f d6 /r
movmskps | Copies the signs of packed single-precision numbers | sse
  r32,xmm.m = np 0f 50 /r
  r64,xmm.m = np 0f 50 /r | only64 alias
movmskpd | Copies the signs of packed double-precision numbers | sse2
  r32,xmm.m = 66 0f 50 /r
  r64,xmm.m = 66 0f 50 /r | only64 alias
pmovmskb | Copies the signs of packed bytes |
  r32,mm.m = np 0f d7 /r | sse
  r64,mm.m = np 0f d7 /r | only64 alias
  r32,xmm.m = 66 0f d7 /r | sse2
  r64,xmm.m = 66 0f d7 /r | only64 alias
maskmovq | Stores the bytes selected by a mask at ds:edi | sse
  mm,mm.m = np 0f f7 /r
maskmovdqu | Stores the bytes selected by a mask at ds:edi | sse2
  xmm,xmm.m = 66 0f f7 /r
movntq | Stores without filling the cache | sse
  m64,mm = np 0f e7 /r
movntdq | Stores without filling the cache | sse2
  m128,xmm = 66 0f e7 /r
movntps | Stores without filling the cache | sse
  m128,xmm = np 0f 2b /r
movntpd | Stores without filling the cache | sse2
  m128,xmm = 66 0f 2b /r
movntss | Stores without filling the cache | sse4a
  m32,xmm = f3 0f 2b /r
movntsd | Stores without filling the cache | sse4a
  m64,xmm = f2 0f 2b /r
cvtpi2ps | Converts packed integers to single-precision numbers | sse
  xmm,mm/m64 = np 0f 2a /r
cvtpi2pd | Converts packed integers to double-precision numbers | sse2
  xmm,mm/m64 = 66 0f 2a /r
cvtps2pi | Converts single-precision numbers to packed integers | sse
  mm,xmm/m64 = np 0f 2d /r
cvtpd2pi | Converts double-precision numbers to packed integers | sse2
  mm,xmm/m128 = 66 0f 2d /r
cvtss2si | Converts a single-precision number to an integer | sse
  r32,xmm/m32 = f3 0f 2d /r
  r64,xmm/m32 = f3 w 0f 2d /r
cvtsd2si | Converts a double-precision number to an integer | sse2
  r32,xmm/m64 = f2 0f 2d /r
  r64,xmm/m64 = f2 w 0f 2d /r
cvttps2pi | Converts single-precision numbers to packed integers with truncation | sse
  mm,xmm/m64 = np 0f 2c /r
cvttpd2pi | Converts double-precision numbers to packed integers with truncation | sse2
  mm,xmm/m128 = 66 0f 2c /r
cvttss2si | Converts a single-precision number to an integer with truncation | sse
  r32,xmm/m32 = f3 0f 2c /r
  r64,xmm/m32 = f3 w 0f 2c /r
cvttsd2si | Converts a double-precision number to an integer with truncation | sse2
  r32,xmm/m64 = f2 0f 2c /r
  r64,xmm/m64 = f2 w 0f 2c /r
cvtsi2ss | Converts an integer to a single-precision number | sse open
  xmm,rm32 = f3 0f 2a /r
  xmm,rm64 = f3 w 0f 2a /r
cvtsi2sd | Converts an integer to a double-precision number | sse2 open
  xmm,rm32 = f2 0f 2a /r
  xmm,rm64 = f2 w 0f 2a /r
cvtps2pd | Converts packed single-precision numbers to packed double-precision numbers | sse2
  xmm,xmm/m64 = np 0f 5a /r
cvtpd2ps | Converts packed double-precision numbers to packed single-precision numbers | sse2
  xmm,xmm/m128 = 66 0f 5a /r
cvtss2sd | Converts a single-precision number to a double-precision number | sse2
  xmm,xmm/m32 = f3 0f 5a /r
cvtsd2ss | Converts a double-precision number to a single-precision number | sse2
  xmm,xmm/m64 = f2 0f 5a /r
cvtdq2ps | Converts packed doublewords to packed single-precision numbers | sse2
  xmm,xmm/m128 = np 0f 5b /r
cvtps2dq | Converts packed single-precision numbers to packed doublewords | sse2
  xmm,xmm/m128 = 66 0f 5b /r
cvttps2dq | Converts packed single-precision numbers to packed doublewords with truncation | sse2
  xmm,xmm/m128 = f3 0f 5b /r
cvtdq2pd | Converts packed doublewords to packed double-precision numbers | sse2
  xmm,xmm/m64 = f3 0f e6 /r
cvtpd2dq | Converts packed double-precision numbers to packed doublewords | sse2
  xmm,xmm/m128 = f2 0f e6 /r
cvttpd2dq | Converts packed double-precision numbers to packed doublewords with truncation | sse2
  xmm,xmm/m128 = 66 0f e6 /r
shufps | Shuffles single-precision numbers | sse
  xmm,xmm/m128,imm8 = np 0f c6 /r ib
shufpd | Shuffles double-precision numbers | sse2
  xmm,xmm/m128,imm8 = 66 0f c6 /r ib
pshufw | Shuffles words of an mm register | sse
  mm,mm/m64,imm8 = np 0f 70 /r ib
pshufd | Shuffles doublewords | sse2
  xmm,xmm/m128,imm8 = 66 0f 70 /r ib
pshufhw | Shuffles the high words | sse2
  xmm,xmm/m128,imm8 = f3 0f 70 /r ib
pshuflw | Shuffles the low words | sse2
  xmm,xmm/m128,imm8 = f2 0f 70 /r ib
pslldq | Shifts 16 bytes left by bytes | sse2
  xmm.m,imm8 = 66 0f 73 /7 ib
psrldq | Shifts 16 bytes right by bytes | sse2
  xmm.m,imm8 = 66 0f 73 /3 ib
punpckhqdq | Interleaves the high quadwords | sse2
  xmm,xmm/m128 = 66 0f 6d /r
punpcklqdq | Interleaves the low quadwords | sse2
  xmm,xmm/m128 = 66 0f 6c /r
pinsrw | Inserts a word |
  mm,r32/m16,imm8 = np 0f c4 /r ib | sse
  xmm,r32/m16,imm8 = 66 0f c4 /r ib | sse2
pextrw | Extracts a word |
  r32,mm.m,imm8 = np 0f c5 /r ib | sse
  r64,mm.m,imm8 = np 0f c5 /r ib | only64 alias
  r32,xmm.m,imm8 = 66 0f c5 /r ib | sse2
  r64,xmm.m,imm8 = 66 0f c5 /r ib | only64 alias
  m16,xmm,imm8 = 66 0f 3a 15 /r ib | sse4.1
  r32.m,xmm,imm8 = 66 0f 3a 15 /r ib | sse4.1 decode
movddup | Duplicates a double-precision number | sse3
  xmm,xmm/m64 = f2 0f 12 /r
movshdup | Duplicates the odd single-precision numbers | sse3
  xmm,xmm/m128 = f3 0f 16 /r
movsldup | Duplicates the even single-precision numbers | sse3
  xmm,xmm/m128 = f3 0f 12 /r
haddps | Adds neighbouring single-precision numbers | sse3
  xmm,xmm/m128 = f2 0f 7c /r
haddpd | Adds neighbouring double-precision numbers | sse3
  xmm,xmm/m128 = 66 0f 7c /r
hsubps | Subtracts neighbouring single-precision numbers | sse3
  xmm,xmm/m128 = f2 0f 7d /r
hsubpd | Subtracts neighbouring double-precision numbers | sse3
  xmm,xmm/m128 = 66 0f 7d /r
addsubps | Alternately subtracts and adds single-precision numbers | sse3
  xmm,xmm/m128 = f2 0f d0 /r
addsubpd | Alternately subtracts and adds double-precision numbers | sse3
  xmm,xmm/m128 = 66 0f d0 /r
prefetchnta | Loads a cache line ahead of use | sse
  m8 = 0f 18 /0
prefetcht0 | Loads a cache line ahead of use | sse
  m8 = 0f 18 /1
prefetcht1 | Loads a cache line ahead of use | sse
  m8 = 0f 18 /2
prefetcht2 | Loads a cache line ahead of use | sse
  m8 = 0f 18 /3
ldmxcsr | Loads the SSE control and status register | sse
  m32 = np 0f ae /2
stmxcsr | Stores the SSE control and status register | sse
  m32 = np 0f ae /3
fxsave | Saves the x87, MMX and SSE state | p6
  m = np 0f ae /0 | nosize
fxrstor | Restores the x87, MMX and SSE state | p6
  m = np 0f ae /1 | nosize
fxsave64 | Saves the x87, MMX and SSE state with 64-bit pointers | x64
  m = np w 0f ae /0 | nosize
fxrstor64 | Restores the x87, MMX and SSE state with 64-bit pointers | x64
  m = np w 0f ae /1 | nosize
clflush | Flushes a cache line | sse2
  m8 = np 0f ae /7
lfence | Orders loads | sse2
  = np 0f ae e8
mfence | Orders loads and stores | sse2
  = np 0f ae f0
sfence | Orders stores | sse
  = np 0f ae f8
pause | Hints a spin loop | sse2
  = f3 90
monitor | Watches an address range | monitor priv
  = 0f 01 c8
  eax,ecx,edx = 0f 01 c8 | alias
mwait | Waits for a write to the watched range | monitor priv
  = 0f 01 c9
  eax,ecx = 0f 01 c9 | alias
`

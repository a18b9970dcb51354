/** AVX-512 integer comparisons and the mask registers (SDM volume 1, chapter 15). */
export const avx512Compare = `
vpcmpb | Compares packed bytes by a predicate | avx512f
  k{k},V.v,V/mV,imm8 = evex.L.66.0f3a.w0 3f /r ib
vpcmpd | Compares packed doublewords by a predicate | avx512f
  k{k},V.v,V/mV/b32,imm8 = evex.L.66.0f3a.w0 1f /r ib
vpcmpq | Compares packed quadwords by a predicate | avx512f
  k{k},V.v,V/mV/b64,imm8 = evex.L.66.0f3a.w1 1f /r ib
vpcmpw | Compares packed words by a predicate | avx512f
  k{k},V.v,V/mV,imm8 = evex.L.66.0f3a.w1 3f /r ib
vpcmpub | Compares packed unsigned bytes by a predicate | avx512f
  k{k},V.v,V/mV,imm8 = evex.L.66.0f3a.w0 3e /r ib
vpcmpud | Compares packed unsigned doublewords by a predicate | avx512f
  k{k},V.v,V/mV/b32,imm8 = evex.L.66.0f3a.w0 1e /r ib
vpcmpuq | Compares packed unsigned quadwords by a predicate | avx512f
  k{k},V.v,V/mV/b64,imm8 = evex.L.66.0f3a.w1 1e /r ib
vpcmpuw | Compares packed unsigned words by a predicate | avx512f
  k{k},V.v,V/mV,imm8 = evex.L.66.0f3a.w1 3e /r ib
vpcmpleb | Compares packed bytes (le) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w0 3f /r =02 | alias
vpcmpled | Compares packed doublewords (le) | avx512f
  k{k},V.v,V/mV/b32 = evex.L.66.0f3a.w0 1f /r =02 | alias
vpcmpleq | Compares packed quadwords (le) | avx512f
  k{k},V.v,V/mV/b64 = evex.L.66.0f3a.w1 1f /r =02 | alias
vpcmplew | Compares packed words (le) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w1 3f /r =02 | alias
vpcmpltb | Compares packed bytes (lt) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w0 3f /r =01 | alias
vpcmpltd | Compares packed doublewords (lt) | avx512f
  k{k},V.v,V/mV/b32 = evex.L.66.0f3a.w0 1f /r =01 | alias
vpcmpltq | Compares packed quadwords (lt) | avx512f
  k{k},V.v,V/mV/b64 = evex.L.66.0f3a.w1 1f /r =01 | alias
vpcmpltw | Compares packed words (lt) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w1 3f /r =01 | alias
vpcmpleub | Compares packed unsigned bytes (le) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w0 3e /r =02 | alias
vpcmpleud | Compares packed unsigned doublewords (le) | avx512f
  k{k},V.v,V/mV/b32 = evex.L.66.0f3a.w0 1e /r =02 | alias
vpcmpleuq | Compares packed unsigned quadwords (le) | avx512f
  k{k},V.v,V/mV/b64 = evex.L.66.0f3a.w1 1e /r =02 | alias
vpcmpleuw | Compares packed unsigned words (le) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w1 3e /r =02 | alias
vpcmpltub | Compares packed unsigned bytes (lt) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w0 3e /r =01 | alias
vpcmpltud | Compares packed unsigned doublewords (lt) | avx512f
  k{k},V.v,V/mV/b32 = evex.L.66.0f3a.w0 1e /r =01 | alias
vpcmpltuq | Compares packed unsigned quadwords (lt) | avx512f
  k{k},V.v,V/mV/b64 = evex.L.66.0f3a.w1 1e /r =01 | alias
vpcmpltuw | Compares packed unsigned words (lt) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w1 3e /r =01 | alias
vpcmpneqb | Compares packed bytes (neq) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w0 3f /r =04 | alias
vpcmpneqd | Compares packed doublewords (neq) | avx512f
  k{k},V.v,V/mV/b32 = evex.L.66.0f3a.w0 1f /r =04 | alias
vpcmpneqq | Compares packed quadwords (neq) | avx512f
  k{k},V.v,V/mV/b64 = evex.L.66.0f3a.w1 1f /r =04 | alias
vpcmpneqw | Compares packed words (neq) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w0 3f /r =04 | alias
vpcmpnleb | Compares packed bytes (nle) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w0 3f /r =06 | alias
vpcmpnled | Compares packed doublewords (nle) | avx512f
  k{k},V.v,V/mV/b32 = evex.L.66.0f3a.w0 1f /r =06 | alias
vpcmpnleq | Compares packed quadwords (nle) | avx512f
  k{k},V.v,V/mV/b64 = evex.L.66.0f3a.w1 1f /r =06 | alias
vpcmpnlew | Compares packed words (nle) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w0 3f /r =06 | alias
vpcmpnltb | Compares packed bytes (nlt) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w0 3f /r =05 | alias
vpcmpnltd | Compares packed doublewords (nlt) | avx512f
  k{k},V.v,V/mV/b32 = evex.L.66.0f3a.w0 1f /r =05 | alias
vpcmpnltq | Compares packed quadwords (nlt) | avx512f
  k{k},V.v,V/mV/b64 = evex.L.66.0f3a.w1 1f /r =05 | alias
vpcmpnltw | Compares packed words (nlt) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w0 3f /r =05 | alias
vpcmpnequb | Compares packed unsigned bytes (neq) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w0 3e /r =04 | alias
vpcmpnequd | Compares packed unsigned doublewords (neq) | avx512f
  k{k},V.v,V/mV/b32 = evex.L.66.0f3a.w0 1e /r =04 | alias
vpcmpnequq | Compares packed unsigned quadwords (neq) | avx512f
  k{k},V.v,V/mV/b64 = evex.L.66.0f3a.w1 1e /r =04 | alias
vpcmpnequw | Compares packed unsigned words (neq) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w1 3e /r =04 | alias
vpcmpnleub | Compares packed unsigned bytes (nle) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w0 3e /r =06 | alias
vpcmpnleud | Compares packed unsigned doublewords (nle) | avx512f
  k{k},V.v,V/mV/b32 = evex.L.66.0f3a.w0 1e /r =06 | alias
vpcmpnleuq | Compares packed unsigned quadwords (nle) | avx512f
  k{k},V.v,V/mV/b64 = evex.L.66.0f3a.w1 1e /r =06 | alias
vpcmpnleuw | Compares packed unsigned words (nle) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w1 3e /r =06 | alias
vpcmpnltub | Compares packed unsigned bytes (nlt) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w0 3e /r =05 | alias
vpcmpnltud | Compares packed unsigned doublewords (nlt) | avx512f
  k{k},V.v,V/mV/b32 = evex.L.66.0f3a.w0 1e /r =05 | alias
vpcmpnltuq | Compares packed unsigned quadwords (nlt) | avx512f
  k{k},V.v,V/mV/b64 = evex.L.66.0f3a.w1 1e /r =05 | alias
vpcmpnltuw | Compares packed unsigned words (nlt) | avx512f
  k{k},V.v,V/mV = evex.L.66.0f3a.w1 3e /r =05 | alias
korb | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.66.0f.w0 45 /r
kord | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.66.0f.w1 45 /r
korq | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.np.0f.w1 45 /r
korw | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.np.0f.w0 45 /r
kaddb | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.66.0f.w0 4a /r
kaddd | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.66.0f.w1 4a /r
kaddq | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.np.0f.w1 4a /r
kaddw | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.np.0f.w0 4a /r
kandb | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.66.0f.w0 41 /r
kandd | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.66.0f.w1 41 /r
kandq | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.np.0f.w1 41 /r
kandw | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.np.0f.w0 41 /r
kmovb | Operates on mask registers | avx512f
  k,k/m8 = vex.128.66.0f.w0 90 /r
  m8,k = vex.128.66.0f.w0 91 /r
  k,r32.m = vex.128.66.0f.w0 92 /r
  r32,k.m = vex.128.66.0f.w0 93 /r
kmovd | Copies a doubleword between a general and a vector register | avx512f
  k,k/m32 = vex.128.66.0f.w1 90 /r
  m32,k = vex.128.66.0f.w1 91 /r
  k,r32.m = vex.128.f2.0f.w0 92 /r
  r32,k.m = vex.128.f2.0f.w0 93 /r
kmovq | Copies a quadword | avx512f
  k,k/m64 = vex.128.np.0f.w1 90 /r
  m64,k = vex.128.np.0f.w1 91 /r
  k,r64.m = vex.128.f2.0f.w1 92 /r | only64
  r64,k.m = vex.128.f2.0f.w1 93 /r | only64
kmovw | Operates on mask registers | avx512f
  k,k/m16 = vex.128.np.0f.w0 90 /r
  m16,k = vex.128.np.0f.w0 91 /r
  k,r32.m = vex.128.np.0f.w0 92 /r
  r32,k.m = vex.128.np.0f.w0 93 /r
knotb | Operates on mask registers | avx512f
  k,k.m = vex.128.66.0f.w0 44 /r
knotd | Operates on mask registers | avx512f
  k,k.m = vex.128.66.0f.w1 44 /r
knotq | Operates on mask registers | avx512f
  k,k.m = vex.128.np.0f.w1 44 /r
knotw | Operates on mask registers | avx512f
  k,k.m = vex.128.np.0f.w0 44 /r
kxorb | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.66.0f.w0 47 /r
kxord | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.66.0f.w1 47 /r
kxorq | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.np.0f.w1 47 /r
kxorw | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.np.0f.w0 47 /r
kandnb | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.66.0f.w0 42 /r
kandnd | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.66.0f.w1 42 /r
kandnq | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.np.0f.w1 42 /r
kandnw | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.np.0f.w0 42 /r
ktestb | Operates on mask registers | avx512f w:oszapc
  k,k.m = vex.128.66.0f.w0 99 /r
ktestd | Operates on mask registers | avx512f w:oszapc
  k,k.m = vex.128.66.0f.w1 99 /r
ktestq | Operates on mask registers | avx512f w:oszapc
  k,k.m = vex.128.np.0f.w1 99 /r
ktestw | Operates on mask registers | avx512f w:oszapc
  k,k.m = vex.128.np.0f.w0 99 /r
kxnorb | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.66.0f.w0 46 /r
kxnord | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.66.0f.w1 46 /r
kxnorq | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.np.0f.w1 46 /r
kxnorw | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.np.0f.w0 46 /r
kortestb | Operates on mask registers | avx512f w:oszapc
  k,k.m = vex.128.66.0f.w0 98 /r
kortestd | Operates on mask registers | avx512f w:oszapc
  k,k.m = vex.128.66.0f.w1 98 /r
kortestq | Operates on mask registers | avx512f w:oszapc
  k,k.m = vex.128.np.0f.w1 98 /r
kortestw | Operates on mask registers | avx512f w:oszapc
  k,k.m = vex.128.np.0f.w0 98 /r
kshiftlb | Operates on mask registers | avx512f
  k,k.m,imm8 = vex.128.66.0f3a.w0 32 /r ib
kshiftld | Operates on mask registers | avx512f
  k,k.m,imm8 = vex.128.66.0f3a.w0 33 /r ib
kshiftlq | Operates on mask registers | avx512f
  k,k.m,imm8 = vex.128.66.0f3a.w1 33 /r ib
kshiftlw | Operates on mask registers | avx512f
  k,k.m,imm8 = vex.128.66.0f3a.w1 32 /r ib
kshiftrb | Operates on mask registers | avx512f
  k,k.m,imm8 = vex.128.66.0f3a.w0 30 /r ib
kshiftrd | Operates on mask registers | avx512f
  k,k.m,imm8 = vex.128.66.0f3a.w0 31 /r ib
kshiftrq | Operates on mask registers | avx512f
  k,k.m,imm8 = vex.128.66.0f3a.w1 31 /r ib
kshiftrw | Operates on mask registers | avx512f
  k,k.m,imm8 = vex.128.66.0f3a.w1 30 /r ib
kunpckbw | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.66.0f.w0 4b /r
kunpckdq | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.np.0f.w1 4b /r
kunpckwd | Operates on mask registers | avx512f
  k,k.v,k.m = vex.256.np.0f.w0 4b /r
`

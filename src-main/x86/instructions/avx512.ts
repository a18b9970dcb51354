/** AVX-512 and the mask registers (SDM volume 1, chapter 15). */
export const avx512 = `
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
vpord | Bitwise or under a mask | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f.w0 eb /r | avx512f
vporq | Bitwise or under a mask | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 eb /r | avx512f
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
vpabsq | Absolute values of quadwords | avx512f
  V{kz},V/mV/b64 = evex.L.66.0f38.w1 1f /r
vpandd | Bitwise and under a mask | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f.w0 db /r | avx512f
vpandq | Bitwise and under a mask | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 db /r | avx512f
vpcmpb | Compares packed bytes by a predicate | avx512f
  k{k},V.v,V/mV,imm8 = evex.L.66.0f3a.w0 3f /r ib
vpcmpd | Compares packed doublewords by a predicate | avx512f
  k{k},V.v,V/mV/b32,imm8 = evex.L.66.0f3a.w0 1f /r ib
vpcmpq | Compares packed quadwords by a predicate | avx512f
  k{k},V.v,V/mV/b64,imm8 = evex.L.66.0f3a.w1 1f /r ib
vpcmpw | Compares packed words by a predicate | avx512f
  k{k},V.v,V/mV,imm8 = evex.L.66.0f3a.w1 3f /r ib
vpermb | Permutes elements | avx512bw
  V{kz},V.v,V/mV = evex.L.66.0f38.w0 8d /r
vpermw | Permutes elements | avx512bw
  V{kz},V.v,V/mV = evex.L.66.0f38.w1 8d /r
vprold | Rotates packed doublewords left | avx512f
  V.v{kz},V/mV/b32,imm8 = evex.L.66.0f.w0 72 /1 ib
vprolq | Rotates packed quadwords left | avx512f
  V.v{kz},V/mV/b64,imm8 = evex.L.66.0f.w1 72 /1 ib
vprord | Rotates packed doublewords right | avx512f
  V.v{kz},V/mV/b32,imm8 = evex.L.66.0f.w0 72 /0 ib
vprorq | Rotates packed quadwords right | avx512f
  V.v{kz},V/mV/b64,imm8 = evex.L.66.0f.w1 72 /0 ib
vpsraq | Shifts packed quadwords right, filling with the sign | avx512f
  xmm{kz},xmm.v,xmmlow/m128 = evex.128.66.0f.w1 e2 /r | avx512f alias
  xmm{kz},xmm.v,xmm/m128 = evex.128.66.0f.w1 e2 /r | avx512f decode
  ymm{kz},ymm.v,xmmlow/m128 = evex.256.66.0f.w1 e2 /r | avx512f alias
  ymm{kz},ymm.v,xmm/m128 = evex.256.66.0f.w1 e2 /r | avx512f decode
  zmm{kz},zmm.v,xmmlow/m128 = evex.512.66.0f.w1 e2 /r | avx512f alias
  zmm{kz},zmm.v,xmm/m128 = evex.512.66.0f.w1 e2 /r | avx512f decode
  V.v{kz},V/mV/b64,imm8 = evex.L.66.0f.w1 72 /4 ib | avx512f
vpxord | Bitwise exclusive or under a mask | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f.w0 ef /r | avx512f
vpxorq | Bitwise exclusive or under a mask | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 ef /r | avx512f
valignd | Shifts elements of two vectors side by side | avx512f
  V{kz},V.v,V/mV/b32,imm8 = evex.L.66.0f3a.w0 03 /r ib
valignq | Shifts elements of two vectors side by side | avx512f
  V{kz},V.v,V/mV/b64,imm8 = evex.L.66.0f3a.w1 03 /r ib
vexp2pd | Approximates 2 to a power | avx512er
  zmm{kz},zmm/m512/b64 = evex.512.66.0f38.w1 c8 /r sae
vexp2ps | Approximates 2 to a power | avx512er
  zmm{kz},zmm/m512/b32 = evex.512.66.0f38.w0 c8 /r sae
vpandnd | Bitwise and under a mask | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f.w0 df /r | avx512f
vpandnq | Bitwise and under a mask | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 df /r | avx512f
vpcmpub | Compares packed unsigned bytes by a predicate | avx512f
  k{k},V.v,V/mV,imm8 = evex.L.66.0f3a.w0 3e /r ib
vpcmpud | Compares packed unsigned doublewords by a predicate | avx512f
  k{k},V.v,V/mV/b32,imm8 = evex.L.66.0f3a.w0 1e /r ib
vpcmpuq | Compares packed unsigned quadwords by a predicate | avx512f
  k{k},V.v,V/mV/b64,imm8 = evex.L.66.0f3a.w1 1e /r ib
vpcmpuw | Compares packed unsigned words by a predicate | avx512f
  k{k},V.v,V/mV,imm8 = evex.L.66.0f3a.w1 3e /r ib
vpmaxsq | Maximum of packed quadwords | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 3d /r
vpmaxuq | Maximum of packed quadwords | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 3f /r
vpminsq | Minimum of packed quadwords | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 39 /r
vpminuq | Minimum of packed quadwords | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 3b /r
vpmovdb | Narrows packed doublewords to bytes | avx512f
  Q/mQ{kz},V = evex.L.f3.0f38.w0 31 /r
vpmovdw | Narrows packed doublewords to words | avx512f
  H/mH{kz},V = evex.L.f3.0f38.w0 33 /r
vpmovqb | Narrows packed quadwords to bytes | avx512f
  E/mE{kz},V = evex.L.f3.0f38.w0 32 /r
vpmovqd | Narrows packed quadwords to doublewords | avx512f
  H/mH{kz},V = evex.L.f3.0f38.w0 35 /r
vpmovqw | Narrows packed quadwords to words | avx512f
  Q/mQ{kz},V = evex.L.f3.0f38.w0 34 /r
vpmovwb | Narrows packed words to bytes | avx512f
  H/mH{kz},V = evex.L.f3.0f38.w0 30 /r
vpmullq | Multiplies quadwords | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 40 /r
vprolvd | Rotates packed doublewords left by varying counts | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 15 /r
vprolvq | Rotates packed quadwords left by varying counts | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 15 /r
vprorvd | Rotates packed doublewords right by varying counts | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 14 /r
vprorvq | Rotates packed quadwords right by varying counts | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 14 /r
vpshldd | Shifts pairs of doublewords as one double-width number | avx512f
  V{kz},V.v,V/mV/b32,imm8 = evex.L.66.0f3a.w0 71 /r ib
vpshldq | Shifts pairs of quadwords as one double-width number | avx512f
  V{kz},V.v,V/mV/b64,imm8 = evex.L.66.0f3a.w1 71 /r ib
vpshldw | Shifts pairs of words as one double-width number | avx512vbmi2
  V{kz},V.v,V/mV,imm8 = evex.L.66.0f3a.w1 70 /r ib
vpshrdd | Shifts pairs of doublewords as one double-width number | avx512f
  V{kz},V.v,V/mV/b32,imm8 = evex.L.66.0f3a.w0 73 /r ib
vpshrdq | Shifts pairs of quadwords as one double-width number | avx512f
  V{kz},V.v,V/mV/b64,imm8 = evex.L.66.0f3a.w1 73 /r ib
vpshrdw | Shifts pairs of words as one double-width number | avx512vbmi2
  V{kz},V.v,V/mV,imm8 = evex.L.66.0f3a.w1 72 /r ib
vpsllvw | Shifts packed words left by varying counts | avx512bw
  V{kz},V.v,V/mV = evex.L.66.0f38.w1 12 /r
vpsravq | Shifts packed quadwords right by varying counts | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 46 /r
vpsravw | Shifts packed words right by varying counts | avx512bw
  V{kz},V.v,V/mV = evex.L.66.0f38.w1 11 /r
vpsrlvw | Shifts packed words right by varying counts | avx512bw
  V{kz},V.v,V/mV = evex.L.66.0f38.w1 10 /r
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
vmovdqu8 | Copies a vector under a mask | avx512f
  V{kz},V/mV = evex.L.f2.0f.w0 6f /r
  V/mV{kz},V = evex.L.f2.0f.w0 7f /r
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
vpdpbusd | Multiplies bytes and accumulates | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 50 /r
vpdpwssd | Multiplies words and accumulates | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 52 /r
vpermi2b | Permutes elements | avx512bw
  V{kz},V.v,V/mV = evex.L.66.0f38.w0 75 /r
vpermi2d | Permutes elements | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 76 /r
vpermi2q | Permutes elements | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 76 /r
vpermi2w | Permutes elements | avx512bw
  V{kz},V.v,V/mV = evex.L.66.0f38.w1 75 /r
vpermt2b | Permutes elements | avx512bw
  V{kz},V.v,V/mV = evex.L.66.0f38.w0 7d /r
vpermt2d | Permutes elements | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 7e /r
vpermt2q | Permutes elements | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 7e /r
vpermt2w | Permutes elements | avx512bw
  V{kz},V.v,V/mV = evex.L.66.0f38.w1 7d /r
vplzcntd | Counts leading zero bits | avx512f
  V{kz},V/mV/b32 = evex.L.66.0f38.w0 44 /r
vplzcntq | Counts leading zero bits | avx512f
  V{kz},V/mV/b64 = evex.L.66.0f38.w1 44 /r
vpmovb2m | Copies signs to a mask register | avx512dq
  k,V.m = evex.L.f3.0f38.w0 29 /r
vpmovd2m | Copies signs to a mask register | avx512dq
  k,V.m = evex.L.f3.0f38.w0 39 /r
vpmovm2b | Expands a mask register to a vector | avx512dq
  V,k.m = evex.L.f3.0f38.w0 28 /r
vpmovm2d | Expands a mask register to a vector | avx512dq
  V,k.m = evex.L.f3.0f38.w0 38 /r
vpmovm2q | Expands a mask register to a vector | avx512dq
  V,k.m = evex.L.f3.0f38.w1 38 /r
vpmovm2w | Expands a mask register to a vector | avx512dq
  V,k.m = evex.L.f3.0f38.w1 28 /r
vpmovq2m | Copies signs to a mask register | avx512dq
  k,V.m = evex.L.f3.0f38.w1 39 /r
vpmovsdb | Narrows packed doublewords to bytes with saturation | avx512f
  Q/mQ{kz},V = evex.L.f3.0f38.w0 21 /r
vpmovsdw | Narrows packed doublewords to words with saturation | avx512f
  H/mH{kz},V = evex.L.f3.0f38.w0 23 /r
vpmovsqb | Narrows packed quadwords to bytes with saturation | avx512f
  E/mE{kz},V = evex.L.f3.0f38.w0 22 /r
vpmovsqd | Narrows packed quadwords to doublewords with saturation | avx512f
  H/mH{kz},V = evex.L.f3.0f38.w0 25 /r
vpmovsqw | Narrows packed quadwords to words with saturation | avx512f
  Q/mQ{kz},V = evex.L.f3.0f38.w0 24 /r
vpmovswb | Narrows packed words to bytes with saturation | avx512f
  H/mH{kz},V = evex.L.f3.0f38.w0 20 /r
vpmovw2m | Copies signs to a mask register | avx512dq
  k,V.m = evex.L.f3.0f38.w1 29 /r
vpopcntb | Counts set bits | avx512f
  V{kz},V/mV/b32 = evex.L.66.0f38.w0 54 /r
vpopcntd | Counts set bits | avx512f
  V{kz},V/mV/b32 = evex.L.66.0f38.w0 55 /r
vpopcntq | Counts set bits | avx512f
  V{kz},V/mV/b64 = evex.L.66.0f38.w1 55 /r
vpopcntw | Counts set bits | avx512f
  V{kz},V/mV/b32 = evex.L.66.0f38.w1 54 /r
vpshldvd | Shifts pairs of doublewords as one double-width number | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 71 /r
vpshldvq | Shifts pairs of quadwords as one double-width number | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 71 /r
vpshldvw | Shifts pairs of words as one double-width number | avx512bw
  V{kz},V.v,V/mV = evex.L.66.0f38.w1 70 /r
vpshrdvd | Shifts pairs of doublewords as one double-width number | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 73 /r
vpshrdvq | Shifts pairs of quadwords as one double-width number | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 73 /r
vpshrdvw | Shifts pairs of words as one double-width number | avx512bw
  V{kz},V.v,V/mV = evex.L.66.0f38.w1 48 /r | alias
  V{kz},V.v,V/mV = evex.L.66.0f38.w1 72 /r | decode
vptestmb | Tests elements bit by bit into a mask register | avx512f
  k{k},V.v,V/mV = evex.L.66.0f38.w0 26 /r
vptestmd | Tests elements bit by bit into a mask register | avx512f
  k{k},V.v,V/mV/b32 = evex.L.66.0f38.w0 27 /r
vptestmq | Tests elements bit by bit into a mask register | avx512f
  k{k},V.v,V/mV/b64 = evex.L.66.0f38.w1 27 /r
vptestmw | Tests elements bit by bit into a mask register | avx512f
  k{k},V.v,V/mV = evex.L.66.0f38.w1 26 /r
vrangepd | Selects by range | avx512f
  V{kz},V.v,V/mV/b64,imm8 = evex.L.66.0f3a.w1 50 /r ib sae
vrangeps | Selects by range | avx512f
  V{kz},V.v,V/mV/b32,imm8 = evex.L.66.0f3a.w0 50 /r ib sae
vrangesd | Selects by range | avx512f
  xmm{kz},xmm.v,xmm/m64,imm8 = evex.lig.66.0f3a.w1 51 /r ib sae
vrangess | Selects by range | avx512f
  xmm{kz},xmm.v,xmm/m32,imm8 = evex.lig.66.0f3a.w0 51 /r ib sae
vrcp14pd | Approximate reciprocal | avx512f
  V{kz},V/mV/b64 = evex.L.66.0f38.w1 4c /r
vrcp14ps | Approximate reciprocal | avx512f
  V{kz},V/mV/b32 = evex.L.66.0f38.w0 4c /r
vrcp14sd | Approximate reciprocal | avx512f
  xmm{kz},xmm.v,xmm/m64 = evex.lig.66.0f38.w1 4d /r
vrcp14ss | Approximate reciprocal | avx512f
  xmm{kz},xmm.v,xmm/m32 = evex.lig.66.0f38.w0 4d /r
vrcp28pd | Approximate reciprocal, 28 bits | avx512er
  zmm{kz},zmm/m512/b64 = evex.512.66.0f38.w1 ca /r sae
vrcp28ps | Approximate reciprocal, 28 bits | avx512er
  zmm{kz},zmm/m512/b32 = evex.512.66.0f38.w0 ca /r sae
vrcp28sd | Approximate reciprocal, 28 bits | avx512f
  xmm{kz},xmm.v,xmm/m64 = evex.lig.66.0f38.w1 cb /r sae
vrcp28ss | Approximate reciprocal, 28 bits | avx512f
  xmm{kz},xmm.v,xmm/m32 = evex.lig.66.0f38.w0 cb /r sae
vblendmpd | Selects elements by a mask register | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 65 /r
vblendmps | Selects elements by a mask register | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 65 /r
vcvtpd2qq | Converts pd to qq | avx512dq
  xmm{kz},xmm/m128/b64 = evex.128.66.0f.w1 7b /r | avx512f
  ymm{kz},ymm/m256/b64 = evex.256.66.0f.w1 7b /r | avx512f
  zmm{kz},zmm/m512/b64 = evex.512.66.0f.w1 7b /r er | avx512f
vcvtps2qq | Converts ps to qq | avx512dq
  xmm{kz},xmm/m64/b32 = evex.128.66.0f.w0 7b /r
  ymm{kz},xmm/m128/b32 = evex.256.66.0f.w0 7b /r
  zmm{kz},ymm/m256/b32 = evex.512.66.0f.w0 7b /r er
vcvtqq2pd | Converts qq to pd | avx512dq
  xmm{kz},xmm/m128/b64 = evex.128.f3.0f.w1 e6 /r
  ymm{kz},ymm/m256/b64 = evex.256.f3.0f.w1 e6 /r
  zmm{kz},zmm/m512/b64 = evex.512.f3.0f.w1 e6 /r er
vcvtqq2ps | Converts qq to ps | avx512f
  xmm{kz},xmm/m128/b64 = evex.128.np.0f.w1 5b /r
  xmm{kz},ymm/m256/b64 = evex.256.np.0f.w1 5b /r
  ymm{kz},zmm/m512/b64 = evex.512.np.0f.w1 5b /r er
vdbpsadbw | Sums absolute differences of shuffled byte groups | avx512bw
  V{kz},V.v,V/mV,imm8 = evex.L.66.0f3a.w0 42 /r ib
vexpandpd | Spreads elements to the selected places | avx512f
  V{kz},V/mV/b64 = evex.L.66.0f38.w1 88 /r
vexpandps | Spreads elements to the selected places | avx512f
  V{kz},V/mV/b32 = evex.L.66.0f38.w0 88 /r
vgetexppd | Extracts exponents | avx512f
  V{kz},V/mV/b64 = evex.L.66.0f38.w1 42 /r sae
vgetexpps | Extracts exponents | avx512f
  V{kz},V/mV/b32 = evex.L.66.0f38.w0 42 /r sae
vgetexpsd | Extracts exponents | avx512f
  xmm{kz},xmm.v,xmm/m64 = evex.lig.66.0f38.w1 43 /r sae
vgetexpss | Extracts exponents | avx512f
  xmm{kz},xmm.v,xmm/m32 = evex.lig.66.0f38.w0 43 /r sae
vmovdqa32 | Copies a vector under a mask | avx512f
  V{kz},V/mV = evex.L.66.0f.w0 6f /r
  V/mV{kz},V = evex.L.66.0f.w0 7f /r
vmovdqa64 | Copies a vector under a mask | avx512f
  V{kz},V/mV = evex.L.66.0f.w1 6f /r
  V/mV{kz},V = evex.L.66.0f.w1 7f /r
vmovdqu16 | Copies a vector under a mask | avx512f
  V{kz},V/mV = evex.L.f2.0f.w1 6f /r
  V/mV{kz},V = evex.L.f2.0f.w1 7f /r
vmovdqu32 | Copies a vector under a mask | avx512f
  V{kz},V/mV = evex.L.f3.0f.w0 6f /r
  V/mV{kz},V = evex.L.f3.0f.w0 7f /r
vmovdqu64 | Copies a vector under a mask | avx512f
  V{kz},V/mV = evex.L.f3.0f.w1 6f /r
  V/mV{kz},V = evex.L.f3.0f.w1 7f /r
vp4dpwssd | Multiplies words of four registers and accumulates | avx512_4vnniw
  zmm{kz},zmm.v,m128 = evex.512.f2.0f38.w0 52 /r
vpblendmb | Selects elements by a mask register | avx512bw
  V{kz},V.v,V/mV = evex.L.66.0f38.w0 66 /r
vpblendmd | Selects elements by a mask register | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 64 /r
vpblendmq | Selects elements by a mask register | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 64 /r
vpblendmw | Selects elements by a mask register | avx512bw
  V{kz},V.v,V/mV = evex.L.66.0f38.w1 66 /r
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
vpdpbusds | Multiplies bytes and accumulates | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 51 /r
vpdpwssds | Multiplies words and accumulates | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 53 /r
vpermi2pd | Permutes elements | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 77 /r
vpermi2ps | Permutes elements | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 77 /r
vpermt2pd | Permutes elements | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 7f /r
vpermt2ps | Permutes elements | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 7f /r
vpexpandb | Spreads elements to the selected places | avx512f
  V{kz},V/mV/b32 = evex.L.66.0f38.w0 62 /r
vpexpandd | Spreads elements to the selected places | avx512f
  V{kz},V/mV/b32 = evex.L.66.0f38.w0 89 /r
vpexpandq | Spreads elements to the selected places | avx512f
  V{kz},V/mV/b64 = evex.L.66.0f38.w1 89 /r
vpexpandw | Spreads elements to the selected places | avx512f
  V{kz},V/mV/b64 = evex.L.66.0f38.w1 62 /r
vpmovusdb | Narrows packed doublewords to bytes with saturation | avx512f
  Q/mQ{kz},V = evex.L.f3.0f38.w0 11 /r
vpmovusdw | Narrows packed doublewords to words with saturation | avx512f
  H/mH{kz},V = evex.L.f3.0f38.w0 13 /r
vpmovusqb | Narrows packed quadwords to bytes with saturation | avx512f
  E/mE{kz},V = evex.L.f3.0f38.w0 12 /r
vpmovusqd | Narrows packed quadwords to doublewords with saturation | avx512f
  H/mH{kz},V = evex.L.f3.0f38.w0 15 /r
vpmovusqw | Narrows packed quadwords to words with saturation | avx512f
  Q/mQ{kz},V = evex.L.f3.0f38.w0 14 /r
vpmovuswb | Narrows packed words to bytes with saturation | avx512f
  H/mH{kz},V = evex.L.f3.0f38.w0 10 /r
vptestnmb | Tests elements bit by bit into a mask register | avx512f
  k{k},V.v,V/mV = evex.L.f3.0f38.w0 26 /r
vptestnmd | Tests elements bit by bit into a mask register | avx512f
  k{k},V.v,V/mV/b32 = evex.L.f3.0f38.w0 27 /r
vptestnmq | Tests elements bit by bit into a mask register | avx512f
  k{k},V.v,V/mV/b64 = evex.L.f3.0f38.w1 27 /r
vptestnmw | Tests elements bit by bit into a mask register | avx512f
  k{k},V.v,V/mV = evex.L.f3.0f38.w1 26 /r
vreducepd | Reduces by subtracting a rounded part | avx512f
  V{kz},V/mV/b64,imm8 = evex.L.66.0f3a.w1 56 /r ib sae
vreduceps | Reduces by subtracting a rounded part | avx512f
  V{kz},V/mV/b32,imm8 = evex.L.66.0f3a.w0 56 /r ib sae
vreducesd | Reduces by subtracting a rounded part | avx512f
  xmm{kz},xmm.v,xmm/m64,imm8 = evex.lig.66.0f3a.w1 57 /r ib sae
vreducess | Reduces by subtracting a rounded part | avx512f
  xmm{kz},xmm.v,xmm/m32,imm8 = evex.lig.66.0f3a.w0 57 /r ib sae
vscalefpd | Scales by powers of two | avx512f
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f38.w1 2c /r
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 2c /r
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 2c /r er
vscalefps | Scales by powers of two | avx512f
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.66.0f38.w0 2c /r
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 2c /r
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 2c /r er
vscalefsd | Scales by powers of two | avx512f
  xmm{kz},xmm.v,xmm/m64 = evex.lig.66.0f38.w1 2d /r er
vscalefss | Scales by powers of two | avx512f
  xmm{kz},xmm.v,xmm/m32 = evex.lig.66.0f38.w0 2d /r er
vcvtpd2udq | Converts pd to udq | avx512f
  xmm{kz},xmm/m128/b64 = evex.128.np.0f.w1 79 /r
  xmm{kz},ymm/m256/b64 = evex.256.np.0f.w1 79 /r
  ymm{kz},zmm/m512/b64 = evex.512.np.0f.w1 79 /r er
vcvtpd2uqq | Converts pd to uqq | avx512dq
  xmm{kz},xmm/m128/b64 = evex.128.66.0f.w1 79 /r | avx512f
  ymm{kz},ymm/m256/b64 = evex.256.66.0f.w1 79 /r | avx512f
  zmm{kz},zmm/m512/b64 = evex.512.66.0f.w1 79 /r er | avx512f
vcvtps2udq | Converts ps to udq | avx512f
  xmm{kz},xmm/m128/b32 = evex.128.np.0f.w0 79 /r | avx512f
  ymm{kz},ymm/m256/b32 = evex.256.np.0f.w0 79 /r | avx512f
  zmm{kz},zmm/m512/b32 = evex.512.np.0f.w0 79 /r er | avx512f
vcvtps2uqq | Converts ps to uqq | avx512dq
  xmm{kz},xmm/m64/b32 = evex.128.66.0f.w0 79 /r
  ymm{kz},xmm/m128/b32 = evex.256.66.0f.w0 79 /r
  zmm{kz},ymm/m256/b32 = evex.512.66.0f.w0 79 /r er
vcvtsd2usi | Converts sd to usi | avx512f
  r32,xmm/m64 = evex.lig.f2.0f.w0 79 /r er
  r64,xmm/m64 = evex.lig.f2.0f.w1 79 /r er | only64
vcvtss2usi | Converts ss to usi | avx512f
  r32,xmm/m32 = evex.lig.f3.0f.w0 79 /r er
  r64,xmm/m32 = evex.lig.f3.0f.w1 79 /r er | only64
vcvttpd2qq | Converts pd to qq with truncation | avx512dq
  V{kz},V/mV/b64 = evex.L.66.0f.w1 7a /r sae | avx512f
vcvttps2qq | Converts ps to qq with truncation | avx512dq
  xmm{kz},xmm/m64/b32 = evex.128.66.0f.w0 7a /r sae
  ymm{kz},xmm/m128/b32 = evex.256.66.0f.w0 7a /r sae
  zmm{kz},ymm/m256/b32 = evex.512.66.0f.w0 7a /r sae
vcvtudq2pd | Converts udq to pd | avx512dq
  xmm{kz},xmm/m64/b32 = evex.128.f3.0f.w0 7a /r
  ymm{kz},xmm/m128/b32 = evex.256.f3.0f.w0 7a /r
  zmm{kz},ymm/m256/b32 = evex.512.f3.0f.w0 7a /r
vcvtudq2ps | Converts udq to ps | avx512f
  xmm{kz},xmm/m128/b32 = evex.128.f2.0f.w0 7a /r | avx512f
  ymm{kz},ymm/m256/b32 = evex.256.f2.0f.w0 7a /r | avx512f
  zmm{kz},zmm/m512/b32 = evex.512.f2.0f.w0 7a /r er | avx512f
vcvtuqq2pd | Converts uqq to pd | avx512dq
  xmm{kz},xmm/m128/b64 = evex.128.f3.0f.w1 7a /r
  ymm{kz},ymm/m256/b64 = evex.256.f3.0f.w1 7a /r
  zmm{kz},zmm/m512/b64 = evex.512.f3.0f.w1 7a /r er
vcvtuqq2ps | Converts uqq to ps | avx512f
  xmm{kz},xmm/m128/b64 = evex.128.f2.0f.w1 7a /r
  xmm{kz},ymm/m256/b64 = evex.256.f2.0f.w1 7a /r
  ymm{kz},zmm/m512/b64 = evex.512.f2.0f.w1 7a /r er
vcvtusi2sd | Converts usi to sd | avx512f
  xmm,xmm.v,rm32 = evex.lig.f2.0f.w0 7b /r
  xmm,xmm.v,rm64 = evex.lig.f2.0f.w1 7b /r er | only64
vcvtusi2ss | Converts usi to ss | avx512f
  xmm,xmm.v,rm32 = evex.lig.f3.0f.w0 7b /r er
  xmm,xmm.v,rm64 = evex.lig.f3.0f.w1 7b /r er | only64
vfpclasspd | Classifies numbers into a mask register | avx512dq
  k{k},V/mV/b64,imm8 = evex.L.66.0f3a.w1 66 /r ib
vfpclassps | Classifies numbers into a mask register | avx512dq
  k{k},V/mV/b32,imm8 = evex.L.66.0f3a.w0 66 /r ib
vfpclasssd | Classifies numbers into a mask register | avx512dq
  k{k},xmm/m64,imm8 = evex.lig.66.0f3a.w1 67 /r ib
vfpclassss | Classifies numbers into a mask register | avx512dq
  k{k},xmm/m32,imm8 = evex.lig.66.0f3a.w0 67 /r ib
vgetmantpd | Extracts significands | avx512f
  V{kz},V/mV/b64,imm8 = evex.L.66.0f3a.w1 26 /r ib sae
vgetmantps | Extracts significands | avx512f
  V{kz},V/mV/b32,imm8 = evex.L.66.0f3a.w0 26 /r ib sae
vgetmantsd | Extracts significands | avx512f
  xmm{kz},xmm.v,xmm/m64,imm8 = evex.lig.66.0f3a.w1 27 /r ib sae
vgetmantss | Extracts significands | avx512f
  xmm{kz},xmm.v,xmm/m32,imm8 = evex.lig.66.0f3a.w0 27 /r ib sae
vp4dpwssds | Multiplies words of four registers and accumulates | avx512_4vnniw
  zmm{kz},zmm.v,m128 = evex.512.f2.0f38.w0 53 /r
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
vpternlogd | Any three-way logic function | avx512f
  V{kz},V.v,V/mV/b32,imm8 = evex.L.66.0f3a.w0 25 /r ib
vpternlogq | Any three-way logic function | avx512f
  V{kz},V.v,V/mV/b64,imm8 = evex.L.66.0f3a.w1 25 /r ib
vrsqrt14pd | Approximate reciprocal square root | avx512f
  V{kz},V/mV/b64 = evex.L.66.0f38.w1 4e /r
vrsqrt14ps | Approximate reciprocal square root | avx512f
  V{kz},V/mV/b32 = evex.L.66.0f38.w0 4e /r
vrsqrt14sd | Approximate reciprocal square root | avx512f
  xmm{kz},xmm.v,xmm/m64 = evex.lig.66.0f38.w1 4f /r
vrsqrt14ss | Approximate reciprocal square root | avx512f
  xmm{kz},xmm.v,xmm/m32 = evex.lig.66.0f38.w0 4f /r
vrsqrt28pd | Approximate reciprocal square root, 28 bits | avx512er
  zmm{kz},zmm/m512/b64 = evex.512.66.0f38.w1 cc /r sae
vrsqrt28ps | Approximate reciprocal square root, 28 bits | avx512er
  zmm{kz},zmm/m512/b32 = evex.512.66.0f38.w0 cc /r sae
vrsqrt28sd | Approximate reciprocal square root, 28 bits | avx512f
  xmm{kz},xmm.v,xmm/m64 = evex.lig.66.0f38.w1 cd /r sae
vrsqrt28ss | Approximate reciprocal square root, 28 bits | avx512f
  xmm{kz},xmm.v,xmm/m32 = evex.lig.66.0f38.w0 cd /r sae
vshuff32x4 | Shuffles 128-bit blocks | avx512f
  ymm{kz},ymm.v,ymm/m256/b32,imm8 = evex.256.66.0f3a.w0 23 /r ib
  zmm{kz},zmm.v,zmm/m512/b32,imm8 = evex.512.66.0f3a.w0 23 /r ib
vshuff64x2 | Shuffles 128-bit blocks | avx512f
  ymm{kz},ymm.v,ymm/m256/b64,imm8 = evex.256.66.0f3a.w1 23 /r ib
  zmm{kz},zmm.v,zmm/m512/b64,imm8 = evex.512.66.0f3a.w1 23 /r ib
vshufi32x4 | Shuffles 128-bit blocks | avx512f
  ymm{kz},ymm.v,ymm/m256/b32,imm8 = evex.256.66.0f3a.w0 43 /r ib
  zmm{kz},zmm.v,zmm/m512/b32,imm8 = evex.512.66.0f3a.w0 43 /r ib
vshufi64x2 | Shuffles 128-bit blocks | avx512f
  ymm{kz},ymm.v,ymm/m256/b64,imm8 = evex.256.66.0f3a.w1 43 /r ib
  zmm{kz},zmm.v,zmm/m512/b64,imm8 = evex.512.66.0f3a.w1 43 /r ib
vcompresspd | Packs the selected elements together | avx512f
  V/mV{kz},V = evex.L.66.0f38.w1 8a /r
vcompressps | Packs the selected elements together | avx512f
  V/mV{kz},V = evex.L.66.0f38.w0 8a /r
vcvttpd2udq | Converts pd to udq with truncation | avx512f
  xmm{kz},xmm/m128/b64 = evex.128.np.0f.w1 78 /r sae
  xmm{kz},ymm/m256/b64 = evex.256.np.0f.w1 78 /r sae
  ymm{kz},zmm/m512/b64 = evex.512.np.0f.w1 78 /r sae
vcvttpd2uqq | Converts pd to uqq with truncation | avx512dq
  V{kz},V/mV/b64 = evex.L.66.0f.w1 78 /r sae | avx512f
vcvttps2udq | Converts ps to udq with truncation | avx512f
  V{kz},V/mV/b32 = evex.L.np.0f.w0 78 /r sae | avx512f
vcvttps2uqq | Converts ps to uqq with truncation | avx512dq
  xmm{kz},xmm/m64/b32 = evex.128.66.0f.w0 78 /r sae
  ymm{kz},xmm/m128/b32 = evex.256.66.0f.w0 78 /r sae
  zmm{kz},ymm/m256/b32 = evex.512.66.0f.w0 78 /r sae
vcvttsd2usi | Converts sd to usi with truncation | avx512f
  r32,xmm/m64 = evex.lig.f2.0f.w0 78 /r sae
  r64,xmm/m64 = evex.lig.f2.0f.w1 78 /r sae | only64
vcvttss2usi | Converts ss to usi with truncation | avx512f
  r32,xmm/m32 = evex.lig.f3.0f.w0 78 /r sae
  r64,xmm/m32 = evex.lig.f3.0f.w1 78 /r sae | only64
vfixupimmpd | Repairs special values by a table | avx512f
  V{kz},V.v,V/mV/b64,imm8 = evex.L.66.0f3a.w1 54 /r ib sae
vfixupimmps | Repairs special values by a table | avx512f
  V{kz},V.v,V/mV/b32,imm8 = evex.L.66.0f3a.w0 54 /r ib sae
vfixupimmsd | Repairs special values by a table | avx512f
  xmm{kz},xmm.v,xmm/m64,imm8 = evex.lig.66.0f3a.w1 55 /r ib sae
vfixupimmss | Repairs special values by a table | avx512f
  xmm{kz},xmm.v,xmm/m32,imm8 = evex.lig.66.0f3a.w0 55 /r ib sae
vpcompressb | Compares packed bytes (press) | avx512f
  V/mV{kz},V = evex.L.66.0f38.w0 63 /r
vpcompressd | Compares packed doublewords (press) | avx512f
  V/mV{kz},V = evex.L.66.0f38.w0 8b /r
vpcompressq | Compares packed quadwords (press) | avx512f
  V/mV{kz},V = evex.L.66.0f38.w1 8b /r
vpcompressw | Compares packed words (press) | avx512f
  V/mV{kz},V = evex.L.66.0f38.w1 63 /r
vpconflictd | Finds equal elements | avx512f
  V{kz},V/mV/b32 = evex.L.66.0f38.w0 c4 /r
vpconflictq | Finds equal elements | avx512f
  V{kz},V/mV/b64 = evex.L.66.0f38.w1 c4 /r
vpmadd52huq | Multiplies 52-bit integers and adds | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 b5 /r
vpmadd52luq | Multiplies 52-bit integers and adds | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 b4 /r
vpscatterdd | Stores elements to the addresses that a vector index gives | avx512f
  vm32x{k},xmm = evex.128.66.0f38.w0 a0 /r
  vm32y{k},ymm = evex.256.66.0f38.w0 a0 /r
  vm32z{k},zmm = evex.512.66.0f38.w0 a0 /r
vpscatterdq | Stores elements to the addresses that a vector index gives | avx512f
  vm64x{k},xmm = evex.128.66.0f38.w1 a0 /r
  vm64x{k},ymm = evex.256.66.0f38.w1 a0 /r
  vm64y{k},zmm = evex.512.66.0f38.w1 a0 /r
vpscatterqd | Stores elements to the addresses that a vector index gives | avx512f
  vm32x{k},xmm = evex.128.66.0f38.w0 a1 /r
  vm32y{k},xmm = evex.256.66.0f38.w0 a1 /r
  vm32z{k},ymm = evex.512.66.0f38.w0 a1 /r
vpscatterqq | Stores elements to the addresses that a vector index gives | avx512f
  vm64x{k},xmm = evex.128.66.0f38.w1 a1 /r
  vm64y{k},ymm = evex.256.66.0f38.w1 a1 /r
  vm64z{k},zmm = evex.512.66.0f38.w1 a1 /r
vrndscalepd | Rounds to given fraction bits | avx512f
  V{kz},V/mV/b64,imm8 = evex.L.66.0f3a.w1 09 /r ib sae
vrndscaleps | Rounds to given fraction bits | avx512f
  V{kz},V/mV/b32,imm8 = evex.L.66.0f3a.w0 08 /r ib sae
vrndscalesd | Rounds to given fraction bits | avx512f
  xmm{kz},xmm.v,xmm/m64,imm8 = evex.lig.66.0f3a.w1 0b /r ib sae
vrndscaless | Rounds to given fraction bits | avx512f
  xmm{kz},xmm.v,xmm/m32,imm8 = evex.lig.66.0f3a.w0 0a /r ib sae
vscatterdpd | Stores elements to the addresses that a vector index gives | avx512f
  vm64x{k},xmm = evex.128.66.0f38.w1 a2 /r
  vm64x{k},ymm = evex.256.66.0f38.w1 a2 /r
  vm64y{k},zmm = evex.512.66.0f38.w1 a2 /r
vscatterdps | Stores elements to the addresses that a vector index gives | avx512f
  vm32x{k},xmm = evex.128.66.0f38.w0 a2 /r
  vm32y{k},ymm = evex.256.66.0f38.w0 a2 /r
  vm32z{k},zmm = evex.512.66.0f38.w0 a2 /r
vscatterqpd | Stores elements to the addresses that a vector index gives | avx512f
  vm64x{k},xmm = evex.128.66.0f38.w1 a3 /r
  vm64y{k},ymm = evex.256.66.0f38.w1 a3 /r
  vm64z{k},zmm = evex.512.66.0f38.w1 a3 /r
vscatterqps | Stores elements to the addresses that a vector index gives | avx512f
  vm32x{k},xmm = evex.128.66.0f38.w0 a3 /r
  vm32y{k},xmm = evex.256.66.0f38.w0 a3 /r
  vm32z{k},ymm = evex.512.66.0f38.w0 a3 /r
vinsertf32x4 | Inserts a block into a vector | avx512f
  ymm{kz},ymm.v,xmm/m128,imm8 = evex.256.66.0f3a.w0 18 /r ib
  zmm{kz},zmm.v,xmm/m128,imm8 = evex.512.66.0f3a.w0 18 /r ib
vinsertf32x8 | Inserts a block into a vector | avx512f
  zmm{kz},zmm.v,ymm/m256,imm8 = evex.512.66.0f3a.w0 1a /r ib
vinsertf64x2 | Inserts a block into a vector | avx512f
  ymm{kz},ymm.v,xmm/m128,imm8 = evex.256.66.0f3a.w1 18 /r ib
  zmm{kz},zmm.v,xmm/m128,imm8 = evex.512.66.0f3a.w1 18 /r ib
vinsertf64x4 | Inserts a block into a vector | avx512f
  zmm{kz},zmm.v,ymm/m256,imm8 = evex.512.66.0f3a.w1 1a /r ib
vinserti32x4 | Inserts a block into a vector | avx512f
  ymm{kz},ymm.v,xmm/m128,imm8 = evex.256.66.0f3a.w0 38 /r ib
  zmm{kz},zmm.v,xmm/m128,imm8 = evex.512.66.0f3a.w0 38 /r ib
vinserti32x8 | Inserts a block into a vector | avx512f
  zmm{kz},zmm.v,ymm/m256,imm8 = evex.512.66.0f3a.w0 3a /r ib
vinserti64x2 | Inserts a block into a vector | avx512f
  ymm{kz},ymm.v,xmm/m128,imm8 = evex.256.66.0f3a.w1 38 /r ib
  zmm{kz},zmm.v,xmm/m128,imm8 = evex.512.66.0f3a.w1 38 /r ib
vinserti64x4 | Inserts a block into a vector | avx512f
  zmm{kz},zmm.v,ymm/m256,imm8 = evex.512.66.0f3a.w1 3a /r ib
vpshufbitqmb | Gathers bits into a mask register | avx512f
  k{k},V.v,V/mV = evex.L.66.0f38.w0 8f /r
vextractf32x4 | Extracts a block of a vector | avx512f
  xmm/m128{kz},ymm,imm8 = evex.256.66.0f3a.w0 19 /r ib
  xmm/m128{kz},zmm,imm8 = evex.512.66.0f3a.w0 19 /r ib
vextractf32x8 | Extracts a block of a vector | avx512f
  ymm/m256{kz},zmm,imm8 = evex.512.66.0f3a.w0 1b /r ib
vextractf64x2 | Extracts a block of a vector | avx512f
  xmm/m128{kz},ymm,imm8 = evex.256.66.0f3a.w1 19 /r ib
  xmm/m128{kz},zmm,imm8 = evex.512.66.0f3a.w1 19 /r ib
vextractf64x4 | Extracts a block of a vector | avx512f
  ymm/m256{kz},zmm,imm8 = evex.512.66.0f3a.w1 1b /r ib
vextracti32x4 | Extracts a block of a vector | avx512f
  xmm/m128{kz},ymm,imm8 = evex.256.66.0f3a.w0 39 /r ib
  xmm/m128{kz},zmm,imm8 = evex.512.66.0f3a.w0 39 /r ib
vextracti32x8 | Extracts a block of a vector | avx512f
  ymm/m256{kz},zmm,imm8 = evex.512.66.0f3a.w0 3b /r ib
vextracti64x2 | Extracts a block of a vector | avx512f
  xmm/m128{kz},ymm,imm8 = evex.256.66.0f3a.w1 39 /r ib
  xmm/m128{kz},zmm,imm8 = evex.512.66.0f3a.w1 39 /r ib
vextracti64x4 | Extracts a block of a vector | avx512f
  ymm/m256{kz},zmm,imm8 = evex.512.66.0f3a.w1 3b /r ib
vgatherpf0dpd | Prefetches the elements that a vector index addresses | avx512pf
  vm64y{k} = evex.512.66.0f38.w1 c6 /1
vgatherpf0dps | Prefetches the elements that a vector index addresses | avx512pf
  vm32z{k} = evex.512.66.0f38.w0 c6 /1
vgatherpf0qpd | Prefetches the elements that a vector index addresses | avx512pf
  vm64z{k} = evex.512.66.0f38.w1 c7 /1
vgatherpf0qps | Prefetches the elements that a vector index addresses | avx512pf
  vm32z{k} = evex.512.66.0f38.w0 c7 /1
vgatherpf1dpd | Prefetches the elements that a vector index addresses | avx512pf
  vm64y{k} = evex.512.66.0f38.w1 c6 /2
vgatherpf1dps | Prefetches the elements that a vector index addresses | avx512pf
  vm32z{k} = evex.512.66.0f38.w0 c6 /2
vgatherpf1qpd | Prefetches the elements that a vector index addresses | avx512pf
  vm64z{k} = evex.512.66.0f38.w1 c7 /2
vgatherpf1qps | Prefetches the elements that a vector index addresses | avx512pf
  vm32z{k} = evex.512.66.0f38.w0 c7 /2
vpmultishiftqb | Selects unaligned bytes of quadwords | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 83 /r
vscatterpf0dpd | Prefetches the elements that a vector index addresses | avx512pf
  vm64y{k} = evex.512.66.0f38.w1 c6 /5
vscatterpf0dps | Prefetches the elements that a vector index addresses | avx512pf
  vm32z{k} = evex.512.66.0f38.w0 c6 /5
vscatterpf0qpd | Prefetches the elements that a vector index addresses | avx512pf
  vm64z{k} = evex.512.66.0f38.w1 c7 /5
vscatterpf0qps | Prefetches the elements that a vector index addresses | avx512pf
  vm32z{k} = evex.512.66.0f38.w0 c7 /5
vscatterpf1dpd | Prefetches the elements that a vector index addresses | avx512pf
  vm64y{k} = evex.512.66.0f38.w1 c6 /6
vscatterpf1dps | Prefetches the elements that a vector index addresses | avx512pf
  vm32z{k} = evex.512.66.0f38.w0 c6 /6
vscatterpf1qpd | Prefetches the elements that a vector index addresses | avx512pf
  vm64z{k} = evex.512.66.0f38.w1 c7 /6
vscatterpf1qps | Prefetches the elements that a vector index addresses | avx512pf
  vm32z{k} = evex.512.66.0f38.w0 c7 /6
vbroadcastf32x2 | Copies an element or block to every place | avx512dq
  ymm{kz},xmm/m64 = evex.256.66.0f38.w0 19 /r
  zmm{kz},xmm/m64 = evex.512.66.0f38.w0 19 /r
vbroadcastf32x4 | Copies an element or block to every place | avx512dq
  ymm{kz},m128 = evex.256.66.0f38.w0 1a /r
  zmm{kz},m128 = evex.512.66.0f38.w0 1a /r
vbroadcastf32x8 | Copies an element or block to every place | avx512dq
  zmm{kz},m256 = evex.512.66.0f38.w0 1b /r
vbroadcastf64x2 | Copies an element or block to every place | avx512dq
  ymm{kz},m128 = evex.256.66.0f38.w1 1a /r
  zmm{kz},m128 = evex.512.66.0f38.w1 1a /r
vbroadcastf64x4 | Copies an element or block to every place | avx512dq
  zmm{kz},m256 = evex.512.66.0f38.w1 1b /r
vbroadcasti32x2 | Copies an element or block to every place | avx512dq
  xmm{kz},xmm/m64 = evex.128.66.0f38.w0 59 /r
  ymm{kz},xmm/m64 = evex.256.66.0f38.w0 59 /r
  zmm{kz},xmm/m64 = evex.512.66.0f38.w0 59 /r
vbroadcasti32x4 | Copies an element or block to every place | avx512dq
  ymm{kz},m128 = evex.256.66.0f38.w0 5a /r
  zmm{kz},m128 = evex.512.66.0f38.w0 5a /r
vbroadcasti32x8 | Copies an element or block to every place | avx512dq
  zmm{kz},m256 = evex.512.66.0f38.w0 5b /r
vbroadcasti64x2 | Copies an element or block to every place | avx512dq
  ymm{kz},m128 = evex.256.66.0f38.w1 5a /r
  zmm{kz},m128 = evex.512.66.0f38.w1 5a /r
vbroadcasti64x4 | Copies an element or block to every place | avx512dq
  zmm{kz},m256 = evex.512.66.0f38.w1 5b /r
vpbroadcastmb2q | Copies an element or block to every place | avx512dq
  V,k.m = evex.L.f3.0f38.w1 2a /r
vpbroadcastmw2d | Copies an element or block to every place | avx512dq
  V,k.m = evex.L.f3.0f38.w0 3a /r
`

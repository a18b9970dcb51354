/** AVX-512 integer instructions without an AVX form (SDM volume 1, chapter 15). */
export const avx512Integer = `
vpord | Bitwise or under a mask | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f.w0 eb /r | avx512f
vporq | Bitwise or under a mask | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 eb /r | avx512f
vpabsq | Absolute values of quadwords | avx512f
  V{kz},V/mV/b64 = evex.L.66.0f38.w1 1f /r
vpandd | Bitwise and under a mask | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f.w0 db /r | avx512f
vpandq | Bitwise and under a mask | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 db /r | avx512f
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
vpandnd | Bitwise and under a mask | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f.w0 df /r | avx512f
vpandnq | Bitwise and under a mask | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 df /r | avx512f
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
vp4dpwssds | Multiplies words of four registers and accumulates | avx512_4vnniw
  zmm{kz},zmm.v,m128 = evex.512.f2.0f38.w0 53 /r
vpternlogd | Any three-way logic function | avx512f
  V{kz},V.v,V/mV/b32,imm8 = evex.L.66.0f3a.w0 25 /r ib
vpternlogq | Any three-way logic function | avx512f
  V{kz},V.v,V/mV/b64,imm8 = evex.L.66.0f3a.w1 25 /r ib
vpcompressb | Packs the selected elements together | avx512f
  V/mV{kz},V = evex.L.66.0f38.w0 63 /r
vpcompressd | Packs the selected elements together | avx512f
  V/mV{kz},V = evex.L.66.0f38.w0 8b /r
vpcompressq | Packs the selected elements together | avx512f
  V/mV{kz},V = evex.L.66.0f38.w1 8b /r
vpcompressw | Packs the selected elements together | avx512f
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
vpshufbitqmb | Gathers bits into a mask register | avx512f
  k{k},V.v,V/mV = evex.L.66.0f38.w0 8f /r
vpmultishiftqb | Selects unaligned bytes of quadwords | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 83 /r
vpbroadcastmb2q | Copies an element or block to every place | avx512dq
  V,k.m = evex.L.f3.0f38.w1 2a /r
vpbroadcastmw2d | Copies an element or block to every place | avx512dq
  V,k.m = evex.L.f3.0f38.w0 3a /r
`

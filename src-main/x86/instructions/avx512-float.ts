/** AVX-512 floating-point instructions and moves without an AVX form (SDM volume 1, chapter 15). */
export const avx512Float = `
valignd | Shifts elements of two vectors side by side | avx512f
  V{kz},V.v,V/mV/b32,imm8 = evex.L.66.0f3a.w0 03 /r ib
valignq | Shifts elements of two vectors side by side | avx512f
  V{kz},V.v,V/mV/b64,imm8 = evex.L.66.0f3a.w1 03 /r ib
vexp2pd | Approximates 2 to a power | avx512er
  zmm{kz},zmm/m512/b64 = evex.512.66.0f38.w1 c8 /r sae
vexp2ps | Approximates 2 to a power | avx512er
  zmm{kz},zmm/m512/b32 = evex.512.66.0f38.w0 c8 /r sae
vmovdqu8 | Copies a vector under a mask | avx512f
  V{kz},V/mV = evex.L.f2.0f.w0 6f /r
  V/mV{kz},V = evex.L.f2.0f.w0 7f /r
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
`

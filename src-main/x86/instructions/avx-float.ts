/** AVX floating-point arithmetic and conversions, with the AVX-512 forms (SDM volume 1, chapter 14). */
export const avxFloat = `
vdppd | Dot product of double-precision numbers | avx
  xmm,xmm.v,xmm/m128,imm8 = vex.128.66.0f3a.wig 41 /r ib
vdpps | Dot product of single-precision numbers | avx
  V,V.v,V/mV,imm8 = vex.L.66.0f3a.wig 40 /r ib
vorpd | Bitwise or of packed double-precision numbers | avx
  V,V.v,V/mV = vex.L.66.0f.wig 56 /r
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 56 /r | avx512f
vorps | Bitwise or of packed single-precision numbers | avx
  V,V.v,V/mV = vex.L.np.0f.wig 56 /r
  V{kz},V.v,V/mV/b32 = evex.L.np.0f.w0 56 /r | avx512f
vaddpd | Adds packed double-precision numbers | avx
  V,V.v,V/mV = vex.L.66.0f.wig 58 /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f.w1 58 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f.w1 58 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f.w1 58 /r er | avx512f
vaddps | Adds packed single-precision numbers | avx
  V,V.v,V/mV = vex.L.np.0f.wig 58 /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.np.0f.w0 58 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.np.0f.w0 58 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.np.0f.w0 58 /r er | avx512f
vaddsd | Adds double-precision numbers | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig 58 /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 58 /r er | avx512f
vaddss | Adds single-precision numbers | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig 58 /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 58 /r er | avx512f
vandpd | Bitwise and of packed double-precision numbers | avx
  V,V.v,V/mV = vex.L.66.0f.wig 54 /r
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 54 /r | avx512f
vandps | Bitwise and of packed single-precision numbers | avx
  V,V.v,V/mV = vex.L.np.0f.wig 54 /r
  V{kz},V.v,V/mV/b32 = evex.L.np.0f.w0 54 /r | avx512f
vdivpd | Divides packed double-precision numbers | avx
  V,V.v,V/mV = vex.L.66.0f.wig 5e /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f.w1 5e /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f.w1 5e /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f.w1 5e /r er | avx512f
vdivps | Divides packed single-precision numbers | avx
  V,V.v,V/mV = vex.L.np.0f.wig 5e /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.np.0f.w0 5e /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.np.0f.w0 5e /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.np.0f.w0 5e /r er | avx512f
vdivsd | Divides double-precision numbers | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig 5e /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 5e /r er | avx512f
vdivss | Divides single-precision numbers | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig 5e /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 5e /r er | avx512f
vmaxpd | Maximum of packed double-precision numbers | avx
  V,V.v,V/mV = vex.L.66.0f.wig 5f /r
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 5f /r sae | avx512f
vmaxps | Maximum of packed single-precision numbers | avx
  V,V.v,V/mV = vex.L.np.0f.wig 5f /r
  V{kz},V.v,V/mV/b32 = evex.L.np.0f.w0 5f /r sae | avx512f
vmaxsd | Maximum of double-precision numbers | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig 5f /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 5f /r sae | avx512f
vmaxss | Maximum of single-precision numbers | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig 5f /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 5f /r sae | avx512f
vminpd | Minimum of packed double-precision numbers | avx
  V,V.v,V/mV = vex.L.66.0f.wig 5d /r
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 5d /r sae | avx512f
vminps | Minimum of packed single-precision numbers | avx
  V,V.v,V/mV = vex.L.np.0f.wig 5d /r
  V{kz},V.v,V/mV/b32 = evex.L.np.0f.w0 5d /r sae | avx512f
vminsd | Minimum of double-precision numbers | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig 5d /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 5d /r sae | avx512f
vminss | Minimum of single-precision numbers | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig 5d /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 5d /r sae | avx512f
vmulpd | Multiplies packed double-precision numbers | avx
  V,V.v,V/mV = vex.L.66.0f.wig 59 /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f.w1 59 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f.w1 59 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f.w1 59 /r er | avx512f
vmulps | Multiplies packed single-precision numbers | avx
  V,V.v,V/mV = vex.L.np.0f.wig 59 /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.np.0f.w0 59 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.np.0f.w0 59 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.np.0f.w0 59 /r er | avx512f
vmulsd | Multiplies double-precision numbers | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig 59 /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 59 /r er | avx512f
vmulss | Multiplies single-precision numbers | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig 59 /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 59 /r er | avx512f
vrcpps | Approximate reciprocal of packed single-precision numbers | avx
  V,V/mV = vex.L.np.0f.wig 53 /r
vrcpss | Approximate reciprocal of single-precision numbers | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig 53 /r
vsubpd | Subtracts packed double-precision numbers | avx
  V,V.v,V/mV = vex.L.66.0f.wig 5c /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f.w1 5c /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f.w1 5c /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f.w1 5c /r er | avx512f
vsubps | Subtracts packed single-precision numbers | avx
  V,V.v,V/mV = vex.L.np.0f.wig 5c /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.np.0f.w0 5c /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.np.0f.w0 5c /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.np.0f.w0 5c /r er | avx512f
vsubsd | Subtracts double-precision numbers | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig 5c /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 5c /r er | avx512f
vsubss | Subtracts single-precision numbers | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig 5c /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 5c /r er | avx512f
vxorpd | Bitwise exclusive or of packed double-precision numbers | avx
  V,V.v,V/mV = vex.L.66.0f.wig 57 /r
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 57 /r | avx512f
vxorps | Bitwise exclusive or of packed single-precision numbers | avx
  V,V.v,V/mV = vex.L.np.0f.wig 57 /r
  V{kz},V.v,V/mV/b32 = evex.L.np.0f.w0 57 /r | avx512f
vaesdec | One AES decryption round | vaes
  V,V.v,V/mV = vex.L.66.0f38.wig de /r
  V,V.v,V/mV = evex.L.66.0f38.wig de /r | avx512f
vaesenc | One AES encryption round | vaes
  V,V.v,V/mV = vex.L.66.0f38.wig dc /r
  V,V.v,V/mV = evex.L.66.0f38.wig dc /r | avx512f
vaesimc | Inverse mix columns of an AES round key | avx
  xmm,xmm/m128 = vex.128.66.0f38.wig db /r
vandnpd | Bitwise and-not of packed double-precision numbers | avx
  V,V.v,V/mV = vex.L.66.0f.wig 55 /r
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 55 /r | avx512f
vandnps | Bitwise and-not of packed single-precision numbers | avx
  V,V.v,V/mV = vex.L.np.0f.wig 55 /r
  V{kz},V.v,V/mV/b32 = evex.L.np.0f.w0 55 /r | avx512f
vcomisd | Compares double-precision numbers and sets eflags | avx w:oszapc
  xmm,xmm/m64 = vex.lig.66.0f.wig 2f /r
  xmm,xmm/m64 = evex.lig.66.0f.w1 2f /r sae | avx512f
vcomiss | Compares single-precision numbers and sets eflags | avx w:oszapc
  xmm,xmm/m32 = vex.lig.np.0f.wig 2f /r
  xmm,xmm/m32 = evex.lig.np.0f.w0 2f /r sae | avx512f
vhaddpd | Adds neighbouring double-precision numbers | avx
  V,V.v,V/mV = vex.L.66.0f.wig 7c /r
vhaddps | Adds neighbouring single-precision numbers | avx
  V,V.v,V/mV = vex.L.f2.0f.wig 7c /r
vhsubpd | Subtracts neighbouring double-precision numbers | avx
  V,V.v,V/mV = vex.L.66.0f.wig 7d /r
vhsubps | Subtracts neighbouring single-precision numbers | avx
  V,V.v,V/mV = vex.L.f2.0f.wig 7d /r
vsqrtpd | Square root of packed double-precision numbers | avx
  V,V/mV = vex.L.66.0f.wig 51 /r
  xmm{kz},xmm/m128/b64 = evex.128.66.0f.w1 51 /r | avx512f
  ymm{kz},ymm/m256/b64 = evex.256.66.0f.w1 51 /r | avx512f
  zmm{kz},zmm/m512/b64 = evex.512.66.0f.w1 51 /r er | avx512f
vsqrtps | Square root of packed single-precision numbers | avx
  V,V/mV = vex.L.np.0f.wig 51 /r
  xmm{kz},xmm/m128/b32 = evex.128.np.0f.w0 51 /r | avx512f
  ymm{kz},ymm/m256/b32 = evex.256.np.0f.w0 51 /r | avx512f
  zmm{kz},zmm/m512/b32 = evex.512.np.0f.w0 51 /r er | avx512f
vsqrtsd | Square root of double-precision numbers | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig 51 /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 51 /r er | avx512f
vsqrtss | Square root of single-precision numbers | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig 51 /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 51 /r er | avx512f
vtestpd | Tests signs and sets eflags | avx w:oszapc
  V,V/mV = vex.L.66.0f38.w0 0f /r
vtestps | Tests signs and sets eflags | avx w:oszapc
  V,V/mV = vex.L.66.0f38.w0 0e /r
vmpsadbw | Sums absolute differences of byte groups | avx
  V,V.v,V/mV,imm8 = vex.L.66.0f3a.wig 42 /r ib
vroundpd | Rounds packed double-precision numbers | avx
  V,V/mV,imm8 = vex.L.66.0f3a.wig 09 /r ib
vroundps | Rounds packed single-precision numbers | avx
  V,V/mV,imm8 = vex.L.66.0f3a.wig 08 /r ib
vroundsd | Rounds a double-precision number | avx
  xmm,xmm.v,xmm/m64,imm8 = vex.lig.66.0f3a.wig 0b /r ib
vroundss | Rounds a single-precision number | avx
  xmm,xmm.v,xmm/m32,imm8 = vex.lig.66.0f3a.wig 0a /r ib
vrsqrtps | Approximate reciprocal square root of packed single-precision numbers | avx
  V,V/mV = vex.L.np.0f.wig 52 /r
vrsqrtss | Approximate reciprocal square root of single-precision numbers | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig 52 /r
vucomisd | Compares double-precision numbers quietly and sets eflags | avx w:oszapc
  xmm,xmm/m64 = vex.lig.66.0f.wig 2e /r
  xmm,xmm/m64 = evex.lig.66.0f.w1 2e /r sae | avx512f
vucomiss | Compares single-precision numbers quietly and sets eflags | avx w:oszapc
  xmm,xmm/m32 = vex.lig.np.0f.wig 2e /r
  xmm,xmm/m32 = evex.lig.np.0f.w0 2e /r sae | avx512f
vaddsubpd | Alternately subtracts and adds double-precision numbers | avx
  V,V.v,V/mV = vex.L.66.0f.wig d0 /r
vaddsubps | Alternately subtracts and adds single-precision numbers | avx
  V,V.v,V/mV = vex.L.f2.0f.wig d0 /r
vgf2p8mulb | Multiplies bytes in GF(256) | avx
  V,V.v,V/mV = vex.L.66.0f38.wig cf /r
  V{kz},V.v,V/mV = evex.L.66.0f38.wig cf /r | avx512f
vaesdeclast | Last AES decryption round | vaes
  V,V.v,V/mV = vex.L.66.0f38.wig df /r
  V,V.v,V/mV = evex.L.66.0f38.wig df /r | avx512f
vaesenclast | Last AES encryption round | vaes
  V,V.v,V/mV = vex.L.66.0f38.wig dd /r
  V,V.v,V/mV = evex.L.66.0f38.wig dd /r | avx512f
vgf2p8affineqb | Affine transformation in GF(256) | gfni
  V,V.v,V/mV,imm8 = vex.L.66.0f3a.w1 ce /r ib
  V{kz},V.v,V/mV/b64,imm8 = evex.L.66.0f3a.w1 ce /r ib | avx512f
vaeskeygenassist | Helps to generate an AES round key | avx
  xmm,xmm/m128,imm8 = vex.128.66.0f3a.wig df /r ib
vgf2p8affineinvqb | Inverse affine transformation in GF(256) | gfni
  V,V.v,V/mV,imm8 = vex.L.66.0f3a.w1 cf /r ib
  V{kz},V.v,V/mV/b64,imm8 = evex.L.66.0f3a.w1 cf /r ib | avx512f
vcvtdq2pd | Converts packed doublewords to packed double-precision numbers | avx
  V,H/mH = vex.L.f3.0f.wig e6 /r
  xmm{kz},xmm/m64/b32 = evex.128.f3.0f.w0 e6 /r | avx512f
  ymm{kz},xmm/m128/b32 = evex.256.f3.0f.w0 e6 /r | avx512f
  zmm{kz},ymm/m256/b32 = evex.512.f3.0f.w0 e6 /r | avx512f
vcvtdq2ps | Converts packed doublewords to packed single-precision numbers | avx
  V,V/mV = vex.L.np.0f.wig 5b /r
  xmm{kz},xmm/m128/b32 = evex.128.np.0f.w0 5b /r | avx512f
  ymm{kz},ymm/m256/b32 = evex.256.np.0f.w0 5b /r | avx512f
  zmm{kz},zmm/m512/b32 = evex.512.np.0f.w0 5b /r er | avx512f
vcvtpd2dq | Converts packed double-precision numbers to packed doublewords | avx
  H,V/mV = vex.L.f2.0f.wig e6 /r
  xmm{kz},xmm/m128/b64 = evex.128.f2.0f.w1 e6 /r | avx512f
  xmm{kz},ymm/m256/b64 = evex.256.f2.0f.w1 e6 /r | avx512f
  ymm{kz},zmm/m512/b64 = evex.512.f2.0f.w1 e6 /r er | avx512f
vcvtpd2ps | Converts packed double-precision numbers to packed single-precision numbers | avx
  H,V/mV = vex.L.66.0f.wig 5a /r
  xmm{kz},xmm/m128/b64 = evex.128.66.0f.w1 5a /r | avx512f
  xmm{kz},ymm/m256/b64 = evex.256.66.0f.w1 5a /r | avx512f
  ymm{kz},zmm/m512/b64 = evex.512.66.0f.w1 5a /r er | avx512f
vcvtph2ps | Converts ph to ps | f16c
  V,H/mH = vex.L.66.0f38.w0 13 /r
  xmm{kz},xmm/m64 = evex.128.66.0f38.w0 13 /r sae | avx512f
  ymm{kz},xmm/m128 = evex.256.66.0f38.w0 13 /r sae | avx512f
  zmm{kz},ymm/m256 = evex.512.66.0f38.w0 13 /r sae | avx512f
vcvtps2dq | Converts packed single-precision numbers to packed doublewords | avx
  V,V/mV = vex.L.66.0f.wig 5b /r
  xmm{kz},xmm/m128/b32 = evex.128.66.0f.w0 5b /r | avx512f
  ymm{kz},ymm/m256/b32 = evex.256.66.0f.w0 5b /r | avx512f
  zmm{kz},zmm/m512/b32 = evex.512.66.0f.w0 5b /r er | avx512f
vcvtps2pd | Converts packed single-precision numbers to packed double-precision numbers | avx
  V,H/mH = vex.L.np.0f.wig 5a /r
  xmm{kz},xmm/m64/b32 = evex.128.np.0f.w0 5a /r sae | avx512f
  ymm{kz},xmm/m128/b32 = evex.256.np.0f.w0 5a /r sae | avx512f
  zmm{kz},ymm/m256/b32 = evex.512.np.0f.w0 5a /r sae | avx512f
vcvtps2ph | Converts ps to ph | f16c
  H/mH,V,imm8 = vex.L.66.0f3a.w0 1d /r ib
  H/mH{kz},V,imm8 = evex.L.66.0f3a.w0 1d /r ib sae | avx512f
  ymm.m,xmm,imm8 = vex.128.66.0f3a.w0 1d /r ib | alias
  zmm.m,xmm,imm8 = vex.128.66.0f3a.w0 1d /r ib | alias
  ymm.m{kz},xmm,imm8 = evex.128.66.0f3a.w0 1d /r ib sae | avx512f alias
  zmm.m{kz},xmm,imm8 = evex.128.66.0f3a.w0 1d /r ib sae | avx512f alias
vcvtsd2si | Converts a double-precision number to an integer | avx
  r32,xmm/m64 = vex.lig.f2.0f.w0 2d /r
  r64,xmm/m64 = vex.lig.f2.0f.w1 2d /r | only64
  r32,xmm/m64 = evex.lig.f2.0f.w0 2d /r er | avx512f
  r64,xmm/m64 = evex.lig.f2.0f.w1 2d /r er | avx512f only64
vcvtsd2ss | Converts a double-precision number to a single-precision number | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig 5a /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 5a /r er | avx512f
vcvtsi2sd | Converts an integer to a double-precision number | avx
  xmm,xmm.v,rm32 = vex.lig.f2.0f.w0 2a /r
  xmm,xmm.v,rm64 = vex.lig.f2.0f.w1 2a /r | only64
  xmm,xmm.v,rm32 = evex.lig.f2.0f.w0 2a /r | avx512f
  xmm,xmm.v,rm64 = evex.lig.f2.0f.w1 2a /r er | avx512f only64
vcvtsi2ss | Converts an integer to a single-precision number | avx
  xmm,xmm.v,rm32 = vex.lig.f3.0f.w0 2a /r
  xmm,xmm.v,rm64 = vex.lig.f3.0f.w1 2a /r | only64
  xmm,xmm.v,rm32 = evex.lig.f3.0f.w0 2a /r er | avx512f
  xmm,xmm.v,rm64 = evex.lig.f3.0f.w1 2a /r er | avx512f only64
vcvtss2sd | Converts a single-precision number to a double-precision number | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig 5a /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 5a /r sae | avx512f
vcvtss2si | Converts a single-precision number to an integer | avx
  r32,xmm/m32 = vex.lig.f3.0f.w0 2d /r
  r64,xmm/m32 = vex.lig.f3.0f.w1 2d /r | only64
  r32,xmm/m32 = evex.lig.f3.0f.w0 2d /r er | avx512f
  r64,xmm/m32 = evex.lig.f3.0f.w1 2d /r er | avx512f only64
vcvttpd2dq | Converts packed double-precision numbers to packed doublewords with truncation | avx
  H,V/mV = vex.L.66.0f.wig e6 /r
  xmm{kz},xmm/m128/b64 = evex.128.66.0f.w1 e6 /r sae | avx512f
  xmm{kz},ymm/m256/b64 = evex.256.66.0f.w1 e6 /r sae | avx512f
  ymm{kz},zmm/m512/b64 = evex.512.66.0f.w1 e6 /r sae | avx512f
vcvttps2dq | Converts packed single-precision numbers to packed doublewords with truncation | avx
  V,V/mV = vex.L.f3.0f.wig 5b /r
  V{kz},V/mV/b32 = evex.L.f3.0f.w0 5b /r sae | avx512f
vcvttsd2si | Converts a double-precision number to an integer with truncation | avx
  r32,xmm/m64 = vex.lig.f2.0f.w0 2c /r
  r64,xmm/m64 = vex.lig.f2.0f.w1 2c /r | only64
  r32,xmm/m64 = evex.lig.f2.0f.w0 2c /r sae | avx512f
  r64,xmm/m64 = evex.lig.f2.0f.w1 2c /r sae | avx512f only64
vcvttss2si | Converts a single-precision number to an integer with truncation | avx
  r32,xmm/m32 = vex.lig.f3.0f.w0 2c /r
  r64,xmm/m32 = vex.lig.f3.0f.w1 2c /r | only64
  r32,xmm/m32 = evex.lig.f3.0f.w0 2c /r sae | avx512f
  r64,xmm/m32 = evex.lig.f3.0f.w1 2c /r sae | avx512f only64
`

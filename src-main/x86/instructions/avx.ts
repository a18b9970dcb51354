/** AVX and AVX2, with the AVX-512 forms of the same mnemonics (SDM volume 1, chapters 14 and 15). */
export const avx = `
vpor | Bitwise or of 64 or 128 bits | avx
  V,V.v,V/mV = vex.L.66.0f.wig eb /r
vdppd | Dot product of double-precision numbers | avx
  xmm,xmm.v,xmm/m128,imm8 = vex.128.66.0f3a.wig 41 /r ib
vdpps | Dot product of single-precision numbers | avx
  V,V.v,V/mV,imm8 = vex.L.66.0f3a.wig 40 /r ib
vmovd | Copies a doubleword between a general and a vector register | avx
  rm32,xmm = vex.128.66.0f.w0 7e /r
  xmm,rm32 = vex.128.66.0f.w0 6e /r
  rm32,xmm = evex.128.66.0f.w0 7e /r | avx512f
  xmm,rm32 = evex.128.66.0f.w0 6e /r | avx512f
vmovq | Copies a quadword | avx
  xmm,xmm/m64 = vex.128.f3.0f.wig 7e /r
  xmm/m64,xmm = vex.128.66.0f.wig d6 /r
  xmm,r64.m = vex.128.66.0f.w1 6e /r | only64
  r64.m,xmm = vex.128.66.0f.w1 7e /r | only64
  xmm,xmm/m64 = evex.128.f3.0f.w1 7e /r | avx512f
  xmm/m64,xmm = evex.128.66.0f.w1 d6 /r | avx512f
  xmm,r64.m = evex.128.66.0f.w1 6e /r | avx512f only64
  r64.m,xmm = evex.128.66.0f.w1 7e /r | avx512f only64
vorpd | Bitwise or of packed double-precision numbers | avx
  V,V.v,V/mV = vex.L.66.0f.wig 56 /r
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 56 /r | avx512f
vorps | Bitwise or of packed single-precision numbers | avx
  V,V.v,V/mV = vex.L.np.0f.wig 56 /r
  V{kz},V.v,V/mV/b32 = evex.L.np.0f.w0 56 /r | avx512f
vpand | Bitwise and of 64 or 128 bits | avx
  V,V.v,V/mV = vex.L.66.0f.wig db /r
vpxor | Bitwise exclusive or of 64 or 128 bits | avx
  V,V.v,V/mV = vex.L.66.0f.wig ef /r
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
vcmppd | Compares packed double-precision numbers with a predicate | avx
  V,V.v,V/mV,imm8 = vex.L.66.0f.wig c2 /r ib
  k{k},V.v,V/mV/b64,imm8 = evex.L.66.0f.w1 c2 /r ib sae | avx512f
vcmpps | Compares packed single-precision numbers with a predicate | avx
  V,V.v,V/mV,imm8 = vex.L.np.0f.wig c2 /r ib
  k{k},V.v,V/mV/b32,imm8 = evex.L.np.0f.w0 c2 /r ib sae | avx512f
vcmpsd | Compares double-precision numbers with a predicate | avx
  xmm,xmm.v,xmm/m64,imm8 = vex.lig.f2.0f.wig c2 /r ib
  k{k},xmm.v,xmm/m64,imm8 = evex.lig.f2.0f.w1 c2 /r ib sae | avx512f
vcmpss | Compares single-precision numbers with a predicate | avx
  xmm,xmm.v,xmm/m32,imm8 = vex.lig.f3.0f.wig c2 /r ib
  k{k},xmm.v,xmm/m32,imm8 = evex.lig.f3.0f.w0 c2 /r ib sae | avx512f
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
vlddqu | Loads 16 bytes, possibly across a cache line | avx
  V,mV = vex.L.f2.0f.wig f0 /r
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
vmovsd | Copies a double-precision number | avx
  xmm,m64 = vex.lig.f2.0f.wig 10 /r
  m64,xmm = vex.lig.f2.0f.wig 11 /r
  xmm.m,xmm.v,xmmhigh = vex.lig.f2.0f.wig 11 /r | alias
  xmm,xmm.v,xmm.m = vex.lig.f2.0f.wig 10 /r
  xmm{kz},m64 = evex.lig.f2.0f.w1 10 /r | avx512f
  m64{k},xmm = evex.lig.f2.0f.w1 11 /r | avx512f
  xmm.m{kz},xmm.v,xmmhigh = evex.lig.f2.0f.w1 11 /r | avx512f alias
  xmm{kz},xmm.v,xmm.m = evex.lig.f2.0f.w1 10 /r | avx512f
vmovss | Copies a single-precision number | avx
  xmm,m32 = vex.lig.f3.0f.wig 10 /r
  m32,xmm = vex.lig.f3.0f.wig 11 /r
  xmm.m,xmm.v,xmmhigh = vex.lig.f3.0f.wig 11 /r | alias
  xmm,xmm.v,xmm.m = vex.lig.f3.0f.wig 10 /r
  xmm{kz},m32 = evex.lig.f3.0f.w0 10 /r | avx512f
  m32{k},xmm = evex.lig.f3.0f.w0 11 /r | avx512f
  xmm.m{kz},xmm.v,xmmhigh = evex.lig.f3.0f.w0 11 /r | avx512f alias
  xmm{kz},xmm.v,xmm.m = evex.lig.f3.0f.w0 10 /r | avx512f
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
vpabsb | Absolute values of bytes | avx
  V,V/mV = vex.L.66.0f38.wig 1c /r
  V{kz},V/mV = evex.L.66.0f38.wig 1c /r | avx512f
vpabsd | Absolute values of doublewords | avx
  V,V/mV = vex.L.66.0f38.wig 1e /r
  V{kz},V/mV/b32 = evex.L.66.0f38.w0 1e /r | avx512f
vpabsw | Absolute values of words | avx
  V,V/mV = vex.L.66.0f38.wig 1d /r
  V{kz},V/mV = evex.L.66.0f38.wig 1d /r | avx512f
vpaddb | Adds packed bytes | avx
  V,V.v,V/mV = vex.L.66.0f.wig fc /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig fc /r | avx512f
vpaddd | Adds packed doublewords | avx
  V,V.v,V/mV = vex.L.66.0f.wig fe /r
  V{kz},V.v,V/mV/b32 = evex.L.66.0f.w0 fe /r | avx512f
vpaddq | Adds packed quadwords | avx
  V,V.v,V/mV = vex.L.66.0f.wig d4 /r
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 d4 /r | avx512f
vpaddw | Adds packed words | avx
  V,V.v,V/mV = vex.L.66.0f.wig fd /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig fd /r | avx512f
vpandn | Bitwise and with the inverted destination | avx
  V,V.v,V/mV = vex.L.66.0f.wig df /r
vpavgb | Averages packed unsigned bytes | avx
  V,V.v,V/mV = vex.L.66.0f.wig e0 /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig e0 /r | avx512f
vpavgw | Averages packed unsigned words | avx
  V,V.v,V/mV = vex.L.66.0f.wig e3 /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig e3 /r | avx512f
vpermd | Permutes elements | avx2
  ymm,ymm.v,ymm/m256 = vex.256.66.0f38.w0 36 /r
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 36 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 36 /r | avx512f
vpermq | Permutes elements | avx2
  ymm,ymm/m256,imm8 = vex.256.66.0f3a.w1 00 /r ib
  ymm{kz},ymm/m256/b64,imm8 = evex.256.66.0f3a.w1 00 /r ib | avx512f
  zmm{kz},zmm/m512/b64,imm8 = evex.512.66.0f3a.w1 00 /r ib | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 36 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 36 /r | avx512f
vpslld | Shifts packed doublewords left | avx
  xmm,xmm.v,xmm/m128 = vex.128.66.0f.wig f2 /r
  ymm,ymm.v,xmm/m128 = vex.256.66.0f.wig f2 /r
  V.v,V.m,imm8 = vex.L.66.0f.wig 72 /6 ib
  xmm{kz},xmm.v,xmmlow/m128 = evex.128.66.0f.w0 f2 /r | avx512f alias
  xmm{kz},xmm.v,xmm/m128 = evex.128.66.0f.w0 f2 /r | avx512f decode
  ymm{kz},ymm.v,xmmlow/m128 = evex.256.66.0f.w0 f2 /r | avx512f alias
  ymm{kz},ymm.v,xmm/m128 = evex.256.66.0f.w0 f2 /r | avx512f decode
  zmm{kz},zmm.v,xmmlow/m128 = evex.512.66.0f.w0 f2 /r | avx512f alias
  zmm{kz},zmm.v,xmm/m128 = evex.512.66.0f.w0 f2 /r | avx512f decode
  V.v{kz},V/mV/b32,imm8 = evex.L.66.0f.w0 72 /6 ib | avx512f
vpsllq | Shifts packed quadwords left | avx
  xmm,xmm.v,xmm/m128 = vex.128.66.0f.wig f3 /r
  ymm,ymm.v,xmm/m128 = vex.256.66.0f.wig f3 /r
  V.v,V.m,imm8 = vex.L.66.0f.wig 73 /6 ib
  xmm{kz},xmm.v,xmmlow/m128 = evex.128.66.0f.w1 f3 /r | avx512f alias
  xmm{kz},xmm.v,xmm/m128 = evex.128.66.0f.w1 f3 /r | avx512f decode
  ymm{kz},ymm.v,xmmlow/m128 = evex.256.66.0f.w1 f3 /r | avx512f alias
  ymm{kz},ymm.v,xmm/m128 = evex.256.66.0f.w1 f3 /r | avx512f decode
  zmm{kz},zmm.v,xmmlow/m128 = evex.512.66.0f.w1 f3 /r | avx512f alias
  zmm{kz},zmm.v,xmm/m128 = evex.512.66.0f.w1 f3 /r | avx512f decode
  V.v{kz},V/mV/b64,imm8 = evex.L.66.0f.w1 73 /6 ib | avx512f
vpsllw | Shifts packed words left | avx
  xmm,xmm.v,xmm/m128 = vex.128.66.0f.wig f1 /r
  ymm,ymm.v,xmm/m128 = vex.256.66.0f.wig f1 /r
  V.v,V.m,imm8 = vex.L.66.0f.wig 71 /6 ib
  xmm{kz},xmm.v,xmmlow/m128 = evex.128.66.0f.wig f1 /r | avx512f alias
  xmm{kz},xmm.v,xmm/m128 = evex.128.66.0f.wig f1 /r | avx512f decode
  ymm{kz},ymm.v,xmmlow/m128 = evex.256.66.0f.wig f1 /r | avx512f alias
  ymm{kz},ymm.v,xmm/m128 = evex.256.66.0f.wig f1 /r | avx512f decode
  zmm{kz},zmm.v,xmmlow/m128 = evex.512.66.0f.wig f1 /r | avx512f alias
  zmm{kz},zmm.v,xmm/m128 = evex.512.66.0f.wig f1 /r | avx512f decode
  V.v{kz},V/mV,imm8 = evex.L.66.0f.wig 71 /6 ib | avx512f
vpsrad | Shifts packed doublewords right, filling with the sign | avx
  xmm,xmm.v,xmm/m128 = vex.128.66.0f.wig e2 /r
  ymm,ymm.v,xmm/m128 = vex.256.66.0f.wig e2 /r
  V.v,V.m,imm8 = vex.L.66.0f.wig 72 /4 ib
  xmm{kz},xmm.v,xmmlow/m128 = evex.128.66.0f.w0 e2 /r | avx512f alias
  xmm{kz},xmm.v,xmm/m128 = evex.128.66.0f.w0 e2 /r | avx512f decode
  ymm{kz},ymm.v,xmmlow/m128 = evex.256.66.0f.w0 e2 /r | avx512f alias
  ymm{kz},ymm.v,xmm/m128 = evex.256.66.0f.w0 e2 /r | avx512f decode
  zmm{kz},zmm.v,xmmlow/m128 = evex.512.66.0f.w0 e2 /r | avx512f alias
  zmm{kz},zmm.v,xmm/m128 = evex.512.66.0f.w0 e2 /r | avx512f decode
  V.v{kz},V/mV/b32,imm8 = evex.L.66.0f.w0 72 /4 ib | avx512f
vpsraw | Shifts packed words right, filling with the sign | avx
  xmm,xmm.v,xmm/m128 = vex.128.66.0f.wig e1 /r
  ymm,ymm.v,xmm/m128 = vex.256.66.0f.wig e1 /r
  V.v,V.m,imm8 = vex.L.66.0f.wig 71 /4 ib
  xmm{kz},xmm.v,xmmlow/m128 = evex.128.66.0f.wig e1 /r | avx512f alias
  xmm{kz},xmm.v,xmm/m128 = evex.128.66.0f.wig e1 /r | avx512f decode
  ymm{kz},ymm.v,xmmlow/m128 = evex.256.66.0f.wig e1 /r | avx512f alias
  ymm{kz},ymm.v,xmm/m128 = evex.256.66.0f.wig e1 /r | avx512f decode
  zmm{kz},zmm.v,xmmlow/m128 = evex.512.66.0f.wig e1 /r | avx512f alias
  zmm{kz},zmm.v,xmm/m128 = evex.512.66.0f.wig e1 /r | avx512f decode
  V.v{kz},V/mV,imm8 = evex.L.66.0f.wig 71 /4 ib | avx512f
vpsrld | Shifts packed doublewords right, filling with zeros | avx
  xmm,xmm.v,xmm/m128 = vex.128.66.0f.wig d2 /r
  ymm,ymm.v,xmm/m128 = vex.256.66.0f.wig d2 /r
  V.v,V.m,imm8 = vex.L.66.0f.wig 72 /2 ib
  xmm{kz},xmm.v,xmmlow/m128 = evex.128.66.0f.w0 d2 /r | avx512f alias
  xmm{kz},xmm.v,xmm/m128 = evex.128.66.0f.w0 d2 /r | avx512f decode
  ymm{kz},ymm.v,xmmlow/m128 = evex.256.66.0f.w0 d2 /r | avx512f alias
  ymm{kz},ymm.v,xmm/m128 = evex.256.66.0f.w0 d2 /r | avx512f decode
  zmm{kz},zmm.v,xmmlow/m128 = evex.512.66.0f.w0 d2 /r | avx512f alias
  zmm{kz},zmm.v,xmm/m128 = evex.512.66.0f.w0 d2 /r | avx512f decode
  V.v{kz},V/mV/b32,imm8 = evex.L.66.0f.w0 72 /2 ib | avx512f
vpsrlq | Shifts packed quadwords right, filling with zeros | avx
  xmm,xmm.v,xmm/m128 = vex.128.66.0f.wig d3 /r
  ymm,ymm.v,xmm/m128 = vex.256.66.0f.wig d3 /r
  V.v,V.m,imm8 = vex.L.66.0f.wig 73 /2 ib
  xmm{kz},xmm.v,xmmlow/m128 = evex.128.66.0f.w1 d3 /r | avx512f alias
  xmm{kz},xmm.v,xmm/m128 = evex.128.66.0f.w1 d3 /r | avx512f decode
  ymm{kz},ymm.v,xmmlow/m128 = evex.256.66.0f.w1 d3 /r | avx512f alias
  ymm{kz},ymm.v,xmm/m128 = evex.256.66.0f.w1 d3 /r | avx512f decode
  zmm{kz},zmm.v,xmmlow/m128 = evex.512.66.0f.w1 d3 /r | avx512f alias
  zmm{kz},zmm.v,xmm/m128 = evex.512.66.0f.w1 d3 /r | avx512f decode
  V.v{kz},V/mV/b64,imm8 = evex.L.66.0f.w1 73 /2 ib | avx512f
vpsrlw | Shifts packed words right, filling with zeros | avx
  xmm,xmm.v,xmm/m128 = vex.128.66.0f.wig d1 /r
  ymm,ymm.v,xmm/m128 = vex.256.66.0f.wig d1 /r
  V.v,V.m,imm8 = vex.L.66.0f.wig 71 /2 ib
  xmm{kz},xmm.v,xmmlow/m128 = evex.128.66.0f.wig d1 /r | avx512f alias
  xmm{kz},xmm.v,xmm/m128 = evex.128.66.0f.wig d1 /r | avx512f decode
  ymm{kz},ymm.v,xmmlow/m128 = evex.256.66.0f.wig d1 /r | avx512f alias
  ymm{kz},ymm.v,xmm/m128 = evex.256.66.0f.wig d1 /r | avx512f decode
  zmm{kz},zmm.v,xmmlow/m128 = evex.512.66.0f.wig d1 /r | avx512f alias
  zmm{kz},zmm.v,xmm/m128 = evex.512.66.0f.wig d1 /r | avx512f decode
  V.v{kz},V/mV,imm8 = evex.L.66.0f.wig 71 /2 ib | avx512f
vpsubb | Subtracts packed bytes | avx
  V,V.v,V/mV = vex.L.66.0f.wig f8 /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig f8 /r | avx512f
vpsubd | Subtracts packed doublewords | avx
  V,V.v,V/mV = vex.L.66.0f.wig fa /r
  V{kz},V.v,V/mV/b32 = evex.L.66.0f.w0 fa /r | avx512f
vpsubq | Subtracts packed quadwords | avx
  V,V.v,V/mV = vex.L.66.0f.wig fb /r
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 fb /r | avx512f
vpsubw | Subtracts packed words | avx
  V,V.v,V/mV = vex.L.66.0f.wig f9 /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig f9 /r | avx512f
vptest | Tests bits and sets eflags | avx w:oszapc
  V,V/mV = vex.L.66.0f38.wig 17 /r
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
vmovapd | Copies aligned packed double-precision numbers | avx
  V,V/mV = vex.L.66.0f.wig 28 /r
  V/mV,V = vex.L.66.0f.wig 29 /r
  V{kz},V/mV = evex.L.66.0f.w1 28 /r | avx512f
  V/mV{kz},V = evex.L.66.0f.w1 29 /r | avx512f
vmovaps | Copies aligned packed single-precision numbers | avx
  V,V/mV = vex.L.np.0f.wig 28 /r
  V/mV,V = vex.L.np.0f.wig 29 /r
  V{kz},V/mV = evex.L.np.0f.w0 28 /r | avx512f
  V/mV{kz},V = evex.L.np.0f.w0 29 /r | avx512f
vmovdqa | Copies 16 aligned bytes | avx
  V,V/mV = vex.L.66.0f.wig 6f /r
  V/mV,V = vex.L.66.0f.wig 7f /r
vmovdqu | Copies 16 bytes | avx
  V,V/mV = vex.L.f3.0f.wig 6f /r
  V/mV,V = vex.L.f3.0f.wig 7f /r
vmovhpd | Copies the high double-precision number | avx
  xmm,xmm.v,m64 = vex.128.66.0f.wig 16 /r
  m64,xmm = vex.128.66.0f.wig 17 /r
  xmm,xmm.v,m64 = evex.128.66.0f.w1 16 /r | avx512f
  m64,xmm = evex.128.66.0f.w1 17 /r | avx512f
vmovhps | Copies the high single-precision pair | avx
  xmm,xmm.v,m64 = vex.128.np.0f.wig 16 /r
  m64,xmm = vex.128.np.0f.wig 17 /r
  xmm,xmm.v,m64 = evex.128.np.0f.w0 16 /r | avx512f
  m64,xmm = evex.128.np.0f.w0 17 /r | avx512f
vmovlpd | Copies the low double-precision number | avx
  xmm,xmm.v,m64 = vex.128.66.0f.wig 12 /r
  m64,xmm = vex.128.66.0f.wig 13 /r
  xmm,xmm.v,m64 = evex.128.66.0f.w1 12 /r | avx512f
  m64,xmm = evex.128.66.0f.w1 13 /r | avx512f
vmovlps | Copies the low single-precision pair | avx
  xmm,xmm.v,m64 = vex.128.np.0f.wig 12 /r
  m64,xmm = vex.128.np.0f.wig 13 /r
  xmm,xmm.v,m64 = evex.128.np.0f.w0 12 /r | avx512f
  m64,xmm = evex.128.np.0f.w0 13 /r | avx512f
vmovupd | Copies packed double-precision numbers | avx
  V,V/mV = vex.L.66.0f.wig 10 /r
  V/mV,V = vex.L.66.0f.wig 11 /r
  V{kz},V/mV = evex.L.66.0f.w1 10 /r | avx512f
  V/mV{kz},V = evex.L.66.0f.w1 11 /r | avx512f
vmovups | Copies packed single-precision numbers | avx
  V,V/mV = vex.L.np.0f.wig 10 /r
  V/mV,V = vex.L.np.0f.wig 11 /r
  V{kz},V/mV = evex.L.np.0f.w0 10 /r | avx512f
  V/mV{kz},V = evex.L.np.0f.w0 11 /r | avx512f
vpaddsb | Adds packed signed bytes with saturation | avx
  V,V.v,V/mV = vex.L.66.0f.wig ec /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig ec /r | avx512f
vpaddsw | Adds packed signed words with saturation | avx
  V,V.v,V/mV = vex.L.66.0f.wig ed /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig ed /r | avx512f
vpermpd | Permutes elements | avx2
  ymm,ymm/m256,imm8 = vex.256.66.0f3a.w1 01 /r ib
  ymm{kz},ymm/m256/b64,imm8 = evex.256.66.0f3a.w1 01 /r ib | avx512f
  zmm{kz},zmm/m512/b64,imm8 = evex.512.66.0f3a.w1 01 /r ib | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 16 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 16 /r | avx512f
vpermps | Permutes elements | avx2
  ymm,ymm.v,ymm/m256 = vex.256.66.0f38.w0 16 /r
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 16 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 16 /r | avx512f
vpextrb | Extracts a byte | avx
  r32/m8,xmm,imm8 = vex.128.66.0f3a.w0 14 /r ib
  r64.m,xmm,imm8 = vex.128.66.0f3a.w1 14 /r ib | only64 alias
  r32/m8,xmm,imm8 = evex.128.66.0f3a.w0 14 /r ib | avx512bw
  r64.m,xmm,imm8 = evex.128.66.0f3a.w1 14 /r ib | avx512bw only64 alias
vpextrd | Extracts a doubleword | avx
  rm32,xmm,imm8 = vex.128.66.0f3a.w0 16 /r ib
  r64.m,xmm,imm8 = vex.128.66.0f3a.w0 16 /r ib | only64 alias
  rm32,xmm,imm8 = evex.128.66.0f3a.w0 16 /r ib | avx512bw
  r64.m,xmm,imm8 = evex.128.66.0f3a.w0 16 /r ib | avx512bw only64 alias
vpextrq | Extracts a quadword | avx
  rm64,xmm,imm8 = vex.128.66.0f3a.w1 16 /r ib | only64
  m64,xmm,imm8 = vex.128.66.0f3a.w1 16 /r ib | no64 alias
  rm64,xmm,imm8 = evex.128.66.0f3a.w1 16 /r ib | avx512bw only64
  m64,xmm,imm8 = evex.128.66.0f3a.w1 16 /r ib | avx512bw no64 alias
vpextrw | Extracts a word | avx
  m16,xmm,imm8 = vex.128.66.0f3a.w0 15 /r ib
  r32,xmm.m,imm8 = vex.128.66.0f.w0 c5 /r ib
  r64,xmm.m,imm8 = vex.128.66.0f.w1 c5 /r ib | only64 alias
  m16,xmm,imm8 = evex.128.66.0f3a.w0 15 /r ib | avx512bw
  r32,xmm.m,imm8 = evex.128.66.0f.w0 c5 /r ib | avx512bw
  r64,xmm.m,imm8 = evex.128.66.0f.w1 c5 /r ib | avx512bw only64 alias
vphaddd | Adds neighbouring doublewords | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 02 /r
vphaddw | Adds neighbouring words | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 01 /r
vphsubd | Subtracts neighbouring doublewords | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 06 /r
vphsubw | Subtracts neighbouring words | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 05 /r
vpinsrb | Inserts a byte | avx
  xmm,xmm.v,r32/m8,imm8 = vex.128.66.0f3a.w0 20 /r ib
  xmm,xmm.v,r32/m8,imm8 = evex.128.66.0f3a.w0 20 /r ib | avx512bw
vpinsrd | Inserts a doubleword | avx
  xmm,xmm.v,rm32,imm8 = vex.128.66.0f3a.w0 22 /r ib
  xmm,xmm.v,rm32,imm8 = evex.128.66.0f3a.w0 22 /r ib | avx512bw
vpinsrq | Inserts a quadword | avx
  xmm,xmm.v,rm64,imm8 = vex.128.66.0f3a.w1 22 /r ib | only64
  xmm,xmm.v,rm64,imm8 = evex.128.66.0f3a.w1 22 /r ib | avx512bw only64
vpinsrw | Inserts a word | avx
  xmm,xmm.v,r32/m16,imm8 = vex.128.66.0f.w0 c4 /r ib
  xmm,xmm.v,r32/m16,imm8 = evex.128.66.0f.w0 c4 /r ib | avx512bw
vpmaxsb | Maximum of signed bytes | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 3c /r
  V{kz},V.v,V/mV = evex.L.66.0f38.wig 3c /r | avx512f
vpmaxsd | Maximum of signed doublewords | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 3d /r
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 3d /r | avx512f
vpmaxsw | Maximum of packed signed words | avx
  V,V.v,V/mV = vex.L.66.0f.wig ee /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig ee /r | avx512f
vpmaxub | Maximum of packed unsigned bytes | avx
  V,V.v,V/mV = vex.L.66.0f.wig de /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig de /r | avx512f
vpmaxud | Maximum of unsigned doublewords | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 3f /r
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 3f /r | avx512f
vpmaxuw | Maximum of unsigned words | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 3e /r
  V{kz},V.v,V/mV = evex.L.66.0f38.wig 3e /r | avx512f
vpminsb | Minimum of signed bytes | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 38 /r
  V{kz},V.v,V/mV = evex.L.66.0f38.wig 38 /r | avx512f
vpminsd | Minimum of signed doublewords | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 39 /r
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 39 /r | avx512f
vpminsw | Minimum of packed signed words | avx
  V,V.v,V/mV = vex.L.66.0f.wig ea /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig ea /r | avx512f
vpminub | Minimum of packed unsigned bytes | avx
  V,V.v,V/mV = vex.L.66.0f.wig da /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig da /r | avx512f
vpminud | Minimum of unsigned doublewords | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 3b /r
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 3b /r | avx512f
vpminuw | Minimum of unsigned words | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 3a /r
  V{kz},V.v,V/mV = evex.L.66.0f38.wig 3a /r | avx512f
vpmuldq | Multiplies signed doublewords into quadwords | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 28 /r
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 28 /r | avx512f
vpmulhw | Multiplies packed signed words, keeping the high halves | avx
  V,V.v,V/mV = vex.L.66.0f.wig e5 /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig e5 /r | avx512f
vpmulld | Multiplies doublewords | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 40 /r
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 40 /r | avx512f
vpmullw | Multiplies packed words, keeping the low halves | avx
  V,V.v,V/mV = vex.L.66.0f.wig d5 /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig d5 /r | avx512f
vpsadbw | Sums the absolute differences of packed bytes | avx
  V,V.v,V/mV = vex.L.66.0f.wig f6 /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig f6 /r | avx512f
vpshufb | Shuffles bytes | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 00 /r
  V{kz},V.v,V/mV = evex.L.66.0f38.wig 00 /r | avx512f
vpshufd | Shuffles doublewords | avx
  V,V/mV,imm8 = vex.L.66.0f.wig 70 /r ib
  V{kz},V/mV/b32,imm8 = evex.L.66.0f.w0 70 /r ib | avx512f
vpsignb | Applies signs to bytes | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 08 /r
vpsignd | Applies signs to doublewords | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 0a /r
vpsignw | Applies signs to words | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 09 /r
vpslldq | Shifts 16 bytes left by bytes | avx
  V.v,V.m,imm8 = vex.L.66.0f.wig 73 /7 ib
  V.v,V/mV,imm8 = evex.L.66.0f.wig 73 /7 ib | avx512bw
vpsllvd | Shifts packed doublewords left by varying counts | avx
  V,V.v,V/mV = vex.L.66.0f38.w0 47 /r
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 47 /r | avx512f
vpsllvq | Shifts packed quadwords left by varying counts | avx2
  V,V.v,V/mV = vex.L.66.0f38.w1 47 /r
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 47 /r | avx512f
vpsravd | Shifts packed doublewords right by varying counts | avx
  V,V.v,V/mV = vex.L.66.0f38.w0 46 /r
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 46 /r | avx512f
vpsrldq | Shifts 16 bytes right by bytes | avx
  V.v,V.m,imm8 = vex.L.66.0f.wig 73 /3 ib
  V.v,V/mV,imm8 = evex.L.66.0f.wig 73 /3 ib | avx512bw
vpsrlvd | Shifts packed doublewords right by varying counts | avx
  V,V.v,V/mV = vex.L.66.0f38.w0 45 /r
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 45 /r | avx512f
vpsrlvq | Shifts packed quadwords right by varying counts | avx2
  V,V.v,V/mV = vex.L.66.0f38.w1 45 /r
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 45 /r | avx512f
vpsubsb | Subtracts packed signed bytes with saturation | avx
  V,V.v,V/mV = vex.L.66.0f.wig e8 /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig e8 /r | avx512f
vpsubsw | Subtracts packed signed words with saturation | avx
  V,V.v,V/mV = vex.L.66.0f.wig e9 /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig e9 /r | avx512f
vshufpd | Shuffles double-precision numbers | avx
  V,V.v,V/mV,imm8 = vex.L.66.0f.wig c6 /r ib
  V{kz},V.v,V/mV/b64,imm8 = evex.L.66.0f.w1 c6 /r ib | avx512f
vshufps | Shuffles single-precision numbers | avx
  V,V.v,V/mV,imm8 = vex.L.np.0f.wig c6 /r ib
  V{kz},V.v,V/mV/b32,imm8 = evex.L.np.0f.w0 c6 /r ib | avx512f
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
vblendpd | Selects double-precision numbers | avx
  V,V.v,V/mV,imm8 = vex.L.66.0f3a.wig 0d /r ib
vblendps | Selects single-precision numbers | avx
  V,V.v,V/mV,imm8 = vex.L.66.0f3a.wig 0c /r ib
vcmpeqpd | Compares packed double-precision numbers for equal | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =00 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =00 sae | avx512f alias
vcmpeqps | Compares packed single-precision numbers for equal | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =00 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =00 sae | avx512f alias
vcmpeqsd | Compares double-precision numbers for equal | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =00 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =00 sae | avx512f alias
vcmpeqss | Compares single-precision numbers for equal | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =00 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =00 sae | avx512f alias
vcmpgepd | Compares packed double-precision numbers (ge) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =0d | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =0d sae | avx512f alias
vcmpgeps | Compares packed single-precision numbers (ge) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =0d | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =0d sae | avx512f alias
vcmpgesd | Compares a double-precision number (ge) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =0d | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =0d sae | avx512f alias
vcmpgess | Compares a single-precision number (ge) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =0d | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =0d sae | avx512f alias
vcmpgtpd | Compares packed double-precision numbers (gt) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =0e | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =0e sae | avx512f alias
vcmpgtps | Compares packed single-precision numbers (gt) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =0e | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =0e sae | avx512f alias
vcmpgtsd | Compares a double-precision number (gt) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =0e | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =0e sae | avx512f alias
vcmpgtss | Compares a single-precision number (gt) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =0e | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =0e sae | avx512f alias
vcmplepd | Compares packed double-precision numbers for less or equal | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =02 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =02 sae | avx512f alias
vcmpleps | Compares packed single-precision numbers for less or equal | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =02 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =02 sae | avx512f alias
vcmplesd | Compares double-precision numbers for less or equal | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =02 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =02 sae | avx512f alias
vcmpless | Compares single-precision numbers for less or equal | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =02 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =02 sae | avx512f alias
vcmpltpd | Compares packed double-precision numbers for less than | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =01 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =01 sae | avx512f alias
vcmpltps | Compares packed single-precision numbers for less than | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =01 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =01 sae | avx512f alias
vcmpltsd | Compares double-precision numbers for less than | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =01 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =01 sae | avx512f alias
vcmpltss | Compares single-precision numbers for less than | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =01 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =01 sae | avx512f alias
vldmxcsr | Loads the SSE control and status register | avx
  m32 = vex.128.np.0f.wig ae /2
vmovddup | Duplicates a double-precision number | avx
  xmm,xmm/m64 = vex.128.f2.0f.wig 12 /r
  ymm,ymm/m256 = vex.256.f2.0f.wig 12 /r
  xmm{kz},xmm/m64 = evex.128.f2.0f.w1 12 /r | avx512f
  ymm{kz},ymm/m256 = evex.256.f2.0f.w1 12 /r | avx512f
  zmm{kz},zmm/m512 = evex.512.f2.0f.w1 12 /r | avx512f
vmovhlps | Copies the high pair to the low pair | avx
  xmm,xmm.v,xmm.m = vex.128.np.0f.wig 12 /r
  xmm,xmm.v,xmm.m = evex.128.np.0f.w0 12 /r | avx512f
vmovlhps | Copies the low pair to the high pair | avx
  xmm,xmm.v,xmm.m = vex.128.np.0f.wig 16 /r
  xmm,xmm.v,xmm.m = evex.128.np.0f.w0 16 /r | avx512f
vmovntdq | Stores without filling the cache | avx
  mV,V = vex.L.66.0f.wig e7 /r
  mV,V = evex.L.66.0f.w0 e7 /r | avx512f
vmovntpd | Stores without filling the cache | avx
  mV,V = vex.L.66.0f.wig 2b /r
  mV,V = evex.L.66.0f.w1 2b /r | avx512f
vmovntps | Stores without filling the cache | avx
  mV,V = vex.L.np.0f.wig 2b /r
  mV,V = evex.L.np.0f.w0 2b /r | avx512f
vmpsadbw | Sums absolute differences of byte groups | avx
  V,V.v,V/mV,imm8 = vex.L.66.0f3a.wig 42 /r ib
vpaddusb | Adds packed unsigned bytes with saturation | avx
  V,V.v,V/mV = vex.L.66.0f.wig dc /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig dc /r | avx512f
vpaddusw | Adds packed unsigned words with saturation | avx
  V,V.v,V/mV = vex.L.66.0f.wig dd /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig dd /r | avx512f
vpalignr | Extracts 8 or 16 bytes from two operands side by side | avx
  V,V.v,V/mV,imm8 = vex.L.66.0f3a.wig 0f /r ib
  V{kz},V.v,V/mV,imm8 = evex.L.66.0f3a.wig 0f /r ib | avx512f
vpblendd | Selects doublewords | avx
  V,V.v,V/mV,imm8 = vex.L.66.0f3a.w0 02 /r ib
vpblendw | Selects words | avx
  V,V.v,V/mV,imm8 = vex.L.66.0f3a.wig 0e /r ib
vpcmpeqb | Compares packed bytes for equality | avx
  V,V.v,V/mV = vex.L.66.0f.wig 74 /r
  k{k},V.v,V/mV = evex.L.66.0f.wig 74 /r | avx512f
vpcmpeqd | Compares packed doublewords for equality | avx
  V,V.v,V/mV = vex.L.66.0f.wig 76 /r
  k{k},V.v,V/mV/b32 = evex.L.66.0f.w0 76 /r | avx512f
vpcmpeqq | Compares quadwords for equality | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 29 /r
  k{k},V.v,V/mV/b64 = evex.L.66.0f38.w1 29 /r | avx512f
vpcmpeqw | Compares packed words for equality | avx
  V,V.v,V/mV = vex.L.66.0f.wig 75 /r
  k{k},V.v,V/mV = evex.L.66.0f.wig 75 /r | avx512f
vpcmpgtb | Compares packed signed bytes for greater | avx
  V,V.v,V/mV = vex.L.66.0f.wig 64 /r
  k{k},V.v,V/mV = evex.L.66.0f.wig 64 /r | avx512f
vpcmpgtd | Compares packed signed doublewords for greater | avx
  V,V.v,V/mV = vex.L.66.0f.wig 66 /r
  k{k},V.v,V/mV/b32 = evex.L.66.0f.w0 66 /r | avx512f
vpcmpgtq | Compares signed quadwords for greater | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 37 /r
  k{k},V.v,V/mV/b64 = evex.L.66.0f38.w1 37 /r | avx512f
vpcmpgtw | Compares packed signed words for greater | avx
  V,V.v,V/mV = vex.L.66.0f.wig 65 /r
  k{k},V.v,V/mV = evex.L.66.0f.wig 65 /r | avx512f
vphaddsw | Adds neighbouring words with saturation | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 03 /r
vphsubsw | Subtracts neighbouring words with saturation | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 07 /r
vpmaddwd | Multiplies packed words and adds neighbouring products | avx
  V,V.v,V/mV = vex.L.66.0f.wig f5 /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig f5 /r | avx512f
vpmulhuw | Multiplies packed unsigned words, keeping the high halves | avx
  V,V.v,V/mV = vex.L.66.0f.wig e4 /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig e4 /r | avx512f
vpmuludq | Multiplies unsigned doublewords into quadwords | avx
  V,V.v,V/mV = vex.L.66.0f.wig f4 /r
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 f4 /r | avx512f
vpshufhw | Shuffles the high words | avx
  V,V/mV,imm8 = vex.L.f3.0f.wig 70 /r ib
  V{kz},V/mV,imm8 = evex.L.f3.0f.wig 70 /r ib | avx512f
vpshuflw | Shuffles the low words | avx
  V,V/mV,imm8 = vex.L.f2.0f.wig 70 /r ib
  V{kz},V/mV,imm8 = evex.L.f2.0f.wig 70 /r ib | avx512f
vpsubusb | Subtracts packed unsigned bytes with saturation | avx
  V,V.v,V/mV = vex.L.66.0f.wig d8 /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig d8 /r | avx512f
vpsubusw | Subtracts packed unsigned words with saturation | avx
  V,V.v,V/mV = vex.L.66.0f.wig d9 /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig d9 /r | avx512f
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
vstmxcsr | Stores the SSE control and status register | avx
  m32 = vex.128.np.0f.wig ae /3
vucomisd | Compares double-precision numbers quietly and sets eflags | avx w:oszapc
  xmm,xmm/m64 = vex.lig.66.0f.wig 2e /r
  xmm,xmm/m64 = evex.lig.66.0f.w1 2e /r sae | avx512f
vucomiss | Compares single-precision numbers quietly and sets eflags | avx w:oszapc
  xmm,xmm/m32 = vex.lig.np.0f.wig 2e /r
  xmm,xmm/m32 = evex.lig.np.0f.w0 2e /r sae | avx512f
vzeroall | Clears vector registers | avx
  = vex.256.np.0f.wig 77
vaddsubpd | Alternately subtracts and adds double-precision numbers | avx
  V,V.v,V/mV = vex.L.66.0f.wig d0 /r
vaddsubps | Alternately subtracts and adds single-precision numbers | avx
  V,V.v,V/mV = vex.L.f2.0f.wig d0 /r
vblendvpd | Selects double-precision numbers by the signs in xmm0 | avx
  V,V.v,V/mV,V.i = vex.L.66.0f3a.w0 4b /r ib
vblendvps | Selects single-precision numbers by the signs in xmm0 | avx
  V,V.v,V/mV,V.i = vex.L.66.0f3a.w0 4a /r ib
vcmpneqpd | Compares packed double-precision numbers for not equal | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =04 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =04 sae | avx512f alias
vcmpneqps | Compares packed single-precision numbers for not equal | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =04 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =04 sae | avx512f alias
vcmpneqsd | Compares double-precision numbers for not equal | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =04 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =04 sae | avx512f alias
vcmpneqss | Compares single-precision numbers for not equal | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =04 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =04 sae | avx512f alias
vcmpngepd | Compares packed double-precision numbers (nge) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =09 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =09 sae | avx512f alias
vcmpngeps | Compares packed single-precision numbers (nge) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =09 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =09 sae | avx512f alias
vcmpngesd | Compares a double-precision number (nge) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =09 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =09 sae | avx512f alias
vcmpngess | Compares a single-precision number (nge) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =09 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =09 sae | avx512f alias
vcmpngtpd | Compares packed double-precision numbers (ngt) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =0a | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =0a sae | avx512f alias
vcmpngtps | Compares packed single-precision numbers (ngt) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =0a | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =0a sae | avx512f alias
vcmpngtsd | Compares a double-precision number (ngt) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =0a | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =0a sae | avx512f alias
vcmpngtss | Compares a single-precision number (ngt) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =0a | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =0a sae | avx512f alias
vcmpnlepd | Compares packed double-precision numbers for not less or equal | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =06 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =06 sae | avx512f alias
vcmpnleps | Compares packed single-precision numbers for not less or equal | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =06 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =06 sae | avx512f alias
vcmpnlesd | Compares double-precision numbers for not less or equal | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =06 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =06 sae | avx512f alias
vcmpnless | Compares single-precision numbers for not less or equal | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =06 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =06 sae | avx512f alias
vcmpnltpd | Compares packed double-precision numbers for not less than | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =05 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =05 sae | avx512f alias
vcmpnltps | Compares packed single-precision numbers for not less than | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =05 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =05 sae | avx512f alias
vcmpnltsd | Compares double-precision numbers for not less than | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =05 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =05 sae | avx512f alias
vcmpnltss | Compares single-precision numbers for not less than | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =05 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =05 sae | avx512f alias
vcmpordpd | Compares packed double-precision numbers for ordered | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =07 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =07 sae | avx512f alias
vcmpordps | Compares packed single-precision numbers for ordered | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =07 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =07 sae | avx512f alias
vcmpordsd | Compares double-precision numbers for ordered | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =07 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =07 sae | avx512f alias
vcmpordss | Compares single-precision numbers for ordered | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =07 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =07 sae | avx512f alias
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
vinsertps | Inserts a single-precision number | avx
  xmm,xmm.v,xmm/m32,imm8 = vex.128.66.0f3a.wig 21 /r ib
  xmm,xmm.v,xmm/m32,imm8 = evex.128.66.0f3a.w0 21 /r ib | avx512f
vmovmskpd | Copies the signs of packed double-precision numbers | avx
  r32,V.m = vex.L.66.0f.wig 50 /r
  r64,V.m = vex.L.66.0f.wig 50 /r | only64 alias
vmovmskps | Copies the signs of packed single-precision numbers | avx
  r32,V.m = vex.L.np.0f.wig 50 /r
  r64,V.m = vex.L.np.0f.wig 50 /r | only64 alias
vmovntdqa | Loads without filling the cache | avx
  V,mV = vex.L.66.0f38.wig 2a /r
  V,mV = evex.L.66.0f38.w0 2a /r | avx512f
vmovshdup | Duplicates the odd single-precision numbers | avx
  V,V/mV = vex.L.f3.0f.wig 16 /r
  V{kz},V/mV = evex.L.f3.0f.w0 16 /r | avx512f
vmovsldup | Duplicates the even single-precision numbers | avx
  V,V/mV = vex.L.f3.0f.wig 12 /r
  V{kz},V/mV = evex.L.f3.0f.w0 12 /r | avx512f
vpackssdw | Packs doublewords into signed words with saturation | avx
  V,V.v,V/mV = vex.L.66.0f.wig 6b /r
  V{kz},V.v,V/mV/b32 = evex.L.66.0f.w0 6b /r | avx512f
vpacksswb | Packs words into signed bytes with saturation | avx
  V,V.v,V/mV = vex.L.66.0f.wig 63 /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig 63 /r | avx512f
vpackusdw | Packs doublewords into unsigned words with saturation | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 2b /r
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 2b /r | avx512f
vpackuswb | Packs words into unsigned bytes with saturation | avx
  V,V.v,V/mV = vex.L.66.0f.wig 67 /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig 67 /r | avx512f
vpblendvb | Selects bytes by the signs in xmm0 | avx
  V,V.v,V/mV,V.i = vex.L.66.0f3a.w0 4c /r ib
vpermilpd | Permutes elements | avx
  V,V/mV,imm8 = vex.L.66.0f3a.w0 05 /r ib
  V,V.v,V/mV = vex.L.66.0f38.w0 0d /r
  V{kz},V/mV/b64,imm8 = evex.L.66.0f3a.w1 05 /r ib | avx512f
  V{kz},V.v,V/mV/b64 = evex.L.66.0f38.w1 0d /r | avx512f
vpermilps | Permutes elements | avx
  V,V/mV,imm8 = vex.L.66.0f3a.w0 04 /r ib
  V,V.v,V/mV = vex.L.66.0f38.w0 0c /r
  V{kz},V/mV/b32,imm8 = evex.L.66.0f3a.w0 04 /r ib | avx512f
  V{kz},V.v,V/mV/b32 = evex.L.66.0f38.w0 0c /r | avx512f
vpmovmskb | Copies the signs of packed bytes | avx
  r32,V.m = vex.L.66.0f.wig d7 /r
  r64,V.m = vex.L.66.0f.wig d7 /r | only64 alias
vpmovsxbd | Sign-extends packed integers | avx
  V,Q/mQ = vex.L.66.0f38.wig 21 /r
  V{kz},Q/mQ = evex.L.66.0f38.w0 21 /r | avx512f
vpmovsxbq | Sign-extends packed integers | avx
  V,E/mE = vex.L.66.0f38.wig 22 /r
  V{kz},E/mE = evex.L.66.0f38.w0 22 /r | avx512f
vpmovsxbw | Sign-extends packed integers | avx
  V,H/mH = vex.L.66.0f38.wig 20 /r
  V{kz},H/mH = evex.L.66.0f38.w0 20 /r | avx512f
vpmovsxdq | Sign-extends packed integers | avx
  V,H/mH = vex.L.66.0f38.wig 25 /r
  V{kz},H/mH = evex.L.66.0f38.w0 25 /r | avx512f
vpmovsxwd | Sign-extends packed integers | avx
  V,H/mH = vex.L.66.0f38.wig 23 /r
  V{kz},H/mH = evex.L.66.0f38.w0 23 /r | avx512f
vpmovsxwq | Sign-extends packed integers | avx
  V,Q/mQ = vex.L.66.0f38.wig 24 /r
  V{kz},Q/mQ = evex.L.66.0f38.w0 24 /r | avx512f
vpmovzxbd | Zero-extends packed integers | avx
  V,Q/mQ = vex.L.66.0f38.wig 31 /r
  V{kz},Q/mQ = evex.L.66.0f38.w0 31 /r | avx512f
vpmovzxbq | Zero-extends packed integers | avx
  V,E/mE = vex.L.66.0f38.wig 32 /r
  V{kz},E/mE = evex.L.66.0f38.w0 32 /r | avx512f
vpmovzxbw | Zero-extends packed integers | avx
  V,H/mH = vex.L.66.0f38.wig 30 /r
  V{kz},H/mH = evex.L.66.0f38.w0 30 /r | avx512f
vpmovzxdq | Zero-extends packed integers | avx
  V,H/mH = vex.L.66.0f38.wig 35 /r
  V{kz},H/mH = evex.L.66.0f38.w0 35 /r | avx512f
vpmovzxwd | Zero-extends packed integers | avx
  V,H/mH = vex.L.66.0f38.wig 33 /r
  V{kz},H/mH = evex.L.66.0f38.w0 33 /r | avx512f
vpmovzxwq | Zero-extends packed integers | avx
  V,Q/mQ = vex.L.66.0f38.wig 34 /r
  V{kz},Q/mQ = evex.L.66.0f38.w0 34 /r | avx512f
vpmulhrsw | Multiplies words with rounding | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 0b /r
  V{kz},V.v,V/mV = evex.L.66.0f38.wig 0b /r | avx512f
vunpckhpd | Interleaves the high packed double-precision numbers | avx
  V,V.v,V/mV = vex.L.66.0f.wig 15 /r
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 15 /r | avx512f
vunpckhps | Interleaves the high packed single-precision numbers | avx
  V,V.v,V/mV = vex.L.np.0f.wig 15 /r
  V{kz},V.v,V/mV/b32 = evex.L.np.0f.w0 15 /r | avx512f
vunpcklpd | Interleaves the low packed double-precision numbers | avx
  V,V.v,V/mV = vex.L.66.0f.wig 14 /r
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 14 /r | avx512f
vunpcklps | Interleaves the low packed single-precision numbers | avx
  V,V.v,V/mV = vex.L.np.0f.wig 14 /r
  V{kz},V.v,V/mV/b32 = evex.L.np.0f.w0 14 /r | avx512f
vcmptruepd | Compares packed double-precision numbers (true) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =0f | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =0f sae | avx512f alias
vcmptrueps | Compares packed single-precision numbers (true) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =0f | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =0f sae | avx512f alias
vcmptruesd | Compares a double-precision number (true) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =0f | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =0f sae | avx512f alias
vcmptruess | Compares a single-precision number (true) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =0f | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =0f sae | avx512f alias
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
vextractps | Extracts a single-precision number | avx
  rm32,xmm,imm8 = vex.128.66.0f3a.w0 17 /r ib
  r64.m,xmm,imm8 = vex.128.66.0f3a.w0 17 /r ib | only64 alias
  rm32,xmm,imm8 = evex.128.66.0f3a.w0 17 /r ib | avx512bw
  r64.m,xmm,imm8 = evex.128.66.0f3a.w0 17 /r ib | avx512bw only64 alias
vgatherdpd | Loads elements from the addresses that a vector index gives | avx2
  xmm,vm64x,xmm.v = vex.128.66.0f38.w1 92 /r
  ymm,vm64x,ymm.v = vex.256.66.0f38.w1 92 /r
  xmm{k},vm64x = evex.128.66.0f38.w1 92 /r | avx512f
  ymm{k},vm64x = evex.256.66.0f38.w1 92 /r | avx512f
  zmm{k},vm64y = evex.512.66.0f38.w1 92 /r | avx512f
vgatherdps | Loads elements from the addresses that a vector index gives | avx2
  xmm,vm32x,xmm.v = vex.128.66.0f38.w0 92 /r
  ymm,vm32y,ymm.v = vex.256.66.0f38.w0 92 /r
  xmm{k},vm32x = evex.128.66.0f38.w0 92 /r | avx512f
  ymm{k},vm32y = evex.256.66.0f38.w0 92 /r | avx512f
  zmm{k},vm32z = evex.512.66.0f38.w0 92 /r | avx512f
vgatherqpd | Loads elements from the addresses that a vector index gives | avx2
  xmm,vm64x,xmm.v = vex.128.66.0f38.w1 93 /r
  ymm,vm64y,ymm.v = vex.256.66.0f38.w1 93 /r
  xmm{k},vm64x = evex.128.66.0f38.w1 93 /r | avx512f
  ymm{k},vm64y = evex.256.66.0f38.w1 93 /r | avx512f
  zmm{k},vm64z = evex.512.66.0f38.w1 93 /r | avx512f
vgatherqps | Loads elements from the addresses that a vector index gives | avx2
  xmm,vm32x,xmm.v = vex.128.66.0f38.w0 93 /r
  xmm,vm32y,xmm.v = vex.256.66.0f38.w0 93 /r
  xmm{k},vm32x = evex.128.66.0f38.w0 93 /r | avx512f
  xmm{k},vm32y = evex.256.66.0f38.w0 93 /r | avx512f
  ymm{k},vm32z = evex.512.66.0f38.w0 93 /r | avx512f
vgf2p8mulb | Multiplies bytes in GF(256) | avx
  V,V.v,V/mV = vex.L.66.0f38.wig cf /r
  V{kz},V.v,V/mV = evex.L.66.0f38.wig cf /r | avx512f
vmaskmovpd | Loads or stores under a vector mask | avx
  V,V.v,mV = vex.L.66.0f38.w0 2d /r
  mV,V.v,V = vex.L.66.0f38.w0 2f /r
vmaskmovps | Loads or stores under a vector mask | avx
  V,V.v,mV = vex.L.66.0f38.w0 2c /r
  mV,V.v,V = vex.L.66.0f38.w0 2e /r
vpclmulqdq | Carry-less multiplication of quadwords | vpclmul
  V,V.v,V/mV,imm8 = vex.L.66.0f3a.wig 44 /r ib | pclmul
  V,V.v,V/mV,imm8 = evex.L.66.0f3a.wig 44 /r ib | avx512f
vpcmpestri | Compares strings of explicit length, giving an index | avx w:oszapc
  xmm,xmm/m128,imm8 = vex.128.66.0f3a.wig 61 /r ib
vpcmpestrm | Compares strings of explicit length, giving a mask | avx w:oszapc
  xmm,xmm/m128,imm8 = vex.128.66.0f3a.wig 60 /r ib
vpcmpistri | Compares strings of implicit length, giving an index | avx w:oszapc
  xmm,xmm/m128,imm8 = vex.128.66.0f3a.wig 63 /r ib
vpcmpistrm | Compares strings of implicit length, giving a mask | avx w:oszapc
  xmm,xmm/m128,imm8 = vex.128.66.0f3a.wig 62 /r ib
vperm2f128 | Permutes elements | avx
  ymm,ymm.v,ymm/m256,imm8 = vex.256.66.0f3a.w0 06 /r ib
vperm2i128 | Permutes elements | avx
  ymm,ymm.v,ymm/m256,imm8 = vex.256.66.0f3a.w0 46 /r ib
vpgatherdd | Loads elements from the addresses that a vector index gives | avx2
  xmm,vm32x,xmm.v = vex.128.66.0f38.w0 90 /r
  ymm,vm32y,ymm.v = vex.256.66.0f38.w0 90 /r
  xmm{k},vm32x = evex.128.66.0f38.w0 90 /r | avx512f
  ymm{k},vm32y = evex.256.66.0f38.w0 90 /r | avx512f
  zmm{k},vm32z = evex.512.66.0f38.w0 90 /r | avx512f
vpgatherdq | Loads elements from the addresses that a vector index gives | avx2
  xmm,vm64x,xmm.v = vex.128.66.0f38.w1 90 /r
  ymm,vm64x,ymm.v = vex.256.66.0f38.w1 90 /r
  xmm{k},vm64x = evex.128.66.0f38.w1 90 /r | avx512f
  ymm{k},vm64x = evex.256.66.0f38.w1 90 /r | avx512f
  zmm{k},vm64y = evex.512.66.0f38.w1 90 /r | avx512f
vpgatherqd | Loads elements from the addresses that a vector index gives | avx2
  xmm,vm32x,xmm.v = vex.128.66.0f38.w0 91 /r
  xmm,vm32y,xmm.v = vex.256.66.0f38.w0 91 /r
  xmm{k},vm32x = evex.128.66.0f38.w0 91 /r | avx512f
  xmm{k},vm32y = evex.256.66.0f38.w0 91 /r | avx512f
  ymm{k},vm32z = evex.512.66.0f38.w0 91 /r | avx512f
vpgatherqq | Loads elements from the addresses that a vector index gives | avx2
  xmm,vm64x,xmm.v = vex.128.66.0f38.w1 91 /r
  ymm,vm64y,ymm.v = vex.256.66.0f38.w1 91 /r
  xmm{k},vm64x = evex.128.66.0f38.w1 91 /r | avx512f
  ymm{k},vm64y = evex.256.66.0f38.w1 91 /r | avx512f
  zmm{k},vm64z = evex.512.66.0f38.w1 91 /r | avx512f
vpmaddubsw | Multiplies unsigned with signed bytes and adds neighbours | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 04 /r
  V{kz},V.v,V/mV = evex.L.66.0f38.wig 04 /r | avx512f
vpmaskmovd | Loads or stores under a vector mask | avx
  V,V.v,mV = vex.L.66.0f38.w0 8c /r
  mV,V.v,V = vex.L.66.0f38.w0 8e /r
vpmaskmovq | Loads or stores under a vector mask | avx
  V,V.v,mV = vex.L.66.0f38.w1 8c /r
  mV,V.v,V = vex.L.66.0f38.w1 8e /r
vpunpckhbw | Interleaves the high bytes | avx
  V,V.v,V/mV = vex.L.66.0f.wig 68 /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig 68 /r | avx512f
vpunpckhdq | Interleaves the high doublewords | avx
  V,V.v,V/mV = vex.L.66.0f.wig 6a /r
  V{kz},V.v,V/mV/b32 = evex.L.66.0f.w0 6a /r | avx512f
vpunpckhwd | Interleaves the high words | avx
  V,V.v,V/mV = vex.L.66.0f.wig 69 /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig 69 /r | avx512f
vpunpcklbw | Interleaves the low bytes | avx
  V,V.v,V/mV = vex.L.66.0f.wig 60 /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig 60 /r | avx512f
vpunpckldq | Interleaves the low doublewords | avx
  V,V.v,V/mV = vex.L.66.0f.wig 62 /r
  V{kz},V.v,V/mV/b32 = evex.L.66.0f.w0 62 /r | avx512f
vpunpcklwd | Interleaves the low words | avx
  V,V.v,V/mV = vex.L.66.0f.wig 61 /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig 61 /r | avx512f
vzeroupper | Clears vector registers | avx
  = vex.128.np.0f.wig 77
vaesdeclast | Last AES decryption round | vaes
  V,V.v,V/mV = vex.L.66.0f38.wig df /r
  V,V.v,V/mV = evex.L.66.0f38.wig df /r | avx512f
vaesenclast | Last AES encryption round | vaes
  V,V.v,V/mV = vex.L.66.0f38.wig dd /r
  V,V.v,V/mV = evex.L.66.0f38.wig dd /r | avx512f
vcmpeq_ospd | Compares packed double-precision numbers (eq_os) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =10 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =10 sae | avx512f alias
vcmpeq_osps | Compares packed single-precision numbers (eq_os) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =10 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =10 sae | avx512f alias
vcmpeq_ossd | Compares a double-precision number (eq_os) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =10 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =10 sae | avx512f alias
vcmpeq_osss | Compares a single-precision number (eq_os) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =10 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =10 sae | avx512f alias
vcmpeq_uqpd | Compares packed double-precision numbers (eq_uq) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =08 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =08 sae | avx512f alias
vcmpeq_uqps | Compares packed single-precision numbers (eq_uq) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =08 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =08 sae | avx512f alias
vcmpeq_uqsd | Compares a double-precision number (eq_uq) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =08 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =08 sae | avx512f alias
vcmpeq_uqss | Compares a single-precision number (eq_uq) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =08 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =08 sae | avx512f alias
vcmpeq_uspd | Compares packed double-precision numbers (eq_us) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =18 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =18 sae | avx512f alias
vcmpeq_usps | Compares packed single-precision numbers (eq_us) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =18 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =18 sae | avx512f alias
vcmpeq_ussd | Compares a double-precision number (eq_us) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =18 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =18 sae | avx512f alias
vcmpeq_usss | Compares a single-precision number (eq_us) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =18 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =18 sae | avx512f alias
vcmpfalsepd | Compares packed double-precision numbers (false) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =0b | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =0b sae | avx512f alias
vcmpfalseps | Compares packed single-precision numbers (false) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =0b | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =0b sae | avx512f alias
vcmpfalsesd | Compares a double-precision number (false) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =0b | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =0b sae | avx512f alias
vcmpfalsess | Compares a single-precision number (false) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =0b | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =0b sae | avx512f alias
vcmpge_oqpd | Compares packed double-precision numbers (ge_oq) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =1d | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =1d sae | avx512f alias
vcmpge_oqps | Compares packed single-precision numbers (ge_oq) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =1d | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =1d sae | avx512f alias
vcmpge_oqsd | Compares a double-precision number (ge_oq) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =1d | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =1d sae | avx512f alias
vcmpge_oqss | Compares a single-precision number (ge_oq) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =1d | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =1d sae | avx512f alias
vcmpgt_oqpd | Compares packed double-precision numbers (gt_oq) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =1e | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =1e sae | avx512f alias
vcmpgt_oqps | Compares packed single-precision numbers (gt_oq) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =1e | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =1e sae | avx512f alias
vcmpgt_oqsd | Compares a double-precision number (gt_oq) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =1e | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =1e sae | avx512f alias
vcmpgt_oqss | Compares a single-precision number (gt_oq) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =1e | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =1e sae | avx512f alias
vcmple_oqpd | Compares packed double-precision numbers (le_oq) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =12 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =12 sae | avx512f alias
vcmple_oqps | Compares packed single-precision numbers (le_oq) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =12 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =12 sae | avx512f alias
vcmple_oqsd | Compares a double-precision number (le_oq) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =12 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =12 sae | avx512f alias
vcmple_oqss | Compares a single-precision number (le_oq) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =12 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =12 sae | avx512f alias
vcmplt_oqpd | Compares packed double-precision numbers (lt_oq) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =11 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =11 sae | avx512f alias
vcmplt_oqps | Compares packed single-precision numbers (lt_oq) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =11 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =11 sae | avx512f alias
vcmplt_oqsd | Compares a double-precision number (lt_oq) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =11 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =11 sae | avx512f alias
vcmplt_oqss | Compares a single-precision number (lt_oq) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =11 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =11 sae | avx512f alias
vcmpord_spd | Compares packed double-precision numbers (ord_s) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =17 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =17 sae | avx512f alias
vcmpord_sps | Compares packed single-precision numbers (ord_s) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =17 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =17 sae | avx512f alias
vcmpord_ssd | Compares a double-precision number (ord_s) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =17 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =17 sae | avx512f alias
vcmpord_sss | Compares a single-precision number (ord_s) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =17 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =17 sae | avx512f alias
vcmpunordpd | Compares packed double-precision numbers for unordered | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =03 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =03 sae | avx512f alias
vcmpunordps | Compares packed single-precision numbers for unordered | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =03 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =03 sae | avx512f alias
vcmpunordsd | Compares double-precision numbers for unordered | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =03 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =03 sae | avx512f alias
vcmpunordss | Compares single-precision numbers for unordered | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =03 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =03 sae | avx512f alias
vinsertf128 | Inserts a block into a vector | avx
  ymm,ymm.v,xmm/m128,imm8 = vex.256.66.0f3a.w0 18 /r ib
vinserti128 | Inserts a block into a vector | avx
  ymm,ymm.v,xmm/m128,imm8 = vex.256.66.0f3a.w0 38 /r ib
vmaskmovdqu | Stores the bytes selected by a mask at ds:edi | avx
  xmm,xmm.m = vex.128.66.0f.wig f7 /r
vphminposuw | Finds the smallest word and its place | avx
  V,V/mV = vex.L.66.0f38.wig 41 /r
vpunpckhqdq | Interleaves the high quadwords | avx
  V,V.v,V/mV = vex.L.66.0f.wig 6d /r
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 6d /r | avx512f
vpunpcklqdq | Interleaves the low quadwords | avx
  V,V.v,V/mV = vex.L.66.0f.wig 6c /r
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 6c /r | avx512f
vbroadcastsd | Copies an element or block to every place | avx
  ymm,xmm/m64 = vex.256.66.0f38.w0 19 /r
  ymm{kz},xmm/m64 = evex.256.66.0f38.w1 19 /r | avx512f
  zmm{kz},xmm/m64 = evex.512.66.0f38.w1 19 /r | avx512f
vbroadcastss | Copies an element or block to every place | avx
  xmm,xmm/m32 = vex.128.66.0f38.w0 18 /r
  ymm,xmm/m32 = vex.256.66.0f38.w0 18 /r
  xmm{kz},xmm/m32 = evex.128.66.0f38.w0 18 /r | avx512f
  ymm{kz},xmm/m32 = evex.256.66.0f38.w0 18 /r | avx512f
  zmm{kz},xmm/m32 = evex.512.66.0f38.w0 18 /r | avx512f
vcmpneq_oqpd | Compares packed double-precision numbers (neq_oq) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =0c | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =0c sae | avx512f alias
vcmpneq_oqps | Compares packed single-precision numbers (neq_oq) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =0c | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =0c sae | avx512f alias
vcmpneq_oqsd | Compares a double-precision number (neq_oq) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =0c | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =0c sae | avx512f alias
vcmpneq_oqss | Compares a single-precision number (neq_oq) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =0c | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =0c sae | avx512f alias
vcmpneq_ospd | Compares packed double-precision numbers (neq_os) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =1c | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =1c sae | avx512f alias
vcmpneq_osps | Compares packed single-precision numbers (neq_os) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =1c | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =1c sae | avx512f alias
vcmpneq_ossd | Compares a double-precision number (neq_os) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =1c | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =1c sae | avx512f alias
vcmpneq_osss | Compares a single-precision number (neq_os) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =1c | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =1c sae | avx512f alias
vcmpneq_uspd | Compares packed double-precision numbers (neq_us) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =14 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =14 sae | avx512f alias
vcmpneq_usps | Compares packed single-precision numbers (neq_us) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =14 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =14 sae | avx512f alias
vcmpneq_ussd | Compares a double-precision number (neq_us) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =14 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =14 sae | avx512f alias
vcmpneq_usss | Compares a single-precision number (neq_us) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =14 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =14 sae | avx512f alias
vcmpnge_uqpd | Compares packed double-precision numbers (nge_uq) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =19 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =19 sae | avx512f alias
vcmpnge_uqps | Compares packed single-precision numbers (nge_uq) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =19 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =19 sae | avx512f alias
vcmpnge_uqsd | Compares a double-precision number (nge_uq) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =19 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =19 sae | avx512f alias
vcmpnge_uqss | Compares a single-precision number (nge_uq) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =19 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =19 sae | avx512f alias
vcmpngt_uqpd | Compares packed double-precision numbers (ngt_uq) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =1a | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =1a sae | avx512f alias
vcmpngt_uqps | Compares packed single-precision numbers (ngt_uq) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =1a | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =1a sae | avx512f alias
vcmpngt_uqsd | Compares a double-precision number (ngt_uq) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =1a | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =1a sae | avx512f alias
vcmpngt_uqss | Compares a single-precision number (ngt_uq) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =1a | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =1a sae | avx512f alias
vcmpnle_uqpd | Compares packed double-precision numbers (nle_uq) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =16 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =16 sae | avx512f alias
vcmpnle_uqps | Compares packed single-precision numbers (nle_uq) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =16 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =16 sae | avx512f alias
vcmpnle_uqsd | Compares a double-precision number (nle_uq) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =16 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =16 sae | avx512f alias
vcmpnle_uqss | Compares a single-precision number (nle_uq) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =16 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =16 sae | avx512f alias
vcmpnlt_uqpd | Compares packed double-precision numbers (nlt_uq) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =15 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =15 sae | avx512f alias
vcmpnlt_uqps | Compares packed single-precision numbers (nlt_uq) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =15 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =15 sae | avx512f alias
vcmpnlt_uqsd | Compares a double-precision number (nlt_uq) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =15 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =15 sae | avx512f alias
vcmpnlt_uqss | Compares a single-precision number (nlt_uq) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =15 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =15 sae | avx512f alias
vextractf128 | Extracts a block of a vector | avx
  xmm/m128,ymm,imm8 = vex.256.66.0f3a.w0 19 /r ib
vextracti128 | Extracts a block of a vector | avx
  xmm/m128,ymm,imm8 = vex.256.66.0f3a.w0 39 /r ib
vpbroadcastb | Copies an element or block to every place | avx2
  xmm,xmm/m8 = vex.128.66.0f38.w0 78 /r
  ymm,xmm/m8 = vex.256.66.0f38.w0 78 /r
  xmm{kz},xmm/m8 = evex.128.66.0f38.w0 78 /r | avx512f
  ymm{kz},xmm/m8 = evex.256.66.0f38.w0 78 /r | avx512f
  zmm{kz},xmm/m8 = evex.512.66.0f38.w0 78 /r | avx512f
  xmm{kz},r8.m = evex.128.66.0f38.w0 7a /r | avx512f alias
  ymm{kz},r8.m = evex.256.66.0f38.w0 7a /r | avx512f alias
  zmm{kz},r8.m = evex.512.66.0f38.w0 7a /r | avx512f alias
  xmm{kz},r32.m = evex.128.66.0f38.w0 7a /r | avx512f
  ymm{kz},r32.m = evex.256.66.0f38.w0 7a /r | avx512f
  zmm{kz},r32.m = evex.512.66.0f38.w0 7a /r | avx512f
vpbroadcastd | Copies an element or block to every place | avx2
  xmm,xmm/m32 = vex.128.66.0f38.w0 58 /r
  ymm,xmm/m32 = vex.256.66.0f38.w0 58 /r
  xmm{kz},xmm/m32 = evex.128.66.0f38.w0 58 /r | avx512f
  ymm{kz},xmm/m32 = evex.256.66.0f38.w0 58 /r | avx512f
  zmm{kz},xmm/m32 = evex.512.66.0f38.w0 58 /r | avx512f
  xmm{kz},r32.m = evex.128.66.0f38.w0 7c /r | avx512f
  ymm{kz},r32.m = evex.256.66.0f38.w0 7c /r | avx512f
  zmm{kz},r32.m = evex.512.66.0f38.w0 7c /r | avx512f
vpbroadcastq | Copies an element or block to every place | avx2
  xmm,xmm/m64 = vex.128.66.0f38.w0 59 /r
  ymm,xmm/m64 = vex.256.66.0f38.w0 59 /r
  xmm{kz},xmm/m64 = evex.128.66.0f38.w1 59 /r | avx512f
  ymm{kz},xmm/m64 = evex.256.66.0f38.w1 59 /r | avx512f
  zmm{kz},xmm/m64 = evex.512.66.0f38.w1 59 /r | avx512f
  xmm{kz},r64.m = evex.128.66.0f38.w1 7c /r | avx512f only64
  xmm{kz},r64.m = evex.128.66.0f38.w1 7c /r | avx512f no64 alias
  ymm{kz},r64.m = evex.256.66.0f38.w1 7c /r | avx512f only64
  ymm{kz},r64.m = evex.256.66.0f38.w1 7c /r | avx512f no64 alias
  zmm{kz},r64.m = evex.512.66.0f38.w1 7c /r | avx512f only64
  zmm{kz},r64.m = evex.512.66.0f38.w1 7c /r | avx512f no64 alias
vpbroadcastw | Copies an element or block to every place | avx2
  xmm,xmm/m16 = vex.128.66.0f38.w0 79 /r
  ymm,xmm/m16 = vex.256.66.0f38.w0 79 /r
  xmm{kz},xmm/m16 = evex.128.66.0f38.w0 79 /r | avx512f
  ymm{kz},xmm/m16 = evex.256.66.0f38.w0 79 /r | avx512f
  zmm{kz},xmm/m16 = evex.512.66.0f38.w0 79 /r | avx512f
  xmm{kz},r16.m = evex.128.66.0f38.w0 7b /r | avx512f alias
  ymm{kz},r16.m = evex.256.66.0f38.w0 7b /r | avx512f alias
  zmm{kz},r16.m = evex.512.66.0f38.w0 7b /r | avx512f alias
  xmm{kz},r32.m = evex.128.66.0f38.w0 7b /r | avx512f
  ymm{kz},r32.m = evex.256.66.0f38.w0 7b /r | avx512f
  zmm{kz},r32.m = evex.512.66.0f38.w0 7b /r | avx512f
vpclmulhqhdq | Carry-less multiplication of chosen quadwords | vpclmul
  V,V.v,V/mV = vex.L.66.0f3a.wig 44 /r =11 | pclmul alias
  V,V.v,V/mV = evex.L.66.0f3a.wig 44 /r =11 | avx512f alias
vpclmullqhdq | Carry-less multiplication of chosen quadwords | vpclmul
  V,V.v,V/mV = vex.L.66.0f3a.wig 44 /r =10 | pclmul alias
  V,V.v,V/mV = evex.L.66.0f3a.wig 44 /r =10 | avx512f alias
vcmptrue_uspd | Compares packed double-precision numbers (true_us) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =1f | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =1f sae | avx512f alias
vcmptrue_usps | Compares packed single-precision numbers (true_us) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =1f | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =1f sae | avx512f alias
vcmptrue_ussd | Compares a double-precision number (true_us) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =1f | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =1f sae | avx512f alias
vcmptrue_usss | Compares a single-precision number (true_us) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =1f | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =1f sae | avx512f alias
vcmpunord_spd | Compares packed double-precision numbers (unord_s) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =13 | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =13 sae | avx512f alias
vcmpunord_sps | Compares packed single-precision numbers (unord_s) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =13 | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =13 sae | avx512f alias
vcmpunord_ssd | Compares a double-precision number (unord_s) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =13 | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =13 sae | avx512f alias
vcmpunord_sss | Compares a single-precision number (unord_s) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =13 | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =13 sae | avx512f alias
vpclmulhqlqdq | Carry-less multiplication of chosen quadwords | vpclmul
  V,V.v,V/mV = vex.L.66.0f3a.wig 44 /r =01 | pclmul alias
  V,V.v,V/mV = evex.L.66.0f3a.wig 44 /r =01 | avx512f alias
vpclmullqlqdq | Carry-less multiplication of chosen quadwords | vpclmul
  V,V.v,V/mV = vex.L.66.0f3a.wig 44 /r =00 | pclmul alias
  V,V.v,V/mV = evex.L.66.0f3a.wig 44 /r =00 | avx512f alias
vbroadcastf128 | Copies an element or block to every place | avx
  ymm,m128 = vex.256.66.0f38.w0 1a /r
vbroadcasti128 | Copies an element or block to every place | avx
  ymm,m128 = vex.256.66.0f38.w0 5a /r
vcmpfalse_ospd | Compares packed double-precision numbers (false_os) | avx
  V,V.v,V/mV = vex.L.66.0f.wig c2 /r =1b | alias
  k{k},V.v,V/mV/b64 = evex.L.66.0f.w1 c2 /r =1b sae | avx512f alias
vcmpfalse_osps | Compares packed single-precision numbers (false_os) | avx
  V,V.v,V/mV = vex.L.np.0f.wig c2 /r =1b | alias
  k{k},V.v,V/mV/b32 = evex.L.np.0f.w0 c2 /r =1b sae | avx512f alias
vcmpfalse_ossd | Compares a double-precision number (false_os) | avx
  xmm,xmm.v,xmm/m64 = vex.lig.f2.0f.wig c2 /r =1b | alias
  k{k},xmm.v,xmm/m64 = evex.lig.f2.0f.w1 c2 /r =1b sae | avx512f alias
vcmpfalse_osss | Compares a single-precision number (false_os) | avx
  xmm,xmm.v,xmm/m32 = vex.lig.f3.0f.wig c2 /r =1b | alias
  k{k},xmm.v,xmm/m32 = evex.lig.f3.0f.w0 c2 /r =1b sae | avx512f alias
vgf2p8affineqb | Affine transformation in GF(256) | gfni
  V,V.v,V/mV,imm8 = vex.L.66.0f3a.w1 ce /r ib
  V{kz},V.v,V/mV/b64,imm8 = evex.L.66.0f3a.w1 ce /r ib | avx512f
vaeskeygenassist | Helps to generate an AES round key | avx
  xmm,xmm/m128,imm8 = vex.128.66.0f3a.wig df /r ib
vgf2p8affineinvqb | Inverse affine transformation in GF(256) | gfni
  V,V.v,V/mV,imm8 = vex.L.66.0f3a.w1 cf /r ib
  V{kz},V.v,V/mV/b64,imm8 = evex.L.66.0f3a.w1 cf /r ib | avx512f
`

/** AVX moves, permutations, insertions and gathers, with the AVX-512 forms (SDM volume 1, chapter 14). */
export const avxMove = `
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
vlddqu | Loads 16 bytes, possibly across a cache line | avx
  V,mV = vex.L.f2.0f.wig f0 /r
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
vshufpd | Shuffles double-precision numbers | avx
  V,V.v,V/mV,imm8 = vex.L.66.0f.wig c6 /r ib
  V{kz},V.v,V/mV/b64,imm8 = evex.L.66.0f.w1 c6 /r ib | avx512f
vshufps | Shuffles single-precision numbers | avx
  V,V.v,V/mV,imm8 = vex.L.np.0f.wig c6 /r ib
  V{kz},V.v,V/mV/b32,imm8 = evex.L.np.0f.w0 c6 /r ib | avx512f
vblendpd | Selects double-precision numbers | avx
  V,V.v,V/mV,imm8 = vex.L.66.0f3a.wig 0d /r ib
vblendps | Selects single-precision numbers | avx
  V,V.v,V/mV,imm8 = vex.L.66.0f3a.wig 0c /r ib
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
vstmxcsr | Stores the SSE control and status register | avx
  m32 = vex.128.np.0f.wig ae /3
vzeroall | Clears vector registers | avx
  = vex.256.np.0f.wig 77
vblendvpd | Selects double-precision numbers by the signs in xmm0 | avx
  V,V.v,V/mV,V.i = vex.L.66.0f3a.w0 4b /r ib
vblendvps | Selects single-precision numbers by the signs in xmm0 | avx
  V,V.v,V/mV,V.i = vex.L.66.0f3a.w0 4a /r ib
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
vmaskmovpd | Loads or stores under a vector mask | avx
  V,V.v,mV = vex.L.66.0f38.w0 2d /r
  mV,V.v,V = vex.L.66.0f38.w0 2f /r
vmaskmovps | Loads or stores under a vector mask | avx
  V,V.v,mV = vex.L.66.0f38.w0 2c /r
  mV,V.v,V = vex.L.66.0f38.w0 2e /r
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
vpmaskmovd | Loads or stores under a vector mask | avx
  V,V.v,mV = vex.L.66.0f38.w0 8c /r
  mV,V.v,V = vex.L.66.0f38.w0 8e /r
vpmaskmovq | Loads or stores under a vector mask | avx
  V,V.v,mV = vex.L.66.0f38.w1 8c /r
  mV,V.v,V = vex.L.66.0f38.w1 8e /r
vzeroupper | Clears vector registers | avx
  = vex.128.np.0f.wig 77
vinsertf128 | Inserts a block into a vector | avx
  ymm,ymm.v,xmm/m128,imm8 = vex.256.66.0f3a.w0 18 /r ib
vinserti128 | Inserts a block into a vector | avx
  ymm,ymm.v,xmm/m128,imm8 = vex.256.66.0f3a.w0 38 /r ib
vmaskmovdqu | Stores the bytes selected by a mask at ds:edi | avx
  xmm,xmm.m = vex.128.66.0f.wig f7 /r
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
vbroadcastf128 | Copies an element or block to every place | avx
  ymm,m128 = vex.256.66.0f38.w0 1a /r
vbroadcasti128 | Copies an element or block to every place | avx
  ymm,m128 = vex.256.66.0f38.w0 5a /r
`

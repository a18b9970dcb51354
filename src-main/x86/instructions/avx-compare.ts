/** AVX floating-point comparisons and their predicates, with the AVX-512 forms (SDM volume 2, VCMPPS). */
export const avxCompare = `
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
`

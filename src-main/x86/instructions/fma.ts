/** Fused multiply-add, three and four operands (SDM volume 1, 14.5; APM volume 4). */
export const fma = `
vfmaddpd | Multiplies and adds with one rounding: packed double-precision numbers | fma4
  V,V.v,V/mV,V.i = vex.L.66.0f3a.w0 69 /r ib
  V,V.v,V.i,V/mV = vex.L.66.0f3a.w1 69 /r ib
vfmaddps | Multiplies and adds with one rounding: packed single-precision numbers | fma4
  V,V.v,V/mV,V.i = vex.L.66.0f3a.w0 68 /r ib
  V,V.v,V.i,V/mV = vex.L.66.0f3a.w1 68 /r ib
vfmaddsd | Multiplies and adds with one rounding: a double-precision number | fma4
  xmm,xmm.v,xmm/m64,xmm.i = vex.lig.66.0f3a.w0 6b /r ib
  xmm,xmm.v,xmm.i,xmm/m64 = vex.lig.66.0f3a.w1 6b /r ib
vfmaddss | Multiplies and adds with one rounding: a single-precision number | fma4
  xmm,xmm.v,xmm/m32,xmm.i = vex.lig.66.0f3a.w0 6a /r ib
  xmm,xmm.v,xmm.i,xmm/m32 = vex.lig.66.0f3a.w1 6a /r ib
vfmsubpd | Multiplies and subtracts with one rounding: packed double-precision numbers | fma4
  V,V.v,V/mV,V.i = vex.L.66.0f3a.w0 6d /r ib
  V,V.v,V.i,V/mV = vex.L.66.0f3a.w1 6d /r ib
vfmsubps | Multiplies and subtracts with one rounding: packed single-precision numbers | fma4
  V,V.v,V/mV,V.i = vex.L.66.0f3a.w0 6c /r ib
  V,V.v,V.i,V/mV = vex.L.66.0f3a.w1 6c /r ib
vfmsubsd | Multiplies and subtracts with one rounding: a double-precision number | fma4
  xmm,xmm.v,xmm/m64,xmm.i = vex.lig.66.0f3a.w0 6f /r ib
  xmm,xmm.v,xmm.i,xmm/m64 = vex.lig.66.0f3a.w1 6f /r ib
vfmsubss | Multiplies and subtracts with one rounding: a single-precision number | fma4
  xmm,xmm.v,xmm/m32,xmm.i = vex.lig.66.0f3a.w0 6e /r ib
  xmm,xmm.v,xmm.i,xmm/m32 = vex.lig.66.0f3a.w1 6e /r ib
vfnmaddpd | Multiplies negated and adds with one rounding: packed double-precision numbers | fma4
  V,V.v,V/mV,V.i = vex.L.66.0f3a.w0 79 /r ib
  V,V.v,V.i,V/mV = vex.L.66.0f3a.w1 79 /r ib
vfnmaddps | Multiplies negated and adds with one rounding: packed single-precision numbers | fma4
  V,V.v,V/mV,V.i = vex.L.66.0f3a.w0 78 /r ib
  V,V.v,V.i,V/mV = vex.L.66.0f3a.w1 78 /r ib
vfnmaddsd | Multiplies negated and adds with one rounding: a double-precision number | fma4
  xmm,xmm.v,xmm/m64,xmm.i = vex.lig.66.0f3a.w0 7b /r ib
  xmm,xmm.v,xmm.i,xmm/m64 = vex.lig.66.0f3a.w1 7b /r ib
vfnmaddss | Multiplies negated and adds with one rounding: a single-precision number | fma4
  xmm,xmm.v,xmm/m32,xmm.i = vex.lig.66.0f3a.w0 7a /r ib
  xmm,xmm.v,xmm.i,xmm/m32 = vex.lig.66.0f3a.w1 7a /r ib
vfnmsubpd | Multiplies negated and subtracts with one rounding: packed double-precision numbers | fma4
  V,V.v,V/mV,V.i = vex.L.66.0f3a.w0 7d /r ib
  V,V.v,V.i,V/mV = vex.L.66.0f3a.w1 7d /r ib
vfnmsubps | Multiplies negated and subtracts with one rounding: packed single-precision numbers | fma4
  V,V.v,V/mV,V.i = vex.L.66.0f3a.w0 7c /r ib
  V,V.v,V.i,V/mV = vex.L.66.0f3a.w1 7c /r ib
vfnmsubsd | Multiplies negated and subtracts with one rounding: a double-precision number | fma4
  xmm,xmm.v,xmm/m64,xmm.i = vex.lig.66.0f3a.w0 7f /r ib
  xmm,xmm.v,xmm.i,xmm/m64 = vex.lig.66.0f3a.w1 7f /r ib
vfnmsubss | Multiplies negated and subtracts with one rounding: a single-precision number | fma4
  xmm,xmm.v,xmm/m32,xmm.i = vex.lig.66.0f3a.w0 7e /r ib
  xmm,xmm.v,xmm.i,xmm/m32 = vex.lig.66.0f3a.w1 7e /r ib
vfmadd132pd | Multiplies and adds with one rounding: packed double-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w1 98 /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f38.w1 98 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 98 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 98 /r er | avx512f
vfmadd132ps | Multiplies and adds with one rounding: packed single-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w0 98 /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.66.0f38.w0 98 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 98 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 98 /r er | avx512f
vfmadd132sd | Multiplies and adds with one rounding: a double-precision number | fma
  xmm,xmm.v,xmm/m64 = vex.lig.66.0f38.w1 99 /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.66.0f38.w1 99 /r er | avx512f
vfmadd132ss | Multiplies and adds with one rounding: a single-precision number | fma
  xmm,xmm.v,xmm/m32 = vex.lig.66.0f38.w0 99 /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.66.0f38.w0 99 /r er | avx512f
vfmadd213pd | Multiplies and adds with one rounding: packed double-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w1 a8 /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f38.w1 a8 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 a8 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 a8 /r er | avx512f
vfmadd213ps | Multiplies and adds with one rounding: packed single-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w0 a8 /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.66.0f38.w0 a8 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 a8 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 a8 /r er | avx512f
vfmadd213sd | Multiplies and adds with one rounding: a double-precision number | fma
  xmm,xmm.v,xmm/m64 = vex.lig.66.0f38.w1 a9 /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.66.0f38.w1 a9 /r er | avx512f
vfmadd213ss | Multiplies and adds with one rounding: a single-precision number | fma
  xmm,xmm.v,xmm/m32 = vex.lig.66.0f38.w0 a9 /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.66.0f38.w0 a9 /r er | avx512f
vfmadd231pd | Multiplies and adds with one rounding: packed double-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w1 b8 /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f38.w1 b8 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 b8 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 b8 /r er | avx512f
vfmadd231ps | Multiplies and adds with one rounding: packed single-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w0 b8 /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.66.0f38.w0 b8 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 b8 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 b8 /r er | avx512f
vfmadd231sd | Multiplies and adds with one rounding: a double-precision number | fma
  xmm,xmm.v,xmm/m64 = vex.lig.66.0f38.w1 b9 /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.66.0f38.w1 b9 /r er | avx512f
vfmadd231ss | Multiplies and adds with one rounding: a single-precision number | fma
  xmm,xmm.v,xmm/m32 = vex.lig.66.0f38.w0 b9 /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.66.0f38.w0 b9 /r er | avx512f
vfmaddsubpd | Multiplies and alternately adds and subtracts with one rounding: packed double-precision numbers | fma4
  V,V.v,V/mV,V.i = vex.L.66.0f3a.w0 5d /r ib
  V,V.v,V.i,V/mV = vex.L.66.0f3a.w1 5d /r ib
vfmaddsubps | Multiplies and alternately adds and subtracts with one rounding: packed single-precision numbers | fma4
  V,V.v,V/mV,V.i = vex.L.66.0f3a.w0 5c /r ib
  V,V.v,V.i,V/mV = vex.L.66.0f3a.w1 5c /r ib
vfmsub132pd | Multiplies and subtracts with one rounding: packed double-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w1 9a /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f38.w1 9a /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 9a /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 9a /r er | avx512f
vfmsub132ps | Multiplies and subtracts with one rounding: packed single-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w0 9a /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.66.0f38.w0 9a /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 9a /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 9a /r er | avx512f
vfmsub132sd | Multiplies and subtracts with one rounding: a double-precision number | fma
  xmm,xmm.v,xmm/m64 = vex.lig.66.0f38.w1 9b /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.66.0f38.w1 9b /r er | avx512f
vfmsub132ss | Multiplies and subtracts with one rounding: a single-precision number | fma
  xmm,xmm.v,xmm/m32 = vex.lig.66.0f38.w0 9b /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.66.0f38.w0 9b /r er | avx512f
vfmsub213pd | Multiplies and subtracts with one rounding: packed double-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w1 aa /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f38.w1 aa /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 aa /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 aa /r er | avx512f
vfmsub213ps | Multiplies and subtracts with one rounding: packed single-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w0 aa /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.66.0f38.w0 aa /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 aa /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 aa /r er | avx512f
vfmsub213sd | Multiplies and subtracts with one rounding: a double-precision number | fma
  xmm,xmm.v,xmm/m64 = vex.lig.66.0f38.w1 ab /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.66.0f38.w1 ab /r er | avx512f
vfmsub213ss | Multiplies and subtracts with one rounding: a single-precision number | fma
  xmm,xmm.v,xmm/m32 = vex.lig.66.0f38.w0 ab /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.66.0f38.w0 ab /r er | avx512f
vfmsub231pd | Multiplies and subtracts with one rounding: packed double-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w1 ba /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f38.w1 ba /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 ba /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 ba /r er | avx512f
vfmsub231ps | Multiplies and subtracts with one rounding: packed single-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w0 ba /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.66.0f38.w0 ba /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 ba /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 ba /r er | avx512f
vfmsub231sd | Multiplies and subtracts with one rounding: a double-precision number | fma
  xmm,xmm.v,xmm/m64 = vex.lig.66.0f38.w1 bb /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.66.0f38.w1 bb /r er | avx512f
vfmsub231ss | Multiplies and subtracts with one rounding: a single-precision number | fma
  xmm,xmm.v,xmm/m32 = vex.lig.66.0f38.w0 bb /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.66.0f38.w0 bb /r er | avx512f
vfmsubaddpd | Multiplies and alternately subtracts and adds with one rounding: packed double-precision numbers | fma4
  V,V.v,V/mV,V.i = vex.L.66.0f3a.w0 5f /r ib
  V,V.v,V.i,V/mV = vex.L.66.0f3a.w1 5f /r ib
vfmsubaddps | Multiplies and alternately subtracts and adds with one rounding: packed single-precision numbers | fma4
  V,V.v,V/mV,V.i = vex.L.66.0f3a.w0 5e /r ib
  V,V.v,V.i,V/mV = vex.L.66.0f3a.w1 5e /r ib
vfnmadd132pd | Multiplies negated and adds with one rounding: packed double-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w1 9c /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f38.w1 9c /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 9c /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 9c /r er | avx512f
vfnmadd132ps | Multiplies negated and adds with one rounding: packed single-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w0 9c /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.66.0f38.w0 9c /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 9c /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 9c /r er | avx512f
vfnmadd132sd | Multiplies negated and adds with one rounding: a double-precision number | fma
  xmm,xmm.v,xmm/m64 = vex.lig.66.0f38.w1 9d /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.66.0f38.w1 9d /r er | avx512f
vfnmadd132ss | Multiplies negated and adds with one rounding: a single-precision number | fma
  xmm,xmm.v,xmm/m32 = vex.lig.66.0f38.w0 9d /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.66.0f38.w0 9d /r er | avx512f
vfnmadd213pd | Multiplies negated and adds with one rounding: packed double-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w1 ac /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f38.w1 ac /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 ac /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 ac /r er | avx512f
vfnmadd213ps | Multiplies negated and adds with one rounding: packed single-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w0 ac /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.66.0f38.w0 ac /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 ac /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 ac /r er | avx512f
vfnmadd213sd | Multiplies negated and adds with one rounding: a double-precision number | fma
  xmm,xmm.v,xmm/m64 = vex.lig.66.0f38.w1 ad /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.66.0f38.w1 ad /r er | avx512f
vfnmadd213ss | Multiplies negated and adds with one rounding: a single-precision number | fma
  xmm,xmm.v,xmm/m32 = vex.lig.66.0f38.w0 ad /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.66.0f38.w0 ad /r er | avx512f
vfnmadd231pd | Multiplies negated and adds with one rounding: packed double-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w1 bc /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f38.w1 bc /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 bc /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 bc /r er | avx512f
vfnmadd231ps | Multiplies negated and adds with one rounding: packed single-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w0 bc /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.66.0f38.w0 bc /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 bc /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 bc /r er | avx512f
vfnmadd231sd | Multiplies negated and adds with one rounding: a double-precision number | fma
  xmm,xmm.v,xmm/m64 = vex.lig.66.0f38.w1 bd /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.66.0f38.w1 bd /r er | avx512f
vfnmadd231ss | Multiplies negated and adds with one rounding: a single-precision number | fma
  xmm,xmm.v,xmm/m32 = vex.lig.66.0f38.w0 bd /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.66.0f38.w0 bd /r er | avx512f
vfnmsub132pd | Multiplies negated and subtracts with one rounding: packed double-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w1 9e /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f38.w1 9e /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 9e /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 9e /r er | avx512f
vfnmsub132ps | Multiplies negated and subtracts with one rounding: packed single-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w0 9e /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.66.0f38.w0 9e /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 9e /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 9e /r er | avx512f
vfnmsub132sd | Multiplies negated and subtracts with one rounding: a double-precision number | fma
  xmm,xmm.v,xmm/m64 = vex.lig.66.0f38.w1 9f /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.66.0f38.w1 9f /r er | avx512f
vfnmsub132ss | Multiplies negated and subtracts with one rounding: a single-precision number | fma
  xmm,xmm.v,xmm/m32 = vex.lig.66.0f38.w0 9f /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.66.0f38.w0 9f /r er | avx512f
vfnmsub213pd | Multiplies negated and subtracts with one rounding: packed double-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w1 ae /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f38.w1 ae /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 ae /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 ae /r er | avx512f
vfnmsub213ps | Multiplies negated and subtracts with one rounding: packed single-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w0 ae /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.66.0f38.w0 ae /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 ae /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 ae /r er | avx512f
vfnmsub213sd | Multiplies negated and subtracts with one rounding: a double-precision number | fma
  xmm,xmm.v,xmm/m64 = vex.lig.66.0f38.w1 af /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.66.0f38.w1 af /r er | avx512f
vfnmsub213ss | Multiplies negated and subtracts with one rounding: a single-precision number | fma
  xmm,xmm.v,xmm/m32 = vex.lig.66.0f38.w0 af /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.66.0f38.w0 af /r er | avx512f
vfnmsub231pd | Multiplies negated and subtracts with one rounding: packed double-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w1 be /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f38.w1 be /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 be /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 be /r er | avx512f
vfnmsub231ps | Multiplies negated and subtracts with one rounding: packed single-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w0 be /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.66.0f38.w0 be /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 be /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 be /r er | avx512f
vfnmsub231sd | Multiplies negated and subtracts with one rounding: a double-precision number | fma
  xmm,xmm.v,xmm/m64 = vex.lig.66.0f38.w1 bf /r
  xmm{kz},xmm.v,xmm/m64 = evex.lig.66.0f38.w1 bf /r er | avx512f
vfnmsub231ss | Multiplies negated and subtracts with one rounding: a single-precision number | fma
  xmm,xmm.v,xmm/m32 = vex.lig.66.0f38.w0 bf /r
  xmm{kz},xmm.v,xmm/m32 = evex.lig.66.0f38.w0 bf /r er | avx512f
vfmaddsub132pd | Multiplies and alternately adds and subtracts with one rounding: packed double-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w1 96 /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f38.w1 96 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 96 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 96 /r er | avx512f
vfmaddsub132ps | Multiplies and alternately adds and subtracts with one rounding: packed single-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w0 96 /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.66.0f38.w0 96 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 96 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 96 /r er | avx512f
vfmaddsub213pd | Multiplies and alternately adds and subtracts with one rounding: packed double-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w1 a6 /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f38.w1 a6 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 a6 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 a6 /r er | avx512f
vfmaddsub213ps | Multiplies and alternately adds and subtracts with one rounding: packed single-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w0 a6 /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.66.0f38.w0 a6 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 a6 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 a6 /r er | avx512f
vfmaddsub231pd | Multiplies and alternately adds and subtracts with one rounding: packed double-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w1 b6 /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f38.w1 b6 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 b6 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 b6 /r er | avx512f
vfmaddsub231ps | Multiplies and alternately adds and subtracts with one rounding: packed single-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w0 b6 /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.66.0f38.w0 b6 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 b6 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 b6 /r er | avx512f
vfmsubadd132pd | Multiplies and alternately subtracts and adds with one rounding: packed double-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w1 97 /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f38.w1 97 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 97 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 97 /r er | avx512f
vfmsubadd132ps | Multiplies and alternately subtracts and adds with one rounding: packed single-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w0 97 /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.66.0f38.w0 97 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 97 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 97 /r er | avx512f
vfmsubadd213pd | Multiplies and alternately subtracts and adds with one rounding: packed double-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w1 a7 /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f38.w1 a7 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 a7 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 a7 /r er | avx512f
vfmsubadd213ps | Multiplies and alternately subtracts and adds with one rounding: packed single-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w0 a7 /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.66.0f38.w0 a7 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 a7 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 a7 /r er | avx512f
vfmsubadd231pd | Multiplies and alternately subtracts and adds with one rounding: packed double-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w1 b7 /r
  xmm{kz},xmm.v,xmm/m128/b64 = evex.128.66.0f38.w1 b7 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b64 = evex.256.66.0f38.w1 b7 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b64 = evex.512.66.0f38.w1 b7 /r er | avx512f
vfmsubadd231ps | Multiplies and alternately subtracts and adds with one rounding: packed single-precision numbers | fma
  V,V.v,V/mV = vex.L.66.0f38.w0 b7 /r
  xmm{kz},xmm.v,xmm/m128/b32 = evex.128.66.0f38.w0 b7 /r | avx512f
  ymm{kz},ymm.v,ymm/m256/b32 = evex.256.66.0f38.w0 b7 /r | avx512f
  zmm{kz},zmm.v,zmm/m512/b32 = evex.512.66.0f38.w0 b7 /r er | avx512f
`

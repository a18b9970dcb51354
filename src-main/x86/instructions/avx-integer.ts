/** AVX integer instructions, with the AVX-512 forms (SDM volume 1, chapter 14). */
export const avxInteger = `
vpor | Bitwise or of 64 or 128 bits | avx
  V,V.v,V/mV = vex.L.66.0f.wig eb /r
vpand | Bitwise and of 64 or 128 bits | avx
  V,V.v,V/mV = vex.L.66.0f.wig db /r
vpxor | Bitwise exclusive or of 64 or 128 bits | avx
  V,V.v,V/mV = vex.L.66.0f.wig ef /r
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
vpaddsb | Adds packed signed bytes with saturation | avx
  V,V.v,V/mV = vex.L.66.0f.wig ec /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig ec /r | avx512f
vpaddsw | Adds packed signed words with saturation | avx
  V,V.v,V/mV = vex.L.66.0f.wig ed /r
  V{kz},V.v,V/mV = evex.L.66.0f.wig ed /r | avx512f
vphaddd | Adds neighbouring doublewords | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 02 /r
vphaddw | Adds neighbouring words | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 01 /r
vphsubd | Subtracts neighbouring doublewords | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 06 /r
vphsubw | Subtracts neighbouring words | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 05 /r
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
vpmaddubsw | Multiplies unsigned with signed bytes and adds neighbours | avx
  V,V.v,V/mV = vex.L.66.0f38.wig 04 /r
  V{kz},V.v,V/mV = evex.L.66.0f38.wig 04 /r | avx512f
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
vphminposuw | Finds the smallest word and its place | avx
  V,V/mV = vex.L.66.0f38.wig 41 /r
vpunpckhqdq | Interleaves the high quadwords | avx
  V,V.v,V/mV = vex.L.66.0f.wig 6d /r
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 6d /r | avx512f
vpunpcklqdq | Interleaves the low quadwords | avx
  V,V.v,V/mV = vex.L.66.0f.wig 6c /r
  V{kz},V.v,V/mV/b64 = evex.L.66.0f.w1 6c /r | avx512f
vpclmulhqhdq | Carry-less multiplication of chosen quadwords | vpclmul
  V,V.v,V/mV = vex.L.66.0f3a.wig 44 /r =11 | pclmul alias
  V,V.v,V/mV = evex.L.66.0f3a.wig 44 /r =11 | avx512f alias
vpclmullqhdq | Carry-less multiplication of chosen quadwords | vpclmul
  V,V.v,V/mV = vex.L.66.0f3a.wig 44 /r =10 | pclmul alias
  V,V.v,V/mV = evex.L.66.0f3a.wig 44 /r =10 | avx512f alias
vpclmulhqlqdq | Carry-less multiplication of chosen quadwords | vpclmul
  V,V.v,V/mV = vex.L.66.0f3a.wig 44 /r =01 | pclmul alias
  V,V.v,V/mV = evex.L.66.0f3a.wig 44 /r =01 | avx512f alias
vpclmullqlqdq | Carry-less multiplication of chosen quadwords | vpclmul
  V,V.v,V/mV = vex.L.66.0f3a.wig 44 /r =00 | pclmul alias
  V,V.v,V/mV = evex.L.66.0f3a.wig 44 /r =00 | avx512f alias
`

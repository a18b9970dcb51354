/** MMX: packed integers in the 64-bit mm registers (SDM volume 1, chapter 9); the xmm forms are SSE2. */
export const mmx = `
paddb | Adds packed bytes |
  mm,mm/m64 = np 0f fc /r | mmx
  xmm,xmm/m128 = 66 0f fc /r | sse2
paddw | Adds packed words |
  mm,mm/m64 = np 0f fd /r | mmx
  xmm,xmm/m128 = 66 0f fd /r | sse2
paddd | Adds packed doublewords |
  mm,mm/m64 = np 0f fe /r | mmx
  xmm,xmm/m128 = 66 0f fe /r | sse2
paddsb | Adds packed signed bytes with saturation |
  mm,mm/m64 = np 0f ec /r | mmx
  xmm,xmm/m128 = 66 0f ec /r | sse2
paddsw | Adds packed signed words with saturation |
  mm,mm/m64 = np 0f ed /r | mmx
  xmm,xmm/m128 = 66 0f ed /r | sse2
paddusb | Adds packed unsigned bytes with saturation |
  mm,mm/m64 = np 0f dc /r | mmx
  xmm,xmm/m128 = 66 0f dc /r | sse2
paddusw | Adds packed unsigned words with saturation |
  mm,mm/m64 = np 0f dd /r | mmx
  xmm,xmm/m128 = 66 0f dd /r | sse2
psubb | Subtracts packed bytes |
  mm,mm/m64 = np 0f f8 /r | mmx
  xmm,xmm/m128 = 66 0f f8 /r | sse2
psubw | Subtracts packed words |
  mm,mm/m64 = np 0f f9 /r | mmx
  xmm,xmm/m128 = 66 0f f9 /r | sse2
psubd | Subtracts packed doublewords |
  mm,mm/m64 = np 0f fa /r | mmx
  xmm,xmm/m128 = 66 0f fa /r | sse2
psubsb | Subtracts packed signed bytes with saturation |
  mm,mm/m64 = np 0f e8 /r | mmx
  xmm,xmm/m128 = 66 0f e8 /r | sse2
psubsw | Subtracts packed signed words with saturation |
  mm,mm/m64 = np 0f e9 /r | mmx
  xmm,xmm/m128 = 66 0f e9 /r | sse2
psubusb | Subtracts packed unsigned bytes with saturation |
  mm,mm/m64 = np 0f d8 /r | mmx
  xmm,xmm/m128 = 66 0f d8 /r | sse2
psubusw | Subtracts packed unsigned words with saturation |
  mm,mm/m64 = np 0f d9 /r | mmx
  xmm,xmm/m128 = 66 0f d9 /r | sse2
pmulhw | Multiplies packed signed words, keeping the high halves |
  mm,mm/m64 = np 0f e5 /r | mmx
  xmm,xmm/m128 = 66 0f e5 /r | sse2
pmullw | Multiplies packed words, keeping the low halves |
  mm,mm/m64 = np 0f d5 /r | mmx
  xmm,xmm/m128 = 66 0f d5 /r | sse2
pmaddwd | Multiplies packed words and adds neighbouring products |
  mm,mm/m64 = np 0f f5 /r | mmx
  xmm,xmm/m128 = 66 0f f5 /r | sse2
pcmpeqb | Compares packed bytes for equality |
  mm,mm/m64 = np 0f 74 /r | mmx
  xmm,xmm/m128 = 66 0f 74 /r | sse2
pcmpeqw | Compares packed words for equality |
  mm,mm/m64 = np 0f 75 /r | mmx
  xmm,xmm/m128 = 66 0f 75 /r | sse2
pcmpeqd | Compares packed doublewords for equality |
  mm,mm/m64 = np 0f 76 /r | mmx
  xmm,xmm/m128 = 66 0f 76 /r | sse2
pcmpgtb | Compares packed signed bytes for greater |
  mm,mm/m64 = np 0f 64 /r | mmx
  xmm,xmm/m128 = 66 0f 64 /r | sse2
pcmpgtw | Compares packed signed words for greater |
  mm,mm/m64 = np 0f 65 /r | mmx
  xmm,xmm/m128 = 66 0f 65 /r | sse2
pcmpgtd | Compares packed signed doublewords for greater |
  mm,mm/m64 = np 0f 66 /r | mmx
  xmm,xmm/m128 = 66 0f 66 /r | sse2
packsswb | Packs words into signed bytes with saturation |
  mm,mm/m64 = np 0f 63 /r | mmx
  xmm,xmm/m128 = 66 0f 63 /r | sse2
packssdw | Packs doublewords into signed words with saturation |
  mm,mm/m64 = np 0f 6b /r | mmx
  xmm,xmm/m128 = 66 0f 6b /r | sse2
packuswb | Packs words into unsigned bytes with saturation |
  mm,mm/m64 = np 0f 67 /r | mmx
  xmm,xmm/m128 = 66 0f 67 /r | sse2
punpckhbw | Interleaves the high bytes |
  mm,mm/m64 = np 0f 68 /r | mmx
  xmm,xmm/m128 = 66 0f 68 /r | sse2
punpckhwd | Interleaves the high words |
  mm,mm/m64 = np 0f 69 /r | mmx
  xmm,xmm/m128 = 66 0f 69 /r | sse2
punpckhdq | Interleaves the high doublewords |
  mm,mm/m64 = np 0f 6a /r | mmx
  xmm,xmm/m128 = 66 0f 6a /r | sse2
punpcklbw | Interleaves the low bytes |
  mm,mm/m64 = np 0f 60 /r | mmx
  xmm,xmm/m128 = 66 0f 60 /r | sse2
punpcklwd | Interleaves the low words |
  mm,mm/m64 = np 0f 61 /r | mmx
  xmm,xmm/m128 = 66 0f 61 /r | sse2
punpckldq | Interleaves the low doublewords |
  mm,mm/m64 = np 0f 62 /r | mmx
  xmm,xmm/m128 = 66 0f 62 /r | sse2
pand | Bitwise and of 64 or 128 bits |
  mm,mm/m64 = np 0f db /r | mmx
  xmm,xmm/m128 = 66 0f db /r | sse2
pandn | Bitwise and with the inverted destination |
  mm,mm/m64 = np 0f df /r | mmx
  xmm,xmm/m128 = 66 0f df /r | sse2
por | Bitwise or of 64 or 128 bits |
  mm,mm/m64 = np 0f eb /r | mmx
  xmm,xmm/m128 = 66 0f eb /r | sse2
pxor | Bitwise exclusive or of 64 or 128 bits |
  mm,mm/m64 = np 0f ef /r | mmx
  xmm,xmm/m128 = 66 0f ef /r | sse2
pavgb | Averages packed unsigned bytes |
  mm,mm/m64 = np 0f e0 /r | sse
  xmm,xmm/m128 = 66 0f e0 /r | sse2
pavgw | Averages packed unsigned words |
  mm,mm/m64 = np 0f e3 /r | sse
  xmm,xmm/m128 = 66 0f e3 /r | sse2
pmaxsw | Maximum of packed signed words |
  mm,mm/m64 = np 0f ee /r | sse
  xmm,xmm/m128 = 66 0f ee /r | sse2
pmaxub | Maximum of packed unsigned bytes |
  mm,mm/m64 = np 0f de /r | sse
  xmm,xmm/m128 = 66 0f de /r | sse2
pminsw | Minimum of packed signed words |
  mm,mm/m64 = np 0f ea /r | sse
  xmm,xmm/m128 = 66 0f ea /r | sse2
pminub | Minimum of packed unsigned bytes |
  mm,mm/m64 = np 0f da /r | sse
  xmm,xmm/m128 = 66 0f da /r | sse2
pmulhuw | Multiplies packed unsigned words, keeping the high halves |
  mm,mm/m64 = np 0f e4 /r | sse
  xmm,xmm/m128 = 66 0f e4 /r | sse2
psadbw | Sums the absolute differences of packed bytes |
  mm,mm/m64 = np 0f f6 /r | sse
  xmm,xmm/m128 = 66 0f f6 /r | sse2
paddq | Adds packed quadwords |
  mm,mm/m64 = np 0f d4 /r | sse2
  xmm,xmm/m128 = 66 0f d4 /r | sse2
psubq | Subtracts packed quadwords |
  mm,mm/m64 = np 0f fb /r | sse2
  xmm,xmm/m128 = 66 0f fb /r | sse2
pmuludq | Multiplies unsigned doublewords into quadwords |
  mm,mm/m64 = np 0f f4 /r | sse2
  xmm,xmm/m128 = 66 0f f4 /r | sse2
psllw | Shifts packed words left |
  mm,mm/m64 = np 0f f1 /r | mmx
  xmm,xmm/m128 = 66 0f f1 /r | sse2
  mm,xmm.m = np 0f f1 /r | sse2 alias
  xmm,mm.m = 66 0f f1 /r | sse2 alias
  mm,m = np 0f f1 /r | alias
  xmm,m = 66 0f f1 /r | alias
  mm.m,imm8 = np 0f 71 /6 ib | mmx
  xmm.m,imm8 = 66 0f 71 /6 ib | sse2
pslld | Shifts packed doublewords left |
  mm,mm/m64 = np 0f f2 /r | mmx
  xmm,xmm/m128 = 66 0f f2 /r | sse2
  mm,xmm.m = np 0f f2 /r | sse2 alias
  xmm,mm.m = 66 0f f2 /r | sse2 alias
  mm,m = np 0f f2 /r | alias
  xmm,m = 66 0f f2 /r | alias
  mm.m,imm8 = np 0f 72 /6 ib | mmx
  xmm.m,imm8 = 66 0f 72 /6 ib | sse2
psllq | Shifts packed quadwords left |
  mm,mm/m64 = np 0f f3 /r | mmx
  xmm,xmm/m128 = 66 0f f3 /r | sse2
  mm,xmm.m = np 0f f3 /r | sse2 alias
  xmm,mm.m = 66 0f f3 /r | sse2 alias
  mm,m = np 0f f3 /r | alias
  xmm,m = 66 0f f3 /r | alias
  mm.m,imm8 = np 0f 73 /6 ib | mmx
  xmm.m,imm8 = 66 0f 73 /6 ib | sse2
psrlw | Shifts packed words right, filling with zeros |
  mm,mm/m64 = np 0f d1 /r | mmx
  xmm,xmm/m128 = 66 0f d1 /r | sse2
  mm,xmm.m = np 0f d1 /r | sse2 alias
  xmm,mm.m = 66 0f d1 /r | sse2 alias
  mm,m = np 0f d1 /r | alias
  xmm,m = 66 0f d1 /r | alias
  mm.m,imm8 = np 0f 71 /2 ib | mmx
  xmm.m,imm8 = 66 0f 71 /2 ib | sse2
psrld | Shifts packed doublewords right, filling with zeros |
  mm,mm/m64 = np 0f d2 /r | mmx
  xmm,xmm/m128 = 66 0f d2 /r | sse2
  mm,xmm.m = np 0f d2 /r | sse2 alias
  xmm,mm.m = 66 0f d2 /r | sse2 alias
  mm,m = np 0f d2 /r | alias
  xmm,m = 66 0f d2 /r | alias
  mm.m,imm8 = np 0f 72 /2 ib | mmx
  xmm.m,imm8 = 66 0f 72 /2 ib | sse2
psrlq | Shifts packed quadwords right, filling with zeros |
  mm,mm/m64 = np 0f d3 /r | mmx
  xmm,xmm/m128 = 66 0f d3 /r | sse2
  mm,xmm.m = np 0f d3 /r | sse2 alias
  xmm,mm.m = 66 0f d3 /r | sse2 alias
  mm,m = np 0f d3 /r | alias
  xmm,m = 66 0f d3 /r | alias
  mm.m,imm8 = np 0f 73 /2 ib | mmx
  xmm.m,imm8 = 66 0f 73 /2 ib | sse2
psraw | Shifts packed words right, filling with the sign |
  mm,mm/m64 = np 0f e1 /r | mmx
  xmm,xmm/m128 = 66 0f e1 /r | sse2
  mm,xmm.m = np 0f e1 /r | sse2 alias
  xmm,mm.m = 66 0f e1 /r | sse2 alias
  mm,m = np 0f e1 /r | alias
  xmm,m = 66 0f e1 /r | alias
  mm.m,imm8 = np 0f 71 /4 ib | mmx
  xmm.m,imm8 = 66 0f 71 /4 ib | sse2
psrad | Shifts packed doublewords right, filling with the sign |
  mm,mm/m64 = np 0f e2 /r | mmx
  xmm,xmm/m128 = 66 0f e2 /r | sse2
  mm,xmm.m = np 0f e2 /r | sse2 alias
  xmm,mm.m = 66 0f e2 /r | sse2 alias
  mm,m = np 0f e2 /r | alias
  xmm,m = 66 0f e2 /r | alias
  mm.m,imm8 = np 0f 72 /4 ib | mmx
  xmm.m,imm8 = 66 0f 72 /4 ib | sse2
movd | Copies a doubleword between a general and a vector register |
  mm,rm32 = np 0f 6e /r | mmx
  rm32,mm = np 0f 7e /r | mmx
  xmm,rm32 = 66 0f 6e /r | sse2
  rm32,xmm = 66 0f 7e /r | sse2
movq | Copies a quadword |
  mm,mm/m64 = np 0f 6f /r | mmx
  mm/m64,mm = np 0f 7f /r | mmx
  xmm,xmm/m64 = f3 0f 7e /r | sse2
  xmm/m64,xmm = 66 0f d6 /r | sse2
  mm,r64.m = np w 0f 6e /r | x64
  r64.m,mm = np w 0f 7e /r | x64
  xmm,r64.m = 66 w 0f 6e /r | x64
  r64.m,xmm = 66 w 0f 7e /r | x64
  mm,m64 = np w 0f 6e /r | x64 decode
  m64,mm = np w 0f 7e /r | x64 decode
  xmm,m64 = 66 w 0f 6e /r | x64 decode
  m64,xmm = 66 w 0f 7e /r | x64 decode
emms | Empties the MMX state so that x87 instructions can follow | mmx
  = np 0f 77
`

/** SSSE3, SSE4.1, SSE4.2, SSE4a and the cryptographic extensions on xmm registers (SDM volume 1, 12). */
export const sse4 = `
pshufb | Shuffles bytes | ssse3
  mm,mm/m64 = np 0f 38 00 /r
  xmm,xmm/m128 = 66 0f 38 00 /r
phaddw | Adds neighbouring words | ssse3
  mm,mm/m64 = np 0f 38 01 /r
  xmm,xmm/m128 = 66 0f 38 01 /r
phaddd | Adds neighbouring doublewords | ssse3
  mm,mm/m64 = np 0f 38 02 /r
  xmm,xmm/m128 = 66 0f 38 02 /r
phaddsw | Adds neighbouring words with saturation | ssse3
  mm,mm/m64 = np 0f 38 03 /r
  xmm,xmm/m128 = 66 0f 38 03 /r
pmaddubsw | Multiplies unsigned with signed bytes and adds neighbours | ssse3
  mm,mm/m64 = np 0f 38 04 /r
  xmm,xmm/m128 = 66 0f 38 04 /r
phsubw | Subtracts neighbouring words | ssse3
  mm,mm/m64 = np 0f 38 05 /r
  xmm,xmm/m128 = 66 0f 38 05 /r
phsubd | Subtracts neighbouring doublewords | ssse3
  mm,mm/m64 = np 0f 38 06 /r
  xmm,xmm/m128 = 66 0f 38 06 /r
phsubsw | Subtracts neighbouring words with saturation | ssse3
  mm,mm/m64 = np 0f 38 07 /r
  xmm,xmm/m128 = 66 0f 38 07 /r
psignb | Applies signs to bytes | ssse3
  mm,mm/m64 = np 0f 38 08 /r
  xmm,xmm/m128 = 66 0f 38 08 /r
psignw | Applies signs to words | ssse3
  mm,mm/m64 = np 0f 38 09 /r
  xmm,xmm/m128 = 66 0f 38 09 /r
psignd | Applies signs to doublewords | ssse3
  mm,mm/m64 = np 0f 38 0a /r
  xmm,xmm/m128 = 66 0f 38 0a /r
pmulhrsw | Multiplies words with rounding | ssse3
  mm,mm/m64 = np 0f 38 0b /r
  xmm,xmm/m128 = 66 0f 38 0b /r
pabsb | Absolute values of bytes | ssse3
  mm,mm/m64 = np 0f 38 1c /r
  xmm,xmm/m128 = 66 0f 38 1c /r
pabsw | Absolute values of words | ssse3
  mm,mm/m64 = np 0f 38 1d /r
  xmm,xmm/m128 = 66 0f 38 1d /r
pabsd | Absolute values of doublewords | ssse3
  mm,mm/m64 = np 0f 38 1e /r
  xmm,xmm/m128 = 66 0f 38 1e /r
palignr | Extracts 8 or 16 bytes from two operands side by side | ssse3
  mm,mm/m64,imm8 = np 0f 3a 0f /r ib
  xmm,xmm/m128,imm8 = 66 0f 3a 0f /r ib
ptest | Tests bits and sets eflags | sse4.1 w:oszapc
  xmm,xmm/m128 = 66 0f 38 17 /r
pmaxsb | Maximum of signed bytes | sse4.1
  xmm,xmm/m128 = 66 0f 38 3c /r
pmaxsd | Maximum of signed doublewords | sse4.1
  xmm,xmm/m128 = 66 0f 38 3d /r
pmaxuw | Maximum of unsigned words | sse4.1
  xmm,xmm/m128 = 66 0f 38 3e /r
pmaxud | Maximum of unsigned doublewords | sse4.1
  xmm,xmm/m128 = 66 0f 38 3f /r
pminsb | Minimum of signed bytes | sse4.1
  xmm,xmm/m128 = 66 0f 38 38 /r
pminsd | Minimum of signed doublewords | sse4.1
  xmm,xmm/m128 = 66 0f 38 39 /r
pminuw | Minimum of unsigned words | sse4.1
  xmm,xmm/m128 = 66 0f 38 3a /r
pminud | Minimum of unsigned doublewords | sse4.1
  xmm,xmm/m128 = 66 0f 38 3b /r
pmuldq | Multiplies signed doublewords into quadwords | sse4.1
  xmm,xmm/m128 = 66 0f 38 28 /r
pmulld | Multiplies doublewords | sse4.1
  xmm,xmm/m128 = 66 0f 38 40 /r
pcmpeqq | Compares quadwords for equality | sse4.1
  xmm,xmm/m128 = 66 0f 38 29 /r
pcmpgtq | Compares signed quadwords for greater | sse4.2
  xmm,xmm/m128 = 66 0f 38 37 /r
packusdw | Packs doublewords into unsigned words with saturation | sse4.1
  xmm,xmm/m128 = 66 0f 38 2b /r
phminposuw | Finds the smallest word and its place | sse4.1
  xmm,xmm/m128 = 66 0f 38 41 /r
aesimc | Inverse mix columns of an AES round key | aes
  xmm,xmm/m128 = 66 0f 38 db /r
aesenc | One AES encryption round | aes
  xmm,xmm/m128 = 66 0f 38 dc /r
aesenclast | Last AES encryption round | aes
  xmm,xmm/m128 = 66 0f 38 dd /r
aesdec | One AES decryption round | aes
  xmm,xmm/m128 = 66 0f 38 de /r
aesdeclast | Last AES decryption round | aes
  xmm,xmm/m128 = 66 0f 38 df /r
gf2p8mulb | Multiplies bytes in GF(256) | gfni
  xmm,xmm/m128 = 66 0f 38 cf /r
pmovsxbw | Sign-extends packed integers | sse4.1
  xmm,xmm/m64 = 66 0f 38 20 /r
pmovzxbw | Zero-extends packed integers | sse4.1
  xmm,xmm/m64 = 66 0f 38 30 /r
pmovsxbd | Sign-extends packed integers | sse4.1
  xmm,xmm/m32 = 66 0f 38 21 /r
pmovzxbd | Zero-extends packed integers | sse4.1
  xmm,xmm/m32 = 66 0f 38 31 /r
pmovsxbq | Sign-extends packed integers | sse4.1
  xmm,xmm/m16 = 66 0f 38 22 /r
pmovzxbq | Zero-extends packed integers | sse4.1
  xmm,xmm/m16 = 66 0f 38 32 /r
pmovsxwd | Sign-extends packed integers | sse4.1
  xmm,xmm/m64 = 66 0f 38 23 /r
pmovzxwd | Zero-extends packed integers | sse4.1
  xmm,xmm/m64 = 66 0f 38 33 /r
pmovsxwq | Sign-extends packed integers | sse4.1
  xmm,xmm/m32 = 66 0f 38 24 /r
pmovzxwq | Zero-extends packed integers | sse4.1
  xmm,xmm/m32 = 66 0f 38 34 /r
pmovsxdq | Sign-extends packed integers | sse4.1
  xmm,xmm/m64 = 66 0f 38 25 /r
pmovzxdq | Zero-extends packed integers | sse4.1
  xmm,xmm/m64 = 66 0f 38 35 /r
movntdqa | Loads without filling the cache | sse4.1
  xmm,m128 = 66 0f 38 2a /r
roundps | Rounds packed single-precision numbers | sse4.1
  xmm,xmm/m128,imm8 = 66 0f 3a 08 /r ib
roundpd | Rounds packed double-precision numbers | sse4.1
  xmm,xmm/m128,imm8 = 66 0f 3a 09 /r ib
roundss | Rounds a single-precision number | sse4.1
  xmm,xmm/m32,imm8 = 66 0f 3a 0a /r ib
roundsd | Rounds a double-precision number | sse4.1
  xmm,xmm/m64,imm8 = 66 0f 3a 0b /r ib
blendps | Selects single-precision numbers | sse4.1
  xmm,xmm/m128,imm8 = 66 0f 3a 0c /r ib
blendpd | Selects double-precision numbers | sse4.1
  xmm,xmm/m128,imm8 = 66 0f 3a 0d /r ib
pblendw | Selects words | sse4.1
  xmm,xmm/m128,imm8 = 66 0f 3a 0e /r ib
dpps | Dot product of single-precision numbers | sse4.1
  xmm,xmm/m128,imm8 = 66 0f 3a 40 /r ib
dppd | Dot product of double-precision numbers | sse4.1
  xmm,xmm/m128,imm8 = 66 0f 3a 41 /r ib
mpsadbw | Sums absolute differences of byte groups | sse4.1
  xmm,xmm/m128,imm8 = 66 0f 3a 42 /r ib
pcmpestrm | Compares strings of explicit length, giving a mask | sse4.2 w:oszapc
  xmm,xmm/m128,imm8 = 66 0f 3a 60 /r ib
pcmpestri | Compares strings of explicit length, giving an index | sse4.2 w:oszapc
  xmm,xmm/m128,imm8 = 66 0f 3a 61 /r ib
pcmpistrm | Compares strings of implicit length, giving a mask | sse4.2 w:oszapc
  xmm,xmm/m128,imm8 = 66 0f 3a 62 /r ib
pcmpistri | Compares strings of implicit length, giving an index | sse4.2 w:oszapc
  xmm,xmm/m128,imm8 = 66 0f 3a 63 /r ib
aeskeygenassist | Helps to generate an AES round key | aes
  xmm,xmm/m128,imm8 = 66 0f 3a df /r ib
gf2p8affineqb | Affine transformation in GF(256) | gfni
  xmm,xmm/m128,imm8 = 66 0f 3a ce /r ib
gf2p8affineinvqb | Inverse affine transformation in GF(256) | gfni
  xmm,xmm/m128,imm8 = 66 0f 3a cf /r ib
pblendvb | Selects bytes by the signs in xmm0 | sse4.1
  xmm,xmm/m128 = 66 0f 38 10 /r
  xmm,xmm/m128,xmm0 = 66 0f 38 10 /r | alias
blendvps | Selects single-precision numbers by the signs in xmm0 | sse4.1
  xmm,xmm/m128 = 66 0f 38 14 /r
  xmm,xmm/m128,xmm0 = 66 0f 38 14 /r | alias
blendvpd | Selects double-precision numbers by the signs in xmm0 | sse4.1
  xmm,xmm/m128 = 66 0f 38 15 /r
  xmm,xmm/m128,xmm0 = 66 0f 38 15 /r | alias
sha256rnds2 | Two rounds of SHA-256 | sha
  xmm,xmm/m128 = np 0f 38 cb /r
  xmm,xmm/m128,xmm0 = np 0f 38 cb /r | alias
sha1nexte | One step of a SHA digest | sha
  xmm,xmm/m128 = np 0f 38 c8 /r
sha1msg1 | One step of a SHA digest | sha
  xmm,xmm/m128 = np 0f 38 c9 /r
sha1msg2 | One step of a SHA digest | sha
  xmm,xmm/m128 = np 0f 38 ca /r
sha256msg1 | One step of a SHA digest | sha
  xmm,xmm/m128 = np 0f 38 cc /r
sha256msg2 | One step of a SHA digest | sha
  xmm,xmm/m128 = np 0f 38 cd /r
sha1rnds4 | Four rounds of SHA-1 | sha
  xmm,xmm/m128,imm8 = np 0f 3a cc /r ib
pclmulqdq | Carry-less multiplication of quadwords | pclmul
  xmm,xmm/m128,imm8 = 66 0f 3a 44 /r ib
pclmullqlqdq | Carry-less multiplication of chosen quadwords | pclmul
  xmm,xmm/m128 = 66 0f 3a 44 /r =00 | alias
pclmulhqlqdq | Carry-less multiplication of chosen quadwords | pclmul
  xmm,xmm/m128 = 66 0f 3a 44 /r =01 | alias
pclmullqhqdq | Carry-less multiplication of chosen quadwords | pclmul
  xmm,xmm/m128 = 66 0f 3a 44 /r =10 | alias
pclmulhqhqdq | Carry-less multiplication of chosen quadwords | pclmul
  xmm,xmm/m128 = 66 0f 3a 44 /r =11 | alias
pclmullqhdq | Carry-less multiplication of chosen quadwords | pclmul
  xmm,xmm/m128 = 66 0f 3a 44 /r =10 | alias
pclmulhqhdq | Carry-less multiplication of chosen quadwords | pclmul
  xmm,xmm/m128 = 66 0f 3a 44 /r =11 | alias
extractps | Extracts a single-precision number | sse4.1
  rm32,xmm,imm8 = 66 0f 3a 17 /r ib
  r64.m,xmm,imm8 = 66 0f 3a 17 /r ib | only64 alias
insertps | Inserts a single-precision number | sse4.1
  xmm,xmm/m32,imm8 = 66 0f 3a 21 /r ib
  xmm,mm.m,imm8 = 66 0f 3a 21 /r ib | alias
pextrb | Extracts a byte | sse4.1
  r32/m8,xmm,imm8 = 66 0f 3a 14 /r ib
  r64.m,xmm,imm8 = 66 0f 3a 14 /r ib | only64 alias
pextrd | Extracts a doubleword | sse4.1
  rm32,xmm,imm8 = 66 0f 3a 16 /r ib
  r64.m,xmm,imm8 = 66 0f 3a 16 /r ib | only64 alias
pextrq | Extracts a quadword | sse4.1
  rm64,xmm,imm8 = 66 w 0f 3a 16 /r ib
pinsrb | Inserts a byte | sse4.1
  xmm,r32/m8,imm8 = 66 0f 3a 20 /r ib
pinsrd | Inserts a doubleword | sse4.1
  xmm,rm32,imm8 = 66 0f 3a 22 /r ib
pinsrq | Inserts a quadword | sse4.1
  xmm,rm64,imm8 = 66 w 0f 3a 22 /r ib
extrq | Extracts a bit field of the low quadword | sse4a
  xmm.m,imm8,imm8 = 66 0f 78 /0 ib ib
  xmm,xmm.m = 66 0f 79 /r
insertq | Inserts a bit field into the low quadword | sse4a
  xmm,xmm.m,imm8,imm8 = f2 0f 78 /r ib ib
  xmm,xmm.m = f2 0f 79 /r
`

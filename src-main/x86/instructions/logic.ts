/** Bitwise logic (SDM volume 1, 7.3.4). */
export const logic = `
and | Bitwise and | lock w:oszpc u:a
  al,imm8 = 24 ib
  rm*,simm8 = 83 /4 ib
  ax*,imm* = 25 i*
  rm8,imm8 = 80 /4 ib
  rm*,imm* = 81 /4 i*
  rm8,imm8 = 82 /4 ib | no64 decode
  rm8,r8 = 20 /r
  rm*,r* = 21 /r
  r8,rm8 = 22 /r
  r*,rm* = 23 /r
or | Bitwise or | lock w:oszpc u:a
  al,imm8 = 0c ib
  rm*,simm8 = 83 /1 ib
  ax*,imm* = 0d i*
  rm8,imm8 = 80 /1 ib
  rm*,imm* = 81 /1 i*
  rm8,imm8 = 82 /1 ib | no64 decode
  rm8,r8 = 08 /r
  rm*,r* = 09 /r
  r8,rm8 = 0a /r
  r*,rm* = 0b /r
xor | Bitwise exclusive or | lock w:oszpc u:a
  al,imm8 = 34 ib
  rm*,simm8 = 83 /6 ib
  ax*,imm* = 35 i*
  rm8,imm8 = 80 /6 ib
  rm*,imm* = 81 /6 i*
  rm8,imm8 = 82 /6 ib | no64 decode
  rm8,r8 = 30 /r
  rm*,r* = 31 /r
  r8,rm8 = 32 /r
  r*,rm* = 33 /r
not | Inverts every bit | lock
  rm8 = f6 /2
  rm* = f7 /2
test | Bitwise and, setting the flags without storing the result | w:oszpc u:a
  al,imm8 = a8 ib
  ax*,imm* = a9 i*
  rm8,imm8 = f6 /0 ib
  rm*,imm* = f7 /0 i*
  rm8,imm8 = f6 /1 ib | decode
  rm*,imm* = f7 /1 i* | decode
  rm8,r8 = 84 /r
  rm*,r* = 85 /r
  r8,m8 = 84 /r | alias
  r*,m* = 85 /r | alias
`

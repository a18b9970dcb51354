/** Bit, byte-on-condition and bit-scan instructions (SDM volume 1, 7.3.6). */
export const bit = `
bt | Copies a bit to the carry flag | 386 w:c u:oszap
  rm*,r* = 0f a3 /r
  rm*,imm8 = 0f ba /4 ib
bts | Copies a bit to the carry flag and sets it | 386 lock w:c u:oszap
  rm*,r* = 0f ab /r
  rm*,imm8 = 0f ba /5 ib
btr | Copies a bit to the carry flag and clears it | 386 lock w:c u:oszap
  rm*,r* = 0f b3 /r
  rm*,imm8 = 0f ba /6 ib
btc | Copies a bit to the carry flag and inverts it | 386 lock w:c u:oszap
  rm*,r* = 0f bb /r
  rm*,imm8 = 0f ba /7 ib
bsf | Finds the lowest set bit | 386 w:z u:osapc
  r*,rm* = 0f bc /r
bsr | Finds the highest set bit | 386 w:z u:osapc
  r*,rm* = 0f bd /r
seto | Stores 1 if overflow, else 0 | 386 r:o
  rm8 = 0f 90 /r
setno | Stores 1 if no overflow, else 0 | 386 r:o
  rm8 = 0f 91 /r
setb setc setnae | Stores 1 if below (carry), else 0 | 386 r:c
  rm8 = 0f 92 /r
setae setnc setnb | Stores 1 if above or equal (no carry), else 0 | 386 r:c
  rm8 = 0f 93 /r
sete setz | Stores 1 if equal (zero), else 0 | 386 r:z
  rm8 = 0f 94 /r
setne setnz | Stores 1 if not equal (not zero), else 0 | 386 r:z
  rm8 = 0f 95 /r
setbe setna | Stores 1 if below or equal, else 0 | 386 r:cz
  rm8 = 0f 96 /r
seta setnbe | Stores 1 if above, else 0 | 386 r:cz
  rm8 = 0f 97 /r
sets | Stores 1 if sign, else 0 | 386 r:s
  rm8 = 0f 98 /r
setns | Stores 1 if no sign, else 0 | 386 r:s
  rm8 = 0f 99 /r
setp setpe | Stores 1 if parity (even), else 0 | 386 r:p
  rm8 = 0f 9a /r
setnp setpo | Stores 1 if no parity (odd), else 0 | 386 r:p
  rm8 = 0f 9b /r
setl setnge | Stores 1 if less, else 0 | 386 r:so
  rm8 = 0f 9c /r
setge setnl | Stores 1 if greater or equal, else 0 | 386 r:so
  rm8 = 0f 9d /r
setle setng | Stores 1 if less or equal, else 0 | 386 r:szo
  rm8 = 0f 9e /r
setg setnle | Stores 1 if greater, else 0 | 386 r:szo
  rm8 = 0f 9f /r
popcnt | Counts the set bits | popcnt w:oszapc
  r16,rm16 = f3 o16 0f b8 /r
  r32,rm32 = f3 o32 0f b8 /r
  r64,rm64 = f3 o64 0f b8 /r
lzcnt | Counts leading zero bits | lzcnt w:zc u:osap
  r16,rm16 = f3 o16 0f bd /r
  r32,rm32 = f3 o32 0f bd /r
  r64,rm64 = f3 o64 0f bd /r
tzcnt | Counts trailing zero bits | bmi1 w:zc u:osap
  r16,rm16 = f3 o16 0f bc /r
  r32,rm32 = f3 o32 0f bc /r
  r64,rm64 = f3 o64 0f bc /r
crc32 | Accumulates a CRC-32C | sse4.2
  r32,rm8 = f2 0f 38 f0 /r
  r64,rm8 = f2 0f 38 f0 /r | only64 alias
  r64,rm8 = f2 w 0f 38 f0 /r | decode
  r32,rm16 = f2 o16 0f 38 f1 /r
  r32,rm32 = f2 o32 0f 38 f1 /r
  r64,rm64 = f2 o64 0f 38 f1 /r
  r64,rm16 = f2 o16 0f 38 f1 /r | only64 alias
  r64,rm32 = f2 o32 0f 38 f1 /r | only64 alias
  r32,rm64 = f2 o64 0f 38 f1 /r | alias
`

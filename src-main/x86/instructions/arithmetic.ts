/** Binary arithmetic (SDM volume 1, 7.3.2). */
export const arithmetic = `
add | Adds the source to the destination | lock w:oszapc
  al,imm8 = 04 ib
  rm*,simm8 = 83 /0 ib
  ax*,imm* = 05 i*
  rm8,imm8 = 80 /0 ib
  rm*,imm* = 81 /0 i*
  rm8,imm8 = 82 /0 ib | no64 decode
  rm8,r8 = 00 /r
  rm*,r* = 01 /r
  r8,rm8 = 02 /r
  r*,rm* = 03 /r
adc | Adds the source and the carry flag to the destination | lock r:c w:oszapc
  al,imm8 = 14 ib
  rm*,simm8 = 83 /2 ib
  ax*,imm* = 15 i*
  rm8,imm8 = 80 /2 ib
  rm*,imm* = 81 /2 i*
  rm8,imm8 = 82 /2 ib | no64 decode
  rm8,r8 = 10 /r
  rm*,r* = 11 /r
  r8,rm8 = 12 /r
  r*,rm* = 13 /r
sub | Subtracts the source from the destination | lock w:oszapc
  al,imm8 = 2c ib
  rm*,simm8 = 83 /5 ib
  ax*,imm* = 2d i*
  rm8,imm8 = 80 /5 ib
  rm*,imm* = 81 /5 i*
  rm8,imm8 = 82 /5 ib | no64 decode
  rm8,r8 = 28 /r
  rm*,r* = 29 /r
  r8,rm8 = 2a /r
  r*,rm* = 2b /r
sbb | Subtracts the source and the carry flag from the destination | lock r:c w:oszapc
  al,imm8 = 1c ib
  rm*,simm8 = 83 /3 ib
  ax*,imm* = 1d i*
  rm8,imm8 = 80 /3 ib
  rm*,imm* = 81 /3 i*
  rm8,imm8 = 82 /3 ib | no64 decode
  rm8,r8 = 18 /r
  rm*,r* = 19 /r
  r8,rm8 = 1a /r
  r*,rm* = 1b /r
cmp | Compares by subtracting without storing the result | w:oszapc
  al,imm8 = 3c ib
  rm*,simm8 = 83 /7 ib
  ax*,imm* = 3d i*
  rm8,imm8 = 80 /7 ib
  rm*,imm* = 81 /7 i*
  rm8,imm8 = 82 /7 ib | no64 decode
  rm8,r8 = 38 /r
  rm*,r* = 39 /r
  r8,rm8 = 3a /r
  r*,rm* = 3b /r
inc | Adds 1, keeping the carry flag | lock w:oszap
  r16 = o16 40+r | no64
  r32 = o32 40+r | no64
  rm8 = fe /0
  rm* = ff /0
dec | Subtracts 1, keeping the carry flag | lock w:oszap
  r16 = o16 48+r | no64
  r32 = o32 48+r | no64
  rm8 = fe /1
  rm* = ff /1
neg | Subtracts from zero (two's complement negation) | lock w:oszapc
  rm8 = f6 /3
  rm* = f7 /3
mul | Multiplies unsigned: al, ax, eax or rax by the operand | w:oc u:szap
  rm8 = f6 /4
  rm* = f7 /4
imul | Multiplies signed | w:oc u:szap
  rm8 = f6 /5
  rm* = f7 /5
  r*,rm* = 0f af /r | 386
  r*.b,simm8 = 6b /r ib | 80186 alias
  r*.b,imm* = 69 /r i* | 80186 alias
  r*,rm*,simm8 = 6b /r ib | 80186
  r*,rm*,imm* = 69 /r i* | 80186
div | Divides unsigned: ax, dx:ax, edx:eax or rdx:rax by the operand | u:oszapc
  rm8 = f6 /6
  rm* = f7 /6
idiv | Divides signed: ax, dx:ax, edx:eax or rdx:rax by the operand | u:oszapc
  rm8 = f6 /7
  rm* = f7 /7
xadd | Exchanges, then stores the sum in the destination | 486 lock w:oszapc
  rm8,r8 = 0f c0 /r
  rm*,r* = 0f c1 /r
cmpxchg | Compares the accumulator with the destination and exchanges if equal | 486 lock w:oszapc
  rm8,r8 = 0f b0 /r
  rm*,r* = 0f b1 /r
cmpxchg8b | Compares edx:eax with 8 bytes and stores ecx:ebx if equal | pentium lock w:z
  m64 = 0f c7 /1
cmpxchg16b | Compares rdx:rax with 16 bytes and stores rcx:rbx if equal | x64 only64 lock w:z
  m128 = w 0f c7 /1
adcx | Adds with carry, touching the carry flag only | adx r:c w:c
  r32,rm32 = 66 0f 38 f6 /r
  r64,rm64 = 66 w 0f 38 f6 /r
adox | Adds with overflow flag as carry, touching that flag only | adx r:o w:o
  r32,rm32 = f3 0f 38 f6 /r
  r64,rm64 = f3 w 0f 38 f6 /r
`

/** Jumps, calls, loops, interrupts and returns (SDM volume 1, 7.3.8). */
export const controlFlow = `
jo | Jumps if overflow | r:o
  rel8 = 70 cb
  rel16 = o16 0f 80 cw | 386 no64
  rel32 = o32 0f 80 cd | 386 no64
  rel32 = o64 0f 80 cd | d64
jno | Jumps if no overflow | r:o
  rel8 = 71 cb
  rel16 = o16 0f 81 cw | 386 no64
  rel32 = o32 0f 81 cd | 386 no64
  rel32 = o64 0f 81 cd | d64
jb jc jnae | Jumps if below (carry) | r:c
  rel8 = 72 cb
  rel16 = o16 0f 82 cw | 386 no64
  rel32 = o32 0f 82 cd | 386 no64
  rel32 = o64 0f 82 cd | d64
jae jnc jnb | Jumps if above or equal (no carry) | r:c
  rel8 = 73 cb
  rel16 = o16 0f 83 cw | 386 no64
  rel32 = o32 0f 83 cd | 386 no64
  rel32 = o64 0f 83 cd | d64
je jz | Jumps if equal (zero) | r:z
  rel8 = 74 cb
  rel16 = o16 0f 84 cw | 386 no64
  rel32 = o32 0f 84 cd | 386 no64
  rel32 = o64 0f 84 cd | d64
jne jnz | Jumps if not equal (not zero) | r:z
  rel8 = 75 cb
  rel16 = o16 0f 85 cw | 386 no64
  rel32 = o32 0f 85 cd | 386 no64
  rel32 = o64 0f 85 cd | d64
jbe jna | Jumps if below or equal | r:cz
  rel8 = 76 cb
  rel16 = o16 0f 86 cw | 386 no64
  rel32 = o32 0f 86 cd | 386 no64
  rel32 = o64 0f 86 cd | d64
ja jnbe | Jumps if above | r:cz
  rel8 = 77 cb
  rel16 = o16 0f 87 cw | 386 no64
  rel32 = o32 0f 87 cd | 386 no64
  rel32 = o64 0f 87 cd | d64
js | Jumps if sign | r:s
  rel8 = 78 cb
  rel16 = o16 0f 88 cw | 386 no64
  rel32 = o32 0f 88 cd | 386 no64
  rel32 = o64 0f 88 cd | d64
jns | Jumps if no sign | r:s
  rel8 = 79 cb
  rel16 = o16 0f 89 cw | 386 no64
  rel32 = o32 0f 89 cd | 386 no64
  rel32 = o64 0f 89 cd | d64
jp jpe | Jumps if parity (even) | r:p
  rel8 = 7a cb
  rel16 = o16 0f 8a cw | 386 no64
  rel32 = o32 0f 8a cd | 386 no64
  rel32 = o64 0f 8a cd | d64
jnp jpo | Jumps if no parity (odd) | r:p
  rel8 = 7b cb
  rel16 = o16 0f 8b cw | 386 no64
  rel32 = o32 0f 8b cd | 386 no64
  rel32 = o64 0f 8b cd | d64
jl jnge | Jumps if less | r:so
  rel8 = 7c cb
  rel16 = o16 0f 8c cw | 386 no64
  rel32 = o32 0f 8c cd | 386 no64
  rel32 = o64 0f 8c cd | d64
jge jnl | Jumps if greater or equal | r:so
  rel8 = 7d cb
  rel16 = o16 0f 8d cw | 386 no64
  rel32 = o32 0f 8d cd | 386 no64
  rel32 = o64 0f 8d cd | d64
jle jng | Jumps if less or equal | r:szo
  rel8 = 7e cb
  rel16 = o16 0f 8e cw | 386 no64
  rel32 = o32 0f 8e cd | 386 no64
  rel32 = o64 0f 8e cd | d64
jg jnle | Jumps if greater | r:szo
  rel8 = 7f cb
  rel16 = o16 0f 8f cw | 386 no64
  rel32 = o32 0f 8f cd | 386 no64
  rel32 = o64 0f 8f cd | d64
jcxz | Jumps if cx is zero | no64
  rel8 = a16 e3 cb
jecxz | Jumps if ecx is zero | 386
  rel8 = a32 e3 cb
jrcxz | Jumps if rcx is zero | x64 only64
  rel8 = a64 e3 cb
jmp | Jumps |
  rel8 = eb cb
  rel16 = o16 e9 cw | no64
  rel32 = o32 e9 cd | no64
  rel32 = o64 e9 cd | d64
  rm16 = o16 ff /4
  rm32 = o32 ff /4 | no64
  rm64 = o64 ff /4 | d64
  ptr16:16 = o16 ea p16 | no64
  ptr16:32 = o32 ea p32 | no64
  m16:16 = o16 ff /5
  m16:32 = o32 ff /5
  m16:64 = o64 ff /5
call | Pushes the return address and jumps |
  rel16 = o16 e8 cw | no64
  rel32 = o32 e8 cd | no64
  rel32 = o64 e8 cd | d64
  rm16 = o16 ff /2
  rm32 = o32 ff /2 | no64
  rm64 = o64 ff /2 | d64
  ptr16:16 = o16 9a p16 | no64
  ptr16:32 = o32 9a p32 | no64
  m16:16 = o16 ff /3
  m16:32 = o32 ff /3
  m16:64 = o64 ff /3
ret retn | Returns to the caller, optionally releasing its arguments |
  = c3 | d64
  imm16 = c2 iw | d64
retw retnw | Returns with a 16-bit return address |
  = o16 c3 | alias
  imm16 = o16 c2 iw | alias
retd retnd | Returns with a 32-bit return address | 386 no64
  = o32 c3 | alias
  imm16 = o32 c2 iw | alias
retq retnq | Returns with a 64-bit return address | x64 only64
  = o64 c3 | alias d64
  imm16 = o64 c2 iw | alias d64
retf | Returns to a caller in another segment |
  = cb | no64
  imm16 = ca iw | no64
  = o64 cb | only64 alias
  imm16 = o64 ca iw | only64 alias
retfw | Returns far with 16-bit offset |
  = o16 cb | no64 alias
  imm16 = o16 ca iw | no64 alias
  = o16 cb | only64
  imm16 = o16 ca iw | only64
retfd | Returns far with 32-bit offset | 386
  = o32 cb | no64 alias
  imm16 = o32 ca iw | no64 alias
  = o32 cb | only64
  imm16 = o32 ca iw | only64
retfq | Returns far with 64-bit offset | x64 only64
  = o64 cb | only64
  imm16 = o64 ca iw | only64
loopne loopnz | Decrements the count and jumps if it is not zero and the zero flag is clear | r:z
  rel8 = e0 cb
loopnew loopnzw | Decrements the count and jumps if it is not zero and the zero flag is clear | no64 r:z
  rel8 = a16 e0 cb | alias
loopned loopnzd | Decrements the count and jumps if it is not zero and the zero flag is clear | 386 r:z
  rel8 = a32 e0 cb | alias
loopneq loopnzq | Decrements the count and jumps if it is not zero and the zero flag is clear | x64 only64 r:z
  rel8 = a64 e0 cb | alias
loope loopz | Decrements the count and jumps if it is not zero and the zero flag is set | r:z
  rel8 = e1 cb
loopew loopzw | Decrements the count and jumps if it is not zero and the zero flag is set | no64 r:z
  rel8 = a16 e1 cb | alias
looped loopzd | Decrements the count and jumps if it is not zero and the zero flag is set | 386 r:z
  rel8 = a32 e1 cb | alias
loopeq loopzq | Decrements the count and jumps if it is not zero and the zero flag is set | x64 only64 r:z
  rel8 = a64 e1 cb | alias
loop | Decrements the count and jumps if it is not zero |
  rel8 = e2 cb
loopw | Decrements the count and jumps if it is not zero | no64
  rel8 = a16 e2 cb | alias
loopd | Decrements the count and jumps if it is not zero | 386
  rel8 = a32 e2 cb | alias
loopq | Decrements the count and jumps if it is not zero | x64 only64
  rel8 = a64 e2 cb | alias
int | Calls an interrupt handler | w:ti
  imm8 = cd ib
int3 | Calls the breakpoint handler | w:ti
  = cc
int1 icebp | Calls the debug exception handler | 386 w:ti
  = f1
into | Calls the overflow handler if the overflow flag is set | no64 r:o w:ti
  = ce
iret | Returns from an interrupt handler | w:oditszapcnyxrv
  = cf | no64
  = o64 cf | only64 alias
iretw | Returns from an interrupt handler with 16-bit frame | w:oditszapcny
  = o16 cf | alias no64
  = o16 cf | only64
iretd | Returns from an interrupt handler with 32-bit frame | 386 w:oditszapcnyxrv
  = o32 cf | alias no64
  = o32 cf | only64
iretq | Returns from an interrupt handler with 64-bit frame | x64 only64 w:oditszapcnyxrv
  = o64 cf
enter | Makes a stack frame | 80186
  imm16,imm8 = c8 iw ib | d64
leave | Releases a stack frame | 80186
  = c9 | d64
bound | Checks an array index against bounds | 80186 no64
  r16,m16 = o16 62 /r
  r32,m32 = o32 62 /r
ud2 | Raises the invalid-opcode exception | p6
  = 0f 0b
ud1 | Raises the invalid-opcode exception | 80186
  r32,rm32 = 0f b9 /r
ud0 | Raises the invalid-opcode exception | 80186
  r32,rm32 = 0f ff /r
`

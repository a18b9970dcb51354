/** Moves, stack, exchange, address and conversion instructions (SDM volume 1, 7.3.1). */
export const dataTransfer = `
mov | Copies the source to the destination |
  moffs8,al = a2
  moffs*,ax* = a3
  al,moffs8 = a0
  ax*,moffs* = a1
  rm8,r8 = 88 /r
  rm*,r* = 89 /r
  r8,rm8 = 8a /r
  r*,rm* = 8b /r
  m16,sreg = 8c /r
  r16.m,sreg = o16 8c /r
  r32.m,sreg = o32 8c /r
  r64.m,sreg = o64 8c /r
  sreg,rm16 = 8e /r
  r8,imm8 = b0+r ib
  r16,imm16 = o16 b8+r iw
  r32,imm32 = o32 b8+r id
  rm8,imm8 = c6 /0 ib
  rm*,imm* = c7 /0 i*
  r64,imm64 = o64 b8+r iq
  r32.m,cr = 0f 20 /r | 386 priv no64 u:oszapc
  r32.m,dr = 0f 21 /r | 386 priv no64 u:oszapc
  cr,r32.m = 0f 22 /r | 386 priv no64 u:oszapc
  dr,r32.m = 0f 23 /r | 386 priv no64 u:oszapc
  r32.m,tr = 0f 24 /r | 386obsolete priv no64 u:oszapc
  tr,r32.m = 0f 26 /r | 386obsolete priv no64 u:oszapc
  r64.m,cr = 0f 20 /r | priv only64 u:oszapc
  r64.m,dr = 0f 21 /r | priv only64 u:oszapc
  cr,r64.m = 0f 22 /r | priv only64 u:oszapc
  dr,r64.m = 0f 23 /r | priv only64 u:oszapc
push pushw pushd pushq | Puts a value on the stack |
  r16 = o16 50+r
  r32 = o32 50+r | no64
  r64 = o64 50+r | d64
  rm16 = o16 ff /6
  rm32 = o32 ff /6 | no64
  rm64 = o64 ff /6 | d64
  simm8 = 6a ib | 80186 d64
  imm16 = o16 68 iw | 80186
  imm32 = o32 68 id | 386 no64
  simm32 = o64 68 id | d64
  es = 06 | no64
  cs = 0e | no64
  ss = 16 | no64
  ds = 1e | no64
  fs = 0f a0 | 386 d64
  gs = 0f a8 | 386 d64
pop popw popd popq | Takes a value from the stack |
  r16 = o16 58+r
  r32 = o32 58+r | no64
  r64 = o64 58+r | d64
  rm16 = o16 8f /0
  rm32 = o32 8f /0 | no64
  rm64 = o64 8f /0 | d64
  es = 07 | no64
  cs = 0f | no64 alias
  ss = 17 | no64
  ds = 1f | no64
  fs = 0f a1 | 386 d64
  gs = 0f a9 | 386 d64
pusha | Pushes all eight general registers | 80186 no64
  = 60
pushaw | Pushes all eight 16-bit general registers | 80186 no64
  = o16 60 | alias
pushad | Pushes all eight 32-bit general registers | 386 no64
  = o32 60 | alias
popa | Pops all general registers except the stack pointer | 80186 no64
  = 61
popaw | Pops all 16-bit general registers except sp | 80186 no64
  = o16 61 | alias
popad | Pops all 32-bit general registers except esp | 386 no64
  = o32 61 | alias
pushf | Pushes the flags register |
  = 9c | d64
pushfw | Pushes the low 16 bits of the flags |
  = o16 9c | alias
pushfd | Pushes eflags | 386 no64
  = o32 9c | alias
pushfq | Pushes rflags | only64 x64
  = o64 9c | d64 alias
popf | Pops the flags register | w:oditszapcnyx
  = 9d | d64
popfw | Pops the low 16 bits of the flags | w:oditszapcny
  = o16 9d | alias
popfd | Pops eflags | 386 no64 w:oditszapcnyx
  = o32 9d | alias
popfq | Pops rflags | only64 x64 w:oditszapcnyx
  = o64 9d | d64 alias
xchg | Exchanges two operands; locks the bus when one is in memory | lock
  eax,eax = o32 87 c0 | only64 alias
  ax*,r* = 90+r | nolock
  r*,ax* = 90+r | nolock alias
  r8,rm8 = 86 /r | alias
  r*,rm* = 87 /r | alias
  rm8,r8 = 86 /r
  rm*,r* = 87 /r
nop | Does nothing |
  = 90
  m = 0f 1f /0 | p6 alias nosize
  rm* = 0f 1f /0 | p6
lea | Computes the address of the source without accessing memory |
  r*,m = 8d /r
lds | Loads a far pointer into ds and a register | no64
  r16,m16:16 = o16 c5 /r
  r32,m16:32 = o32 c5 /r
les | Loads a far pointer into es and a register | no64
  r16,m16:16 = o16 c4 /r
  r32,m16:32 = o32 c4 /r
lfs | Loads a far pointer into fs and a register | 386
  r16,m16:16 = o16 0f b4 /r
  r32,m16:32 = o32 0f b4 /r
  r64,m16:64 = o64 0f b4 /r
lgs | Loads a far pointer into gs and a register | 386
  r16,m16:16 = o16 0f b5 /r
  r32,m16:32 = o32 0f b5 /r
  r64,m16:64 = o64 0f b5 /r
lss | Loads a far pointer into ss and the stack pointer | 386
  r16,m16:16 = o16 0f b2 /r
  r32,m16:32 = o32 0f b2 /r
  r64,m16:64 = o64 0f b2 /r
movsx | Copies with sign extension | 386
  r16,rm8 = o16 0f be /r
  r32,rm8 = o32 0f be /r
  r64,rm8 = o64 0f be /r
  r16,rm16 = o16 0f bf /r | decode
  r32,rm16 = o32 0f bf /r
  r64,rm16 = o64 0f bf /r
movzx | Copies with zero extension | 386
  r16,rm8 = o16 0f b6 /r
  r32,rm8 = o32 0f b6 /r
  r64,rm8 = o64 0f b6 /r
  r16,rm16 = o16 0f b7 /r | decode
  r32,rm16 = o32 0f b7 /r
  r64,rm16 = o64 0f b7 /r
movsxd | Copies a doubleword with sign extension to 64 bits | x64 only64
  r64,rm32 = o64 63 /r
  r32,rm32 = o32 63 /r | decode
  r16,rm16 = o16 63 /r | decode
bswap | Reverses the byte order of a register | 486
  r32 = o32 0f c8+r
  r64 = o64 0f c8+r
  r16 = o16 0f c8+r | decode
cbw | Sign-extends al into ax |
  = o16 98
cwde | Sign-extends ax into eax | 386
  = o32 98
cdqe | Sign-extends eax into rax | x64 only64
  = o64 98
cwd | Sign-extends ax into dx:ax |
  = o16 99
cdq | Sign-extends eax into edx:eax | 386
  = o32 99
cqo | Sign-extends rax into rdx:rax | x64 only64
  = o64 99
lahf | Loads the low byte of the flags into ah | r:szapc
  = 9f
sahf | Stores ah into the low byte of the flags | w:szapc
  = 9e
xlatb | Replaces al by the byte at [ebx+al] |
  = d7
xlat | Replaces al by the byte at [ebx+al] |
  xlat8 = d7 | alias
movbe | Copies while reversing the byte order | movbe
  r*,m* = np 0f 38 f0 /r
  m*,r* = np 0f 38 f1 /r
movnti | Stores a register without filling the cache | sse2
  m32,r32 = np 0f c3 /r
  m64,r64 = np w 0f c3 /r
cmovo | Copies if overflow | p6 r:o
  r*,rm* = 0f 40 /r
cmovno | Copies if no overflow | p6 r:o
  r*,rm* = 0f 41 /r
cmovb cmovc cmovnae | Copies if below (carry) | p6 r:c
  r*,rm* = 0f 42 /r
cmovae cmovnc cmovnb | Copies if above or equal (no carry) | p6 r:c
  r*,rm* = 0f 43 /r
cmove cmovz | Copies if equal (zero) | p6 r:z
  r*,rm* = 0f 44 /r
cmovne cmovnz | Copies if not equal (not zero) | p6 r:z
  r*,rm* = 0f 45 /r
cmovbe cmovna | Copies if below or equal | p6 r:cz
  r*,rm* = 0f 46 /r
cmova cmovnbe | Copies if above | p6 r:cz
  r*,rm* = 0f 47 /r
cmovs | Copies if sign | p6 r:s
  r*,rm* = 0f 48 /r
cmovns | Copies if no sign | p6 r:s
  r*,rm* = 0f 49 /r
cmovp cmovpe | Copies if parity (even) | p6 r:p
  r*,rm* = 0f 4a /r
cmovnp cmovpo | Copies if no parity (odd) | p6 r:p
  r*,rm* = 0f 4b /r
cmovl cmovnge | Copies if less | p6 r:so
  r*,rm* = 0f 4c /r
cmovge cmovnl | Copies if greater or equal | p6 r:so
  r*,rm* = 0f 4d /r
cmovle cmovng | Copies if less or equal | p6 r:szo
  r*,rm* = 0f 4e /r
cmovg cmovnle | Copies if greater | p6 r:szo
  r*,rm* = 0f 4f /r
`

/** Flag control, ports and system instructions (SDM volume 1, 7.3.10 and 7.3.13 to 5.21). */
export const system = `
clc | Clears the carry flag | w:c
  = f8
stc | Sets the carry flag | w:c
  = f9
cmc | Inverts the carry flag | r:c w:c
  = f5
cld | Clears the direction flag: string instructions go up | w:d
  = fc
std | Sets the direction flag: string instructions go down | w:d
  = fd
cli | Clears the interrupt flag | io w:i
  = fa
sti | Sets the interrupt flag | io w:i
  = fb
salc setalc | Sets al to FFh if carry, else 0 | no64 r:c
  = d6
in | Reads a port | io
  al,imm8 = e4 ib
  ax,imm8 = o16 e5 ib
  eax,imm8 = o32 e5 ib
  al,dx = ec
  ax,dx = o16 ed
  eax,dx = o32 ed
out | Writes a port | io
  imm8,al = e6 ib
  imm8,ax = o16 e7 ib
  imm8,eax = o32 e7 ib
  dx,al = ee
  dx,ax = o16 ef
  dx,eax = o32 ef
hlt | Stops until the next interrupt | priv
  = f4
wait fwait | Waits for pending floating-point exceptions |
  = 9b
lock | Prefix: makes the following read-modify-write atomic |
  = f0 | alias
rep repe repz | Prefix: repeats a string instruction (while equal) |
  = f3 | alias
repne repnz | Prefix: repeats a string instruction while not equal |
  = f2 | alias
sgdt | Stores the global descriptor table register | 80286
  m = 0f 01 /0 | nosize
  m48 = 0f 01 /0 | no64 alias
  m80 = 0f 01 /0 | x64 only64 alias
sidt | Stores the interrupt descriptor table register | 80286
  m = 0f 01 /1 | nosize
  m48 = 0f 01 /1 | no64 alias
  m80 = 0f 01 /1 | x64 only64 alias
lgdt | Loads the global descriptor table register | 80286 priv
  m = 0f 01 /2 | nosize
  m48 = o32 0f 01 /2 | no64 alias
  m80 = 0f 01 /2 | x64 only64 alias
lidt | Loads the interrupt descriptor table register | 80286 priv
  m = 0f 01 /3 | nosize
  m48 = o32 0f 01 /3 | no64 alias
  m80 = 0f 01 /3 | x64 only64 alias
smsw | Stores the machine status word | 80286
  m16 = 0f 01 /4
  r16.m = o16 0f 01 /4
  r32.m = o32 0f 01 /4
  r64.m = o64 0f 01 /4
lmsw | Loads the machine status word | 80286 priv
  rm16 = 0f 01 /6
invlpg | Forgets the translation of a page | 486 priv
  m = 0f 01 /7
sldt | Stores the local descriptor table selector | 80286
  m16 = 0f 00 /0
  r16.m = o16 0f 00 /0
  r32.m = o32 0f 00 /0
  r64.m = o64 0f 00 /0
str | Stores the task register | 80286
  m16 = 0f 00 /1
  r16.m = o16 0f 00 /1
  r32.m = o32 0f 00 /1
  r64.m = o64 0f 00 /1
lldt | Loads the local descriptor table register | 80286 priv
  rm16 = 0f 00 /2
ltr | Loads the task register | 80286 priv
  rm16 = 0f 00 /3
verr | Tests whether a segment can be read | 80286 w:z
  rm16 = 0f 00 /4
verw | Tests whether a segment can be written | 80286 w:z
  rm16 = 0f 00 /5
arpl | Adjusts the requested privilege level of a selector | 80286 no64 w:z
  rm16,r16 = 63 /r
lar | Loads the access rights of a segment | 80286 w:z
  r*,rm16 = 0f 02 /r
lsl | Loads the limit of a segment | 80286 w:z
  r*,rm16 = 0f 03 /r
clts | Clears the task-switched flag of cr0 | 80286 priv
  = 0f 06
loadall286 | Loads the whole processor state (80286) | 80286 priv
  = 0f 05 | alias
invd | Forgets the caches without writing back | 486 priv
  = 0f 08
wbinvd | Writes back and forgets the caches | 486 priv
  = 0f 09
cpuid | Identifies the processor | pentium
  = 0f a2
rdtsc | Reads the time-stamp counter | pentium
  = 0f 31
rdtscp | Reads the time-stamp counter and processor number | x64
  = 0f 01 f9
rdpmc | Reads a performance counter | p6
  = 0f 33
rdmsr | Reads a model-specific register | pentium priv
  = 0f 32
wrmsr | Writes a model-specific register | pentium priv
  = 0f 30
rsm | Returns from system management mode | pentium w:oditszapcnyxrv
  = 0f aa
sysenter | Enters the kernel quickly | p6 w:iv
  = 0f 34
sysexit | Returns quickly to user code | p6 priv
  = 0f 35
sysexitq | Returns quickly to 64-bit user code | x64 only64 priv
  = w 0f 35
syscall | Enters the kernel quickly (AMD) | p6 w:iv
  = 0f 05
sysret | Returns quickly to user code (AMD) | p6 priv w:oditszapcnyxrv
  = 0f 07
sysretq | Returns quickly to 64-bit user code (AMD) | x64 only64 priv w:oditszapcnyxrv
  = w 0f 07
swapgs | Exchanges the gs base with a model-specific register | x64 only64 priv
  = 0f 01 f8
`

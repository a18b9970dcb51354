/** System and special extensions after the P6: VMX, SVM, transactions, shadow stacks, tiles and the rest. */
export const extensions = `
vmcall | Calls the virtual-machine monitor | vmx
  = np 0f 01 c1
vmlaunch | Launches a virtual machine | vmx priv
  = np 0f 01 c2
vmresume | Resumes a virtual machine | vmx priv
  = np 0f 01 c3
vmxoff | Leaves VMX operation | vmx priv
  = np 0f 01 c4
clac | Clears the alignment-check flag | smap priv w:x
  = np 0f 01 ca
stac | Sets the alignment-check flag | smap priv w:x
  = np 0f 01 cb
encls | Runs an enclave function of the kernel | sgx priv decode
  = np 0f 01 cf
xgetbv | Reads an extended control register | xsave
  = np 0f 01 d0
xsetbv | Writes an extended control register | xsave priv
  = np 0f 01 d1
vmfunc | Calls a virtual-machine function | vmx
  = np 0f 01 d4
xend | Commits a transaction | tsx
  = np 0f 01 d5
xtest | Tests for a transaction | tsx w:oszapc
  = np 0f 01 d6
enclu | Runs an enclave function | sgx decode
  = np 0f 01 d7
vmmcall | Calls the virtual-machine monitor (AMD) | svm
  = np 0f 01 d9
stgi | Sets the global interrupt flag | svm priv
  = np 0f 01 dc
clgi | Clears the global interrupt flag | svm priv
  = np 0f 01 dd
serialize | Waits until all instructions before it are done | serialize decode
  = np 0f 01 e8
rdpkru | Reads the protection keys | pku
  = np 0f 01 ee
wrpkru | Writes the protection keys | pku
  = np 0f 01 ef
rdpru | Reads a processor register | p6
  = np 0f 01 fd
invlpgb | Invalidates translations on all processors | svm priv
  = np 0f 01 fe
tlbsync | Waits for the invalidations | svm priv
  = np 0f 01 ff
uiret | Returns from a user interrupt | uintr only64 decode
  = f3 0f 01 ec
testui | Copies the user-interrupt flag to carry | uintr only64 decode
  = f3 0f 01 ed
clui | Clears the user-interrupt flag | uintr only64 decode
  = f3 0f 01 ee
stui | Sets the user-interrupt flag | uintr only64 decode
  = f3 0f 01 ef
pvalidate | Validates a page of a guest | svm
  = f2 0f 01 ff
rmpupdate | Writes the reverse map table | svm
  = f2 0f 01 fe
psmash | Splits a large page of the reverse map | svm
  = f3 0f 01 ff
rmpadjust | Adjusts permissions in the reverse map | svm
  = f3 0f 01 fe
mcommit | Commits stores to memory | svm
  = f3 0f 01 fa
xsusldtrk | Suspends load tracking of a transaction | tsx decode
  = f2 0f 01 e8
xresldtrk | Resumes load tracking of a transaction | tsx decode
  = f2 0f 01 e9
setssbsy | Marks the shadow stack busy | cet priv
  = f3 0f 01 e8
saveprevssp | Saves the previous shadow-stack pointer | cet
  = f3 0f 01 ea
rstorssp | Restores a shadow-stack pointer | cet
  m64 = f3 0f 01 /5
clrssbsy | Clears the busy mark of a shadow stack | cet priv
  m64 = f3 0f ae /6
rdsspd | Reads the shadow-stack pointer | cet
  r32.m = f3 0f 1e /1
rdsspq | Reads the shadow-stack pointer | cet
  r64.m = f3 w 0f 1e /1
incsspd | Increments the shadow-stack pointer | cet
  r32.m = f3 0f ae /5
incsspq | Increments the shadow-stack pointer | cet
  r64.m = f3 w 0f ae /5
wrssd | Writes to a shadow stack | cet
  rm32,r32 = np 0f 38 f6 /r
wrssq | Writes to a shadow stack | cet
  rm64,r64 = np w 0f 38 f6 /r
wrussd | Writes to a user shadow stack | cet priv
  rm32,r32 = 66 0f 38 f5 /r
wrussq | Writes to a user shadow stack | cet priv
  rm64,r64 = 66 w 0f 38 f5 /r
endbr32 | Marks a target of indirect branches | cet
  = f3 0f 1e fb
endbr64 | Marks a target of indirect branches | cet
  = f3 0f 1e fa
getsec | Enters or leaves measured execution | smx
  = np 0f 37
pcommit | Commits stores to persistent memory | p6
  = 66 0f ae f8
clwb | Writes back a cache line | clwb
  m8 = 66 0f ae /6
clflushopt | Flushes a cache line without ordering | clflushopt
  m8 = 66 0f ae /7
cldemote | Moves a cache line towards memory | clwb
  m8 = np 0f 1c /0
wbnoinvd | Writes back the caches without forgetting them | wbnoinvd priv
  = f3 0f 09
rdmsrq | Reads a model-specific register | x64 only64 priv alias
  = w 0f 32
wrmsrq | Writes a model-specific register | x64 only64 priv alias
  = w 0f 30
loadall386 | Loads the whole processor state (80386) | 386obsolete priv alias
  = 0f 07
xsave | Saves the extended state | xsave nosize
  m = np 0f ae /4
xsave64 | Saves the extended state, 64-bit | xsave nosize
  m = np w 0f ae /4
xrstor | Restores the extended state | xsave nosize
  m = np 0f ae /5
xrstor64 | Restores the extended state, 64-bit | xsave nosize
  m = np w 0f ae /5
xsaveopt | Saves the extended state | xsave nosize
  m = np 0f ae /6
xsaveopt64 | Saves the extended state, 64-bit | xsave nosize
  m = np w 0f ae /6
xsavec | Saves the extended state | xsave nosize
  m = np 0f c7 /4
xsavec64 | Saves the extended state, 64-bit | xsave nosize
  m = np w 0f c7 /4
xsaves | Saves the extended state | xsave nosize priv
  m = np 0f c7 /5
xsaves64 | Saves the extended state, 64-bit | xsave nosize priv
  m = np w 0f c7 /5
xrstors | Restores the extended state | xsave nosize priv
  m = np 0f c7 /3
xrstors64 | Restores the extended state, 64-bit | xsave nosize priv
  m = np w 0f c7 /3
rdrand | Reads a random number | rdrand w:oszapc
  r* = 0f c7 /6
rdseed | Reads a random seed | rdseed w:oszapc
  r* = 0f c7 /7
rdpid | Reads the processor number | rdpid
  r32 = f3 0f c7 /7 | no64 decode
  r64 = f3 0f c7 /7 | only64
senduipi | Sends a user interrupt | uintr only64 decode
  r64 = f3 0f c7 /6
rdfsbase | Reads the base of fs | fsgsbase only64
  r32.m = f3 0f ae /0
  r64.m = f3 w 0f ae /0
rdgsbase | Reads the base of gs | fsgsbase only64
  r32.m = f3 0f ae /1
  r64.m = f3 w 0f ae /1
wrfsbase | Writes the base of fs | fsgsbase only64
  r32.m = f3 0f ae /2
  r64.m = f3 w 0f ae /2
wrgsbase | Writes the base of gs | fsgsbase only64
  r32.m = f3 0f ae /3
  r64.m = f3 w 0f ae /3
ptwrite | Writes to the trace | ptwrite
  r32 = f3 0f ae /4
  m32 = o32 f3 0f ae /4 | alias
  m32 = f3 0f ae /4 | decode
  rm64 = f3 w 0f ae /4
vmptrld | Makes a virtual-machine control structure current | vmx priv
  m64 = np 0f c7 /6
vmptrst | Stores the current control-structure pointer | vmx priv
  m64 = np 0f c7 /7
vmclear | Clears a virtual-machine control structure | vmx priv
  m64 = 66 0f c7 /6
vmxon | Enters VMX operation | vmx priv
  m64 = f3 0f c7 /6
vmread | Reads a field of the control structure | vmx priv
  rm32,r32 = np 0f 78 /r | no64
  rm64,r64 = np 0f 78 /r | only64
vmwrite | Writes a field of the control structure | vmx priv
  r32,rm32 = np 0f 79 /r | no64
  r64,rm64 = np 0f 79 /r | only64
  r64,r64.m = np 0f 79 /r | no64 alias
  r32,r32.m = np 0f 79 /r | only64 alias
  r8,r8.m = np 0f 79 /r | alias
  r16,r16.m = np 0f 79 /r | alias
  sreg,sreg.m = np 0f 79 /r | alias
invept | Invalidates translations | vmx priv
  r32,m128 = 66 0f 38 80 /r | no64
  r64,m128 = 66 0f 38 80 /r | only64
invvpid | Invalidates translations | vmx priv
  r32,m128 = 66 0f 38 81 /r | no64
  r64,m128 = 66 0f 38 81 /r | only64
invpcid | Invalidates translations | invpcid priv
  r32,m128 = 66 0f 38 82 /r | no64
  r64,m128 = 66 0f 38 82 /r | only64
clzero | Clears a cache line | clzero
  eax = 0f 01 fc | no64
  rax = 0f 01 fc | only64
skinit | Starts a secure loader | svm
  eax = 0f 01 de
vmrun | Runs a virtual machine | svm priv
  ax = a16 0f 01 d8 | no64
  eax = a32 0f 01 d8
  rax = a64 0f 01 d8 | only64
vmload | Loads guest state | svm priv
  ax = a16 0f 01 da | no64
  eax = a32 0f 01 da
  rax = a64 0f 01 da | only64
vmsave | Saves guest state | svm priv
  ax = a16 0f 01 db | no64
  eax = a32 0f 01 db
  rax = a64 0f 01 db | only64
invlpga | Invalidates a page of an address space | svm priv
  ax,ecx = a16 0f 01 df | no64
  eax,ecx = a32 0f 01 df
  rax,ecx = a64 0f 01 df | only64
monitorx | Watches an address range | monitor
  = 0f 01 fa
  eax,ecx = 0f 01 fa | alias
mwaitx | Waits for a write to the watched range, with a timer | monitor
  = 0f 01 fb
  eax,ecx = 0f 01 fb | alias
pconfig | Configures platform features | p6 priv
  = np 0f 01 c5
tpause | Pauses until a time | waitpkg w:oszapc
  r32 = 66 0f ae /6
  r32,edx,eax = 66 0f ae /6 | alias
umwait | Waits for a monitored write until a time | waitpkg w:oszapc
  r32 = f2 0f ae /6
  r32,edx,eax = f2 0f ae /6 | alias
umonitor | Watches an address range from user mode | waitpkg
  r16.m = o16 f3 0f ae /6 | alias
  r32.m = o32 f3 0f ae /6 | alias
  r64.m = o64 f3 0f ae /6 | alias
  r16.m = a16 f3 0f ae /6 | no64 decode
  r32.m = a32 f3 0f ae /6 | decode
  r64.m = a64 f3 0f ae /6 | only64 decode
xabort | Aborts a transaction | tsx
  imm8 = c6 f8 ib
xbegin | Begins a transaction | tsx
  rel16 = o16 c7 f8 cw
  rel32 = o32 c7 f8 cd
hreset | Resets history | hreset priv decode
  imm8 = f3 0f 3a f0 c0 ib
  imm8,eax = f3 0f 3a f0 c0 ib | alias
movdiri | Stores a doubleword past the caches | movdir
  m32,r32 = np 0f 38 f9 /r
  m64,r64 = np w 0f 38 f9 /r
movdir64b | Stores 64 bytes past the caches | movdir
  r16,m512 = a16 66 0f 38 f8 /r | no64
  r32,m512 = a32 66 0f 38 f8 /r
  r64,m512 = a64 66 0f 38 f8 /r | only64
enqcmd | Enqueues a command | enqcmd w:oszapc decode
  r16,m512 = a16 f2 0f 38 f8 /r | no64
  r32,m512 = a32 f2 0f 38 f8 /r
  r64,m512 = a64 f2 0f 38 f8 /r | only64
enqcmds | Enqueues a command as supervisor | enqcmd priv w:oszapc decode
  r16,m512 = a16 f3 0f 38 f8 /r | no64
  r32,m512 = a32 f3 0f 38 f8 /r
  r64,m512 = a64 f3 0f 38 f8 /r | only64
bndmk | Makes bounds | mpx nosize
  bnd,m = f3 0f 1b /r
bndcl | Checks the lower bound | mpx open
  bnd,rm32 = f3 0f 1a /r | no64
  bnd,rm64 = f3 0f 1a /r | only64
bndcu | Checks the upper bound | mpx open
  bnd,rm32 = f2 0f 1a /r | no64
  bnd,rm64 = f2 0f 1a /r | only64
bndcn | Checks the upper bound, not inverted | mpx open
  bnd,rm32 = f2 0f 1b /r | no64
  bnd,rm64 = f2 0f 1b /r | only64
bndmov | Copies bounds | mpx open
  bnd,bnd/m64 = 66 0f 1a /r | no64
  bnd/m64,bnd = 66 0f 1b /r | no64
  bnd,bnd/m128 = 66 0f 1a /r | only64
  bnd/m128,bnd = 66 0f 1b /r | only64
bndldx | Loads bounds from a table | mpx nosize
  bnd,m = np 0f 1a /r
bndstx | Stores bounds to a table | mpx nosize
  m,bnd = np 0f 1b /r
ldtilecfg | Loads the tile configuration | avx512f only64 decode
  m512 = vex.128.np.0f38.w0 49 /0
sttilecfg | Stores the tile configuration | avx512f only64 decode
  m512 = vex.128.66.0f38.w0 49 /0
tilerelease | Releases the tiles | avx512f only64 decode
  = vex.128.np.0f38.w0 49 c0
tilezero | Clears a tile | avx512f only64 decode
  tmm = vex.128.f2.0f38.w0 49 /r
tileloadd | Loads a tile | avx512f only64 decode
  tmm,m = vex.128.f2.0f38.w0 4b /r
tileloaddt1 | Loads a tile, hinting no reuse | avx512f only64 decode
  tmm,m = vex.128.66.0f38.w0 4b /r
tilestored | Stores a tile | avx512f only64 decode
  m,tmm = vex.128.f3.0f38.w0 4b /r
tdpbf16ps | Multiplies tiles and accumulates | avx512f only64 decode
  tmm,tmm.m,tmm.v = vex.128.f3.0f38.w0 5c /r
tdpbssd | Multiplies tiles and accumulates | avx512f only64 decode
  tmm,tmm.m,tmm.v = vex.128.f2.0f38.w0 5e /r
tdpbsud | Multiplies tiles and accumulates | avx512f only64 decode
  tmm,tmm.m,tmm.v = vex.128.f3.0f38.w0 5e /r
tdpbusd | Multiplies tiles and accumulates | avx512f only64 decode
  tmm,tmm.m,tmm.v = vex.128.66.0f38.w0 5e /r
tdpbuud | Multiplies tiles and accumulates | avx512f only64 decode
  tmm,tmm.m,tmm.v = vex.128.np.0f38.w0 5e /r
`

/** Bit manipulation on general registers under VEX and XOP (SDM volume 1, 5.22; APM volume 3). */
export const bmi = `
andn | Bitwise and with the inverted first source | bmi1 w:oszc u:ap
  r32,r32.v,rm32 = vex.lz.np.0f38.w0 f2 /r
  r64,r64.v,rm64 = vex.lz.np.0f38.w1 f2 /r | only64
bextr | Extracts a bit field | bmi1 w:zoc u:asp
  r32,rm32,r32.v = vex.lz.np.0f38.w0 f7 /r
  r64,rm64,r64.v = vex.lz.np.0f38.w1 f7 /r | only64
  r32,rm32,imm32 = xop.lz.np.ma.w0 10 /r id | tbm
  r64,rm64,imm32 = xop.lz.np.ma.w1 10 /r id | tbm only64
blsi | Isolates the lowest set bit | bmi1 w:oszc u:ap
  r32.v,rm32 = vex.lz.np.0f38.w0 f3 /3
  r64.v,rm64 = vex.lz.np.0f38.w1 f3 /3 | only64
blsmsk | Makes a mask up to the lowest set bit | bmi1 w:oszc u:ap
  r32.v,rm32 = vex.lz.np.0f38.w0 f3 /2
  r64.v,rm64 = vex.lz.np.0f38.w1 f3 /2 | only64
blsr | Clears the lowest set bit | bmi1 w:oszc u:ap
  r32.v,rm32 = vex.lz.np.0f38.w0 f3 /1
  r64.v,rm64 = vex.lz.np.0f38.w1 f3 /1 | only64
bzhi | Clears the bits from an index upwards | bmi2 w:oszc u:ap
  r32,rm32,r32.v = vex.lz.np.0f38.w0 f5 /r
  r64,rm64,r64.v = vex.lz.np.0f38.w1 f5 /r | only64
mulx | Multiplies unsigned by edx without touching the flags | bmi2
  r32,r32.v,rm32 = vex.lz.f2.0f38.w0 f6 /r
  r64,r64.v,rm64 = vex.lz.f2.0f38.w1 f6 /r | only64
pdep | Deposits bits at the places of a mask | bmi2
  r32,r32.v,rm32 = vex.lz.f2.0f38.w0 f5 /r
  r64,r64.v,rm64 = vex.lz.f2.0f38.w1 f5 /r | only64
pext | Extracts bits from the places of a mask | bmi2
  r32,r32.v,rm32 = vex.lz.f3.0f38.w0 f5 /r
  r64,r64.v,rm64 = vex.lz.f3.0f38.w1 f5 /r | only64
rorx | Rotates right without touching the flags | bmi2
  r32,rm32,imm8 = vex.lz.f2.0f3a.w0 f0 /r ib
  r64,rm64,imm8 = vex.lz.f2.0f3a.w1 f0 /r ib | only64
sarx | Shifts right with sign without touching the flags | bmi2
  r32,rm32,r32.v = vex.lz.f3.0f38.w0 f7 /r
  r64,rm64,r64.v = vex.lz.f3.0f38.w1 f7 /r | only64
shlx | Shifts left without touching the flags | bmi2
  r32,rm32,r32.v = vex.lz.66.0f38.w0 f7 /r
  r64,rm64,r64.v = vex.lz.66.0f38.w1 f7 /r | only64
shrx | Shifts right without touching the flags | bmi2
  r32,rm32,r32.v = vex.lz.f2.0f38.w0 f7 /r
  r64,rm64,r64.v = vex.lz.f2.0f38.w1 f7 /r | only64
blcfill | Fills from the lowest clear bit | tbm w:oszc u:ap
  r32.v,rm32 = xop.lz.np.m9.w0 01 /1
  r64.v,rm64 = xop.lz.np.m9.w1 01 /1 | only64
blsfill | Fills from the lowest set bit | tbm w:oszc u:ap
  r32.v,rm32 = xop.lz.np.m9.w0 01 /2
  r64.v,rm64 = xop.lz.np.m9.w1 01 /2 | only64
blcs | Sets the lowest clear bit | tbm w:oszc u:ap
  r32.v,rm32 = xop.lz.np.m9.w0 01 /3
  r64.v,rm64 = xop.lz.np.m9.w1 01 /3 | only64
tzmsk | Masks the trailing zeros | tbm w:oszc u:ap
  r32.v,rm32 = xop.lz.np.m9.w0 01 /4
  r64.v,rm64 = xop.lz.np.m9.w1 01 /4 | only64
blcic | Isolates the lowest clear bit and inverts | tbm w:oszc u:ap
  r32.v,rm32 = xop.lz.np.m9.w0 01 /5
  r64.v,rm64 = xop.lz.np.m9.w1 01 /5 | only64
blsic | Isolates the lowest set bit and inverts | tbm w:oszc u:ap
  r32.v,rm32 = xop.lz.np.m9.w0 01 /6
  r64.v,rm64 = xop.lz.np.m9.w1 01 /6 | only64
t1mskc | Inverts the mask of trailing ones | tbm w:oszc u:ap
  r32.v,rm32 = xop.lz.np.m9.w0 01 /7
  r64.v,rm64 = xop.lz.np.m9.w1 01 /7 | only64
blcmsk | Masks from the lowest clear bit | tbm w:oszc u:ap
  r32.v,rm32 = xop.lz.np.m9.w0 02 /1
  r64.v,rm64 = xop.lz.np.m9.w1 02 /1 | only64
blci | Isolates the lowest clear bit | tbm w:oszc u:ap
  r32.v,rm32 = xop.lz.np.m9.w0 02 /6
  r64.v,rm64 = xop.lz.np.m9.w1 02 /6 | only64
llwpcb | Loads the lightweight profiling control block | lwp
  r32.m = xop.lz.np.m9.w0 12 /0
  r64.m = xop.lz.np.m9.w1 12 /0 | only64
slwpcb | Stores the lightweight profiling control block | lwp
  r32.m = xop.lz.np.m9.w0 12 /1
  r64.m = xop.lz.np.m9.w1 12 /1 | only64
lwpins | Inserts a lightweight profiling event | lwp w:c
  r32.v,rm32,imm32 = xop.lz.np.ma.w0 12 /0 id
  r64.v,rm32,imm32 = xop.lz.np.ma.w1 12 /0 id | only64
lwpval | Counts a lightweight profiling event | lwp
  r32.v,rm32,imm32 = xop.lz.np.ma.w0 12 /1 id
  r64.v,rm32,imm32 = xop.lz.np.ma.w1 12 /1 id | only64
`

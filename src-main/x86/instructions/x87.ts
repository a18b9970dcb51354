/** Floating-point instructions of the x87 unit (SDM volume 1, chapter 8). */
export const x87 = `
fld | Pushes a real number onto the register stack | 8086
  m32 = d9 /0
  m64 = dd /0
  m80 = db /5
  sti = d9 c0+i
fst | Stores st0 as a real number | 8086
  m32 = d9 /2
  m64 = dd /2
  sti = dd d0+i
fstp | Stores st0 as a real number and pops | 8086
  m32 = d9 /3
  m64 = dd /3
  m80 = db /7
  sti = dd d8+i
  sti = d9 d8+i | decode
  sti = df d0+i | decode
  sti = df d8+i | decode
fild | Pushes an integer | 8086
  m32 = db /0
  m16 = df /0
  m64 = df /5
fist | Stores st0 rounded to an integer | 8086
  m32 = db /2
  m16 = df /2
fistp | Stores st0 rounded to an integer and pops | 8086
  m32 = db /3
  m16 = df /3
  m64 = df /7
fisttp | Stores st0 truncated to an integer and pops | sse3
  m32 = db /1
  m16 = df /1
  m64 = dd /1
fbld | Pushes a packed decimal number | 8086
  m80 = df /4
fbstp | Stores st0 as packed decimal and pops | 8086
  m80 = df /6
fadd | Adds real numbers | 8086
  m32 = d8 /0
  m64 = dc /0
  st0,sti = d8 c0+i
  sti,st0 = dc c0+i
fmul | Multiplies real numbers | 8086
  m32 = d8 /1
  m64 = dc /1
  st0,sti = d8 c8+i
  sti,st0 = dc c8+i
fcom | Compares real numbers | 8086
  = d8 d1 | alias
  m32 = d8 /2
  m64 = dc /2
  sti = d8 d0+i
  sti = dc d0+i | decode
fcomp | Compares real numbers and pops | 8086
  = d8 d9 | alias
  m32 = d8 /3
  m64 = dc /3
  sti = d8 d8+i
  sti = dc d8+i | decode
  sti = de d0+i | decode
fsub | Subtracts real numbers | 8086
  m32 = d8 /4
  m64 = dc /4
  st0,sti = d8 e0+i
  sti,st0 = dc e8+i
fsubr | Subtracts real numbers, reversed | 8086
  m32 = d8 /5
  m64 = dc /5
  st0,sti = d8 e8+i
  sti,st0 = dc e0+i
fdiv | Divides real numbers | 8086
  m32 = d8 /6
  m64 = dc /6
  st0,sti = d8 f0+i
  sti,st0 = dc f8+i
fdivr | Divides real numbers, reversed | 8086
  m32 = d8 /7
  m64 = dc /7
  st0,sti = d8 f8+i
  sti,st0 = dc f0+i
faddp | Adds and pops | 8086
  = de c1 | alias
  sti,st0 = de c0+i
fmulp | Multiplies and pops | 8086
  = de c9 | alias
  sti,st0 = de c8+i
fsubrp | Subtracts reversed and pops | 8086
  = de e1 | alias
  sti,st0 = de e0+i
fsubp | Subtracts and pops | 8086
  = de e9 | alias
  sti,st0 = de e8+i
fdivrp | Divides reversed and pops | 8086
  = de f1 | alias
  sti,st0 = de f0+i
fdivp | Divides and pops | 8086
  = de f9 | alias
  sti,st0 = de f8+i
fiadd | Adds an integer | 8086
  m32 = da /0
  m16 = de /0
fimul | Multiplies by an integer | 8086
  m32 = da /1
  m16 = de /1
ficom | Compares with an integer | 8086
  m32 = da /2
  m16 = de /2
ficomp | Compares with an integer and pops | 8086
  m32 = da /3
  m16 = de /3
fisub | Subtracts an integer | 8086
  m32 = da /4
  m16 = de /4
fisubr | Subtracts from an integer | 8086
  m32 = da /5
  m16 = de /5
fidiv | Divides by an integer | 8086
  m32 = da /6
  m16 = de /6
fidivr | Divides an integer | 8086
  m32 = da /7
  m16 = de /7
fcompp | Compares st0 with st1 and pops both | 8086
  = de d9
fucom | Compares without raising on quiet NaNs | 386
  = dd e1 | alias
  sti = dd e0+i
fucomp | Compares without raising on quiet NaNs and pops | 386
  = dd e9 | alias
  sti = dd e8+i
fucompp | Compares without raising on quiet NaNs and pops both | 386
  = da e9
fcomi | Compares and sets eflags | p6 w:oszapc
  st0,sti = db f0+i
  sti = db f0+i | alias
fcomip | Compares, sets eflags and pops | p6 w:oszapc
  st0,sti = df f0+i
  sti = df f0+i | alias
fucomi | Compares without raising on quiet NaNs and sets eflags | p6 w:oszapc
  st0,sti = db e8+i
  sti = db e8+i | alias
fucomip | Compares without raising on quiet NaNs, sets eflags and pops | p6 w:oszapc
  st0,sti = df e8+i
  sti = df e8+i | alias
fcmovb | Copies if below | p6 r:c
  st0,sti = da c0+i
  sti = da c0+i | alias
fcmove | Copies if equal | p6 r:z
  st0,sti = da c8+i
  sti = da c8+i | alias
fcmovbe | Copies if below or equal | p6 r:cz
  st0,sti = da d0+i
  sti = da d0+i | alias
fcmovu | Copies if unordered | p6 r:p
  st0,sti = da d8+i
  sti = da d8+i | alias
fcmovnb | Copies if not below | p6 r:c
  st0,sti = db c0+i
  sti = db c0+i | alias
fcmovne | Copies if not equal | p6 r:z
  st0,sti = db c8+i
  sti = db c8+i | alias
fcmovnbe | Copies if not below or equal | p6 r:cz
  st0,sti = db d0+i
  sti = db d0+i | alias
fcmovnu | Copies if not unordered | p6 r:p
  st0,sti = db d8+i
  sti = db d8+i | alias
fxch | Exchanges st0 with another register | 8086
  = d9 c9 | alias
  sti = d9 c8+i
  sti = dd c8+i | decode
  sti = df c8+i | decode
ffree | Marks a register as empty | 8086
  sti = dd c0+i
ffreep | Marks a register as empty and pops | 8086
  sti = df c0+i
fnop | Does nothing | 8086
  = d9 d0
fchs | Changes the sign of st0 | 8086
  = d9 e0
fabs | Makes st0 positive | 8086
  = d9 e1
ftst | Compares st0 with zero | 8086
  = d9 e4
fxam | Classifies st0 | 8086
  = d9 e5
fld1 | Pushes 1.0 | 8086
  = d9 e8
fldl2t | Pushes the binary logarithm of 10 | 8086
  = d9 e9
fldl2e | Pushes the binary logarithm of e | 8086
  = d9 ea
fldpi | Pushes pi | 8086
  = d9 eb
fldlg2 | Pushes the decimal logarithm of 2 | 8086
  = d9 ec
fldln2 | Pushes the natural logarithm of 2 | 8086
  = d9 ed
fldz | Pushes 0.0 | 8086
  = d9 ee
f2xm1 | Computes 2 to the power of st0, minus 1 | 8086
  = d9 f0
fyl2x | Computes st1 times the binary logarithm of st0 and pops | 8086
  = d9 f1
fptan | Computes the tangent of st0 and pushes 1.0 | 8086
  = d9 f2
fpatan | Computes the arc tangent of st1 divided by st0 and pops | 8086
  = d9 f3
fxtract | Splits st0 into exponent and significand | 8086
  = d9 f4
fprem1 | Computes the IEEE remainder of st0 by st1 | 386
  = d9 f5
fdecstp | Decrements the stack pointer | 8086
  = d9 f6
fincstp | Increments the stack pointer | 8086
  = d9 f7
fprem | Computes the truncating remainder of st0 by st1 | 8086
  = d9 f8
fyl2xp1 | Computes st1 times the binary logarithm of st0 plus 1 and pops | 8086
  = d9 f9
fsqrt | Computes the square root of st0 | 8086
  = d9 fa
fsincos | Computes the sine of st0 and pushes its cosine | 386
  = d9 fb
frndint | Rounds st0 to an integer | 8086
  = d9 fc
fscale | Scales st0 by a power of two taken from st1 | 8086
  = d9 fd
fsin | Computes the sine of st0 | 386
  = d9 fe
fcos | Computes the cosine of st0 | 386
  = d9 ff
fldcw | Loads the control word | 8086
  m16 = d9 /5
fnstcw | Stores the control word without waiting | 8086
  m16 = d9 /7
fstcw | Waits, then stores the control word | 8086
  m16 = wait d9 /7 | alias
fnstsw | Stores the status word without waiting | 8086
  m16 = dd /7
  ax = df e0 | 80286
fstsw | Waits, then stores the status word | 8086
  m16 = wait dd /7 | alias
  ax = wait df e0 | 80286 alias
fldenv | Loads the environment | 8086
  m = d9 /4 | nosize
fldenvw | Loads the 16-bit environment | 8086
  m = o16 d9 /4 | alias nosize
fldenvd | Loads the 32-bit environment | 386
  m = o32 d9 /4 | alias nosize
fnstenv | Stores the environment without waiting | 8086
  m = d9 /6 | nosize
fnstenvw | Stores the 16-bit environment without waiting | 8086
  m = o16 d9 /6 | alias nosize
fnstenvd | Stores the 32-bit environment without waiting | 386
  m = o32 d9 /6 | alias nosize
fstenv | Waits, then stores the environment | 8086
  m = wait d9 /6 | alias nosize
fstenvw | Waits, then stores the 16-bit environment | 8086
  m = wait o16 d9 /6 | alias nosize
fstenvd | Waits, then stores the 32-bit environment | 386
  m = wait o32 d9 /6 | alias nosize
frstor | Restores the whole state | 8086
  m = dd /4 | nosize
frstorw | Restores the whole state from a 16-bit image | 8086
  m = o16 dd /4 | alias nosize
frstord | Restores the whole state from a 32-bit image | 386
  m = o32 dd /4 | alias nosize
fnsave | Saves the whole state without waiting and resets the unit | 8086
  m = dd /6 | nosize
fnsavew | Saves the whole state as a 16-bit image without waiting | 8086
  m = o16 dd /6 | alias nosize
fnsaved | Saves the whole state as a 32-bit image without waiting | 386
  m = o32 dd /6 | alias nosize
fsave | Waits, then saves the whole state and resets the unit | 8086
  m = wait dd /6 | alias nosize
fsavew | Waits, then saves the whole state as a 16-bit image | 8086
  m = wait o16 dd /6 | alias nosize
fsaved | Waits, then saves the whole state as a 32-bit image | 386
  m = wait o32 dd /6 | alias nosize
fninit | Resets the unit without waiting | 8086
  = db e3
finit | Waits, then resets the unit | 8086
  = wait db e3 | alias
fnclex | Clears the exceptions without waiting | 8086
  = db e2
fclex | Waits, then clears the exceptions | 8086
  = wait db e2 | alias
fneni | Enables interrupts (8087) | 8086
  = db e0
feni | Waits, then enables interrupts (8087) | 8086
  = wait db e0 | alias
fndisi | Disables interrupts (8087) | 8086
  = db e1
fdisi | Waits, then disables interrupts (8087) | 8086
  = wait db e1 | alias
fsetpm | Enters protected mode (80287) | 80286
  = db e4
frstpm | Leaves protected mode (80287) | 80286
  = db e5
`

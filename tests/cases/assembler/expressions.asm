; Every operator, notation and overflow rule of constant expressions.
db 12, 12d, 0x1F, $1F, 1Fh, 101b, 17o, 17q, 1'0, 1_0
dq 0xFFFFFFFFFFFFFFFF, -1, -0x8000000000000000, 1 shl 63, not 0, -1 shr 1, 0 shl 64
dd 7*3-4/2, 17 mod 5, -17/5, -17 mod 5, 5 and 3 or 8 xor 1, not 5, 1 shl 4 + 1, 256 shr 3
dd -(2+3)*4, +-+5, - -5, (((1+2)*3)), bsf 40h, bsr 0x12345, bsf 6+2
dd 'a', "ab", 'abcd', 'a'+1, 'ab'-'aa'
dq 'abcdefgh', 'abc' shl 8
a = 5
b = a*a - 1
dd a, b, b/a, a-b
dw 1.5, -2.0, 65504.0
dd 1.0, -1.5, 3.14159, 1e10, 1.5e-3, 2f, 1e+5, 0.0, 1e-40
dq 1.0, 2.718281828459045, 1e300, 1e-310, 0.1
dt 1.0, 3.14159265358979, 1e4000, 1e-4940, -0.0
dp 1234:56789ABCh, 123456789ABCh
dd 12h:3456h
org 100h
here dd here, $, $$, $-$$

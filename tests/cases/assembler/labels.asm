; Global, local, special and anonymous labels.
use32
first:
.a: jmp .b
.b: jmp first.a
..special: jmp .a
second:
.a: jmp first.b
 jmp ..special
 jmp @f
 jmp @f
@@: jmp @b
 jmp @r
@@:
.data db 1,2,3
.words dw .data, first.b
 mov eax,dword [.data]
 mov ax,[.words]
 lea ecx,[second.data]
label third word
 dd third
third.x = 5
 db third.x
 db 0
a.b.c: dd a.b.c
%x = 1
 db %x

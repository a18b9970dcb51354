; Virtual blocks, addressing spaces, load and store.
use32
virtual at 0
 s.a dd ?
 s.b dw ?
 s.c rb 3
 s.size:
end virtual
virtual at ebx+4
 f.x dd ?
 f.y dw ?
end virtual
 mov eax,[f.x]
 mov cx,[f.y]
 mov edx,[f.x+esi*2]
 db s.size, s.b
code_start::
 db 1,2,3,4,5,6,7,8
load v dword from 4
 dd v
load w word from code_start:0
 dw w
store byte 99h at 4
store word 1234h at code_start:6
load t qword from :0
 dq t
virtual
 area::
 dd 11223344h
 db 'abcd'
end virtual
load e byte from area:$+4
 db e
virtual area
 db 'more'
end virtual
virtual at 100h
 dd $, $$
 org 200h
 dd $
 load z dword from 200h
end virtual
 dd z
label again dword at 4
 mov eax,[again]
label bytes at again+1
 mov al,byte [bytes]
 dd $%

format ELF
section '.text' executable
public _start
public number
extrn printf
extrn 'other name' as other:byte
_start: push message
 call printf
 call plt printf
 mov al,[other]
 lea ebx,[number]
 ret
section '.data' writeable align 16
message db 'hello',0
number dd _start, message, rva message
absolute = 123
public absolute
section '.bss' writeable
room rb 64

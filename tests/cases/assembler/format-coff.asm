format COFF
public main
public value as 'another_long_name'
extrn outside
extrn 'decorated@4' as decorated:dword
section '.text' code
main: call outside
 push value
 mov eax,[decorated]
 jmp local
local: ret
section '.data' data
value dd main, value+4, rva main
constant = 5
public constant
section '.bss'
space rb 100

format ELF64
public start
extrn external
section '.text' executable
start: lea rdi,[text]
 mov rax,text
 mov ecx,text
 call external
 call plt external
 ret
section '.data' writeable
text db 'text',0
pointer dq start, text
 dd text

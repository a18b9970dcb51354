format ELF64 executable
entry start
segment interpreter readable
 db '/lib64/ld.so',0
segment readable executable
start: lea rsi,[text]
 mov rax,start
 syscall
segment dynamic readable writeable
 dq 5,text
segment readable writeable
text db 'text'
 rq 20

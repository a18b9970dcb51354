format PE64 console NX at 140000000h
entry start
section '.text' code readable executable
start: lea rcx,[text]
 mov rax,text
 call [pointer]
 ret
section '.data' data readable writeable
text db 'text',0
pointer dq start
number dd rva text
section '.reloc' fixups data discardable

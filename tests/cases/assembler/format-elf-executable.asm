format ELF executable 3 at 400000h
entry start
segment readable executable
start: mov eax,1
 mov ebx,[cell]
 int 80h
segment readable writeable
cell dd start
room rb 500
segment gnustack readable writeable

format PE native DLL at 10000h
entry start
section '.flat' code readable writable executable
start: mov eax,[cell]
 mov ebx,cell
 ret
cell dd start,cell
data fixups
end data

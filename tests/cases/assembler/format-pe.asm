format PE GUI 4.0 at 500000h
entry start
stack 4000h,2000h
heap 8000h
section '.text' code readable executable
start: push 0
 call [message]
 mov eax,[value]
 ret
section '.data' data readable writeable
value dd start, rva start
message dd 0
buffer rb 1000h
section '.idata' import data readable
 dd 0,0,0,rva library,rva table
 dd 0,0,0,0,0
table dd rva function,0
library db 'KERNEL32.DLL',0
function dw 0
 db 'ExitProcess',0
section '.edata' data readable
data export
 dd 1,2,3
end data
section '.reloc' fixups data readable discardable

format MS64 COFF
public start
extrn external
section '.text' code readable executable align 16
start: call external
 lea rax,[data_item]
 mov rbx,data_item
 mov ecx,dword [data_item]
 ret
section '.data' data readable writeable align 8
data_item dq start, external

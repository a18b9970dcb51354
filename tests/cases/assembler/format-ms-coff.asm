format MS COFF
public start
public static hidden
extrn external
section '.flat' code readable align 16
start: call external
 lea eax,[hidden]
 align 8
hidden dd start,external+5
section '.data' data readable writeable align 4
 dd 1
buffer rd 10

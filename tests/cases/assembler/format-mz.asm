format MZ
entry main:start
stack 200h
heap 100h
segment main use16
start: mov ax,data_segment
 mov ds,ax
 mov dx,text
 mov ah,9
 int 21h
 call other:routine
 mov ax,4C00h
 int 21h
segment other
routine: retf
segment data_segment
text db 'hello$'
buffer rb 100

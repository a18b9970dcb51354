; Jumps and values that settle over several passes.
use32
org 1000h
start:
 jmp far_away
 jmp near_by
near_by:
 je far_away
 call far_away
 loop start
 mov eax,[far_away]
 add eax,far_away-start
 push far_away
 push small
 mov ebx,small
 add ecx,small
 if used routine
routine: ret
 end if
 if defined optional
  db 1
 end if
 times 100 db 0
 align 16
 call routine
 jmp $+2
 jmp short @f
@@: jmp @b
 lea esi,[ebx+near_by-start]
far_away:
 times (end_of_data-far_away-4)/8 nop
 rb 3
small = 5
 dd $-start
end_of_data:

; A breakpoint on a byte (69.9) that the kernel writes for a system call: the thread stops inside the call, with the
; caller's registers; the results are there when it goes on. What the kernel writes through a window of its own
; (a message to another slot) meets nothing.
include 'probe.inc'
program_header start, image_end, 20000h, 20000h, parameter

; step 'label'    lets the debuggee make one call, up to the int3 behind it: the messages and where it stands
macro step label*
{
  local again, next
        print_line label
  again:
        mcall   69, 5, [target]
        probe   'event', 23, 100
        mov     eax, [messages + 8]
        mov     [kind], eax
        show    '  messages', messages + 8, 3
        mov     dword [messages + 4], 0
        mcall   69, 1, [target], 40, context
        show    '  eip eflags eax ecx edx ebx', context, 6
        cmp     dword [kind], 3
        je      again
        inc     dword [context]                         ; over the int3
        mcall   69, 2, [target], 40, context
}

start:
        cmp     byte [parameter], 0
        jne     debuggee
        mcall   40, 100h
        mcall   69, 0, messages
        mov     dword [start_request + 4], 1
        mcall   70, start_request
        mov     [target], eax
        mcall   5, 5
        probe   'byte written', 69, 9, [target], 0100h, watched + 1
        step    'memory figures'
        step    'kernel version'
        step    'current folder'
        step    'file'
        step    'attributes'
        step    'attributes, function 80'
        step    'folder'
        step    'keyboard layout'
        step    'message to itself'
        probe   'clear', 69, 9, [target], 8001h, 0
        step    'the processor has kept it'
        probe   'code', 69, 9, [target], 0, start
        step    'until another is set'
        mcall   69, 8, [target]
        print_line 'done'
        exit_program

debuggee:
        mcall   18, 20, watched
        int3
        mcall   18, 13, watched
        int3
        mcall   30, 2, watched, 64
        int3
        mcall   70, read_request
        int3
        mcall   70, attributes_request
        int3
        mcall   80, attributes_80
        int3
        mcall   70, folder_request
        int3
        mcall   26, 2, 1, watched
        int3
        mcall   60, 1, area, 64
        mcall   60, 2, 7, message, 4
        int3
        mcall   18, 20, watched
        int3
        mcall   18, 20, watched
        int3
        jmp     $
probe_routines
align 16
watched         rd 256
target          dd 0
kind            dd 0
message         dd 1, 2

start_request   dd 7, 0, text, 0, 0
                db '/sys/LAUNCHER', 0
align 4
read_request    dd 0, 0, 0, 4, watched
                db '/sys/LAUNCHER', 0
align 4
attributes_request dd 5, 0, 0, 0, watched
path            db '/sys/LAUNCHER', 0
align 4
folder_request  dd 1, 0, 0, 1, watched
                db '/sys', 0
align 4
attributes_80   dd 5, 0, 0, 0, watched, 3, path
text            db 'debug me', 0
align 4
area            rd 16
parameter       rb 64
align 4
messages        dd 256, 0
                rb 256
context         rd 10
image_end:

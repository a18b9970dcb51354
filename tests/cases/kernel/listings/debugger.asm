; A debugger inside the guest (function 69): starts a program suspended, reads and writes its registers and
; memory, single steps, breakpoints, messages about exceptions and its end.
include 'probe.inc'
program_header start, image_end, 20000h, 20000h, parameter
start:
        cmp     byte [parameter], 0
        jne     debuggee
        mcall   40, 100h
        probe   '69.0', 69, 0, messages
        mov     dword [start_request + 4], 1
        probe   '70.7 for debugging', 70, start_request
        mov     [target], eax
        mcall   5, 5
        probe   'no event yet', 11
        probe   '69.1', 69, 1, [target], 40, context
        show    'eip', context, 1
        show    'eax ecx edx ebx esp ebp esi edi', context + 8, 8
        probe   '69.1 wrong size', 69, 1, [target], 41, context
        probe   '69.1 not debugged', 69, 1, 6, 40, context
        probe   '69.6', 69, 6, [target], 36, 0, buffer
        show    'header', buffer, 9
        probe   '69.6 across the end', 69, 6, [target], 2000h, 1F000h, big
        probe   '69.6 nothing there', 69, 6, [target], 16, 40000000h, buffer
        probe   '69.6 kernel address', 69, 6, [target], 16, 80000000h, buffer
        probe   '69.6 no such thread', 69, 6, 1234h, 16, 0, buffer
        mov     dword [buffer], 'POKE'
        probe   '69.7', 69, 7, [target], 4, poked, buffer
        probe   '69.7 nothing there', 69, 7, [target], 4, 40000000h, buffer
        mov     dword [context + 8], 11223344h          ; eax
        mov     dword [context + 4], 12D7h
        probe   '69.2', 69, 2, [target], 40, context
        probe   '69.1', 69, 1, [target], 40, context
        show    'eip eflags eax', context, 3
        or      dword [context + 4], 100h               ; single step
        probe   '69.2', 69, 2, [target], 40, context
        probe   '69.5', 69, 5, [target]
        probe   'event', 23, 100
        call    take_messages
        probe   '69.1', 69, 1, [target], 40, context
        show    'eip eflags eax', context, 3
        and     dword [context + 4], not 100h
        probe   '69.2', 69, 2, [target], 40, context
        probe   '69.9 wrong index', 69, 9, [target], 4, watched
        probe   '69.9 kernel', 69, 9, [target], 2, 80000000h
        probe   '69.9 mode 2', 69, 9, [target], 202h, watched
        probe   '69.9 length 2', 69, 9, [target], 0902h, watched
        probe   '69.9 flags', 69, 9, [target], 1002h, watched
        probe   '69.9 address with a bit of the index', 69, 9, [target], 0D02h, watched + 2
        probe   '69.9 address with a bit of the index', 69, 9, [target], 0D03h, watched + 1
        probe   '69.9 no such thread', 69, 9, 1234h, 0D01h, watched
        probe   '69.9 a write of four bytes', 69, 9, [target], 0D01h, watched
        probe   '69.9 clear', 69, 9, [target], 8001h, 0
        probe   '69.5', 69, 5, [target]
        probe   'event', 23, 100
        call    take_messages
        probe   '69.1', 69, 1, [target], 40, context
        show    'eip eflags eax', context, 3
        mov     eax, [context]
        add     eax, 1                                  ; over the int3
        mov     [context], eax
        probe   '69.2', 69, 2, [target], 40, context
        probe   '69.5', 69, 5, [target]
        probe   'event', 23, 100
        call    take_messages
        probe   '69.1', 69, 1, [target], 40, context
        add     dword [context], 2
        probe   '69.2', 69, 2, [target], 40, context
        probe   '69.5', 69, 5, [target]
        mcall   5, 5
        probe   '69.4', 69, 4, [target]
        probe   '69.1', 69, 1, [target], 40, context
        show    'eax', context + 8, 1
        probe   'function 9', 9, thread_record, 7
        movzx   eax, byte [thread_record + 50]
        mov     [buffer], eax
        show    'state', buffer, 1
        probe   '69.5', 69, 5, [target]
        mcall   5, 5
        probe   'function 9', 9, thread_record, 7
        movzx   eax, byte [thread_record + 50]
        mov     [buffer], eax
        show    'state', buffer, 1
        probe   '69.8 no such thread', 69, 8, 1234h
        probe   '69.8', 69, 8, [target]
        probe   'event', 23, 100
        call    take_messages
        probe   '70.7 for debugging', 70, start_request
        mov     [target], eax
        mcall   5, 5
        mov     dword [buffer], 0
        probe   '69.7 end marker', 69, 7, [target], 4, let_run, one
        probe   '69.3', 69, 3, [target]
        mcall   5, 5
        probe   'no event', 11
        probe   '69.10', 69, 10, [target]
        probe   '69.11', 69, 11, [target]
        print_line 'done'
        exit_program

take_messages:
        show    'messages', messages, 5
        mov     dword [messages + 4], 0
        ret

debuggee:
        nop
        nop
        cmp     dword [let_run], 0
        jne     detached
        mov     ecx, 3
  at_breakpoint:
        inc     edx
        mov     ebx, 77h
        mov     eax, [poked]
        mov     [watched], eax
        nop
        int3
        ud2
        mov     eax, 0ABCDh
        jmp     $
detached:
        print_line 'detached'
        exit_program
probe_routines
align 4
poked           dd 0
watched         dd 0
let_run         dd 0
one             dd 1
target          dd 0
start_request   dd 7, 0, text, 0, 0
                db '/sys/LAUNCHER', 0
text            db 'debug me', 0
parameter       rb 64
align 4
messages        dd 256, 0
                rb 256
context         rd 10
buffer          rd 64
image_end:
big             rb 2000h

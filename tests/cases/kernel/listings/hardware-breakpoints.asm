; Breakpoints of the processor for another program (69.9): code, writes, reads, several, and single step over them.
; The real kernel loses the number of the register: the kind chooses it (code DR0, writes of a byte DR1, accesses
; to a byte DR3), and those with a length watch nothing.
include 'probe.inc'
program_header start, image_end, 20000h, 20000h, parameter

; go 'label'    lets the debuggee go on; the message it meets next, and where it stands then
macro go label*
{
        mcall   69, 5, [target]
        probe   label, 23, 100
        call    take_messages
        mcall   69, 1, [target], 40, context
        show    '  eip eflags eax ecx edx', context, 5
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
        print_line 'code'
        probe   'set 0', 69, 9, [target], 0, one
        probe   'set 0 again', 69, 9, [target], 0, two
        go      'second'
        probe   'set 3', 69, 9, [target], 3, three
        go      'third'
        go      'the same again without a step'
        probe   'byte written', 69, 9, [target], 0100h, watched + 1
        mcall   69, 1, [target], 40, context
        or      dword [context + 4], 10000h             ; resume flag
        mcall   69, 2, [target], 40, context
        go      'with the resume flag'
        probe   'clear 3', 69, 9, [target], 8003h, 0
        probe   'clear 0', 69, 9, [target], 8000h, 0
        print_line 'writes'
        probe   'byte inside a dword', 69, 9, [target], 0102h, watched + 9
        probe   'word', 69, 9, [target], 0500h, watched + 4
        go      'dword over the byte'
        go      'unaligned over the byte'
        print_line 'reads'
        probe   'byte read or written', 69, 9, [target], 0300h, watched + 0Ch
        go      'read'
        go      'repeated write'
        probe   'clear 3', 69, 9, [target], 8003h, 0
        probe   'byte written', 69, 9, [target], 0100h, watched + 0Eh
        go      'repeated write, in the middle'
        print_line 'steps with a breakpoint elsewhere'
        mcall   69, 1, [target], 40, context
        or      dword [context + 4], 100h
        mcall   69, 2, [target], 40, context
        go      'step'
        go      'step'
        go      'step'
        go      'step'
        mcall   69, 1, [target], 40, context
        and     dword [context + 4], not 100h
        mcall   69, 2, [target], 40, context
        go      'on to the int3'
        mcall   69, 1, [target], 40, context
        inc     dword [context]                         ; over the int3
        mcall   69, 2, [target], 40, context
        print_line 'the end'
        go      'ud2'
        mcall   69, 8, [target]
        probe   'end', 23, 100
        call    take_messages
        print_line 'without a debugger'
        mov     dword [start_request + 4], 1
        mcall   70, start_request
        mov     [target], eax
        mcall   5, 5
        mov     dword [buffer], 1
        mcall   69, 7, [target], 4, detached, buffer
        probe   'set', 69, 9, [target], 0, after
        probe   'detach', 69, 3, [target]
        probe   'event', 23, 50
        mcall   5, 20
        print_line 'done'
        exit_program

take_messages:
        mov     eax, [messages + 4]
        mov     [buffer], eax
        show    '  bytes', buffer, 1
        show    '  messages', messages + 8, 6
        mov     edi, messages + 8
        mov     ecx, 8
        xor     eax, eax
        rep stosd
        mov     dword [messages + 4], 0
        ret

debuggee:
        mov     ecx, 3
        cmp     dword [detached], 0
        jne     alone
        align   4
one:    inc     eax
two:    inc     ecx
        align   4
three:  inc     edx
        inc     eax
        mov     byte [watched], 1
        mov     byte [watched + 1], 1
        inc     eax
        mov     byte [watched + 5], 1
        inc     eax
        mov     dword [watched + 8], 1
        inc     eax
        mov     dword [watched + 6], 1
        inc     eax
        cmp     dword [watched + 0Ch], 0
        inc     eax
        mov     edi, watched + 0Ch
        mov     ecx, 4
        rep stosb
        inc     eax
        nop
        mov     dword [watched + 10h], eax
        nop
        int3
        ud2
        jmp     $
alone:  print_line 'alone'
after:  nop
        print_line 'behind'
        exit_program
probe_routines
align 16
watched         rd 16
detached        dd 0
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

; 68.24 and 68.25: a handler of the program's own for exceptions.
include 'kernel.inc'
program_header start, image_end, 8000h, 8000h
start:
        answer  '68.24, was', 68, 24, handler, (1 shl 14) + (1 shl 13) + 1, 0
        mov     [go_on], after_read
        mov     eax, [20000000h]
after_read:
        call    report
        mov     [go_on], after_cli
        cli
after_cli:
        call    report
        mov     [go_on], after_divide
        xor     ecx, ecx
        div     ecx
after_divide:
        call    report
        answer  '68.25 page faults again', 68, 25, 14, 0
        answer  '68.25 vector 32', 68, 25, 32, 0
        mov     [go_on], after_second
        mov     eax, [20000000h]
after_second:
        call    report
        print_line 'not armed any more'
        mov     eax, [20000000h]
        print_line 'never printed'
        exit_program
handler:
        pop     [fault_at]
        pop     [vector]
        push    [go_on]
        ret
report: print   'vector '
        print_hex [vector]
        mov     eax, [fault_at]
        cmp     eax, image_end
        print_line ' taken'
        ret
kernel_routines
align 4
vector          dd 0
fault_at        dd 0
go_on           dd 0
image_end:

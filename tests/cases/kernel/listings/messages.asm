; Events, messages between threads, futexes and pipes.
include 'kernel.inc'
program_header start, image_end, 10000h, 10000h
start:
        answer  '60.2 without a buffer', 60, 2, 6, text, 5
        answer  '60.2 to nobody', 60, 2, 999h, text, 5
        answer  '60.3', 60, 3
        answer  '60.1', 60, 1, buffer, 64
        answer  '40 mask 41h, was', 40, 41h
        answer  '60.2 five bytes', 60, 2, 6, text, 5
        call    show_buffer
        answer  '11', 11
        answer  '11', 11
        answer  '60.2 exact fit', 60, 2, 6, text, 35
        answer  '60.2 one too many', 60, 2, 6, text, 1
        mov     dword [buffer], 1
        answer  '60.2 locked', 60, 2, 6, text, 1
        answer  '60.1 unmapped later', 60, 1, buffer, 64
        answer  '40, was', 40, 0
        answer  '23 at once', 23, 0
        answer  '23 for a tick', 23, 1
        print_line 'a thread that waits'
        answer  '51.1', 51, 1, receiver, 0E000h
        mov     edi, [answer_eax]
        mcall   5, 10
        answer  '60.2 to it', 60, 2, edi, text, 5
        mcall   5, 10
        print_line 'a futex'
        answer  '77.0', 77, 0, word_of_futex
        mov     eax, [answer_eax]
        mov     [futex], eax
        answer  '77.2 another value', 77, 2, [futex], 7, 0
        answer  '77.2 time is up', 77, 2, [futex], 5, 3
        answer  '51.1', 51, 1, waiter, 0D000h
        answer  '51.1', 51, 1, waiter, 0C000h
        mcall   5, 5
        answer  '77.1 while they wait', 77, 1, [futex]
        mov     [word_of_futex], 6
        answer  '77.3 one', 77, 3, [futex], 1
        mcall   5, 5
        answer  '77.3 all', 77, 3, [futex], 9
        mcall   5, 5
        answer  '77.1', 77, 1, [futex]
        answer  '77.1 again', 77, 1, [futex]
        answer  '77.8', 77, 8
        print_line 'a pipe'
        answer  '77.13 flags 1', 77, 13, ends, 1
        answer  '77.13', 77, 13, ends, 0
        print   'ends '
        print_hex [ends]
        print   ' '
        print_hex [ends + 4]
        new_line
        answer  '77.11', 77, 11, [ends + 4], text, 11
        answer  '77.10', 77, 10, [ends], buffer, 64
        print_text buffer
        new_line
        answer  '77.10 from the wrong end', 77, 10, [ends + 4], buffer, 1
        answer  '51.1', 51, 1, writer, 0B000h
        answer  '77.10 waits', 77, 10, [ends], buffer, 64
        exit_program
show_buffer:
        pushad
        mov     esi, buffer
        mov     ebp, 5
  .next: lodsd
        print_hex eax
        print   ' '
        dec     ebp
        jnz     .next
        new_line
        popad
        ret
receiver:
        mcall   40, 40h
        mcall   60, 1, other_buffer, 64
        answer  'thread: event', 10
        answer  'thread: event in time', 23, 20
        exit_program
waiter: mcall   77, 2, [futex], 5, 0
        mov     ebx, eax
        print   'waiter got '
        print_hex ebx
        new_line
        exit_program
writer: mcall   5, 3
        mcall   77, 11, [ends + 4], text, 3
        exit_program
text    db 'hello world, this is a message of some length', 0
kernel_routines
align 4
futex           dd 0
word_of_futex   dd 5
ends            dd 0, 0
buffer          dd 0, 8
                rb 80
align 4
other_buffer    dd 0, 8
                rb 80
image_end:

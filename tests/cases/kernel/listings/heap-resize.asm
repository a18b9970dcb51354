; Function 68.20 in place and moved, 68.26 and 68.29, in a program with 4000h bytes of memory.
include 'kernel.inc'
program_header start, image_end, 4000h, 4000h
start:
        memory_mark
        answer  '68.11', 68, 11
        answer  'a = 68.12 3000h', 68, 12, 3000h
        mov     dword [5000h], 'AAAA'
        mov     dword [7000h], 'BBBB'
        memory_mark
        answer  '68.20 a to 2001h', 68, 20, 2001h, 5000h
        answer  '68.20 a to 1000h', 68, 20, 1000h, 5000h
        memory_mark
        answer  '68.20 a to 3000h', 68, 20, 3000h, 5000h
        print   'tail is zero: '
        print_hex [7000h]
        new_line
        answer  'b = 68.12 1000h', 68, 12, 1000h
        answer  '68.20 a to 5000h', 68, 20, 5000h, 5000h
        print   'moved with its pages: '
        print_hex [0B000h]
        new_line
        memory_mark
        answer  'c = 68.12 1000h', 68, 12, 1000h
        answer  '68.20 a to 0', 68, 20, 0, 0B000h
        answer  '68.20 0 to 1234h', 68, 20, 1234h, 0
        answer  '68.20 inside a block', 68, 20, 1000h, 0C000h
        answer  '68.20 too large', 68, 20, 7FFFFFFFh, 0B000h
        memory_mark
        print_line 'pages given back'
        mov     dword [0B000h], 1
        mov     dword [0C000h], 2
        memory_mark
        answer  '68.26 beyond the block', 68, 26, 0B000h, 1000h, 1001h
        answer  '68.26 no block', 68, 26, 2000h, 0, 1000h
        mcall   68, 26, 0B000h, 1000h, 1000h
        and     eax, 1
        print   '68.26 bit 0: '
        print_hex eax
        new_line
        memory_mark
        print   'kept and gone: '
        print_hex [0B000h]
        print   ' '
        print_hex [0C000h]
        new_line
        memory_mark
        print_line 'a ring'
        answer  '68.29 1001h', 68, 29, 1001h
        answer  '68.29 0', 68, 29, 0
        answer  '68.29 1000h', 68, 29, 1000h
        mov     eax, [answer_eax]
        mov     dword [eax], 12345678h
        print   'mirror '
        mov     ecx, [eax + 1000h]
        print_hex ecx
        new_line
        memory_mark
        exit_program
kernel_routines
image_end:

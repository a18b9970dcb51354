; Threads of one process: numbers, the thread table, shares, ends, a heap for all.
include 'kernel.inc'
program_header start, image_end, 10000h, 10000h
start:
        answer  'before 68.11, a thread asks for memory:', 51, 1, sleeper, 0E000h
        mcall   5, 5
        answer  '68.11', 68, 11
        answer  '51.1', 51, 1, looks, 0D000h
        mcall   5, 10
        answer  'own slot', 51, 2
        answer  'own share', 51, 3, -1
        answer  'set share 3, was', 51, 4, -1, 3
        answer  'set share 0, was', 51, 4, -1, 0
        answer  '51.3 of slot 200', 51, 3, 200
        answer  '51.9', 51, 9
        answer  'slot of thread 6', 18, 21, 6
        answer  'slot of thread 1234h', 18, 21, 1234h
        answer  '51.1', 51, 1, looper, 0C000h
        mov     edi, [answer_eax]
        answer  'kill it', 18, 18, edi
        answer  'kill it again', 18, 18, edi
        mcall   5, 2
        answer  'and later', 18, 18, edi
        answer  'kill IDLE', 18, 18, 1
        answer  'function 9, slot 300', 9, thread_record, 300
        answer  'function 9, kernel pointer', 9, 80000000h, -1
        print   'slot 1 is '
        mcall   9, thread_record, 1
        mov     byte [thread_record + 10 + 11], 0
        print_text thread_record + 10
        new_line
        answer  '51.1', 51, 1, allocator, 0B000h
        mcall   5, 5
        print   'it allocated '
        print_hex [shared]
        new_line
        mov     ecx, [shared]
        answer  '68.13 here', 68, 13, ecx
        answer  '51.1', 51, 1, last_one, 0A000h
        exit_program
sleeper:
        mcall   68, 12, 1000h
        print_line 'never printed'
        exit_program
looks:  print   'thread sees '
        print_hex eax
        print_hex ebx
        print_hex ecx
        print_hex edx
        print_hex esi
        print_hex edi
        print_hex ebp
        print   ' '
        mov     eax, esp
        print_hex eax
        new_line
        exit_program
looper: jmp     looper
allocator:
        mcall   68, 12, 3000h
        mov     [shared], eax
        exit_program
last_one:
        mcall   5, 50
        print_line 'alive after the first thread ended'
        mcall   9, thread_record, -1
        print   'thread '
        mov     eax, dword [thread_record + 30]
        print_hex eax
        new_line
        mcall   18, 2, 6
        exit_program
kernel_routines
align 4
shared  dd 0
image_end:

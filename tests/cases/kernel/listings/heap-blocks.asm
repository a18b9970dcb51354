; The heap of a program whose memory size is 12345h, as the real kernel serves it.
include 'kernel.inc'
program_header start, image_end, 12345h, 12345h
start:
        mcall   9, thread_record, -1
        memory_mark
        answer  '68.11', 68, 11
        memory_mark
        answer  '68.11 again', 68, 11
        answer  '64.1 with a heap', 64, 1, 20000h
        answer  '68.12 1', 68, 12, 1
        answer  '68.12 64h', 68, 12, 64h
        answer  '68.12 1000h', 68, 12, 1000h
        answer  '68.12 1388h', 68, 12, 1388h
        answer  '68.12 10000h', 68, 12, 10000h
        memory_mark
        mov     eax, [answer_eax]
        add     dword [eax], 0
        mov     dword [eax + 0F000h], 1
        memory_mark
        answer  '68.12 0', 68, 12, 0
        answer  '68.12 0', 68, 12, 0
        answer  '68.13', 68, 13, 2F000h
        answer  '68.13', 68, 13, 2E000h
        answer  '68.12 80000000h', 68, 12, 80000000h
        answer  '68.12 FFFFFFFFh', 68, 12, -1
        answer  '68.13', 68, 13, 2E000h
        answer  '68.12 7FFEB000h', 68, 12, 7FFEB000h
        memory_mark
        answer  '68.12 7FFC0000h', 68, 12, 7FFC0000h
        answer  '68.12 40000000h', 68, 12, 40000000h
        memory_mark
        print_line 'first fit'
        answer  '68.13', 68, 13, 16000h
        answer  '68.13 again', 68, 13, 16000h
        answer  '68.13', 68, 13, 1A000h
        answer  '68.12 1', 68, 12, 1
        answer  '68.12 2000h', 68, 12, 2000h
        answer  '68.13', 68, 13, 14000h
        answer  '68.13', 68, 13, 16000h
        answer  '68.13', 68, 13, 18000h
        answer  '68.12 5000h', 68, 12, 5000h
        print_line 'what is no block'
        answer  '68.13 0', 68, 13, 0
        answer  '68.13 1234h', 68, 13, 1234h
        answer  '68.13 50000000h', 68, 13, 50000000h
        answer  '68.13 inside', 68, 13, 1E000h
        answer  '68.13 behind its start', 68, 13, 1D010h
        memory_mark
        exit_program
kernel_routines
image_end:

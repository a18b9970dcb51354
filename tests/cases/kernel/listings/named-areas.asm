; Shared areas by name (68.22, 68.23), in two processes.
include 'kernel.inc'
OPEN = 0
OPEN_ALWAYS = 4
CREATE = 8
WRITE = 1
program_header start, image_end, 8000h, 8000h, parameter, path
start:
        cmp     byte [parameter], 'C'
        je      child
        print_text path + 1
        new_line
        answer  '68.11', 68, 11
        answer_pair 'open what is not there', 68, 22, name_1, 1000h, OPEN
        answer_pair 'create with size 0', 68, 22, name_1, 0, CREATE + WRITE
        answer_pair 'create 1001h', 68, 22, name_1, 1001h, CREATE + WRITE
        memory_mark
        mov     dword [9000h], 'PARE'
        mov     dword [0A000h + 0FFCh], 'LAST'
        answer_pair 'create again', 68, 22, name_1, 1001h, CREATE + WRITE
        answer_pair 'open for writing', 68, 22, name_1, 0, OPEN + WRITE
        print_hex [0C000h]
        new_line
        answer_pair 'open for reading', 68, 22, name_1, 0, OPEN
        answer_pair 'access 2', 68, 22, name_1, 0, 2
        answer_pair 'open always', 68, 22, name_1, 9000h, OPEN_ALWAYS + WRITE
        answer_pair 'open always, new', 68, 22, name_2, 1000h, OPEN_ALWAYS
        answer_pair 'open it for writing', 68, 22, name_2, 0, OPEN + WRITE
        answer_pair 'action 3', 68, 22, name_3, 1000h, 12
        answer_pair 'no name', 68, 22, 0, 1000h, CREATE
        answer_pair 'name in the kernel', 68, 22, 80000000h, 1000h, CREATE
        answer_pair 'huge', 68, 22, name_3, 7FFF0000h, CREATE
        answer  '70.7', 70, start_child
        mcall   5, 50
        print_hex [9000h]
        new_line
        memory_mark
        mcall   68, 23, name_1
        memory_mark
        mcall   68, 23, name_1
        mcall   68, 23, name_1
        mcall   68, 23, name_1
        answer  'close nothing', 68, 23, 0
        memory_mark
        answer_pair 'open after all closed', 68, 22, name_1, 0, OPEN
        exit_program
child:
        print_text parameter
        new_line
        answer  '  68.11', 68, 11
        answer_pair '  open for writing', 68, 22, name_1, 0, OPEN + WRITE
        mov     dword [9000h], 'CHLD'
        answer_pair '  open for reading', 68, 22, name_1, 5000h, OPEN
        print_hex [0C000h + 1FFCh]
        new_line
        print_line '  write to it'
        mov     dword [0C000h], 1
        print_line 'never printed'
        exit_program
name_1  db 'SHARED ONE', 0
name_2  db 'SHARED TWO', 0
name_3  db 'SHARED THREE', 0
align 4
start_child     dd 7, 0, child_parameter, 0, 0
                db '/sys/LAUNCHER', 0
child_parameter db 'CHILD', 0
kernel_routines
align 4
parameter       rb 256
path            rb 256
image_end:

; Threads that die of an exception; the board shows what killed them.
include 'kernel.inc'
STACK_TOP = 8000h
macro dies what*, entry*
{
        print_line '--- ', what
        mcall   51, 1, entry, STACK_TOP
        mcall   5, 5
}
program_header start, image_end, 9000h, 9000h
start:
        dies 'read behind the memory', read_behind
        dies 'read where no table is', read_far
        dies 'read kernel memory', read_kernel
        dies 'jump far away', jump_far
        dies 'cli', disable
        dies 'in al, 60h', read_port
        dies 'mov eax, cr0', read_cr0
        dies 'int3', breakpoint
        dies 'int 80h', interrupt
        dies 'ud2', undefined
        dies 'divide by zero', divide
        dies 'opcode F1', opcode_f1
        dies 'single step', one_step
        dies 'push with esp = 100000h', push_nowhere
        print_line 'the others live on'
        exit_program
read_behind:    mov     eax, [9000h]
read_far:       mov     eax, [400000h]
read_kernel:    mov     eax, [80000000h]
jump_far:       mov     eax, 400000h
                jmp     eax
disable:        cli
read_port:      in      al, 60h
read_cr0:       mov     eax, cr0
breakpoint:     int3
interrupt:      int     80h
undefined:      ud2
divide:         xor     ecx, ecx
                div     ecx
opcode_f1:      db      0F1h
one_step:       pushfd
                or      dword [esp], 100h
                popfd
                nop
                nop
push_nowhere:   mov     esp, 100000h
                push    eax
kernel_routines
image_end:

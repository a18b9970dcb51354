; Lesson 11: memory protection and security
;
; Which mistakes does the processor notice, and which not? The program commits them one after the
; other, catches the exceptions and says which bit decided - or that nothing happened, which is worse.

include '../../include/kolibri.inc'
include '../../include/checks.inc'

        program_header start, image_end, memory_end, stack_top

PAGE            = 4096
NOTHING         = -1                    ; no exception
DIVIDE_ERROR    = 0
PROTECTION      = 13
PAGE_FAULT      = 14

CANARY          = 0xC0DEFACE
BUFFER_SIZE     = 16

SHM_OPEN_READ   = 0                     ; function 68.22
SHM_CREATE_WRITE = 8 + 1

; Performs one instruction and checks what comes of it.
;   attempt 'text', expected exception, instruction
macro attempt what*, expected*, instruction&
{
  local ..back
        print   '  ', what
        mov     [exception], NOTHING
        mov     [recovery], ..back
        mov     [recovery_esp], esp
        instruction
  ..back:
        call    print_outcome
        cmp     [exception], expected
        check   e, <what, ': something else was expected'>
}

start:
        print_line 'Lesson 11: memory protection and security'
        mcall   68, 24, handler, (1 shl DIVIDE_ERROR) or (1 shl PROTECTION) or (1 shl PAGE_FAULT)
        mcall   68, 11
        mcall   68, 12, PAGE
        mov     [block], eax
        test    eax, eax
        check   nz, 'a block must be there'

; ---- 1. what belongs to nobody, or to the kernel ---------------------------------------------------
        print_line 'Pages:'
        mov     ebx, [block]
        attempt 'write to our block                 ', NOTHING,    mov byte [ebx], 1
        attempt 'one byte in front of it            ', PAGE_FAULT, mov byte [ebx - 1], 1
        attempt 'one byte behind it                 ', PAGE_FAULT, mov byte [ebx + PAGE], 1
        attempt 'read kernel memory                 ', PAGE_FAULT, mov al, [0x80000000]
        attempt 'jump to where nothing is           ', PAGE_FAULT, call dword [nowhere]
        mcall   68, 13, [block]
        mov     ebx, [block]
        attempt 'write to the block after freeing it', PAGE_FAULT, mov byte [ebx], 1

; ---- 2. what the processor does not notice ---------------------------------------------------------
; All memory of a program is readable, writable and executable; there is no null pointer, and no page
; lies between the buffer and what follows it.
        print_line 'Not noticed:'
        attempt 'read through a null pointer        ', NOTHING,    mov eax, [0]
        attempt 'write into our own code            ', NOTHING,    mov byte [patched], 0x90
        attempt 'write behind a buffer              ', NOTHING,    mov byte [buffer + BUFFER_SIZE], 0

; A canary does notice: a value behind the buffer that is compared before it is trusted again.
        mov     [canary], CANARY
        mov     ecx, BUFFER_SIZE
        call    fill_buffer
        cmp     [canary], CANARY
        check   e, 'filling the buffer must leave the canary alive'
        mov     ecx, BUFFER_SIZE + 1    ; the classical mistake: one too many
        call    fill_buffer
        cmp     [canary], CANARY
        check   ne, 'one byte too many must kill the canary'
        print_line '  but the canary behind the buffer is dead'

; ---- 3. sharing without trusting -------------------------------------------------------------------
; One area, mapped twice: who holds the second address may look, but not touch.
        print_line 'Shared memory:'
        mcall   68, 22, area_name, PAGE, SHM_CREATE_WRITE
        mov     esi, eax
        mcall   68, 22, area_name, PAGE, SHM_OPEN_READ
        mov     edi, eax
        test    eax, eax
        check   nz, 'the area must be there'
        push    esi edi
        attempt 'write through the writable mapping ', NOTHING,    mov dword [esi], 42
        attempt 'read through the read-only one     ', NOTHING,    mov eax, [edi]
        attempt 'write through the read-only one    ', PAGE_FAULT, mov dword [edi], 43
        pop     edi esi
        cmp     dword [esi], 42
        check   e, 'the value must be the one that was allowed'
        mcall   68, 23, area_name
        mcall   68, 23, area_name

; ---- 4. instructions that belong to the kernel -----------------------------------------------------
        print_line 'Privileged instructions:'
        attempt 'cli                                ', PROTECTION, cli
        attempt 'hlt                                ', PROTECTION, hlt
        attempt 'in al, 60h                         ', PROTECTION, in al, 0x60
        attempt 'mov eax, cr0                       ', PROTECTION, mov eax, cr0
        attempt 'int 21h                            ', PROTECTION, int 0x21
        attempt 'load a kernel segment              ', PROTECTION, mov ds, word [kernel_selector]
        print_line 'And ordinary arithmetic:'
        xor     ecx, ecx
        attempt 'divide by zero                     ', DIVIDE_ERROR, div ecx
        finish_checks

; Exceptions of our own instructions come here: on the stack, the address of the instruction and the
; number of the exception. The handler is disarmed for this exception until 68.25 arms it again.
handler:
        mov     eax, [esp + 4]
        mov     [exception], eax
        mov     esp, [recovery_esp]
        push    ebx ecx edx
        mcall   68, 25, [exception], 1
        pop     edx ecx ebx
        jmp     [recovery]

print_outcome:
        mov     eax, [exception]
        cmp     eax, NOTHING
        je      .nothing
        cmp     eax, PAGE_FAULT
        je      .page_fault
        cmp     eax, PROTECTION
        je      .protection
        print_line ' -> exception 0, divide error'
        ret
  .page_fault:
        print_line ' -> exception 14, page fault'
        ret
  .protection:
        print_line ' -> exception 13, general protection'
        ret
  .nothing:
        print_line ' -> done'
        ret

; Writes ecx bytes into the buffer.
fill_buffer:
        mov     edi, buffer
        mov     al, 'x'
        rep stosb
        ret

patched:
        nop
        ret

        board_routines

area_name       db 'KWB-LESSON-11', 0
align 4
nowhere         dd 0x7FFF0000
kernel_selector dw 8
align 4
buffer          rb BUFFER_SIZE
canary          dd ?
image_end:

align 4
block           dd ?
exception       dd ?
recovery        dd ?
recovery_esp    dd ?

align 16
                rb 4096
stack_top:
memory_end:

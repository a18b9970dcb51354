; Lesson 16: inter-process communication
;
; Two programs, two address spaces: the same address leads each of them to memory of its own. What they
; want to tell each other goes through the kernel (messages, function 60) or through memory that both
; map (a named area, function 68.22). The program starts a second copy of itself as its partner. Two
; threads of one program, at the end, share everything, and need to wait for each other (function 77).

include '../../include/kolibri.inc'
include '../../include/checks.inc'

        program_header start, image_end, memory_end, stack_top, parameter, path

IPC_EVENT       = 7
IPC_MASK        = 1 shl (IPC_EVENT - 1)
ITEMS           = 100                   ; numbers that the partner shall add up
AREA_SIZE       = 4096
SHM_OPEN_WRITE  = 0 + 1
SHM_CREATE_WRITE = 8 + 1
PATIENCE        = 500                   ; hundredths of a second to wait for an answer

; Where the kernel puts messages: two dwords, then sender, length and bytes of each message.
structure mailbox
  .locked       dd ?                    ; not 0: nothing may be delivered just now
  .used         dd ?                    ; bytes in use, these two dwords included
  .sender       dd ?
  .length       dd ?
  .text:
end_structure

; What stands in the shared area.
structure shared
  .count        dd ?
  .sum          dd ?                    ; the partner's answer
  .items:
end_structure

start:
        mcall   40, IPC_MASK            ; the only event that we want to be woken for
        mov     [inbox + mailbox.used], 8
        mcall   60, 1, inbox, 256       ; messages may be delivered here
        cmp     byte [parameter], 0
        jne     partner                 ; the partner is started with a parameter

; ---- the program that asks -------------------------------------------------------------------------
        print_line 'Lesson 16: inter-process communication'
        mcall   68, 11
        mcall   68, 22, area_name, AREA_SIZE, SHM_CREATE_WRITE
        mov     [area], eax
        test    eax, eax
        check   nz, 'the shared area must be created'
        mov     edi, eax
        mov     [edi + shared.count], ITEMS
        mov     [edi + shared.sum], 0
        add     edi, shared.items
        mov     ecx, ITEMS
  .number:
        mov     [edi], ecx
        add     edi, 4
        loop    .number

; The partner is told our identifier as its parameter, in eight letters.
        call    own_identifier
        mov     [own_id], eax
        mov     edi, parameter_text
        call    to_letters
        mov     [private], 0x11111111
        mcall   70, start_partner       ; 70.7: start a program
        mov     [partner_id], eax
        cmp     eax, 0
        check   g, 'the partner must have been started'

; Its first message says that it is there; we answer, and it works.
        call    wait_for_message
        cmp     [inbox + mailbox.length], 5
        check   e, 'the first message must be "ready"'
        mov     eax, [inbox + mailbox.sender]
        cmp     eax, [partner_id]
        check   e, 'the kernel must tell who sent the message'
        print_line 'The partner is ready.'
        mov     [inbox + mailbox.used], 8       ; read: the buffer is empty again
        mcall   60, 2, [partner_id], go_text, 2
        test    eax, eax
        check   z, 'our message must be delivered'

        call    wait_for_message        ; "done"
        cmp     [inbox + mailbox.length], 4
        check   e, 'the second message must be "done"'
        mov     esi, [area]
        print   'The partner added up '
        print_decimal [esi + shared.count]
        print   ' numbers in shared memory: '
        print_decimal [esi + shared.sum]
        new_line
        cmp     [esi + shared.sum], ITEMS * (ITEMS + 1) / 2
        check   e, 'the sum must be right'
        cmp     [private], 0x11111111
        check   e, 'the partner must not reach memory that is not shared'
        mcall   60, 2, 0x7FFFFFFF, go_text, 2
        cmp     eax, 4
        check   e, 'a message to nobody must be refused'

; ---- two threads of one program --------------------------------------------------------------------
; A futex is a dword to wait at: 77.2 sleeps as long as it holds a given value, 77.3 wakes who sleeps.
        mov     [bell], 0
        mcall   77, 0, bell             ; a futex for this dword
        mov     [futex], eax
        mcall   51, 1, worker, worker_stack_top
        cmp     eax, 0
        check   g, 'the thread must have been started'
  .wait:
        mcall   77, 2, [futex], 0, PATIENCE     ; 0: woken, -1: time is over, -2: not 0 any more
        cmp     eax, -1
        check   ne, 'the thread must ring the bell in time'
        cmp     eax, -1
        je      .enough
        cmp     [bell], 0
        je      .wait
  .enough:
        cmp     [private], 0x22222222
        check   e, 'threads must share all memory'
        print_line 'The thread rang the bell.'
        mcall   77, 1, [futex]          ; destroy it
        mcall   68, 23, area_name
        finish_checks

; ---- the program that answers ----------------------------------------------------------------------
partner:
        mov     [private], 0x33333333   ; at the same address - in another address space
        mov     esi, parameter
        call    from_letters
        mov     [partner_id], eax       ; who started us
        mcall   68, 11
        mcall   68, 22, area_name, 0, SHM_OPEN_WRITE
        mov     [area], eax
        test    eax, eax
        jz      .end
        mcall   60, 2, [partner_id], ready_text, 5
        call    wait_for_message
        mov     esi, [area]
        mov     ecx, [esi + shared.count]
        xor     eax, eax
  .add:
        add     eax, [esi + shared.items + ecx * 4 - 4]
        loop    .add
        mov     [esi + shared.sum], eax
        mcall   68, 23, area_name       ; done with the area; the other program still has it
        mcall   60, 2, [partner_id], done_text, 4
  .end:
        exit_program

; ---- the second thread -----------------------------------------------------------------------------
worker:
        mcall   5, 5                    ; work for a twentieth of a second
        mov     [private], 0x22222222
        mov     [bell], 1               ; change the value first,
        mcall   77, 3, [futex], 1       ; then wake one that sleeps
        exit_program                    ; ends this thread only

; ---- helpers ---------------------------------------------------------------------------------------

; Waits until a message is in the inbox; gives up after PATIENCE.
wait_for_message:
        cmp     [inbox + mailbox.used], 8
        ja      .done
        mcall   23, PATIENCE            ; wait for an event
        cmp     eax, IPC_EVENT
        je      wait_for_message
        cmp     [inbox + mailbox.used], 8
        check   a, 'a message must come in time'
  .done:
        ret

; Out: eax = identifier of this thread (function 9)
own_identifier:
        mcall   9, process_info, -1
        mov     eax, [process_info + 30]
        ret

; Writes eax as eight letters to edi, four bits each.
to_letters:
        mov     ecx, 8
  .next:
        rol     eax, 4
        push    eax
        and     al, 15
        add     al, 'A'                 ; A to P
        stosb
        pop     eax
        loop    .next
        ret

; Reads what to_letters wrote, at esi. Out: eax
from_letters:
        xor     edx, edx
        mov     ecx, 8
  .next:
        lodsb
        sub     al, 'A'
        shl     edx, 4
        or      dl, al
        loop    .next
        mov     eax, edx
        ret

        board_routines

align 4
start_partner:                          ; the structure of function 70.7
        dd      7, 0, parameter_text, 0, 0
        db      0
        dd      path + 1                ; the kernel wrote '/' and the full path there at the start
area_name       db 'KWB-LESSON-16', 0
ready_text      db 'ready'
go_text         db 'go'
done_text       db 'done'
parameter_text  db 'xxxxxxxx', 0
image_end:

align 4
area            dd ?
own_id          dd ?
partner_id      dd ?
private         dd ?
bell            dd ?
futex           dd ?
inbox:          rb 256
process_info:   rb 1024
parameter       rb 256
path            rb 1024
align 16
                rb 2048
worker_stack_top:
                rb 4096
stack_top:
memory_end:

; Lesson 10, second listing: a page-fault handler in a KolibriOS program
;
; A program cannot look into its page tables. But it may catch the exceptions that its own
; instructions cause (function 68.24), and so find out which addresses lead anywhere: touch one, and
; see whether the handler is called. The listing probes the whole address space this way.

include '../../include/kolibri.inc'
include '../../include/checks.inc'

        program_header start, image_end, memory_end, stack_top

PAGE            = 4096
PAGE_FAULT      = 14
BLOCK_SIZE      = 5 * PAGE
PAGE_TABLES     = 0xFDC00000            ; kept out of the walk: reading there ends the program on a
PAGE_TABLES_END = 0xFE000000            ; real KolibriOS, because the kernel mistakes it for its own access

start:
        print_line 'Lesson 10: probing the address space'
        mcall   68, 11
        mcall   68, 12, BLOCK_SIZE
        mov     [block], eax
        test    eax, eax
        check   nz, 'a block must be there'

; 68.24: ecx = handler, edx = one bit for each exception that it wants.
; Out: eax = handler before, ebx = its bits.
        mcall   68, 24, fault_handler, 1 shl PAGE_FAULT

; ---- single addresses ----------------------------------------------------------------------------
        mov     esi, start
        call    probe
        test    eax, eax
        check   nz, 'our own code must be readable'
        mov     esi, [block]
        call    probe
        test    eax, eax
        check   nz, 'a block that was never touched must come when it is touched'
        mov     esi, [block]
        dec     esi
        call    probe
        test    eax, eax
        check   z, 'the header page in front of the block must not be mapped'
        mov     esi, [block]
        add     esi, BLOCK_SIZE
        call    probe
        test    eax, eax
        check   z, 'nothing may be mapped behind the block'
        mov     esi, 0x80000000
        call    probe
        test    eax, eax
        check   z, 'kernel memory must not be readable'

; ---- the lowest 64 pages, one by one -------------------------------------------------------------
        print_line 'The first 64 pages (# leads somewhere, . nowhere):'
        print   '  '
        xor     esi, esi
        xor     edi, edi                ; pages that lead somewhere
  .page:
        call    probe
        add     edi, eax
        imul    eax, '#' - '.'
        add     eax, '.'
        call    board_character
        add     esi, PAGE
        cmp     esi, 64 * PAGE
        jb      .page
        new_line
        cmp     edi, (memory_end + PAGE - 1) / PAGE + BLOCK_SIZE / PAGE
        check   e, 'exactly our memory and the block must be there'

; ---- the whole address space, 4 MiB at a time ----------------------------------------------------
        print_line 'The address space, the first page of each 4 MiB:'
        xor     esi, esi
        mov     [run_begin], 0
        mov     [run_kind], 1
  .region:
        mov     eax, 2                  ; a kind of its own: not looked at
        cmp     esi, PAGE_TABLES
        jae     .behind
  .look:
        call    probe
        jmp     .known
  .behind:
        cmp     esi, PAGE_TABLES_END
        jae     .look
  .known:
        cmp     eax, [run_kind]
        je      .same
        call    print_run
        mov     [run_kind], eax
        mov     [run_begin], esi
  .same:
        add     esi, 4 * 1024 * 1024
        jnz     .region                 ; 1024 steps lead to 2^32 = 0
        call    print_run

        print   'Page faults that were caught: '
        print_decimal [faults]
        new_line

; Without the handler, the next page fault would end the program again.
        mcall   68, 24, 0, 0
        finish_checks

; Can the byte at esi be read? Out: eax = 1 or 0. Other registers are kept.
probe:
        mov     [probe_esp], esp
        mov     al, [esi]
        mov     eax, 1
        ret

; The kernel comes here instead of ending the program: on the stack, the address of the instruction
; and the number of the exception. Nothing can be repaired - so go on as if `probe` had returned 0.
; Each catch disarms the handler; 68.25 arms it again for exception ecx.
fault_handler:
        mov     esp, [probe_esp]
        inc     [faults]
        push    ebx ecx edx
        mcall   68, 25, PAGE_FAULT, 1
        pop     edx ecx ebx
        xor     eax, eax
        ret

; Prints the run of equal probes that ends before esi.
print_run:
        push    eax
        print   '  '
        print_hex [run_begin]
        print   '-'
        lea     eax, [esi - 1]
        print_hex eax
        cmp     [run_kind], 1
        ja      .skipped
        je      .there
        print_line '  nowhere'
        pop     eax
        ret
  .there:
        print_line '  readable'
        pop     eax
        ret
  .skipped:
        print_line '  page tables: not probed'
        pop     eax
        ret

        board_routines
image_end:

align 4
block           dd ?
probe_esp       dd ?
faults          dd ?
run_begin       dd ?
run_kind        dd ?

align 16
                rb 4096
stack_top:
memory_end:

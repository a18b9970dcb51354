; Lesson 19: benchmarking and testing
;
; A test harness and a benchmark harness, each in a page of assembly. The tests run one after the other
; whatever the one before did: a wrong answer, a fault and a changed register are caught and reported.
; (Three of the tests below fail on purpose, to show that they can.) The benchmark repeats a routine,
; throws the first runs away and prints the best, the middle and the worst.

include '../../include/kolibri.inc'
include '../../include/checks.inc'

        program_header start, image_end, memory_end, stack_top

REPETITIONS     = 15
WARM_UP         = 3
TEXT_LENGTH     = 1000

; What came of a test.
PASSED          = 0
WRONG_ANSWER    = 1
FAULT           = 2
REGISTER        = 3                     ; ebx was not kept

KEPT            = 0x600D600D

structure test_case
  .routine      dd ?                    ; the code: answers in eax
  .expected     dd ?                    ; the right answer
  .name         dd ?
  .outcome      dd ?                    ; what we know must come out, for those that fail on purpose
end_structure

; A line of the table of tests.
macro test_that name*, routine*, expected*, outcome=PASSED
{
  local ..name, ..next
        jmp     ..next
  ..name db     name, 0
  ..next:
        push    outcome ..name expected routine
        call    run_test
}

start:
        print_line 'Lesson 19: benchmarking and testing'
        mcall   68, 24, fault_handler, (1 shl 0) or (1 shl 13) or (1 shl 14)

; ---- the tests -------------------------------------------------------------------------------------
        test_that 'the length of an empty text is 0',           test_empty,    0
        test_that 'the length of "abc" is 3',                   test_abc,      3
        test_that 'the fast version agrees for all alignments', test_agree,    0
        test_that 'the fast version does not read beyond the page', test_page, 5
        test_that 'FAILS: a wrong expectation',                 test_abc,      4, WRONG_ANSWER
        test_that 'FAILS: a write to where nothing is', test_fault,    0, FAULT
        test_that 'FAILS: a routine that changes ebx',          test_register, 0, REGISTER

        print_decimal [tests]
        print   ' tests, '
        print_decimal [failures]
        print_line ' failed, three of them on purpose'
        cmp     [surprises], 0
        check   e, 'a test did not come out as it should'
        cmp     [failures], 3
        check   e, 'exactly three tests must fail'

; ---- the benchmarks --------------------------------------------------------------------------------
        mov     edi, text
        mov     ecx, TEXT_LENGTH
        mov     al, 'x'
        rep stosb
        print_line 'Length of a text of 1000 characters, in ticks:'
        print_line '                   best    middle     worst'
        mov     eax, measured_simple
        mov     edx, name_simple
        call    benchmark
        mov     [best_simple], eax
        mov     eax, measured_fast
        mov     edx, name_fast
        call    benchmark
        mov     [best_fast], eax
        mov     eax, measured_scasb
        mov     edx, name_scasb
        call    benchmark

; A regression test: what was gained must not be lost again.
        mov     eax, [best_fast]
        shl     eax, 1
        cmp     eax, [best_simple]
        check   b, 'the fast version must be more than twice as fast'
        finish_checks

; ---- the code under test ---------------------------------------------------------------------------
; Length of the text at esi, without its final zero byte. Out: eax; other registers are kept.

length_simple:
        mov     eax, esi
  .next:
        cmp     byte [eax], 0
        je      .done
        inc     eax
        jmp     .next
  .done:
        sub     eax, esi
        ret

; Four bytes at a time: (x - 01010101h) and not x and 80808080h is not 0 when a byte of x is 0. An
; aligned dword never lies in two pages, so reading a whole one is safe even at the end of memory.
length_fast:
        push    ecx edx
        mov     eax, esi
  .align:
        test    eax, 3
        jz      .next
        cmp     byte [eax], 0
        je      .done
        inc     eax
        jmp     .align
  .next:
        mov     ecx, [eax]
        lea     edx, [ecx - 0x01010101]
        not     ecx
        and     edx, ecx
        add     eax, 4
        and     edx, 0x80808080
        jz      .next
        bsf     edx, edx                ; the lowest such bit belongs to the first zero byte
        shr     edx, 3
        lea     eax, [eax + edx - 4]
  .done:
        sub     eax, esi
        pop     edx ecx
        ret

; ---- tests: answer in eax --------------------------------------------------------------------------
test_empty:
        mov     esi, empty_text
        jmp     length_fast

test_abc:
        mov     esi, abc_text
        jmp     length_fast

test_agree:                             ; every start and every length up to 20
        mov     edi, text
        mov     ecx, 40
        mov     al, 0xFF                ; bytes that deceive careless versions
        rep stosb
        push    ebx
        mov     ebx, 24                 ; place of the zero byte
  .end:
        mov     byte [text + ebx], 0
        lea     esi, [text + ebx]
        mov     edx, 20
  .start:
        call    length_simple
        mov     ecx, eax
        call    length_fast
        cmp     eax, ecx
        jne     .differ
        dec     esi
        dec     edx
        jnz     .start
        mov     byte [text + ebx], 0x80
        inc     ebx
        cmp     ebx, 32
        jb      .end
        xor     eax, eax
        pop     ebx
        ret
  .differ:
        or      eax, -1
        pop     ebx
        ret

test_page:                              ; the text ends with the last byte of a page that ours ends with
        cmp     [page], 0
        jne     .have_page
        push    ebx
        mcall   68, 11
        mcall   68, 12, 4096
        mov     [page], eax
        pop     ebx
  .have_page:
        mov     edi, [page]
        add     edi, 4096 - 6
        mov     esi, edi
        mov     al, 'y'
        mov     ecx, 5
        rep stosb
        mov     byte [edi], 0
        jmp     length_fast

test_fault:
        mov     eax, 0x7FFFF000         ; nothing is mapped there
        mov     byte [eax], 0
        xor     eax, eax
        ret

test_register:
        xor     eax, eax
        inc     ebx
        ret

; ---- the test harness ------------------------------------------------------------------------------
; On the stack: routine, expected answer, name, expected outcome.
run_test:
        push    ebp
        mov     ebp, esp
        inc     [tests]
        mov     [outcome], FAULT        ; unless the test comes back
        mov     [saved_ebp], ebp
        mov     [saved_esp], esp
        mov     ebx, KEPT               ; a value that the test must bring back
        call    dword [ebp + 8]
        mov     [outcome], PASSED
        cmp     eax, [ebp + 12]
        je      .answer_is_right
        mov     [outcome], WRONG_ANSWER
  .answer_is_right:
        cmp     ebx, KEPT
        je      after_test
        mov     [outcome], REGISTER
after_test:                             ; the fault handler comes here as well
        mov     esp, [saved_esp]
        mov     ebp, [saved_ebp]
        mov     eax, [outcome]
        print   '  '
        print_text [outcome_names + eax * 4]
        print_text [ebp + 16]
        new_line
        cmp     eax, PASSED
        je      .passed
        inc     [failures]
  .passed:
        cmp     eax, [ebp + 20]
        je      .as_expected
        inc     [surprises]
  .as_expected:
        mov     esp, ebp
        pop     ebp
        ret     16

; An exception in a test: the test has failed, the next one goes on. [esp + 4] is its number.
fault_handler:
        mcall   68, 25, [esp + 4], 1    ; arm the handler again
        cld
        jmp     after_test

; ---- the benchmark harness -------------------------------------------------------------------------
; In: eax = routine, edx = name. Out: eax = ticks of the best run
benchmark:
        mov     [measured], eax
        print   '  '
        print_text edx
        mov     ebx, -WARM_UP
  .run:
        mov     esi, text
        rdtsc
        push    eax
        call    [measured]
        rdtsc
        pop     ecx
        sub     eax, ecx
        test    ebx, ebx
        js      .thrown_away
        call    .insert
  .thrown_away:
        inc     ebx
        cmp     ebx, REPETITIONS
        jl      .run
        print_decimal [runs], 10
        print_decimal [runs + REPETITIONS / 2 * 4], 10
        print_decimal [runs + (REPETITIONS - 1) * 4], 10
        new_line
        mov     eax, [runs]
        ret
  .insert:                              ; keep the first ebx runs sorted (insertion sort)
        mov     ecx, ebx
  .shift:
        jecxz   .place
        mov     edx, [runs + ecx * 4 - 4]
        cmp     edx, eax
        jbe     .place
        mov     [runs + ecx * 4], edx
        dec     ecx
        jmp     .shift
  .place:
        mov     [runs + ecx * 4], eax
        ret

measured_simple:
        jmp     length_simple
measured_fast:
        jmp     length_fast
measured_scasb:
        mov     edi, esi
        xor     eax, eax
        or      ecx, -1
        repne scasb
        ret

        board_routines

align 4
outcome_names   dd name_passed, name_wrong, name_fault, name_register
name_passed     db 'passed    ', 0
name_wrong      db 'WRONG     ', 0
name_fault      db 'FAULT     ', 0
name_register   db 'REGISTER  ', 0
name_simple     db 'byte by byte ', 0
name_fast       db 'four at once ', 0
name_scasb      db 'repne scasb  ', 0
abc_text        db 'abc'
empty_text      db 0
image_end:

align 4
tests           dd ?
failures        dd ?
surprises       dd ?
outcome         dd ?
saved_esp       dd ?
saved_ebp       dd ?
measured        dd ?
best_simple     dd ?
best_fast       dd ?
page            dd ?
runs            rd REPETITIONS + 1
text            rb TEXT_LENGTH + 4

align 16
                rb 4096
stack_top:
memory_end:

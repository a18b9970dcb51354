; Lesson 12: performance
;
; One task, five ways: how many of the bytes of a block are zero? The answers are equal; instructions
; and memory accesses are not. Compare the columns, then ask the profiler and the cache model why.

include '../../include/kolibri.inc'
include '../../include/checks.inc'

        program_header start, image_end, memory_end, stack_top

SIZE            = 32 * 1024             ; bytes, a multiple of 64
LOWS            = 0x01010101            ; the lowest bit of each byte of a dword
HIGHS           = 0x80808080            ; the highest one

structure method
  .routine      dd ?
  .name         dd ?
  .accesses     dd ?                    ; memory accesses of one run
end_structure

start:
        print_line 'Lesson 12: performance - zero bytes in 32 KiB'
        mcall   68, 11
        mcall   68, 12, SIZE
        mov     [block], eax
        test    eax, eax
        check   nz, 'the block must be there'

; Fill it with numbers of which about one in sixteen is zero; count while filling.
        mov     edi, [block]
        mov     ecx, SIZE
        mov     edx, 12345
        xor     ebx, ebx
  .fill:
        imul    edx, edx, 1664525
        add     edx, 1013904223
        mov     eax, edx
        shr     eax, 28                 ; four good bits: 0 .. 15
        cmp     al, 1
        adc     ebx, 0                  ; carry = it is 0
        stosb
        loop    .fill
        mov     [expected], ebx
        print   'There are '
        print_decimal ebx
        new_line
        print_line '                              answer      ticks   accesses'

        mov     esi, methods
  .next:
        call    measure
        add     esi, sizeof.method
        cmp     esi, methods_end
        jb      .next
        finish_checks

; Runs the method esi once to warm up and once to measure, prints a line and checks the answer.
measure:
        push    esi
        call    .run
        rdtsc
        push    eax
        mov     esi, [esp + 4]
        call    .run
        mov     ebx, eax
        rdtsc
        pop     ecx
        sub     eax, ecx
        pop     esi
        print   '  '
        print_text [esi + method.name]
        print_decimal ebx, 8
        print_decimal eax, 11
        print_decimal [esi + method.accesses], 11
        new_line
        cmp     ebx, [expected]
        check   e, 'every method must give the same answer'
        ret
  .run:
        push    ebp
        mov     eax, [esi + method.routine]
        mov     esi, [block]
        mov     ecx, SIZE
        call    eax
        pop     ebp
        ret

; ---- five ways -----------------------------------------------------------------------------------
; Each: in esi = block, ecx = bytes; out eax = zero bytes. May change all other registers but esp.

; 1. As one would say it: look at a byte, maybe count, go on. Five or six instructions for a byte, one
; of them a jump that cannot be foreseen.
count_bytes:
        xor     eax, eax
  .next:
        cmp     byte [esi], 0
        jne     .not_zero
        inc     eax
  .not_zero:
        inc     esi
        dec     ecx
        jnz     .next
        ret

; 2. Without the jump: the comparison with 1 leaves the answer in the carry flag, and adc adds it.
count_carry:
        xor     eax, eax
  .next:
        cmp     byte [esi], 1           ; carry = the byte is 0
        adc     eax, 0
        inc     esi
        dec     ecx
        jnz     .next
        ret

; 3. The same, unrolled: the loop itself costs an eighth.
count_unrolled:
        xor     eax, eax
  .next:
  repeat 8
        cmp     byte [esi + % - 1], 1
        adc     eax, 0
  end repeat
        add     esi, 8
        sub     ecx, 8
        jnz     .next
        ret

; 4. Four bytes at a time in one register. For a byte b, ((b and 7Fh) + 7Fh) or b has its highest bit
; set unless b is 0; no carry leaves the byte.
count_dwords:
        xor     ebp, ebp
  .next:
        mov     eax, [esi]
        mov     edx, eax
        and     eax, not HIGHS
        add     eax, not HIGHS
        or      eax, edx
        not     eax
        and     eax, HIGHS              ; one bit for each zero byte
        shr     eax, 7
        imul    eax, LOWS               ; the sum of the four bytes comes out at the top
        shr     eax, 24
        add     ebp, eax
        add     esi, 4
        sub     ecx, 4
        jnz     .next
        mov     eax, ebp
        ret

; 5. Sixteen bytes at a time (SSE2). A comparison makes each equal byte 255, that is -1; subtracted
; from byte counters it counts. After 255 rounds a counter could overflow, so the counters are added
; up in time.
count_vectors:
        xor     eax, eax
        pxor    xmm0, xmm0              ; zero
  .part:
        pxor    xmm1, xmm1              ; sixteen counters
        mov     edx, 128                ; rounds: 2 KiB
  .next:
        movdqu  xmm2, [esi]
        pcmpeqb xmm2, xmm0
        psubb   xmm1, xmm2
        add     esi, 16
        dec     edx
        jnz     .next
        psadbw  xmm1, xmm0              ; sums of eight bytes each, in both halves
        movdqa  xmm2, xmm1
        psrldq  xmm2, 8
        paddd   xmm1, xmm2
        movd    edx, xmm1
        add     eax, edx
        sub     ecx, 2048
        jnz     .part
        ret

        board_routines

align 4
methods:
        dd      count_bytes,    name_bytes,    SIZE
        dd      count_carry,    name_carry,    SIZE
        dd      count_unrolled, name_unrolled, SIZE
        dd      count_dwords,   name_dwords,   SIZE / 4
        dd      count_vectors,  name_vectors,  SIZE / 16
methods_end:
name_bytes      db '1 byte by byte         ', 0
name_carry      db '2 without the jump     ', 0
name_unrolled   db '3 unrolled             ', 0
name_dwords     db '4 four bytes at a time ', 0
name_vectors    db '5 sixteen at a time    ', 0
image_end:

align 4
block           dd ?
expected        dd ?

align 16
                rb 4096
stack_top:
memory_end:

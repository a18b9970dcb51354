; Lesson 14: low-level memory operations
;
; Copy, fill, compare, search: the four things that are done to memory as such. Each in several ways -
; byte by byte, dword by dword, with the string instructions, with MMX and SSE - and at several sizes,
; because what is fastest for 16 bytes is not for 4096.

include '../../include/kolibri.inc'
include '../../include/checks.inc'

        program_header start, image_end, memory_end, stack_top

LARGEST         = 4096

structure method
  .routine      dd ?
  .name         dd ?
end_structure

; Measures every method of a table at every size.
;   survey 'title', table, setup routine, check routine
macro survey title*, table*, prepare*, verify*
{
        print_line title, '             16       256      4096 bytes   (ticks)'
        mov     [prepare_entry], prepare
        mov     [verify_entry], verify
        mov     esi, table
        mov     ebp, table#_end
        call    run_table
}

start:
        print_line 'Lesson 14: low-level memory operations'
        mcall   68, 11
        mcall   68, 12, 2 * LARGEST + 64
        test    eax, eax
        check   nz, 'the blocks must be there'
        mov     [source], eax
        add     eax, LARGEST + 32
        mov     [target], eax

        survey  'copy   ', copies,   new_source,   check_copy
        survey  'fill   ', fills,    clear_target, check_fill
        survey  'compare', compares, equal_blocks, check_compare
        survey  'search ', searches, hide_byte,    check_search

; ---- overlapping copies --------------------------------------------------------------------------
; Moving a block up by 4 bytes inside itself: upwards, each byte would be overwritten before it is
; read. Copying from the end downwards is right.
        call    new_source
        mov     esi, [source]
        lea     edi, [esi + 4]
        mov     ecx, 100
        call    move_block
        mov     esi, [source]
        mov     eax, [esi]
        cmp     eax, [esi + 4]
        check   e, 'the first dword must be there twice'
        cmp     byte [esi + 4 + 99], 99
        check   e, 'the last byte must be the right one'
        lea     esi, [esi + 4]          ; and down again
        lea     edi, [esi - 4]
        mov     ecx, 100
        call    move_block
        mov     esi, [source]
        cmp     byte [esi + 99], 99
        check   e, 'moving down must restore the block'

        finish_checks

; Runs the methods from esi up to ebp.
run_table:
        print   '  '
        print_text [esi + method.name]
        mov     edx, sizes
  .size:
        mov     ecx, [edx]
        mov     [size], ecx
        push    esi edx ebp
        call    [prepare_entry]
        mov     esi, [esp + 8]
        mov     eax, [esi + method.routine]
        mov     [method_entry], eax
        call    .once                   ; to warm up
        call    [prepare_entry]
        call    .once
        print_decimal [ticks], 10
        call    [verify_entry]
        pop     ebp edx esi
        add     edx, 4
        cmp     edx, sizes_end
        jb      .size
        new_line
        add     esi, sizeof.method
        cmp     esi, ebp
        jb      run_table
        ret
  .once:
        mov     esi, [source]
        mov     edi, [target]
        mov     ecx, [size]
        rdtsc
        mov     [began], eax
        mov     al, 0xAA                ; what fill and search are asked for
        call    [method_entry]
        mov     [answer], eax
        rdtsc
        sub     eax, [began]
        mov     [ticks], eax
        ret

; ---- copy: ecx bytes from esi to edi; ecx is a multiple of 16 -------------------------------------
copy_bytes:
        mov     al, [esi]
        mov     [edi], al
        inc     esi
        inc     edi
        dec     ecx
        jnz     copy_bytes
        ret

copy_dwords:
        mov     eax, [esi]
        mov     [edi], eax
        add     esi, 4
        add     edi, 4
        sub     ecx, 4
        jnz     copy_dwords
        ret

copy_movsb:
        rep movsb
        ret

copy_movsd:
        shr     ecx, 2
        rep movsd
        ret

copy_mmx:
        movq    mm0, [esi]
        movq    mm1, [esi + 8]
        movq    [edi], mm0
        movq    [edi + 8], mm1
        add     esi, 16
        add     edi, 16
        sub     ecx, 16
        jnz     copy_mmx
        emms                            ; MMX and x87 share their registers
        ret

copy_sse:
        movups  xmm0, [esi]
        movups  [edi], xmm0
        add     esi, 16
        add     edi, 16
        sub     ecx, 16
        jnz     copy_sse
        ret

; ---- fill: ecx bytes at edi with al ---------------------------------------------------------------
fill_bytes:
        mov     [edi], al
        inc     edi
        dec     ecx
        jnz     fill_bytes
        ret

fill_stosb:
        rep stosb
        ret

fill_stosd:
        movzx   eax, al
        imul    eax, 0x01010101         ; the byte four times
        shr     ecx, 2
        rep stosd
        ret

fill_sse:
        movzx   eax, al
        imul    eax, 0x01010101
        movd    xmm0, eax
        pshufd  xmm0, xmm0, 0
  .next:
        movups  [edi], xmm0
        add     edi, 16
        sub     ecx, 16
        jnz     .next
        ret

; ---- compare: ecx bytes at esi and edi; eax = offset of the first difference, or -1 ----------------
compare_bytes:
        xor     edx, edx
  .next:
        mov     al, [esi + edx]
        cmp     al, [edi + edx]
        jne     .differ
        inc     edx
        cmp     edx, ecx
        jb      .next
        or      edx, -1
  .differ:
        mov     eax, edx
        ret

compare_cmpsb:
        mov     edx, esi
        repe cmpsb
        je      .equal
        lea     eax, [esi - 1]          ; esi is one byte behind the difference
        sub     eax, edx
        ret
  .equal:
        or      eax, -1
        ret

compare_dwords:
        xor     edx, edx
  .next:
        mov     eax, [esi + edx]
        xor     eax, [edi + edx]
        jnz     .differ
        add     edx, 4
        cmp     edx, ecx
        jb      .next
        or      eax, -1
        ret
  .differ:
        bsf     eax, eax                ; the lowest differing bit lies in the first differing byte
        shr     eax, 3
        add     eax, edx
        ret

; ---- search: the byte al in ecx bytes at esi; eax = its offset, or -1 ------------------------------
search_bytes:
        xor     edx, edx
  .next:
        cmp     [esi + edx], al
        je      .found
        inc     edx
        cmp     edx, ecx
        jb      .next
        or      edx, -1
  .found:
        mov     eax, edx
        ret

search_scasb:
        mov     edi, esi
        repne scasb
        jne     .missing
        lea     eax, [edi - 1]
        sub     eax, esi
        ret
  .missing:
        or      eax, -1
        ret

search_sse:
        movzx   eax, al
        imul    eax, 0x01010101
        movd    xmm0, eax
        pshufd  xmm0, xmm0, 0
        xor     edx, edx
  .next:
        movdqu  xmm1, [esi + edx]
        pcmpeqb xmm1, xmm0
        pmovmskb eax, xmm1              ; one bit for each of the sixteen bytes
        test    eax, eax
        jnz     .found
        add     edx, 16
        cmp     edx, ecx
        jb      .next
        or      eax, -1
        ret
  .found:
        bsf     eax, eax
        add     eax, edx
        ret

; ---- a copy that may overlap ----------------------------------------------------------------------
; Copies ecx bytes from esi to edi as if through a buffer.
move_block:
        mov     eax, edi
        sub     eax, esi                ; how far up; a move downwards gives a huge number
        cmp     eax, ecx
        jb      .downwards
        rep movsb
        ret
  .downwards:
        lea     esi, [esi + ecx - 1]
        lea     edi, [edi + ecx - 1]
        std
        rep movsb
        cld                             ; everybody expects it clear
        ret

; ---- preparing and checking -----------------------------------------------------------------------

; Source: 0, 1, 2 ... ; target: zeros
new_source:
        call    clear_target
        mov     edi, [source]
        mov     ecx, LARGEST
        xor     eax, eax
  .next:
        stosb
        inc     eax
        loop    .next
        ret

clear_target:
        mov     edi, [target]
        mov     ecx, LARGEST + 32
        xor     eax, eax
        rep stosb
        ret

equal_blocks:                           ; equal but for the last byte
        call    new_source
        mov     esi, [source]
        mov     edi, [target]
        mov     ecx, [size]
        rep movsb
        not     byte [edi - 1]
        ret

hide_byte:                              ; the byte AAh stands only at the end
        mov     edi, [source]
        mov     ecx, LARGEST
        mov     al, 0x11
        rep stosb
        mov     edi, [source]
        add     edi, [size]
        mov     byte [edi - 1], 0xAA
        ret

check_copy:
        mov     esi, [source]
        mov     edi, [target]
        mov     ecx, [size]
        repe cmpsb
        check   e, 'the copy must equal the source'
        cmp     byte [edi], 0
        check   e, 'nothing may be written behind the copy'
        ret

check_fill:
        mov     edi, [target]
        mov     ecx, [size]
        mov     al, 0xAA
        repe scasb
        check   e, 'every byte must be filled'
        cmp     byte [edi], 0
        check   e, 'nothing may be written behind the filled bytes'
        ret

check_compare:
check_search:
        mov     eax, [size]
        dec     eax
        cmp     [answer], eax
        check   e, 'the last byte must be the answer'
        ret

        board_routines

align 4
sizes           dd 16, 256, 4096
sizes_end:
copies:
        dd      copy_bytes,     name_bytes
        dd      copy_dwords,    name_dwords
        dd      copy_movsb,     name_string_byte
        dd      copy_movsd,     name_string_dword
        dd      copy_mmx,       name_mmx
        dd      copy_sse,       name_sse
copies_end:
fills:
        dd      fill_bytes,     name_bytes
        dd      fill_stosb,     name_string_byte
        dd      fill_stosd,     name_string_dword
        dd      fill_sse,       name_sse
fills_end:
compares:
        dd      compare_bytes,  name_bytes
        dd      compare_cmpsb,  name_string_byte
        dd      compare_dwords, name_dwords
compares_end:
searches:
        dd      search_bytes,   name_bytes
        dd      search_scasb,   name_string_byte
        dd      search_sse,     name_sse
searches_end:
name_bytes      db 'bytes       ', 0
name_dwords     db 'dwords      ', 0
name_string_byte db 'rep, bytes  ', 0
name_string_dword db 'rep, dwords ', 0
name_mmx        db 'MMX         ', 0
name_sse        db 'SSE         ', 0
image_end:

align 4
source          dd ?
target          dd ?
size            dd ?
method_entry    dd ?
prepare_entry   dd ?
verify_entry    dd ?
began           dd ?
ticks           dd ?
answer          dd ?

align 16
                rb 4096
stack_top:
memory_end:

; Lesson 9: alignment and padding
;
; A dword may lie at any address, but the processor fetches lines of 64 bytes: one that lies across
; two of them costs twice, and across two pages it can even fault twice. The program lays out the same
; record in three ways, counts what each costs in space and in crossings, and lets the processor
; itself complain about a misaligned access.

include '../../include/kolibri.inc'
include '../../include/checks.inc'

        program_header start, image_end, memory_end, stack_top

LINE            = 64
COUNT           = 1000                  ; records in each array
ALIGNMENT_CHECK = 1 shl 18              ; flag AC
ALIGNMENT_FAULT = 17                    ; its exception

; As a high-level language lays it out: every field at a multiple of its size, with gaps; and a gap at
; the end, so that the next record of an array begins right.
structure natural
  .kind         db ?
                rb 3
  .value        dd ?
  .count        dw ?
                rb 2
end_structure

; The same fields without gaps: the smallest record, and most of its values are misaligned.
structure packed
  .kind         db ?
  .value        dd ?
  .count        dw ?
end_structure

; The same fields, the largest first: one byte of padding, and nothing misaligned. Order is free.
structure sorted
  .value        dd ?
  .count        dw ?
  .kind         db ?
                rb 1
end_structure

; Prints one line about a layout, from assembly-time facts and a walk over the addresses.
macro layout name*, label*
{
        print   '  ', label
        print_decimal sizeof.#name, 6
        print_decimal name#.value, 8
        mov     eax, sizeof.#name
        mov     ecx, name#.value
        call    count_crossings
        print_decimal eax, 12
        print_decimal edx, 12
        new_line
}

start:
        print_line 'Lesson 9: alignment and padding'
        print_line '             size   value  misaligned   two lines  (of 1000 records)'
        layout  natural, 'natural'
        cmp     eax, 0
        check   e, 'natural alignment must leave nothing misaligned'
        layout  packed,  'packed '
        mov     [packed_crossings], edx
        cmp     eax, 750
        check   e, 'with 7 bytes in a record, three of four values are misaligned'
        layout  sorted,  'sorted '
        cmp     eax, 0
        check   e, 'sorted fields must leave nothing misaligned'
        cmp     [packed_crossings], 0
        check   ne, 'a misaligned field must cross a line now and then'

        mov     eax, sizeof.sorted
        cmp     eax, sizeof.natural
        check   b, 'sorting must need less padding'

; ---- an aligned block from an allocator that does not align ----------------------------------------
; Ask for more, round up, and remember the true address in front of the aligned one.
        mov     eax, 100
        mov     ecx, 256
        call    allocate_aligned
        test    eax, 255
        check   z, 'the block must be aligned to 256 bytes'
        mov     ebx, eax
        print   'Aligned block at '
        print_hex ebx
        print   ', cut from '
        print_hex [ebx - 4]
        new_line
        mov     ecx, [ebx - 4]
        cmp     ecx, ebx
        check   b, 'the true address must lie in front of the block'

; ---- what a misaligned access is to the processor --------------------------------------------------
; It just works, as long as the flag AC is clear. With AC set (and CR0.AM, which KolibriOS sets) it is
; exception 17. 68.24 takes such exceptions to a routine of our own: ecx = routine, edx = one bit for
; each exception it wants.
        mov     eax, [unaligned_dword]
        cmp     eax, 0x44332211
        check   e, 'a misaligned dword must be read right'

        mcall   68, 24, alignment_handler, 1 shl ALIGNMENT_FAULT
        mov     [saved_esp], esp
        pushfd
        or      dword [esp], ALIGNMENT_CHECK
        popfd
        mov     eax, [unaligned_dword]
        pushfd                          ; no exception came: an emulator, perhaps
        and     dword [esp], not ALIGNMENT_CHECK
        popfd
        print_line 'Alignment check: this machine does not look'
        jmp     end_of_alignment_check
alignment_handler:
        mov     esp, [saved_esp]        ; [esp] was the address of the instruction, [esp + 4] the number
        pushfd
        and     dword [esp], not ALIGNMENT_CHECK
        popfd
        print_line 'Alignment check: exception 17, as it should be'
end_of_alignment_check:

        finish_checks

; Walks over an array of COUNT records that begins at a line.
; In:  eax = size of a record, ecx = offset of a dword in it
; Out: eax = how many of the dwords are misaligned, edx = how many lie across two lines
count_crossings:
        push    ebx esi edi
        mov     ebx, eax
        xor     eax, eax
        xor     edx, edx
        mov     edi, COUNT
  .next:
        test    ecx, 3
        jz      .aligned
        inc     eax
  .aligned:
        mov     esi, ecx
        and     esi, LINE - 1
        cmp     esi, LINE - 4
        jbe     .one_line
        inc     edx
  .one_line:
        add     ecx, ebx
        dec     edi
        jnz     .next
        pop     edi esi ebx
        ret

; In:  eax = bytes, ecx = alignment, a power of two and at least 4
; Out: eax = address. To free it, free the address in the dword in front of it.
allocate_aligned:
        push    ecx edx
        lea     eax, [eax + ecx + 3]    ; room for the address and for rounding up
        call    allocate
        lea     edx, [eax + ecx + 3]
        neg     ecx
        and     edx, ecx                ; at least 4 bytes behind eax
        mov     [edx - 4], eax
        mov     eax, edx
        pop     edx ecx
        ret

; The allocator that does not align: bytes, one after the other. In: eax = bytes. Out: eax = address
allocate:
        add     eax, [next_byte]
        xchg    eax, [next_byte]
        ret

        board_routines

align 4
                db 0
unaligned_dword dd 0x44332211           ; at an address that is 1 modulo 4
align 4
next_byte       dd raw_memory + 1
image_end:

align 4
saved_esp       dd ?
packed_crossings dd ?
raw_memory:     rb 1024

align 16
                rb 4096
stack_top:
memory_end:

; TLSF: two-level segregated fit. A list for each narrow range of sizes, and two levels of bitmaps that
; tell which lists have blocks.
;
; Nothing is searched: two bit scans find a list whose blocks are all large enough, and its first block
; is taken. Every operation takes a bounded number of instructions, however full the heap is, which is
; what a real-time system needs (Masmano, Ripoll, Crespo, Real, 2004). The price: a request is rounded
; up to the next range, so a block that would just fit may be passed over.

include 'driver.inc'

strategy_name   db 'TLSF', 0

; Blocks lie without gaps; each tells its size and that of the block in front.
structure block
  .size         dd ?                    ; bytes, header included, a multiple of 8; bit 0: in use
  .previous     dd ?                    ; bytes of the block in front, 0 for the first block
  .payload:
  .next_free    dd ?                    ; links of a free block; 0 ends the list
  .previous_free dd ?
end_structure

HEADER_SIZE     = block.payload
MINIMUM_BLOCK   = sizeof.block
IN_USE          = 1

; The first level is the power of two, the second divides it into 16 equal ranges. Sizes below 128 share
; the first row, one list for each multiple of 8.
RANGES          = 16
RANGES_LOG      = 4
SMALL_LOG       = 7                     ; 128 = 2^7
ROWS            = 31 - SMALL_LOG + 1
LARGEST_REQUEST = 1 shl 30

initialise:
        push    ebx ecx edx esi edi
        lea     edx, [eax + 7]
        and     edx, -8                 ; edx = first block
        add     ecx, eax
        and     ecx, -8
        sub     ecx, HEADER_SIZE        ; ecx = end block: a header only
        jb      .too_small
        lea     esi, [edx + MINIMUM_BLOCK]
        cmp     ecx, esi
        jb      .too_small
        mov     [first_block], edx
        mov     [end_block], ecx

        mov     esi, ecx
        mov     edi, tables
        mov     ecx, (tables_end - tables) / 4
        xor     eax, eax
        rep stosd

        mov     eax, edx
        mov     ecx, esi
        sub     ecx, eax                ; bytes of the only free block
        mov     [eax + block.previous], 0
        mov     [esi + block.size], HEADER_SIZE or IN_USE
        call    insert_free
        mov     eax, 1
        jmp     .done
  .too_small:
        xor     eax, eax
  .done:
        pop     edi esi edx ecx ebx
        ret

allocate:
        test    eax, eax
        jz      .nothing                ; a request of 0 bytes gets nothing
        push    ebx ecx edx esi edi
        call    block_bytes
        jc      .failed
        mov     esi, ecx                ; esi = bytes of the block

; Round up to the beginning of a range: every block of the lists from there on is large enough.
        cmp     ecx, 1 shl SMALL_LOG
        jb      .rounded
        bsr     edx, ecx
        mov     ebx, ecx
        lea     ecx, [edx - RANGES_LOG]
        mov     eax, 1
        shl     eax, cl
        dec     eax
        lea     ecx, [ebx + eax]
  .rounded:
        call    list_of                 ; ebx = row, edx = range

        mov     ecx, edx                ; a list of this row, from this range on
        or      eax, -1
        shl     eax, cl
        count   examined
        and     eax, [range_bits + ebx * 4]
        jnz     .row_found
        lea     ecx, [ebx + 1]          ; or any list of a later row
        or      eax, -1
        shl     eax, cl
        count   examined
        and     eax, [row_bits]
        jz      .failed
        bsf     ebx, eax
        mov     eax, [range_bits + ebx * 4]
  .row_found:
        bsf     edx, eax
        mov     ecx, ebx
        shl     ecx, RANGES_LOG
        add     ecx, edx
        mov     edi, [lists + ecx * 4]  ; edi = block

        mov     eax, edi
        call    remove_free             ; ecx = its bytes
        call    give_rest
        or      [edi + block.size], IN_USE
        lea     eax, [edi + block.payload]
        pop     edi esi edx ecx ebx
        ret
  .failed:
        xor     eax, eax
        pop     edi esi edx ecx ebx
  .nothing:
        ret

; The block edi has ecx bytes and needs esi: what is too much becomes a free block. Sets the sizes;
; changes eax, ebx, ecx, edx. The rest is merged with the block behind it if that is free.
give_rest:
        mov     eax, ecx
        sub     eax, esi
        cmp     eax, MINIMUM_BLOCK
        jb      .whole
        count   splits
        mov     [edi + block.size], esi
        push    eax
        lea     eax, [edi + esi]        ; the rest
        mov     [eax + block.previous], esi
        pop     ecx
        jmp     merge_behind
  .whole:
        mov     [edi + block.size], ecx
        mov     [edi + ecx + block.previous], ecx
        ret

free:
        push    ebx ecx edx
        call    check_block
        jc      .refused
        mov     edx, [eax + block.previous]
        test    edx, edx
        jz      .front_is_used
        neg     edx
        test    [eax + edx + block.size], IN_USE
        jnz     .front_is_used
        count   merges
        and     [eax + block.size], not IN_USE
        add     eax, edx                ; the block in front grows over this one
        push    ecx
        call    remove_free
        pop     edx
        add     ecx, edx
  .front_is_used:
        call    merge_behind
        mov     eax, 1
        pop     edx ecx ebx
        ret
  .refused:
        xor     eax, eax
        pop     edx ecx ebx
        ret

; Makes the block eax of ecx bytes free, together with the block behind it when that is free.
; Changes eax, ebx, ecx, edx.
merge_behind:
        test    [eax + ecx + block.size], IN_USE
        jnz     insert_free
        count   merges
        push    eax ecx
        add     eax, ecx
        call    remove_free
        pop     edx eax
        add     ecx, edx
        jmp     insert_free

; Writes the headers of the free block eax of ecx bytes and puts it in front of its list.
; Changes ebx, ecx, edx.
insert_free:
        mov     [eax + block.size], ecx
        mov     [eax + ecx + block.previous], ecx
        call    list_of
        bts     [row_bits], ebx
        bts     [range_bits + ebx * 4], edx
        shl     ebx, RANGES_LOG
        add     ebx, edx
        mov     ecx, [lists + ebx * 4]
        mov     [lists + ebx * 4], eax
        mov     [eax + block.next_free], ecx
        mov     [eax + block.previous_free], 0
        test    ecx, ecx
        jz      .done
        mov     [ecx + block.previous_free], eax
  .done:
        ret

; Takes the free block eax out of its list. Out: ecx = its bytes. Changes ebx, edx.
remove_free:
        push    esi edi
        mov     esi, [eax + block.next_free]
        mov     edi, [eax + block.previous_free]
        test    esi, esi
        jz      .last
        mov     [esi + block.previous_free], edi
  .last:
        test    edi, edi
        jz      .first
        mov     [edi + block.next_free], esi
        jmp     .done
  .first:                               ; it was the head of its list
        mov     ecx, [eax + block.size]
        call    list_of
        mov     ecx, ebx
        shl     ecx, RANGES_LOG
        add     ecx, edx
        mov     [lists + ecx * 4], esi
        test    esi, esi
        jnz     .done
        btr     [range_bits + ebx * 4], edx     ; the list is empty now,
        cmp     [range_bits + ebx * 4], 0
        jne     .done
        btr     [row_bits], ebx                 ; and so is the row
  .done:
        mov     ecx, [eax + block.size]
        pop     edi esi
        ret

; The list for blocks of ecx bytes. Out: ebx = row, edx = range; keeps the others.
list_of:
        cmp     ecx, 1 shl SMALL_LOG
        jae     .large
        xor     ebx, ebx
        mov     edx, ecx
        shr     edx, 3
        ret
  .large:
        bsr     ebx, ecx
        push    ecx
        mov     edx, ecx
        lea     ecx, [ebx - RANGES_LOG]
        shr     edx, cl                 ; the highest bit and the four below it
        and     edx, RANGES - 1
        sub     ebx, SMALL_LOG - 1
        pop     ecx
        ret

; Bytes of a block for a request: header, rounded up to 8, at least MINIMUM_BLOCK.
; In: eax = requested bytes. Out: ecx = bytes, carry set when no heap could hold it.
block_bytes:
        cmp     eax, LARGEST_REQUEST
        ja      .too_large
        lea     ecx, [eax + HEADER_SIZE + 7]
        and     ecx, -8
        cmp     ecx, MINIMUM_BLOCK
        jae     .done                   ; carry is clear
        mov     ecx, MINIMUM_BLOCK
        clc
  .done:
        ret
  .too_large:
        stc
        ret

; Is eax the payload of a used block?
; Out: eax = block, ecx = its bytes and carry clear, or carry set. Keeps the others.
check_block:
        test    eax, 7
        jnz     .bad
        sub     eax, HEADER_SIZE
        cmp     eax, [first_block]
        jb      .bad
        cmp     eax, [end_block]
        jae     .bad
        mov     ecx, [eax + block.size]
        btr     ecx, 0                  ; carry = in use
        jnc     .bad
        push    edx
        mov     edx, [end_block]
        sub     edx, eax
        cmp     ecx, edx
        pop     edx
        ja      .bad
        cmp     [eax + ecx + block.previous], ecx
        jne     .bad
        clc
        ret
  .bad:
        stc
        ret

reallocate:
        test    eax, eax
        jnz     .not_null
        mov     eax, ecx
        jmp     allocate
  .not_null:
        test    ecx, ecx
        jnz     .not_zero
        call    free
        xor     eax, eax
        ret
  .not_zero:
        push    ebx ecx edx esi edi
        mov     ebx, ecx                ; ebx = requested bytes
        call    check_block
        jc      .failed
        mov     edi, eax                ; edi = block
        mov     edx, ecx                ; edx = present bytes
        mov     eax, ebx
        call    block_bytes
        jc      .failed
        mov     esi, ecx                ; esi = needed bytes
        mov     ecx, edx
        cmp     esi, ecx
        jbe     .in_place
        lea     eax, [edi + ecx]        ; does the block behind make it large enough?
        mov     edx, [eax + block.size]
        test    edx, IN_USE
        jnz     .move
        add     edx, ecx
        cmp     edx, esi
        jb      .move
        count   merges
        push    edx
        call    remove_free
        pop     ecx
  .in_place:
        call    give_rest
        or      [edi + block.size], IN_USE
        lea     eax, [edi + block.payload]
        pop     edi esi edx ecx ebx
        ret

  .move:
        mov     eax, ebx
        call    allocate
        test    eax, eax
        jz      .failed
        sub     ecx, HEADER_SIZE        ; it grows, so all of the old payload is kept
        lea     esi, [edi + block.payload]
        mov     edx, esi
        mov     edi, eax
        shr     ecx, 2
        rep movsd
        xchg    eax, edx
        call    free
        mov     eax, edx
        pop     edi esi edx ecx ebx
        ret
  .failed:
        xor     eax, eax
        pop     edi esi edx ecx ebx
        ret

; The blocks in the order of their addresses, for the driver.
walk:
        test    eax, eax
        jnz     .step
        mov     eax, [first_block]
        jmp     .describe
  .step:
        mov     ecx, [eax + block.size]
        and     ecx, not IN_USE
        add     eax, ecx
  .describe:
        cmp     eax, [end_block]
        jae     .end
        mov     ecx, [eax + block.size]
        xor     edx, edx
        btr     ecx, 0
        adc     edx, 0                  ; the same numbers as the driver's
        ret
  .end:
        xor     eax, eax
        ret

align 4
first_block     dd 0
end_block       dd 0
tables:
row_bits        dd 0                    ; bit n: row n has a list with blocks
range_bits      rd ROWS                 ; for each row, bit n: range n has blocks
lists           rd ROWS * RANGES        ; first block of each list, or 0
tables_end:

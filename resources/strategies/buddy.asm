; Buddy system: every block is a power of two in size and lies at a multiple of its size.
;
; A block is split into two halves, its buddies; a freed block merges with its buddy when that is free
; as well, and so on upwards. The buddy's address differs from the block's in one bit, so splitting
; and coalescing take a number of steps that depends only on the sizes, never on how full the heap is.
; The price is internal fragmentation: a request of 65 bytes, with its header, gets 128.

include 'driver.inc'

strategy_name   db 'buddy', 0

; All addresses below count from the start of the heap: offset 0 is a multiple of everything.
structure block
  .order        db ?                    ; the block has 2^order bytes, header included
  .state        db ?                    ; BUDDY_FREE or BUDDY_USED
                dw ?
  .mark         dd ?                    ; BUDDY_MARK xor offset: a payload cannot be taken for it by chance
  .payload:                             ; what the program gets
  .next_free    dd ?                    ; links of a free block, addresses; 0 ends the list
  .previous_free dd ?
end_structure

HEADER_SIZE     = block.payload
LOWEST_ORDER    = 4                     ; sizeof.block = 16 = 2^4
HIGHEST_ORDER   = 30
BUDDY_FREE      = 0
BUDDY_USED      = 1
BUDDY_MARK      = 'bud1'

; A heap whose size is not a power of two is cut into descending powers of two: 100 KiB become
; 64 + 32 + 4. Each of them lies at a multiple of its size, because those in front are larger.
initialise:
        push    ebx ecx edx edi
        lea     edx, [eax + 7]
        and     edx, -8
        mov     [heap_begin], edx
        add     ecx, eax
        sub     ecx, edx
        jbe     .too_small
        and     ecx, not ((1 shl LOWEST_ORDER) - 1)
        jz      .too_small
        mov     [heap_bytes], ecx

        mov     edi, free_lists
        mov     ebx, ecx
        mov     ecx, HIGHEST_ORDER + 1
        xor     eax, eax
        rep stosd

        mov     eax, edx                ; ebx = bytes that are left
  .cut:
        bsr     ecx, ebx                ; the largest power of two that fits
        cmp     ecx, HIGHEST_ORDER
        jbe     .order_known
        mov     ecx, HIGHEST_ORDER
  .order_known:
        call    insert_block
        mov     edx, 1
        shl     edx, cl
        add     eax, edx
        sub     ebx, edx
        jnz     .cut
        mov     eax, 1
        pop     edi edx ecx ebx
        ret
  .too_small:
        xor     eax, eax
        pop     edi edx ecx ebx
        ret

; Order of the block for a request.
; In: eax = requested bytes, at least 1. Out: ecx = order; carry set when no heap could hold it.
order_for:
        mov     ecx, LOWEST_ORDER
        cmp     eax, (1 shl LOWEST_ORDER) - HEADER_SIZE
        jbe     .done
        cmp     eax, (1 shl HIGHEST_ORDER) - HEADER_SIZE
        ja      .too_large
        push    eax
        add     eax, HEADER_SIZE - 1    ; the number of bits of (size - 1) is the order
        bsr     ecx, eax
        inc     ecx
        pop     eax
  .done:
        clc
        ret
  .too_large:
        stc
        ret

allocate:
        test    eax, eax
        jz      .nothing                ; a request of 0 bytes gets nothing
        push    ebx ecx edx
        call    order_for
        jc      .failed
        mov     ebx, ecx                ; ebx = order that is needed

  .look:                                ; the smallest order that has a free block
        count   examined
        mov     eax, [free_lists + ecx * 4]
        test    eax, eax
        jnz     .found
        inc     ecx
        cmp     ecx, HIGHEST_ORDER
        jbe     .look
  .failed:
        xor     eax, eax
        pop     edx ecx ebx
  .nothing:
        ret

  .found:
        call    remove_block
  .halve:                               ; keep the lower half, the upper one becomes free
        cmp     ecx, ebx
        je      .fits
        count   splits
        dec     ecx
        mov     edx, 1
        shl     edx, cl
        push    eax
        add     eax, edx
        call    insert_block
        pop     eax
        jmp     .halve
  .fits:
        call    mark_used
        add     eax, block.payload
        pop     edx ecx ebx
        ret

free:
        push    ecx edx
        call    check_block
        jc      .refused
        mov     [eax + block.mark], 0   ; a block that merges away must not look like one any more
  .merge:
        mov     edx, 1
        shl     edx, cl
        sub     eax, [heap_begin]
        xor     edx, eax                ; edx = offset of the buddy
        add     eax, [heap_begin]
        cmp     edx, [heap_bytes]
        jae     .alone                  ; the heap ends before it
        add     edx, [heap_begin]
        count   examined
        cmp     [edx + block.state], BUDDY_FREE
        jne     .alone
        cmp     [edx + block.order], cl
        jne     .alone                  ; it is cut into smaller blocks
        count   merges
        push    eax
        mov     eax, edx
        call    remove_block
        mov     [eax + block.mark], 0
        pop     eax
        inc     ecx
        cmp     eax, edx
        jb      .merge
        mov     eax, edx                ; the lower one of the two begins the merged block
        jmp     .merge
  .alone:
        call    insert_block
        mov     eax, 1
        pop     edx ecx
        ret
  .refused:
        xor     eax, eax
        pop     edx ecx
        ret

; In place while the order stays the same; a smaller order gives upper halves back.
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
        mov     esi, eax                ; esi = payload
        mov     ebx, ecx                ; ebx = requested bytes
        call    check_block
        jc      .failed
        mov     edi, eax                ; edi = block
        mov     edx, ecx                ; edx = present order
        mov     eax, ebx
        call    order_for
        jc      .failed
        cmp     ecx, edx
        ja      .move
        je      .same
        xchg    ecx, edx                ; ecx = present order, edx = needed order
  .halve:
        count   splits
        dec     ecx
        mov     eax, 1
        shl     eax, cl
        add     eax, edi
        call    insert_block
        cmp     ecx, edx
        ja      .halve
        mov     eax, edi
        call    mark_used
  .same:
        mov     eax, esi
        pop     edi esi edx ecx ebx
        ret
  .move:
        mov     eax, ebx
        call    allocate
        test    eax, eax
        jz      .failed
        mov     ecx, edx
        mov     ebx, 1
        shl     ebx, cl
        lea     ecx, [ebx - HEADER_SIZE]        ; it grows, so all of the old payload is kept
        shr     ecx, 2
        mov     edx, esi
        mov     edi, eax
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

; Marks the block eax of order cl as used. Changes edx.
mark_used:
        mov     [eax + block.order], cl
        mov     [eax + block.state], BUDDY_USED
        mov     edx, eax
        sub     edx, [heap_begin]
        xor     edx, BUDDY_MARK
        mov     [eax + block.mark], edx
        ret

; Puts the block eax of order ecx in front of its free list. Registers are kept.
insert_block:
        push    edx
        mov     [eax + block.order], cl
        mov     [eax + block.state], BUDDY_FREE
        mov     edx, [free_lists + ecx * 4]
        mov     [eax + block.next_free], edx
        mov     [eax + block.previous_free], 0
        mov     [free_lists + ecx * 4], eax
        test    edx, edx
        jz      .done
        mov     [edx + block.previous_free], eax
  .done:
        pop     edx
        ret

; Takes the block eax of order ecx out of its free list. Registers are kept.
remove_block:
        push    edx esi
        mov     edx, [eax + block.next_free]
        mov     esi, [eax + block.previous_free]
        test    edx, edx
        jz      .last
        mov     [edx + block.previous_free], esi
  .last:
        test    esi, esi
        jz      .first
        mov     [esi + block.next_free], edx
        jmp     .done
  .first:
        mov     [free_lists + ecx * 4], edx
  .done:
        pop     esi edx
        ret

; Is eax the payload of a used block?
; Out: eax = block, ecx = its order and carry clear, or carry set. Changes edx.
check_block:
        sub     eax, [heap_begin]
        sub     eax, HEADER_SIZE        ; eax = offset of the block
        jb      .bad
        test    eax, (1 shl LOWEST_ORDER) - 1
        jnz     .bad
        cmp     eax, [heap_bytes]
        jae     .bad
        mov     edx, eax
        xor     edx, BUDDY_MARK
        add     eax, [heap_begin]
        cmp     [eax + block.mark], edx
        jne     .bad
        cmp     [eax + block.state], BUDDY_USED
        jne     .bad
        movzx   ecx, [eax + block.order]
        clc
        ret
  .bad:
        stc
        ret

; The blocks in the order of their addresses, for the driver.
walk:
        test    eax, eax
        jnz     .step
        mov     eax, [heap_begin]
        jmp     .describe
  .step:
        mov     cl, [eax + block.order]
        mov     edx, 1
        shl     edx, cl
        add     eax, edx
  .describe:
        mov     ecx, eax
        sub     ecx, [heap_begin]
        cmp     ecx, [heap_bytes]
        jae     .end
        mov     cl, [eax + block.order]
        mov     edx, 1
        shl     edx, cl
        mov     ecx, edx
        movzx   edx, [eax + block.state]        ; the same numbers as the driver's
        ret
  .end:
        xor     eax, eax
        ret

align 4
heap_begin      dd 0
heap_bytes      dd 0
free_lists      rd HIGHEST_ORDER + 1    ; first free block of each order, or 0

; Quick fit: a list of its own for each small size, and first fit for everything else.
;
; Programs ask for few different sizes, again and again. A small block that is freed is not coalesced
; but kept on the list of its size, and the next request for that size takes it from there in a few
; instructions. The price: memory on one list cannot serve any other size. When a request fails, all
; lists are emptied, their blocks coalesced, and the search is tried once more.

include 'driver.inc'

strategy_name   db 'quick fit', 0

; Bit 1 of block.size: the block is on a quick list. It stays marked as used, so that its neighbours
; do not merge with it.
CACHED          = 2

QUICK_LIMIT     = 136                   ; largest block size, header included, that has a list
QUICK_LISTS     = (QUICK_LIMIT - MINIMUM_BLOCK) / 8 + 1

initialise:
        push    ecx edi
        push    eax ecx
        xor     eax, eax
        mov     edi, quick_lists
        mov     ecx, QUICK_LISTS
        rep stosd
        pop     ecx eax
        call    make_heap
        pop     edi ecx
        ret

allocate:
        test    eax, eax
        jz      .done                   ; a request of 0 bytes gets nothing
        push    ecx edx
        call    block_bytes
        jc      .failed
        cmp     ecx, QUICK_LIMIT
        ja      .search

; Size 16 has list 0, size 24 list 1 and so on: the list is found by arithmetic.
        mov     edx, ecx
        shr     edx, 1                  ; 8 bytes more of size are 4 bytes more of address
        add     edx, quick_lists - MINIMUM_BLOCK / 2
        mov     eax, [edx]
        test    eax, eax
        jz      .search
        mov     ecx, [eax + block.next_free]
        mov     [edx], ecx
        and     [eax + block.size], not CACHED
        jmp     .found

  .search:
        call    take_block
        test    eax, eax
        jnz     .found
        call    flush_lists
        test    eax, eax
        jz      .return                 ; there was nothing to flush
        call    take_block
        test    eax, eax
        jz      .return
  .found:
        add     eax, block.payload
  .return:
        pop     edx ecx
  .done:
        ret
  .failed:
        xor     eax, eax
        jmp     .return

free:
        push    ecx edx esi
        call    check_block
        jc      .refused
        mov     ecx, [eax + block.size]
        and     ecx, not 7
        cmp     ecx, QUICK_LIMIT
        ja      .give
        or      [eax + block.size], CACHED
        mov     edx, ecx
        shr     edx, 1                  ; 8 bytes more of size are 4 bytes more of address
        add     edx, quick_lists - MINIMUM_BLOCK / 2
        mov     ecx, [edx]
        mov     [eax + block.next_free], ecx
        mov     [edx], eax
        jmp     .freed
  .give:
        call    give_block
  .freed:
        mov     eax, 1
        pop     esi edx ecx
        ret
  .refused:
        xor     eax, eax
        pop     esi edx ecx
        ret

; Gives all blocks of all quick lists back to the free list.
; Out: eax = number of blocks. Other registers are kept.
flush_lists:
        push    ecx edx esi edi
        push    0                       ; number of blocks
        mov     edi, quick_lists
  .list:
        mov     eax, [edi]
        test    eax, eax
        jz      .next_list
        mov     ecx, [eax + block.next_free]
        mov     [edi], ecx
        and     [eax + block.size], not CACHED
        call    give_block
        inc     dword [esp]
        jmp     .list
  .next_list:
        add     edi, 4
        cmp     edi, quick_lists + QUICK_LISTS * 4
        jb      .list
        pop     eax
        pop     edi esi edx ecx
        ret

; First fit, for large requests and for sizes whose list is empty.
; In: ecx = bytes. Out: eax = free block of at least that size, or 0; changes edx.
find_block:
        mov     edx, [end_block]        ; the head of the list
        mov     eax, [edx + block.next_free]
  .look:
        cmp     eax, edx
        je      .none
        count   examined
        cmp     [eax + block.size], ecx
        jae     .found
        mov     eax, [eax + block.next_free]
        jmp     .look
  .none:
        xor     eax, eax
  .found:
        ret

align 4
quick_lists     rd QUICK_LISTS          ; first block of each list, or 0

include 'boundary-tags.inc'

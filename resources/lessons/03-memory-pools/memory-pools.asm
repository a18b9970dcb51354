; Lesson 3: memory pools
;
; A pool hands out blocks of one size. Allocating and freeing take the same few instructions however
; full the pool is, and nothing can fragment: every free block fits every request.
;
; The free blocks are chained through their own first dword (the free list). A bitmap beside them
; knows which blocks are in use; with it the pool recognises a pointer that is not its own, one into
; the middle of a block, and a block that is freed twice.

include '../../include/kolibri.inc'
include '../../include/shown-heap.inc'
include '../../include/checks.inc'

        program_header start, image_end, memory_end, stack_top

BLOCK_SIZE      = 20                    ; what the program asks for; the pool rounds it up
BLOCK_COUNT     = 40

; The pool lies at the start of one heap block, its bitmap behind it, then the blocks:
; one 68.12 makes it and one 68.13 frees it all.
structure pool
  .block_size   dd ?                    ; bytes, a multiple of 8
  .block_count  dd ?
  .bitmap       dd ?                    ; address; bit n is 1 while block n is in use
  .begin        dd ?                    ; address of block 0
  .end          dd ?                    ; first address behind the last block
  .free_list    dd ?                    ; first free block, or 0
  .in_use       dd ?                    ; statistics: blocks in use now,
  .peak         dd ?                    ;   and at most
  .allocations  dd ?                    ;   requests that got a block
  .frees        dd ?                    ;   blocks given back
  .exhausted    dd ?                    ;   requests that found the pool empty
  .refused      dd ?                    ;   calls of pool_free that were wrong
end_structure

; Answers of pool_free.
FREED           = 0
FOREIGN_POINTER = 1                     ; not inside this pool
INNER_POINTER   = 2                     ; inside the pool, but not the start of a block
DOUBLE_FREE     = 3                     ; the block is free already

start:
        print_line 'Lesson 3: memory pools'
        mcall   68, 11                  ; the heap must be made before 68.12 is used

        mov     eax, BLOCK_SIZE
        mov     ecx, BLOCK_COUNT
        call    pool_create
        test    eax, eax
        check   nz, 'the pool must be created'
        mov     esi, eax                ; esi = pool, from here to the end
        mov     [shown_begin], eax
        mov     ecx, [esi + pool.end]
        mov     [shown_end], ecx
        print   'Pool of '
        print_decimal [esi + pool.block_count]
        print   ' blocks of '
        print_decimal [esi + pool.block_size]
        print   ' bytes at '
        print_hex [esi + pool.begin]
        new_line

; ---- take every block ----------------------------------------------------------------------------
        xor     ebx, ebx
take_all:
        call    pool_allocate
        mov     [blocks + ebx * 4], eax
        test    eax, eax
        check   nz, 'a block must be available'
        test    eax, 7
        check   z, 'blocks must be aligned to 8 bytes'
        mov     ecx, BLOCK_SIZE         ; fill the block with its own number
        mov     edi, eax
        mov     al, bl
        rep stosb
        inc     ebx
        cmp     ebx, BLOCK_COUNT
        jb      take_all

        call    pool_allocate
        test    eax, eax
        check   z, 'a full pool must answer 0'
        call    print_map

; Every block must still hold what was written into it: had two blocks overlapped, one would not.
        xor     ebx, ebx
verify_block:
        mov     edi, [blocks + ebx * 4]
        mov     ecx, BLOCK_SIZE
        mov     al, bl
        repe scasb
        check   e, 'a block was overwritten through another one'
        inc     ebx
        cmp     ebx, BLOCK_COUNT
        jb      verify_block

; ---- give every second one back ------------------------------------------------------------------
        xor     ebx, ebx
free_even:
        mov     eax, [blocks + ebx * 4]
        call    pool_free
        cmp     eax, FREED
        check   e, 'a block in use must be freed'
        add     ebx, 2
        cmp     ebx, BLOCK_COUNT
        jb      free_even
        call    print_map

; A general allocator could not serve a large request from these holes. The pool has no large
; requests, so half of it is simply free again.
        mov     eax, [esi + pool.in_use]
        cmp     eax, BLOCK_COUNT / 2
        check   e, 'half of the blocks must be in use'

; ---- wrong frees, all of them recognised ---------------------------------------------------------
        mov     eax, [blocks]
        call    pool_free
        cmp     eax, DOUBLE_FREE
        check   e, 'a double free must be recognised'

        mov     eax, [blocks + 4]
        add     eax, 4
        call    pool_free
        cmp     eax, INNER_POINTER
        check   e, 'a pointer into a block must be recognised'

        mov     eax, start
        call    pool_free
        cmp     eax, FOREIGN_POINTER
        check   e, 'a pointer below the pool must be recognised'

        mov     eax, [esi + pool.end]
        call    pool_free
        cmp     eax, FOREIGN_POINTER
        check   e, 'a pointer behind the pool must be recognised'

        xor     eax, eax
        call    pool_free
        cmp     eax, FOREIGN_POINTER
        check   e, 'a null pointer must be recognised'

        cmp     [esi + pool.refused], 5
        check   e, 'five calls must have been refused'

; ---- the block freed last is the first to be used again -------------------------------------------
        call    pool_allocate           ; a stack: last in, first out; its lines are still in the cache
        cmp     eax, [blocks + (BLOCK_COUNT - 2) * 4]
        check   e, 'the block freed last must come back first'
        call    pool_free

; ---- give the rest back --------------------------------------------------------------------------
        mov     ebx, 1
free_odd:
        mov     eax, [blocks + ebx * 4]
        call    pool_free
        cmp     eax, FREED
        check   e, 'a block in use must be freed'
        add     ebx, 2
        cmp     ebx, BLOCK_COUNT
        jb      free_odd
        call    print_map

        call    count_free_list
        cmp     eax, BLOCK_COUNT
        check   e, 'every block must be on the free list once'
        cmp     [esi + pool.in_use], 0
        check   e, 'no block may be in use'

        print   'Allocations '
        print_decimal [esi + pool.allocations]
        print   ', frees '
        print_decimal [esi + pool.frees]
        print   ', peak '
        print_decimal [esi + pool.peak]
        print   ', pool empty '
        print_decimal [esi + pool.exhausted]
        print   ', refused '
        print_decimal [esi + pool.refused]
        new_line

        mov     [shown_begin], 0
        call    pool_destroy
        finish_checks

; ---- the pool ------------------------------------------------------------------------------------

; Makes a pool.
; In:  eax = block size in bytes, ecx = number of blocks, both at least 1
; Out: eax = pool, or 0 when there is not enough memory. Other registers are kept.
pool_create:
        push    ebx ecx edx edi
        add     eax, 7                  ; a free block must hold a pointer, and aligned blocks are
        and     eax, -8                 ; cheaper to use: round up to a multiple of 8
        mov     ebx, eax                ; ebx = block size
        mul     ecx                     ; edx:eax = bytes of all blocks
        jo      .failed                 ; 4 GiB or more

        mov     edi, ecx
        add     edi, 31                 ; one bit for each block, in whole dwords
        shr     edi, 5
        lea     edx, [sizeof.pool + edi * 4 + 7]
        and     edx, -8                 ; edx = offset of block 0
        add     eax, edx
        jc      .failed
        push    ebx ecx
        mcall   68, 12, eax
        pop     ecx ebx
        test    eax, eax
        jz      .failed

; 68.12 gives pages that read as zero, so the bitmap and the statistics are right already.
        mov     [eax + pool.block_size], ebx
        mov     [eax + pool.block_count], ecx
        lea     edi, [eax + sizeof.pool]
        mov     [eax + pool.bitmap], edi
        add     edx, eax
        mov     [eax + pool.begin], edx
        mov     [eax + pool.free_list], edx

        jmp     .chain                  ; each block points to the one behind it, the last one to 0
  .next_block:
        lea     edi, [edx + ebx]
        mov     [edx], edi
        mov     edx, edi
  .chain:
        dec     ecx
        jnz     .next_block
        mov     dword [edx], 0
        add     edx, ebx
        mov     [eax + pool.end], edx
        pop     edi edx ecx ebx
        ret
  .failed:
        xor     eax, eax
        pop     edi edx ecx ebx
        ret

; Gives the memory of the pool in esi back to the system.
pool_destroy:
        push    eax ebx ecx
        mcall   68, 13, esi
        pop     ecx ebx eax
        ret

; Takes a block from the pool.
; In:  esi = pool
; Out: eax = block, or 0 when all are in use. Other registers are kept.
pool_allocate:
        mov     eax, [esi + pool.free_list]
        test    eax, eax
        jz      .empty
        push    ecx edx
        mov     ecx, [eax]              ; the next free block becomes the first
        mov     [esi + pool.free_list], ecx

        push    eax
        call    block_number
        mov     ecx, [esi + pool.bitmap]
        bts     [ecx], eax              ; mark it in use
        pop     eax

        inc     [esi + pool.allocations]
        mov     ecx, [esi + pool.in_use]
        inc     ecx
        mov     [esi + pool.in_use], ecx
        cmp     ecx, [esi + pool.peak]
        jbe     .done
        mov     [esi + pool.peak], ecx
  .done:
        pop     edx ecx
        ret
  .empty:
        inc     [esi + pool.exhausted]
        ret

; Gives a block back.
; In:  esi = pool, eax = block
; Out: eax = FREED, or the reason why nothing was done. Other registers are kept.
pool_free:
        push    ecx edx edi
        mov     edi, eax
        cmp     eax, [esi + pool.begin]
        jb      .foreign
        cmp     eax, [esi + pool.end]
        jae     .foreign
        call    block_number
        test    edx, edx
        jnz     .inner
        mov     ecx, [esi + pool.bitmap]
        btr     [ecx], eax              ; carry = was it in use? - and mark it free
        jnc     .double

        mov     ecx, [esi + pool.free_list]
        mov     [edi], ecx
        mov     [esi + pool.free_list], edi
        dec     [esi + pool.in_use]
        inc     [esi + pool.frees]
        mov     eax, FREED
        pop     edi edx ecx
        ret
  .foreign:
        mov     eax, FOREIGN_POINTER
        jmp     .refuse
  .inner:
        mov     eax, INNER_POINTER
        jmp     .refuse
  .double:
        mov     eax, DOUBLE_FREE
  .refuse:
        inc     [esi + pool.refused]
        pop     edi edx ecx
        ret

; In:  esi = pool, eax = address inside it
; Out: eax = number of the block, edx = offset inside the block
block_number:
        sub     eax, [esi + pool.begin]
        xor     edx, edx
        div     [esi + pool.block_size]
        ret

; ---- looking at the pool -------------------------------------------------------------------------

; Prints the bitmap of the pool in esi: # in use, . free.
print_map:
        push    eax ecx edx
        print   '  '
        mov     edx, [esi + pool.bitmap]
        xor     ecx, ecx
  .block:
        mov     al, '.'
        bt      [edx], ecx
        jnc     .print
        mov     al, '#'
  .print:
        call    board_character
        inc     ecx
        cmp     ecx, [esi + pool.block_count]
        jb      .block
        print   '  '
        print_decimal [esi + pool.in_use]
        print_line ' in use'
        pop     edx ecx eax
        ret

; Out: eax = number of blocks on the free list of the pool in esi. A list that is longer than the
; pool has blocks must run in a circle; counting stops there.
count_free_list:
        push    edx
        xor     eax, eax
        mov     edx, [esi + pool.free_list]
  .next:
        test    edx, edx
        jz      .done
        inc     eax
        cmp     eax, [esi + pool.block_count]
        ja      .done
        mov     edx, [edx]
        jmp     .next
  .done:
        pop     edx
        ret

; ---- for the workbench ---------------------------------------------------------------------------
; Shows the pool in the pane "Allocator heap" (include/shown-heap.inc): its tables, then its blocks.
        show_heap 'pool', shown_begin, shown_end, walk

; In: eax = block, or 0 for the first. Out: eax = the block behind it, or 0; ecx = bytes, edx = kind
walk:
        push    esi
        mov     esi, [shown_begin]
        test    eax, eax
        jz      .tables
        cmp     eax, esi
        je      .first
        add     eax, [esi + pool.block_size]
        cmp     eax, [esi + pool.end]
        jb      .tell
        xor     eax, eax
        jmp     .told
  .first:
        mov     eax, [esi + pool.begin]
  .tell:
        push    eax
        call    block_number
        mov     ecx, [esi + pool.bitmap]
        xor     edx, edx                ; FREE_BLOCK
        bt      [ecx], eax
        adc     edx, 0                  ; USED_BLOCK is 1
        pop     eax
        mov     ecx, [esi + pool.block_size]
        jmp     .told
  .tables:
        mov     eax, esi
        mov     ecx, [esi + pool.begin]
        sub     ecx, esi
        mov     edx, TABLE_BLOCK
  .told:
        pop     esi
        ret

        board_routines
image_end:

align 4
shown_begin     dd ?
shown_end       dd ?
blocks          rd BLOCK_COUNT

align 16
        rb      4096
stack_top:
memory_end:

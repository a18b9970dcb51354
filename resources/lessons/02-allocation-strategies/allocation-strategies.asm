; Lesson 2: allocation strategies
;
; One allocator, five strategies: first fit, best fit, worst fit, quick fit and the buddy system. They
; share the layout of the heap and differ in which free block they choose and what they do with a
; block that is freed. The program runs the same sequence of requests under each of them, checks the
; whole heap again and again, and prints what each strategy cost and what it left.

include '../../include/kolibri.inc'
include '../../include/shown-heap.inc'

        program_header start, image_end, memory_end, stack_top

HEAP_SIZE       = 32 * 1024             ; a power of two, so that the buddy system can use all of it
SLOTS           = 128                   ; blocks that can exist at the same time
STEPS           = 3000                  ; requests in the sequence

; ---- the heap ------------------------------------------------------------------------------------
; A row of blocks without gaps, each with a header of 16 bytes:
;
;   | header | payload ... | header | payload ... | ... |  <- [heap_end]
;
; The block behind is found by adding the size, the block in front by its address in the header.
structure block
  .size         dd ?                    ; bytes, header included; a multiple of 16
  .state        dd ?                    ; one of the three values below: anything else is corruption
  .front        dd ?                    ; the block in front, 0 for the first one
  .requested    dd ?                    ; bytes that the program asked for
  .payload:
  .next_quick   dd ?                    ; of a block on a quick list: the next one
end_structure

IS_FREE         = 'FREE'
IS_USED         = 'USED'
IS_QUICK        = 'QUIK'                ; freed, but kept on the quick list of its size

UNIT            = 16                    ; sizes and addresses are multiples of this
SMALLEST        = 2 * UNIT              ; header and one unit

; ---- the strategies ------------------------------------------------------------------------------
FIRST_FIT       = 0
BEST_FIT        = 1
WORST_FIT       = 2
QUICK_FIT       = 3
BUDDY           = 4
STRATEGIES      = 5

QUICK_LIMIT     = 9 * UNIT              ; largest block, header included, that has a quick list

; Counts a failed check and says which one, unless the condition holds.
macro check condition*, what*
{
  local ..good
        j#condition ..good
        inc     [failed_checks]
        print_text [name_now]
        print_line ': CHECK FAILED: ', what
  ..good:
}

start:
        print_line 'Lesson 2: allocation strategies'
        mcall   68, 11                  ; the process heap, from which ours is taken
        mcall   68, 12, HEAP_SIZE
        mov     [heap_begin], eax
        test    eax, eax
        check   nz, '68.12 must give the heap'
        add     eax, HEAP_SIZE
        mov     [heap_end], eax

        print   'Heap of '
        print_kib HEAP_SIZE
        print   ' at '
        print_hex [heap_begin]
        print   ', '
        print_decimal STEPS
        print_line ' requests'
        print_line '            failed  examined  splits  merges |   live   used   free  holes  largest'

        xor     ebx, ebx                ; ebx = strategy
each_strategy:
        mov     [strategy], ebx
        mov     eax, [names + ebx * 4]
        mov     [name_now], eax
        call    run
        inc     ebx
        cmp     ebx, STRATEGIES
        jb      each_strategy

; Internal fragmentation: what the used blocks hold beyond the bytes that were asked for.
        mov     eax, [wasted_at_end + BUDDY * 4]
        cmp     eax, [wasted_at_end + FIRST_FIT * 4]
        check   a, 'the buddy system must waste more inside its blocks than first fit'

        mcall   68, 13, [heap_begin]
        mov     [heap_begin], 0         ; there is no heap any more
        cmp     [failed_checks], 0
        jne     not_all_passed
        print_line 'All checks passed.'
        exit_program
not_all_passed:
        print_decimal [failed_checks]
        print_line ' checks failed.'
        exit_program

; ---- the sequence of requests --------------------------------------------------------------------
; Runs it under [strategy], prints a line, frees everything and checks that nothing is left.
run:
        pushad
        call    initialise
        mov     [seed], 20260103        ; the same numbers for every strategy
        mov     ebp, STEPS
  .step:
        call    random
        shr     eax, 7
        and     eax, SLOTS - 1
        mov     esi, eax                ; esi = slot
        call    random_size
        mov     ecx, eax                ; drawn in every step: the sequence must not depend on
        cmp     [blocks + esi * 4], 0   ; whether an earlier request failed
        jne     .free

        mov     eax, ecx
        call    allocate
        mov     [blocks + esi * 4], eax
        mov     [sizes + esi * 4], ecx
        test    eax, eax
        jz      .next
        call    fill
        jmp     .next
  .free:
        call    free_slot
  .next:
        test    ebp, 7                  ; every eighth time
        jnz     .not_checked
        call    check_heap
  .not_checked:
        dec     ebp
        jnz     .step

        call    check_heap
        call    print_statistics
        mov     ecx, [strategy]
        mov     eax, [used_bytes]
        sub     eax, [live_bytes]
        mov     [wasted_at_end + ecx * 4], eax

        xor     esi, esi                ; give everything back
  .clean:
        cmp     [blocks + esi * 4], 0
        je      .cleaned
        call    free_slot
  .cleaned:
        inc     esi
        cmp     esi, SLOTS
        jb      .clean
        call    flush_quick_lists
        call    check_heap
        cmp     [live_bytes], 0
        check   e, 'no bytes may be live when everything is freed'
        mov     eax, [heap_begin]
        cmp     [eax + block.size], HEAP_SIZE
        check   e, 'all free blocks must have merged into one'
        cmp     [eax + block.state], IS_FREE
        check   e, 'the heap must be free'

        lea     eax, [eax + block.payload]      ; wrong frees must be refused
        call    free
        test    eax, eax
        check   z, 'freeing a free block must be refused'
        mov     eax, blocks
        call    free
        test    eax, eax
        check   z, 'freeing an address outside the heap must be refused'
        popad
        ret

; Frees the block of slot esi, after looking whether its contents are still there. Changes eax.
free_slot:
        push    ecx edi
        mov     edi, [blocks + esi * 4]
        mov     ecx, [sizes + esi * 4]
        mov     eax, esi
        repe scasb                      ; every byte of the block holds the slot's number
        check   e, 'a block was overwritten'
        mov     eax, [blocks + esi * 4]
        call    free
        test    eax, eax
        check   nz, 'a used block must be freed'
        mov     [blocks + esi * 4], 0
        pop     edi ecx
        ret

; Fills the block of slot esi with the slot's number.
fill:
        push    eax ecx edi
        mov     edi, [blocks + esi * 4]
        mov     ecx, [sizes + esi * 4]
        mov     eax, esi
        rep stosb
        pop     edi ecx eax
        ret

; Sizes as programs ask for them: three of four requests are for one of four small sizes, the others
; for 200 to 2247 bytes. Out: eax = bytes
random_size:
        push    ecx
        call    random
        mov     ecx, eax
        shr     ecx, 20
        and     ecx, 3
        test    eax, 0x3000
        jz      .large
        movzx   eax, [small_sizes + ecx]
        pop     ecx
        ret
  .large:
        shr     eax, 16
        and     eax, 2047
        add     eax, 200
        pop     ecx
        ret

; A linear congruential generator; its high bits are the good ones. Out: eax = 0 .. 2^32 - 1
random:
        imul    eax, [seed], 1664525
        add     eax, 1013904223
        mov     [seed], eax
        rol     eax, 16                 ; the callers look at the low half
        ret

; ---- the allocator -------------------------------------------------------------------------------

; Makes the heap one free block and all counters 0.
initialise:
        push    eax ecx edi
        mov     edi, counters
        mov     ecx, (counters_end - counters) / 4
        xor     eax, eax
        rep stosd
        mov     eax, [heap_begin]
        mov     [eax + block.size], HEAP_SIZE
        mov     [eax + block.state], IS_FREE
        mov     [eax + block.front], 0
        pop     edi ecx eax
        ret

; In: eax = bytes. Out: eax = payload, or 0 when no free block is large enough.
allocate:
        push    ebx ecx edx
        mov     ebx, eax                ; ebx = requested bytes
        test    eax, eax
        jz      .nothing
        cmp     eax, HEAP_SIZE
        ja      .nothing
        lea     ecx, [eax + block.payload + UNIT - 1]
        and     ecx, -UNIT              ; ecx = size of the block: header, rounded up
        cmp     ecx, SMALLEST
        jae     .not_too_small
        mov     ecx, SMALLEST
  .not_too_small:
        cmp     [strategy], BUDDY
        je      .power_of_two
        cmp     [strategy], QUICK_FIT
        jne     .search
        call    take_quick
        test    eax, eax
        jnz     .use
        jmp     .search

  .power_of_two:
        lea     edx, [ecx - 1]          ; the highest bit of size - 1 tells the next power of two
        bsr     ecx, edx
        mov     edx, 2
        shl     edx, cl
        mov     ecx, edx

  .search:
        mov     eax, [strategy]
        call    [finders + eax * 4]
        test    eax, eax
        jnz     .found
        call    flush_quick_lists       ; kept blocks may merge into a block that is large enough
        test    eax, eax
        jz      .nothing                ; none was kept
        mov     eax, [strategy]
        call    [finders + eax * 4]
        test    eax, eax
        jz      .nothing
  .found:
        call    split
  .use:
        mov     [eax + block.state], IS_USED
        mov     [eax + block.requested], ebx
        add     [live_bytes], ebx
        add     eax, block.payload
        pop     edx ecx ebx
        ret
  .nothing:
        inc     [failures]
        xor     eax, eax
        pop     edx ecx ebx
        ret

; In: eax = payload. Out: eax = 1, or 0 when this is no block in use: nothing was done then.
free:
        push    ecx edx
        sub     eax, block.payload
        cmp     eax, [heap_begin]
        jb      .refused
        cmp     eax, [heap_end]
        jae     .refused
        test    eax, UNIT - 1
        jnz     .refused
        cmp     [eax + block.state], IS_USED
        jne     .refused
        mov     ecx, [eax + block.requested]
        sub     [live_bytes], ecx

        cmp     [strategy], BUDDY
        je      .buddy
        cmp     [strategy], QUICK_FIT
        jne     .coalesce
        mov     ecx, [eax + block.size]
        cmp     ecx, QUICK_LIMIT
        ja      .coalesce
        mov     [eax + block.state], IS_QUICK      ; keep it for the next request of this size
        shr     ecx, 2                          ; size / UNIT * 4
        mov     edx, [quick_lists + ecx]
        mov     [eax + block.next_quick], edx
        mov     [quick_lists + ecx], eax
        jmp     .done
  .coalesce:
        call    coalesce
        jmp     .done
  .buddy:
        call    merge_buddies
  .done:
        mov     eax, 1
        pop     edx ecx
        ret
  .refused:
        xor     eax, eax
        pop     edx ecx
        ret

; ---- choosing a free block -----------------------------------------------------------------------
; Each finder: in ecx = bytes; out eax = free block of at least that size, or 0. Changes edx.

; The first one that is large enough.
find_first:
        mov     eax, [heap_begin]
  .look:
        inc     [examined]
        cmp     [eax + block.state], IS_FREE
        jne     .next
        cmp     [eax + block.size], ecx
        jae     .found
  .next:
        add     eax, [eax + block.size]
        cmp     eax, [heap_end]
        jb      .look
        xor     eax, eax
  .found:
        ret

; The smallest one that is large enough.
find_best:
        push    ebx
        mov     edx, [heap_begin]
        xor     eax, eax
        or      ebx, -1                 ; ebx = size of the best one so far
  .look:
        inc     [examined]
        cmp     [edx + block.state], IS_FREE
        jne     .next
        cmp     [edx + block.size], ecx
        jb      .next
        cmp     [edx + block.size], ebx
        jae     .next
        mov     eax, edx
        mov     ebx, [edx + block.size]
  .next:
        add     edx, [edx + block.size]
        cmp     edx, [heap_end]
        jb      .look
        pop     ebx
        ret

; The largest one, if it is large enough.
find_worst:
        push    ebx
        mov     edx, [heap_begin]
        xor     eax, eax
        lea     ebx, [ecx - 1]          ; ebx = size to be exceeded
  .look:
        inc     [examined]
        cmp     [edx + block.state], IS_FREE
        jne     .next
        cmp     [edx + block.size], ebx
        jbe     .next
        mov     eax, edx
        mov     ebx, [edx + block.size]
  .next:
        add     edx, [edx + block.size]
        cmp     edx, [heap_end]
        jb      .look
        pop     ebx
        ret

; ---- splitting and coalescing --------------------------------------------------------------------

; Cuts what is too much off the free block eax, which shall keep ecx bytes. Changes edx.
split:
        cmp     [strategy], BUDDY
        je      .halve
        mov     edx, [eax + block.size]
        sub     edx, ecx
        cmp     edx, SMALLEST
        jb      .done                   ; the rest could not be a block: it stays, unused
        push    ecx
        call    cut
        pop     ecx
        ret
  .halve:                               ; keep the lower half until it fits exactly
        mov     edx, [eax + block.size]
        cmp     edx, ecx
        jbe     .done
        push    ecx
        mov     ecx, edx
        shr     ecx, 1
        call    cut
        pop     ecx
        jmp     .halve
  .done:
        ret

; Cuts the free block eax in two free blocks, the first of ecx bytes. Changes ecx, edx.
cut:
        inc     [splits]
        push    esi
        mov     edx, [eax + block.size]
        sub     edx, ecx
        mov     [eax + block.size], ecx
        lea     esi, [eax + ecx]        ; esi = the second block
        mov     [esi + block.size], edx
        mov     [esi + block.state], IS_FREE
        mov     [esi + block.front], eax
        add     edx, esi                ; the block behind it has a new block in front
        cmp     edx, [heap_end]
        jae     .last
        mov     [edx + block.front], esi
  .last:
        pop     esi
        ret

; Makes the block eax free and merges it with free neighbours on both sides. Changes eax, ecx, edx.
coalesce:
        mov     [eax + block.state], IS_FREE
        mov     edx, eax
        add     edx, [eax + block.size]         ; edx = the block behind
        cmp     edx, [heap_end]
        jae     .front
        cmp     [edx + block.state], IS_FREE
        jne     .front
        call    absorb
  .front:
        mov     edx, eax
        mov     eax, [eax + block.front]
        test    eax, eax
        jz      .done
        cmp     [eax + block.state], IS_FREE
        jne     .done
        call    absorb
  .done:
        ret

; The block eax grows over the block edx directly behind it. Changes ecx, edx.
absorb:
        inc     [merges]
        mov     ecx, [edx + block.size]
        add     [eax + block.size], ecx
        mov     [edx + block.state], 0          ; no header any more
        add     edx, ecx
        cmp     edx, [heap_end]
        jae     .last
        mov     [edx + block.front], eax
  .last:
        ret

; Makes the block eax free and merges it with its buddy as long as that is free and whole. The buddy of
; a block of 2^k bytes is the block whose offset differs in bit k. Changes eax, ecx, edx.
merge_buddies:
        mov     [eax + block.state], IS_FREE
  .next:
        mov     ecx, [eax + block.size]
        cmp     ecx, HEAP_SIZE
        je      .done                   ; the whole heap has no buddy
        mov     edx, eax
        sub     edx, [heap_begin]
        xor     edx, ecx
        add     edx, [heap_begin]       ; edx = the buddy
        inc     [examined]
        cmp     [edx + block.state], IS_FREE
        jne     .done
        cmp     [edx + block.size], ecx
        jne     .done                   ; it is split at the moment
        cmp     eax, edx
        jb      .lower_first
        xchg    eax, edx
  .lower_first:
        call    absorb
        jmp     .next
  .done:
        ret

; ---- quick lists ---------------------------------------------------------------------------------

; Takes a block of exactly ecx bytes from its quick list. Out: eax = block, or 0. Changes edx.
take_quick:
        xor     eax, eax
        cmp     ecx, QUICK_LIMIT
        ja      .done
        mov     edx, ecx
        shr     edx, 2                  ; size / UNIT * 4
        mov     eax, [quick_lists + edx]
        inc     [examined]
        test    eax, eax
        jz      .done
        push    dword [eax + block.next_quick]
        pop     [quick_lists + edx]
  .done:
        ret

; Empties all quick lists and coalesces their blocks. Out: eax = number of blocks. Changes edx.
flush_quick_lists:
        push    ecx esi edi
        xor     esi, esi
        mov     edi, quick_lists
  .list:
        mov     eax, [edi]
        test    eax, eax
        jz      .next
        push    dword [eax + block.next_quick]
        pop     dword [edi]
        call    coalesce
        inc     esi
        jmp     .list
  .next:
        add     edi, 4
        cmp     edi, quick_lists_end
        jb      .list
        mov     eax, esi
        pop     edi esi ecx
        ret

; ---- looking at the heap -------------------------------------------------------------------------

; Walks over all blocks, checks every header and adds up what is used and free.
check_heap:
        pushad
        xor     eax, eax
        mov     [used_bytes], eax
        mov     [free_bytes], eax
        mov     [holes], eax
        mov     [largest], eax
        mov     esi, [heap_begin]       ; esi = block
        xor     edi, edi                ; edi = the block in front
  .block:
        cmp     [esi + block.front], edi
        check   e, 'a block must know the block in front'
        mov     ecx, [esi + block.size]
        cmp     ecx, SMALLEST
        check   ae, 'a block must have at least the smallest size'
        test    ecx, UNIT - 1
        check   z, 'a block must have a whole number of units'
        mov     eax, [esi + block.state]
        cmp     eax, IS_USED
        je      .used
        cmp     eax, IS_FREE
        je      .free
        cmp     eax, IS_QUICK
        check   e, 'a header must tell a known state'
        jmp     .add_free
  .free:
        test    edi, edi
        jz      .add_free
        cmp     [strategy], BUDDY
        je      .add_free               ; two free neighbours need not be buddies
        cmp     [edi + block.state], IS_FREE
        check   ne, 'free neighbours must have been merged'
  .add_free:
        add     [free_bytes], ecx
        inc     [holes]
        cmp     ecx, [largest]
        jbe     .next
        mov     [largest], ecx
        jmp     .next
  .used:
        add     [used_bytes], ecx
  .next:
        mov     edi, esi
        add     esi, ecx
        cmp     [failed_checks], 0
        jne     .done                   ; a broken heap cannot be walked
        cmp     esi, [heap_end]
        jb      .block
        check   e, 'the last block must end with the heap'
        mov     eax, [used_bytes]
        add     eax, [free_bytes]
        cmp     eax, HEAP_SIZE
        check   e, 'the blocks must fill the heap'
  .done:
        popad
        ret

; The numbers that check_heap and the allocator collected, as one line.
print_statistics:
        print_text [name_now]
        print_decimal [failures], 8
        print_decimal [examined], 10
        print_decimal [splits], 8
        print_decimal [merges], 8
        print   ' |'
        print_decimal [live_bytes], 7
        print_decimal [used_bytes], 7
        print_decimal [free_bytes], 7
        print_decimal [holes], 7
        print_decimal [largest], 9
        new_line
        ret

; ---- for the workbench ---------------------------------------------------------------------------
; Shows the heap in the pane "Allocator heap" (include/shown-heap.inc).
        show_heap name_now, heap_begin, heap_end, walk, block.payload, block.requested

; In: eax = block, or 0 for the first. Out: eax = the block behind it, or 0; ecx = bytes, edx = kind
walk:
        test    eax, eax
        jz      .first
        add     eax, [eax + block.size]
        cmp     eax, [heap_end]
        jb      .tell
        xor     eax, eax
        ret
  .first:
        mov     eax, [heap_begin]
  .tell:
        mov     ecx, [eax + block.size]
        mov     edx, FREE_BLOCK
        cmp     [eax + block.state], IS_FREE
        je      .told
        mov     edx, CACHED_BLOCK
        cmp     [eax + block.state], IS_QUICK
        je      .told
        mov     edx, USED_BLOCK
  .told:
        ret

        board_routines

; ---- data ----------------------------------------------------------------------------------------
small_sizes     db 16, 40, 64, 112

align 4
finders         dd find_first, find_best, find_worst
                dd find_first           ; quick fit searches only when its list is empty
                dd find_best            ; the smallest power of two that is large enough
names           dd name_first, name_best, name_worst, name_quick, name_buddy
name_first      db 'first fit ', 0
name_best       db 'best fit  ', 0
name_worst      db 'worst fit ', 0
name_quick      db 'quick fit ', 0
name_buddy      db 'buddy     ', 0
image_end:

align 4
heap_begin      dd ?
heap_end        dd ?
strategy        dd ?                    ; FIRST_FIT .. BUDDY
name_now        dd ?
seed            dd ?
failed_checks   dd ?
wasted_at_end   rd STRATEGIES           ; bytes inside used blocks that nobody asked for

counters:                               ; from here to counters_end: 0 at the start of each run
failures        dd ?                    ; requests that got no block
examined        dd ?                    ; blocks looked at
splits          dd ?
merges          dd ?
live_bytes      dd ?                    ; requested and not yet freed
used_bytes      dd ?                    ; in used blocks, headers and rounding included
free_bytes      dd ?
holes           dd ?                    ; free blocks
largest         dd ?                    ; bytes of the largest free block
quick_lists     rd QUICK_LIMIT / UNIT + 1       ; one for each size in units
quick_lists_end:
blocks          rd SLOTS                ; payload of the block in each slot, or 0
sizes           rd SLOTS                ; and the bytes that were asked for
counters_end:

align 16
                rb 4096
stack_top:
memory_end:

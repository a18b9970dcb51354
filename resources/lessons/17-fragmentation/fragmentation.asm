; Lesson 17: fragmentation, and compaction by handles
;
; A heap can be half empty and still refuse a small request, because its free memory lies in pieces.
; Blocks cannot be moved together as long as the program holds their addresses. If it holds handles
; instead - numbers of places in a table that knows the addresses - they can.

include '../../include/kolibri.inc'
include '../../include/checks.inc'
include '../../include/shown-heap.inc'

        program_header start, image_end, memory_end, stack_top

HEAP_SIZE       = 16 * 1024
HANDLES         = 200
SMALL           = 120                   ; payload of the blocks that fill the heap

; The heap is a row of blocks without gaps.
structure block
  .size         dd ?                    ; bytes, header included, a multiple of 8
  .handle       dd ?                    ; who owns it; FREE when nobody does
  .payload:
end_structure

FREE            = -1

start:
        print_line 'Lesson 17: fragmentation'
        mcall   68, 11
        mcall   68, 12, HEAP_SIZE
        mov     [heap_begin], eax
        test    eax, eax
        check   nz, 'the heap must be there'
        lea     ecx, [eax + HEAP_SIZE]
        mov     [heap_end], ecx
        mov     [eax + block.size], HEAP_SIZE
        mov     [eax + block.handle], FREE

; ---- fill the heap, then free every second block ---------------------------------------------------
        mov     eax, SMALL
  .fill:
        call    allocate
        jc      .full
        inc     [blocks]
        call    mark_contents
        mov     eax, SMALL
        jmp     .fill
  .full:
        cmp     [blocks], HEAP_SIZE / 128
        check   e, 'the heap must be filled by blocks of 128 bytes'
        xor     eax, eax
  .free:
        call    free
        add     eax, 2
        cmp     eax, [blocks]
        jb      .free
        call    look
        call    print_state
        cmp     [largest], 128
        check   e, 'no two free blocks may be neighbours'

; ---- half of it is free, and yet ------------------------------------------------------------------
        mov     eax, 1000
        call    allocate
        check   c, 'a request of 1000 bytes must fail now'
        print   '  a request of 1000 bytes fails, although '
        print_decimal [free_bytes]
        print_line ' bytes are free'

; ---- compaction -----------------------------------------------------------------------------------
        call    compact
        print   'Compaction moved '
        print_decimal eax
        print_line ' bytes'
        call    look
        call    print_state
        cmp     [free_blocks], 1
        check   e, 'after compaction all free memory must be one block'

        mov     eax, 1000
        call    allocate
        check   nc, 'now the request must succeed'
        call    free
        print_line '  now the request succeeds'

; Whoever holds a handle has noticed nothing: the contents are where the table says.
        mov     eax, 1
  .verify:
        call    verify_contents
        add     eax, 2
        cmp     eax, [blocks]
        jb      .verify

        mov     eax, 1
  .clean:
        call    free
        add     eax, 2
        cmp     eax, [blocks]
        jb      .clean
        call    compact
        call    look
        cmp     [largest], HEAP_SIZE
        check   e, 'the empty heap must be one free block'
        finish_checks

; ---- the allocator ---------------------------------------------------------------------------------

; In: eax = bytes. Out: eax = handle and carry clear, or carry set. Other registers are kept.
allocate:
        push    ecx edx esi edi
        lea     ecx, [eax + block.payload + 7]
        and     ecx, -8                 ; ecx = bytes of the block
        xor     edi, edi                ; edi = handle
  .handle:
        cmp     [addresses + edi * 4], 0
        je      .search
        inc     edi
        cmp     edi, HANDLES
        jb      .handle
        jmp     .failed
  .search:                              ; first fit; free neighbours are merged on the way
        mov     esi, [heap_begin]
  .look:
        cmp     [esi + block.handle], FREE
        jne     .next
        call    absorb
        cmp     [esi + block.size], ecx
        jae     .found
  .next:
        add     esi, [esi + block.size]
        cmp     esi, [heap_end]
        jb      .look
  .failed:
        stc
        pop     edi esi edx ecx
        ret
  .found:
        mov     edx, [esi + block.size]
        sub     edx, ecx
        jz      .whole                  ; sizes are multiples of 8: a rest has room for a header
        mov     [esi + block.size], ecx
        mov     [esi + ecx + block.size], edx
        mov     [esi + ecx + block.handle], FREE
  .whole:
        mov     [esi + block.handle], edi
        lea     eax, [esi + block.payload]
        mov     [addresses + edi * 4], eax
        mov     eax, edi
        clc
        pop     edi esi edx ecx
        ret

; Merges the free block esi with free blocks behind it.
absorb:
        push    edx
  .next:
        mov     edx, [esi + block.size]
        add     edx, esi
        cmp     edx, [heap_end]
        jae     .done
        cmp     [edx + block.handle], FREE
        jne     .done
        mov     edx, [edx + block.size]
        add     [esi + block.size], edx
        jmp     .next
  .done:
        pop     edx
        ret

; In: eax = handle
free:
        push    ecx
        mov     ecx, [addresses + eax * 4]
        mov     [ecx - block.payload + block.handle], FREE
        mov     [addresses + eax * 4], 0
        pop     ecx
        ret

; Slides all used blocks to the low end and corrects the table: the only place that knows addresses.
; Out: eax = bytes that were moved
compact:
        push    ebx ecx edx esi edi
        xor     edx, edx                ; bytes moved
        mov     esi, [heap_begin]       ; block that is looked at
        mov     edi, esi                ; where the next used block goes
  .block:
        mov     ecx, [esi + block.size]
        mov     ebx, [esi + block.handle]
        cmp     ebx, FREE
        je      .skip
        lea     eax, [edi + block.payload]
        mov     [addresses + ebx * 4], eax
        cmp     esi, edi
        je      .stays
        add     edx, ecx
        shr     ecx, 2                  ; downwards: source and target may overlap
        rep movsd
        jmp     .next
  .stays:
        add     edi, ecx
  .skip:
        add     esi, ecx
  .next:
        cmp     esi, [heap_end]
        jb      .block
        mov     ecx, [heap_end]         ; what is left is one free block
        sub     ecx, edi
        jz      .full
        mov     [edi + block.size], ecx
        mov     [edi + block.handle], FREE
  .full:
        mov     eax, edx
        pop     edi esi edx ecx ebx
        ret

; ---- looking ---------------------------------------------------------------------------------------

; Counts free bytes, free blocks and the largest one.
look:
        mov     [free_bytes], 0
        mov     [free_blocks], 0
        mov     [largest], 0
        mov     esi, [heap_begin]
  .block:
        cmp     [esi + block.handle], FREE
        jne     .next
        call    absorb
        mov     ecx, [esi + block.size]
        add     [free_bytes], ecx
        inc     [free_blocks]
        cmp     ecx, [largest]
        jbe     .next
        mov     [largest], ecx
  .next:
        add     esi, [esi + block.size]
        cmp     esi, [heap_end]
        jb      .block
        ret

; Prints numbers and a map: one character for 128 bytes, # used, . free, + both.
print_state:
        print   '  free: '
        print_decimal [free_bytes]
        print   ' bytes in '
        print_decimal [free_blocks]
        print   ' blocks, the largest '
        print_decimal [largest]
        print   '; external fragmentation '
        mov     eax, [free_bytes]       ; 100 * (1 - largest / free)
        sub     eax, [largest]
        imul    eax, 100
        xor     edx, edx
        div     [free_bytes]
        print_decimal eax
        print_line ' %'
        print   '  '
        mov     esi, [heap_begin]
        mov     edi, esi                ; end of what is printed
  .cell:
        add     edi, 128
        xor     edx, edx                ; bit 0: something used in this cell, bit 1: something free
  .block:
        mov     ecx, 2
        cmp     [esi + block.handle], FREE
        je      .kind_known
        mov     ecx, 1
  .kind_known:
        or      edx, ecx
        mov     ecx, [esi + block.size]
        add     ecx, esi
        cmp     ecx, edi
        ja      .print                  ; this block reaches into the next cell
        mov     esi, ecx
        cmp     ecx, edi
        jb      .block
  .print:
        mov     al, [cell_marks + edx]
        call    board_character
        cmp     edi, [heap_end]
        jb      .cell
        new_line
        ret

; Fills the block of handle eax with the handle's number.
mark_contents:
        push    eax ecx edi
        mov     edi, [addresses + eax * 4]
        mov     ecx, SMALL
        rep stosb
        pop     edi ecx eax
        ret

verify_contents:
        push    eax ecx edi
        mov     edi, [addresses + eax * 4]
        mov     ecx, SMALL
        repe scasb
        check   e, 'a block must keep its contents when it is moved'
        pop     edi ecx eax
        ret

; ---- for the workbench -------------------------------------------------------------------------------
; Shows the heap in the pane "Allocator heap" (include/shown-heap.inc).
        show_heap 'first fit with handles', heap_begin, heap_end, walk, block.payload

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
        mov     edx, USED_BLOCK
        cmp     [eax + block.handle], FREE
        jne     .told
        mov     edx, FREE_BLOCK
  .told:
        ret

        board_routines

cell_marks      db ' #.+'
image_end:

align 4
heap_begin      dd ?
heap_end        dd ?
blocks          dd ?
free_bytes      dd ?
free_blocks     dd ?
largest         dd ?
addresses       rd HANDLES              ; payload of the block of each handle, 0 = none

align 16
                rb 4096
stack_top:
memory_end:

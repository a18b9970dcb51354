; Lesson 18: real-time memory management
;
; A controller that has to answer within a millisecond cannot use an allocator that usually takes a
; microsecond: what counts is the worst case. The program runs the same requests through first fit and
; through a constant-time allocator (half fit, the ancestor of TLSF), and prints how often an operation
; took how long.

include '../../include/kolibri.inc'
include '../../include/checks.inc'
include '../../include/shown-heap.inc'

        program_header start, image_end, memory_end, stack_top

HEAP_SIZE       = 128 * 1024
SLOTS           = 512                   ; blocks that can exist at the same time
STEPS           = 6000
BINS            = 32                    ; bin n: operations that took 2^n up to 2^(n+1) - 1 ticks

; Blocks lie without gaps; each tells its size and that of the block in front.
structure block
  .size         dd ?                    ; bytes, header included, a multiple of 16; bit 0: in use
  .previous     dd ?                    ; bytes of the block in front, 0 for the first one
  .payload:
  .next_free    dd ?                    ; links of a free block; 0 ends the list
  .previous_free dd ?
end_structure

IN_USE          = 1
SMALLEST        = 16
CLASSES         = 32                    ; class n: free blocks of 2^n up to 2^(n+1) - 1 bytes

start:
        print_line 'Lesson 18: real-time memory management'
        mcall   68, 11
        mcall   68, 12, HEAP_SIZE
        mov     [heap_begin], eax
        test    eax, eax
        check   nz, 'the heap must be there'
        add     eax, HEAP_SIZE - 16
        mov     [heap_end], eax         ; a header that is always in use ends the row of blocks

        mov     [finder], first_fit
        mov     [histogram], histogram_1
        call    run
        mov     [worst_first], eax
        mov     [finder], half_fit
        mov     [histogram], histogram_2
        call    run
        mov     [worst_half], eax

        print_line 'ticks              first fit    half fit   (operations)'
        xor     ecx, ecx
.bin:
        mov     eax, [histogram_1 + ecx * 4]
        or      eax, [histogram_2 + ecx * 4]
        jz      .empty
        mov     eax, 1
        shl     eax, cl
        print_decimal eax, 9
        print   ' up'
        print_decimal [histogram_1 + ecx * 4], 14
        print_decimal [histogram_2 + ecx * 4], 12
        new_line
.empty:
        inc     ecx
        cmp     ecx, BINS
        jb      .bin

        print   'Blocks looked at by the longest search: first fit '
        print_decimal [worst_first]
        print   ', half fit '
        print_decimal [worst_half]
        new_line
        cmp     [worst_half], 1
        check   be, 'half fit must never look at more than one block'
        cmp     [worst_first], 50
        check   a, 'first fit must have had a long search'
        finish_checks

; ---- the requests ----------------------------------------------------------------------------------
; Runs the sequence with [finder]. Out: eax = blocks looked at by the longest search
run:
        call    make_heap
        mov     [seed], 1234567
        mov     [worst], 0
        mov     edi, slots
        mov     ecx, SLOTS
        xor     eax, eax
        rep stosd
        mov     ebp, STEPS
  .step:
        call    random
        and     eax, SLOTS - 1
        lea     edi, [slots + eax * 4]
        call    random
        and     eax, 255                ; 16 .. 526 bytes, small ones more often
        mov     ecx, eax
        call    random
        and     eax, 255
        imul    eax, ecx
        shr     eax, 7
        add     eax, 16
        mov     ecx, eax

        rdtsc
        mov     [began], eax
        mov     eax, [edi]
        test    eax, eax
        jnz     .free
        mov     eax, ecx
        call    allocate
        mov     [edi], eax
        jmp     .measured
  .free:
        mov     dword [edi], 0
        call    free
  .measured:
        rdtsc
        sub     eax, [began]
        bsr     ecx, eax
        mov     edx, [histogram]
        inc     dword [edx + ecx * 4]
        dec     ebp
        jnz     .step

        mov     ebx, slots              ; free everything; one block must remain
  .clean:
        mov     eax, [ebx]
        test    eax, eax
        jz      .next
        call    free
  .next:
        add     ebx, 4
        cmp     ebx, slots + SLOTS * 4
        jb      .clean
        mov     eax, [heap_begin]
        cmp     [eax + block.size], HEAP_SIZE - 16
        check   e, 'all free blocks must have merged'
        mov     eax, [worst]
        ret

random:
        imul    eax, [seed], 1664525
        add     eax, 1013904223
        mov     [seed], eax
        shr     eax, 16
        ret

; ---- the allocator ---------------------------------------------------------------------------------
make_heap:
        mov     edi, lists
        mov     ecx, CLASSES
        xor     eax, eax
        rep stosd
        mov     [class_bits], eax
        mov     eax, [heap_end]
        mov     [eax + block.size], 16 or IN_USE
        mov     eax, [heap_begin]
        mov     ecx, HEAP_SIZE - 16
        mov     [eax + block.previous], 0
        jmp     insert

; In: eax = bytes. Out: eax = payload, or 0
allocate:
        push    ebx ecx edx esi
        lea     ecx, [eax + block.payload + 15]
        and     ecx, -16
        mov     [looked_at], 0
        call    [finder]
        mov     edx, [looked_at]
        cmp     edx, [worst]
        jbe     .not_worse
        mov     [worst], edx
  .not_worse:
        test    eax, eax
        jz      .done
        call    remove
        mov     esi, [eax + block.size]
        sub     esi, ecx                ; what is too much
        jz      .whole
        push    eax ecx
        mov     [eax + block.size], ecx
        add     eax, ecx
        mov     [eax + block.previous], ecx
        mov     ecx, esi
        call    insert
        pop     ecx eax
  .whole:
        or      [eax + block.size], IN_USE
        add     eax, block.payload
  .done:
        pop     esi edx ecx ebx
        ret

; In: eax = payload of a used block
free:
        push    ebx ecx edx esi
        sub     eax, block.payload
        mov     ecx, [eax + block.size]
        and     ecx, not IN_USE
        lea     edx, [eax + ecx]        ; the block behind
        test    [edx + block.size], IN_USE
        jnz     .front
        push    eax
        mov     eax, edx
        call    remove
        add     ecx, [eax + block.size]
        pop     eax
  .front:
        mov     edx, [eax + block.previous]
        test    edx, edx
        jz      .insert
        mov     esi, eax
        sub     esi, edx                ; the block in front
        test    [esi + block.size], IN_USE
        jnz     .insert
        mov     eax, esi
        call    remove
        add     ecx, [eax + block.size]
  .insert:
        call    insert
        pop     esi edx ecx ebx
        ret

; Makes eax a free block of ecx bytes and puts it on the list of its class. Changes ecx, edx.
insert:
        mov     [eax + block.size], ecx
        mov     [eax + ecx + block.previous], ecx
        bsr     ecx, ecx                ; class = position of the highest bit
        bts     [class_bits], ecx
        mov     edx, [lists + ecx * 4]
        mov     [lists + ecx * 4], eax
        mov     [eax + block.next_free], edx
        mov     [eax + block.previous_free], 0
        test    edx, edx
        jz      .done
        mov     [edx + block.previous_free], eax
  .done:
        ret

; Takes the free block eax from its list. Keeps all registers.
remove:
        push    ecx edx esi
        mov     edx, [eax + block.next_free]
        mov     esi, [eax + block.previous_free]
        test    edx, edx
        jz      .last
        mov     [edx + block.previous_free], esi
  .last:
        test    esi, esi
        jz      .head
        mov     [esi + block.next_free], edx
        jmp     .done
  .head:
        bsr     ecx, [eax + block.size]
        mov     [lists + ecx * 4], edx
        test    edx, edx
        jnz     .done
        btr     [class_bits], ecx       ; the list is empty now
  .done:
        pop     esi edx ecx
        ret

; ---- two ways to find a free block -----------------------------------------------------------------
; In: ecx = bytes. Out: eax = free block, or 0; changes edx. [looked_at] counts blocks.

; First fit: from block to block, from the start of the heap. The fuller the heap, the longer.
first_fit:
        mov     eax, [heap_begin]
  .look:
        inc     [looked_at]
        mov     edx, [eax + block.size]
        test    edx, IN_USE
        jnz     .next
        cmp     edx, ecx
        jae     .found
  .next:
        and     edx, not IN_USE
        add     eax, edx
        cmp     eax, [heap_end]
        jb      .look
        xor     eax, eax
  .found:
        ret

; Half fit: all blocks of the next larger class are large enough, whatever their size is, so the first
; one of the first list that is not empty will do. A block of the request's own class may fit as well
; and is passed over: that is the price of never searching.
half_fit:
        push    ecx
        dec     ecx
        bsr     ecx, ecx
        inc     ecx                     ; the smallest class of which every block has at least so many bytes
        or      eax, -1
        shl     eax, cl
        and     eax, [class_bits]       ; the classes from there on that have blocks
        jz      .none
        bsf     eax, eax
        mov     eax, [lists + eax * 4]
        inc     [looked_at]
  .none:
        pop     ecx
        ret

; ---- for the workbench -----------------------------------------------------------------------------
; Shows the heap in the pane "Allocator heap" (include/shown-heap.inc).
        show_heap 'half fit or first fit', heap_begin, heap_end, walk, block.payload

; In: eax = block, or 0 for the first. Out: eax = the block behind it, or 0; ecx = bytes, edx = kind
walk:
        test    eax, eax
        jz      .first
        mov     ecx, [eax + block.size]
        and     ecx, not IN_USE
        add     eax, ecx
        cmp     eax, [heap_end]         ; the header that ends the row
        jb      .tell
        xor     eax, eax
        ret
  .first:
        mov     eax, [heap_begin]
  .tell:
        mov     ecx, [eax + block.size]
        mov     edx, ecx
        and     edx, IN_USE             ; FREE_BLOCK is 0, USED_BLOCK is 1
        and     ecx, not IN_USE
        ret

        board_routines
image_end:

align 4
heap_begin      dd ?
heap_end        dd ?
finder          dd ?
histogram       dd ?
seed            dd ?
began           dd ?
looked_at       dd ?                    ; blocks looked at by the present search
worst           dd ?
worst_first     dd ?
worst_half      dd ?
class_bits      dd ?                    ; bit n: class n has free blocks
lists           rd CLASSES
slots           rd SLOTS
histogram_1     rd BINS
histogram_2     rd BINS

align 16
                rb 4096
stack_top:
memory_end:

; Lesson 13: leak detection
;
; A block is leaked when the program can never free it, because no pointer to it is left. So: remember
; every block, look for pointers in the program's data and in the blocks that these lead to, and report
; what was not found. The task below leaks in every way there is; it is run again and again, with one
; leak mended each time.

include '../../include/kolibri.inc'
include '../../include/checks.inc'

        program_header start, image_end, memory_end, stack_top

BLOCKS          = 32                    ; blocks that can be remembered
HEAP_SIZE       = 4096

; What is known about a block.
structure tracked
  .address      dd ?                    ; 0: not allocated, or freed
  .size         dd ?
  .note         dd ?                    ; text: what the block was allocated for
  .class        dd ?
end_structure

; Classes, as leak checkers name them.
UNKNOWN         = 0
REACHABLE       = 1                     ; a pointer to its start can be reached
POSSIBLY_LOST   = 2                     ; only pointers into its middle are left
INDIRECTLY_LOST = 3                     ; only lost blocks point to it
DEFINITELY_LOST = 4                     ; nobody points to it
CLASSES         = 5

; A list node of the task.
structure node
  .next         dd ?
  .value        dd ?
end_structure

; Allocates a block and says what for.
macro new bytes*, note*
{
  local ..text, ..after
        jmp     ..after
  ..text db     note, 0
  ..after:
        mov     eax, bytes
        mov     edx, ..text
        call    allocate
}

start:
        print_line 'Lesson 13: leak detection'
        mcall   68, 11
        mcall   68, 12, HEAP_SIZE
        mov     [heap_begin], eax
        test    eax, eax
        check   nz, 'the heap must be there'

        mov     [mended], 0             ; how many of the leaks are mended
next_run:
        print   'Mended: '
        print_decimal [mended]
        new_line
        call    forget_all
        call    task
        call    classify
        call    report
        mov     eax, [mended]           ; what each run must find
        shl     eax, 4
        mov     ecx, 0
compare_class:
        mov     edx, [counts + ecx * 4 + 4]
        cmp     edx, [expected + eax + ecx * 4]
        check   e, 'the number of blocks of a class is not what it should be'
        inc     ecx
        cmp     ecx, CLASSES - 1
        jb      compare_class
        inc     [mended]
        cmp     [mended], 4
        jb      next_run
        finish_checks

; ---- the task that leaks -------------------------------------------------------------------------
task:
; Still reachable: kept in a global variable until the program ends. No leak in the strict sense.
        new     40, 'settings, kept to the end'
        mov     [settings], eax

; Definitely lost: the only pointer is overwritten.
        new     24, 'buffer whose pointer is overwritten'
        mov     [buffer], eax
        cmp     [mended], 1
        jb      .overwrite
        mov     eax, [buffer]           ; mended: free it first
        call    free
  .overwrite:
        mov     [buffer], 0

; Indirectly lost: the head of a list is dropped, and with it everything behind it.
        call    make_list
        cmp     [mended], 2
        jb      .drop
        call    free_list_nodes         ; mended: node by node
  .drop:
        mov     [list], 0

; Possibly lost: the pointer was moved on while reading, and its start was not kept.
        new     64, 'text that is read with a moving pointer'
        add     eax, 10
        cmp     [mended], 3
        jb      .moved
        sub     eax, 10                 ; mended: go back to the start and free it
        call    free
        xor     eax, eax
  .moved:
        mov     [reader], eax
        xor     eax, eax                ; registers are roots, too, but not of this checker
        ret

; Three nodes; the first one goes to [list].
make_list:
        mov     [list], 0
        mov     ebx, 3
  .next:
        new     sizeof.node, 'list node'
        mov     ecx, [list]
        mov     [eax + node.next], ecx
        mov     [eax + node.value], ebx
        mov     [list], eax
        dec     ebx
        jnz     .next
        ret

free_list_nodes:
        mov     eax, [list]
  .next:
        test    eax, eax
        jz      .done
        mov     ebx, [eax + node.next]  ; before the node is gone
        call    free
        mov     eax, ebx
        jmp     .next
  .done:
        ret

; ---- the allocator that remembers ----------------------------------------------------------------

; Forgets all blocks and clears the heap.
forget_all:
        mov     edi, blocks
        mov     ecx, BLOCKS * sizeof.tracked / 4
        xor     eax, eax
        rep stosd
        mov     edi, [heap_begin]
        mov     ecx, HEAP_SIZE / 4
        rep stosd
        mov     eax, [heap_begin]
        mov     [next_byte], eax
        ret

; In: eax = bytes, edx = note. Out: eax = block. There is no need to use memory again here.
allocate:
        push    ecx edi
        mov     edi, blocks
  .look:
        cmp     [edi + tracked.size], 0
        je      .found
        add     edi, sizeof.tracked
        jmp     .look
  .found:
        mov     [edi + tracked.size], eax
        mov     [edi + tracked.note], edx
        mov     [edi + tracked.class], UNKNOWN
        add     eax, 7
        and     eax, -8
        mov     ecx, [next_byte]
        mov     [edi + tracked.address], ecx
        add     [next_byte], eax
        mov     eax, ecx
        pop     edi ecx
        ret

; In: eax = block. Its contents are cleared, so that no pointer in them counts any more.
free:
        push    eax ecx edi
        mov     ecx, eax
        call    find_block
        test    edi, edi
        check   nz, 'a block that is freed must exist'
        mov     [edi + tracked.address], 0
        mov     eax, [edi + tracked.size]
        mov     edi, ecx
        mov     ecx, eax
        xor     eax, eax
        rep stosb
        pop     edi ecx eax
        ret

; Out: edi = what is known about the block that contains address eax, or 0
find_block:
        push    ecx edx
        mov     edi, blocks
        mov     ecx, BLOCKS
  .look:
        mov     edx, [edi + tracked.address]
        test    edx, edx
        jz      .next
        cmp     eax, edx
        jb      .next
        add     edx, [edi + tracked.size]
        cmp     eax, edx
        jb      .found
  .next:
        add     edi, sizeof.tracked
        loop    .look
        xor     edi, edi
  .found:
        pop     edx ecx
        ret

; ---- the leak checker ----------------------------------------------------------------------------

; Gives every block its class.
classify:
        mov     ebx, REACHABLE          ; what pointers to a start lead to
        mov     ebp, POSSIBLY_LOST      ; what pointers into a block lead to
        mov     esi, roots
        mov     ecx, roots_end
        call    scan
        call    scan_blocks
        mov     ebx, POSSIBLY_LOST      ; what possibly lost blocks point to is possibly lost
        call    scan_blocks

; What is unknown now is lost. A lost block that another lost one points to would be found again if
; that one were not lost: it is lost indirectly.
        mov     esi, blocks
  .lost:
        cmp     [esi + tracked.address], 0
        je      .next
        cmp     [esi + tracked.class], UNKNOWN
        jne     .next
        mov     [esi + tracked.class], DEFINITELY_LOST
  .next:
        add     esi, sizeof.tracked
        cmp     esi, blocks + BLOCKS * sizeof.tracked
        jb      .lost
        mov     ebx, INDIRECTLY_LOST
        mov     ebp, INDIRECTLY_LOST
        mov     edi, blocks
  .inside:
        cmp     [edi + tracked.address], 0
        je      .next_inside
        cmp     [edi + tracked.class], DEFINITELY_LOST
        jb      .next_inside
        push    edi
        mov     esi, [edi + tracked.address]
        mov     ecx, [edi + tracked.size]
        and     ecx, -4
        add     ecx, esi
        call    scan_lost
        pop     edi
  .next_inside:
        add     edi, sizeof.tracked
        cmp     edi, blocks + BLOCKS * sizeof.tracked
        jb      .inside
        ret

; Scans all blocks of class ebx, and those that get this class meanwhile, until nothing changes.
scan_blocks:
        mov     [changed], 0
        mov     edi, blocks
  .block:
        cmp     [edi + tracked.address], 0
        je      .next
        cmp     [edi + tracked.class], ebx
        jne     .next
        push    edi
        mov     esi, [edi + tracked.address]
        mov     ecx, [edi + tracked.size]
        and     ecx, -4                 ; whole dwords only
        add     ecx, esi
        call    scan
        pop     edi
  .next:
        add     edi, sizeof.tracked
        cmp     edi, blocks + BLOCKS * sizeof.tracked
        jb      .block
        cmp     [changed], 0
        jne     scan_blocks
        ret

; Takes every dword from esi up to ecx for a pointer. A block that it leads to gets class ebx, or ebp
; when the pointer leads into its middle, unless it has a better one.
scan:
        cmp     esi, ecx
        jae     .done
        mov     eax, [esi]
        call    find_block
        test    edi, edi
        jz      .next
        mov     edx, ebx
        cmp     eax, [edi + tracked.address]
        je      .class_known
        mov     edx, ebp
  .class_known:
        cmp     [edi + tracked.class], UNKNOWN
        je      .better
        cmp     edx, [edi + tracked.class]
        jae     .next
  .better:
        mov     [edi + tracked.class], edx
        mov     [changed], 1
  .next:
        add     esi, 4
        jmp     scan
  .done:
        ret

; The same among lost blocks: those that are pointed to become indirectly lost.
scan_lost:
        cmp     esi, ecx
        jae     .done
        mov     eax, [esi]
        call    find_block
        test    edi, edi
        jz      .next
        cmp     [edi + tracked.class], DEFINITELY_LOST
        jne     .next
        mov     [edi + tracked.class], INDIRECTLY_LOST
  .next:
        add     esi, 4
        jmp     scan_lost
  .done:
        ret

; Prints the blocks that are left and counts the classes.
report:
        mov     edi, counts
        mov     ecx, CLASSES
        xor     eax, eax
        rep stosd
        mov     esi, blocks
  .block:
        cmp     [esi + tracked.address], 0
        je      .next
        mov     eax, [esi + tracked.class]
        inc     [counts + eax * 4]
        print   '  '
        print_text [class_names + eax * 4]
        print_decimal [esi + tracked.size], 4
        print   ' bytes: '
        print_text [esi + tracked.note]
        new_line
  .next:
        add     esi, sizeof.tracked
        cmp     esi, blocks + BLOCKS * sizeof.tracked
        jb      .block
        ret

        board_routines

align 4
class_names     dd name_unknown, name_reachable, name_possibly, name_indirectly, name_definitely
name_unknown    db 'unknown         ', 0
name_reachable  db 'still reachable ', 0
name_possibly   db 'possibly lost   ', 0
name_indirectly db 'indirectly lost ', 0
name_definitely db 'definitely lost ', 0

align 4
expected:               ; reachable, possibly, indirectly, definitely lost
        dd      1, 1, 2, 2
        dd      1, 1, 2, 1              ; the buffer is freed
        dd      1, 1, 0, 0              ; the list is freed
        dd      1, 0, 0, 0              ; the text is freed
image_end:

; The roots: the variables in which the checker looks for pointers.
align 4
roots:
settings        dd ?
buffer          dd ?
list            dd ?
reader          dd ?
roots_end:

mended          dd ?
changed         dd ?
heap_begin      dd ?
next_byte       dd ?
counts          rd CLASSES
blocks:         rb BLOCKS * sizeof.tracked

align 16
                rb 4096
stack_top:
memory_end:

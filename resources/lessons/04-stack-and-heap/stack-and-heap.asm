; Lesson 4: stack and heap
;
; The stack is memory with a moving end, and nothing else: no page, no kernel and no instruction
; guards its lower end. The program walks along its own stack frames, finds out how deep its stack
; ever was, lets a recursion run over into its data - and then replaces it by an arena, the simplest
; heap there is.

include '../../include/kolibri.inc'
include '../../include/checks.inc'
include '../../include/shown-heap.inc'

        program_header start, image_end, memory_end, stack_top

STACK_SIZE      = 4096
STACK_PATTERN   = 0xCCCCCCCC            ; what an unused dword of the stack holds
VICTIM_DWORDS   = 256                   ; data right below the stack
VICTIM_PATTERN  = 0x600DDA7A

; An arena hands out memory by moving one pointer. Single blocks are never freed: everything behind a
; mark is given back at once.
structure arena
  .begin        dd ?
  .next         dd ?                    ; first unused byte
  .end          dd ?
end_structure

start:
        print_line 'Lesson 4: stack and heap'
        call    paint_stack

; ---- 1. stack frames -----------------------------------------------------------------------------
; Each call leaves on the stack: its parameter, the return address, the caller's ebp. Because ebp of
; a frame points to the saved ebp of the caller's frame, the frames form a list.
        xor     ebp, ebp                ; ends the list
        push    4                       ; parameter: how many calls follow
        call    nested
        cmp     eax, 5
        check   e, 'five frames must have been found'

; ---- 2. how deep was the stack? ------------------------------------------------------------------
        call    stack_high_water
        print   'Deepest so far: '
        print_decimal eax
        print   ' of '
        print_decimal STACK_SIZE
        print_line ' bytes'
        cmp     eax, 64
        check   a, 'the calls must have left traces on the stack'
        cmp     eax, STACK_SIZE
        check   b, 'the stack must not have overflowed yet'

; ---- 3. overflow ---------------------------------------------------------------------------------
        mov     edi, victim
        mov     ecx, VICTIM_DWORDS
        mov     eax, VICTIM_PATTERN
        rep stosd

        mov     ecx, 300                ; 300 * 12 bytes fit
        call    recurse
        call    count_damaged
        test    eax, eax
        check   z, 'a recursion that fits must not touch the data below the stack'

        mov     ecx, 400                ; 400 * 12 bytes do not
        call    recurse
        call    count_damaged
        print   'Recursion that was too deep: '
        print_decimal eax
        print_line ' dwords of data below the stack overwritten, and no fault'
        test    eax, eax
        check   nz, 'the overflow must show in the data'
        mov     eax, [stack_bottom]
        cmp     eax, STACK_PATTERN
        check   ne, 'the last dword of the stack must have been used'

; ---- 4. the same recursion on a stack with a guard -----------------------------------------------
; A block of the process heap has a page in front of it that is never mapped. A stack in such a block
; would end with a page fault instead of silent damage, so a stack of one page is large enough to
; find out what a function really needs.
        mcall   68, 11
        mcall   68, 12, 8192
        test    eax, eax
        check   nz, 'the heap must give a stack'
        mov     [heap_stack], eax
        mov     [saved_esp], esp
        lea     esp, [eax + 8192]       ; from here on the stack lies in the heap
        mov     ecx, 400
        call    recurse
        mov     esp, [saved_esp]
        mcall   68, 13, [heap_stack]
        cmp     eax, 1
        check   e, 'the stack must be given back'
        print_line 'The same recursion on a stack of 8 KiB from the heap: done'

; ---- 5. an arena ---------------------------------------------------------------------------------
        mov     eax, 16 * 1024
        mov     esi, scratch
        call    arena_create
        test    eax, eax
        check   nz, 'the arena must be created'

        mov     eax, 100
        call    arena_allocate
        mov     ebx, eax
        mov     eax, 1
        call    arena_allocate
        sub     eax, ebx
        cmp     eax, 104
        check   e, 'blocks must follow each other, rounded up to 8 bytes'

        mov     ebx, [esi + arena.next] ; a mark: everything from here on belongs to one task
        mov     ebp, 50
many_blocks:
        mov     eax, ebp
        call    arena_allocate
        test    eax, eax
        check   nz, 'the arena must be large enough'
        mov     ecx, ebp                ; use the block
        mov     edi, eax
        mov     al, cl
        rep stosb
        dec     ebp
        jnz     many_blocks
        mov     eax, [esi + arena.next]
        sub     eax, ebx
        print   'Arena: 50 blocks took '
        print_decimal eax
        print_line ' bytes; one instruction frees them all'
        mov     [esi + arena.next], ebx ; done: back to the mark

        mov     eax, 16 * 1024
        call    arena_allocate
        test    eax, eax
        check   z, 'a full arena must answer 0'
        mov     eax, 0xFFFFFFF8         ; a size that wraps round
        call    arena_allocate
        test    eax, eax
        check   z, 'an absurd size must be refused'
        mov     eax, 8
        call    arena_allocate
        cmp     eax, ebx
        check   e, 'memory behind the mark must be used again'
        call    arena_destroy

        finish_checks

; ---- frames --------------------------------------------------------------------------------------
; nested(n): calls itself n times and then walks back over the frames.
; In: dword on the stack. Out: eax = number of frames
nested:
        push    ebp
        mov     ebp, esp
        mov     eax, [ebp + 8]          ; the parameter lies above the return address
        test    eax, eax
        jz      .deepest
        dec     eax
        push    eax
        call    nested
        leave                           ; mov esp, ebp / pop ebp
        ret     4
  .deepest:
        push    esi
        mov     esi, ebp
        xor     eax, eax
  .frame:
        inc     eax
        print   '  frame at '
        print_hex esi
        print   ', parameter '
        print_decimal [esi + 8]
        print   ', returns to '
        print_hex [esi + 4]
        new_line
        mov     esi, [esi]
        test    esi, esi
        jnz     .frame
        pop     esi
        leave
        ret     4

; Calls itself ecx times; every call takes 12 bytes of stack.
recurse:
        push    ecx
        push    ecx                     ; a local variable
        dec     ecx
        jz      .done
        call    recurse
  .done:
        add     esp, 4
        pop     ecx
        ret

; Fills the unused part of the stack with a pattern.
paint_stack:
        mov     edi, stack_bottom
        lea     ecx, [esp - 4]          ; all but the return address and what lies above it
        sub     ecx, edi
        shr     ecx, 2
        mov     eax, STACK_PATTERN
        rep stosd
        ret

; Out: eax = bytes of the stack that were ever used: from the top down to the last dword without the
; pattern. (A value that equals the pattern would hide; one dword more or less is no harm.)
stack_high_water:
        push    esi
        mov     esi, stack_bottom
  .look:
        cmp     dword [esi], STACK_PATTERN
        jne     .found
        add     esi, 4
        cmp     esi, stack_top
        jb      .look
  .found:
        mov     eax, stack_top
        sub     eax, esi
        pop     esi
        ret

; Out: eax = dwords of the victim that lost their value
count_damaged:
        push    ecx
        xor     eax, eax
        mov     ecx, VICTIM_DWORDS
  .look:
        cmp     dword [victim + ecx * 4 - 4], VICTIM_PATTERN
        je      .sound
        inc     eax
  .sound:
        loop    .look
        pop     ecx
        ret

; ---- the arena -----------------------------------------------------------------------------------
; In: esi = arena, eax = bytes. Out: eax = 1, or 0 when there is not enough memory
arena_create:
        push    ebx ecx
        mov     ecx, eax
        mov     [esi + arena.end], eax
        mcall   68, 12, ecx
        test    eax, eax
        jz      .done
        mov     [esi + arena.begin], eax
        mov     [esi + arena.next], eax
        add     [esi + arena.end], eax
        mov     eax, 1
  .done:
        pop     ecx ebx
        ret

; In: esi = arena, eax = bytes. Out: eax = address, or 0 when the arena is full
arena_allocate:
        push    ecx
        mov     ecx, [esi + arena.end]
        sub     ecx, [esi + arena.next] ; bytes that are left, a multiple of 8
        cmp     eax, ecx
        ja      .full                   ; before rounding: the sum could wrap
        add     eax, 7
        and     eax, -8
        mov     ecx, [esi + arena.next]
        add     eax, ecx
        mov     [esi + arena.next], eax
        mov     eax, ecx
        pop     ecx
        ret
  .full:
        xor     eax, eax
        pop     ecx
        ret

; Gives the memory of the arena esi back.
arena_destroy:
        push    eax ebx ecx
        mcall   68, 13, [esi + arena.begin]
        mov     [esi + arena.begin], 0
        pop     ecx ebx eax
        ret

; Tells the workbench what the arena consists of: bytes handed out, bytes that are left.
; In: eax = a block, 0 = the first. Out: eax = the block behind it or 0, ecx = its bytes, edx = its kind
arena_walk:
        push    esi
        mov     esi, scratch
        mov     edx, [esi + arena.next]
        mov     ecx, edx
        sub     ecx, [esi + arena.begin]
        test    eax, eax
        jnz     .behind
        jecxz   .left                   ; nothing was handed out yet
        mov     eax, [esi + arena.begin]
        mov     edx, USED_BLOCK
        pop     esi
        ret
  .behind:
        cmp     eax, edx
        je      .end
  .left:
        mov     eax, edx
        mov     ecx, [esi + arena.end]
        sub     ecx, eax
        jz      .end
        mov     edx, FREE_BLOCK
        pop     esi
        ret
  .end:
        xor     eax, eax
        pop     esi
        ret

        show_heap 'arena', scratch + arena.begin, scratch + arena.end, arena_walk

        board_routines
image_end:

align 16
scratch:        rb sizeof.arena
heap_stack      dd ?
saved_esp       dd ?
align 16
victim          rd VICTIM_DWORDS        ; whatever lies below the stack is what an overflow hits
stack_bottom:   rb STACK_SIZE
stack_top:
memory_end:

; Lesson 6: garbage collection
;
; Who frees an object that several others point to? Three answers, on the same objects: count the
; pointers to each object; follow all pointers from the roots and free what was not reached; copy what
; is reached to another place and forget the rest.

include '../../include/kolibri.inc'
include '../../include/checks.inc'
include '../../include/shown-heap.inc'

        program_header start, image_end, memory_end, stack_top

; An object has two pointers (0 or an object) and a value.
structure object
  .left         dd ?
  .right        dd ?
  .value        dd ?
  .header       dd ?                    ; what it means depends on the collector
end_structure

OBJECTS         = 64                    ; room for objects, in each space
ROOTS           = 2                     ; places outside the objects that may point to objects
SPACE_SIZE      = OBJECTS * sizeof.object

; Header values.
UNUSED          = -1                    ; on the free list, chained through `left`
MARKED          = 1                     ; mark and sweep: reached
                                        ; reference counting: number of pointers to the object
                                        ; copying: 0, or where the object has moved to

start:
        print_line 'Lesson 6: garbage collection'

; ---- reference counting --------------------------------------------------------------------------
        call    make_free_list
        mov     edi, roots
        call    make_tree               ; seven objects, reached from the root
        call    count_objects
        cmp     eax, 7
        check   e, 'the tree must have seven objects'
        mov     edi, roots
        xor     eax, eax
        call    assign                  ; root := 0 - the last pointer to the tree is gone
        call    count_objects
        print   'Reference counting: tree dropped, objects left: '
        print_decimal eax
        new_line
        cmp     eax, 0
        check   e, 'dropping the tree must free all of it at once'

        mov     edi, roots
        call    make_cycle              ; two objects that point to each other
        xor     eax, eax
        mov     edi, roots
        call    assign
        call    count_objects
        print   '  cycle dropped, objects left: '
        print_decimal eax
        print_line ' - each is still pointed to by the other'
        cmp     eax, 2
        check   e, 'reference counting must leave the cycle behind'

; ---- mark and sweep ------------------------------------------------------------------------------
        call    make_free_list
        call    make_garbage
        call    mark_and_sweep
        print   'Mark and sweep: freed '
        print_decimal eax
        cmp     eax, 20
        check   e, 'twenty objects were garbage'
        call    count_objects
        print   ', left '
        print_decimal eax
        new_line
        cmp     eax, 9
        check   e, 'tree and cycle must stay'
        mov     [roots + 4], 0          ; drop the cycle: just overwrite the pointer
        call    mark_and_sweep
        print   '  cycle dropped, freed '
        print_decimal eax
        new_line
        cmp     eax, 2
        check   e, 'a cycle must be freed like anything else'
        call    sum_tree
        cmp     eax, 1 + 2 + 3 + 4 + 5 + 6 + 7
        check   e, 'the tree must have been left alone'

; ---- copying -------------------------------------------------------------------------------------
        mov     [from_space], space_1
        mov     [to_space], space_2
        mov     [next_object], space_1
        mov     [allocate_entry], allocate_behind
        call    make_garbage
        mov     eax, [next_object]
        sub     eax, [from_space]
        shr     eax, 4
        cmp     eax, 29
        check   e, 'twenty-nine objects must have been allocated'
        call    copy_collect
        print   'Copying: moved '
        print_decimal eax
        print   ' objects into '
        mov     ecx, [next_object]
        sub     ecx, [from_space]
        print_decimal ecx
        print_line ' bytes without a gap'
        cmp     eax, 9
        check   e, 'tree and cycle must be moved'
        cmp     ecx, 9 * sizeof.object
        check   e, 'the survivors must lie side by side'
        mov     [roots + 4], 0
        call    copy_collect
        cmp     eax, 7
        check   e, 'the cycle must not be moved any more'
        call    sum_tree
        cmp     eax, 1 + 2 + 3 + 4 + 5 + 6 + 7
        check   e, 'the tree must have been moved whole'
        mov     eax, [roots]
        cmp     eax, space_1
        check   e, 'two collections must bring the first object back to the first place'

        finish_checks

; ---- allocating ----------------------------------------------------------------------------------

; Chains all objects of space 1 as free ones and clears the roots.
make_free_list:
        mov     [allocate_entry], allocate_listed
        mov     [roots], 0
        mov     [roots + 4], 0
        mov     [free_list], 0
        mov     eax, space_1 + SPACE_SIZE
  .next:
        sub     eax, sizeof.object
        call    release
        cmp     eax, space_1
        ja      .next
        ret

; Puts the object eax on the free list.
release:
        push    ecx
        mov     [eax + object.header], UNUSED
        mov     ecx, [free_list]
        mov     [eax + object.left], ecx
        mov     [free_list], eax
        pop     ecx
        ret

; Makes an object with value eax and no pointers. Out: eax = object
allocate:
        jmp     [allocate_entry]

allocate_listed:
        push    ecx
        mov     ecx, [free_list]
        push    dword [ecx + object.left]
        pop     [free_list]
        jmp     allocate_common
allocate_behind:                        ; of a copying collector: just the next bytes
        push    ecx
        mov     ecx, [next_object]
        add     [next_object], sizeof.object
allocate_common:
        mov     [ecx + object.value], eax
        mov     [ecx + object.header], 0
        mov     [ecx + object.left], 0
        mov     [ecx + object.right], 0
        mov     eax, ecx
        pop     ecx
        ret

; Out: eax = objects of space 1 that are not on the free list
count_objects:
        push    esi
        xor     eax, eax
        mov     esi, space_1
  .next:
        cmp     [esi + object.header], UNUSED
        je      .unused
        inc     eax
  .unused:
        add     esi, sizeof.object
        cmp     esi, space_1 + SPACE_SIZE
        jb      .next
        pop     esi
        ret

; ---- reference counting --------------------------------------------------------------------------

; Stores the pointer eax at address edi, as every pointer has to be stored under reference counting.
assign:
        push    eax
        test    eax, eax
        jz      .no_new
        inc     [eax + object.header]   ; first the new one: it may be the old one
  .no_new:
        xchg    eax, [edi]
        call    drop
        pop     eax
        ret

; One pointer to the object eax is gone. Keeps all registers.
drop:
        test    eax, eax
        jz      .done
        dec     [eax + object.header]
        jnz     .done
        push    ecx edx
        mov     ecx, [eax + object.left]
        mov     edx, [eax + object.right]
        call    release
        push    eax
        mov     eax, ecx                ; what it pointed to has one pointer less
        call    drop
        mov     eax, edx
        call    drop
        pop     eax
        pop     edx ecx
  .done:
        ret

; ---- mark and sweep ------------------------------------------------------------------------------

; Out: eax = number of objects that were freed
mark_and_sweep:
        push    esi
        mov     esi, space_1            ; the counts of the first collector are no marks
  .clear:
        cmp     [esi + object.header], UNUSED
        je      .cleared
        mov     [esi + object.header], 0
  .cleared:
        add     esi, sizeof.object
        cmp     esi, space_1 + SPACE_SIZE
        jb      .clear

        mov     eax, [roots]
        call    mark
        mov     eax, [roots + 4]
        call    mark

        push    0                       ; number of objects freed
        mov     esi, space_1
  .sweep:
        cmp     [esi + object.header], 0
        jne     .keep
        mov     eax, esi
        call    release
        inc     dword [esp]
  .keep:
        add     esi, sizeof.object
        cmp     esi, space_1 + SPACE_SIZE
        jb      .sweep
        pop     eax
        pop     esi
        ret

; Marks the object eax and all that it leads to. An object that is marked already ends the recursion,
; so that cycles do no harm.
mark:
        test    eax, eax
        jz      .done
        cmp     [eax + object.header], MARKED
        je      .done
        mov     [eax + object.header], MARKED
        push    eax
        mov     eax, [eax + object.left]
        call    mark
        pop     eax
        mov     eax, [eax + object.right]
        jmp     mark                    ; the last call needs no stack
  .done:
        ret

; ---- copying -------------------------------------------------------------------------------------

; Moves everything that the roots lead to into the other space (Cheney, 1970). Objects that have been
; moved and whose pointers still lead to the old space lie between esi and [next_object]: no stack is
; needed, however deep the structure is. Out: eax = number of objects moved
copy_collect:
        push    ecx esi edi
        mov     eax, [to_space]
        mov     [next_object], eax
        mov     esi, eax
        mov     edi, roots
        mov     ecx, ROOTS
  .root:
        call    forward
        add     edi, 4
        loop    .root
  .scan:
        cmp     esi, [next_object]
        jae     .done
        lea     edi, [esi + object.left]
        call    forward
        lea     edi, [esi + object.right]
        call    forward
        add     esi, sizeof.object
        jmp     .scan
  .done:
        mov     eax, esi
        sub     eax, [to_space]
        shr     eax, 4                  ; objects have 16 bytes
        mov     ecx, [to_space]         ; the spaces change their roles
        xchg    ecx, [from_space]
        mov     [to_space], ecx
        pop     edi esi ecx
        ret

; Makes the pointer at address edi lead to the new place of its object; moves the object if nobody has
; done so before. Changes eax.
forward:
        mov     eax, [edi]
        test    eax, eax
        jz      .done
        cmp     [eax + object.header], 0
        jne     .moved
        push    ecx esi edi
        mov     esi, eax
        mov     edi, [next_object]
        mov     [eax + object.header], edi      ; the old object tells where the new one is
        mov     ecx, sizeof.object / 4
        rep movsd
        mov     dword [edi - sizeof.object + object.header], 0
        mov     [next_object], edi
        pop     edi esi ecx
  .moved:
        mov     eax, [eax + object.header]
        mov     [edi], eax
  .done:
        ret

; ---- the objects of the experiments --------------------------------------------------------------

; A tree of seven objects with the values 1 to 7; its root goes to address edi.
make_tree:
        push    ebx
        mov     ebx, 1
        call    .subtree
        pop     ebx
        ret
  .subtree:                             ; value ebx: its children have the values 2*ebx and 2*ebx + 1
        mov     eax, ebx
        call    allocate
        call    assign
        cmp     ebx, 4
        jae     .leaf
        push    edi ebx
        shl     ebx, 1
        lea     edi, [eax + object.left]
        push    eax
        call    .subtree
        pop     eax
        inc     ebx
        lea     edi, [eax + object.right]
        call    .subtree
        pop     ebx edi
  .leaf:
        ret

; Two objects that point to each other; the first goes to address edi.
make_cycle:
        push    ecx edi
        mov     eax, 100
        call    allocate
        call    assign
        mov     ecx, eax
        mov     eax, 200
        call    allocate
        lea     edi, [ecx + object.left]
        call    assign
        lea     edi, [eax + object.right]
        mov     eax, ecx
        call    assign
        pop     edi ecx
        ret

; A tree and a cycle that the roots lead to, and twenty objects that nothing leads to, in between.
; Under the tracing collectors a pointer is simply stored; the counts that `assign` keeps are cleared.
make_garbage:
        push    ecx edi
        mov     [roots], 0
        mov     [roots + 4], 0
        mov     ecx, 10
        call    .waste
        mov     edi, roots
        call    make_tree
        mov     edi, roots + 4
        call    make_cycle
        mov     ecx, 10
        call    .waste
        mov     edi, space_1
        mov     ecx, OBJECTS
  .clear:
        cmp     [edi + object.header], UNUSED
        je      .cleared
        mov     [edi + object.header], 0
  .cleared:
        add     edi, sizeof.object
        loop    .clear
        pop     edi ecx
        ret
  .waste:
        mov     eax, ecx
        call    allocate
        loop    .waste
        ret

; Out: eax = sum of the values of all objects below the first root
sum_tree:
        push    esi
        mov     esi, [roots]
        xor     eax, eax
        call    .add
        pop     esi
        ret
  .add:
        test    esi, esi
        jz      .done
        add     eax, [esi + object.value]
        push    esi
        mov     esi, [esi + object.left]
        call    .add
        pop     esi
        mov     esi, [esi + object.right]
        jmp     .add
  .done:
        ret

; ---- for the workbench ---------------------------------------------------------------------------
; Shows both spaces in the pane "Allocator heap" (include/shown-heap.inc): a block for each object.
        show_heap collector_name, spaces_begin, spaces_end, walk

; In: eax = object, or 0 for the first. Out: eax = the object behind it, or 0; ecx = bytes, edx = kind
walk:
        test    eax, eax
        jz      .first
        add     eax, sizeof.object
        cmp     eax, [spaces_end]
        jb      .tell
        xor     eax, eax
        ret
  .first:
        mov     eax, [spaces_begin]
  .tell:
        mov     ecx, sizeof.object
        mov     edx, FREE_BLOCK
        cmp     [allocate_entry], allocate_behind
        je      .copying
        cmp     eax, space_2            ; not used by the collectors with a free list
        jae     .told
        cmp     [eax + object.header], UNUSED
        je      .told
        mov     edx, USED_BLOCK
        ret
  .copying:                             ; in use is what lies in the from-space below the next object
        cmp     eax, [from_space]
        jb      .told
        cmp     eax, [next_object]
        jae     .told
        mov     edx, USED_BLOCK
  .told:
        ret

        board_routines

align 4
spaces_begin    dd space_1
spaces_end      dd space_2 + SPACE_SIZE
collector_name  dd name_listed
name_listed     db 'two spaces of objects', 0
image_end:

align 16
allocate_entry  dd ?                    ; how objects are allocated under the present collector
free_list       dd ?
from_space      dd ?                    ; where the objects are
to_space        dd ?                    ; where they will be moved to
next_object     dd ?
roots           rd ROOTS
align 16
space_1:        rb SPACE_SIZE
space_2:        rb SPACE_SIZE
                rb 4096
stack_top:
memory_end:

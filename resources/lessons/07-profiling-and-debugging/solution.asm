; Lesson 7: profiling and debugging - the solution
;
; The program without its three bugs. The lines that were mended say what was wrong.

include '../../include/kolibri.inc'
include '../../include/checks.inc'

        program_header start, image_end, memory_end, stack_top

STUDENTS        = 16
NODES           = 50
PRIMES_BELOW    = 2000

; A node of a list; free nodes are chained through the same field.
structure node
  .value        dd ?
  .next         dd ?
end_structure

start:
        print_line 'Lesson 7: profiling and debugging - the solution'

; ---- 1. an array and its neighbour ---------------------------------------------------------------
        mov     [limit], 100
        call    clear_scores
        cmp     [limit], 100
        check   e, 'the limit must be left alone'
        print   'The limit is '
        print_decimal [limit]
        new_line

; ---- 2. taking nodes out of a list -----------------------------------------------------------
        call    make_list               ; the values 0 .. 49
        call    remove_odd              ; half of them go
        call    count_list
        cmp     eax, 25
        check   e, 'every even value must be on the list'
        print   'The list has '
        print_decimal eax
        print_line ' nodes'

; ---- 3. prime numbers ------------------------------------------------------------
        rdtsc
        mov     [began], eax
        call    count_primes
        mov     ecx, eax
        rdtsc
        sub     eax, [began]
        cmp     ecx, 303
        check   e, 'there are 303 primes below 2000'
        print   'There are '
        print_decimal ecx
        print   ' primes below '
        print_decimal PRIMES_BELOW
        print   '; finding them took '
        print_decimal eax
        print_line ' ticks'
        finish_checks

; Sets the scores of all students to 0.
clear_scores:
        xor     ecx, ecx
  .next:
        mov     [scores + ecx * 4], 0
        inc     ecx
        cmp     ecx, STUDENTS
        jb      .next                   ; was jbe: one element too far, and behind the array stands `limit`
        ret

; ---- a list of nodes -----------------------------------------------------------------------------

; Makes the list of the values 0 .. NODES - 1 from the array of nodes.
make_list:
        mov     [free_list], 0
        mov     [list], nodes
        mov     edi, nodes
        xor     ecx, ecx
  .next:
        mov     [edi + node.value], ecx
        lea     eax, [edi + sizeof.node]
        mov     [edi + node.next], eax
        mov     edi, eax
        inc     ecx
        cmp     ecx, NODES
        jb      .next
        mov     [edi - sizeof.node + node.next], 0
        ret

; Takes every node with an odd value out of the list and frees it.
remove_odd:
        mov     edi, list               ; where the pointer to the present node stands
  .next:
        mov     esi, [edi]
        test    esi, esi
        jz      .done
        test    [esi + node.value], 1
        jz      .keep
        mov     eax, [esi + node.next]  ; take it out: its predecessor points to its successor
        mov     [edi], eax
        mov     eax, esi                ; was done first: freeing a node overwrites its `next`
        call    free_node
        jmp     .next
  .keep:
        lea     edi, [esi + node.next]
        jmp     .next
  .done:
        ret

; Puts the node eax on the free list.
free_node:
        mov     ecx, [free_list]
        mov     [eax + node.next], ecx
        mov     [free_list], eax
        ret

; Out: eax = number of nodes on the list
count_list:
        xor     eax, eax
        mov     esi, [list]
  .next:
        test    esi, esi
        jz      .done
        inc     eax
        mov     esi, [esi + node.next]
        jmp     .next
  .done:
        ret

; ---- prime numbers -------------------------------------------------------------------------------

; Out: eax = how many primes are below PRIMES_BELOW
count_primes:
        push    ebx esi
        xor     esi, esi
        mov     ebx, 2
  .next:
        call    is_prime
        add     esi, eax
        inc     ebx
        cmp     ebx, PRIMES_BELOW
        jb      .next
        mov     eax, esi
        pop     esi ebx
        ret

; Out: eax = 1 if ebx (at least 2) is a prime number, else 0
is_prime:
        mov     ecx, 2
  .divide:
        mov     eax, ecx                ; was `cmp ecx, ebx`: no divisor beyond the square root is needed
        imul    eax, eax
        cmp     eax, ebx
        ja      .prime
        mov     eax, ebx
        xor     edx, edx
        div     ecx
        test    edx, edx
        jz      .composite
        inc     ecx
        jmp     .divide
  .prime:
        mov     eax, 1
        ret
  .composite:
        xor     eax, eax
        ret

        board_routines
image_end:

align 4
scores          rd STUDENTS
limit           dd ?
list            dd ?
free_list       dd ?
began           dd ?
nodes:          rb NODES * sizeof.node

align 16
                rb 4096
stack_top:
memory_end:

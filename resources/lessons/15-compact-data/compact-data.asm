; Lesson 15: memory-efficient data structures
;
; The same thousand numbers in six structures. What they cost in bytes for each number is printed; that
; all of them hold the same numbers is checked. At the end: handles, which are smaller than pointers
; and know when they are out of date.

include '../../include/kolibri.inc'
include '../../include/checks.inc'

        program_header start, image_end, memory_end, stack_top

COUNT           = 1000                  ; numbers, ascending
RANGE           = 32768                 ; all of them are smaller than this

; A list node with one number.
structure node
  .next         dd ?
  .value        dd ?
end_structure

; A list node with several numbers: exactly one cache line.
PER_NODE        = 14
structure wide_node
  .next         dd ?
  .used         dd ?
  .values       rd PER_NODE
end_structure

; A hash table with open addressing: a power of two of slots, at most half of them used.
SLOTS           = 2048
EMPTY           = -1

; Prints a line: name, bytes in all, bytes for a number with two decimals. In: eax = bytes
macro cost name*
{
        print   '  ', name
        call    print_cost
}

start:
        print_line 'Lesson 15: memory-efficient data structures'
        call    make_numbers
        print_line '                    bytes   for a number'

; ---- 1. an array of dwords: the measure of all others ----------------------------------------------
        mov     eax, COUNT * 4
        cost    'array        '

; ---- 2. a list: a pointer for each number ----------------------------------------------------------
; And twice as much when each node is a block of an allocator with a header of 8 bytes.
        call    make_list
        call    sum_list
        cmp     eax, [sum]
        check   e, 'the list must hold all numbers'
        mov     eax, COUNT * sizeof.node
        cost    'list         '

; ---- 3. an unrolled list: a pointer for each line --------------------------------------------------
        call    make_wide_list
        call    sum_wide_list
        cmp     eax, [sum]
        check   e, 'the unrolled list must hold all numbers'
        mov     eax, (COUNT + PER_NODE - 1) / PER_NODE * sizeof.wide_node
        cost    'unrolled list'

; ---- 4. a hash table: found in one step, but half of it is empty -----------------------------------
        call    make_table
        call    check_table
        mov     eax, SLOTS * 4
        cost    'hash table   '

; ---- 5. a bit array: one bit for each number that could be there -----------------------------------
        call    make_bits
        call    check_bits
        mov     eax, RANGE / 8
        cost    'bit array    '

; ---- 6. differences in bytes: small numbers in few bytes -------------------------------------------
        call    make_packed
        mov     [packed_bytes], eax
        call    sum_packed
        cmp     eax, [sum]
        check   e, 'unpacking must give all numbers'
        mov     eax, [packed_bytes]
        cost    'packed       '
        cmp     eax, COUNT * 4 / 3
        check   b, 'packing must save two thirds'

; ---- 7. handles ------------------------------------------------------------------------------------
; 16 bits of index and 16 bits of generation: the generation of a place grows whenever it is freed, so
; an old handle is recognised, which no pointer can offer.
        call    handle_allocate
        mov     ebx, eax
        mov     ecx, 111
        call    handle_address
        mov     [eax], ecx
        mov     eax, ebx
        call    handle_free
        call    handle_allocate         ; gets the same place
        mov     esi, eax
        cmp     ax, bx
        check   e, 'the place must be used again'
        cmp     eax, ebx
        check   ne, 'but the handle must be another one'
        mov     eax, ebx
        call    handle_address
        test    eax, eax
        check   z, 'the old handle must be recognised'
        mov     eax, esi
        call    handle_address
        test    eax, eax
        check   nz, 'the new handle must lead to the place'
        print   'Handles: old '
        print_hex ebx
        print   ' is refused, new '
        print_hex esi
        print_line ' is valid'

        finish_checks

; In: eax = bytes. Keeps eax.
print_cost:
        push    eax ecx edx
        print_decimal eax, 12
        imul    eax, 100
        mov     ecx, COUNT
        xor     edx, edx
        div     ecx                     ; hundredths of a byte
        xor     edx, edx
        mov     ecx, 100
        div     ecx
        print_decimal eax, 12
        print   '.'
        cmp     edx, 10
        jae     .two_digits
        print   '0'
  .two_digits:
        print_decimal edx
        new_line
        pop     edx ecx eax
        ret

; ---- the numbers -----------------------------------------------------------------------------------
make_numbers:
        mov     edi, numbers
        mov     ecx, COUNT
        mov     edx, 99
        xor     eax, eax
        mov     [sum], eax
  .next:
        imul    edx, edx, 1664525
        add     edx, 1013904223
        mov     ebx, edx
        shr     ebx, 27                 ; 0 .. 31
        lea     eax, [eax + ebx + 1]
        stosd
        add     [sum], eax
        loop    .next
        cmp     eax, RANGE
        check   b, 'the numbers must fit into the bit array'
        ret

; ---- list ------------------------------------------------------------------------------------------
make_list:
        mov     esi, numbers
        mov     edi, room
        mov     ecx, COUNT
  .next:
        lodsd
        mov     [edi + node.value], eax
        lea     eax, [edi + sizeof.node]
        mov     [edi + node.next], eax
        mov     edi, eax
        loop    .next
        mov     [edi - sizeof.node + node.next], 0
        ret

sum_list:
        mov     esi, room
        xor     eax, eax
  .next:
        add     eax, [esi + node.value]
        mov     esi, [esi + node.next]
        test    esi, esi
        jnz     .next
        ret

; ---- unrolled list ---------------------------------------------------------------------------------
make_wide_list:
        mov     esi, numbers
        mov     edi, room
        mov     ebx, COUNT              ; numbers that are left
  .node:
        mov     ecx, PER_NODE
        cmp     ecx, ebx
        jbe     .full
        mov     ecx, ebx
  .full:
        mov     [edi + wide_node.used], ecx
        sub     ebx, ecx
        lea     edx, [edi + sizeof.wide_node]
        mov     [edi + wide_node.next], edx
        push    edi
        add     edi, wide_node.values
        rep movsd
        pop     edi
        test    ebx, ebx
        jz      .last
        mov     edi, edx
        jmp     .node
  .last:
        mov     [edi + wide_node.next], 0
        ret

sum_wide_list:
        mov     esi, room
        xor     eax, eax
  .node:
        mov     ecx, [esi + wide_node.used]
  .next:
        add     eax, [esi + wide_node.values + ecx * 4 - 4]
        loop    .next
        mov     esi, [esi + wide_node.next]
        test    esi, esi
        jnz     .node
        ret

; ---- hash table ------------------------------------------------------------------------------------

; Where the number eax stands or would stand. Out: edi = slot
find_slot:
        push    eax edx
        imul    edi, eax, 0x9E3779B1    ; 2^32 divided by the golden ratio spreads neighbours far apart
        shr     edi, 21                 ; the highest 11 bits: 0 .. 2047
  .look:
        mov     edx, [room + edi * 4]
        cmp     edx, eax
        je      .found
        cmp     edx, EMPTY
        je      .found
        inc     edi                     ; taken by another number: try the next one
        and     edi, SLOTS - 1
        jmp     .look
  .found:
        lea     edi, [room + edi * 4]
        pop     edx eax
        ret

make_table:
        mov     edi, room
        mov     ecx, SLOTS
        mov     eax, EMPTY
        rep stosd
        mov     esi, numbers
        mov     ecx, COUNT
  .next:
        lodsd
        call    find_slot
        mov     [edi], eax
        loop    .next
        ret

; Every number is in the table, and the number of used slots is right: so nothing else is.
check_table:
        mov     esi, numbers
        mov     ecx, COUNT
  .next:
        lodsd
        call    find_slot
        cmp     [edi], eax
        check   e, 'every number must be found in the table'
        dec     ecx
        jnz     .next
        xor     edx, edx
        mov     ecx, SLOTS
  .count:
        cmp     dword [room + ecx * 4 - 4], EMPTY
        je      .empty
        inc     edx
  .empty:
        loop    .count
        cmp     edx, COUNT
        check   e, 'nothing else may be in the table'
        ret

; ---- bit array -------------------------------------------------------------------------------------
make_bits:
        mov     edi, room
        mov     ecx, RANGE / 32
        xor     eax, eax
        rep stosd
        mov     esi, numbers
        mov     ecx, COUNT
  .next:
        lodsd
        bts     dword [room], eax       ; bit eax counted from there, however large eax is
        loop    .next
        ret

; Walks over the set bits; they come out in ascending order.
check_bits:
        mov     esi, numbers
        xor     edx, edx
        xor     ebx, ebx                ; bits that are wrong
  .dword:
        mov     eax, [room + edx * 4]
  .bit:
        bsf     ecx, eax                ; the lowest bit that is set
        jz      .next
        btr     eax, ecx
        mov     edi, edx
        shl     edi, 5
        add     edi, ecx                ; its number
        cmp     [esi], edi
        je      .right
        inc     ebx
  .right:
        add     esi, 4
        jmp     .bit
  .next:
        inc     edx
        cmp     edx, RANGE / 32
        jb      .dword
        test    ebx, ebx
        check   z, 'the bits must be those of the numbers'
        cmp     esi, numbers + COUNT * 4
        check   e, 'there must be a bit for each number'
        ret

; ---- packed differences ----------------------------------------------------------------------------
; Each number is stored as its distance from the one before, seven bits in a byte, the highest bit
; telling that another byte follows. Out: eax = bytes
make_packed:
        mov     esi, numbers
        mov     edi, room
        mov     ecx, COUNT
        xor     ebx, ebx                ; the number before
  .next:
        lodsd
        mov     edx, eax
        sub     edx, ebx
        mov     ebx, eax
  .byte:
        mov     al, dl
        and     al, 0x7F
        shr     edx, 7
        jz      .last
        or      al, 0x80
        stosb
        jmp     .byte
  .last:
        stosb
        loop    .next
        mov     eax, edi
        sub     eax, room
        ret

sum_packed:
        mov     esi, room
        mov     edi, COUNT
        xor     eax, eax                ; sum
        xor     ebx, ebx                ; number
  .number:
        xor     edx, edx                ; difference
        xor     ecx, ecx                ; bits that it has so far
  .byte:
        movzx   ebp, byte [esi]
        inc     esi
        push    ebp
        and     ebp, 0x7F
        shl     ebp, cl
        or      edx, ebp
        add     ecx, 7
        pop     ebp
        test    ebp, 0x80
        jnz     .byte
        add     ebx, edx
        add     eax, ebx
        dec     edi
        jnz     .number
        ret

; ---- handles ---------------------------------------------------------------------------------------
PLACES          = 16

; Out: eax = handle, or 0 when all places are taken. Generations of taken places are odd.
handle_allocate:
        xor     eax, eax
  .look:
        test    [generations + eax * 2], 1
        jz      .found
        inc     eax
        cmp     eax, PLACES
        jb      .look
        xor     eax, eax
        ret
  .found:
        inc     [generations + eax * 2]
        push    ecx
        movzx   ecx, [generations + eax * 2]
        shl     ecx, 16
        or      eax, ecx
        pop     ecx
        ret

; In: eax = handle. Its place becomes free, and all handles to it become invalid.
handle_free:
        push    eax
        movzx   eax, ax
        inc     [generations + eax * 2]
        pop     eax
        ret

; In: eax = handle. Out: eax = address, or 0 when the handle is out of date
handle_address:
        push    ecx edx
        movzx   ecx, ax
        mov     edx, eax
        shr     edx, 16
        xor     eax, eax
        cmp     ecx, PLACES
        jae     .done
        cmp     [generations + ecx * 2], dx
        jne     .done
        lea     eax, [places + ecx * 4]
  .done:
        pop     edx ecx
        ret

        board_routines
image_end:

align 4
sum             dd ?
packed_bytes    dd ?
generations     rw PLACES
places          rd PLACES
numbers         rd COUNT
room:           rb 16384                ; each structure in its turn
align 16
                rb 4096
stack_top:
memory_end:

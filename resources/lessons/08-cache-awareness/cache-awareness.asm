; Lesson 8: cache-aware programming
;
; The processor does not fetch bytes from memory but lines of 64 bytes, and keeps the latest ones in a
; small fast store. A program that uses all of a line before it goes on pays for the line once. The
; program does the same work in good and in bad order; the results are equal, the cache misses not.
; Run it with the cache model on and look at the marks beside the lines.

include '../../include/kolibri.inc'
include '../../include/checks.inc'

        program_header start, image_end, memory_end, stack_top

N               = 128                   ; matrices have N x N dwords: 64 KiB, twice an L1 data cache
ROW             = N * 4                 ; bytes of a row
LINE            = 64                    ; bytes of a cache line
TILE            = LINE / 4              ; a tile of 16 x 16 dwords touches 16 lines in each matrix
NODES           = 4096                  ; list nodes, one in each cache line

structure node
  .next         dd ?
  .value        dd ?
                rb LINE - 8
end_structure

; Calls a routine and prints what it took.
macro measure routine*, what*
{
        print   '  ', what
        rdtsc
        mov     [began], eax
        call    routine
        mov     [outcome], eax
        rdtsc
        sub     eax, [began]
        print_decimal eax, 10
        print_line ' ticks'
        mov     eax, [outcome]
}

start:
        print_line 'Lesson 8: cache-aware programming'
        mcall   68, 11
        mcall   68, 12, 2 * N * ROW + NODES * sizeof.node
        mov     [matrix], eax
        test    eax, eax
        check   nz, 'the matrices must fit into memory'
        add     eax, N * ROW
        mov     [transposed], eax
        add     eax, N * ROW
        mov     [nodes], eax
        call    fill_matrix

; ---- 1. rows against columns ---------------------------------------------------------------------
        print_line 'The sum of a matrix:'
        measure sum_by_rows,    'row by row        '
        mov     ebx, eax
        measure sum_by_columns, 'column by column  '
        cmp     eax, ebx
        check   e, 'the order of the additions must not matter'

; ---- 2. blocking ---------------------------------------------------------------------------------
; A transposition reads rows and writes columns: one of both is always wrong. In tiles that fit into
; the cache both are right.
        print_line 'Transposing it:'
        measure transpose,      'plain             '
        call    check_transposed
        measure transpose_tiles,'in tiles          '
        call    check_transposed

; ---- 3. an array against a list ------------------------------------------------------------------
; All nodes lie in one array, but the list visits them far apart from each other.
        print_line 'The sum of the values of 4096 nodes:'
        call    make_list
        measure sum_array,      'in array order    '
        mov     ebx, eax
        measure sum_list,       'in list order     '
        cmp     eax, ebx
        check   e, 'the list must hold every node once'

        finish_checks

; ---- the routines that are compared --------------------------------------------------------------

; Out: eax = sum of all elements, modulo 2^32
sum_by_rows:
        mov     esi, [matrix]
        xor     eax, eax
        mov     ecx, N * N
  .next:
        add     eax, [esi]              ; 16 elements of a line, one after the other
        add     esi, 4
        dec     ecx
        jnz     .next
        ret

sum_by_columns:
        xor     eax, eax
        xor     edx, edx                ; column
  .column:
        mov     esi, [matrix]
        lea     esi, [esi + edx * 4]
        mov     ecx, N
  .next:
        add     eax, [esi]              ; one element of each line; when the next column comes, the
        add     esi, ROW                ; line is out of the cache again
        dec     ecx
        jnz     .next
        inc     edx
        cmp     edx, N
        jb      .column
        ret

; transposed[x][y] := matrix[y][x]
transpose:
        mov     esi, [matrix]
        xor     edx, edx                ; y
  .row:
        mov     edi, [transposed]
        lea     edi, [edi + edx * 4]
        mov     ecx, N
  .next:
        mov     eax, [esi]
        mov     [edi], eax
        add     esi, 4
        add     edi, ROW
        dec     ecx
        jnz     .next
        inc     edx
        cmp     edx, N
        jb      .row
        ret

transpose_tiles:
        xor     ebx, ebx                ; y of the tile
  .tile_row:
        xor     edx, edx                ; x of the tile
  .tile:
        mov     esi, ebx
        imul    esi, ROW
        lea     esi, [esi + edx * 4]
        add     esi, [matrix]           ; the tile's first element here
        mov     edi, edx
        imul    edi, ROW
        lea     edi, [edi + ebx * 4]
        add     edi, [transposed]       ; and there
        mov     ebp, TILE
  .row:
        mov     ecx, TILE
  .next:
        mov     eax, [esi]
        mov     [edi], eax
        add     esi, 4
        add     edi, ROW
        dec     ecx
        jnz     .next
        add     esi, ROW - TILE * 4     ; next row of the tile here,
        add     edi, 4 - TILE * ROW     ; next column there
        dec     ebp
        jnz     .row
        add     edx, TILE
        cmp     edx, N
        jb      .tile
        add     ebx, TILE
        cmp     ebx, N
        jb      .tile_row
        ret

sum_array:
        mov     esi, [nodes]
        xor     eax, eax
        mov     ecx, NODES
  .next:
        add     eax, [esi + node.value]
        add     esi, sizeof.node
        dec     ecx
        jnz     .next
        ret

sum_list:
        mov     esi, [nodes]            ; the first node of the list is the first one of the array
        xor     eax, eax
  .next:
        add     eax, [esi + node.value]
        mov     esi, [esi + node.next]
        test    esi, esi
        jnz     .next
        ret

; ---- the data ------------------------------------------------------------------------------------

; Element (y, x) := y * 1000 + x
fill_matrix:
        mov     edi, [matrix]
        xor     edx, edx
  .row:
        imul    eax, edx, 1000
        mov     ecx, N
  .next:
        stosd
        inc     eax
        loop    .next
        inc     edx
        cmp     edx, N
        jb      .row
        ret

; Is transposed[x][y] = y * 1000 + x everywhere? Clears it on the way, for the next attempt.
check_transposed:
        mov     edi, [transposed]
        xor     edx, edx                ; x
        xor     ebx, ebx                ; elements that are wrong
  .row:
        mov     eax, edx
        mov     ecx, N
  .next:
        cmp     [edi], eax
        je      .right
        inc     ebx
  .right:
        mov     dword [edi], 0
        add     edi, 4
        add     eax, 1000
        dec     ecx
        jnz     .next
        inc     edx
        cmp     edx, N
        jb      .row
        test    ebx, ebx
        check   z, 'rows must have become columns'
        ret

; Chains the nodes 0, s, 2s, 3s ... modulo NODES. With s odd and NODES a power of two, every node comes
; once; with s large, no two neighbours in the list are neighbours in memory.
make_list:
        xor     ecx, ecx                ; node
        mov     edx, NODES
  .next:
        mov     esi, ecx
        shl     esi, 6                  ; nodes have 64 bytes
        add     esi, [nodes]
        mov     [esi + node.value], ecx
        add     ecx, 1657
        and     ecx, NODES - 1
        mov     edi, ecx
        shl     edi, 6
        add     edi, [nodes]
        mov     [esi + node.next], edi
        dec     edx
        jnz     .next
        mov     [esi + node.next], 0
        ret

        board_routines
image_end:

align 4
matrix          dd ?
transposed      dd ?
nodes           dd ?
began           dd ?
outcome         dd ?

align 16
                rb 4096
stack_top:
memory_end:

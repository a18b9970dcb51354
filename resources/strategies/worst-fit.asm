; Worst fit: the largest free block; of equal ones the one with the lowest address.
;
; The idea is that the remainder stays large enough to be useful. In practice every request nibbles
; at the largest block, until none is left that could hold a large request.

include 'driver.inc'

strategy_name   db 'worst fit', 0

; In: ecx = bytes. Out: eax = free block of at least that size, or 0; changes edx.
find_block:
        push    ebx esi
        mov     edx, [end_block]        ; the head of the list
        mov     esi, [edx + block.next_free]
        xor     eax, eax                ; eax = worst block so far
        lea     ebx, [ecx - 1]          ; ebx = its size: must be at least ecx
  .look:
        cmp     esi, edx
        je      .done
        count   examined
        cmp     [esi + block.size], ebx
        jbe     .next
        mov     eax, esi
        mov     ebx, [esi + block.size]
  .next:
        mov     esi, [esi + block.next_free]
        jmp     .look
  .done:
        pop     esi ebx
        ret

include 'sequential-fit.inc'

; First fit: the free block with the lowest address that is large enough.
;
; Small remainders gather at the low end of the heap, where every search begins; large blocks survive
; at the high end. Usually among the best in fragmentation, and fast while the list is short.

include 'driver.inc'

strategy_name   db 'first fit', 0

; In: ecx = bytes. Out: eax = free block of at least that size, or 0; changes edx.
find_block:
        mov     edx, [end_block]        ; the head of the list
        mov     eax, [edx + block.next_free]
  .look:
        cmp     eax, edx
        je      .none
        count   examined
        cmp     [eax + block.size], ecx
        jae     .found
        mov     eax, [eax + block.next_free]
        jmp     .look
  .none:
        xor     eax, eax
  .found:
        ret

include 'sequential-fit.inc'

; Next fit: like first fit, but the search goes on where the last one ended, round the list.
;
; Searches are short, because small remainders do not gather at the start. They gather everywhere
; instead: the heap is cut up evenly, and large blocks become rare.

include 'driver.inc'

strategy_name   db 'next fit', 0

; In: ecx = bytes. Out: eax = free block of at least that size, or 0; changes edx.
find_block:
        mov     edx, [roving_pointer]   ; a free block, or the head of the list
        mov     eax, edx
  .look:
        cmp     eax, [end_block]
        je      .next                   ; the head is not a block to give away
        count   examined
        cmp     [eax + block.size], ecx
        jae     .found
  .next:
        mov     eax, [eax + block.next_free]
        cmp     eax, edx
        jne     .look
        xor     eax, eax                ; once round
        ret
  .found:
        mov     [roving_pointer], eax   ; the remainder, or the block behind, takes it over
        ret

align 4
roving_pointer  dd 0

include 'sequential-fit.inc'

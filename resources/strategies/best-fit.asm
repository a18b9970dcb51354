; Best fit: the smallest free block that is large enough; of equal ones the one with the lowest
; address.
;
; Large blocks are saved for large requests. The price is a search of the whole list, and remainders
; so small that hardly anything fits into them.

include 'driver.inc'

strategy_name   db 'best fit', 0

; In: ecx = bytes. Out: eax = free block of at least that size, or 0; changes edx.
find_block:
        push    ebx esi
        mov     edx, [end_block]        ; the head of the list
        mov     esi, [edx + block.next_free]
        xor     eax, eax                ; eax = best block so far
        or      ebx, -1                 ; ebx = its size: anything is better
  .look:
        cmp     esi, edx
        je      .done
        count   examined
        cmp     [esi + block.size], ecx
        jb      .next
        cmp     [esi + block.size], ebx
        jae     .next
        mov     eax, esi
        mov     ebx, [esi + block.size]
        cmp     ebx, ecx
        je      .done                   ; nothing fits better than exactly
  .next:
        mov     esi, [esi + block.next_free]
        jmp     .look
  .done:
        pop     esi ebx
        ret

include 'sequential-fit.inc'

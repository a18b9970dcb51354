; Pool: all blocks have one size, so any free block serves any request.
;
; Allocating and freeing are a few instructions, and there is no external fragmentation: as long as
; one block is free, a request succeeds. The price is internal fragmentation. The pool must know the
; largest request in advance; smaller ones get a block of that size as well.

include 'driver.inc'

strategy_name   db 'pool', 0

; The heap: a bitmap with one bit for each block (1 = in use), then the blocks. A free block keeps the
; address of the next free one in its first dword.
initialise:
        push    ebx ecx edx edi
        lea     ebx, [eax + 7]
        and     ebx, -8
        mov     [bitmap], ebx
        add     ecx, eax
        sub     ecx, ebx                ; ecx = bytes
        jbe     .too_small

        mov     eax, [workload.largest_request]
        add     eax, 7
        and     eax, -8
        jz      .too_small
        mov     [block_size], eax

; A block costs its bytes and one bit: count = bytes * 8 / (block_size * 8 + 1), less the rounding of
; the bitmap to 8 bytes.
        mov     edx, ecx
        sub     edx, 8
        jbe     .too_small
        lea     edi, [eax * 8 + 1]
        mov     eax, edx
        mov     edx, 8
        mul     edx
        cmp     edx, edi
        jae     .too_small              ; cannot happen with blocks of 8 bytes and more
        div     edi
        test    eax, eax
        jz      .too_small
        mov     [block_count], eax

        mov     ecx, eax                ; clear the bitmap
        add     ecx, 63
        shr     ecx, 6
        shl     ecx, 1                  ; dwords, an even number
        mov     edi, ebx
        xor     eax, eax
        rep stosd
        mov     [first_block], edi
        mov     [free_list], edi

        mov     ecx, [block_count]      ; each block points to the one behind it, the last one to 0
        jmp     .chain
  .next_block:
        mov     edx, edi
        add     edi, [block_size]
        mov     [edx], edi
  .chain:
        dec     ecx
        jnz     .next_block
        mov     dword [edi], 0
        add     edi, [block_size]
        mov     [blocks_end], edi
        mov     eax, 1
        pop     edi edx ecx ebx
        ret
  .too_small:
        xor     eax, eax
        pop     edi edx ecx ebx
        ret

allocate:
        test    eax, eax
        jz      .done                   ; a request of 0 bytes gets nothing
        cmp     eax, [block_size]
        ja      .failed
        mov     eax, [free_list]
        test    eax, eax
        jz      .done
        push    ecx edx
        count   examined
        mov     ecx, eax
        mov     edx, [eax]
        mov     [free_list], edx
        call    block_number
        mov     edx, [bitmap]
        bts     [edx], eax
        mov     eax, ecx
        pop     edx ecx
  .done:
        ret
  .failed:
        xor     eax, eax
        ret

free:
        push    ecx edx
        mov     ecx, eax
        cmp     eax, [first_block]
        jb      .refused
        cmp     eax, [blocks_end]
        jae     .refused
        call    block_number
        test    edx, edx
        jnz     .refused                ; not the start of a block
        mov     edx, [bitmap]
        btr     [edx], eax              ; carry = was it in use?
        jnc     .refused
        mov     edx, [free_list]
        mov     [ecx], edx
        mov     [free_list], ecx
        mov     eax, 1
        pop     edx ecx
        ret
  .refused:
        xor     eax, eax
        pop     edx ecx
        ret

; A block is as large as it can be already.
reallocate:
        test    eax, eax
        jnz     .not_null
        mov     eax, ecx
        jmp     allocate
  .not_null:
        test    ecx, ecx
        jnz     .not_zero
        call    free
        xor     eax, eax
        ret
  .not_zero:
        cmp     ecx, [block_size]
        jbe     .same
        xor     eax, eax
  .same:
        ret

; In: eax = address among the blocks. Out: eax = number of the block, edx = offset inside the block
block_number:
        sub     eax, [first_block]
        xor     edx, edx
        div     [block_size]
        ret

; The blocks in the order of their addresses, for the driver; the bitmap comes first.
walk:
        test    eax, eax
        jnz     .step
        mov     eax, [bitmap]
        mov     ecx, [first_block]
        sub     ecx, eax
        mov     edx, TABLE_BLOCK
        ret
  .step:
        cmp     eax, [bitmap]
        je      .first                  ; the bitmap was the last one
        add     eax, [block_size]
        jmp     .describe
  .first:
        mov     eax, [first_block]
  .describe:
        cmp     eax, [blocks_end]
        jae     .end
        push    eax
        call    block_number
        mov     ecx, [bitmap]
        bt      [ecx], eax
        setc    dl                      ; the same numbers as the driver's
        movzx   edx, dl
        pop     eax
        mov     ecx, [block_size]
        ret
  .end:
        xor     eax, eax
        ret

align 4
bitmap          dd 0
first_block     dd 0
blocks_end      dd 0
block_size      dd 0
block_count     dd 0
free_list       dd 0                    ; first free block, or 0

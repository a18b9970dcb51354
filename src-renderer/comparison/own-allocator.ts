/** The listing that "Add your own" begins with: the smallest allocator that keeps the convention. */
export const OWN_ALLOCATOR = `; An allocator of your own. This one gives memory out from the bottom up and never uses it again.
; Change it, save it (Ctrl+S) and compare again. The convention: strategies/README.md

include '../strategies/driver.inc'

strategy_name   db 'my own', 0

HEADER          = 8                     ; in front of each block: its bytes, header included, and its kind

; In: eax = address of the heap, ecx = its bytes. Out: eax = 1
initialise:
        mov     [heap_first], eax
        mov     [unused], eax
        add     eax, ecx
        mov     [heap_behind], eax
        mov     eax, 1
        ret

; In: eax = bytes. Out: eax = address, a multiple of 8, or 0
allocate:
        push    ecx edx
        mov     edx, [heap_behind]
        sub     edx, [unused]           ; edx = bytes that are left
        test    eax, eax
        jz      .nothing
        cmp     eax, edx                ; before rounding: the sum could wrap
        ja      .nothing
        lea     ecx, [eax + HEADER + 7]
        and     ecx, -8
        cmp     ecx, edx
        ja      .nothing
        mov     eax, [unused]
        add     [unused], ecx
        mov     [eax], ecx
        mov     dword [eax + 4], USED_BLOCK
        add     eax, HEADER
        pop     edx ecx
        ret
  .nothing:
        xor     eax, eax
        pop     edx ecx
        ret

; In: eax = address. Out: eax = 1, or 0 when this is not the address of a block in use
free:
        cmp     dword [eax - HEADER + 4], USED_BLOCK
        jne     .refused
        mov     dword [eax - HEADER + 4], FREE_BLOCK
        mov     eax, 1
        ret
  .refused:
        xor     eax, eax
        ret

; In: eax = block, or 0 for the first. Out: eax = the block behind it, or 0; ecx = bytes, edx = kind
walk:
        test    eax, eax
        jz      .first
        cmp     eax, [unused]           ; the rest of the heap was the last block
        je      .end
        add     eax, [eax]
        jmp     .tell
  .first:
        mov     eax, [heap_first]
  .tell:
        cmp     eax, [unused]
        je      .rest
        mov     ecx, [eax]
        mov     edx, [eax + 4]
        ret
  .rest:
        mov     edx, FREE_BLOCK
        mov     ecx, [heap_behind]
        sub     ecx, eax
        jnz     .told
  .end:
        xor     eax, eax
  .told:
        ret

align 4
heap_first      dd 0
heap_behind     dd 0
unused          dd 0                    ; first byte that was never given out
`

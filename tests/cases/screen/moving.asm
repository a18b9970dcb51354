; Draws all of its window anew in every tick: a picture of words that move by one each time.
use32
org 0
        db 'MENUET01'
        dd 1, start, image_end, memory_end, memory_end, 0, 0

WIDTH = 400
HEIGHT = 300

start:
        mov eax, 68
        mov ebx, 11
        int 0x40
        mov eax, 68
        mov ebx, 12
        mov ecx, (WIDTH * HEIGHT + 65536) * 4
        int 0x40
        mov [picture], eax
        mov edi, eax
        xor eax, eax
        mov ecx, WIDTH * HEIGHT + 65536
.fill:
        stosd
        add eax, 0x010305
        and eax, 0xffffff
        loop .fill
.draw:
        mov eax, 12
        mov ebx, 1
        int 0x40
        mov eax, 0
        mov ebx, 200 shl 16 + WIDTH + 9
        mov ecx, 200 shl 16 + HEIGHT + 28
        mov edx, 0x73000000
        mov edi, title
        int 0x40
        mov eax, 12
        mov ebx, 2
        int 0x40
.next:
        inc dword [step]
        movzx ebx, word [step]
        shl ebx, 2
        add ebx, [picture]
        mov eax, 65
        mov ecx, WIDTH shl 16 + HEIGHT
        xor edx, edx
        mov esi, 32
        xor ebp, ebp
        int 0x40
        mov eax, 23
        mov ebx, 1
        int 0x40
        cmp eax, 1
        je .draw
        cmp eax, 2
        je .key
        cmp eax, 3
        jne .next
        mov eax, 17
        int 0x40
        cmp ah, 1
        jne .next
        or eax, -1
        int 0x40
.key:
        mov eax, 2
        int 0x40
        jmp .next

title   db 'Moving', 0
step    dd 0
picture dd 0
image_end:
        rb 4096
memory_end:

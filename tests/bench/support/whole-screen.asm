; Draws all of a screen of 1024x768 anew in every second tick, each pixel with another value.
use32
org 0
        db 'MENUET01'
        dd 1, start, image_end, memory_end, memory_end, 0, 0
start:
        mov eax, 68
        mov ebx, 11
        int 0x40
        mov eax, 68
        mov ebx, 12
        mov ecx, (1024 * 768 + 65536) * 4
        int 0x40
        mov [picture], eax
        mov edi, eax
        xor eax, eax
        mov ecx, 1024 * 768 + 65536
.fill:  stosd
        add eax, 0x010305
        and eax, 0xffffff
        loop .fill
.draw:
        mov eax, 12
        mov ebx, 1
        int 0x40
        mov eax, 0
        mov ebx, 1023
        mov ecx, 767
        mov edx, 0x01000000
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
        mov ecx, 1024 shl 16 + 768
        xor edx, edx
        mov esi, 32
        xor ebp, ebp
        int 0x40
        mov eax, 23
        mov ebx, 2
        int 0x40
        cmp eax, 1
        je .draw
        jmp .next
step    dd 0
picture dd 0
image_end:
        rb 4096
memory_end:

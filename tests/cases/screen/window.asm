; A window with a button that counts, a line that shows what is typed, and the box of the window.
use32
org 0
        db 'MENUET01'
        dd 1, start, image_end, memory_end, memory_end, 0, 0

start:
.draw:
        mov eax, 12
        mov ebx, 1
        int 0x40
        mov eax, 0
        mov ebx, 100 shl 16 + 260
        mov ecx, 80 shl 16 + 160
        mov edx, 0x33ffffff
        mov edi, title
        int 0x40
        mov eax, 8
        mov ebx, 20 shl 16 + 100
        mov ecx, 20 shl 16 + 30
        mov edx, 2
        mov esi, 0x4070a0
        int 0x40
        call show_count
        call show_text
        mov eax, 13                     ; a bar to pick
        mov ebx, 20 shl 16 + 40
        mov ecx, 90 shl 16 + 20
        mov edx, 0xc04020
        int 0x40
        mov eax, 12
        mov ebx, 2
        int 0x40
.wait:
        mov eax, 10
        int 0x40
        cmp eax, 1
        je .draw
        cmp eax, 2
        je .key
        cmp eax, 3
        jne .wait
        mov eax, 17
        int 0x40
        cmp ah, 1
        je .end
        inc dword [count]
        call show_count
        jmp .wait
.key:
        mov eax, 2
        int 0x40
        mov ecx, [length]
        cmp ecx, 20
        jae .wait
        mov [text + ecx], ah
        inc dword [length]
        call show_text
        jmp .wait
.end:
        or eax, -1
        int 0x40

show_count:
        mov eax, 4
        mov ebx, 30 shl 16 + 27
        mov ecx, 0x10ffffff
        mov edx, caption
        mov esi, 7
        int 0x40
        mov eax, 47
        mov ebx, 3 shl 16
        mov ecx, [count]
        mov edx, 140 shl 16 + 27
        mov esi, 0x50000000
        mov edi, 0xffffff
        int 0x40
        ret

show_text:
        mov eax, 4
        mov ebx, 20 shl 16 + 64
        mov ecx, 0x50000000
        mov edx, text
        mov esi, [length]
        mov edi, 0xffffff
        int 0x40
        ret

title   db 'Counter', 0
caption db 'Count +'
count   dd 0
length  dd 0
text:
image_end:
        rb 4096
memory_end:

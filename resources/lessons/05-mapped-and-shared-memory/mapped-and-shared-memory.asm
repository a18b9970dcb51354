; Lesson 5: memory-mapped I/O and shared memory
;
; An address is a promise of the page tables. Behind it there may be RAM of our own, RAM that other
; programs see as well - or no RAM at all but a device: the screen. The program writes into the frame
; buffer, reads a port that the kernel lets it have, and maps one named area twice.

include '../../include/kolibri.inc'
include '../../include/checks.inc'

        program_header start, image_end, memory_end, stack_top

PAGE            = 4096
FRAME_BUFFER    = 0xFE000000

; Function 68.22: access in bits 0-1, what to do in bits 2-3.
SHM_READ        = 0
SHM_WRITE       = 1
SHM_OPEN        = 0                     ; only if it exists
SHM_OPEN_ALWAYS = 4                     ; create it when it does not exist
SHM_CREATE      = 8                     ; only if it does not exist

VGA_STATUS      = 0x3DA                 ; port of the graphics card: bit 3 is set during vertical retrace
CLOCK_INDEX     = 0x70                  ; port of the real-time clock, which the kernel keeps for itself

start:
        print_line 'Lesson 5: memory-mapped I/O and shared memory'

; ---- 1. the frame buffer -------------------------------------------------------------------------
; 61.1 tells the size of the screen, 61.2 the bits of a pixel, 61.3 the bytes of a row.
        mcall   61, 1
        movzx   ecx, ax                 ; height
        shr     eax, 16                 ; width
        mov     [screen_width], eax
        mov     [screen_height], ecx
        mcall   61, 2
        mov     [bits], eax
        mcall   61, 3
        mov     [row_bytes], eax
        print   'Screen: '
        print_decimal [screen_width]
        print   ' x '
        print_decimal [screen_height]
        print   ', '
        print_decimal [bits]
        print   ' bits, '
        print_decimal [row_bytes]
        print_line ' bytes in a row'
        mov     eax, [screen_width]
        imul    eax, [bits]
        shr     eax, 3
        cmp     eax, [row_bytes]
        check   be, 'a row must hold the pixels of a line'

; Write some pixels of the last row straight into the screen's memory, read them back, restore them.
; The bytes never were in RAM: they went to the graphics card.
        mov     edi, [screen_height]
        dec     edi
        imul    edi, [row_bytes]
        add     edi, FRAME_BUFFER       ; edi = the last row
        xor     ecx, ecx
paint:
        mov     eax, [edi + ecx * 4]
        mov     [saved_pixels + ecx * 4], eax
        imul    eax, ecx, 0x00040201
        mov     [edi + ecx * 4], eax
        inc     ecx
        cmp     ecx, 16
        jb      paint
        xor     ecx, ecx
unpaint:
        imul    eax, ecx, 0x00040201
        cmp     [edi + ecx * 4], eax
        check   e, 'the frame buffer must keep what is written'
        mov     eax, [saved_pixels + ecx * 4]
        mov     [edi + ecx * 4], eax
        inc     ecx
        cmp     ecx, 16
        jb      unpaint

; gs has the frame buffer as its segment: gs:0 is the same byte as FE000000.
        mov     eax, [gs:0]
        cmp     eax, [FRAME_BUFFER]
        check   e, 'gs must address the frame buffer'

; ---- 2. ports ------------------------------------------------------------------------------------
; `in` and `out` are forbidden to programs, port by port, by a bitmap that the processor looks at.
; Function 46 clears bits for us (ebx = 0) and sets them again (ebx = 1); ecx and edx tell the range.
        mcall   46, 0, CLOCK_INDEX, CLOCK_INDEX
        cmp     eax, 1
        check   e, 'the kernel must not share the ports of the clock'
        mcall   46, 0, VGA_STATUS, VGA_STATUS
        cmp     eax, 0
        check   e, 'the port of the graphics card must be free'
        mcall   46, 0, VGA_STATUS, VGA_STATUS
        cmp     eax, 1
        check   e, 'a port must not be given away twice'
        mov     edx, VGA_STATUS
        in      al, dx                  ; before function 46: a general protection fault
        movzx   eax, al
        print   'Status of the graphics card, port 3DAh: '
        print_hex eax
        new_line
        mcall   46, 1, VGA_STATUS, VGA_STATUS
        cmp     eax, 0
        check   e, 'the port must be given back'

; ---- 3. a named area -----------------------------------------------------------------------------
; The first one to open it creates it. What it contains then is not zero but whatever the page
; frames held before, so the creator has to clear it.
        mcall   68, 11
        mcall   68, 22, area_name, 2 * PAGE, SHM_CREATE + SHM_WRITE
        mov     [writer], eax
        test    eax, eax
        check   nz, 'the area must be created'
        mov     edi, eax
        mov     ecx, 2 * PAGE / 4
        xor     eax, eax
        rep stosd

; Opening it again gives a second address for the same memory, here without the right to write.
        mcall   68, 22, area_name, 0, SHM_OPEN + SHM_READ
        mov     [reader], eax
        mov     [reader_size], edx
        test    eax, eax
        check   nz, 'the area must be found by its name'
        cmp     eax, [writer]
        check   ne, 'the second mapping must have an address of its own'
        cmp     [reader_size], 2 * PAGE
        check   e, 'opening must tell the size'

        print   'One area, two addresses: '
        print_hex [writer]
        print   ' and '
        print_hex [reader]
        new_line

; One write is seen at both: the page tables lead both addresses to the same page frame.
        mov     ebx, [writer]
        mov     esi, [reader]
        mov     dword [ebx], 0x12345678
        cmp     dword [esi], 0x12345678
        check   e, 'a write must be seen through the other mapping'
        mov     byte [ebx + 2 * PAGE - 1], 0x5A
        cmp     byte [esi + 2 * PAGE - 1], 0x5A
        check   e, 'the last byte must be shared as well'

; Creating what exists fails; opening what does not exist fails.
        mcall   68, 22, area_name, PAGE, SHM_CREATE + SHM_WRITE
        test    eax, eax
        check   z, 'an area must not be created twice'
        mcall   68, 22, missing_name, PAGE, SHM_OPEN + SHM_READ
        test    eax, eax
        check   z, 'a missing area must not be opened'

; 68.23 takes a mapping away, the newest first. The area lives until its last mapping is gone.
        mcall   68, 23, area_name
        mov     ebx, [writer]
        cmp     dword [ebx], 0x12345678
        check   e, 'the other mapping must stay'
        mcall   68, 23, area_name
        mcall   68, 22, area_name, 0, SHM_OPEN + SHM_READ
        test    eax, eax
        check   z, 'the area must be gone with its last mapping'

        finish_checks

        board_routines

area_name       db 'KWB-LESSON-5', 0
missing_name    db 'KWB-NO-SUCH-AREA', 0
image_end:

align 4
screen_width    dd ?
screen_height   dd ?
bits            dd ?
row_bytes       dd ?
writer          dd ?
reader          dd ?
reader_size     dd ?
saved_pixels    rd 16

align 16
                rb 4096
stack_top:
memory_end:

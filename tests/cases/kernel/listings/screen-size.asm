; A smaller screen (18.24): sizes, work area, windows that must come inside, pixels, and back.
include 'probe.inc'
program_header start, image_end, 20000h, 20000h
start:
        call    figures
        mcall   0, 700 shl 16 + 299, 500 shl 16 + 199, 01FFFFFFh, 0, 0
        call    window_place
        probe   '18.24 640 by 480', 18, 24, 640, 480
        call    figures
        call    window_place
        probe   '11', 11
        mcall   12, 1
        mcall   0, 700 shl 16 + 299, 500 shl 16 + 199, 01FFFFFFh, 0, 0
        mcall   12, 2
        mcall   13, 10 shl 16 + 20, 30 shl 16 + 5, 123456h
        call    window_place
        mcall   9, thread_record, -1
        mov     eax, dword [thread_record + 34]
        add     eax, 12
        mov     [x], eax
        mov     ecx, dword [thread_record + 38]
        add     ecx, 32
        mov     [y], ecx
        probe   '34 owner', 34, [x], [y]
        mov     eax, [y]
        imul    eax, 640
        add     eax, [x]
        mov     [pixel], eax
        probe   '35 pixel', 35, [pixel]
        mov     eax, [y]
        imul    eax, 1024 * 4
        mov     ecx, [x]
        mov     eax, [gs:eax + ecx * 4]
        mov     [pixel], eax
        show    'frame buffer', pixel, 1
        probe   '34 outside', 34, 640, 10
        probe   '34 below', 34, 10, 480
        probe   '48.6', 48, 6, 0 shl 16 + 900, 10 shl 16 + 700
        probe   '48.5', 48, 5
        probe   '18.24 too wide', 18, 24, 1025, 480
        probe   '18.24 too high', 18, 24, 640, 769
        call    figures
        probe   '18.24 back', 18, 24, 1024, 768
        call    figures
        call    window_place
        probe   '34 owner', 34, 350, 300
        probe   '34 desktop', 34, 900, 700
        exit_program
; What tells of the screen: 14, 48.5, 61.
figures:
        probe   '14', 14
        probe   '48.5', 48, 5
        probe   '61.1', 61, 1
        probe   '61.2', 61, 2
        probe   '61.3', 61, 3
        ret
window_place:
        mcall   9, thread_record, -1
        show    'window', thread_record + 34, 4
        show    'client', thread_record + 54, 4
        ret
probe_routines
align 4
x       dd 0
y       dd 0
pixel   dd 0
image_end:

; The clipboard (54): a stack of slots for all programs.
include 'probe.inc'
program_header start, image_end, 20000h, 20000h
start:
        probe   '54.0', 54, 0
        probe   '54.1 none', 54, 1, 0
        probe   '54.3 none', 54, 3
        probe   '54.4', 54, 4
        probe   '54.2', 54, 2, 20, contents
        probe   '54.0', 54, 0
        probe   '54.2 wrong pointer', 54, 2, 20, 80000000h
        probe   '54.2 more', 54, 2, 5000h, contents
        probe   '54.0', 54, 0
        probe   '68.11', 68, 11
        probe   '54.1', 54, 1, 0
        mov     [block], eax
        mov     esi, eax
        show    'data', esi, 5
        probe   '68.13', 68, 13, [block]
        probe   '54.1', 54, 1, 1
        mov     [block], eax
        mov     esi, eax
        show    'data', esi, 5
        probe   '54.1 behind the last', 54, 1, 2
        probe   '54.3', 54, 3
        probe   '54.0', 54, 0
        probe   '54.3', 54, 3
        probe   '54.3', 54, 3
        probe   '54.4', 54, 4
        probe   '54.5', 54, 5
        exit_program
probe_routines
align 4
block           dd 0
contents        dd 20, 0, 1
                db 'hello', 0, 0, 0
image_end:

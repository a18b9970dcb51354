; Time, settings and facts of the system: 3, 5, 9, 14, 18, 21, 22, 23, 26, 29, 46, 61, 63, 68, and numbers that do not exist.
include 'probe.inc'
program_header start, image_end, 20000h, 20000h
start:
        print_line 'time'
        probe   '29', 29
        probe   '5 of nothing', 5, 0
        probe   '5', 5, 2
        probe   '23 of nothing, with the first redraw', 23, 0
        mcall   40, 0
        probe   '23 of nothing', 23, 0
        probe   '23', 23, 3
        probe   '22 time not BCD', 22, 0, 0A0000h
        probe   '22 hour 24', 22, 0, 24h
        probe   '22 minute 60', 22, 0, 6000h
        probe   '22 second 60', 22, 0, 600000h
        probe   '22', 22, 0, 452312h
        mcall   3
        and     eax, 0FFFFh
        mov     dword [buffer], eax
        show    '3', buffer, 1
        probe   '22 date', 22, 1, 281127h
        probe   '29', 29
        probe   '22 date month 0', 22, 1, 280027h
        probe   '22 date month 13', 22, 1, 281327h
        probe   '22 date day 0', 22, 1, 001127h
        probe   '22 date day 32', 22, 1, 321127h
        probe   '22 date 30 February', 22, 1, 300227h
        probe   '22 date 31 April', 22, 1, 310427h
        probe   '22 date 31 July', 22, 1, 310727h
        probe   '22 day of the week', 22, 2, 3
        probe   '22 day of the week 0', 22, 2, 0
        probe   '22 day of the week 8', 22, 2, 8
        probe   '22 alarm', 22, 3, 452312h
        probe   '22 alarm wrong', 22, 3, 99h
        probe   '22.4', 22, 4, 452312h
        print_line 'settings'
        probe   '26.2.1', 26, 2, 1, layout
        show    'layout', layout, 8
        probe   '26.2.2', 26, 2, 2, layout
        show    'layout', layout, 8
        probe   '26.2.3', 26, 2, 3, layout
        show    'layout', layout, 8
        probe   '26.2.9', 26, 2, 9, layout
        probe   '26.2.4', 26, 2, 4, layout
        probe   '21.2.9', 21, 2, 9, 4
        probe   '26.2.9', 26, 2, 9, layout
        probe   '21.2.3', 21, 2, 3, layout
        probe   '21.2.2', 21, 2, 2, layout
        probe   '21.2.1', 21, 2, 1, layout
        probe   '21.2.4', 21, 2, 4, layout
        probe   '26.5', 26, 5
        probe   '21.5', 21, 5, 12345678h
        probe   '26.5', 26, 5
        probe   '21.5', 21, 5, 1
        probe   '26.11', 26, 11
        probe   '21.11', 21, 11, 3
        probe   '26.11', 26, 11
        probe   '26.12', 26, 12
        probe   '21.12', 21, 12, 2
        probe   '26.12', 26, 12
        probe   '21.12', 21, 12, 1
        probe   '26.0', 26, 0
        probe   '26.1', 26, 1
        probe   '26.13', 26, 13
        probe   '21.0', 21, 0
        probe   '21.1', 21, 1
        probe   '21.13', 21, 13
        probe   '26.2.1 kernel', 26, 2, 1, 80000000h
        probe   '21.2.1 kernel', 21, 2, 1, 80000000h
        print_line 'system'
        probe   '18.0', 18, 0
        probe   '18.6', 18, 6, no_disk
        probe   '18.8.1', 18, 8, 1
        probe   '18.8.2', 18, 8, 2
        probe   '18.8.1', 18, 8, 1
        probe   '18.8.2', 18, 8, 2
        probe   '18.8.3', 18, 8, 3
        probe   '18.9.1', 18, 9, 1
        probe   '18.9.5', 18, 9, 5
        probe   '18.11.2', 18, 11, 2, buffer
        probe   '18.12', 18, 12
        probe   '18.13', 18, 13, buffer
        show    'version', buffer, 2
        probe   '18.13 kernel', 18, 13, 80000000h
        probe   '18.14', 18, 14
        probe   '18.15', 18, 15
        probe   '37.0', 37, 0
        probe   '18.19.0', 18, 19, 0
        probe   '18.19.1', 18, 19, 1, 5
        probe   '18.19.0', 18, 19, 0
        probe   '18.19.2', 18, 19, 2
        probe   '18.19.3', 18, 19, 3, 8
        probe   '18.19.2', 18, 19, 2
        probe   '18.19.4', 18, 19, 4, 640030h
        probe   '37.0', 37, 0
        probe   '18.19.5', 18, 19, 5, 0
        probe   '18.19.6', 18, 19, 6
        probe   '18.19.7', 18, 19, 7, 50
        probe   '18.19.6', 18, 19, 6
        probe   '18.19.8', 18, 19, 8
        probe   '18.20 kernel', 18, 20, 80000000h
        probe   '18.21', 18, 21, 6
        probe   '18.21 none', 18, 21, 99
        probe   '18.2 bad', 18, 2, 300
        probe   '18.2 IDLE', 18, 2, 1
        probe   '18.18 none', 18, 18, 99
        probe   '18.24 too wide', 18, 24, 2000, 600
        probe   '18.24 too high', 18, 24, 800, 2000
        probe   '18.26', 18, 26
        probe   '14', 14
        probe   '61.1', 61, 1
        probe   '61.2', 61, 2
        probe   '61.3', 61, 3
        probe   '61.4', 61, 4
        probe   '46.0', 46, 0, 300h, 30Fh
        probe   '46.0 again', 46, 0, 300h, 30Fh
        probe   '46.0 overlapping', 46, 0, 2F0h, 300h
        probe   '46.0 timer', 46, 0, 40h, 43h
        probe   '46.0 turned round', 46, 0, 310h, 30Fh
        probe   '46.0 too large', 46, 0, 310h, 10000h
        probe   '46.1 other', 46, 1, 300h, 301h
        probe   '46.1', 46, 1, 300h, 30Fh
        probe   '46.1 again', 46, 1, 300h, 30Fh
        probe   '46.2', 46, 2, 300h, 30Fh
        probe   '68.1', 68, 1
        probe   '68.4', 68, 4
        probe   '68.5', 68, 5
        probe   '68.10', 68, 10
        probe   '68.15', 68, 15
        probe   '68.16 none', 68, 16, no_path
        probe   '68.16 kernel', 68, 16, 80000000h
        probe   '68.17 none', 68, 17, 0
        probe   '68.21 none', 68, 21, no_driver, 0
        probe   '68.24', 68, 24, handler, 0Ch, 0
        probe   '68.24 again', 68, 24, 0, 0, 0
        probe   '68.25 vector 3', 68, 25, 3
        probe   '68.25 vector 3 again', 68, 25, 3
        probe   '68.25 vector 0', 68, 25, 0
        probe   '68.25 vector 40', 68, 25, 40
        probe   '68.30 none', 68, 30, 0
        probe   '68.31.0', 68, 31, 0
        probe   '68.32', 68, 32
        probe   '68.0FFFFFFFF', 68, -1
        print_line 'the debug board'
        probe   '63.1', 63, 1, 10
        probe   '63.3', 63, 3, 'x'
        print_line 'numbers that do not exist'
        mov     esi, unknown
  .next: xor     eax, eax
        lodsb
        test    al, al
        jz      .done
        push    esi
        mov     [answer_eax], eax
        print_hex eax
        mcall   [answer_eax], 1, 2, 3, 4, 5
        mov     [answer_eax], eax
        print   ' '
        print_hex [answer_eax]
        new_line
        pop     esi
        jmp     .next
  .done: exit_program
handler:
        exit_program
probe_routines
unknown         db 6, 19, 20, 27, 28, 31, 32, 33, 41, 42, 43, 44, 45, 52, 53, 56, 58, 59, 78, 79, 81, 82, 99, 128, 200, 254, 0
no_driver       db '/sys/NONE.SYS', 0
no_disk         db '/hd0/1/KOLIBRI.IMG', 0
no_path         db 'nothing', 0
align 4
buffer          rb 64
layout          rb 128
image_end:

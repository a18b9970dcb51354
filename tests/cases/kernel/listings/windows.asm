; Windows, drawing, mouse, keyboard and background: what each function leaves in the registers.
include 'probe.inc'
program_header start, image_end, 40000h, 40000h
start:
        print_line 'before there is a window'
        probe   '18.7', 18, 7
        probe   '67', 67, 10, 10, 100, 100
        probe   '37.1', 37, 1
        probe   '11', 11
        print_line 'a window'
        probe   '12.1', 12, 1
        probe   '0', 0, 100 shl 16 + 300, 50 shl 16 + 200, 13FFFFFFh, 0, title
        probe   '12.2', 12, 2
        probe   '12.3', 12, 3
        probe   '11', 11
        probe   '10 with a mask of all', 40, 80000027h
        probe   '18.7', 18, 7
        probe   '34', 34, 150, 150
        probe   '34 desktop', 34, 10, 10
        probe   '34 outside', 34, 5000, 10
        probe   '1', 1, 5, 5, 123456h
        probe   '35', 35, (50 + 24 + 5) * 1024 + 105
        probe   '4', 4, 10 shl 16 + 10, 80000000h, text
        probe   '7', 7, picture, 2 shl 16 + 2, 20 shl 16 + 30
        probe   '13', 13, 30 shl 16 + 10, 40 shl 16 + 10, 0FF00FFh
        probe   '38', 38, 10 shl 16 + 50, 60 shl 16 + 60, 0FF00h
        probe   '47', 47, 40000h, 1234, 50 shl 16 + 50, 0
        mov     ebp, 0
        probe   '65', 65, picture, 2 shl 16 + 2, 20 shl 16 + 30, 24, 0
        probe   '73', 73, blit
        probe   '36', 36, pixels, 2 shl 16 + 2, 105 shl 16 + 79
        show    'pixels', pixels, 3
        probe   '25', 25, picture, 2 shl 16 + 2, 20 shl 16 + 30
        probe   '8', 8, 10 shl 16 + 20, 10 shl 16 + 20, 5, 0CCCCCCh
        probe   '8 delete', 8, 0, 0, 80000005h
        probe   '17', 17
        probe   '2', 2
        probe   '71.1', 71, 1, title
        probe   '71.2', 71, 2, title, 1
        probe   '67', 67, 120, 60, -1, -1
        probe   '50.0', 50, 0, 0
        probe   '50.1', 50, 1, 0
        probe   '50.2', 50, 2, 0
        probe   '9', 9, thread_record, -1
        show    'box', thread_record + 34, 4
        show    'client box', thread_record + 54, 4
        print_line 'mouse'
        probe   '18.19.4', 18, 19, 4, 200 shl 16 + 150
        probe   '37.0', 37, 0
        probe   '37.1', 37, 1
        probe   '37.2', 37, 2
        probe   '37.3', 37, 3
        probe   '37.6 none', 37, 6, 1234h
        probe   '37.7', 37, 7
        probe   '37.8', 37, 8
        mcall   37, 4, cursor, 2, 0
        mov     [handle], eax
        test    eax, eax
        jz      @f
        print_line 'a cursor was made'
  @@:   mcall   37, 5, [handle]
        print_line 'and set'
        mcall   37, 5, 0
        cmp     eax, [handle]
        jne     @f
        print_line 'and taken away'
  @@:   mcall   37, 6, [handle]
        print_line 'and deleted'
        print_line 'keyboard'
        probe   '66.1', 66, 1, 1
        probe   '66.2', 66, 2
        probe   '66.1', 66, 1, 0
        probe   '66.2', 66, 2
        probe   '66.3', 66, 3
        probe   '66.4', 66, 4, 3Fh, 0
        probe   '66.5', 66, 5, 3Fh, 0
        probe   '66.5 again', 66, 5, 3Fh, 0
        probe   '66.6', 66, 6
        probe   '66.7', 66, 7
        probe   '66.0', 66, 0
        probe   '66.8', 66, 8
        probe   '72.1.2', 72, 1, 2, 'q'
        probe   '2', 2
        probe   '72.1.3', 72, 1, 3, 33
        probe   '17', 17
        probe   '72.1.3 with bit 24', 72, 1, 3, 1000021h
        probe   '17', 17
        probe   '72.1.4', 72, 1, 4, 33
        probe   '72.2', 72, 2, 2, 33
        print_line 'look'
        probe   '48.0', 48, 0
        probe   '48.1', 48, 1, 0
        probe   '48.3', 48, 3, colors, 40
        probe   '48.2', 48, 2, colors, 40
        mcall   48, 4
        probe   '48.5', 48, 5
        probe   '48.6', 48, 6, 0 shl 16 + 1023, 0 shl 16 + 767
        probe   '48.5', 48, 5
        mcall   48, 7
        probe   '48.8 none', 48, 8, no_skin
        probe   '48.8 no skin', 48, 8, program
        probe   '48.9', 48, 9
        probe   '48.10', 48, 10, 2
        probe   '48.11', 48, 11
        probe   '48.12', 48, 12, 0
        probe   '48.13 none', 48, 13, 1, no_skin
        probe   '48.14', 48, 14
        probe   '48.15', 48, 15
        print_line 'stack'
        probe   '18.1', 18, 1, 6
        probe   '18.3', 18, 3, 6
        probe   '18.7', 18, 7
        probe   '18.25 get', 18, 25, 1, -1
        probe   '18.25 set', 18, 25, 2, -1, 0
        probe   '18.25 set too much', 18, 25, 2, -1, 2
        probe   '18.22.0', 18, 22, 0, 6
        probe   '18.22.2', 18, 22, 2, 6
        probe   '18.22.0 none', 18, 22, 0, 300
        probe   '18.22.1', 18, 22, 1, 6
        probe   '18.22.3', 18, 22, 3, 6
        probe   '18.10', 18, 10
        probe   '18.22.2', 18, 22, 2, 6
        probe   '18.23', 18, 23
        probe   '18.22.2', 18, 22, 2, 6
        print_line 'background'
        probe   '39.1', 39, 1
        probe   '39.4', 39, 4
        probe   '15.1', 15, 1, 4, 4
        probe   '15.4', 15, 4, 1
        probe   '15.2', 15, 2, 0, 112233h
        probe   '39.2', 39, 2, 0
        probe   '15.5', 15, 5, picture, 3, 6
        probe   '39.2', 39, 2, 3
        probe   '39.3', 39, 3, pixels, 0, 1 shl 16 + 1
        probe   '39.3 too much', 39, 3, pixels, 0, 9 shl 16 + 9
        probe   '39.1', 39, 1
        probe   '39.4', 39, 4
        probe   '68.11', 68, 11
        mcall   15, 6
        mov     [handle], eax
        probe   '15.7', 15, 7, [handle]
        probe   '15.7 again', 15, 7, [handle]
        probe   '15.3', 15, 3
        mcall   5, 5
        probe   '15.8', 15, 8
        probe   '15.9', 15, 9, 10 shl 16 + 20, 30 shl 16 + 40
        mcall   5, 5
        probe   '15.8', 15, 8
        probe   '15.10', 15, 10
        mcall   37, 4, cursor, 2, 0
        mcall   37, 4, cursor, 2, 0
        probe   '39.5', 39, 5
        exit_program
probe_routines
title           db 'Windows', 0
text            db 'text', 0
program         db '/sys/LAUNCHER', 0
no_skin         db '/sys/NONE.SKN', 0
align 4
picture         db 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
blit            dd 0, 0, 2, 2, 0, 0, 2, 2, picture, 8
handle          dd 0
colors          rd 10
pixels          rd 16
cursor          rd 32 * 32
image_end:

; Functions 70 and 80 on the RAM disk: every sub-function, its errors, names in three encodings.
include 'probe.inc'

include 'file-calls.inc'

program_header start, image_end, 240000h, 20000h
start:
        change  '70.9', 9, 0, 0, 0, 0, '/sys/FOLDER'
        print_line 'write and read'
        file    '70.2 new', 2, 0, 0, 10, letters, '/sys/NEW.TXT'
        file    '70.2 again, shorter', 2, 0, 0, 5, letters, '/sys/new.txt'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/NEW.TXT'
        show    'attributes, encoding', buffer, 2
        show    'size', buffer + 32, 2
        file    '70.0', 0, 0, 0, 5, buffer, '/sys/NEW.TXT'
        file    '70.0 too many', 0, 2, 0, 100, buffer, '/sys/NEW.TXT'
        show    'read', buffer, 2
        file    '70.0 at the end', 0, 5, 0, 1, buffer, '/sys/NEW.TXT'
        file    '70.0 behind the end', 0, 6, 0, 1, buffer, '/sys/NEW.TXT'
        file    '70.0 no byte', 0, 0, 0, 0, buffer, '/sys/NEW.TXT'
        file    '70.0 no byte behind the end', 0, 9, 0, 0, buffer, '/sys/NEW.TXT'
        file    '70.0 high offset', 0, 0, 1, 5, buffer, '/sys/NEW.TXT'
        file    '70.0 missing', 0, 0, 0, 5, buffer, '/sys/NONE.TXT'
        file    '70.0 in a missing folder', 0, 0, 0, 5, buffer, '/sys/NONE/X'
        file    '70.0 no disk', 0, 0, 0, 5, buffer, '/hd7/1/X'
        file    '70.0 no partition', 0, 0, 0, 5, buffer, '/rd/2/X'
        file    '70.0 the folder', 0, 0, 0, 5, buffer, '/sys'
        file    '70.0 folder below', 0, 0, 0, 5, buffer, '/sys/FOLDER'
        file    '70.0 root', 0, 0, 0, 5, buffer, '/'
        file    '70.0 device', 0, 0, 0, 5, buffer, '/rd'
        file    '70.0 slash behind', 0, 0, 0, 5, buffer, '/sys/NEW.TXT/'
        file    '70.0 two slashes', 0, 0, 0, 5, buffer, '/sys//NEW.TXT'
        file    '70.0 a dot', 0, 0, 0, 5, buffer, '/sys/./NEW.TXT'
        file    '70.0 up and down', 0, 0, 0, 5, buffer, '/sys/FOLDER/../NEW.TXT'
        file    '70.0 relative', 0, 0, 0, 5, buffer, 'NEW.TXT'
        file    '70.0 relative dot', 0, 0, 0, 5, buffer, './NEW.TXT'
        file    '70.0 above the root', 0, 0, 0, 5, buffer, '/../../sys/NEW.TXT'
        file    '70.0 kernel buffer', 0, 0, 0, 5, 80000000h, '/sys/NEW.TXT'
        file    '70.0 buffer runs into the kernel', 0, 0, 0, 100h, 7FFFFFF0h, '/sys/NEW.TXT'
        file_at '70.0 path elsewhere', 0, 0, 0, 5, buffer, name_new
        file_at '70.0 path in cp866', 0, 0, 0, 5, buffer, name_new_cp866
        file_at '70.0 path in utf-16', 0, 0, 0, 5, buffer, name_new_utf16
        file_at '70.0 path in utf-8', 0, 0, 0, 5, buffer, name_new_utf8
        print_line 'write in it'
        file    '70.3', 3, 2, 0, 2, capitals, '/sys/NEW.TXT'
        file    '70.3 beyond the end', 3, 8, 0, 2, capitals, '/sys/NEW.TXT'
        file    '70.0', 0, 0, 0, 20, buffer, '/sys/NEW.TXT'
        show    'read', buffer, 3
        file    '70.3 no byte', 3, 100, 0, 0, capitals, '/sys/NEW.TXT'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/NEW.TXT'
        show    'size', buffer + 32, 2
        file    '70.3 missing', 3, 0, 0, 2, capitals, '/sys/NONE.TXT'
        file    '70.3 high offset', 3, 0, 1, 2, capitals, '/sys/NEW.TXT'
        change  '70.3 more than the disk', 3, 2000000h, 0, 10h, letters, '/sys/NEW.TXT'
        change  '70.4', 4, 10, 0, 0, 0, '/sys/NEW.TXT'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/NEW.TXT'
        show    'size', buffer + 32, 2
        change  '70.4 cut', 4, 4, 0, 0, 0, '/sys/NEW.TXT'
        change  '70.4 grow', 4, 7, 0, 0, 0, '/sys/NEW.TXT'
        file    '70.0', 0, 0, 0, 20, buffer, '/sys/NEW.TXT'
        show    'read', buffer, 2
        change  '70.4 high size', 4, 0, 1, 0, 0, '/sys/NEW.TXT'
        change  '70.4 more than the disk', 4, 2000000h, 0, 0, 0, '/sys/NEW.TXT'
        change  '70.4', 4, 7, 0, 0, 0, '/sys/NEW.TXT'
        change  '70.4 missing', 4, 0, 0, 0, 0, '/sys/NONE.TXT'
        change  '70.4 folder', 4, 0, 0, 0, 0, '/sys/FOLDER'
        file    '70.2 folder', 2, 0, 0, 1, letters, '/sys/FOLDER'
        file    '70.2 missing folder', 2, 0, 0, 1, letters, '/sys/NONE/X'
        file    '70.2 in a file', 2, 0, 0, 1, letters, '/sys/NEW.TXT/X'
        file    '70.2 root of the disk', 2, 0, 0, 1, letters, '/sys'
        file    '70.2 root', 2, 0, 0, 1, letters, '/'
        file    '70.2 device', 2, 0, 0, 1, letters, '/rd/X'
        file    '70.2 no byte', 2, 0, 0, 0, letters, '/sys/EMPTY'
        change  '70.5 empty', 5, 0, 0, 0, buffer, '/sys/EMPTY'
        show    'size', buffer + 32, 2
        print_line 'names'
        file    '70.2 star', 2, 0, 0, 1, letters, '/sys/a*b'
        file    '70.2 colon', 2, 0, 0, 1, letters, '/sys/a:b'
        file    '70.2 question mark', 2, 0, 0, 1, letters, '/sys/a?b'
        file    '70.2 quote', 2, 0, 0, 1, letters, '/sys/a"b'
        file    '70.2 backslash', 2, 0, 0, 1, letters, '/sys/a\b'
        file    '70.2 bar', 2, 0, 0, 1, letters, '/sys/a|b'
        file    '70.2 tab', 2, 0, 0, 1, letters, '/sys/a', 9, 'b'
        file    '70.2 dot at the end', 2, 0, 0, 1, letters, '/sys/dotted.'
        file    '70.2 blank at the end', 2, 0, 0, 1, letters, '/sys/blank '
        file    '70.2 dot first', 2, 0, 0, 1, letters, '/sys/.hidden'
        file    '70.2 plus and brackets', 2, 0, 0, 1, letters, '/sys/a+[b]=;,c'
        file    '70.2 long', 2, 0, 0, 1, letters, '/sys/A long name with blanks.and.dots'
        file    '70.0 long, other case', 0, 0, 0, 1, buffer, '/SYS/a LONG name WITH blanks.AND.dots'
        file    '70.0 dotted', 0, 0, 0, 1, buffer, '/sys/dotted'
        file    '70.0 blank', 0, 0, 0, 1, buffer, '/sys/blank'
        file    '70.2 delete code', 2, 0, 0, 1, letters, '/sys/a', 127, 'b'
        file_at '70.2 russian', 2, 0, 0, 1, letters, name_russian
        file_at '70.0 russian in utf-8', 0, 0, 0, 1, buffer, name_russian_utf8
        file_at '70.0 russian in utf-16', 0, 0, 0, 1, buffer, name_russian_utf16
        file_at '70.0 russian in small letters', 0, 0, 0, 1, buffer, name_russian_small
        print_line 'folders'
        change  '70.9', 9, 0, 0, 0, 0, '/sys/DIR'
        change  '70.9 again', 9, 0, 0, 0, 0, '/sys/DIR'
        change  '70.9 over a file', 9, 0, 0, 0, 0, '/sys/EMPTY'
        change  '70.9 in a missing folder', 9, 0, 0, 0, 0, '/sys/NONE/DIR'
        change  '70.9 root of the disk', 9, 0, 0, 0, 0, '/sys'
        change  '70.9 device', 9, 0, 0, 0, 0, '/rd/DIR'
        file    '70.2 in it', 2, 0, 0, 3, letters, '/sys/DIR/File'
        file    '70.2 in it', 2, 0, 0, 3, letters, '/sys/DIR/A rather long name'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/DIR'
        show    'attributes, encoding', buffer, 2
        show    'size', buffer + 32, 2
        mov     dword [buffer], 12345678h
        change  '70.5 root of the disk', 5, 0, 0, 0, buffer, '/sys'
        show    'attributes, encoding', buffer, 2
        change  '70.5 with its label', 5, 0, 3, 0, buffer, '/sys'
        show    'attributes, encoding', buffer, 2
        change  '70.5 device', 5, 0, 0, 0, buffer, '/rd'
        show    'attributes, encoding', buffer, 2
        change  '70.5 root', 5, 0, 0, 0, buffer, '/'
        show    'attributes, encoding', buffer, 2
        change  '70.5 missing', 5, 0, 0, 0, buffer, '/sys/NONE'
        file    '70.1', 1, 0, 0, 10, buffer, '/sys/DIR'
        call    show_folder
        file    '70.1 one from the second', 1, 1, 0, 1, buffer, '/sys/DIR'
        call    show_folder
        file    '70.1 none', 1, 0, 0, 0, buffer, '/sys/DIR'
        show    'header', buffer, 4
        file    '70.1 behind the end', 1, 9, 0, 1, buffer, '/sys/DIR'
        show    'header', buffer, 4
        file    '70.1 utf-16', 1, 3, 2, 1, buffer, '/sys/DIR'
        show    'entry', buffer + 32, 2
        show    'name', buffer + 72, 6
        file    '70.1 utf-8', 1, 2, 3, 1, buffer, '/sys/DIR'
        show    'entry', buffer + 32, 2
        show    'name', buffer + 72, 1
        file    '70.1 encoding 7', 1, 2, 7, 1, buffer, '/sys/DIR'
        show    'entry', buffer + 32, 2
        file    '70.1 file', 1, 0, 0, 1, buffer, '/sys/EMPTY'
        file    '70.1 missing', 1, 0, 0, 1, buffer, '/sys/NONE'
        file    '70.1 device', 1, 0, 0, 10, buffer, '/rd'
        call    show_folder
        file    '70.1 no device', 1, 0, 0, 10, buffer, '/xy'
        change  '70.8 full', 8, 0, 0, 0, 0, '/sys/DIR'
        change  '70.8 root of the disk', 8, 0, 0, 0, 0, '/sys'
        change  '70.8 device', 8, 0, 0, 0, 0, '/rd'
        change  '70.8 root', 8, 0, 0, 0, 0, '/'
        change  '70.5 dot', 5, 0, 0, 0, buffer, '/sys/DIR/.'
        show    'attributes, encoding', buffer, 2
        change  '70.5 two dots', 5, 0, 0, 0, buffer, '/sys/DIR/..'
        file    '70.0 dot', 0, 0, 0, 4, buffer, '/sys/DIR/.'
        file    '70.2 dot', 2, 0, 0, 4, letters, '/sys/DIR/.'
        change  '70.9 dot', 9, 0, 0, 0, 0, '/sys/DIR/.'
        change  '70.8 two dots', 8, 0, 0, 0, 0, '/sys/DIR/..'
        change  '70.8 dot', 8, 0, 0, 0, 0, '/sys/DIR/.'
        print_line 'attributes and times'
        change  '70.6', 6, 0, 0, 0, new_times, '/sys/EMPTY'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/EMPTY'
        show    'all', buffer, 10
        change  '70.6 folder', 6, 0, 0, 0, new_times, '/sys/DIR'
        change  '70.5 folder', 5, 0, 0, 0, buffer, '/sys/DIR'
        show    'all', buffer, 10
        change  '70.6 missing', 6, 0, 0, 0, new_times, '/sys/NONE'
        change  '70.6 root of the disk', 6, 0, 0, 0, new_times, '/sys'
        file    '70.3 read-only', 3, 0, 0, 1, letters, '/sys/EMPTY'
        file    '70.2 read-only', 2, 0, 0, 1, letters, '/sys/EMPTY'
        change  '70.8 read-only', 8, 0, 0, 0, 0, '/sys/EMPTY'
        print_line 'rename'
        change  '70.10', 10, 0, 0, 0, to_other, '/sys/NEW.TXT'
        change  '70.5 old', 5, 0, 0, 0, buffer, '/sys/NEW.TXT'
        change  '70.5 new', 5, 0, 0, 0, buffer, '/sys/Other.txt'
        change  '70.10 name alone', 10, 0, 0, 0, to_name, '/sys/DIR/File'
        change  '70.5 new', 5, 0, 0, 0, buffer, '/sys/DIR/renamed'
        change  '70.10 existing', 10, 0, 0, 0, to_existing, '/sys/Other.txt'
        change  '70.10 into a folder', 10, 0, 0, 0, to_folder, '/sys/Other.txt'
        change  '70.5 new', 5, 0, 0, 0, buffer, '/sys/DIR/moved'
        change  '70.10 with the disk', 10, 0, 0, 0, to_disk, '/sys/DIR/moved'
        change  '70.10 missing', 10, 0, 0, 0, to_other, '/sys/NONE'
        change  '70.10 to a missing folder', 10, 0, 0, 0, to_nowhere, '/sys/DIR/moved'
        change  '70.10 folder', 10, 0, 0, 0, to_dir2, '/sys/DIR'
        file    '70.1', 1, 0, 0, 10, buffer, '/sys/DIR2'
        call    show_folder
        change  '70.10 case only', 10, 0, 0, 0, to_case, '/sys/DIR2/moved'
        file    '70.1', 1, 0, 0, 10, buffer, '/sys/DIR2'
        call    show_folder
        print_line 'links and the unknown'
        change  '70.11', 11, 0, 0, 0, name_new, '/sys/LINK'
        change  '70.12', 12, 0, 0, 100, buffer, '/sys/DIR2/moved'
        change  '70.13', 13, 0, 0, 100, buffer, '/sys/DIR2/moved'
        change  '70.99', 99, 0, 0, 100, buffer, '/sys/DIR2/moved'
        change  '70.FFFFFFFF', -1, 0, 0, 100, buffer, '/sys/DIR2/moved'
        print_line 'function 80'
        change  '70.9', 9, 0, 0, 0, 0, '/sys/D80'
        file80  '80.2 cp866', 2, 0, 0, 3, letters, 1, file80_plain
        file80  '80.0 encoding 0', 0, 0, 0, 3, buffer, 0, file80_plain
        file80  '80.0 utf-16', 0, 0, 0, 3, buffer, 2, file80_wide
        file80  '80.0 utf-8', 0, 0, 0, 3, buffer, 3, file80_plain
        file80  '80.0 encoding 4', 0, 0, 0, 3, buffer, 4, file80_plain
        file80  '80.0 more', 0, 1, 0, 30, buffer, 1, file80_plain
        file    '70.2 in it', 2, 0, 0, 3, letters, '/sys/D80/a.b'
        file    '70.2 in it', 2, 0, 0, 3, letters, '/sys/D80/a.b.c'
        file    '70.2 in it', 2, 0, 0, 3, letters, '/sys/D80/longstem9'
        file    '70.2 in it', 2, 0, 0, 3, letters, '/sys/D80/stem.four'
        file    '70.2 in it', 2, 0, 0, 3, letters, '/sys/D80/a+b'
        file    '70.2 in it', 2, 0, 0, 3, letters, '/sys/D80/ab~{}!'
        file80  '80.1', 1, 0, 1, 12, buffer, 1, dir80
        call    show_folder
        file80  '80.3', 3, 1, 0, 1, capitals, 1, file80_plain
        change80 '80.4', 4, 2, 0, 0, 0, 1, file80_plain
        change80 '80.5', 5, 0, 0, 0, buffer, 1, file80_plain
        show    'size', buffer + 32, 2
        change80 '80.6', 6, 0, 0, 0, new_times, 1, file80_plain
        file80  '80.7', 7, 0, 0, 0, 0, 1, file80_plain
        change80 '80.9', 9, 0, 0, 0, 0, 1, new80
        change80 '80.10', 10, 0, 0, 0, renamed80, 1, file80_plain
        change80 '80.11', 11, 0, 0, 0, renamed80, 1, file80_plain
        change80 '80.12', 12, 0, 0, 9, buffer, 1, renamed80
        change80 '80.8', 8, 0, 0, 0, 0, 1, renamed80
        change80 '80.8', 8, 0, 0, 0, 0, 1, new80
        change80 '80.8 gone', 8, 0, 0, 0, 0, 1, new80
        change80 '80.13', 13, 0, 0, 0, 0, 1, new80
        file80  '80.0 kernel buffer', 0, 0, 0, 5, 80000000h, 1, file80_plain
        print_line 'current folder'
        probe   '30.1', 30, 1, folder_lib
        probe   '30.2', 30, 2, buffer, 100
        print_text buffer
        new_line
        change  '70.5 relative', 5, 0, 0, 0, information, '../DIR2/moved'
        change  '70.5 up too far', 5, 0, 0, 0, information, '../../../../DIR2/moved'
        probe   '30.1 relative', 30, 1, folder_relative
        probe   '30.2', 30, 2, buffer, 100
        print_text buffer
        new_line
        probe   '30.1 up', 30, 1, folder_up
        probe   '30.2', 30, 2, buffer, 100
        print_text buffer
        new_line
        probe   '30.1 root', 30, 1, folder_root
        probe   '30.2', 30, 2, buffer, 100
        print_text buffer
        new_line
        probe   '30.4 utf-16', 30, 4, file80_wide, 2
        probe   '30.5 utf-16', 30, 5, buffer, 100, 2
        show    'name', buffer, 6
        probe   '30.5 utf-8', 30, 5, buffer, 100, 3
        print_text buffer
        new_line
        probe   '30.5 cut', 30, 5, buffer, 5, 3
        print_text buffer
        new_line
        probe   '30.5 no room', 30, 5, buffer, 0, 3
        probe   '30.5 encoding 0', 30, 5, buffer, 100, 0
        print_text buffer
        new_line
        probe   '30.2 kernel', 30, 2, 80000000h, 100
        probe   '30.3', 30, 3, alias
        change  '70.5 by the new name', 5, 0, 0, 0, information, '/extra/DIR2/moved'
        probe   '30.6', 30, 6, alias
        probe   '30.0', 30, 0, alias
        print_line 'done'
        exit_program

show_folder_routine
probe_routines
letters         db 'abcdefghijklmnop'
capitals        db 'ABCDEFGHIJKLMNOP'
name_new        db '/sys/NEW.TXT', 0
name_new_cp866  db 1, '/sys/NEW.TXT', 0
name_new_utf16  db 2
                dw '/', 's', 'y', 's', '/', 'N', 'E', 'W', '.', 'T', 'X', 'T', 0
name_new_utf8   db 3, '/sys/NEW.TXT', 0
name_russian    db '/sys/', 8Fh, 0E0h, 0A8h, 0A2h, 0A5h, 0E2h, 0
name_russian_small db '/sys/', 0AFh, 0E0h, 0A8h, 0A2h, 0A5h, 0E2h, 0
name_russian_utf8 db 3, '/sys/', 0D0h, 9Fh, 0D1h, 80h, 0D0h, 0B8h, 0D0h, 0B2h, 0D0h, 0B5h, 0D1h, 82h, 0
name_russian_utf16 db 2
                dw '/', 's', 'y', 's', '/', 41Fh, 440h, 438h, 432h, 435h, 442h, 0
new_times           dd 3                            ; read-only, hidden
                dd 0
                db 10, 20, 21, 0
                db 5, 6
                dw 2025
                db 0, 0, 0, 0
                db 7, 8
                dw 2024
                db 30, 31, 12, 0
                db 9, 10
                dw 2023
to_other        db '/Other.txt', 0
to_disk         db '/sys/DIR/disk', 0
to_name         db 'renamed', 0
to_existing     db '/EMPTY', 0
to_folder       db '/DIR/moved', 0
to_nowhere      db '/NONE/x', 0
to_dir2         db '/DIR2', 0
to_case         db 'MOVED', 0
file80_plain    db '/sys/D80/Eighty', 0
file80_wide     dw '/', 's', 'y', 's', '/', 'D', '8', '0', '/', 'E', 'i', 'g', 'h', 't', 'y', 0
dir80           db '/sys/D80', 0
new80           db '/sys/D80/NEW80', 0
renamed80       db '/sys/D80/Renamed80', 0
folder_lib      db '/sys/FOLDER', 0
folder_relative db 'below/deeper', 0
folder_up       db '..', 0
folder_root     db '/', 0
align 4
alias           db 'extra'
                rb 64 - ($ - alias)
                db 'RD/1'
                rb 128 - ($ - alias)
information     rb 40
align 4
buffer          rb 32 + 560 * 16
image_end:

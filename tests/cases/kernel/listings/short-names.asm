; Names of eight and three characters that a FAT volume gives to long names: made up, counted, found.
include 'probe.inc'
include 'file-calls.inc'

program_header start, image_end, 20000h, 20000h
start:
        change  '70.9', 9, 0, 0, 0, 0, '/sys/S'
        print_line 'found by the short name'
        file    '70.2', 2, 0, 0, 3, letters, '/sys/S/A long name.text'
        file    '70.0', 0, 0, 0, 3, buffer, '/sys/S/ALONGN~1.TEX'
        file    '70.0 small letters', 0, 0, 0, 3, buffer, '/sys/S/alongn~1.tex'
        file    '70.0 no extension', 0, 0, 0, 3, buffer, '/sys/S/ALONGN~1'
        file    '70.0 second', 0, 0, 0, 3, buffer, '/sys/S/ALONGN~2.TEX'
        file    '70.2 second', 2, 0, 0, 4, letters, '/sys/S/A long name, another.text'
        file    '70.0 second', 0, 0, 0, 4, buffer, '/sys/S/ALONGN~2.TEX'
        file    '70.3', 3, 0, 0, 1, capitals, '/sys/S/ALONGN~2.TEX'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/S/ALONGN~2.TEX'
        show    'size', buffer + 32, 2
        file    '70.2 over the short name', 2, 0, 0, 7, letters, '/sys/S/ALONGN~1.TEX'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/S/A long name.text'
        show    'size', buffer + 32, 2
        change  '70.8 by the short name', 8, 0, 0, 0, 0, '/sys/S/ALONGN~1.TEX'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/S/A long name.text'
        file    '70.2 third takes the first', 2, 0, 0, 5, letters, '/sys/S/A long name, third.text'
        file    '70.0', 0, 0, 0, 5, buffer, '/sys/S/ALONGN~1.TEX'
        file    '70.1', 1, 0, 0, 30, buffer, '/sys/S'
        call    show_folder
        print_line 'a folder'
        change  '70.9', 9, 0, 0, 0, 0, '/sys/S/Folder of mine'
        change  '70.9 by the short name', 9, 0, 0, 0, 0, '/sys/S/FOLDER~1'
        file    '70.2 in it', 2, 0, 0, 3, letters, '/sys/S/folder~1/x'
        file    '70.0 in it', 0, 0, 0, 3, buffer, '/sys/S/Folder of mine/X'
        change  '70.8 full', 8, 0, 0, 0, 0, '/sys/S/FOLDER~1'
        print_line 'how names are shortened'
        change  '70.9', 9, 0, 0, 0, 0, '/sys/T'
        file    '70.2 dots', 2, 0, 0, 1, letters, '/sys/T/a.b.c'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/A~1.C'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/A.C'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/AB~1.C'
        file    '70.2 dot first', 2, 0, 0, 1, letters, '/sys/T/.profile'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/PROFIL~1'
        file    '70.2 long stem, two dots', 2, 0, 0, 1, letters, '/sys/T/ninechars.one.two'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/NINECH~1.TWO'
        file    '70.2 short stem, long middle', 2, 0, 0, 1, letters, '/sys/T/s.middle.end'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/SMID~1.END'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/S~1.END'
        file    '70.2 tilde in it', 2, 0, 0, 1, letters, '/sys/T/ab~1'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/AB1~1'
        file    '70.2 plus', 2, 0, 0, 1, letters, '/sys/T/a+b'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/AB~1'
        file    '70.2 dot at the end', 2, 0, 0, 1, letters, '/sys/T/mydotted.'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/MYDOTTED'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/MYDOTT~1'
        file_at '70.2 russian', 2, 0, 0, 1, letters, name_russian
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/~1'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/~1.TXT'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/TXT~1'
        file_at '70.2 russian without an extension', 2, 0, 0, 1, letters, name_russian_plain
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/~1'
        file    '70.2 plus again', 2, 0, 0, 1, letters, '/sys/T/a;b'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/AB~2'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/AB~20000'
        file    '70.2 plus once more', 2, 0, 0, 1, letters, '/sys/T/a=b'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/AB~20001'
        file    '70.2 tilde at the eighth place', 2, 0, 0, 1, letters, '/sys/T/abcdefg~.x+'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/ABCDEF~1.0'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/ABCDEF~1.X'
        file    '70.2 three dots', 2, 0, 0, 1, letters, '/sys/T/sixsix.one.two.ext'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/SIXSIX~1.EXT'
        file    '70.2 stem of six, two dots', 2, 0, 0, 1, letters, '/sys/T/fivef.one.two'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/FIVEFO~1.TWO'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/FIVEFE~1.TWO'
        file    '70.2 blanks alone', 2, 0, 0, 1, letters, '/sys/T/ x'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/X~1'
        file    '70.1', 1, 0, 0, 30, buffer, '/sys/T'
        call    show_folder
        print_line 'counting on'
        change  '70.9', 9, 0, 0, 0, 0, '/sys/U'
        mov     [count], 0
  .more:
        mov     eax, [count]
        xor     edx, edx
        mov     ecx, 10
        div     ecx
        add     al, '0'
        mov     [counted], al
        add     dl, '0'
        mov     [counted + 1], dl
        mcall   70, create_counted
        cmp     eax, 0
        jne     .stopped
        inc     [count]
        cmp     [count], 99
        jb      .more
  .stopped:
        print_hex [count]
        new_line
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/U/NUMBER~9.DAT'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/U/NUMBE~10.DAT'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/U/NUMBE~99.DAT'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/U/NUMBE~90.DAT'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/U/NUMB~100.DAT'
        print_line 'rename'
        change  '70.10', 10, 0, 0, 0, to_long, '/sys/T/AB~1'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/RENAME~1'
        change  '70.10 to a short name that is taken', 10, 0, 0, 0, to_taken, '/sys/T/.profile'
        change  '70.10 back', 10, 0, 0, 0, to_short, '/sys/T/RENAME~1'
        change  '70.5', 5, 0, 0, 0, buffer, '/sys/T/RENAME~1'
        change  '70.10 to itself', 10, 0, 0, 0, to_short, '/sys/T/PLAIN'
        change  '70.10 case only', 10, 0, 0, 0, to_case, '/sys/T/s.middle.end'
        change  '70.10 folder to itself', 10, 0, 0, 0, to_t, '/sys/T'
        file    '70.1', 1, 0, 0, 30, buffer, '/sys/T'
        call    show_folder
        print_line 'where entries go'
        change  '70.9', 9, 0, 0, 0, 0, '/sys/V'
        file    '70.2', 2, 0, 0, 1, letters, '/sys/V/ONE'
        file    '70.2', 2, 0, 0, 1, letters, '/sys/V/A longer one'
        file    '70.2', 2, 0, 0, 1, letters, '/sys/V/TWO'
        change  '70.8', 8, 0, 0, 0, 0, '/sys/V/A longer one'
        file    '70.2', 2, 0, 0, 1, letters, '/sys/V/A much longer one'
        file    '70.2', 2, 0, 0, 1, letters, '/sys/V/THREE'
        file    '70.2', 2, 0, 0, 1, letters, '/sys/V/FOUR'
        file    '70.2', 2, 0, 0, 1, letters, '/sys/V/FIVE'
        change  '70.8', 8, 0, 0, 0, 0, '/sys/V/ONE'
        change  '70.9', 9, 0, 0, 0, 0, '/sys/V/DIR'
        change  '70.8', 8, 0, 0, 0, 0, '/sys/V/FOUR'
        change  '70.10', 10, 0, 0, 0, to_six, '/sys/V/TWO'
        file    '70.1', 1, 0, 0, 30, buffer, '/sys/V'
        call    show_folder
        print_line 'done'
        exit_program

show_folder_routine
probe_routines
letters         db 'abcdefghijklmnop'
capitals        db 'ABCDEFGHIJKLMNOP'
name_russian    db '/sys/T/', 8Fh, 0E0h, 0A8h, 0A2h, 0A5h, 0E2h, '.txt', 0
name_russian_plain db '/sys/T/', 8Fh, 0E0h, 0A8h, 0A2h, 0A5h, 0E2h, 0
to_case         db 'S.Middle.End', 0
to_t            db 'T', 0
to_long         db 'Renamed to something', 0
to_taken        db 'NINECH~1.TWO', 0
to_short        db 'PLAIN', 0
to_six          db 'SIX', 0
align 4
count           dd 0
create_counted  dd 2, 0, 0, 1, letters
                db '/sys/U/Numbered file '
counted         db '00.data', 0
align 4
buffer          rb 32 + 304 * 32
image_end:

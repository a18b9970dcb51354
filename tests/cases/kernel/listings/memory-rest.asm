; What the other listings leave of memory and processors: releasing pages, rings, files and libraries in the heap,
; counters, a wait for a signal.
include 'probe.inc'
program_header start, image_end, 10000h, 10000h
start:
        mcall   18, 4
        mcall   18, 5
        mcall   18, 16
        mcall   18, 17
        mcall   26, 9
        mcall   26, 10
        print_line 'before the heap is there'
        probe   '68.26', 68, 26, 11000h, 0, 1000h
        print_line 'release'
        probe   '68.11', 68, 11
        probe   '68.12', 68, 12, 4000h
        mov     [block], eax
        mov     ecx, 4
        mov     edi, [block]
  @@:   mov     dword [edi], 'data'
        add     edi, 1000h
        loop    @b
        memory_mark
        mcall   68, 26, [block], 1000h, 1000h
        call    yes_or_no
        memory_mark
        mov     esi, [block]
        add     esi, 1000h
        show    'the second page', esi, 1
        mov     esi, [block]
        show    'the first page', esi, 1
        memory_mark
        mcall   68, 26, [block], 3000h, 2000h
        call    yes_or_no
        mcall   68, 26, [block], 800h, 1000h
        call    yes_or_no
        mcall   68, 26, [block], 5000h, 1000h
        call    yes_or_no
        mcall   68, 26, 0, 0, 1000h
        call    yes_or_no
        mcall   68, 26, 700000h, 0, 1000h
        call    yes_or_no
        memory_mark
        probe   '68.13', 68, 13, [block]
        memory_mark
        print_line 'rings'
        probe   '68.29 of a page', 68, 29, 1000h
        mov     [block], eax
        memory_mark
        mov     esi, eax
        mov     dword [esi + 0FFCh], 'ring'
        show    'second half', esi + 1FFCh, 1
        mov     dword [esi + 1000h], 'back'
        show    'first half', esi, 1
        probe   '68.29 of half a page', 68, 29, 800h
        probe   '68.29 of nothing', 68, 29, 0
        probe   '68.29 of nine pages', 68, 29, 9000h
        memory_mark
        probe   '68.13', 68, 13, eax
        memory_mark
        probe   '68.13', 68, 13, [block]
        memory_mark
        print_line 'files'
        probe   '68.27 none', 68, 27, no_file
        probe   '68.27 folder', 68, 27, folder
        probe   '68.27 kernel', 68, 27, 80000000h
        probe   '70.2', 70, write_request
        memory_mark
        probe   '68.27', 68, 27, plain_file
        mov     [block], eax
        memory_mark
        mov     esi, eax
        show    'contents', esi, 3
        show    'behind it', esi + 3000, 1
        probe   '68.13', 68, 13, [block]
        memory_mark
        probe   '68.28 utf-16', 68, 28, plain_wide, 2
        probe   '68.13', 68, 13, eax
        probe   '68.28 utf-8', 68, 28, plain_file, 3
        probe   '68.13', 68, 13, eax
        probe   '70.2 empty', 70, empty_request
        probe   '68.27 empty', 68, 27, empty_file
        probe   '70.2 packed', 70, packed_request
        memory_mark
        probe   '68.27 packed', 68, 27, packed_file
        mov     [block], eax
        memory_mark
        mov     esi, eax
        show    'contents', esi, 4
        show    'the end', esi + 1388h - 4, 2
        probe   '68.13', 68, 13, [block]
        memory_mark
        probe   '70.2 packed code', 70, code_request
        probe   '68.27 packed code', 68, 27, code_file
        mov     esi, eax
        show    'contents', esi, 12
        show    'the end', esi + 660 - 16, 4
        probe   '68.13', 68, 13, esi
        print_line 'libraries'
        probe   '68.19 none', 68, 19, no_file
        probe   '68.19 kernel', 68, 19, 80000000h
        probe   '68.18 none', 68, 18, no_file, 3
        print_line 'a signal'
        probe   '68.14 kernel', 68, 14, 80000000h
        probe   '51.1', 51, 1, waiter, 0F000h
        mov     [block], eax
        mcall   5, 5
        probe   '18.18', 18, 18, [block]
        print_line 'shares of the processor'
        probe   '68.2.1', 68, 2, 1
        mcall   68, 0
        mcall   68, 2, 0
        mcall   68, 3, 0, 10h
        exit_program
waiter: mcall   68, 14, signal
        print_line 'never printed'
        exit_program

; 68.26 says 0 or anything else.
yes_or_no:
        test    eax, eax
        jz      @f
        print_line '68.26 done'
        ret
  @@:   print_line '68.26 refused'
        ret
probe_routines
no_file         db '/sys/NONE.OBJ', 0
folder          db '/sys', 0
plain_file      db '/sys/PLAIN', 0
empty_file      db '/sys/EMPTY', 0
code_file       db '/sys/CODE', 0
packed_file     db '/sys/PACKED', 0
plain_wide      dw '/', 'R', 'D', '/', '1', '/', 'P', 'L', 'A', 'I', 'N', 0
align 4
write_request   dd 2, 0, 0, 3000, contents
                db '/sys/PLAIN', 0
align 4
empty_request   dd 2, 0, 0, 0, contents
                db '/sys/EMPTY', 0
align 4
code_request    dd 2, 0, 0, code.size, code
                db '/sys/CODE', 0
align 4
packed_request  dd 2, 0, 0, packed.size, packed
                db '/sys/PACKED', 0
align 4
block           dd 0
signal          rd 6
contents        db 'plain contents of a file'
                rb 3000 - ($ - contents)
; 5000 bytes of text, packed with LZMA: 'KPCK', size, method, then the stream with its first dword turned round.
packed:
        db 04Bh, 050h, 043h, 04Bh, 088h, 013h, 000h, 000h, 001h, 000h, 000h, 000h, 01Fh, 04Ah, 01Ah, 036h
        db 008h, 0A0h, 026h, 003h, 04Dh, 006h, 09Dh, 0EFh, 0EDh, 089h, 021h, 0FCh, 0D4h, 0BEh, 048h, 00Ah
        db 0DAh, 0F6h, 04Fh, 0BEh, 0A8h, 0B5h, 080h, 090h, 0C7h, 029h, 0D2h, 065h, 058h, 09Bh, 0ADh, 050h
        db 02Eh, 070h, 0FEh, 070h, 06Dh, 0F9h, 02Bh, 0B2h, 06Eh, 057h, 0BBh, 0CAh, 0E0h, 01Ah, 0D6h, 0E1h
        db 057h, 01Ah, 04Eh, 0ACh, 089h, 006h, 0D0h, 047h, 0DBh, 0CAh, 02Dh, 0F7h, 044h, 0AFh, 0CFh, 0C8h
        db 0CEh, 043h, 0FAh, 0FCh, 023h, 067h, 087h, 09Dh, 01Fh, 00Fh, 0E7h, 01Fh, 0A0h, 035h, 044h, 0DEh
        db 080h, 011h, 0BDh, 015h, 0BAh, 011h, 090h, 012h, 07Eh, 0C9h, 0F0h, 067h, 00Eh, 041h, 095h, 09Ah
        db 064h, 084h, 0BCh, 0E0h, 02Ch, 07Eh, 092h, 049h, 0CEh, 0F2h, 01Ch, 08Ch, 0ADh, 080h, 079h, 0B7h
        db 005h, 0B0h, 0C0h, 009h, 087h, 08Ch, 043h, 050h, 0AAh, 07Ch, 0EEh, 0F2h, 0C4h, 077h, 053h, 0CAh
        db 00Dh, 046h, 0DCh, 06Dh, 062h, 04Ah, 0E2h, 040h, 009h, 027h, 0EAh, 074h, 005h, 01Dh, 0DDh, 0F3h
        db 0A7h, 0D0h, 09Ch, 05Bh, 0F9h, 010h, 097h, 070h, 0AAh, 0F3h, 066h, 0EDh, 0B8h, 042h, 023h, 04Fh
        db 019h, 0EBh, 0F3h, 047h, 0C6h, 0F8h, 07Fh, 06Eh, 0AAh, 083h, 0B7h, 059h, 0ADh, 01Ch, 05Dh, 043h
        db 06Ch, 0D8h, 0A3h, 0E4h, 033h, 077h, 03Dh, 001h, 094h, 098h, 01Fh, 0B2h, 0CDh, 012h, 08Ch, 067h
        db 047h, 081h, 0E3h, 029h, 010h, 0A5h, 056h, 0E9h, 0F7h, 037h, 0D7h, 0DFh, 065h, 08Fh, 0FFh, 0FEh
        db 051h, 0E1h, 0C0h
.size = $ - packed
; 660 bytes of calls, packed with their targets made absolute; the stream's last byte is one that only the decoder's
; final normalisation reads.
code:
        db 04Bh, 050h, 043h, 04Bh, 094h, 002h, 000h, 000h, 081h, 000h, 000h, 000h, 0A2h, 058h, 0A2h, 02Ah
        db 0B3h, 07Dh, 0F2h, 0EEh, 0FDh, 0DDh, 09Eh, 0D4h, 039h, 066h, 0DCh, 0E0h, 0F1h, 0E8h, 0CFh, 0AEh
        db 000h, 0F3h, 062h, 042h, 091h, 07Ah, 03Bh, 06Ch, 018h, 0FCh, 000h, 0B8h, 043h, 067h, 0C8h, 0B9h
        db 07Bh, 0BAh, 04Ah, 03Ah, 087h, 04Ch, 0C5h, 02Dh, 081h, 059h, 0A6h, 039h, 0A6h, 051h, 027h, 054h
        db 057h, 06Ch, 019h, 0D5h, 0B8h, 016h, 015h, 0ACh, 07Bh, 037h, 0C3h, 0CCh, 044h, 040h, 069h, 05Eh
        db 074h, 08Ch, 000h, 06Bh, 038h, 0CBh, 02Eh, 0D0h, 0F7h, 025h, 0F1h, 053h, 0B1h, 042h, 011h, 08Bh
        db 075h, 05Fh, 0A4h, 0CEh, 016h, 096h, 0F5h, 0B4h, 05Dh, 007h, 039h, 0FBh, 09Bh, 0B5h, 0ACh, 09Eh
        db 04Bh, 03Eh, 0EAh, 079h, 0CFh, 002h, 016h, 0CCh, 08Ch, 0A9h, 06Eh, 058h, 078h, 04Bh, 012h, 053h
        db 0D8h, 0A3h, 02Ah, 050h, 0D9h, 0F0h, 0C9h, 0C6h, 0D8h, 066h, 0EBh, 0FCh, 06Eh, 07Eh, 04Bh, 07Bh
        db 0DAh, 008h, 01Bh, 097h, 057h, 09Ah, 088h, 06Ch, 04Ah, 038h, 022h, 05Dh, 044h, 003h, 045h, 0B2h
        db 0F2h, 08Eh, 0FCh, 0A2h, 0ADh, 0E0h, 0A0h, 074h, 0B2h, 005h, 0C8h, 0FBh, 014h, 0DDh, 0BCh, 04Fh
        db 086h, 026h, 075h, 0E3h, 01Dh, 03Ch, 073h, 0E0h, 028h, 02Ah, 025h, 0E3h, 057h, 0D8h, 098h, 095h
        db 095h, 001h, 07Ch, 0C2h, 04Eh, 019h, 0FDh, 043h, 057h, 05Bh, 098h, 012h, 0F7h, 099h, 08Eh, 011h
        db 00Dh, 05Dh, 0E5h, 0CEh, 0C5h, 0C2h, 042h, 04Eh, 01Eh, 085h, 066h, 0F9h, 077h, 0E1h, 0E9h, 05Fh
        db 08Fh, 017h, 028h, 025h, 0B4h, 008h, 07Dh, 0C8h, 02Eh, 0E6h, 02Ah, 0F7h, 0B4h, 064h, 092h, 09Fh
        db 0F5h, 0E4h, 004h, 016h, 03Fh, 0B1h, 067h, 069h, 02Ch, 0E6h, 055h, 077h, 09Ah, 03Bh, 035h, 06Bh
        db 080h, 0A2h, 026h, 0A7h, 0E6h, 0F2h, 0B6h, 009h, 005h, 07Fh, 018h, 0D3h, 0F0h, 0F4h, 007h, 0CBh
        db 091h, 0EBh, 0E5h, 068h, 03Ch, 07Fh, 0B3h, 04Bh, 062h, 0D4h, 057h, 061h, 024h, 02Fh, 0BCh, 07Ah
        db 0AFh, 080h, 0F0h, 03Ch, 000h, 000h, 000h, 0FEh
.size = $ - code
image_end:

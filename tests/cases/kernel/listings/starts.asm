; Starting programs (70.7): what the answer is for files that are no program, or ask for too much, and for each flag.
include 'probe.inc'
program_header start, image_end, 20000h, 20000h, parameter

; try 'label', from, bytes, flags, parameter    writes a file and starts it
macro try label*, from*, bytes*, flags*, given*
{
  local after, next
        mov     dword [file_request + 12], bytes
        mov     dword [file_request + 16], from
        mcall   70, file_request
        mov     dword [start_request + 4], flags
        mov     dword [start_request + 8], given
        start_of label, start_request
}

; start_of 'label', request    the error, or that it has started; the new program's turn comes
macro start_of label*, request*
{
  local failed, next
        mcall   70, request
        mov     [answer_eax], eax
        print   label, ': '
        cmp     [answer_eax], 0
        jle     failed
        print_line 'started'
        mcall   5, 20
        jmp     next
  failed:
        print_hex [answer_eax]
        new_line
  next:
}

start:
 irps flags, 0 2 4 8 10h 80000000h
 {
        try     'flags', small, small.size, flags, given
 }
        try     'no parameter', small, small.size, 0, 0
        try     'empty parameter', small, small.size, 0, nothing
        try     'a text', given, 12, 0, given
        try     'an empty file', given, 0, 0, given
        try     'half a header', small, 20, 0, given
        start_of 'no such file', missing_request
        start_of 'no such folder', no_folder_request
        start_of 'a folder', folder_request
        start_of 'no such disk', disk_request
 irps version, 0 3
 {
        mov     dword [small + 8], version
        try     'version', small, small.size, 0, given
 }
        mov     dword [small + 8], 1
        mov     byte [small + 7], '2'
        try     'second signature', small, small.size, 0, given
        mov     byte [small + 7], '1'
 irps bytes, 0 20h 10000000h 80000000h
 {
        mov     dword [small + 20], bytes
        try     'memory', small, small.size, 0, given
 }
        mov     dword [small + 20], 4000h
 irps bytes, 30h 3000h
 {
        mov     dword [small + 16], bytes
        try     'image', small, small.size, 0, given
 }
        try     'packed by another method', method, 40, 0, given
        try     'packed, of 2 GiB', huge, 40, 0, given
        print_line 'done'
        exit_program
probe_routines
align 4
method          db 'KPCK'
                dd 1000h, 2
                rb 28
huge            db 'KPCK'
                dd 7FFFFFFFh, 1
                rb 28
file_request    dd 2, 0, 0, 0, 0
                db '/sys/ONE', 0
align 4
start_request   dd 7, 0, 0, 0, 0
                db '/sys/ONE', 0
align 4
missing_request dd 7, 0, given, 0, 0
                db '/sys/NONE', 0
align 4
no_folder_request dd 7, 0, given, 0, 0
                db '/sys/none/ONE', 0
align 4
folder_request  dd 7, 0, given, 0, 0
                db '/sys', 0
align 4
disk_request    dd 7, 0, given, 0, 0
                db '/hd9/1/ONE', 0
given           db 'a parameter', 0
nothing         db 0
parameter       rb 64
align 4
; A program that writes its parameter to the board.
small:
        org     0
        db      'MENUET01'
        dd      1, small_start, small_end, 4000h, 4000h, small_parameter, 0
small_start:
        mov     esi, small_parameter
  .next:
        movzx   ecx, byte [esi]
        jecxz   .end
        inc     esi
        mov     eax, 63
        mov     ebx, 1
        int     40h
        jmp     .next
  .end:
        mov     eax, 63
        mov     ebx, 1
        mov     ecx, 10
        int     40h
        or      eax, -1
        int     40h
small_parameter rb 40
        db      0
small_end:
        org     small + small_end
small.size = $ - small
image_end:

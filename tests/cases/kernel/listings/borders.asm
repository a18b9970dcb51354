; Borders of message buffers, priorities, pipes and futexes.
include 'probe.inc'
program_header start, image_end, 20000h, 20000h
start:
        mcall   40, 40h
        mcall   9, buffer, -1
        mov     eax, dword [buffer + 30]
        mov     [tid], eax
        probe   '60.1 small', 60, 1, ipc, 8
        probe   '60.2 nothing to self', 60, 2, [tid], text, 0
        show    'ipc', ipc, 4
        probe   '60.1 seven bytes', 60, 1, ipc, 7
        probe   '60.2', 60, 2, [tid], text, 0
        probe   '60.1 sixteen', 60, 1, ipc, 16
        mov     dword [ipc], 0
        mov     dword [ipc + 4], 8
        probe   '60.2 one byte too many', 60, 2, [tid], text, 1
        probe   '60.2 exact', 60, 2, [tid], text, 0
        show    'ipc', ipc, 4
        mov     dword [ipc + 4], 0
        probe   '60.2 used 0', 60, 2, [tid], text, 0
        show    'ipc', ipc, 4
        mov     dword [ipc + 4], 0FFFFFFF0h
        probe   '60.2 used huge', 60, 2, [tid], text, 0
        show    'ipc', ipc, 4
        mov     dword [ipc + 4], 8
        probe   '60.2 length huge', 60, 2, [tid], text, 0FFFFFFF8h
        probe   '60.1 zero', 60, 1, 0, 0
        probe   '60.2', 60, 2, [tid], text, 0
        probe   '60.1 kernel', 60, 1, 80000000h, 64
        probe   '60.2', 60, 2, [tid], text, 0
        probe   '51.3 none', 51, 3, 99
        probe   '51.4 none', 51, 4, 99, 1
        probe   '51.4 priority 9', 51, 4, -1, 9
        probe   '51.4 priority 0', 51, 4, -1, 0
        probe   '51.4 priority back', 51, 4, -1, 1
        probe   '51.5', 51, 5, 0, 0
        probe   '51.6', 51, 6, 0, 0
        probe   '18.25.0', 18, 25, 0
        probe   '18.25.1', 18, 25, 1
        probe   '18.25.2', 18, 25, 2, 0, 0
        probe   '18.25.3', 18, 25, 3
        probe   '18.22', 18, 22, 0, 3
        probe   '18.22.9', 18, 22, 9, 3
        probe   '18.23', 18, 23
        probe   '77.10 of a bad fd', 77, 10, 50, buffer, 4
        probe   '77.13', 77, 13, fds, 0
        show    'fds', fds, 2
        probe   '77.11 zero bytes', 77, 11, [fds + 4], text, 0
        probe   '77.11 all', 77, 11, [fds + 4], text, 4
        probe   '77.10 two', 77, 10, [fds], buffer, 2
        probe   '77.10 more than there is', 77, 10, [fds], buffer, 20
        probe   '77.10 wrong end', 77, 10, [fds + 4], buffer, 2
        probe   '77.1 of a pipe', 77, 1, [fds]
        probe   '77.0', 77, 0, buffer
        mov     [fds], eax
        probe   '77.2 differs', 77, 2, [fds], 12345h, 5
        probe   '77.3', 77, 3, [fds], 5
        probe   '77.1', 77, 1, [fds]
        probe   '77.1 again', 77, 1, [fds]
        print_line 'done'
        exit_program
probe_routines
align 4
tid dd 0
ipc dd 0, 8
    rb 64
fds dd 0, 0
text db 'some text', 0
align 4
buffer rb 1024
image_end:

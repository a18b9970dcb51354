; Raw sockets over the loopback device: ICMP packets that go out and come back, and raw IP; what is counted.
; The log leaves out what the real network code says about itself on the board.
include 'probe.inc'
DATAGRAM        = 2
RAW             = 3
PEEK            = 2
DONTWAIT        = 40h
program_header start, image_end, 20000h, 20000h

macro arrive
{
        mcall   5, 2
}

; Packets and bytes that were counted so far.
macro counters
{
        probe   'device sent', 74, 6
        probe   'device received', 74, 7
        probe   'device bytes', 74, 8
        probe   'IP sent', 76, 10000h
        probe   'IP received', 76, 10001h
        probe   'ICMP sent', 76, 20000h
        probe   'ICMP received', 76, 20001h
}

start:
        mcall   40, 80h
        print_line 'open'
        probe   'no protocol of raw sockets', 75, 0, 2, RAW, 17
        probe   'not blocking, no protocol', 75, 0, 2, RAW + 80000000h, 2
        mcall   75, 0, 2, RAW, 1
        mov     [first], eax
        mcall   75, 0, 2, RAW, 1
        mov     [second], eax
        sub     eax, [first]
        mov     [number], eax
        show    'numbers follow', number, 1
        probe   'bind', 75, 2, [first], home, 16
        probe   'listen', 75, 3, [first], 1
        probe   'accept', 75, 5, [first], buffer, 16
        probe   'read option', 75, 9, [first], option
        probe   'receive at once', 75, 7, [first], buffer, 64, DONTWAIT
        probe   'receive at once', 75, 7, [second], buffer, 64, DONTWAIT
        print_line 'echo'
        probe   'connect, address of 7 bytes', 75, 4, [first], home, 7
        probe   'connect', 75, 4, [first], home, 16
        probe   'connect again', 75, 4, [first], home, 16
        probe   'send', 75, 6, [first], echo, echo.size, 0
        arrive
        probe   'event', 11
        probe   'event', 11
        probe   'first, at once', 75, 7, [first], buffer, 256, DONTWAIT
        probe   'second, peek', 75, 7, [second], buffer, 256, PEEK
        probe   'second', 75, 7, [second], buffer, 256, DONTWAIT
        show    'data', buffer, 12
        counters
        probe   'event', 11
        print_line 'other types'
        probe   'send a reply', 75, 6, [first], reply, 8, 0
        arrive
        probe   'receive', 75, 7, [second], buffer, 256, DONTWAIT
        counters
        probe   'send a shorter echo', 75, 6, [first], echo, 12, 0
        arrive
        counters
        show    'data', buffer, 8
        probe   'send four bytes', 75, 6, [first], reply, 4, 0
        arrive
        probe   'receive', 75, 7, [second], buffer, 256, DONTWAIT
        show    'data', buffer, 6
        probe   'send', 75, 6, [first], echo, echo.size, 0
        arrive
        probe   'receive into four bytes', 75, 7, [second], buffer, 4, DONTWAIT
        probe   'gone', 75, 7, [second], buffer, 256, DONTWAIT
        probe   'time to live', 75, 8, [first], lifetime
        probe   'send', 75, 6, [first], echo, echo.size, 0
        arrive
        probe   'receive', 75, 7, [second], buffer, 256, DONTWAIT
        show    'data', buffer, 6
        probe   'close the newest', 75, 1, [second]
        probe   'send', 75, 6, [first], echo, echo.size, 0
        arrive
        probe   'receive', 75, 7, [first], buffer, 256, DONTWAIT
        print_line 'elsewhere'
        counters
        probe   'connect', 75, 4, [first], elsewhere, 16
        probe   'send', 75, 6, [first], echo, echo.size, 0
        arrive
        probe   'receive', 75, 7, [first], buffer, 256, DONTWAIT
        counters
        probe   'connect to nothing', 75, 4, [first], nowhere, 16
        probe   'send', 75, 6, [first], echo, echo.size, 0
        arrive
        probe   'receive', 75, 7, [first], buffer, 256, DONTWAIT
        probe   'connect to all', 75, 4, [first], everyone, 16
        probe   'send', 75, 6, [first], echo, echo.size, 0
        arrive
        probe   'receive', 75, 7, [first], buffer, 256, DONTWAIT
        probe   'close', 75, 1, [first]
        print_line 'counted'
        counters
        print_line 'raw IP'
        mcall   75, 0, 2, RAW, 0
        mov     [first], eax
        probe   'bind', 75, 2, [first], home, 16
        probe   'connect', 75, 4, [first], home, 16
        probe   'receive at once', 75, 7, [first], buffer, 64, DONTWAIT
        probe   'close', 75, 1, [first]
        print_line 'the queue'
        mcall   75, 0, 2, RAW, 1
        mov     [first], eax
        mcall   75, 4, [first], home, 16
        mov     ebp, 12
  .fill:
        mcall   75, 6, [first], reply, 8, 0
        dec     ebp
        jnz     .fill
        arrive
        xor     ebp, ebp
  .empty:
        inc     ebp
        mcall   75, 7, [first], buffer, 64, DONTWAIT
        cmp     eax, 28
        je      .empty
        mov     [number], ebp
        show    'queued, and one more', number, 1
        xor     ebp, ebp
        counters
        probe   'send kernel memory', 75, 6, [first], 80000000h, 5, 0
        probe   'send the longest', 75, 6, [first], reply, 2000, 0
        probe   'receive', 75, 7, [first], buffer, 4096, DONTWAIT
        mcall   51, 1, .waiter, 1F000h
        mcall   5, 2
        probe   'send', 75, 6, [first], reply, 8, 0
        mcall   5, 2
        probe   'close', 75, 1, [first]
        print_line 'without connect'
        mcall   75, 0, 2, RAW, 1
        mov     [first], eax
        probe   'send', 75, 6, [first], echo, echo.size, 0
        arrive
        probe   'receive', 75, 7, [first], buffer, 256, DONTWAIT
        probe   'close', 75, 1, [first]
        print_line 'datagrams are counted, too'
        mcall   75, 0, 2, DATAGRAM, 0
        mov     [first], eax
        mcall   75, 2, [first], server, 16
        mcall   75, 0, 2, DATAGRAM, 0
        mov     [second], eax
        mcall   75, 4, [second], server, 16
        probe   'send', 75, 6, [second], echo, 5, 0
        arrive
        probe   'IP sent', 76, 10000h
        probe   'UDP sent', 76, 30000h
        mcall   75, 4, [second], elsewhere, 16
        probe   'send elsewhere', 75, 6, [second], echo, 5, 0
        probe   'IP sent', 76, 10000h
        probe   'UDP sent', 76, 30000h
        probe   'device sent', 74, 6
        mcall   75, 4, [second], everyone, 16
        probe   'send to all', 75, 6, [second], echo, 5, 0
        arrive
        probe   'IP sent', 76, 10000h
        probe   'IP received', 76, 10001h
        probe   'UDP received', 76, 30001h
        exit_program
  .waiter:
        probe   'waited', 75, 7, [first], buffer, 256, 0
        exit_program

probe_routines
align 4
first           dd 0
second          dd 0
number          dd 0
home            db 2, 0, 0, 0, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0
elsewhere       db 2, 0, 0, 0, 10, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0
nowhere         db 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
server          db 2, 0, 13h, 88h, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0
everyone        db 2, 0, 0, 0, 127, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0
option          dd 6, -2, 0, 0
lifetime        dd 0, 2, 4, 7
; Type 8, code 0, checksum (made by the kernel), identifier, number, data.
echo            db 8, 0, 0, 0, 12h, 34h, 0, 1, 'Is anyone there?'
  .size = $ - echo
reply           db 14, 0, 0, 0, 1, 2, 3, 4
align 4
buffer          rb 4096
image_end:

; Sockets between threads and programs of one machine, over the loopback device 127.0.0.1.
; The log leaves out what the real network code says about itself on the board (SOCKET_...).
include 'probe.inc'
INVALID_IN      = 999
STREAM          = 1
DATAGRAM        = 2
NONBLOCK        = 80000000h
PEEK            = 2
DONTWAIT        = 40h
program_header start, image_end, 20000h, 20000h

; Two ticks, in which what was sent arrives; then the calls that follow see it.
macro arrive
{
        mcall   5, 2
}

start:
        mcall   40, 80h
        print_line 'no socket'
        probe   'unknown function', 75, 11
        probe   'close', 75, 1, INVALID_IN
        probe   'bind', 75, 2, INVALID_IN, server, 16
        probe   'listen', 75, 3, INVALID_IN, 1
        probe   'connect', 75, 4, INVALID_IN, server, 16
        probe   'accept', 75, 5, INVALID_IN, peer, 16
        probe   'send', 75, 6, INVALID_IN, text, 5, 0
        probe   'receive', 75, 7, INVALID_IN, buffer, 64, 0
        probe   'set option', 75, 8, INVALID_IN, option
        probe   'read option', 75, 9, INVALID_IN, option
        probe   'open of no domain', 75, 0, 55, STREAM, 0
        probe   'open of no type', 75, 0, 2, 9, 0
        probe   'open of local domain', 75, 0, 1, STREAM, 0
        print_line 'datagrams'
        mcall   75, 0, 2, DATAGRAM, 0
        mov     [first], eax
        mcall   75, 0, 2, DATAGRAM, 0
        mov     [second], eax
        sub     eax, [first]
        mov     [number], eax
        show    'numbers follow', number, 1
        probe   'connect, address of 7 bytes', 75, 4, [first], server, 7
        probe   'bind, address of 1 byte', 75, 2, [first], server, 1
        probe   'bind, address of 5 bytes', 75, 2, [first], server, 5
        probe   'bind, other family', 75, 2, [first], no_family, 16
        probe   'bind', 75, 2, [first], server, 16
        probe   'bind again', 75, 2, [first], server, 16
        probe   'bind, port in use', 75, 2, [second], server, 16
        probe   'bind, other port', 75, 2, [second], client, 16
        probe   'listen', 75, 3, [first], 1
        probe   'accept', 75, 5, [first], peer, 16
        probe   'connect', 75, 4, [first], client, 16
        probe   'connect the other', 75, 4, [second], server, 16
        probe   'events', 11
        probe   'receive at once', 75, 7, [second], buffer, 64, DONTWAIT
        probe   'send', 75, 6, [first], text, 5, 0
        probe   'send', 75, 6, [first], text + 5, 3, 0
        arrive
        probe   'event', 11
        probe   'event', 11
        probe   'peek', 75, 7, [second], buffer, 64, PEEK
        probe   'receive', 75, 7, [second], buffer, 64, 0
        show    'data', buffer, 2
        probe   'event', 11
        probe   'receive into 2 bytes', 75, 7, [second], buffer, 2, 0
        probe   'gone', 75, 7, [second], buffer, 64, DONTWAIT
        probe   'peek nothing', 75, 7, [second], buffer, 64, PEEK
        probe   'send kernel memory', 75, 6, [first], 80000000h, 5, 0
        probe   'receive to kernel memory', 75, 7, [first], 80000000h, 5, 0
        mov     ebp, 12
  .fill:
        mcall   75, 6, [first], text, 16, 0
        dec     ebp
        jnz     .fill
        arrive
        xor     ebp, ebp
  .empty:
        inc     ebp
        mcall   75, 7, [second], buffer, 64, DONTWAIT
        cmp     eax, 16
        je      .empty
        mov     [number], ebp
        show    'queued, and one more', number, 1
        xor     ebp, ebp
        probe   'time to live', 75, 8, [first], lifetime
        probe   'bind to device 0', 75, 8, [first], device
        probe   'bind to no device', 75, 8, [first], no_device
        probe   'no such option', 75, 8, [first], option
        probe   'read option', 75, 9, [first], option
        probe   'read option of streams', 75, 9, [first], stream_option
        probe   'close', 75, 1, [first]
        probe   'close again', 75, 1, [first]
        probe   'close the other', 75, 1, [second]
        probe   'event', 11
        print_line 'a stream'
        mcall   75, 0, 2, STREAM + NONBLOCK, 0
        mov     [listener], eax
        probe   'listen without a port', 75, 3, [listener], 2
        probe   'accept without listen', 75, 5, [listener], peer, 16
        probe   'bind', 75, 2, [listener], server, 16
        probe   'listen', 75, 3, [listener], 2
        probe   'accept at once', 75, 5, [listener], peer, 16
        probe   'connect the listener', 75, 4, [listener], server, 16
        mcall   75, 0, 2, STREAM, 0
        mov     [first], eax
        mcall   75, 4, [first], server, 16
        mov     [number], eax
        show    'connect', number, 1
        arrive
        probe   'event', 11
        probe   'connect again', 75, 4, [first], server, 16
        mcall   75, 5, [listener], peer, 16
        mov     [second], eax
        sub     eax, [first]
        mov     [number], eax
        show    'accepted', number, 1
        mov     word [peer + 2], 0
        show    'from', peer, 2
        probe   'accept at once', 75, 5, [listener], peer, 16
        probe   'receive at once', 75, 7, [first], buffer, 64, DONTWAIT
        probe   'receive at once', 75, 7, [second], buffer, 64, DONTWAIT
        probe   'send', 75, 6, [first], text, 10, 0
        arrive
        probe   'event', 11
        probe   'peek', 75, 7, [second], buffer, 64, PEEK
        probe   'receive four', 75, 7, [second], buffer, 4, 0
        show    'data', buffer, 1
        probe   'receive six', 75, 7, [second], buffer, 64, 0
        show    'data', buffer, 2
        probe   'send back', 75, 6, [second], text, 3, 0
        arrive
        probe   'receive', 75, 7, [first], buffer, 64, 0
        probe   'send', 75, 6, [first], text, 4, 0
        arrive
        probe   'close', 75, 1, [first]
        arrive
        probe   'receive the rest', 75, 7, [second], buffer, 64, 0
        probe   'receive the end', 75, 7, [second], buffer, 64, 0
        probe   'close the other', 75, 1, [second]
        probe   'close the listener', 75, 1, [listener]
        probe   'listener is gone', 75, 3, [listener], 1
        mcall   75, 0, 2, STREAM, 0
        mov     [first], eax
        probe   'connect to nobody', 75, 4, [first], server, 16
        probe   'close', 75, 1, [first]
        print_line 'a pair'
        mcall   75, 10
        mov     [first], eax
        mov     [second], ebx
        sub     ebx, eax
        mov     [number], ebx
        show    'numbers follow', number, 1
        probe   'bind', 75, 2, [first], local, 16
        probe   'send', 75, 6, [first], text, 10, 0
        probe   'receive three', 75, 7, [second], buffer, 3, 0
        probe   'event', 11
        probe   'receive', 75, 7, [second], buffer, 64, 0
        show    'data', buffer, 2
        probe   'receive at once', 75, 7, [second], buffer, 64, DONTWAIT
        probe   'send all', 75, 6, [second], 0, 8000h, 0
        probe   'send to the full', 75, 6, [second], 0, 100, 0
        probe   'receive some', 75, 7, [first], buffer, 100, 0
        probe   'send what fits', 75, 6, [second], 0, 1000, 0
        probe   'close', 75, 1, [second]
        probe   'send to nobody', 75, 6, [first], text, 3, 0
        probe   'close', 75, 1, [first]
        print_line 'threads that wait'
        mcall   75, 10
        mov     [first], eax
        mov     [second], ebx
        mcall   51, 1, reader, 1F000h
        mcall   5, 5
        print_line 'main sends'
        mcall   75, 6, [first], text, 5, 0
        mcall   5, 5
        mcall   75, 6, [first], text + 5, 5, 0
        mcall   5, 5
        mcall   75, 0, 2, STREAM, 0
        mov     [listener], eax
        mcall   75, 2, [listener], client, 16
        mcall   75, 3, [listener], 5
        mcall   51, 1, caller, 1E000h
        mcall   75, 5, [listener], 0, 0
        sub     eax, [first]
        mov     [number], eax
        show    'accept waited', number, 1
        mcall   5, 10
        print_line 'the device'
        mcall   74, 255
        mov     [number], eax
        show    'devices', number, 1
        probe   'type', 74, 0
        probe   'name', 74, 1, buffer
        show    'name', buffer, 2
        probe   'link', 74, 10
        probe   'no device', 74, 100h
        probe   'unknown', 74, 17
        probe   'errors', 74, 11
        probe   'dropped', 74, 12
        probe   'missed', 74, 13
        probe   'errors in', 74, 14
        probe   'dropped in', 74, 15
        probe   'missed in', 74, 16
        probe   'driver', 74, 5
        probe   'address', 76, 10002h
        probe   'name server', 76, 10004h
        probe   'subnet', 76, 10006h
        probe   'gateway', 76, 10008h
        probe   'ethernet', 76, 0
        probe   'no protocol', 76, 90000h
        probe   'ARP entries', 76, 50002h
        probe   'ICMP', 76, 20000h
        exit_program

reader: probe   'reader', 75, 7, [second], other_buffer, 64, 0
        probe   'reader', 75, 7, [second], other_buffer, 64, 0
        exit_program
caller: mcall   75, 0, 2, STREAM, 0
        mov     [first], eax
        mcall   5, 5
        mcall   75, 4, [first], client, 16
        mov     [other_buffer], eax
        mcall   5, 5
        show    'caller connects', other_buffer, 1
        exit_program
probe_routines
align 4
first           dd 0
second          dd 0
listener        dd 0
number          dd 0
text            db '0123456789abcdef'
; Family, port in network order, address.
server          db 2, 0, 13h, 88h, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0
client          db 2, 0, 13h, 89h, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0
local           db 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
no_family       db 77, 0, 13h, 88h, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0
; Level, name, length, value.
option          dd 0FFFFh, 1, 4, 1
lifetime        dd 0, 2, 4, 64
device          dd 0FFFFh, 200h, 4, 0
no_device       dd 0FFFFh, 200h, 4, 3
stream_option   dd 6, -2, 0, 0
peer            rb 16
align 4
buffer          rb 4096
align 4
other_buffer    rd 16
image_end:

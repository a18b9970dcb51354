; What functions 74 and 76 count of streams over the loopback device. What TCP sends beside the data follows from
; the real kernel's timers; all has arrived before each line.
include 'probe.inc'
program_header start, image_end, 20000h, 20000h

; counts 'label'    TCP segments (sent, received, missed, thrown away, waiting), IP packets, the device's packets and bytes
macro counts label*
{
        mcall   5, 40
        print   label, ':'
 irps selected, 40000h 40001h 40002h 40003h 40004h 10000h 10001h
 \{
        mcall   76, selected
        call    show_count
 \}
 irps selected, 6 7 8 9
 \{
        mcall   74, selected
        call    show_count
 \}
        new_line
}

start:
        counts  'nothing'
        mcall   75, 0, 2, 1 + 80000000h, 0
        mov     [listener], eax
        mcall   75, 2, [listener], server, 16
        mcall   75, 3, [listener], 2
        mcall   75, 0, 2, 1, 0
        mov     [first], eax
        mcall   75, 4, [first], server, 16
        counts  'connected'
        mcall   75, 5, [listener], peer, 16
        mov     [second], eax
        counts  'accepted'
        mcall   75, 6, [first], 0, 10, 0
        counts  'ten bytes'
        mcall   75, 7, [second], buffer, 4, 0
        counts  'four received'
        mcall   75, 7, [second], buffer, 64, 0
        counts  'six received'
        mcall   75, 6, [first], 0, 10, 0
        mcall   75, 6, [first], 0, 10, 0
        counts  'twice at once'
        mcall   75, 7, [second], buffer, 5, 0
        mcall   75, 7, [second], buffer, 64, 0
        counts  'received twice'
        mcall   75, 6, [second], 0, 10, 0
        counts  'back'
        mcall   75, 7, [first], buffer, 64, 0
        counts  'received'
        mcall   75, 6, [first], 0, 1400, 0
        counts  'a full segment'
        mcall   75, 7, [second], buffer, 4000, 0
        counts  'received'
        mcall   75, 6, [first], 0, 1401, 0
        counts  'two segments'
        mcall   75, 7, [second], buffer, 4000, 0
        counts  'received'
        mcall   75, 6, [first], 0, 4000, 0
        counts  'three segments'
        mcall   75, 7, [second], buffer, 4000, 0
        counts  'received'
        mcall   75, 1, [first]
        counts  'one end closed'
        mcall   75, 1, [second]
        counts  'both ends closed'
        mcall   75, 1, [listener]
        counts  'listener closed'
        mcall   75, 0, 2, 1, 0
        mov     [first], eax
        mcall   75, 4, [first], nobody, 16
        counts  'connected to nobody'
        exit_program

show_count:
        mov     [number], eax
        print   ' '
        print_hex [number]
        ret
probe_routines
align 4
number          dd 0
first           dd 0
second          dd 0
listener        dd 0
; Family, port in network order, address.
server          db 2, 0, 13h, 88h, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0
nobody          db 2, 0, 13h, 89h, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0
peer            rb 16
align 4
buffer          rb 4096
image_end:

; What a killed process held comes back: every round starts a child that takes blocks, an area, futexes, a pipe, ports,
; a hot key, a window and a message buffer, and is killed while one thread sleeps for an event and the other for an event,
; in a futex with a time limit, or in a futex without one: a thread inside such a call ends when it comes back.
include 'probe.inc'
program_header start, image_end, 20000h, 20000h, parameter
start:
        cmp     byte [parameter], 0
        jne     child
        mcall   68, 11
        mcall   60, 1, messages, 200
        mcall   40, 40h
        mcall   68, 22, area_name, 1000h, 9
        mov     [area], eax
        mov     [rounds], 6
  .round:
        mov     esi, [area]
        mov     eax, [rounds]
        mov     [esi + 4], eax
        show    'round', rounds, 1
        mov     dword [messages + 4], 8
        mcall   18, 20, memory_record
        mov     eax, [memory_record + 4]
        mov     [before], eax
        mov     eax, [memory_record + 16]
        mov     [heap_before], eax
        mov     eax, [memory_record + 24]
        mov     [descriptors], eax
        mcall   70, start_request
        mov     [child_tid], eax
        mcall   23, 200
        mov     dword [area_seen], 0
        mov     esi, [area]
        mov     eax, [esi]
        mov     [area_seen], eax
        show    'the child said', messages + 16, 1
        show    'and wrote', area_seen, 1
        mov     eax, dword [messages + 20]              ; its second thread
        mov     [second_tid], eax
        mcall   18, 20, memory_record
        mov     eax, [before]
        sub     eax, [memory_record + 4]
        cmp     eax, 20
        jb      @f
        print_line 'frames were taken'
  @@:   mcall   46, 0, 300h, 30Fh
        mov     [answer_eax], eax
        show    'its ports are taken', answer_eax, 1
        mcall   18, 18, [child_tid]
        mcall   5, 5
        mcall   18, 21, [child_tid]
        mov     [answer_eax], eax
        show    'slot of its first thread', answer_eax, 1
        mcall   18, 18, [second_tid]
        mcall   5, 5
        mcall   18, 21, [second_tid]
        mov     [answer_eax], eax
        show    'slot of its second thread', answer_eax, 1
        mcall   5, 30
        mcall   18, 21, [second_tid]
        mov     [answer_eax], eax
        show    'and later', answer_eax, 1
        mcall   46, 0, 300h, 30Fh
        mov     [answer_eax], eax
        show    'its ports are free', answer_eax, 1
        mcall   46, 1, 300h, 30Fh
        mcall   66, 4, 3Fh, 0
        mcall   66, 5, 3Fh, 0
        mov     [answer_eax], eax
        show    'its hot key is free', answer_eax, 1
        test    [rounds], 1                             ; the first of two may have enlarged the kernel's own tables
        jz      .next
        mcall   18, 20, memory_record
        mov     eax, [before]
        sub     eax, [memory_record + 4]
        mov     [answer_eax], eax
        show    'frames kept', answer_eax, 1
        mov     eax, [heap_before]
        sub     eax, [memory_record + 16]
        mov     [answer_eax], eax
        show    'bytes of kernel heap kept', answer_eax, 1
  .next: dec    [rounds]
        jnz     .round
        mcall   9, thread_record, -1
        mov     [answer_eax], eax
        show    'highest slot', answer_eax, 1
        exit_program

child:  mcall   68, 11
        mcall   68, 12, 10000h
        mov     edi, eax
        mov     ecx, 16
  @@:   mov     dword [edi], 1
        add     edi, 1000h
        loop    @b
        mcall   68, 22, own_name, 3000h, 9
        mov     dword [eax], 1
        mcall   68, 22, area_name, 0, 1
        mov     dword [eax], 'area'
        mcall   60, 1, messages, 200
        mcall   46, 0, 300h, 30Fh
        mcall   66, 4, 3Fh, 0
        mcall   77, 13, ends, 0
        mcall   77, 11, [ends + 4], own_name, 4
        mcall   77, 0, word_of_futex
        mov     [futex], eax
        mcall   12, 1
        mcall   0, 100 shl 16 + 200, 100 shl 16 + 100, 13FFFFFFh, 0, own_name
        mcall   12, 2
        mcall   51, 1, sleeper, 1F000h
        mov     [report + 4], eax
        mcall   5, 3
        mcall   60, 2, 6, report, 8
        mcall   40, 0
        mcall   10
sleeper:
        mcall   68, 22, own_name, 0, 0
        mcall   68, 22, area_name, 0, 0
        mov     eax, [eax + 4]
        cmp     eax, 4
        ja      for_event
        cmp     eax, 2
        ja      for_time
        mcall   77, 2, [futex], 5, 0
        exit_program
for_event:
        mcall   10
for_time:
        mcall   77, 2, [futex], 5, 20
        print_line 'never printed'
        exit_program
probe_routines
area_name       db 'AREA', 0
own_name        db 'OWN', 0
align 4
start_request   dd 7, 0, own_name, 0, 0
                db '/sys/LAUNCHER', 0
parameter       rb 64
align 4
report          dd 'told', 0
area            dd 0
area_seen       dd 0
rounds          dd 0
before          dd 0
heap_before     dd 0
descriptors     dd 0
child_tid       dd 0
second_tid      dd 0
ends            dd 0, 0
futex           dd 0
word_of_futex   dd 5
messages        dd 0, 8
                rb 200
image_end:

; Hardware interrupts: the interval timer's ticks through the interrupt controller, counted by a handler in ring 0 that
; came from ring 0, from ring 3, out of hlt and into the middle of a repeated instruction; masked and held off.
include 'harness.inc'

IRQ0 = 20h

; Controllers from the start, lines 0..7 at vectors 20h.., only those of `mask` closed; channel 0 in mode 2.
macro start_timer mask*, count*
{
        mov     al, 11h
        out     20h, al
        mov     al, IRQ0
        out     21h, al
        mov     al, 4
        out     21h, al
        mov     al, 1
        out     21h, al
        mov     al, mask
        out     21h, al
        mov     al, 34h
        out     43h, al
        mov     al, (count) and 0FFh
        out     40h, al
        mov     al, (count) shr 8
        out     40h, al
        mov     dword [ticks], 0
}
macro stop_timer
{
        cli
        mov     al, 0FFh
        out     21h, al
}
macro handle target*
{
        mov     eax, target
        mov     [idt + IRQ0 * 8], ax
        shr     eax, 16
        mov     [idt + IRQ0 * 8 + 6], ax
        mov     word [idt + IRQ0 * 8 + 4], 8E00h
}

cases:
        handle  tick
        case    'waiting in hlt'
        start_timer 0FEh, 2000
        sti
  .halted:
        hlt
        cmp     dword [ticks], 5
        jb      .halted
        stop_timer
        show    [ticks]
        fin

        case    'waiting in a loop'
        start_timer 0FEh, 2000
        sti
  .turning:
        cmp     dword [ticks], 5
        jb      .turning
        stop_timer
        fin

        case    'from ring 3'
        start_timer 0FEh, 2000
        ring3   200h
        push    data3 or 3
        pop     ds
  .user:
        cmp     dword [ticks], 3
        jb      .user
        mov     eax, [came_from]
        and     eax, 3
        show    eax
        show    [came_with]
        ring0
        fin

        case    'into a repeated instruction'
        stop_timer
        start_timer 0FEh, 5000
        sti
  .again:
        mov     ecx, 100000
        mov     edi, SPARE
        mov     al, 5Ah
        rep stosb
        cmp     dword [ticks], 3
        jb      .again
        stop_timer
        show    ecx
        sub     edi, SPARE
        show    edi
        show    [SPARE + 99996]
        fin

        case    'not while IF is clear, once when it is set'
        start_timer 0FEh, 1000
        call    request
        show    [ticks]
        sti
        nop
        stop_timer
        show    [ticks]
        fin

        case    'not behind sti before the next instruction is done'
        start_timer 0FEh, 12000
        call    request
        sti
        mov     ebx, [ticks]
        mov     ecx, [ticks]
        stop_timer
        show    ebx
        show    ecx
        fin

        case    'not while its line is masked'
        start_timer 0FFh, 1000
        sti
        call    request
        show    [ticks]
        stop_timer
        fin

        case    'the request of a masked line waits'
        start_timer 0FFh, 12000
        call    request
        sti
        mov     al, 0FEh
        out     21h, al
        jmp     $ + 2                   ; an emulator may look for interrupts after jumps only
        stop_timer
        show    [ticks]
        fin

        case    'not while the last one is in service'
        handle  tick_in_service
        start_timer 0FEh, 1000
        sti
  .first:
        cmp     dword [ticks], 1
        jb      .first
        call    request
        show    [ticks]
        mov     al, 0Bh
        out     20h, al
        in      al, 20h
        movzx   eax, al
        show    eax
        mov     al, 20h
        out     20h, al
        jmp     $ + 2
        show    [ticks]
        stop_timer
        in      al, 20h
        movzx   eax, al
        show    eax
        fin

        case    'an absent gate'
        handle  tick
        mov     word [idt + IRQ0 * 8 + 4], 0E00h
        start_timer 0FEh, 1000
        call    request
        sti
        nop
        nop
        stop_timer
        fin
        stop_timer
        jmp     finish

tick:
        push    eax
        mov     eax, [esp + 8]
        mov     [came_from], eax
        mov     eax, [esp + 12]
        and     eax, 200h
        mov     [came_with], eax
        inc     dword [ticks]
        mov     al, 20h
        out     20h, al
        pop     eax
        iretd
tick_in_service:
        inc     dword [ticks]
        iretd

; Until line 0 is requested, whether masked or not.
request:
        mov     al, 0Ah
        out     20h, al
  .wait:
        in      al, 20h
        test    al, 1
        jz      .wait
        ret

ticks     dd 0
came_from dd 0
came_with dd 0

image_end:
align 16
        rb      4096
stack_top:
        rb      4096
stack0_top:
        rb      4096
stack3_top:
idt:    rb      256 * 8
memory_end:

; Edges of protection: parameters and inner stacks of call gates, nested tasks and what a switch does besides, the I/O
; bitmap, breakpoints and RF, global pages, sysenter, virtual-8086 mode at IOPL 3, 15 bytes.
include 'harness.inc'

macro gate_to selector*, count*, type*
{
        mov     word [gdt + gate3 + 2], selector
        mov     word [gdt + gate3 + 4], (type) shl 8 or (count)
}
macro task_limit bytes*
{
        mov     word [gdt + task], bytes
        mov     byte [gdt + task + 5], 89h
        mov     ax, task
        ltr     ax
}
; A task that begins at an address, in a TSS.
macro prepare segment*, selector*, entry*
{
        mov     edi, segment
        mov     ecx, 26
        xor     eax, eax
        rep stosd
        mov     dword [segment + 1Ch], DIRECTORY
        mov     dword [segment + 20h], entry
        mov     dword [segment + 24h], 2
        mov     dword [segment + 38h], SPARE + 9000h
        mov     dword [segment + 48h], data0
        mov     dword [segment + 4Ch], code0
        mov     dword [segment + 50h], data0
        mov     dword [segment + 54h], data0
        mov     word [segment + 66h], 68h
        mov     byte [gdt + selector + 5], 89h
}
macro first_task
{
        mov     byte [gdt + task + 5], 89h
        mov     ax, task
        ltr     ax
        clts
        mov     word [tss], 0
}
macro watch number*, address*, kind*, length*
{
        mov     eax, address
        mov     dr#number, eax
        mov     eax, ((kind) or (length) shl 2) shl (16 + number * 4) or (2 shl (number * 2)) or 700h
        mov     dr7, eax
}

cases:
; ---- call gates
        case    'three parameters of 16 bits'
        mov     byte [gate_target and 0FFFFh], 0EAh
        mov     dword [gate_target and 0FFFFh + 1], words_told
        mov     word [gate_target and 0FFFFh + 5], code0
        mov     dword [gdt + gate3 + 4], 0E403h
        ring3   0
        pushw   3333h
        pushw   2222h
        pushw   1111h
        call    gate3:0
        ring0
        fin
        mov     word [gdt + gate3 + 6], gate_target shr 16
        case    'as many parameters as there can be'
        gate_to code0, 31, 0ECh
        ring3   0
        mov     ecx, 31
  .next:
        push    ecx
        loop    .next
        call    gate3:0
        mov     eax, stack3_top
        sub     eax, esp
        show    eax
        ring0
        fin
        case    'parameters are released by retf'
        gate_to code0, 2, 0ECh
        mov     dword [gdt + gate3], (releases and 0FFFFh) or (code0 shl 16)
        ring3   0
        push    1
        push    2
        push    3
        call    gate3:0
        mov     eax, stack3_top
        sub     eax, esp
        show    eax
        ring0
        fin
        mov     dword [gdt + gate3], (gate_target and 0FFFFh) or (code0 shl 16)
        mov     word [gdt + gate3 + 6], gate_target shr 16
macro ring1_stack name*, selector*, pointer*
{
        case    name
        gate_to code1, 0, 0ECh
        mov     dword [tss + 0Ch], pointer
        mov     dword [tss + 10h], selector
        ring3   1000h
        push    77h
        call    gate3:0
        mov     eax, stack3_top
        sub     eax, esp
        show    eax
        ring0
        fin
}
        ring1_stack 'to ring 1', data1 or 1, SPARE + 1000h
        ring1_stack 'to ring 1, stack of RPL 0', data1, SPARE + 1000h
        ring1_stack 'to ring 1, stack of DPL 0', data0 or 1, SPARE + 1000h
        ring1_stack 'to ring 1, no stack', 0, SPARE + 1000h
        ring1_stack 'to ring 1, null with RPL', 1, SPARE + 1000h
        ring1_stack 'to ring 1, stack outside of the table', 0FFF9h, SPARE + 1000h
        ring1_stack 'to ring 1, code as the stack', code1 or 1, SPARE + 1000h
        mov     byte [gdt + data1 + 5], 32h
        ring1_stack 'to ring 1, absent stack', data1 or 1, SPARE + 1000h
        mov     byte [gdt + data1 + 5], 0B0h
        ring1_stack 'to ring 1, read-only stack', data1 or 1, SPARE + 1000h
        mov     byte [gdt + data1 + 5], 0B2h
        task_limit 0Bh
        ring1_stack 'TSS without a stack for ring 1', data1 or 1, SPARE + 1000h
        task_limit 10h
        ring1_stack 'TSS with half a stack for ring 1', data1 or 1, SPARE + 1000h
        task_limit 11h
        ring1_stack 'TSS with just a stack for ring 1', data1 or 1, SPARE + 1000h
        task_limit 2068h
        gate_to code0, 0, 0ECh

; ---- tasks
        case    'three tasks deep'
        prepare tss2, task2, middle_task
        prepare tss3, task3, inner_task
        call    task2:0
        say     'outer '
        show    [tss + 24h]
        fin
        case    'a task calls itself'
        prepare tss2, task2, recursive_task
        call    task2:0
        fin
        first_task
macro bad_link name*, link*
{
        case    name
        mov     word [tss], link
        pushfd
        or      dword [esp], 4000h
        popfd
        iretd
        fin
        mov     word [tss], 0
}
        prepare tss2, task2, middle_task
        bad_link 'link to a task that is not busy', task2
        bad_link 'link to nothing', 0
        bad_link 'link to the local table', task2 or 4
        bad_link 'link outside of the table', 0FFF8h
        bad_link 'link to a gate', gate0
        bad_link 'link to code', code0
        case    'a switch clears the local breakpoints'
        prepare tss2, task2, returning_task
        mov     eax, 0FFh or 300h
        mov     dr7, eax
        call    task2:0
        mov     eax, dr7
        show    eax
        fin
        case    'a switch without paging keeps CR3'
        prepare tss2, task2, returning_task
        mov     dword [tss2 + 1Ch], 123000h
        mov     eax, DIRECTORY
        mov     cr3, eax
        call    task2:0
        mov     eax, cr3
        show    eax
        fin
        case    'a switch loads CR3'
        call    paging_on
        prepare tss2, task2, returning_task
        mov     esi, DIRECTORY
        mov     edi, DIRECTORY + 4000h
        mov     ecx, 400h
        rep movsd
        mov     dword [tss2 + 1Ch], DIRECTORY + 4000h
        mov     dword [tss + 1Ch], DIRECTORY
        call    task2:0
        mov     eax, cr3
        show    eax
        call    paging_off
        fin
        case    'a task in virtual-8086 mode'
        prepare tss2, task2, 0
        mov     dword [tss2 + 24h], 23002h
        mov     dword [tss2 + 4], stack0_top
        mov     dword [tss2 + 8], data0
        mov     dword [tss2 + 38h], 0FFF0h
        mov     dword [tss2 + 48h], 1111h
        mov     dword [tss2 + 4Ch], 2000h
        mov     dword [tss2 + 50h], 3000h
        mov     dword [tss2 + 54h], 2222h
        mov     dword [tss2 + 58h], 3333h
        mov     dword [tss2 + 5Ch], 4444h
        mov     dword [20000h], 0F4F4F490h
        jmp     task2:0
        fin
        first_task
        case    'a task from ring 3'
        prepare tss2, task2, returning_task
        ring3   0
        call    task_gate:0
        mov     eax, cs
        show    eax
        pushfd
        pop     eax
        and     eax, 4000h
        show    eax
        ring0
        fin
        case    'an interrupt of ring 3 to a task'
        prepare tss2, task2, returning_task
        mov     word [idt + 40h * 8 + 2], task2
        mov     word [idt + 40h * 8 + 4], 0E500h
        ring3   0
        int     40h
        mov     eax, ss
        show    eax
        ring0
        fin
        case    'int to a task that ring 3 may not'
        mov     word [idt + 40h * 8 + 4], 8500h
        ring3   0
        int     40h
        ring0
        fin
        case    'a 16-bit task'
        prepare tss2, task16, 0
        mov     edi, tss2
        mov     ecx, 26
        xor     eax, eax
        rep stosd
        mov     byte [9000h], 0EAh
        mov     dword [9001h], narrow_task
        mov     word [9005h], code0
        mov     word [tss2 + 0Eh], 9000h
        mov     word [tss2 + 10h], 2
        mov     word [tss2 + 12h], 1234h
        mov     word [tss2 + 1Ah], 8000h
        mov     word [tss2 + 22h], data0
        mov     word [tss2 + 24h], code0
        mov     word [tss2 + 26h], small
        mov     word [tss2 + 28h], data0
        mov     byte [gdt + task16 + 5], 81h
        mov     dword [tss + 20h], 0
        call    task16:0
        fin
        first_task
        case    'the trap bit of a task'
        prepare tss2, task2, trapped_task
        mov     word [tss2 + 64h], 1
        call    task2:0
        fin
        first_task

; ---- the I/O bitmap
macro port_with name*, limit*, base*, [instruction]
{
  common
        case    name
        task_limit limit
        mov     word [tss + 66h], base
        mov     dx, 80h
        ring3   0
  forward
        instruction
  common
        say     'allowed '
        ring0
        fin
        task_limit 2068h
        mov     word [tss + 66h], 68h
}
        or      byte [tss + 68h + 11h], 1       ; port 88h
        port_with 'bitmap ends with the byte of the port', 68h + 10h, 68h, <in al, dx>
        port_with 'bitmap ends behind the byte of the port', 68h + 11h, 68h, <in al, dx>
        port_with 'bitmap begins at the limit', 68h, 68h, <in al, dx>
        port_with 'bitmap base far away', 2068h, 0FFFFh, <in al, dx>
        port_with 'TSS that is too short for a base', 66h, 0, <in al, dx>
        port_with 'two ports of which the second is forbidden', 2068h, 68h, <mov dx, 87h>, <in ax, dx>
        port_with 'four ports before the forbidden one', 2068h, 68h, <mov dx, 84h>, <in eax, dx>
        port_with 'four ports with the forbidden one', 2068h, 68h, <mov dx, 85h>, <in eax, dx>
        port_with 'behind the forbidden port', 2068h, 68h, <mov dx, 89h>, <in eax, dx>
        port_with 'rep outsb of nothing to a forbidden port', 2068h, 68h, <mov dx, 88h>, <xor ecx, ecx>, <rep outsb>
        virtual86 'v86 forbidden port at IOPL 3', 3000h, 0FFF0h, 0E4h, 88h
        virtual86 'v86 allowed port at IOPL 3', 3000h, 0FFF0h, 0E6h, 80h
        virtual86 'v86 allowed port at IOPL 0', 0, 0FFF0h, 0E6h, 80h
        and     byte [tss + 68h + 11h], 0FEh

; ---- single steps and breakpoints
macro flags_told name*, [instruction]
{
  common
        case    name
        mov     dword [flag_mask], 10000h
  forward
        instruction
  common
        fin
        mov     dword [flag_mask], 27700h
}
        flags_told 'RF pushed by a fault', ud2
        flags_told 'RF pushed by a general protection fault', <mov ax, 0FFF8h>, <mov ds, ax>
        flags_told 'RF pushed by int', <int 31h>
        flags_told 'RF pushed by int3', int3
        flags_told 'RF of popfd', <push 10002h>, popfd, <pushfd>, <pop eax>, <and eax, 10000h>, <show eax>
        case    'iretd with RF passes a breakpoint once'
        watch   0, .here, 0, 0
        push    10002h
        push    code0
        push    dword .here
        mov     ecx, 2
        iretd
  .here:
        nop
        loop    .here
        fin
        case    'iretd without RF meets the breakpoint'
        watch   0, .there, 0, 0
        push    2
        push    code0
        push    dword .there
        iretd
  .there:
        nop
        fin
        case    'step over sti'
        pushfd
        or      dword [esp], 100h
        popfd
        sti
        nop
        cli
        pushfd
        and     dword [esp], not 100h
        popfd
        fin
        case    'step over pop ss'
        push    data0
        pushfd
        or      dword [esp], 100h
        popfd
        pop     ss
        nop
        nop
        pushfd
        and     dword [esp], not 100h
        popfd
        fin
        case    'step over lss'
        mov     dword [SPARE], stack_top
        mov     word [SPARE + 4], data0
        pushfd
        or      dword [esp], 100h
        popfd
        lss     esp, [SPARE]
        nop
        pushfd
        and     dword [esp], not 100h
        popfd
        fin
        case    'step and data breakpoint at once'
        watch   1, SPARE, 1, 3
        pushfd
        or      dword [esp], 100h
        popfd
        mov     [SPARE], eax
        pushfd
        and     dword [esp], not 100h
        popfd
        fin
        case    'two data breakpoints at once'
        mov     eax, SPARE
        mov     dr0, eax
        mov     dr1, eax
        mov     eax, 0DF070Ah
        mov     dr7, eax
        mov     [SPARE], eax
        fin
        case    'a breakpoint that is not enabled is told, too'
        mov     eax, SPARE
        mov     dr0, eax
        mov     dr1, eax
        mov     eax, 0DF0702h
        mov     dr7, eax
        mov     [SPARE], eax
        fin
        case    'port breakpoint'
        mov     eax, cr4
        or      eax, 8
        mov     cr4, eax
        watch   2, 80h, 2, 0
        out     80h, al
        out     81h, al
        in      al, 80h
        mov     dx, 80h
        out     dx, eax
        nop
        fin
        case    'a breakpoint met by an instruction that faults'
        call    paging_on
        mov     dword [TABLE + 301h * 4], 0
        invlpg  [301000h]
        watch   0, SPARE, 3, 3
        mov     esi, SPARE
        mov     edi, SPARE + 1000h
        movsd
        fin
        mov     dword [TABLE + 301h * 4], 301007h
        call    paging_off
        case    'DR6 and DR7'
        mov     eax, cr4
        and     eax, not 8
        mov     cr4, eax
        xor     eax, eax
        mov     dr6, eax
        mov     eax, dr6
        show    eax
        mov     eax, -1
        mov     dr6, eax
        mov     eax, dr6
        show    eax
        xor     eax, eax
        mov     dr7, eax
        mov     eax, dr7
        show    eax
        mov     eax, 0FFFFDF00h
        mov     dr7, eax
        mov     eax, dr7
        show    eax
        fin
        case    'DR6 gathers'
        mov     eax, 0FFFF6FF0h
        mov     dr6, eax
        watch   0, SPARE, 1, 0
        mov     byte [SPARE], 1
        nop
        fin

; ---- paging
        case    'a global page over a load of CR3'
        call    paging_on
        mov     eax, cr4
        or      eax, 80h
        mov     cr4, eax
        mov     dword [TABLE + 300h * 4], 300107h
        invlpg  [300000h]
        mov     dword [SPARE], 1111h
        mov     dword [SPARE + 2000h], 2222h
        mov     eax, [SPARE]
        mov     dword [TABLE + 300h * 4], 302107h
        mov     eax, cr3
        mov     cr3, eax
        show    [SPARE]
        invlpg  [300000h]
        show    [SPARE]
        mov     dword [TABLE + 300h * 4], 300107h
        mov     eax, cr4
        and     eax, not 80h
        mov     cr4, eax
        show    [SPARE]
        mov     dword [TABLE + 300h * 4], 302107h
        mov     eax, cr3
        mov     cr3, eax
        show    [SPARE]
        mov     dword [TABLE + 300h * 4], 300007h
        mov     eax, cr3
        mov     cr3, eax
        fin
        case    'invlpg of a 4 MiB page'
        mov     eax, cr4
        or      eax, 10h
        mov     cr4, eax
        mov     dword [DIRECTORY + 8 * 4], 87h
        mov     eax, cr3
        mov     cr3, eax
        mov     dword [SPARE], 3333h
        mov     eax, [2000000h + SPARE]
        show    eax
        mov     dword [DIRECTORY + 8 * 4], 400087h
        invlpg  [2000000h]
        mov     dword [0700000h - 400000h], 4444h
        mov     eax, [2000000h + SPARE]
        sub     eax, 4444h
        setz    al
        movzx   eax, al
        show    eax
        mov     dword [DIRECTORY + 8 * 4], 0
        mov     eax, cr3
        mov     cr3, eax
        fin
        case    'PSE off makes it a table again'
        mov     dword [DIRECTORY + 8 * 4], TABLE or 87h
        mov     eax, cr4
        and     eax, not 10h
        mov     cr4, eax
        mov     dword [SPARE], 5555h
        show    [2000000h + SPARE]
        mov     dword [DIRECTORY + 8 * 4], 0
        mov     eax, cr3
        mov     cr3, eax
        fin
        case    'D of a page that is read, then written'
        mov     dword [TABLE + 300h * 4], 300007h
        invlpg  [300000h]
        mov     eax, [SPARE]
        mov     eax, [TABLE + 300h * 4]
        and     eax, 0FFFh
        show    eax
        mov     [SPARE], eax
        mov     eax, [TABLE + 300h * 4]
        and     eax, 0FFFh
        show    eax
        fin
        case    'A and D of two pages that one access touches'
        mov     dword [TABLE + 300h * 4], 300007h
        mov     dword [TABLE + 301h * 4], 301007h
        invlpg  [300000h]
        invlpg  [301000h]
        mov     [SPARE + 0FFEh], eax
        mov     eax, [TABLE + 300h * 4]
        and     eax, 0FFFh
        show    eax
        mov     eax, [TABLE + 301h * 4]
        and     eax, 0FFFh
        show    eax
        fin
        case    'D of a page beside an absent one'
        mov     dword [TABLE + 300h * 4], 300007h
        mov     dword [TABLE + 301h * 4], 0
        invlpg  [300000h]
        invlpg  [301000h]
        mov     [SPARE + 0FFEh], eax
        fin
        mov     eax, [TABLE + 300h * 4]
        and     eax, 40h
        show    eax
        mov     dword [TABLE + 301h * 4], 301007h
        invlpg  [301000h]
        case    'A of the stack of an inner ring'
        mov     dword [tss + 4], SPARE + 2000h
        mov     dword [TABLE + 301h * 4], 301007h
        invlpg  [301000h]
        ring3   0
        ring0
        fin
        mov     dword [tss + 4], stack0_top
        mov     eax, [TABLE + 301h * 4]
        and     eax, 0FFFh
        show    eax
        call    paging_off

; ---- system calls
        case    'sysexit without a segment'
        xor     eax, eax
        xor     edx, edx
        mov     ecx, 174h
        wrmsr
        sysexit
        fin
        case    'sysenter with RPL 3'
        mov     eax, code0 or 3
        mov     ecx, 174h
        wrmsr
        mov     eax, stack0_top
        inc     ecx
        wrmsr
        mov     eax, sysentered
        inc     ecx
        wrmsr
        ring3   3200h
        sysenter
  sysentered:
        mov     eax, cs
        show    eax
        mov     eax, ss
        show    eax
        pushfd
        pop     eax
        and     eax, 33200h
        show    eax
        mov     ax, data3 or 3
        mov     ds, ax
        mov     edx, .left
        mov     ecx, stack3_top
        sysexit
  .left:
        mov     eax, cs
        show    eax
        mov     eax, ss
        show    eax
        pushfd
        pop     eax
        and     eax, 3200h
        show    eax
        ring0
        fin
        virtual86 'v86 sysenter', 3000h, 0FFF0h, 0Fh, 34h
        virtual86 'v86 sysexit', 3000h, 0FFF0h, 0Fh, 35h

; ---- virtual-8086 mode
        mov     dword [tell_registers], 1
        virtual86 'v86 pushfd at IOPL 3', 3000h, 0FFF0h, 66h, 9Ch, 66h, 58h
        virtual86 'v86 popfd at IOPL 3', 3000h, 0FFF0h, 66h, 68h, 0D7h, 5Fh, 3Fh, 0, 66h, 9Dh, 66h, 9Ch, 66h, 58h
        virtual86 'v86 popf at IOPL 3', 3000h, 0FFF0h, 68h, 0D5h, 0Eh, 9Dh, 9Ch, 58h
        virtual86 'v86 pushfd at IOPL 2', 2000h, 0FFF0h, 66h, 9Ch
        virtual86 'v86 popfd at IOPL 2', 2000h, 0FFF0h, 66h, 9Dh
        virtual86 'v86 iretd at IOPL 2', 2000h, 0FFF0h, 66h, 0CFh
        virtual86 'v86 iret at IOPL 3', 3000h, 0FFF0h, 68h, 2, 72h, 68h, 0, 20h, 6Ah, 0Ah, 0CFh, 0F4h, 90h, 9Ch, 58h
        virtual86 'v86 iretd at IOPL 3', 3000h, 0FFF0h, 66h, 6Ah, 2, 66h, 68h, 0, 20h, 0, 0, 66h, 6Ah, 12h, 66h, 0CFh, 0F4h, 90h, 9Ch, 58h
        virtual86 'v86 sti without VME at IOPL 0', 0, 0FFF0h, 0FBh
        virtual86 'v86 far call', 3000h, 0FFF0h, 9Ah, 6, 0, 0, 20h, 0F4h, 58h
        virtual86 'v86 far jump', 3000h, 0FFF0h, 0EAh, 5, 1, 0F0h, 1Fh, 90h
        virtual86 'v86 retf', 3000h, 0FFF0h, 68h, 0, 20h, 6Ah, 8, 0CBh, 0F4h, 8Ch, 0C8h
        virtual86 'v86 pop ds', 3000h, 0FFF0h, 68h, 0ABh, 0CDh, 1Fh, 8Ch, 0D8h
        virtual86 'v86 lds', 3000h, 0FFF0h, 0C5h, 6, 0, 0
        virtual86 'v86 into', 3000h, 0FFF0h, 0B0h, 7Fh, 0FEh, 0C0h, 0CEh
        virtual86 'v86 into at IOPL 0', 0, 0FFF0h, 0B0h, 7Fh, 0FEh, 0C0h, 0CEh
        virtual86 'v86 bound', 3000h, 0FFF0h, 62h, 6, 0, 0
        virtual86 'v86 lock', 3000h, 0FFF0h, 0F0h, 90h
        virtual86 'v86 ltr', 3000h, 0FFF0h, 0Fh, 0, 0D8h
        virtual86 'v86 smsw', 0, 0FFF0h, 0Fh, 1, 0E0h
        virtual86 'v86 lmsw', 0, 0FFF0h, 0Fh, 1, 0F0h
        virtual86 'v86 clts', 3000h, 0FFF0h, 0Fh, 6
        virtual86 'v86 rdmsr', 3000h, 0FFF0h, 0Fh, 32h
        virtual86 'v86 rdtsc wbinvd', 3000h, 0FFF0h, 0Fh, 9
        virtual86 'v86 mov dr7', 3000h, 0FFF0h, 0Fh, 23h, 0F8h
        virtual86 'v86 int1', 3000h, 0FFF0h, 0F1h
        virtual86 'v86 push at sp 0', 3000h, 0, 50h
        mov     dword [tell_registers], 0
; A gate out of virtual-8086 mode leads to ring 0 only.
        mov     word [idt + 41h * 8 + 2], code1
        mov     word [idt + 41h * 8 + 4], 0EE00h
        virtual86 'v86 int to ring 1', 3000h, 0FFF0h, 0CDh, 41h
        mov     word [idt + 41h * 8 + 2], conforming0
        virtual86 'v86 int to conforming code', 3000h, 0FFF0h, 0CDh, 41h
        mov     word [idt + 41h * 8 + 2], code3 or 3
        virtual86 'v86 int to ring 3', 3000h, 0FFF0h, 0CDh, 41h
        mov     word [idt + 41h * 8 + 2], code0
        mov     word [idt + 41h * 8 + 4], 8E00h
        virtual86 'v86 int through a gate of ring 0', 3000h, 0FFF0h, 0CDh, 41h
        virtual86 'v86 int3 through a gate of ring 3', 0, 0FFF0h, 0CCh

; ---- lengths
        case    '15 bytes'
        times   14 db 66h
        nop
        fin
        case    '15 bytes with an operand'
        times   9 db 3Eh
        mov     dword [SPARE], 1
        fin
        jmp     finish

words_told:
        say     'words '
        movzx   eax, word [esp]
        show    eax
        movzx   eax, word [esp + 4]
        show    eax
        movzx   eax, word [esp + 6]
        show    eax
        movzx   eax, word [esp + 8]
        show    eax
        movzx   eax, word [esp + 12]
        show    eax
        mov     eax, stack0_top
        sub     eax, esp
        show    eax
        int     30h
releases:
        say     'in '
        retf    8
middle_task:
        say     'middle '
        movzx   eax, word [tss2]
        show    eax
        call    task3:0
        movzx   eax, byte [gdt + task3 + 5]
        show    eax
        iretd
inner_task:
        say     'inner '
        movzx   eax, word [tss3]
        show    eax
        movzx   eax, byte [gdt + task + 5]
        show    eax
        movzx   eax, byte [gdt + task2 + 5]
        show    eax
        iretd
recursive_task:
        say     'once '
        call    task2:0
returning_task:
        say     'task '
        mov     eax, cr3
        show    eax
        iretd
trapped_task:
        say     'trapped '
        iretd
narrow_task:
        movzx   esp, sp
        say     'narrow '
        movzx   eax, ax
        show    eax
        movzx   eax, word [tss2]
        show    eax
        movzx   eax, sp
        show    eax
        int     30h

paging_on:
        mov     eax, DIRECTORY
        mov     cr3, eax
        mov     eax, cr0
        or      eax, 80000000h
        mov     cr0, eax
        ret
paging_off:
        mov     eax, cr0
        and     eax, 7FFFFFFFh
        mov     cr0, eax
        ret

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

; Interrupts and exceptions: gates, privileges, stacks, IOPL, the I/O bitmap, single steps, debug registers, faults inside
; of faults, sysenter, virtual-8086 mode.
include 'harness.inc'

macro int_each name*, [number]
{
  forward
        case    name, ' ', `number
        int     number
        fin
}
macro ring3_int_each [number]
{
  forward
        case    'ring 3 int ', `number
        ring3   0
        int     number
        ring0
        fin
}
macro privileged [name, instruction]
{
  forward
        case    'ring 3 ', name
        ring3   0
        instruction
        ring0
        fin
}
macro with_iopl level*, [name, instruction]
{
  forward
        case    'IOPL ', `level, ' ', name
        ring3   level * 1000h
        instruction
        pushfd
        pop     eax
        and     eax, 7300h
        show    eax
        ring0
        fin
}
; VM86: the code lies at 20000h, below 1 MiB.
macro virtual name*, flags*, [bytes]
{
  common
        case    name
        mov     dword [20000h], 0F4F4F4F4h
        mov     dword [20004h], 0F4F4F4F4h
  forward
        mov     dword [20000h], bytes
  common
        push    4444h
        push    3333h
        push    2222h
        push    1111h
        push    3000h
        push    0FFF0h
        push    dword 20002h or (flags)
        push    2000h
        push    0
        iretd
        fin
}

cases:
        int_each 'int', 3, 31h, 32h, 33h, 34h, 35h, 36h, 37h, 50h
        case    'into'
        mov     al, 7Fh
        inc     al
        into
        fin
        case    'int1'
        db      0F1h
        fin
        case    'bound'
        mov     eax, 5
        mov     dword [SPARE], 6
        mov     dword [SPARE + 4], 9
        bound   eax, [SPARE]
        fin
        case    'bound inside'
        mov     eax, 9
        bound   eax, [SPARE]
        fin
        case    'ud2'
        ud2
        fin
        case    'div by 0'
        xor     ecx, ecx
        div     ecx
        fin
        case    'IDT too short'
        lidt    [short_idt]
        int     20h
        fin
        lidt    [idt_register]

        ring3_int_each 3, 20h, 31h, 32h, 34h, 35h, 36h
        case    'ring 3 int1'
        ring3   0
        db      0F1h
        ring0
        fin
        privileged 'hlt', hlt, 'cli', cli, 'sti', sti, 'clts', clts, 'invd', invd, 'wbinvd', wbinvd, 'rdmsr', rdmsr, 'wrmsr', wrmsr, 'in al, 0E9h', <in al, 0E9h>, 'out 80h, al', <out 80h, al>
        privileged 'mov eax, cr0', <mov eax, cr0>, 'mov cr0, eax', <mov cr0, eax>, 'mov eax, cr2', <mov eax, cr2>, 'mov cr3, eax', <mov cr3, eax>, 'mov eax, dr7', <mov eax, dr7>, 'mov dr0, eax', <mov dr0, eax>
        privileged 'lgdt [gdt_register]', <lgdt [gdt_register]>, 'lidt [idt_register]', <lidt [idt_register]>, 'lldt ax', <lldt ax>, 'ltr ax', <ltr ax>, 'lmsw ax', <lmsw ax>, 'invlpg [0]', <invlpg [0]>
        privileged 'smsw ax', <smsw ax>, 'sldt ax', <sldt ax>, 'str ax', <str ax>, 'sgdt', <sgdt [ss:SPARE]>, 'sidt', <sidt [ss:SPARE]>, 'rdtsc', <rdtsc>, 'cpuid', <cpuid>
        with_iopl 0, 'cli', cli, 'sti', sti, 'popfd', popfd
        with_iopl 3, 'cli', cli, 'sti', sti, 'nop', nop
        case    'ring 3 popfd keeps IF and IOPL'
        ring3   0
        push    dword 3202h
        popfd
        pushfd
        pop     eax
        and     eax, 7300h
        show    eax
        ring0
        fin
        case    'IOPL 3 popfd sets IF'
        ring3   3000h
        push    dword 0202h
        popfd
        pushfd
        pop     eax
        and     eax, 7300h
        show    eax
        cli
        ring0
        fin

; The I/O bitmap, for every size.
macro port_each [name, instruction]
{
  forward
        case    'bitmap ', name
        or      byte [tss + 68h + 12h], 20h     ; port 95h
        mov     dx, 95h
        ring3   0
        instruction
        ring0
        fin
        and     byte [tss + 68h + 12h], 0DFh
}
        port_each 'in al, dx', <in al, dx>, 'out dx, al', <out dx, al>, 'in al, 94h', <in al, 94h>, 'in al, 96h', <in al, 96h>, 'in ax, 94h', <in ax, 94h>, 'in ax, 92h', <in ax, 92h>, 'in ax, 96h', <in ax, 96h>, 'in eax, 92h', <in eax, 92h>, 'in eax, 91h', <in eax, 91h>, 'in eax, 96h', <in eax, 96h>
        case    'the last port, two bytes'
        mov     dx, 0FFFFh
        ring3   0
        in      ax, dx
        ring0
        fin
        case    'insb from a forbidden port'
        or      byte [tss + 68h + 12h], 20h
        mov     dx, 95h
        ring3   0
        mov     edi, SPARE
        mov     ecx, 2
        rep insb
        ring0
        fin
        case    'bitmap outside of the TSS'
        mov     word [tss + 66h], 2069h
        mov     dx, 80h
        ring3   0
        in      al, dx
        ring0
        fin
        mov     word [tss + 66h], 68h

; Faults inside of faults.
macro broken_gate name*, vector*, [instruction]
{
  common
        case    name
        mov     word [idt + vector * 8 + 4], 0E00h
  forward
        instruction
  common
        fin
        mov     word [idt + vector * 8 + 4], 8E00h
}
        broken_gate '#UD whose gate is absent', 6, ud2
        broken_gate '#DE whose gate is absent', 0, <xor ecx, ecx>, <div ecx>
        broken_gate '#GP whose gate is absent', 13, <mov ax, 0FFF8h>, <mov ds, ax>
        broken_gate '#NP whose gate is absent', 11, <mov ax, absent_data>, <mov ds, ax>
        broken_gate '#SS whose gate is absent', 12, <mov ax, absent_data>, <mov ss, ax>
        broken_gate 'int3 whose gate is absent', 3, int3
        case    '#PF in the IDT'
        call    paging_on
        mov     esi, idt
        mov     edi, 300FC0h
        mov     ecx, 512
        rep movsd
        mov     dword [TABLE + 300h * 4], 0
        invlpg  [300000h]
        lidt    [far_idt]
        ud2
        fin
        lidt    [idt_register]
        mov     dword [TABLE + 300h * 4], 300007h
        invlpg  [300000h]

; A double fault with a task of its own: #PF because of the stack for another #PF.
        case    'double fault through a task gate'
        mov     edi, tss2
        mov     ecx, 26
        xor     eax, eax
        rep stosd
        mov     dword [tss2 + 1Ch], DIRECTORY
        mov     dword [tss2 + 20h], on_double_fault
        mov     dword [tss2 + 24h], 2
        mov     dword [tss2 + 38h], SPARE + 8000h
        mov     dword [tss2 + 48h], data0
        mov     dword [tss2 + 4Ch], code0
        mov     dword [tss2 + 50h], data0
        mov     dword [tss2 + 54h], data0
        mov     word [tss2 + 66h], 68h
        mov     byte [gdt + task2 + 5], 89h
        mov     word [idt + 8 * 8 + 2], task2
        mov     word [idt + 8 * 8 + 4], 8500h
        mov     dword [TABLE + 304h * 4], 0
        invlpg  [304000h]
        mov     dword [tss + 4], 305000h
        ring3   0
        mov     eax, [ss:304800h]
        ring0
        fin
        call    paging_off
        call    build_idt

; Single steps.
macro stepped [instruction]
{
  common
        case    'steps'
        pushfd
        or      dword [esp], 100h
        popfd
  forward
        instruction
  common
        pushfd
        and     dword [esp], not 100h
        popfd
        nop
        fin
}
        stepped nop, nop
        stepped <mov eax, ss>, <mov ss, ax>, nop, nop
        stepped <mov ecx, 3>, <mov esi, SPARE>, <mov edi, SPARE + 100>, <rep movsb>
        stepped <push 2>, popfd, nop
        stepped <call .next>, <.next: pop eax>
        stepped <pushfd>, <pop eax>
        case    'a step over int'
        pushfd
        or      dword [esp], 100h
        popfd
        int     31h
        fin
        case    'iret sets TF'
        pushfd
        or      dword [esp], 100h
        push    code0
        push    dword .stepped
        iretd
  .stepped:
        nop
        nop
        pushfd
        and     dword [esp], not 100h
        popfd
        fin

; Debug registers.
macro watch number*, address*, kind*
{
        mov     eax, address
        mov     dr#number, eax
        mov     eax, (kind) shl (16 + number * 4) or (2 shl (number * 2)) or 700h
        mov     dr7, eax
}
        case    'instruction breakpoint'
        watch   0, .here, 0
        nop
  .here:
        nop
        fin
        case    'write of a byte'
        watch   1, SPARE, 1
        mov     eax, [SPARE]
        mov     byte [SPARE + 1], 1
        mov     byte [SPARE], 1
        nop
        fin
        case    'read or write of a dword'
        watch   2, SPARE + 4, 0Fh
        mov     eax, [SPARE]
        mov     al, [SPARE + 7]
        mov     [SPARE + 2], eax
        mov     [SPARE + 8], eax
        fin
        case    'string write'
        watch   3, SPARE + 2, 1
        mov     edi, SPARE
        mov     ecx, 5
        rep stosb
        fin
        case    'push'
        watch   0, stack_top - 4, 0Dh
        push    eax
        pop     eax
        fin
        case    'GD'
        mov     eax, 2400h
        mov     dr7, eax
        mov     eax, dr0
        mov     eax, dr7
        show    eax
        fin
        case    'dr4 is dr6'
        db      0Fh, 21h, 0E0h          ; mov eax, dr4
        show    eax
        mov     eax, cr4
        or      eax, 8
        mov     cr4, eax
        db      0Fh, 21h, 0E0h
        fin
        mov     eax, cr4
        and     eax, not 8
        mov     cr4, eax

; sysenter and sysexit.
        case    'sysenter without a segment'
        xor     eax, eax
        xor     edx, edx
        mov     ecx, 174h
        wrmsr
        sysenter
        fin
        case    'sysenter and sysexit'
        mov     eax, code0
        mov     ecx, 174h
        wrmsr
        mov     eax, stack0_top
        inc     ecx
        wrmsr
        mov     eax, entered
        inc     ecx
        wrmsr
        ring3   1000h
        sysenter
  entered:
        pushfd
        pop     eax
        and     eax, 23300h
        show    eax
        mov     eax, cs
        show    eax
        mov     eax, ss
        show    eax
        mov     eax, esp
        sub     eax, stack0_top
        show    eax
        mov     edx, .left
        mov     ecx, stack3_top - 8
        sysexit
  .left:
        mov     eax, cs
        show    eax
        mov     eax, ss
        show    eax
        mov     eax, stack3_top
        sub     eax, esp
        show    eax
        ring0
        fin
        case    'ring 3 sysexit'
        ring3   0
        sysexit
        ring0
        fin

; Virtual-8086 mode.
        virtual 'v86 hlt', 0, 0F4F4F4F4h
        virtual 'v86 cli', 0, 0F4F4FA90h
        virtual 'v86 sti', 0, 0F4F4FB90h
        virtual 'v86 pushf', 0, 0F4F49C90h
        virtual 'v86 popf', 0, 0F4F49D90h
        virtual 'v86 iret', 0, 0F4F4CF90h
        virtual 'v86 int 20h', 0, 0F420CD90h
        virtual 'v86 int 30h', 0, 0F430CD90h
        virtual 'v86 int3', 0, 0F4F4CC90h
        virtual 'v86 in al, 95h', 0, 0F495E490h
        virtual 'v86 IOPL 3 cli', 3000h, 0F4F4FA90h
        virtual 'v86 IOPL 3 sti cli', 3000h, 0F4FAFB90h
        virtual 'v86 IOPL 3 pushf', 3000h, 0F4F49C90h
        virtual 'v86 IOPL 3 int 20h', 3000h, 0F420CD90h
        virtual 'v86 IOPL 3 int 31h', 3000h, 0F431CD90h
        virtual 'v86 IOPL 3 int 30h', 3000h, 0F430CD90h
        virtual 'v86 lgdt', 3000h, 0F416010Fh
        virtual 'v86 lar', 3000h, 0F4C0020Fh
        virtual 'v86 verr', 3000h, 0F4E0000Fh
        virtual 'v86 sldt', 3000h, 0F4C0000Fh
        virtual 'v86 arpl', 3000h, 0F4F4C063h
        virtual 'v86 mov eax, cr0', 3000h, 0F4C0200Fh
        virtual 'v86 ud2', 3000h, 0F4F40B0Fh
        virtual 'v86 div', 3000h, 0F4F6F631h
        virtual 'v86 push', 3000h, 0F4F45050h
        virtual 'v86 mov ds', 3000h, 0F4F4D88Eh
        jmp     finish

on_double_fault:
        say     'double e='
        pop     eax
        show    eax
        mov     eax, cr2
        show    eax
        mov     eax, [tss + 20h]
        sub     eax, [case_start]
        show    eax
        mov     dword [tss + 4], stack0_top
        mov     byte [gdt + task + 5], 89h
        mov     ax, task
        ltr     ax
        clts
        push    2
        popfd
        mov     esi, [case_start]
  .search:
        inc     esi
        cmp     dword [esi], FIN
        jne     .search
        add     esi, 4
        mov     esp, stack_top
        jmp     esi
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

short_idt:
        dw      20h * 8 + 6
        dd      idt
far_idt:
        dw      7FFh
        dd      300FC0h

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

; Instructions that neither a user process can show nor the other listings use: far pointers, ports, stores of system
; registers, second encodings, syscall.
include 'harness.inc'

; Prints what the flags and a register are after bytes that have a second encoding.
macro encoded name*, [bytes]
{
  common
        case    name
        mov     eax, 81h
        mov     ecx, 3
        stc
        db      bytes
        pushfd
        show    eax
        pop     eax
        and     eax, 8C5h
        show    eax
        fin
}
macro load_far name*, instruction*, register*
{
        case    name
        mov     dword [SPARE], 12345678h
        mov     word [SPARE + 4], data0
        instruction register, [SPARE]
        show    register
        mov     eax, ss
        show    eax
        fin
}
macro load_far_word name*, instruction*
{
        case    name
        mov     word [SPARE], 0ABCDh
        mov     word [SPARE + 2], data3
        mov     ecx, 11111111h
        instruction cx, dword [SPARE]
        show    ecx
        fin
}
macro pushes [name]
{
  forward
        case    'push ', `name
        push    0
        mov     [esp], dword 77777777h
        add     esp, 4
        push    name
        movzx   eax, word [esp]
        show    eax
        mov     eax, stack_top
        sub     eax, esp
        show    eax
        fin
}

cases:
        encoded 'add, second encoding', 82h, 0C0h, 90h
        encoded 'or, second encoding', 82h, 0C8h, 22h
        encoded 'adc, second encoding', 82h, 0D0h, 90h
        encoded 'sbb, second encoding', 82h, 0D8h, 90h
        encoded 'and, second encoding', 82h, 0E0h, 81h
        encoded 'sub, second encoding', 82h, 0E8h, 90h
        encoded 'xor, second encoding', 82h, 0F0h, 90h
        encoded 'cmp, second encoding', 82h, 0F8h, 90h
        encoded 'test byte, second encoding', 0F6h, 0C8h, 80h
        encoded 'test word, second encoding', 66h, 0F7h, 0C8h, 80h, 0
        encoded 'test dword, second encoding', 0F7h, 0C8h, 80h, 0, 0, 0
        encoded 'shl byte, second encoding', 0C0h, 0F0h, 1
        encoded 'shl word, second encoding', 66h, 0C1h, 0F0h, 8
        encoded 'shl dword, second encoding', 0C1h, 0F0h, 18h
        encoded 'shl byte 1, second encoding', 0D0h, 0F0h
        encoded 'shl word 1, second encoding', 66h, 0D1h, 0F0h
        encoded 'shl dword 1, second encoding', 0D1h, 0F0h
        encoded 'shl byte cl, second encoding', 0D2h, 0F0h
        encoded 'shl word cl, second encoding', 66h, 0D3h, 0F0h
        encoded 'shl dword cl, second encoding', 0D3h, 0F0h

        load_far 'les', les, ecx
        load_far 'lfs', lfs, ecx
        load_far 'lgs', lgs, ecx
        load_far 'lds', lds, ecx
        load_far 'lss', lss, ecx
        load_far_word 'les word', les
        load_far_word 'lfs word', lfs
        load_far_word 'lgs word', lgs
        load_far_word 'lds word', lds
        case    'lss word'
        mov     word [SPARE], (stack_top - 10h) and 0FFFFh
        mov     word [SPARE + 2], data0
        mov     ecx, 11111111h
        db      66h
        lss     ecx, [SPARE]
        show    ecx
        fin
        case    'lds that faults leaves the register'
        mov     dword [SPARE], 12345678h
        mov     word [SPARE + 4], 0FFF8h
        mov     ecx, 11111111h
        mov     eax, 22222222h
        mov     edx, 33333333h
        mov     ebx, 44444444h
        mov     esi, 55555555h
        mov     edi, 66666666h
        mov     ebp, 77777777h
        mov     dword [tell_registers], 1
        lds     ecx, [SPARE]
        fin
        mov     dword [tell_registers], 0

        pushes  cs, ss, ds, es, fs, gs
        case    'push and pop of a word'
        mov     eax, esp
        db      66h
        push    ss
        db      66h
        push    fs
        sub     eax, esp
        show    eax
        db      66h
        pop     gs
        db      66h
        pop     es
        mov     eax, es
        show    eax
        fin
        case    'mov to memory'
        mov     dword [SPARE], -1
        mov     [SPARE], ds
        show    [SPARE]
        mov     ecx, -1
        mov     cx, ds
        show    ecx
        fin
        case    'sldt str smsw to memory'
        mov     eax, -1
        mov     [SPARE], eax
        sldt    [SPARE]
        show    [SPARE]
        mov     [SPARE], eax
        str     [SPARE]
        show    [SPARE]
        mov     [SPARE], eax
        smsw    [SPARE]
        show    [SPARE]
        mov     eax, -1
        smsw    eax
        and     eax, 0FFFFh
        show    eax
        fin
        case    'lmsw cannot leave protected mode'
        mov     eax, 8
        lmsw    ax
        smsw    ax
        and     eax, 0Fh
        show    eax
        fin
        clts
        case    'lar lsl word'
        mov     ecx, 0FFFFFFFFh
        mov     eax, data0
        lar     cx, ax
        show    ecx
        mov     ecx, 0FFFFFFFFh
        lsl     cx, ax
        show    ecx
        fin

; Far transfers of 16 bits: to the low 64 KiB, where the way back waits.
        mov     dword [8000h], 0CD909090h
        mov     byte [8004h], 30h
        case    'call far word'
        db      66h, 9Ah
        dw      8000h, code0
        fin
        case    'call far word through memory'
        mov     word [SPARE], 8000h
        mov     word [SPARE + 2], code0
        db      66h, 0FFh, 1Dh
        dd      SPARE
        fin
        case    'retf imm'
        push    1
        push    cs
        push    .behind
        retf    4
  .behind:
        mov     eax, stack_top
        sub     eax, esp
        show    eax
        fin
        case    'jmp far word'
        mov     dword [8020h], 0CD909090h
        mov     byte [8024h], 30h
        db      66h, 0EAh
        dw      8020h, code0
        fin
        case    'jmp far word through memory'
        mov     word [SPARE], 8020h
        mov     word [SPARE + 2], code0
        db      66h, 0FFh, 2Dh
        dd      SPARE
        fin

; Ports: the masks of the interrupt controllers and the second timer's control are the same everywhere.
        case    'ports'
        mov     al, 0A5h
        out     21h, al
        in      al, 21h
        movzx   eax, al
        show    eax
        mov     dx, 21h
        mov     al, 0FFh
        out     dx, al
        in      al, dx
        movzx   eax, al
        show    eax
        mov     dx, 80h
        out     80h, ax
        out     80h, eax
        out     dx, ax
        out     dx, eax
        in      eax, dx
        in      ax, dx
        in      ax, 80h
        in      eax, 80h
        fin
        case    'string ports'
        mov     dx, 80h
        mov     esi, SPARE
        mov     edi, SPARE + 100h
        outsb
        outsw
        outsd
        mov     eax, esi
        sub     eax, SPARE
        show    eax
        mov     ecx, 3
        rep outsw
        show    ecx
        mov     dx, 21h
        insb
        movzx   eax, byte [SPARE + 100h]
        show    eax
        mov     dx, 80h
        insw
        insd
        mov     eax, edi
        sub     eax, SPARE + 100h
        show    eax
        fin

        case    'ud0'
        db      0Fh, 0FFh, 0C0h
        fin
        case    'rsm'
        rsm
        fin
        case    'syscall without SCE'
        syscall
        fin
        case    'sysret without SCE'
        sysret
        fin
        case    'syscall and sysret'
        mov     ecx, 0C0000080h
        rdmsr
        or      eax, 1
        wrmsr
        mov     ecx, 0C0000081h
        mov     eax, served
        mov     edx, (code3 - 10h) shl 16 or code0
        wrmsr
        ring3   3200h
        syscall
  after_syscall:
        mov     eax, cs
        show    eax
        mov     eax, ss
        show    eax
        pushfd
        pop     eax
        and     eax, 3200h
        show    eax
        cli
        ring0
  served:
        mov     eax, cs
        show    eax
        mov     eax, ss
        show    eax
        mov     eax, ecx
        sub     eax, after_syscall
        show    eax
        mov     eax, stack3_top
        sub     eax, esp
        show    eax
        sysret
        fin
        case    'ring 3 sysret'
        ring3   0
        sysret
        ring0
        fin
        case    'ring 3 rdpmc'
        ring3   0
        rdpmc
        ring0
        fin
        jmp     finish

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

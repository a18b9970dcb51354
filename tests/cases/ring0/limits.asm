; What emulators do not enforce: limits, rights of segments, alignment, reserved bits. What must happen stands in manual.txt,
; taken from the manual (Intel SDM).
include 'harness.inc'

CODE_EDGE = 0FFFEh
macro alignment_on
{
        mov     eax, cr0
        or      eax, 40000h
        mov     cr0, eax
}
macro alignment_off
{
        mov     eax, cr0
        and     eax, not 40000h
        mov     cr0, eax
}
macro emulation_off
{
        mov     eax, cr0
        and     eax, not 0Ch
        mov     cr0, eax
}
macro simd_on
{
        mov     eax, cr4
        or      eax, 600h
        mov     cr4, eax
}

macro down_with name*, flags*, [instruction]
{
  common
        case    name
        mov     byte [gdt + down + 6], (flags) shl 4
        mov     ax, down
        mov     ds, ax
  forward
        instruction
  common
        fin
        mov     byte [gdt + down + 6], 40h
}

cases:
        case    'read at the limit'
        mov     ax, small
        mov     ds, ax
        mov     eax, [0FFFCh]
        fin
        case    'read beyond the limit'
        mov     ax, small
        mov     ds, ax
        mov     eax, [0FFFDh]
        fin
        case    'byte beyond the limit'
        mov     ax, small
        mov     ds, ax
        mov     al, [10000h]
        fin
        case    'write beyond the limit'
        mov     ax, small
        mov     ds, ax
        mov     [0FFFEh], eax
        fin
        case    'wrapping around 4 GiB'
        mov     ax, small
        mov     ds, ax
        mov     eax, [-1]
        fin
        case    'expand-down below'
        mov     ax, down
        mov     ds, ax
        mov     eax, [0FFFh]
        fin
        case    'expand-down above'
        mov     ax, down
        mov     ds, ax
        mov     eax, [1000h]
        fin
        case    'expand-down at the top'
        mov     ax, down
        mov     ds, ax
        mov     eax, [-4]
        fin
        case    'expand-down across the top'
        mov     ax, down
        mov     ds, ax
        mov     eax, [-3]
        fin
        case    'null segment'
        xor     eax, eax
        mov     ds, ax
        mov     eax, [0]
        fin
        case    'null segment, string'
        xor     eax, eax
        mov     es, ax
        mov     edi, SPARE
        stosd
        fin
        case    'write to a read-only segment'
        mov     ax, read_only
        mov     ds, ax
        mov     [SPARE], eax
        fin
        case    'write to a code segment'
        mov     [cs:SPARE], eax
        fin
        case    'read of an execute-only segment'
        jmp     execute_only:.execute
  .execute:
        mov     eax, [cs:SPARE]
        fin
        case    'stack beyond the limit'
        ring3   0
        mov     eax, small3 or 3
        mov     ss, ax
        mov     esp, 10002h
        push    eax
        fin
        case    'ebp beyond the limit of ss'
        ring3   0
        mov     eax, small3 or 3
        mov     ss, ax
        mov     ebp, 10000h
        mov     eax, [ebp]
        fin
        case    'jump beyond the limit of cs'
        mov     eax, 0
        jmp     code_small:10000h
        fin
        case    'near jump beyond the limit of cs'
        jmp     code_small:.there - IMAGE_AT
  .there: mov eax, 20000h
        jmp     eax
        fin
        case    'fetch across the limit of cs'
        mov     byte [SPARE + CODE_EDGE], 0B8h
        jmp     code_edge:CODE_EDGE
        fin
        case    'call gate beyond the limit'
        call    gate_beyond:0
        fin
        case    'ltr of a null selector'
        xor     eax, eax
        ltr     ax
        fin
        case    'PG without PE'
        mov     eax, 80000000h
        mov     cr0, eax
        fin
        case    'NW without CD'
        mov     eax, cr0
        or      eax, 20000000h
        mov     cr0, eax
        fin
        case    'reserved bit of CR4'
        mov     eax, 80000000h
        mov     cr4, eax
        fin
        case    'reserved bit of EFER'
        mov     ecx, 0C0000080h
        mov     eax, 2
        xor     edx, edx
        wrmsr
        fin
        case    'unknown MSR'
        mov     ecx, 12345678h
        rdmsr
        fin
        case    'gate in a conforming segment keeps the ring'
        ring3   0
        call    gate_conforming:0
        ring0
        fin
        case    'unaligned in ring 3 with AC'
        alignment_on
        ring3   40000h
        mov     eax, [ss:SPARE + 1]
        ring0
        fin
        case    'unaligned word in ring 3 with AC'
        alignment_on
        ring3   40000h
        mov     ax, [ss:SPARE + 1]
        ring0
        fin
        case    'aligned word in ring 3 with AC'
        alignment_on
        ring3   40000h
        mov     ax, [ss:SPARE + 2]
        ring0
        fin
        case    'unaligned in ring 3 without AM'
        alignment_off
        ring3   40000h
        mov     eax, [ss:SPARE + 1]
        ring0
        fin
        case    'unaligned in ring 0 with AC'
        alignment_on
        pushfd
        or      dword [esp], 40000h
        popfd
        mov     eax, [SPARE + 1]
        fin
        case    'lock on a register'
        db      0F0h
        add     eax, ecx
        fin
        case    'lock on a mov'
        db      0F0h
        mov     [SPARE], eax
        fin
        case    'mov to cs'
        db      8Eh, 0C8h
        fin
        case    'mov to a segment register that is not there'
        db      8Eh, 0F0h
        fin
        case    'mov from CR1'
        db      0Fh, 20h, 0C8h
        fin
        case    'les from a register'
        db      0C4h, 0C0h
        fin
        case    'lgdt from a register'
        db      0Fh, 1, 0D3h
        fin
        case    '16 bytes'
        times   15 db 66h
        nop
        fin
        case    'TS and an x87 instruction'
        mov     eax, cr0
        or      eax, 8
        mov     cr0, eax
        fld1
        fin
        case    'EM and an x87 instruction'
        mov     eax, cr0
        or      eax, 4
        mov     cr0, eax
        fld1
        fin
        emulation_off
        case    'EM and an MMX instruction'
        mov     eax, cr0
        or      eax, 4
        mov     cr0, eax
        movq    mm0, mm1
        fin
        emulation_off
        case    'SSE without OSFXSR'
        emulation_off
        movaps  xmm0, xmm1
        fin
        case    'movaps to an odd address'
        simd_on
        movaps  dqword [SPARE + 4], xmm0
        fin
        case    'reserved bit of MXCSR'
        simd_on
        mov     dword [SPARE], 10000h
        ldmxcsr [SPARE]
        fin
        case    'GD'
        emulation_off
        mov     eax, 2400h
        mov     dr7, eax
        mov     eax, dr0
        fin
        case    'int1'
        db      0F1h
        fin
        case    'enter with a stack that ends'
        ring3   0
        mov     eax, small3 or 3
        mov     ss, ax
        mov     esp, 2
        enter   0, 0
        fin
        down_with 'expand-down of 16 bits, top', 0, <mov eax, [0FFFCh]>
        down_with 'expand-down of 16 bits, across the top', 0, <mov eax, [0FFFDh]>
        down_with 'expand-down of 16 bits, above', 0, <mov al, [10000h]>
        down_with 'expand-down of 16 bits, last byte', 0, <mov al, [0FFFFh]>
        down_with 'expand-down of 16 bits, at the limit', 0, <mov al, [0FFFh]>
        down_with 'expand-down with pages, below', 0Ch, <mov al, [0FFFFFFh]>
        down_with 'expand-down with pages, above', 0Ch, <mov al, [1000000h]>
        down_with 'expand-down with pages, across the limit', 0Ch, <mov eax, [0FFFFFEh]>
        case    'stack of an inner ring too small'
        mov     word [gdt + gate3 + 2], code1
        mov     dword [gdt + data1], 0FFFh
        mov     dword [gdt + data1 + 4], 40B200h
        mov     dword [tss + 0Ch], 0Ch
        mov     dword [tss + 10h], data1 or 1
        ring3   0
        call    gate3:0
        fin
        mov     word [gdt + gate3 + 2], code0
        case    'sysenter with a null selector of RPL 3'
        mov     eax, 3
        xor     edx, edx
        mov     ecx, 174h
        wrmsr
        sysenter
        fin
        virtual86 'v86 push at sp 1', 3000h, 1, 50h
        virtual86 'v86 word at FFFF', 3000h, 0FFF0h, 8Bh, 7
        virtual86 'v86 beyond FFFF', 3000h, 0FFF0h, 67h, 8Bh, 43h, 1
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

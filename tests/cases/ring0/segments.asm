; Segment loads, far transfers and the instructions that look at descriptors.
include 'harness.inc'

; Selectors with an RPL, or of the local table.
absent_data_3 = absent_data or 3
code0_3 = code0 or 3
code1_1 = code1 or 1
code3_3 = code3 or 3
conforming0_3 = conforming0 or 3
conforming3_3 = conforming3 or 3
data0_3 = data0 or 3
data0_4 = data0 or 4
data3_3 = data3 or 3
gate3_3 = gate3 or 3
local_table_4 = local_table or 4
read_only3_3 = read_only3 or 3

macro load_each register*, [selector]
{
  forward
        case    'mov ', `register, ', ', `selector
        mov     eax, selector
        mov     register, ax
        mov     eax, register
        show    eax
        fin
}
macro try_each instruction*, [selector]
{
  forward
        case    `instruction, ' ', `selector
        mov     eax, selector
        instruction ax
        fin
}

cases:
; A 16-bit gate leads to the low word of its offset.
        mov     word [gate_target - IMAGE_AT], 30CDh
        load_each ds, 0, 3, code0, data0, data0_3, data3, data3_3, code3, absent_data, execute_only, conforming0, read_only, task, gate0, local_table, data0_4, 0Ch, 0FFF8h
        load_each ss, 0, 3, code0, data0, data0_3, data3, data3_3, absent_data, execute_only, read_only, task, data0_4, 0FFF8h
        try_each lldt, 0, local_table, absent_table, data0, task, 0FFF8h, local_table_4
        try_each ltr, busy_task, task, absent_task, data0, local_table, 0FFF8h

; With the local table loaded its selectors work.
        case    'ldt'
        mov     ax, local_table
        lldt    ax
        mov     ax, 0Ch
        mov     ds, ax
        mov     eax, ds
        show    eax
        mov     ax, 17h
        mov     ds, ax
        mov     eax, ds
        show    eax
        mov     ax, 1Ch
        mov     ds, ax
        fin
        case    'sldt str'
        sldt    eax
        show    eax
        str     eax
        show    eax
        xor     eax, eax
        lldt    ax
        fin

; lar lsl verr verw over every descriptor, with every RPL, in ring 0.
        mov     esi, 0
  each_selector:
        call    look
        inc     esi
        test    esi, 4                  ; TI would mean the local table
        jz      each_selector
        add     esi, 4
        cmp     esi, gdt_end - gdt + 16
        jb      each_selector

; The same in ring 3 for the descriptors themselves.
        case    'ring 3'
        ring3   0
        mov     esi, 0
  each_in_ring3:
        call    look
        add     esi, 8
        cmp     esi, gdt_end - gdt + 16
        jb      each_in_ring3
        ring0
        fin

; arpl of every pair.
        case    'arpl'
        mov     esi, 0
  each_pair:
        mov     eax, esi
        and     eax, 3
        mov     edx, esi
        shr     edx, 2
        arpl    ax, dx
        lahf
        and     eax, 4003h
        show    eax
        inc     esi
        cmp     esi, 16
        jb      each_pair
        fin

; The accessed bit: set by a load, left alone by a fault.
        case    'accessed'
        mov     byte [gdt + read_only + 5], 90h
        mov     ax, read_only
        mov     ds, ax
        show    [es:gdt + read_only + 4]
        mov     byte [es:gdt + execute_only + 5], 98h
        fin
        case    'not accessed'
        mov     ax, execute_only
        mov     ds, ax
        fin
        case    'access byte'
        show    [gdt + execute_only + 4]
        fin

; Direct far transfers.
macro far_each name*, instruction*, [selector]
{
  forward
        case    name, ' ', `selector
        mov     word [pointer + 4], selector
        mov     dword [pointer], far_target
        instruction fword [pointer]
        fin
}
        far_each 'jmp far', jmp, 0, code0, code0_3, code3, code3_3, data0, absent0, conforming0, conforming0_3, conforming3, 0FFF8h, 0Ch
        far_each 'call far', call, 0, code0, code0_3, code3, data0, absent0, conforming0, conforming3
        far_each 'jmp gate', jmp, gate0, gate3, gate3_3, gate_absent, gate_null, gate_data, gate_code3, gate_conforming, gate3_16
        far_each 'call gate', call, gate0, gate3, gate3_words, gate_absent, gate_null, gate_data, gate_code3, gate_conforming
        far_each 'no gate', call, local_table, reserved8, read_only

; Returns.
macro retf_each [selector]
{
  forward
        case    'retf ', `selector
        push    data3 or 3
        push    dword stack3_top
        push    selector
        push    dword far_target
        retf
        fin
}
        retf_each 0, code0, code0_3, code3, code3_3, data0, absent0, conforming0, conforming0_3, conforming3_3, code1_1
macro iret_each flags*, [selector]
{
  forward
        case    'iret ', `selector
        push    data3 or 3
        push    dword stack3_top
        push    dword flags
        push    selector
        push    dword far_target
        iretd
        fin
}
        iret_each 2, 0, code0, code0_3, code3, code3_3, data0, absent0, conforming0, conforming3_3
        iret_each 3002h, code3_3
        iret_each 4002h, code3_3

macro outer_stack [selector]
{
  forward
        case    'iret with ss ', `selector
        push    selector
        push    dword stack3_top
        push    dword 2
        push    code3 or 3
        push    dword far_target
        iretd
        fin
}
        outer_stack 0, data0, data3, data3_3, read_only3_3, code3_3, absent_data_3, 0FFFBh

; Data segments that ring 3 may not use are gone behind a return to it.
        case    'forgotten'
        mov     ax, data3
        mov     fs, ax
        mov     ax, conforming0
        mov     gs, ax
        push    data3 or 3
        push    dword stack3_top
        push    dword 2
        push    code3 or 3
        push    dword far_target
        iretd
        fin

; From ring 3.
macro ring3_each name*, instruction*, [selector]
{
  forward
        case    name, ' ', `selector
        mov     word [pointer + 4], selector
        mov     dword [pointer], far_target
        ring3   0
        mov     ax, data3 or 3
        mov     ds, ax
        push    333h
        push    222h
        push    111h
        instruction fword [pointer]
        ring0
        fin
}
        ring3_each 'ring 3 call', call, code0, code3, conforming0, conforming0_3, gate0, gate3, gate3_words, gate_absent, gate_code3, gate_data, task2
        ring3_each 'ring 3 jmp', jmp, code0, code3_3, conforming0, gate3, gate_code3, gate_conforming, task2, task_gate_absent

macro ring3_load register*, [selector]
{
  forward
        case    'ring 3 mov ', `register, ', ', `selector
        ring3   0
        mov     eax, selector
        mov     register, ax
        mov     eax, register
        show    eax
        ring0
        fin
}
        ring3_load ds, 0, data0, data3, data3_3, read_only3_3, conforming0, conforming0_3, code3_3, code0, execute_only, absent_data
        ring3_load ss, 0, data0, data3, data3_3, read_only3_3, code3_3

        jmp     finish

far_target:
        say     'there cs='
        mov     eax, cs
        show    eax
        mov     eax, ds
        show    eax
        mov     eax, fs
        show    eax
        mov     eax, gs
        show    eax
        mov     ecx, cs
        test    cl, 3
        jnz     .user
        int     30h
  .user:
        int     30h

; What the looking instructions say of the selector in esi.
look:
        say     10, 'look '
        show    esi
        mov     eax, 0AAAAAAAAh
        lar     eax, si
        setz    cl
        movzx   ecx, cl
        show    ecx
        show    eax
        mov     eax, 0AAAAAAAAh
        lsl     eax, si
        setz    cl
        movzx   ecx, cl
        show    ecx
        show    eax
        verr    si
        setz    cl
        movzx   ecx, cl
        show    ecx
        verw    si
        setz    cl
        movzx   ecx, cl
        show    ecx
        ret

align 4
pointer dd      0
        dw      0
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

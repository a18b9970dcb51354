; Task switches: jumps, calls, nested returns, task gates, interrupts through task gates, what faults and the busy bits.
include 'harness.inc'

macro show_tasks
{
        say     'back1='
        movzx   eax, word [tss]
        show    eax
        say     'back2='
        movzx   eax, word [tss2]
        show    eax
        say     'busy='
        movzx   eax, byte [gdt + task + 5]
        show    eax
        movzx   eax, byte [gdt + task2 + 5]
        show    eax
}

; Makes the second task ready to begin at an address.
macro ready entry*
{
        mov     dword [entry_point], entry
        call    make_ready
}

cases:
        mov     word [gdt_task3], 67h
        case    'jmp to a task and back'
        ready   second_jumps_back
        mov     ebx, 1111h
        jmp     task2:0
        show    ebx
        show_tasks
        mov     eax, cr0
        and     eax, 8
        show    eax
        pushfd
        pop     eax
        and     eax, 4000h
        show    eax
        fin

        case    'call a task, iret back'
        ready   second_returns
        call    task2:0
        show_tasks
        pushfd
        pop     eax
        and     eax, 4000h
        show    eax
        fin

        case    'call through a task gate'
        ready   second_returns
        call    task_gate:0
        show_tasks
        fin

        case    'jmp through a task gate'
        ready   second_jumps_back
        jmp     task_gate:0
        show_tasks
        fin

        case    'registers of the second task'
        ready   second_shows
        mov     dword [tss2 + 28h], 1
        mov     dword [tss2 + 2Ch], 2
        mov     dword [tss2 + 30h], 3
        mov     dword [tss2 + 34h], 4
        mov     dword [tss2 + 3Ch], 5
        mov     dword [tss2 + 40h], 6
        mov     dword [tss2 + 44h], 7
        call    task2:0
        show_tasks
        fin

        case    'what is saved in the first task'
        ready   second_returns
        mov     eax, 0A1h
        mov     ecx, 0A2h
        mov     edx, 0A3h
        mov     ebx, 0A4h
        mov     ebp, 0A5h
        mov     esi, 0A6h
        mov     edi, 0A7h
        call    task2:0
  behind_call:
        mov     eax, [tss + 20h]
        sub     eax, behind_call
        show    eax
        mov     eax, [tss + 24h]
        and     eax, 4300h
        show    eax
        show    [tss + 28h]
        show    [tss + 2Ch]
        show    [tss + 30h]
        show    [tss + 34h]
        show    [tss + 3Ch]
        show    [tss + 40h]
        show    [tss + 44h]
        movzx   eax, word [tss + 48h]
        show    eax
        movzx   eax, word [tss + 4Ch]
        show    eax
        movzx   eax, word [tss + 50h]
        show    eax
        fin

macro refused name*, instruction*, [selector]
{
  forward
        case    name, ' ', `selector
        ready   second_returns
        instruction selector:0
        fin
}
        refused 'jmp', jmp, busy_task, absent_task, short_task, task_gate_absent, task_gate_data, task
        refused 'call', call, busy_task, absent_task, short_task, task_gate_absent, task_gate_data, task

; Faults of the new task's selectors belong to it (#TS, #NP, #SS).
; They are handled by a third task: nothing of the second can be relied upon.
macro broken name*, field*, value*
{
        case    name
        call    third_handles
        ready   second_returns
        mov     dword [tss2 + field], value
        call    task2:0
        fin
}
        broken  'cs null', 4Ch, 0
        broken  'cs data', 4Ch, data0
        broken  'cs absent', 4Ch, absent0
        broken  'cs ring 3 for ring 0', 4Ch, code3
        broken  'ss null', 50h, 0
        broken  'ss of ring 3', 50h, data3 or 3
        broken  'ss absent', 50h, absent_data
        broken  'ss read-only', 50h, read_only
        broken  'ds absent', 54h, absent_data
        broken  'ds code', 54h, execute_only
        broken  'ds system', 54h, task
        broken  'es outside', 48h, 0FFF8h
        broken  'ldt data', 60h, data0
        broken  'ldt absent', 60h, absent_table
        call    usual_handlers

; A task in ring 3, called and left by an interrupt.
        case    'a task in ring 3'
        ready   second_in_ring3
        mov     dword [tss2 + 4Ch], code3 or 3
        mov     dword [tss2 + 50h], data3 or 3
        mov     dword [tss2 + 54h], data3 or 3
        mov     dword [tss2 + 48h], data3 or 3
        mov     dword [tss2 + 58h], 0
        mov     dword [tss2 + 5Ch], 0
        mov     dword [tss2 + 4], stack0_top
        mov     dword [tss2 + 8], data0
        mov     dword [tss2 + 38h], stack3_top
        call    task2:0
        fin
        call    repair

; Interrupts through a task gate: without and with an error code.
        case    'int through a task gate'
        ready   second_returns
        mov     word [idt + 40h * 8 + 2], task2
        mov     word [idt + 40h * 8 + 4], 8500h
        int     40h
        show_tasks
        fin
        case    'a fault through a task gate'
        ready   second_takes_error
        mov     eax, [idt + 13 * 8]
        mov     edx, [idt + 13 * 8 + 4]
        push    eax
        push    edx
        mov     word [idt + 13 * 8 + 2], task2
        mov     word [idt + 13 * 8 + 4], 8500h
        mov     ax, 0FFF8h
  faulting:
        mov     ds, ax
  skipped:
        pop     edx
        pop     eax
        mov     [es:idt + 13 * 8], eax
        mov     [es:idt + 13 * 8 + 4], edx
        fin

        case    'iret with NT and no task to return to'
        mov     word [tss], data0
        pushfd
        or      dword [esp], 4000h
        popfd
        iretd
        fin
        jmp     finish

second_jumps_back:
        say     'second '
        jmp     task:0
second_returns:
        say     'second '
        pushfd
        pop     eax
        and     eax, 4000h
        show    eax
        iretd
second_shows:
        pushad
        say     'second '
        mov     ecx, 8
  .next:
        pop     eax
        show    eax
        loop    .next
        movzx   eax, word [tss]
        show    eax
        iretd
second_in_ring3:
        say     'in ring 3 '
        mov     eax, cs
        show    eax
        int     30h
second_takes_error:
        say     'error '
        pop     eax
        show    eax
        mov     eax, [tss + 20h]
        sub     eax, faulting
        show    eax
        mov     dword [tss + 20h], skipped
        iretd

make_ready:
        pushad
        mov     edi, tss2
        mov     ecx, 26
        xor     eax, eax
        rep stosd
        mov     eax, [entry_point]
        mov     [tss2 + 20h], eax
        mov     dword [tss2 + 24h], 2
        mov     dword [tss2 + 38h], stack2_top
        mov     dword [tss2 + 48h], data0
        mov     dword [tss2 + 4Ch], code0
        mov     dword [tss2 + 50h], data0
        mov     dword [tss2 + 54h], data0
        mov     word [tss2 + 66h], 68h
        mov     byte [gdt + task2 + 5], 89h
        mov     byte [gdt + task + 5], 8Bh
        popad
        ret

; Vectors 10 to 13 through a gate to the third task.
third_handles:
        pushad
        mov     esi, 10
  .gate:
        mov     word [idt + esi * 8 + 2], task3
        mov     word [idt + esi * 8 + 4], 8500h
        inc     esi
        cmp     esi, 13
        jbe     .gate
        mov     edi, tss3
        mov     ecx, 26
        xor     eax, eax
        rep stosd
        mov     dword [tss3 + 20h], third
        mov     dword [tss3 + 24h], 2
        mov     dword [tss3 + 38h], stack2_top
        mov     dword [tss3 + 48h], data0
        mov     dword [tss3 + 4Ch], code0
        mov     dword [tss3 + 50h], data0
        mov     dword [tss3 + 54h], data0
        mov     word [tss3 + 66h], 68h
        mov     byte [gdt + task3 + 5], 89h
        popad
        ret
third:
        say     'third e='
        pop     eax
        show    eax
        say     'back='
        movzx   eax, word [tss3]
        show    eax
        say     'busy='
        movzx   eax, byte [gdt + task + 5]
        show    eax
        movzx   eax, byte [gdt + task2 + 5]
        show    eax
        call    repair
        mov     esi, [case_start]
  .search:
        inc     esi
        cmp     dword [esi], FIN
        jne     .search
        add     esi, 4
        mov     esp, stack_top
        jmp     esi
usual_handlers:
        mov     esi, 10
  .gate:
        mov     word [idt + esi * 8 + 2], code0
        mov     word [idt + esi * 8 + 4], 8E00h
        inc     esi
        cmp     esi, 13
        jbe     .gate
        ret

; Back in the first task after a fault that left us in the second.
repair:
        pop     ebx
        mov     byte [gdt + task + 5], 89h
        mov     byte [gdt + task2 + 5], 89h
        mov     ax, task
        ltr     ax
        clts
        push    2
        popfd
        jmp     ebx

align 4
entry_point dd 0
gdt_task3  dw 0
image_end:
align 16
        rb      4096
stack_top:
        rb      4096
stack0_top:
        rb      4096
stack2_top:
        rb      4096
stack3_top:
idt:    rb      256 * 8
memory_end:

; Paging: rights of both rings, WP, error codes, A and D, 4 MiB pages, accesses that cross a page, restarts.
include 'harness.inc'

P = 1
W = 2
U = 4
PAGE_A = 300000h                        ; two pages side by side
PAGE_B = 301000h

macro set_page address*, bits*
{
        mov     dword [TABLE + (address) shr 12 * 4], (address) or (bits)
        invlpg  [address]
}
macro show_page address*
{
        mov     eax, [TABLE + (address) shr 12 * 4]
        and     eax, 0FFFh
        show    eax
}
macro with_wp
{
        mov     eax, cr0
        or      eax, 10000h
        mov     cr0, eax
}
macro without_wp
{
        mov     eax, cr0
        and     eax, not 10000h
        mov     cr0, eax
}
; An access with every right of the page, and of the directory entry.
macro each_right name*, code*
{
  rept 8 right:0
  \{
        case    name, ' ', `right
        set_page PAGE_A, right
        code
        fin
        show_page PAGE_A
        set_page PAGE_A, 7
  \}
}
macro each_directory_right name*, code*
{
  rept 4 right:0
  \{
        case    name, ' ', `right
        mov     dword [DIRECTORY + 4], TABLE or (right * 2) or 1
        mov     eax, cr3
        mov     cr3, eax
        code
        fin
        mov     eax, [DIRECTORY + 4]
        and     eax, 0FFFh
        show    eax
        show_page PAGE_A
        set_page PAGE_A, 7
  \}
}
macro reads
{
        mov     eax, [PAGE_A]
}
macro writes
{
        mov     dword [PAGE_A], 1
}
macro user_reads
{
        ring3   0
        mov     ax, data3 or 3
        mov     ds, ax
        mov     eax, [PAGE_A]
        ring0
}
macro user_writes
{
        ring3   0
        mov     ax, data3 or 3
        mov     ds, ax
        mov     dword [PAGE_A], 1
        ring0
}
macro reads_alias
{
        mov     eax, [400000h + PAGE_A]
}
macro writes_alias
{
        mov     dword [400000h + PAGE_A], 1
}
macro user_reads_alias
{
        ring3   0
        mov     ax, data3 or 3
        mov     ds, ax
        mov     eax, [400000h + PAGE_A]
        ring0
}
macro user_writes_alias
{
        ring3   0
        mov     ax, data3 or 3
        mov     ds, ax
        mov     dword [400000h + PAGE_A], 1
        ring0
}
; The instruction sees the fault before it has done anything.
macro crossing name*, [instruction]
{
  common
        case    name
        set_page PAGE_A, 7
        set_page PAGE_B, 0
        mov     dword [PAGE_A + 0FF8h], 11111111h
        mov     dword [PAGE_A + 0FFCh], 22222222h
        ring3   0
        mov     ax, data3 or 3
        mov     ds, ax
        mov     es, ax
        mov     eax, 0AAAAAAAAh
        mov     ecx, 3
        mov     edx, 0DDDDDDDDh
        mov     ebx, 0BBBBBBBBh
        mov     esi, PAGE_A + 0FF0h
        mov     edi, PAGE_A + 0FF4h
        mov     ebp, 0EEEEEEEEh
  forward
        instruction
  common
        fin
        show    [PAGE_A + 0FF8h]
        show    [PAGE_A + 0FFCh]
        show_page PAGE_A
}

cases:
        mov     eax, DIRECTORY
        mov     cr3, eax
        mov     eax, cr0
        or      eax, 80000000h
        mov     cr0, eax

        each_right 'read', reads
        each_right 'write', writes
        with_wp
        each_right 'write wp', writes
        without_wp
        each_right 'user read', user_reads
        each_right 'user write', user_writes
        each_directory_right 'directory read', reads_alias
        each_directory_right 'directory write', writes_alias
        with_wp
        each_directory_right 'directory write wp', writes_alias
        without_wp
        each_directory_right 'directory user read', user_reads_alias
        each_directory_right 'directory user write', user_writes_alias

        case    'add to a read-only page'
        with_wp
        set_page PAGE_A, P
        mov     eax, 5
        add     [PAGE_A], eax
        fin
        show_page PAGE_A
        case    'xchg with an absent page'
        set_page PAGE_A, 0
        xchg    eax, [PAGE_A]
        fin
        case    'cmpxchg that does not match'
        set_page PAGE_A, P
        mov     eax, 12345678h
        cmpxchg [PAGE_A], ecx
        fin
        show_page PAGE_A
        without_wp
        set_page PAGE_A, 7
        mov     dword [tell_registers], 1
        crossing 'mov across', <mov [PAGE_A + 0FFEh], eax>
        crossing 'mov from across', <mov eax, [PAGE_A + 0FFEh]>
        crossing 'push across', <mov esp, PAGE_B + 2>, <push eax>
        crossing 'movsd across', <mov ecx, 8>, <rep movsd>
        crossing 'stosd across', <mov ecx, 8>, <rep stosd>
        crossing 'lodsd across', <mov esi, PAGE_A + 0FF8h>, <mov ecx, 8>, <rep lodsd>
        crossing 'scasd across', <mov ecx, 8>, <mov eax, 11111111h>, <repne scasd>
        crossing 'pushad across', <mov esp, PAGE_B + 8>, <pushad>
        crossing 'popad across', <mov esp, PAGE_A + 0FF0h>, <popad>
        crossing 'call across', <mov esp, PAGE_B + 2>, <call far_away>
        crossing 'enter across', <mov esp, PAGE_A + 0FFCh>, <mov ebp, PAGE_B + 100h>, <enter 8, 2>
        crossing 'fld across', <fninit>, <fld tword [PAGE_A + 0FFAh]>
        crossing 'cmpxchg8b across', <mov edx, 11111111h>, <cmpxchg8b [PAGE_A + 0FFCh]>
        crossing 'bts across', <mov dword [PAGE_A + 0FFCh], 0>, <bts dword [PAGE_A + 0FFEh], 1>
        mov     dword [tell_registers], 0
        set_page PAGE_B, 7

; Fetches.
        case    'fetch from an absent page'
        set_page PAGE_A, 0
        mov     eax, PAGE_A
        call    eax
        fin
        case    'an instruction across an absent page'
        set_page PAGE_A, 7
        set_page PAGE_B, 0
        mov     byte [PAGE_A + 0FFFh], 0B8h
        mov     eax, PAGE_A + 0FFFh
        call    eax
        fin
        set_page PAGE_B, 7
        case    'fetch in ring 3 of a page of ring 0'
        set_page PAGE_A, P or W
        ring3   0
        mov     eax, PAGE_A
        call    eax
        fin
        set_page PAGE_A, 7

; Pages of 4 MiB.
        case    '4 MiB pages without PSE'
        mov     dword [DIRECTORY + 8 * 4], 87h or TABLE
        mov     eax, [2000000h + PAGE_A]
        fin
        case    '4 MiB pages'
        mov     eax, cr4
        or      eax, 10h
        mov     cr4, eax
        mov     dword [PAGE_A], 0FACEh
        mov     dword [DIRECTORY + 8 * 4], 87h
        mov     eax, cr3
        mov     cr3, eax
        mov     eax, [2000000h + PAGE_A]
        show    eax
        show    [DIRECTORY + 8 * 4]
        mov     dword [2000000h + PAGE_A], 0BEADh
        show    [PAGE_A]
        show    [DIRECTORY + 8 * 4]
        fin
        case    'a 4 MiB page of ring 0'
        mov     dword [DIRECTORY + 9 * 4], 83h
        ring3   0
        mov     ax, data3 or 3
        mov     ds, ax
        mov     eax, [2400000h]
        ring0
        fin
        show    [DIRECTORY + 9 * 4]
        case    'a read-only 4 MiB page'
        with_wp
        mov     dword [DIRECTORY + 9 * 4], 85h
        mov     eax, cr3
        mov     cr3, eax
        mov     [2400000h], eax
        fin
        show    [DIRECTORY + 9 * 4]
        without_wp

; A page that the handler makes present: the instruction is done then, once.
        case    'restart'
        mov     dword [idt + 14 * 8], (mends and 0FFFFh) or (code0 shl 16)
        mov     dword [idt + 14 * 8 + 4], (mends and 0FFFF0000h) or 8E00h
        mov     dword [PAGE_A], 41h
        set_page PAGE_A, 0
        inc     dword [PAGE_A]
        show    [PAGE_A]
        mov     dword [PAGE_A + 0FFCh], 7
        set_page PAGE_B, 0
        mov     edi, PAGE_A + 0FF0h
        mov     ecx, 10
        mov     eax, 5
        rep stosd
        show    [PAGE_B + 14h]
        show    [PAGE_B + 18h]
        show    edi
        show    [mended]
        fin

        jmp     finish

far_away:
        ret
mends:
        push    eax
        mov     eax, cr2
        shr     eax, 12
        shl     eax, 12
        push    eax
        or      eax, 7
        push    edx
        mov     edx, eax
        shr     edx, 12
        mov     [TABLE + edx * 4], eax
        pop     edx
        pop     eax
        invlpg  [eax]
        inc     dword [mended]
        pop     eax
        add     esp, 4
        iretd

align 4
mended  dd      0

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

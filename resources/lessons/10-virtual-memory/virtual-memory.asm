; Lesson 10: virtual memory, on the bare machine
;
; No operating system: this listing is alone on the processor, in ring 0. It builds a page directory
; and page tables by hand, switches paging on, maps one page frame at two addresses, changes a mapping
; under the nose of the TLB, and takes page faults and repairs them - which is all that "memory on
; demand" is.
;
; The next line makes the workbench start it on a bare machine: loaded at 100000h and entered there in
; protected mode, with flat segments and paging off. (It carries a multiboot header, so any PC that boots
; such images will do.) What it prints goes to the screen at B8000h and to port E9h, the debug port of
; emulators; the number that it writes to port F4h at the end is 0 when all went well.
; machine: bare load=100000h log=0E9h exit=0F4h

        org     0x100000
        use32

DEBUG_PORT      = 0xE9
EXIT_PORT       = 0xF4
TEXT_SCREEN     = 0xB8000               ; 80 x 25 characters, two bytes each: code and colour
COLUMNS         = 80
COLOUR          = 7                     ; light grey on black

; ---- physical memory: one page frame each --------------------------------------------------------
PAGE            = 4096
DIRECTORY       = 0x200000              ; page directory: 1024 entries of 4 bytes
LOW_TABLE       = 0x201000              ; page table for the addresses 00000000 - 003FFFFF
HIGH_TABLE      = 0x202000              ; page table for the addresses 40000000 - 403FFFFF
FRAME_1         = 0x300000              ; frames for our experiments
FRAME_2         = 0x301000
FIRST_FREE      = 0x302000              ; frames for pages on demand

; ---- linear addresses ----------------------------------------------------------------------------
WINDOW_1        = 0x40000000            ; both lead to FRAME_1
WINDOW_2        = 0x40005000
DEMAND_AREA     = 0x40010000            ; nothing is mapped here: pages come when they are touched
DEMAND_PAGES    = 8
READ_ONLY       = 0x40020000

; ---- bits of a page-table entry (Intel SDM vol. 3, 4.3) --------------------------------------------
PRESENT         = 0x01
WRITABLE        = 0x02
ACCESSED        = 0x20                  ; set by the processor at the first access
DIRTY           = 0x40                  ; set by the processor at the first write

; Bits of the error code that a page fault pushes.
WAS_PRESENT     = 0x01                  ; 0: no page there. 1: there, but not for this kind of access
WAS_WRITE       = 0x02

PAGING          = 0x80000000            ; CR0.PG
WRITE_PROTECT   = 0x00010000            ; CR0.WP: read-only pages bind ring 0 as well
PAGE_FAULT      = 14

CODE_SELECTOR   = 8
DATA_SELECTOR   = 16

; Prints text in place. Keeps all registers and flags.
macro print [character]
{
  common
  local ..after
        call    ..after
        db      character, 0
  ..after:
        call    print_inline
}

; Counts a failed check and says which one, unless the condition holds.
macro check condition*, what*
{
  local ..good
        j#condition ..good
        inc     [failed_checks]
        print   'CHECK FAILED: ', what, 10
  ..good:
}

; The entry of the page table for an address in the window area: its address.
macro entry_of register*, address*
{
        mov     register, HIGH_TABLE + ((address) shr 12 and 1023) * 4
}

start:
        jmp     begin

align 4
multiboot:                              ; Multiboot specification, 3.1.1
        dd      0x1BADB002              ; signature
        dd      0x10000                 ; the addresses below are valid
        dd      -(0x1BADB002 + 0x10000) ; checksum: the three add up to 0
        dd      multiboot               ; where this header is loaded
        dd      start                   ; where the image is loaded,
        dd      image_end               ; ends
        dd      memory_end              ; and ends with its uninitialised data
        dd      start                   ; where execution begins

begin:
        cli
        cld
        mov     esp, stack_top
        lgdt    [gdt_register]          ; our own segments: base 0, limit 4 GiB
        jmp     CODE_SELECTOR:.reload
  .reload:
        mov     eax, DATA_SELECTOR
        mov     ds, ax
        mov     es, ax
        mov     ss, ax
        mov     fs, ax
        mov     gs, ax
        call    clear_screen
        print   'Lesson 10: virtual memory', 10

; ---- 1. a page directory and two page tables -------------------------------------------------------
; An address is 10 bits directory index, 10 bits table index, 12 bits offset.
        mov     edi, DIRECTORY
        mov     ecx, 3 * PAGE / 4       ; directory and both tables: all entries "not present"
        xor     eax, eax
        rep stosd

; The first 4 MiB lead to themselves: code, stack, tables and screen stay where they are when paging
; is switched on.
        mov     edi, LOW_TABLE
        mov     eax, PRESENT or WRITABLE
  .identity:
        stosd
        add     eax, PAGE
        cmp     edi, LOW_TABLE + PAGE
        jb      .identity

        mov     dword [DIRECTORY + (0 shr 22) * 4], LOW_TABLE or PRESENT or WRITABLE
        mov     dword [DIRECTORY + (WINDOW_1 shr 22) * 4], HIGH_TABLE or PRESENT or WRITABLE

; One frame, two addresses.
        entry_of ebx, WINDOW_1
        mov     dword [ebx], FRAME_1 or PRESENT or WRITABLE
        entry_of ebx, WINDOW_2
        mov     dword [ebx], FRAME_1 or PRESENT or WRITABLE

; ---- 2. paging on ----------------------------------------------------------------------------------
        lidt    [idt_register]
        mov     word [idt + PAGE_FAULT * 8], page_fault_handler and 0xFFFF
        mov     word [idt + PAGE_FAULT * 8 + 2], CODE_SELECTOR
        mov     word [idt + PAGE_FAULT * 8 + 4], 0x8E00  ; present, ring 0, 32-bit interrupt gate
        mov     word [idt + PAGE_FAULT * 8 + 6], page_fault_handler shr 16

        mov     eax, DIRECTORY
        mov     cr3, eax
        mov     eax, cr0
        or      eax, PAGING or WRITE_PROTECT
        mov     cr0, eax                ; the next instruction is fetched through the tables
        print   'Paging is on.', 10

; ---- 3. one frame at two addresses -----------------------------------------------------------------
        entry_of ebx, WINDOW_1
        test    dword [ebx], ACCESSED
        check   z, 'a page that nobody used must not be marked as accessed'

        mov     dword [WINDOW_1], 0xCAFE
        mov     eax, [WINDOW_2]
        cmp     eax, 0xCAFE
        check   e, 'a write through one address must be seen through the other'
        mov     eax, [FRAME_1]          ; and at the frame itself, which the first 4 MiB lead to
        cmp     eax, 0xCAFE
        check   e, 'the frame must hold what was written'

        print   'Entries after a write and a read: '
        mov     eax, [ebx]
        call    print_hex
        print   ' '
        entry_of ebx, WINDOW_2
        mov     eax, [ebx]
        call    print_hex
        print   10
        cmp     eax, FRAME_1 or PRESENT or WRITABLE or ACCESSED
        check   e, 'reading must set A and leave D'
        entry_of ebx, WINDOW_1
        cmp     dword [ebx], FRAME_1 or PRESENT or WRITABLE or ACCESSED or DIRTY
        check   e, 'writing must set A and D'

; ---- 4. the TLB --------------------------------------------------------------------------------------
; The processor remembers translations. A changed entry is not looked at before the old translation is
; thrown away: by invlpg for one page, by loading CR3 for all.
        mov     dword [FRAME_2], 0xBEEF
        entry_of ebx, WINDOW_2
        mov     dword [ebx], FRAME_2 or PRESENT or WRITABLE
        invlpg  [WINDOW_2]
        mov     eax, [WINDOW_2]
        cmp     eax, 0xBEEF
        check   e, 'after invlpg the second address must lead to the second frame'
        mov     eax, [WINDOW_1]
        cmp     eax, 0xCAFE
        check   e, 'the first address must be left alone'
        print   'The second address leads to another frame now.', 10

; ---- 5. pages on demand ------------------------------------------------------------------------------
; Nothing is mapped here. Each first touch is a page fault; the handler maps a fresh frame and returns
; to the very same instruction, which then succeeds.
        mov     edi, DEMAND_AREA + 16
        mov     ecx, DEMAND_PAGES
  .touch:
        mov     [edi], edi              ; each page: one fault
        mov     eax, [edi]              ; no fault any more
        cmp     eax, edi
        check   e, 'a page on demand must keep what is written'
        cmp     dword [edi + 4], 0
        check   e, 'a page on demand must be zero otherwise'
        add     edi, PAGE
        dec     ecx
        jnz     .touch
        print   'Pages on demand, faults: '
        mov     eax, [faults]
        call    print_hex
        print   10
        cmp     eax, DEMAND_PAGES
        check   e, 'each page must have cost one fault'
        cmp     [last_error], WAS_WRITE
        check   e, 'the faults must have been writes to pages that were not there'

; ---- 6. a read-only page -----------------------------------------------------------------------------
        entry_of ebx, READ_ONLY
        mov     dword [ebx], FRAME_1 or PRESENT
        mov     [faults], 0
        mov     eax, [READ_ONLY]        ; reading is allowed
        cmp     [faults], 0
        check   e, 'reading a read-only page must not fault'
        mov     dword [READ_ONLY], 0xF00D       ; writing is not; the handler copies the page
        cmp     [faults], 1
        check   e, 'writing a read-only page must fault once'
        cmp     [last_error], WAS_PRESENT or WAS_WRITE
        check   e, 'the error code must tell a write to a page that is there'
        cmp     dword [READ_ONLY], 0xF00D
        check   e, 'the write must have been done in the end'
        cmp     dword [WINDOW_1], 0xCAFE
        check   e, 'the original page must be untouched'
        print   'Copy on write: the write went to a copy.', 10

        cmp     [failed_checks], 0
        jne     .failed
        print   'All checks passed.', 10
        jmp     .stop
  .failed:
        print   'Some checks failed.', 10
  .stop:
        mov     eax, [failed_checks]
        out     EXIT_PORT, al
  .sleep:
        hlt
        jmp     .sleep

; ---- the page-fault handler --------------------------------------------------------------------------
; On the stack: error code, eip, cs, eflags. CR2 holds the address that could not be reached.
page_fault_handler:
        pushad
        inc     [faults]
        mov     eax, [esp + 32]         ; above the eight registers
        mov     [last_error], eax
        mov     ebx, cr2
        print   '  page fault at '
        xchg    eax, ebx
        call    print_hex
        xchg    eax, ebx
        print   ', error code '
        call    print_hex
        print   10

        mov     ecx, ebx                ; only our own area is repaired
        and     ecx, 0xFFC00000
        cmp     ecx, WINDOW_1
        jne     .hopeless
        mov     edx, ebx
        shr     edx, 12
        and     edx, 1023
        lea     edx, [HIGH_TABLE + edx * 4]     ; edx = the page's entry

        mov     edi, [next_frame]       ; a fresh frame; the first 4 MiB lead to it
        add     [next_frame], PAGE
        mov     ebp, edi
        mov     ecx, PAGE / 4
        test    eax, WAS_PRESENT
        jnz     .copy
        xor     eax, eax
        rep stosd                       ; not there: a page of zeros
        jmp     .map
  .copy:                                ; there, but read-only: a copy that may be written
        mov     esi, ebx
        and     esi, -PAGE
        rep movsd
  .map:
        or      ebp, PRESENT or WRITABLE
        mov     [edx], ebp
        invlpg  [ebx]
        popad
        add     esp, 4                  ; the error code
        iretd                           ; to the instruction that faulted: it is executed again

  .hopeless:
        print   'This address belongs to nobody.', 10
        mov     al, 0xFF
        out     EXIT_PORT, al
        hlt
        jmp     $ - 1

; ---- printing ----------------------------------------------------------------------------------------
clear_screen:
        mov     edi, TEXT_SCREEN
        mov     ecx, COLUMNS * 25
        mov     eax, COLOUR shl 8 or ' '
        rep stosw
        ret

; The macro `print` called over its text: the address of the text lies above the return address.
; Keeps all registers and flags.
print_inline:
        xchg    esi, [esp + 4]          ; esi = text; its place on the stack keeps the caller's esi
        pushfd
        push    eax
  .next:
        mov     al, [esi]
        inc     esi
        test    al, al
        jz      .done
        call    print_character
        jmp     .next
  .done:
        pop     eax
        popfd
        mov     esi, [esp + 4]
        ret     4

; Prints eax as eight hexadecimal digits. Keeps all registers.
print_hex:
        pushfd
        push    eax ecx edx
        mov     edx, eax
        mov     ecx, 8
  .digit:
        rol     edx, 4
        mov     al, dl
        and     al, 15
        cmp     al, 10
        jb      .decimal
        add     al, 'A' - '0' - 10
  .decimal:
        add     al, '0'
        call    print_character
        loop    .digit
        pop     edx ecx eax
        popfd
        ret

; Prints the character in al at the cursor and to the debug port. Keeps all registers.
print_character:
        push    eax ebx
        out     DEBUG_PORT, al
        mov     ebx, [cursor]
        cmp     al, 10
        je      .new_line
        mov     [TEXT_SCREEN + ebx * 2], al
        inc     [cursor]
        pop     ebx eax
        ret
  .new_line:
        push    edx
        mov     eax, ebx
        xor     edx, edx
        mov     ebx, COLUMNS
        div     ebx
        inc     eax
        mul     ebx
        mov     [cursor], eax
        pop     edx ebx eax
        ret

; ---- tables of the processor ---------------------------------------------------------------------------
align 8
gdt:
        dq      0
        dw      0xFFFF, 0, 0x9A00, 0x00CF       ; code: base 0, 4 GiB, ring 0, 32 bits
        dw      0xFFFF, 0, 0x9200, 0x00CF       ; data: base 0, 4 GiB, ring 0, writable
gdt_end:
gdt_register:
        dw      gdt_end - gdt - 1
        dd      gdt
idt_register:
        dw      idt_end - idt - 1
        dd      idt

align 4
next_frame      dd FIRST_FREE
cursor          dd 0                    ; characters from the top left corner
faults          dd 0
last_error      dd 0
failed_checks   dd 0

image_end:

align 16
idt:            rb (PAGE_FAULT + 1) * 8 ; interrupts stay off, and only page faults are expected
idt_end:
align 16
                rb 4096
stack_top:
memory_end:

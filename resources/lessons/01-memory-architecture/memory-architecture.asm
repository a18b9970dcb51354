; Lesson 1: memory architecture
;
; How much memory does the machine have, which part of the 4 GiB address space is ours, and what
; stands where? The program asks the kernel, checks every answer against another one, and walks
; over the whole address space region by region.

include '../../include/kolibri.inc'
include '../../include/checks.inc'

        program_header start, image_end, memory_end, stack_top

; ---- facts about the address space (all addresses are linear) ------------------------------------
PAGE            = 4096
USER_END        = 0x80000000            ; user space is the lower half: 0 .. 7FFFFFFF
PAGE_TABLES     = 0xFDC00000            ; the 4 MiB in which the kernel sees our page tables
FRAME_BUFFER    = 0xFE000000            ; the screen's memory; user code may write here

; Function 18.20 fills this structure.
structure ram_info
  .pages        dd ?                    ; all RAM, in pages
  .free_pages   dd ?
  .page_faults  dd ?                    ; page faults of all programs since the system began
  .kernel_heap  dd ?                    ; bytes
  .kernel_free  dd ?                    ; bytes
  .blocks       dd ?
  .free_blocks  dd ?
                rd 2                    ; reserved
end_structure

; One region of the address space, as the walk describes it. `end` is the first address behind the
; region, so the last region ends at 2^32, which a dword shows as 0.
structure region
  .begin        dd ?
  .end          dd ?
  .name         dd ?                    ; text
end_structure

start:
        print_line 'Lesson 1: memory architecture'

; ---- 1. how much memory there is -----------------------------------------------------------------
; 18.17 tells all RAM, 18.16 the free part of it, both in KiB.
        mcall   18, 17
        mov     [total_kib], eax
        mcall   18, 16
        mov     [free_kib], eax

        mov     ecx, [total_kib]
        sub     ecx, [free_kib]
        mov     [used_kib], ecx

        print   'RAM total (18.17):  '
        print_decimal [total_kib], 9
        print_line ' KiB'
        print   'RAM free  (18.16):  '
        print_decimal [free_kib], 9
        print_line ' KiB'
        print   'RAM used:           '
        print_decimal [used_kib], 9
        print_line ' KiB'

        mov     eax, [free_kib]
        cmp     eax, [total_kib]
        check   b, 'free memory must be less than all memory'

; 18.20 tells the same in pages, and the state of the kernel's own heap.
        mcall   18, 20, ram
        cmp     eax, -1
        check   ne, '18.20 must accept our buffer'
        print   'RAM total (18.20):  '
        print_decimal [ram + ram_info.pages], 9
        print_line ' pages of 4 KiB'
        print   'RAM free  (18.20):  '
        print_decimal [ram + ram_info.free_pages], 9
        print_line ' pages'
        print   'Page faults so far: '
        print_decimal [ram + ram_info.page_faults], 9
        new_line
        print   'Kernel heap:        '
        print_kib [ram + ram_info.kernel_heap]
        print   ', free '
        print_kib [ram + ram_info.kernel_free]
        new_line

        mov     eax, [ram + ram_info.free_pages]
        shl     eax, 2                  ; pages of 4 KiB -> KiB
        cmp     eax, [free_kib]
        check   e, '18.16 and 18.20 must agree on the free memory'

; ---- 2. what this program has got ----------------------------------------------------------------
; Function 9 tells the size of our memory minus 1, as we asked for it in the header.
        mcall   9, process_info, -1
        mov     eax, [process_info + 26]
        inc     eax
        print   'Memory of this program (9): '
        print_decimal eax
        print_line ' bytes'
        cmp     eax, memory_end
        check   e, 'function 9 must tell what the header asked for'

; 68.11 makes everything above our memory, up to the end of user space, a heap. It has to be called
; once before any other 68 function: without it 68.12 waits for ever.
        mcall   68, 11
        mov     [heap_size], eax
        print   'Heap that 68.11 gives:      '
        print_kib eax
        new_line

; The heap begins at our memory, rounded up to a page, and one page is lost to the first header.
        mov     ecx, USER_END - PAGE - ((memory_end + PAGE - 1) and -PAGE)
        cmp     eax, ecx
        check   e, 'the heap must reach from our memory to the end of user space'

; 68.12 works in whole pages and needs one more for the header in front of the block. No page of RAM
; is spent until it is touched: compare the free memory before and after the first write.
        mcall   18, 16
        mov     esi, eax
        mcall   68, 12, 64 * 1024
        mov     [block], eax
        mcall   18, 16
        mov     edi, eax
        print   'A heap block of 64 KiB (68.12) at '
        print_hex [block]
        new_line
        cmp     [block], 0
        check   ne, '64 KiB must be available'
        mov     ecx, esi
        sub     ecx, edi
        mov     [spent_reserving], ecx

        mov     edi, [block]
        mov     edx, 64 * 1024 / PAGE
touch:                                  ; one write for each page
        mov     byte [edi], 1
        add     edi, PAGE
        dec     edx
        jnz     touch
        mcall   18, 16
        sub     esi, eax
        sub     esi, [spent_reserving]
        print   '  RAM spent by reserving it: '
        print_decimal [spent_reserving]
        print_line ' KiB'
        print   '  RAM spent by touching it:  '
        print_decimal esi
        print_line ' KiB'
        cmp     esi, 64
        check   e, 'touching 16 pages must spend 64 KiB'

; ---- 3. is a region ours? ------------------------------------------------------------------------
; validate_region answers by arithmetic alone; the table holds the cases where it goes wrong easily.
        mov     esi, region_cases
next_case:
        mov     eax, [esi]
        mov     ecx, [esi + 4]
        call    validate_region
        cmp     eax, [esi + 8]
        je      case_is_right
        inc     [failed_checks]
        print   'CHECK FAILED: region '
        print_hex [esi]
        print   ' size '
        print_hex [esi + 4]
        new_line
case_is_right:
        inc     [cases]
        add     esi, 12
        cmp     esi, region_cases_end
        jb      next_case
        print   'Region validation: '
        print_decimal [cases]
        print_line ' cases'

; ---- 4. the walk over the address space ----------------------------------------------------------
; The bounds that only the run knows go into the table first.
        mov     eax, [block]
        mov     [map_heap_block + region.begin], eax
        sub     eax, PAGE
        mov     [map_header + region.begin], eax
        mov     [map_unused + region.end], eax
        mov     [map_header + region.end], eax
        add     [map_header + region.end], PAGE
        add     eax, PAGE + 64 * 1024
        mov     [map_heap_block + region.end], eax
        mov     [map_rest + region.begin], eax

        print_line 'The address space:'
        mov     esi, map
        xor     edi, edi                ; where the next region must begin
next_region:
        cmp     edi, [esi + region.begin]
        check   e, 'regions must follow each other without a gap'
        mov     edi, [esi + region.end]
        mov     ecx, edi
        sub     ecx, [esi + region.begin]       ; modulo 2^32: right for the last region too
        add     [covered], ecx
        adc     [covered + 4], 0
        jecxz   region_is_empty
        print   '  '
        print_hex [esi + region.begin]
        print   '-'
        lea     eax, [edi - 1]
        print_hex eax
        print   ' '
        mov     eax, ecx
        shr     eax, 10
        print_decimal eax, 8
        print   ' KiB  '
        print_text [esi + region.name]
        new_line
region_is_empty:
        add     esi, sizeof.region
        cmp     esi, map_end
        jb      next_region

        cmp     [covered], 0            ; all regions together: exactly 2^32 bytes
        check   e, 'the regions must cover 4 GiB'
        cmp     [covered + 4], 1
        check   e, 'the regions must cover 4 GiB'

; What is ours can be read and written; prove it at both ends of each part.
        mov     eax, [0]
        cmp     eax, 'MENU'
        check   e, 'our header must stand at address 0'
        mov     byte [memory_end - 1], 0x5A
        cmp     byte [memory_end - 1], 0x5A
        check   e, 'the last byte of our memory must be writable'
        mov     eax, [block]
        mov     byte [eax + 64 * 1024 - 1], 0xA5
        cmp     byte [eax + 64 * 1024 - 1], 0xA5
        check   e, 'the last byte of the block must be writable'

; 68.13 gives the block back, page frames and all.
        mcall   68, 13, [block]
        cmp     eax, 1
        check   e, '68.13 must free the block'

        finish_checks

; Is the region [eax, eax + ecx) inside user space?
; In:  eax = address, ecx = size in bytes (an empty region is valid anywhere in user space)
; Out: eax = 1 or 0. Says nothing about whether the pages are mapped.
validate_region:
        cmp     eax, USER_END
        jae     .outside
        push    edx
        mov     edx, USER_END
        sub     edx, eax                ; bytes left up to the end of user space, at least 1
        cmp     ecx, edx                ; compare sizes, not ends: address + size could wrap
        pop     edx
        ja      .outside
        mov     eax, 1
        ret
  .outside:
        xor     eax, eax
        ret

        board_routines

; ---- data ----------------------------------------------------------------------------------------
align 4
region_cases:                           ; address, size, is it valid?
        dd      0x00000000, 0x00000001, 1
        dd      0x00000000, 0x80000000, 1       ; all of user space
        dd      0x00000000, 0x80000001, 0
        dd      0x00001000, 0x00000000, 1       ; empty
        dd      0x7FFFFFFF, 0x00000001, 1       ; the last byte
        dd      0x7FFFFFFF, 0x00000002, 0       ; one byte too far
        dd      0x7FFFF000, 0x00001000, 1       ; the last page
        dd      0x80000000, 0x00000000, 0       ; begins in kernel space
        dd      0xFFFFFFFF, 0x00000001, 0
        dd      0x00001000, 0xFFFFF000, 0       ; the sum is 2^32: wraps to 0
        dd      0x00001000, 0xFFFFF001, 0       ; the sum wraps to 1
        dd      0x70000000, 0x90000000, 0       ; wraps, too
region_cases_end:

map:
        dd      0, image_end, name_image
        dd      image_end, stack_bottom, name_data
        dd      stack_bottom, stack_top, name_stack
        dd      stack_top, memory_end, name_after
        dd      memory_end, (memory_end + PAGE - 1) and -PAGE, name_tail
map_unused:
        dd      (memory_end + PAGE - 1) and -PAGE, 0, name_unused
map_header:
        dd      0, 0, name_header
map_heap_block:
        dd      0, 0, name_block
map_rest:
        dd      0, USER_END, name_rest
        dd      USER_END, PAGE_TABLES, name_kernel
        dd      PAGE_TABLES, FRAME_BUFFER, name_tables
        dd      FRAME_BUFFER, 0, name_screen
map_end:

name_image      db 'image: header, code, data; read, write, execute', 0
name_data       db 'uninitialised data, zero at the start', 0
name_stack      db 'stack, grows down; no guard page below it', 0
name_after      db 'memory above the stack', 0
name_tail       db 'rest of the last page, ours as well', 0
name_unused     db 'free heap below the block', 0
name_header     db 'header page of the heap block: a guard page, never mapped', 0
name_block      db 'heap block, mapped page by page when touched', 0
name_rest       db 'free heap: reserved for nobody, a page fault when touched', 0
name_kernel     db 'kernel: a page fault for us', 0
name_tables     db 'our page tables, for the kernel only', 0
name_screen     db 'frame buffer', 0
image_end:

align 4
total_kib       dd ?
free_kib        dd ?
used_kib        dd ?
heap_size       dd ?
block           dd ?
spent_reserving dd ?
cases           dd ?
covered         dd ?, ?                 ; 64 bits: 4 GiB do not fit in 32
ram:            rb sizeof.ram_info
process_info:   rb 1024

align 16
stack_bottom:
        rb      4096
stack_top:
memory_end:

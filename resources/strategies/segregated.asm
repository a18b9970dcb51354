; Segregated fit: pages of 4 KiB, each cut into objects of one size class; larger requests get whole
; pages.
;
; Objects carry no header, because the page that an address lies in tells their size: small objects cost
; almost nothing beyond their bytes, and objects of one size never fragment each other. A page whose
; last object is freed may serve another class. The price: each class in use has a page that is partly
; empty, and a large request needs pages that lie side by side. (Slab allocators and those of today's
; operating systems and languages work this way.)

include 'driver.inc'

strategy_name   db 'segregated', 0

PAGE            = 4096
PAGE_LOG        = 12
LARGEST_OBJECT  = 1024                  ; larger requests get whole pages

; One record for each page, at the start of the heap.
structure page
  .class        dd ?                    ; number of a size class, or one of the values below
  .free_objects dd ?                    ; in a page of a class: how many of its objects are free
                                        ; in the first page of a run: pages of the run
  .next         dd ?                    ; pages of the same class that have free objects
  .previous     dd ?
  .bitmap       rd 8                    ; bit n: object n is in use (at most 256 of 16 bytes)
                rd 4                    ; a size of 64 bytes makes addresses easy to compute
end_structure

RECORD_LOG      = 6
FREE_PAGE       = -1
RUN_BEGIN       = -2                    ; first page of a large block
RUN_INSIDE      = -3

initialise:
        push    ebx ecx edx esi edi
        lea     edx, [eax + 15]
        and     edx, -16
        mov     [records], edx
        add     ecx, eax                ; ecx = end of the heap

; A page costs its bytes and a record; the pages begin at a multiple of 16 behind the records.
        mov     eax, ecx
        sub     eax, edx
        jbe     .too_small
        xor     edx, edx
        mov     ebx, PAGE + sizeof.page
        div     ebx
        test    eax, eax
        jz      .too_small
        mov     [page_count], eax
        mov     edi, [records]
        mov     ecx, eax
        shl     ecx, RECORD_LOG
        add     ecx, edi
        mov     [first_page], ecx
        shl     eax, PAGE_LOG
        add     eax, ecx
        mov     [pages_end], eax

        mov     ecx, [page_count]
  .record:
        mov     [edi + page.class], FREE_PAGE
        add     edi, sizeof.page
        dec     ecx
        jnz     .record
        mov     edi, open_pages
        mov     ecx, CLASSES
        xor     eax, eax
        rep stosd
        mov     eax, 1
        jmp     .done
  .too_small:
        xor     eax, eax
  .done:
        pop     edi esi edx ecx ebx
        ret

allocate:
        test    eax, eax
        jz      .nothing                ; a request of 0 bytes gets nothing
        push    ebx ecx edx esi edi
        cmp     eax, LARGEST_OBJECT
        ja      .large
        call    class_of                ; ecx = class
        mov     esi, [open_pages + ecx * 4]
        test    esi, esi
        jnz     .have_page
        mov     ebx, 1                  ; no page of this class has room: open another one
        call    find_run
        jz      .failed
        call    open_page

; The first zero bit of the bitmap is a free object.
  .have_page:
        xor     edx, edx
  .look:
        count   examined
        mov     eax, [esi + page.bitmap + edx * 4]
        not     eax
        bsf     eax, eax
        jnz     .found
        inc     edx
        jmp     .look
  .found:
        bts     [esi + page.bitmap + edx * 4], eax
        shl     edx, 5
        add     edx, eax                ; number of the object
        imul    edx, [class_sizes + ecx * 4]
        dec     [esi + page.free_objects]
        jnz     .still_open
        call    close_page
  .still_open:
        call    page_address
        add     eax, edx
        pop     edi esi edx ecx ebx
  .nothing:
        ret

  .large:
        cmp     eax, 0x7FFFF000
        ja      .failed
        lea     ebx, [eax + PAGE - 1]
        shr     ebx, PAGE_LOG           ; ebx = pages
        call    find_run
        jz      .failed
        mov     [esi + page.class], RUN_BEGIN
        mov     [esi + page.free_objects], ebx
        mov     edi, esi
  .inside:
        dec     ebx
        jz      .marked
        add     edi, sizeof.page
        mov     [edi + page.class], RUN_INSIDE
        jmp     .inside
  .marked:
        call    page_address
        pop     edi esi edx ecx ebx
        ret
  .failed:
        xor     eax, eax
        pop     edi esi edx ecx ebx
        ret

free:
        push    ebx ecx edx esi
        call    find_object
        jc      .refused
        cmp     ecx, CLASSES
        jae     .large
        btr     [esi + page.bitmap], edx        ; bit edx counted from there, however large edx is
        inc     [esi + page.free_objects]
        mov     eax, [class_counts + ecx * 4]
        cmp     [esi + page.free_objects], eax
        je      .empty
        cmp     [esi + page.free_objects], 1
        jne     .freed
        call    list_page               ; it was full: now it has room again
        jmp     .freed
  .empty:                               ; the last object: the page belongs to nobody
        count   merges
        call    close_page
        mov     [esi + page.class], FREE_PAGE
  .freed:
        mov     eax, 1
        pop     esi edx ecx ebx
        ret
  .large:
        count   merges
        mov     ecx, [esi + page.free_objects]
  .page:
        mov     [esi + page.class], FREE_PAGE
        add     esi, sizeof.page
        dec     ecx
        jnz     .page
        jmp     .freed
  .refused:
        xor     eax, eax
        pop     esi edx ecx ebx
        ret

; In place while the size class, or the number of pages, stays the same.
reallocate:
        test    eax, eax
        jnz     .not_null
        mov     eax, ecx
        jmp     allocate
  .not_null:
        test    ecx, ecx
        jnz     .not_zero
        call    free
        xor     eax, eax
        ret
  .not_zero:
        push    ebx ecx edx esi edi
        mov     edi, eax                ; edi = old object
        mov     ebx, ecx                ; ebx = requested bytes
        call    find_object
        jc      .failed
        cmp     ecx, CLASSES
        jae     .old_is_large
        mov     edx, [class_sizes + ecx * 4]    ; edx = bytes that the old object has
        mov     esi, ecx
        mov     eax, ebx
        cmp     eax, LARGEST_OBJECT
        ja      .move
        call    class_of
        cmp     ecx, esi
        je      .same
        jmp     .move
  .old_is_large:
        mov     edx, [esi + page.free_objects]
        lea     eax, [ebx + PAGE - 1]
        shr     eax, PAGE_LOG
        shl     edx, PAGE_LOG
        cmp     ebx, LARGEST_OBJECT
        jbe     .move
        cmp     eax, [esi + page.free_objects]
        je      .same
  .move:
        mov     eax, ebx
        call    allocate
        test    eax, eax
        jz      .failed
        mov     esi, edi
        mov     ecx, edx
        cmp     ecx, ebx                ; the smaller one of both sizes is kept
        jbe     .copy
        mov     ecx, ebx
  .copy:
        mov     edx, edi
        mov     edi, eax
        rep movsb
        xchg    eax, edx
        call    free
        mov     eax, edx
        pop     edi esi edx ecx ebx
        ret
  .same:
        mov     eax, edi
        pop     edi esi edx ecx ebx
        ret
  .failed:
        xor     eax, eax
        pop     edi esi edx ecx ebx
        ret

; ---- pages -----------------------------------------------------------------------------------------

; Smallest class for eax bytes, 1 .. LARGEST_OBJECT. Out: ecx = class
class_of:
        xor     ecx, ecx
  .look:
        cmp     eax, [class_sizes + ecx * 4]
        jbe     .found
        inc     ecx
        jmp     .look
  .found:
        ret

; First fit over the pages: ebx free ones side by side.
; Out: esi = record of the first one, or 0 and zero set. Changes eax, edi.
find_run:
        mov     esi, [records]
        mov     edi, [first_page]       ; the records end where the pages begin
  .begin:
        cmp     esi, edi
        jae     .none
        mov     eax, esi
  .grow:
        count   examined
        cmp     [eax + page.class], FREE_PAGE
        jne     .taken
        add     eax, sizeof.page
        push    eax
        sub     eax, esi
        shr     eax, RECORD_LOG         ; free pages so far
        cmp     eax, ebx
        pop     eax
        je      .found
        cmp     eax, edi
        jb      .grow
  .none:
        xor     esi, esi
        ret
  .taken:
        lea     esi, [eax + sizeof.page]
        jmp     .begin
  .found:
        test    esi, esi                ; not zero
        ret

; Makes the free page esi one of class ecx, with all objects free. Changes eax, edx, edi.
open_page:
        count   splits
        mov     [esi + page.class], ecx
        mov     eax, [class_counts + ecx * 4]
        mov     [esi + page.free_objects], eax
        push    ecx
        xor     eax, eax
        lea     edi, [esi + page.bitmap]
        mov     ecx, 8
        rep stosd
        pop     ecx
; Puts the page esi in front of the pages of class ecx that have room. Changes eax.
list_page:
        mov     eax, [open_pages + ecx * 4]
        mov     [esi + page.next], eax
        mov     [esi + page.previous], 0
        mov     [open_pages + ecx * 4], esi
        test    eax, eax
        jz      .done
        mov     [eax + page.previous], esi
  .done:
        ret

; Takes the page esi out of the pages of class ecx that have room. Changes eax, ebx.
close_page:
        mov     eax, [esi + page.next]
        mov     ebx, [esi + page.previous]
        test    eax, eax
        jz      .last
        mov     [eax + page.previous], ebx
  .last:
        test    ebx, ebx
        jz      .first
        mov     [ebx + page.next], eax
        ret
  .first:
        mov     [open_pages + ecx * 4], eax
        ret

; Address of the page that record esi stands for. Out: eax
page_address:
        mov     eax, esi
        sub     eax, [records]
        shl     eax, PAGE_LOG - RECORD_LOG
        add     eax, [first_page]
        ret

; What object begins at address eax?
; Out: esi = record of its page, ecx = class (or more than CLASSES: a large block), edx = number of the
;      object in the page, carry clear; or carry set when no object in use begins there. Changes eax.
find_object:
        cmp     eax, [first_page]
        jb      .bad
        cmp     eax, [pages_end]
        jae     .bad
        sub     eax, [first_page]
        mov     esi, eax
        shr     esi, PAGE_LOG
        shl     esi, RECORD_LOG
        add     esi, [records]
        and     eax, PAGE - 1           ; offset in the page
        mov     ecx, [esi + page.class]
        cmp     ecx, CLASSES
        jae     .large
        xor     edx, edx
        div     [class_sizes + ecx * 4]
        test    edx, edx
        jnz     .bad                    ; inside an object
        mov     edx, eax
        cmp     edx, [class_counts + ecx * 4]
        jae     .bad                    ; the rest behind the last object
        bt      [esi + page.bitmap], edx
        cmc                             ; carry = it is free
        ret
  .large:
        cmp     ecx, RUN_BEGIN
        jne     .bad
        test    eax, eax
        jnz     .bad
        ret                             ; test has cleared the carry
  .bad:
        stc
        ret

; ---- the blocks in the order of their addresses, for the driver --------------------------------------
walk:
        push    ebx esi
        test    eax, eax
        jnz     .step
        mov     eax, [records]          ; the records come first
        mov     ecx, [first_page]
        sub     ecx, eax
        mov     edx, TABLE_BLOCK
        jmp     .told
  .step:
        cmp     eax, [first_page]
        jae     .behind
        mov     eax, [first_page]
        jmp     .describe
  .behind:                              ; where does the block end that was told last?
        call    .look_up
        add     eax, ecx
  .describe:
        cmp     eax, [pages_end]
        jae     .end
        call    .look_up
        jmp     .told
  .end:
        xor     eax, eax
  .told:
        pop     esi ebx
        ret

; The block that begins at eax. Out: ecx = bytes, edx = kind; changes ebx, esi.
  .look_up:
        mov     esi, eax
        sub     esi, [first_page]
        mov     ebx, esi
        and     ebx, PAGE - 1           ; offset in the page
        shr     esi, PAGE_LOG
        shl     esi, RECORD_LOG
        add     esi, [records]
        mov     ecx, [esi + page.class]
        cmp     ecx, FREE_PAGE
        je      .free_pages
        cmp     ecx, CLASSES
        jae     .run
        push    eax
        mov     eax, ebx
        xor     edx, edx
        div     [class_sizes + ecx * 4]
        cmp     eax, [class_counts + ecx * 4]
        jae     .rest
        bt      [esi + page.bitmap], eax
        mov     edx, FREE_BLOCK
        adc     edx, 0                  ; the same numbers as the driver's
        mov     ecx, [class_sizes + ecx * 4]
        pop     eax
        ret
  .rest:                                ; behind the last object of the page
        mov     ecx, PAGE
        sub     ecx, ebx
        mov     edx, TABLE_BLOCK
        pop     eax
        ret
  .run:
        mov     ecx, [esi + page.free_objects]
        shl     ecx, PAGE_LOG
        mov     edx, USED_BLOCK
        ret
  .free_pages:                          ; free pages side by side are one hole
        xor     ecx, ecx
  .free_page:
        add     ecx, PAGE
        add     esi, sizeof.page
        cmp     esi, [first_page]
        jae     .hole
        cmp     [esi + page.class], FREE_PAGE
        je      .free_page
  .hole:
        mov     edx, FREE_BLOCK
        ret

; ---- the size classes ----------------------------------------------------------------------------------
align 4
class_sizes     dd 16, 32, 48, 64, 80, 96, 128, 160, 192, 256, 336, 512, 680, 1024
CLASSES         = ($ - class_sizes) / 4
class_counts    dd PAGE / 16, PAGE / 32, PAGE / 48, PAGE / 64, PAGE / 80, PAGE / 96, PAGE / 128
                dd PAGE / 160, PAGE / 192, PAGE / 256, PAGE / 336, PAGE / 512, PAGE / 680, PAGE / 1024

records         dd 0
page_count      dd 0
first_page      dd 0
pages_end       dd 0
open_pages      rd CLASSES              ; for each class: first page with room, or 0

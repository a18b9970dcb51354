; Lesson 20: advanced memory patterns
;
; Four patterns that stand between a program and its allocator: a slab of objects that stay constructed,
; regions that nest, buffers that are copied only when somebody writes, and a file that the kernel puts
; into memory without a read.

include '../../include/kolibri.inc'
include '../../include/checks.inc'
include '../../include/shown-heap.inc'

        program_header start, image_end, memory_end, stack_top, 0, path

start:
        print_line 'Lesson 20: advanced memory patterns'
        mcall   68, 11
        call    slab_lesson
        call    region_lesson
        call    buffer_lesson
        call    file_lesson
        finish_checks

; ---- 1. a slab: objects of one type, constructed once ----------------------------------------------
; Making an object ready is often dearer than its memory. A slab keeps freed objects ready: the
; constructor runs once for each place, not once for each allocation (Bonwick, 1994). The free places
; are a stack of small numbers beside the objects, so that no object has to hold a link.
SLAB_OBJECTS    = 32

structure task
  .state        dd ?                    ; always IDLE when the task is free
  .buffer       rb 56                   ; always zero when the task is free
end_structure

IDLE            = 'idle'
BUSY            = 'busy'

structure slab
  .constructed  dd ?                    ; places that were ever used
  .free_count   dd ?
  .free_places  rb SLAB_OBJECTS         ; numbers of places, a stack
  .objects:
                rb SLAB_OBJECTS * sizeof.task
end_structure

slab_lesson:
        mcall   68, 12, sizeof.slab     ; reads as zero: no place was used, none is free
        mov     ebx, eax
        test    eax, eax
        check   nz, 'the slab must be there'
        mov     [slab_begin], eax       ; for the workbench, which draws it
        add     eax, sizeof.slab
        mov     [slab_end], eax
        mov     ebp, 100                ; a hundred short lives
  .life:
        call    task_allocate
        cmp     [eax + task.state], IDLE
        check   e, 'a task must come constructed'
        mov     [eax + task.state], BUSY
        mov     byte [eax + task.buffer], 1
        mov     esi, eax
        call    task_allocate
        mov     edi, eax
        cmp     esi, edi
        check   ne, 'two tasks must be two objects'
        mov     eax, esi
        call    task_free
        mov     eax, edi
        call    task_free
        dec     ebp
        jnz     .life
        print   'Slab: 200 tasks lived in '
        print_decimal [ebx + slab.constructed]
        print   ' objects; constructor calls '
        print_decimal [constructor_calls]
        new_line
        cmp     [constructor_calls], 2
        check   e, 'two objects must have been enough'
        mov     ebp, SLAB_OBJECTS
  .take:
        call    task_allocate
        test    eax, eax
        check   nz, 'every place must be available'
        dec     ebp
        jnz     .take
        call    task_allocate
        test    eax, eax
        check   z, 'a full slab must answer 0'
        mcall   68, 13, ebx
        mov     [slab_begin], 0
        ret

; In: ebx = slab. Out: eax = a task in its idle state, or 0
task_allocate:
        push    ecx
        mov     ecx, [ebx + slab.free_count]
        jecxz   .new
        dec     ecx
        mov     [ebx + slab.free_count], ecx
        movzx   eax, [ebx + slab.free_places + ecx]
        imul    eax, sizeof.task
        lea     eax, [ebx + slab.objects + eax]
        pop     ecx
        ret
  .new:
        mov     ecx, [ebx + slab.constructed]
        xor     eax, eax
        cmp     ecx, SLAB_OBJECTS
        jae     .full
        inc     [ebx + slab.constructed]
        imul    eax, ecx, sizeof.task
        lea     eax, [ebx + slab.objects + eax]
        inc     [constructor_calls]     ; the constructor: the rest of the page is zero already
        mov     [eax + task.state], IDLE
  .full:
        pop     ecx
        ret

; In: ebx = slab, eax = task. Whoever frees a task brings it back to the idle state.
task_free:
        push    ecx edx
        mov     [eax + task.state], IDLE
        mov     byte [eax + task.buffer], 0
        sub     eax, ebx
        sub     eax, slab.objects
        xor     edx, edx
        mov     ecx, sizeof.task
        div     ecx                     ; number of its place
        mov     ecx, [ebx + slab.free_count]
        mov     [ebx + slab.free_places + ecx], al
        inc     [ebx + slab.free_count]
        pop     edx ecx
        ret

; Tells the workbench the slab's places. In: eax = a block, 0 = the first.
; Out: eax = the block behind it or 0, ecx = its bytes, edx = its kind
slab_walk:
        push    ebx
        mov     ebx, [slab_begin]
        lea     ecx, [ebx + slab.objects]
        test    eax, eax
        jz      .tables
        cmp     eax, ebx
        je      .first
        lea     ecx, [eax + sizeof.task]
        cmp     ecx, [slab_end]
        jae     .end
  .first:
        push    ecx
        lea     eax, [ecx - slab.objects]
        sub     eax, ebx
        xor     edx, edx
        mov     ecx, sizeof.task
        div     ecx                     ; eax = number of the place
        mov     edx, FREE_BLOCK         ; never used
        cmp     eax, [ebx + slab.constructed]
        jae     .told
        mov     ecx, [ebx + slab.free_count]
  .look:
        dec     ecx
        mov     edx, USED_BLOCK         ; not among the free places
        js      .told
        cmp     al, [ebx + slab.free_places + ecx]
        jne     .look
        mov     edx, CACHED_BLOCK       ; free, but constructed
  .told:
        pop     eax
        mov     ecx, sizeof.task
        pop     ebx
        ret
  .tables:
        mov     eax, ebx
        mov     ecx, slab.objects
        mov     edx, TABLE_BLOCK
        pop     ebx
        ret
  .end:
        xor     eax, eax
        pop     ebx
        ret

        show_heap 'slab', slab_begin, slab_end, slab_walk

; ---- 2. regions: everything that belongs to one task dies with it ----------------------------------
; Each region is one heap block; regions nest, and ending one ends all that were begun inside it.
REGION_SIZE     = 8192

structure region
  .parent       dd ?                    ; the region around this one, or 0
  .next         dd ?                    ; first unused byte
end_structure

region_lesson:
        call    region_begin            ; a request ...
        mov     ebp, 20
  .outer:
        mov     eax, 100
        call    region_allocate
        test    eax, eax
        check   nz, 'the region must have room'
        dec     ebp
        jnz     .outer
        mov     esi, eax
        mov     dword [esi], 'keep'
        call    region_begin            ; ... and a step of it with scratch memory of its own
        mov     eax, REGION_SIZE - sizeof.region
        call    region_allocate
        test    eax, eax
        check   nz, 'the inner region must be empty at first'
        mov     eax, 1
        call    region_allocate
        test    eax, eax
        check   z, 'a full region must answer 0'
        call    region_end
        cmp     dword [esi], 'keep'
        check   e, 'ending the inner region must leave the outer one alone'
        call    region_end
        cmp     [current_region], 0
        check   e, 'all regions must be gone'
        print_line 'Regions: 21 blocks, two frees'
        ret

region_begin:
        push    eax ebx ecx
        mcall   68, 12, REGION_SIZE
        mov     ecx, [current_region]
        mov     [eax + region.parent], ecx
        lea     ecx, [eax + sizeof.region]
        mov     [eax + region.next], ecx
        mov     [current_region], eax
        add     eax, REGION_SIZE
        mov     [current_end], eax
        pop     ecx ebx eax
        ret

; Frees everything that was allocated since the matching region_begin.
region_end:
        push    eax ebx ecx
        mov     ecx, [current_region]
        mov     eax, [ecx + region.parent]
        mov     [current_region], eax
        add     eax, REGION_SIZE
        mov     [current_end], eax
        mcall   68, 13, ecx
        pop     ecx ebx eax
        ret

; In: eax = bytes. Out: eax = address inside the current region, or 0
region_allocate:
        push    ecx edx
        mov     edx, [current_region]
        lea     ecx, [edx + REGION_SIZE]
        sub     ecx, [edx + region.next]        ; bytes that are left, a multiple of 8
        cmp     eax, ecx
        ja      .full
        add     eax, 7
        and     eax, -8
        add     eax, [edx + region.next]
        xchg    eax, [edx + region.next]
        pop     edx ecx
        ret
  .full:
        xor     eax, eax
        pop     edx ecx
        ret

; Tells the workbench what the current region consists of: its header, bytes handed out, bytes left.
; In: eax = a block, 0 = the first. Out: eax = the block behind it or 0, ecx = its bytes, edx = its kind
region_walk:
        push    esi
        mov     esi, [current_region]
        mov     edx, [esi + region.next]
        lea     ecx, [esi + sizeof.region]
        test    eax, eax
        jz      .header
        cmp     eax, edx
        je      .end
        cmp     eax, esi
        jne     .left
        cmp     ecx, edx
        je      .left                   ; nothing was handed out yet
        mov     eax, ecx
        mov     ecx, edx
        sub     ecx, eax
        mov     edx, USED_BLOCK
        pop     esi
        ret
  .header:
        mov     eax, esi
        mov     ecx, sizeof.region
        mov     edx, TABLE_BLOCK
        pop     esi
        ret
  .left:
        mov     eax, edx
        lea     ecx, [esi + REGION_SIZE]
        sub     ecx, eax
        jz      .end
        mov     edx, FREE_BLOCK
        pop     esi
        ret
  .end:
        xor     eax, eax
        pop     esi
        ret

        show_heap 'innermost region', current_region, current_end, region_walk

; ---- 3. buffers that are copied when somebody writes -------------------------------------------------
; Copying a buffer only counts one owner more. The first of several owners who writes gets a copy of
; his own. The kernel does the same with pages of libraries, by means of the page tables; here the rule
; is kept by always asking buffer_for_writing first.
structure buffer
  .owners       dd ?
  .bytes        dd ?
  .data:
end_structure

buffer_lesson:
        mov     ecx, 5000
        call    buffer_make
        mov     esi, eax
        mov     byte [esi + buffer.data + 4999], 'a'
        mov     eax, esi
        call    buffer_share            ; the "copy"
        mov     edi, eax
        cmp     esi, edi
        check   e, 'sharing must not copy'
        cmp     [copies_made], 0
        check   e, 'nobody has written yet'
        mov     eax, edi
        call    buffer_for_writing
        mov     edi, eax
        cmp     esi, edi
        check   ne, 'the first write must make a copy'
        mov     byte [edi + buffer.data + 4999], 'b'
        cmp     byte [esi + buffer.data + 4999], 'a'
        check   e, 'the original must keep its contents'
        mov     eax, esi
        call    buffer_for_writing
        cmp     eax, esi
        check   e, 'the only owner must write in place'
        cmp     [copies_made], 1
        check   e, 'one copy must have been made'
        mov     eax, esi
        call    buffer_drop
        mov     eax, edi
        call    buffer_drop
        print_line 'Copy on write: two owners, one copy, made at the first write'
        ret

; In: ecx = bytes. Out: eax = buffer with one owner
buffer_make:
        push    ebx ecx
        add     ecx, buffer.data
        mcall   68, 12, ecx
        pop     ecx ebx
        mov     [eax + buffer.owners], 1
        mov     [eax + buffer.bytes], ecx
        ret

; In and out: eax = buffer, which has one owner more now
buffer_share:
        inc     [eax + buffer.owners]
        ret

; In: eax = buffer. Out: eax = the buffer that its caller may write to: this one or a copy
buffer_for_writing:
        cmp     [eax + buffer.owners], 1
        je      .own
        push    ecx esi edi
        dec     [eax + buffer.owners]   ; the caller leaves the others
        mov     esi, eax
        mov     ecx, [esi + buffer.bytes]
        call    buffer_make
        inc     [copies_made]
        push    eax
        lea     edi, [eax + buffer.data]
        add     esi, buffer.data
        rep movsb
        pop     eax
        pop     edi esi ecx
  .own:
        ret

; In: eax = buffer. The last owner frees it.
buffer_drop:
        dec     [eax + buffer.owners]
        jnz     .shared
        push    ebx ecx
        mov     ecx, eax
        mcall   68, 13, ecx
        pop     ecx ebx
  .shared:
        ret

; ---- 4. a file in memory ---------------------------------------------------------------------------
; 68.27 loads a whole file into a new heap block: no size to ask for, no buffer to make, no read. Here
; it is the program's own file, whose beginning we know: it stands at address 0.
file_lesson:
        mcall   68, 27, path + 1        ; the kernel wrote '/' and the full path there at the start
        mov     [file_size], edx
        mov     ebx, eax
        test    eax, eax
        check   nz, 'our own file must be found'
        jz      .done
        print   'File: '
        print_decimal edx
        print_line ' bytes are in memory'
        cmp     edx, image_end
        check   e, 'the file must be as long as its image'
        mov     esi, ebx
        xor     edi, edi
        mov     ecx, image_end          ; all of it: our variables lie behind the image
        repe cmpsb
        check   e, 'the file must be what we are made of'
        mcall   68, 13, ebx
  .done:
        ret

        board_routines
image_end:

align 4
constructor_calls dd ?
current_region  dd ?
current_end     dd ?
slab_begin      dd ?
slab_end        dd ?
copies_made     dd ?
file_size       dd ?
path            rb 1024

align 16
                rb 4096
stack_top:
memory_end:

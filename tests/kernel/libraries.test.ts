import { expect, test } from 'vitest'
import { assembleCase, runLines } from './run-listing'

const LIBRARY = `
format MS COFF
public EXPORTS
section '.flat' code readable align 16
lib_init:
        mov     [ready], 1
        ret
; eax + [number] in eax once it is ready
add_number:
        cmp     [ready], 1
        jne     @f
        add     eax, [number]
  @@:   ret
align 4
EXPORTS dd init_name, lib_init, add_name, add_number, 0
init_name db 'lib_init', 0
add_name db 'add_number', 0
section '.data' data readable writable align 16
ready   dd 0
number  dd 40
`

test('a library of our own loads, starts and answers', () => {
  const bytes = assembleCase('library', LIBRARY)
  const lines = runLines(
    `
        mcall   68, 19, path
        mov     ebp, eax
        call    dword [ebp + 4]
        mov     eax, 2
        call    dword [ebp + 12]
        mov     [sum], eax
        print_hex [sum]
        new_line
        answer  'not there', 68, 19, path + 1
        exit_program
path    db '/sys/lib/own.obj', 0
align 4
sum     dd 0`,
    { files: [{ guest: '/sys/lib/own.obj', bytes }] },
  )
  expect(lines[0]).toBe('0000002A')
  expect(lines[1]).toBe('not there 00000000')
})

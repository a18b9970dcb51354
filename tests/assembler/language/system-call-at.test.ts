// @vitest-environment node
import { expect, test } from 'vitest'
import { systemCallAt } from '../../../src-main/assembler/language/system-call-at'

const constants: Record<string, number> = { SF_SYS_MISC: 68, SSF_HEAP_INIT: 11 }
const at = (text: string, line: number) => systemCallAt(text.split('\n'), line, (name) => constants[name])

const plain = `start:
        mov     eax, 68         ; memory
        mov     ebx, 12
        mov     ecx, [size]
        int     0x40
        mov     [block], eax`

test('the call is recognised on its number and on the interrupt', () => {
  expect(at(plain, 1)).toEqual({ number: 68, subfunctions: [12, undefined] })
  expect(at(plain, 4)).toEqual({ number: 68, subfunctions: [12, undefined] })
})

test('a line that takes no part in a call is none', () => {
  expect(at(plain, 0)).toBeUndefined()
  expect(at(plain, 5)).toBeUndefined()
})

test('a label or a jump ends the reach of a register', () => {
  expect(at('mov eax,68\n jmp away\n int 0x40', 0)).toBeUndefined()
  expect(at('mov eax,68\nlater:\n int 0x40', 2)).toBeUndefined()
})

test('the macro names its arguments, constants are looked up', () => {
  expect(at(' mcall SF_SYS_MISC, SSF_HEAP_INIT', 0)).toEqual({ number: 68, subfunctions: [11] })
  expect(at('again: mcall 18, 17, ecx ; RAM', 0)).toEqual({ number: 18, subfunctions: [17, undefined] })
  expect(at(' mcall unknown', 0)).toBeUndefined()
})

test('clearing a register is a zero, the last value before the call counts', () => {
  expect(at('mov eax,1\nmov eax,64\nxor ebx,ebx\nint 40h', 3)).toEqual({
    number: 64,
    subfunctions: [0, undefined],
  })
})

import { expect, test } from 'vitest'
import { labelAbove, type Names, operandsOf, registerValue } from '../../../src-renderer/editor/operands'

const REGISTERS = new Map([
  ['eax', 0x12345678],
  ['ebx', 0x3000],
  ['esi', 2],
  ['ebp', 0xfffffff0],
])
const SYMBOLS: Readonly<Record<string, { value: number; size: number }>> = {
  blocks: { value: 0xf44, size: 4 },
  letter: { value: 0x100, size: 1 },
  'block.size': { value: 8, size: 0 },
}
const names: Names = {
  register: (name) => REGISTERS.get(name),
  symbol: (name) => SYMBOLS[name]?.value,
  sizeOf: (name) => SYMBOLS[name]?.size ?? 0,
}
const told = (line: string) => operandsOf(line, names).map(({ text, value, size }) => [text, value, size])

test('parts of a register are cut out of the whole', () => {
  expect(registerValue('ax', names)).toEqual({ value: 0x5678, size: 2 })
  expect(registerValue('AH', names)).toEqual({ value: 0x56, size: 1 })
  expect(registerValue('edx', names)).toBeUndefined()
})

test('registers and places in memory are told in the order of the line, with the size of the access', () => {
  expect(told('  cmp [blocks + esi * 4], eax ; [ebx]')).toEqual([
    ['[blocks + esi * 4]', 0xf4c, 4],
    ['eax', 0x12345678, 4],
  ])
  expect(told("  mov al, [ds:ebx+block.size] ; 'ah'")).toEqual([
    ['al', 0x78, 1],
    ['[ds:ebx+block.size]', 0x3008, 1],
  ])
  expect(told('  mov word [ebp-8], 5')).toEqual([['[ebp-8]', 0xffffffe8, 2]])
  expect(told('  inc [letter]')).toEqual([['[letter]', 0x100, 1]])
  expect(told('  push dword [ebx + 10h]')).toEqual([['[ebx + 10h]', 0x3010, 4]])
})

test('what means nothing on the line is left out', () => {
  expect(told('eax_label: db \'eax\', "[ebx]"')).toEqual([])
  expect(told('  mov edx, [fs:0]')).toEqual([])
  expect(told('  mov edx, [unknown + 4]')).toEqual([])
  expect(told('  lea edx, [ebx +]')).toEqual([])
})

test('local names belong to the last label above', () => {
  const lines = ['start:', '  nop', '.loop:', 'counter dd 0', '  inc [.x]']
  expect(labelAbove((line) => lines[line - 1]!, 3)).toBe('start')
  expect(labelAbove((line) => lines[line - 1]!, 5)).toBe('counter')
  expect(labelAbove(() => '  nop', 3)).toBe('')
})

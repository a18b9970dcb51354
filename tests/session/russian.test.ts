import { expect, test } from 'vitest'
import { deliveredFiles } from '../support/delivered'
import { driveFiles, PATH, valueOf } from '../support/session-driver'
import { collectLanguageFacts } from '../../src-main/session/language-facts'
import { readDirectives, readRegisters, readStrategies } from '../../src-main/session/russian'
import {
  INSTRUCTION_TABLES,
  readCategories,
  readInstructions,
} from '../../src-main/session/russian/instructions'
import { readSystemCalls, SYSTEM_CALL_TABLES } from '../../src-main/session/russian/system-calls'

const english = collectLanguageFacts()
const russian = collectLanguageFacts('ru')

const sorted = (names: Iterable<string>) => [...new Set(names)].sort()
/** Texts without a letter of the Russian alphabet. */
const notRussian = (texts: Iterable<string | undefined>) =>
  [...texts].filter((text) => !/\p{Script=Cyrillic}/u.test(text ?? ''))

test('every directive and operator has its Russian text, and no other has', () => {
  const table = readDirectives()
  expect([...table.keys()]).toEqual(english.directives.map(({ name }) => name))
  expect(notRussian([...table.values()].map(({ summary }) => summary))).toEqual([])
  // Word for word: only what stands for something is told in Russian.
  const shape = (syntax: string) => syntax.replace(/\p{L}+/gu, 'w')
  expect([...table.values()].map(({ syntax }) => shape(syntax))).toEqual(
    english.directives.map(({ syntax }) => shape(syntax)),
  )
  expect([...table].filter(([name, { syntax }]) => !syntax.includes(name))).toEqual([])
  expect(russian.directives.find(({ name }) => name === 'times')).toEqual({
    name: 'times',
    stage: 'assembler',
    ...table.get('times'),
  })
})

test('every use of a register is told in Russian', () => {
  const table = readRegisters()
  expect(sorted(table.keys())).toEqual(sorted(english.registers.map(({ summary }) => summary)))
  expect(notRussian(table.values())).toEqual([])
  expect(russian.registers.find(({ name }) => name === 'ecx')?.summary).toBe(table.get('counter'))
})

/** English texts that more than one line has, in one table or in several. */
const repeated = (tables: readonly string[]) => {
  const keys = tables.flatMap((table) => table.trim().split('\n')).map((line) => line.split(' | ')[0]!)
  return keys.filter((key, at) => keys.indexOf(key) !== at)
}
/** Letters for places, numbers and names of registers: the same in every language. */
const SAME = /^([xy]\d?|\W|\d|\b(eip|eflags|e[a-d]x|es[ip]|edi|ebp|PCI|BIOS)\b)+$/

test('what every instruction does is told in Russian, and nothing is left over', () => {
  const table = readInstructions()
  expect(sorted(table.keys())).toEqual(sorted(english.instructions.map(({ summary }) => summary)))
  expect(sorted(readCategories().keys())).toEqual(
    sorted(english.instructions.map(({ category }) => category)),
  )
  expect(repeated(INSTRUCTION_TABLES)).toEqual([])
  expect(notRussian([...table.values(), ...readCategories().values()])).toEqual([])
  expect(russian.instructions.find(({ mnemonic }) => mnemonic === 'lea')?.summary).toBe(
    'Вычисляет адрес источника, не обращаясь к памяти',
  )
})

test('every name, role and note of every system function is told in Russian, and nothing is left over', () => {
  const table = readSystemCalls()
  const texts = english.systemFunctions.flatMap(({ name, summary, inputs, outputs }) => [
    name,
    summary,
    ...[...inputs, ...outputs].map(({ role }) => role),
  ])
  expect(sorted(table.keys())).toEqual(sorted(texts))
  expect(repeated(SYSTEM_CALL_TABLES)).toEqual([])
  expect(notRussian([...table.values()].filter((text) => !SAME.test(text)))).toEqual([])
  // Numbers, addresses and operators are part of what is said.
  const figures = (text: string) =>
    [...text.matchAll(/\d+(\.\d+)*h?|<<|\*/g)].map(([figure]) => figure).sort()
  expect([...table].filter(([key, text]) => String(figures(key)) !== String(figures(text)))).toEqual([])
  const allocate = russian.systemFunctions.find(
    ({ number, subfunctions }) => number === 68 && subfunctions[0] === 12,
  )!
  expect(allocate.name).toBe('выделить блок')
  expect(allocate.inputs).toEqual([{ register: 'ecx', role: 'размер в байтах' }])
})

test('every delivered strategy is told in Russian, and nothing is left over', async () => {
  const { session } = driveFiles(deliveredFiles())
  const strategies = valueOf(await session.listStrategies({}))
  const table = readStrategies()
  expect(sorted(table.keys())).toEqual(sorted(strategies.flatMap(({ title, summary }) => [title, summary])))
  expect(notRussian(table.values())).toEqual(['TLSF'])
  const told = valueOf(await session.listStrategies({ language: 'ru' }))
  expect(told.find(({ name }) => name === 'buddy')?.title).toBe('Метод двойников')
  session.close()
})

test('hover and completion answer in the language that is asked for', async () => {
  const { session } = driveFiles({ [PATH]: 'mov eax, 5\nint 0x40\nmo' })
  const at = { path: PATH, line: 1, column: 2 }
  const hover = valueOf(await session.hover({ ...at, language: 'ru' })).facts!
  expect(hover.instruction?.summary).toBe('Копирует источник в приёмник')
  expect(hover.systemFunctions[0]?.name).toBe('задержка')
  expect(valueOf(await session.hover(at)).facts!.systemFunctions[0]?.name).toBe('delay')
  const { entries } = valueOf(await session.complete({ path: PATH, line: 3, column: 3, language: 'ru' }))
  expect(entries.find(({ label }) => label === 'movsx')?.detail).toBe('Копирует со знаковым расширением')
  session.close()
})

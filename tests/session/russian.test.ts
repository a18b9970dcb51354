import { expect, test } from 'vitest'
import { collectLanguageFacts } from '../../src-main/session/language-facts'
import { readDirectives, readRegisters } from '../../src-main/session/russian'

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

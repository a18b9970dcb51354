// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PHRASES } from '../../src-main/contract/phrases'
import { RUSSIAN_PHRASES } from '../../src-main/contract/russian-phrases'
import { inEnglish, say } from '../../src-main/contract/said'
import { en } from '../../src-renderer/text/en'
import { ru } from '../../src-renderer/text/ru'
import { formatBytes, setLanguage, t, word } from '../../src-renderer/text/text'

const holes = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort()
const TABLES: readonly (readonly [string, Record<string, string>, Record<string, string>])[] = [
  ['of the window', en, ru],
  ['of the session', PHRASES, RUSSIAN_PHRASES],
]

test.each(TABLES)(
  'every language has every text %s with the same places for values',
  (_, english, russian) => {
    expect(Object.keys(russian).sort()).toEqual(Object.keys(english).sort())
    const different = Object.keys(english).filter(
      (key) => String(holes(english[key]!)) !== String(holes(russian[key]!)) || russian[key]!.trim() === '',
    )
    expect(different).toEqual([])
  },
)

// Names, units and notations that are the same in both languages.
const SAME = /^[^a-z]*$|\{|^(cr3|app|fpu\.(mmx|sse)|screen\.pick-[xy]|lab\.initialise)/i

test.each(TABLES)('no text %s was left in English', (_, english, russian) => {
  const left = Object.keys(english).filter(
    (key) => english[key] === russian[key] && !SAME.test(english[key]!) && !SAME.test(key),
  )
  expect(left).toEqual([])
})

const sources = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.(ts|vue)$/.test(entry.name) && !/[\\/](text|phrases)$/.test(entry.parentPath),
    )
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')

test('every sentence of the session is said somewhere', () => {
  const text = sources(join(import.meta.dirname, '../../src-main'))
  // Codes that are put together: `fault.${tried}`.
  const joined = [...text.matchAll(/say\(`([\w.-]*)\$\{[^}]*\}([\w.-]*)`/g)]
  const unused = Object.keys(PHRASES).filter(
    (code) =>
      !text.includes(`'${code}'`) &&
      !joined.some(([, head, tail]) => code.startsWith(head!) && code.endsWith(tail!)),
  )
  expect(unused).toEqual([])
})

test('values are put into the text of the chosen language', () => {
  setLanguage('ru')
  expect(t('palette.line', { line: 7 })).toBe('Перейти к строке 7')
  expect(formatBytes(1536)).toBe('1,5 КиБ')
  expect(word(say('place.hole', { size: say('size.kib', { kib: 8 }) }))).toBe('свободная куча, дыра в 8 КиБ')
  expect(word(['allocate+1Ch', say('page.free')])).toBe('allocate+1Ch свободно')
  setLanguage('en')
  expect(t('palette.line', { line: 7 })).toBe('Go to line 7')
  expect(formatBytes(4096)).toBe('4 KiB')
  expect(formatBytes(12)).toBe('12 bytes')
  expect(formatBytes(2 ** 31)).toBe('2 GiB')
  expect(inEnglish(say('place.block', { number: 7 }))).toBe('heap block 7')
})

// @vitest-environment node
import { expect, test } from 'vitest'
import { en } from '../../src-renderer/text/en'
import { ru } from '../../src-renderer/text/ru'
import { formatBytes, setLanguage, t } from '../../src-renderer/text/text'

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

test('every language has every text with the same places for values', () => {
  expect(Object.keys(ru).sort()).toEqual(Object.keys(en).sort())
  const different = (Object.keys(en) as (keyof typeof en)[]).filter(
    (key) => String(holes(en[key])) !== String(holes(ru[key])) || ru[key].trim() === '',
  )
  expect(different).toEqual([])
})

test('values are put into the text of the chosen language', () => {
  setLanguage('ru')
  expect(t('palette.line', { line: 7 })).toBe('Перейти к строке 7')
  expect(formatBytes(1536)).toBe('1,5 КиБ')
  setLanguage('en')
  expect(t('palette.line', { line: 7 })).toBe('Go to line 7')
  expect(formatBytes(4096)).toBe('4 KiB')
  expect(formatBytes(12)).toBe('12 bytes')
  expect(formatBytes(2 ** 31)).toBe('2 GiB')
})

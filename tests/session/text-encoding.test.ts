import { expect, test } from 'vitest'
import { decodeText, encodeText } from '../../src-main/session/text-encoding'

const bytes = (...values: number[]) => Uint8Array.from(values)
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const cp866 = new TextDecoder('ibm866')

test('UTF-8 is read as the platform reads it', () => {
  for (const text of [
    '',
    'mov eax, 1\r\n',
    'ёжик ∀x 😀 \ufeff',
    'я'.repeat(9000),
    '\u{10ffff}\ud7ff\ue000',
  ]) {
    const encoded = new TextEncoder().encode(text)
    expect(decodeText(encoded)).toEqual({ text: strict.decode(encoded), encoding: 'utf-8' })
    expect(encodeText(text, 'utf-8')).toEqual(encoded)
  }
})

test('malformed UTF-8 is not UTF-8: overlong, surrogates, cut, out of range', () => {
  for (const malformed of [
    [0xc0, 0xaf],
    [0xe0, 0x80, 0xaf],
    [0xed, 0xa0, 0x80],
    [0xd0],
    [0xf4, 0x90, 0x80, 0x80],
    [0xff],
  ]) {
    expect(() => strict.decode(bytes(...malformed))).toThrow()
    expect(decodeText(bytes(0x41, ...malformed))?.encoding).not.toBe('utf-8')
  }
})

test('code page 866 is told from Latin-1 by its letters, and both round-trip', () => {
  const all = bytes(...Array.from({ length: 128 }, (_, index) => 128 + index))
  const russian = bytes(0x3b, 0x20, 0x8f, 0xe0, 0xa8, 0xa2, 0xa5, 0xe2)
  expect(decodeText(russian)).toEqual({ text: '; Привет', encoding: 'cp866' })
  expect(encodeText('; Привет', 'cp866')).toEqual(russian)
  expect(encodeText(cp866.decode(all), 'cp866')).toEqual(all)
  const german = bytes(0x66, 0xfc, 0x72, 0x20, 0xdf, 0xf6)
  expect(decodeText(german)).toEqual({ text: 'für ßö', encoding: 'latin-1' })
  expect(encodeText('für ßö', 'latin-1')).toEqual(german)
})

test('a character that the file had no code for makes it UTF-8', () => {
  expect(encodeText('a∀', 'cp866')).toEqual(new TextEncoder().encode('a∀'))
})

test('programs and pictures are not text', () => {
  expect(decodeText(bytes(0x4d, 0x45, 0x4e, 0, 0, 1))).toBeUndefined()
  expect(decodeText(bytes(1, 2, 3, 4, 5, 6, 7, 8))).toBeUndefined()
})

import { expect, test } from 'vitest'
import type { SessionMessage } from '../../src-main/contract/protocol'
import { decodeMessage, encodeMessage } from '../../src-main/contract/wire'

const bytes = (length: number) => Uint8Array.from({ length }, (_, index) => index * 3)
const reply = (value: unknown): SessionMessage => ({ kind: 'reply', id: 7, result: { ok: true, value } })

test.each([
  ['without byte arrays', { text: 'Ж', list: [1, -2, 0.5, true, null] }],
  ['with one byte array', { bytes: bytes(5) }],
  ['with an empty one', { bytes: bytes(0), more: 1 }],
  [
    'with several of odd lengths',
    { parts: [{ pixels: bytes(3) }, { pixels: bytes(70_001) }], last: bytes(1) },
  ],
])('a message %s arrives as it was', (_, value) => {
  expect(decodeMessage(encodeMessage(reply(value)))).toEqual(reply(value))
})

test('byte arrays lie where words can be read, whatever stands before them', () => {
  for (let length = 0; length < 20; length++) {
    const message = reply({ text: 'x'.repeat(length), one: bytes(length), other: bytes(8) })
    const { result } = decodeMessage(encodeMessage(message)) as {
      result: { value: Record<string, Uint8Array> }
    }
    expect(result.value['one']!.byteOffset % 8).toBe(0)
    expect(result.value['other']!.byteOffset % 8).toBe(0)
  }
})

test('a frame in memory that was used before holds this message alone', () => {
  const message = reply({ bytes: bytes(70_000) })
  const used = new Uint8Array(100_000).fill(0xee)
  const frame = encodeMessage(message, () => used.buffer)
  expect(frame.buffer).toBe(used.buffer)
  expect(decodeMessage(frame)).toEqual(message)
  const small = new ArrayBuffer(69_000)
  expect(encodeMessage(message, () => small).buffer).not.toBe(small)
})

test('what is no frame is no message', () => {
  const whole = encodeMessage(reply({ bytes: bytes(10), text: 'abc' }))
  for (let length = 0; length < 20; length++) expect(decodeMessage(whole.slice(0, length))).toBeUndefined()
  expect(decodeMessage(new Uint8Array(64).fill(0xc1))).toBeUndefined()
})

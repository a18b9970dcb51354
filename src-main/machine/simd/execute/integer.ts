import type { ExecuteFunction, Execution, Executors } from '../../cpu/execution'
import type { SimdUnit } from '../unit'
import { type PackedOperation, packedForms } from './packed'

const clampSignedByte = (value: number): number => (value < -128 ? -128 : value > 127 ? 127 : value)
const clampUnsignedByte = (value: number): number => (value < 0 ? 0 : value > 255 ? 255 : value)
const clampSignedWord = (value: number): number => (value < -32768 ? -32768 : value > 32767 ? 32767 : value)
const clampUnsignedWord = (value: number): number => (value < 0 ? 0 : value > 65535 ? 65535 : value)

/** Packed integer arithmetic and comparison (SDM vol. 1, 9.4.1, 9.4.3, 10.4.4, 11.4.2). */
export function integerExecutors(execution: Execution, unit: SimdUnit): Executors {
  const { state, bytes, words } = execution
  const signedBytes = new Int8Array(execution.buffer)
  const signedWords = new Int16Array(execution.buffer)
  const forms = packedForms(unit)
  const executors: Record<string, ExecuteFunction> = {}
  const define = (name: string, operation: PackedOperation): void => {
    Object.assign(executors, forms.both(name, operation))
  }

  /** An operation on elements: signed or unsigned bytes or words, doublewords. */
  type Element = (a: number, b: number) => number
  const onBytes =
    (view: Uint8Array | Int8Array, element: Element): PackedOperation =>
    (to, from, size) => {
      for (let at = 0; at < size; at++) bytes[to + at] = element(view[to + at], view[from + at])
    }
  const onWords =
    (view: Uint16Array | Int16Array, element: Element): PackedOperation =>
    (to, from, size) => {
      const a = to >> 1
      const b = from >>> 1
      for (let at = 0; at < size >> 1; at++) words[a + at] = element(view[a + at], view[b + at])
    }
  const onDoublewords =
    (element: Element): PackedOperation =>
    (to, from, size) => {
      const a = to >> 2
      const b = from >>> 2
      for (let at = 0; at < size >> 2; at++) state[a + at] = element(state[a + at], state[b + at])
    }

  const sum: Element = (a, b) => a + b
  const difference: Element = (a, b) => a - b
  const larger: Element = (a, b) => (a > b ? a : b)
  const smaller: Element = (a, b) => (a < b ? a : b)
  const equal: Element = (a, b) => (a === b ? -1 : 0)
  const greater: Element = (a, b) => (a > b ? -1 : 0)
  const average: Element = (a, b) => (a + b + 1) >> 1

  define('PADDB', onBytes(bytes, sum))
  define('PADDW', onWords(words, sum))
  define(
    'PADDD',
    onDoublewords((a, b) => (a + b) | 0),
  )
  define('PSUBB', onBytes(bytes, difference))
  define('PSUBW', onWords(words, difference))
  define(
    'PSUBD',
    onDoublewords((a, b) => (a - b) | 0),
  )
  define(
    'PADDSB',
    onBytes(signedBytes, (a, b) => clampSignedByte(a + b)),
  )
  define(
    'PADDSW',
    onWords(signedWords, (a, b) => clampSignedWord(a + b)),
  )
  define(
    'PADDUSB',
    onBytes(bytes, (a, b) => clampUnsignedByte(a + b)),
  )
  define(
    'PADDUSW',
    onWords(words, (a, b) => clampUnsignedWord(a + b)),
  )
  define(
    'PSUBSB',
    onBytes(signedBytes, (a, b) => clampSignedByte(a - b)),
  )
  define(
    'PSUBSW',
    onWords(signedWords, (a, b) => clampSignedWord(a - b)),
  )
  define(
    'PSUBUSB',
    onBytes(bytes, (a, b) => clampUnsignedByte(a - b)),
  )
  define(
    'PSUBUSW',
    onWords(words, (a, b) => clampUnsignedWord(a - b)),
  )
  define(
    'PMULLW',
    onWords(words, (a, b) => Math.imul(a, b)),
  )
  define(
    'PMULHW',
    onWords(signedWords, (a, b) => (a * b) >> 16),
  )
  define(
    'PMULHUW',
    onWords(words, (a, b) => Math.imul(a, b) >>> 16),
  )
  define('PAVGB', onBytes(bytes, average))
  define('PAVGW', onWords(words, average))
  define('PMAXUB', onBytes(bytes, larger))
  define('PMINUB', onBytes(bytes, smaller))
  define('PMAXSW', onWords(signedWords, larger))
  define('PMINSW', onWords(signedWords, smaller))
  define('PCMPEQB', onBytes(bytes, equal))
  define('PCMPEQW', onWords(words, equal))
  define('PCMPEQD', onDoublewords(equal))
  define('PCMPGTB', onBytes(signedBytes, greater))
  define('PCMPGTW', onWords(signedWords, greater))
  define('PCMPGTD', onDoublewords(greater))

  define('PMADDWD', (to, from, size) => {
    for (let at = 0; at < size >> 2; at++) {
      const a = (to >> 1) + 2 * at
      const b = (from >>> 1) + 2 * at
      state[(to >> 2) + at] =
        (Math.imul(signedWords[a], signedWords[b]) + Math.imul(signedWords[a + 1], signedWords[b + 1])) | 0
    }
  })
  define('PSADBW', (to, from, size) => {
    for (let half = 0; half < size; half += 8) {
      let total = 0
      for (let at = half; at < half + 8; at++) total += Math.abs(bytes[to + at] - bytes[from + at])
      state[(to + half) >> 2] = total
      state[((to + half) >> 2) + 1] = 0
    }
  })

  /** Quadwords as two words. */
  const onQuadwords =
    (element: (a: number, b: number) => void): PackedOperation =>
    (to, from, size) => {
      for (let at = 0; at < size >> 2; at += 2) element((to >> 2) + at, (from >>> 2) + at)
    }
  define(
    'PADDQ',
    onQuadwords((a, b) => {
      const addend = state[b]
      const low = (state[a] + addend) | 0
      const carry = low >>> 0 < addend >>> 0 ? 1 : 0
      state[a + 1] = (state[a + 1] + state[b + 1] + carry) | 0
      state[a] = low
    }),
  )
  define(
    'PSUBQ',
    onQuadwords((a, b) => {
      const before = state[a]
      const subtrahend = state[b]
      const borrow = before >>> 0 < subtrahend >>> 0 ? 1 : 0
      state[a + 1] = (state[a + 1] - state[b + 1] - borrow) | 0
      state[a] = (before - subtrahend) | 0
    }),
  )
  define(
    'PMULUDQ',
    onQuadwords((a, b) => {
      const x = state[a] >>> 0
      const y = state[b] >>> 0
      const low = Math.imul(x, y)
      // The rounded product differs from the true one by far less than half of 2^32.
      state[a + 1] = Math.round((x * y - (low >>> 0)) / 4294967296)
      state[a] = low
    }),
  )
  return executors
}

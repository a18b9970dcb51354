// Questions about the x87 instructions, by family.
import { below, bytesOf, extended, float32, float64, pick, random64 } from './values.mjs'

/** Control words: all masked with each precision and rounding, then exceptions unmasked. */
const maskedControls = []
for (const rounding of [0, 1, 2, 3]) for (const precision of [3, 2, 0]) maskedControls.push(0x7f | (precision << 8) | (rounding << 10))
const unmaskedControls = [0x37e, 0x37d, 0x37b, 0x377, 0x36f, 0x35f, 0x340, 0x36c, 0x27d, 0x067, 0x767, 0xb67, 0xf4f]
const hex4 = (value) => value.toString(16).padStart(4, '0')

/** `count` lines under each control word; the usual one gets four times as many. */
function* underControls(bytes, name, controls, count, line) {
  for (const control of controls) {
    yield `= ${bytes} c=${hex4(control)} ${name}`
    const lines = control === 0x37f ? count * 4 : count
    for (let at = 0; at < lines; at++) yield line(control)
  }
}

const allControls = [...maskedControls, ...unmaskedControls]

/** Two operands whose exponents lie near one another more often than not. */
const pair = () => `0=${extended()} 1=${extended()}`

function* arithmetic(scale) {
  const binary = { d8c1: 'fadd', d8c9: 'fmul', d8e1: 'fsub', d8f1: 'fdiv' }
  for (const [bytes, name] of Object.entries(binary)) yield* underControls(bytes, name, allControls, 12 * scale, pair)
  yield* underControls('d9fa', 'fsqrt', allControls, 6 * scale, () => `0=${extended()}`.replace(/=[89a-f]/, (t) => (below(4) ? `=${(parseInt(t[1], 16) & 7).toString(16)}` : t)))
}

export const x87Families = { 'x87-arithmetic': arithmetic }
void bytesOf, float32, float64, pick, random64

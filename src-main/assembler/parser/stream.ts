/**
 * The parsed program: one array of numbers, which every pass interprets from the start. A line is
 * `line, number of the source line` and then elements, each with a fixed or given length:
 *
 * - `instruction, number, detail`   `label, symbol, size`   `constant, symbol, 0`   `block, symbol`
 * - `expression, n, n numbers`      in reverse Polish order, see `Item`; or a string or float
 * - `address, segment, size, n, n numbers, closing character`
 * - a symbol such as a register: `SYMBOL_BASE + class * 256 + value`
 * - any other number below 256: a separator or operator (`Mark`, or the character)
 */
export const Element = {
  end: 0,
  instruction: 1,
  label: 2,
  constant: 3,
  block: 4,
  line: 0x0f,
  expression: 0x28,
  address: 0x5b,
  /** What an expression went on with behind a float, with which nothing can be calculated: no line takes it. */
  leftover: 0xfe,
} as const

/** Numbers of a float's item. */
export const FLOAT_LENGTH = 4

export const SYMBOL_BASE = 0x100000

/** Elements of an expression; the operators of `words.ts` stand among them. */
export const Item = {
  /** Number of the string; alone in its expression. */
  string: 0,
  /** Low and high half. */
  number: 1,
  /** A number of more than 64 bits. */
  tooLarge: 0x0f,
  register: 0x10,
  symbol: 0x11,
  invalid: 0x21,
  /** Mantissa low and high, exponent with digits and sign; alone in its expression. */
  float: 0x2e,
} as const

/** Position after an element; -1 at the end of the line. */
export function skipElement(code: Int32Array, at: number): number {
  const element = code[at]!
  switch (element) {
    case Element.end:
    case Element.line:
      return -1
    case Element.instruction:
    case Element.label:
    case Element.constant:
      return at + 3
    case Element.block:
      return at + 2
    case Element.expression:
      return at + 2 + code[at + 1]!
    case Element.address:
      return at + 5 + code[at + 3]!
    default:
      return at + 1
  }
}

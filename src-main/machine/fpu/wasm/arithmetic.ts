import {
  type Code,
  ValueType,
  type WasmFunction,
  assembleModule,
  extend,
  get,
  giveBack,
  i32,
  i32Add,
  i32And,
  i32Eqz,
  i32LtS,
  i32LtU,
  i32Or,
  i32ShrU,
  i32Store16,
  i32Shl,
  i32Sub,
  i32Xor,
  i32Load,
  i64,
  i64Add,
  i64And,
  i64Clz,
  i64Eq,
  i64Eqz,
  i64GtU,
  i64Load,
  i64LtS,
  i64LtU,
  i64Mul,
  i64Or,
  i64Shl,
  i64ShrU,
  i64Store,
  i64Sub,
  set,
  when,
} from './emit'

/**
 * Addition and multiplication of x87 registers for the usual case: operands normal or zero, normal result, 64-bit
 * precision, rounding to nearest. The same results as `add` and `multiply`, which take over when a
 * function returns `NOT_USUAL`; nothing is stored then.
 */
export interface UsualArithmetic {
  /**
   * Register at byte offset `to` = itself + the operand at `from`, of which `sign` turns the sign: bit 0
   * that of the operand, bit 1 that of the register. Returns exception flags.
   */
  addExtended(to: number, from: number, sign: number): number
  addDouble(to: number, from: number, sign: number): number
  addSingle(to: number, from: number, sign: number): number
  /** The same for the product; `sign` is not used. */
  multiplyExtended(to: number, from: number, sign: number): number
  multiplyDouble(to: number, from: number, sign: number): number
  multiplySingle(to: number, from: number, sign: number): number
}

export const NOT_USUAL = -1

const { i32: I32, i64: I64 } = ValueType
/** Parameters and locals. */
const [TO, FROM, SIGN] = [0, 1, 2]
const [EXPONENT_A, EXPONENT_B, SIGN_A, SIGN_B, DIFFERENCE, UP] = [3, 4, 5, 6, 7, 8]
const [A, B, EXTENSION, LOW, HIGH, CROSS] = [9, 10, 11, 12, 13, 14]
const locals = [I32, I32, I32, I32, I32, I32, I64, I64, I64, I64, I64, I64]

const TOP_BIT = i64(1n << 63n)
const LOW_HALF = i64(0xffffffffn)
const unusual = giveBack(i32(NOT_USUAL))
/** An exponent field that is neither 0 nor the largest. */
const isNormal = (exponent: number, largest: number): Code =>
  i32LtU(i32Sub(get(exponent), i32(1)), i32(largest - 1))

/** Takes an operand apart; `otherwise` follows where its exponent is not that of a normal number. */
type Take = (otherwise: readonly Code[]) => readonly Code[]

/** The register at a byte offset. */
const takeExtended = (
  address: number,
  mantissa: number,
  exponent: number,
  sign: number,
  otherwise: readonly Code[],
): readonly Code[] => [
  set(mantissa, i64Load(get(address), 0)),
  set(exponent, i32Load(get(address), 8)),
  set(sign, i32And(i32ShrU(get(exponent), i32(15)), i32(1))),
  set(exponent, i32And(get(exponent), i32(0x7fff))),
  when(i32Eqz(isNormal(exponent, 0x7fff)), otherwise),
  // Unnormals lack the integer bit.
  when(i32And(isNormal(exponent, 0x7fff), i32Eqz(i64LtS(get(mantissa), i64(0n)))), [unusual]),
]
const takeDouble: Take = (otherwise) => [
  set(B, i64Load(get(FROM), 0)),
  set(EXPONENT_B, i32Load(get(FROM), 4)),
  set(SIGN_B, i32ShrU(get(EXPONENT_B), i32(31))),
  set(EXPONENT_B, i32And(i32ShrU(get(EXPONENT_B), i32(20)), i32(0x7ff))),
  when(i32Eqz(isNormal(EXPONENT_B, 0x7ff)), otherwise),
  set(EXPONENT_B, i32Add(get(EXPONENT_B), i32(16383 - 1023))),
  set(B, i64Or(i64Shl(get(B), i64(11n)), TOP_BIT)),
]
const takeSingle: Take = (otherwise) => [
  set(EXPONENT_B, i32Load(get(FROM), 0)),
  set(B, i64Or(i64Shl(extend(get(EXPONENT_B)), i64(40n)), TOP_BIT)),
  set(SIGN_B, i32ShrU(get(EXPONENT_B), i32(31))),
  set(EXPONENT_B, i32And(i32ShrU(get(EXPONENT_B), i32(23)), i32(0xff))),
  when(i32Eqz(isNormal(EXPONENT_B, 0xff)), otherwise),
  set(EXPONENT_B, i32Add(get(EXPONENT_B), i32(16383 - 127))),
]

/** Rounds A with EXTENSION below it to nearest even, stores it at TO; the flags are the result. */
const roundAndStore: readonly Code[] = [
  set(
    UP,
    i32Or(
      i64GtU(get(EXTENSION), TOP_BIT),
      i32And(i64Eq(get(EXTENSION), TOP_BIT), [...i64And(get(A), i64(1n)), 0xa7]),
    ),
  ),
  set(A, i64Add(get(A), extend(get(UP)))),
  when(i64Eqz(get(A)), [set(A, TOP_BIT), set(EXPONENT_A, i32Add(get(EXPONENT_A), i32(1)))]),
  when(i32Eqz(isNormal(EXPONENT_A, 0x7fff)), [unusual]),
  i64Store(get(TO), 0, get(A)),
  i32Store16(get(TO), 8, i32Or(get(EXPONENT_A), i32Shl(get(SIGN_A), i32(15)))),
  i32Or(i32Shl(i32Eqz(i64Eqz(get(EXTENSION))), i32(5)), i32Shl(get(UP), i32(9))),
]

const swapOperands: readonly Code[] = [
  set(LOW, get(A)),
  set(A, get(B)),
  set(B, get(LOW)),
  set(UP, get(EXPONENT_A)),
  set(EXPONENT_A, get(EXPONENT_B)),
  set(EXPONENT_B, get(UP)),
  set(UP, get(SIGN_A)),
  set(SIGN_A, get(SIGN_B)),
  set(SIGN_B, get(UP)),
]

/** Aligns B under A: B and EXTENSION, whose lowest bit is sticky. */
const align: readonly Code[] = [
  set(DIFFERENCE, i32Sub(get(EXPONENT_A), get(EXPONENT_B))),
  set(EXTENSION, i64(0n)),
  when(get(DIFFERENCE), [
    set(LOW, extend(get(DIFFERENCE))),
    when(
      i32LtS(get(DIFFERENCE), i32(64)),
      [set(EXTENSION, i64Shl(get(B), i64Sub(i64(64n), get(LOW)))), set(B, i64ShrU(get(B), get(LOW)))],
      [
        when(
          i32LtS(get(DIFFERENCE), i32(128)),
          [
            // A shift by 64 counts as by 0, which is right for both halves here.
            set(EXTENSION, i64ShrU(get(B), get(LOW))),
            when(
              i32And(
                i32LtS(i32(64), get(DIFFERENCE)),
                i32Eqz(i64Eqz(i64Shl(get(B), i64Sub(i64(128n), get(LOW))))),
              ),
              [set(EXTENSION, i64Or(get(EXTENSION), i64(1n)))],
            ),
          ],
          [set(EXTENSION, i64(1n))],
        ),
        set(B, i64(0n)),
      ],
    ),
  ]),
]

const addAligned: readonly Code[] = [
  set(A, i64Add(get(A), get(B))),
  when(i64LtU(get(A), get(B)), [
    set(
      EXTENSION,
      i64Or(
        i64Or(i64Shl(get(A), i64(63n)), i64ShrU(get(EXTENSION), i64(1n))),
        i64And(get(EXTENSION), i64(1n)),
      ),
    ),
    set(A, i64Or(i64ShrU(get(A), i64(1n)), TOP_BIT)),
    set(EXPONENT_A, i32Add(get(EXPONENT_A), i32(1))),
  ]),
]
const subtractAligned: readonly Code[] = [
  set(A, i64Sub(i64Sub(get(A), get(B)), extend(i32Eqz(i64Eqz(get(EXTENSION)))))),
  set(EXTENSION, i64Sub(i64(0n), get(EXTENSION))),
  // Nothing left above the extension: rare, and zero is a matter of signs.
  when(i64Eqz(get(A)), [unusual]),
  set(LOW, i64Clz(get(A))),
  when(i32Eqz(i64Eqz(get(LOW))), [
    set(A, i64Or(i64Shl(get(A), get(LOW)), i64ShrU(get(EXTENSION), i64Sub(i64(64n), get(LOW))))),
    set(EXTENSION, i64Shl(get(EXTENSION), get(LOW))),
    set(EXPONENT_A, i32Sub(get(EXPONENT_A), [...get(LOW), 0xa7])),
  ]),
]

const addBody: readonly Code[] = [
  set(SIGN_A, i32Xor(get(SIGN_A), i32ShrU(get(SIGN), i32(1)))),
  set(SIGN_B, i32Xor(get(SIGN_B), i32And(get(SIGN), i32(1)))),
  when(
    i32Or(
      i32LtS(get(EXPONENT_A), get(EXPONENT_B)),
      i32And(i32Eqz(i32Sub(get(EXPONENT_A), get(EXPONENT_B))), i64LtU(get(A), get(B))),
    ),
    swapOperands,
  ),
  ...align,
  when(i32Xor(get(SIGN_A), get(SIGN_B)), subtractAligned, addAligned),
  ...roundAndStore,
]

const lowHalf = (value: Code): Code => i64And(value, LOW_HALF)
const highHalf = (value: Code): Code => i64ShrU(value, i64(32n))

const multiplyBody: readonly Code[] = [
  set(SIGN_A, i32Xor(get(SIGN_A), get(SIGN_B))),
  set(EXPONENT_A, i32Sub(i32Add(get(EXPONENT_A), get(EXPONENT_B)), i32(16383 - 1))),
  // Four products of halves: the outer ones, then the crosses added to the middle.
  set(LOW, i64Mul(lowHalf(get(A)), lowHalf(get(B)))),
  set(HIGH, i64Mul(highHalf(get(A)), highHalf(get(B)))),
  set(CROSS, i64Mul(lowHalf(get(A)), highHalf(get(B)))),
  set(A, i64Mul(highHalf(get(A)), lowHalf(get(B)))),
  set(B, i64Add(i64Add(highHalf(get(LOW)), lowHalf(get(CROSS))), lowHalf(get(A)))),
  set(EXTENSION, i64Or(i64Shl(get(B), i64(32n)), lowHalf(get(LOW)))),
  set(A, i64Add(i64Add(get(HIGH), highHalf(get(CROSS))), i64Add(highHalf(get(A)), highHalf(get(B))))),
  when(i32Eqz(i64LtS(get(A), i64(0n))), [
    set(A, i64Or(i64Shl(get(A), i64(1n)), i64ShrU(get(EXTENSION), i64(63n)))),
    set(EXTENSION, i64Shl(get(EXTENSION), i64(1n))),
    set(EXPONENT_A, i32Sub(get(EXPONENT_A), i32(1))),
  ]),
  ...roundAndStore,
]

const storeAtTo = (mantissa: Code, exponent: Code, sign: Code): readonly Code[] => [
  i64Store(get(TO), 0, mantissa),
  i32Store16(get(TO), 8, i32Or(exponent, i32Shl(sign, i32(15)))),
]
const [IS_ZERO_A, IS_ZERO_B] = [UP, DIFFERENCE]
const exact = i32(0)

/** One operand is zero: the result is exact (SDM vol. 1, 4.8.3.1 and table 4-7, rounding to nearest). */
const addZeroBody: readonly Code[] = [
  set(SIGN_A, i32Xor(get(SIGN_A), i32ShrU(get(SIGN), i32(1)))),
  set(SIGN_B, i32Xor(get(SIGN_B), i32And(get(SIGN), i32(1)))),
  when(
    get(IS_ZERO_A),
    [
      when(
        get(IS_ZERO_B),
        storeAtTo(i64(0n), i32(0), i32And(get(SIGN_A), get(SIGN_B))),
        storeAtTo(get(B), get(EXPONENT_B), get(SIGN_B)),
      ),
    ],
    storeAtTo(get(A), get(EXPONENT_A), get(SIGN_A)),
  ),
  exact,
]
const multiplyZeroBody: readonly Code[] = [
  ...storeAtTo(i64(0n), i32(0), i32Xor(get(SIGN_A), get(SIGN_B))),
  exact,
]

/** Name, how the second operand is taken apart, and whether it is zero, told from memory. */
const sources: readonly (readonly [string, Take, Code])[] = [
  [
    'Extended',
    (otherwise) => takeExtended(FROM, B, EXPONENT_B, SIGN_B, otherwise),
    i32And(i64Eqz(get(B)), i32Eqz(get(EXPONENT_B))),
  ],
  ['Double', takeDouble, i64Eqz(i64Shl(i64Load(get(FROM), 0), i64(1n)))],
  ['Single', takeSingle, i32Eqz(i32Shl(i32Load(get(FROM), 0), i32(1)))],
]
const operations = [
  { name: 'add', body: addBody, zeroBody: addZeroBody },
  { name: 'multiply', body: multiplyBody, zeroBody: multiplyZeroBody },
]
const variants = sources.flatMap(([source, take, isZero]) =>
  operations.map((operation) => ({ ...operation, name: operation.name + source, take, isZero })),
)

const usual = variants.map(({ name, take, body }, index): WasmFunction => {
  // The function for zeros has the number after all of these.
  const toZeros = giveBack([...get(TO), ...get(FROM), ...get(SIGN), 0x10, index + variants.length])
  return {
    name,
    parameters: 3,
    locals,
    body: [...takeExtended(TO, A, EXPONENT_A, SIGN_A, [toZeros]), ...take([toZeros]), ...body],
  }
})
const zeros = variants.map(({ name, take, isZero, zeroBody }): WasmFunction => {
  const isZeroA = i32And(i64Eqz(get(A)), i32Eqz(get(EXPONENT_A)))
  return {
    name: `${name}Zero`,
    parameters: 3,
    locals,
    body: [
      ...takeExtended(TO, A, EXPONENT_A, SIGN_A, [when(i32Eqz(isZeroA), [unusual]), set(IS_ZERO_A, i32(1))]),
      ...take([when(i32Eqz(isZero), [unusual]), set(IS_ZERO_B, i32(1))]),
      when(i32Eqz(i32Or(get(IS_ZERO_A), get(IS_ZERO_B))), [unusual]),
      ...zeroBody,
    ],
  }
})
const functions: readonly WasmFunction[] = [...usual, ...zeros]

let module: WebAssembly.Module | undefined

/** The functions over a machine's memory. */
export function usualArithmetic(memory: WebAssembly.Memory): UsualArithmetic {
  module ??= assembleModule(functions)
  return new WebAssembly.Instance(module, { m: { memory } }).exports as unknown as UsualArithmetic
}

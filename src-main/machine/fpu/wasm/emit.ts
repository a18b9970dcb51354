/**
 * Just enough of the WebAssembly binary format to write small functions over the machine's memory:
 * expressions are byte sequences that leave one value, statements leave none (core specification, 5).
 */
export type Code = readonly number[]

const BYTE = 0x7f

/** Unsigned LEB128 of a small number. */
export function unsigned(value: number): Code {
  const bytes: number[] = []
  let rest = value
  do {
    const byte = rest & BYTE
    rest >>>= 7
    bytes.push(rest !== 0 ? byte | 0x80 : byte)
  } while (rest !== 0)
  return bytes
}

/** Signed LEB128. */
function signed(value: bigint): Code {
  const bytes: number[] = []
  let rest = value
  for (;;) {
    const byte = Number(rest & 0x7fn)
    rest >>= 7n
    const isLast = (rest === 0n && (byte & 0x40) === 0) || (rest === -1n && (byte & 0x40) !== 0)
    bytes.push(isLast ? byte : byte | 0x80)
    if (isLast) return bytes
  }
}

export const ValueType = { i32: 0x7f, i64: 0x7e, v128: 0x7b } as const

export const get = (local: number): Code => [0x20, local]
export const set = (local: number, value: Code): Code => [...value, 0x21, local]
export const i32 = (value: number): Code => [0x41, ...signed(BigInt(value | 0))]
export const i64 = (value: bigint): Code => [0x42, ...signed(BigInt.asIntN(64, value))]

const binary =
  (opcode: number) =>
  (a: Code, b: Code): Code => [...a, ...b, opcode]
const unary =
  (opcode: number) =>
  (a: Code): Code => [...a, opcode]

export const i32Eqz = unary(0x45)
export const i32Eq = binary(0x46)
export const i32LtS = binary(0x48)
export const i32LtU = binary(0x49)
export const i32GtU = binary(0x4b)
export const i32GeU = binary(0x4f)
export const i32Add = binary(0x6a)
export const i32Sub = binary(0x6b)
export const i32And = binary(0x71)
export const i32Or = binary(0x72)
export const i32Xor = binary(0x73)
export const i32Shl = binary(0x74)
export const i32ShrU = binary(0x76)
export const i64Eqz = unary(0x50)
export const i64Eq = binary(0x51)
export const i64LtS = binary(0x53)
export const i64LtU = binary(0x54)
export const i64GtU = binary(0x56)
export const i64Clz = unary(0x79)
export const i64Add = binary(0x7c)
export const i64Sub = binary(0x7d)
export const i64Mul = binary(0x7e)
export const i64And = binary(0x83)
export const i64Or = binary(0x84)
export const i64Shl = binary(0x86)
export const i64ShrU = binary(0x88)
export const wrap = unary(0xa7)
export const extend = unary(0xad)

/** Memory at address + offset, unaligned. */
export const i32Load = (address: Code, offset: number): Code => [...address, 0x28, 0, ...unsigned(offset)]
export const i64Load = (address: Code, offset: number): Code => [...address, 0x29, 0, ...unsigned(offset)]
export const i32Store16 = (address: Code, offset: number, value: Code): Code => [
  ...address,
  ...value,
  0x3b,
  0,
  ...unsigned(offset),
]
export const i64Store = (address: Code, offset: number, value: Code): Code => [
  ...address,
  ...value,
  0x37,
  0,
  ...unsigned(offset),
]

/** Vector instructions (prefix FDh). */
export const vector =
  (opcode: number) =>
  (...operands: readonly Code[]): Code => [...operands.flat(), 0xfd, ...unsigned(opcode)]
export const vectorLoad = (address: Code): Code => [...address, 0xfd, 0, 0, 0]
export const vectorStore = (address: Code, value: Code): Code => [...address, ...value, 0xfd, 0x0b, 0, 0]

export const select = (condition: Code, yes: Code, no: Code): Code => [...yes, ...no, ...condition, 0x1b]
export const when = (condition: Code, then: readonly Code[], otherwise: readonly Code[] = []): Code => [
  ...condition,
  0x04,
  0x40,
  ...then.flat(),
  ...(otherwise.length > 0 ? [0x05, ...otherwise.flat()] : []),
  0x0b,
]
export const giveBack = (value: Code): Code => [...value, 0x0f]

export interface WasmFunction {
  readonly name: string
  /** Parameters, all i32. */
  readonly parameters: number
  /** Types of the further locals, numbered after the parameters. */
  readonly locals: readonly number[]
  /** Statements, then an expression: the i32 result. */
  readonly body: readonly Code[]
}

const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content]
const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()]
const text = (value: string): Code => [
  ...unsigned(value.length),
  ...Array.from(value, (character) => character.charCodeAt(0)),
]

/** A module that imports `m.memory` and exports the functions. */
export function assembleModule(functions: readonly WasmFunction[]): WebAssembly.Module {
  const types = functions.map(({ parameters }) => [
    0x60,
    ...list(Array.from({ length: parameters }, () => [ValueType.i32])),
    ...list([[ValueType.i32]]),
  ])
  const bodies = functions.map(({ locals, body }) => {
    const code = [...list(locals.map((type) => [1, type])), ...body.flat(), 0x0b]
    return [...unsigned(code.length), ...code]
  })
  return new WebAssembly.Module(
    Uint8Array.from([
      ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      ...section(1, list(types)),
      ...section(2, list([[...text('m'), ...text('memory'), 0x02, 0x00, ...unsigned(1)]])),
      ...section(3, list(functions.map((_, index) => unsigned(index)))),
      ...section(7, list(functions.map(({ name }, index) => [...text(name), 0x00, ...unsigned(index)]))),
      ...section(10, list(bodies)),
    ]),
  )
}

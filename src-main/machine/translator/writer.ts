/**
 * Writes the body of one WebAssembly function: opcodes go out as they come, structured instructions are
 * counted so that branches can be given by label (core specification, 5.4).
 */
export const Opcode = {
  unreachable: 0x00,
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  br: 0x0c,
  brIf: 0x0d,
  brTable: 0x0e,
  call: 0x10,
  select: 0x1b,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  load32: 0x28,
  load64: 0x29,
  loadF64: 0x2b,
  load8s: 0x2c,
  load8: 0x2d,
  load16s: 0x2e,
  load16: 0x2f,
  store32: 0x36,
  store64: 0x37,
  store8: 0x3a,
  store16: 0x3b,
  const32: 0x41,
  const64: 0x42,
  eqz: 0x45,
  eq: 0x46,
  ne: 0x47,
  ltS: 0x48,
  ltU: 0x49,
  gtS: 0x4a,
  gtU: 0x4b,
  leS: 0x4c,
  leU: 0x4d,
  geS: 0x4e,
  geU: 0x4f,
  ne64: 0x52,
  ltU64: 0x54,
  gtU64: 0x56,
  gtS64: 0x55,
  eqz64: 0x50,
  clz: 0x67,
  ctz: 0x68,
  popcnt: 0x69,
  add: 0x6a,
  sub: 0x6b,
  mul: 0x6c,
  and: 0x71,
  or: 0x72,
  xor: 0x73,
  shl: 0x74,
  shrS: 0x75,
  shrU: 0x76,
  rotl: 0x77,
  rotr: 0x78,
  mul64: 0x7e,
  divS64: 0x7f,
  divU64: 0x80,
  remS64: 0x81,
  remU64: 0x82,
  or64: 0x84,
  shl64: 0x86,
  shrS64: 0x87,
  shrU64: 0x88,
  wrap: 0xa7,
  extendS: 0xac,
  extendU: 0xad,
  extend8S: 0xc0,
  extend16S: 0xc1,
} as const
export type Opcode = (typeof Opcode)[keyof typeof Opcode]

export const ValueType = { i32: 0x7f, i64: 0x7e, f64: 0x7c, v128: 0x7b } as const
export type ValueType = (typeof ValueType)[keyof typeof ValueType]

const EMPTY = 0x40
const VECTOR = 0xfd

/** A place to branch to: the nesting depth of its block or loop. */
export type Label = number

export interface Writer {
  readonly bytes: number[]
  op(...opcodes: readonly number[]): void
  get(local: number): void
  set(local: number): void
  tee(local: number): void
  const(value: number): void
  /** Pops the address; `load` pushes the value, `store` pops it first. Any alignment. */
  load(opcode: Opcode, offset: number): void
  store(opcode: Opcode, offset: number): void
  /** An instruction with the vector prefix and its immediate bytes; one with an address and this offset. */
  vector(opcode: number, ...immediates: readonly number[]): void
  vectorAccess(opcode: number, offset: number): void
  /** Opens a structured instruction and returns its label; a branch to a loop goes to its start. */
  open(opcode: Opcode): Label
  else(): void
  end(): void
  branch(label: Label): void
  branchIf(label: Label): void
  branchTable(labels: readonly Label[], otherwise: Label): void
  /** A local that nothing else uses. */
  local(type: ValueType): number
  /** Types of the locals made so far, parameters not counted. */
  readonly locals: readonly ValueType[]
}

export function pushUnsigned(bytes: number[], value: number): void {
  let rest = value >>> 0
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80)
    rest >>>= 7
  }
  bytes.push(rest)
}

function pushSigned(bytes: number[], value: number): void {
  let rest = value | 0
  for (;;) {
    const byte = rest & 0x7f
    rest >>= 7
    if ((rest === 0 && (byte & 0x40) === 0) || (rest === -1 && (byte & 0x40) !== 0)) {
      bytes.push(byte)
      return
    }
    bytes.push(byte | 0x80)
  }
}

export function createWriter(parameters: number): Writer {
  const bytes: number[] = []
  const locals: ValueType[] = []
  let depth = 0
  const indexed = (opcode: Opcode, index: number) => {
    bytes.push(opcode)
    pushUnsigned(bytes, index)
  }
  const access = (opcode: Opcode, offset: number) => {
    bytes.push(opcode, 0)
    pushUnsigned(bytes, offset)
  }
  return {
    bytes,
    locals,
    op: (...opcodes) => void bytes.push(...opcodes),
    get: (local) => indexed(Opcode.localGet, local),
    set: (local) => indexed(Opcode.localSet, local),
    tee: (local) => indexed(Opcode.localTee, local),
    const(value) {
      bytes.push(Opcode.const32)
      pushSigned(bytes, value)
    },
    load: access,
    store: access,
    vector(opcode, ...immediates) {
      bytes.push(VECTOR)
      pushUnsigned(bytes, opcode)
      bytes.push(...immediates)
    },
    vectorAccess(opcode, offset) {
      bytes.push(VECTOR)
      pushUnsigned(bytes, opcode)
      bytes.push(0)
      pushUnsigned(bytes, offset)
    },
    open(opcode) {
      bytes.push(opcode, EMPTY)
      return ++depth
    },
    else: () => void bytes.push(Opcode.else),
    end() {
      depth--
      bytes.push(Opcode.end)
    },
    branch: (label) => indexed(Opcode.br, depth - label),
    branchIf: (label) => indexed(Opcode.brIf, depth - label),
    branchTable(labels, otherwise) {
      bytes.push(Opcode.brTable)
      pushUnsigned(bytes, labels.length)
      for (const label of labels) pushUnsigned(bytes, depth - label)
      pushUnsigned(bytes, depth - otherwise)
    },
    local(type) {
      locals.push(type)
      return parameters + locals.length - 1
    },
  }
}

const section = (id: number, content: readonly number[]): number[] => {
  const bytes = [id]
  pushUnsigned(bytes, content.length)
  return bytes.concat(content)
}
const name = (text: string): number[] => [text.length, ...Array.from(text, (letter) => letter.charCodeAt(0))]

/** Functions that the module imports, in this order; the first takes one number, the others three. */
export const Import = {
  call: 0,
  addExtended: 1,
  addDouble: 2,
  addSingle: 3,
  multiplyExtended: 4,
  multiplyDouble: 5,
  multiplySingle: 6,
} as const
const importNames = Object.keys(Import)

/**
 * A module with one function `run(i32) -> i32` of this body (without its final `end`). It imports the machine's
 * memory as `m.memory` and the functions of `Import`, which give i32.
 */
export function functionModule(writer: Writer): WebAssembly.Module {
  const body: number[] = []
  pushUnsigned(body, writer.locals.length)
  for (const type of writer.locals) body.push(1, type)
  const code = [1]
  pushUnsigned(code, body.length + writer.bytes.length + 1)
  const { i32 } = ValueType
  const bytes = [
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    section(1, [2, 0x60, 1, i32, 1, i32, 0x60, 3, i32, i32, i32, 1, i32]),
    section(2, [
      1 + importNames.length,
      ...[...name('m'), ...name('memory'), 2, 0, 1],
      ...importNames.flatMap((each, index) => [...name('m'), ...name(each), 0, index === 0 ? 0 : 1]),
    ]),
    section(3, [1, 0]),
    section(7, [1, ...name('run'), 0, importNames.length]),
    section(10, code.concat(body, writer.bytes, [Opcode.end])),
  ].flat()
  return new WebAssembly.Module(Uint8Array.from(bytes))
}

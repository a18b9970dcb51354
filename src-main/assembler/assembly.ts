import type { Budget } from './budget'
import type { ConstantEncodings } from './constant-encodings'
import type { PartEnds } from './directives/control'
import type { FileContent } from './files'
import type { MessageCode } from './messages'
import { fail } from './messages'
import type { NameTable } from './names'
import type { SourceText } from './source-lines'
import type { SymbolTable } from './symbols'

/**
 * An addressing space: what is needed to make addresses out of positions in the output. The base is the
 * position minus the address, so that address = position - base.
 */
export interface Space {
  /** Number of the space in this pass. */
  readonly index: number
  baseLow: number
  baseHigh: number
  baseSign: number
  /** `ValueType` of labels. */
  type: number
  isVirtual: boolean
  /** Has a name or an extension, so its content is kept when it ends. */
  isKept: boolean
  /** Ended and kept: can be continued. */
  isClosed: boolean
  /** Registers that addresses are relative to: two codes and two factors, a byte each. */
  registers: number
  /** Section or external symbol that addresses are relative to. */
  base: number
  /** Position at which the space begins. */
  start: number
  /** Number of bytes when the space was left last. */
  length: number
  /** Content of a closed space. */
  content: Uint8Array | undefined
  /** Extension of the file into which a virtual space is written. */
  extension: string | undefined
}

/** A block of the assembly that is open: repeat, while, if, virtual, data. */
export interface Structure {
  directive: number
  /** Kind of data, or for `if` whether its else part is being assembled. */
  detail: number
  line: number
  /** Where the repetition begins again. */
  at: number
  counter: number
  counterLimit: number
  /** Virtual: position and space to come back to. */
  out: number
  space: Space
}

export interface AssemblyPorts {
  readFile(path: string): FileContent | undefined
  environment(name: string): string | undefined
  /** Seconds since 1970. */
  timestamp(): number
}

/** State of the assembling passes. Positions in the output count from `codeStart` of the first pass. */
export interface Assembly {
  readonly text: SourceText
  readonly names: NameTable
  readonly symbols: SymbolTable
  readonly code: Int32Array
  readonly ports: AssemblyPorts
  readonly budget: Budget
  readonly includeDirectories: readonly string[]

  /** Next element of the stream. */
  at: number
  output: Uint8Array<ArrayBuffer>
  /** Position of the next byte. */
  out: number
  codeStart: number
  /** Position that the output may not pass, less what blocks have taken in this pass. */
  outputLimit: number
  /** The same at the start of a pass; an underestimate until `measureOutputEnd` was asked. */
  outputEnd: number
  measureOutputEnd: (() => number) | undefined

  pass: number
  nextPassNeeded: boolean
  currentLine: number
  /** First error of this pass that counts only if the pass turns out to be the last; -1: none. */
  errorLine: number
  errorCode: MessageCode
  errorSymbol: number
  /** Where in the stream it was found. */
  errorAt: number
  /** Every such error, when all of them are wanted. */
  deferred: DeferredError[] | undefined

  codeType: number
  /** After useavx512: EVEX where its compressed displacement makes the instruction shorter. */
  prefersEvex: boolean
  spaces: Space[]
  /** Spaces of the pass before, to be used again. */
  formerSpaces: Space[]
  space: Space
  structures: Structure[]
  /** Structures that were closed, to be used again. */
  readonly spareStructures: Structure[]
  readonly partEnds: PartEnds
  counter: number
  counterLimit: number
  undefinedStart: number
  undefinedEnd: number
  /** How far labels have moved against the pass before: 65 bits. */
  adjustmentLow: number
  adjustmentHigh: number
  adjustmentSign: number

  /** Inside `times` or after a prefix: blocks may not begin. */
  prefixed: boolean
  bndPrefix: boolean

  /** Operands of expressions; row 0 is the result. */
  stack: Int32Array<ArrayBuffer>
  valueUndefined: boolean
  /** Size for which a floating-point literal is converted. */
  valueSize: number
  /** The address's size so far, taken from labels while `sizeFromLabels`. */
  operandSize: number
  sizeFromLabels: boolean
  /** The instruction takes addresses, not what is there. */
  ignoreLabelSizes: boolean
  /** No symbol has been read and no error noted since the instruction began. */
  isConstant: boolean
  readonly encodings: ConstantEncodings
  /** Segment register of the address being calculated: es is 1. */
  segment: number

  format: FormatState
  /** Text of `display` in this pass. */
  displayed: string[]
  /** Four numbers for each line assembled in this pass: line, position, space, code type. */
  lineMap: Int32Array<ArrayBuffer>
  lineMapEnd: number
  /** Whether references are recorded for the symbol file. */
  readonly recordReferences: boolean
  /** Pairs of symbol and position in `lineMap`. */
  references: number[]
}

/** An error that counts only if its pass turns out to be the last. */
export interface DeferredError {
  readonly line: number
  readonly code: MessageCode
  readonly symbol: number
  /** Position in the stream. */
  readonly at: number
}

const MOST_DEFERRED = 10_000

/** Output formats, as numbered in `format` symbols. */
export const Format = { binary: 1, mz: 2, pe: 3, coff: 4, elf: 5 } as const

export const FormatFlag = {
  /** Binary: .com; COFF: Microsoft's; ELF: executable. */
  variant: 1,
  wide: 4,
  is64: 8,
  stackSet: 0x10,
  sectionSeen: 0x20,
  subsystemSet: 0x80,
  dll: 0x100,
  wdm: 0x200,
  baseSet: 0x400,
  large: 0x800,
  nx: 0x1000,
  entrySet: 0x10000,
  stackGiven: 0x20000,
  heapGiven: 0x40000,
} as const

/** A section, external or public symbol of an object file, or a relocation in the section before it. */
export interface StreamEntry {
  readonly kind: 'section' | 'extrn' | 'public' | 'relocation'
  /** Name, -1 for the default section. */
  name: string | undefined
  /** Section: position. Relocation: position in its section. */
  position: number
  /** Section: length. Extrn: size. */
  length: number
  alignment: number
  flags: number
  /** Public: symbol. Relocation: entry number of what it refers to. */
  symbol: number
  /** Relocation: its type. Public: 0xC0 plus linkage. */
  type: number
  line: number
  /** Number in the symbol table of the file. */
  index: number
  section: number
}

/** State of the output format in one pass, and what is carried from pass to pass. */
export interface FormatState {
  format: number
  flags: number
  extension: string | undefined
  /** Kept from pass to pass: fixups are wanted. */
  fixupsWanted: boolean
  stubSize: number
  stubName: string | undefined
  stubMade: boolean
  numberOfSections: number
  machine: number
  subsystem: number
  subsystemVersion: number
  imageBaseLow: number
  imageBaseHigh: number
  /** Position of the section header in the output (PE). */
  currentSection: number
  /** Fixups (PE) and relocations (MZ) since the last ones were written. */
  relocations: number[]
  relocationTypes: number[]
  actualFixupsSize: number
  reservedFixups: number
  reservedFixupsSize: number
  lastFixupBase: number
  lastFixupHeader: number
  resourceSize: number
  /** Header of MZ. */
  mzHeader: Uint8Array
  /** Sections, symbols and relocations of an object file; index 0 is not used. */
  stream: StreamEntry[]
  /** ELF executables: position after the segment table; header position of the segment to merge with. */
  segmentTableEnd: number
  mergeSegment: number
}

/** Makes room for `count` bytes at the output position. */
export function reserveOutput(a: Assembly, count: number): void {
  const needed = a.out + count
  if (needed > a.outputLimit || needed < 0) checkOutput(a, needed)
  if (needed > a.output.length) {
    const larger = new Uint8Array(Math.max(needed + 256, Math.min(a.output.length * 4, a.outputLimit + 256)))
    larger.set(a.output)
    a.output = larger
  }
}

/** Fails unless the output may go up to a position; measures what the program has taken when it must. */
export function checkOutput(a: Assembly, position: number): void {
  const end = a.measureOutputEnd?.()
  if (end !== undefined) {
    a.outputLimit += end - a.outputEnd
    a.outputEnd = end
    a.measureOutputEnd = undefined
  }
  if (position > a.outputLimit || position < 0) fail('out-of-memory')
}

/** Takes bytes of the memory that the output could have, up to the end of the pass. */
export function takeBlock(a: Assembly, bytes: number): void {
  a.outputLimit -= bytes
}

export function emitByte(a: Assembly, value: number): void {
  if (a.out + 1 > a.output.length) reserveOutput(a, 1)
  a.output[a.out++] = value
}

export function emitWord(a: Assembly, value: number): void {
  if (a.out + 2 > a.output.length) reserveOutput(a, 2)
  const { output } = a
  output[a.out++] = value
  output[a.out++] = value >> 8
}

export function emitDword(a: Assembly, value: number): void {
  if (a.out + 4 > a.output.length) reserveOutput(a, 4)
  const { output } = a
  output[a.out++] = value
  output[a.out++] = value >> 8
  output[a.out++] = value >> 16
  output[a.out++] = value >> 24
}

export function putDword(a: Assembly, position: number, value: number): void {
  const { output } = a
  output[position] = value
  output[position + 1] = value >> 8
  output[position + 2] = value >> 16
  output[position + 3] = value >> 24
}

export function putWord(a: Assembly, position: number, value: number): void {
  a.output[position] = value
  a.output[position + 1] = value >> 8
}

export function getDword(a: Assembly, position: number): number {
  const { output } = a
  return (
    output[position]! |
    (output[position + 1]! << 8) |
    (output[position + 2]! << 16) |
    (output[position + 3]! << 24)
  )
}

export function getWord(a: Assembly, position: number): number {
  return a.output[position]! | (a.output[position + 1]! << 8)
}

/** Records an error that ends the assembly only if this pass turns out to be the last one. */
export function failLater(a: Assembly, code: MessageCode, symbol = -1): void {
  a.isConstant = false
  if (a.deferred !== undefined && a.deferred.length < MOST_DEFERRED)
    a.deferred.push({ line: a.currentLine, code, symbol, at: a.at })
  if (a.errorLine >= 0) return
  a.errorLine = a.currentLine
  a.errorCode = code
  a.errorSymbol = symbol
  a.errorAt = a.at
}

/** As `failLater` for a value that does not fit; the value being calculated becomes zero. */
export function overflow(a: Assembly): void {
  a.isConstant = false
  if (a.errorLine >= 0 && a.deferred === undefined) return
  failLater(a, 'value-out-of-range')
  a.valueUndefined = true
}

/** As `failLater` for a relocatable value where none may be. */
export function misuse(a: Assembly): void {
  failLater(a, 'invalid-use-of-symbol')
}

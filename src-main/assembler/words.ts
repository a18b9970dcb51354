/**
 * The reserved words of the language other than instructions: what each word means wherever it stands.
 * Numbers of directives are ours; numbers of symbols and operators only have to differ from each other.
 */

/** Preprocessor directives, and the words that only mean something in certain places. */
export const PreprocessorWord = {
  none: 0,
  define: 1,
  include: 2,
  irp: 3,
  irps: 4,
  irpv: 5,
  macro: 6,
  match: 7,
  postpone: 8,
  purge: 9,
  rept: 10,
  restore: 11,
  restruc: 12,
  struc: 13,
  lastDirective: 13,
  common: 20,
  forward: 21,
  local: 22,
  reverse: 23,
  equ: 30,
  fix: 31,
  /** `__file__` and `__line__`: symbolic constants with the place of the line. */
  fileSymbol: 40,
  lineSymbol: 41,
} as const

/** Assembly directives and data definitions: the number that stands in the parsed stream. */
export const Directive = {
  align: 1,
  assert: 2,
  break: 3,
  data: 4,
  display: 5,
  else: 6,
  end: 7,
  entry: 8,
  err: 9,
  extrn: 10,
  format: 11,
  heap: 12,
  if: 13,
  label: 14,
  load: 15,
  org: 16,
  public: 17,
  repeat: 18,
  section: 19,
  segment: 20,
  stack: 21,
  store: 22,
  times: 23,
  virtual: 24,
  while: 25,
  /** lock, rep…: emits the byte given and goes on with the line. */
  prefix: 26,
  bnd: 27,
  dataBytes: 40,
  dataWords: 41,
  dataDoubleWords: 42,
  dataPointers: 43,
  dataQuadWords: 44,
  dataTenBytes: 45,
  dataUnicode: 46,
  file: 47,
  reserveBytes: 50,
  reserveWords: 51,
  reserveDoubleWords: 52,
  reservePointers: 53,
  reserveQuadWords: 54,
  reserveTenBytes: 55,
  /** Machine instructions follow: this plus the encoder's number. */
  instructionBase: 64,
} as const

/** Classes of symbols in the parsed stream. */
export const SymbolClass = {
  register: 0x10,
  size: 0x11,
  jump: 0x12,
  codeType: 0x13,
  specialRegister: 0x14,
  format: 0x18,
  sectionFlag: 0x19,
  dataKind: 0x1a,
  subsystem: 0x1b,
  formatPrefix: 0x1c,
  linkage: 0x1d,
  segmentType: 0x1e,
  decorator: 0x1f,
} as const

export const Operator = {
  add: 0x80,
  subtract: 0x81,
  multiply: 0x90,
  divide: 0x91,
  modulo: 0xa0,
  and: 0xb0,
  or: 0xb1,
  xor: 0xb2,
  shiftLeft: 0xc0,
  shiftRight: 0xc1,
  not: 0xd0,
  bitScanForward: 0xe0,
  bitScanReverse: 0xe1,
  rva: 0xf0,
  plt: 0xf1,
  plus: 0x82,
  negate: 0x83,
} as const

/** Operators that belong to directives and to logical expressions; also the separators made by the parser. */
export const Mark = {
  at: 0x80,
  dup: 0x81,
  from: 0x82,
  on: 0x84,
  ptr: 0x85,
  as: 0x86,
  defined: 0x88,
  used: 0x89,
  definite: 0x8a,
  align: 0x8c,
  openParenthesis: 0x91,
  closeParenthesis: 0x92,
  eq: 0xf0,
  notEqual: 0xf1,
  notLess: 0xf2,
  notGreater: 0xf3,
  in: 0xf6,
  eqtype: 0xf7,
  relativeto: 0xf8,
  unallowed: 0xff,
} as const

/** What a name means as a reserved word. Zero: nothing in that place. */
export interface Word {
  preprocessor: number
  /** `Directive` number, or `instructionBase` plus the encoder's number. */
  instruction: number
  /** Byte that goes with the instruction: the prefix to emit. */
  detail: number
  /** `Directive` number of a data definition. */
  data: number
  /** Size of the unit of a data definition. */
  dataSize: number
  /** Class in bits 8.., value in bits 0..7; zero when the name is no symbol. */
  symbol: number
  operator: number
  unaryOperator: number
  mark: number
}

const words = new Map<string, Word>()

function word(name: string): Word {
  let entry = words.get(name)
  if (!entry) {
    entry = {
      preprocessor: 0,
      instruction: 0,
      detail: 0,
      data: 0,
      dataSize: 0,
      symbol: 0,
      operator: 0,
      unaryOperator: 0,
      mark: 0,
    }
    words.set(name, entry)
  }
  return entry
}

for (const [name, number] of Object.entries(PreprocessorWord))
  if (number > 0 && number < PreprocessorWord.fileSymbol && name !== 'lastDirective')
    word(name).preprocessor = number
word('__file__').preprocessor = PreprocessorWord.fileSymbol
word('__line__').preprocessor = PreprocessorWord.lineSymbol

const DIRECTIVE_NAMES =
  'align assert break data display else end entry err extrn format heap if label load org public repeat section segment stack store times virtual while'
for (const name of DIRECTIVE_NAMES.split(' '))
  word(name).instruction = Directive[name as keyof typeof Directive]

const PREFIXES: Record<string, number> = {
  lock: 0xf0,
  rep: 0xf3,
  repe: 0xf3,
  repz: 0xf3,
  repne: 0xf2,
  repnz: 0xf2,
  xacquire: 0xf2,
  xrelease: 0xf3,
}
for (const [name, byte] of Object.entries(PREFIXES)) {
  word(name).instruction = Directive.prefix
  word(name).detail = byte
}
word('bnd').instruction = Directive.bnd
word('bnd').detail = 0xf2

const DATA: [string, number, number][] = [
  ['db', Directive.dataBytes, 1],
  ['dw', Directive.dataWords, 2],
  ['du', Directive.dataUnicode, 2],
  ['dd', Directive.dataDoubleWords, 4],
  ['dp', Directive.dataPointers, 6],
  ['df', Directive.dataPointers, 6],
  ['dq', Directive.dataQuadWords, 8],
  ['dt', Directive.dataTenBytes, 10],
  ['file', Directive.file, 1],
  ['rb', Directive.reserveBytes, 1],
  ['rw', Directive.reserveWords, 2],
  ['rd', Directive.reserveDoubleWords, 4],
  ['rp', Directive.reservePointers, 6],
  ['rf', Directive.reservePointers, 6],
  ['rq', Directive.reserveQuadWords, 8],
  ['rt', Directive.reserveTenBytes, 10],
]
for (const [name, number, size] of DATA) {
  word(name).data = number
  word(name).dataSize = size
}

function symbols(symbolClass: number, entries: Record<string, number>): void {
  for (const [name, value] of Object.entries(entries)) word(name).symbol = (symbolClass << 8) | value
}

function numbered(
  symbolClass: number,
  prefix: string,
  from: number,
  to: number,
  base: number,
  suffix = '',
): void {
  for (let i = from; i <= to; i++) word(`${prefix}${i}${suffix}`).symbol = (symbolClass << 8) | (base + i)
}

// Registers: the high digit is the size or class, the low one the hardware number (segments: number + 1).
const general = ['ax', 'cx', 'dx', 'bx', 'sp', 'bp', 'si', 'di']
general.forEach((name, i) => {
  symbols(SymbolClass.register, { [name]: 0x20 + i, [`e${name}`]: 0x40 + i, [`r${name}`]: 0x80 + i })
})
symbols(SymbolClass.register, {
  al: 0x10,
  cl: 0x11,
  dl: 0x12,
  bl: 0x13,
  spl: 0x14,
  bpl: 0x15,
  sil: 0x16,
  dil: 0x17,
  ah: 0x04,
  ch: 0x05,
  dh: 0x06,
  bh: 0x07,
  es: 0x31,
  cs: 0x32,
  ss: 0x33,
  ds: 0x34,
  fs: 0x35,
  gs: 0x36,
  eip: 0x94,
  rip: 0x98,
  st: 0xa0,
})
numbered(SymbolClass.register, 'r', 8, 15, 0x80)
numbered(SymbolClass.register, 'r', 8, 15, 0x10, 'b')
numbered(SymbolClass.register, 'r', 8, 15, 0x10, 'l')
numbered(SymbolClass.register, 'r', 8, 15, 0x20, 'w')
numbered(SymbolClass.register, 'r', 8, 15, 0x40, 'd')
numbered(SymbolClass.register, 'st', 0, 7, 0xa0)
numbered(SymbolClass.register, 'mm', 0, 7, 0xb0)
numbered(SymbolClass.register, 'xmm', 0, 31, 0xc0)
numbered(SymbolClass.register, 'ymm', 0, 31, 0xe0)
numbered(SymbolClass.register, 'zmm', 0, 31, 0x60)
numbered(SymbolClass.specialRegister, 'cr', 0, 15, 0x00)
numbered(SymbolClass.specialRegister, 'dr', 0, 15, 0x10)
numbered(SymbolClass.specialRegister, 'tr', 0, 7, 0x40)
numbered(SymbolClass.specialRegister, 'k', 0, 7, 0x50)
numbered(SymbolClass.specialRegister, 'bnd', 0, 3, 0x60)
numbered(SymbolClass.specialRegister, 'tmm', 0, 7, 0x70)

symbols(SymbolClass.size, {
  byte: 1,
  word: 2,
  dword: 4,
  fword: 6,
  pword: 6,
  qword: 8,
  tbyte: 10,
  tword: 10,
  dqword: 16,
  xword: 16,
  qqword: 32,
  yword: 32,
  dqqword: 64,
  zword: 64,
})
symbols(SymbolClass.jump, { short: 1, near: 2, far: 3 })
symbols(SymbolClass.codeType, { use16: 16, use32: 32, use64: 64 })
// Output formats: number of the format in the high digit, flags in the low one.
symbols(SymbolClass.format, {
  binary: 0x10,
  mz: 0x20,
  pe: 0x30,
  pe64: 0x3c,
  coff: 0x40,
  elf: 0x50,
  elf64: 0x58,
})
symbols(SymbolClass.formatPrefix, { ms: 0x41, ms64: 0x49 })
symbols(SymbolClass.sectionFlag, {
  code: 5,
  data: 6,
  linkinfo: 9,
  linkremove: 11,
  discardable: 25,
  notpageable: 27,
  shareable: 28,
  executable: 29,
  readable: 30,
  writable: 31,
  writeable: 31,
})
symbols(SymbolClass.dataKind, { export: 0, import: 1, resource: 2, fixups: 5 })
symbols(SymbolClass.subsystem, {
  native: 1,
  gui: 2,
  console: 3,
  efi: 10,
  efiboot: 11,
  efiruntime: 12,
  dll: 0x80,
  wdm: 0x81,
  large: 0x82,
  nx: 0x83,
})
symbols(SymbolClass.linkage, { static: 1 })
symbols(SymbolClass.segmentType, {
  dynamic: 2,
  interpreter: 3,
  note: 4,
  gnuehframe: 0x50,
  gnustack: 0x51,
  gnurelro: 0x52,
})
symbols(SymbolClass.decorator, {
  z: 0x00,
  '1to2': 0x11,
  '1to4': 0x12,
  '1to8': 0x13,
  '1to16': 0x14,
  rn: 0x20,
  rd: 0x21,
  ru: 0x22,
  rz: 0x23,
  sae: 0x30,
})

const BINARY: Record<string, number> = {
  and: Operator.and,
  mod: Operator.modulo,
  or: Operator.or,
  shl: Operator.shiftLeft,
  shr: Operator.shiftRight,
  xor: Operator.xor,
}
for (const [name, code] of Object.entries(BINARY)) word(name).operator = code
const UNARY: Record<string, number> = {
  bsf: Operator.bitScanForward,
  bsr: Operator.bitScanReverse,
  not: Operator.not,
  plt: Operator.plt,
  rva: Operator.rva,
}
for (const [name, code] of Object.entries(UNARY)) word(name).unaryOperator = code
const MARK_NAMES = 'align as at defined definite dup eq eqtype from in on ptr relativeto used'
for (const name of MARK_NAMES.split(' ')) word(name).mark = Mark[name as keyof typeof Mark]

/** The meaning of a lower-case word, or undefined. */
export function reservedWord(lowerCase: string): Word | undefined {
  return words.get(lowerCase)
}

/** All reserved words except instructions, for completion. */
export function reservedWords(): IterableIterator<[string, Word]> {
  return words.entries()
}

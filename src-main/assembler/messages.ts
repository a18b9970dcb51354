/** Every message of fasm 1.73.30, by our code. The codes are what the workbench keys its help texts on. */
export const MESSAGES = {
  'out-of-memory': 'out of memory',
  'stack-overflow': 'out of stack space',
  'main-file-not-found': 'source file not found',
  'code-cannot-be-generated': 'code cannot be generated',
  'format-limitations-exceeded': 'format limitations exceeded',
  'invalid-definition': 'invalid definition provided',
  'write-failed': 'write failed',
  'file-not-found': 'file not found',
  'error-reading-file': 'error reading file',
  'invalid-file-format': 'invalid file format',
  'invalid-macro-arguments': 'invalid macro arguments',
  'incomplete-macro': 'incomplete macro',
  'unexpected-characters': 'unexpected characters',
  'invalid-argument': 'invalid argument',
  'illegal-instruction': 'illegal instruction',
  'invalid-operand': 'invalid operand',
  'invalid-operand-size': 'invalid size of operand',
  'operand-size-not-specified': 'operand size not specified',
  'operand-sizes-do-not-match': 'operand sizes do not match',
  'invalid-address-size': 'invalid size of address value',
  'address-sizes-do-not-agree': 'address sizes do not agree',
  'disallowed-combination-of-registers': 'disallowed combination of registers',
  'long-immediate-not-encodable': 'not encodable with long immediate',
  'relative-jump-out-of-range': 'relative jump out of range',
  'invalid-expression': 'invalid expression',
  'invalid-address': 'invalid address',
  'invalid-value': 'invalid value',
  'value-out-of-range': 'value out of range',
  'undefined-symbol': 'undefined symbol',
  'symbol-out-of-scope': 'symbol out of scope',
  'invalid-use-of-symbol': 'invalid use of symbol',
  'name-too-long': 'name too long',
  'invalid-name': 'invalid name',
  'reserved-word-used-as-symbol': 'reserved word used as symbol',
  'symbol-already-defined': 'symbol already defined',
  'missing-end-quote': 'missing end quote',
  'missing-end-directive': 'missing end directive',
  'unexpected-instruction': 'unexpected instruction',
  'extra-characters-on-line': 'extra characters on line',
  'section-not-aligned-enough': 'section is not aligned enough',
  'setting-already-specified': 'setting already specified',
  'data-already-defined': 'data already defined',
  'too-many-repeats': 'too many repeats',
  'invoked-error': 'error directive encountered in source file',
  'assertion-failed': 'assertion failed',
  'time-limit': 'assembly stopped: step limit reached',
  cancelled: 'assembly cancelled',
} as const

export type MessageCode = keyof typeof MESSAGES

const CODES = new Map<string, MessageCode>(
  (Object.keys(MESSAGES) as MessageCode[]).map((code) => [MESSAGES[code], code]),
)

/** The code of one of fasm's wordings; `invalid-operand` when the wording is unknown. */
export function codeOfMessage(message: string): MessageCode {
  return CODES.get(message) ?? 'invalid-operand'
}

/** Errors that fasm prints without a place in the source, with exit code 255. */
export const FATAL: ReadonlySet<MessageCode> = new Set<MessageCode>([
  'out-of-memory',
  'stack-overflow',
  'main-file-not-found',
  'code-cannot-be-generated',
  'format-limitations-exceeded',
  'invalid-definition',
  'write-failed',
])

/** Thrown inside the assembler to end an assembly; never leaves `assemble`. */
export class AssemblyError extends Error {
  readonly code: MessageCode
  /** Symbol named by the message, quoted as fasm does. */
  readonly symbolName: string | undefined
  constructor(code: MessageCode, symbolName?: string) {
    super(MESSAGES[code])
    this.code = code
    this.symbolName = symbolName
  }
}

/** Ends the assembly with an error at the current line. */
export function fail(code: MessageCode, symbolName?: string): never {
  throw new AssemblyError(code, symbolName)
}

/** The wording of an error with its symbol, as fasm prints it after `error: ` (without the full stop). */
export function wordingOf(code: MessageCode, symbolName: string | undefined): string {
  if (code === 'undefined-symbol') return symbolName ? `undefined symbol '${symbolName}'` : 'undefined symbol'
  if (code === 'symbol-out-of-scope')
    return symbolName ? `symbol '${symbolName}' out of scope` : 'symbol out of scope'
  return MESSAGES[code]
}

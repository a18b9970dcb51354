import type { FileContent } from './files'
import type { MessageCode } from './messages'

/** What an assembly gives back: plain data, to be sent anywhere. */

export interface AssembleOptions {
  /** Symbolic constants, as fasm's -d: name and value. */
  readonly definitions?: readonly (readonly [string, string])[]
  /** Most passes, as fasm's -p; 100 unless given. */
  readonly passes?: number
  /** Memory in kilobytes, as fasm's -m; 16384 unless given. */
  readonly memory?: number
  /** Most steps (lines, repetitions); far more than any real source needs unless given. */
  readonly steps?: number
  /** Whether fasm's symbol file (-s) is made as well. */
  readonly symbolFile?: boolean
  /** Path of the output as fasm's second argument; names extra files of `virtual as`. */
  readonly output?: string
  /** Most errors to be told: when given, the assembly goes on after an error to find independent ones. */
  readonly errorLimit?: number
}

/** How the assembler reaches the world. Paths use `/`. */
export interface AssemblerPorts {
  readFile(path: string): FileContent | undefined
  environment(name: string): string | undefined
  /** Seconds since 1970, for formats with a time stamp and for `%t`. */
  timestamp(): number
  /** Asked now and then; true ends the assembly. */
  isCancelled?(): boolean
  /** Told when the source is parsed: what follows goes through it again and again. */
  passesBegin?(): void
}

/** One level of the chain that led to a line: where it is written, and in which macro expansion. */
export interface SourcePlace {
  /** Path of the file, as it was opened. */
  readonly file: string
  /** Line number from 1. */
  readonly line: number
  /** Text of the line. */
  readonly text: string
  /** Name of the macro that the line belongs to, and its number in the macro's body. */
  readonly macro?: string
  readonly macroLine?: number
  /** The part of the line that is meant: columns from 1 in bytes, the end exclusive; only with `errorLimit`. */
  readonly column?: number
  readonly endColumn?: number
  /** The line of that part, when it is one of those that `\` joins to the line. */
  readonly columnLine?: number
}

/** What the workbench knows of an error beyond what fasm tells; only with `errorLimit`. */
export interface DiagnosticDetail {
  /** Where the files were included that lead to the error's, from the main one inwards. */
  readonly includes: readonly SourcePlace[]
  /** The symbol of the message by its full name. */
  readonly symbol?: string
  /** The word of the source that is meant, as written. */
  readonly word?: string
  /** Bits of the code being made there; 0 when that is not known. */
  readonly codeType: number
}

export interface Diagnostic {
  readonly code: MessageCode
  /** fasm's wording, without the full stop. */
  readonly message: string
  /** From the line of the source file to the innermost line of the macros it calls; empty for errors without a place. */
  readonly chain: readonly SourcePlace[]
  /** The instruction after preprocessing, when it got so far. */
  readonly processed?: string
  /** fasm's exit code. */
  readonly exitCode: number
  readonly detail?: DiagnosticDetail
}

export interface SymbolInfo {
  /** Full name, local names with that of their label in front; empty for anonymous labels. */
  readonly name: string
  /** Value, signed when it is negative; not exact beyond 2^53. */
  readonly value: number
  readonly kind: 'label' | 'constant' | 'variable' | 'space'
  /** Size of what the label labels, 0 when unknown. */
  readonly size: number
  readonly relocatable: boolean
  /** True when the address is relative to registers, as for fields of a structure. */
  readonly registerRelative: boolean
  readonly used: boolean
  readonly file: string
  readonly line: number
}

/** Bytes that came from one line of the source. */
export interface LineRange {
  /** Address of the first byte, as labels there would have it. */
  readonly address: number
  /** Offset in the output; -1 for virtual or reserved data. */
  readonly offset: number
  readonly length: number
  /** Index into `files`, and line number there. For macros it is the line of the outermost call. */
  readonly file: number
  readonly line: number
  /** The line in the body of the innermost macro, when there is one. */
  readonly macroFile?: number
  readonly macroLine?: number
}

export interface AssembleResult {
  readonly ok: boolean
  /** The output file; empty after an error, unless only the symbol file failed. */
  readonly bytes: Uint8Array
  /** Extension of the output with its dot, as fasm chooses it. */
  readonly extension: string
  /** Path of the output as given, or as fasm makes it of the source's; where there is an output. */
  readonly output?: string
  readonly passes: number
  readonly displayed: string
  /** fasm's error first; more only with `errorLimit`. */
  readonly diagnostics: readonly Diagnostic[]
  /** Further errors that were found but not kept. */
  readonly moreErrors: number
  /** Files read as source, the main one first. */
  readonly files: readonly string[]
  /** Names of macros and symbolic constants at the end of the source. */
  preprocessorNames(): readonly string[]
  symbols(): readonly SymbolInfo[]
  lines(): readonly LineRange[]
  /** Contents of `virtual as` blocks by extension. */
  readonly extraFiles: readonly { readonly extension: string; readonly bytes: Uint8Array }[]
  /** fasm's symbol file, when it was asked for. */
  readonly symbolFile?: Uint8Array
}

import type { AssemblyError } from './messages'
import { FATAL, wordingOf } from './messages'
import type { Diagnostic, SourcePlace } from './result'
import type { SourceText } from './source-lines'
import { LINE_STRIDE, LineColumn, processedText, writtenLineOf, writtenText } from './source-lines'

const FATAL_EXIT = 255
const SOURCE_EXIT = 2

/** Where a line of the preprocessed source is written. */
export function placeOf(text: SourceText, line: number): SourcePlace {
  const { lines, files, names } = text
  const row = line * LINE_STRIDE
  const isMacro = lines[row + LineColumn.definition]! >= 0
  const written = writtenLineOf(text, line) * LINE_STRIDE
  const file = files[lines[written + LineColumn.source]!]!
  return {
    file: file.path,
    line: lines[written + LineColumn.number]!,
    text: writtenText(file, lines[written + LineColumn.origin]!),
    ...(isMacro && {
      macro: names.text[lines[row + LineColumn.source]!]!,
      macroLine: lines[row + LineColumn.number]! & 0x7fffffff,
    }),
  }
}

/** The lines from that of the source file inwards through the macros that it calls. */
export function chainLines(text: SourceText, line: number): number[] {
  const chain: number[] = []
  const { lines } = text
  for (let at = line; at >= 0;) {
    const row = at * LINE_STRIDE
    const isMacro = lines[row + LineColumn.definition]! >= 0
    if (!isMacro || text.names.text[lines[row + LineColumn.source]!] !== '') chain.unshift(at)
    if (!isMacro) break
    at = lines[row + LineColumn.origin]!
  }
  return chain
}

/** Places from the source file inwards to a line. */
export function chainOf(text: SourceText, line: number): SourcePlace[] {
  return chainLines(text, line).map((one) => placeOf(text, one))
}

/** Makes a diagnostic of an error at a line; `processed` tells whether the line was through the preprocessor. */
export function diagnose(
  text: SourceText,
  line: number,
  error: AssemblyError,
  processed: boolean,
): Diagnostic {
  const message = wordingOf(error.code, error.symbolName)
  if (FATAL.has(error.code) || line < 0)
    return {
      code: error.code,
      message,
      chain: [],
      exitCode: FATAL.has(error.code) ? FATAL_EXIT : SOURCE_EXIT,
    }
  return {
    code: error.code,
    message,
    chain: chainOf(text, line),
    ...(processed && { processed: processedText(text, line) }),
    exitCode: SOURCE_EXIT,
  }
}

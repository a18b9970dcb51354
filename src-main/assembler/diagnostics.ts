import type { AssemblyError } from './messages'
import { FATAL, wordingOf } from './messages'
import type { Diagnostic, SourcePlace } from './result'
import type { SourceText } from './source-lines'
import { LINE_STRIDE, LineColumn, processedText, writtenLineOf, writtenText } from './source-lines'

const FATAL_EXIT = 255
const SOURCE_EXIT = 2

/** Places from the source file inwards to a line. */
export function chainOf(text: SourceText, line: number): SourcePlace[] {
  const chain: SourcePlace[] = []
  const { lines, files, names } = text
  for (let at = line; at >= 0;) {
    const row = at * LINE_STRIDE
    const isMacro = lines[row + LineColumn.definition]! >= 0
    const written = writtenLineOf(text, at) * LINE_STRIDE
    const file = files[lines[written + LineColumn.source]!]!
    const place: SourcePlace = {
      file: file.path,
      line: lines[written + LineColumn.number]!,
      text: writtenText(file, lines[written + LineColumn.origin]!),
      ...(isMacro && {
        macro: names.text[lines[row + LineColumn.source]!]!,
        macroLine: lines[row + LineColumn.number]! & 0x7fffffff,
      }),
    }
    if (!isMacro || place.macro !== '') chain.unshift(place)
    if (!isMacro) break
    at = lines[row + LineColumn.origin]!
  }
  return chain
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

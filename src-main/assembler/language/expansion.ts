import { createBudget } from '../budget'
import { AssemblyError } from '../messages'
import { preprocess } from '../preprocessor/preprocess'
import { createPreprocessor } from '../preprocessor/state'
import type { AssemblerPorts } from '../result'
import {
  END,
  IGNORED,
  LINE_STRIDE,
  LineColumn,
  PAYLOAD,
  createSourceText,
  fileLineOf,
  lineStart,
  processedText,
} from '../source-lines'

const MEMORY = 16 << 20
const MOST_STEPS = 5_000_000
const MOST_LINES = 40

/**
 * The lines that a macro call became, as the assembler gets them; Latin-1. `isFile` tells the file by the path
 * with which it was opened. Empty when the line calls no macro, or is never reached.
 */
export const expansionOf = (
  path: string,
  ports: AssemblerPorts,
  isFile: (path: string) => boolean,
  line: number,
): string[] => {
  const text = createSourceText(MEMORY)
  const p = createPreprocessor(text, ports, createBudget(MOST_STEPS, MEMORY, ports.isCancelled))
  p.onError = () => {}
  try {
    preprocess(p, path)
  } catch (error) {
    if (!(error instanceof AssemblyError) && !(error instanceof RangeError)) throw error
  }
  const found: string[] = []
  for (let at = 0; at < text.lineCount && found.length <= MOST_LINES; at++) {
    const { lines } = text
    if (lines[at * LINE_STRIDE + LineColumn.definition]! < 0) continue
    const row = fileLineOf(text, at) * LINE_STRIDE
    if (lines[row + LineColumn.number] !== line) continue
    if (!isFile(text.files[lines[row + LineColumn.source]!]!.path)) continue
    const first = text.tokens[lineStart(text, at)]!
    if (first === END || (first & ~PAYLOAD) === IGNORED) continue
    found.push(processedText(text, at))
  }
  if (found.length > MOST_LINES) found[MOST_LINES] = '…'
  return found
}

/** Single instruction lines through the whole assembler, at address 1000h as if alone. */
import { assembleText } from '../fasm'

export interface LineResult {
  /** Bytes in hexadecimal digits. */
  readonly bytes: string
  /** The message, without its full stop; empty when the line is accepted. */
  readonly error: string
}

export function assembleLine(line: string, mode: 16 | 32 | 64): LineResult {
  const result = assembleText(`use${mode}\norg 1000h\n${line}\n`)
  return {
    bytes: Buffer.from(result.bytes).toString('hex'),
    error: result.diagnostics[0]?.message ?? '',
  }
}

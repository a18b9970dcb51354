/** The instructions whose lines are not just mnemonic and operands, each with its writer. */
import type { EncoderRow } from './encoder-row'
import type { Instruction } from './encode-by-rows'
import type { EncoderContext } from './operand'
import { jumpWriters } from './jumps'
import { stackWriters } from './stack'
import { stringWriters } from './string-instructions'
import { miscellaneousWriters } from './miscellaneous'

/** Reads the operands and writes the instruction; `rows` are those of the mnemonic. */
export type SpecialWriter = (
  rows: readonly EncoderRow[],
  context: EncoderContext,
  instruction: Instruction,
) => void

/** Settings of the encoder that stand on a line like instructions. */
export const settingNames = ['useavx256', 'useavx512']

export const specialWriters: ReadonlyMap<string, SpecialWriter> = new Map([
  ...jumpWriters,
  ...stackWriters,
  ...stringWriters,
  ...miscellaneousWriters,
])

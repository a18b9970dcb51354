/**
 * The instruction table: every family's text, indexed by mnemonic without reading the rows. Rows are
 * read when first asked for, so that assembling a small program does not pay for the whole table.
 */
import type { InstructionCategory, InstructionForm } from './instruction-form'
import { headingMnemonics, parseInstruction } from './parse-forms'
import { arithmetic } from './instructions/arithmetic'
import { bcd } from './instructions/bcd'
import { bit } from './instructions/bit'
import { controlFlow } from './instructions/control-flow'
import { dataTransfer } from './instructions/data-transfer'
import { logic } from './instructions/logic'
import { shift } from './instructions/shift'
import { string } from './instructions/string'
import { system } from './instructions/system'
import { avxCompare } from './instructions/avx-compare'
import { avxFloat } from './instructions/avx-float'
import { avxInteger } from './instructions/avx-integer'
import { avxMove } from './instructions/avx-move'
import { avx512Compare } from './instructions/avx512-compare'
import { avx512Float } from './instructions/avx512-float'
import { avx512Integer } from './instructions/avx512-integer'
import { fma } from './instructions/fma'
import { xop } from './instructions/xop'
import { extensions } from './instructions/extensions'
import { bmi } from './instructions/bmi'
import { amd3dnow } from './instructions/3dnow'
import { mmx } from './instructions/mmx'
import { sse } from './instructions/sse'
import { sse4 } from './instructions/sse4'
import { x87 } from './instructions/x87'

const families: readonly (readonly [InstructionCategory, string])[] = [
  ['data-transfer', dataTransfer],
  ['arithmetic', arithmetic],
  ['logic', logic],
  ['shift', shift],
  ['bit', bit],
  ['control-flow', controlFlow],
  ['string', string],
  ['bcd', bcd],
  ['system', system],
  ['x87', x87],
  ['mmx', mmx],
  ['3dnow', amd3dnow],
  ['sse', sse],
  ['sse', sse4],
  ['avx', avxMove],
  ['avx', avxFloat],
  ['avx', avxCompare],
  ['avx', avxInteger],
  ['fma', fma],
  ['bmi', bmi],
  ['xop', xop],
  ['avx512', avx512Float],
  ['avx512', avx512Integer],
  ['avx512', avx512Compare],
  ['system', extensions],
]

interface Entry {
  readonly category: InstructionCategory
  readonly heading: string
  readonly rows: string
  forms: readonly InstructionForm[] | undefined
}

/** Entries in table order, and the entries of each mnemonic or synonym. */
let entries: Entry[] | undefined
let index: Map<string, Entry[]> | undefined

function readHeadings(): Map<string, Entry[]> {
  if (index) return index
  entries = []
  index = new Map()
  for (const [category, text] of families) {
    let at = 1
    while (at < text.length) {
      const headingEnd = text.indexOf('\n', at)
      let end = headingEnd + 1
      while (text.startsWith('  ', end)) end = text.indexOf('\n', end) + 1
      const heading = text.slice(at, headingEnd)
      const entry: Entry = { category, heading, rows: text.slice(headingEnd + 1, end - 1), forms: undefined }
      entries.push(entry)
      for (const mnemonic of headingMnemonics(heading)) {
        const known = index.get(mnemonic)
        if (known) known.push(entry)
        else index.set(mnemonic, [entry])
      }
      at = end
    }
  }
  return index
}

function readForms(entry: Entry): readonly InstructionForm[] {
  entry.forms ??= parseInstruction(entry.heading, entry.rows.split('\n'), entry.category)
  return entry.forms
}

/** The forms of a mnemonic (canonical or synonym, lower case), in table order; empty when unknown. */
export function formsOf(mnemonic: string): readonly InstructionForm[] {
  return (readHeadings().get(mnemonic) ?? []).flatMap(readForms)
}

/** Every mnemonic that the table knows, synonyms included. */
export function allMnemonics(): readonly string[] {
  return [...readHeadings().keys()]
}

/** The mnemonics that the assembler language has: all but those that only decoders know. */
export function writtenMnemonics(): readonly string[] {
  return [...readHeadings()].filter(([, list]) => !list.every(isDecodeOnly)).map(([mnemonic]) => mnemonic)
}

const isDecodeOnly = (entry: Entry) => entry.heading.endsWith(' decode')

/** Every row of the table, in table order. Reads the whole table on first use. */
export function allForms(): readonly InstructionForm[] {
  readHeadings()
  return (entries ?? []).flatMap(readForms)
}

/** The rows of some families, in table order: what a reader that knows its processor needs. */
export function formsIn(categories: readonly InstructionCategory[]): readonly InstructionForm[] {
  readHeadings()
  return (entries ?? []).filter((entry) => categories.includes(entry.category)).flatMap(readForms)
}

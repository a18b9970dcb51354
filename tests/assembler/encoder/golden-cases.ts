/**
 * The committed cases: `mode | source | bytes`, or `mode | source | ! message` where fasm rejects. All of
 * them come from the real fasm; the file name is the family.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { instructionNumber } from '../../../src-main/assembler/encoder/encode'
import { formsOf, writtenMnemonics } from '../../../src-main/x86/instruction-table'
import { linesOf } from './sweep-lines'

export interface GoldenCase {
  readonly mode: 16 | 32 | 64
  readonly source: string
  readonly bytes: string
  readonly error: string
}

export const goldenFolder = join(import.meta.dirname, '../../cases/encoder')

/** Names of the case files. */
export function goldenFiles(): string[] {
  return readdirSync(goldenFolder).filter((name) => name.endsWith('.txt'))
}

/** The cases of one file. */
export function readGolden(name: string): GoldenCase[] {
  const text = readFileSync(join(goldenFolder, name), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [mode = '', source = '', outcome = ''] = line.split(' | ')
      const rejected = outcome.startsWith('! ')
      return {
        mode: Number(mode) as 16 | 32 | 64,
        source,
        bytes: rejected ? '' : outcome,
        error: rejected ? outcome.slice(2) : '',
      }
    })
}

/** A number that depends on the text alone, to pick lines evenly but always the same. */
function hash(text: string): number {
  let value = 7
  for (let at = 0; at < text.length; at++) value = (value * 31 + text.charCodeAt(at)) >>> 0
  return value
}

/** The lines to keep of every family: a few for each form and mode. */
export function chooseLines(): Map<string, { mode: 16 | 32 | 64; source: string }[]> {
  const families = new Map<string, { mode: 16 | 32 | 64; source: string }[]>()
  for (const mnemonic of writtenMnemonics()) {
    const forms = formsOf(mnemonic)
    const category = forms[0]?.category
    if (!category || instructionNumber(mnemonic) < 0) continue
    const list = families.get(category) ?? []
    families.set(category, list)
    const seen = new Set<string>()
    const add = (mode: 16 | 32 | 64, source: string | undefined) => {
      if (source === undefined || seen.has(`${mode} ${source}`)) return
      seen.add(`${mode} ${source}`)
      list.push({ mode, source })
    }
    const isVector = forms[0]?.encoding !== 0
    forms.forEach((form, row) => {
      const modes = isVector ? [([16, 32, 64] as const)[row % 3] ?? 64] : ([16, 32, 64] as const)
      for (const mode of modes) {
        const lines = linesOf(form, mnemonic, mode, true)
        add(mode, lines[0])
        add(mode, lines[1 + (hash(`${form.name}${mode}`) % Math.max(1, lines.length - 1))])
        if (row % 3 === 0 && !isVector) {
          const all = linesOf(form, mnemonic, mode)
          add(mode, all[hash(`${form.name}${mode}wrong`) % all.length])
        }
      }
    })
  }
  return families
}

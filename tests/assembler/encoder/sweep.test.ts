/**
 * Every mnemonic and operand form in all three modes against the real fasm. CI runs a sample; the
 * whole sweep runs with KWB_ENCODER_SWEEP=all, some mnemonics with KWB_ENCODER_SWEEP=mov,add. With
 * KWB_ENCODER_REPORT=FILE every difference is written there; KWB_ENCODER_REJECTS=N asks fasm only about every
 * Nth of the lines that we reject (each costs a run of fasm).
 */
import { appendFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allMnemonics, formsOf } from '../../../src-main/x86/instruction-table'
import { instructionNumber } from '../../../src-main/assembler/encoder/encode'
import { askFasm, hasFasm } from './fasm-oracle'
import { assembleLine } from './one-line'
import { linesOf } from './sweep-lines'

const wanted = process.env['KWB_ENCODER_SWEEP'] ?? ''
const modes = [16, 32, 64] as const
const names = allMnemonics().filter((name) => instructionNumber(name) >= 0)
const chosen =
  wanted === 'all'
    ? names
    : wanted !== ''
      ? names.filter((name) => wanted.split(',').some((word) => word === name || matches(word, name)))
      : names.filter((_, at) => at % 163 === 0)

/** `/step/offset/prefix`: every step-th mnemonic of those that begin with the prefix. */
function matches(word: string, name: string): boolean {
  const [empty, step, offset, prefix = ''] = word.split('/')
  if (empty !== '' || !step) return false
  return name.startsWith(prefix) && names.indexOf(name) % Number(step) === Number(offset)
}

const rejectStep = Number(process.env['KWB_ENCODER_REJECTS'] ?? (wanted === '' ? 10 : 1))

interface Tally {
  lines: number
  accepted: number
  byteDifferences: string[]
  verdictDifferences: string[]
  messageDifferences: string[]
}

function compare(mode: 16 | 32 | 64, tally: Tally): void {
  const lines = chosen.flatMap((name) => {
    const forms = formsOf(name)
    const thin = forms[0]?.encoding !== 0 || forms[0].category === 'sse'
    return [...new Set(forms.flatMap((form, row) => linesOf(form, name, mode, thin && row % 5 !== 0)))]
  })
  const ours = lines.map((line) => assembleLine(line, mode))
  // Lines that we accept go to fasm in large batches, the others in small ones.
  const groups = [
    { at: lines.map((_, index) => index).filter((index) => ours[index]?.error === ''), size: 400 },
    {
      at: lines
        .map((_, index) => index)
        .filter((index) => ours[index]?.error !== '')
        .filter((_, place) => place % rejectStep === 0),
      size: 12,
    },
  ]
  for (const { at, size } of groups)
    for (let from = 0; from < at.length; from += size) {
      const batch = at.slice(from, from + size)
      const theirs = askFasm(
        batch.map((index) => lines[index] ?? ''),
        mode,
      )
      batch.forEach((index, place) => {
        const our = ours[index]
        const their = theirs[place]
        if (!our || !their) return
        tally.lines++
        if (their.error === '') tally.accepted++
        const text = `${mode} | ${lines[index] ?? ''} | fasm ${their.error || their.bytes} | ours ${our.error || our.bytes}`
        if ((our.error === '') !== (their.error === '')) tally.verdictDifferences.push(text)
        else if (our.bytes !== their.bytes) tally.byteDifferences.push(text)
        else if (our.error !== their.error) tally.messageDifferences.push(text)
      })
    }
}

describe.skipIf(!hasFasm())('encoder sweep against fasm', () => {
  it.each(modes)('agrees in use%i', { timeout: 3_600_000 }, (mode) => {
    const tally: Tally = {
      lines: 0,
      accepted: 0,
      byteDifferences: [],
      verdictDifferences: [],
      messageDifferences: [],
    }
    compare(mode, tally)
    console.log(
      `use${mode}: ${tally.lines} lines, ${tally.accepted} accepted by fasm, ${tally.byteDifferences.length} differ in bytes, ` +
        `${tally.verdictDifferences.length} in verdict, ${tally.messageDifferences.length} in message`,
    )
    const report = process.env['KWB_ENCODER_REPORT']
    if (report) {
      const list = (kind: string, texts: readonly string[]) =>
        texts.map((text) => `${kind} ${text}\n`).join('')
      appendFileSync(
        report,
        list('bytes', tally.byteDifferences) +
          list('verdict', tally.verdictDifferences) +
          list('message', tally.messageDifferences),
      )
    }
    expect([...tally.byteDifferences, ...tally.verdictDifferences, ...tally.messageDifferences]).toEqual([])
  })
})

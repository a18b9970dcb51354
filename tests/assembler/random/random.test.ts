/**
 * Random sources and mutations of the cases. Ours must end without an exception; where fasm is installed, a
 * sample is compared with it to the letter. KWB_RANDOM=N takes N sources from KWB_RANDOM_FROM on, of which
 * every KWB_RANDOM_STEP-th (20th) is given to fasm.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { instructionNumber } from '../../../src-main/assembler/encoder/encode'
import { latin1 } from '../../../src-main/assembler/names'
import { allMnemonics } from '../../../src-main/x86/instruction-table'
import { CASES, assembleText, errorOutput, hasFasm, passesOf, runFasm, timestampOf } from '../fasm'
import { createGenerator } from './generator'

const count = Number(process.env['KWB_RANDOM'] ?? 800)
const from = Number(process.env['KWB_RANDOM_FROM'] ?? 1)
const step = Number(process.env['KWB_RANDOM_STEP'] ?? 20)
const STEPS = 2_000_000

const errors = JSON.parse(readFileSync(join(CASES, 'errors.json'), 'utf8')) as { source: string }[]
const bases = readdirSync(CASES)
  .filter((name) => name.endsWith('.asm'))
  .map((name) => latin1(readFileSync(join(CASES, name))))
  .concat(errors.map(({ source }) => source))
const generator = createGenerator(
  bases,
  allMnemonics().filter((name) => instructionNumber(name) >= 0),
)

const assembleSeed = (seed: number) => assembleText(generator.source(seed), { steps: STEPS })

/** Lines in which fasm finds several things wrong: which one it names may differ. */
const wording = new Set([
  'operand',
  'size',
  'argument',
  'expression',
  'address',
  'instruction',
  'line',
  'match',
])

function isWording(ours: string, theirs: string): boolean {
  const split = (text: string) => /^([^]*)error: ([^\n]*)\.\n$/.exec(text)
  const [, place, message = ''] = split(ours) ?? []
  const [, otherPlace, otherMessage = ''] = split(theirs) ?? []
  const known = [message, otherMessage].every((text) => text.split(' ').some((word) => wording.has(word)))
  return place === otherPlace && known
}

describe('random sources', () => {
  it(`${count} of them end with bytes or one error`, { timeout: 36_000_000 }, () => {
    for (let seed = from; seed < from + count; seed++) {
      const result = assembleSeed(seed)
      expect([seed, result.diagnostics.length]).toEqual([seed, result.ok ? 0 : 1])
    }
  })

  it.runIf(hasFasm)('fasm says the same of a sample', { timeout: 36_000_000 }, () => {
    let differing = 0
    let compared = 0
    for (let seed = from; seed < from + count; seed += step) {
      const run = runFasm(generator.source(seed))
      if (run.exitCode === null) continue
      const result = assembleText(
        generator.source(seed),
        { steps: STEPS, output: 'output' },
        {},
        timestampOf(run.bytes ?? new Uint8Array(0)),
      )
      compared++
      expect([seed, result.ok]).toEqual([seed, run.exitCode === 0])
      if (run.bytes) {
        expect([seed, result.passes]).toEqual([seed, passesOf(run.output)])
        expect([seed, Buffer.from(result.bytes).toString('hex')]).toEqual([
          seed,
          Buffer.from(run.bytes).toString('hex'),
        ])
      } else {
        const ours = errorOutput(result)
        if (ours !== run.error && isWording(ours, run.error)) differing++
        else expect([seed, ours]).toEqual([seed, run.error])
      }
    }
    // Some lines are wrong in many ways at once.
    expect(differing / Math.max(1, compared)).toBeLessThan(0.05)
  })
})

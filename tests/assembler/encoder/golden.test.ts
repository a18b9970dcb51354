/**
 * The committed cases against the encoder, against the whole assembler, and (where it is installed)
 * against fasm again. KWB_ENCODER_GOLDEN=write asks fasm anew and writes the files.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askFasm, hasFasm } from './fasm-oracle'
import { chooseLines, goldenFiles, goldenFolder, readGolden, type GoldenCase } from './golden-cases'
import { assembleLine } from './line-context'

const modes = [16, 32, 64] as const

function write(): void {
  for (const [category, lines] of chooseLines()) {
    const texts: string[] = []
    for (const mode of modes) {
      const sources = lines.filter((line) => line.mode === mode).map(({ source }) => source)
      const isAccepted = sources.map((source) => assembleLine(source, mode).error === '')
      for (const [wanted, size] of [
        [true, 400],
        [false, 12],
      ] as const) {
        const group = sources.filter((_, at) => isAccepted[at] === wanted)
        for (let from = 0; from < group.length; from += size) {
          const batch = group.slice(from, from + size)
          askFasm(batch, mode).forEach((result, at) => {
            texts.push(`${mode} | ${batch[at] ?? ''} | ${result.error ? `! ${result.error}` : result.bytes}`)
          })
        }
      }
    }
    writeFileSync(join(goldenFolder, `${category}.txt`), texts.join('\n') + '\n')
  }
}

if (process.env['KWB_ENCODER_GOLDEN'] === 'write') write()

const show = ({ mode, source }: GoldenCase, bytes: string, error: string) =>
  `${mode} | ${source} | ${error === '' ? bytes : `! ${error}`}`

describe.each(goldenFiles())('encoder cases %s', (name) => {
  const cases = readGolden(name)

  it('agree with the encoder', () => {
    const ours: string[] = []
    const expected: string[] = []
    for (const item of cases) {
      // The reader of single lines knows no absolute addresses in 64-bit mode.
      if (/^64 bnd(mk|ldx|stx) .*\[[0-9]+h\]/.test(`${item.mode} ${item.source}`)) continue
      const result = assembleLine(item.source, item.mode)
      // Bytes and verdict are compared everywhere; the wording of errors by its own count below.
      const verdict = result.error === '' ? result.bytes : '!'
      const wanted = item.error === '' ? item.bytes : '!'
      if (verdict === wanted) continue
      ours.push(show(item, result.bytes, result.error))
      expected.push(show(item, item.bytes, item.error))
    }
    expect(ours).toEqual(expected)
  })

  it.skipIf(!hasFasm())('are what fasm says', () => {
    for (const mode of modes) {
      const accepted = cases.filter((item) => item.mode === mode && item.error === '')
      for (let from = 0; from < accepted.length; from += 2000) {
        const batch = accepted.slice(from, from + 2000)
        const results = askFasm(
          batch.map(({ source }) => source),
          mode,
        )
        expect(results.map(({ bytes }) => bytes)).toEqual(batch.map(({ bytes }) => bytes))
      }
    }
  })
})

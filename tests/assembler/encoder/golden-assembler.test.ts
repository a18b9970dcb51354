/** The committed cases through the whole assembler: sources as a user writes them, read by the language. */
import { describe, expect, it } from 'vitest'
import { assemble } from '../../../src-main/assembler/assemble'
import { goldenFiles, readGolden, type GoldenCase } from './golden-cases'

function run(source: string) {
  const content = new TextEncoder().encode(source)
  return assemble(
    'a.asm',
    {},
    {
      readFile: (path) => (path === 'a.asm' ? content : undefined),
      environment: () => undefined,
      timestamp: () => 0,
    },
  )
}

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

function assembleCase({ mode, source }: GoldenCase): string {
  const result = run(`use${mode}\norg 1000h\n${source}\n`)
  return result.ok ? hex(result.bytes) : `! ${result.diagnostics[0]?.message ?? ''}`
}

describe.each(goldenFiles())('assembler on %s', (name) => {
  const cases = readGolden(name)

  it.each([16, 32, 64] as const)('assembles the accepted lines of use%i', (mode) => {
    const accepted = cases.filter((item) => item.mode === mode && item.error === '')
    const source = accepted.map((item) => `org 1000h\n${item.source}\n`).join('')
    const result = run(`use${mode}\n${source}`)
    const expected = accepted.map((item) => item.bytes).join('')
    if (result.ok && hex(result.bytes) === expected) return
    const wrong = accepted
      .map((item) => [item, assembleCase(item)] as const)
      .filter(([item, ours]) => ours !== item.bytes)
      .map(([item, ours]) => `${mode} | ${item.source} | ${item.bytes} | ${ours}`)
    expect(wrong).toEqual([])
    expect(hex(result.bytes)).toBe(expected)
  })

  it('rejects the others, as fasm words it', { timeout: 60_000 }, () => {
    // Each costs an assembly of its own: every fifth here, all of them with FULL_SWEEP.
    const step = process.env['FULL_SWEEP'] === undefined ? 5 : 1
    const rejected = cases.filter((item) => item.error !== '').filter((_, at) => at % step === 0)
    const results = rejected.map((item) => [item, assembleCase(item)] as const)
    const line = ([item, ours]: readonly [GoldenCase, string]) =>
      `${item.mode} | ${item.source} | ! ${item.error} | ${ours}`
    expect(results.filter(([, ours]) => !ours.startsWith('!')).map(line)).toEqual([])
    // Where several things are wrong at once, another of them may be named.
    const others = results.filter(([item, ours]) => ours !== `! ${item.error}`)
    expect(others.length, others.map(line).join('\n')).toBeLessThanOrEqual(results.length * 0.04)
  })
})

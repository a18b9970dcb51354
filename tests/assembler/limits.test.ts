/**
 * What fasm does when a limit is reached: the least memory (-m, in kilobytes) with which it assembles each
 * case, and its message for sources that want more than there is. Asked again where fasm is installed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bytesOf, latin1 } from '../../src-main/assembler/names'
import { CASES, assembleText, hasFasm } from './fasm'

const { least, leastWithSymbols, hostile } = JSON.parse(readFileSync(join(CASES, 'limits.json'), 'utf8')) as {
  least: Record<string, number>
  leastWithSymbols: Record<string, number>
  hostile: [source: string, times: number, memory: number, message: string][]
}
/** With a kilobyte less fasm 1.73.30 writes beyond its memory: it has no message then. */
const crashing = new Set(['format-pe64'])
const shortOf = (name: string, memory: number): number => memory - (crashing.has(name) ? 2 : 1)
const cases = Object.entries(least)
const sources = hostile.map(([source, times, memory, message]) => ({
  name: `${times} × ${source}`,
  source: source.repeat(times),
  memory,
  message,
}))

function textOf(name: string): string {
  return latin1(readFileSync(join(CASES, `${name}.asm`)))
}

function askFasm(source: string, memory: number, ...options: string[]): { ok: boolean; error: string } {
  const directory = mkdtempSync(join(tmpdir(), 'kwb-limits-'))
  try {
    writeFileSync(join(directory, 'case.asm'), bytesOf(source))
    const run = spawnSync('fasm', ['-m', String(memory), 'case.asm', 'output', ...options], {
      cwd: directory,
      encoding: 'latin1',
    })
    return { ok: run.status === 0, error: run.stderr }
  } finally {
    rmSync(directory, { recursive: true })
  }
}

describe('the memory limit', () => {
  it.each(cases)('%s needs as much as with fasm', (name, memory) => {
    const source = textOf(name)
    expect(assembleText(source, { memory }).ok).toBe(true)
    expect(assembleText(source, { memory: shortOf(name, memory) }).diagnostics[0]?.message).toBe(
      'out of memory',
    )
  })

  it.runIf(hasFasm).each(cases)('%s still needs as much with fasm', (name, memory) => {
    const source = textOf(name)
    expect(askFasm(source, memory).ok).toBe(true)
    expect(askFasm(source, shortOf(name, memory)).error).toContain('error: out of memory.')
  })

  const withSymbols = Object.entries(leastWithSymbols)
  it.each(withSymbols)('%s needs as much as with fasm when symbols are wanted', (name, memory) => {
    const wanted = { symbolFile: true, output: 'output' }
    expect(assembleText(textOf(name), { ...wanted, memory }).ok).toBe(true)
    const short = assembleText(textOf(name), { ...wanted, memory: memory - 1 })
    expect(short.diagnostics[0]?.message).toBe('out of memory')
    expect(short.symbolFile).toBeUndefined()
  })

  it.runIf(hasFasm)('fasm still needs as much when symbols are wanted', () => {
    for (const [name, memory] of withSymbols) {
      expect(askFasm(textOf(name), memory, '-s', 'symbols').ok).toBe(true)
      expect(askFasm(textOf(name), memory - 1, '-s', 'symbols').error).toContain('error: out of memory.')
    }
  })
})

describe('sources that want too much', () => {
  it.each(sources)('$name with $memory KB', ({ source, memory, message }) => {
    expect(assembleText(source, { memory }).diagnostics.map((found) => found.message)).toEqual([message])
  })

  it.runIf(hasFasm).each(sources)('fasm on $name with $memory KB', ({ source, memory, message }) => {
    expect(askFasm(source, memory).error).toContain(`error: ${message}.`)
  })
})

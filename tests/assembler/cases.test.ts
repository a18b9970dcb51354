/**
 * Sources with the bytes, passes and messages that fasm 1.73.30 gives for them. Where fasm is installed it is
 * asked again: about a sample of the wrong sources, or with FULL_SWEEP set about all.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { latin1 } from '../../src-main/assembler/names'
import { CASES, assembleText, errorOutput, hasFasm, passesOf, runFasm, timestampOf } from './fasm'

interface ErrorCase {
  readonly source: string
  readonly exitCode: number
  readonly output: string
}

const names = readdirSync(CASES)
  .filter((name) => name.endsWith('.asm'))
  .map((name) => name.slice(0, -4))
const errors = JSON.parse(readFileSync(join(CASES, 'errors.json'), 'utf8')) as ErrorCase[]
/** Small sources with odd things in them: passes, what is displayed, bytes. */
const small = JSON.parse(readFileSync(join(CASES, 'small.json'), 'utf8')) as [
  string,
  number,
  string,
  string,
][]
const full = process.env['FULL_SWEEP'] !== undefined

function readCase(name: string): { source: string; passes: number; bytes: Uint8Array } {
  const [first = '', ...lines] = readFileSync(join(CASES, `${name}.hex`), 'utf8').split('\n')
  return {
    source: latin1(readFileSync(join(CASES, `${name}.asm`))),
    passes: passesOf(first),
    bytes: new Uint8Array(Buffer.from(lines.join(''), 'hex')),
  }
}

describe('sources that fasm assembles', () => {
  it.each(names)('%s has the same bytes after as many passes', (name) => {
    const { source, passes, bytes } = readCase(name)
    const result = assembleText(source, {}, {}, timestampOf(bytes))
    expect(errorOutput(result)).toBe('')
    expect(Buffer.from(result.bytes).toString('hex')).toBe(Buffer.from(bytes).toString('hex'))
    expect(result.passes).toBe(passes)
  })

  it.runIf(hasFasm).each(names)('%s is still assembled so by fasm', (name) => {
    const { source, passes, bytes } = readCase(name)
    const run = runFasm(source)
    expect(run.exitCode).toBe(0)
    expect(passesOf(run.output)).toBe(passes)
    const again = assembleText(source, {}, {}, timestampOf(run.bytes!))
    expect(Buffer.from(again.bytes).equals(run.bytes!)).toBe(true)
    expect(bytes.length).toBe(run.bytes!.length)
  })
})

describe('small sources that fasm assembles', () => {
  it.each(small)('%j', (source, passes, displayed, hex) => {
    const result = assembleText(source, { output: 'output' }, {}, timestampOf(Buffer.from(hex, 'hex')))
    expect(errorOutput(result)).toBe('')
    expect([Buffer.from(result.bytes).toString('hex'), result.passes]).toEqual([hex, passes])
    expect(shownBy(result.displayed)).toBe(displayed)
  })

  it.runIf(hasFasm)('fasm still assembles them so', () => {
    small.forEach(([source, passes, displayed], i) => {
      if (!full && i % 10 !== 0) return
      const { exitCode, output, bytes } = runFasm(source)
      expect([source, exitCode, passesOf(output)]).toEqual([source, 0, passes])
      expect(output.slice(output.indexOf('\n') + 1).startsWith(`${displayed}${passes} passes`)).toBe(true)
      const again = assembleText(source, { output: 'output' }, {}, timestampOf(bytes!))
      expect(Buffer.from(again.bytes).equals(bytes!)).toBe(true)
    })
  })
})

const shownBy = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`)

// Addresses of lines in kept virtual blocks are whatever fasm's memory makes of them.
const comparable = names.filter((name) => name !== 'virtual')

describe.runIf(hasFasm)('symbol files', () => {
  it.each(comparable)('%s has the same symbol file', (name) => {
    const { source } = readCase(name)
    const run = runFasm(source, true)
    const result = assembleText(source, { symbolFile: true, output: 'output' }, {}, timestampOf(run.bytes!))
    expect(Buffer.from(result.symbolFile!).equals(run.symbols!)).toBe(true)
  })

  it('after an error it holds the source', () => {
    for (const { source } of errors.slice(0, 12)) {
      const { symbols } = runFasm(source, true)
      const { symbolFile } = assembleText(source, { symbolFile: true })
      expect(symbolFile && Buffer.from(symbolFile).toString('hex')).toBe(
        symbols && Buffer.from(symbols).toString('hex'),
      )
    }
  })
})

describe('sources that fasm rejects', () => {
  it('there are at least 300', () => {
    expect(errors.length).toBeGreaterThanOrEqual(300)
  })

  it.each(errors.map((error, i) => [i, error] as const))(
    'case %i: same lines, message and exit code',
    (_, error) => {
      const result = assembleText(error.source)
      expect(result.ok).toBe(false)
      expect(errorOutput(result)).toBe(error.output)
      expect(result.diagnostics[0]!.exitCode).toBe(error.exitCode)
    },
  )

  it.runIf(hasFasm)('fasm still says so', () => {
    errors.forEach((error, i) => {
      if (!full && i % 20 !== 0) return
      const run = runFasm(error.source)
      expect([run.exitCode, run.error]).toEqual([error.exitCode, error.output])
    })
  })
})

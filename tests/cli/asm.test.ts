/**
 * `kwb asm` in the place of fasm 1.73.30: arguments, files that are not quite texts, what is written where, and
 * the exit code. Where fasm is installed it is asked again.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asm } from '../../src-main/cli/asm'
import { bytesOf } from '../../src-main/assembler/names'
import { hasFasm } from '../assembler/fasm'

/** What a run gave: the files are those that it made or changed, their bytes in hexadecimal digits. */
interface Outcome {
  readonly exitCode: number | null
  readonly output: string
  readonly error: string
  readonly files: Readonly<Record<string, string>>
}

interface Case extends Outcome {
  readonly args: readonly string[]
}

const CASES = join(import.meta.dirname, '../cases/assembler')
/** Files by name, each byte a character, and what fasm does with them. */
const { sources, runs } = JSON.parse(readFileSync(join(CASES, 'command-line.json'), 'utf8')) as {
  sources: Record<string, string>
  runs: Case[]
}
const named = runs.map((run) => [run.args.join(' '), run] as const)
const home = process.cwd()
let folder = ''

function filesIn(directory: string, prefix = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory())
      filesIn(path, `${prefix}${entry.name}/`).forEach((hex, name) => found.set(name, hex))
    else found.set(prefix + entry.name, readFileSync(path).toString('hex'))
  }
  return found
}

function outcomeOf(work: () => Omit<Outcome, 'files'>): Outcome {
  const before = filesIn(folder)
  const { exitCode, output, error } = work()
  const changed = [...filesIn(folder)].filter(([name, hex]) => before.get(name) !== hex)
  return {
    exitCode,
    output: output.replace(/[\d.]+ seconds, /, ''),
    error,
    files: Object.fromEntries(changed),
  }
}

function runOurs(args: readonly string[]): Outcome {
  return outcomeOf(() => {
    const texts = { 1: '', 2: '' }
    const exitCode = asm(args, (handle, text) => (texts[handle] += text))
    return { exitCode, output: texts[1], error: texts[2] }
  })
}

function runTheirs(args: readonly string[]): Outcome {
  return outcomeOf(() => {
    const { status, stdout, stderr } = spawnSync('fasm', args, { encoding: 'latin1' })
    return { exitCode: status, output: stdout, error: stderr }
  })
}

describe('kwb asm in the place of fasm', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kwb-command-line-'))
    mkdirSync(join(folder, 'dir'))
    for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, name), bytesOf(text))
    process.chdir(folder)
  })
  afterEach(() => {
    process.chdir(home)
    rmSync(folder, { recursive: true })
  })

  it.each(named)('%s', (_, { args, ...expected }) => {
    expect(runOurs(args)).toEqual(expected)
  })

  it.runIf(hasFasm).each(named)('fasm still does so: %s', (_, { args, ...expected }) => {
    expect(runTheirs(args)).toEqual(expected)
  })
})

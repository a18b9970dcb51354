/**
 * Captures what this machine's processor does with every integer form of user mode:
 *   node tests/machine/capture/run.mjs
 * compiles runner.c (needs gcc -m32), feeds it the encodings with their inputs, and writes tests/cases/machine/.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatOutcome } from './case-line'
import { allEncodings } from './encodings'
import { CODE, makeInputs, WINDOW_BYTES } from './inputs'
import { formsByName } from './forms'

/** Cases for each encoding. */
const REPEATS = Number(process.env['CAPTURE_REPEATS'] ?? 40)
const INPUT_BYTES = 20 + 32 + 4 + WINDOW_BYTES
const OUTPUT_BYTES = 14 * 4 + 4 * 128

export function capture(root: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'capture-'))
  const runner = join(folder, 'runner')
  execFileSync('gcc', ['-m32', '-O1', '-o', runner, join(root, 'tests/machine/capture/runner.c')])
  const encodings = allEncodings()
  const files = new Map<string, string[]>()
  encodings.forEach((encoding, number) => {
    const input = Buffer.alloc(REPEATS * INPUT_BYTES)
    for (let turn = 0; turn < REPEATS; turn++) {
      const { registers, flags, memory } = makeInputs(encoding.kind, number * 1000 + turn)
      const at = turn * INPUT_BYTES
      input[at] = encoding.bytes.length
      encoding.bytes.forEach((byte, index) => (input[at + 1 + index] = byte))
      registers.forEach((value, index) => input.writeUInt32LE(value, at + 20 + index * 4))
      input.writeUInt32LE(flags, at + 52)
      input.set(memory, at + 56)
    }
    const output = execFileSync(runner, { input, maxBuffer: 1 << 28 })
    const results: string[] = []
    for (let turn = 0; turn < REPEATS; turn++) {
      const at = turn * OUTPUT_BYTES
      const word = (index: number) => output.readUInt32LE(at + index * 4)
      const changes: [number, number][] = []
      for (let index = 0; index < word(13); index++)
        changes.push([output.readUInt16LE(at + 56 + index * 4), output[at + 58 + index * 4] ?? 0])
      const { registers } = makeInputs(encoding.kind, number * 1000 + turn)
      const outcome = {
        trap: word(0),
        error: word(0) === 14 ? word(1) & 7 : 0,
        address: word(2),
        registers: Array.from({ length: 8 }, (_, index) => word(3 + index)),
        flags: word(11),
        eip: word(12),
        changes,
      }
      results.push(formatOutcome(outcome, registers, encoding.bytes.length, CODE))
    }
    const category = formsByName().get(encoding.form)?.category ?? 'prefixes'
    const bytes = encoding.bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
    const line = `${encoding.form} ${bytes} ${encoding.kind} ${number * 1000} ${results.join(';')}`
    const lines = files.get(category)
    if (lines) lines.push(line)
    else files.set(category, [line])
  })
  const cases = join(root, 'tests/cases/machine')
  mkdirSync(cases, { recursive: true })
  for (const [category, lines] of files)
    writeFileSync(join(cases, `${category}.txt`), lines.join('\n') + '\n')
  rmSync(folder, { recursive: true })
  console.log(`${encodings.length} encodings, ${encodings.length * REPEATS} cases`)
}

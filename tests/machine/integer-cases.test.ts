import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { executableForms } from '../../src-main/machine/cpu/form-lookup'
import { formatOutcome } from './capture/case-line'
import { isCapturable } from './capture/encodings'
import { formsByName } from './capture/forms'
import { CODE, makeInputs, type Kind } from './capture/inputs'
import { createCaseRunner } from './case-runner'
import { hasUndefinedResult, undefinedFlags } from './undefined-flags'

const folder = join(import.meta.dirname, '../cases/machine')
const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
const runner = createCaseRunner()
const covered = new Map<string, number>()

/** The line without the flags that are undefined for its case. */
function withoutUndefined(text: string, mask: number): string {
  const [flags = '0', ...rest] = text.split(',')
  return [(Number.parseInt(flags, 16) & ~mask).toString(16), ...rest].join(',')
}

test.each(files)('%s: as captured from hardware', { timeout: 60_000 }, (file) => {
  const differences: string[] = []
  for (const line of readFileSync(join(folder, file), 'utf8').trim().split('\n')) {
    const [name = '', code = '', kind = '', first = '', results = ''] = line.split(' ')
    const bytes = [...Buffer.from(code, 'hex')]
    const form = formsByName().get(name)
    runner.load(bytes)
    results.split(';').forEach((expected, turn) => {
      const seed = Number(first) + turn
      const inputs = makeInputs(kind as Kind, seed)
      const { registers } = inputs
      covered.set(name, (covered.get(name) ?? 0) + 1)
      if (form && hasUndefinedResult(form, bytes, registers)) return
      const outcome = runner.run(inputs)
      const mask = form ? undefinedFlags(form, bytes, registers, outcome.trap) : 0
      const actual = formatOutcome(outcome, registers, bytes.length, CODE)
      if (withoutUndefined(actual, mask) !== withoutUndefined(expected, mask))
        differences.push(`${name} ${code} ${kind} ${seed}: hardware ${expected}, ours ${actual}`)
    })
  }
  expect(differences.slice(0, 20)).toEqual([])
})

test('every integer form of user mode is covered', () => {
  const rows = new Map<string, [number, number]>()
  const holes: string[] = []
  for (const form of executableForms()) {
    if (!isCapturable(form)) continue
    const row = rows.get(form.category) ?? [0, 0]
    row[1]++
    if (covered.has(form.name)) row[0]++
    else holes.push(form.name)
    rows.set(form.category, row)
  }
  const total = [...covered.values()].reduce((sum, count) => sum + count, 0)
  const table = [...rows].map(([category, [have, all]]) => `${category.padEnd(14)} ${have}/${all} forms`)
  console.log([...table, `${total} cases captured from hardware`].join('\n'))
  expect(holes).toEqual([])
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { OperationKind, type Operation } from '../../src-main/lab/workload'
import { assembleListing } from '../support/listings'
import { runJob } from './run-job'

// A busy host must not fail a test.
vi.setConfig({ testTimeout: 60_000 })

// What the strategies did on a 32-bit processor, stepped through with the trap flag: the place of each block and
// the exact number of instructions. Our machine has to compute and count the same; only the first touch of a page
// costs one instruction more, because the page fault counts as one.
const folder = join(import.meta.dirname, '../cases/lab/captured')
const KINDS = { a: OperationKind.allocate, f: OperationKind.free, r: OperationKind.reallocate }
const LETTERS = { [OperationKind.allocate]: 'a', [OperationKind.free]: 'f', [OperationKind.reallocate]: 'r' }

const readCapture = (file: string) => {
  const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n')
  const heapBytes = Number(/heap (\d+) bytes/.exec(lines[0]!)![1])
  const expected = lines.filter((line) => !line.startsWith('#'))
  const operations = expected.map((line): Operation => {
    const [letter, id, bytes] = line.split(' ')
    return { kind: KINDS[letter as 'a'], id: Number(id), bytes: letter === 'f' ? 0 : Number(bytes) }
  })
  return { heapBytes, expected, operations }
}

// A few of them always, all of them on demand: KWB_LAB_SWEEP=1.
const ALWAYS = [
  'first-fit.bimodal.txt',
  'quick-fit.growth.txt',
  'buddy.comb.txt',
  'tlsf.bimodal.txt',
  'segregated.growth.txt',
]
const files = readdirSync(folder).filter((file) => process.env['KWB_LAB_SWEEP'] || ALWAYS.includes(file))

describe.each(files)('%s', (file) => {
  test('addresses and instruction counts are those of the processor', () => {
    const [strategy] = file.split('.') as [string]
    const { heapBytes, expected, operations } = readCapture(file)
    const ids = 1 + Math.max(...operations.map(({ id }) => id))
    const image = assembleListing(`strategies/${strategy}.asm`)
    const outcome = runJob({ image, workload: { name: file, operations, ids }, heapBytes })
    expect(outcome.message).toBe('')
    const faults: number[] = []
    const seen = outcome.results.map(({ answer, cost, examined, splits, merges, failed, skipped }, index) => {
      const { kind, id, bytes } = operations[index]!
      const words = expected[index]!.split(' ')
      const expectedCost = Number(words[words.length - 4])
      if (cost > expectedCost) faults.push(cost - expectedCost)
      const effort = `${Math.min(cost, expectedCost)} ${examined} ${splits} ${merges}`
      if (kind === OperationKind.free) return `f ${id} ${skipped ? 'skipped' : `${answer} ${effort}`}`
      return `${LETTERS[kind]} ${id} ${bytes} ${failed ? 'failed' : answer - outcome.heapBase} ${effort}`
    })
    expect(seen).toEqual(expected)
    expect(faults.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(outcome.pages)
  })
})

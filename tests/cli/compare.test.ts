import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { UsageError } from '../../src-main/cli/arguments'
import { compare } from '../../src-main/cli/compare'
import type { ComparisonDocument } from '../../src-main/contract/comparison'

vi.setConfig({ testTimeout: 60_000 })
const folder = mkdtempSync(join(tmpdir(), 'kwb compare ä '))
const trace = join(folder, 'short.rep')
const bump = join(folder, 'bump.asm')
writeFileSync(trace, '8192\n2\n4\n1\na 0 100\na 1 200\nf 0\nf 1\n')
writeFileSync(
  bump,
  `; Bump: never uses memory twice.
include '../strategies/driver.inc'
strategy_name db 'bump', 0
initialise:
        mov     [next], eax
        mov     eax, 1
        ret
allocate:
        add     eax, 7
        and     eax, -8
        xadd    [next], eax
        ret
free:
        mov     eax, 1
        ret
next    dd 0
`,
)
afterEach(() => vi.restoreAllMocks())

const run = (...args: string[]) => {
  const out: string[] = []
  const errors: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => errors.push(String(text)) > 0)
  const code = compare(args)
  return { code, out: out.join(''), errors: errors.join('') }
}

test('two runs print the same document', () => {
  const args = [
    '--strategies',
    'first-fit,buddy',
    '--workload',
    'comb',
    '--ops',
    '120',
    '--heap',
    '8192',
    '--json',
  ]
  const first = run(...args)
  expect(first.code).toBe(0)
  expect(run(...args)).toEqual(first)
  const document = JSON.parse(first.out) as ComparisonDocument
  expect(document.results.map(({ strategy, outcome }) => `${strategy} ${outcome}`)).toEqual([
    'first-fit finished',
    'buddy finished',
  ])
  expect(document.results[0]!.curves.index).toHaveLength(120)
})

test("a trace and a listing of one's own, as a table and as CSV", () => {
  const table = run('--strategies', `${bump},pool`, '--workload', trace)
  expect(table.errors).toBe('')
  expect(table.code).toBe(0)
  expect(table.out).toContain('4 operations, heap 8192 bytes')
  expect(table.out).toMatch(/^files\/bump|^bump/m)
  const csv = run('--strategies', bump, '--workload', trace, '--csv').out.split('\n')
  expect(csv[0]).toMatch(/^strategy,outcome,failed,/)
  expect(csv[1]).toMatch(/^bump,finished,0,/)
})

test('a mistake in a listing is told with its place', () => {
  const broken = join(folder, 'broken.asm')
  writeFileSync(broken, "include '../strategies/driver.inc'\n mov eax, [ebx\n")
  const { code, out } = run('--strategies', broken, '--workload', trace)
  expect(code).toBe(2)
  expect(out).toMatch(/did not assemble\. .*broken\.asm, line \d+/)
})

test('wrong arguments are explained', () => {
  expect(run('--strategies', 'no-such-fit', '--ops', '10')).toMatchObject({ code: 1 })
  expect(run('--workload', 'no-such-load').errors).toMatch(/no workload 'no-such-load'.*random, ramp/)
  expect(() => run('--heap', '12')).toThrow(UsageError)
  expect(() => run('--json', '--csv')).toThrow(UsageError)
  expect(run('--help').out).toContain('Usage: kwb compare')
  rmSync(folder, { recursive: true })
})

import { expect, test, vi } from 'vitest'
import { inEnglish } from '../../src-main/contract/said'
import { OperationKind, type Workload } from '../../src-main/lab/workload'
import { assembleText } from '../support/listings'
import { runJob } from './run-job'

// A busy host must not fail a test.
vi.setConfig({ testTimeout: 60_000 })

const workload: Workload = {
  name: 'by hand',
  ids: 2,
  operations: [
    { kind: OperationKind.allocate, id: 0, bytes: 40 },
    { kind: OperationKind.allocate, id: 1, bytes: 24 },
    { kind: OperationKind.free, id: 0, bytes: 0 },
    { kind: OperationKind.reallocate, id: 1, bytes: 4000 },
    { kind: OperationKind.free, id: 1, bytes: 0 },
  ],
}

/** A strategy that never uses memory twice; each test breaks one of its parts. */
const parts = {
  initialise: 'mov [next], eax\n mov eax, 1\n ret',
  allocate:
    'push ecx\n add eax, 7\n and eax, -8\n mov ecx, [next]\n add [next], eax\n mov eax, ecx\n pop ecx\n ret',
  free: 'mov eax, 1\n ret',
}
const run = (changed: Partial<typeof parts>, more = '', endlessAfter?: number) => {
  const code = Object.entries({ ...parts, ...changed }).map(([name, body]) => `${name}: ${body}\n`)
  const text = `include 'driver.inc'\nstrategy_name db 'broken', 0\n${code.join('')}\n${more}\nnext dd 0\n`
  const image = assembleText('strategies/broken.asm', { 'strategies/broken.asm': text })
  return runJob({ image, workload, heapBytes: 8192 }, 1_000_000, endlessAfter)
}

test('a strategy without reallocate and walk is enough', () => {
  const outcome = run({})
  expect(outcome.message).toBe('')
  expect(outcome.results.map(({ answer }) => answer - outcome.heapBase)).toEqual([
    0,
    40,
    1 - outcome.heapBase,
    64,
    1 - outcome.heapBase,
  ])
  // push, add, and, mov, add, mov, pop; the page fault of the first touch; free: mov
  expect(outcome.results.map(({ cost }) => cost).slice(0, 3)).toEqual([7, 7, 1])
  expect(outcome.blocks).toEqual([])
})

test.each([
  ['initialise that fails', { initialise: 'xor eax, eax\n ret' }, /`initialise` did not answer 1.*seen in/],
  [
    'misaligned',
    { allocate: 'mov eax, [next]\n add eax, 4\n ret' },
    /multiple of 8; seen in operation 0 \(allocate/,
  ],
  [
    'outside',
    { allocate: 'mov eax, [next]\n add eax, 8192 - 32\n ret' },
    /outside the heap; seen in operation 0/,
  ],
  ['below', { allocate: 'mov eax, [next]\n sub eax, 8\n ret' }, /outside the heap/],
  ['overlap', { allocate: 'mov eax, [next]\n ret' }, /overwritten.*operation 2 \(free, block 0\)/],
  ['refused free', { free: 'xor eax, eax\n ret' }, /`free` refused.*operation 2/],
  ['register', { allocate: `inc ebx\n ${parts.allocate}` }, /a register was changed/],
  ['second register', { free: 'mov eax, 1\n xor edx, edx\n ret' }, /a register was changed.*operation 2/],
  ['invalid opcode', { free: 'ud2' }, /^an invalid opcode in operation 2 \(free, block 0\)/],
  ['wild pointer', { free: 'mov [0x7FFFF000], eax' }, /^a page fault at 7FFFF000h in operation 2/],
  ['exit', { free: 'or eax, -1\n int 0x40' }, /ended before the workload did/],
  ['unknown label in walk', { free: 'ret' }, /`free` refused/],
])('%s is found and named', (_what, changed, message) => {
  const outcome = run(changed)
  expect(outcome.finished).toBe(false)
  expect(inEnglish(outcome.message)).toMatch(message)
})

test('a walk that goes wrong is found', () => {
  expect(inEnglish(run({}, 'walk: mov eax, [next]\n mov ecx, 0\n ret').message)).toMatch(/`walk` told blocks/)
  expect(inEnglish(run({}, 'walk: mov eax, [next]\n mov ecx, 16384\n ret').message)).toMatch(
    /`walk` told blocks/,
  )
})

test('an operation without an end is stopped', () => {
  const outcome = run({ free: 'jmp free' }, '', 2_000_000)
  expect(inEnglish(outcome.message)).toMatch(
    /no end after 2000000 instructions in operation 2 \(free, block 0\)/,
  )
  expect(outcome.results).toHaveLength(2)
  expect(outcome.stoppedAt).toBeDefined()
})

test('another program is no strategy', () => {
  const image = new Uint8Array(200)
  expect(inEnglish(runJob({ image, workload, heapBytes: 8192 }).message)).toMatch(/include 'driver.inc'/)
})

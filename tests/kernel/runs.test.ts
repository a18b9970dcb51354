import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { say } from '../../src-main/contract/said'
import { createKernel, type RunningKernel } from '../../src-main/kernel/kernel'
import { createMachine } from '../../src-main/machine/create-machine'
import { assembleCase, listing, runCase, runImage, runLines } from './run-listing'

// A machine that does other work as well may take its time.
vi.setConfig({ testTimeout: 60_000 })

const boot = (
  image: Uint8Array,
  memoryMib = 64,
  translateAfter?: number,
): { running: RunningKernel; board: () => string; trace: string[] } => {
  const bytes: number[] = []
  const trace: string[] = []
  const running = createKernel({
    memoryMib,
    options: {
      startTime: 0,
      mounts: [],
      files: [{ guest: '/sys/LAUNCHER', bytes: image }],
      screen: { width: 1024, height: 768 },
    },
    ports: {
      board: (part) => bytes.push(...part),
      systemCall: (call) => trace.push(JSON.stringify(call)),
    },
    createMachine: (options) =>
      createMachine({ ...options, ...(translateAfter === undefined ? {} : { translateAfter }) }),
  })
  const started = running.start({
    path: '/sys/LAUNCHER',
    parameter: undefined,
    directory: '/sys',
    debuggerSlot: 0,
  })
  expect(started.ok).toBe(true)
  return { running, board: () => String.fromCharCode(...bytes), trace }
}

test('a run is the same twice, and however it is sliced', () => {
  const image = assembleCase('messages')
  const whole = boot(image)
  expect(whole.running.run({ instructions: 1e9 }).kind).toBe('waiting')
  const sliced = boot(image)
  let kind = 'budget'
  for (let slice = 1; kind === 'budget'; slice = (slice % 9973) + 977)
    kind = sliced.running.run({ instructions: slice }).kind
  expect(kind).toBe('waiting')
  expect(sliced.board()).toBe(whole.board())
  expect(sliced.trace).toEqual(whole.trace)
  expect(sliced.running.counters()).toEqual(whole.running.counters())
  expect(sliced.running.kernel.machine.stateHash()).toBe(whole.running.kernel.machine.stateHash())
})

test.each([
  ['interpreted only', Infinity],
  ['translated at once', 0],
])('a run has the same trace, to the instruction: %s', (_name, translateAfter) => {
  const image = assembleCase('messages')
  const usual = boot(image)
  usual.running.run({ instructions: 1e9 })
  const other = boot(image, 64, translateAfter)
  other.running.run({ instructions: 1e9 })
  expect(other.trace).toEqual(usual.trace)
  expect(other.board()).toBe(usual.board())
})

test('a snapshot goes back in time', () => {
  const { running, board } = boot(assembleCase('messages'))
  running.run({ instructions: 3000 })
  const snapshot = running.snapshot()
  const from = board().length
  running.run({ instructions: 1e9 })
  const first = board().slice(from)
  const hash = running.kernel.machine.stateHash()
  running.restore(snapshot)
  running.run({ instructions: 1e9 })
  expect(board().slice(from + first.length)).toBe(first)
  expect(running.kernel.machine.stateHash()).toBe(hash)
})

test('the key that left the start screen waits for the first program, once', () => {
  const lines = runLines(`
        answer  'first', 2
        answer  'second', 2
        exit_program`)
  expect(lines.slice(0, 2)).toEqual(['first 001C0D00', 'second 00000001'])
})

test('where the real kernel sleeps for ever, the run says so', () => {
  const { result } = runImage(assembleCase('asleep', listing('mcall 68, 12, 1000h')))
  expect(result.end).toEqual({
    kind: 'waiting',
    why: say('kernel.before-heap', { name: '68.12' }),
  })
})

test('where the real kernel crashes, the run stops and says how', () => {
  const { result } = runImage(assembleCase('wraps', listing('mcall 68, 11\n mcall 68, 12, 0FFFFF000h')))
  expect(result.end).toMatchObject({ kind: 'real-kernel-fails' })
  const overwrites = runImage(
    assembleCase('overwrites', listing('mcall 26, 2, 1, 80000000h\n mcall 9, 7FFFFF00h, -1')),
  )
  expect(['fault', 'real-kernel-fails']).toContain(overwrites.result.end.kind)
})

test('unknown functions answer -1 and keep every other register', () => {
  expect(
    runLines(`
        answer  'fn 6', 6
        answer  'fn 200', 200
        answer  'fn 120Eh', 120Eh
        exit_program`).slice(0, 3),
  ).toEqual(['fn 6 FFFFFFFF', 'fn 200 FFFFFFFF', 'fn 120Eh 03FF02FF'])
})

test('time passes only with instructions and waiting', () => {
  const lines = runLines(`
        mcall   26, 9
        mov     edi, eax
        mcall   5, 50
        mcall   26, 9
        sub     eax, edi
        print_hex eax
        new_line
        mcall   3
        print_hex eax
        new_line
        mcall   29
        print_hex eax
        new_line
        exit_program`)
  expect(lines.slice(0, 3)).toEqual(['00000032', '00050403', '00020126'])
})

test('memory runs out as on the real machine', () => {
  const { result } = runImage(
    assembleCase(
      'full',
      listing(`
        mcall   68, 11
        mcall   68, 12, 20000000h
  @@:   mov     byte [eax], 1
        add     eax, 1000h
        jmp     @b`),
    ),
    { memoryMib: 16 },
  )
  expect(result.end).toMatchObject({ kind: 'fault', vector: 14 })
  expect(result.counters.freeFrames).toBeGreaterThan(100)
})

test('the boot takes as much memory as on real machines of many sizes', () => {
  const image = assembleCase(
    'memory-sizes',
    listing(
      `
        mcall   18, 16
        print_hex eax
        mcall   18, 20, 8000h
        mov     esi, 8000h
  @@:   lodsd
        print_hex eax
        cmp     esi, 8000h + 9 * 4
        jb      @b
        new_line
        exit_program`,
      '20000h',
    ),
  )
  const text = readFileSync(join(import.meta.dirname, '../cases/kernel/memory-sizes.txt'), 'utf8')
  const real = text.split('\n').filter((line) => /^\d/.test(line))
  const told = real.map((line) => {
    const memoryMib = Number(line.split('|')[0])
    const words = runImage(image, { memoryMib }).board.match(/[0-9A-F]{8}/g)!
    return `${memoryMib} | ${words[0]} | ${words.slice(1, 10).join(' ')}`
  })
  expect(told).toEqual(real)
})

test('a limit ends a program that loops', () => {
  const { result } = runImage(assembleCase('loops', listing('jmp start')), { maxInstructions: 1_000_000 })
  expect(result.end).toEqual({ kind: 'limit', limit: '1000000 instructions' })
  expect(result.instructions).toBe(1_000_000)
})

test('the report lists processes and heap blocks', () => {
  const { result } = runCase('threads', { guestSeconds: 1 })
  expect(result.processes.length).toBe(1)
  expect(result.processes[0]!.heap.map((block) => block.state)).toContain('free')
})

test('a stack dump that runs over the last page makes the kernel fault and dump itself', () => {
  const lines = runLines('mov esp, 0FFEDh\nmov eax, [6FFFFFF0h]')
  // What the real kernel prints; below its second flags it shows its own stack.
  expect(lines.slice(6, 10)).toEqual([
    'K : Stack dump:',
    'K : [ESP+00]: 00000000 [ESP+04]: 00000000 [ESP+08]: 00000000',
    'K : [ESP+12]: 00000000 [ESP+16]: K : Process - forced terminate PID: 00000006 [LAUNCHER]',
    'K : Page fault',
  ])
  expect(lines.filter((line) => line.endsWith('CS : 00000008 (kernel)'))).toHaveLength(1)
})

test('a damaged packed program stops the run where the real kernel crashes in its unpacker', () => {
  const packed = Buffer.concat([
    Buffer.from('KPCK'),
    Buffer.from([0, 16, 0, 0, 1, 0, 0, 0]),
    Buffer.alloc(28, 0xa5),
  ])
  const image = assembleCase(
    'damaged',
    listing(`
        mcall   70, request
        exit_program
request dd 7, 0, 0, 0, 0
        db '/sys/PACKED', 0`),
  )
  const { result } = runImage(image, { files: [{ guest: '/sys/PACKED', bytes: packed }] })
  expect(result.end).toMatchObject({ kind: 'real-kernel-fails' })
})

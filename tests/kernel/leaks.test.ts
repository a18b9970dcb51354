import { expect, test, vi } from 'vitest'
import type { RunningKernel } from '../../src-main/kernel/kernel'
import { createKernel } from '../../src-main/kernel/kernel'
import { createMachine } from '../../src-main/machine/create-machine'
import { assembleCase, listing } from './run-listing'

// A machine that does other work as well may take its time.
vi.setConfig({ testTimeout: 60_000 })

const boot = (image: Uint8Array): RunningKernel =>
  createKernel({
    memoryMib: 64,
    options: {
      startTime: 0,
      mounts: [],
      files: [{ guest: '/sys/LAUNCHER', bytes: image }],
      screen: { width: 320, height: 200 },
    },
    ports: {},
    createMachine,
  })

/** Everything that a program can hold, counted. */
const held = ({ kernel }: RunningKernel) => {
  const { state } = kernel
  return {
    frames: state.frames.free,
    kernelHeap: state.kernelHeap.free,
    descriptors: state.kernelHeap.freeDescriptors,
    blocks: state.kernelHeap.blocks.length,
    objects: state.kernelHeap.objects.length,
    slots: state.threads.filter(Boolean).length,
    ready: state.rings.map((ring) => ring.length),
    processes: state.processes.size,
    areas: state.sharedAreas.size,
    libraries: state.libraries.length,
    ports: state.portAreas.length,
    hotKeys: state.windows?.keyboard.hotKeys.length,
    buttons: state.windows?.buttons.buttons.length,
  }
}

const start = (running: RunningKernel) =>
  running.start({ path: '/sys/LAUNCHER', parameter: undefined, directory: '/sys', debuggerSlot: 0 })

/** A ring (68.29) and a pipe take eight frames; the real kernel never gives the seven behind the first back. */
const SURPLUS = 7

test.each([
  ['heap-blocks', 0],
  ['heap-resize', SURPLUS],
  ['named-areas', 0],
  ['fault-dumps', 0],
  ['handlers', 0],
  ['clipboard', 0],
  ['debugger', 0],
])('%s gives everything back but %i frames', (name, kept) => {
  const running = boot(assembleCase(name))
  const before = held(running)
  expect(start(running).ok).toBe(true)
  expect(running.run({ instructions: 1e9, time: 1e10 }).kind).toBe('ended')
  expect(held(running)).toEqual({ ...before, frames: before.frames - kept })
})

/** A program that starts itself; the child takes what it can and is killed while it holds a lock. */
const KILLED = listing(
  `
        cmp     byte [parameter], 0
        jne     child
        mcall   68, 11
        mcall   68, 22, area, 1000h, 9
        mcall   70, request
        mov     [victim], eax
        mcall   5, 20
        mcall   18, 18, [victim]
        mcall   5, 5
        mcall   68, 23, area
        mcall   -1
child:  mcall   68, 11
        mcall   68, 12, 20000h
        mov     dword [eax + 5000h], 1
        mcall   68, 22, area, 0, 1
        mov     dword [eax], 1                  ; the lock that the other one would wait for
        mcall   77, 0, lock_word
        mov     [futex], eax
        mcall   46, 0, 300h, 30Fh
        mcall   66, 4, 3Fh, 0
        mcall   66, 6
        mcall   60, 1, messages, 64
        mcall   12, 1
        mcall   0, 100 shl 16 + 200, 100 shl 16 + 100, 13FFFFFFh, 0, area
        mcall   8, 10 shl 16 + 20, 40 shl 16 + 20, 5, 0CCCCCCh
        mcall   12, 2
        mcall   51, 1, waiter, 0F000h
        mcall   40, 0
        mcall   10
waiter: mcall   77, 2, [futex], 5, 10
        mcall   -1
area    db 'AREA', 0
align 4
request dd 7, 0, area, 0, 0
        db '/sys/LAUNCHER', 0
align 4
victim  dd 0
futex   dd 0
lock_word dd 5
messages dd 0, 8
        rb 64
`,
).replace('10000h, 10000h', '10000h, 10000h, parameter')

test('a process that is killed while it holds locks gives everything back', () => {
  const running = boot(assembleCase('killed', `${KILLED}\nparameter rb 64\n`))
  const before = held(running)
  expect(start(running).ok).toBe(true)
  expect(running.run({ instructions: 3e6, time: 8e6 }).kind).toBe('budget')
  const during = held(running)
  expect(during.frames).toBeLessThan(before.frames)
  expect(during).toMatchObject({ slots: before.slots + 3, areas: 1, ports: 1, hotKeys: 1, buttons: 3 })
  expect(running.run({ instructions: 1e9, time: 1e10 }).kind).toBe('ended')
  expect(held(running)).toEqual(before)
})

import { expect, test } from 'vitest'
import { AccessKind, type MachineObservers } from '../../src-main/machine/ports'
import { CODE, createGuest, DIRECTORY, TABLE } from './paged-guest'

type Event = readonly [name: string, ...facts: number[]]

/** mov [40000h], eax; mov al, [41002h]; add word [40010h], 5; push ecx; int 77h */
const CODE_BYTES = [
  ...[0xa3, 0x00, 0x00, 0x04, 0x00],
  ...[0xa0, 0x02, 0x10, 0x04, 0x00],
  ...[0x66, 0x83, 0x05, 0x10, 0x00, 0x04, 0x00, 0x05],
  0x51,
  ...[0xcd, 0x77],
]

function watched(bytes: readonly number[], observers: readonly (keyof MachineObservers)[]) {
  const guest = createGuest(0, { portRead: () => 0x5a })
  guest.code(bytes)
  const events: Event[] = []
  const all: Required<MachineObservers> = {
    instruction: (eip, linear) => void events.push(['instruction', eip, linear]),
    memoryAccess: (linear, physical, size, kind, value) =>
      void events.push(['memory', linear, physical, size, kind, value]),
    pageWalk: (linear, pde, pte, kind) => void events.push(['walk', linear, pde, pte, kind]),
    tlbFill: (linear, physical) => void events.push(['fill', linear, physical]),
    exception: ({ vector, errorCode, linear }) => void events.push(['exception', vector, errorCode, linear]),
    interrupt: (vector) => void events.push(['interrupt', vector]),
    port: (port, size, value, kind) => void events.push(['port', port, size, value, kind]),
  }
  guest.machine.setObservers(Object.fromEntries(observers.map((name) => [name, all[name]])))
  return { ...guest, events }
}

test('memory accesses come with linear and physical address, size, kind and value', () => {
  const { machine, events, setEntry } = watched(CODE_BYTES, ['memoryAccess'])
  // The page at 40000h lies in the frame of 52000h.
  setEntry(0x40, 0x52007)
  Object.assign(machine.state, { eax: 0x11223344, ecx: 9 })
  machine.run(4)
  const { read, write } = AccessKind
  expect(events).toEqual([
    ['memory', 0x40000, 0x52000, 4, write, 0x11223344],
    ['memory', 0x41002, 0x41002, 1, read, 0],
    ['memory', 0x40010, 0x52010, 2, read, 0],
    ['memory', 0x40010, 0x52010, 2, write, 5],
    ['memory', 0x2fffc, 0x2fffc, 4, write, 9],
  ])
})

test('walks and fills come once for a page, with the entries as they were read', () => {
  const { machine, events } = watched(CODE_BYTES, ['pageWalk', 'tlbFill'])
  machine.run(2)
  const data = events.filter(([, linear]) => linear !== CODE)
  expect(data).toEqual([
    ['walk', 0x40000, TABLE | 0x27, 0x40007, AccessKind.write],
    ['fill', 0x40000, 0x40000],
    ['walk', 0x41002, TABLE | 0x27, 0x41007, AccessKind.read],
    ['fill', 0x41000, 0x41000],
  ])
  expect(machine.state.cr3).toBe(DIRECTORY)
})

test('faults, interrupts and ports are told', () => {
  // in al, 60h; out 0E9h, al; mov [50000h], eax
  const { machine, events, setEntry } = watched(
    [0xe4, 0x60, 0xe6, 0xe9, 0xa3, 0x00, 0x00, 0x05, 0x00],
    ['exception', 'port'],
  )
  setEntry(0x50, 0)
  machine.run(3)
  expect(events).toEqual([
    ['port', 0x60, 1, 0x5a, AccessKind.read],
    ['port', 0xe9, 1, 0x5a, AccessKind.write],
    ['exception', 14, 2, 0x50000],
  ])
})

test('instructions are told before they run; removing the observers ends it', () => {
  const { machine, events } = watched(CODE_BYTES, ['instruction'])
  machine.run(2)
  expect(events).toEqual([
    ['instruction', CODE, CODE],
    ['instruction', CODE + 5, CODE + 5],
  ])
  machine.setObservers({})
  machine.run(2)
  expect(events).toHaveLength(2)
})

test('observed or not, set in the middle of a run or before it: the same state', () => {
  const loop = [...CODE_BYTES.slice(0, 18), 0x40, 0xeb, 0xeb]
  const hashes = ['none', 'all', 'in the middle', 'restored'].map((how) => {
    const { machine, setEntry } = watched(
      loop,
      how === 'all' ? ['instruction', 'memoryAccess', 'pageWalk'] : [],
    )
    setEntry(0x40, 0x52007)
    machine.run(1234)
    if (how === 'in the middle')
      machine.setObservers({ memoryAccess: () => undefined, tlbFill: () => undefined })
    if (how === 'restored') {
      const snapshot = machine.snapshot()
      machine.run(777)
      machine.restore(snapshot)
    }
    machine.run(4321)
    return machine.stateHash()
  })
  expect(new Set(hashes).size).toBe(1)
})

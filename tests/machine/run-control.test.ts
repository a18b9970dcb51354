import { describe, expect, test } from 'vitest'
import { linearAddress } from '../../src-main/contract/address'
import { createGuest, CODE, STACK } from './paged-guest'

/** loop: inc eax; add ecx, eax; mov [40000h], eax; jmp loop */
const counting = [0x40, 0x01, 0xc1, 0xa3, 0x00, 0x00, 0x04, 0x00, 0xeb, 0xf6]

describe('run', () => {
  test.each([1, 2, 3, 7, 100, 12_345])('executes exactly %i instructions', (budget) => {
    const guest = createGuest()
    guest.code(counting)
    expect(guest.machine.run(budget)).toEqual({ kind: 'budget' })
    expect(guest.machine.instructions).toBe(budget)
    expect(guest.machine.state.eax).toBe(Math.ceil(budget / 4))
  })

  test('counts each turn of a rep, and stops within one', () => {
    const guest = createGuest()
    guest.code([0xf3, 0xaa, 0xcd, 0x01])
    Object.assign(guest.machine.state, { ecx: 1000, edi: 0x40000 })
    guest.machine.run(10)
    expect(guest.machine.state).toMatchObject({ ecx: 990, eip: CODE })
    guest.machine.run(10_000)
    expect(guest.machine.instructions).toBe(1001)
  })

  test('stops before a breakpoint, and goes on from it', () => {
    const guest = createGuest()
    guest.code(counting)
    const at = linearAddress(CODE + 3)
    guest.machine.setBreakpoints([at])
    for (let turn = 1; turn <= 3; turn++) {
      expect(guest.machine.run(1000)).toEqual({ kind: 'breakpoint', linear: at })
      expect(guest.machine.state).toMatchObject({ eip: CODE + 3, eax: turn })
    }
    guest.machine.setBreakpoints([])
    expect(guest.machine.run(1000).kind).toBe('budget')
  })

  test('stops after the instruction in which an observer asks for it', () => {
    const guest = createGuest()
    guest.code(counting)
    guest.machine.setObservers({ memoryAccess: () => guest.machine.requestStop() })
    expect(guest.machine.run(1000).kind).toBe('requested')
    expect(guest.machine.instructions).toBe(3)
  })

  test('observers see every instruction and access, and change nothing', () => {
    const plain = createGuest()
    plain.code(counting)
    plain.machine.run(400)
    const watched = createGuest()
    watched.code(counting)
    const seen: number[] = []
    const accesses: unknown[] = []
    watched.machine.setObservers({
      instruction: (eip) => void seen.push(eip),
      memoryAccess: (...access) => void accesses.push(access),
    })
    watched.machine.run(400)
    expect(seen.slice(0, 5)).toEqual([CODE, CODE + 1, CODE + 3, CODE + 8, CODE])
    expect(seen).toHaveLength(400)
    expect(accesses).toHaveLength(100)
    expect(accesses[1]).toEqual([0x40000, 0x40000, 4, 2, 2])
    expect(watched.machine.stateHash()).toBe(plain.machine.stateHash())
  })

  test('a port that changes the whole context is followed', () => {
    const guest = createGuest(3, {
      softwareInterrupt: () => {
        guest.machine.loadContext(saved)
        guest.machine.state.ebx = 77
        return true
      },
    })
    guest.code([0x40, 0xcd, 0x40])
    const saved = guest.machine.saveContext()
    guest.machine.run(5)
    expect(guest.machine.state).toMatchObject({ eax: 1, ebx: 77 })
  })
})

describe('snapshots', () => {
  test('restore brings back everything, and the run repeats', () => {
    const guest = createGuest()
    guest.code(counting)
    guest.machine.run(1000)
    const snapshot = guest.machine.snapshot()
    const hash = guest.machine.stateHash()
    guest.machine.run(1003)
    const later = guest.machine.stateHash()
    expect(later).not.toBe(hash)
    guest.machine.restore(snapshot)
    expect(guest.machine.stateHash()).toBe(hash)
    expect(guest.machine.instructions).toBe(1000)
    for (let left = 1003; left > 0; left -= 59) guest.machine.run(Math.min(left, 59))
    expect(guest.machine.stateHash()).toBe(later)
  })

  test('pages that were not written are shared', () => {
    const guest = createGuest()
    guest.code(counting)
    guest.machine.run(100)
    const first = guest.machine.snapshot()
    guest.machine.run(100)
    const second = guest.machine.snapshot()
    const different = first.pages.filter((page, at) => page !== second.pages[at])
    expect(different).toHaveLength(1)
  })

  test('the TLB is part of it: a stale entry comes back stale', () => {
    const guest = createGuest()
    guest.code([0xa1, 0x00, 0x00, 0x04, 0x00, 0xcd, 0x00])
    guest.machine.run(10)
    guest.setEntry(0x40, 0)
    const snapshot = guest.machine.snapshot()
    guest.machine.invalidatePage(linearAddress(0x40000))
    guest.machine.restore(snapshot)
    guest.machine.state.eip = linearAddress(CODE)
    guest.machine.run(10)
    expect(guest.exceptions).toEqual([])
  })
})

test('page versions change when, and only when, a page is written', () => {
  const guest = createGuest()
  guest.code(counting)
  guest.machine.run(100)
  const { physical } = guest.machine
  const before = physical.pageVersion(0x40)
  const stack = physical.pageVersion(STACK >> 12)
  guest.machine.run(100)
  expect(physical.pageVersion(0x40)).toBeGreaterThan(before)
  expect(physical.pageVersion(STACK >> 12)).toBe(stack)
})

test('a released machine comes back as after reset', () => {
  const fresh = createGuest().machine
  const hash = fresh.stateHash()
  const used = createGuest()
  used.code(counting)
  used.machine.run(1000)
  used.machine.release()
  const again = createGuest()
  expect(again.machine.stateHash()).toBe(hash)
  expect(again.machine.instructions).toBe(0)
  again.code(counting)
  again.machine.run(4)
  expect(again.machine.state.eax).toBe(1)
})

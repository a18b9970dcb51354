import { describe, expect, test } from 'vitest'
import { createGuest, CODE, STACK } from './paged-guest'

const names = ['eax', 'ecx', 'edx', 'ebx', 'esp', 'ebp', 'esi', 'edi'] as const

/** Runs one instruction that must fault; gives what changed besides CR2. */
function faulting(bytes: readonly number[], prepare: (guest: ReturnType<typeof createGuest>) => void) {
  const guest = createGuest()
  guest.code(bytes)
  prepare(guest)
  const { state } = guest.machine
  const before = names.map((name) => state[name])
  const flags = state.eflags
  guest.machine.run(5)
  expect(names.map((name) => state[name])).toEqual(before)
  expect(state.eflags).toBe(flags)
  expect(state.eip).toBe(CODE)
  return guest
}

describe('a faulting instruction leaves no trace', () => {
  test('a write across pages faults before the first byte is written', () => {
    // mov [40FFEh], eax with the second page read-only
    const guest = faulting([0xa3, 0xfe, 0x0f, 0x04, 0x00], (g) => {
      g.setEntry(0x41, 0x41005)
      g.machine.state.eax = 0xffffffff
    })
    expect(guest.exceptions).toMatchObject([{ vector: 14, errorCode: 7, linear: 0x41000 }])
    expect(guest.word(0x40ffc)).toBe(0)
  })

  test('add to read-only memory keeps the flags', () => {
    const guest = faulting([0x01, 0x05, 0x00, 0x00, 0x04, 0x00], (g) => {
      g.setEntry(0x40, 0x40005)
      g.machine.state.eflags = 0x8d7
    })
    expect(guest.exceptions).toMatchObject([{ vector: 14, errorCode: 7 }])
  })

  test('pusha over the end of the stack writes nothing', () => {
    const guest = faulting([0x60], (g) => {
      g.machine.state.esp = 0x40008
      g.setEntry(0x3f, 0)
      g.machine.state.eax = 0x12345678
    })
    expect(guest.exceptions).toMatchObject([{ vector: 14, errorCode: 6, linear: 0x3fffc }])
    expect(guest.word(0x40004)).toBe(0)
  })

  test('pop to memory that faults keeps esp', () => {
    faulting([0x8f, 0x05, 0x00, 0x00, 0x04, 0x00], (g) => g.setEntry(0x40, 0))
  })

  test('call through memory whose push faults stays where it is', () => {
    faulting([0xe8, 0, 0, 0, 0], (g) => {
      g.machine.state.esp = 0x40000
      g.setEntry(0x3f, 0)
    })
  })

  test('xchg, cmpxchg and enter restart', () => {
    for (const bytes of [
      [0x87, 0x05, 0x00, 0x00, 0x04, 0x00],
      [0x0f, 0xb1, 0x0d, 0x00, 0x00, 0x04, 0x00],
    ])
      faulting(bytes, (g) => g.setEntry(0x40, 0x40005))
    faulting([0xc8, 0x00, 0x20, 0x00], (g) => g.setEntry((STACK >> 12) - 3, 0))
  })
})

test('a fault in the middle of a block is at its own instruction, after those before it', () => {
  const guest = createGuest()
  // inc eax; inc ecx; mov edx,[40000h]; inc eax
  guest.code([0x40, 0x41, 0x8b, 0x15, 0x00, 0x00, 0x04, 0x00, 0x40])
  guest.setEntry(0x40, 0)
  guest.machine.run(100)
  expect(guest.machine.state).toMatchObject({ eax: 1, ecx: 1, eip: CODE + 2, cr2: 0x40000 })
  // The two before it and the delivery.
  expect(guest.machine.instructions).toBe(3)
})

test('rep movsb keeps the turns before the fault and goes on after the repair', () => {
  const guest = createGuest()
  guest.code([0xf3, 0xa4, 0xcd, 0x05])
  guest.machine.physical.fill(0x40000 as never, 0x2000, 0x5a)
  guest.setEntry(0x51, 0)
  const { state } = guest.machine
  state.esi = 0x40ff0
  state.edi = 0x50ff0
  state.ecx = 0x20
  guest.machine.run(1000)
  expect(state).toMatchObject({ ecx: 0x10, esi: 0x41000, edi: 0x51000, eip: CODE })
  guest.setEntry(0x51, 0x51007)
  guest.machine.run(1000)
  expect(guest.interrupts).toEqual([5])
  expect(guest.word(0x51004)).toBe(0x5a5a5a5a)
})

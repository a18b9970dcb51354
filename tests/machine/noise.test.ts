import { expect, test } from 'vitest'
import { linearAddress, physicalAddress } from '../../src-main/contract/address'
import { createMachine } from '../../src-main/machine/create-machine'
import { createGuest } from './paged-guest'

/** Instructions of noise in all; a long run by the environment. */
const TOTAL = Number(process.env['NOISE_INSTRUCTIONS'] ?? 60_000)

function createRandom(seed: number) {
  let x = seed | 1
  return () => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return x >>> 0
  }
}

function noise(random: () => number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at++) bytes[at] = random()
  // Escapes and prefixes more often than chance has them.
  for (let at = 0; at < length; at += 1 + (random() % 7))
    bytes[at] = [0x0f, 0x66, 0x67, 0xf3, 0xd8 + (random() & 7)][random() % 5] ?? 0
  return bytes
}

const names = ['eax', 'ecx', 'edx', 'ebx', 'ebp', 'esi', 'edi'] as const

test('random bytes in user mode: only exceptions of the guest, no hang', { timeout: 600_000 }, () => {
  const random = createRandom(0x1234567)
  let done = 0
  while (done < TOTAL / 2) {
    const guest = createGuest(3, { exception: () => skip(), softwareInterrupt: () => true })
    const { machine } = guest
    const skip = () => {
      machine.state.eip = linearAddress(0x20000 + (random() % 0x2000))
      machine.state.esp = 0x30000 + (random() % 0x1000)
      return true
    }
    guest.code([...noise(random, 0x4000)], 0x20000)
    for (let turn = 0; turn < 20; turn++) {
      for (const name of names)
        machine.state[name] = random() % 3 === 0 ? random() : 0x20000 + (random() % 0x20000)
      const reason = machine.run(1000)
      expect(['budget', 'halted']).toContain(reason.kind)
    }
    done += machine.instructions
  }
})

test('random bytes at privilege 0 in real and protected mode', { timeout: 600_000 }, () => {
  const random = createRandom(0x7654321)
  let done = 0
  for (let round = 0; done < TOTAL / 2; round++) {
    const machine = createMachine({ memoryMib: 1 })
    const { state, physical } = machine
    physical.writeBytes(physicalAddress(0), noise(random, 0x20000))
    for (const segment of ['cs', 'ds', 'es', 'ss'] as const)
      state.setSegment(segment, 0x100, 0x1000, 0xffff, 0x9300)
    state.eip = linearAddress(random() & 0xffff)
    if (round % 2 === 1) {
      // Protected mode with descriptor tables of noise.
      state.setDescriptorTable('gdt', 0x2000, 0xfff)
      state.setDescriptorTable('idt', 0x3000, 0x7ff)
      state.cr0 = 0x11
      for (const segment of ['ds', 'es', 'ss'] as const)
        state.setSegment(segment, 0x10, 0, 0xffffffff, 0xc09300)
      state.setSegment('cs', 8, 0, 0xffffffff, 0xc09b00)
    }
    for (const name of names) state[name] = random()
    state.esp = random() & 0xffff
    const before = machine.instructions
    const reason = machine.run(5000)
    expect(['budget', 'halted', 'shutdown']).toContain(reason.kind)
    done += Math.max(machine.instructions - before, 50)
  }
})

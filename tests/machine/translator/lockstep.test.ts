import { expect, test } from 'vitest'
import { linearAddress } from '../../../src-main/contract/address'
import { CODE, createGuest, STACK, type Guest } from '../paged-guest'
import { createRandom, DATA, randomProgram, type Random } from './random-program'

/** Programs to run; more by the environment. */
const PROGRAMS = Number(process.env['LOCKSTEP_PROGRAMS'] ?? 6)
const FIRST_SEED = Number(process.env['LOCKSTEP_SEED'] ?? 1)
export const names = ['eax', 'ecx', 'edx', 'ebx', 'ebp', 'esi', 'edi'] as const

/** After an exception: new registers, at the start of the program or somewhere in it. */
function restart(guest: Guest, random: Random, length: number): boolean {
  const { state } = guest.machine
  for (const name of names) state[name] = random()
  for (const name of ['ebx', 'esi', 'edi'] as const) state[name] = DATA + 0x400 + (random() % 0x1800)
  state.esp = STACK + 0x800
  state.ecx = random() % 50
  state.eflags = 0x202 | (random() & 0x8d5)
  state.eip = linearAddress(CODE + (random() % 4 === 0 ? random() % length : 0))
  return true
}

export function prepare(seed: number, translateAfter: number) {
  const random = createRandom(seed * 7919)
  const program = randomProgram(random, CODE, 200 + (random() % 600))
  const table = Array.from({ length: 4 }, () => CODE + (random() % program.length))
  const exceptions: number[] = []
  const guest: Guest = createGuest(
    3,
    {
      exception(raised) {
        exceptions.push(raised.vector, raised.errorCode, raised.linear, guest.machine.state.eip)
        return restart(guest, random, program.length)
      },
      softwareInterrupt: () => true,
    },
    translateAfter,
  )
  const { machine } = guest
  machine.state.cr4 = 0x600
  guest.code(
    table.flatMap((word) => [word, word >>> 8, word >>> 16, word >>> 24]),
    CODE - 16,
  )
  guest.code(program)
  // The third page of the data may not be written, the fourth is not there.
  guest.setEntry(0x42, 0x42005)
  guest.setEntry(0x43, 0x43006)
  // In some programs the second page of the stack is the data's first, so that addresses alias.
  if (seed % 3 === 0) guest.setEntry(0x41, 0x40007)
  restart(guest, random, program.length)
  return { machine, exceptions }
}

test('translated and interpreted runs agree after every stretch', { timeout: 3_600_000 }, () => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + PROGRAMS; seed++) {
    const plain = prepare(seed, Infinity)
    const quick = prepare(seed, seed % 4)
    const random = createRandom(seed)
    for (let turn = 0; turn < 12; turn++) {
      const budget = 1 + (random() % (turn % 3 === 0 ? 50 : 4000))
      const what = `program ${seed}, stretch ${turn}`
      expect(quick.machine.run(budget), what).toEqual(plain.machine.run(budget))
      const { state } = quick.machine
      for (const name of [...names, 'esp', 'eip', 'eflags'] as const)
        expect(`${name} ${state[name].toString(16)}`, what).toBe(
          `${name} ${plain.machine.state[name].toString(16)}`,
        )
      expect(quick.exceptions, what).toEqual(plain.exceptions)
      expect(quick.machine.instructions, what).toBe(plain.machine.instructions)
      expect(quick.machine.stateHash(), what).toBe(plain.machine.stateHash())
    }
  }
})

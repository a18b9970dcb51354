import { linearAddress, physicalAddress } from '../../src-main/contract/address'
import { createMachine } from '../../src-main/machine/create-machine'
import type { Machine } from '../../src-main/machine/machine'
import { engine } from './engine'

/** Where the processor stands when the noise begins. */
export const NOISE_MODES = [
  'real mode',
  'protected mode, ring 0',
  'protected mode, ring 0, paging',
  'protected mode, ring 3, paging',
  'virtual-8086 mode, paging',
] as const
export type NoiseMode = (typeof NOISE_MODES)[number]

const DIRECTORY = 0x3f0000
const TABLE = 0x3f1000
const GDT = 0x1000
const IDT = 0x2000
const TSS = 0x3000
const NOISE_END = 0x100000
/** Handlers begin anywhere from here to twice this address; all of these pages are present. */
const HANDLERS = 0x40000
const PAGES = 1024
/** Instructions between two looks from outside. */
const STRETCH = 2000
const STRETCHES = 50

const names = ['eax', 'ecx', 'edx', 'ebx', 'ebp', 'esi', 'edi'] as const

/** Marsaglia's xorshift, 32 bits. */
export function createRandom(seed: number): () => number {
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

/** Descriptors that lead somewhere: code, data, conforming code, expand-down stack, TSS, LDT, gates; then noise. */
function buildTables(machine: Machine, random: () => number): void {
  const { physical, state } = machine
  const put = (at: number, low: number, high: number) => {
    physical.write32(physicalAddress(at), low)
    physical.write32(physicalAddress(at + 4), high)
  }
  const flat = [
    0xcf9b00, 0xcf9300, 0xcffb00, 0xcff300, 0xcf9f00, 0xcf9700, 0x8f9b00, 0x0f9300, 0x8b00, 0x8200,
  ]
  flat.forEach((high, index) => {
    const isSystem = index >= 8
    put(GDT + (index + 1) * 8, isSystem ? (TSS << 16) | 0x67 : 0xffff, high)
  })
  for (let vector = 0; vector < 256; vector++) {
    const type = [0x8e00, 0x8f00, 0xee00, 0x8600, 0x8500, 0xef00][random() % 6]!
    const offset = HANDLERS + (random() % HANDLERS)
    put(IDT + vector * 8, (0x08 << 16) | (offset & 0xffff), (offset & 0xffff0000) | type)
  }
  for (let level = 0; level < 3; level++) {
    physical.write32(physicalAddress(TSS + 4 + level * 8), 0x80000 + level * 0x1000)
    physical.write32(physicalAddress(TSS + 8 + level * 8), level === 0 ? 0x10 : 0)
  }
  state.setDescriptorTable('gdt', GDT, 0xfff)
  state.setDescriptorTable('idt', IDT, 0x7ff)
}

function enter(machine: Machine, mode: NoiseMode, bytes: Uint8Array, random: () => number): void {
  const { state, physical } = machine
  const turn = random() % NOISE_END
  physical.writeBytes(physicalAddress(0), bytes.subarray(turn))
  physical.writeBytes(physicalAddress(NOISE_END - turn), bytes.subarray(0, turn))
  for (const name of names) state[name] = random()
  if (mode === 'real mode') {
    for (const segment of ['cs', 'ds', 'es', 'ss', 'fs', 'gs'] as const)
      state.setSegment(segment, 0x100, 0x1000, 0xffff, 0x9300)
    return
  }
  buildTables(machine, random)
  const isPaged = mode.endsWith('paging')
  if (isPaged) {
    // The 4 MiB of memory answer all over the linear space, but for some holes and a 4 MiB page.
    for (let index = 0; index < PAGES; index++) {
      const isThere = index === 0 || random() % 8 !== 0
      physical.write32(physicalAddress(DIRECTORY + index * 4), isThere ? TABLE | 7 : 0)
    }
    physical.write32(physicalAddress(DIRECTORY + 4), 0x87)
    for (let page = 0; page < PAGES; page++) {
      // Some pages are absent, read-only or the supervisor's; the tables themselves stay whole.
      const isSafe = page >= 0x300 || (page >= HANDLERS >> 12 && page <= 0x82) || page <= TSS >> 12
      const rights = isSafe ? 7 : ([5, 3, 6][random() & 31] ?? 7)
      physical.write32(physicalAddress(TABLE + page * 4), (page << 12) | rights)
    }
    state.cr4 = 0x610 | (random() & 0x80)
    state.cr3 = DIRECTORY
  }
  state.cr0 = isPaged ? 0x80000011 | (random() & 0x10000) : 0x11
  const ring = mode.startsWith('protected mode, ring 0') ? 0 : 3
  if (mode.startsWith('virtual')) {
    state.eflags = 0x23202
    for (const segment of ['ds', 'es', 'ss', 'fs', 'gs', 'cs'] as const)
      state.setSegment(segment, 0x1003, 0x10030, 0xffff, 0xf300)
    return
  }
  const dpl = ring << 13
  for (const segment of ['ds', 'es', 'ss'] as const)
    state.setSegment(segment, ring === 0 ? 0x10 : 0x23, 0, 0xffffffff, 0xc09300 | dpl)
  state.setSegment('cs', ring === 0 ? 0x08 : 0x1b, 0, 0xffffffff, 0xc09b00 | dpl)
}

export interface NoiseFigures {
  /** Instructions executed to their end. */
  readonly instructions: number
  readonly exceptions: number
  /** How the rounds ended: `budget`, `halted`, `shutdown`. */
  readonly ends: Readonly<Record<string, number>>
  /** State hash at the end of the last round. */
  readonly hash: string
}

/**
 * Runs random bytes in a mode until so many instructions are done. Half of the exceptions go through the guest's own
 * tables, the other half are taken by the host, which sets the processor down elsewhere. Throws when a run ends in a way
 * that it must not, or the processor is in a state that does not exist.
 */
export function runNoise(mode: NoiseMode, seed: number, total: number): NoiseFigures {
  const random = createRandom(seed)
  const bytes = noise(random, NOISE_END)
  const ends: Record<string, number> = {}
  let instructions = 0
  let exceptions = 0
  let hash = ''
  while (instructions < total) {
    const isGuest = (random() & 1) === 0
    let raised = 0
    /** The processor is halted: the next look finds an interrupt. */
    let waits = false
    const machine = createMachine({
      memoryMib: 4,
      ...engine,
      ports: {
        exception() {
          raised++
          if (isGuest && (random() & 15) !== 0) return false
          setDown()
          return true
        },
        softwareInterrupt: () => !isGuest,
        portRead: () => random(),
        portWrite: () => undefined,
        pendingInterrupt: () => (random() % 64 === 0 || waits ? 0x20 + (random() & 15) : -1),
        waitForInterrupt: () => (waits = true),
      },
    })
    const { state } = machine
    // Few enough places that decoded code is met again, as in a program.
    const places = Array.from({ length: 256 }, random)
    const setDown = () => {
      const limit = state.segmentLimit('cs') > 0xffff ? NOISE_END : 0x10000
      state.eip = linearAddress((places[random() & 255] ?? 0) % limit)
      state.esp = random() % 0x10000
    }
    enter(machine, mode, bytes, random)
    setDown()
    let reason: string = 'budget'
    for (let stretch = 0; stretch < STRETCHES && reason === 'budget'; stretch++) {
      if (instructions + machine.instructions - raised >= total) break
      for (const name of names) state[name] = random() % 3 === 0 ? random() : random() % NOISE_END
      // A repeated string instruction may take all the time there is: on with something else.
      state.ecx = random() % 300
      setDown()
      waits = false
      const before = machine.instructions
      reason = machine.run(STRETCH).kind
      const done = machine.instructions - before
      if (!['budget', 'halted', 'shutdown'].includes(reason) || done > STRETCH)
        throw new Error(`${mode}, seed ${seed}: the run ended with '${reason}' after ${done} instructions`)
      if (reason === 'budget' && done !== STRETCH)
        throw new Error(`${mode}, seed ${seed}: ${done} of ${STRETCH} instructions were done`)
      if (state.cpl > 3 || (state.eflags & 0x802a) !== 2)
        throw new Error(`${mode}, seed ${seed}: cpl ${state.cpl}, eflags ${state.eflags.toString(16)}`)
    }
    ends[reason] = (ends[reason] ?? 0) + 1
    exceptions += raised
    instructions += Math.max(0, machine.instructions - raised)
    if (instructions >= total) hash = machine.stateHash()
    machine.release()
  }
  return { instructions, exceptions, ends, hash }
}

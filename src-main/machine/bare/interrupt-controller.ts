import type { DevicePart } from './device-state'

/** Two cascaded 8259A controllers (Intel 8259A data sheet): master at 20h, slave at A0h on line 2. */
export interface InterruptController {
  /** Raises a line, 0..15 (edge). */
  raise(line: number): void
  lower(line: number): void
  /** True when an unmasked request waits that nothing of equal or higher priority in service holds off. */
  isPending(): boolean
  /** Acknowledges the most urgent request: its vector, or -1. */
  acknowledge(): number
  read(port: number): number
  write(port: number, value: number): void
  readonly parts: readonly DevicePart[]
}

interface Chip extends DevicePart {
  request: number
  service: number
  mask: number
  base: number
  /** Which initialisation word comes next: 0 none, 2..4. */
  step: number
  needsFourth: boolean
  isAutomatic: boolean
  readsService: boolean
}

const createChip = (): Chip => ({
  request: 0,
  service: 0,
  mask: 0xff,
  base: 0,
  step: 0,
  needsFourth: false,
  isAutomatic: false,
  readsService: false,
})

/** Lowest set bit, 8 for none. */
const lowest = (bits: number): number => (bits === 0 ? 8 : 31 - Math.clz32(bits & -bits))

export function createInterruptController(): InterruptController {
  const master = createChip()
  const slave = createChip()

  const waiting = (chip: Chip): number => {
    const line = lowest(chip.request & ~chip.mask)
    return line < lowest(chip.service) ? line : 8
  }

  function updateCascade(): void {
    if (waiting(slave) < 8) master.request |= 4
    else master.request &= ~4
  }

  function accept(chip: Chip, line: number): number {
    chip.request &= ~(1 << line)
    if (!chip.isAutomatic) chip.service |= 1 << line
    return chip.base + line
  }

  function command(chip: Chip, value: number): void {
    if ((value & 0x10) !== 0) {
      chip.request = 0
      chip.service = 0
      chip.mask = 0
      chip.step = 2
      chip.needsFourth = (value & 1) !== 0
      chip.isAutomatic = false
      chip.readsService = false
    } else if ((value & 0x08) !== 0) {
      if ((value & 2) !== 0) chip.readsService = (value & 1) !== 0
    } else if ((value & 0x60) === 0x60) chip.service &= ~(1 << (value & 7))
    else if ((value & 0x20) !== 0) chip.service &= chip.service - 1
  }

  function data(chip: Chip, value: number): void {
    if (chip.step === 2) {
      chip.base = value & 0xf8
      chip.step = 3
    } else if (chip.step === 3) chip.step = chip.needsFourth ? 4 : 0
    else if (chip.step === 4) {
      chip.isAutomatic = (value & 2) !== 0
      chip.step = 0
    } else chip.mask = value
  }

  const chipOf = (port: number) => (port < 0xa0 ? master : slave)

  return {
    parts: [master, slave],
    raise(line) {
      if (line < 8) master.request |= 1 << line
      else slave.request |= 1 << (line - 8)
      updateCascade()
    },
    lower(line) {
      if (line < 8) master.request &= ~(1 << line)
      else slave.request &= ~(1 << (line - 8))
      updateCascade()
    },
    isPending: () => waiting(master) < 8,
    acknowledge() {
      const line = waiting(master)
      if (line === 8) return -1
      if (line !== 2) return accept(master, line)
      const inner = waiting(slave)
      accept(master, 2)
      const vector = inner < 8 ? accept(slave, inner) : slave.base + 7
      updateCascade()
      return vector
    },
    read(port) {
      const chip = chipOf(port)
      if ((port & 1) !== 0) return chip.mask
      return chip.readsService ? chip.service : chip.request
    },
    write(port, value) {
      const chip = chipOf(port)
      if ((port & 1) !== 0) data(chip, value)
      else command(chip, value)
      updateCascade()
    },
  }
}

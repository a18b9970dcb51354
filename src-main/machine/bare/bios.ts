import { physicalAddress } from '../../contract/address'
import type { Machine } from '../machine'
import { TEXT_COLUMNS, TEXT_MEMORY, TEXT_ROWS, type createCrtController } from './text-screen'

/** The disk image behind drive 80h, in sectors of 512 bytes; 63 sectors and 16 heads. */
const SECTOR = 512
const SECTORS = 63
const HEADS = 16
const CARRY = 1
const ZERO = 0x40

/**
 * The few BIOS services that a boot sector calls: text output (10h), memory size (12h, 15h), disk reads (13h),
 * keyboard (16h), clock ticks (1Ah). They are carried out by the machine itself when the vector still is 0:0.
 * Gives false for a service that is not there, with its name in `missing`.
 */
export function createBios(
  machine: () => Machine,
  disk: Uint8Array,
  screen: ReturnType<typeof createCrtController>,
  ticks: () => number,
) {
  const low = (value: number) => value & 0xff
  const high = (value: number) => (value >>> 8) & 0xff
  const state = () => machine().state
  const setAx = (value: number) => (state().eax = ((state().eax & 0xffff0000) | (value & 0xffff)) >>> 0)
  let missing = ''

  function setFlag(mask: number, isSet: boolean): void {
    state().eflags = isSet ? state().eflags | mask : state().eflags & ~mask
  }

  function scroll(): void {
    const { physical } = machine()
    const row = TEXT_COLUMNS * 2
    const rest = physical.readBytes(physicalAddress(TEXT_MEMORY + row), row * (TEXT_ROWS - 1))
    physical.writeBytes(physicalAddress(TEXT_MEMORY), rest)
    for (let at = 0; at < TEXT_COLUMNS; at++)
      physical.write16(physicalAddress(TEXT_MEMORY + row * (TEXT_ROWS - 1) + at * 2), 0x0720)
  }

  function teletype(character: number): void {
    let cell = screen.cursor()
    if (character === 13) cell -= cell % TEXT_COLUMNS
    else if (character === 10) cell += TEXT_COLUMNS
    else if (character === 8) cell = Math.max(0, cell - 1)
    else {
      machine().physical.write16(physicalAddress(TEXT_MEMORY + cell * 2), 0x0700 | character)
      cell++
    }
    while (cell >= TEXT_COLUMNS * TEXT_ROWS) {
      scroll()
      cell -= TEXT_COLUMNS
    }
    screen.setCursor(cell)
  }

  function video(): boolean {
    const { eax, edx } = state()
    switch (high(eax)) {
      case 0x00:
        for (let at = 0; at < TEXT_COLUMNS * TEXT_ROWS; at++)
          machine().physical.write16(physicalAddress(TEXT_MEMORY + at * 2), 0x0720)
        screen.setCursor(0)
        return true
      case 0x01:
        return true
      case 0x02:
        screen.setCursor(high(edx) * TEXT_COLUMNS + low(edx))
        return true
      case 0x03: {
        const cell = screen.cursor()
        state().edx = (Math.floor(cell / TEXT_COLUMNS) << 8) | (cell % TEXT_COLUMNS)
        return true
      }
      case 0x0e:
        teletype(low(eax))
        return true
      case 0x0f:
        setAx(0x5003)
        return true
      default:
        return false
    }
  }

  function transfer(sector: number, count: number, target: number): boolean {
    const from = sector * SECTOR
    if (from + count * SECTOR > Math.ceil(disk.length / SECTOR) * SECTOR) return false
    machine().physical.writeBytes(physicalAddress(target), disk.slice(from, from + count * SECTOR))
    return true
  }

  function diskService(): boolean {
    const { eax, ebx, ecx, edx, esi } = state()
    const finish = (isDone: boolean, ax: number) => {
      setFlag(CARRY, !isDone)
      setAx(isDone ? ax : 0x0400)
      return true
    }
    switch (high(eax)) {
      case 0x00:
        return finish(true, 0)
      case 0x02: {
        const cylinder = high(ecx) | ((ecx & 0xc0) << 2)
        const sector = (cylinder * HEADS + high(edx)) * SECTORS + (ecx & 0x3f) - 1
        return finish(transfer(sector, low(eax), state().segmentBase('es') + (ebx & 0xffff)), low(eax))
      }
      case 0x08: {
        const cylinders = Math.max(1, Math.ceil(disk.length / (SECTOR * SECTORS * HEADS)))
        state().ecx = ((cylinders - 1) << 8) | SECTORS
        state().edx = ((HEADS - 1) << 8) | 1
        return finish(true, 0)
      }
      case 0x41:
        state().ebx = (ebx & 0xffff0000) | 0xaa55
        state().ecx = 1
        return finish(true, 0x3000)
      case 0x42: {
        const at = state().segmentBase('ds') + (esi & 0xffff)
        const { physical } = machine()
        const count = physical.read16(physicalAddress(at + 2))
        const offset = physical.read16(physicalAddress(at + 4))
        const segment = physical.read16(physicalAddress(at + 6))
        return finish(transfer(physical.read32(physicalAddress(at + 8)), count, segment * 16 + offset), 0)
      }
      default:
        return false
    }
  }

  function memoryService(): boolean {
    const { eax, ebx } = state()
    const size = machine().physical.size
    const ax = eax & 0xffff
    setFlag(CARRY, false)
    if (high(eax) === 0x88) setAx(Math.min((size >> 10) - 1024, 0xffff))
    else if (ax === 0xe801) {
      const above16 = Math.max(0, size - 0x1000000) >> 16
      setAx(Math.min((size >> 10) - 1024, 15 * 1024))
      state().ebx = above16
      state().ecx = eax & 0xffff
      state().edx = above16
    } else if (ax === 0xe820 && ebx < 2) {
      const at = state().segmentBase('es') + (state().edi & 0xffff)
      const words = ebx === 0 ? [0, 0, 0xa0000, 0, 1] : [0x100000, 0, size - 0x100000, 0, 1]
      words.forEach((word, index) => machine().physical.write32(physicalAddress(at + index * 4), word))
      state().eax = 0x534d4150
      state().ecx = 20
      state().ebx = ebx === 0 ? 1 : 0
    } else if ((ax & 0xff00) === 0x2400) setAx(0)
    else return false
    return true
  }

  return {
    missing: () => missing,
    /** Carries a service out; false when there is none. */
    call(vector: number): boolean {
      const { eax } = state()
      let isDone = false
      if (vector === 0x10) isDone = video()
      else if (vector === 0x13) isDone = diskService()
      else if (vector === 0x15) isDone = memoryService()
      else if (vector === 0x12) {
        setAx(640)
        isDone = true
      } else if (vector === 0x16 && (high(eax) & 0xef) === 1) {
        setFlag(ZERO, true)
        isDone = true
      } else if (vector === 0x1a && high(eax) === 0) {
        state().edx = ticks() & 0xffff
        state().ecx = (ticks() >>> 16) & 0xffff
        isDone = true
      }
      if (!isDone) missing = `int ${vector.toString(16)}h with ah=${high(eax).toString(16)}h`
      return isDone
    },
  }
}

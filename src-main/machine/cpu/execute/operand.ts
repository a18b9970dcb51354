import type { DecodedInstruction, Execution } from '../execution'

/** Reading and changing the modrm (or first) operand whatever it is; for forms that are not hot. */
export interface OperandAccess {
  /** The modrm operand: 8 and 16 bits unsigned, 32 signed. `register` is destination or source. */
  load(i: DecodedInstruction, size: number, register: number): number
  store(i: DecodedInstruction, size: number, register: number, value: number): void
  /** Reads, computes, writes; the write is authorised before `compute` runs, so it may set flags. */
  modify(i: DecodedInstruction, size: number, compute: (value: number, i: DecodedInstruction) => number): void
}

/** Sizes are 8, 16 and 32 bits. */
export function createOperandAccess(execution: Execution): OperandAccess {
  const { state, bytes, words, access, address } = execution

  function loadRegister(size: number, register: number): number {
    return size === 32 ? state[register] : size === 16 ? words[register] : bytes[register]
  }

  function storeRegister(size: number, register: number, value: number): void {
    if (size === 32) state[register] = value
    else if (size === 16) words[register] = value
    else bytes[register] = value
  }

  function storeMemory(i: DecodedInstruction, size: number, offset: number, value: number): void {
    if (size === 32) access.write32(i.segment, offset, value)
    else if (size === 16) access.write16(i.segment, offset, value)
    else access.write8(i.segment, offset, value)
  }

  return {
    load(i, size, register) {
      if (!i.isMemory) return loadRegister(size, register)
      const offset = address(i)
      if (size === 32) return access.read32(i.segment, offset)
      return size === 16 ? access.read16(i.segment, offset) : access.read8(i.segment, offset)
    },
    store(i, size, register, value) {
      if (i.isMemory) storeMemory(i, size, address(i), value)
      else storeRegister(size, register, value)
    },
    modify(i, size, compute) {
      if (!i.isMemory) {
        storeRegister(size, i.destination, compute(loadRegister(size, i.destination), i))
        return
      }
      const offset = address(i)
      const { segment } = i
      const value =
        size === 32
          ? access.readForWrite32(segment, offset)
          : size === 16
            ? access.readForWrite16(segment, offset)
            : access.readForWrite8(segment, offset)
      storeMemory(i, size, offset, compute(value, i))
    },
  }
}

import { Flag } from '../../../x86/eflags'
import { condition, setCarry, setStatusFlags, statusFlags } from '../flags'
import type { DecodedInstruction, ExecuteFunction, Execution, Executors } from '../execution'
import { createOperandAccess } from './operand'

/**
 * bt, bts, btr, btc, bsf, bsr and setcc (Intel SDM vol. 2). A bit number in a register reaches beyond a memory
 * operand; an immediate one is taken modulo the operand size. Flags other than CF (bt...) or ZF (bsf, bsr) are
 * undefined and left alone.
 */
export function createBit(execution: Execution): Executors {
  const { state, bytes, words, access, address } = execution
  const { load, modify } = createOperandAccess(execution)

  const changes: Record<string, ((value: number, mask: number) => number) | undefined> = {
    bt: undefined,
    bts: (value, mask) => value | mask,
    btr: (value, mask) => value & ~mask,
    btc: (value, mask) => value ^ mask,
  }

  const executors: Record<string, ExecuteFunction> = {}

  for (const [mnemonic, change] of Object.entries(changes))
    for (const size of [16, 32]) {
      const test = (value: number, bit: number): number => {
        setCarry(state, (value >>> bit) & 1)
        return change ? change(value, 1 << bit) : value
      }
      const onOperand = (i: DecodedInstruction, number: number) => {
        const bit = number & (size - 1)
        if (change) modify(i, size, (value) => test(value, bit))
        else test(load(i, size, i.destination), bit)
      }
      const numberOf = (i: DecodedInstruction) =>
        size === 32 ? state[i.source] : (words[i.source] << 16) >> 16
      executors[`${mnemonic} ri${size}`] = (i) => onOperand(i, i.immediate)
      executors[`${mnemonic} mi${size}`] = (i) => onOperand(i, i.immediate)
      executors[`${mnemonic} rr${size}`] = (i) => onOperand(i, numberOf(i))
      executors[`${mnemonic} mr${size}`] = (i) => {
        const number = numberOf(i)
        const bit = number & (size - 1)
        const offset = (address(i) + (number >> (size === 32 ? 5 : 4)) * (size >> 3)) & i.addressMask
        const { segment } = i
        if (size === 32) {
          if (!change) test(access.read32(segment, offset), bit)
          else access.write32(segment, offset, test(access.readForWrite32(segment, offset), bit))
        } else if (!change) test(access.read16(segment, offset), bit)
        else access.write16(segment, offset, test(access.readForWrite16(segment, offset), bit))
      }
    }

  function setZero(isZero: boolean): void {
    setStatusFlags(state, (statusFlags(state) & ~Flag.zf) | (isZero ? Flag.zf : 0))
  }

  for (const size of [16, 32])
    for (const shape of ['rr', 'rm']) {
      const sourceOf = (i: DecodedInstruction) =>
        i.isMemory
          ? size === 32
            ? access.read32(i.segment, address(i))
            : access.read16(i.segment, address(i))
          : size === 32
            ? state[i.source]
            : words[i.source]
      const finish = (i: DecodedInstruction, value: number, bit: number) => {
        setZero(value === 0)
        if (value === 0) return
        if (size === 32) state[i.destination] = bit
        else words[i.destination] = bit
      }
      executors[`bsf ${shape}${size}`] = (i) => {
        const value = sourceOf(i)
        finish(i, value, 31 - Math.clz32(value & -value))
      }
      executors[`bsr ${shape}${size}`] = (i) => {
        const value = sourceOf(i)
        finish(i, value, 31 - Math.clz32(value))
      }
    }

  'seto setno setb setae sete setne setbe seta sets setns setp setnp setl setge setle setg'
    .split(' ')
    .forEach((mnemonic, code) => {
      executors[`${mnemonic} r8`] = (i) => {
        bytes[i.destination] = condition(state, code) ? 1 : 0
      }
      executors[`${mnemonic} m8`] = (i) => {
        access.write8(i.segment, address(i), condition(state, code) ? 1 : 0)
      }
    })
  return executors
}

import { KERNEL_BASE } from '../context'
import { readString } from '../memory/user-memory'
import { answerMinusOne } from './family'
import type { Families, Handler } from './family'

/** Answers as a machine without this hardware does. */
const answer =
  (value: number): Handler =>
  (_kernel, _thread, registers) => {
    registers.eax = value >>> 0
  }

/** 68.16: a driver by its name; there is none, so 0. The name is read as the real kernel does. */
const findDriver: Handler = (kernel, _thread, registers) => {
  const { ecx } = registers
  if (ecx !== 0 && ecx < KERNEL_BASE) readString(kernel, ecx, 16)
  registers.eax = 0
}

/** 62: PCI BIOS functions on a machine whose only bus is empty. */
const pci: Handler = (_kernel, _thread, registers) => {
  const selected = registers.ebx & 0xff
  if (selected === 0) registers.eax = 0x0210
  else if (selected === 1) registers.eax = 0
  else if (selected === 2) registers.eax = 1
  else registers.eax = 0xffffffff
}

const APM_NOT_SUPPORTED = 8
/** 55.55: notes for the built-in speaker, which nobody hears. */
const SPEAKER = 55

/** Hardware that the machine does not have, and drivers that nobody can load. */
export const hardwareFamily: Families = {
  '16': answer(1),
  '18.6': answer(5),
  '24': answer(1),
  '49': (_kernel, _thread, registers) => {
    registers.eax = APM_NOT_SUPPORTED
    registers.eflags |= 1
  },
  '55': (_kernel, _thread, registers) => {
    registers.eax = registers.ebx === SPEAKER ? 0 : 1
  },
  '57': answer(0x80),
  '62': pci,
  '68.15': answer(0),
  '68.16': findDriver,
  '68.17': answerMinusOne,
  '68.21': answer(0),
  '68.30': answerMinusOne,
  '68.31': (_kernel, _thread, registers) => {
    const { ecx, edx } = registers
    registers.eax = ecx === 2 && edx <= KERNEL_BASE ? 0xffffffff : 0
    if (ecx !== 1) return
    registers.ebx = 0
    registers.ecx = 0
  },
}

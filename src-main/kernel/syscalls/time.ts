import { calendarNow, currentTick, now, secondsOf, INSTRUCTIONS_PER_TICK, TICKS_PER_SECOND } from '../clock'
import type { CalendarTime } from '../clock'
import type { Kernel } from '../context'
import { block } from '../scheduler'
import type { Families, Handler } from './family'

/** Two decimal digits in a byte. */
const bcd = (value: number): number => (Math.floor(value / 10) << 4) | (value % 10)
const fromBcd = (byte: number): number => (byte >> 4) * 10 + (byte & 15)
const isBcd = (value: number): boolean =>
  [0, 8, 16].every((shift) => ((value >> shift) & 15) < 10 && ((value >> (shift + 4)) & 15) < 10)

const NANOSECONDS_PER_INSTRUCTION = 1e9 / TICKS_PER_SECOND / INSTRUCTIONS_PER_TICK

/** Moves the clock so that it shows `time`. */
const setClock = (kernel: Kernel, time: CalendarTime): void => {
  kernel.state.clockOffset += secondsOf(time) - secondsOf(calendarNow(kernel))
}

const setTime: Handler = (kernel, _thread, registers) => {
  const { ebx, ecx } = registers
  const first = fromBcd(ecx & 0xff)
  const second = fromBcd((ecx >> 8) & 0xff)
  const third = fromBcd((ecx >> 16) & 0xff)
  if (ebx > 3) {
    registers.eax = 1
    return
  }
  const time = calendarNow(kernel)
  if (ebx === 0 || ebx === 3) {
    if (!isBcd(ecx) || first > 23 || second > 59 || third > 59) registers.eax = 2
    else {
      if (ebx === 0) setClock(kernel, { ...time, hour: first, minute: second, second: third })
      registers.eax = 0
    }
  } else if (ebx === 1) {
    if (!isBcd(ecx) || second < 1 || second > 12 || third < 1 || third > 31) registers.eax = 2
    else {
      setClock(kernel, { ...time, year: 2000 + first, month: second, day: third })
      registers.eax = 0
    }
  } else registers.eax = (ecx & 0xff) < 1 || (ecx & 0xff) > 7 ? 2 : 0
}

/** Functions 3, 5, 22, 26.9, 26.10, 29. */
export const timeFamily: Families = {
  '3': (kernel, _thread, registers) => {
    const { hour, minute, second } = calendarNow(kernel)
    registers.eax = bcd(hour) | (bcd(minute) << 8) | (bcd(second) << 16)
  },
  '5': (kernel, thread, registers) => {
    block(kernel, thread, { kind: 'delay', until: currentTick(kernel) + registers.ebx })
  },
  '22': setTime,
  '26.9': (kernel, _thread, registers) => {
    registers.eax = currentTick(kernel) >>> 0
  },
  '26.10': (kernel, _thread, registers) => {
    const nanoseconds = now(kernel) * NANOSECONDS_PER_INSTRUCTION
    registers.eax = nanoseconds >>> 0
    registers.edx = Math.floor(nanoseconds / 0x100000000) >>> 0
  },
  '29': (kernel, _thread, registers) => {
    const { year, month, day } = calendarNow(kernel)
    registers.eax = bcd(year % 100) | (bcd(month) << 8) | (bcd(day) << 16)
  },
}

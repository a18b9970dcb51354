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

const isTime = (packed: number): boolean =>
  isBcd(packed) &&
  fromBcd(packed & 0xff) < 24 &&
  fromBcd((packed >> 8) & 0xff) < 60 &&
  fromBcd((packed >> 16) & 0xff) < 60

/** The kernel knows the length of the months, but February always has 29 days. */
const isDate = (packed: number): boolean => {
  const month = fromBcd((packed >> 8) & 0xff)
  const day = fromBcd((packed >> 16) & 0xff)
  return isBcd(packed) && month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1]!
}
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** 22: eax 0 done, 1 wrong function or value. The day of the week and the alarm are checked only. */
const setTime: Handler = (kernel, _thread, registers) => {
  const { ebx, ecx } = registers
  const first = fromBcd(ecx & 0xff)
  const second = fromBcd((ecx >> 8) & 0xff)
  const third = fromBcd((ecx >> 16) & 0xff)
  const time = calendarNow(kernel)
  const right = [isTime(ecx), isDate(ecx), ecx >= 1 && ecx <= 7, isTime(ecx)][ebx] ?? false
  registers.eax = right ? 0 : 1
  if (right && ebx === 0) setClock(kernel, { ...time, hour: first, minute: second, second: third })
  if (right && ebx === 1) setClock(kernel, { ...time, year: 2000 + first, month: second, day: third })
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

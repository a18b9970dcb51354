import type { DevicePart } from './device-state'

/** The MC146818 clock and its memory at ports 70h and 71h. */
export interface CmosClock {
  read(port: number, seconds: number): number
  write(port: number, value: number): void
  readonly parts: readonly DevicePart[]
}

const bcd = (value: number) => ((Math.floor(value / 10) << 4) | (value % 10)) & 0xff

const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Year, month, day and weekday (1 is Sunday) of a number of days since 1 January 1970. */
function dateOf(dayNumber: number) {
  let year = 1970
  let left = dayNumber
  for (let length = 365; left >= length; year++, length = isLeap(year) ? 366 : 365) left -= length
  let month = 0
  for (;;) {
    const length = (days[month] ?? 31) + (month === 1 && isLeap(year) ? 1 : 0)
    if (left < length) break
    left -= length
    month++
  }
  return { year, month: month + 1, day: left + 1, weekday: ((dayNumber + 4) % 7) + 1 }
}

/** `startSeconds`: the time at reset, in seconds since 1970; `memoryMib` stands in the memory size bytes. */
export function createCmosClock(startSeconds: number, memoryMib: number): CmosClock {
  const state = { index: 0, memory: new Array<number>(128).fill(0) }
  const extendedKib = Math.min((memoryMib - 1) * 1024, 0xffff)
  const put = (at: number, word: number) => state.memory.splice(at, 2, word & 0xff, word >> 8)
  put(0x15, 640)
  for (const at of [0x17, 0x30]) put(at, extendedKib)
  state.memory[0x0a] = 0x26
  state.memory[0x0b] = 0x02
  state.memory[0x0d] = 0x80

  return {
    parts: [state],
    read(port, seconds) {
      if (port !== 0x71) return 0xff
      const now = startSeconds + Math.floor(seconds)
      const inDay = now % 86400
      const date = dateOf(Math.floor(now / 86400))
      const isBinary = ((state.memory[0x0b] ?? 0) & 4) !== 0
      const form = (value: number) => (isBinary ? value & 0xff : bcd(value))
      switch (state.index) {
        case 0:
          return form(inDay % 60)
        case 2:
          return form(Math.floor(inDay / 60) % 60)
        case 4:
          return form(Math.floor(inDay / 3600))
        case 6:
          return form(date.weekday)
        case 7:
          return form(date.day)
        case 8:
          return form(date.month)
        case 9:
          return form(date.year % 100)
        case 0x32:
          return form(Math.floor(date.year / 100))
        case 0x0c:
          return 0
        default:
          return state.memory[state.index] ?? 0
      }
    },
    write(port, value) {
      if (port === 0x70) state.index = value & 0x7f
      else if (state.index > 9 && state.index !== 0x0d) state.memory[state.index] = value
    },
  }
}

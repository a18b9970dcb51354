import type { Kernel } from './context'

/**
 * Guest time is counted in instructions: those executed plus those skipped while every thread waited.
 * The machine is a processor of 100 million instructions a second: a tick of 1/100 s is a million of them.
 */
export const INSTRUCTIONS_PER_TICK = 1_000_000
export const TICKS_PER_SECOND = 100
/** `rdtsc` counts ten for each instruction: a clock of 1 GHz, as 18.5 says. */
export const TIME_STAMPS_PER_INSTRUCTION = 10
export const TIME_STAMP_HERTZ = INSTRUCTIONS_PER_TICK * TICKS_PER_SECOND * TIME_STAMPS_PER_INSTRUCTION

/** Virtual time since the start, in instructions. */
export const now = (kernel: Kernel): number => kernel.machine.instructions + kernel.state.idle

export const tickOf = (instructions: number): number => Math.floor(instructions / INSTRUCTIONS_PER_TICK)

/** Ticks of 1/100 s since the start, as 26.9 returns them. */
export const currentTick = (kernel: Kernel): number => tickOf(now(kernel))

/** The time stamp that `rdtsc` reads. */
export const timeStamp = (kernel: Kernel): { readonly low: number; readonly high: number } => {
  const value = now(kernel) * TIME_STAMPS_PER_INSTRUCTION
  return { low: value >>> 0, high: Math.floor(value / 0x100000000) >>> 0 }
}

/** A moment of the calendar, as the real-time clock shows it. */
export interface CalendarTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** The guest's calendar now: the start date plus virtual time, plus what function 22 set. */
export const calendarNow = (kernel: Kernel): CalendarTime => {
  const seconds = Math.floor(currentTick(kernel) / TICKS_PER_SECOND) + kernel.state.clockOffset
  return calendarOf(kernel.options.startTime + seconds)
}

/** Calendar of a number of seconds since 1970-01-01 00:00. */
export const calendarOf = (seconds: number): CalendarTime => {
  const days = Math.floor(seconds / 86400)
  const rest = seconds - days * 86400
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1,
    hour: Math.floor(rest / 3600),
    minute: Math.floor((rest % 3600) / 60),
    second: rest % 60,
  }
}

/** Seconds since 1970-01-01 00:00 of a calendar moment. */
export const secondsOf = (time: CalendarTime): number => {
  const year = time.month <= 2 ? time.year - 1 : time.year
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (time.month + (time.month > 2 ? -3 : 9)) + 2) / 5) + time.day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  const days = era * 146097 + dayOfEra - 719468
  return days * 86400 + time.hour * 3600 + time.minute * 60 + time.second
}

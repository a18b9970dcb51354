import type { DevicePart } from './device-state'

/** Frequency of the 8254's input clock in Hz. */
export const TIMER_HZ = 1_193_182

interface Channel extends DevicePart {
  reload: number
  mode: number
  /** Tick at which counting began. */
  start: number
  /** 1 low byte, 2 high byte, 3 low then high. */
  access: number
  writeHigh: boolean
  readHigh: boolean
  low: number
  latch: number
  /** Periods (or the one shot) already signalled. */
  signalled: number
}

/** The 8254 interval timer (Intel 8254 data sheet): channel 0 drives line 0; time is given in input ticks. */
export interface IntervalTimer {
  read(port: number, now: number): number
  write(port: number, value: number, now: number): void
  /** Rising edges of channel 0 since the last call, at most 1. */
  takeEdges(now: number): boolean
  /** The tick of the next edge of channel 0, or Infinity. */
  nextEdge(now: number): number
  readonly parts: readonly DevicePart[]
}

export function createIntervalTimer(): IntervalTimer {
  const channels: Channel[] = [0, 1, 2].map(() => ({
    reload: 0x10000,
    mode: 3,
    start: 0,
    access: 3,
    writeHigh: false,
    readHigh: false,
    low: 0,
    latch: -1,
    signalled: 0,
  }))

  const isPeriodic = (channel: Channel) => channel.mode === 2 || channel.mode === 3

  function counterOf(channel: Channel, now: number): number {
    const elapsed = Math.floor(now - channel.start)
    if (!isPeriodic(channel)) return (channel.reload - elapsed) & 0xffff
    const step = channel.mode === 3 ? 2 : 1
    return (channel.reload - ((elapsed * step) % channel.reload)) & 0xffff
  }

  /** Edges since counting began. */
  function edges(channel: Channel, now: number): number {
    const periods = Math.floor((now - channel.start) / channel.reload)
    return isPeriodic(channel) ? periods : Math.min(periods, 1)
  }

  function control(value: number, now: number): void {
    const index = value >> 6
    if (index === 3) return
    const channel = channels[index]
    if (!channel) return
    const access = (value >> 4) & 3
    if (access === 0) {
      channel.latch = counterOf(channel, now)
      return
    }
    channel.access = access
    const mode = (value >> 1) & 7
    channel.mode = mode > 5 ? mode - 4 : mode
    channel.writeHigh = false
    channel.readHigh = false
  }

  function load(channel: Channel, value: number, now: number): void {
    channel.reload = value === 0 ? 0x10000 : value
    channel.start = now
    channel.signalled = 0
  }

  return {
    parts: channels,
    read(port, now) {
      const channel = channels[port - 0x40]
      if (!channel) return 0xff
      const value = channel.latch >= 0 ? channel.latch : counterOf(channel, now)
      const isHigh = channel.access === 2 || (channel.access === 3 && channel.readHigh)
      if (channel.access === 3) channel.readHigh = !channel.readHigh
      if (channel.access !== 3 || isHigh) channel.latch = -1
      return isHigh ? value >> 8 : value & 0xff
    },
    write(port, value, now) {
      if (port === 0x43) return control(value, now)
      const channel = channels[port - 0x40]
      if (!channel) return
      if (channel.access === 1) load(channel, value, now)
      else if (channel.access === 2) load(channel, value << 8, now)
      else if (channel.writeHigh) {
        channel.writeHigh = false
        load(channel, channel.low | (value << 8), now)
      } else {
        channel.low = value
        channel.writeHigh = true
      }
    },
    takeEdges(now) {
      const channel = channels[0]
      if (!channel) return false
      const count = edges(channel, now)
      const isNew = count > channel.signalled
      channel.signalled = count
      return isNew
    },
    nextEdge(now) {
      const channel = channels[0]
      if (!channel || (!isPeriodic(channel) && channel.signalled > 0)) return Infinity
      return channel.start + (edges(channel, now) + 1) * channel.reload
    },
  }
}

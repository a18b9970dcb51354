/** Guest instructions of one millisecond: the kernel's clock counts a million in 1/100 s. */
const INSTRUCTIONS_PER_MILLISECOND = 100_000
/** A guest that fell behind by more than this does not catch up: its clock simply ran slower. */
const LARGEST_LAG = 200

/** Keeps guest time in step with the host's clock, never ahead of it. */
export interface Pacing {
  /** Begins anew: guest time `guest` is now. */
  restart(now: number, guest: number): void
  /** How far guest time may go now. */
  target(now: number, guest: number): number
  /** Guest time now if it had kept up with the host all the while. */
  elapsed(now: number): number
  /** Milliseconds until guest time may go on. */
  delay(now: number, guest: number): number
  /** From now on guest time runs so many times slower than the host's. */
  slowDown(times: number, now: number, guest: number): void
}

export const createPacing = (): Pacing => {
  let wall = 0
  let base = 0
  let perMillisecond = INSTRUCTIONS_PER_MILLISECOND
  const due = (now: number) => base + Math.floor((now - wall) * perMillisecond)
  return {
    restart: (now, guest) => {
      wall = now
      base = guest
    },
    target: (now, guest) => {
      if (due(now) - guest > LARGEST_LAG * perMillisecond) {
        wall = now
        base = guest
      }
      return Math.max(guest, due(now))
    },
    elapsed: due,
    delay: (now, guest) => Math.max(0, (guest - due(now)) / perMillisecond),
    slowDown: (times, now, guest) => {
      perMillisecond = INSTRUCTIONS_PER_MILLISECOND / times
      wall = now
      base = guest
    },
  }
}

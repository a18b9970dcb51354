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
  /** Milliseconds until guest time may go on. */
  delay(now: number, guest: number): number
}

export const createPacing = (): Pacing => {
  let wall = 0
  let base = 0
  const due = (now: number) => base + Math.floor((now - wall) * INSTRUCTIONS_PER_MILLISECOND)
  return {
    restart: (now, guest) => {
      wall = now
      base = guest
    },
    target: (now, guest) => {
      if (due(now) - guest > LARGEST_LAG * INSTRUCTIONS_PER_MILLISECOND) {
        wall = now
        base = guest
      }
      return Math.max(guest, due(now))
    },
    delay: (now, guest) => Math.max(0, (guest - due(now)) / INSTRUCTIONS_PER_MILLISECOND),
  }
}

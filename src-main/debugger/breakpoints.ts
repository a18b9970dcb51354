import type { BoundBreakpoint, Breakpoint } from '../contract/run'
import type { ProgramMap } from './program-map'

/** Breakpoints of lines, and the addresses where they stop. */
export interface BoundBreakpoints {
  readonly shown: readonly BoundBreakpoint[]
  /** Address to breakpoint, enabled ones only. */
  readonly addresses: ReadonlyMap<number, BoundBreakpoint>
}

/** Binds breakpoints to a program: every stretch of code that a line made stops. */
export const bindBreakpoints = (
  breakpoints: readonly Breakpoint[],
  program: ProgramMap | undefined,
): BoundBreakpoints => {
  const addresses = new Map<number, BoundBreakpoint>()
  const shown = breakpoints.map((breakpoint) => {
    const places = program?.addressesOf(breakpoint.path, breakpoint.line) ?? []
    const bound = { ...breakpoint, address: places[0] ?? -1 }
    if (breakpoint.enabled) for (const place of places) addresses.set(place, bound)
    return bound
  })
  return { shown, addresses }
}

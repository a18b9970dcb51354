import type { Assembly } from '../assembly'

/** Ends the pass for the output format. */
export function closePass(_a: Assembly): void {
  return
}

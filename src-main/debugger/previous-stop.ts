import type { Machine } from '../machine/machine'
import { unitValues, wideValues } from './inspectors/wide-registers'

const PAGE = 0x1000
/** More pages than these are not compared: 256 MiB of them. */
const MOST_PAGES = 1 << 16

/** The machine at the previous stop, as far as panes compare with it. */
export interface PreviousStop {
  /** False before the first stop: then nothing has changed. */
  readonly known: () => boolean
  /** Value of a register by name; undefined before the first stop. */
  register(name: string): number | undefined
  /** Bytes of a wide register in hexadecimal; undefined before the first stop. */
  wide(name: string): string | undefined
  /** A frame's bytes then; undefined when they are the same now, or were not known. */
  frame(frame: number): Uint8Array | undefined
  /** True when anything in the frame may have been written since. */
  frameWritten(frame: number): boolean
}

/** Keeps the previous stop: `leave` is called with what can be seen when the machine goes on. */
export interface StopKeeper extends PreviousStop {
  leave(registers: ReadonlyMap<string, number>, frames: Iterable<number>): void
}

/**
 * Keeps copies of the frames that a process can see. A frame is copied anew only when its version
 * says that it was written since its last copy, so a step costs what it changed.
 */
export const createStopKeeper = (machine: Machine): StopKeeper => {
  const copies = new Map<number, { version: number; bytes: Uint8Array }>()
  let registers: ReadonlyMap<string, number> = new Map()
  let wide: ReadonlyMap<string, string> = new Map()
  let units: Readonly<Record<string, number>> = {}
  const { physical } = machine
  return {
    known: () => registers.size > 0,
    register: (name) => registers.get(name) ?? units[name],
    wide: (name) => wide.get(name),
    frame: (frame) => {
      const copy = copies.get(frame)
      return copy === undefined || copy.version === physical.pageVersion(frame) ? undefined : copy.bytes
    },
    frameWritten: (frame) => copies.get(frame)?.version !== physical.pageVersion(frame),
    leave: (now, frames) => {
      registers = now
      wide = wideValues(machine)
      units = unitValues(machine)
      let left = MOST_PAGES
      for (const frame of frames) {
        if ((left -= 1) < 0) break
        const version = physical.pageVersion(frame)
        if (copies.get(frame)?.version === version) continue
        copies.set(frame, { version, bytes: physical.readBytes((frame * PAGE) as never, PAGE) })
      }
    },
  }
}

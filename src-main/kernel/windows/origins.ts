import type { Thread } from '../state'

/** A place in a program that draws. */
export interface DrawingOrigin {
  /** The system function, as the table of functions writes it: `13`, `71.1`. */
  readonly path: string
  readonly slot: number
  readonly tid: number
  readonly program: string
  /** Linear address behind the instruction that called the system. */
  readonly returnAddress: number
}

/** The places that have drawn so far; a pixel keeps the index of its one. Index 0 is the system itself. */
export interface OriginTable {
  readonly places: (DrawingOrigin | undefined)[]
  /** Index by thread, then by return address. A return address belongs to one function mostly. */
  readonly known: Map<number, Map<number, number>>
  /** Index of the place that draws now. */
  drawing: number
}

export const createOrigins = (): OriginTable => ({ places: [undefined], known: new Map(), drawing: 0 })

/** Indexes fit 16 bits; a program that draws from more places than that draws without a mark. */
const MOST_PLACES = 0xffff

/** The index of a place, entered when it draws for the first time. */
export function originIndex(
  origins: OriginTable,
  path: string,
  thread: Thread,
  returnAddress: number,
): number {
  let ofThread = origins.known.get(thread.tid)
  if (!ofThread) origins.known.set(thread.tid, (ofThread = new Map()))
  const known = ofThread.get(returnAddress)
  if (known !== undefined && origins.places[known]!.path === path) return known
  if (origins.places.length >= MOST_PLACES) return 0
  const index = origins.places.length
  const { slot, tid, name: program } = thread
  origins.places.push({ path, slot, tid, program, returnAddress })
  ofThread.set(returnAddress, index)
  return index
}

/** Memory of frames from this size on is used again, so much of it at most. */
const LARGE = 0x4_0000
const MOST_SPARES = 2

const spares: ArrayBuffer[] = []

/** Memory for a frame: fresh memory for a picture costs more than what is put there. */
export const takeMemory = (length: number): ArrayBuffer => {
  const spare = length < LARGE ? undefined : spares.pop()
  return spare && spare.byteLength >= length ? spare : new ArrayBuffer(length)
}

/**
 * Memory that nobody looks at any more, for another frame, or freed at once where the browser can: pictures
 * of 3 MiB sixty times a second would make the collector of garbage walk through everything again and again.
 */
export const giveBackMemory = (memory: ArrayBuffer & { transfer?(length: number): ArrayBuffer }): void => {
  if (memory.byteLength < LARGE) return
  if (spares.length < MOST_SPARES) spares.push(memory)
  else memory.transfer?.(0)
}

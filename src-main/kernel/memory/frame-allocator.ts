/**
 * Physical memory in 4 KiB frames: one bit per frame, 1 = free; lowest free frame first.
 * Frames below the first usable one belong to the kernel image, its tables and the RAM disk.
 */
export interface FrameState {
  /** One bit per frame, 32 to the word. */
  readonly bitmap: Uint32Array
  /** Word where the search begins: nothing is free below it. */
  searchFrom: number
  free: number
  /** Usable frames of the machine, as 18.17 and 18.20 report them. */
  readonly total: number
}

/** Frames below the first free one that are not usable: the hole under 1 MiB, less what the boot leaves free there. */
const NOT_USABLE = 9

/** Linear address of the bitmap in the real kernel; 68.26 leaves a pointer into it in eax. */
const BITMAP_ADDRESS = 0x802a1000

/** The machine's usable RAM in frames: conventional memory up to 9FC00h, the rest without its last 128 KiB. */
export const usableFrames = (memoryBytes: number): number => {
  const all = memoryBytes >>> 12
  return all <= 0x120 ? Math.max(0, all - 0x21) : 0x9f + all - 0x20 - 0x100
}

/**
 * A fresh bitmap for a machine of `memoryBytes` of RAM, of which the boot has taken `taken` frames; small
 * machines have next to nothing free.
 */
export const createFrames = (memoryBytes: number, taken: number): FrameState => {
  const all = memoryBytes >>> 12
  const end = all - 0x20
  const total = usableFrames(memoryBytes)
  const bitmap = new Uint32Array((all + 31) >>> 5)
  const state: FrameState = { bitmap, searchFrom: 0, free: 0, total }
  const first = taken + NOT_USABLE
  const target = Math.max(1, total - taken)
  for (let frame = first; frame < end && state.free < target; frame++) {
    bitmap[frame >>> 5]! |= 1 << (frame & 31)
    state.free++
  }
  state.searchFrom = Math.min(first >>> 5, bitmap.length)
  return state
}

export const isFree = (state: FrameState, frame: number): boolean =>
  (state.bitmap[frame >>> 5]! & (1 << (frame & 31))) !== 0

/** Takes the lowest free frame; undefined when only one is left. */
export const allocateFrame = (state: FrameState): number | undefined => {
  if (state.free <= 1) {
    state.free = 1
    return undefined
  }
  for (let word = state.searchFrom; word < state.bitmap.length; word++) {
    const bits = state.bitmap[word]!
    if (bits === 0) continue
    const bit = 31 - Math.clz32(bits & -bits)
    state.bitmap[word] = bits & ~(1 << bit)
    state.searchFrom = word
    state.free--
    return word * 32 + bit
  }
  return undefined
}

/** Takes `count` frames in a row, rounded up to whole groups of eight; the number of the first. */
export const allocateFrames = (state: FrameState, count: number): number | undefined => {
  const groups = (count + 7) >>> 3
  if (state.free < 9 || groups > (state.free - 9) >> 3) return undefined
  const bytes = new Uint8Array(state.bitmap.buffer, state.bitmap.byteOffset, state.bitmap.byteLength)
  let run = 0
  for (let at = state.searchFrom * 4; at < bytes.length; at++) {
    run = bytes[at] === 0xff ? run + 1 : 0
    if (run < groups) continue
    const first = at - groups + 1
    bytes.fill(0, first, at + 1)
    state.free -= groups * 8
    return first * 8
  }
  return undefined
}

/** Gives a frame back. The result is what the real routine leaves in eax (a pointer into its bitmap). */
export const freeFrame = (state: FrameState, frame: number): number => {
  const word = frame >>> 5
  const bit = 1 << (frame & 31)
  if ((state.bitmap[word]! & bit) === 0) {
    state.bitmap[word]! |= bit
    state.free++
  }
  if (word < state.searchFrom) state.searchFrom = word
  return (BITMAP_ADDRESS + word * 4) >>> 0
}

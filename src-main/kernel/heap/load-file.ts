import { isPacked, unpack } from '../../image/kpack'
import type { Kernel } from '../context'
import { readWholeFile } from '../files/file-system'
import { allocateFrame } from '../memory/frame-allocator'
import { frameAddress, writeEntry } from '../memory/address-space'
import { kernelFrames, kernelFree } from '../memory/kernel-heap'
import { PAGE_SIZE, USER_PAGE } from '../memory/page-entry'
import { loadBuffer } from '../processes/start-program'
import type { Process } from '../state'
import { allocateBlock, freeBlock } from './heap'

const NOTHING = { eax: 0, edx: 0 }
const LARGEST = 1 << 30

/**
 * 68.27: a file in a new heap block (eax) and its size (edx). The frames of a plain file move there
 * from the kernel's buffer; a packed one is unpacked into fresh frames. The last page ends in zeros.
 */
export const loadFileToHeap = (
  kernel: Kernel,
  process: Process,
  path: string,
): { eax: number; edx: number } => {
  const file = readWholeFile(kernel, path)
  if (!file || file.length === 0 || file.length > LARGEST) return NOTHING
  const buffer = loadBuffer(kernel, file)
  if (buffer === 0) return NOTHING
  if (!isPacked(file)) return moveToHeap(kernel, process, buffer, file.length)
  const contents = unpack(file)
  const result = contents ? unpackToHeap(kernel, process, contents) : NOTHING
  kernelFree(kernel, buffer)
  return result
}

const moveToHeap = (kernel: Kernel, process: Process, buffer: number, size: number) => {
  const base = allocateBlock(kernel, process, size)
  if (base === 0) {
    kernelFree(kernel, buffer)
    return NOTHING
  }
  kernelFrames(kernel, buffer).forEach((frame, page) =>
    writeEntry(kernel, process, base + page * PAGE_SIZE, (frameAddress(frame) | USER_PAGE) >>> 0),
  )
  kernelFree(kernel, buffer, true)
  return { eax: base, edx: size }
}

const unpackToHeap = (kernel: Kernel, process: Process, contents: Uint8Array) => {
  const base = allocateBlock(kernel, process, contents.length)
  if (base === 0) return NOTHING
  for (let at = 0; at < contents.length; at += PAGE_SIZE) {
    const frame = allocateFrame(kernel.state.frames)
    if (frame === undefined) {
      freeBlock(kernel, process, base)
      return NOTHING
    }
    const address = frameAddress(frame)
    kernel.machine.physical.fill(address, PAGE_SIZE, 0)
    kernel.machine.physical.writeBytes(address, contents.subarray(at, at + PAGE_SIZE))
    writeEntry(kernel, process, base + at, (address | USER_PAGE) >>> 0)
  }
  return { eax: base, edx: contents.length }
}

import { say } from '../../contract/said'
import { linearAddress } from '../../contract/address'
import type { ProcessorState } from '../../machine/machine'
import type { Kernel } from '../context'
import { KERNEL_BASE, realKernelFails } from '../context'
import { readWholeFile } from '../files/file-system'
import { readBytes } from '../memory/user-memory'
import type { Thread } from '../state'
import type { CursorPicture } from '../windows/cursors'
import { cursorFromWords, parseCursorFile } from '../windows/cursors'
import { windowsOf } from '../windows/windows-state'
import type { Families } from './family'
import { readPath } from './paths'

/** Handle of a cursor as programs see it. */
const CURSOR_HANDLE = 0x8004_0000

const CursorSource = { file: 0, memory: 1, words: 2 } as const
/** The largest .cur file that holds one picture of 64 × 64. */
const CURSOR_FILE_BYTES = 0x6000
const CURSOR_WORDS_BYTES = 32 * 32 * 4

function newCursor(kernel: Kernel, thread: Thread, picture: CursorPicture): number {
  const windows = windowsOf(kernel)
  const handle = CURSOR_HANDLE + windows.nextCursor++ * 0x40
  windows.cursorPictures.set(handle, { tid: thread.tid, picture })
  return handle
}

function cursorFromFile(kernel: Kernel, thread: Thread, path: string | undefined): number {
  const file = path === undefined ? undefined : readWholeFile(kernel, path)
  if (file === undefined) return 0
  const picture = parseCursorFile(file) ?? noCursor(kernel)
  return newCursor(kernel, thread, picture)
}

const noCursor = (kernel: Kernel): never => realKernelFails(kernel, say('kernel.37-4'))

/** 37.4: ecx path or address, dx where the picture is, upper half of edx the hot spot of bare words. */
function loadCursor(kernel: Kernel, thread: Thread, r: ProcessorState): void {
  if (r.ecx >= KERNEL_BASE) return
  const source = r.edx & 0xffff
  if (source === CursorSource.file) {
    r.eax = cursorFromFile(kernel, thread, readPath(kernel, thread, r.ecx, 0))
    return
  }
  if (source === CursorSource.words) {
    const words = readBytes(kernel, r.ecx, CURSOR_WORDS_BYTES)
    r.eax = newCursor(kernel, thread, cursorFromWords(words, r.edx >>> 24, (r.edx >>> 16) & 0xff))
    return
  }
  const picture = parseCursorFile(readAvailable(kernel, r.ecx, CURSOR_FILE_BYTES)) ?? noCursor(kernel)
  r.eax = newCursor(kernel, thread, picture)
}

/** Bytes from an address on as far as there are any. */
function readAvailable(kernel: Kernel, address: number, most: number): Uint8Array {
  const bytes: number[] = []
  while (bytes.length < most) {
    const at = kernel.machine.peekTranslate(linearAddress((address + bytes.length) >>> 0))
    if (at === undefined) break
    bytes.push(kernel.machine.physical.read8(at))
  }
  return Uint8Array.from(bytes)
}

/** The pointer's picture: 37.4 37.5 37.6 37.8. */
export const cursorFamilies: Families = {
  '37.4': loadCursor,
  '37.5': (kernel, thread, r) => {
    const { cursors, cursorPictures } = windowsOf(kernel)
    r.eax = cursors.get(thread.slot) ?? CURSOR_HANDLE
    if (cursorPictures.has(r.ecx)) cursors.set(thread.slot, r.ecx)
    else cursors.delete(thread.slot)
  },
  '37.6': (kernel, thread, r) => {
    const { cursors, cursorPictures } = windowsOf(kernel)
    if (cursorPictures.get(r.ecx)?.tid !== thread.tid) return
    cursorPictures.delete(r.ecx)
    if (cursors.get(thread.slot) === r.ecx) cursors.delete(thread.slot)
  },
  '37.8': (kernel, thread, r) => {
    if (r.ecx < KERNEL_BASE) r.eax = cursorFromFile(kernel, thread, readPath(kernel, thread, r.ecx, r.edx))
  },
}

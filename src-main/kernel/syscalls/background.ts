import { say } from '../../contract/said'
import type { ProcessorState } from '../../machine/machine'
import { physicalAddress } from '../../contract/address'
import type { Kernel } from '../context'
import { currentProcess, KERNEL_BASE, realKernelFails } from '../context'
import { allocateBlock, freeBlock } from '../heap/heap'
import { dropTranslation, frameAddress, readEntry, writeEntry } from '../memory/address-space'
import { kernelAllocate, kernelFrames, kernelFree } from '../memory/kernel-heap'
import { BlockFlag, USER_PAGE } from '../memory/page-entry'
import { readBytes, write32 } from '../memory/user-memory'
import type { Thread } from '../state'
import type { BackgroundPicture } from '../windows/background'
import { DESKTOP_SLOT, markDirty } from '../windows/screen'
import type { BackgroundState } from '../windows/windows-state'
import { damageDesktop, windowsOf } from '../windows/windows-state'
import { leaveUnchanged } from './family'
import type { Families } from './family'

const isKernelAddress = (address: number) => address >= KERNEL_BASE
const PAGE = 0x1000

/** The picture's bytes in whole pages, as the real kernel allocates them. */
const pictureBytes = (background: BackgroundState) =>
  ((background.width * background.height * 3) >>> 12) * PAGE + PAGE

/** Reads and writes single bytes of the picture through the frames of its kernel block. */
function memoryOf(kernel: Kernel): { read(at: number): number; write(at: number, value: number): void } {
  const { background } = windowsOf(kernel)
  const { physical } = kernel.machine
  if (background.memory === 0)
    return {
      read: (at) => (at < 4 ? (background.pixel >>> (at * 8)) & 0xff : 0),
      write: (at, value) => {
        if (at < 4) background.pixel = (background.pixel & ~(0xff << (at * 8))) | (value << (at * 8))
      },
    }
  const frames = kernelFrames(kernel, background.memory)
  const place = (at: number) => physicalAddress(frames[at >>> 12]! * PAGE + (at & 0xfff))
  const limit = frames.length * PAGE
  return {
    read: (at) => (at < limit ? physical.read8(place(at)) : 0),
    write: (at, value) => {
      if (at < limit) physical.write8(place(at), value)
    },
  }
}

/** The desktop's picture for painting: a copy of its bytes, so that painting is quick. */
export function backgroundPicture(kernel: Kernel): BackgroundPicture {
  const { background } = windowsOf(kernel)
  const { width, height } = background
  if (background.memory === 0) {
    const { read } = memoryOf(kernel)
    return { width, height, byte: read }
  }
  const bytes = new Uint8Array(pictureBytes(background))
  kernelFrames(kernel, background.memory).forEach((frame, page) =>
    bytes.set(kernel.machine.physical.readBytes(physicalAddress(frame * PAGE), PAGE), page * PAGE),
  )
  return { width, height, byte: (at) => bytes[at] ?? 0 }
}

/** 15.1: another size; the old picture is gone, without memory it is one pixel again. */
function setSize(kernel: Kernel, _thread: Thread, r: ProcessorState): void {
  const { background } = windowsOf(kernel)
  if (r.ecx === 0 || r.edx === 0) return
  if (background.memory !== 0) kernelFree(kernel, background.memory)
  background.width = r.ecx
  background.height = r.edx
  const bytes = r.ecx * r.edx * 3
  background.memory = bytes < 0x4000_0000 ? kernelAllocate(kernel, pictureBytes(background)) : 0
  if (background.memory !== 0) return
  background.width = 1
  background.height = 1
}

/** True when a byte offset may be read or written by 15.2 and 39.2. */
function reachable(background: BackgroundState, offset: number): boolean {
  if (background.memory === 0) return offset === 0
  return offset <= pictureBytes(background) - 4
}

function setPixel(kernel: Kernel, _thread: Thread, r: ProcessorState): void {
  if (!reachable(windowsOf(kernel).background, r.ecx)) return
  const { write } = memoryOf(kernel)
  for (let i = 0; i < 3; i++) write(r.ecx + i, (r.edx >>> (i * 8)) & 0xff)
}

function getPixel(kernel: Kernel, _thread: Thread, r: ProcessorState): void {
  if (!reachable(windowsOf(kernel).background, r.ecx)) return
  const { read } = memoryOf(kernel)
  r.eax = read(r.ecx) | (read(r.ecx + 1) << 8) | (read(r.ecx + 2) << 16)
}

/** 15.5: ecx source, edx offset in the picture, esi bytes. What would lie behind the picture is left out. */
function copyBlock(kernel: Kernel, _thread: Thread, r: ProcessorState): void {
  const { background } = windowsOf(kernel)
  if (isKernelAddress(r.ecx)) return
  if (background.memory === 0 && (r.edx !== 0 || r.esi > 4)) return
  const room = background.memory === 0 ? 4 : pictureBytes(background)
  const length = Math.max(0, Math.min(r.esi, room - r.edx))
  const { write } = memoryOf(kernel)
  readBytes(kernel, r.ecx, length).forEach((byte, i) => write(r.edx + i, byte))
}

/** 15.9: ecx left << 16 | right, edx top << 16 | bottom. */
function redrawArea(kernel: Kernel, _thread: Thread, r: ProcessorState): void {
  const { background, screen } = windowsOf(kernel)
  const area = { left: r.ecx >>> 16, right: r.ecx & 0xffff, top: r.edx >>> 16, bottom: r.edx & 0xffff }
  if (Math.max(area.left, area.right) >= screen.width) return
  if (Math.max(area.top, area.bottom) >= screen.height) return
  background.defined = true
  background.damage = area
  background.requests++
}

/** 15.8: what was painted since the last question. */
function paintedArea(kernel: Kernel, thread: Thread, r: ProcessorState): void {
  const { painted } = windowsOf(kernel).background
  const area = painted.get(thread.slot)
  painted.delete(thread.slot)
  r.eax = area ? area.left * 0x10000 + area.right : 0
  r.ebx = area ? area.top * 0x10000 + area.bottom : 0
}

/** 15.6: the picture's own pages in a block of the caller's heap, so that changes show at once. */
function mapPicture(kernel: Kernel, thread: Thread, r: ProcessorState): void {
  const { background } = windowsOf(kernel)
  if (background.mapping) realKernelFails(kernel, say('kernel.15-6'))
  if (background.memory === 0) return
  const process = currentProcess(kernel)
  const address = allocateBlock(kernel, process, pictureBytes(background))
  r.eax = address
  if (address === 0) return
  const header = address - PAGE
  writeEntry(kernel, process, header, readEntry(kernel, process, header) | BlockFlag.dontFree)
  kernelFrames(kernel, background.memory).forEach((frame, page) => {
    writeEntry(kernel, process, address + page * PAGE, (frameAddress(frame) | USER_PAGE) >>> 0)
    dropTranslation(kernel, process, address + page * PAGE)
  })
  background.mapping = { slot: thread.slot, address }
}

/** 15.7: ends the mapping; 1, or 0 for another address or without a mapping. */
function unmapPicture(kernel: Kernel, thread: Thread, r: ProcessorState): void {
  const { background } = windowsOf(kernel)
  const { mapping } = background
  const address = r.ecx
  r.eax = 0
  if (!mapping || mapping.slot !== thread.slot || mapping.address !== address) return
  const process = currentProcess(kernel)
  for (let at = 0; at < pictureBytes(background); at += PAGE) {
    writeEntry(kernel, process, address + at, 0)
    dropTranslation(kernel, process, address + at)
  }
  const header = address - PAGE
  writeEntry(kernel, process, header, readEntry(kernel, process, header) & ~BlockFlag.dontFree)
  freeBlock(kernel, process, address)
  background.mapping = undefined
  r.eax = 1
}

/** 39.3: ecx x << 16 | y, edx width << 16 | height, esi buffer of dwords. */
function readPictureArea(kernel: Kernel, _thread: Thread, r: ProcessorState): void {
  const { background } = windowsOf(kernel)
  if (background.memory === 0) realKernelFails(kernel, say('kernel.39-3'))
  const [x, y, w, h] = [r.ecx >>> 16, r.ecx & 0xffff, r.edx >>> 16, r.edx & 0xffff]
  r.eax = 0xffff_ffff
  if (x + w >= background.width || y + h >= background.height || isKernelAddress(r.esi)) return
  const { read } = memoryOf(kernel)
  let target = r.esi
  for (let row = y; row < y + h; row++)
    for (let column = x; column < x + w; column++, target += 4) {
      const at = (row * background.width + column) * 3
      write32(kernel, target >>> 0, read(at) | (read(at + 1) << 8) | (read(at + 2) << 16))
    }
  r.eax = 0
}

/**
 * Function 25: a 32-bit picture on the desktop itself; pixels with top byte 0 stay. A row that is too long
 * goes on in the next row of the screen. The last pixel comes first, as on the real system.
 */
function drawOnDesktop(kernel: Kernel, _thread: Thread, r: ProcessorState): void {
  if (isKernelAddress(r.ebx)) return
  const { screen } = windowsOf(kernel)
  const [columns, rows, x0, y0] = [r.ecx >>> 16, r.ecx & 0xffff, r.edx >>> 16, r.edx & 0xffff]
  if (columns === 0 || rows === 0) realKernelFails(kernel, say('kernel.25'))
  const lines = Math.min(rows, screen.height - y0)
  if (lines <= 0) return
  for (let y = lines - 1; y >= 0; y--) {
    const row = new DataView(readBytes(kernel, (r.ebx + y * columns * 4) >>> 0, columns * 4).buffer)
    for (let x = columns - 1; x >= 0; x--) {
      const color = row.getUint32(x * 4, true)
      const at = (y0 + y) * screen.pitch + x0 + x
      if (color >>> 24 === 0 || screen.owners[at] !== DESKTOP_SLOT) continue
      screen.pixels[at] = color
      screen.marks[at] = screen.origins.drawing
    }
  }
  if (x0 + columns <= screen.width) markDirty(screen, x0, y0, x0 + columns - 1, y0 + lines - 1)
  else {
    const longest = Math.floor((x0 + columns - 1) / screen.pitch)
    markDirty(screen, 0, y0, screen.pitch - 1, Math.min(screen.rows, y0 + lines + longest) - 1)
  }
}

/** The desktop's picture: 15, 25, 39. */
export const backgroundFamilies: Families = {
  '15.1': setSize,
  '15.2': setPixel,
  '15.3': (kernel) => {
    const windows = windowsOf(kernel)
    windows.background.defined = true
    windows.background.requests = 0
    const { width, height } = windows.screen
    damageDesktop(windows, { left: 0, top: 0, right: width - 1, bottom: height - 1 })
  },
  '15.4': (kernel, _thread, r) => {
    windowsOf(kernel).background.mode = r.ecx
  },
  '15.5': copyBlock,
  '15.6': mapPicture,
  '15.7': unmapPicture,
  '15.8': paintedArea,
  '15.9': redrawArea,
  '25': drawOnDesktop,
  '39.1': (kernel, _thread, r) => {
    const { width, height } = windowsOf(kernel).background
    r.eax = ((width << 16) | (height & 0xffff)) >>> 0
  },
  '39.2': getPixel,
  '39.3': readPictureArea,
  '39.4': (kernel, _thread, r) => {
    r.eax = windowsOf(kernel).background.mode
  },
  '39.*': leaveUnchanged,
}

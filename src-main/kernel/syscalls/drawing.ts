import type { ProcessorState } from '../../machine/machine'
import type { Kernel } from '../context'
import { KERNEL_BASE } from '../context'
import { read32, readBytes, write32, write8 } from '../memory/user-memory'
import type { Thread } from '../state'
import { defineButton, removeButton } from '../windows/buttons'
import type { Blit, ReadBytes } from '../windows/pictures'
import { drawBlit, drawPicture, isPictureFormat, readPalette } from '../windows/pictures'
import { pixelAt } from '../windows/screen'
import { noteText } from '../windows/shown-texts'
import { drawBar, drawLine, drawPixel } from '../windows/shapes'
import type { TextCall } from '../windows/text'
import { drawText, drawTextToBuffer, formatNumber, isTextToBuffer, numberFormat } from '../windows/text'
import { canvasOf, fontsOf, windowsOf } from '../windows/windows-state'
import type { Families } from './family'

/** Drawing calls leave everything as it is when they are given a kernel address. */
const isKernelAddress = (address: number) => address >= KERNEL_BASE

/** A reader for one call. What it read stays until it reads again: fresh memory for each row costs more. */
const readerOf = (kernel: Kernel): ReadBytes => {
  let memory = new Uint8Array(0)
  return (address, length) => {
    if (length > memory.length) memory = new Uint8Array(length)
    return readBytes(kernel, address, length, memory.subarray(0, length))
  }
}

const canvas = (kernel: Kernel, thread: Thread) => canvasOf(windowsOf(kernel), thread.slot)

/** Functions 4 and 47 behind their differences: to the screen or into the program's own picture. */
function printText(
  kernel: Kernel,
  thread: Thread,
  call: TextCall,
  buffer: number,
  readText: (address: number, length: number) => Uint8Array,
): void {
  const { fontSmoothing, texts } = windowsOf(kernel)
  if (!isTextToBuffer(call.color)) {
    const text = drawText(canvas(kernel, thread), fontsOf(), call, fontSmoothing, readText)
    return noteText(texts, thread.slot, call.position, text)
  }
  if (isKernelAddress(buffer)) return
  const width = read32(kernel, buffer)
  const place = (index: number) => (buffer + 8 + index * 4) >>> 0
  const read = (index: number) => read32(kernel, place(index))
  const write = (index: number, pixel: number) => write32(kernel, place(index), pixel)
  drawTextToBuffer({ width, read, write }, fontsOf(), call, fontSmoothing, readText)
}

/** Function 4: ebx position, ecx colour and flags, edx text, esi length, edi background or buffer. */
function writeText(kernel: Kernel, thread: Thread, r: ProcessorState): void {
  if (isKernelAddress(r.edx)) return
  const call = { position: r.ebx, color: r.ecx, address: r.edx, count: r.esi, background: r.edi }
  printText(kernel, thread, call, r.edi, readerOf(kernel))
}

const NUMBER_IS_POINTER = 1
const NUMBER_IS_QUADWORD = 0x4000_0000
/** Function 47 ignores the zero-terminated flag and the upper encoding bit. */
const NUMBER_COLOR_MASK = 0x5fff_ffff

/** Function 47: ebx format, ecx number or its address, edx position, esi colour, edi background or buffer. */
function writeNumber(kernel: Kernel, thread: Thread, r: ProcessorState): void {
  const format = numberFormat(r.ebx)
  const isPointer = (r.ebx & 0xff) === NUMBER_IS_POINTER
  if (!format || (isPointer && isKernelAddress(r.ecx))) return
  const low = isPointer ? read32(kernel, r.ecx) : r.ecx
  const high = isPointer && r.ebx & NUMBER_IS_QUADWORD ? read32(kernel, (r.ecx + 4) >>> 0) : 0
  const text = Uint8Array.from(formatNumber(format, low, high), (digit) => digit.charCodeAt(0))
  const call = {
    position: r.edx,
    color: r.esi & NUMBER_COLOR_MASK,
    address: 0,
    count: text.length,
    background: r.edi,
  }
  printText(kernel, thread, call, r.edi, (address, length) => text.subarray(address, address + length))
}

/** Function 65: ebx picture, ecx size, edx position, esi bits per pixel, edi palette, ebp row delta. */
function putPalettePicture(kernel: Kernel, thread: Thread, r: ProcessorState): void {
  if (isKernelAddress(r.ebx) || !isPictureFormat(r.esi)) return
  if ((r.ecx & 0xffff) === 0 || r.ecx >>> 16 === 0) return
  const readPicture = readerOf(kernel)
  const palette = readPalette(r.esi, r.edi, readPicture)
  const picture = {
    address: r.ebx,
    size: r.ecx,
    position: r.edx,
    bitsPerPixel: r.esi,
    palette,
    rowDelta: r.ebp | 0,
  }
  drawPicture(canvas(kernel, thread), picture, readPicture)
}

/** Function 73: ebx flags, ecx parameter block of ten dwords. */
function blit(kernel: Kernel, thread: Thread, r: ProcessorState): void {
  if (isKernelAddress(r.ecx)) return
  const word = (index: number) => read32(kernel, (r.ecx + index * 4) >>> 0) | 0
  const block: Blit = {
    targetX: word(0),
    targetY: word(1),
    width: word(2),
    height: word(3),
    sourceX: word(4),
    sourceY: word(5),
    sourceWidth: word(6),
    sourceHeight: word(7),
    address: word(8) >>> 0,
    stride: word(9),
  }
  drawBlit(canvas(kernel, thread), r.ebx, block, readerOf(kernel))
}

/** Function 36: ebx buffer, ecx width << 16 | height, edx x << 16 | y on the screen; 3 bytes a pixel. */
function readArea(kernel: Kernel, _thread: Thread, r: ProcessorState): void {
  if (isKernelAddress(r.ebx)) return
  const { screen } = windowsOf(kernel)
  const { ebx, ecx, edx } = r
  const columns = ecx >>> 16
  const rows = ecx & 0xffff
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      const color = pixelAt(screen, (edx >>> 16) + x, (edx & 0xffff) + y)
      const at = ebx + (y * columns + x) * 3
      write8(kernel, at >>> 0, color & 0xff)
      write8(kernel, (at + 1) >>> 0, (color >>> 8) & 0xff)
      write8(kernel, (at + 2) >>> 0, color >>> 16)
    }
}

const REMOVE_BUTTON = 0x8000_0000

/** Drawing on windows: 1 4 7 8 13 38 47 65 73, reading the screen: 34 35 36, frame buffer facts: 61. */
export const drawingFamilies: Families = {
  '1': (kernel, thread, r) => drawPixel(canvas(kernel, thread), r.ebx | 0, r.ecx | 0, r.edx),
  '4': writeText,
  '7': (kernel, thread, r) => {
    if (isKernelAddress(r.ebx)) return
    const picture = {
      address: r.ebx,
      size: r.ecx,
      position: r.edx,
      bitsPerPixel: 24,
      palette: new Uint32Array(0),
      rowDelta: 0,
    }
    drawPicture(canvas(kernel, thread), picture, readerOf(kernel))
  },
  '8': (kernel, thread, r) => {
    const { buttons } = windowsOf(kernel)
    if (r.edx & REMOVE_BUTTON) removeButton(buttons, thread.slot, r.edx)
    else defineButton(buttons, canvas(kernel, thread), r.ebx | 0, r.ecx | 0, r.edx, r.esi)
  },
  '13': (kernel, thread, r) => drawBar(canvas(kernel, thread), r.ebx, r.ecx, r.edx | 0),
  '34': (kernel, _thread, r) => {
    const { screen } = windowsOf(kernel)
    const inside = r.ebx < screen.width && r.ecx < screen.height
    r.eax = inside ? screen.owners[r.ecx * screen.pitch + r.ebx]! : 0
  },
  '35': (kernel, _thread, r) => {
    const { screen } = windowsOf(kernel)
    r.eax = pixelAt(screen, r.ebx % screen.width, Math.floor(r.ebx / screen.width))
  },
  '36': readArea,
  '38': (kernel, thread, r) => drawLine(canvas(kernel, thread), r.ebx, r.ecx, r.edx),
  '47': writeNumber,
  '61.1': (kernel, _thread, r) => {
    const { screen } = windowsOf(kernel)
    r.eax = screen.width * 0x10000 + screen.height
  },
  '61.2': (_kernel, _thread, r) => {
    r.eax = 32
  },
  '61.3': (kernel, _thread, r) => {
    r.eax = windowsOf(kernel).screen.pitch * 4
  },
  '61.*': (_kernel, _thread, r) => {
    r.eax = 0xffff_ffff
  },
  '65': putPalettePicture,
  '73': blit,
}

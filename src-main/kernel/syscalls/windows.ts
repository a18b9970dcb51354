import { say } from '../../contract/said'
import type { ProcessorState } from '../../machine/machine'
import { isPacked, unpack } from '../../image/kpack'
import type { Kernel } from '../context'
import { KERNEL_BASE, realKernelFails } from '../context'
import { readWholeFile } from '../files/file-system'
import { readBytes, writeBytes } from '../memory/user-memory'
import type { Thread } from '../state'
import { removeButtonsOf } from '../windows/buttons'
import { paintCaption, paintDefinedWindow } from '../windows/caption'
import { boxEdges, claimOnTop, recalculate } from '../windows/owner-map'
import { resizedScreen } from '../windows/screen'
import { parseSkin } from '../windows/skin'
import {
  activate,
  defineWindow,
  minimise,
  moveWindow,
  redrawEverything,
  restore,
  sendToBack,
  wholeScreen,
} from '../windows/window-server'
import { isMinimised, isUsed, Layer, topSlot, WindowStyle } from '../windows/window-table'
import { refitWindows } from '../windows/work-area'
import { flushRedraws, serverOf, windowsOf } from '../windows/windows-state'
import { answerMinusOne } from './family'
import { readPath } from './paths'
import type { Families } from './family'

const isKernelAddress = (address: number) => address >= KERNEL_BASE
const low16 = (value: number) => value & 0xffff
const signed16 = (value: number) => (value << 16) >> 16

/** Function 0. */
function drawWindow(kernel: Kernel, thread: Thread, r: ProcessorState): void {
  const windows = windowsOf(kernel)
  const definition = {
    x: r.ebx | 0,
    y: r.ecx | 0,
    workArea: r.edx | 0,
    title: r.esi | 0,
    frame: r.edi | 0,
  }
  const done = defineWindow(serverOf(kernel), thread.slot, definition)
  r.eax = 0
  if (!done) return
  windows.texts.delete(thread.slot)
  flushRedraws(kernel)
  thread.redraw = false
  paintDefinedWindow(kernel, windows, thread.slot)
}

/** Function 67. */
function moveOrResize(kernel: Kernel, thread: Thread, r: ProcessorState): void {
  const { background, table } = windowsOf(kernel)
  if (background.requests > 0 && !background.defined && table.windows[thread.slot]!.defined)
    realKernelFails(kernel, say('kernel.67'))
  const box = { left: r.ebx | 0, top: r.ecx | 0, width: r.edx | 0, height: r.esi | 0 }
  moveWindow(serverOf(kernel), thread.slot, box)
  flushRedraws(kernel)
}

/** Function 71: the caption's text. */
function setCaption(kernel: Kernel, thread: Thread, r: ProcessorState): void {
  const windows = windowsOf(kernel)
  const window = windows.table.windows[thread.slot]!
  window.workArea |= WindowStyle.caption << 24
  window.caption = r.ecx
  window.captionEncoding = r.ebx === 2 && low16(r.edx & 0xff) < 4 ? r.edx & 0xff : 0
  paintCaption(kernel, windows, thread.slot)
}

/** A slot that a window function may name: not IDLE, not beyond the last one. */
const isWindowSlot = (kernel: Kernel, slot: number) => slot >= 2 && slot <= windowsOf(kernel).table.count

const slotOfThread = (kernel: Kernel, tid: number): number =>
  kernel.state.threads.find((thread) => thread?.tid === tid)?.slot ?? 0

/** 18.22: ecx bit 0 = edx is a thread identifier, bit 1 = restore. */
function minimiseOrRestore(kernel: Kernel, _thread: Thread, r: ProcessorState): void {
  const slot = r.ecx & 1 ? slotOfThread(kernel, r.edx) : r.edx
  if (slot === 0 || slot > 255) return answerMinusOne(kernel, _thread, r)
  if (r.ecx & 2) restore(serverOf(kernel), slot)
  else minimise(serverOf(kernel), slot)
  flushRedraws(kernel)
  r.eax = 0
}

/** 18.23: minimises every window but those of threads whose name begins with @. */
function minimiseAll(kernel: Kernel, _thread: Thread, r: ProcessorState): void {
  const server = serverOf(kernel)
  let count = 0
  for (let slot = 2; slot <= server.table.count; slot++) {
    const window = server.table.windows[slot]!
    if (!isUsed(window) || isMinimised(window)) continue
    if (kernel.state.threads[slot]?.name.startsWith('@')) continue
    minimise(server, slot)
    count++
  }
  if (count > 0) redrawEverything(server)
  flushRedraws(kernel)
  r.eax = count
}

/** 18.25: layer of a window; edx = slot or -1 for the caller. */
function windowLayer(kernel: Kernel, thread: Thread, r: ProcessorState): void {
  const server = serverOf(kernel)
  const slot = r.edx === 0xffff_ffff ? thread.slot : r.edx
  const window = server.table.windows[slot]
  const known = window && slot !== 1 && slot <= server.table.count && isUsed(window)
  if (known && r.ecx === 1) {
    r.eax = window.layer & 0xff
    return
  }
  const layer = (r.esi << 24) >> 24
  if (!known || r.ecx !== 2 || layer > Layer.alwaysTop) {
    r.eax = 0
    return
  }
  window.layer = layer
  claimOnTop(server.table, slot, server.ports.readShape)
  for (let above = 2; above <= server.table.count; above++) {
    const other = server.table.windows[above]!
    if (isUsed(other) && other.layer > layer) redrawIfTouching(kernel, above, slot)
  }
  window.redraw = true
  flushRedraws(kernel)
  r.eax = 1
}

function redrawIfTouching(kernel: Kernel, slot: number, other: number): void {
  const { table } = windowsOf(kernel)
  const a = boxEdges(table.windows[slot]!)
  const b = boxEdges(table.windows[other]!)
  if (a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom)
    table.windows[slot]!.redraw = true
}

/** 48.6: work area for maximised windows; an axis with start >= end stays. */
function setWorkArea(kernel: Kernel, _thread: Thread, r: ProcessorState): void {
  const { table, screen } = windowsOf(kernel)
  const [left, right, top, bottom] = [r.ecx | 0, signed16(r.ecx), r.edx | 0, signed16(r.edx)]
  const horizontal = left >> 16 < right
  const vertical = top >> 16 < bottom
  if (!horizontal && !vertical) realKernelFails(kernel, say('kernel.48-6'))
  if (horizontal) {
    table.workArea.left = Math.max(0, left >> 16)
    table.workArea.right = Math.min(right, screen.width - 1)
  }
  if (vertical) {
    table.workArea.top = Math.max(0, top >> 16)
    table.workArea.bottom = Math.min(bottom, screen.height - 1)
  }
  refitWindows(serverOf(kernel))
  flushRedraws(kernel)
}

/**
 * 18.24: programs use this part of the picture from now on; the rows of the frame buffer keep their
 * length. More than the picture has is ignored.
 */
function resizeScreen(kernel: Kernel, _thread: Thread, r: ProcessorState): void {
  const windows = windowsOf(kernel)
  const { screen, table } = windows
  if (r.ecx > screen.pitch || r.edx > screen.rows) return
  if (r.ecx === 0 || r.edx === 0) realKernelFails(kernel, say('kernel.18-24'))
  windows.screen = table.screen = resizedScreen(screen, r.ecx, r.edx)
  table.workArea.right = r.ecx - 1
  table.workArea.bottom = r.edx - 1
  refitWindows(serverOf(kernel))
  flushRedraws(kernel)
}

/** What 48.8 and 48.13 answer. */
const SkinResult = { done: 0, notFound: 1, noSkin: 2 } as const

/** Loads a skin: its pictures, measures and colours; the windows take them when they draw themselves. */
function useSkin(kernel: Kernel, path: string | undefined): number {
  const stored = path === undefined ? undefined : readWholeFile(kernel, path)
  const file = stored && isPacked(stored) ? unpack(stored) : stored
  if (file === undefined) return SkinResult.notFound
  const skin = parseSkin(file)
  if (skin === undefined) return SkinResult.noSkin
  const windows = windowsOf(kernel)
  windows.skin = skin
  windows.table.skinHeight = skin.height
  windows.colors.set(skin.colors)
  return SkinResult.done
}

function redrawAll(kernel: Kernel): void {
  const server = serverOf(kernel)
  recalculate(server.table, wholeScreen(server.table), server.ports.readShape)
  redrawEverything(server)
  flushRedraws(kernel)
}

const colorBytes = (r: ProcessorState) => Math.min(r.edx, 192)

/** Functions of windows and their look: 0 14 18.x 48 50 67 71. */
export const windowFamilies: Families = {
  '0': drawWindow,
  '12.1': (kernel, thread) => removeButtonsOf(windowsOf(kernel).buttons, thread.slot),
  '12.2': () => {},
  '14': (kernel, _thread, r) => {
    const { screen } = windowsOf(kernel)
    r.eax = (screen.width - 1) * 0x10000 + screen.height - 1
  },
  '18.1': (kernel, _thread, r) => {
    const { table } = windowsOf(kernel)
    if (!isWindowSlot(kernel, r.ecx) || table.positions[r.ecx] === 1) return
    sendToBack(serverOf(kernel), r.ecx)
    flushRedraws(kernel)
  },
  '18.3': (kernel, _thread, r) => {
    if (!isWindowSlot(kernel, r.ecx)) return
    windowsOf(kernel).minimiseRequest = 2
    activate(serverOf(kernel), r.ecx)
    flushRedraws(kernel)
  },
  '18.7': (kernel, _thread, r) => {
    r.eax = topSlot(windowsOf(kernel).table)
  },
  '18.10': (kernel) => {
    windowsOf(kernel).minimiseRequest = 1
  },
  '18.22': minimiseOrRestore,
  '18.23': minimiseAll,
  '18.24': resizeScreen,
  '18.25': windowLayer,
  '48.0': (kernel) => {
    const windows = windowsOf(kernel)
    if (!windows.lookChanged) return
    windows.lookChanged = false
    redrawEverything(serverOf(kernel))
    flushRedraws(kernel)
  },
  '48.1': (kernel, _thread, r) => {
    const windows = windowsOf(kernel)
    if (windows.buttons.look === (r.ecx & 1)) return
    windows.buttons.look = r.ecx & 1
    windows.lookChanged = true
  },
  '48.2': (kernel, _thread, r) => {
    if (isKernelAddress(r.ecx)) return
    const windows = windowsOf(kernel)
    windows.colors.set(readBytes(kernel, r.ecx, colorBytes(r)))
    windows.lookChanged = true
  },
  '48.3': (kernel, _thread, r) => {
    if (!isKernelAddress(r.ecx)) writeBytes(kernel, r.ecx, windowsOf(kernel).colors.slice(0, colorBytes(r)))
  },
  '48.4': (kernel, _thread, r) => {
    r.eax = windowsOf(kernel).skin.height
  },
  '48.5': (kernel, _thread, r) => {
    const { left, top, right, bottom } = windowsOf(kernel).table.workArea
    r.eax = left * 0x10000 + right
    r.ebx = top * 0x10000 + bottom
  },
  '48.6': setWorkArea,
  '48.7': (kernel, _thread, r) => {
    const { margins } = windowsOf(kernel).skin
    r.eax = margins.left * 0x10000 + low16(margins.right)
    r.ebx = margins.top * 0x10000 + low16(margins.bottom)
  },
  '48.8': (kernel, thread, r) => {
    if (isKernelAddress(r.ecx)) return
    r.eax = useSkin(kernel, readPath(kernel, thread, r.ecx, 0))
    if (r.eax === SkinResult.done) redrawAll(kernel)
  },
  '48.9': (kernel, _thread, r) => {
    r.eax = windowsOf(kernel).fontSmoothing
  },
  '48.10': (kernel, _thread, r) => {
    windowsOf(kernel).fontSmoothing = r.ecx & 0xff
  },
  '48.11': (kernel, _thread, r) => {
    r.eax = windowsOf(kernel).fontSize
  },
  '48.12': (kernel, _thread, r) => {
    windowsOf(kernel).fontSize = r.ecx & 0xff
  },
  '48.13': (kernel, thread, r) => {
    if (isKernelAddress(r.ecx)) return
    const path = readPath(kernel, thread, r.ecx, r.edx)
    if (path !== undefined) r.eax = useSkin(kernel, path)
    redrawAll(kernel)
  },
  '50.0': (kernel, thread, r) => {
    windowsOf(kernel).table.windows[thread.slot]!.shape = r.ecx
  },
  '50.1': (kernel, thread, r) => {
    windowsOf(kernel).table.windows[thread.slot]!.shapeScale = r.ecx
  },
  '67': moveOrResize,
  '71.1': setCaption,
  '71.2': setCaption,
}

import type { ProcessorState } from '../../machine/machine'
import type { Kernel } from '../context'
import { KERNEL_BASE } from '../context'
import { isUserRange, readBytes, writeBytes } from '../memory/user-memory'
import type { Thread } from '../state'
import { addHotKey, readKey, removeHotKey, store } from '../windows/keyboard'
import { isTop } from '../windows/window-table'
import { windowsOf } from '../windows/windows-state'
import { answerMinusOne, leaveUnchanged } from './family'
import type { Families } from './family'

const NOTHING = 1
const LAYOUT_BYTES = 128

const isActive = (kernel: Kernel, thread: Thread) => isTop(windowsOf(kernel).table, thread.slot)

/** Function 17: id << 8 | mouse buttons with the left one left out; 1 when there is nothing. */
function readButton(kernel: Kernel, thread: Thread, r: ProcessorState): void {
  const { buttons } = windowsOf(kernel)
  r.eax = NOTHING
  if (!isActive(kernel, thread) || buttons.result < 0) return
  r.eax = (buttons.result & 0xffff_fffe) >>> 0
  buttons.result = -1
}

/** 37.0 and 37.1: the pointer on the screen, or relative to the client area of the caller's window. */
function pointerPosition(kernel: Kernel, thread: Thread, relative: boolean): number {
  const { mouse, table } = windowsOf(kernel)
  if (!relative) return mouse.x * 0x10000 + mouse.y
  const { box, client } = table.windows[thread.slot]!
  // Both halves are subtracted at once: a pointer above the window borrows one from x.
  const corner = ((box.left + client.left) << 16) + box.top + client.top
  return ((mouse.x << 16) + mouse.y - corner) >>> 0
}

/** 18.19.4: puts the pointer at x << 16 | y; outside the screen nothing happens. */
function placePointer(kernel: Kernel, position: number): void {
  const { mouse, screen } = windowsOf(kernel)
  const x = position >>> 16
  const y = position & 0xffff
  if (x >= screen.width || y >= screen.height) return
  mouse.x = x
  mouse.y = y
  mouse.active = true
}

/** 72.1: a key (ecx 2) or a button (ecx 3) for the active window. */
function sendToActive(kernel: Kernel, _thread: Thread, r: ProcessorState): void {
  const { keyboard, buttons } = windowsOf(kernel)
  let answer = 1
  if (r.ecx === 2) store(keyboard, { code: r.edx & 0xff, scanCode: 0 })
  else if (r.ecx === 3) {
    if (buttons.result < 0) {
      answer = r.edx & 0x0100_0000 ? 0 : 1
      buttons.result = (r.edx & 0xff_ffff) * 256
    }
  } else return
  r.eax = ((r.eax & 0xffff_ff00) | answer) >>> 0
}

const LAYOUTS = ['plain', 'shift', 'alt'] as const

/** 21.2: a keyboard table (ecx 1, 2, 3 with edx its address) or the country (9). */
function setLayout(kernel: Kernel, r: ProcessorState): void {
  const { keyboard } = windowsOf(kernel)
  const name = LAYOUTS[r.ecx - 1]
  r.eax = 0
  if (name) {
    if (r.edx < KERNEL_BASE) keyboard.layout[name] = readBytes(kernel, r.edx, LAYOUT_BYTES)
  } else if (r.ecx === 9) keyboard.country = r.edx & 0xffff
  else r.eax = 0xffff_ffff
}

/** 26.2: reads what 21.2 sets; eax stays when a table was copied. */
function readLayout(kernel: Kernel, r: ProcessorState): void {
  const { keyboard } = windowsOf(kernel)
  const name = LAYOUTS[r.ecx - 1]
  if (!isUserRange(r.edx, LAYOUT_BYTES)) r.eax = 0xffff_ffff
  else if (name) writeBytes(kernel, r.edx, keyboard.layout[name])
  else r.eax = r.ecx === 9 ? keyboard.country : 0xffff_ffff
}

const hotKeyOf = (thread: Thread, r: ProcessorState) => ({
  slot: thread.slot,
  scanCode: r.ecx & 0xff,
  modifiers: r.edx,
})

/** Keys, mouse and buttons: 2 17 37 66 72.1, 18.15, 18.19, 21.2, 26.2. */
export const inputFamilies: Families = {
  '2': (kernel, thread, r) => {
    r.eax = readKey(windowsOf(kernel).keyboard, thread.slot, isActive(kernel, thread))
  },
  '17': readButton,
  '18.15': (kernel, _thread, r) => {
    const { mouse, screen } = windowsOf(kernel)
    mouse.x = screen.width >> 1
    mouse.y = screen.height >> 1
    r.eax = 0
  },
  '18.19.0': (kernel, _thread, r) => {
    r.eax = windowsOf(kernel).mouse.speed
  },
  '18.19.1': (kernel, _thread, r) => {
    windowsOf(kernel).mouse.speed = r.edx & 0xffff
  },
  '18.19.2': (kernel, _thread, r) => {
    r.eax = windowsOf(kernel).mouse.delay
  },
  '18.19.3': (kernel, _thread, r) => {
    windowsOf(kernel).mouse.delay = r.edx & 0xff
  },
  '18.19.4': (kernel, _thread, r) => placePointer(kernel, r.edx),
  '18.19.5': (kernel, _thread, r) => {
    const { mouse } = windowsOf(kernel)
    mouse.word = r.edx
    mouse.active = true
  },
  '18.19.6': (kernel, _thread, r) => {
    r.eax = windowsOf(kernel).mouse.doubleClick
  },
  '18.19.7': (kernel, _thread, r) => {
    windowsOf(kernel).mouse.doubleClick = r.edx & 0xff
  },
  '18.19.*': leaveUnchanged,
  '21.2': (kernel, _thread, r) => setLayout(kernel, r),
  '26.2': (kernel, _thread, r) => readLayout(kernel, r),
  '37.0': (kernel, thread, r) => {
    r.eax = pointerPosition(kernel, thread, false)
  },
  '37.1': (kernel, thread, r) => {
    r.eax = pointerPosition(kernel, thread, true)
  },
  '37.2': (kernel, _thread, r) => {
    r.eax = windowsOf(kernel).mouse.word & 0xff
  },
  '37.3': (kernel, _thread, r) => {
    r.eax = windowsOf(kernel).mouse.word
  },
  '37.7': (kernel, thread, r) => {
    const { mouse } = windowsOf(kernel)
    if (!isActive(kernel, thread)) {
      r.eax = 0
      return
    }
    r.eax = mouse.wheelHorizontal * 0x10000 + mouse.wheelVertical
    mouse.wheelHorizontal = 0
    mouse.wheelVertical = 0
  },
  '66.1': (_kernel, thread, r) => {
    thread.keyboardMode = r.ecx & 0xff
  },
  '66.2': (_kernel, thread, r) => {
    r.eax = thread.keyboardMode
  },
  '66.3': (kernel, _thread, r) => {
    r.eax = windowsOf(kernel).keyboard.modifiers
  },
  '66.4': (kernel, thread, r) => {
    r.eax = addHotKey(windowsOf(kernel).keyboard, hotKeyOf(thread, r)) ? 0 : 1
  },
  '66.5': (kernel, thread, r) => {
    r.eax = removeHotKey(windowsOf(kernel).keyboard, hotKeyOf(thread, r)) ? 0 : 1
  },
  '66.6': (kernel, thread) => {
    const { keyboard } = windowsOf(kernel)
    if (keyboard.lockedBy === 0) keyboard.lockedBy = thread.slot
  },
  '66.7': (kernel, thread) => {
    const { keyboard } = windowsOf(kernel)
    if (keyboard.lockedBy === thread.slot) keyboard.lockedBy = 0
  },
  '66.*': answerMinusOne,
  '72.1': sendToActive,
}

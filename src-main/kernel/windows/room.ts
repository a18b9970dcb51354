import type { Kernel } from '../context'
import { currentTick } from '../clock'
import { EventNumber, raiseEvent } from '../events'
import type { GuestInput } from '../kernel'
import type { Thread } from '../state'
import { backgroundFamilies, backgroundPicture } from '../syscalls/background'
import { DESTROYED, printText } from '../board'
import { cursorFamilies } from '../syscalls/cursors'
import { drawingFamilies } from '../syscalls/drawing'
import { inputFamilies } from '../syscalls/input'
import { windowFamilies } from '../syscalls/windows'
import type { WindowRoom } from '../window-room'
import { paintBackground } from './background'
import { paintBootMessages } from './boot-messages'
import { removeButtonsOf } from './buttons'
import { takeScanCode } from './keyboard'
import type { MouseTargets } from './mouse'
import { applyMouse, takePacket, takePointer } from './mouse'
import { withOrigins } from './marking'
import type { Rectangle } from './screen'
import { copyScreen, DESKTOP_SLOT, putScreenBack } from './screen'
import { activate, closeSlot, minimise, restore } from './window-server'
import { isTop, isUsed, openSlot, raise, topSlot } from './window-table'
import { createWindowsState, flushRedraws, serverOf, windowsOf } from './windows-state'

/** Mouse event filters of function 40: only for the active window; only with the pointer in the box. */
const ONLY_ACTIVE = 0x8000_0000
const ONLY_INSIDE = 0x4000_0000
const MINIMISE_BUTTON = 0xffff
/** Functions that leave pixels. */
const DRAWING_FUNCTIONS = '0 1 4 7 8 13 25 38 47 65 71.1 71.2 73'.split(' ')

function threadStarted(kernel: Kernel, thread: Thread): void {
  const { table } = windowsOf(kernel)
  openSlot(table, thread.slot)
  table.count = Math.max(table.count, thread.slot)
  raise(table, thread.slot)
  thread.redraw = true
  table.windows[thread.slot]!.redraw = false
}

function threadEnded(kernel: Kernel, thread: Thread): void {
  const windows = windowsOf(kernel)
  removeButtonsOf(windows.buttons, thread.slot)
  windows.keyboard.hotKeys = windows.keyboard.hotKeys.filter((key) => key.slot !== thread.slot)
  windows.cursors.delete(thread.slot)
  for (const [handle, { tid }] of windows.cursorPictures)
    if (tid === thread.tid) {
      windows.cursorPictures.delete(handle)
      printText(kernel, DESTROYED)
    }
  windows.texts.delete(thread.slot)
  windows.background.painted.delete(thread.slot)
  closeSlot(serverOf(kernel), thread.slot)
  flushRedraws(kernel)
}

function hasInput(kernel: Kernel, thread: Thread, kind: 'key' | 'button'): boolean {
  const { table, keyboard, buttons } = windowsOf(kernel)
  const active = isTop(table, thread.slot)
  if (kind === 'key') {
    if (active && keyboard.keys.length > 0) return true
    return keyboard.hotKeyPresses.some((press) => press.slot === thread.slot)
  }
  if (!active || buttons.result < 0) return false
  if (Math.floor(buttons.result / 256) !== MINIMISE_BUTTON) return true
  buttons.result = -1
  windowsOf(kernel).minimiseRequest = 1
  return false
}

/** Function 9: position in the stack, boxes and state. */
function describe(kernel: Kernel, thread: Thread, record: DataView): void {
  const { table } = windowsOf(kernel)
  const window = table.windows[thread.slot]!
  record.setUint16(4, table.positions[thread.slot]!, true)
  record.setUint16(6, table.slots[thread.slot]!, true)
  const boxAt = (offset: number, box: typeof window.box) =>
    [box.left, box.top, box.width, box.height].forEach((value, i) =>
      record.setInt32(offset + i * 4, value, true),
    )
  boxAt(34, window.box)
  boxAt(54, window.client)
  record.setUint8(70, window.state)
}

const mouseTargets = (kernel: Kernel): MouseTargets => ({
  server: serverOf(kernel),
  buttons: windowsOf(kernel).buttons,
  ticks: currentTick(kernel),
})

function input(kernel: Kernel, event: GuestInput): void {
  const { keyboard, mouse, table } = windowsOf(kernel)
  if (event.kind === 'key') {
    const active = kernel.state.threads[topSlot(table)]
    takeScanCode(keyboard, event.scanCode, (active?.keyboardMode ?? 0) !== 0)
    return
  }
  if (event.kind === 'window') return actOnWindow(kernel, event)
  if (event.kind === 'pointer') takePointer(mouse, mouseTargets(kernel), event)
  else takePacket(mouse, mouseTargets(kernel), event)
  tellMouse(kernel)
  flushRedraws(kernel)
}

/** What a taskbar does: to the front, off the screen, or one of the window's buttons without the mouse. */
function actOnWindow(kernel: Kernel, event: Extract<GuestInput, { kind: 'window' }>): void {
  const { table, buttons } = windowsOf(kernel)
  const server = serverOf(kernel)
  const window = table.windows[event.slot]
  if (!window || event.slot === DESKTOP_SLOT || !isUsed(window)) return
  if (event.action === 'minimise') minimise(server, event.slot)
  else {
    restore(server, event.slot)
    activate(server, event.slot)
    const pressed = buttons.buttons.some((button) => button.slot === event.slot && button.id === event.button)
    if (event.action === 'press' && pressed && buttons.result < 0) buttons.result = event.button * 256
  }
  flushRedraws(kernel)
}

/** Event 6 for every thread that wants it; recorded even while masked. */
function tellMouse(kernel: Kernel): void {
  const { mouse, table } = windowsOf(kernel)
  mouse.active = false
  for (const thread of kernel.state.threads) {
    if (!thread || thread.system) continue
    if (thread.eventMask & ONLY_ACTIVE && !isTop(table, thread.slot)) continue
    const { box } = table.windows[thread.slot]!
    const inside =
      mouse.x >= box.left &&
      mouse.x <= box.left + box.width &&
      mouse.y >= box.top &&
      mouse.y <= box.top + box.height
    if (thread.eventMask & ONLY_INSIDE && !inside) continue
    raiseEvent(thread, EventNumber.mouse)
  }
}

/** The desktop's thread: minimise requests, mouse events of 18.19, and the desktop's picture. */
function tick(kernel: Kernel): void {
  const windows = windowsOf(kernel)
  if (windows.minimiseRequest !== 0) {
    const slot = topSlot(windows.table)
    if (windows.minimiseRequest === 1) minimise(serverOf(kernel), slot)
    else restore(serverOf(kernel), slot)
    windows.minimiseRequest = 0
    flushRedraws(kernel)
  }
  if (windows.mouse.active) {
    applyMouse(windows.mouse, mouseTargets(kernel))
    tellMouse(kernel)
    flushRedraws(kernel)
  }
  paintDesktop(kernel)
}

function paintDesktop(kernel: Kernel): void {
  const { background, screen } = windowsOf(kernel)
  const area = background.damage
  if (background.requests === 0 || !background.defined || !area) return
  background.requests = 0
  background.damage = undefined
  const shown = {
    left: Math.max(0, area.left),
    top: Math.max(0, area.top),
    right: Math.min(screen.width - 1, area.right),
    bottom: Math.min(screen.height - 1, area.bottom),
  }
  paintBackground(screen, backgroundPicture(kernel), background.mode, shown)
  for (const thread of kernel.state.threads) {
    if (!thread) continue
    const before = background.painted.get(thread.slot)
    background.painted.set(thread.slot, before ? union(before, area) : { ...area })
    raiseEvent(thread, EventNumber.background)
  }
}

const union = (a: Rectangle, b: Rectangle): Rectangle => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})

/** Windows, drawing and input over a frame buffer of the machine. */
export const createWindowRoom = (pixelsOf: (kernel: Kernel) => Uint32Array): WindowRoom => ({
  families: withOrigins(
    { ...windowFamilies, ...drawingFamilies, ...inputFamilies, ...cursorFamilies, ...backgroundFamilies },
    DRAWING_FUNCTIONS,
  ),
  begin: (kernel) => {
    const { width, height, desktop } = kernel.options.screen
    const windows = createWindowsState(width, height, pixelsOf(kernel))
    if (desktop === undefined) paintBootMessages(windows.screen)
    else {
      Object.assign(windows.background, { pixel: desktop, defined: true })
      windows.screen.pixels.fill(desktop, 0, width * height)
    }
    kernel.state.windows = windows
  },
  threadStarted,
  threadEnded,
  hasInput,
  mouseEventsFlow: (kernel) => windowsOf(kernel).mouse.drag === undefined,
  describe,
  input,
  tick,
  copyScreen: (kernel) => copyScreen(windowsOf(kernel).screen),
  putScreenBack: (kernel, copy) => putScreenBack(windowsOf(kernel).screen, copy),
})

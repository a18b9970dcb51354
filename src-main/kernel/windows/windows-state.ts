import type { Kernel } from '../context'
import { readBytes } from '../memory/user-memory'
import type { ButtonTable } from './buttons'
import { createButtonTable } from './buttons'
import type { CursorPicture } from './cursors'
import type { SystemFonts } from './glyphs'
import { US_LAYOUT } from './keyboard-layout'
import type { KeyboardState } from './keyboard'
import { createKeyboardState } from './keyboard'
import type { MouseState } from './mouse'
import { createMouseState } from './mouse'
import type { Canvas, Rectangle, Screen } from './screen'
import { createScreen } from './screen'
import type { ShownTexts } from './shown-texts'
import type { Skin } from './skin'
import { defaultSkin } from './skin'
import type { WindowServer } from './window-server'
import { systemFonts } from './system-fonts'
import type { WindowTable } from './window-table'
import { createWindowTable } from './window-table'

/** The desktop's picture and what must be painted of it. */
export interface BackgroundState {
  width: number
  height: number
  /** 15.4 as stored. */
  mode: number
  /** Kernel-heap address of the picture; 0 for the one static pixel. */
  memory: number
  /** The static pixel. */
  pixel: number
  /** 15.3 or 15.9 has been called: from now on the desktop is painted. */
  defined: boolean
  /** Area that waits for the desktop's thread. */
  damage: Rectangle | undefined
  /** Requests that the desktop's thread has not consumed, as the real kernel counts them. */
  requests: number
  /** 15.6: who has the picture mapped, and where. */
  mapping: { readonly slot: number; readonly address: number } | undefined
  /** 15.8: area painted since the last question, by slot. */
  painted: Map<number, Rectangle>
}

/** All state of windows, drawing and input. */
export interface WindowsState {
  screen: Screen
  readonly table: WindowTable
  readonly mouse: MouseState
  readonly keyboard: KeyboardState
  readonly buttons: ButtonTable
  readonly background: BackgroundState
  skin: Skin
  /** The 192 bytes of 48.2 and 48.3. */
  readonly colors: Uint8Array
  /** 48.1 or 48.2 changed something since the last 48.0. */
  lookChanged: boolean
  fontSmoothing: number
  fontSize: number
  /** The top window is to be minimised (1) or restored (2) at the next tick. */
  minimiseRequest: 0 | 1 | 2
  readonly texts: ShownTexts
  /** Cursor handles by slot, as 37.5 answers them; a slot without one has the usual arrow. */
  cursors: Map<number, number>
  /** What 37.4 loaded, by handle, and who did. */
  cursorPictures: Map<number, { readonly tid: number; readonly picture: CursorPicture }>
  nextCursor: number
}

const SYSTEM_COLOR_BYTES = 192

export function createWindowsState(width: number, height: number, pixels: Uint32Array): WindowsState {
  const screen = createScreen(width, height, pixels)
  const skin = defaultSkin()
  const colors = new Uint8Array(SYSTEM_COLOR_BYTES)
  colors.set(skin.colors)
  return {
    screen,
    table: createWindowTable(screen, skin.height),
    mouse: createMouseState(screen),
    keyboard: createKeyboardState(US_LAYOUT()),
    buttons: createButtonTable(),
    background: {
      width: 1,
      height: 1,
      mode: 1,
      memory: 0,
      pixel: 0,
      defined: false,
      damage: undefined,
      requests: 0,
      mapping: undefined,
      painted: new Map(),
    },
    skin,
    colors,
    lookChanged: false,
    fontSmoothing: 2,
    fontSize: 0,
    minimiseRequest: 0,
    texts: new Map(),
    cursors: new Map(),
    cursorPictures: new Map(),
    nextCursor: 1,
  }
}

/** The state of windows of a kernel that has a screen. */
export const windowsOf = (kernel: Kernel): WindowsState => kernel.state.windows!

export const fontsOf = (): SystemFonts => systemFonts()

/** Adds an area to what the desktop's thread must paint. */
export function damageDesktop(windows: WindowsState, area: Rectangle): void {
  const { background } = windows
  const old = background.requests > 0 ? background.damage : undefined
  background.damage = old
    ? {
        left: Math.min(old.left, area.left),
        top: Math.min(old.top, area.top),
        right: Math.max(old.right, area.right),
        bottom: Math.max(old.bottom, area.bottom),
      }
    : { ...area }
  background.requests++
}

/** The window server of a kernel: its table and what it must be able to reach. */
export function serverOf(kernel: Kernel): WindowServer {
  const windows = windowsOf(kernel)
  return {
    table: windows.table,
    ports: {
      readShape: (slot, address) => readShapeByte(kernel, slot, address),
      focusChanged: () => {
        windows.keyboard.keys.length = 0
        windows.buttons.result = -1
        windows.mouse.wheelVertical = 0
        windows.mouse.wheelHorizontal = 0
      },
      desktopDamaged: (area) => damageDesktop(windows, area),
    },
  }
}

function readShapeByte(kernel: Kernel, slot: number, address: number): number {
  // Shapes are read when the owner map is recalculated, which is nearly always in the owner's own calls.
  if (slot !== kernel.state.currentSlot) return 1
  return readBytes(kernel, address, 1)[0]!
}

/** Where the thread of a slot draws. */
export function canvasOf(windows: WindowsState, slot: number): Canvas {
  const window = windows.table.windows[slot]!
  return { screen: windows.screen, slot, box: window.box, client: window.client }
}

/** Hands the redraw requests of the windows on to their threads as pending event 1. */
export function flushRedraws(kernel: Kernel): void {
  const { table } = windowsOf(kernel)
  for (let slot = 1; slot <= table.count; slot++) {
    const window = table.windows[slot]!
    if (!window.redraw) continue
    window.redraw = false
    const thread = kernel.state.threads[slot]
    if (thread) thread.redraw = true
  }
}

import { ok, type Result } from '../contract/result'
import type { GuestWindowEntry, ScreenPart } from '../contract/screen'
import type { ResponseOf, SessionEvent } from '../contract/session'
import type { Kernel } from '../kernel/context'
import { FRAME_BUFFER_PHYSICAL } from '../kernel/memory/system-layout'
import type { Rectangle } from '../kernel/windows/screen'
import { takeDirty } from '../kernel/windows/screen'
import { isMinimised, isTop, isUsed } from '../kernel/windows/window-table'
import { windowsOf } from '../kernel/windows/windows-state'
import type { Guest } from '../debugger/guest'
import type { HostClock } from './ports'
import { createTextPicture } from './text-picture'

/** Pictures are told at most this often, in milliseconds. */
const TELL_EVERY = 1000 / 60
/** Copying pixels takes at most one part in so many of the time that the guest could have. */
const COPY_SHARE = 3
const PAGE = 4096

/** The guest's screen as clients see it. */
export interface ScreenFeed {
  watch(on: boolean): Result<ResponseOf<'watchScreen'>>
  /** Something may have been drawn. */
  changed(): void
  close(): void
}

/** Tells changed parts of the guest's screen while somebody watches. */
export const createScreenFeed = (
  guestNow: () => Guest | undefined,
  tell: (event: SessionEvent) => void,
  clock: HostClock,
): ScreenFeed => {
  let watched = false
  let notBefore = 0
  let cancelTimer: (() => void) | undefined
  let seen: { readonly kernel: Kernel; versions: number[] } | undefined

  /** Rows that the guest itself wrote in the frame buffer since the last look; undefined for none. */
  const writtenRows = (kernel: Kernel): Rectangle | undefined => {
    const { screen } = windowsOf(kernel)
    const pages = Math.ceil((screen.width * screen.height * 4) / PAGE)
    const versions = Array.from({ length: pages }, (_, page) =>
      kernel.machine.physical.pageVersion((FRAME_BUFFER_PHYSICAL >>> 12) + page),
    )
    const before = seen?.kernel === kernel ? seen.versions : undefined
    seen = { kernel, versions }
    const whole = { left: 0, top: 0, right: screen.width - 1, bottom: screen.height - 1 }
    if (before === undefined) return whole
    const first = versions.findIndex((version, page) => version !== before[page])
    if (first < 0) return undefined
    const last = versions.findLastIndex((version, page) => version !== before[page])
    const row = (byte: number) => Math.min(screen.height - 1, Math.floor(byte / (screen.width * 4)))
    return { ...whole, top: row(first * PAGE), bottom: row(last * PAGE + PAGE - 1) }
  }

  const kernelNow = () => guestNow()?.running?.kernel
  const text = createTextPicture()

  const push = () => {
    cancelTimer = undefined
    const guest = guestNow()
    if (!watched || guest === undefined) return
    const began = clock.now()
    if (guest.running !== undefined) pushWindows(guest.running.kernel)
    else if (guest.text !== undefined) {
      const part = text.changed(guest.text)
      if (part) tell({ event: 'screen', part, windows: [] })
    }
    const ended = clock.now()
    notBefore = Math.max(began + TELL_EVERY, ended + (ended - began) * COPY_SHARE)
  }
  const pushWindows = (kernel: Kernel) => {
    const drawn = takeDirty(windowsOf(kernel).screen)
    const written = writtenRows(kernel)
    const area = drawn && written ? union(drawn, written) : (drawn ?? written)
    if (area) tell({ event: 'screen', part: partOf(kernel, area), windows: windowList(kernel) })
  }
  return {
    watch: (on) => {
      watched = on
      const screenText = on ? guestNow()?.text : undefined
      if (screenText !== undefined) return ok({ picture: text.whole(screenText), windows: [] })
      const kernel = on ? kernelNow() : undefined
      if (kernel === undefined) return ok({ windows: [] })
      const { screen } = windowsOf(kernel)
      takeDirty(screen)
      writtenRows(kernel)
      const whole = { left: 0, top: 0, right: screen.width - 1, bottom: screen.height - 1 }
      return ok({ picture: partOf(kernel, whole), windows: windowList(kernel) })
    },
    changed: () => {
      if (watched) cancelTimer ??= clock.after(Math.max(0, notBefore - clock.now()), push)
    },
    close: () => {
      watched = false
      cancelTimer?.()
    },
  }
}

const union = (a: Rectangle, b: Rectangle): Rectangle => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})

const partOf = (kernel: Kernel, area: Rectangle): ScreenPart => {
  const { screen } = windowsOf(kernel)
  const columns = area.right + 1 - area.left
  const rows = area.bottom + 1 - area.top
  const pixels = new Uint8Array(columns * rows * 3)
  let at = 0
  for (let y = area.top; y <= area.bottom; y++)
    for (let i = y * screen.width + area.left; i <= y * screen.width + area.right; i++) {
      const color = screen.pixels[i]!
      pixels[at++] = color >>> 16
      pixels[at++] = color >>> 8
      pixels[at++] = color
    }
  return { width: screen.width, height: screen.height, left: area.left, top: area.top, columns, rows, pixels }
}

const windowList = (kernel: Kernel): GuestWindowEntry[] => {
  const { table } = windowsOf(kernel)
  return kernel.state.threads.flatMap((thread) => {
    if (!thread || thread.system) return []
    const window = table.windows[thread.slot]!
    if (!isUsed(window) || !window.defined) return []
    return [
      {
        slot: thread.slot,
        name: thread.name,
        ...window.box,
        active: isTop(table, thread.slot),
        minimised: isMinimised(window),
      },
    ]
  })
}

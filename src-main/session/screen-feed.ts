import { fail, ok, type Result } from '../contract/result'
import { say } from '../contract/said'
import type { GuestCursor, GuestWindowEntry, PixelOrigin, ScreenUpdate } from '../contract/screen'
import type { ResponseOf, SessionEvent } from '../contract/session'
import type { ProgramMap } from '../debugger/program-map'
import { currentTick } from '../kernel/clock'
import type { Kernel } from '../kernel/context'
import { FRAME_BUFFER_PHYSICAL } from '../kernel/memory/system-layout'
import type { Rectangle } from '../kernel/windows/screen'
import { takeDirty } from '../kernel/windows/screen'
import { windowsOf } from '../kernel/windows/windows-state'
import type { Guest } from '../debugger/guest'
import type { HostClock } from './ports'
import { partOf, takeDifference } from './screen-difference'
import { createTextPicture } from './text-picture'
import { pixelOrigin, pointerPicture, windowList } from './window-list'

/** Pictures are told at most this often, in milliseconds; the list of windows less often. */
const TELL_EVERY = 1000 / 60
const LIST_EVERY = 200
/** Pictures that may be on their way to a client that has not shown them yet: it answers two together. */
const MOST_AHEAD = 3
/** A client that says nothing for so long does not count its pictures. */
const LONGEST_SILENCE = 1000
/** Copying pixels takes at most one part in so many of the time that the guest could have. */
const COPY_SHARE = 3
const PAGE = 4096

/** The guest's screen as clients see it. */
export interface ScreenFeed {
  watch(on: boolean): Result<ResponseOf<'watchScreen'>>
  /** The client has shown so many pictures. */
  shown(pictures: number): void
  pick(place: { readonly x: number; readonly y: number }): Result<PixelOrigin>
  /** Something may have been drawn. */
  changed(): void
  close(): void
}

/** What a feed asks of the run: what runs, and what is known of the program's lines. */
export interface ScreenSource {
  readonly guest: Guest
  readonly map: ProgramMap
}

/** What a client has: the pixels, and the texts that stand for the rest. */
interface Told {
  readonly kernel: Kernel
  readonly copy: Uint32Array
  versions: number[]
  windows: string
  windowsAt: number
  cursor: GuestCursor | undefined
}

type Change = Omit<Extract<SessionEvent, { event: 'screen' }>, 'event'>

/** Tells changed parts of the guest's screen while somebody watches. */
export const createScreenFeed = (
  source: () => ScreenSource | undefined,
  tell: (event: SessionEvent) => void,
  clock: HostClock,
): ScreenFeed => {
  let watched = false
  let notBefore = 0
  let ahead = 0
  let toldAt = 0
  let cancelTimer: (() => void) | undefined
  let told: Told | undefined

  const text = createTextPicture()

  const push = () => {
    cancelTimer = undefined
    const guest = source()?.guest
    if (!watched || guest === undefined) return
    const began = clock.now()
    if (ahead >= MOST_AHEAD && began - toldAt < LONGEST_SILENCE) {
      cancelTimer = clock.after(LONGEST_SILENCE, push)
      return
    }
    const kernel = guest.running?.kernel
    const change = kernel ? kernelChange(kernel, began) : textChange(guest)
    if (change) tell({ event: 'screen', ...change })
    const ended = clock.now()
    if (change?.update) {
      ahead = ahead >= MOST_AHEAD ? 1 : ahead + 1
      toldAt = ended
    }
    notBefore = Math.max(began + TELL_EVERY, ended + (ended - began) * COPY_SHARE)
    // A list that came too soon is told when its time has come, even if nothing more is drawn.
    if (kernel && told && began - told.windowsAt < LIST_EVERY && told.windowsAt !== began)
      later(told.windowsAt + LIST_EVERY)
  }
  const kernelChange = (kernel: Kernel, now: number): Change | undefined => {
    if (told?.kernel !== kernel) told = nothingTold(kernel)
    const update = takeUpdate(kernel, told)
    const windows = now - told.windowsAt < LIST_EVERY ? undefined : changedWindows(kernel, told, now)
    const cursor = changedCursor(kernel, told)
    if (!update && !windows && cursor === undefined) return undefined
    return {
      ...(update ? { update } : {}),
      ...(windows ? { windows } : {}),
      ...(cursor === undefined ? {} : { cursor }),
    }
  }
  const textChange = ({ text: screenText, counters }: Guest): Change | undefined => {
    const update = screenText && text.changed(screenText, counters().ticks)
    return update && { update }
  }
  const later = (when: number) => {
    const wait = Math.max(notBefore, when) - clock.now()
    if (wait > 0) cancelTimer ??= clock.after(wait, push)
  }
  const changed = () => {
    if (!watched) return
    cancelTimer?.()
    cancelTimer = clock.after(Math.max(0, notBefore - clock.now()), push)
  }

  return {
    watch: (on) => {
      watched = on
      ahead = 0
      const guest = on ? source()?.guest : undefined
      if (guest?.text) return ok({ picture: text.whole(guest.text, guest.counters().ticks), windows: [] })
      const kernel = guest?.running?.kernel
      if (kernel === undefined) return ok({ windows: [] })
      told = nothingTold(kernel)
      const picture = takeUpdate(kernel, told)
      const windows = changedWindows(kernel, told, clock.now()) ?? []
      const cursor = changedCursor(kernel, told)
      return ok({ ...(picture ? { picture } : {}), windows, ...(cursor ? { cursor } : {}) })
    },
    shown: (pictures) => {
      const wasFull = ahead >= MOST_AHEAD
      ahead = Math.max(0, ahead - pictures)
      if (wasFull) changed()
    },
    pick: (place) => {
      const run = source()
      const kernel = run?.guest.running?.kernel
      if (run === undefined || kernel === undefined)
        return fail('not-running', say('refused.no-system-program'))
      return ok(pixelOrigin(kernel, run.map, place))
    },
    changed,
    close: () => {
      watched = false
      cancelTimer?.()
    },
  }
}

/** No pixel of a frame buffer looks like this before it is drawn: the whole screen is told first. */
const UNTOLD = 0x0101_0101

const nothingTold = (kernel: Kernel): Told => {
  const { screen } = windowsOf(kernel)
  return {
    kernel,
    copy: new Uint32Array(screen.pitch * screen.rows).fill(UNTOLD),
    versions: [],
    windows: '[]',
    windowsAt: -Infinity,
    cursor: undefined,
  }
}

const takeUpdate = (kernel: Kernel, told: Told): ScreenUpdate | undefined => {
  const { screen } = windowsOf(kernel)
  const drawn = takeDirty(screen)
  const written = writtenRows(kernel, told)
  const area = drawn && written ? union(drawn, written) : (drawn ?? written)
  if (!area) return undefined
  const parts = takeDifference(screen, told.copy, area).map((part) => partOf(screen, told.copy, part))
  if (parts.length === 0) return undefined
  return { width: screen.pitch, height: screen.rows, parts, ticks: currentTick(kernel) }
}

/** Rows that the guest itself wrote in the frame buffer since the last look; undefined for none. */
const writtenRows = (kernel: Kernel, told: Told): Rectangle | undefined => {
  const { pitch, rows } = windowsOf(kernel).screen
  const pages = Math.ceil((pitch * rows * 4) / PAGE)
  const before = told.versions
  const versions = Array.from({ length: pages }, (_, page) =>
    kernel.machine.physical.pageVersion((FRAME_BUFFER_PHYSICAL >>> 12) + page),
  )
  told.versions = versions
  const first = versions.findIndex((version, page) => version !== before[page])
  if (first < 0) return undefined
  const last = versions.findLastIndex((version, page) => version !== before[page])
  const row = (byte: number) => Math.min(rows - 1, Math.floor(byte / (pitch * 4)))
  return { left: 0, top: row(first * PAGE), right: pitch - 1, bottom: row(last * PAGE + PAGE - 1) }
}

const changedWindows = (kernel: Kernel, told: Told, now: number): GuestWindowEntry[] | undefined => {
  told.windowsAt = now
  const list = windowList(kernel)
  const text = JSON.stringify(list)
  if (text === told.windows) return undefined
  told.windows = text
  return list
}

/** Null when the usual pointer is back, undefined when nothing changed. */
const changedCursor = (kernel: Kernel, told: Told): GuestCursor | null | undefined => {
  const cursor = pointerPicture(kernel)
  if (cursor === told.cursor) return undefined
  told.cursor = cursor
  return cursor ?? null
}

const union = (a: Rectangle, b: Rectangle): Rectangle => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})

import type { GuestCursor, GuestWindowEntry, PixelOrigin, ScreenPart, ScreenUpdate } from '@contract/screen'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { giveBackMemory } from '../client/frame-memory'
import { useSession } from '../client/session'

/** A rectangle of the guest's screen. */
export type ScreenArea = Pick<ScreenPart, 'left' | 'top' | 'columns' | 'rows'>

/** Draws what changed of the picture; told once for each update. */
export type ScreenListener = (picture: ImageData, areas: readonly ScreenArea[], ticks: number) => void

const OPAQUE = 0xff00_0000 | 0
const RATE_WINDOW = 1000
/** The counts are for people: shown with every picture they would cost more than its pixels. */
const COUNTS_EVERY = 250
/** Pictures that are answered together: an answer goes through four threads, and so does what comes back. */
const ANSWERED_TOGETHER = 2

/** Blue, green, red words become red, green, blue, opacity in a picture; signed words stay small integers. */
const turn = (words: Int32Array, from: number, count: number, picture: Int32Array, to: number): void => {
  for (const end = from + count; from < end; from++, to++) {
    const word = words[from]!
    const redAndBlue = word & 0xff00ff
    picture[to] = OPAQUE | (redAndBlue << 16) | (redAndBlue >>> 16) | (word & 0xff00)
  }
}

const BYTES = 4

/** Puts a part into a picture. */
const paint = ({ data, width }: ImageData, { left, top, columns, rows, pixels }: ScreenPart): void => {
  const { buffer, byteOffset } = pixels.byteOffset % BYTES === 0 ? pixels : pixels.slice()
  const words = new Int32Array(buffer, byteOffset, columns * rows)
  const picture = new Int32Array(data.buffer)
  for (let row = 0; row < rows; row++)
    turn(words, row * columns, columns, picture, (top + row) * width + left)
}

/** The place of a part without its pixels, which do not outlive the painting. */
const areaOf = ({ left, top, columns, rows }: ScreenPart): ScreenArea => ({ left, top, columns, rows })

/** Gives back the memory of pixels that were painted: all parts may lie in one. */
const free = ({ parts }: ScreenUpdate): void => {
  for (const memory of new Set(parts.map(({ pixels }) => pixels.buffer as ArrayBuffer)))
    giveBackMemory(memory)
}

/** The guest's screen: its pixels as the canvas wants them, its windows, and what may be done with them. */
export const useScreen = defineStore('screen', () => {
  const picture = shallowRef<ImageData>()
  const windows = shallowRef<readonly GuestWindowEntry[]>([])
  const cursor = shallowRef<GuestCursor>()
  /** Pictures that came since the screen is watched, and in the last second. */
  const pictures = ref(0)
  const rate = ref(0)
  /** Guest time of the picture, in 1/100 s. */
  const ticks = ref(0)
  const slowness = ref<1 | 2 | 5 | 10 | 50>(1)
  const listeners = new Set<ScreenListener>()
  let times: number[] = []
  let counted = 0
  let unanswered = 0
  let watchers = 0

  let countsTimer: ReturnType<typeof setTimeout> | undefined

  const showCounts = () => {
    const now = performance.now()
    times = times.filter((time) => now - time < RATE_WINDOW)
    rate.value = times.length
    pictures.value = counted
    countsTimer = times.length > 0 ? setTimeout(showCounts, COUNTS_EVERY) : undefined
  }
  const count = () => {
    counted++
    times.push(performance.now())
    if (countsTimer === undefined) showCounts()
  }

  const receivePicture = (update: ScreenUpdate) => {
    const old = picture.value
    const fits = old && old.width === update.width && old.height === update.height
    const target = fits ? old : new ImageData(update.width, update.height)
    for (const part of update.parts) paint(target, part)
    if (!fits) picture.value = target
    ticks.value = update.ticks
    const whole = { left: 0, top: 0, columns: update.width, rows: update.height }
    const areas = fits ? update.parts.map(areaOf) : [whole]
    for (const listener of listeners) listener(target, areas, update.ticks)
    count()
  }

  const receive = (event: {
    readonly update?: ScreenUpdate | undefined
    readonly windows?: readonly GuestWindowEntry[] | undefined
    readonly cursor?: GuestCursor | null | undefined
  }) => {
    if (event.windows) windows.value = event.windows
    if (event.cursor !== undefined) cursor.value = event.cursor ?? undefined
    if (!event.update) return
    receivePicture(event.update)
    // The pointer's picture lies in the same memory and is kept.
    if (!event.cursor) free(event.update)
    if (++unanswered < ANSWERED_TOGETHER) return
    void useSession().screenShown({ pictures: unanswered })
    unanswered = 0
  }

  const refresh = async () => {
    unanswered = 0
    const answer = await useSession().watchScreen({ on: true })
    if (!answer.ok) return
    windows.value = answer.value.windows
    cursor.value = answer.value.cursor
    if (answer.value.picture) receivePicture(answer.value.picture)
    else picture.value = undefined
  }
  /** Begins to watch; returns the function that ends it. */
  const watchScreen = () => {
    watchers++
    void refresh()
    return () => {
      if (--watchers === 0) void useSession().watchScreen({ on: false })
    }
  }
  /** Hears of every picture; returns the function that ends it. */
  const onPicture = (listener: ScreenListener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  const act = (slot: number, action: 'activate' | 'minimise' | 'press', button = 0) =>
    useSession().actOnWindow({ slot, action, button })
  const pick = async (x: number, y: number): Promise<PixelOrigin | undefined> => {
    const answer = await useSession().pickPixel({ x, y })
    return answer.ok ? answer.value : undefined
  }
  const slowDown = (times: 1 | 2 | 5 | 10 | 50) => {
    slowness.value = times
    void useSession().slowDown({ times })
  }

  return {
    picture,
    windows,
    cursor,
    pictures,
    rate,
    ticks,
    slowness,
    receive,
    refresh,
    watchScreen,
    onPicture,
    act,
    pick,
    slowDown,
  }
})

import { applyPalette, GIFEncoder, quantize } from 'gifenc'
import { zipSync } from 'fflate'
import type { ScreenArea } from '../stores/screen'

/** One moment of a recording: what changed, and when in guest time (1/100 s). */
interface RecordedChange {
  readonly ticks: number
  readonly areas: readonly { readonly area: ScreenArea; readonly pixels: Uint32Array }[]
}

/** A stretch of the screen's life: the first picture and what changed since. */
export interface Recording {
  readonly width: number
  readonly height: number
  readonly changes: readonly RecordedChange[]
  /** Pixels kept; a recording ends by itself when it has too many. */
  readonly size: number
}

/** 256 MiB of pixels. */
export const LONGEST_RECORDING = 64 << 20

const copyArea = (picture: ImageData, area: ScreenArea): Uint32Array => {
  const words = new Uint32Array(picture.data.buffer)
  const pixels = new Uint32Array(area.columns * area.rows)
  for (let row = 0; row < area.rows; row++) {
    const from = (area.top + row) * picture.width + area.left
    pixels.set(words.subarray(from, from + area.columns), row * area.columns)
  }
  return pixels
}

/** Begins with the whole picture, or adds what changed; pictures of the same tick become one moment. */
export const record = (
  recording: Recording | undefined,
  picture: ImageData,
  areas: readonly ScreenArea[],
  ticks: number,
): Recording => {
  const whole = { left: 0, top: 0, columns: picture.width, rows: picture.height }
  const fits = recording?.width === picture.width && recording.height === picture.height
  const wanted = fits ? areas : [whole]
  const change = { ticks, areas: wanted.map((area) => ({ area, pixels: copyArea(picture, area) })) }
  return {
    width: picture.width,
    height: picture.height,
    changes: fits ? [...recording.changes, change] : [change],
    size: (fits ? recording.size : 0) + change.areas.reduce((sum, { pixels }) => sum + pixels.length, 0),
  }
}

/** Smallest rectangle around everything that changes after the first picture; the whole when nothing does. */
const changingArea = ({ width, height, changes }: Recording): ScreenArea => {
  const areas = changes.slice(1).flatMap((change) => change.areas.map(({ area }) => area))
  if (areas.length === 0) return { left: 0, top: 0, columns: width, rows: height }
  const left = Math.min(...areas.map((area) => area.left))
  const top = Math.min(...areas.map((area) => area.top))
  const right = Math.max(...areas.map((area) => area.left + area.columns))
  const bottom = Math.max(...areas.map((area) => area.top + area.rows))
  return { left, top, columns: right - left, rows: bottom - top }
}

/** Calls `show` for every moment with the picture of the changing area; lets the window breathe between. */
const play = async (
  recording: Recording,
  show: (picture: ImageData, ticks: number, index: number) => void | Promise<void>,
): Promise<void> => {
  const crop = changingArea(recording)
  const whole = new Uint32Array(recording.width * recording.height)
  for (const [index, change] of recording.changes.entries()) {
    for (const { area, pixels } of change.areas)
      for (let row = 0; row < area.rows; row++)
        whole.set(
          pixels.subarray(row * area.columns, (row + 1) * area.columns),
          (area.top + row) * recording.width + area.left,
        )
    const picture = new ImageData(crop.columns, crop.rows)
    const words = new Uint32Array(picture.data.buffer)
    for (let row = 0; row < crop.rows; row++) {
      const from = (crop.top + row) * recording.width + crop.left
      words.set(whole.subarray(from, from + crop.columns), row * crop.columns)
    }
    await show(picture, change.ticks, index)
    await new Promise((resolve) => setTimeout(resolve))
  }
}

const MOST_COLORS = 256
const MILLISECONDS_PER_TICK = 10
/** Viewers show shorter frames as long ones. */
const SHORTEST_FRAME = 20
const LAST_FRAME = 1000

interface IndexedPicture {
  readonly palette: number[][]
  readonly indexes: Uint8Array
}

/** Pixels that the nearest colours are chosen from. */
const SAMPLE = 2048

/** A picture in at most 256 colours: its own where that is enough, else the nearest of well-chosen ones. */
const indexed = (picture: ImageData): IndexedPicture => {
  const words = new Uint32Array(picture.data.buffer)
  const colors = new Map<number, number>()
  const indexes = new Uint8Array(words.length)
  for (let at = 0; at < words.length; at++) {
    let index = colors.get(words[at]!)
    if (index === undefined) {
      if (colors.size === MOST_COLORS) return approximated(picture, words)
      colors.set(words[at]!, (index = colors.size))
    }
    indexes[at] = index
  }
  const palette = Array.from(colors.keys(), (word) => [
    word & 0xff,
    (word >>> 8) & 0xff,
    (word >>> 16) & 0xff,
  ])
  return { palette, indexes }
}

const approximated = (picture: ImageData, words: Uint32Array): IndexedPicture => {
  const step = Math.max(1, Math.floor(words.length / SAMPLE))
  const sample = words.filter((_, at) => at % step === 0)
  const palette = quantize(new Uint8ClampedArray(sample.buffer), MOST_COLORS)
  return { palette, indexes: applyPalette(picture.data, palette) }
}

/** An animated GIF of what changed on the screen, in guest time. */
export const encodeGif = async (
  recording: Recording,
  progress: (done: number) => void,
): Promise<Uint8Array> => {
  const gif = GIFEncoder()
  const { changes } = recording
  await play(recording, (picture, ticks, index) => {
    const next = changes[index + 1]
    const delay = next ? (next.ticks - ticks) * MILLISECONDS_PER_TICK : LAST_FRAME
    const { palette, indexes } = indexed(picture)
    gif.writeFrame(indexes, picture.width, picture.height, {
      palette,
      delay: Math.max(SHORTEST_FRAME, delay),
    })
    progress((index + 1) / changes.length)
  })
  gif.finish()
  return gif.bytes()
}

/** A picture as a PNG file. */
export const encodePng = (picture: ImageData): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const canvas = document.createElement('canvas')
    canvas.width = picture.width
    canvas.height = picture.height
    canvas.getContext('2d')!.putImageData(picture, 0, 0)
    canvas.toBlob((blob) => {
      if (!blob) reject(new Error('the browser made no PNG'))
      else void blob.arrayBuffer().then((buffer) => resolve(new Uint8Array(buffer)))
    })
  })

/** A ZIP file with one PNG for each moment; the names say the guest's time in 1/100 s. */
export const encodePngSequence = async (
  recording: Recording,
  progress: (done: number) => void,
): Promise<Uint8Array> => {
  const files: Record<string, Uint8Array> = {}
  await play(recording, async (picture, ticks, index) => {
    files[`${String(index).padStart(5, '0')}-tick-${ticks}.png`] = await encodePng(picture)
    progress((index + 1) / recording.changes.length)
  })
  return zipSync(files, { level: 0 })
}

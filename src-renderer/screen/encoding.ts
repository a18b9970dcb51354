import { applyPalette, GIFEncoder, quantize } from 'gifenc'
import { zipSync } from 'fflate'
import type { ScreenArea } from '../stores/screen'
import type { Recording } from './recording'

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

/** Calls `show` for every moment with the picture of the changing area. */
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
export const encodePng = async (picture: ImageData): Promise<Uint8Array> => {
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  canvas.getContext('2d')!.putImageData(picture, 0, 0)
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return new Uint8Array(await blob.arrayBuffer())
}

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

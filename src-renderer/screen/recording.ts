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

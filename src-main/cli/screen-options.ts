import { writeFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import type { BatchRequest } from '../session/batch-run'
import type { ScreenPicture } from '../session/screen-picture'
import { UsageError } from './arguments'

/** The options of `kwb run` that concern the screen. */
export const SCREEN_OPTIONS = {
  screenshot: { type: 'string' },
  'screenshot-at': { type: 'string', multiple: true },
  pointer: { type: 'boolean' },
  resolution: { type: 'string' },
} as const

interface ScreenValues {
  readonly screenshot?: string | undefined
  readonly 'screenshot-at'?: string[] | undefined
  readonly pointer?: boolean | undefined
  readonly resolution?: string | undefined
}

const shotsAt = (values: ScreenValues): { readonly tick: number; readonly file: string }[] =>
  (values['screenshot-at'] ?? []).map((text) => {
    const match = /^(\d{1,9})=(.+)$/.exec(text)
    if (!match) throw new UsageError(`--screenshot-at takes TICKS=FILE.png, not '${text}'.`)
    return { tick: Number(match[1]), file: match[2]! }
  })

const LEAST = { width: 320, height: 200 }
/** The frame buffer has 8 MiB. */
const MOST = { width: 1920, height: 1080 }

/** What the run must know: when pictures are taken and how large the screen is. */
export const screenRequest = (
  values: ScreenValues,
): Pick<BatchRequest, 'screenshots' | 'screen' | 'pointer'> => {
  const pictures = { screenshots: shotsAt(values).map(({ tick }) => tick), pointer: values.pointer ?? false }
  if (values.resolution === undefined) return pictures
  const match = /^(\d{1,5})x(\d{1,5})$/.exec(values.resolution)
  const [width, height] = [Number(match?.[1]), Number(match?.[2])]
  const fits = width >= LEAST.width && width <= MOST.width && height >= LEAST.height && height <= MOST.height
  if (!fits)
    throw new UsageError(
      `--resolution takes WIDTHxHEIGHT from 320x200 to 1920x1080, not '${values.resolution}'.`,
    )
  return { ...pictures, screen: { width, height } }
}

/** Writes the picture to the files that were asked for at this tick, or at the end. */
export const writeScreenshots = (
  values: ScreenValues,
  picture: ScreenPicture,
  tick: number | undefined,
): void => {
  const files =
    tick === undefined
      ? [values.screenshot].filter((file) => file !== undefined)
      : shotsAt(values)
          .filter((shot) => shot.tick === tick)
          .map(({ file }) => file)
  for (const file of files) {
    try {
      writeFileSync(file, encodePng(picture))
    } catch (error) {
      throw new UsageError(`cannot write '${file}': ${(error as Error).message}`)
    }
  }
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}

const TRUE_COLOR = 2

/** A PNG file of 8-bit RGB pixels (ISO/IEC 15948), rows unfiltered. */
const encodePng = ({ width, height, pixels }: ScreenPicture): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, TRUE_COLOR, 0, 0, 0], 8)
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y++)
    rows.set(pixels.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

import * as v from 'valibot'
import { bytesSchema } from './bytes'

const pixels = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4096))
const slot = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255))

/** A part of the guest's screen, in its pixels. */
export const screenPartSchema = v.object({
  left: pixels,
  top: pixels,
  columns: pixels,
  rows: pixels,
  /** Words of the frame buffer, row by row: blue, green, red, and a byte that means nothing. */
  pixels: bytesSchema,
})
export type ScreenPart = v.InferOutput<typeof screenPartSchema>

/** What changed on the guest's screen. */
export const screenUpdateSchema = v.object({
  /** Size of the whole screen. */
  width: pixels,
  height: pixels,
  parts: v.array(screenPartSchema),
  /** Guest time in 1/100 s. */
  ticks: v.number(),
})
export type ScreenUpdate = v.InferOutput<typeof screenUpdateSchema>

/** A window of the guest as a list can show it. */
export const guestWindowSchema = v.object({
  slot,
  /** Name of the program. */
  name: v.string(),
  /** The caption; '' when there is none. */
  title: v.string(),
  left: v.number(),
  top: v.number(),
  width: v.number(),
  height: v.number(),
  active: v.boolean(),
  minimised: v.boolean(),
  buttons: v.array(v.object({ id: v.number(), label: v.string() })),
  /** The texts that stand in the window, in reading order. */
  texts: v.array(v.string()),
})
export type GuestWindowEntry = v.InferOutput<typeof guestWindowSchema>

/** The pointer's picture where the program has one of its own; undefined for the usual one. */
export const guestCursorSchema = v.object({
  width: pixels,
  height: pixels,
  hotX: pixels,
  hotY: pixels,
  /** Red, green, blue, opacity of each pixel, row by row. */
  pixels: bytesSchema,
})
export type GuestCursor = v.InferOutput<typeof guestCursorSchema>

/** Which call left a pixel on the screen. */
export const pixelOriginSchema = v.object({
  /** 24-bit colour. */
  color: v.number(),
  /** Slot and program of the window that owns the pixel; slot 1 is the desktop. */
  owner: v.object({ slot, name: v.string() }),
  /** Absent where no program's call drew: the system itself did. */
  call: v.optional(
    v.object({
      path: v.string(),
      name: v.string(),
      program: v.string(),
      threadId: v.number(),
      /** Linear address of the instruction that called the system. */
      address: v.number(),
      /** Place in the listing; '' and 0 where there is none. */
      file: v.string(),
      line: v.number(),
    }),
  ),
  /** The program has also written the frame buffer itself in this row. */
  writtenDirectly: v.boolean(),
})
export type PixelOrigin = v.InferOutput<typeof pixelOriginSchema>

export const pointSchema = v.object({ x: pixels, y: pixels })

/** What a user does with a window from outside the picture; `button` counts for `press`. */
export const windowActionSchema = v.object({
  slot,
  action: v.picklist(['activate', 'minimise', 'press']),
  button: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffff)),
})

/** How many times slower than real time the guest's clock runs. */
export const slownessSchema = v.object({ times: v.picklist([1, 2, 5, 10, 50]) })

/** Bytes of scan-code set 1, as a keyboard sends them. */
export const scanCodesSchema = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255))),
  v.maxLength(64),
)

/** The pointer on the guest's screen; buttons: bit 0 left, 1 right, 2 middle; wheel: notches, down positive. */
export const pointerSchema = v.object({
  x: pixels,
  y: pixels,
  buttons: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7)),
  wheel: v.pipe(v.number(), v.integer(), v.minValue(-16), v.maxValue(16)),
})

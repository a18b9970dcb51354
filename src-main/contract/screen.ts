import * as v from 'valibot'

const pixels = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4096))

/** A part of the guest's screen, in its pixels. */
export const screenPartSchema = v.object({
  /** Size of the whole screen. */
  width: pixels,
  height: pixels,
  /** The part that came: position and size. */
  left: pixels,
  top: pixels,
  columns: pixels,
  rows: pixels,
  /** Red, green, blue of each pixel, row by row. */
  pixels: v.instance(Uint8Array),
})
export type ScreenPart = v.InferOutput<typeof screenPartSchema>

/** A window of the guest, for the list beside the picture. */
export const guestWindowSchema = v.object({
  slot: v.number(),
  name: v.string(),
  left: v.number(),
  top: v.number(),
  width: v.number(),
  height: v.number(),
  active: v.boolean(),
  minimised: v.boolean(),
})
export type GuestWindowEntry = v.InferOutput<typeof guestWindowSchema>

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

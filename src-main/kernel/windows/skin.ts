/** A picture of a skin: 3 bytes a pixel (blue, green, red), row by row. */
export interface SkinPicture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** How a skinned window looks while it is active or not. */
export interface SkinLook {
  readonly inner: number
  readonly outer: number
  readonly frame: number
  /** Caption pieces: left end, right end with the buttons, and the middle that is repeated. */
  readonly left: SkinPicture | undefined
  readonly right: SkinPicture | undefined
  readonly middle: SkinPicture | undefined
}

/** Position from the left edge, or from the right one when negative. */
export interface SkinButton {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Skin {
  readonly height: number
  readonly margins: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly active: SkinLook
  readonly inactive: SkinLook
  readonly close: SkinButton
  readonly minimise: SkinButton
  /** The system colours that come with the skin, as bytes. */
  readonly colors: Uint8Array
}

/** A caption is never as high as this. */
const MOST_HEIGHT = 256

const NO_BUTTON: SkinButton = { left: 0, top: 0, width: 0, height: 0 }

/** Reads a .skn file; undefined when it is none or is cut short. */
export function parseSkin(file: Uint8Array): Skin | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.length < 20 || String.fromCharCode(...file.subarray(0, 4)) !== 'SKIN') return undefined
  try {
    const params = view.getUint32(8, true)
    if (view.getUint32(params, true) > MOST_HEIGHT) return undefined
    const looks = { active: readLook(view, params + 12), inactive: readLook(view, params + 24) }
    readPictures(view, file, view.getUint32(16, true), looks)
    const colorBytes = Math.min(view.getUint32(params + 36, true) & 0xff, 192)
    return {
      height: view.getUint32(params, true),
      margins: {
        right: view.getInt16(params + 4, true),
        left: view.getInt16(params + 6, true),
        bottom: view.getInt16(params + 8, true),
        top: view.getInt16(params + 10, true),
      },
      ...looks,
      ...readButtons(view, view.getUint32(12, true)),
      colors: file.slice(params + 40, params + 40 + colorBytes),
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

type MutableLook = { -readonly [K in keyof SkinLook]: SkinLook[K] }

const readLook = (view: DataView, at: number): MutableLook => ({
  inner: view.getUint32(at, true),
  outer: view.getUint32(at + 4, true),
  frame: view.getUint32(at + 8, true),
  left: undefined,
  right: undefined,
  middle: undefined,
})

function readPictures(
  view: DataView,
  file: Uint8Array,
  list: number,
  looks: { active: MutableLook; inactive: MutableLook },
): void {
  for (let at = list; view.getUint32(at, true) !== 0; at += 8) {
    const piece = (['left', 'right', 'middle'] as const)[view.getUint16(at, true) - 1]
    if (!piece) continue
    const look = view.getUint16(at + 2, true) === 0 ? looks.inactive : looks.active
    const data = view.getUint32(at + 4, true)
    const width = view.getUint32(data, true)
    const height = view.getUint32(data + 4, true)
    look[piece] = { width, height, pixels: file.slice(data + 8, data + 8 + width * height * 3) }
  }
}

function readButtons(view: DataView, list: number): { close: SkinButton; minimise: SkinButton } {
  const buttons = { close: NO_BUTTON, minimise: NO_BUTTON }
  for (let at = list; view.getUint32(at, true) !== 0; at += 12) {
    const kind = (['close', 'minimise'] as const)[view.getUint32(at, true) - 1]
    if (!kind) continue
    buttons[kind] = {
      left: view.getInt16(at + 4, true),
      top: view.getInt16(at + 6, true),
      width: view.getInt16(at + 8, true),
      height: view.getInt16(at + 10, true),
    }
  }
  return buttons
}

const HEIGHT = 24
const BUTTON_WIDTH = 22
const RIGHT_WIDTH = BUTTON_WIDTH * 2 + 6

/** Colours of the caption from its top to its bottom row, and of the marks on the buttons. */
interface CaptionColors {
  readonly top: readonly [number, number, number]
  readonly bottom: readonly [number, number, number]
  readonly mark: readonly [number, number, number]
  readonly border: readonly [number, number, number]
}

const ACTIVE: CaptionColors = {
  top: [78, 118, 158],
  bottom: [44, 78, 116],
  mark: [240, 246, 252],
  border: [28, 52, 80],
}
const INACTIVE: CaptionColors = {
  top: [142, 150, 160],
  bottom: [112, 120, 130],
  mark: [226, 230, 234],
  border: [84, 92, 102],
}

const rgb = ([red, green, blue]: readonly [number, number, number]) => (red << 16) | (green << 8) | blue

type Mark = (x: number, y: number) => boolean
const noMark: Mark = () => false

/** A minus at the lower edge of the first button and a cross on the second one. */
const buttonMarks: Mark = (x, y) => {
  const minus = x - 7
  if (y >= 14 && y <= 15 && minus >= 0 && minus < 9) return true
  const cross = x - BUTTON_WIDTH - 8
  const row = y - 8
  if (cross < 0 || cross > 8 || row < 0 || row > 8) return false
  return Math.abs(cross - row) <= 1 || Math.abs(8 - cross - row) <= 1
}

function captionPiece(
  width: number,
  colors: CaptionColors,
  mark: Mark,
  edge: 'left' | 'right' | 'none',
): SkinPicture {
  const pixels = new Uint8Array(width * HEIGHT * 3)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < width; x++) {
      const atEdge = y === 0 || (edge === 'left' && x === 0) || (edge === 'right' && x === width - 1)
      const color = atEdge
        ? colors.border
        : mark(x, y)
          ? colors.mark
          : colors.top.map((value, i) => value + Math.round(((colors.bottom[i]! - value) * y) / (HEIGHT - 1)))
      const at = (y * width + x) * 3
      pixels[at] = color[2]!
      pixels[at + 1] = color[1]!
      pixels[at + 2] = color[0]!
    }
  return { width, height: HEIGHT, pixels }
}

const captionLook = (colors: CaptionColors): SkinLook => ({
  inner: rgb(colors.border),
  outer: rgb(colors.border),
  frame: rgb(colors.bottom),
  left: captionPiece(8, colors, noMark, 'left'),
  right: captionPiece(RIGHT_WIDTH, colors, buttonMarks, 'right'),
  middle: captionPiece(8, colors, noMark, 'none'),
})

/** The system colours of 48.3 in their order, as the default skin sets them. */
const SYSTEM_COLORS = [
  0x00_2c4e74, // frame
  0x00_2c4e74, // grab
  0x00_3d648c, // grab button
  0x00_ffffff, // grab button text
  0x00_f4f8fc, // grab text
  0x00_dfe4ea, // work
  0x00_4e769e, // work button
  0x00_ffffff, // work button text
  0x00_101418, // work text
  0x00_8c98a4, // work graphics
]

/** The skin that a machine starts with: our own, 24 pixels high. */
export function defaultSkin(): Skin {
  return {
    height: HEIGHT,
    margins: { left: 8, right: RIGHT_WIDTH, top: 2, bottom: 2 },
    active: captionLook(ACTIVE),
    inactive: captionLook(INACTIVE),
    close: { left: -(BUTTON_WIDTH + 6), top: 3, width: BUTTON_WIDTH, height: 18 },
    minimise: { left: -(BUTTON_WIDTH * 2 + 6), top: 3, width: BUTTON_WIDTH, height: 18 },
    colors: new Uint8Array(Uint32Array.from(SYSTEM_COLORS).buffer),
  }
}

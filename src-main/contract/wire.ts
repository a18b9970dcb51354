import { decode, Encoder, ExtensionCodec } from '@msgpack/msgpack'
import type { Carrier, SessionMessage } from './protocol'

/** A message as bytes that are the receiver's own. */
export type Frame = Uint8Array<ArrayBuffer>

/** One end of a connection that carries messages as frames. */
export interface FrameCarrier extends Carrier<Frame, Frame> {
  /** Memory of a frame that has gone, to be written anew: fresh memory costs more than what is written there. */
  spare?(): ArrayBuffer | undefined
  /** Returns the memory of a frame that arrived here to the one who sent it. */
  giveBack?(frame: Frame): void
}

/**
 * A frame: its own length in four bytes, so that frames can follow each other in a stream; the length of
 * the message in four bytes, the message as MessagePack, and behind it the byte arrays of the message as
 * they lie in memory, each at a multiple of eight; an extension type stands for one with its place and its
 * length. So pixels are copied once, and can be read as words where they arrive.
 */
const TEXT_LENGTH = 4
const TEXT = 8
const ARRAY_TYPE = 1
const aligned = (length: number) => (length + 7) & ~7

/** The byte arrays of the message that is being encoded, and where they will lie behind it. */
let arrays: { readonly bytes: Uint8Array; readonly at: number }[] = []
let arraysLength = 0

const codec = new ExtensionCodec<Uint8Array>()
codec.register({
  type: ARRAY_TYPE,
  encode: (value) => {
    if (!(value instanceof Uint8Array)) return null
    const place = new DataView(new ArrayBuffer(8))
    place.setUint32(0, arraysLength, true)
    place.setUint32(4, value.length, true)
    arrays.push({ bytes: value, at: arraysLength })
    arraysLength = aligned(arraysLength + value.length)
    return new Uint8Array(place.buffer)
  },
  decode: (place, _type, behind) => {
    const view = new DataView(place.buffer, place.byteOffset, place.byteLength)
    const at = view.getUint32(0, true)
    return behind.subarray(at, at + view.getUint32(4, true))
  },
})

/** One for all messages: a new one would begin with fresh memory. */
const encoder = new Encoder({ ignoreUndefined: true, extensionCodec: codec, context: new Uint8Array(0) })
/** The memory of frames from this size on is used again. */
export const LARGE_FRAME = 0x1_0000

/** A message as the bytes of one frame. */
export const encodeMessage = (message: SessionMessage, spare?: () => ArrayBuffer | undefined): Frame => {
  arrays = []
  arraysLength = 0
  const text = encoder.encodeSharedRef(message)
  const behind = aligned(TEXT + text.length)
  const length = behind + arraysLength
  const memory = length < LARGE_FRAME ? undefined : spare?.()
  const fits = memory !== undefined && memory.byteLength >= length
  const frame = fits ? new Uint8Array(memory, 0, length) : new Uint8Array(length)
  const view = new DataView(frame.buffer)
  view.setUint32(0, length, true)
  view.setUint32(TEXT_LENGTH, text.length, true)
  frame.set(text, TEXT)
  for (const { bytes, at } of arrays) frame.set(bytes, behind + at)
  arrays = []
  return frame
}

/** The message in a frame, not yet checked; undefined when the bytes are no frame. */
export const decodeMessage = (frame: ArrayBuffer | Uint8Array): unknown => {
  const bytes = frame instanceof Uint8Array ? frame : new Uint8Array(frame)
  try {
    const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(TEXT_LENGTH, true)
    const text = bytes.subarray(TEXT, TEXT + length)
    const behind = bytes.subarray(aligned(TEXT + length))
    return decode(text, { extensionCodec: codec, context: behind })
  } catch {
    return undefined
  }
}

/** A connection for messages over one for frames; a frame that holds none ends it. */
export const overFrames = (frames: FrameCarrier): Carrier => ({
  send: (message) => frames.send(encodeMessage(message, frames.spare)),
  onMessage: (listener) =>
    frames.onMessage((frame) => {
      const message = decodeMessage(frame)
      if (message === undefined) frames.close()
      else listener(message)
    }),
  onClose: (listener) => frames.onClose(listener),
  close: () => frames.close(),
})

import { decode, Encoder } from '@msgpack/msgpack'
import type { Carrier, SessionMessage } from './protocol'

/** A message as bytes that are the receiver's own. */
export type Frame = Uint8Array<ArrayBuffer>

/** One end of a connection that carries messages as frames. */
export type FrameCarrier = Carrier<Frame, Frame>

/** One for all small messages: a new one would begin with fresh memory, which costs more than the copy out of it. */
const encoder = new Encoder({ ignoreUndefined: true })
/** Messages with more pixels than this are encoded right into memory of their own. */
const SMALL = 0x1_0000

/** Bytes of pixels in a message. */
const pixelBytes = (message: SessionMessage): number => {
  if (message.kind !== 'event' || message.event.event !== 'screen') return 0
  return message.event.update?.parts.reduce((sum, { pixels }) => sum + pixels.length, 0) ?? 0
}

/** A message as the bytes of one WebSocket frame: MessagePack, binary data as it lies in memory. */
export const encodeMessage = (message: SessionMessage): Frame => {
  const large = pixelBytes(message)
  if (large > SMALL)
    return new Encoder({ ignoreUndefined: true, initialBufferSize: large + SMALL }).encodeSharedRef(message)
  const bytes = encoder.encodeSharedRef(message)
  // Twice as fast as `slice`.
  const frame = new Uint8Array(bytes.length)
  frame.set(bytes)
  return frame
}

/** The message in a frame, not yet checked; undefined when the bytes are not MessagePack. */
export const decodeMessage = (frame: ArrayBuffer | Uint8Array): unknown => {
  try {
    return decode(frame)
  } catch {
    return undefined
  }
}

/** A connection for messages over one for frames; a frame that holds none ends it. */
export const overFrames = (frames: FrameCarrier): Carrier => ({
  send: (message) => frames.send(encodeMessage(message)),
  onMessage: (listener) =>
    frames.onMessage((frame) => {
      const message = decodeMessage(frame)
      if (message === undefined) frames.close()
      else listener(message)
    }),
  onClose: (listener) => frames.onClose(listener),
  close: () => frames.close(),
})

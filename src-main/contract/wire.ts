import { decode, Encoder } from '@msgpack/msgpack'
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

/** One for all messages: a new one would begin with fresh memory. */
const encoder = new Encoder({ ignoreUndefined: true })
/** The memory of frames from this size on is used again. */
export const LARGE_FRAME = 0x1_0000

/** A message as the bytes of one WebSocket frame: MessagePack, binary data as it lies in memory. */
export const encodeMessage = (message: SessionMessage, spare?: () => ArrayBuffer | undefined): Frame => {
  const bytes = encoder.encodeSharedRef(message)
  const memory = bytes.length < LARGE_FRAME ? undefined : spare?.()
  const fits = memory !== undefined && memory.byteLength >= bytes.length
  const frame = fits ? new Uint8Array(memory, 0, bytes.length) : new Uint8Array(bytes.length)
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

import { decode, Encoder } from '@msgpack/msgpack'
import type { SessionMessage } from './protocol'

/** One for all messages: a new one would begin with fresh memory, which costs more than the copy out of it. */
const encoder = new Encoder({ ignoreUndefined: true })

/** A message as the bytes of one WebSocket frame: MessagePack, binary data as it lies in memory. */
export const encodeMessage = (message: SessionMessage): Uint8Array<ArrayBuffer> => encoder.encode(message)

/** The message in a frame, not yet checked; undefined when the bytes are not MessagePack. */
export const decodeMessage = (frame: ArrayBuffer | Uint8Array): unknown => {
  try {
    return decode(frame)
  } catch {
    return undefined
  }
}

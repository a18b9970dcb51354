import { decode, encode } from '@msgpack/msgpack'
import type { SessionMessage } from './protocol'

/** A message as the bytes of one WebSocket frame: MessagePack, binary data as it lies in memory. */
export const encodeMessage = (message: SessionMessage): Uint8Array<ArrayBuffer> =>
  encode(message, { ignoreUndefined: true })

/** The message in a frame, not yet checked; undefined when the bytes are not MessagePack. */
export const decodeMessage = (frame: ArrayBuffer | Uint8Array): unknown => {
  try {
    return decode(frame)
  } catch {
    return undefined
  }
}

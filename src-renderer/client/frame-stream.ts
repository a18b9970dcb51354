import type { Frame } from '@contract/wire'
import { takeMemory } from './frame-memory'

const LENGTH_BYTES = 4

type Reader = ReadableStreamBYOBReader

/** Fills memory from a place on from a stream; undefined when the stream ends before. */
const fill = async (
  reader: Reader,
  memory: ArrayBuffer,
  from: number,
  length: number,
): Promise<ArrayBuffer | undefined> => {
  for (let at = from; at < length;) {
    const { value } = await reader.read(new Uint8Array(memory, at, length - at))
    if (!value || value.length === 0) return undefined
    memory = value.buffer
    at += value.length
  }
  return memory
}

/** A reader that puts bytes where it is told; undefined where the browser has none. */
const readerInto = (body: ReadableStream<Uint8Array> | null): Reader | undefined => {
  try {
    return body?.getReader({ mode: 'byob' })
  } catch {
    return undefined
  }
}

/** The response that frames come in, and its number; undefined where they come over the WebSocket. */
export const openStream = async (
  origin: string,
  headers: Record<string, string> = {},
): Promise<{ reader: Reader; number: string } | undefined> => {
  const response = await fetch(`${origin}/session/frames`, { headers })
  const reader = response.ok ? readerInto(response.body) : undefined
  if (!reader) void response.body?.cancel()
  return reader && { reader, number: response.headers.get('x-frames') ?? '' }
}

/** Tells each frame of a stream, which begins with its length, until the stream ends. */
export const readFrames = async (reader: Reader, tell: (frame: Frame) => void): Promise<void> => {
  let head = new ArrayBuffer(LENGTH_BYTES)
  for (;;) {
    const read = await fill(reader, head, 0, LENGTH_BYTES)
    if (!read) return
    head = read
    const length = new DataView(head).getUint32(0, true)
    const fresh = takeMemory(length)
    new Uint8Array(fresh).set(new Uint8Array(head))
    const memory = await fill(reader, fresh, LENGTH_BYTES, length)
    if (!memory) return
    tell(new Uint8Array(memory, 0, length))
  }
}

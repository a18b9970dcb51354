// @vitest-environment node
import { expect, test } from 'vitest'
import { giveBackMemory } from '../../../src-renderer/client/frame-memory'
import { readFrames } from '../../../src-renderer/client/frame-stream'

/** Bytes that begin with their own length. */
const frameOf = (length: number, seed: number) => {
  const frame = Uint8Array.from({ length }, (_, index) => (index * 7 + (index >>> 9) + seed) & 0xff)
  new DataView(frame.buffer).setUint32(0, length, true)
  return frame
}

/** Bytes that come in pieces of any size. */
const streamOf = (bytes: Uint8Array, piece: number) =>
  new ReadableStream({
    type: 'bytes',
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += piece)
        controller.enqueue(Uint8Array.from(bytes.subarray(at, at + piece)))
      controller.close()
    },
  })

test.each([3, 1000, 300_000, 2_000_000])(
  'frames come whole and in order out of pieces of %i bytes, in memory that was given back',
  async (piece) => {
    // Larger ones than before, smaller ones, and ones that are too small to be worth it.
    const sizes =
      piece === 3 ? [8, 4, 100, 5] : [300_000, 300_000, 280_000, 5, 310_000, 70_000, 300_000, 290_000]
    const frames = sizes.map(frameOf)
    const seen: boolean[] = []
    await readFrames(streamOf(Buffer.concat(frames), piece).getReader({ mode: 'byob' }), (frame) => {
      seen.push(Buffer.compare(frame, frames[seen.length]!) === 0)
      giveBackMemory(frame.buffer)
    })
    expect(seen).toEqual(frames.map(() => true))
  },
)

test('a stream that ends inside of a frame tells no frame', async () => {
  const cut = streamOf(frameOf(10, 0).subarray(0, 9), 100)
  const frames: Uint8Array[] = []
  await readFrames(cut.getReader({ mode: 'byob' }), (frame) => frames.push(frame))
  expect(frames).toEqual([])
})

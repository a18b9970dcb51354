import { encodeGif, encodePngSequence } from './encoding'
import type { EncodingRequest, EncodingReply } from './encode-recording'

/** Encodes one recording beside the window's own thread. */
const reply = (message: EncodingReply) => {
  self.postMessage(message)
}

self.addEventListener('message', ({ data }: MessageEvent<EncodingRequest>) => {
  const encode = data.format === 'gif' ? encodeGif : encodePngSequence
  void encode(data.recording, (done) => {
    reply({ kind: 'progress', done })
  }).then((bytes) => {
    reply({ kind: 'done', bytes })
  })
})

import EncodingWorker from './encoding-worker?worker'
import type { Recording } from './recording'

/** An animated GIF, or a ZIP file with one PNG for each moment. */
export type RecordingFormat = 'gif' | 'png-sequence'

export interface EncodingRequest {
  readonly format: RecordingFormat
  readonly recording: Recording
}

export type EncodingReply =
  { readonly kind: 'progress'; readonly done: number } | { readonly kind: 'done'; readonly bytes: Uint8Array }

/** Encodes a recording in a worker: the window answers meanwhile. `progress` is told 0..1. */
export const encodeRecording = (
  recording: Recording,
  format: RecordingFormat,
  progress: (done: number) => void,
): Promise<Uint8Array> => {
  const worker = new EncodingWorker()
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<EncodingReply>) => {
      if (data.kind === 'progress') progress(data.done)
      else resolve(data.bytes)
    })
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(message))
    })
  })
  const request: EncodingRequest = { format, recording }
  worker.postMessage(request)
  return bytes.finally(() => {
    worker.terminate()
  })
}

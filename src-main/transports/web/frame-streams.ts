import type { ServerResponse } from 'node:http'

/** Path of the response that carries frames to a page, and the header with its number. */
export const FRAMES_PATH = '/session/frames'
const NUMBER_HEADER = 'x-frames'
/** A browser opens six connections to a server for all its pages: some must be left for the pages themselves. */
const MOST_STREAMS = 3

/**
 * Responses that never end: a browser puts what arrives in one right where the page wants it, while a
 * message of a WebSocket is copied twice and lies in fresh memory each time. A page asks for its
 * response first and names it when it opens its WebSocket.
 */
export interface FrameStreams {
  /** Answers a page that asks for frames; refuses when there are too many. */
  begin(response: ServerResponse): void
  /** The response of this number, if it still waits for its connection. */
  take(number: string | null): ServerResponse | undefined
}

export const createFrameStreams = (): FrameStreams => {
  const waiting = new Map<string, ServerResponse>()
  let open = 0
  let last = 0
  return {
    begin: (response) => {
      if (open >= MOST_STREAMS) {
        response.writeHead(503).end()
        return
      }
      open++
      const number = String(++last)
      waiting.set(number, response)
      response.once('close', () => {
        open--
        waiting.delete(number)
      })
      const headers = { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' }
      response.writeHead(200, { ...headers, [NUMBER_HEADER]: number }).flushHeaders()
    },
    take: (number) => {
      const response = waiting.get(number ?? '')
      waiting.delete(number ?? '')
      return response
    },
  }
}

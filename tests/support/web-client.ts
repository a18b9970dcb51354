import WebSocket from 'ws'
import { type Carrier, connectSession, type SessionMessage } from '../../src-main/contract/protocol'
import type { SessionApi } from '../../src-main/contract/session'
import { decodeMessage, encodeMessage } from '../../src-main/contract/wire'
import { openStream, readFrames } from '../../src-renderer/client/frame-stream'

/** Exchanges the token in a printed address for the cookie, as a browser does. */
export const takeCookie = async (address: string): Promise<string> => {
  const answer = await fetch(address)
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** Opens the session's WebSocket as a page of `origin` would; rejects when it is refused. */
export const openSocket = (
  port: number,
  headers: { origin: string; cookie: string },
  path = '/session',
): Promise<WebSocket> =>
  new Promise((opened, refused) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers })
    socket.binaryType = 'arraybuffer'
    socket.once('open', () => opened(socket))
    socket.once('error', refused)
  })

/** The session behind a web server's address; frames come over the WebSocket, or as pages get them. */
export const connectWeb = async (
  address: string,
  streamed = true,
): Promise<{ api: SessionApi; close: () => void }> => {
  const { port, origin } = new URL(address)
  const cookie = await takeCookie(address)
  const stream = streamed ? await openStream(origin, { cookie }) : undefined
  const path = stream && `/session?frames=${stream.number}`
  const socket = await openSocket(Number(port), { origin, cookie }, path)
  const carrier: Carrier = {
    send: (message: SessionMessage) => socket.send(encodeMessage(message)),
    onMessage: (listener) => {
      if (stream)
        readFrames(stream.reader, (frame) => listener(decodeMessage(frame))).catch(() => socket.close())
      else socket.on('message', (frame) => listener(decodeMessage(frame as ArrayBuffer)))
    },
    onClose: (listener) => {
      socket.once('close', listener)
    },
    close: () => socket.close(),
  }
  return { api: connectSession(carrier), close: () => socket.close() }
}

import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { relay } from '../../contract/protocol'
import type { FrameCarrier } from '../../contract/wire'
import { securityHeaders, staticPage } from '../static-pages'
import { createAccessControl } from './access'
import { createFrameStreams, FRAMES_PATH } from './frame-streams'
import { socketCarrier } from './socket-carrier'

/** Path of the WebSocket that carries the session. */
export const SESSION_PATH = '/session'
/** No request of a client needs more: the largest is a listing. */
const LARGEST_FRAME = 64 << 20

export interface WebServerOptions {
  /** A new connection to the session, for every page. */
  readonly connect: () => FrameCarrier
  /** Folder of the built renderer. */
  readonly renderer: string
  /** 0 takes any free port. */
  readonly port: number
  /** Address of a Vite server to take pages from instead, for development. */
  readonly rendererServer?: string
}

export interface WebServer {
  readonly port: number
  /** The address to open, with the token that works once. */
  readonly address: string
  close(): Promise<void>
}

const page = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>${title}</title></head>` +
  `<body><h1>${title}</h1><p>${body}</p></body></html>`

const sendPage = (
  response: ServerResponse,
  status: number,
  html: string,
  headers: Record<string, string> = {},
) => {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(html)
}

/** What a request asks for; undefined when its target is no address at all, as `//` is none. */
const requestUrl = (request: IncomingMessage): URL | undefined => {
  const [target, base] = [request.url ?? '/', 'http://127.0.0.1']
  return URL.canParse(target, base) ? new URL(target, base) : undefined
}

/** Hands a request for a page's part to the development server. */
const passOn = (server: string, url: URL, request: IncomingMessage, response: ServerResponse) => {
  const target = new URL(server)
  target.pathname = url.pathname
  target.search = url.search
  const forwarded = httpRequest(target, { headers: { ...request.headers, host: target.host } }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  forwarded.on('error', () =>
    sendPage(response, 502, page('Not there yet', 'The development server does not answer.')),
  )
  forwarded.end()
}

/**
 * Serves the workbench to this machine's browsers: the built page, and the session over a WebSocket.
 * Rejects when the port is taken.
 */
export const serveWeb = async (options: WebServerOptions): Promise<WebServer> => {
  let port = options.port
  const access = createAccessControl(() => port)
  const streams = createFrameStreams()

  const server = createServer((request, response) => {
    // Vite's client connects to its own server for hot reload.
    const connections = options.rendererServer === undefined ? "'self'" : "'self' ws:"
    for (const [name, value] of Object.entries(securityHeaders(connections))) response.setHeader(name, value)
    if (!access.hostAllowed(request)) {
      sendPage(response, 403, page('Refused', 'This workbench answers only to its loopback address.'))
      return
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      sendPage(response, 405, page('Refused', 'Only reading is possible here.'), { allow: 'GET, HEAD' })
      return
    }
    const url = requestUrl(request)
    if (url === undefined) {
      sendPage(response, 400, page('Refused', 'The address is malformed.'))
      return
    }
    const offered = request.method === 'GET' ? (url.searchParams.get('token') ?? '') : ''
    const cookie = access.exchange(offered)
    if (cookie !== undefined || (access.hasCookie(request) && url.searchParams.has('token'))) {
      // A page of our own goes on to the workbench: after a redirect the browser would hold back a
      // strict cookie when the address was opened from elsewhere.
      const onwards = '<meta http-equiv="refresh" content="0;url=/">'
      const headers: Record<string, string> = cookie === undefined ? {} : { 'set-cookie': cookie }
      sendPage(
        response,
        200,
        page('Kolibri Workbench', '<a href="/">Open the workbench</a>', onwards),
        headers,
      )
      return
    }
    if (!access.hasCookie(request)) {
      const cure = 'Its address works once; start the workbench again and open the address that it prints.'
      sendPage(response, 401, page('This browser has no key to the workbench', cure))
      return
    }
    if (url.pathname === FRAMES_PATH) {
      streams.begin(response)
      return
    }
    if (options.rendererServer !== undefined) {
      passOn(options.rendererServer, url, request, response)
      return
    }
    const file = staticPage(options.renderer, url.pathname)
    if (file === undefined)
      sendPage(response, 404, page('Not found', 'The workbench has no page of this name.'))
    else response.writeHead(200, file.headers).end(file.body)
  })

  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME, perMessageDeflate: false })
  server.on('upgrade', (request, socket, head) => {
    // A client that hangs up early is no reason to end.
    socket.on('error', () => socket.destroy())
    const url = requestUrl(request)
    const welcome =
      url?.pathname === SESSION_PATH &&
      access.hostAllowed(request) &&
      access.originAllowed(request) &&
      access.hasCookie(request)
    if (!welcome) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      const session = options.connect()
      const stream = streams.take(url.searchParams.get('frames'))
      relay(
        socketCarrier(client, stream, (frame) => session.giveBack?.(frame)),
        session,
      )
    })
  })

  await new Promise<void>((listening, refused) => {
    server.once('error', refused)
    server.listen(options.port, '127.0.0.1', listening)
  })
  port = (server.address() as AddressInfo).port
  return {
    port,
    address: `http://127.0.0.1:${port}/?token=${access.token}`,
    close: async () => {
      for (const client of sockets.clients) client.terminate()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

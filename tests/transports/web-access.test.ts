import { mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Frame } from '../../src-main/contract/wire'
import { carrierPair } from '../../src-main/transports/memory/carrier-pair'
import { serveWeb, type WebServer } from '../../src-main/transports/web/server'
import { openStream } from '../../src-renderer/client/frame-stream'
import { openSocket, takeCookie } from '../support/web-client'

let server: WebServer
let cookie: string
let token: string

/** A bare request: `fetch` would not let us set Host or Origin. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((answered, failed) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => (body += chunk.toString()))
      response.on('end', () =>
        answered({ status: response.statusCode ?? 0, headers: response.headers, body }),
      )
    })
    sent.on('error', failed)
    sent.end()
  })

beforeAll(async () => {
  const renderer = mkdtempSync(join(tmpdir(), 'kwb-pages-'))
  writeFileSync(join(renderer, 'index.html'), '<title>the workbench</title>')
  writeFileSync(join(renderer, '.hidden'), 'secret')
  server = await serveWeb({ connect: () => carrierPair<Frame, Frame>()[0], renderer, port: 0 })
  token = new URL(server.address).search
})
afterAll(() => server.close())

test('nothing is served without the key', async () => {
  expect((await ask('/')).status).toBe(401)
  expect((await ask('/?token=wrong')).status).toBe(401)
  expect((await ask('/', { cookie: `kwb-${server.port}=wrong` })).status).toBe(401)
})

test('a HEAD request, as link previews send it, does not use the token up', async () => {
  expect((await ask(`/${token}`, {}, 'HEAD')).status).toBe(401)
})

test('the token works once and gives a strict cookie that survives a reload', async () => {
  const first = await ask(`/${token}`)
  expect(first.status).toBe(200)
  const setCookie = String((first.headers['set-cookie'] as string[])[0])
  expect(setCookie).toContain('HttpOnly')
  expect(setCookie).toContain('SameSite=Strict')
  cookie = setCookie.split(';')[0]!
  expect((await ask('/', { cookie })).body).toContain('the workbench')
  expect((await ask('/', { cookie })).body).toContain('the workbench')
  expect((await ask(`/${token}`)).status).toBe(401)
  expect((await ask(`/${token}`, { cookie })).status).toBe(200)
})

test('only loopback names are answered', async () => {
  expect((await ask('/', { cookie, host: `localhost:${server.port}` })).status).toBe(200)
  expect((await ask('/', { cookie, host: 'workbench.example:80' })).status).toBe(403)
  expect((await ask('/', { cookie, host: `127.0.0.1:${server.port + 1}` })).status).toBe(403)
})

test('pages carry a policy that keeps foreign content out', async () => {
  const { headers } = await ask('/', { cookie })
  expect(headers['content-security-policy']).toContain("default-src 'self'")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test.each([
  '/../package.json',
  '/%2e%2e/package.json',
  '/.hidden',
  '//etc/passwd',
  '/assets/../../x',
  '/a\\b',
  '//',
  '/%',
  'http://',
])('the path %s leads nowhere', async (path) => {
  const { status, body } = await ask(path, { cookie })
  expect([404, 400]).toContain(status)
  expect(body).not.toContain('secret')
})

test.each(['//', '//session', '/other'])('an upgrade of %s is refused', async (path) => {
  const origin = `http://127.0.0.1:${server.port}`
  await expect(openSocket(server.port, { origin, cookie }, path)).rejects.toThrow('403')
})

test('writing requests are refused', async () => {
  expect((await ask('/', { cookie }, 'POST')).status).toBe(405)
})

test('the session answers only pages of its own origin that hold the cookie', async () => {
  const origin = `http://127.0.0.1:${server.port}`
  await expect(openSocket(server.port, { origin: 'http://evil.example', cookie })).rejects.toThrow('403')
  await expect(openSocket(server.port, { origin: 'null', cookie })).rejects.toThrow('403')
  await expect(openSocket(server.port, { origin, cookie: '' })).rejects.toThrow('403')
  const socket = await openSocket(server.port, { origin, cookie })
  socket.close()
})

test('a frame that is not MessagePack ends the connection', async () => {
  const socket = await openSocket(server.port, { origin: `http://127.0.0.1:${server.port}`, cookie })
  const closed = new Promise<number>((close) => socket.once('close', close))
  socket.send('not MessagePack')
  expect(await closed).toBe(1003)
})

test('a frame that breaks the protocol ends its own connection only', async () => {
  const socket = await openSocket(server.port, { origin: `http://127.0.0.1:${server.port}`, cookie })
  const closed = new Promise<number>((close) => socket.once('close', close))
  // RFC 6455, 5.1: a client must mask its frames.
  socket.send('not masked', { mask: false })
  expect(await closed).toBe(1002)
  expect((await ask('/', { cookie })).status).toBe(200)
})

test('the stream of frames needs the key, and leaves connections for pages', async () => {
  const origin = `http://127.0.0.1:${server.port}`
  expect((await ask('/session/frames')).status).toBe(401)
  const streams = [1, 2, 3].map(() => openStream(origin, { cookie }))
  const numbers = (await Promise.all(streams)).map((stream) => stream?.number)
  expect(new Set(numbers).size).toBe(3)
  expect(numbers).not.toContain(undefined)
  expect(await openStream(origin, { cookie })).toBeUndefined()
  const first = await streams[0]
  await first?.reader.cancel()
  await expect.poll(async () => (await openStream(origin, { cookie }))?.number).toBeDefined()
})

test('a stream and its WebSocket end together', async () => {
  const other = await serveWeb({ connect: () => carrierPair<Frame, Frame>()[0], renderer: '.', port: 0 })
  const { origin } = new URL(other.address)
  const own = { cookie: await takeCookie(other.address) }
  const open = async () => {
    const stream = (await openStream(origin, own))!
    const path = `/session?frames=${stream.number}`
    return { stream, socket: await openSocket(other.port, { origin, ...own }, path) }
  }
  const one = await open()
  const closed = new Promise((close) => one.socket.once('close', close))
  await one.stream.reader.cancel()
  await closed
  const two = await open()
  two.socket.close()
  await expect(two.stream.reader.read(new Uint8Array(1))).resolves.toMatchObject({ done: true })
  await other.close()
})

test('a token of another server is worthless', async () => {
  const other = await serveWeb({ connect: () => carrierPair<Frame, Frame>()[0], renderer: '.', port: 0 })
  const foreign = await takeCookie(other.address)
  expect((await ask('/', { cookie: foreign })).status).toBe(401)
  await other.close()
})

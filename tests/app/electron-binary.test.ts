import { mkdtempSync } from 'node:fs'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { obtainElectron } from '../../src-main/app/launch/electron-binary.mjs'

vi.setConfig({ testTimeout: 30_000 })

let folder: string
let server: Server
const sockets = new Set<Socket>()

/** A server on this computer in the place of Electron's; `answer` is what it sends to each request. */
const listen = async (answer: string) => {
  server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    if (answer !== '') socket.once('data', () => socket.end(answer))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
}
const closeServer = () =>
  new Promise((closed) => {
    for (const socket of sockets) socket.destroy()
    server.close(closed)
  })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kwb-electron-'))
  sockets.clear()
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(folder, 'dist'))
  vi.stubEnv('electron_config_cache', join(folder, 'cache'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await closeServer()
})

const obtain = (insist = false) => obtainElectron(insist, join(folder, 'notes'))

test('a server that never answers is given up, and not asked again at the next start', async () => {
  await listen('')
  expect(await obtain()).toEqual({
    why: "Electron's server cannot be reached, so there is no desktop window",
  })
  expect(sockets.size).toBe(1)
  expect((await obtain()).why).toContain('remembered for a day')
  expect(sockets.size).toBe(1)
})

test('one that refuses is said to refuse; asking for the window by name tries again', async () => {
  await listen('HTTP/1.1 503 Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
  expect((await obtain()).why).toContain('answered 503')
  expect((await obtain(true)).why).not.toContain('remembered')
  expect(sockets.size).toBe(2)
})

test('without any server there is an answer, too', async () => {
  await listen('')
  await closeServer()
  expect((await obtain()).why).toContain('cannot be reached')
})

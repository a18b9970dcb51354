import { vi } from 'vitest'
import { connectSession, serveSession } from '../../src-main/contract/protocol'
import type { SessionApi } from '../../src-main/contract/session'
import { type Frame, overFrames } from '../../src-main/contract/wire'
import { serveWindow } from '../../src-main/transports/electron/window-session'
import { carrierPair } from '../../src-main/transports/memory/carrier-pair'
import { serveWeb } from '../../src-main/transports/web/server'
import { createElectronBridge } from './electron-bridge'
import { connectWeb } from './web-client'

/** A client of a session, and what takes the connection down again. */
export interface Connection {
  readonly api: SessionApi
  readonly close: () => Promise<void>
}

const inProcess = async (session: SessionApi): Promise<Connection> => {
  const [client, server] = carrierPair()
  serveSession(session, server)
  return { api: connectSession(client), close: async () => client.close() }
}

const connectionTo = (session: SessionApi) => () => {
  const [client, server] = carrierPair<Frame, Frame>()
  serveSession(session, overFrames(server))
  return client
}

const electron = async (session: SessionApi): Promise<Connection> => {
  const bridge = createElectronBridge()
  vi.resetModules()
  vi.doMock('electron', () => bridge.module)
  serveWindow(bridge.ipcMain as never, bridge.contents as never, connectionTo(session))
  await import('../../src-main/preload/index')
  vi.doUnmock('electron')
  return { api: bridge.exposed['session'] as SessionApi, close: async () => bridge.reload() }
}

const web =
  (streamed: boolean) =>
  async (session: SessionApi): Promise<Connection> => {
    const server = await serveWeb({ connect: connectionTo(session), renderer: import.meta.dirname, port: 0 })
    const { api, close } = await connectWeb(server.address, streamed)
    return {
      api,
      close: async () => {
        close()
        await server.close()
      },
    }
  }

/** The ways to reach a session, for `describe.each`. */
export const TRANSPORTS = [
  { name: 'in process', connect: inProcess },
  { name: 'Electron', connect: electron },
  { name: 'WebSocket', connect: web(false) },
  { name: 'WebSocket and a stream', connect: web(true) },
] as const

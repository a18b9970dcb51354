import { expect, test } from 'vitest'
import { connectSession, serveSession } from '../../src-main/contract/protocol'
import type { SessionApi, SessionEvent } from '../../src-main/contract/session'
import { decodeMessage, encodeMessage } from '../../src-main/contract/wire'
import { carrierPair } from '../../src-main/transports/memory/carrier-pair'

/** A session that answers whatever the test puts in. */
const sessionOf = (methods: object) => {
  const listeners = new Set<(event: SessionEvent) => void>()
  const session = {
    ...methods,
    onEvent: (listener: (event: SessionEvent) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } as unknown as SessionApi
  return { session, listeners }
}

const connectedTo = (methods: object) => {
  const [client, server] = carrierPair()
  const { session, listeners } = sessionOf(methods)
  serveSession(session, server)
  return { api: connectSession(client), client, listeners }
}

test('a reply that does not fit the contract is refused by the client', async () => {
  const { api } = connectedTo({ readSetting: async () => ({ ok: true, value: { text: 5 } }) })
  const answer = await api.readSetting({ key: 'a' })
  expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-reply' } })
})

test('a defect of the session is told as such instead of hanging the caller', async () => {
  const { api } = connectedTo({
    readSetting: async () => {
      throw new Error('boom')
    },
  })
  const answer = await api.readSetting({ key: 'a' })
  expect(answer).toMatchObject({ ok: false, failure: { code: 'internal-error' } })
})

test('calls that wait when the connection ends fail by name, and so do later ones', async () => {
  const { api, client } = connectedTo({ readSetting: () => new Promise(() => {}) })
  const waiting = api.readSetting({ key: 'a' })
  client.close()
  expect(await waiting).toMatchObject({ ok: false, failure: { code: 'connection-lost' } })
  expect(await api.readSetting({ key: 'a' })).toMatchObject({
    ok: false,
    failure: { code: 'connection-lost' },
  })
})

test('a client hears of its own views only, and they end with its connection', async () => {
  const ended: number[] = []
  const data = { view: 'regions', regions: [] }
  const { api, client, listeners } = connectedTo({
    subscribe: async () => ({ ok: true, value: { subscription: 7, data } }),
    unsubscribe: async ({ subscription }: { subscription: number }) => {
      ended.push(subscription)
      return { ok: true, value: {} }
    },
  })
  const heard: number[] = []
  api.onEvent((event) => {
    if (event.event === 'view') heard.push(event.subscription)
  })
  await api.subscribe({ view: 'regions' })
  for (const listener of listeners) {
    listener({ event: 'view', subscription: 8, data: { view: 'regions', regions: [] } })
    listener({ event: 'view', subscription: 7, data: { view: 'regions', regions: [] } })
  }
  await expect.poll(() => heard).toEqual([7])
  client.close()
  expect(ended).toEqual([7])
  expect(listeners.size).toBe(0)
})

test('an event that does not fit the contract becomes a notice', async () => {
  const { api, listeners } = connectedTo({})
  const heard: SessionEvent[] = []
  api.onEvent((event) => heard.push(event))
  for (const listener of listeners) listener({ event: 'console' } as never)
  await expect.poll(() => heard).toMatchObject([{ event: 'notice', level: 'error' }])
})

test('messages keep their bytes and lose what is undefined on the wire', () => {
  const bytes = Uint8Array.from([0, 255, 128])
  const request = { bytes, absent: undefined, address: 0xffffffff }
  const back = decodeMessage(encodeMessage({ kind: 'call', id: 1, method: 'writeMemory', request }))
  expect(back).toEqual({
    kind: 'call',
    id: 1,
    method: 'writeMemory',
    request: { bytes: expect.any(Uint8Array), address: 0xffffffff },
  })
  expect(decodeMessage(Uint8Array.from([0xc1]))).toBeUndefined()
})

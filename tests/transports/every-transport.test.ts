import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inEnglish } from '../../src-main/contract/said'
import type { SessionEvent } from '../../src-main/contract/session'
import { SESSION_METHODS } from '../../src-main/contract/session'
import { createSession, type Session } from '../../src-main/session/session'
import { type Connection, TRANSPORTS } from '../support/every-transport'
import { memoryHost } from '../support/memory-host'

const binary = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) & 0xff)

describe.each(TRANSPORTS)('a session reached $name', ({ connect }) => {
  let session: Session
  let connection: Connection
  beforeEach(async () => {
    session = createSession(
      memoryHost({ 'files/picture.bin': binary, 'files/a.asm': 'mov eax, 1\n', 'lessons/x/x.asm': 'nop\n' }),
    )
    connection = await connect(session)
  })
  afterEach(async () => {
    await connection.close()
    session.close()
  })

  test('offers every method of the contract', () => {
    expect(SESSION_METHODS.filter((method) => typeof connection.api[method] !== 'function')).toEqual([])
  })

  test('answers with text and with raw bytes', async () => {
    const text = await connection.api.readFile({ path: 'files/a.asm' })
    expect(text).toMatchObject({ ok: true, value: { kind: 'text', text: 'mov eax, 1\n', readOnly: false } })
    const bytes = await connection.api.readFile({ path: 'files/picture.bin' })
    expect(bytes).toMatchObject({ ok: true, value: { kind: 'binary', size: 70_000 } })
    if (bytes.ok && bytes.value.kind === 'binary') expect([...bytes.value.bytes]).toEqual([...binary])
  })

  test('tells failures by code', async () => {
    const missing = await connection.api.readFile({ path: 'files/none.asm' })
    expect(missing).toMatchObject({ ok: false, failure: { code: 'file-not-found' } })
    const delivered = await connection.api.writeFile({ path: 'lessons/x/x.asm', text: '', baseRevision: '' })
    expect(delivered).toMatchObject({ ok: false, failure: { code: 'read-only' } })
  })

  test('refuses a request that does not fit its schema', async () => {
    const answer = await connection.api.readFile({ path: 7 } as never)
    expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-request' } })
    expect(answer.ok ? '' : inEnglish(answer.failure.message)).toContain('path')
  })

  test('answers many calls at once, each with its own reply', async () => {
    const keys = Array.from({ length: 50 }, (_, index) => `key ${index}`)
    await Promise.all(keys.map((key) => connection.api.storeSetting({ key, text: `"${key}"` })))
    const texts = await Promise.all(keys.map((key) => connection.api.readSetting({ key })))
    expect(texts).toEqual(keys.map((key) => ({ ok: true, value: { text: `"${key}"` } })))
  })

  test('tells events until the listener leaves', async () => {
    const events: SessionEvent[] = []
    const leave = connection.api.onEvent((event) => events.push(event))
    await connection.api.writeFile({ path: 'files/b.asm', text: 'nop', baseRevision: '' })
    await expect.poll(() => events).toContainEqual({ event: 'files-changed', paths: ['files/b.asm'] })
    leave()
    const told = events.length
    await connection.api.deleteFile({ path: 'files/b.asm' })
    await connection.api.listFiles({})
    expect(events.length).toBe(told)
  })
})

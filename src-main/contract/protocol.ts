import * as v from 'valibot'
import { fail, failureSchema } from './result'
import type { Result } from './result'
import { say } from './said'
import {
  type RequestOf,
  type ResponseOf,
  SESSION_METHODS,
  type SessionApi,
  type SessionEvent,
  type SessionMethod,
  sessionEventSchema,
  sessionMethods,
} from './session'

/** The one channel of Electron's IPC that the application uses. */
export const SESSION_CHANNEL = 'kolibri-workbench:session'

/** What travels between a client and a session, whatever carries it. */
export type SessionMessage =
  | { readonly kind: 'call'; readonly id: number; readonly method: SessionMethod; readonly request: unknown }
  | { readonly kind: 'reply'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'event'; readonly event: SessionEvent }

const resultSchema = v.union([
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), failure: failureSchema }),
])
const callSchema = v.object({
  kind: v.literal('call'),
  id: v.number(),
  method: v.picklist(SESSION_METHODS),
  request: v.unknown(),
})
const replySchema = v.object({ kind: v.literal('reply'), id: v.number(), result: resultSchema })
const eventSchema = v.object({ kind: v.literal('event'), event: v.unknown() })

/**
 * One end of a connection: a message port, a WebSocket, Electron's IPC. It carries structured data
 * with `Uint8Array`s in it, in order, and knows nothing of what it means.
 */
export interface Carrier<Sent = SessionMessage, Received = unknown> {
  send(message: Sent): void
  /** Called for every message that arrives; it has not been checked. */
  onMessage(listener: (message: Received) => void): void
  /** Called once when the connection has ended, from whichever side. */
  onClose(listener: () => void): void
  close(): void
}

/** Joins two connections: what arrives on one is sent on the other, and they end together. */
export const relay = <Message>(one: Carrier<Message>, other: Carrier<Message>): void => {
  one.onMessage((message) => other.send(message as Message))
  other.onMessage((message) => one.send(message as Message))
  one.onClose(() => other.close())
  other.onClose(() => one.close())
}

/** Where and why a message does not fit its schema, in one line. */
const firstIssue = (issues: readonly v.BaseIssue<unknown>[]): string => {
  const issue = issues[0]!
  const path = issue.path?.map((item) => String(item.key)).join('.') ?? ''
  return path === '' ? issue.message : `${path}: ${issue.message}`
}

/**
 * The session at the other end of a carrier. Replies and events that do not fit their schemas are
 * refused: a reply becomes the failure `bad-reply`, an event is dropped with a notice.
 */
export const connectSession = (carrier: Carrier): SessionApi => {
  const waiting = new Map<number, { method: SessionMethod; settle: (result: Result<never>) => void }>()
  const listeners = new Set<(event: SessionEvent) => void>()
  const tell = (event: SessionEvent) => {
    for (const listener of listeners) listener(event)
  }
  let lastId = 0
  let closed = false
  const lost = () => fail('connection-lost', say('refused.connection-lost'))

  const takeReply = (message: unknown) => {
    const reply = v.safeParse(replySchema, message)
    if (!reply.success) return
    const call = waiting.get(reply.output.id)
    if (call === undefined) return
    waiting.delete(reply.output.id)
    const { result } = reply.output
    if (!result.ok) {
      call.settle(result)
      return
    }
    const response = v.safeParse(sessionMethods[call.method].response, result.value)
    call.settle(
      response.success
        ? { ok: true, value: response.output as never }
        : fail(
            'bad-reply',
            say('refused.bad-reply', { method: call.method, issue: firstIssue(response.issues) }),
          ),
    )
  }
  const takeEvent = (message: unknown) => {
    const wrapped = v.safeParse(eventSchema, message)
    if (!wrapped.success) return
    const event = v.safeParse(sessionEventSchema, wrapped.output.event)
    if (event.success) tell(event.output)
    else
      tell({
        event: 'notice',
        level: 'error',
        message: say('refused.malformed-event', { issue: firstIssue(event.issues) }),
      })
  }
  carrier.onMessage((message) => {
    takeReply(message)
    takeEvent(message)
  })
  carrier.onClose(() => {
    closed = true
    for (const call of waiting.values()) call.settle(lost())
    waiting.clear()
    tell({ event: 'notice', level: 'error', message: lost().failure.message })
  })

  const methods = SESSION_METHODS.map((method) => [
    method,
    (request: unknown) =>
      new Promise<Result<never>>((settle) => {
        if (closed) {
          settle(lost())
          return
        }
        lastId += 1
        waiting.set(lastId, { method, settle })
        carrier.send({ kind: 'call', id: lastId, method, request })
      }),
  ])
  return {
    ...Object.fromEntries(methods),
    onEvent: (listener: (event: SessionEvent) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } as SessionApi
}

/**
 * Answers one client of a session. Calls that do not fit their schema are refused with
 * `bad-request`. A client hears only of the views that it has subscribed to, and its subscriptions
 * end with its connection.
 */
export const serveSession = (session: SessionApi, carrier: Carrier): void => {
  const subscriptions = new Set<number>()
  let open = true
  const send = (message: SessionMessage) => {
    if (open) carrier.send(message)
  }
  const stopListening = session.onEvent((event) => {
    if (event.event !== 'view' || subscriptions.has(event.subscription)) send({ kind: 'event', event })
  })

  const answer = async (method: SessionMethod, request: unknown): Promise<Result<unknown>> => {
    const checked = v.safeParse(sessionMethods[method].request, request)
    if (!checked.success)
      return fail('bad-request', say('refused.bad-request', { method, issue: firstIssue(checked.issues) }))
    const call = session[method] as (request: RequestOf<SessionMethod>) => Promise<Result<unknown>>
    return call(checked.output)
  }
  const noteSubscription = (method: SessionMethod, request: unknown, result: Result<unknown>) => {
    if (!result.ok) return
    if (method === 'subscribe') {
      const { subscription } = result.value as ResponseOf<'subscribe'>
      if (open) subscriptions.add(subscription)
      else void session.unsubscribe({ subscription })
    }
    if (method === 'unsubscribe') subscriptions.delete((request as RequestOf<'unsubscribe'>).subscription)
  }

  carrier.onMessage((message) => {
    const call = v.safeParse(callSchema, message)
    if (!call.success) return
    const { id, method, request } = call.output
    answer(method, request).then(
      (result) => {
        noteSubscription(method, request, result)
        send({ kind: 'reply', id, result })
      },
      (error: unknown) => {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
        send({
          kind: 'reply',
          id,
          result: fail('internal-error', say('refused.defect', { method, error: text })),
        })
      },
    )
  })
  carrier.onClose(() => {
    open = false
    stopListening()
    for (const subscription of subscriptions) void session.unsubscribe({ subscription })
    subscriptions.clear()
  })
}

import { afterEach, expect, test } from 'vitest'
import { inEnglish } from '../../src-main/contract/said'
import { connectSession, serveSession } from '../../src-main/contract/protocol'
import {
  SESSION_METHODS,
  type SessionApi,
  type SessionEvent,
  sessionMethods,
} from '../../src-main/contract/session'
import { createSession, type Session } from '../../src-main/session/session'
import { carrierPair } from '../../src-main/transports/memory/carrier-pair'
import { memoryHost } from '../support/memory-host'
import { PATH, program } from '../support/session-driver'
import { createRequests } from './random-requests'

/** More rounds or another beginning: HOSTILE_ROUNDS, HOSTILE_SEED. */
const rounds = Number(process.env.HOSTILE_ROUNDS ?? 6)
const firstSeed = Number(process.env.HOSTILE_SEED ?? 1)
const CALLS_PER_ROUND = 150

let session: Session | undefined
afterEach(() => session?.close())

const LISTING = program(`
        mov     eax, 68
        mov     ebx, 11
        int     0x40
again:  inc     dword [counter]
        jmp     again
counter dd 0`)

test.each(Array.from({ length: rounds }, (_, round) => firstSeed + round))(
  'whatever a client asks, the session answers, and no answer is a defect (seed %i)',
  { timeout: 120_000 },
  async (seed) => {
    const { request, choice } = createRequests(seed)
    session = createSession(
      memoryHost({ [PATH]: LISTING, 'files/odd.asm': 'mov eax, [\nmacro {', 'files/b.bin': '\0\x01' }),
    )
    const [here, there] = carrierPair()
    serveSession(session, there)
    const client: SessionApi = connectSession(here)
    const defects: string[] = []
    client.onEvent((event: SessionEvent) => {
      if (event.event === 'notice' && /malformed/.test(inEnglish(event.message)))
        defects.push(inEnglish(event.message))
    })
    await client.start({ path: PATH, overlays: [], breakpoints: [], memoryMib: 16 })
    for (let call = 0; call < CALLS_PER_ROUND; call++) {
      // Runs of a comparison are long by design, and stopping for good would leave nothing to ask.
      const method = choice.of(SESSION_METHODS)
      if (method === 'compare') continue
      const asked = request(sessionMethods[method].request)
      const ask = client[method] as (
        asked: unknown,
      ) => Promise<{ ok: boolean; failure?: { code: string; message: string } }>
      const { failure } = await ask(asked)
      if (failure !== undefined && ['internal-error', 'bad-reply'].includes(failure.code))
        defects.push(`${method} ${JSON.stringify(asked)?.slice(0, 300)}: ${inEnglish(failure.message)}`)
    }
    expect(defects).toEqual([])
    expect(await client.runState({})).toMatchObject({ ok: true })
  },
)

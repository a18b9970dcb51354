import { expect, test, vi } from 'vitest'
import { createSession } from '../../src-main/session/session'
import { memoryHost } from '../support/memory-host'
import { PATH, program, valueOf } from '../support/session-driver'

// A machine that does other work as well may take its time.
vi.setConfig({ testTimeout: 60_000 })

/** A session whose clock stands still but for `perLook` milliseconds at each look at it. */
const stagedSession = (code: string, perLook: () => number) => {
  const host = memoryHost({ [PATH]: program(code) })
  let time = 0
  const waiting: { readonly when: number; readonly callback: () => void }[] = []
  const waits: number[] = []
  const clock = {
    ...host.clock,
    now: () => (time += perLook()),
    after: (milliseconds: number, callback: () => void) => {
      const entry = { when: time + milliseconds, callback }
      waiting.push(entry)
      waits.push(milliseconds)
      return () => {
        const at = waiting.indexOf(entry)
        if (at >= 0) waiting.splice(at, 1)
      }
    },
  }
  const session = createSession({ ...host, clock })
  return {
    session,
    waits,
    start: async () => {
      const request = { path: PATH, overlays: [], breakpoints: [], memoryMib: 32 }
      expect(valueOf(await session.start(request)).started).toBe(true)
    },
    /** Does what is due next and lets the clock go there. */
    next: () => {
      waiting.sort((a, b) => a.when - b.when)
      const entry = waiting.shift()
      if (entry === undefined) return
      time = Math.max(time, entry.when)
      entry.callback()
    },
  }
}

test('a guest that waits for its clock lets the host rest', async () => {
  const staged = stagedSession(
    `again: mov eax, 5
        mov     ebx, 1
        int     0x40
        jmp     again`,
    () => 0,
  )
  await staged.start()
  for (let turn = 0; turn < 50; turn++) staged.next()
  const settled = staged.waits.slice(-20)
  expect(settled).toHaveLength(20)
  expect(Math.min(...settled)).toBeGreaterThan(0)
  staged.session.close()
})

test('a slice ends when its time is over, however few instructions took it', async () => {
  let slow = 0
  const staged = stagedSession(
    `again: mov eax, 13
        mov     ebx, 100
        mov     ecx, 100
        xor     edx, edx
        int     0x40
        inc     dword [0x8000]
        jmp     again`,
    () => slow,
  )
  await staged.start()
  slow = 1
  const before = valueOf(await staged.session.runState({})).instructions
  staged.next()
  const after = valueOf(await staged.session.runState({})).instructions
  // Eight milliseconds, a look at the clock after each call: a few turns of six instructions, not 100,000.
  expect(after - before).toBeGreaterThan(0)
  expect(after - before).toBeLessThan(200)
  staged.session.close()
})

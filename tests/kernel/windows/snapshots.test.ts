import { expect, test, vi } from 'vitest'
import { createKernel } from '../../../src-main/kernel/kernel'
import { pixelAt } from '../../../src-main/kernel/windows/screen'
import { windowsOf } from '../../../src-main/kernel/windows/windows-state'
import { createMachine } from '../../../src-main/machine/create-machine'
import { assembleCase } from '../run-listing'

vi.setConfig({ testTimeout: 60_000 })

/** A window with a red bar in it; after a while a green line lies over the bar, and the window moves away. */
const PROGRAM = `
use32
org 0
        db 'MENUET01'
        dd 1, start, end_of_image, 0x2000, 0x2000, 0, 0
start:  mov     eax, 0
        mov     ebx, 100 shl 16 + 199
        mov     ecx, 80 shl 16 + 119
        mov     edx, 0x01000000
        int     0x40
        mov     eax, 13
        mov     ebx, 10 shl 16 + 50
        mov     ecx, 10 shl 16 + 50
        mov     edx, 0xff0000
        int     0x40
        mov     eax, 5
        mov     ebx, 100
        int     0x40
        mov     eax, 38
        mov     ebx, 10 shl 16 + 59
        mov     ecx, 20 shl 16 + 20
        mov     edx, 0x00ff00
        int     0x40
        mov     eax, 67
        mov     ebx, 400
        mov     ecx, 400
        mov     edx, -1
        mov     esi, -1
        int     0x40
        mov     eax, 5
        mov     ebx, 100
        int     0x40
        or      eax, -1
        int     0x40
end_of_image:
`
const TICK = 1_000_000

test('a snapshot brings back the pixels, whose they are, and which call drew them', () => {
  const running = createKernel({
    memoryMib: 64,
    options: {
      startTime: 0,
      mounts: [],
      files: [{ guest: '/sys/LAUNCHER', bytes: assembleCase('drawing', PROGRAM) }],
      screen: { width: 1024, height: 768, desktop: 0x203040 },
    },
    ports: {},
    createMachine,
  })
  running.start({ path: '/sys/LAUNCHER', parameter: undefined, directory: '/sys', debuggerSlot: 0 })
  /** Of a place on the line that comes later. */
  const look = () => {
    const { screen } = windowsOf(running.kernel)
    const at = 100 * screen.pitch + 120
    return {
      color: pixelAt(screen, 120, 100).toString(16),
      owner: screen.owners[at],
      path: screen.origins.places[screen.marks[at]!]?.path,
    }
  }
  running.run({ instructions: Infinity, time: 50 * TICK })
  const before = look()
  expect(before).toMatchObject({ color: 'ff0000', path: '13' })
  const snapshot = running.snapshot()
  running.run({ instructions: Infinity, time: 150 * TICK })
  const later = look()
  expect(later).not.toEqual(before)
  running.restore(snapshot)
  expect(look()).toEqual(before)
  running.run({ instructions: Infinity, time: 150 * TICK })
  expect(look()).toEqual(later)
})

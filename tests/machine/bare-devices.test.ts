import { describe, expect, test, vi } from 'vitest'
import { assemble } from '../../src-main/assembler/assemble'
import { createBareMachine } from '../../src-main/machine/bare/create-bare-machine'
import { engine } from './engine'

vi.setConfig({ testTimeout: 60_000 })

function boot(source: string, options: { readonly translateAfter?: number } = engine) {
  const assembled = assemble(
    'guest.asm',
    {},
    {
      readFile: () => new TextEncoder().encode(`org 100000h\nuse32\n${source}\n`),
      environment: () => undefined,
      timestamp: () => 0,
    },
  )
  if (!assembled.ok) throw new Error(assembled.diagnostics[0]?.message)
  const result = createBareMachine(assembled.bytes, {
    format: 'flat',
    memoryMib: 4,
    startSeconds: 0,
    ...options,
  })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** Counts ticks in ebx and turns of its loop in ecx; sums keys, the timer's count and clock memory into esi. */
const BUSY = `
    macro send port*, value* { mov al, value
        out port, al }
    irp line, 20h, 21h { mov word [idt + line * 8 + 2], 8
        mov word [idt + line * 8 + 4], 8E00h
        mov word [idt + line * 8 + 6], 10h }
    mov word [idt + 20h * 8], tick - 100000h
    mov word [idt + 21h * 8], key - 100000h
    lidt [pointer]
    send 20h, 11h
    send 21h, 20h
    send 21h, 4
    send 21h, 1
    send 21h, 0FCh
    send 43h, 34h
    send 40h, 0A9h
    send 40h, 4
    send 70h, 33h
    send 71h, 77h
    sti
again:
    inc ecx
    in al, 71h
    movzx eax, al
    add esi, eax
    send 43h, 0
    in al, 40h
    mov ah, al
    in al, 40h
    rol esi, 5
    add esi, eax
    jmp again
tick:
    push eax
    inc ebx
    send 20h, 20h
    pop eax
    iretd
key:
    push eax
    in al, 60h
    movzx eax, al
    add esi, eax
    send 20h, 20h
    pop eax
    iretd
pointer: dw 256 * 8 - 1
    dd idt
    align 8
idt: times 256 dq 0`

describe('snapshots of a bare machine hold its devices', () => {
  test.each([[40], [400_007]])('taken after %i instructions', (before) => {
    const { machine, press } = boot(BUSY)
    machine.run(before)
    press(0x1e)
    press(0x30)
    const snapshot = machine.snapshot()
    const hash = machine.stateHash()
    machine.run(200_000)
    const { ebx, ecx, esi } = machine.state
    const later = machine.stateHash()
    // Far away, so that every device stands differently.
    press(0x44)
    machine.run(123_456)
    machine.restore(snapshot)
    expect(machine.stateHash()).toBe(hash)
    for (let left = 200_000; left > 0; left -= 777) machine.run(Math.min(left, 777))
    expect(machine.state).toMatchObject({ ebx, ecx, esi })
    expect(ebx).toBeGreaterThan(1)
    expect(machine.stateHash()).toBe(later)
  })

  test('another machine can take the snapshot over', () => {
    const first = boot(BUSY)
    first.machine.run(123_456)
    const second = boot(BUSY)
    second.machine.run(7)
    second.machine.restore(first.machine.snapshot())
    for (const { machine } of [first, second]) machine.run(200_000)
    expect(second.machine.stateHash()).toBe(first.machine.stateHash())
    expect(second.seconds()).toBe(first.seconds())
  })

  test('time that passed in hlt comes back too', () => {
    const bare = boot(BUSY.replace('inc ecx', 'hlt'))
    bare.machine.run(500)
    const snapshot = bare.machine.snapshot()
    const seconds = bare.seconds()
    const ticks = bare.machine.state.ebx
    bare.machine.run(5000)
    expect(bare.seconds()).toBeGreaterThan(seconds + 0.1)
    bare.machine.restore(snapshot)
    expect(bare.seconds()).toBe(seconds)
    expect(bare.machine.state.ebx).toBe(ticks)
  })
})

test.each([
  ['never translated', { translateAfter: Infinity }, 1e9, false],
  ['translated at once', { translateAfter: 0 }, 1e9, false],
  ['in slices', engine, 331, false],
  ['instruction by instruction', engine, 1, false],
  ['observed', engine, 1e9, true],
])('interrupts come between the same instructions: %s', (_how, options, slice, isObserved) => {
  // A repeated instruction, which interrupts come into, and a part with interrupts off.
  const source = BUSY.replace(
    'inc ecx',
    'inc ebp\nmov ecx, 5000\nmov edi, 200000h\nrep stosb\ncli\nmov ecx, 3000\nloop $\nsti',
  )
  const plain = boot(source)
  plain.machine.run(600_000)
  const other = boot(source, options)
  if (isObserved) other.machine.setObservers({ instruction: () => undefined })
  for (let left = 600_000; left > 0; left -= slice) other.machine.run(Math.min(left, slice))
  expect(other.machine.instructions).toBe(600_000)
  expect(other.machine.state.ebx).toBeGreaterThan(4)
  expect(other.machine.stateHash()).toBe(plain.machine.stateHash())
})

test('the interrupt observer sees each interrupt that is delivered, and its vector', () => {
  const { machine, press } = boot(BUSY)
  const vectors: number[] = []
  machine.setObservers({ interrupt: (vector) => void vectors.push(vector) })
  machine.run(150_000)
  expect(machine.state.ebx).toBe(1)
  expect(vectors).toEqual([0x20])
  press(0x1e)
  machine.run(100)
  expect(vectors).toEqual([0x20, 0x21])
  machine.setObservers({})
  machine.run(150_000)
  expect(machine.state.ebx).toBeGreaterThan(1)
  expect(vectors).toHaveLength(2)
})

/** Leaves the processor and the memory alike, whatever is sent. */
const hashAfter = (port: number, value: number) => {
  const { machine } = boot(`mov edx, ${port}\nmov eax, ${value}\nout dx, al\nxor eax, eax\nxor edx, edx\nhlt`)
  expect(machine.run(100)).toEqual({ kind: 'halted' })
  return machine.stateHash()
}

test.each([
  ['an interrupt mask', 0x21, 0x55],
  ['an interrupt mask of the second controller', 0xa1, 0x55],
  ['a mode of the timer', 0x43, 0x30],
  ['half a count of the timer', 0x40, 0x30],
  ['a byte for the keyboard controller', 0x64, 0xd1],
  ['a chosen register of the clock', 0x70, 0x10],
  ['the speaker', 0x61, 3],
  ['a chosen register of the screen', 0x3d4, 14],
])('the state hash knows %s', (_what, port, value) => {
  expect(hashAfter(port, value)).not.toBe(hashAfter(0x80, value))
  expect(hashAfter(port, value)).toBe(hashAfter(port, value))
})

test('a request can be polled with interrupts off: the controller is brought up to date by the read', () => {
  const { machine } = boot(`
    mov al, 34h
    out 43h, al
    mov al, 10
    out 40h, al
    mov al, 0
    out 40h, al
    cli
    mov ecx, 10000
    loop $
    in al, 20h
    movzx eax, al
    hlt`)
  expect(machine.run(20_000)).toEqual({ kind: 'halted' })
  expect(machine.state.eax & 1).toBe(1)
})

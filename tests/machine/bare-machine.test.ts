import { describe, expect, test } from 'vitest'
import { createBareMachine, type BareMachineOptions } from '../../src-main/machine/bare/create-bare-machine'

/** 2 January 2026, 03:04:05. */
const START = 1767323045

function boot(bytes: readonly number[], options: Partial<BareMachineOptions> = {}) {
  const written: [number, number][] = []
  const result = createBareMachine(Uint8Array.from(bytes), {
    format: 'flat',
    memoryMib: 4,
    startSeconds: START,
    onPortWrite: (port, _size, value) => void written.push([port, value]),
    ...options,
  })
  if (!result.ok) throw new Error(result.error.message)
  return { ...result.value, written }
}

const word = (value: number) => [
  value & 0xff,
  (value >>> 8) & 0xff,
  (value >>> 16) & 0xff,
  (value >>> 24) & 0xff,
]

describe('flat images', () => {
  test('run in ring 0 at 100000h, write ports and halt', () => {
    // mov al,'K'; out E9h,al; mov ax,cs; hlt
    const { machine, written } = boot([0xb0, 0x4b, 0xe6, 0xe9, 0x66, 0x8c, 0xc8, 0xf4])
    expect(machine.run(100)).toEqual({ kind: 'halted' })
    expect(written).toEqual([[0xe9, 0x4b]])
    expect(machine.state).toMatchObject({ eip: 0x100008, cpl: 0 })
    expect(machine.state.eax & 0xffff).toBe(8)
  })

  test('text written to B8000h is on the screen', () => {
    // mov dword [B8000h], 'H' 07 'i' 07; hlt
    const { machine, screen } = boot([0xc7, 0x05, ...word(0xb8000), 0x48, 7, 0x69, 7, 0xf4])
    machine.run(100)
    expect(screen()[0]).toBe('Hi')
  })

  test('the timer interrupts through the controller and the IDT', () => {
    const gate = [0x40, 0x00, 0x08, 0x00, 0x00, 0x8e, 0x10, 0x00]
    const code = [
      // lidt [100100h]; PIC: ICW1 11h, base 20h, cascade, 8086 mode; unmask line 0 only
      [0x0f, 0x01, 0x1d, ...word(0x100100)],
      ...[
        [0x20, 0x11],
        [0x21, 0x20],
        [0x21, 0x04],
        [0x21, 0x01],
        [0x21, 0xfe],
        // PIT channel 0, mode 2, 1193 ticks: 1 ms
        [0x43, 0x34],
        [0x40, 0xa9],
        [0x40, 0x04],
      ].map(([port = 0, value = 0]) => [0xb0, value, 0xe6, port]),
      // sti; wait: hlt; cmp ebx,5; jb wait; cli; hlt
      [0xfb, 0xf4, 0x83, 0xfb, 0x05, 0x72, 0xfa, 0xfa, 0xf4],
    ].flat()
    const image = new Uint8Array(0x300)
    image.set(code)
    // The handler at 100040h: inc ebx; mov al,20h; out 20h,al; iretd
    expect(code.length).toBeLessThanOrEqual(0x40)
    image.set([0x43, 0xb0, 0x20, 0xe6, 0x20, 0xcf], 0x40)
    image.set([0xff, 0x01, ...word(0x100110)], 0x100)
    image.set(gate, 0x110 + 0x20 * 8)
    const { machine } = boot([...image])
    expect(machine.run(1_000_000)).toEqual({ kind: 'halted' })
    expect(machine.state.ebx).toBe(5)
  })

  test('the clock tells the time in BCD', () => {
    // read register 4 (hours), 2, 0 into bl, bh... : out 70h; in 71h; out E9h
    const { machine, written } = boot(
      [4, 2, 0].flatMap((index) => [0xb0, index, 0xe6, 0x70, 0xe4, 0x71, 0xe6, 0xe9]).concat(0xf4),
    )
    machine.run(1000)
    expect(written.filter(([port]) => port === 0xe9).map(([, value]) => value)).toEqual([0x03, 0x04, 0x05])
  })

  test('a key arrives at port 60h', () => {
    // wait: in al,64h; test al,1; jz wait; in al,60h; hlt
    const { machine, press } = boot([0xe4, 0x64, 0xa8, 0x01, 0x74, 0xfa, 0xe4, 0x60, 0xf4])
    machine.run(50)
    press(0x1e)
    expect(machine.run(100)).toEqual({ kind: 'halted' })
    expect(machine.state.eax & 0xff).toBe(0x1e)
  })

  test('a triple fault shuts down', () => {
    // lidt [100010h] (limit 0); ud2
    const { machine } = boot([0x0f, 0x01, 0x1d, ...word(0x100010), 0x0f, 0x0b])
    expect(machine.run(100)).toMatchObject({ kind: 'shutdown', exception: { vector: 6 } })
  })
})

test('multiboot: flat header fields, magic in eax, memory sizes in the information structure', () => {
  const header = [0x1badb002, 0x10003, -(0x1badb002 + 0x10003), 0x200000, 0x200000, 0, 0, 0x200020].flatMap(
    word,
  )
  // mov ecx,[ebx+8]; hlt
  const { machine } = boot([...header, 0x8b, 0x4b, 0x08, 0xf4], { format: 'multiboot' })
  expect(machine.run(10)).toEqual({ kind: 'halted' })
  expect(machine.state).toMatchObject({ eax: 0x2badb002, ecx: 3 * 1024 })
})

test('boot sectors start at 7C00h in real mode and reach the BIOS services', () => {
  const image = new Uint8Array(1024)
  // mov ax,0E4Bh; int 10h; mov ax,0201h; mov bx,7E00h; mov cx,2; xor dh,dh; int 13h; jmp 7E00h
  image.set([
    0xb8, 0x4b, 0x0e, 0xcd, 0x10, 0xb8, 0x01, 0x02, 0xbb, 0x00, 0x7e, 0xb9, 0x02, 0x00, 0x30, 0xf6, 0xcd,
    0x13, 0xe9, 0xeb, 0x01,
  ])
  image.set([0x55, 0xaa], 510)
  image.set([0xf4], 512)
  const { machine, screen } = boot([...image], { format: 'bootsector' })
  expect(machine.run(100)).toEqual({ kind: 'halted' })
  expect(machine.state.eip).toBe(0x7e01)
  expect(screen()[0]).toBe('K')
})

test('a ROM starts at FFFFFFF0h, answers below 1 MiB too, and cannot be written', () => {
  const image = new Uint8Array(0x10000)
  image.set([0xea, 0x00, 0x00, 0x00, 0xf0], 0xfff0)
  // mov byte [cs:0010h], 1; mov al,[cs:0010h]; hlt
  image.set([0xb8, 0x00, 0xf0, 0x8e, 0xd8, 0xc6, 0x06, 0x10, 0x00, 0x01, 0xa0, 0x10, 0x00, 0xf4])
  const { machine } = boot([...image], { format: 'rom' })
  expect(machine.run(100)).toEqual({ kind: 'halted' })
  expect(machine.state.eax & 0xff).toBe(0)
})

test.each([
  ['rom', [1, 2, 3], 'bad-rom-size'],
  ['bootsector', new Array<number>(512).fill(0), 'no-boot-signature'],
  ['multiboot', [0, 0, 0, 0], 'no-multiboot-header'],
] as const)('a wrong %s image is refused with the reason', (format, bytes, code) => {
  const result = createBareMachine(Uint8Array.from(bytes), { format, memoryMib: 1, startSeconds: START })
  expect(result).toMatchObject({ ok: false, error: { code } })
})

import { expect, test, vi } from 'vitest'
import { readCoff } from '../../src-main/image/coff'
import { unpack } from '../../src-main/image/kpack'
import { readMenuetHeader } from '../../src-main/image/menuet-header'
import { assembleCase, listing, runImage } from '../kernel/run-listing'

// A machine that does other work as well may take its time.
vi.setConfig({ testTimeout: 60_000 })

const header = (magic: string, ...dwords: number[]) => {
  const bytes = new Uint8Array(36)
  bytes.set(new TextEncoder().encode(magic))
  const view = new DataView(bytes.buffer)
  dwords.forEach((value, index) => view.setUint32(8 + index * 4, value, true))
  return bytes
}

test('a program header is read field by field', () => {
  const read = readMenuetHeader(header('MENUET01', 1, 0x24, 0x100, 0x1000, 0x1000, 0x80, 0x90))
  expect(read).toEqual({
    ok: true,
    header: {
      format: 1,
      version: 1,
      start: 0x24,
      imageEnd: 0x100,
      memorySize: 0x1000,
      stackTop: 0x1000,
      parameterBuffer: 0x80,
      pathBuffer: 0x90,
    },
  })
})

test.each([
  ['MENUET00', [1, 0, 0, 0x1000]],
  ['MENUET03', [1, 0, 0, 0x1000]],
  ['MENUET01', [1, 0, 0x2000, 0x1000]],
  ['MENUET01', [1, 0, 0, 0x80000000]],
])('%s %j is no program', (magic, dwords) =>
  expect(readMenuetHeader(header(magic, ...dwords)).ok).toBe(false),
)

const LIBRARY = `
format MS COFF
public EXPORTS
section '.flat' code readable align 16
include 'kernel.inc'
double:  mov eax, [esp + 4]
         add eax, eax
         mov [calls], eax
         ret 4
align 16
EXPORTS: dd name_double, double, 0
name_double db 'double', 0
align 4
calls    dd 1234h
`

test('an object is linked for any base', () => {
  const coff = readCoff(assembleCase('library', LIBRARY))!
  const at = (base: number) => new DataView(coff.link(base).buffer)
  const low = at(0x10000)
  const high = at(0x70000000)
  expect(coff.fixups.length).toBeGreaterThan(2)
  for (const fixup of coff.fixups)
    expect(high.getUint32(fixup, true) - low.getUint32(fixup, true)).toBe(0x70000000 - 0x10000)
  expect(low.getUint32(coff.exports! + 4, true)).toBe(0x10000)
})

test('damaged objects and packed files are refused', () => {
  const library = assembleCase('library', LIBRARY)
  expect(readCoff(new Uint8Array(10))).toBeUndefined()
  expect(readCoff(library.slice(0, 60))).toBeUndefined()
  // Magic, size 200, method 1.
  const packed = [0x4b, 0x50, 0x43, 0x4b, 200, 0, 0, 0, 1, 0, 0, 0]
  for (let length = 0; length < 17; length++)
    expect(unpack(Uint8Array.of(...packed, 0, 0, 0, 0, 0).slice(0, length))).toBeUndefined()
  for (let seed = 1; seed < 200; seed++) {
    const noise = Uint8Array.from(library, (byte, index) =>
      (index * seed) % 7 === 0 ? (byte * seed) & 0xff : byte,
    )
    readCoff(noise)
    const damaged = new Uint8Array(200).map((_, index) => (index * seed * 31) & 0xff)
    damaged.set(packed)
    unpack(damaged)
  }
})

test('68.19 maps a library once, copies on write and frees nothing of it', () => {
  const program = listing(`
        answer  '68.19', 68, 19, library
        mov     esi, [answer_eax]
        answer  'again', 68, 19, library
        push    21
        call    dword [esi + 4]
        print_hex eax
        new_line
        answer  '68.13', 68, 13, 70000000h
        answer  'another file', 68, 19, other
        answer  'nothing there', 68, 19, nothing
        exit_program
library db '/sys/LIB/T.OBJ', 0
other   db '/sys/LIB/T2.OBJ', 0
nothing db '/sys/LIB/NONE.OBJ', 0
`)
  const bytes = assembleCase('library', LIBRARY)
  const { board } = runImage(assembleCase('uses-library', program), {
    files: [
      { guest: '/sys/LIB/T.OBJ', bytes },
      { guest: '/sys/LIB/T2.OBJ', bytes },
    ],
  })
  expect(board.split('\n').slice(0, 6)).toEqual([
    '68.19 70000010',
    'again 70000010',
    '0000002A',
    '68.13 00000001',
    'another file 70002010',
    'nothing there 00000000',
  ])
})

import { expect, test } from 'vitest'
import { SYSTEM_CALLS } from '../../src-main/kernel/system-call-table'
import { createChoice } from '../assembler/random/choice'
import { createMemoryHost } from './memory-host'
import { runImage } from './run-listing'

/** More programs or another beginning: RANDOM_CALL_PROGRAMS, RANDOM_CALL_SEED. */
const programs = Number(process.env.RANDOM_CALL_PROGRAMS ?? 25)
const firstSeed = Number(process.env.RANDOM_CALL_SEED ?? 1)
const CALLS = 200
/** `unimplemented` is not among them: the table has a row for every function that is called here. */
const ENDS = ['ended', 'waiting', 'fault', 'limit', 'real-kernel-fails']
const HEADER = 36
const DATA = 0x4000
const MEMORY = 0x10000
const BLOCKS = 64

const REGISTERS = { eax: 0xb8, ecx: 0xb9, edx: 0xba, ebx: 0xbb, ebp: 0xbd, esi: 0xbe, edi: 0xbf }
const PATHS = [
  '/sys/LAUNCHER',
  '/sys',
  '/hd0/1/a.txt',
  '/hd0/1/new/b',
  '/tmp0/1/x',
  '/',
  '../x',
  '/sys/../../y',
  '',
]

/** A program of `CALLS` system calls with registers from the edges and from its own data. */
const randomProgram = (seed: number): Uint8Array => {
  const choice = createChoice(seed)
  const image = new Uint8Array(DATA + 0x2000)
  const view = new DataView(image.buffer)
  for (let at = DATA; at < image.length; at += 4) {
    const value = choice.of([0, 1, choice.below(256), DATA + choice.below(0x2000), choice.below(2 ** 32)])
    view.setUint32(at, value, true)
  }
  PATHS.forEach((path, index) => image.set(new TextEncoder().encode(`${path}\0`), DATA + index * 32))
  // Parameter blocks of the file functions: sub-function, offset, size, buffer, 0, name (docs of 70).
  for (let block = 0; block < BLOCKS; block++)
    [choice.below(12), choice.below(64), 0, choice.below(5000), DATA + choice.below(0x3000)].forEach(
      (field, index) => view.setUint32(DATA + 0x1000 + block * 32 + index * 4, field, true),
    )
  for (let block = 0; block < BLOCKS; block++) {
    const name = DATA + 0x1000 + block * 32 + 20
    image[name] = 0
    view.setUint32(name + 1, DATA + choice.below(PATHS.length) * 32, true)
  }
  const value = () =>
    choice.of([
      choice.below(8),
      choice.below(40),
      choice.below(2 ** 16),
      choice.below(2 ** 32),
      DATA + choice.below(PATHS.length) * 32,
      DATA + choice.below(0x2000),
      // Borders of the image, of the heap, of user space and of the page tables.
      choice.of([0, MEMORY - 1, MEMORY, 0x7fff_ffff, 0x8000_0000, 0xfdc0_0000, 0xffff_f000, 0xffff_ffff]),
    ])
  image.set(new TextEncoder().encode('MENUET01'))
  ;[1, HEADER, image.length, MEMORY, MEMORY - 16, 0, 0].forEach((field, index) =>
    view.setUint32(8 + index * 4, field, true),
  )
  let at = HEADER
  for (let call = 0; call < CALLS; call++) {
    const { number, subfunctions } = choice.of(SYSTEM_CALLS)
    const ebx = number === 70 || number === 80 ? DATA + 0x1000 + choice.below(BLOCKS) * 32 : subfunctions[0]
    // Most programs should get past their first calls: an end is rare, and so is a wait without limit.
    const eax = (number === -1 || number === 10) && !choice.oneIn(20) ? 3 : number
    for (const [register, opcode] of Object.entries(REGISTERS)) {
      const meant = { eax, ebx, ecx: subfunctions[1] }[register]
      const chosen = meant !== undefined && !choice.oneIn(30) ? meant : value()
      image[at] = opcode
      view.setUint32(at + 1, chosen >>> 0, true)
      at += 5
    }
    image.set([0xcd, 0x40], at)
    at += 2
  }
  image.set([0x83, 0xc8, 0xff, 0xcd, 0x40], at)
  return image
}

test.each(Array.from({ length: programs }, (_, index) => firstSeed + index))(
  'random system calls end the program or are answered; no seed breaks the kernel (seed %i)',
  { timeout: 60_000 },
  (seed) => {
    const host = createMemoryHost({ 'a.txt': 'text' })
    const { result } = runImage(
      randomProgram(seed),
      {
        mounts: [{ guest: '/hd0/1', host: 'granted', writable: true }],
        maxInstructions: 1_000_000,
        guestSeconds: 5,
      },
      host,
    )
    expect(ENDS).toContain(result.end.kind)
    expect(host.touched.filter((path) => !path.startsWith('granted:') || path.includes('..'))).toEqual([])
  },
)

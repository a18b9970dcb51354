import { physicalAddress } from '@contract/address'
import { describe, expect, test } from 'vitest'
import { createMachine } from '../../../src-main/machine/create-machine'
import { engine } from '../engine'
import { SEGMENT_NAMES } from '../../../src-main/machine/machine'

/*
 * When the units refuse (SDM vol. 3, tables 2-2 and 13-1; 2.5, CR0.EM MP TS NE; CR4.OSFXSR OSXMMEXCPT):
 * privileged state that user code on a real processor cannot set, so the expected vectors are the manual's.
 */
const CODE = 0x1000
const DATA = 0x2000
const Cr0 = { pe: 1, mp: 2, em: 4, ts: 8, ne: 0x20 } as const
const Cr4 = { osfxsr: 0x200, osxmmexcpt: 0x400 } as const

function start(cr0: number, cr4: number) {
  const vectors: number[] = []
  const machine = createMachine({
    ...engine,
    memoryMib: 1,
    ports: {
      exception(exception) {
        vectors.push(exception.vector)
        machine.requestStop()
        return true
      },
    },
  })
  for (const name of SEGMENT_NAMES)
    machine.state.setSegment(name, name === 'cs' ? 8 : 16, 0, 0xffffffff, name === 'cs' ? 0xc09b00 : 0xc09300)
  machine.state.cr0 = Cr0.pe | cr0
  machine.state.cr4 = cr4
  machine.state.ebx = DATA
  return { machine, vectors }
}

/** Runs the instructions; the vectors that were raised, ending with the first. */
function run(code: string, cr0: number, cr4: number = Cr4.osfxsr | Cr4.osxmmexcpt) {
  const { machine, vectors } = start(cr0, cr4)
  const parts = code.split(' ')
  const bytes = parts
    .join('')
    .match(/../g)!
    .map((byte) => Number.parseInt(byte, 16))
  machine.physical.writeBytes(physicalAddress(CODE), Uint8Array.from(bytes))
  machine.state.eip = CODE
  machine.run(parts.length)
  return { vectors, eip: machine.state.eip - CODE, machine }
}

describe('x87', () => {
  test.each([
    ['fld1 with EM', 'd9e8', Cr0.em, [7]],
    ['fld1 with TS', 'd9e8', Cr0.ts, [7]],
    ['fninit with EM', 'dbe3', Cr0.em, [7]],
    ['fnstsw with TS', 'dfe0', Cr0.ts, [7]],
    ['fwait with TS', '9b', Cr0.ts, []],
    ['fwait with EM', '9b', Cr0.em, []],
    ['fwait with TS and MP', '9b', Cr0.ts | Cr0.mp, [7]],
  ])('%s', (_name, code, cr0, vectors) => {
    expect(run(code, cr0).vectors).toEqual(vectors)
  })

  test('an unmasked exception is raised by the next waiting instruction', () => {
    // fldcw [ebx] with everything unmasked, fldz, fld1, fdivrp (1/0), fld1
    const { machine, vectors } = start(Cr0.ne, 0)
    machine.physical.write16(physicalAddress(DATA), 0x340)
    machine.physical.writeBytes(
      physicalAddress(CODE),
      Uint8Array.from([0xd9, 0x2b, 0xd9, 0xee, 0xd9, 0xe8, 0xde, 0xf1, 0xdf, 0xe0, 0xd9, 0xe8]),
    )
    machine.state.eip = CODE
    machine.run(5)
    expect(vectors).toEqual([])
    expect(machine.state.eax & 0x80ff).toBe(0x8084)
    machine.run(1)
    expect(vectors).toEqual([16])
    expect(machine.state.eip).toBe(CODE + 10)
  })

  test('after an unmasked exception the environment tells instruction, opcode and operand', () => {
    // fldcw [ebx]; fld1; fdiv dword [ebx+8] (1/0); fnstenv [ebx+16]
    const { machine } = start(Cr0.ne, 0)
    machine.physical.write16(physicalAddress(DATA), 0x340)
    machine.physical.writeBytes(
      physicalAddress(CODE),
      Uint8Array.from([0xd9, 0x2b, 0xd9, 0xe8, 0xd8, 0x73, 0x08, 0xd9, 0x73, 0x10]),
    )
    machine.state.eip = CODE
    machine.run(4)
    const word = (index: number) => machine.physical.read32(physicalAddress(DATA + 16 + 4 * index)) >>> 0
    expect([3, 4, 5, 6].map(word)).toEqual([CODE + 4, 0x00730008, DATA + 8, 0xffff0010])
  })
})

describe('real mode', () => {
  test('the environment holds linear addresses', () => {
    // cs 0, ds 10h: fld dword [bx+8]; o32 fnstenv [bx+16]
    const { machine } = start(0, 0)
    machine.state.cr0 = 0
    machine.state.setSegment('cs', 0, 0, 0xffff, 0x9b00)
    machine.state.setSegment('ds', 0x10, 0x100, 0xffff, 0x9300)
    machine.physical.writeBytes(
      physicalAddress(CODE),
      Uint8Array.from([0xd9, 0x47, 0x08, 0x66, 0xd9, 0x77, 0x10]),
    )
    machine.state.eip = CODE
    machine.run(2)
    const word = (index: number) =>
      machine.physical.read32(physicalAddress(0x100 + DATA + 16 + 4 * index)) >>> 0
    expect([3, 5].map((index) => word(index) & 0xffff)).toEqual([CODE, 0x100 + DATA + 8])
  })
})

describe('MMX and SSE', () => {
  const both = Cr4.osfxsr | Cr4.osxmmexcpt
  test.each([
    ['addps without OSFXSR', '0f58c1', 0, 0, [6]],
    ['addps with EM', '0f58c1', Cr0.em, both, [6]],
    ['addps with TS', '0f58c1', Cr0.ts, both, [7]],
    ['addps', '0f58c1', 0, both, []],
    ['paddb mm with EM', '0ffcc1', Cr0.em, both, [6]],
    ['paddb mm with TS', '0ffcc1', Cr0.ts, both, [7]],
    ['paddb mm without OSFXSR', '0ffcc1', 0, 0, []],
    ['paddb xmm without OSFXSR', '660ffcc1', 0, 0, [6]],
    ['fxsave with EM', '0fae03', Cr0.em, both, [7]],
    ['ldmxcsr with TS', '0fae13', Cr0.ts, both, [7]],
  ])('%s', (_name, code, cr0, cr4, vectors) => {
    expect(run(code, cr0, cr4).vectors).toEqual(vectors)
  })

  test.each([
    ['#XM with OSXMMEXCPT', both, 19],
    ['#UD without it', Cr4.osfxsr, 6],
  ])('an unmasked exception: %s', (_name, cr4, vector) => {
    // ldmxcsr [ebx] with zero divide unmasked; pcmpeqd xmm0, xmm0; psrld xmm0, 25; pslld xmm0, 23 (1.0); divps xmm0, xmm1
    const { machine, vectors } = start(0, cr4)
    machine.physical.write32(physicalAddress(DATA), 0x1d80)
    const code = '0fae13 660f76c0 660f72d019 660f72f017 0f5ec1'.replaceAll(' ', '').match(/../g)!
    machine.physical.writeBytes(
      physicalAddress(CODE),
      Uint8Array.from(code, (byte) => Number.parseInt(byte, 16)),
    )
    machine.state.eip = CODE
    machine.run(5)
    expect(vectors).toEqual([vector])
  })
})

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { physicalAddress } from '@contract/address'
import { createMachine } from '../../../src-main/machine/create-machine'
import { engine } from '../engine'
import { summarise } from '../../../src-main/machine/fpu/environment'
import {
  MXCSR,
  RAM,
  X87_CONTROL,
  X87_DATA_OFFSET,
  X87_INSTRUCTION_OFFSET,
  X87_OPCODE,
  X87_REGISTERS,
  X87_STATUS,
  X87_TAGS,
  XMM_REGISTERS,
} from '../../../src-main/machine/layout'
import { SEGMENT_NAMES } from '../../../src-main/machine/machine'

/** The lines that `capture.c` describes: keys in front of `>` are set, those behind it are expected. */
type Keys = Record<string, string>

const CODE = 0x1000
/** Follows the instruction and ends the run; more budget than that lets a block run as a whole. */
const INT3 = 'cc'
const WHOLE_BLOCK = 10
const OPERAND = 0x2400
const STATUS_FLAGS = 0x8d5
const C1 = 0x200
const CODE_ACCESS = 0xc09b00
const DATA_ACCESS = 0xc09300
/** General registers by name, and their index in the state block. */
const GENERAL = [
  ['eax', 0],
  ['ecx', 1],
  ['edx', 2],
  ['esi', 6],
  ['edi', 7],
] as const
/** Keys of 16- and 32-bit words in the state block, with their value after fninit. */
const WORDS: Readonly<Record<string, readonly [number, number]>> = {
  c: [X87_CONTROL, 0x37f],
  s: [X87_STATUS, 0],
  M: [MXCSR, 0x1f80],
  fop: [X87_OPCODE, 0],
  fip: [X87_INSTRUCTION_OFFSET, 0],
  fdp: [X87_DATA_OFFSET, 0],
}
const WORD_LIST = Object.entries(WORDS).map(([key, [at, initial]]) => [key, at, initial] as const)
const COMPARED_WORDS = ['c', 's', 'M'] as const

export interface ReplayResult {
  readonly cases: number
  /** Lines that differ, with what the machine did. */
  readonly failures: readonly string[]
}

function readKeys(text: string, into: Keys): Keys {
  for (const word of text.split(' ')) {
    const equals = word.indexOf('=')
    if (equals > 0) into[word.slice(0, equals)] = word.slice(equals + 1)
  }
  return into
}

const hexNumber = (text: string | undefined, otherwise: number): number =>
  text === undefined ? otherwise : Number.parseInt(text, 16)

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
const BYTES = new Map(HEX.map((text, byte) => [text, byte]))
const byteAt = (text: string, at: number): number => BYTES.get(text.slice(2 * at, 2 * at + 2))!

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length / 2 }, (_, at) => byteAt(text, at))

function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += HEX[byte]
  return text
}

/** Units in the last place between two double-extended numbers of 20 digits with equal signs. */
function distance(a: string, b: string): bigint {
  const index = (text: string): bigint => {
    const exponent = BigInt(`0x${text.slice(0, 4)}`) & 0x7fffn
    const mantissa = BigInt(`0x${text.slice(4)}`)
    return ((exponent > 0n ? exponent - 1n : 0n) << 63n) + mantissa
  }
  if (Number.parseInt(a[0] ?? '', 16) >> 3 !== Number.parseInt(b[0] ?? '', 16) >> 3) return 1n << 80n
  const difference = index(a) - index(b)
  return difference < 0n ? -difference : difference
}

/**
 * Runs every line of a case file as one instruction through a whole machine in flat protected mode.
 * With `ulps` the x87 registers may be that far away, and C1 is not compared.
 */
export function replay(file: string, ulps = 0n): ReplayResult {
  let vector = -1
  const machine = createMachine({
    ...engine,
    memoryMib: 1,
    ports: {
      softwareInterrupt() {
        machine.state.eip -= 1
        machine.requestStop()
        return true
      },
      exception(exception) {
        vector = exception.vector
        machine.requestStop()
        return true
      },
    },
  })
  const state = new Int32Array(machine.memory.buffer)
  const bytes = new Uint8Array(machine.memory.buffer)
  const view = new DataView(machine.memory.buffer)
  for (const name of SEGMENT_NAMES)
    machine.state.setSegment(
      name,
      name === 'cs' ? 8 : 16,
      0,
      0xffffffff,
      name === 'cs' ? CODE_ACCESS : DATA_ACCESS,
    )
  machine.state.cr0 = 0x33
  machine.state.cr4 = 0x600

  /** Digits from the highest byte down. */
  function putNumber(text: string, at: number): void {
    const size = text.length / 2
    for (let byte = 0; byte < size; byte++) bytes[at + size - 1 - byte] = byteAt(text, byte)
  }
  function getNumber(at: number, size: number): string {
    let text = ''
    for (let byte = size - 1; byte >= 0; byte--) text += HEX[bytes[at + byte]!]
    return text
  }

  function prepare(keys: Keys): void {
    bytes.fill(0, X87_REGISTERS, XMM_REGISTERS + 128)
    for (const [key, at, initial] of WORD_LIST) state[at >> 2] = hexNumber(keys[key], initial)
    let tags = 0xffff
    for (let register = 0; register < 8; register++) {
      const x87 = keys[register]
      if (x87 !== undefined) {
        putNumber(x87, X87_REGISTERS + 16 * register)
        tags &= ~(3 << (2 * register))
      }
      const xmm = keys[`x${register}`]
      if (xmm !== undefined) putNumber(xmm, XMM_REGISTERS + 16 * register)
    }
    state[X87_TAGS >> 2] = tags
    // The capture loads its state by fxrstor, which makes ES follow from flags and masks.
    summarise(state)
    for (const [name, index] of GENERAL) state[index] = hexNumber(keys[name], 0)
    machine.state.eflags = 2 | hexNumber(keys.f, 0)
    machine.state.eip = CODE
    const at = OPERAND + hexNumber(keys.at, 0)
    machine.state.ebx = at
    if (keys.edi === '@') machine.state.edi = at
    if (keys.m !== undefined) bytes.set(bytesOf(keys.m), RAM + at)
  }

  /** What the machine did, as keys; only what changed. */
  function observe(keys: Keys): Keys {
    const result: Keys = {}
    if (vector >= 0) result['!'] = String(vector)
    for (const key of COMPARED_WORDS) {
      const [at, initial] = WORDS[key]!
      const value = state[at >> 2]!
      if (value !== hexNumber(keys[key], initial)) result[key] = value.toString(16).padStart(4, '0')
    }
    for (let register = 0; register < 8; register++) {
      const before = keys[register]
      const isFull = ((state[X87_TAGS >> 2]! >> (2 * register)) & 3) !== 3
      if (!isFull) {
        if (before !== undefined) result[register] = '-'
      } else {
        const after = getNumber(X87_REGISTERS + 16 * register, 10)
        if (after !== before) result[register] = after
      }
      const at = XMM_REGISTERS + 16 * register
      const xmmBefore = keys[`x${register}`]
      if (xmmBefore !== undefined || view.getFloat64(at) !== 0 || view.getFloat64(at + 8) !== 0) {
        const after = getNumber(at, 16)
        if (after !== (xmmBefore ?? '').padStart(32, '0')) result[`x${register}`] = after
      }
    }
    for (const [name, index] of GENERAL) {
      const value = state[index]! >>> 0
      const before = keys[name] === '@' ? machine.state.ebx : hexNumber(keys[name], 0)
      if (value !== before) result[name] = value.toString(16).padStart(8, '0')
    }
    const flags = machine.state.eflags & STATUS_FLAGS
    if (flags !== (hexNumber(keys.f, 0) & STATUS_FLAGS)) result.f = flags.toString(16).padStart(3, '0')
    if (keys.m !== undefined) {
      const at = RAM + OPERAND + hexNumber(keys.at, 0)
      const after = toHex(bytes.subarray(at, at + keys.m.length / 2))
      if (after !== keys.m) result.m = after
    }
    return result
  }

  const isNear = (keys: Keys, key: string, want: string | undefined, got: string | undefined): boolean => {
    if (want === got) return true
    if (ulps === 0n) return false
    if (key === 's') return ((hexNumber(want ?? keys.s, 0) ^ hexNumber(got ?? keys.s, 0)) & ~C1) === 0
    const [a, b] = [want ?? keys[key] ?? '-', got ?? keys[key] ?? '-']
    return /^[0-7]$/.test(key) && a !== '-' && b !== '-' && distance(a, b) <= ulps
  }

  const failures: string[] = []
  let cases = 0
  let common: Keys = {}
  let commonText = ''
  let code = ''
  for (const line of readFileSync(resolve(import.meta.dirname, '../../cases', file), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('=')) {
      commonText = line
      code = line.split(' ')[1]!
      common = readKeys(line.slice(2), {})
      machine.physical.writeBytes(physicalAddress(CODE), bytesOf(code + INT3))
      continue
    }
    const [question = '', answer = ''] = line.split(' >')
    const keys = readKeys(question, { ...common })
    const wanted = readKeys(answer.trim(), {})
    cases++
    vector = -1
    prepare(keys)
    const stop = machine.run(WHOLE_BLOCK)
    const got = observe(keys)
    const endsAt = vector >= 0 ? CODE : CODE + code.length / 2
    if (stop.kind === 'unimplemented') got.unimplemented = stop.what
    else if (machine.state.eip !== endsAt) got.eip = machine.state.eip.toString(16)
    const names = new Set([...Object.keys(wanted), ...Object.keys(got)])
    if ([...names].every((name) => isNear(keys, name, wanted[name], got[name]))) continue
    failures.push(
      `${commonText} | ${line} | ${Object.entries(got)
        .map((pair) => pair.join('='))
        .join(' ')}`,
    )
  }
  return { cases, failures }
}

/**
 * Address expressions through the whole assembler: every combination of base, index, scale, displacement,
 * size and segment that reads differently. The cases are fasm's; KWB_ENCODER_GOLDEN=write asks it anew.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assemble } from '../../../src-main/assembler/assemble'
import { askFasm, hasFasm } from './fasm-oracle'

const file = join(import.meta.dirname, '../../cases/x86/addressing.txt')
const modes = [16, 32, 64] as const

const registers: Readonly<Record<number, readonly string[]>> = {
  16: ['bx', 'si', 'bp', 'ax'],
  32: ['eax', 'ebp', 'esp', 'ecx'],
  64: ['rax', 'rbp', 'rsp', 'r12', 'r13'],
}

/** Insides of brackets for registers of one width. */
function insides(width: number): string[] {
  const names = registers[width] ?? []
  const list: string[] = []
  const displacements = ['', '+1', '-1', '+7Fh', '+80h', '-80h', '-81h', '+1234h', '+12345678h', '-12345678h']
  for (const base of names) {
    for (const displacement of displacements) list.push(base + displacement)
    for (const index of names) list.push(`${base}+${index}`, `${index}*2+${base}+5`)
    for (const scale of [1, 2, 3, 4, 5, 6, 8, 9]) list.push(`${base}*${scale}`, `${base}*${scale}+100h`)
    list.push(`${base}+${base}`, `${base}+${base}*4`, `4*${base}`, `8+${base}`, `${base}-${base}`)
  }
  return list
}

const direct = [
  '0',
  '5',
  '-1',
  '1234h',
  '0FFFFh',
  '10000h',
  '12345678h',
  '80000000h',
  '0FFFFFFFFh',
  '100000000h',
  '0FFFFFFFF80000000h',
  '7FFFFFFFFFFFFFFFh',
]

function allLines(): { mode: 16 | 32 | 64; source: string }[] {
  const lines: { mode: 16 | 32 | 64; source: string }[] = []
  const templates = ['mov ecx,', 'mov al,', 'add dword ', 'lea edx,']
  modes.forEach((mode) => {
    const put = (inside: string, at: number) => {
      const template = templates[at % templates.length] ?? ''
      lines.push({ mode, source: `${template}[${inside}]${template.startsWith('add') ? ',12345h' : ''}` })
    }
    ;[16, 32, 64].flatMap(insides).forEach(put)
    ;['eip', 'rip', 'eip+10h', 'rip-10h', 'rip+rax', 'eax+rbx', 'ax+ebx', 'al', 'eax*ebx'].forEach(put)
    for (const size of ['', 'byte ', 'word ', 'dword ', 'qword ']) {
      for (const segment of ['', 'es:', 'cs:', 'ss:', 'ds:', 'fs:', 'gs:']) {
        direct.forEach((value, at) => put(`${size}${segment}${value}`, at))
        const places = [...(registers[16] ?? []), ...(registers[32] ?? []), ...(registers[64] ?? [])]
        places.forEach((place, at) => put(`${size}${segment}${place}+4`, at + 1))
      }
    }
  })
  return lines
}

function write(): void {
  const texts: string[] = []
  for (const mode of modes) {
    const sources = allLines()
      .filter((line) => line.mode === mode)
      .map(({ source }) => source)
    const accepted = sources.filter((source) => !ask(mode, source).startsWith('!'))
    const others = sources.filter((source) => !accepted.includes(source))
    for (const [group, size] of [
      [accepted, 400],
      [others, 12],
    ] as const)
      for (let from = 0; from < group.length; from += size) {
        const batch = group.slice(from, from + size)
        askFasm(batch, mode).forEach(({ bytes, error }, at) =>
          texts.push(`${mode} | ${batch[at] ?? ''} | ${error ? `! ${error}` : bytes}`),
        )
      }
  }
  writeFileSync(file, texts.join('\n') + '\n')
}

function ask(mode: number, source: string): string {
  const content = new TextEncoder().encode(`use${mode}\norg 1000h\n${source}\n`)
  const ports = { readFile: () => content, environment: () => undefined, timestamp: () => 0 }
  const result = assemble('a.asm', {}, ports)
  if (!result.ok) return `! ${result.diagnostics[0]?.message ?? ''}`
  return [...result.bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

if (process.env['KWB_ENCODER_GOLDEN'] === 'write' && hasFasm()) write()

describe('addressing', () => {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const whole = process.env['KWB_ENCODER_SWEEP'] === 'all'

  it.each(modes)('encodes the addresses of use%i as fasm does', (mode) => {
    const cases = lines.filter((line) => line.startsWith(`${mode} `)).map((line) => line.split(' | '))
    const accepted = cases.filter(([, , outcome = '']) => !outcome.startsWith('!'))
    const together = ask(mode, accepted.map(([, source = '']) => source).join('\norg 1000h\n'))
    // One by one where the whole differs, so that the line shows.
    if (together !== accepted.map(([, , bytes = '']) => bytes).join(''))
      expect(accepted.map(([, source = '']) => [source, ask(mode, source)])).toEqual(
        accepted.map(([, source = '', bytes = '']) => [source, bytes]),
      )
    const rejected = cases
      .filter(([, , outcome = '']) => outcome.startsWith('!'))
      .filter((_, at) => whole || at % 20 === 0)
    expect(rejected.map(([, source = '']) => [source, ask(mode, source)])).toEqual(
      rejected.map(([, source = '', outcome = '']) => [source, outcome]),
    )
  })
})

/** useavx512: the encoder takes EVEX where a scaled displacement makes it shorter. Bytes are fasm's. */
import { describe, expect, it } from 'vitest'
import { assemble } from '../../../src-main/assembler/assemble'
import { askFasm, hasFasm } from './fasm-oracle'

function run(source: string): string {
  const content = new TextEncoder().encode(source)
  const ports = { readFile: () => content, environment: () => undefined, timestamp: () => 0 }
  const result = assemble('a.asm', {}, ports)
  if (!result.ok) return `! ${result.diagnostics[0]?.message ?? ''}`
  return [...result.bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const lines = [
  'vaddps xmm1,xmm2,[eax+100h]',
  'vaddps xmm1,xmm2,[eax+101h]',
  'vaddps ymm1,ymm2,[eax-100h]',
  'vaddps xmm1,xmm2,[eax+20h]',
  'vaddsd xmm1,xmm2,[ebx+ecx*4+200h]',
  'vmovdqa xmm1,[eax+100h]',
  'vpaddd ymm3,ymm4,[ecx*8+100h]',
  'vaddps xmm1,xmm2,[dword eax+100h]',
  'vaddps xmm1,xmm2,[100h]',
]

describe('useavx512', () => {
  it.skipIf(!hasFasm())('gives the bytes that fasm gives', () => {
    for (const line of lines) {
      const theirs = askFasm([`useavx512\n${line}\nuseavx256`], 32)[0]
      expect(`${line} ${run(`use32\norg 1000h\nuseavx512\n${line}\n`)}`).toBe(
        `${line} ${theirs?.bytes ?? ''}`,
      )
    }
  })

  it('is undone by useavx256', () => {
    const line = 'vaddps xmm1,xmm2,[eax+100h]\n'
    expect(run(`use32\nuseavx512\nuseavx256\n${line}`)).toBe(run(`use32\n${line}`))
    expect(run(`use32\nuseavx512\n${line}`)).toBe('62f16c08584810')
  })
})

/** Formatting moves blanks and nothing else: what we deliver has the same bytes before and after. */
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assemble } from '../../../src-main/assembler/assemble'
import { formatLines } from '../../../src-main/assembler/language/format'
import { bytesOf, latin1 } from '../../../src-main/assembler/names'
import { applyEdits } from '../../../src-main/contract/text-edits'
import { CASES } from '../fasm'

const root = resolve(import.meta.dirname, '../../..')
const STYLES = {
  'its own columns': { mnemonicColumn: 0, operandColumn: 0, commentColumn: 0, tabSize: 8 },
  'other columns': { mnemonicColumn: 5, operandColumn: 12, commentColumn: 60, tabSize: 4 },
}
const format = (text: string, style: keyof typeof STYLES = 'its own columns'): string =>
  applyEdits(text, formatLines('a.asm', text, 1, Infinity, STYLES[style]))

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(asm|inc)$/.test(name))
    .map((name) => join(folder, name))

describe('columns', () => {
  it('come from what most lines have', () => {
    const text = `start:
        mov     eax, 1          ; one
  mov ebx,2 ; two
        add     eax, ebx        ; three
.local:	xor	ecx , ecx
name db  'a;b' ; text
SIZE   =  4*2
if 1
   nop
end if
; a comment   stays
        lock inc dword [eax]
`
    expect(format(text)).toBe(`start:
        mov     eax, 1          ; one
        mov     ebx,2           ; two
        add     eax, ebx        ; three
.local: xor     ecx , ecx
name            db 'a;b'        ; text
SIZE            = 4*2
if 1
        nop
end if
; a comment   stays
        lock inc dword [eax]
`)
  })

  it('leave joined lines, broken strings and long lines alone', () => {
    const text = `  mov eax, \\\n ebx\n  db 'open\n  db ${'1, '.repeat(900)}1\n`
    expect(format(text)).toBe(text)
  })
})

const listings = [...sources(join(root, 'resources')), ...sources(CASES)]
// Every listing in every style with FULL_SWEEP set, else a sample of the second style.
const full = process.env['FULL_SWEEP'] !== undefined
describe.each(Object.keys(STYLES) as (keyof typeof STYLES)[])('in %s', (style) => {
  const isSampled = style === 'other columns' && !full
  const names = listings
    .map((path) => path.slice(root.length + 1))
    .filter((_, at) => !isSampled || at % 6 === 0)
  it.each(names)('%s keeps its bytes', (name) => {
    const bytesWith = (change: (text: string) => string) => {
      const result = assemble(
        join(root, name),
        {},
        {
          readFile: (path) => {
            try {
              const bytes = readFileSync(path)
              return /\.(asm|inc)$/.test(path) ? bytesOf(change(latin1(bytes))) : bytes
            } catch {
              return undefined
            }
          },
          environment: (variable) => (variable === 'INCLUDE' ? dirname(join(root, name)) : undefined),
          timestamp: () => 0,
        },
      )
      return { message: result.diagnostics[0]?.message, hex: Buffer.from(result.bytes).toString('hex') }
    }
    const text = latin1(readFileSync(join(root, name)))
    const once = format(text, style)
    expect(format(once, style)).toBe(once)
    expect(bytesWith((source) => format(source, style))).toEqual(bytesWith((source) => source))
  })
})

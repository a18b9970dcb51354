/** Going on after an error: fasm's error stays the first, to the letter; the others are real and have columns. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CASES, assembleText, errorOutput } from '../fasm'

interface ErrorCase {
  readonly source: string
  readonly output: string
}

const errors = JSON.parse(readFileSync(join(CASES, 'errors.json'), 'utf8')) as ErrorCase[]

/** `line:column-end message` of every diagnostic, in the file itself. */
const told = (source: string, files: Record<string, string> = {}, errorLimit = 100): string[] =>
  assembleText(source, { errorLimit }, files).diagnostics.map(({ chain, message }) => {
    const [place] = chain
    return `${place!.columnLine ?? place!.line}:${place!.column}-${place!.endColumn} ${message}`
  })

describe('the first error', () => {
  it.each(errors.map(({ source, output }, i) => [i, source, output] as const))(
    'of case %i is the one that fasm tells',
    (_, source, output) => {
      const result = assembleText(source, { errorLimit: 100 })
      expect(result.ok).toBe(false)
      expect(errorOutput(result)).toBe(output)
      for (const { chain } of result.diagnostics)
        for (const { text, column = 1, endColumn = 2, columnLine } of chain) {
          expect(column).toBeGreaterThanOrEqual(1)
          expect(endColumn).toBeGreaterThan(column)
          if (columnLine === undefined && text !== '') expect(endColumn).toBeLessThanOrEqual(text.length + 1)
        }
    },
  )
})

describe('independent errors', () => {
  it('are all told, each where it stands', () => {
    const source = `use32
start:
  moov eax, 1
  mov eax, [nowhere]
  jmp .loop
  mov ax, ebx
  db 300
  add eax, \\
     zork
  call @f
  mov eax 5
`
    expect(told(source)).toEqual([
      '3:3-7 illegal instruction',
      "4:13-20 undefined symbol 'nowhere'",
      "5:7-12 undefined symbol 'start.loop'",
      '6:7-14 operand sizes do not match',
      '7:6-9 value out of range',
      "9:6-10 undefined symbol 'zork'",
      '10:8-10 undefined symbol',
      '11:7-12 invalid operand',
    ])
  })

  it('stay single when a block repeats them', () => {
    expect(told('repeat 5\n db 300\nend repeat\nwhile % < 4\n mov ax, ebx\nend while\n dw zork\n')).toEqual([
      '5:6-13 operand sizes do not match',
      '2:5-8 value out of range',
      "7:5-9 undefined symbol 'zork'",
    ])
  })

  it('do not follow from a line whose definition was lost', () => {
    expect(told('use32\nsize = foo +\n mov eax, size\n eax: nop\nlimit = 5 5\n mov ecx, limit\n')).toEqual([
      '2:8-13 invalid expression',
      "2:8-11 undefined symbol 'foo'",
      '4:2-5 reserved word used as symbol',
      '5:9-12 extra characters on line',
    ])
  })

  it('are not looked for behind a file that is missing', () => {
    expect(told("include 'gone.inc'\n mcall 5\n mov eax, undefined\n include 'too.inc'\n")).toEqual([
      '1:9-19 file not found',
      '4:10-19 file not found',
    ])
  })

  it('are found behind an unclosed block and a string without its end', () => {
    expect(told("use32\n db 'abc\n if 1\n mov eax, q2\n")).toEqual([
      '2:5-9 missing end quote',
      '3:2-4 missing end directive',
      "4:11-13 undefined symbol 'q2'",
    ])
  })

  it('in macros are told where they are called, with the way through macros and includes', () => {
    const files = {
      'a.inc':
        'macro m a, b {\n mov eax, a\n mov ebx, b\n}\nmacro mm x {\n m x, 7\n bad x\n}\nlab: jmp lab2\n',
    }
    const { diagnostics } = assembleText(
      "use32\ninclude 'a.inc'\n mm zip\n m 1, qq\n",
      { errorLimit: 9 },
      files,
    )
    const ways = diagnostics.map(({ message, chain, detail }) => [
      message,
      ...[...detail!.includes, ...chain].map(
        ({ file, line, column, endColumn, text }) =>
          `${file}:${line} ${text.slice(column! - 1, endColumn! - 1)}`,
      ),
    ])
    expect(ways).toEqual([
      ['illegal instruction', 'case.asm:3 mm', 'a.inc:7 bad'],
      ["undefined symbol 'lab2'", "case.asm:2 'a.inc'", 'a.inc:9 lab2'],
      ["undefined symbol 'zip'", 'case.asm:3 zip', 'a.inc:6 m', 'a.inc:2 eax, a'],
      ["undefined symbol 'qq'", 'case.asm:4 qq', 'a.inc:3 ebx, b'],
    ])
  })

  it('are bounded in number, and the rest is counted', () => {
    const source = Array.from({ length: 500 }, (_, line) => ` mov eax, missing${line}`).join('\n')
    const result = assembleText(source, { errorLimit: 100 })
    expect(result.diagnostics).toHaveLength(100)
    expect(result.moreErrors).toBe(400)
  })

  it('do not keep a hostile source from ending', () => {
    for (const source of [
      'while 1\n bad\nend while\n',
      'macro m {\n m2\n bad\n}\nmacro m2 {\n m\n}\n m\n',
      'x: times 100000000 nop\n bad\n',
    ])
      expect(assembleText(source, { errorLimit: 100, steps: 200_000 }).ok).toBe(false)
  })
})

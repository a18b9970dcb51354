/** What the assembler gives besides bytes, and how hostile sources end. */
import { describe, expect, it } from 'vitest'
import { assemble } from '../../src-main/assembler/assemble'
import { bytesOf } from '../../src-main/assembler/names'
import { assembleText } from './fasm'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

describe('results', () => {
  const source = [
    'use32', // 1
    'org 100h',
    'macro twice a { db a',
    '  dw a }',
    'start: nop', // 5
    '  twice 7',
    '.local: jmp start',
    'value = 5',
    'count rd 2',
    '',
  ].join('\n')

  it('maps ranges of bytes to lines, through macros', () => {
    const lines = assembleText(source).lines()
    expect(
      lines.map(({ address, offset, length, line, macroLine }) => [address, offset, length, line, macroLine]),
    ).toEqual([
      [0x100, 0, 1, 5, undefined],
      [0x101, 1, 1, 6, 3],
      [0x102, 2, 2, 6, 4],
      [0x104, 4, 2, 7, undefined],
      [0x106, -1, 8, 9, undefined],
    ])
  })

  it('lists symbols with value, kind and place', () => {
    const symbols = assembleText(source).symbols()
    expect(symbols.map(({ name, value, kind, size, line }) => [name, value, kind, size, line])).toEqual([
      ['start', 0x100, 'label', 0, 5],
      ['start.local', 0x104, 'label', 0, 7],
      ['value', 5, 'constant', 0, 8],
      ['count', 0x106, 'label', 4, 9],
    ])
  })

  it('gives the chain of macros of an error', () => {
    const [diagnostic] = assembleText(
      'macro inner x { mov eax,x\n err }\nmacro outer { inner 5 }\nuse32\nouter\n',
    ).diagnostics
    expect(diagnostic!.code).toBe('invoked-error')
    expect(diagnostic!.chain.map(({ line, macro, macroLine }) => [line, macro, macroLine])).toEqual([
      [5, undefined, undefined],
      [3, 'outer', 0],
      [2, 'inner', 1],
    ])
    expect(diagnostic!.processed).toBe('err')
  })

  it('finds included files beside the including one and in INCLUDE', () => {
    const result = assembleText(
      "include 'a/one.inc'\n",
      {},
      { 'a/one.inc': "db 1\ninclude 'two.inc'\n", 'a/two.inc': 'db 2\n' },
    )
    expect(hex(result.bytes)).toBe('0102')
    expect(result.files).toEqual(['case.asm', 'a/one.inc', 'a/two.inc'])
  })

  it('takes symbolic constants from outside', () => {
    expect(hex(assembleText('db lang\n', { definitions: [['lang', '1+1']] }).bytes)).toBe('02')
  })

  it('reads a float wherever its name falls in the growing tables', () => {
    for (let names = 0; names < 5000; names += 13) {
      const constants = Array.from({ length: names }, (_, i) => `n${i} equ`).join('\n')
      expect(hex(assembleText(`${constants}\ndd 1.5\n`).bytes)).toBe('0000c03f')
      if (names > 1500) names += 400
    }
  })

  it('gives the files of virtual blocks', () => {
    const result = assembleText("virtual as 'map'\ndb 'text'\nend virtual\ndb 1\n")
    expect(result.extraFiles.map(({ extension, bytes }) => [extension, hex(bytes)])).toEqual([
      ['map', '74657874'],
    ])
    expect(hex(result.bytes)).toBe('01')
  })
})

/** What fasm 1.73.30 makes of the same files in folders named `C:` and `D:`. */
describe('files as Windows names them', () => {
  const files: Record<string, string> = {
    'C:/lib/x.inc': 'db 1\r\n',
    'D:/inc/y.inc': 'db 2\r\ninclude "sub\\z.inc"\r\n',
    'D:/inc/sub/z.inc': 'db 5\r\n',
    'D:/proj/sub/z.inc': 'db 3\r\n',
    'D:/proj/main.asm':
      "include 'C:\\lib\\x.inc'\r\ninclude 'y.inc'\r\ninclude 'sub\\z.inc'\r\nfile '%OTHER%\\x.inc':0,1\r\n",
  }
  const variables: Record<string, string> = { INCLUDE: 'D:\\none;D:\\inc\\', OTHER: 'C:\\lib' }
  const run = (changed: Record<string, string> = {}): ReturnType<typeof assemble> => {
    const all = { ...files, ...changed }
    return assemble(
      'D:\\proj\\main.asm',
      {},
      {
        readFile: (path) => (Object.hasOwn(all, path) ? bytesOf(all[path]!) : undefined),
        environment: (name) => variables[name],
        timestamp: () => 0,
      },
    )
  }

  it('finds them by drive, beside the including file and in the folders of INCLUDE', () => {
    const result = run()
    expect(hex(result.bytes)).toBe('0102050364')
    expect(result.output).toBe('D:\\proj\\main.bin')
    expect(result.files).toEqual([
      'D:\\proj\\main.asm',
      'C:\\lib\\x.inc',
      'D:\\inc\\y.inc',
      'D:\\inc\\sub\\z.inc',
      'D:\\proj\\sub\\z.inc',
    ])
  })

  // fasm's loop over the folders ends at an empty last one, and for `file` begins even so.
  it.each([
    ['', "file 'x'", '78'],
    ['', "include 'x'", undefined],
    ['/none', "file 'x'", undefined],
    ['/none;', "file 'x'", undefined],
    [';/none', "file 'x'", '78'],
    ['/none;', "include 'y'", undefined],
    [';/none', "include 'y'", '01'],
  ])('with INCLUDE=%s, %s', (include, source, bytes) => {
    const all: Record<string, string> = { '/x': 'x', '/y': 'db 1', 'dir/a.asm': source }
    const result = assemble(
      'dir/a.asm',
      {},
      {
        readFile: (path) => (Object.hasOwn(all, path) ? bytesOf(all[path]!) : undefined),
        environment: (name) => (name === 'INCLUDE' ? include : undefined),
        timestamp: () => 0,
      },
    )
    expect(result.ok ? hex(result.bytes) : undefined).toBe(bytes)
  })

  it('names the place of an error without its carriage return', () => {
    const [diagnostic] = run({ 'D:/inc/sub/z.inc': 'db 5\r\nerror_here\r\n' }).diagnostics
    expect(diagnostic?.chain).toEqual([{ file: 'D:\\inc\\sub\\z.inc', line: 2, text: 'error_here' }])
  })
})

describe('hostile sources end with an error', () => {
  it.each([
    ['while 1\nend while\n', 'time-limit'],
    ['times 1000000000 times 1000000000 rb 0\n', 'time-limit'],
    ['repeat 4000000000\nend repeat\n', 'time-limit'],
    ["include 'case.asm'\n", 'stack-overflow'],
    ['rb 4000000000\n', 'out-of-memory'],
    ['rept 2000000000 { db 1 }\n', 'out-of-memory'],
    ['times 2000000000 db 1\n', 'out-of-memory'],
    ['db 4000000000 dup 0\n', 'out-of-memory'],
    ['x equ x x x x x x x x\n'.repeat(40) + 'db x\n', 'out-of-memory'],
    [`db ${'('.repeat(100000)}1\n`, 'out-of-memory'],
    [`db ${'-'.repeat(100000)}1\n`, undefined],
    ['if 1\n'.repeat(50000), undefined],
    ['a = b\nb = a+1\n', 'code-cannot-be-generated'],
    ['macro m { macro m \\{ m \\}\n m }\nm\n', undefined],
    ['\0\0\x1a\xff\xfe', undefined],
  ])('%j', (source, code) => {
    const result = assembleText(source, { steps: 200_000, memory: 256 })
    if (code !== undefined) expect(result.diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code])
    expect(result.diagnostics.length).toBe(result.ok ? 0 : 1)
  })

  it('can be cancelled', () => {
    let asked = 0
    const isCancelled = (): boolean => ++asked > 3
    expect(cancelled(isCancelled)).toBe('cancelled')
  })
})

function cancelled(isCancelled: () => boolean): string | undefined {
  const result = assemble(
    'x',
    {},
    {
      readFile: () => bytesOf('while 1\nend while\n'),
      environment: () => undefined,
      timestamp: () => 0,
      isCancelled,
    },
  )
  return result.diagnostics[0]?.code
}

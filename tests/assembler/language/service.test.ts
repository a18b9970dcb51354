import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../../src-main/contract/said'
import { applyEdits } from '../../../src-main/contract/text-edits'
import { createLanguageService } from '../../../src-main/assembler/language/service'
import type { TextPosition } from '../../../src-main/contract/language'
import { collectLanguageFacts } from '../../../src-main/session/language-facts'
import { assembleText } from '../fasm'

const MACROS = `; Loads the registers and calls.
macro call_with function*, argument
{
        mov     ebx, argument
        mov     eax, function
        int     0x40
}
macro structure name
{
  virtual at 0
  name:
}
macro end_structure
{
  end virtual
}
struc POINT x, y { .x dd x
 .y dd y }
macro make_name part { part#_end: }
limit_inc = 7
shared: ret
`
const MAIN = `include 'macros.inc'
use32
structure block
  .size dd ?
  .state dd ?
end_structure
COUNT = 4
text equ COUNT + 1
start:
        mov     ecx, COUNT
  .loop:
        dec     ecx
        jnz     .loop
        call_with 5, text
        call    other
        mov     eax, [ebx+block.size]
        jmp     start.done
  .done:
        call    shared
        ret
other:
        ; .loop in a comment
  .loop:  loop .loop
        jmp     @f
  @@:   ret
origin  POINT 1, 2
bytes   db 1, 2
`

/** Position of the n-th \`what\` in a file, inside its first character and a bit. */
const positionIn = (path: string, text: string, what: string, n = 0): TextPosition => {
  let at = -1
  for (let i = 0; i <= n; i++) at = text.indexOf(what, at + 1)
  expect(at).toBeGreaterThanOrEqual(0)
  const before = text.slice(0, at).split('\n')
  return { path, line: before.length, column: before.at(-1)!.length + 2 }
}

const serviceOf = (files: Record<string, string>) =>
  createLanguageService({
    read: (path) => files[path],
    list: () => Object.keys(files),
    facts: collectLanguageFacts,
  })
const service = serviceOf({ 'main.asm': MAIN, 'macros.inc': MACROS })
const inMain = (what: string, n = 0) => positionIn('main.asm', MAIN, what, n)
const places = (list: { path: string; line: number; column: number }[]) =>
  list.map(({ path, line, column }) => `${path}:${line}:${column}`).sort()

describe('going to a definition', () => {
  it.each([
    ['start.done', 0, ['main.asm:18:3']],
    ['.loop\n', 0, ['main.asm:11:3']],
    ['.loop\n        jmp     @f', 0, ['main.asm:23:3']],
    ['call_with', 0, ['macros.inc:2:7']],
    ['shared', 0, ['macros.inc:21:1']],
    ['block.size', 0, ['main.asm:4:3']],
    ['COUNT', 1, ['main.asm:7:1']],
    ['text\n', 0, ['main.asm:8:1']],
    ["'macros.inc'", 0, ['macros.inc:1:1']],
    ['POINT', 0, ['macros.inc:17:7']],
    ['mov ', 0, []],
  ])('of %j', (what, n, expected) => {
    expect(places(service.definition(inMain(what, n)))).toEqual(expected)
  })

  it('finds the parameter that a macro means', () => {
    const at = positionIn('macros.inc', MACROS, 'function\n')
    expect(places(service.definition(at))).toEqual(['macros.inc:2:17'])
  })

  it('finds the field that a structure macro makes', () => {
    const files = { 'a.asm': 'struc P { .x dd 0 }\np P\n mov eax, [p.x]\n' }
    const at = positionIn('a.asm', files['a.asm'], 'p.x')
    expect(places(serviceOf(files).definition(at))).toEqual(['a.asm:1:11'])
  })
})

describe('files that only INCLUDE leads to', () => {
  const files = {
    'project/main.asm': "include 'shared/calls.inc'\ninclude '%LIB%/more.inc'\n call helper\n call further\n",
    'project/local.inc': '',
    'library/inc/shared/calls.inc': "include 'parts.inc'\nhelper: ret\n",
    'library/inc/shared/parts.inc': 'part = 1\n',
    'other/more.inc': 'further: ret\n',
  }
  const variables: Record<string, string> = { INCLUDE: '/library/none;/library\\inc', LIB: '/other' }
  const service = createLanguageService({
    read: (path) => (files as Record<string, string>)[path],
    list: () => Object.keys(files),
    facts: collectLanguageFacts,
    environment: (name) => variables[name],
  })
  const at = (what: string) => positionIn('project/main.asm', files['project/main.asm'], what)

  it('are gone to, by name and by what they define', () => {
    expect(places(service.definition(at("'shared")))).toEqual(['library/inc/shared/calls.inc:1:1'])
    expect(places(service.definition(at('helper')))).toEqual(['library/inc/shared/calls.inc:2:1'])
    expect(places(service.definition(at('further')))).toEqual(['other/more.inc:1:1'])
  })

  it('are told of by hover and references, and offered by completion', () => {
    expect(service.hover(at('helper'))?.definition?.place.path).toBe('library/inc/shared/calls.inc')
    expect(places(service.references(at('helper')))).toEqual([
      'library/inc/shared/calls.inc:2:1',
      'project/main.asm:3:7',
    ])
    const { entries } = service.complete({ path: 'project/main.asm', line: 1, column: 16 })
    expect(entries.map(({ label }) => label)).toContain('shared/parts.inc')
  })

  it('as an assembly found them, where a macro puts the path together', () => {
    const files: Record<string, string> = { 'a.asm': 'get lib\n call deep\n', 'x/lib.inc': 'deep: ret\n' }
    const service = serviceOf(files)
    const at = positionIn('a.asm', files['a.asm']!, 'deep')
    expect(service.definition(at)).toEqual([])
    const report = { path: 'a.asm', succeeded: true, diagnostics: [], moreErrors: 0, display: '', passes: 1 }
    service.assembled(
      { ...report, files: ['a.asm', 'x/lib.inc'], imageSize: 0, symbols: [], lines: [] },
      new Uint8Array(),
    )
    expect(places(service.definition(at))).toEqual(['x/lib.inc:1:1'])
  })
})

describe('the words of a text', () => {
  it('are told apart by what they are to the language and to the program', () => {
    const told = service
      .semanticTokens('main.asm')
      .map(({ line, column, length, tokenClass, isDeclaration }) => {
        const word = MAIN.split('\n')[line - 1]!.slice(column - 1, column - 1 + length)
        return `${word} ${tokenClass}${isDeclaration ? ' declared' : ''}`
      })
    expect(told).toEqual(
      expect.arrayContaining([
        'include directive',
        "'macros.inc' string",
        'structure macro',
        'COUNT constant declared',
        '4 number',
        'start label declared',
        'mov instruction',
        'ecx register',
        'COUNT constant',
        '.loop label declared',
        '.loop label',
        'call_with macro',
        'start.done label',
        'POINT structure',
        'origin data declared',
        'db directive',
        '; .loop in a comment comment',
      ]),
    )
    expect(told.filter((one) => one.startsWith('start label'))).toEqual(['start label declared'])
    const inMacro = service
      .semanticTokens('macros.inc')
      .filter(({ tokenClass }) => tokenClass === 'parameter')
    expect(inMacro.map(({ line, isDeclaration }) => [line, isDeclaration])).toContainEqual([2, true])
    expect(inMacro.map(({ line, isDeclaration }) => [line, isDeclaration])).toContainEqual([4, false])
  })

  it('that a file defines globally are told without the program', () => {
    expect(service.fileSymbols('macros.inc').map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'call_with macro',
      'structure macro',
      'end_structure macro',
      'POINT structure',
      'make_name macro',
      'limit_inc constant',
      'shared label',
    ])
  })
})

describe('finding references', () => {
  it('of a local label stays under its label', () => {
    expect(places(service.references(inMain('.loop')))).toEqual(['main.asm:11:3', 'main.asm:13:17'])
  })

  it('of a local label finds it written out', () => {
    expect(places(service.references(inMain('.done:')))).toEqual(['main.asm:17:17', 'main.asm:18:3'])
  })

  it('goes through includes', () => {
    const at = positionIn('macros.inc', MACROS, 'shared')
    expect(places(service.references({ ...at }))).toEqual(['macros.inc:21:1'])
    expect(places(service.references(inMain('shared')))).toEqual(['macros.inc:21:1', 'main.asm:19:17'])
  })
})

describe('completing', () => {
  const labels = (text: string, line: number, column: number) => {
    const { entries } = serviceOf({ 'main.asm': text, 'macros.inc': MACROS }).complete({
      path: 'main.asm',
      line,
      column,
    })
    return entries.map(({ label, kind }) => `${label} ${kind}`)
  }
  const typed = (line: string) => {
    const text = MAIN.replace('        call    shared\n', `${line}\n`)
    return labels(text, 19, line.length + 1)
  }

  it('offers the local labels of the label above, and no others', () => {
    expect(typed('        jmp .')).toEqual(['.done local', '.loop local'])
  })

  it('offers the fields of a structure behind its dot', () => {
    expect(typed('        mov eax, [ebx+block.')).toEqual(['block.size data', 'block.state data'])
  })

  it('offers names, constants and texts, but no anonymous labels', () => {
    const found = typed('        mov eax, ')
    expect(found).toEqual(
      expect.arrayContaining(['COUNT constant', 'text text', 'start label', 'origin data', 'eax register']),
    )
    expect(found.some((one) => one.startsWith('@'))).toBe(false)
    expect(found).not.toContain('call_with macro')
    expect(typed('        call oth')).toContain('other label')
  })

  it('offers macros, instructions and directives where a line begins', () => {
    expect(typed('        call')).toEqual(expect.arrayContaining(['call instruction', 'call_with macro']))
    expect(typed('        vir')).toContain('virtual directive')
    expect(typed('        MO')).toContain('MOV instruction')
  })

  it('offers the parameters of the macro it is in', () => {
    const text = MACROS.replace('int     0x40', 'mov ecx, ar')
    const { entries } = serviceOf({ 'macros.inc': text }).complete({
      path: 'macros.inc',
      line: 6,
      column: 20,
    })
    expect(entries[0]).toMatchObject({ label: 'argument', kind: 'argument' })
  })

  it('offers system functions, and files behind include', () => {
    expect(typed('        mov eax, ').some((one) => one.endsWith('function'))).toBe(true)
    expect(labels("include '", 1, 10)).toEqual(['macros.inc file'])
  })

  it('offers nothing in comments', () => {
    expect(typed('        nop ; st')).toEqual([])
  })
})

describe('renaming', () => {
  const renamed = (at: TextPosition, newName: string, files = { 'main.asm': MAIN, 'macros.inc': MACROS }) => {
    const outcome = serviceOf(files).rename(at, newName)
    if (outcome.outcome === 'refused') return inEnglish(outcome.reason)
    return Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        applyEdits(
          text,
          outcome.edits.filter(({ place }) => place.path === path),
        ),
      ]),
    )
  }
  const bytes = (files: Record<string, string>) => {
    const result = assembleText(files['main.asm']!, {}, files)
    expect(result.diagnostics).toEqual([])
    return Buffer.from(result.bytes).toString('hex')
  }
  const before = bytes({ 'main.asm': MAIN, 'macros.inc': MACROS })

  it.each([
    ['start', 0, 'begin'],
    ['.loop', 0, '.again'],
    ['.done:', 0, '.end'],
    ['COUNT', 0, 'NUMBER'],
    ['text', 0, 'words'],
    ['call_with', 0, 'ask'],
    ['shared', 0, 'common_part'],
    ['block', 0, 'piece'],
    ['block.size', 0, 'block.length'],
    ['.size', 0, '.length'],
    ['origin', 0, 'zero'],
  ])('of %j leaves the bytes as they are', (what, n, name) => {
    const files = renamed(inMain(what, n), name)
    expect(typeof files).toBe('object')
    const all = Object.values(files as Record<string, string>).join('\n')
    expect(all).not.toBe(MAIN + '\n' + MACROS)
    expect(all).toContain(name)
    expect(bytes(files as Record<string, string>)).toBe(before)
  })

  it.each([
    ['mov', 0, 'move', /word of the language/],
    ['start', 0, 'other', /already the name/],
    ['start', 0, 'eax', /cannot be a name/],
    ['start', 0, '1st', /cannot be a name/],
    ['start', 0, 'a b', /not one name/],
    ['start', 0, '.inner', /global name/],
    ['.loop', 0, 'outer', /begin it with a dot/],
    ['@f', 0, 'x', /anonymous/],
  ])('of %j (%i) to %j is refused', (what, n, name, reason) => {
    expect(renamed(inMain(what, n), name)).toMatch(reason)
  })

  it('is refused for a name that # puts together', () => {
    const text = 'macro m part { part: }\nmacro n a { a#_tail: }\n n x\n jmp x_tail\n'
    const files = { 'main.asm': text, 'macros.inc': '' }
    expect(renamed(positionIn('main.asm', text, 'x_tail'), 'y', files)).toMatch(/a macro makes it/)
    expect(renamed(positionIn('main.asm', text, 'a#'), 'b', files)).toMatchObject({
      'main.asm': text.replace('a {', 'b {').replace('a#', 'b#'),
    })
  })
})

describe('the outline and folding', () => {
  it('names what the file defines, local names under their label', () => {
    const entries = service.outline('main.asm')
    expect(entries.map(({ name, kind, place, parent }) => [name, kind, place.line, parent])).toEqual([
      ['block', 'label', 3, -1],
      ['.size', 'data', 4, 0],
      ['.state', 'data', 5, 0],
      ['COUNT', 'constant', 7, -1],
      ['text', 'text', 8, -1],
      ['start', 'label', 9, -1],
      ['.loop', 'local', 11, 5],
      ['.done', 'local', 18, 5],
      ['other', 'label', 21, -1],
      ['.loop', 'local', 23, 8],
      ['origin', 'data', 26, -1],
      ['bytes', 'data', 27, -1],
    ])
    expect(entries[5]!.lastLine).toBe(20)
  })

  it('folds macros, blocks and runs of comments', () => {
    const text = `; one
; two
if 1
  repeat 2
    nop
  end repeat
end if
macro m
{
  nop
}
proc p
  ret
endp
structure s
end_structure
virtual at 0
end virtual
`
    expect(serviceOf({ 'a.asm': text }).folds('a.asm')).toEqual([
      { from: 1, to: 2, kind: 'comment' },
      { from: 3, to: 7, kind: 'block' },
      { from: 4, to: 6, kind: 'block' },
      { from: 8, to: 11, kind: 'block' },
      { from: 12, to: 14, kind: 'block' },
      { from: 15, to: 16, kind: 'block' },
      { from: 17, to: 18, kind: 'block' },
    ])
  })
})

describe('hovering and signatures', () => {
  it('tells what a macro is, with its comment and parameters', () => {
    expect(service.hover(inMain('call_with'))?.definition).toMatchObject({
      kind: 'macro',
      detail: 'macro call_with function*, argument',
      note: 'Loads the registers and calls.',
    })
    const call = inMain('5, text')
    expect(service.signature({ ...call, column: call.column + 1 })).toMatchObject({
      parameters: ['function', 'argument'],
      active: 1,
    })
  })

  it('tells what a name of a text stands for', () => {
    expect(service.hover(inMain('text'))?.definition).toMatchObject({ kind: 'text', detail: 'COUNT + 1' })
    expect(service.hover(inMain('4\n'))).toMatchObject({ number: 4 })
  })
})

describe('hostile and broken texts', () => {
  const texts = [
    'macro m {\n mov eax, \nstart: call_w',
    '\\\\\\\\\n}}}}}{{{{{\n"',
    'a:'.repeat(20_000),
    `x ${'macro m{}'.repeat(20_000)}`,
    `db ${"'a',".repeat(20_000)}`,
    `${'if 1\n'.repeat(5000)}`,
    '\0\x1a\x01',
    `macro ${'a,'.repeat(30_000)}`,
    'mov eax,\\\n'.repeat(10_000),
  ]
  it.each(texts.map((text, i) => [i, text] as const))('text %i is answered', (_, text) => {
    const hostile = serviceOf({ 'a.asm': text })
    const line = hostile.lines('a.asm').length
    const column = hostile.lines('a.asm')[line - 1]!.length + 1
    const at = { path: 'a.asm', line, column }
    for (const ask of [
      hostile.complete,
      hostile.hover,
      hostile.definition,
      hostile.references,
      hostile.signature,
    ])
      ask(at)
    hostile.outline('a.asm')
    hostile.folds('a.asm')
    hostile.rename(at, 'other')
    hostile.format('a.asm', 1, line, { mnemonicColumn: 0, operandColumn: 0, commentColumn: 0, tabSize: 8 })
  })
})

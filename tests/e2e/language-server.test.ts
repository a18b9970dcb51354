/** The built language server, spoken to as an editor does. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'kwb lsp é-'))
/** Outside the workspace: only the INCLUDE variable leads there. */
const library = mkdtempSync(join(tmpdir(), 'kwb lsp include-'))
const uri = (name: string) => pathToFileURL(join(folder, name)).href

const LIBRARY = `; Calls the kernel.
macro mcall function*, in_ebx
{
        mov     ebx, in_ebx
        mov     eax, function
        int     0x40
}
helper:
        ret
`
const MAIN = `use32
org 0
db 'MENUET01'
dd 1, start, image_end, 0x1000, 0x1000, 0, 0
include 'lib/macros.inc'
include 'shared.inc'
COUNT = 3
start:
        mov     ecx, COUNT
  .loop:
        loop    .loop
        call    helper
        mcall   63, 1
        moov    eax, 5
        mov     eax, [nowhere]
image_end:
`

describe('kwb lsp', () => {
  let server: ChildProcess
  let client: ProtocolConnection
  let initialized: { capabilities: Record<string, unknown> }
  const told = new Map<string, Diagnostic[]>()
  let version = 1
  let text = MAIN

  /** The protocol's position of the n-th \`what\`, one character inside. */
  const at = (what: string, n = 0) => {
    let offset = -1
    for (let i = 0; i <= n; i++) offset = text.indexOf(what, offset + 1)
    expect(offset).toBeGreaterThanOrEqual(0)
    const before = text.slice(0, offset + 1).split('\n')
    return { line: before.length - 1, character: before.at(-1)!.length }
  }
  const asked = (what: string, n = 0) => ({ textDocument: { uri: uri('main.asm') }, position: at(what, n) })
  const ask = <T>(method: string, params: object): Promise<T> => client.sendRequest(method, params)
  const diagnostics = () => told.get(uri('main.asm'))?.map(({ message }) => message)
  const change = async (next: string) => {
    text = next
    told.delete(uri('main.asm'))
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri: uri('main.asm'), version: ++version },
      contentChanges: [{ text }],
    })
    await expect.poll(() => told.get(uri('main.asm')), { timeout: 20_000 }).toBeDefined()
  }
  type Edits = { changes: Record<string, { range: { start: Pos; end: Pos }; newText: string }[]> }
  type Pos = { line: number; character: number }
  const applied = (edits: Edits['changes'][string]) => {
    const lines = text.split('\n')
    const offset = ({ line, character }: Pos) =>
      lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character
    return [...edits]
      .sort((a, b) => offset(b.range.start) - offset(a.range.start))
      .reduce(
        (whole, { range, newText }) =>
          whole.slice(0, offset(range.start)) + newText + whole.slice(offset(range.end)),
        text,
      )
  }

  beforeAll(async () => {
    mkdirSync(join(folder, 'lib'))
    writeFileSync(join(folder, 'lib/macros.inc'), LIBRARY)
    writeFileSync(join(folder, 'main.asm'), MAIN)
    writeFileSync(join(library, 'shared.inc'), 'SHARED = 7\nmacro twice what { what\n what }\n')
    writeFileSync(join(folder, 'other.asm'), 'outlying_helper: ret\n.local: ret\n')
    server = spawn(process.execPath, [join(root, 'out/main/cli.js'), 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, INCLUDE: library },
    })
    client = createProtocolConnection(
      new StreamMessageReader(server.stdout!),
      new StreamMessageWriter(server.stdin!),
    )
    client.onNotification(
      'textDocument/publishDiagnostics',
      (one: { uri: string; diagnostics: Diagnostic[] }) => {
        told.set(one.uri, one.diagnostics)
      },
    )
    client.listen()
    initialized = await ask<{ capabilities: Record<string, unknown> }>('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: {},
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'test' }],
    })
    expect(initialized.capabilities['renameProvider']).toEqual({ prepareProvider: true })
    await client.sendNotification('initialized', {})
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uri('main.asm'), languageId: 'fasm', version, text },
    })
  }, 60_000)
  afterAll(async () => {
    const ended = new Promise<number | null>((end) => server.once('exit', end))
    await client.sendRequest('shutdown')
    await client.sendNotification('exit')
    expect(await ended).toBe(0)
    rmSync(folder, { recursive: true })
    rmSync(library, { recursive: true })
  })

  test('tells every independent error with its columns', async () => {
    await expect.poll(() => told.get(uri('main.asm')), { timeout: 30_000 }).toBeDefined()
    expect(told.get(uri('main.asm'))).toMatchObject([
      {
        message: "illegal instruction\nDid you mean 'mov'?",
        range: { start: { line: 13, character: 8 }, end: { line: 13, character: 12 } },
        code: 'illegal-instruction',
      },
      {
        message: "undefined symbol 'nowhere'",
        range: { start: { line: 14, character: 22 }, end: { line: 14, character: 29 } },
      },
    ])
  })

  test('mends an error by a quick fix', async () => {
    const range = { start: { line: 13, character: 8 }, end: { line: 13, character: 8 } }
    const actions = await ask<{ title: string; edit: Edits }[]>('textDocument/codeAction', {
      textDocument: { uri: uri('main.asm') },
      range,
      context: { diagnostics: [] },
    })
    const mend = actions.find(({ title }) => title === "Change to 'mov'")!
    await change(applied(mend.edit.changes[uri('main.asm')]!).replace('[nowhere]', 'COUNT'))
    expect(diagnostics()).toEqual([])
  })

  test('goes to a definition through an include, and finds references', async () => {
    expect(await ask('textDocument/definition', asked('helper'))).toMatchObject([
      { uri: uri('lib/macros.inc'), range: { start: { line: 7, character: 0 } } },
    ])
    const references = await ask<{ range: { start: Pos } }[]>('textDocument/references', {
      ...asked('.loop'),
      context: { includeDeclaration: true },
    })
    expect(references.map(({ range }) => range.start.line)).toEqual([9, 10])
  })

  test('goes to what only INCLUDE leads to', async () => {
    const shared = pathToFileURL(join(library, 'shared.inc')).href
    expect(await ask('textDocument/definition', asked('shared.inc'))).toMatchObject([{ uri: shared }])
    await change(text.replace('ecx, COUNT', 'ecx, SHARED'))
    expect(diagnostics()).toEqual([])
    expect(await ask('textDocument/definition', asked('SHARED'))).toMatchObject([
      { uri: shared, range: { start: { line: 0, character: 0 } } },
    ])
    await change(text.replace('ecx, SHARED', 'ecx, COUNT'))
  })

  test('tells what the words are, and finds symbols in all files', async () => {
    const { capabilities } = initialized
    const { legend } = capabilities['semanticTokensProvider'] as {
      legend: { tokenTypes: string[]; tokenModifiers: string[] }
    }
    const { data } = await ask<{ data: number[] }>('textDocument/semanticTokens/full', {
      textDocument: { uri: uri('main.asm') },
    })
    const lines = text.split('\n')
    const told: string[] = []
    let line = 0
    let character = 0
    for (let i = 0; i < data.length; i += 5) {
      const [down, right, length, type, modifiers] = data.slice(i, i + 5) as [
        number,
        number,
        number,
        number,
        number,
      ]
      character = down > 0 ? right : character + right
      line += down
      const names = legend.tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0)
      told.push(
        [lines[line]!.slice(character, character + length), legend.tokenTypes[type], ...names].join(' '),
      )
    }
    expect(told).toEqual(
      expect.arrayContaining([
        "'MENUET01' string",
        'COUNT variable declaration readonly',
        'mov keyword',
        'ecx variable defaultLibrary',
        '.loop function declaration',
        'mcall macro',
        '63 number',
      ]),
    )
    type Found = { name: string; location: { uri: string; range: { start: Pos } } }
    const found = await ask<Found[]>('workspace/symbol', { query: 'help' })
    expect(found.map(({ name, location }) => `${name} ${location.uri}`).sort()).toEqual([
      `helper ${uri('lib/macros.inc')}`,
      `outlying_helper ${uri('other.asm')}`,
    ])
    expect((await ask<Found[]>('workspace/symbol', { query: 'oh' })).map(({ name }) => name)).toContain(
      'outlying_helper',
    )
  })

  test('completes the local labels in scope', async () => {
    const { items } = await ask<{ items: { label: string }[] }>('textDocument/completion', {
      ...asked('.loop', 1),
    })
    expect(items.map(({ label }) => label)).toEqual(['.loop'])
  })

  test('hovers with the bytes of the line and what a macro becomes', async () => {
    const hover = async (what: string) =>
      (await ask<{ contents: { value: string } }>('textDocument/hover', asked(what))).contents.value
    expect(await hover('mov     ecx')).toContain('`B9 03 00 00 00` at address')
    const call = await hover('mcall')
    expect(call).toContain('Calls the kernel.')
    expect(call).toContain('mov ebx,1\nmov eax,63\nint 0x40')
    expect(call).toContain('System function 63.1')
    expect(await hover('COUNT')).toContain('constant')
  })

  test('renames through files, and refuses what is no name', async () => {
    const { changes } = await ask<Edits>('textDocument/rename', { ...asked('helper'), newName: 'assistant' })
    expect(Object.keys(changes).sort()).toEqual([uri('lib/macros.inc'), uri('main.asm')])
    expect(applied(changes[uri('main.asm')]!)).toContain('call    assistant')
    await expect(ask('textDocument/rename', { ...asked('helper'), newName: 'eax' })).rejects.toThrow(
      /cannot be a name/,
    )
    await expect(ask('textDocument/prepareRename', asked('mov'))).rejects.toThrow(/word of the language/)
  })

  test('outlines, folds, formats, and shows bytes', async () => {
    const textDocument = { uri: uri('main.asm') }
    const symbols = await ask<{ name: string; children: { name: string }[] }[]>(
      'textDocument/documentSymbol',
      {
        textDocument,
      },
    )
    expect(symbols.map(({ name }) => name)).toEqual(['COUNT', 'start', 'image_end'])
    expect(symbols[1]!.children.map(({ name }) => name)).toEqual(['.loop'])
    expect(await ask('textDocument/foldingRange', { textDocument: { uri: uri('lib/macros.inc') } })).toEqual([
      { startLine: 1, endLine: 6 },
    ])
    const hints = await ask<{ position: Pos; label: string }[]>('textDocument/inlayHint', {
      textDocument,
      range: { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } },
    })
    expect(hints).toMatchObject([
      { position: { line: 8 }, label: expect.stringMatching(/^0000002[45] {2}B9 03/) },
    ])
    await change(text.replace('        call    helper', '   call helper'))
    const edits = await ask<Edits['changes'][string]>('textDocument/formatting', {
      textDocument,
      options: { tabSize: 8, insertSpaces: true },
    })
    expect(applied(edits)).toContain('        call    helper\n')
  })

  test('a listing that repeats for ever holds nothing up', async () => {
    text = `use32\nstart:\nwhile 1\n x = 1\nend while\n${MAIN}`
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri: uri('main.asm'), version: ++version },
      contentChanges: [{ text }],
    })
    await new Promise((later) => setTimeout(later, 500))
    expect(await ask('textDocument/definition', asked('helper'))).toHaveLength(1)
    await change(MAIN.replace('moov', 'mov').replace('nowhere', '0'))
    expect(diagnostics()).toEqual([])
  })
})

test('speaks Russian to a client whose locale is ru', async () => {
  const project = mkdtempSync(join(tmpdir(), 'kwb lsp ru-'))
  const path = pathToFileURL(join(project, 'main.asm')).href
  const server = spawn(process.execPath, [join(root, 'out/main/cli.js'), 'lsp'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  )
  const diagnostics = new Promise<Diagnostic[]>((told) =>
    client.onNotification('textDocument/publishDiagnostics', (one: { diagnostics: Diagnostic[] }) =>
      told(one.diagnostics),
    ),
  )
  client.listen()
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(project).href,
    locale: 'ru-RU',
    capabilities: {},
  })
  await client.sendNotification('initialized', {})
  const text = 'use32\nmov eax, 5\nint 0x40\nmoov eax, 1\n'
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri: path, languageId: 'fasm', version: 1, text },
  })
  const asked = (line: number) => ({ textDocument: { uri: path }, position: { line, character: 1 } })
  const { contents } = await client.sendRequest<{ contents: { value: string } }>(
    'textDocument/hover',
    asked(1),
  )
  expect(contents.value).toContain('**mov** — Копирует источник в приёмник')
  expect(contents.value).toContain('Меняет флаги: нет · пересылка данных')
  expect(contents.value).toContain('**Системная функция 5** — задержка')
  const refused = client.sendRequest('textDocument/prepareRename', asked(0))
  await expect(refused).rejects.toThrow('«use32» — слово языка.')
  expect((await diagnostics)[0]?.message).toBe("illegal instruction\nВозможно, имелось в виду: 'mov'?")
  const ended = new Promise((end) => server.once('exit', end))
  await client.sendRequest('shutdown')
  await client.sendNotification('exit')
  await ended
  rmSync(project, { recursive: true })
}, 60_000)

import { join } from 'node:path'
import {
  type Connection,
  FoldingRangeKind,
  LSPErrorCodes,
  ProposedFeatures,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  TextDocuments,
  createConnection,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Diagnostic } from '../contract/assembly'
import type { Said } from '../contract/said'
import type { Result } from '../contract/result'
import type { RunningJob } from '../session/jobs'
import { createLanguage } from '../session/language'
import { ExitCode, readArguments } from './arguments'
import { createLspFiles, environment, pathOfUri, uriOfPath } from './lsp-files'
import { createLspJobs } from './lsp-jobs'
import { hoverText } from './lsp-markdown'
import {
  codeActionOf,
  completionItems,
  diagnosticOf,
  documentSymbols,
  editOf,
  locationOf,
  rangeOf,
  workspaceEdit,
} from './lsp-protocol'
import { textsFor } from './lsp-texts'
import { tokenData, tokenLegend, workspaceSymbols } from './lsp-symbols'

const HELP = `kwb lsp: a language server for flat assembler, over standard input and output

Usage: kwb lsp [--stdio]

It speaks the Language Server Protocol 3.17: diagnostics with quick fixes, completion, hover, signatures,
definition, references, rename, highlights, semantic tokens, outline, symbols of the workspace, folding,
formatting, and inlay hints with the address and bytes of each line. Files are looked for as kwb asm does, with the INCLUDE variable. An included file is
checked as a part of the listing that was assembled last and includes it. To a client whose locale is ru
it speaks Russian.

Point an editor's generic LSP client at the command; the language is usually called 'fasm'.
`

/** Milliseconds without a change after which a listing is assembled. */
const QUIET = 150

/** Serves until the client ends it. */
export const lsp = async (args: readonly string[]): Promise<number> => {
  const { values } = readArguments({
    args: [...args],
    options: { help: { type: 'boolean', short: 'h' }, stdio: { type: 'boolean' } },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return ExitCode.success
  }
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
  )
  serve(connection)
  connection.listen()
  return new Promise((end) => connection.onExit(() => end(ExitCode.success)))
}

const serve = (connection: Connection): void => {
  const files = createLspFiles()
  let folders: readonly string[] = []
  let texts = textsFor(undefined)
  const refused = (reason: Said) => new ResponseError(LSPErrorCodes.RequestFailed, texts.word(reason))
  const valueOf = <T>(result: Result<T>): T => {
    if (!result.ok) throw refused(result.failure.message)
    return result.value
  }
  const jobs = createLspJobs(join(import.meta.dirname, 'lsp-worker.js'), () => folders)
  const language = createLanguage({ files, jobs, environment })
  const { api } = language
  const documents = new TextDocuments(TextDocument)
  /** Diagnostics of each listing, and the files they were told of. */
  const told = new Map<string, Map<string, readonly Diagnostic[]>>()
  const waiting = new Map<string, NodeJS.Timeout>()
  const running = new Map<string, RunningJob<'assemble'>>()
  const stale = new Set<string>()

  const overlays = () => documents.all().map((one) => ({ path: pathOfUri(one.uri), text: one.getText() }))
  /** The session shares texts once for every question; here it is done when one has changed. */
  const share = () => void api.shareTexts({ overlays: overlays() })

  const publish = (main: string, diagnostics: readonly Diagnostic[]) => {
    const byPath = new Map<string, Diagnostic[]>()
    for (const path of told.get(main)?.keys() ?? []) byPath.set(path, [])
    byPath.set(main, [])
    for (const one of diagnostics) {
      const list = byPath.get(one.place.path)
      if (list === undefined) byPath.set(one.place.path, [one])
      else list.push(one)
    }
    for (const [path, list] of byPath)
      void connection.sendDiagnostics({
        uri: uriOfPath(path),
        diagnostics: list.map((one) => diagnosticOf(one, texts)),
      })
    told.set(main, new Map([...byPath].filter(([path, list]) => list.length > 0 || path === main)))
  }

  const assemble = async (main: string) => {
    waiting.delete(main)
    running.get(main)?.cancel()
    const job = jobs.run({ kind: 'assemble', path: main, overlays: overlays() })
    running.set(main, job)
    const result = await job.result
    if (running.get(main) !== job) return
    running.delete(main)
    if (!result.ok) {
      if (result.failure.code !== 'cancelled') connection.console.error(texts.word(result.failure.message))
      return
    }
    language.assembled(result.value)
    stale.delete(main)
    publish(main, result.value.report.diagnostics)
    void connection.languages.inlayHint.refresh().catch(() => {})
    void connection.languages.semanticTokens.refresh().catch(() => {})
  }
  const assembleSoon = (path: string) => {
    const main = language.mainOf(path)
    // A part without a listing that includes it would only be told what it takes from the whole.
    if (main === path && !/\.(asm|fas)$/i.test(path)) return
    stale.add(main)
    clearTimeout(waiting.get(main))
    waiting.set(
      main,
      setTimeout(() => void assemble(main), QUIET),
    )
  }

  connection.onInitialize(({ workspaceFolders, rootUri, locale }) => {
    texts = textsFor(locale)
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])
    folders = uris.map(pathOfUri)
    files.setFolders(folders)
    return {
      serverInfo: { name: 'kwb', version: __VERSION__ },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        completionProvider: { triggerCharacters: ['.', "'"] },
        hoverProvider: true,
        signatureHelpProvider: { triggerCharacters: [' ', ','] },
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: { prepareProvider: true },
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix'] },
        inlayHintProvider: true,
        workspaceSymbolProvider: true,
        semanticTokensProvider: { legend: tokenLegend, full: true, range: true },
      },
    }
  })
  documents.onDidChangeContent(({ document }) => {
    share()
    assembleSoon(pathOfUri(document.uri))
  })
  documents.onDidClose(({ document }) => {
    share()
    const path = pathOfUri(document.uri)
    clearTimeout(waiting.get(path))
    running.get(path)?.cancel()
    if (told.has(path)) publish(path, [])
  })
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const paths = changes.map(({ uri }) => pathOfUri(uri))
    language.filesChanged(paths)
    files.forgetList()
    for (const path of paths) assembleSoon(path)
  })

  type At = { textDocument: { uri: string }; position: { line: number; character: number } }
  const at = ({ textDocument, position }: At) => ({
    path: pathOfUri(textDocument.uri),
    line: position.line + 1,
    column: position.character + 1,
  })

  connection.onCompletion(async (request) => {
    const completion = valueOf(await api.complete({ ...at(request), language: texts.language }))
    return { isIncomplete: completion.incomplete, items: completionItems(completion) }
  })
  connection.onHover(async (request) => {
    const { facts } = valueOf(await api.hover({ ...at(request), language: texts.language }))
    if (facts === undefined) return null
    return {
      contents: { kind: 'markdown' as const, value: hoverText(facts, texts) },
      range: rangeOf(facts.place),
    }
  })
  connection.onSignatureHelp(async (request) => {
    const { signature } = valueOf(await api.signature(at(request)))
    if (signature === undefined) return null
    const { label, note, parameters, active } = signature
    return {
      signatures: [{ label, documentation: note, parameters: parameters.map((one) => ({ label: one })) }],
      activeSignature: 0,
      activeParameter: active,
    }
  })
  connection.onDefinition(async (request) => valueOf(await api.definition(at(request))).map(locationOf))
  connection.onReferences(async (request) => valueOf(await api.references(at(request))).map(locationOf))
  connection.onDocumentHighlight(async (request) => {
    const { path } = at(request)
    return valueOf(await api.references(at(request)))
      .filter((place) => place.path === path)
      .map((place) => ({ range: rangeOf(place) }))
  })
  connection.onPrepareRename(async (request) => {
    const { place, name, reason } = valueOf(await api.renamable(at(request)))
    if (place === undefined || reason !== '') throw refused(reason)
    return { range: rangeOf(place), placeholder: name }
  })
  connection.onRenameRequest(async (request) => {
    const outcome = valueOf(await api.renameSymbol({ ...at(request), newName: request.newName }))
    if (outcome.outcome === 'refused') throw refused(outcome.reason)
    return workspaceEdit(outcome.edits)
  })
  connection.onDocumentSymbol(async ({ textDocument }) =>
    documentSymbols(valueOf(await api.outline({ path: pathOfUri(textDocument.uri) }))),
  )
  connection.onFoldingRanges(async ({ textDocument }) =>
    valueOf(await api.folds({ path: pathOfUri(textDocument.uri) })).map(({ from, to, kind }) => ({
      startLine: from - 1,
      endLine: to - 1,
      ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }),
      ...(kind === 'include' && { kind: FoldingRangeKind.Imports }),
    })),
  )
  const format = async (uri: string, from: number, to: number, tabSize: number) => {
    const options = { mnemonicColumn: 0, operandColumn: 0, commentColumn: 0, tabSize }
    return valueOf(await api.format({ path: pathOfUri(uri), from, to, options })).map(editOf)
  }
  connection.onDocumentFormatting(({ textDocument, options }) =>
    format(textDocument.uri, 1, Number.MAX_SAFE_INTEGER, options.tabSize),
  )
  connection.onDocumentRangeFormatting(({ textDocument, range, options }) =>
    format(textDocument.uri, range.start.line + 1, range.end.line + 1, options.tabSize),
  )
  connection.onCodeAction(({ textDocument, range }) => {
    const path = pathOfUri(textDocument.uri)
    const main = language.mainOf(path)
    // What was found in an older text may lie elsewhere by now.
    if (stale.has(main)) return []
    return (told.get(main)?.get(path) ?? [])
      .filter(({ place }) => place.line > range.start.line && place.line <= range.end.line + 1)
      .flatMap((diagnostic) => diagnostic.fixes.map((fix) => codeActionOf(fix, diagnostic, texts)))
  })
  connection.languages.inlayHint.on(async ({ textDocument, range }) => {
    const path = pathOfUri(textDocument.uri)
    const document = documents.get(textDocument.uri)
    const lines = valueOf(await api.lineBytes({ path, from: range.start.line + 1, to: range.end.line + 1 }))
    return lines.map(({ line, address, bytes, length }) => {
      const text = document?.getText({
        start: { line: line - 1, character: 0 },
        end: { line, character: 0 },
      })
      return {
        position: { line: line - 1, character: (text ?? '').replace(/[\r\n]+$/, '').length },
        label: `${address.toString(16).toUpperCase().padStart(8, '0')}  ${bytes}${length > 16 ? ' …' : ''}`,
        paddingLeft: true,
      }
    })
  })
  connection.onWorkspaceSymbol(({ query }, cancelled) => {
    const paths = new Set([
      ...documents.all().map(({ uri }) => pathOfUri(uri)),
      ...files.list().map(({ path }) => path),
    ])
    return workspaceSymbols(query, [...paths], language.fileSymbols, () => cancelled.isCancellationRequested)
  })
  connection.languages.semanticTokens.on(({ textDocument }) => ({
    data: tokenData(language.semanticTokens(pathOfUri(textDocument.uri))),
  }))
  connection.languages.semanticTokens.onRange(({ textDocument, range }) => ({
    data: tokenData(
      language
        .semanticTokens(pathOfUri(textDocument.uri))
        .filter(({ line }) => line > range.start.line && line <= range.end.line + 1),
    ),
  }))
  connection.onShutdown(() => {
    for (const timer of waiting.values()) clearTimeout(timer)
    language.close()
    jobs.close()
  })
  documents.listen(connection)
}

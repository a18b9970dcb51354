import {
  type CodeAction,
  type CompletionItem,
  CompletionItemKind,
  DiagnosticSeverity,
  type Diagnostic as LspDiagnostic,
  type DocumentSymbol,
  type Location,
  type Range,
  SymbolKind,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import type { Diagnostic, Place, QuickFix, TextEdit } from '../contract/assembly'
import { completionKinds, symbolKinds } from '../contract/language'
import type { Completion, OutlineEntry } from '../contract/language'
import { uriOfPath } from './lsp-files'
import type { LspTexts } from './lsp-texts'

/** The protocol counts from 0; a place without columns is its whole line. */
export const rangeOf = ({ line, column, endColumn }: Place): Range => {
  const row = Math.max(0, line - 1)
  if (column === 0) return { start: { line: row, character: 0 }, end: { line: row, character: 1000 } }
  return {
    start: { line: row, character: column - 1 },
    end: { line: row, character: Math.max(column, endColumn) - 1 },
  }
}

export const locationOf = (place: Place): Location => ({ uri: uriOfPath(place.path), range: rangeOf(place) })

export const editOf = ({ place, text }: TextEdit): LspTextEdit => ({ range: rangeOf(place), newText: text })

export const workspaceEdit = (edits: readonly TextEdit[]): WorkspaceEdit => {
  const changes: Record<string, LspTextEdit[]> = {}
  for (const edit of edits) (changes[uriOfPath(edit.place.path)] ??= []).push(editOf(edit))
  return { changes }
}

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Hint,
} as const

export const diagnosticOf = (one: Diagnostic, { t, word }: LspTexts): LspDiagnostic => ({
  range: rangeOf(one.place),
  severity: SEVERITIES[one.severity],
  code: one.code,
  source: 'kwb',
  message: [
    word(one.said ?? one.message),
    ...(one.suggestions.length > 0
      ? [t('did-you-mean', { names: one.suggestions.map((name) => `'${name}'`).join(` ${t('or')} `) })]
      : []),
    ...(one.expanded === undefined ? [] : [t('expanded', { text: one.expanded })]),
  ].join('\n'),
  relatedInformation: one.chain.map(({ kind, name, place, text }) => ({
    location: locationOf(place),
    message:
      kind === 'macro' ? t('in-macro', { name, text: (text ?? '').trim() }) : t('included-from', { name }),
  })),
})

export const codeActionOf = (fix: QuickFix, diagnostic: Diagnostic, texts: LspTexts): CodeAction => ({
  title: texts.fix(fix),
  kind: 'quickfix',
  isPreferred: fix.preferred,
  diagnostics: [diagnosticOf(diagnostic, texts)],
  edit: workspaceEdit(fix.edits),
})

export const completionItems = ({ entries, place }: Completion): CompletionItem[] =>
  entries.map((entry, index) => ({
    label: entry.label,
    kind: CompletionItemKind[completionKinds[entry.kind]],
    detail: entry.detail,
    ...(entry.note !== '' && { documentation: entry.note }),
    sortText: String(index).padStart(5, '0'),
    filterText: entry.label,
    textEdit: {
      range: rangeOf({ ...place, endColumn: place.endColumn }),
      newText: entry.insert ?? entry.label,
    },
  }))

export const documentSymbols = (entries: readonly OutlineEntry[]): DocumentSymbol[] => {
  const symbols = entries.map(({ name, detail, kind, place, lastLine }): DocumentSymbol => {
    const selectionRange = rangeOf(place)
    const end = lastLine > place.line ? { line: lastLine, character: 0 } : selectionRange.end
    return {
      name,
      detail,
      kind: SymbolKind[symbolKinds[kind]],
      range: { start: { line: place.line - 1, character: 0 }, end },
      selectionRange,
      children: [],
    }
  })
  entries.forEach(({ parent }, index) => {
    if (parent >= 0) symbols[parent]!.children!.push(symbols[index]!)
  })
  return symbols.filter((_, index) => entries[index]!.parent < 0)
}

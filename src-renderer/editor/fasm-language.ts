import { completionKinds, symbolKinds } from '@contract/language'
import type { Place } from '@contract/assembly'
import { watch } from 'vue'
import { useAssembly } from '../stores/assembly'
import { useDocuments } from '../stores/documents'
import { useLanguage } from '../stores/language'
import { useSettings } from '../stores/settings'
import { chosenLanguage, word } from '../text/text'
import { hex32 } from '../ui/hex'
import { fixTitle } from '../inspectors/problems/problem-lines'
import {
  directiveMarkdown,
  functionMarkdown,
  functionNumber,
  hoverMarkdown,
  instructionMarkdown,
} from './facts-markdown'
import { fasmConfiguration, fasmGrammar } from './fasm-grammar'
import { ask } from './language-questions'
import { liveMarkdown } from './live-values'
import { FASM, lineTextOf, monaco, pathOf, rangeOfPlace, uriOf } from './monaco'

const { CompletionItemKind, SymbolKind } = monaco.languages
type Position = monaco.Position
type Model = monaco.editor.ITextModel

/** Registers the language once; what it says of a text is asked of the session. */
export const registerFasm = (): void => {
  if (monaco.languages.getLanguages().some((one) => one.id === FASM)) return
  monaco.languages.register({ id: FASM, extensions: ['.asm', '.inc'] })
  monaco.languages.setLanguageConfiguration(FASM, fasmConfiguration)
  const language = useLanguage()
  watch(
    () => language.facts,
    (facts) => monaco.languages.setMonarchTokensProvider(FASM, fasmGrammar(facts)),
    { immediate: true },
  )
  monaco.languages.registerCompletionItemProvider(FASM, {
    triggerCharacters: ['.', "'"],
    provideCompletionItems: complete,
    resolveCompletionItem: explainItem,
  })
  monaco.languages.registerHoverProvider(FASM, { provideHover: hover })
  monaco.languages.registerSignatureHelpProvider(FASM, {
    signatureHelpTriggerCharacters: [' ', ','],
    provideSignatureHelp: signature,
  })
  monaco.languages.registerDocumentSymbolProvider(FASM, { provideDocumentSymbols: outline })
  monaco.languages.registerFoldingRangeProvider(FASM, { provideFoldingRanges: folds })
  monaco.languages.registerDefinitionProvider(FASM, {
    provideDefinition: async (model, position) => locations(await ask('definition', at(model, position))),
  })
  monaco.languages.registerReferenceProvider(FASM, {
    provideReferences: async (model, position) => locations(await ask('references', at(model, position))),
  })
  monaco.languages.registerDocumentHighlightProvider(FASM, { provideDocumentHighlights: highlights })
  monaco.languages.registerRenameProvider(FASM, {
    provideRenameEdits: rename,
    resolveRenameLocation: renamable,
  })
  monaco.languages.registerDocumentFormattingEditProvider(FASM, {
    provideDocumentFormattingEdits: (model, options) => format(model, 1, model.getLineCount(), options),
  })
  monaco.languages.registerDocumentRangeFormattingEditProvider(FASM, {
    provideDocumentRangeFormattingEdits: (model, range, options) =>
      format(model, range.startLineNumber, range.endLineNumber, options),
  })
  monaco.languages.registerCodeActionProvider(FASM, { provideCodeActions: quickFixes })
  registerInlays()
}

const at = (model: Model, { lineNumber, column }: Position) => ({
  path: pathOf(model.uri),
  line: lineNumber,
  column,
})

const locations = (places: readonly Place[] | undefined): monaco.languages.Location[] =>
  (places ?? []).map((place) => ({ uri: uriOf(place.path), range: rangeOfPlace(place) }))

const complete = async (model: Model, position: Position): Promise<monaco.languages.CompletionList> => {
  const answer = await ask('complete', { ...at(model, position), language: chosenLanguage() })
  if (!answer) return { suggestions: [] }
  const range = rangeOfPlace(answer.place)
  return {
    incomplete: answer.incomplete,
    suggestions: answer.entries.map((entry, index) => ({
      label: entry.label,
      kind: CompletionItemKind[completionKinds[entry.kind]],
      detail: entry.detail,
      ...(entry.note !== '' && { documentation: entry.note }),
      insertText: entry.insert ?? entry.label,
      range,
      sortText: String(index).padStart(5, '0'),
    })),
  }
}

/** Adds what the facts say of a word, when its entry is looked at. */
const explainItem = (item: monaco.languages.CompletionItem): monaco.languages.CompletionItem => {
  const { facts } = useLanguage()
  const label = typeof item.label === 'string' ? item.label : item.label.label
  const lower = label.toLowerCase()
  const explain = (value: string | undefined) =>
    value === undefined ? item : { ...item, documentation: { value } }
  const find = <T>(list: readonly T[], is: (one: T) => boolean, markdown: (one: T) => string) => {
    const found = list.find(is)
    return found && markdown(found)
  }
  switch (item.kind) {
    case CompletionItemKind.Function:
      return explain(
        find(facts.instructions, (one) => one.mnemonic.toLowerCase() === lower, instructionMarkdown),
      )
    case CompletionItemKind.Keyword:
    case CompletionItemKind.Operator:
      return explain(find(facts.directives, (one) => one.name === lower, directiveMarkdown))
    case CompletionItemKind.Event:
      return explain(
        find(
          facts.systemFunctions,
          (one) => `${functionNumber(one)} ${one.name}` === label,
          functionMarkdown,
        ),
      )
    default:
      return item
  }
}

const hover = async (model: Model, position: Position): Promise<monaco.languages.Hover | undefined> => {
  const facts = (await ask('hover', { ...at(model, position), language: chosenLanguage() }))?.facts
  const { lineNumber, column } = position
  const live = await liveMarkdown(lineTextOf(model), lineNumber, column, facts?.symbol)
  const contents = [...live, ...(facts ? hoverMarkdown(facts) : [])].map((value) => ({ value }))
  return contents.length > 0 ? { ...(facts && { range: rangeOfPlace(facts.place) }), contents } : undefined
}

const signature = async (
  model: Model,
  position: Position,
): Promise<monaco.languages.SignatureHelpResult | undefined> => {
  const found = (await ask('signature', at(model, position)))?.signature
  if (!found) return undefined
  return {
    value: {
      signatures: [
        {
          label: found.label,
          documentation: found.note,
          parameters: found.parameters.map((label) => ({ label })),
        },
      ],
      activeSignature: 0,
      activeParameter: found.active,
    },
    dispose: () => {},
  }
}

const outline = async (model: Model): Promise<monaco.languages.DocumentSymbol[]> => {
  const entries = (await ask('outline', { path: pathOf(model.uri) })) ?? []
  const lines = model.getLineCount()
  const symbols = entries.map((entry): monaco.languages.DocumentSymbol => {
    const line = Math.min(entry.place.line, lines)
    const last = Math.min(Math.max(line, entry.lastLine), lines)
    return {
      name: entry.name,
      detail: entry.detail,
      kind: SymbolKind[symbolKinds[entry.kind]],
      tags: [],
      range: new monaco.Range(line, 1, last, model.getLineMaxColumn(last)),
      selectionRange: rangeOfPlace({ ...entry.place, line }),
      children: [],
    }
  })
  entries.forEach(({ parent }, index) => {
    if (parent >= 0) symbols[parent]!.children!.push(symbols[index]!)
  })
  return symbols.filter((_, index) => entries[index]!.parent < 0)
}

const FOLD_KINDS = {
  block: undefined,
  comment: monaco.languages.FoldingRangeKind.Comment,
  include: monaco.languages.FoldingRangeKind.Imports,
} as const

const folds = async (model: Model): Promise<monaco.languages.FoldingRange[]> =>
  ((await ask('folds', { path: pathOf(model.uri) })) ?? []).map(({ from, to, kind }) => ({
    start: from,
    end: to,
    ...(FOLD_KINDS[kind] && { kind: FOLD_KINDS[kind] }),
  }))

/** A local label is marked only where it belongs to the same global one. */
const highlights = async (
  model: Model,
  position: Position,
): Promise<monaco.languages.DocumentHighlight[]> => {
  const path = pathOf(model.uri)
  const places = (await ask('references', at(model, position))) ?? []
  return places.filter((place) => place.path === path).map((place) => ({ range: rangeOfPlace(place) }))
}

const renamable = async (
  model: Model,
  position: Position,
): Promise<monaco.languages.RenameLocation & monaco.languages.Rejection> => {
  const answer = await ask('renamable', at(model, position))
  const range = rangeOfPlace(
    answer?.place ?? {
      path: '',
      line: position.lineNumber,
      column: position.column,
      endColumn: position.column,
    },
  )
  const text = answer?.name ?? ''
  return answer?.reason === '' ? { range, text } : { range, text, rejectReason: word(answer?.reason ?? '') }
}

/** Changes the texts itself: files that are not open must be opened first. */
const rename = async (
  model: Model,
  position: Position,
  newName: string,
): Promise<monaco.languages.WorkspaceEdit & monaco.languages.Rejection> => {
  const outcome = await ask('renameSymbol', { ...at(model, position), newName })
  if (outcome?.outcome !== 'edits') return { edits: [], rejectReason: word(outcome?.reason ?? '') }
  await useDocuments().edit(outcome.edits)
  return { edits: [] }
}

const format = async (
  model: Model,
  from: number,
  to: number,
  { tabSize }: monaco.languages.FormattingOptions,
): Promise<monaco.languages.TextEdit[]> => {
  const options = { mnemonicColumn: 0, operandColumn: 0, commentColumn: 0, tabSize }
  const edits = (await ask('format', { path: pathOf(model.uri), from, to, options })) ?? []
  return edits.map(({ place, text }) => ({ range: rangeOfPlace(place), text }))
}

/** The ways to mend what is marked; none while the marks are about an older text. */
const quickFixes = (model: Model, range: monaco.Range, context: monaco.languages.CodeActionContext) => {
  const assembly = useAssembly()
  const path = pathOf(model.uri)
  const actions = assembly.isCurrent
    ? assembly.diagnostics
        .filter(
          ({ place }) =>
            place.path === path && place.line >= range.startLineNumber && place.line <= range.endLineNumber,
        )
        .flatMap(({ fixes, place }) =>
          fixes.map((fix): monaco.languages.CodeAction => ({
            title: fixTitle(fix),
            kind: 'quickfix',
            isPreferred: fix.preferred,
            diagnostics: context.markers.filter((marker) => marker.startLineNumber === place.line),
            edit: {
              edits: fix.edits.map(({ place: where, text }) => ({
                resource: uriOf(where.path),
                textEdit: { range: rangeOfPlace(where), text },
                versionId: undefined,
              })),
            },
          })),
        )
    : []
  return { actions, dispose: () => {} }
}

/** Address and bytes behind the lines, when the setting wants them. */
const registerInlays = (): void => {
  const changed = new monaco.Emitter<void>()
  const assembly = useAssembly()
  const settings = useSettings()
  watch(
    () => [assembly.report, settings.settings.encodedBytes],
    () => changed.fire(),
  )
  monaco.languages.registerInlayHintsProvider(FASM, {
    onDidChangeInlayHints: changed.event,
    provideInlayHints: async (model, range) => {
      if (!settings.settings.encodedBytes) return { hints: [], dispose: () => {} }
      const lines =
        (await ask('lineBytes', {
          path: pathOf(model.uri),
          from: range.startLineNumber,
          to: range.endLineNumber,
        })) ?? []
      const hints = lines
        .filter(({ line }) => line <= model.getLineCount())
        .map(({ line, address, bytes, length }) => ({
          position: { lineNumber: line, column: model.getLineMaxColumn(line) },
          label: `${hex32(address)}  ${bytes}${length > 16 ? ' …' : ''}`,
          paddingLeft: true,
        }))
      return { hints, dispose: () => {} }
    },
  })
}

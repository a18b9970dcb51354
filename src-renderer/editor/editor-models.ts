import type { Diagnostic } from '@contract/assembly'
import { chainText, explanation, diagnosticText } from '../inspectors/problems/problem-lines'
import { useDocuments, type TextDocument } from '../stores/documents'
import { t } from '../text/text'
import { FASM, monaco, rangeOfPlace, uriOf } from './monaco'

/** The buffer of a document: made when it is first shown, thrown away when its tab is closed. */
export const modelOf = (document: TextDocument): monaco.editor.ITextModel => {
  const uri = uriOf(document.path)
  const existing = monaco.editor.getModel(uri)
  if (existing && document.buffer) return existing
  existing?.dispose()
  const language = /\.(asm|inc|mac)$/i.test(document.path) ? FASM : 'plaintext'
  const model = monaco.editor.createModel(document.text, language, uri)
  document.buffer = {
    read: () => model.getValue(),
    write: (text) => model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null),
    edit: (edits) => {
      model.pushStackElement()
      model.pushEditOperations(
        [],
        edits.map(({ place, text }) => ({ range: rangeOfPlace(place), text })),
        () => null,
      )
      model.pushStackElement()
    },
  }
  model.onDidChangeContent(() => useDocuments().changed(document.path))
  return model
}

/** Throws away the buffers of texts that are no longer open. */
export const disposeClosedModels = (): void => {
  const { tabs } = useDocuments()
  for (const model of monaco.editor.getModels())
    if (model.uri.scheme === 'project' && !tabs.includes(model.uri.path.slice(1))) model.dispose()
}

const SEVERITY = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  hint: monaco.MarkerSeverity.Hint,
}

/** More marks than this help nobody; the list of problems has all of them. */
const MARKS_PER_TEXT = 1000

/** Marks every diagnostic in the open texts, with the way to it. */
export const markDiagnostics = (diagnostics: readonly Diagnostic[]): void => {
  const byPath = new Map<string, Diagnostic[]>()
  for (const one of diagnostics) {
    const list = byPath.get(one.place.path)
    if (!list) byPath.set(one.place.path, [one])
    else if (list.length < MARKS_PER_TEXT) list.push(one)
  }
  for (const model of monaco.editor.getModels()) {
    if (model.uri.scheme !== 'project') continue
    const list = byPath.get(model.uri.path.slice(1)) ?? []
    monaco.editor.setModelMarkers(
      model,
      'assembler',
      list.map((one) => ({ ...rangeOf(model, one), ...describe(one) })),
    )
  }
}

const rangeOf = (model: monaco.editor.ITextModel, { place }: Diagnostic) => {
  const line = Math.min(Math.max(1, place.line), model.getLineCount())
  const first = model.getLineFirstNonWhitespaceColumn(line) || 1
  const whole = place.column === 0 || place.line !== line
  return {
    startLineNumber: line,
    endLineNumber: line,
    startColumn: whole ? first : place.column,
    endColumn: whole ? model.getLineMaxColumn(line) : Math.max(place.endColumn, place.column + 1),
  }
}

const describe = (one: Diagnostic): Omit<monaco.editor.IMarkerData, keyof monaco.IRange> => ({
  severity: SEVERITY[one.severity],
  message: [diagnosticText(one), ...explanation(one)].join('\n'),
  code: one.code,
  source: t('editor.assembler'),
  relatedInformation: one.chain.map((link) => ({
    resource: uriOf(link.place.path),
    startLineNumber: link.place.line,
    endLineNumber: link.place.line,
    startColumn: Math.max(1, link.place.column),
    endColumn: Math.max(1, link.place.endColumn),
    message: chainText(link),
  })),
})

import type { Place } from '@contract/assembly'
import * as monaco from 'monaco-editor/editor/editor.api.js'
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker'
import 'monaco-editor/features/register.all.js'

self.MonacoEnvironment = { getWorker: () => new EditorWorker() }

export { monaco }
export const FASM = 'fasm'

const SCHEME = 'project'

/** The address of a project path inside the editor. */
export const uriOf = (path: string): monaco.Uri => monaco.Uri.from({ scheme: SCHEME, path: `/${path}` })

export const pathOf = (uri: monaco.Uri): string => uri.path.slice(1)

/** A place with columns as the editor's range. */
export const rangeOfPlace = ({ line, column, endColumn }: Place): monaco.Range =>
  new monaco.Range(line, Math.max(1, column), line, Math.max(1, column, endColumn))

/** The text of a line by its number. */
export const lineTextOf = (model: monaco.editor.ITextModel) => (line: number) => model.getLineContent(line)

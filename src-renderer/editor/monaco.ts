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

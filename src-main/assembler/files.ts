import type { Assembly } from './assembly'
import { fail } from './messages'
import type { SourceText } from './source-lines'
import { LINE_STRIDE, LineColumn, fileLineOf } from './source-lines'

/** What opens but cannot be read, such as a directory; fasm finds out only when it reads. */
export const UNREADABLE = 'unreadable'
export type FileContent = Uint8Array | typeof UNREADABLE

/** Bytes that fasm believes a directory to hold. */
export const UNREADABLE_LENGTH = 0x7fffffff

export interface FilePorts {
  readFile(path: string): FileContent | undefined
  environment(name: string): string | undefined
}

/** Replaces `%NAME%` by the variable's value; a `%` without its pair stays. */
export function expandPath(ports: Pick<FilePorts, 'environment'>, path: string): string {
  return path.replace(/%([^%]*)%/g, (_, name: string) => ports.environment(name) ?? '')
}

/** Directories of the INCLUDE variable, each with its separator at the end. */
export function includeDirectories(ports: Pick<FilePorts, 'environment'>): string[] {
  const folders = (ports.environment('INCLUDE') ?? '').split(';')
  if (folders.at(-1) === '') folders.pop()
  return folders.map((directory) => (/[\\/]$/.test(directory) ? directory : `${directory}/`))
}

/** Directory of a path, with its separator; empty when the path has none. */
export function directoryOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}

/**
 * Where fasm looks for a file: beside the source file that names it, then in the directories of INCLUDE, then as
 * the path stands.
 */
export const candidatePaths = (source: string, directories: readonly string[], path: string): string[] =>
  [directoryOf(source), ...directories, ''].map((directory) => directory + path)

/** Opens a file as fasm does. Gives the path that worked and the content. */
export function openFile(
  ports: FilePorts,
  directories: readonly string[],
  text: SourceText,
  line: number,
  path: string,
): { path: string; content: FileContent } | undefined {
  const row = fileLineOf(text, line) * LINE_STRIDE
  const source = text.files[text.lines[row + LineColumn.source]!]!.path
  for (const candidate of candidatePaths(source, directories, expandPath(ports, path))) {
    const content = ports.readFile(candidate.replaceAll('\\', '/'))
    if (content) return { path: candidate, content }
  }
  return undefined
}

/** What fasm makes of an INCLUDE without folders when it looks for a binary file: the root. */
const NO_FOLDERS = ['/']

/** Content of a binary file named in the line being assembled. */
export function readFileFor(a: Assembly, path: string): FileContent {
  const folders = a.includeDirectories.length > 0 ? a.includeDirectories : NO_FOLDERS
  const file = openFile(a.ports, folders, a.text, a.currentLine, path)
  if (!file) fail('file-not-found')
  return file.content
}

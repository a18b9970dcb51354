import { fail, ok, type Result } from '../contract/result'
import { say } from '../contract/said'
import type { FileContent } from '../contract/project'
import type { SessionApi, SessionEvent } from '../contract/session'
import { readLessons } from './lessons'
import type { SessionPorts } from './ports'
import { decodeText, encodeText, type TextEncoding } from './text-encoding'

/** FNV-1a over the content, twice with different starts: tells apart what a person edits. */
const revisionOf = (bytes: Uint8Array): string => {
  let first = 0x811c9dc5
  let second = 0x01000193
  for (const byte of bytes) {
    first = Math.imul(first ^ byte, 0x01000193)
    second = Math.imul(second ^ byte, 0x85ebca6b)
  }
  const hexadecimal = (value: number) => (value >>> 0).toString(16).padStart(8, '0')
  return `${bytes.length}-${hexadecimal(first)}${hexadecimal(second)}`
}

const contentOf = (path: string, bytes: Uint8Array, readOnly: boolean): FileContent => {
  const decoded = decodeText(bytes)
  return decoded === undefined
    ? { kind: 'binary', path, bytes, size: bytes.length }
    : { kind: 'text', path, ...decoded, revision: revisionOf(bytes), readOnly }
}

type ProjectMethod =
  | 'listFiles'
  | 'readFile'
  | 'writeFile'
  | 'createFolder'
  | 'renameFile'
  | 'deleteFile'
  | 'listDrafts'
  | 'storeDraft'
  | 'discardDraft'
  | 'readSetting'
  | 'storeSetting'
  | 'listLessons'

/** Files, drafts, settings and lessons of a session. */
export const createProject = (
  ports: SessionPorts,
  tell: (event: SessionEvent) => void,
): Pick<SessionApi, ProjectMethod> => {
  const { files, store } = ports
  const changed = (...paths: string[]) => tell({ event: 'files-changed', paths })
  const afterwards = (result: Result<undefined>, ...paths: string[]): Result<Record<string, never>> => {
    if (!result.ok) return result
    changed(...paths)
    return ok({})
  }

  const write = (path: string, text: string, baseRevision: string): Result<{ revision: string }> => {
    let encoding: TextEncoding = 'utf-8'
    const present = files.read(path)
    if (!present.ok && present.failure.code !== 'file-not-found') return present
    if (present.ok) {
      const decoded = decodeText(present.value)
      if (decoded !== undefined) encoding = decoded.encoding
    }
    if (baseRevision !== '' && !(present.ok && revisionOf(present.value) === baseRevision))
      return fail('changed-on-disk', say('refused.changed-on-disk', { path }))
    const bytes = encodeText(text, encoding)
    const written = files.write(path, bytes)
    if (!written.ok) return written
    changed(path)
    return ok({ revision: revisionOf(bytes) })
  }

  const drafts = () =>
    store.keys('drafts').flatMap((path) => {
      const [, baseRevision, text] = /^([^\n]*)\n([^]*)$/.exec(store.read('drafts', path)) ?? []
      return text === undefined ? [] : [{ path, baseRevision: baseRevision!, text }]
    })

  return {
    listFiles: async () => ok([...files.list()]),
    readFile: async ({ path }) => {
      const bytes = files.read(path)
      return bytes.ok ? ok(contentOf(path, bytes.value, files.isReadOnly(path))) : bytes
    },
    writeFile: async ({ path, text, baseRevision }) => write(path, text, baseRevision),
    createFolder: async ({ path }) => afterwards(files.createFolder(path), path),
    renameFile: async ({ path, to }) => afterwards(files.rename(path, to), path, to),
    deleteFile: async ({ path }) => afterwards(files.remove(path), path),
    listDrafts: async () => ok(drafts()),
    storeDraft: async ({ path, text, baseRevision }) => {
      const stored = store.write('drafts', path, `${baseRevision}\n${text}`)
      return stored.ok ? ok({}) : stored
    },
    discardDraft: async ({ path }) => {
      store.remove('drafts', path)
      return ok({})
    },
    readSetting: async ({ key }) => ok({ text: store.read('settings', key) }),
    storeSetting: async ({ key, text }) => {
      const stored = store.write('settings', key, text)
      return stored.ok ? ok({}) : stored
    },
    listLessons: async ({ language }) => ok(readLessons(files, language)),
  }
}

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { fail, ok } from '../contract/result'
import { say } from '../contract/said'
import type { ProjectFiles } from '../session/ports'

/**
 * Paths as the language services know them: with forward slashes and without the one at the beginning, so
 * that they are project paths of a project that is the whole machine. A text that is no file keeps its address.
 */
export const pathOfUri = (uri: string): string =>
  uri.startsWith('file:') ? fileURLToPath(uri).replaceAll('\\', '/').replace(/^\//, '') : uri

/** Where a path lies on this machine; Windows paths begin with their drive. */
export const hostPath = (path: string): string => (/^[A-Za-z]:\//.test(path) ? path : `/${path}`)

export const uriOfPath = (path: string): string =>
  /^[a-z][a-z0-9+.-]+:/i.test(path) && !/^[A-Za-z]:\//.test(path) ? path : pathToFileURL(hostPath(path)).href

/** Variables of the process; the folders of INCLUDE count from the one it was started in. */
export const environment = (name: string): string | undefined => {
  const value = process.env[name]
  if (name !== 'INCLUDE' || !value) return value
  return value
    .split(';')
    .map((folder) => resolve(folder).replaceAll('\\', '/'))
    .join(';')
}

const SOURCE = /\.(asm|inc|mac|fas)$/i
const MOST_FILES = 5000
const MOST_FOLDERS = 2000
const LARGEST_FILE = 64 << 20

export interface LspFiles extends Pick<ProjectFiles, 'read' | 'list' | 'isReadOnly'> {
  /** Folders whose sources could be included. */
  setFolders(folders: readonly string[]): void
  /** Looks at the folders anew when they are asked for again. */
  forgetList(): void
}

const isHidden = (name: string): boolean => name.startsWith('.') || name === 'node_modules'

/** The sources below some folders, breadth first, so that what is left out lies deep. */
const sourcesBelow = (folders: readonly string[]): string[] => {
  const found: string[] = []
  const waiting = [...folders]
  for (let count = 0; waiting.length > 0 && count < MOST_FOLDERS && found.length < MOST_FILES; count++) {
    const folder = waiting.shift()!
    try {
      for (const entry of readdirSync(hostPath(folder), { withFileTypes: true })) {
        if (isHidden(entry.name)) continue
        if (entry.isDirectory()) waiting.push(join(folder, entry.name).replaceAll('\\', '/'))
        else if (SOURCE.test(entry.name)) found.push(`${folder}/${entry.name}`)
      }
    } catch {
      // A folder that cannot be read offers nothing.
    }
  }
  return found
}

/** The files of this machine as a project. */
export const createLspFiles = (): LspFiles => {
  let folders: readonly string[] = []
  let listed: string[] | undefined
  return {
    setFolders: (next) => {
      folders = next
      listed = undefined
    },
    forgetList: () => {
      listed = undefined
    },
    list: () =>
      (listed ??= sourcesBelow(folders)).map((path) => ({ path, kind: 'file' as const, readOnly: false })),
    isReadOnly: () => false,
    read: (path) => {
      try {
        const { size } = statSync(hostPath(path))
        if (size > LARGEST_FILE)
          return fail(
            'too-large',
            say('refused.file-too-large', { path, size: say('size.mib', { mib: LARGEST_FILE >> 20 }) }),
          )
        return ok(readFileSync(hostPath(path)))
      } catch {
        return fail('file-not-found', say('refused.file-not-found', { path }))
      }
    },
  }
}

import {
  closeSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
  lstatSync,
} from 'node:fs'
import { join, relative, isAbsolute, dirname } from 'node:path'
import type { HostEntry, HostFiles } from '../session/batch-run'

/** Runs a file operation; undefined when the host refuses it. */
const attempt = <Value>(operation: () => Value): Value | undefined => {
  try {
    return operation()
  } catch {
    return undefined
  }
}

/** A path without links; the library's own walk would ask the host for each component. */
const realPath = realpathSync.native

/** The host path of a name below a root, undefined when links lead out of the root. */
const inside = (root: string, path: readonly string[], mustExist: boolean): string | undefined => {
  const base = attempt(() => realPath(root))
  if (base === undefined) return undefined
  const full = join(base, ...path)
  const real = attempt(() => realPath(mustExist ? full : dirname(full)))
  if (real === undefined) return undefined
  const way = relative(base, real)
  return way.startsWith('..') || isAbsolute(way) ? undefined : full
}

/** Where something new is put: nothing there yet, or a plain file or folder, never a link. */
const writable = (root: string, path: readonly string[]): string | undefined => {
  const full = inside(root, path, false)
  if (full === undefined) return undefined
  return attempt(() => lstatSync(full))?.isSymbolicLink() ? undefined : full
}

const entryOf = (full: string, name: string): HostEntry | undefined => {
  const status = attempt(() => statSync(full))
  if (!status || !(status.isFile() || status.isDirectory())) return undefined
  return {
    name,
    folder: status.isDirectory(),
    size: status.size,
    modified: Math.floor(status.mtimeMs / 1000),
    readOnly: (status.mode & 0o222) === 0,
  }
}

const done = (full: string | undefined, operation: (full: string) => void): boolean =>
  full !== undefined && attempt(() => (operation(full), true)) === true

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : 1

let counter = 0

/** Granted folders of this computer, for the guest's file system. */
export const hostFiles: HostFiles = {
  stat: (root, path) => {
    const full = inside(root, path, true)
    return full === undefined ? undefined : entryOf(full, path.at(-1) ?? '')
  },
  list: (root, path) => {
    const full = inside(root, path, true)
    const children =
      full === undefined ? undefined : attempt(() => readdirSync(full, { withFileTypes: true }))
    return children?.sort(byName).flatMap((child) => {
      const at = child.isSymbolicLink() ? inside(root, [...path, child.name], true) : join(full!, child.name)
      const entry = at === undefined ? undefined : entryOf(at, child.name)
      return entry ? [entry] : []
    })
  },
  names: (root, path) => {
    const full = inside(root, path, true)
    return full === undefined ? undefined : attempt(() => readdirSync(full).sort())
  },
  read: (root, path, offset, length) => {
    const full = inside(root, path, true)
    if (full === undefined) return undefined
    return attempt(() => {
      const handle = openSync(full, 'r')
      try {
        const bytes = new Uint8Array(length)
        return bytes.subarray(0, readSync(handle, bytes, 0, length, offset))
      } finally {
        closeSync(handle)
      }
    })
  },
  replace: (root, path, contents) =>
    done(writable(root, path), (full) => {
      const beside = `${full}.${process.pid}-${counter++}.new`
      try {
        writeFileSync(beside, contents, { flag: 'wx' })
        renameSync(beside, full)
      } catch (error) {
        attempt(() => unlinkSync(beside))
        throw error
      }
    }),
  makeFolder: (root, path) => done(writable(root, path), (full) => mkdirSync(full)),
  remove: (root, path) =>
    done(writable(root, path), (full) => (statSync(full).isDirectory() ? rmdirSync(full) : unlinkSync(full))),
  rename: (root, from, to) => {
    const target = writable(root, to)
    return target !== undefined && done(writable(root, from), (full) => renameSync(full, target))
  },
  setModified: (root, path, seconds) =>
    done(writable(root, path), (full) => utimesSync(full, seconds, seconds)),
}

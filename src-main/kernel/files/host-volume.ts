import { upperCase } from './encodings'
import type { HostEntry, HostFiles } from './host-files'
import { isLegalName } from './ram-nodes'
import { Attribute, FileError } from './volume'
import type { FileEntry, FileFailure, Volume } from './volume'

const failure = (error: FileError): FileFailure => ({ error })

/** Names of devices that some hosts open instead of files. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i

/** A name that may reach the host: one component, no device, nothing that a host would interpret. */
export const isSafeName = (name: string): boolean =>
  isLegalName(name) && !/[. ]$/.test(name) && !DEVICE.test(name)

/** Larger files are not made in a granted folder: a write replaces the whole file. */
const LARGEST_FILE = 256 << 20

const entryOf = (entry: HostEntry): FileEntry => ({
  name: entry.name,
  attributes:
    (entry.folder ? Attribute.folder : Attribute.archive) | (entry.readOnly ? Attribute.readOnly : 0),
  created: entry.modified,
  accessed: entry.modified,
  modified: entry.modified,
  size: entry.folder ? 0 : entry.size,
})

/** An entry and the path to it in the host's own spelling. */
interface Found {
  readonly real: readonly string[]
  readonly entry: HostEntry
}

/** A host folder that the user granted. Names are matched without regard to case, exact matches first. */
export const createHostVolume = (files: HostFiles, root: string, writable: boolean): Volume => {
  /** The path with the host's own spelling; undefined when a part of it does not exist or is not safe. */
  const spelled = (path: readonly string[]): string[] | undefined => {
    const result: string[] = []
    for (const name of path) {
      if (!isSafeName(name)) return undefined
      const names = files.names(root, result)
      if (!names) return undefined
      const wanted = upperCase(name)
      const found = names.includes(name) ? name : names.find((other) => upperCase(other) === wanted)
      if (found === undefined || !isSafeName(found)) return undefined
      result.push(found)
    }
    return result
  }
  /** Where a new entry would go: the parent as it is spelled, then the name as given. */
  const fresh = (path: readonly string[]): string[] | undefined => {
    const name = path.at(-1)
    const parent = name === undefined ? undefined : spelled(path.slice(0, -1))
    return parent && isSafeName(name!) ? [...parent, name!] : undefined
  }
  const find = (path: readonly string[]): Found | FileFailure => {
    const real = spelled(path)
    const entry = real && files.stat(root, real)
    return entry ? { real: real!, entry } : failure(FileError.notFound)
  }
  const change = (
    path: readonly string[],
    edit: (old: Uint8Array) => Uint8Array,
  ): undefined | FileFailure => {
    const found = find(path)
    if ('error' in found) return found
    const { real, entry } = found
    if (entry.folder || !writable) return failure(FileError.accessDenied)
    const old = files.read(root, real, 0, entry.size)
    if (!old) return failure(FileError.device)
    return files.replace(root, real, edit(old)) ? undefined : failure(FileError.device)
  }
  const done = (happened: boolean): undefined | FileFailure =>
    happened ? undefined : failure(FileError.accessDenied)
  return {
    stat: (path) => {
      const found = find(path)
      return 'error' in found ? found : entryOf(found.entry)
    },
    list: (path) => {
      const found = find(path)
      if ('error' in found) return found
      if (!found.entry.folder) return failure(FileError.accessDenied)
      const entries = files.list(root, found.real)
      return entries
        ? entries.filter((child) => isSafeName(child.name)).map(entryOf)
        : failure(FileError.device)
    },
    read: (path, offset, length) => {
      const found = find(path)
      if ('error' in found) return found
      const { real, entry } = found
      if (entry.folder) return failure(FileError.accessDenied)
      const most = Math.max(0, Math.min(length, entry.size - offset))
      return files.read(root, real, offset, most) ?? failure(FileError.device)
    },
    create: (path, bytes) => {
      if (!writable) return failure(FileError.accessDenied)
      const found = find(path)
      if (!('error' in found) && found.entry.folder) return failure(FileError.accessDenied)
      const real = 'error' in found ? fresh(path) : found.real
      if (!real) return failure(FileError.notFound)
      if (bytes.length > LARGEST_FILE) return failure(FileError.diskFull)
      return done(files.replace(root, real, bytes))
    },
    write: (path, offset, bytes) =>
      offset + bytes.length > LARGEST_FILE
        ? failure(FileError.diskFull)
        : change(path, (old) => {
            const result = new Uint8Array(Math.max(old.length, offset + bytes.length))
            result.set(old)
            result.set(bytes, offset)
            return result
          }),
    resize: (path, size) =>
      size > LARGEST_FILE
        ? failure(FileError.diskFull)
        : change(path, (old) => {
            const result = new Uint8Array(size)
            result.set(old.subarray(0, size))
            return result
          }),
    setTimes: (path, times) => {
      const real = spelled(path)
      if (!real || real.length === 0) return failure(FileError.notFound)
      return writable ? done(files.setModified(root, real, times.modified)) : failure(FileError.accessDenied)
    },
    remove: (path) => {
      const real = spelled(path)
      if (!real || real.length === 0) return failure(FileError.notFound)
      return writable ? done(files.remove(root, real)) : failure(FileError.accessDenied)
    },
    makeFolder: (path) => {
      if (!writable) return failure(FileError.accessDenied)
      const found = find(path)
      if (!('error' in found)) return found.entry.folder ? undefined : failure(FileError.accessDenied)
      const real = fresh(path)
      return real ? done(files.makeFolder(root, real)) : failure(FileError.notFound)
    },
    rename: (from, to) => {
      if (!writable) return failure(FileError.accessDenied)
      const real = spelled(from)
      const target = fresh(to)
      if (!real || real.length === 0 || !target) return failure(FileError.notFound)
      if (!('error' in find(to))) return failure(FileError.accessDenied)
      return done(files.rename(root, real, target))
    },
  }
}

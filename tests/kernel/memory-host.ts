import type { HostEntry, HostFiles } from '../../src-main/kernel/files/host-files'

/** A folder tree of the host in memory, which records what was touched. */
export interface MemoryHost {
  readonly files: HostFiles
  /** Contents by path below the root, `a/b.txt`; folders end with a slash. */
  readonly contents: Map<string, Uint8Array>
  /** Every root and path that the port was asked for. */
  readonly touched: string[]
}

export const createMemoryHost = (start: Readonly<Record<string, string>> = {}): MemoryHost => {
  const contents = new Map<string, Uint8Array>()
  for (const [path, text] of Object.entries(start)) contents.set(path, new TextEncoder().encode(text))
  const touched: string[] = []
  const key = (path: readonly string[]) => path.join('/')
  const isFolder = (path: readonly string[]) =>
    path.length === 0 ||
    contents.has(`${key(path)}/`) ||
    [...contents.keys()].some((name) => name.startsWith(`${key(path)}/`))
  const note = (root: string, path: readonly string[]) => touched.push(`${root}:${key(path)}`)
  const stat = (path: readonly string[]): HostEntry | undefined => {
    const bytes = contents.get(key(path))
    if (!bytes && !isFolder(path)) return undefined
    return {
      name: path.at(-1) ?? '',
      folder: !bytes,
      size: bytes?.length ?? 0,
      modified: 1_700_000_000,
      readOnly: false,
    }
  }
  const names = (path: readonly string[]): string[] | undefined => {
    if (!isFolder(path)) return undefined
    const prefix = path.length === 0 ? '' : `${key(path)}/`
    const below = [...contents.keys()].filter((name) => name.startsWith(prefix) && name !== prefix)
    return [...new Set(below.map((name) => name.slice(prefix.length).split('/')[0]!))].sort()
  }
  const files: HostFiles = {
    stat: (root, path) => {
      note(root, path)
      return stat(path)
    },
    list: (root, path) => {
      note(root, path)
      return names(path)?.flatMap((name) => stat([...path, name]) ?? [])
    },
    names: (root, path) => {
      note(root, path)
      return names(path)
    },
    read: (root, path, offset, length) => {
      note(root, path)
      return contents.get(key(path))?.slice(offset, offset + length)
    },
    replace: (root, path, bytes) => {
      note(root, path)
      contents.set(key(path), bytes.slice())
      return true
    },
    makeFolder: (root, path) => {
      note(root, path)
      contents.set(`${key(path)}/`, new Uint8Array(0))
      return true
    },
    remove: (root, path) => {
      note(root, path)
      const below = [...contents.keys()].filter(
        (name) => name.startsWith(`${key(path)}/`) && name !== `${key(path)}/`,
      )
      if (below.length > 0) return false
      return contents.delete(key(path)) || contents.delete(`${key(path)}/`)
    },
    rename: (root, from, to) => {
      note(root, from)
      note(root, to)
      for (const [name, bytes] of [...contents])
        if (name === key(from) || name.startsWith(`${key(from)}/`)) {
          contents.delete(name)
          contents.set(key(to) + name.slice(key(from).length), bytes)
        }
      return true
    },
    setModified: (root, path) => {
      note(root, path)
      return contents.has(key(path))
    },
  }
  return { files, contents, touched }
}

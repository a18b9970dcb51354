import { upperCase } from './encodings'
import { Attribute, FileError } from './volume'
import type { FileEntry, FileFailure, FileTimes, Volume } from './volume'

/** A file or folder of a RAM disk; plain data. File contents are pieces that are replaced, never changed. */
export interface RamNode {
  name: string
  attributes: number
  created: number
  accessed: number
  modified: number
  size: number
  pieces: readonly Piece[]
  children: RamNode[]
}

/** Frozen, so that snapshots share it. */
interface Piece {
  readonly bytes: Uint8Array
}

const PIECE = 0x8000
const SECTOR = 512

export const createFolder = (name: string, now: number): RamNode => ({
  name,
  attributes: Attribute.folder,
  created: now,
  accessed: now,
  modified: now,
  size: 0,
  pieces: [],
  children: [],
})

export const createFile = (name: string, bytes: Uint8Array, now: number): RamNode => {
  const node = { ...createFolder(name, now), attributes: Attribute.archive }
  writeNode(node, 0, bytes)
  return node
}

const failure = (error: FileError): FileFailure => ({ error })
const isFolder = (node: RamNode): boolean => (node.attributes & Attribute.folder) !== 0

const findChild = (folder: RamNode, name: string): RamNode | undefined => {
  const wanted = upperCase(name)
  return folder.children.find((child) => upperCase(child.name) === wanted)
}

const find = (root: RamNode, path: readonly string[]): RamNode | undefined => {
  let node: RamNode | undefined = root
  for (const name of path) {
    if (!node || !isFolder(node)) return undefined
    node = findChild(node, name)
  }
  return node
}

const piece = (bytes: Uint8Array): Piece => Object.freeze({ bytes })

const resizeNode = (node: RamNode, size: number): void => {
  const pieces: Piece[] = []
  for (let at = 0; at < size; at += PIECE) {
    const length = Math.min(PIECE, size - at)
    const old = node.pieces[at / PIECE]
    if (old?.bytes.length === length) pieces.push(old)
    else {
      const bytes = new Uint8Array(length)
      if (old) bytes.set(old.bytes.subarray(0, length))
      pieces.push(piece(bytes))
    }
  }
  node.pieces = pieces
  node.size = size
}

const writeNode = (node: RamNode, offset: number, bytes: Uint8Array): void => {
  if (offset + bytes.length > node.size) resizeNode(node, offset + bytes.length)
  const pieces = [...node.pieces]
  for (let done = 0; done < bytes.length;) {
    const index = Math.floor((offset + done) / PIECE)
    const within = (offset + done) % PIECE
    const part = Math.min(bytes.length - done, PIECE - within)
    const copy = pieces[index]!.bytes.slice()
    copy.set(bytes.subarray(done, done + part), within)
    pieces[index] = piece(copy)
    done += part
  }
  node.pieces = pieces
}

const readNode = (node: RamNode, offset: number, length: number): Uint8Array => {
  const end = Math.min(node.size, offset + length)
  const result = new Uint8Array(Math.max(0, end - offset))
  for (let at = offset; at < end;) {
    const source = node.pieces[Math.floor(at / PIECE)]!.bytes
    const within = at % PIECE
    const part = Math.min(end - at, source.length - within)
    result.set(source.subarray(within, within + part), at - offset)
    at += part
  }
  return result
}

/** Names that a FAT volume takes: 1..255 characters, none of the reserved ones. */
export const isLegalName = (name: string): boolean =>
  name.length > 0 &&
  name.length < 256 &&
  ![...name].some((character) => character < ' ' || character === '\x7f' || FORBIDDEN.includes(character))

const FORBIDDEN = '"*/:<>?\\|'
const SHORT_NAME = /^([!#-)\-0-9@A-Z^-{}]{1,8})(?:\.([!#-)\-0-9@A-Z^-{}~]{0,3}))?$/i

/** The name as the directory keeps it: one that fits into 8 and 3 characters (no `~` in the 8) has no long form and loses its case. */
export const keptName = (name: string): string => {
  const short = SHORT_NAME.exec(name)
  if (!short) return name
  return `${short[1]!}${short[2] ? `.${short[2]}` : ''}`.toUpperCase()
}

const entryOf = (node: RamNode): FileEntry => ({
  name: node.name,
  attributes: node.attributes,
  created: node.created,
  accessed: node.accessed,
  modified: node.modified,
  size: node.size,
})

/** A RAM disk of `capacity` bytes over a tree of nodes; `now` gives the guest's time in seconds. */
export const createRamVolume = (root: RamNode, capacity: number, now: () => number): Volume => {
  const used = (node: RamNode): number =>
    node.children.reduce((sum, child) => sum + used(child), Math.ceil(node.size / SECTOR) * SECTOR)
  /** Size that a file can have when it wants `size`: what the disk still has room for. */
  const possibleSize = (node: RamNode, size: number): number => {
    if (size <= node.size) return size
    const room = capacity - used(root) + Math.ceil(node.size / SECTOR) * SECTOR
    return Math.max(node.size, Math.min(size, Math.floor(room / SECTOR) * SECTOR))
  }
  const putBytes = (node: RamNode, offset: number, bytes: Uint8Array): undefined | FileFailure => {
    node.modified = now()
    const end = possibleSize(node, offset + bytes.length)
    const written = Math.max(0, Math.min(bytes.length, end - offset))
    if (written > 0) writeNode(node, offset, bytes.subarray(0, written))
    else if (end > node.size) resizeNode(node, end)
    return written < bytes.length ? { error: FileError.diskFull, written } : undefined
  }
  const fileAt = (path: readonly string[]): RamNode | FileFailure => {
    const node = find(root, path)
    if (!node) return failure(FileError.notFound)
    return isFolder(node) ? failure(FileError.accessDenied) : node
  }
  const parentOf = (path: readonly string[]): RamNode | undefined => {
    const parent = path.length === 0 ? undefined : find(root, path.slice(0, -1))
    return parent && isFolder(parent) ? parent : undefined
  }
  const add = (path: readonly string[], node: RamNode): undefined | FileFailure => {
    const above = path.length === 0 ? undefined : find(root, path.slice(0, -1))
    if (!above || !isLegalName(path.at(-1)!)) return failure(FileError.notFound)
    if (!isFolder(above)) return failure(FileError.accessDenied)
    above.children.push(node)
    return undefined
  }
  return {
    stat: (path) => {
      const node = find(root, path)
      return node ? entryOf(node) : failure(FileError.notFound)
    },
    list: (path) => {
      const node = find(root, path)
      if (!node) return failure(FileError.notFound)
      return isFolder(node) ? node.children.map(entryOf) : failure(FileError.accessDenied)
    },
    read: (path, offset, length) => {
      const node = fileAt(path)
      return 'error' in node ? node : readNode(node, offset, length)
    },
    create: (path, bytes) => {
      const node = find(root, path)
      if (node && isFolder(node)) return failure(FileError.accessDenied)
      if (node) {
        resizeNode(node, 0)
        return putBytes(node, 0, bytes)
      }
      const fresh = createFile(keptName(path.at(-1) ?? ''), new Uint8Array(0), now())
      return add(path, fresh) ?? putBytes(fresh, 0, bytes)
    },
    write: (path, offset, bytes) => {
      const node = fileAt(path)
      return 'error' in node ? node : putBytes(node, offset, bytes)
    },
    resize: (path, size) => {
      const node = fileAt(path)
      if ('error' in node) return node
      const possible = possibleSize(node, size)
      resizeNode(node, possible)
      node.modified = now()
      return possible < size ? failure(FileError.diskFull) : undefined
    },
    setTimes: (path, times: FileTimes) => {
      const node = find(root, path)
      if (!node || path.length === 0) return failure(FileError.notFound)
      const kept = node.attributes & (Attribute.folder | Attribute.label)
      Object.assign(node, times, {
        attributes: (times.attributes & ~(Attribute.folder | Attribute.label)) | kept,
      })
      return undefined
    },
    remove: (path) => {
      const node = find(root, path)
      const parent = parentOf(path)
      if (!node || !parent) return failure(node ? FileError.accessDenied : FileError.notFound)
      if (node.children.length > 0) return failure(FileError.accessDenied)
      parent.children.splice(parent.children.indexOf(node), 1)
      return undefined
    },
    makeFolder: (path) => {
      const node = find(root, path)
      if (node) return isFolder(node) ? undefined : failure(FileError.accessDenied)
      return add(path, createFolder(keptName(path.at(-1) ?? ''), now()))
    },
    rename: (from, to) => {
      const node = find(root, from)
      const parent = parentOf(from)
      const target = parentOf(to)
      if (!node || !parent || !target) return failure(FileError.notFound)
      const name = to.at(-1)!
      const other = findChild(target, name)
      if ((other && other !== node) || !isLegalName(name)) return failure(FileError.accessDenied)
      if (isInside(node, target)) return failure(FileError.accessDenied)
      parent.children.splice(parent.children.indexOf(node), 1)
      node.name = keptName(name)
      target.children.push(node)
      return undefined
    },
  }
}

const isInside = (folder: RamNode, node: RamNode): boolean =>
  folder === node || folder.children.some((child) => isInside(child, node))

import {
  createFile,
  createFolder,
  find,
  findChild,
  isFolder,
  isLegalName,
  putChild,
  readNode,
  resizeNode,
  writeNode,
} from './ram-nodes'
import type { RamNode } from './ram-nodes'
import { Attribute, FileError } from './volume'
import type { FileEntry, FileFailure, FileTimes, Volume } from './volume'

const SECTOR = 512

const failure = (error: FileError): FileFailure => ({ error })

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
    return putChild(above, node, path.at(-1)!) ? undefined : failure(FileError.diskFull)
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
      const fresh = createFile('', new Uint8Array(0), now())
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
      return add(path, createFolder('', now()))
    },
    rename: (from, to) => {
      const node = find(root, from)
      const parent = parentOf(from)
      const target = parentOf(to)
      if (!node || !parent || !target) return failure(FileError.notFound)
      const name = to.at(-1)!
      if (findChild(target, name) || !isLegalName(name)) return failure(FileError.accessDenied)
      if (isInside(node, target)) return failure(FileError.accessDenied)
      // The new entry is made before the old one goes.
      const copy = { ...node }
      if (!putChild(target, copy, name)) return failure(FileError.diskFull)
      parent.children.splice(parent.children.indexOf(node), 1)
      return undefined
    },
  }
}

const isInside = (folder: RamNode, node: RamNode): boolean =>
  folder === node || folder.children.some((child) => isInside(child, node))

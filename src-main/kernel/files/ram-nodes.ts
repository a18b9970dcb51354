import { upperCase } from './encodings'
import { needsLongName, nextShortName, shortNameOf, shownShortName } from './short-names'
import { Attribute } from './volume'

/** A file or folder of a RAM disk; plain data. File contents are pieces that are replaced, never changed. */
export interface RamNode {
  name: string
  /** The eleven characters of its short name; {@link putChild} gives it. */
  shortName: string
  /** Where its entries begin in the folder's directory. */
  slot: number
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

export const createFolder = (name: string, now: number): RamNode => ({
  name,
  shortName: '',
  slot: 0,
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

export const isFolder = (node: RamNode): boolean => (node.attributes & Attribute.folder) !== 0

/** The first entry with this name; a directory is searched for long and short names alike. */
export const findChild = (folder: RamNode, name: string): RamNode | undefined => {
  const wanted = upperCase(name)
  return folder.children.find(
    (child) => upperCase(child.name) === wanted || shownShortName(child.shortName) === wanted,
  )
}

/** Characters of a long name in one entry of a directory. */
const LONG_NAME_PART = 13

const entryCount = (node: RamNode): number =>
  needsLongName(node.shortName) ? 1 + Math.ceil(node.name.length / LONG_NAME_PART) : 1

/**
 * Puts a node into a folder under `name`, into the first gap of the directory that is large enough. A name
 * that is its own short name has no long form and loses its case. False when every short name is taken.
 */
export const putChild = (folder: RamNode, node: RamNode, name: string): boolean => {
  let short: string | undefined = shortNameOf(name)
  const isTaken = () => folder.children.some((child) => child.shortName === short)
  while (short !== undefined && isTaken()) short = nextShortName(short)
  if (short === undefined) return false
  node.shortName = short
  node.name = needsLongName(short) ? name : shownShortName(short)
  node.slot = 0
  let index = 0
  for (const child of folder.children) {
    if (child.slot >= node.slot + entryCount(node)) break
    node.slot = child.slot + entryCount(child)
    index++
  }
  folder.children.splice(index, 0, node)
  return true
}

export const find = (root: RamNode, path: readonly string[]): RamNode | undefined => {
  let node: RamNode | undefined = root
  for (const name of path) {
    if (!node || !isFolder(node)) return undefined
    node = findChild(node, name)
  }
  return node
}

const piece = (bytes: Uint8Array): Piece => Object.freeze({ bytes })

export const resizeNode = (node: RamNode, size: number): void => {
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

export const writeNode = (node: RamNode, offset: number, bytes: Uint8Array): void => {
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

export const readNode = (node: RamNode, offset: number, length: number): Uint8Array => {
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

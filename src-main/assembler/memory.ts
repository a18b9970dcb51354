/**
 * How much of the memory that -m allows fasm would have used. A quarter of it holds the trees of names, the
 * rest the preprocessed source, the parsed program behind it, the output behind that, and symbols and blocks
 * from the end downwards. Our own tables are laid out differently, so their contents are counted as fasm
 * would store them, and only when the limit may be near.
 */
import type { NameTable } from './names'
import { Element, Item } from './parser/stream'
import type { SymbolTable } from './symbols'
import { FIRST_SYMBOL, SYMBOL_STRIDE, SymbolColumn } from './symbols'

const NODE = 8
const TREE_DEPTH = 32
/** A symbol takes a row of its own and an entry in its leaf of the tree. */
export const LABEL_BYTES = 32
const LABEL_ENTRY = 8
/** A local label's whole name is kept with its length in front and a byte more. */
const COMPOSED_EXTRA = 2
const LONGEST_NAME = 255
/** What fasm wants free before it parses or assembles a line. */
export const LINE_RESERVE = 0x100
/** An addressing space with the header of its block. */
export const SPACE_BYTES = 0x24 + 8

/** The bytes of fasm's trees of names. */
export interface NameTree {
  nodes: Int32Array<ArrayBuffer>
  /** Nodes in use; node 0 is none. */
  count: number
}

export function createNameTree(): NameTree {
  return { nodes: new Int32Array(1 << 12), count: 1 }
}

/** Adds the path of a 32-bit key; gives the bytes that fasm takes for its new nodes. */
export function growTree(tree: NameTree, key: number): number {
  const before = tree.count
  if (tree.nodes.length < (before + TREE_DEPTH + 1) * 2) {
    const larger = new Int32Array(tree.nodes.length * 2)
    larger.set(tree.nodes)
    tree.nodes = larger
  }
  const { nodes } = tree
  // Slot 0 is the root's pointer to the first node.
  let slot = 0
  for (let depth = 0; depth < TREE_DEPTH; depth++) {
    if (nodes[slot] === 0) nodes[slot] = tree.count++
    slot = nodes[slot]! * 2 + ((key >>> (31 - depth)) & 1)
  }
  return (tree.count - before) * NODE
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

/** Key of a name of the preprocessor; `type` is a `DefinitionType`. */
export function definitionKey(text: string, type: number): number {
  const hash = hashOf(text)
  return ((hash & 0x3ff) ^ (hash >>> 10)) | (((type << 8) | text.length) << 22)
}

function labelKey(text: string): number {
  const hash = hashOf(text)
  return ((hash & 0xff000000) ^ (hash << 8)) | text.length
}

/**
 * Bytes that the tree of labels takes, or more than `limit` when it is more; `reserved` are words that were
 * looked for in it.
 */
export function labelTreeBytes(
  symbols: SymbolTable,
  reserved: ReadonlySet<number>,
  names: NameTable,
  limit: number,
): number {
  const { rows, end } = symbols
  const mostOfOne = TREE_DEPTH * NODE + LABEL_ENTRY + COMPOSED_EXTRA + LONGEST_NAME
  if ((end - FIRST_SYMBOL + reserved.size) * mostOfOne <= limit) return 0
  const tree = createNameTree()
  let bytes = 0
  for (const name of reserved) bytes += growTree(tree, labelKey(names.text[name]!))
  for (let symbol = FIRST_SYMBOL; symbol < end && bytes <= limit; symbol++) {
    const name = rows[symbol * SYMBOL_STRIDE + SymbolColumn.name]!
    if (name < 0) continue
    const spelling = names.text[name]!
    bytes += growTree(tree, labelKey(spelling)) + LABEL_ENTRY
    const isComposed = rows[symbol * SYMBOL_STRIDE + SymbolColumn.token]! < 0
    if (isComposed) bytes += spelling.length + COMPOSED_EXTRA
  }
  return bytes
}

/** Bytes of the parsed program as fasm writes it. */
export function programBytes(code: Int32Array, strings: readonly string[]): number {
  let bytes = 0
  for (let at = 0; ;) {
    const element = code[at]!
    switch (element) {
      case Element.end:
        return bytes + 1
      case Element.line:
        bytes += 5
        at += 2
        break
      case Element.instruction:
        bytes += 4
        at += 3
        break
      case Element.label:
      case Element.constant:
        bytes += 6
        at += 3
        break
      case Element.block:
        bytes += 5
        at += 2
        break
      case Element.expression:
        bytes += 2 + itemBytes(code, at + 2, code[at + 1]!, strings)
        at += 2 + code[at + 1]!
        break
      case Element.address:
        bytes += 2 + (code[at + 1] === 0 ? 0 : 1) + (code[at + 2] === 0 ? 0 : 1)
        bytes += itemBytes(code, at + 4, code[at + 3]!, strings)
        at += 5 + code[at + 3]!
        break
      default:
        bytes += element >= 0x100 ? 2 : 1
        at++
    }
  }
}

function itemBytes(code: Int32Array, from: number, length: number, strings: readonly string[]): number {
  const end = from + length
  let bytes = 0
  for (let at = from; at < end;) {
    switch (code[at]!) {
      case Item.string:
        // The length in front, a zero behind.
        return 5 + strings[code[at + 1]!]!.length
      case Item.float:
        return 13
      case Item.number:
        bytes += 1 + numberBytes(code[at + 1]!, code[at + 2]!)
        at += 3
        break
      case Item.symbol:
        bytes += 5
        at += 2
        break
      case Item.register:
        bytes += 2
        at += 2
        break
      default:
        bytes++
        at++
    }
  }
  return bytes
}

function numberBytes(low: number, high: number): number {
  if (high !== 0) return 8
  return low >>> 16 !== 0 ? 4 : low >>> 8 !== 0 ? 2 : 1
}

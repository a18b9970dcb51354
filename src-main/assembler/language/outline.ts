import type { OutlineEntry } from '../../contract/language'
import type { AssemblySymbol } from '../../contract/assembly'
import type { DefinitionKind } from './file-index'
import { isLocalName } from './program'
import type { Program } from './program'

/** What a definition is called to the outside. */
export const OUTLINE_KINDS: Record<DefinitionKind, OutlineEntry['kind']> = {
  label: 'label',
  data: 'data',
  constant: 'constant',
  variable: 'variable',
  text: 'text',
  macro: 'macro',
  struc: 'structure',
  external: 'external',
  field: 'field',
}

interface Entry extends OutlineEntry {
  lastLine: number
}

/** The names that a file defines, in the order of its lines; local names belong to their label. */
export const outlineOf = (
  path: string,
  program: Program,
  symbols: ReadonlyMap<string, AssemblySymbol>,
): OutlineEntry[] => {
  const found = [...program.symbols.values()]
    .flatMap((list) => list.filter(({ at }) => at.path === path))
    .sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
  const entries: Entry[] = []
  const owners = new Map<string, number>()
  /** The global label, and the routine or structure it begins, that goes on. */
  let open = -1
  const lineCount = program.indexOf(path)?.lineCount ?? 1
  for (const { name, kind, at, detail } of found) {
    const block = program.blockAt(path, at.line)
    // What a macro defines exists only where it is called.
    if (block !== undefined && kind !== 'macro' && kind !== 'struc') continue
    const dot = name.indexOf('.', 1)
    const owner = dot > 0 ? (owners.get(name.slice(0, dot)) ?? -1) : -1
    const isOwned = owner >= 0 && kind !== 'macro'
    const isLabel = kind === 'label' || kind === 'data' || kind === 'external'
    if (isLabel && !isOwned) {
      if (open >= 0) entries[open]!.lastLine = Math.max(entries[open]!.place.line, at.line - 1)
      open = entries.length
    }
    const isMacro = kind === 'macro' || kind === 'struc'
    const value = symbols.get(name)
    if (!isOwned && !isMacro) owners.set(name, entries.length)
    entries.push({
      name: isOwned ? name.slice(dot) : name,
      kind: isOwned && kind === 'label' ? 'local' : OUTLINE_KINDS[kind],
      detail: detailOf(value, detail),
      place: { path, line: at.line, column: at.column, endColumn: at.endColumn },
      lastLine: isMacro ? (block?.toLine ?? at.line) : at.line,
      parent: isOwned && !isLocalName(name) ? owner : -1,
    })
  }
  if (open >= 0) entries[open]!.lastLine = Math.max(entries[open]!.place.line, lineCount)
  return entries
}

const detailOf = (symbol: AssemblySymbol | undefined, detail: string): string => {
  if (symbol === undefined) return detail
  return typeof symbol.value === 'number' ? (symbol.value >>> 0).toString(16).toUpperCase() : symbol.value
}

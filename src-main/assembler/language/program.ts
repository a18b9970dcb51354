import type { DefinitionKind, FileIndex, MacroBlock, TextSpan } from './file-index'

/** A place in one of the files of a program. */
export interface Location extends TextSpan {
  readonly path: string
}

/** A name of the program as the source defines it. */
export interface ProgramSymbol {
  /** With the label that it belongs to in front, if it is local. */
  readonly name: string
  readonly kind: DefinitionKind
  readonly at: Location
  readonly detail: string
}

export interface ProgramMacro {
  readonly path: string
  readonly block: MacroBlock
}

/** The files of one program, joined: what a name means where it stands. */
export interface Program {
  readonly paths: readonly string[]
  readonly symbols: ReadonlyMap<string, readonly ProgramSymbol[]>
  readonly macros: ReadonlyMap<string, readonly ProgramMacro[]>
  readonly indexOf: (path: string) => FileIndex | undefined
  /** The label that local names on a line belong to; '' before the first. */
  readonly labelAt: (path: string, line: number) => string
  /** The macro whose lines a line is one of. */
  readonly blockAt: (path: string, line: number) => MacroBlock | undefined
  /** The name with which the program knows what is written. */
  readonly fullName: (path: string, line: number, written: string) => string
  /** Every place where a name stands, its definitions included. */
  readonly placesOf: (name: string) => Location[]
}

interface Timeline {
  readonly lines: number[]
  readonly labels: string[]
}

export const isLocalName = (name: string): boolean => /^\.[^.]/.test(name)
const isAnonymous = (name: string): boolean => /^@[@fbr]$/i.test(name)
const MOST_ROUNDS = 10

/** Which arguments of which macros become labels, through macros that call macros. */
const labelArguments = (files: readonly (readonly [string, FileIndex])[]): Map<string, Set<number>> => {
  const known = new Map<string, Set<number>>([['proc', new Set([0])]])
  const blocks = files.flatMap(([, index]) =>
    index.macros.filter(({ kind, name }) => kind === 'macro' && name !== undefined),
  )
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let changed = false
    for (const { name, parameters, labels, calls } of blocks) {
      const add = (parameter: string) => {
        const at = parameters.findIndex(({ text }) => text === parameter)
        if (at < 0) return
        const list = known.get(name!.text) ?? new Set<number>()
        if (list.has(at)) return
        known.set(name!.text, list.add(at))
        changed = true
      }
      if (round === 0) for (const label of labels) add(label.text)
      for (const { macro, names } of calls)
        for (const at of known.get(macro) ?? []) if (names[at] !== undefined) add(names[at].text)
    }
    if (!changed) break
  }
  return known
}

/** Joins the files of a program, the main one first. */
export const joinFiles = (files: readonly (readonly [string, FileIndex])[]): Program => {
  const byPath = new Map(files)
  const symbols = new Map<string, ProgramSymbol[]>()
  const macros = new Map<string, ProgramMacro[]>()
  const timelines = new Map<string, Timeline>()
  const add = (symbol: ProgramSymbol) => {
    const list = symbols.get(symbol.name)
    if (list === undefined) symbols.set(symbol.name, [symbol])
    else if (list.length < 1000) list.push(symbol)
  }
  for (const [path, index] of files)
    for (const block of index.macros) {
      if (block.name === undefined) continue
      const list = macros.get(block.name.text)
      if (list === undefined) macros.set(block.name.text, [{ path, block }])
      else list.push({ path, block })
    }
  const labelling = labelArguments(files)

  for (const [path, index] of files) {
    const timeline: Timeline = { lines: [], labels: [] }
    timelines.set(path, timeline)
    const enter = (line: number, label: string) => {
      timeline.lines.push(line)
      timeline.labels.push(label)
    }
    for (const change of index.scopes) {
      if (change.kind === 'label') {
        enter(change.line, change.name)
        continue
      }
      if (change.kind === 'call') {
        for (const argument of labelling.get(change.macro) ?? []) {
          const name = change.names[argument]
          if (name === undefined) continue
          const label = isLocalName(name.text) ? (timeline.labels.at(-1) ?? '') + name.text : name.text
          add({ name: label, kind: 'label', at: { path, ...spanOf(name) }, detail: change.macro })
          if (!isLocalName(name.text)) enter(change.line, name.text)
        }
        continue
      }
      const struc = macros.get(change.struc)?.find(({ block }) => block.kind === 'struc')
      if (struc === undefined) continue
      const { name } = change
      add({ name: name.text, kind: 'data', at: { path, ...spanOf(name) }, detail: change.struc })
      enter(change.line, name.text)
      for (const field of struc.block.labels)
        if (isLocalName(field.text))
          add({
            name: name.text + field.text,
            kind: 'field',
            at: { path: struc.path, ...spanOf(field) },
            detail: change.struc,
          })
    }
  }

  const labelAt = (path: string, line: number): string => {
    const timeline = timelines.get(path)
    if (timeline === undefined) return ''
    let low = 0
    let high = timeline.lines.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (timeline.lines[middle]! <= line) low = middle + 1
      else high = middle
    }
    return low === 0 ? '' : timeline.labels[low - 1]!
  }
  const fullName = (path: string, line: number, written: string): string =>
    isLocalName(written) ? labelAt(path, line) + written : written

  for (const [path, index] of files)
    for (const { name, kind, span, detail } of index.definitions)
      if (!isAnonymous(name))
        add({ name: fullName(path, span.line, name), kind, at: { path, ...span }, detail })

  const blockAt = (path: string, line: number): MacroBlock | undefined => {
    const blocks = byPath.get(path)?.macros ?? []
    let low = 0
    let high = blocks.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (blocks[middle]!.fromLine <= line) low = middle + 1
      else high = middle
    }
    const block = blocks[low - 1]
    return block !== undefined && line <= block.toLine ? block : undefined
  }

  /** True where a macro gives the name a meaning of its own. */
  const isShadowed = (path: string, line: number, written: string): boolean => {
    const block = blockAt(path, line)
    return block !== undefined && [...block.parameters, ...block.locals].some(({ text }) => text === written)
  }

  const placesOf = (name: string): Location[] => {
    const places: Location[] = []
    const seen = new Set<string>()
    const put = (at: Location) => {
      const key = `${at.path}:${at.line}:${at.column}`
      if (seen.has(key)) return
      seen.add(key)
      places.push(at)
    }
    /** The name as a whole, and what is behind each dot where the label in front of it is in force. */
    const spellings: [string, string][] = [[name, '']]
    for (let dot = name.indexOf('.', 1); dot > 0; dot = name.indexOf('.', dot + 1))
      spellings.push([name.slice(dot), name.slice(0, dot)])
    for (const [path, index] of files)
      for (const [written, label] of spellings) {
        const list = index.occurrences.get(written) ?? []
        for (let i = 0; i < list.length; i += 2) {
          const line = list[i]!
          if (isLocalName(written) && labelAt(path, line) !== label) continue
          if (isShadowed(path, line, written)) continue
          put({ path, line, column: list[i + 1]!, endColumn: list[i + 1]! + written.length })
        }
      }
    for (const { at } of symbols.get(name) ?? []) put(at)
    return places
  }

  return {
    paths: files.map(([path]) => path),
    symbols,
    macros,
    indexOf: (path) => byPath.get(path),
    labelAt,
    blockAt,
    fullName,
    placesOf,
  }
}

const spanOf = ({ line, column, endColumn }: TextSpan): TextSpan => ({ line, column, endColumn })

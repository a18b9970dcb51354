import type { NameTree } from '../memory'
import { createNameTree, definitionKey, growTree } from '../memory'
import { fail } from '../messages'
import { FIRST_ROOM, WORD_STRIDE } from '../names'
import type { SourceText } from '../source-lines'
import type { Budget } from '../budget'
import type { FileContent } from '../files'
import type { AssemblyError } from '../messages'
import type { Parser } from '../parser/parser'
import { PreprocessorWord } from '../words'

/** What a name can be defined as in the preprocessor; each has its own stack of definitions. */
export const DefinitionType = { macro: 0, struc: 1, constant: 2, fix: 3 } as const
export type DefinitionType = (typeof DefinitionType)[keyof typeof DefinitionType]

const UNDERSCORE = 0x5f
const DEFINITION_ENTRY = 16
/** A symbol of a macro, with a node of the tree that leads to it. */
const MACRO_SYMBOL_BYTES = 16 + 16
/** An entry with a path of the tree that it shares with none. */
const MOST_DEFINITION_BYTES = DEFINITION_ENTRY + 32 * 8

export const DefinitionState = {
  /** Removed by restore, restruc or purge. */
  freed: 0,
  /** Being expanded: the name means the definition before this one. */
  disabled: 1,
  active: 2,
} as const

export interface Definition {
  /** First token of the value, or of the macro's arguments. */
  position: number
  /** Position after the value, or the line in which the macro is defined. */
  end: number
  state: number
  /** The definition that this one hides. */
  previous: Definition | undefined
}

/** Value of a macro argument, a local name or a counter inside one macro expansion. */
export interface MacroSymbol {
  /** First token of the value; -1 for a counter. */
  position: number
  /** Number of tokens; for a counter its first value. */
  length: number
  /** True when the value was written in angle brackets. */
  enclosed: boolean
  /** Order of creation: of two meanings of a name the younger one counts. */
  serial: number
}

/** What a name means inside one macro expansion. */
export interface ScopeEntry {
  readonly name: number
  /** Number of the expansion. */
  readonly scope: number
  /** What the name means in an expansion around it. */
  readonly hidden: ScopeEntry | undefined
  /** The entry made before this one in the same expansion. */
  readonly before: ScopeEntry | undefined
  common: MacroSymbol | undefined
  /** Values of a grouped argument, by number of the group from 1. */
  grouped: (MacroSymbol | undefined)[] | undefined
}

/** Bit in `Preprocessor.kinds` of every name that was ever a symbol of a macro. */
const MACRO_SYMBOL = 1 << 4

export interface PreprocessorPorts {
  readFile(path: string): FileContent | undefined
  environment(name: string): string | undefined
}

export interface Preprocessor {
  readonly text: SourceText
  readonly ports: PreprocessorPorts
  readonly budget: Budget
  /** Directories of the INCLUDE variable, each with its separator. */
  includeDirectories: string[]

  /** The line being preprocessed, always the last one except while it is expanded. */
  currentLine: number
  /** Bit `1 << DefinitionType` of every name that was ever defined so, and `MACRO_SYMBOL`. */
  kinds: Uint8Array
  readonly definitions: [
    Map<number, Definition>,
    Map<number, Definition>,
    Map<number, Definition>,
    Map<number, Definition>,
  ]
  /** Definitions that have an entry of their own, and fasm's bytes for them once that matters. */
  definitionCount: number
  definitionTree: NameTree | undefined
  definitionBytes: number
  /** fasm's bytes for the symbols of the macros being expanded. */
  macroBytes: number
  /** Postponed blocks, in the order of the source. */
  readonly postponed: Definition[]

  /** The macro definition that is being collected: see `MacroStatus`. */
  collecting: number
  /** True while lines come out of a macro. */
  inMacro: boolean
  /** True until the first token of a macro line that is no directive. */
  atMacroLineStart: boolean
  /** Line on which the definition being collected began. */
  collectingLine: number
  /** What the instant macro being collected is: see `InstantKind`. */
  instantKind: number
  /** First token of the instant macro's parameters, and position after them. */
  instantStart: number
  instantEnd: number
  /** Whether equ or fix constants were looked for last. */
  lastConstantType: DefinitionType

  /** Number of the expansion whose symbols have a meaning now, and the latest of them. */
  scope: number
  latestEntry: ScopeEntry | undefined
  /** How many expansions have begun. */
  scopes: number
  /** What names mean, in the innermost expansion that has a symbol of the name. */
  readonly entries: (ScopeEntry | undefined)[]
  scopeSerial: number
  /** Number of the group being expanded: 0 all of them (common); `reverse` counts down. */
  counter: number
  reverse: boolean
  counterLimit: number
  /** The name in front of a structure macro: the name itself and where it stands; -1 when there is none. */
  strucName: number
  strucLabel: number
  /** Digits of the next local name. */
  localDigits: number[]
  /** Nesting of macros and includes, in bytes of fasm's stack. */
  depth: number
  /** Parser of numeric expressions, made when first needed. */
  numberParser: Parser | undefined
  /** Told of an error and the line of the file that has it; the line is skipped then. */
  onError: ((error: AssemblyError, fileLine: number) => void) | undefined
}

export const MacroStatus = { none: 0, searching: 1, inside: 2, instant: 8 } as const
export const InstantKind = { rept: 0, irp: 1, irps: 2, irpv: 3, match: 16 } as const

export function createPreprocessor(text: SourceText, ports: PreprocessorPorts, budget: Budget): Preprocessor {
  return {
    text,
    ports,
    budget,
    includeDirectories: [],
    currentLine: -1,
    kinds: new Uint8Array(FIRST_ROOM),
    definitions: [new Map(), new Map(), new Map(), new Map()],
    definitionCount: 0,
    definitionTree: undefined,
    definitionBytes: 0,
    macroBytes: 0,
    postponed: [],
    collecting: MacroStatus.none,
    inMacro: false,
    atMacroLineStart: false,
    collectingLine: -1,
    instantKind: InstantKind.rept,
    instantStart: 0,
    instantEnd: 0,
    lastConstantType: DefinitionType.constant,
    scope: 0,
    latestEntry: undefined,
    scopes: 0,
    entries: [],
    scopeSerial: 0,
    counter: 0,
    reverse: false,
    counterLimit: 0,
    strucName: -1,
    strucLabel: -1,
    localDigits: [0],
    depth: 0,
    numberParser: undefined,
    onError: undefined,
  }
}

/** The definition that a name has now, if any. */
export function findDefinition(p: Preprocessor, type: DefinitionType, name: number): Definition | undefined {
  if (name >= p.kinds.length || (p.kinds[name]! & (1 << type)) === 0) return undefined
  let definition = p.definitions[type].get(name)
  while (definition && definition.state !== DefinitionState.active) definition = definition.previous
  return definition
}

function markKind(p: Preprocessor, name: number, kind: number): void {
  if (name >= p.kinds.length) {
    const larger = new Uint8Array(Math.max(p.kinds.length * 2, name + 1))
    larger.set(p.kinds)
    p.kinds = larger
  }
  p.kinds[name]! |= kind
}

/** False for a name that never was a symbol of a macro. */
export function mayBeMacroSymbol(p: Preprocessor, name: number): boolean {
  return name < p.kinds.length && (p.kinds[name]! & MACRO_SYMBOL) !== 0
}

/** Begins an expansion in which no name means anything yet. */
export function enterScope(p: Preprocessor): void {
  p.scope = ++p.scopes
  p.latestEntry = undefined
}

/** Goes back to an expansion around the present one, or stays in it. */
export function leaveScope(p: Preprocessor, scope: number, latestEntry: ScopeEntry | undefined): void {
  if (p.scope === scope) return
  for (let entry = p.latestEntry; entry; entry = entry.before) p.entries[entry.name] = entry.hidden
  p.scope = scope
  p.latestEntry = latestEntry
}

/** What a name means in the macro being expanded. */
export function scopeEntry(p: Preprocessor, name: number): ScopeEntry | undefined {
  if (!mayBeMacroSymbol(p, name)) return undefined
  let entry = p.entries[name]
  while (entry && entry.scope !== p.scope) entry = entry.hidden
  return entry
}

/** As `scopeEntry`; a name that means nothing yet gets an entry. */
export function addScopeEntry(p: Preprocessor, name: number): ScopeEntry {
  const known = scopeEntry(p, name)
  if (known) return known
  markKind(p, name, MACRO_SYMBOL)
  while (p.entries.length <= name) p.entries.push(undefined)
  const entry: ScopeEntry = {
    name,
    scope: p.scope,
    hidden: p.entries[name],
    before: p.latestEntry,
    common: undefined,
    grouped: undefined,
  }
  p.entries[name] = p.latestEntry = entry
  return entry
}

/** Pushes a definition; a `fix` constant replaces the one before. */
export function addDefinition(
  p: Preprocessor,
  type: DefinitionType,
  name: number,
  position: number,
  end: number,
): Definition {
  markKind(p, name, 1 << type)
  const stack = p.definitions[type]
  const latest = stack.get(name)
  let previous = latest
  if (type === DefinitionType.fix) previous = undefined
  else while (previous?.state === DefinitionState.freed) previous = previous.previous
  // fasm uses the entry of a definition that was removed again.
  if (latest === undefined || (type !== DefinitionType.fix && previous === latest)) {
    p.definitionCount++
    if (p.definitionCount * MOST_DEFINITION_BYTES > p.budget.memory / 4) countDefinition(p, type, name)
  }
  const definition: Definition = { position, end, state: DefinitionState.active, previous }
  stack.set(name, definition)
  return definition
}

/** Counts what the trees of fasm hold; fails when it is more than the memory has for them. */
function countDefinition(p: Preprocessor, type: DefinitionType, name: number): void {
  const { text } = p.text.names
  if (!p.definitionTree) {
    const tree = createNameTree()
    p.definitionTree = tree
    p.definitionBytes = (p.definitionCount - 1) * DEFINITION_ENTRY
    p.definitions.forEach((stack, each) => {
      for (const known of stack.keys()) p.definitionBytes += growTree(tree, definitionKey(text[known]!, each))
    })
  }
  p.definitionBytes += DEFINITION_ENTRY + growTree(p.definitionTree, definitionKey(text[name]!, type))
  if (p.definitionBytes + p.macroBytes > p.budget.memory / 4) fail('out-of-memory')
}

/** Counts a symbol of the macros being expanded; fails when there is no memory for it. */
export function countMacroSymbol(p: Preprocessor): void {
  p.macroBytes += MACRO_SYMBOL_BYTES
  if (p.definitionBytes + p.macroBytes > p.budget.memory / 4) fail('out-of-memory')
}

/** `PreprocessorWord` of a name. */
export function preprocessorWord(p: Preprocessor, name: number): number {
  return p.text.names.words[name * WORD_STRIDE]!
}

/** True for names that may not be defined, because they are directives of the preprocessor. */
export function isPreprocessorDirective(p: Preprocessor, name: number): boolean {
  const word = preprocessorWord(p, name)
  return word > 0 && word <= PreprocessorWord.lastDirective
}

/** `__file__` or `__line__`, or none. */
export function placeSymbol(p: Preprocessor, name: number): number {
  // Most names differ in the first character, which is nearer at hand than the row of words.
  if (p.text.names.first[name] !== UNDERSCORE) return 0
  const word = preprocessorWord(p, name)
  return word >= PreprocessorWord.fileSymbol ? word : 0
}

/** Names that are macros, structure macros or symbolic constants now. */
export function definedNames(p: Preprocessor): string[] {
  const names = new Set<number>()
  for (const definitions of p.definitions) for (const name of definitions.keys()) names.add(name)
  return [...names].map((name) => p.text.names.text[name]!)
}

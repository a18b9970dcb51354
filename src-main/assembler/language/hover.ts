import type { AssemblySymbol } from '../../contract/assembly'
import type { HoverFacts, LanguageFacts, LineBytes, TextPosition } from '../../contract/language'
import { cursorAt } from './cursor'
import type { Program } from './program'
import { systemCallAt } from './system-call-at'
import { numberOf } from './words'

export interface HoverContext {
  readonly program: Program
  readonly facts: LanguageFacts
  readonly symbols: ReadonlyMap<string, AssemblySymbol>
  /** The lines of the text. */
  readonly lines: readonly string[]
  readonly bytes: LineBytes | undefined
}

const MOST_FUNCTIONS = 40

/** What is known of the word at a position; undefined when there is no word. */
export const hoverFacts = (position: TextPosition, context: HoverContext): HoverFacts | undefined => {
  const { path, line, column } = position
  const { program, facts, symbols, lines, bytes } = context
  const cursor = cursorAt(lines[line - 1] ?? '', column)
  const token = cursor.inside === '' ? cursor.tokens[cursor.at] : undefined
  if (token?.kind !== 'name') return undefined
  const word = token.text
  const lower = word.toLowerCase()
  const full = program.fullName(path, line, word)
  const instruction = facts.instructions.find(({ mnemonic }) => mnemonic.toLowerCase() === lower)
  const directive = facts.directives.find(({ name }) => name.toLowerCase() === lower)
  const register = facts.registers.find(({ name }) => name.toLowerCase() === lower)
  const symbol = symbols.get(full)
  const definition = definitionOf(position, word, full, program)
  const number = numberOf(word)
  const isHead = cursor.tokens.findIndex((one) => one.kind === 'name' && one === token) === 0
  const systemFunctions = functionsAt(lines, line, context)
  const isNothing =
    instruction === undefined &&
    directive === undefined &&
    register === undefined &&
    symbol === undefined &&
    definition === undefined &&
    number === undefined &&
    systemFunctions.length === 0
  if (isNothing && !(isHead && bytes !== undefined)) return undefined
  const isCode =
    instruction !== undefined || directive !== undefined || definition?.kind === 'macro' || isHead
  return {
    place: { path, line, column: token.column, endColumn: token.endColumn },
    word,
    ...(instruction && { instruction }),
    ...(directive && { directive }),
    ...(register && { register }),
    ...(symbol && { symbol }),
    ...(definition && { definition }),
    ...(number !== undefined && { number }),
    ...(bytes && isCode && { line: bytes }),
    systemFunctions,
  }
}

const definitionOf = (
  { path, line }: TextPosition,
  word: string,
  full: string,
  program: Program,
): HoverFacts['definition'] => {
  const block = program.blockAt(path, line)
  const own = block && [...block.parameters, ...block.locals].find(({ text }) => text === word)
  if (own !== undefined)
    return {
      name: word,
      kind: block!.parameters.includes(own) ? 'parameter' : 'macro-local',
      detail: block!.signature,
      note: '',
      place: { path, line: own.line, column: own.column, endColumn: own.endColumn },
    }
  const found = program.symbols.get(full)?.at(-1)
  if (found === undefined) return undefined
  const macro = program.macros.get(word)?.at(-1)?.block
  const isMacro = found.kind === 'macro' || found.kind === 'struc'
  return {
    name: full,
    kind: found.kind,
    detail: isMacro && macro !== undefined ? macro.signature : found.detail,
    note: isMacro ? (macro?.comment ?? '') : '',
    place: found.at,
  }
}

const functionsAt = (
  lines: readonly string[],
  line: number,
  { facts, symbols }: HoverContext,
): LanguageFacts['systemFunctions'] => {
  const call = systemCallAt(lines, line - 1, (name) => {
    const value = symbols.get(name)?.value
    return typeof value === 'number' ? value : undefined
  })
  if (call === undefined) return []
  const family = facts.systemFunctions.filter(({ number }) => number === call.number)
  const exact = family
    .filter(({ subfunctions }) => subfunctions.every((sub, at) => sub === call.subfunctions[at]))
    .sort((a, b) => b.subfunctions.length - a.subfunctions.length)[0]
  return exact === undefined ? family.slice(0, MOST_FUNCTIONS) : [exact]
}

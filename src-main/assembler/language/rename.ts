import { type Said, say } from '../../contract/said'
import type { RenameOutcome } from '../../contract/language'
import { isLocalName } from './program'
import type { Location, Program } from './program'
import { readLine } from './source-tokens'
import { isReservedWord } from './words'

/** What a word at a position is, for changing or finding it. */
export interface NamedThing {
  /** As written at the position. */
  readonly written: string
  /** With the label in front of a local name. */
  readonly full: string
  readonly at: Location
  /** The macro in which the name means something of its own. */
  readonly macro: { readonly fromLine: number; readonly toLine: number } | undefined
}

const refused = (reason: Said): RenameOutcome => ({ outcome: 'refused', reason })

/** Places at which a thing is named. */
export const placesOfThing = (thing: NamedThing, program: Program): Location[] => {
  const { macro, at, written, full } = thing
  if (macro === undefined) return program.placesOf(full)
  const list = program.indexOf(at.path)?.occurrences.get(written) ?? []
  const places: Location[] = []
  for (let i = 0; i < list.length; i += 2) {
    const line = list[i]!
    if (line < macro.fromLine || line > macro.toLine) continue
    places.push({ path: at.path, line, column: list[i + 1]!, endColumn: list[i + 1]! + written.length })
  }
  return places
}

/** Why a thing cannot be renamed, whatever the new name; undefined when it can be. */
export const whyFixed = (thing: NamedThing, program: Program): Said | undefined => {
  const { written, full, macro } = thing
  if (macro !== undefined) return undefined
  if (isReservedWord(written)) return say('rename.reserved', { name: written })
  if (/^@[@fbr]$/i.test(written)) return say('rename.anonymous')
  const symbols = program.symbols.get(full)
  if (symbols === undefined) return say('rename.undefined', { name: full })
  for (const path of program.paths) {
    const index = program.indexOf(path)!
    if (index.joinedParts.has(written) || index.joinedParts.has(full))
      return say('rename.joined', { name: written, path })
  }
  return undefined
}

/** Edits that give a thing another name, or why it must not have that. */
export const rename = (
  thing: NamedThing,
  newName: string,
  program: Program,
  lines: (path: string) => readonly string[],
): RenameOutcome => {
  const fixed = whyFixed(thing, program)
  if (fixed !== undefined) return refused(fixed)
  const { tokens } = readLine(newName, 0, 1)
  if (tokens.length !== 1 || tokens[0]!.kind !== 'name' || tokens[0]!.text !== newName)
    return refused(say('rename.not-one-name', { name: newName }))
  if (newName.length > 255) return refused(say('rename.too-long'))
  if (isReservedWord(newName) || /^[0-9$@]/.test(newName))
    return refused(say('rename.no-such-name', { name: newName }))
  const { written, full, macro } = thing
  if (macro !== undefined) return editsOf(placesOfThing(thing, program), () => newName)
  const wasLocal = isLocalName(full) || full.indexOf('.', 1) > 0
  const label = wasLocal && isLocalName(written) ? full.slice(0, -written.length) : ''
  if (isLocalName(newName) !== isLocalName(written))
    return refused(
      say(isLocalName(written) ? 'rename.becomes-global' : 'rename.becomes-local', { name: newName }),
    )
  const newFull = label + newName
  if (newFull !== full && program.symbols.has(newFull)) return refused(say('rename.taken', { name: newFull }))
  const spell = (at: Location): string => {
    const here = (lines(at.path)[at.line - 1] ?? '').slice(at.column - 1, at.endColumn - 1)
    if (here === full) return newFull
    if (here === written) return newName
    // Written with a part of the labels in front: only that part stays.
    return full.endsWith(here) && newFull.endsWith(newName)
      ? newFull.slice(full.length - here.length)
      : newName
  }
  const places = program.placesOf(full)
  const edits = editsOf(places, spell)
  if (edits.outcome === 'refused' || wasLocal) return edits
  return { outcome: 'edits', edits: [...edits.edits, ...memberEdits(full, newName, program)] }
}

const editsOf = (places: readonly Location[], spell: (at: Location) => string): RenameOutcome => ({
  outcome: 'edits',
  edits: places.map((place) => ({ place, text: spell(place) })),
})

/** `label.local` written out, where the label changes. */
const memberEdits = (label: string, newName: string, program: Program) =>
  program.paths.flatMap((path) =>
    [...program.indexOf(path)!.occurrences].flatMap(([written, list]) => {
      if (!written.startsWith(`${label}.`)) return []
      return Array.from({ length: list.length / 2 }, (_, i) => ({
        place: {
          path,
          line: list[2 * i]!,
          column: list[2 * i + 1]!,
          endColumn: list[2 * i + 1]! + label.length,
        },
        text: newName,
      }))
    }),
  )

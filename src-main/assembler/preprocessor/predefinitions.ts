import { AssemblyError, fail } from '../messages'
import type { Preprocessor } from './state'
import { DefinitionType, addDefinition, isPreprocessorDirective } from './state'
import { tokenizeLine } from './tokenizer'
import { bytesOf } from '../names'

/** Defines the symbolic constants given with -d, before the first line. */
export function addPredefinitions(
  p: Preprocessor,
  definitions: readonly (readonly [string, string])[],
): void {
  const { text } = p
  for (const [name, value] of definitions) {
    if (isInvalid(value)) fail('invalid-definition')
    const number = text.names.internText(name)
    if (isPreprocessorDirective(p, number)) fail('reserved-word-used-as-symbol')
    const start = text.end
    try {
      tokenizeLine(text, { bytes: bytesOf(value), position: 0, joined: 0, atEnd: false }, false)
    } catch (error) {
      // Whatever is wrong in the value, fasm has one message for it.
      if (error instanceof AssemblyError) fail('invalid-definition')
      throw error
    }
    addDefinition(p, DefinitionType.constant, number, start, text.end - 1)
  }
}

/** A comment, a line break or a lone backslash cannot stand in a value. */
function isInvalid(value: string): boolean {
  for (const character of ';\n\r\0\x1a') if (value.includes(character)) return true
  return value.endsWith('\\')
}

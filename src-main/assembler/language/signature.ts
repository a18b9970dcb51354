import type { SignatureFacts, TextPosition } from '../../contract/language'
import { cursorAt } from './cursor'
import type { Program } from './program'
import { skipLabels } from './statement'

/** The macro that is being called at a position, and which of its arguments is being written. */
export const signatureAt = (
  { column }: TextPosition,
  text: string,
  program: Program,
): SignatureFacts | undefined => {
  const cursor = cursorAt(text, column)
  if (cursor.inside === 'comment') return undefined
  const { tokens } = cursor
  const head = tokens[skipLabels(tokens, 0)]
  if (head === undefined || head.endColumn >= column) return undefined
  const block = program.macros.get(head.text)?.at(-1)?.block
  if (block === undefined || block.kind === 'instant' || block.parameters.length === 0) return undefined
  let depth = 0
  let active = 0
  for (const { text: mark, endColumn, column: start, kind } of tokens) {
    if (kind !== 'mark' || start < head.endColumn || endColumn > column) continue
    if (mark === '<' || mark === '(' || mark === '[') depth++
    else if (mark === '>' || mark === ')' || mark === ']') depth--
    else if (mark === ',' && depth === 0) active++
  }
  const parameters = block.parameters.map((parameter) => parameter.text)
  return {
    label: block.signature.replace(/^\S+\s+/, ''),
    parameters,
    active: Math.min(active, parameters.length - 1),
    note: block.comment,
  }
}

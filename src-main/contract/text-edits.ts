import type { TextEdit } from './assembly'

/** A text after edits that do not overlap; their places are in the text before. */
export const applyEdits = (text: string, edits: readonly TextEdit[]): string => {
  const starts = [0]
  for (const found of text.matchAll(/\r\n|\n\r|\n|\r/g)) starts.push(found.index + found[0].length)
  const positioned = edits
    .map(({ place, text: put }) => {
      const start = starts[place.line - 1] ?? text.length
      return { from: start + place.column - 1, to: start + place.endColumn - 1, put }
    })
    .sort((a, b) => a.from - b.from || a.to - b.to)
  let result = ''
  let at = 0
  for (const { from, to, put } of positioned) {
    result += text.slice(at, from) + put
    at = to
  }
  return result + text.slice(at)
}

import type { Choice } from './choice'
import { createChoice } from './choice'
import { preprocessing } from './preprocessing'
import { instructions, statements } from './statements'

export interface SourceGenerator {
  /** The source that belongs to a seed. */
  source(seed: number): string
}

/** Makes sources after a grammar, and mutations of the sources that are given. */
export function createGenerator(bases: readonly string[], mnemonics: readonly string[]): SourceGenerator {
  const words = dictionary(bases)
  return {
    source(seed) {
      const choice = createChoice(seed)
      switch (seed % 5) {
        case 0:
          return `${statements(choice, 0, 1 + choice.below(8))}\n`
        case 1:
          return `${instructions(choice, mnemonics)}\n`
        case 2:
          return `${preprocessing(choice)}\n`
        case 3:
          return mutate(choice.of(bases), choice, bases, words)
        default:
          return mutate(
            choice.oneIn(2)
              ? `${preprocessing(choice)}\n${statements(choice, 1, 2)}\n`
              : `${statements(choice, 0, 5)}\n`,
            choice,
            bases,
            words,
          )
      }
    },
  }
}

const TOKEN = /'[^'\n]*'|"[^"\n]*"|[\w.$%?@]+|\s|[^\w\s]/g

function dictionary(bases: readonly string[]): string[] {
  const words = new Set<string>()
  for (const base of bases) for (const token of base.match(TOKEN) ?? []) words.add(token)
  return [...words].sort()
}

/** Changes a few tokens or lines. */
function mutate(text: string, choice: Choice, bases: readonly string[], words: readonly string[]): string {
  const tokens = part(text, choice).match(TOKEN) ?? []
  for (let count = 1 + choice.below(4); count > 0; count--) {
    const at = choice.below(tokens.length + 1)
    switch (choice.below(8)) {
      case 0:
        tokens.splice(at, 1)
        break
      case 1:
      case 2:
        tokens.splice(at, 1, choice.of(words))
        break
      case 3:
        tokens.splice(at, 0, choice.of(words), ' ')
        break
      case 4:
        tokens.splice(at, 0, ...tokens.slice(at, at + 1 + choice.below(6)))
        break
      case 5:
        tokens.splice(
          at,
          0,
          '\n',
          ...(choice.of(part(choice.of(bases), choice).split('\n')).match(TOKEN) ?? []),
          '\n',
        )
        break
      case 6: {
        const other = choice.below(tokens.length + 1)
        const first = tokens[at]
        const second = tokens[other]
        if (first !== undefined && second !== undefined) {
          tokens[at] = second
          tokens[other] = first
        }
        break
      }
      default:
        tokens.splice(
          at,
          0,
          choice.of([
            '\\',
            '\n',
            ';',
            '#',
            '`',
            '{',
            '}',
            '\0',
            '\x1a',
            '\r',
            '\t',
            '\\\n',
            "'",
            '"',
            '\xff',
          ]),
        )
    }
  }
  return tokens.join('')
}

/** A few lines out of a longer text. */
function part(text: string, choice: Choice): string {
  const lines = text.split('\n')
  if (lines.length < 14) return text
  const from = choice.below(lines.length - 10)
  return lines.slice(from, from + 3 + choice.below(10)).join('\n') + '\n'
}

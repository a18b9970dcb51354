import type { Choice } from './choice'
import { expression } from './expressions'

const WORDS = 'a b c x y m s foo bar .l . .. eax 1 2 5h db dd nop mov if end'.split(' ')
const MARKS = ', : = + - * ( ) [ ] < > & | ~ # ` \\ / { }'.split(' ')

/** A row of tokens as macros get them. */
function tokens(choice: Choice, most: number): string {
  let text = ''
  for (let count = choice.below(most + 1); count > 0; count--) {
    const token = choice.oneIn(3)
      ? choice.of(MARKS)
      : choice.oneIn(8)
        ? choice.of(["'q'", '"w"', "''"])
        : choice.of(WORDS)
    text += (choice.oneIn(3) ? '' : ' ') + token
  }
  return text
}

function parameters(choice: Choice): string {
  return choice.of([
    '',
    'a',
    'a,b',
    'a*',
    'a,b*',
    'a:1',
    'a=<1,2>',
    '[a]',
    'a,[b]',
    '[a,b]',
    'a&',
    'a,b&',
    '[a=5]',
    'a=1,[b*]',
    'a:b',
    '[a&]',
    'a b',
    'a,',
    '[a],b',
    'a=<1',
    `${tokens(choice, 4)}`,
  ])
}

function bodyLine(choice: Choice, depth: number): string {
  const hash = choice.oneIn(3) ? choice.of(['#', ' # ', '##', '`', '#`', '` ']) : ''
  switch (choice.below(16)) {
    case 0:
      return `db ${tokens(choice, 3)}`
    case 1:
      return `local ${choice.of(['x', 'x,y', '.l', 'a', '', '1', 'x y'])}`
    case 2:
      return choice.of([
        'common',
        'forward',
        'reverse',
        'common db 1',
        'forward db a',
        'reverse db b',
        'forward local x',
      ])
    case 3:
      return `x${hash}a ${choice.of(['equ', '=', ':', 'db', 'dd'])} ${tokens(choice, 2)}`
    case 4:
      return `display \`a, ${choice.of(["'x'", '`b', "`a#'q'", "'w'#`a", '`', "`'z'"])}`
    case 5:
      return `a${hash}b${hash}c`
    case 6:
      return depth < 3 ? escaped(definition(choice, depth + 1), choice) : 'nop'
    case 7:
      return depth < 3 ? escaped(instant(choice, depth + 1), choice) : 'nop'
    case 8:
      return `\\${choice.of(WORDS)} ${tokens(choice, 2)}`
    case 9:
      return `.${choice.of(['', 'l', 'm'])} ${choice.of(['db 1', ':', '= 5', 'dd ?', ''])}`
    case 10:
      return `if a ${choice.of(['eq', '=', 'eqtype', 'in'])} b\ndb 1\nend if`
    case 11:
      return `${choice.of(['m', 's', 'foo'])} ${tokens(choice, 3)}`
    case 12:
      return `db ${choice.of(['%', 'a', 'b', '$', 'a+1', '`a', "'x'"])}`
    case 13:
      return `match ${choice.of(['x', 'x=,y', '=a', 'x y', 'x*y'])}, a \\{ db x \\}`
    default:
      return tokens(choice, 6)
  }
}

/** The same text for one level further in: braces, and now and then names, get their backslash. */
function escaped(text: string, choice: Choice): string {
  if (choice.oneIn(12)) return text
  return text.replace(/\\*[{}]/g, (brace) => `\\${brace}`)
}

function body(choice: Choice, depth: number): string {
  const lines: string[] = []
  for (let count = 1 + choice.below(3); count > 0; count--) lines.push(bodyLine(choice, depth))
  const text = lines.join('\n')
  return choice.of([
    `{ ${text} }`,
    `{\n${text}\n}`,
    `\n{\n${text}\n}`,
    `{${text}}`,
    ` ; c\n{ ${text}\n} nop`,
    `{ ${text} } db 9`,
  ])
}

function definition(choice: Choice, depth: number): string {
  const word = choice.of(['macro', 'macro', 'struc', 'struc', 'postpone'])
  if (word === 'postpone') return `postpone ${body(choice, depth)}`
  return `${word} ${choice.of(['m', 's', 'foo', 'a', 'db', 'macro', '1', "'x'"])} ${parameters(choice)} ${body(choice, depth)}`
}

function instant(choice: Choice, depth: number): string {
  const head = choice.of([
    `rept ${choice.of(['2', '0', '3', '-1', '1+1', 'a', expression(choice, 3)])} ${choice.of(['', 'a', 'a:5', 'a,b:0', 'a:', 'a b', ',', "a:'x'"])}`,
    `irp ${choice.of(['a', 'a*', 'a=5', 'a:<1>', '[a]', ''])}, ${tokens(choice, 5)}`,
    `irps a, ${tokens(choice, 5)}`,
    `irpv a, ${choice.of(['x', 'y', 'a', '5', '', 'x y', '__line__'])}`,
    `match ${tokens(choice, 5)}, ${tokens(choice, 6)}`,
    `match a b, ${tokens(choice, 4)}`,
    `match a=,b, ${tokens(choice, 4)}`,
    `match =x a, x ${tokens(choice, 3)}`,
    `match a:b, ${tokens(choice, 2)}:${tokens(choice, 2)}`,
  ])
  return `${head} ${body(choice, depth)}`
}

function constant(choice: Choice): string {
  return choice.of([
    `x equ ${tokens(choice, 4)}`,
    `y equ x ${tokens(choice, 2)}`,
    `define ${choice.of(['x', 'y', 'a', '1', "'q'", '', 'define'])} ${tokens(choice, 4)}`,
    `x fix ${tokens(choice, 3)}`,
    `restore ${choice.of(['x', 'x,y', 'a', '', 'x y', "'q'"])}`,
    `purge ${choice.of(['m', 's,m', 'foo', '', 'm x'])}`,
    `restruc ${choice.of(['s', 'm', 's,s', '5'])}`,
    `x equ x+1`,
    `db x`,
    `x: nop`,
    `y s 1,2`,
    `dd __line__`,
    `db __file__`,
    `__line__ equ 5`,
    `x \\\n equ \\ ; c\n 5`,
    `db 1 \\`,
    `include 'none.inc'`,
    `include ${tokens(choice, 2)}`,
  ])
}

/** Some lines that are mostly for the preprocessor. */
export function preprocessing(choice: Choice): string {
  const lines: string[] = []
  for (let count = 1 + choice.below(6); count > 0; count--) {
    const kind = choice.below(10)
    if (kind < 3) lines.push(definition(choice, 0))
    else if (kind < 5) lines.push(instant(choice, 0))
    else if (kind < 7) lines.push(constant(choice))
    else if (kind < 9)
      lines.push(`${choice.of(['m', 's', 'foo', 'x s', 'a foo', 'x: m', 'm', 'm'])} ${tokens(choice, 6)}`)
    else lines.push(tokens(choice, 7))
  }
  return lines.join('\n')
}

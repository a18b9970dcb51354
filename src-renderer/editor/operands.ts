import type { CellSize } from '../ui/cells'
import { type NameValues, resolveAddress } from '../ui/resolve-address'

/** A register or a place in memory that a statement names; columns are 1-based, the end exclusive. */
export interface Operand {
  readonly kind: 'register' | 'memory'
  readonly text: string
  readonly column: number
  readonly endColumn: number
  readonly size: CellSize
  /** The register's value, or the address. */
  readonly value: number
}

export interface Names {
  /** The value of a 32-bit register, in lower case. */
  readonly register: (name: string) => number | undefined
  readonly symbol: NameValues
  /** Bytes of the data that a symbol labels; 0 when not known. */
  readonly sizeOf: (name: string) => number
}

/** Where the parts of a register lie: the whole, the shift and the size. */
const PARTS: ReadonlyMap<string, readonly [string, number, CellSize]> = new Map([
  ...['eax', 'ebx', 'ecx', 'edx'].flatMap((name): [string, readonly [string, number, CellSize]][] => [
    [name, [name, 0, 4]],
    [name.slice(1), [name, 0, 2]],
    [`${name[1]!}l`, [name, 0, 1]],
    [`${name[1]!}h`, [name, 8, 1]],
  ]),
  ...['esi', 'edi', 'ebp', 'esp'].flatMap((name): [string, readonly [string, number, CellSize]][] => [
    [name, [name, 0, 4]],
    [name.slice(1), [name, 0, 2]],
  ]),
])
const SIZES: Readonly<Record<string, CellSize>> = { byte: 1, word: 2, dword: 4, qword: 8 }
const NAME = /[A-Za-z_.?@$][\w.?@$]*/

/** A register or part of one by its name. */
export const registerValue = (
  name: string,
  names: Names,
): { readonly value: number; readonly size: CellSize } | undefined => {
  const part = PARTS.get(name.toLowerCase())
  const whole = part && names.register(part[0])
  if (!part || whole === undefined) return undefined
  const [, shift, size] = part
  return { value: size === 4 ? whole >>> 0 : (whole >>> shift) & (2 ** (8 * size) - 1), size }
}

/** The statement without its comment; quoted text is blanked, so that columns stay what they are. */
export const statementOf = (line: string): string =>
  line
    .replace(/'[^']*'|"[^"]*"/g, (quoted) => ' '.repeat(quoted.length))
    .replace(/;.*$/, '')
    .trimEnd()

/** The registers and places in memory that a line of a listing names, from left to right. */
export const operandsOf = (line: string, names: Names): Operand[] => {
  const statement = statementOf(line)
  const isBlank = (at: number) => /[\s,[(]/.test(statement[at] ?? ' ')
  const found: Operand[] = []
  const registers: CellSize[] = []
  const outside = statement.replace(/\[[^\]]*\]/g, (bracket) => ' '.repeat(bracket.length))
  for (const match of outside.matchAll(new RegExp(NAME, 'g'))) {
    const held = isBlank(match.index - 1) ? registerValue(match[0], names) : undefined
    if (!held) continue
    registers.push(held.size)
    found.push({ kind: 'register', text: match[0], ...columns(match.index, match[0]), ...held })
  }
  for (const match of statement.matchAll(/\[([^\]]*)\]/g)) {
    const value = addressIn(match[1]!, names)
    if (value === undefined) continue
    const before = /(\w+)\s*$/.exec(statement.slice(0, match.index))?.[1]?.toLowerCase() ?? ''
    const label = NAME.exec(match[1]!)?.[0] ?? ''
    const labelled = names.sizeOf(label)
    const size =
      SIZES[before] ?? registers[0] ?? (labelled === 1 || labelled === 2 || labelled === 8 ? labelled : 4)
    found.push({ kind: 'memory', text: match[0], ...columns(match.index, match[0]), value, size })
  }
  return found.sort((left, right) => left.column - right.column)
}

const columns = (index: number, text: string) => ({ column: index + 1, endColumn: index + 1 + text.length })

/** The address in brackets, as the listing writes it: a bare number is decimal. */
const addressIn = (expression: string, names: Names): number | undefined =>
  resolveAddress(
    expression.replace(/^\s*[cdes]s\s*:/i, ''),
    (name) => registerValue(name, names)?.value ?? names.symbol(name),
    10,
  )

/** The last label above a line that is not local: what local names belong to. */
export const labelAbove = (lineText: (line: number) => string, line: number): string => {
  for (let at = line; at > 0; at--) {
    const text = lineText(at)
    const label =
      /^\s*([A-Za-z_?@][\w.?@$]*)\s*:/.exec(text) ??
      /^\s*([A-Za-z_?@][\w.?@$]*)\s+(?:d[bwdpqtu]|r[bwdpqt]|file)\b/i.exec(text)
    if (label) return label[1]!
  }
  return ''
}

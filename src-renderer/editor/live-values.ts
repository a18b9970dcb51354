import type { AssemblySymbol } from '@contract/assembly'
import { useAssembly } from '../stores/assembly'
import { useRun } from '../stores/run'
import { useViews } from '../stores/views'
import { t } from '../text/text'
import { bitsOf, readingOf, type CellSize } from '../ui/cells'
import { explainNumber } from '../ui/explain-number'
import { hex32 } from '../ui/hex'
import { labelAbove, operandsOf, registerValue, type Names, type Operand } from './operands'

/** More than these do not fit behind a line. */
const MOST = 4

/** The names that mean something on a line, while the machine stands still. */
const namesAt = async (lineText: (line: number) => string, line: number): Promise<Names | undefined> => {
  const run = useRun()
  if (!run.hasProgram || run.isRunning) return undefined
  const registers = await useViews().look({ view: 'registers' })
  if (!registers || registers.registers.length === 0) return undefined
  const values = new Map(registers.registers.map((one) => [one.name.toLowerCase(), one.value]))
  const { symbolsByName } = useAssembly()
  let scope: string | undefined
  const find = (name: string): AssemblySymbol | undefined =>
    symbolsByName.get(name.startsWith('.') ? `${(scope ??= labelAbove(lineText, line))}${name}` : name)
  return {
    register: (name) => values.get(name),
    symbol: (name) => {
      const value = find(name)?.value
      return typeof value === 'number' ? value : undefined
    },
    sizeOf: (name) => find(name)?.size ?? 0,
  }
}

/** What stands in memory; undefined where no page is present. */
const readMemory = async (address: number, size: CellSize): Promise<bigint | undefined> => {
  const length = Math.min(size, 0x1_0000_0000 - address)
  const data = await useViews().look({ view: 'memory', space: 'linear', address, length })
  return data && length === size && data.present.every(Boolean) ? bitsOf(data.bytes, 0, size) : undefined
}

const valueOf = async ({ kind, value, size }: Operand): Promise<bigint | undefined> =>
  kind === 'register' ? BigInt(value) : readMemory(value, size)

/** What the registers and places that a line names hold now, in few words. */
export const lineValues = async (lineText: (line: number) => string, line: number): Promise<string[]> => {
  const names = await namesAt(lineText, line)
  if (!names) return []
  const operands = operandsOf(lineText(line), names).filter(
    (one, index, all) => all.findIndex((other) => other.text === one.text) === index,
  )
  return Promise.all(
    operands.slice(0, MOST).map(async (one) => {
      const value = await valueOf(one)
      const shown = value === undefined ? t('editor.no-page') : readingOf('hex').show(value, one.size)
      return `${one.text} = ${shown}`
    }),
  )
}

/** What is under the cursor holds now, as Markdown; nothing while the machine runs. */
export const liveMarkdown = async (
  lineText: (line: number) => string,
  line: number,
  column: number,
  symbol: AssemblySymbol | undefined,
): Promise<string[]> => {
  const names = await namesAt(lineText, line)
  if (!names) return []
  const text = lineText(line)
  const start = text.slice(0, column - 1).search(/[\w.?@$]*$/)
  const word = /^[\w.?@$]*/.exec(text.slice(start))![0]
  const register = registerValue(word, names)
  const bracket = operandsOf(text, names).find(
    (one) => one.kind === 'memory' && column >= one.column && column < one.endColumn,
  )
  const told: string[] = []
  if (register)
    told.push(
      t('editor.holds', {
        name: `\`${word}\``,
        value: `\`${explainNumber(register.value, register.size)}\``,
      }),
    )
  const place =
    bracket ??
    (symbol?.kind === 'label' && typeof symbol.value === 'number' && isSize(symbol.size)
      ? { text: `[${symbol.name}]`, value: symbol.value, size: symbol.size }
      : undefined)
  if (place) {
    const value = await readMemory(place.value, place.size)
    told.push(
      t('editor.holds-at', {
        name: `\`${place.text}\``,
        address: hex32(place.value),
        value: value === undefined ? t('editor.no-page') : `\`${explainNumber(value, place.size)}\``,
      }),
    )
  }
  return told
}

/** What a watched text stands for: a register's name or an address, with its value when it has one. */
export interface WatchedValue {
  readonly text: string
  readonly size: CellSize
  /** The 32-bit register or the address that can be written; undefined when it cannot. */
  readonly place: string | number | undefined
  readonly value: bigint | undefined
}

const isSize = (size: number): size is CellSize => [1, 2, 4, 8].includes(size)

/** Registers, symbols and `[places]` as a listing writes them; a symbol of data stands for what it labels. */
export const watchedValues = async (texts: readonly string[]): Promise<WatchedValue[]> => {
  const names = await namesAt(() => '', 0)
  return Promise.all(
    texts.map(async (text): Promise<WatchedValue> => {
      const register = names && registerValue(text, names)
      if (register)
        return {
          text,
          size: register.size,
          place: register.size === 4 ? text.toLowerCase() : undefined,
          value: BigInt(register.value),
        }
      const address = names?.symbol(text)
      const labelled = names?.sizeOf(text) ?? 0
      const place =
        address === undefined
          ? names && operandsOf(text, names).find((one) => one.kind === 'memory')
          : { value: address >>> 0, size: isSize(labelled) ? labelled : 4 }
      return place === undefined
        ? { text, size: 4, place: undefined, value: undefined }
        : { text, size: place.size, place: place.value, value: await readMemory(place.value, place.size) }
    }),
  )
}

import type { AssemblySymbol, LineSpan } from '../contract/assembly'
import type { Location } from '../contract/run'

/** What an assembly knows about the program's addresses. */
export interface ProgramMap {
  /** The line that made the byte at an address. */
  lineAt(address: number): { readonly path: string; readonly line: number } | undefined
  /** Where a line's code begins, each stretch of it; empty when it makes none. */
  addressesOf(path: string, line: number): readonly number[]
  /** Where the next lines begin behind an address, at most `count` of them. */
  startsAfter(address: number, count: number): readonly number[]
  /** Where a line begins that lies so many line beginnings before an address; undefined when there is none. */
  startBefore(address: number, count: number): number | undefined
  /** The label that stands exactly here; empty when none. */
  labelAt(address: number): string
  /** The nearest label at or before an address: `allocate+1Ch`; empty when none. */
  nearestLabel(address: number): string
  /** The nearest label at or before an address. */
  labelBefore(address: number): { readonly name: string; readonly offset: number } | undefined
  /** Address of a label; undefined when there is none of that name. */
  addressOfLabel(name: string): number | undefined
  location(eip: number): Location
}

const hexadecimal = (value: number) => {
  const digits = value.toString(16).toUpperCase()
  return `${/^[A-F]/.test(digits) ? '0' : ''}${digits}h`
}

/** Index of the last element whose address is not above `address`; -1 when there is none. */
const lastNotAbove = (addresses: ArrayLike<number>, address: number): number => {
  let low = 0
  let high = addresses.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (addresses[middle]! <= address) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Builds the map of a program from its assembly's lines and symbols. */
export const createProgramMap = (
  lines: readonly LineSpan[],
  symbols: readonly AssemblySymbol[],
): ProgramMap => {
  const spans = lines.filter((span) => span.length > 0).sort((a, b) => a.address - b.address)
  const spanAddresses = Float64Array.from(spans, (span) => span.address)
  const starts = new Map<string, number[]>()
  const startAddresses: number[] = []
  spans.forEach((span, index) => {
    const before = spans[index - 1]
    const continues =
      before !== undefined &&
      before.path === span.path &&
      before.line === span.line &&
      before.address + before.length === span.address
    if (continues) return
    startAddresses.push(span.address)
    const key = `${span.line}:${span.path}`
    const known = starts.get(key)
    if (known === undefined) starts.set(key, [span.address])
    else known.push(span.address)
  })

  const labels = symbols
    .flatMap(({ name, kind, value }) =>
      // A name with ? in it was made up for a `local` of a macro.
      kind === 'label' && typeof value === 'number' && !name.includes('?') ? [{ name, value }] : [],
    )
    .sort((a, b) => a.value - b.value || (a.name < b.name ? -1 : 1))
  const labelAddresses = Float64Array.from(labels, (label) => label.value)
  const byName = new Map(labels.map(({ name, value }) => [name, value]))

  /** Of several labels at one address, the first that is not local. */
  const labelAtIndex = (index: number): { name: string; value: number } => {
    const { value } = labels[index]!
    let chosen = index
    for (let at = index; at >= 0 && labels[at]!.value === value; at--)
      if (!labels[at]!.name.includes('.') || labels[chosen]!.name.includes('.')) chosen = at
    return labels[chosen]!
  }
  const lineAt = (address: number) => {
    const span = spans[lastNotAbove(spanAddresses, address)]
    return span !== undefined && address < span.address + span.length
      ? { path: span.path, line: span.line }
      : undefined
  }
  const labelAt = (address: number) => {
    const index = lastNotAbove(labelAddresses, address)
    return index >= 0 && labels[index]!.value === address ? labelAtIndex(index).name : ''
  }
  const labelBefore = (address: number) => {
    const index = lastNotAbove(labelAddresses, address)
    if (index < 0) return undefined
    const { name, value } = labelAtIndex(index)
    return { name, offset: address - value }
  }
  const nearestLabel = (address: number) => {
    const label = labelBefore(address)
    if (label === undefined) return ''
    return label.offset === 0 ? label.name : `${label.name}+${hexadecimal(label.offset)}`
  }
  return {
    lineAt,
    addressesOf: (path, line) => starts.get(`${line}:${path}`) ?? [],
    startsAfter: (address, count) => {
      const first = lastNotAbove(startAddresses, address) + 1
      return startAddresses.slice(first, first + count)
    },
    startBefore: (address, count) => {
      const last = lastNotAbove(startAddresses, address - 1)
      return last < 0 ? undefined : startAddresses[Math.max(0, last - count + 1)]
    },
    labelAt,
    nearestLabel,
    labelBefore,
    addressOfLabel: (name) => byName.get(name),
    location: (eip) => ({ eip, ...(lineAt(eip) ?? { path: '', line: 0 }), symbol: nearestLabel(eip) }),
  }
}

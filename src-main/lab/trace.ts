import { fail, ok, type Result } from '../contract/result'
import { OperationKind, type Operation, type Workload } from './workload'

export interface Trace extends Workload {
  /** Heap size that the file suggests, in bytes; 0 when it leaves it open. */
  readonly suggestedHeapBytes: number
  /** Weight of the trace among others; kept, not used. */
  readonly weight: number
}

const HEADER_LINES = [
  'the suggested heap size',
  'the number of ids',
  'the number of operations',
  'the weight',
]
const MAXIMUM_REQUEST = 0x7fffffff
const MAXIMUM_IDS = 1_000_000
const KINDS: Record<string, OperationKind> = {
  a: OperationKind.allocate,
  r: OperationKind.reallocate,
  f: OperationKind.free,
}

/**
 * Reads an allocation trace as the CS:APP malloc lab writes it: four header lines (suggested heap size,
 * number of ids, number of operations, weight), then a line for each operation: `a id bytes`,
 * `r id bytes` or `f id`. Empty lines and lines that begin with # are passed over. Errors name the line.
 */
export const parseTrace = (name: string, text: string): Result<Trace> => {
  const header: number[] = []
  const operations: Operation[] = []
  const allocated = new Set<number>()
  const wrong = (line: number, what: string) => fail('bad-trace', `${name}, line ${line}: ${what}`)
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1
    const words = raw.trim().split(/\s+/)
    if (words[0] === '' || words[0]!.startsWith('#')) continue
    if (header.length < HEADER_LINES.length) {
      if (words.length !== 1 || !/^\d+$/.test(words[0]!))
        return wrong(line, `expected ${HEADER_LINES[header.length]!} as one number, found '${raw.trim()}'.`)
      header.push(Number(words[0]))
      if (header.length === 2 && header[1]! > MAXIMUM_IDS)
        return wrong(line, `${header[1]} ids are too many; ${MAXIMUM_IDS} are possible.`)
      continue
    }
    const kind = Object.hasOwn(KINDS, words[0]!) ? KINDS[words[0]!] : undefined
    if (kind === undefined) return wrong(line, `an operation begins with a, r or f, not with '${words[0]}'.`)
    const numbers = words.slice(1)
    const wanted = kind === OperationKind.free ? 1 : 2
    if (numbers.length !== wanted || !numbers.every((word) => /^\d+$/.test(word)))
      return wrong(line, `'${words[0]}' takes ${wanted === 1 ? 'an id' : 'an id and a number of bytes'}.`)
    const id = Number(numbers[0])
    const bytes = wanted === 1 ? 0 : Number(numbers[1])
    // malloc(0) must answer something that can be freed: the smallest block stands for it.
    const requested = kind === OperationKind.allocate ? Math.max(1, bytes) : bytes
    if (id >= header[1]!) return wrong(line, `id ${id} does not exist: the header says ${header[1]} ids.`)
    if (bytes > MAXIMUM_REQUEST) return wrong(line, `a request of ${bytes} bytes is larger than any heap.`)
    if (kind === OperationKind.allocate && allocated.has(id))
      return wrong(line, `id ${id} is allocated already.`)
    if (kind === OperationKind.free && !allocated.has(id)) return wrong(line, `id ${id} is not allocated.`)
    if (kind === OperationKind.free || (kind === OperationKind.reallocate && bytes === 0))
      allocated.delete(id)
    else allocated.add(id)
    operations.push({ kind, id, bytes: requested })
  }
  if (header.length < HEADER_LINES.length)
    return fail(
      'bad-trace',
      `${name} ends before ${HEADER_LINES[header.length]!}: it needs four header lines.`,
    )
  const [suggestedHeapBytes, ids, count, weight] = header as [number, number, number, number]
  if (operations.length !== count)
    return fail('bad-trace', `${name} has ${operations.length} operations, but its header says ${count}.`)
  if (operations.length === 0) return fail('bad-trace', `${name} has no operation.`)
  return ok({ name, operations, ids, suggestedHeapBytes, weight })
}

/** Writes a workload as a trace that `parseTrace` reads. */
export const formatTrace = (workload: Workload, suggestedHeapBytes: number): string => {
  const lines = [suggestedHeapBytes, workload.ids, workload.operations.length, 1].map(String)
  for (const { kind, id, bytes } of workload.operations)
    lines.push(
      kind === OperationKind.free
        ? `f ${id}`
        : `${kind === OperationKind.allocate ? 'a' : 'r'} ${id} ${bytes}`,
    )
  return `${lines.join('\n')}\n`
}

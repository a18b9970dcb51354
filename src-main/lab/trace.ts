import { fail, ok, type Result } from '../contract/result'
import { type Said, say } from '../contract/said'
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
  const wrong = (line: number, what: Said) => fail('bad-trace', say('trace.at', { name, line, what }))
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1
    const words = raw.trim().split(/\s+/)
    if (words[0] === '' || words[0]!.startsWith('#')) continue
    if (header.length < HEADER_LINES.length) {
      if (words.length !== 1 || !/^\d+$/.test(words[0]!))
        return wrong(line, say('trace.one-number', { what: HEADER_LINES[header.length]!, found: raw.trim() }))
      header.push(Number(words[0]))
      if (header.length === 2 && header[1]! > MAXIMUM_IDS)
        return wrong(line, say('trace.too-many-ids', { count: header[1]!, most: MAXIMUM_IDS }))
      continue
    }
    const kind = Object.hasOwn(KINDS, words[0]!) ? KINDS[words[0]!] : undefined
    if (kind === undefined) return wrong(line, say('trace.operation', { word: words[0]! }))
    const numbers = words.slice(1)
    const wanted = kind === OperationKind.free ? 1 : 2
    if (numbers.length !== wanted || !numbers.every((word) => /^\d+$/.test(word)))
      return wrong(
        line,
        say(wanted === 1 ? 'trace.takes-id' : 'trace.takes-id-and-bytes', { word: words[0]! }),
      )
    const id = Number(numbers[0])
    const bytes = wanted === 1 ? 0 : Number(numbers[1])
    // malloc(0) must answer something that can be freed: the smallest block stands for it.
    const requested = kind === OperationKind.allocate ? Math.max(1, bytes) : bytes
    if (id >= header[1]!) return wrong(line, say('trace.no-id', { id, count: header[1]! }))
    if (bytes > MAXIMUM_REQUEST) return wrong(line, say('trace.too-large', { bytes }))
    if (kind === OperationKind.allocate && allocated.has(id))
      return wrong(line, say('trace.allocated', { id }))
    if (kind === OperationKind.free && !allocated.has(id))
      return wrong(line, say('trace.not-allocated', { id }))
    if (kind === OperationKind.free || (kind === OperationKind.reallocate && bytes === 0))
      allocated.delete(id)
    else allocated.add(id)
    operations.push({ kind, id, bytes: requested })
  }
  if (header.length < HEADER_LINES.length)
    return fail('bad-trace', say('trace.ends-early', { name, what: HEADER_LINES[header.length]! }))
  const [suggestedHeapBytes, ids, count, weight] = header as [number, number, number, number]
  if (operations.length !== count)
    return fail('bad-trace', say('trace.count', { name, operations: operations.length, count }))
  if (operations.length === 0) return fail('bad-trace', say('trace.empty', { name }))
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

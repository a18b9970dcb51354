import type { AssemblyReport, LineSpan } from '../../contract/assembly'
import type { LineBytes } from '../../contract/language'

const SHOWN = 16

/** Spans of a report by file and line, made when they are first asked for. */
const byLine = new WeakMap<AssemblyReport, Map<string, Map<number, LineSpan[]>>>()

const spansOf = (report: AssemblyReport): Map<string, Map<number, LineSpan[]>> => {
  const known = byLine.get(report)
  if (known !== undefined) return known
  const files = new Map<string, Map<number, LineSpan[]>>()
  for (const span of report.lines) {
    let lines = files.get(span.path)
    if (lines === undefined) files.set(span.path, (lines = new Map()))
    const list = lines.get(span.line)
    if (list === undefined) lines.set(span.line, [span])
    else list.push(span)
  }
  byLine.set(report, files)
  return files
}

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ')

/** What lines of a file made: all that a macro call became is one run of bytes when it stands together. */
export const bytesOfLines = (
  report: AssemblyReport,
  image: Uint8Array,
  path: string,
  from: number,
  to: number,
): LineBytes[] => {
  const lines = spansOf(report).get(path)
  if (lines === undefined) return []
  const base = report.bare?.load ?? 0
  const found: LineBytes[] = []
  for (let line = from; line <= to && line - from < 100_000; line++) {
    const spans = lines.get(line)
    if (spans === undefined) continue
    const { address } = spans[0]!
    let end = address
    for (const span of spans) if (span.address === end) end += span.length
    if (end === address) continue
    found.push({
      line,
      address,
      bytes: hex(image.subarray(address - base, Math.min(end, address + SHOWN) - base)),
      length: end - address,
    })
  }
  return found
}

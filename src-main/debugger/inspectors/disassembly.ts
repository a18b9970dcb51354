import type { ViewDataOf } from '../../contract/views'
import { disassemble, type SymbolLookup } from '../disassembler/disassemble'
import type { InspectedMachine } from '../inspected'

const LONGEST_INSTRUCTION = 15
/** A number further than this behind a label is not named after it. */
const FARTHEST = 0x1000

type Line = ViewDataOf<'disassembly'>['lines'][number]

const byteText = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ')

/** Names addresses of the program after its labels. */
const lookupOf =
  ({ program, image }: InspectedMachine): SymbolLookup =>
  (address) => {
    if (address < image.start || address >= image.memoryEnd) return undefined
    const label = program.labelBefore(address)
    return label !== undefined && label.offset < FARTHEST ? label : undefined
  }

/**
 * Takes instructions apart from an address on. Where a line of the listing begins, an instruction
 * begins: data in between cannot throw the rest out of step.
 */
const decodeFrom = (
  target: InspectedMachine,
  from: number,
  isBreakpoint: (address: number) => boolean,
  enough: (lines: readonly Line[], next: number) => boolean,
): Line[] => {
  const { memory, program } = target
  const lookup = lookupOf(target)
  const lines: Line[] = []
  for (let at = from; at <= 0xffffffff && !enough(lines, at);) {
    const { bytes, present } = memory.readBytes(at, LONGEST_INSTRUCTION)
    const readable = present.includes(0) ? present.indexOf(0) : LONGEST_INSTRUCTION
    if (readable === 0) break
    const boundary = program.startsAfter(at, 1)[0] ?? Infinity
    const available = bytes.subarray(0, Math.min(readable, boundary - at))
    const { length, text } = disassemble(available, at, 32, lookup)
    const place = program.lineAt(at)
    lines.push({
      address: at,
      bytes: byteText(bytes.subarray(0, length)),
      text,
      label: program.labelAt(at),
      path: place?.path ?? '',
      line: place?.line ?? 0,
      breakpoint: isBreakpoint(at),
    })
    at += length
  }
  return lines
}

/** The `count` instructions that end where `address` begins; fewer when they cannot be told. */
const decodeBefore = (
  target: InspectedMachine,
  address: number,
  count: number,
  isBreakpoint: (address: number) => boolean,
): Line[] => {
  if (count === 0) return []
  const reaches = (from: number): Line[] | undefined => {
    let end = from
    const lines = decodeFrom(target, from, isBreakpoint, (_lines, next) => {
      end = next
      return next >= address
    })
    return end === address ? lines.slice(-count) : undefined
  }
  const known = target.program.startBefore(address, count)
  const found = known === undefined ? undefined : reaches(known)
  if (found !== undefined) return found
  // No line helps: the first of some places further up from which decoding arrives exactly here.
  const first = Math.max(0, address - count * 4 - LONGEST_INSTRUCTION)
  for (let from = first; from < Math.min(address, first + LONGEST_INSTRUCTION); from++) {
    const lines = reaches(from)
    if (lines !== undefined && lines.length > 0) return lines
  }
  return []
}

/** Instructions around an address (-1: eip) with labels, lines and breakpoints. */
export const inspectDisassembly = (
  target: InspectedMachine,
  request: { readonly address: number; readonly before: number; readonly count: number },
  isBreakpoint: (address: number) => boolean,
): ViewDataOf<'disassembly'> => {
  const { eip } = target.machine.state
  const address = request.address < 0 ? eip : request.address
  const before = decodeBefore(target, address, Math.min(request.before, request.count), isBreakpoint)
  const left = request.count - before.length
  const after = decodeFrom(target, address, isBreakpoint, (lines) => lines.length >= left)
  return { view: 'disassembly', eip, lines: [...before, ...after] }
}

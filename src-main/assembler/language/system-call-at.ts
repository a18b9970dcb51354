import { numberOf } from './words'

/** What is known about the system call that a line takes part in. */
export interface SystemCallHere {
  readonly number: number
  /** Known values of ebx and ecx, in this order: the sub-function path starts there. */
  readonly subfunctions: readonly (number | undefined)[]
}

const CALL = /^\s*(?:[^\s:;]+:)?\s*(?:int\s+(?:0x40|40h|64|\$40)|mcall|sysenter|syscall)\b/i
const MOVE = /^\s*(?:[^\s:;]+:)?\s*mov\s+(e[abcd]x|esi|edi|ebp)\s*,\s*([^;]+?)\s*(?:;.*)?$/i
const CLEAR = /^\s*(?:[^\s:;]+:)?\s*xor\s+(e[abcd]x)\s*,\s*\1\s*(?:;.*)?$/i
const BARRIER = /^\s*(?:ret|jmp|call|proc|macro|[^\s:;]+:\s*$)/i
const REACH = 16

const withoutComment = (line: string) => line.replace(/;.*$/, '')

/**
 * The system call that a line (0-based) belongs to: a `mov eax,68` that reaches an `int 0x40`, the
 * `int 0x40` itself, or a line of the `mcall` macro. `valueOf` resolves constants by name.
 */
export const systemCallAt = (
  lines: readonly string[],
  at: number,
  valueOf: (name: string) => number | undefined,
): SystemCallHere | undefined => {
  const line = lines[at]
  if (line === undefined) return undefined
  const resolve = (text: string): number | undefined => {
    const literal = numberOf(text.trim())
    return literal ?? valueOf(text.trim())
  }
  const macro = /^\s*(?:[^\s:;]+:)?\s*mcall\s+(.+)$/i.exec(withoutComment(line))
  if (macro) {
    const [first, ...rest] = macro[1]!.split(',').map((part) => part.trim().replace(/^<|>$/g, ''))
    const number = resolve(first!)
    return number === undefined ? undefined : { number, subfunctions: rest.slice(0, 2).map(resolve) }
  }
  let call = -1
  if (CALL.test(line)) call = at
  else if (/^\s*(?:[^\s:;]+:)?\s*(?:mov|xor)\s+e[abc]x\b/i.test(line))
    for (let next = at + 1; next < Math.min(lines.length, at + REACH); next++) {
      if (CALL.test(lines[next]!)) {
        call = next
        break
      }
      if (BARRIER.test(lines[next]!)) break
    }
  if (call < 0) return undefined
  const values = new Map<string, number | undefined>()
  for (let above = call - 1; above >= Math.max(0, call - REACH); above--) {
    const text = lines[above]!
    if (BARRIER.test(text) || CALL.test(text)) break
    const move = MOVE.exec(text)
    if (move && !values.has(move[1]!.toLowerCase())) values.set(move[1]!.toLowerCase(), resolve(move[2]!))
    const clear = CLEAR.exec(text)
    if (clear && !values.has(clear[1]!.toLowerCase())) values.set(clear[1]!.toLowerCase(), 0)
  }
  const number = values.get('eax')
  return number === undefined ? undefined : { number, subfunctions: [values.get('ebx'), values.get('ecx')] }
}

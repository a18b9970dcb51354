import type * as v from 'valibot'
import { createChoice } from '../assembler/random/choice'
import { PATH } from '../support/session-driver'

/** Values at which arithmetic, tables and parsers break first. */
const NUMBERS = [
  ...[0, 1, 2, 3, 7, 16, 255, 256, 4095, 4096, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, 2 ** 32, 2 ** 53],
  ...[-1, -4096, 0.5, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e308],
]
const TEXTS = [
  ...`${PATH} files/odd.asm files/b.bin files files/ files/none.asm lessons include/kolibri.inc`.split(' '),
  ...'../../etc/passwd files/../../x C:\\x files/con / __proto__ constructor'.split(' '),
  ...'eax eip esp eflags cr3 st0 mm7 xmm7 counter again {} [1'.split(' '),
  ...['', ' ', '\0', 'files/\0', '\ud800', 'я'.repeat(300), 'x'.repeat(70_000), '\r\n\t'],
  ...['mov eax, ebx\n', 'macro m {\n m\n}\nm\n', 'include "program.asm"\n'],
]

type AnySchema = v.GenericSchema & {
  readonly type: string
  readonly entries?: Record<string, AnySchema>
  readonly item?: AnySchema
  readonly wrapped?: AnySchema
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[]
}

/**
 * Requests made from their schemas: mostly of the right shape, with values from the edges, and now and
 * then of the wrong one. The same seed gives the same requests.
 */
export const createRequests = (seed: number) => {
  const choice = createChoice(seed)
  const pick = choice.of
  const wrong = () => pick<unknown>([undefined, null, 'text', -1, Number.NaN, [], {}, true])

  const number = ({ pipe = [] }: AnySchema): number => {
    const bound = (type: string) => pipe.find((part) => part.type === type)?.requirement as number | undefined
    const [least, most] = [bound('min_value'), bound('max_value')]
    if (least === undefined || most === undefined) return pick(NUMBERS)
    return pick([least, most, least + choice.below(most - least + 1), pick(NUMBERS), least + 1])
  }
  const bytes = () => Uint8Array.from({ length: pick([0, 1, 4, 8, 10, 16, 4096]) }, () => choice.below(256))

  const request = (given: unknown): unknown => {
    const schema = given as AnySchema
    if (choice.oneIn(50)) return wrong()
    switch (schema.type) {
      case 'object':
        return Object.fromEntries(
          Object.entries(schema.entries!).map(([name, entry]) => [name, request(entry)] as const),
        )
      case 'array':
        return Array.from({ length: pick([0, 0, 1, 2, 5]) }, () => request(schema.item))
      case 'optional':
      case 'nullable':
        return choice.oneIn(2) ? undefined : request(schema.wrapped)
      case 'variant':
      case 'union':
        return request(pick(schema.options!))
      case 'picklist':
        return pick(schema.options!)
      case 'literal':
        return schema.literal
      case 'boolean':
        return choice.oneIn(2)
      case 'number':
        return number(schema)
      case 'string':
        return pick(TEXTS)
      case 'custom':
        return bytes()
      default:
        throw new Error(`no values are made for a schema of type '${schema.type}'`)
    }
  }
  return { request, choice }
}

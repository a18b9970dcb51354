import type { BareSettings } from '../contract/assembly'

/** The rule stands in the comments that a listing begins with. */
const FIRST_LINES = 40
const RULE = /^\s*;\s*machine:\s*bare\b(.*)$/i
const FORMATS = ['flat', 'multiboot', 'rom', 'bootsector'] as const
const LOAD = { flat: 0x100000, multiboot: 0x100000, bootsector: 0x7c00 } as const
/** The ports that emulators give to debugging output and to the end of a run. */
const LOG_PORT = 0xe9
const EXIT_PORT = 0xf4
const MULTIBOOT_MAGIC = 0x1badb002
const ADDRESS_FIELDS = 0x10000

/** A number as fasm reads it: 1048576, 100000h, 0x100000, $100000. */
const numberOf = (text: string): number | undefined => {
  const digits = /^(?:0x|\$)([0-9a-f]+)$/i.exec(text)?.[1] ?? /^([0-9][0-9a-f]*)h$/i.exec(text)?.[1]
  if (digits !== undefined) return Number.parseInt(digits, 16)
  return /^\d+$/.test(text) ? Number(text) : undefined
}

/** Load address that a multiboot header with address fields names (multiboot specification 0.6.96, 3.1.3). */
const multibootLoad = (image: Uint8Array): number | undefined => {
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength)
  for (let at = 0; at + 32 <= Math.min(image.length, 8192); at += 4) {
    if (view.getUint32(at, true) !== MULTIBOOT_MAGIC || (view.getUint32(at + 4, true) & ADDRESS_FIELDS) === 0)
      continue
    return view.getUint32(at + 12, true) - at
  }
  return undefined
}

/**
 * How a listing wants to run on a bare machine: a comment among its first lines says `; machine: bare` and may go on with
 * `format=flat|multiboot|rom|bootsector load=100000h entry=100000h log=0E9h exit=0F4h`. Undefined when there is none.
 */
export const bareSettings = (source: string, image: Uint8Array): BareSettings | undefined => {
  const rule = source
    .split('\n', FIRST_LINES)
    .map((line) => RULE.exec(line)?.[1])
    .find((rest) => rest !== undefined)
  if (rule === undefined) return undefined
  const given = new Map(
    [...rule.matchAll(/(\w+)\s*=\s*([\w$]+)/g)].map(([, name, value]) => [name!.toLowerCase(), value!]),
  )
  const number = (name: string, otherwise: number) => numberOf(given.get(name) ?? '') ?? otherwise
  const format = FORMATS.find((one) => one === given.get('format')?.toLowerCase()) ?? 'flat'
  const usual = format === 'rom' ? 0x100000 - image.length : LOAD[format]
  return {
    format,
    load: format === 'multiboot' ? (multibootLoad(image) ?? usual) : number('load', usual),
    entry: number('entry', -1),
    logPort: number('log', LOG_PORT),
    exitPort: number('exit', EXIT_PORT),
  }
}

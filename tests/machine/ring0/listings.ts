import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assemble } from '../../../src-main/assembler/assemble'

const folder = join(import.meta.dirname, '../../cases/ring0')

/** Names of the ring-0 listings. */
export const LISTINGS = readdirSync(folder)
  .filter((name) => name.endsWith('.asm'))
  .map((name) => name.replace(/\.asm$/, ''))

/** The multiboot image of a listing. */
export function imageOf(name: string): Uint8Array {
  const result = assemble(
    `${name}.asm`,
    {},
    {
      readFile: (path) => readFileSync(join(folder, path)),
      environment: () => undefined,
      timestamp: () => 0,
    },
  )
  if (!result.ok) throw new Error(`${name}.asm: ${result.diagnostics[0]?.message}`)
  return result.bytes
}

/** The lines of a transcript by their cases; a name that comes twice gets a number. */
export function casesOf(transcript: string): Map<string, string> {
  const cases = new Map<string, string>()
  for (const line of transcript.split('\n')) {
    const colon = line.indexOf(': ')
    const name = colon < 0 ? line : line.slice(0, colon)
    let key = name
    for (let number = 2; cases.has(key); number++) key = `${name} (${number})`
    if (key !== '') cases.set(key, colon < 0 ? '' : line.slice(colon + 2))
  }
  return cases
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assemble } from '../../../src-main/assembler/assemble'
import { createBareMachine } from '../../../src-main/machine/bare/create-bare-machine'
import type { Machine } from '../../../src-main/machine/machine'
import type { MachineObservers } from '../../../src-main/machine/ports'

const LOG_PORT = 0xe9
const EXIT_PORT = 0xf4

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

/** Runs a listing's image to its end on the bare machine; gives what it printed. */
export function runListing(image: Uint8Array, watch?: (machine: Machine) => MachineObservers): string {
  const log: number[] = []
  let status = -1
  const result = createBareMachine(image, {
    format: 'multiboot',
    memoryMib: 64,
    startSeconds: 0,
    onPortWrite(port, _size, value) {
      if (port === LOG_PORT) log.push(value & 0xff)
      if (port !== EXIT_PORT) return
      status = value
      machine.requestStop()
    },
  })
  if (!result.ok) throw new Error(result.error.message)
  const { machine } = result.value
  if (watch) machine.setObservers(watch(machine))
  const reason = machine.run(20_000_000)
  const text = String.fromCharCode(...log)
  if (status !== 0) throw new Error(`the run ended with '${reason.kind}' after:\n${text.slice(-500)}`)
  return text
}

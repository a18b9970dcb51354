import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { assemble } from '../../src-main/assembler/assemble'
import type { BatchRequest, BatchResult } from '../../src-main/session/batch-run'
import { runBatch } from '../../src-main/session/batch-run'
import type { TracedCall } from '../../src-main/kernel/trace'
import { createMemoryHost } from './memory-host'

export const LISTINGS = join(import.meta.dirname, '../cases/kernel/listings')

/** Assembles a listing below `tests/cases/kernel/listings`, or a text that stands for one. */
export const assembleCase = (name: string, text?: string): Uint8Array => {
  const main = join(LISTINGS, `${name}.asm`)
  const result = assemble(
    main,
    {},
    {
      readFile: (path) => {
        if (text !== undefined && path === main) return new TextEncoder().encode(text)
        const file = path.startsWith('/') || /^[a-z]:/i.test(path) ? path : join(dirname(main), path)
        return existsSync(file) ? readFileSync(file) : undefined
      },
      environment: () => undefined,
      timestamp: () => 0,
    },
  )
  const [error] = result.diagnostics
  if (error)
    throw new Error(`${name}: ${error.message} (${error.chain.map((place) => place.line).join(' > ')})`)
  return result.bytes
}

const request = (image: Uint8Array): BatchRequest => ({
  image,
  name: '/sys/LAUNCHER',
  parameter: undefined,
  memoryMib: 128,
  startTime: Date.UTC(2026, 0, 2, 3, 4, 5) / 1000,
  mounts: [],
  files: [],
  maxInstructions: 400_000_000,
  guestSeconds: 60,
  inputs: [],
})

/** Runs a program from beginning to end: what the board showed, and how it ended. */
export const runImage = (
  image: Uint8Array,
  options: Partial<BatchRequest> = {},
  host = createMemoryHost(),
  systemCall?: (call: TracedCall) => void,
): { readonly board: string; readonly result: BatchResult } => {
  const parts: Uint8Array[] = []
  const result = runBatch(
    { ...request(image), ...options },
    {
      board: (part) => parts.push(part.slice()),
      files: host.files,
      ...(systemCall ? { systemCall } : {}),
    },
  )
  return { board: Buffer.concat(parts).toString('latin1'), result }
}

export const runCase = (
  name: string,
  options: Partial<BatchRequest> = {},
  systemCall?: (call: TracedCall) => void,
) => runImage(assembleCase(name), options, createMemoryHost(), systemCall)

/** The text between `program_header` and the end of a small listing. */
export const listing = (body: string, memory = '10000h'): string => `
include 'kernel.inc'
program_header start, image_end, ${memory}, ${memory}
start:
${body}
kernel_routines
image_end:
`

/** Runs the instructions of a small listing and gives the lines of the board. */
export const runLines = (body: string, options: Partial<BatchRequest> = {}): string[] =>
  runImage(assembleCase('small', listing(body)), options).board.split('\n')

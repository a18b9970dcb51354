/** What the assembler's tests share: sources in memory, fasm's output format, and fasm itself if installed. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assemble } from '../../src-main/assembler/assemble'
import { bytesOf } from '../../src-main/assembler/names'
import type { AssembleOptions, AssembleResult, Diagnostic } from '../../src-main/assembler/result'

export const CASES = join(import.meta.dirname, '../cases/assembler')

/** Assembles `case.asm`, which has the given text; other files may stand beside it. */
export function assembleText(
  source: string,
  options: AssembleOptions = {},
  files: Record<string, string> = {},
  timestamp = 0,
): AssembleResult {
  const all: Record<string, string> = { ...files, 'case.asm': source }
  return assemble('case.asm', options, {
    readFile: (path) => (Object.hasOwn(all, path) ? bytesOf(all[path]!) : undefined),
    environment: () => undefined,
    timestamp: () => timestamp,
  })
}

/** What fasm prints on its error output. */
export function errorOutput(result: AssembleResult): string {
  const diagnostic = result.diagnostics[0]
  if (!diagnostic) return ''
  const { displayed } = result
  const lineBreak = displayed === '' || displayed.endsWith('\n') ? '' : '\n'
  return (diagnostic.chain.length > 0 ? displayed + lineBreak : '') + describeDiagnostic(diagnostic)
}

function describeDiagnostic(diagnostic: Diagnostic): string {
  const places = diagnostic.chain.map((place) => {
    const macro = place.macro === undefined ? '' : ` ${place.macro} [${place.macroLine}]`
    return `${place.file} [${place.line}]${macro}:\n${place.text}\n`
  })
  const processed = diagnostic.processed === undefined ? '' : `processed: ${diagnostic.processed}\n`
  return `${places.join('')}${processed}error: ${diagnostic.message}.\n`
}

/** The time stamp inside a PE or COFF file, 0 for other files. */
export function timestampOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > 0x40 && view.getUint16(0, true) === 0x5a4d) {
    const header = view.getUint32(0x3c, true)
    const isPe = header + 12 < bytes.length && view.getUint16(header, true) === 0x4550
    return isPe ? view.getUint32(header + 8, true) : 0
  }
  const isCoff = bytes.length > 8 && [0x14c, 0x8664].includes(view.getUint16(0, true))
  return isCoff ? view.getUint32(4, true) : 0
}

const probe = spawnSync('fasm', [], { encoding: 'latin1' })
/** Whether the fasm that the cases were made with can be asked again. */
export const hasFasm = probe.error === undefined && probe.stdout.startsWith('flat assembler  version 1.73.30')

export interface FasmRun {
  readonly exitCode: number | null
  readonly output: string
  readonly error: string
  readonly bytes: Uint8Array | undefined
  readonly symbols: Uint8Array | undefined
}

/** Runs the real fasm on a source. */
export function runFasm(source: string, symbolFile = false): FasmRun {
  const directory = mkdtempSync(join(tmpdir(), 'kwb-fasm-'))
  try {
    writeFileSync(join(directory, 'case.asm'), bytesOf(source))
    const options = symbolFile ? ['-s', 'symbols'] : []
    const run = spawnSync('fasm', ['case.asm', 'output', ...options], {
      cwd: directory,
      encoding: 'latin1',
      timeout: 20000,
      env: {},
    })
    const read = (name: string): Uint8Array | undefined => {
      try {
        return readFileSync(join(directory, name))
      } catch {
        return undefined
      }
    }
    return {
      exitCode: run.status,
      output: run.stdout,
      error: run.stderr,
      bytes: run.status === 0 ? read('output') : undefined,
      symbols: read('symbols'),
    }
  } finally {
    rmSync(directory, { recursive: true })
  }
}

/** Number of passes in fasm's closing line. */
export function passesOf(output: string): number {
  return Number(/(\d+) passes/.exec(output)?.[1])
}

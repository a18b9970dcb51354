import { closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { assemble } from '../assembler/assemble'
import type { FileContent } from '../assembler/files'
import { UNREADABLE } from '../assembler/files'
import { bytesOf } from '../assembler/names'
import type { AssembleOptions, AssemblerPorts, Diagnostic } from '../assembler/result'

const BANNER = 'flat assembler  version 1.73.30'
const USAGE = `
usage: fasm <source> [output]
optional settings:
 -m <limit>         set the limit in kilobytes for the available memory
 -p <limit>         set the maximum allowed number of passes
 -d <name>=<value>  define symbolic variable
 -s <file>          dump symbolic information for debugging
`
const DEFAULT_MEMORY = 16384
const MAXIMUM_MEMORY = 1 << 22
const MAXIMUM_PASSES = 0x10000
const USAGE_EXIT = 1
const WRITE_FAILED_EXIT = 255

interface Arguments {
  readonly source: string
  readonly output: string | undefined
  readonly symbols: string | undefined
  readonly memory: number
  readonly passes: number
  readonly definitions: [string, string][]
}

/** Reads fasm's arguments; undefined when they are wrong. */
function parseArguments(args: readonly string[]): Arguments | undefined {
  const paths: string[] = []
  const definitions: [string, string][] = []
  let symbols: string | undefined
  let memory = DEFAULT_MEMORY
  let passes = 100
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!
    if (!argument.startsWith('-')) {
      paths.push(argument)
      continue
    }
    const option = argument.charAt(1).toLowerCase()
    if (option === '' || !'mpds'.includes(option)) return undefined
    const value = argument.length > 2 ? argument.slice(2) : args[++i]
    if (value === undefined) return undefined
    if (option === 's') {
      symbols = value
    } else if (option === 'd') {
      const definition = /^([^= ]{0,255})=([^ ]*)/.exec(value)
      if (!definition) return undefined
      // A value without a name can be asked for by nobody.
      if (definition[1] !== '') definitions.push([definition[1]!, definition[2]!])
    } else {
      const limit = Number(/^\d*/.exec(value)![0])
      if (limit === 0 || limit > (option === 'm' ? MAXIMUM_MEMORY - 1 : MAXIMUM_PASSES)) return undefined
      if (option === 'm') memory = limit
      else passes = limit & 0xffff
    }
  }
  const [source, output] = paths
  if (source === undefined || paths.length > 2) return undefined
  return { source, output, symbols, memory, passes, definitions }
}

/** Writes to the standard output (1) or the error output (2). */
type Print = (handle: 1 | 2, text: string) => void

const printToHost: Print = (handle, text) => {
  const bytes = bytesOf(text)
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(handle, bytes, at)
    } catch (error) {
      if ((error as { code?: string }).code !== 'EAGAIN') throw error
    }
  }
}

/** Messages of `display`, with the line break that fasm puts behind them. */
function withLineBreak(displayed: string): string {
  return displayed === '' || displayed.endsWith('\n') ? displayed : `${displayed}\n`
}

/** Source lines, processed instruction and error, as fasm prints them. */
export function describe(diagnostic: Diagnostic): string {
  let text = ''
  for (const place of diagnostic.chain) {
    text += `${place.file} [${place.line}]`
    if (place.macro !== undefined) text += ` ${place.macro} [${place.macroLine}]`
    text += `:\n${place.text}\n`
  }
  if (diagnostic.processed !== undefined) text += `processed: ${diagnostic.processed}\n`
  return `${text}error: ${diagnostic.message}.\n`
}

/** File names are bytes to the assembler, one character each. */
const toHost = (path: string): string => Buffer.from(path, 'latin1').toString('utf8')
export const fromHost = (path: string): string => Buffer.from(path, 'utf8').toString('latin1')

/** V8's own limit, and one with which it compiles sooner what then runs a little slower. */
const INLINED_BYTES = 920
const FEW_INLINED_BYTES = 250

/** How much bytecode V8 puts into a function that it compiles from here on, in place of calls. */
function limitInlining(bytes: number): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${bytes}`)
}

export function createPorts(): AssemblerPorts {
  const files = new Map<string, FileContent | undefined>()
  return {
    readFile(path) {
      if (!files.has(path)) files.set(path, readHostFile(toHost(path)))
      return files.get(path)
    },
    environment(name) {
      const value = process.env[toHost(name)]
      return value === undefined ? undefined : fromHost(value)
    },
    timestamp: () => Number(process.env['SOURCE_DATE_EPOCH']) || Math.floor(Date.now() / 1000),
    passesBegin: () => limitInlining(INLINED_BYTES),
  }
}

function readHostFile(path: string): FileContent | undefined {
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) return UNREADABLE
    if (stat.isCharacterDevice()) {
      // fasm asks for its size, which is none.
      closeSync(openSync(path, 'r'))
      return new Uint8Array(0)
    }
    return stat.isFile() ? readFileSync(path) : undefined
  } catch {
    return undefined
  }
}

/** Path of an extra file: the output's with another extension. */
function extraPath(output: string, extension: string): string {
  return output.replace(/(\.[^./\\]*)?$/, '') + `.${extension}`
}

/**
 * `kwb asm`: takes fasm's arguments, prints what fasm prints and gives its exit code.
 */
export function asm(args: readonly string[], print: Print = printToHost): number {
  print(1, BANNER)
  const options = parseArguments(args)
  if (!options) {
    print(1, USAGE)
    return USAGE_EXIT
  }
  print(1, `  (${options.memory} kilobytes memory)\n`)
  const started = Date.now()
  // The preprocessor reads every line once: its code is done before much of it could be compiled.
  limitInlining(FEW_INLINED_BYTES)
  const { output } = options
  const settings: AssembleOptions = {
    definitions: options.definitions.map(([name, value]) => [fromHost(name), fromHost(value)] as const),
    passes: options.passes,
    memory: options.memory,
    symbolFile: options.symbols !== undefined,
    ...(output !== undefined && { output: fromHost(output) }),
  }
  const result = assemble(fromHost(options.source), settings, createPorts())
  const symbolFile = (): boolean =>
    options.symbols === undefined || !result.symbolFile || write(options.symbols, result.symbolFile)
  const diagnostic = result.diagnostics[0]
  const target = result.output === undefined ? undefined : toHost(result.output).replaceAll('\\', '/')
  const writeExtraFiles = (path: string): boolean =>
    result.extraFiles.every((file) => write(extraPath(path, toHost(file.extension)), file.bytes))
  if (target === undefined) symbolFile()
  const isWritten =
    target === undefined ||
    (write(target, result.bytes) && symbolFile() && (diagnostic !== undefined || writeExtraFiles(target)))
  if (!isWritten) {
    print(2, 'error: write failed.\n')
    return WRITE_FAILED_EXIT
  }
  if (diagnostic) {
    if (diagnostic.chain.length > 0) print(2, withLineBreak(result.displayed))
    print(2, describe(diagnostic))
    return diagnostic.exitCode
  }
  print(1, withLineBreak(result.displayed))
  const tenths = Math.floor((Date.now() - started) / 100)
  const seconds = tenths === 0 ? '' : `${Math.floor(tenths / 10)}.${tenths % 10} seconds, `
  print(1, `${result.passes} passes, ${seconds}${result.bytes.length} bytes.\n`)
  return 0
}

function write(path: string, bytes: Uint8Array): boolean {
  try {
    writeFileSync(path, bytes)
    return true
  } catch {
    return false
  }
}

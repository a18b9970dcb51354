import { readFileSync, statSync, writeSync } from 'node:fs'
import { basename } from 'node:path'
import { argumentsText } from '../contract/call-arguments'
import { inEnglish } from '../contract/said'
import { assemble } from '../assembler/assemble'
import { runBatch } from '../session/batch-run'
import type { BatchEnd, BatchResult, GuestFile, Mount } from '../session/batch-run'
import { keyScript, mouseScript } from '../session/input-script'
import type { ScriptedInput } from '../session/input-script'
import { ExitCode, UsageError, readArguments, wholeNumber } from './arguments'
import { createPorts, describe, fromHost } from './asm'
import { hostFiles } from './host-files'
import { SCREEN_OPTIONS, screenRequest, writeScreenshots } from './screen-options'

const HELP = `kwb run: run a program on the workbench's machine

Usage: kwb run FILE.asm|PROGRAM [OPTIONS]

Prints what the debug board shows, byte for byte. A program that prints @@END@@ is done: the run
ends shortly after, even when threads of it go on.

  --param TEXT             parameter of the program
  --memory MIB             RAM of the machine, 1 to 2048 (128 when absent)
  --max-instructions N     stop after N instructions
  --guest-seconds N        stop after N seconds of guest time
  --mount GUEST=HOSTDIR[:ro]
                           give a folder of this computer to the program; with :ro it cannot write there
  --file GUEST=HOSTFILE    copy a file into the guest's RAM disk
  --date ISO               the guest's clock at the start, e.g. 2026-01-02T03:04:05; now when absent, but
                           with --keys or --mouse 2026-01-01T00:00:00: scripted runs are the same each time
  --name PATH              guest path of the program (/sys/NAME when absent)
  --screenshot FILE.png    picture of the screen at the end
  --screenshot-at TICKS=FILE.png
                           picture after TICKS hundredths of a second of guest time
  --pointer                the pictures show the mouse pointer, too
  --resolution WxH         size of the screen (1024x768)
  --keys KEYS              input once the program has printed @@KEYS@@: names such as a,shift+b,f1,wait:50
                           (else when it first waits for an event)
  --mouse STEPS            the same for the mouse: move:X:Y,left:down,left:up,wheel:1,wait:50
  --loopback               let the guest's programs open sockets to each other over 127.0.0.1;
                           nothing of this computer's network can be reached (without it: no network)
  --trace-syscalls         print every system call on the error output
  --json                   print one JSON document instead of the board

Exit code: 0 ended by itself, 1 wrong usage, 2 did not assemble, 3 stopped by a fault,
4 a limit was reached or the program waits for input, 5 something is not implemented.
`

const MOST_INSTRUCTIONS = Number.MAX_SAFE_INTEGER
const LONGEST_SECONDS = 1_000_000

/** `GUEST=HOST` in two parts. */
const pair = (option: string, text: string): readonly [string, string] => {
  const at = text.indexOf('=')
  if (at <= 0 || at === text.length - 1) throw new UsageError(`${option} takes GUEST=HOST, not '${text}'.`)
  const guest = text.slice(0, at)
  return [guest.startsWith('/') ? guest : `/${guest}`, text.slice(at + 1)]
}

/** `GUEST=HOSTDIR[:ro]` in parts; the folder may have a drive letter of Windows. */
export const mountParts = (text: string): Mount => {
  const [guest, host] = pair('--mount', text)
  const mode = /:(ro|rw)$/.exec(host)
  return { guest, host: mode ? host.slice(0, -3) : host, writable: mode?.[1] !== 'ro' }
}

const mountOf = (text: string): Mount => {
  const mount = mountParts(text)
  if (statSync(mount.host, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(`--mount needs a folder, and '${mount.host}' is none.`)
  return mount
}

const readHostFile = (path: string): Uint8Array => {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    throw new UsageError(`cannot read '${path}': ${(error as Error).message}`)
  }
}

const fileOf = (text: string): GuestFile => {
  const [guest, host] = pair('--file', text)
  return { guest, bytes: readHostFile(host) }
}

/** The guest's clock at the start of a run with scripted input. */
const SCRIPTED_DATE = '2026-01-01T00:00:00'

/** Seconds since 1970 of the date as written, without any time zone; now when there is none. */
const startTimeOf = (text: string | undefined): number => {
  const now = new Date()
  if (text === undefined) return Math.floor(now.getTime() / 1000) - now.getTimezoneOffset() * 60
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text)
  const seconds = match
    ? Date.parse(`${text.slice(0, 10)}T${text.slice(11) || '00:00:00'}Z`) / 1000
    : Number.NaN
  if (!Number.isFinite(seconds)) throw new UsageError(`--date takes e.g. 2026-01-02T03:04:05, not '${text}'.`)
  return Math.floor(seconds)
}

/** The scripted input: first all keys, then the mouse. */
const inputsOf = (keys: string | undefined, mouse: string | undefined): ScriptedInput[] => {
  const inputs: ScriptedInput[] = []
  let start = 0
  for (const [option, text, read] of [
    ['--keys', keys, keyScript],
    ['--mouse', mouse, mouseScript],
  ] as const) {
    if (text === undefined) continue
    const script = read(text, start)
    if (!script.ok) throw new UsageError(`${option} does not know the step '${script.step}'.`)
    inputs.push(...script.inputs)
    start = script.ticks
  }
  return inputs
}

/** Bytes gathered up to a line end, then written at once. */
const createBoardWriter = (): { write(bytes: Uint8Array): void; flush(): void } => {
  let line: number[] = []
  const flush = () => {
    writeAll(1, Uint8Array.from(line))
    line = []
  }
  return {
    write: (bytes) => {
      line.push(...bytes)
      if (line.length > 4096 || bytes.includes(10)) flush()
    },
    flush,
  }
}

/** Writes to a handle that may be a full pipe; a reader that has gone ends the command. */
const writeAll = (handle: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(handle, bytes, at)
    } catch (error) {
      const { code } = error as { code?: string }
      if (code === 'EPIPE') process.exit(ExitCode.success)
      if (code !== 'EAGAIN') throw error
    }
  }
}

const isListing = (path: string): boolean => /\.(asm|inc|fasm)$/i.test(path)

const programName = (path: string): string =>
  `/sys/${
    basename(path)
      .replace(/\.[^.]*$/, '')
      .replace(/[^A-Za-z0-9_@#+-]/g, '_') || 'PROGRAM'
  }`

const EXIT_CODES: Readonly<Record<BatchEnd['kind'], ExitCode>> = {
  ended: ExitCode.success,
  marker: ExitCode.success,
  fault: ExitCode.fault,
  'real-kernel-fails': ExitCode.fault,
  limit: ExitCode.limit,
  waiting: ExitCode.limit,
  unimplemented: ExitCode.notImplemented,
  'not-started': ExitCode.usage,
}

/** The exit code that tells how a run ended. */
export const exitCodeOf = ({ kind }: BatchEnd): ExitCode => EXIT_CODES[kind]

const hex = (value: number): string => `${value.toString(16).toUpperCase()}h`

/** One line about an end that needs an explanation. */
export const explain = (end: BatchEnd): string | undefined => {
  switch (end.kind) {
    case 'limit':
      return `stopped after ${end.limit}`
    case 'waiting':
      return end.why === '' ? 'the program waits for input that will not come' : inEnglish(end.why)
    case 'unimplemented':
      return `${inEnglish(end.what)} is not implemented (at ${hex(end.linear)})`
    case 'real-kernel-fails':
      return `at ${hex(end.linear)}: ${inEnglish(end.what)}`
    case 'not-started':
      return end.why
    default:
      return undefined
  }
}

const jsonDocument = (result: BatchResult, board: Uint8Array[]): string => {
  const text = Buffer.concat(board).toString('latin1')
  const { end: ended, ...rest } = result
  const end = {
    ...ended,
    ...('what' in ended ? { what: inEnglish(ended.what) } : {}),
    ...('why' in ended ? { why: inEnglish(ended.why) } : {}),
  }
  const reason = explain(ended)
  return `${JSON.stringify({ end: { ...end, ...(reason === undefined ? {} : { text: reason }) }, board: text, ...rest }, null, 2)}\n`
}

/** `kwb run`: the exit code. */
export const run = (args: readonly string[]): number => {
  const { values, positionals } = readArguments({
    args: [...args],
    allowPositionals: true,
    options: {
      param: { type: 'string' },
      memory: { type: 'string' },
      'max-instructions': { type: 'string' },
      'guest-seconds': { type: 'string' },
      mount: { type: 'string', multiple: true },
      file: { type: 'string', multiple: true },
      date: { type: 'string' },
      name: { type: 'string' },
      keys: { type: 'string' },
      mouse: { type: 'string' },
      ...SCREEN_OPTIONS,
      loopback: { type: 'boolean' },
      'trace-syscalls': { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return ExitCode.success
  }
  const [source, ...more] = positionals
  if (source === undefined || more.length > 0)
    throw new UsageError('it takes exactly one program or listing.')
  const image = isListing(source) ? assembleListing(source) : readHostFile(source)
  if (image === undefined) return ExitCode.notAssembled
  const number = (option: 'memory' | 'max-instructions' | 'guest-seconds', least: number, most: number) => {
    const text = values[option]
    return text === undefined ? undefined : wholeNumber(`--${option}`, text, least, most)
  }
  const board: Uint8Array[] = []
  const output = createBoardWriter()
  const result = runBatch(
    {
      image,
      name: values.name ?? programName(source),
      parameter: values.param === undefined ? undefined : new Uint8Array(Buffer.from(values.param, 'latin1')),
      memoryMib: number('memory', 1, 2048) ?? 128,
      startTime: startTimeOf(values.date ?? (values.keys || values.mouse ? SCRIPTED_DATE : undefined)),
      mounts: (values.mount ?? []).map(mountOf),
      files: (values.file ?? []).map(fileOf),
      maxInstructions: number('max-instructions', 1, MOST_INSTRUCTIONS),
      inputs: inputsOf(values.keys, values.mouse),
      loopback: values.loopback ?? false,
      ...screenRequest(values),
      guestSeconds: number('guest-seconds', 1, LONGEST_SECONDS),
    },
    {
      board: (bytes) => {
        if (values.json) board.push(bytes)
        else output.write(bytes)
      },
      ...(values['trace-syscalls']
        ? {
            systemCall: (call) =>
              process.stderr.write(
                `${call.instruction} ${call.tid} ${call.path} ${call.name}(${argumentsText(call.arguments)}) -> ${inEnglish(call.result)}\n`,
              ),
          }
        : {}),
      files: hostFiles,
      screenshot: (picture, tick) => writeScreenshots(values, picture, tick),
    },
  )
  output.flush()
  if (values.json) process.stdout.write(jsonDocument(result, board))
  else {
    const text = explain(result.end)
    if (text !== undefined) process.stderr.write(`kwb run: ${text}\n`)
  }
  return exitCodeOf(result.end)
}

/** Assembles a listing; undefined after its error was printed as `kwb asm` prints it. */
const assembleListing = (path: string): Uint8Array | undefined => {
  const result = assemble(fromHost(path), {}, createPorts())
  const [diagnostic] = result.diagnostics
  if (diagnostic === undefined) return result.bytes
  process.stderr.write(describe(diagnostic))
  return undefined
}

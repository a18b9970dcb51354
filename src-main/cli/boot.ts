import { readFileSync } from 'node:fs'
import type { BootFormat } from '../machine/bare/boot-image'
import { createBareMachine, describeStop } from '../machine/bare/create-bare-machine'
import type { StopReason } from '../machine/machine'
import { ExitCode, readArguments, UsageError, wholeNumber } from './arguments'

const HELP = `kwb boot IMAGE --format flat|multiboot|rom|bootsector

Runs an image on a bare PC: processor, memory, interrupt controllers, timer, keyboard, clock, text screen.

  --format FORMAT        flat (32-bit, ring 0, paging off), multiboot, rom (ends below 1 MiB and 4 GiB),
                         bootsector (real mode, with a few BIOS services)
  --load ADDR            where a flat image or boot sector goes (100000h, 7C00h)
  --entry ADDR           first instruction
  --memory MIB           RAM, 1 to 2048 (64)
  --port-log PORT        bytes written to this port go to standard output
  --exit-port PORT       a byte written to this port ends the run and becomes the exit status
  --max-instructions N   stop after N instructions (status 4)
  --json                 print one object with everything instead

ADDR and PORT are decimal, or hexadecimal with 0x. Status: 0 halted, 3 triple fault, 4 limit, 5 not implemented.
`

const formats: readonly string[] = ['flat', 'multiboot', 'rom', 'bootsector'] satisfies BootFormat[]
/** Instructions between two writes of standard output. */
const STRETCH = 20_000_000

function statusOf(reason: StopReason): number {
  switch (reason.kind) {
    case 'halted':
      return ExitCode.success
    case 'shutdown':
      return ExitCode.fault
    case 'unimplemented':
    case 'requested':
      return ExitCode.notImplemented
    default:
      return ExitCode.limit
  }
}

function readImage(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as Error).message}`)
  }
}

/** `kwb boot`: see HELP. Gives the exit status. */
export const boot = (args: readonly string[]): number => {
  const { values, positionals } = readArguments({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      load: { type: 'string' },
      entry: { type: 'string' },
      memory: { type: 'string' },
      'port-log': { type: 'string' },
      'exit-port': { type: 'string' },
      'max-instructions': { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help === true) {
    process.stdout.write(HELP)
    return ExitCode.success
  }
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError('give one image.')
  const { format } = values
  if (format === undefined || !formats.includes(format))
    throw new UsageError(`--format is one of ${formats.join(', ')}.`)
  const number = (name: 'load' | 'entry' | 'port-log' | 'exit-port', most: number) => {
    const text = values[name]
    return text === undefined ? undefined : wholeNumber(`--${name}`, text, 0, most)
  }
  const load = number('load', 0xffffffff)
  const entry = number('entry', 0xffffffff)
  const logPort = number('port-log', 0xffff)
  const exitPort = number('exit-port', 0xffff)
  const limit = wholeNumber(
    '--max-instructions',
    values['max-instructions'] ?? `${Number.MAX_SAFE_INTEGER}`,
    1,
    Number.MAX_SAFE_INTEGER,
  )

  const logged: number[] = []
  const lastWritten = new Map<number, number>()
  let exitStatus = -1
  const result = createBareMachine(readImage(file), {
    format: format as BootFormat,
    ...(load === undefined ? {} : { load }),
    ...(entry === undefined ? {} : { entry }),
    memoryMib: wholeNumber('--memory', values.memory ?? '64', 1, 2048),
    startSeconds: Math.floor(Date.now() / 1000),
    onPortWrite(port, _size, value) {
      lastWritten.set(port, value)
      if (port === logPort) logged.push(value & 0xff)
      if (port === exitPort) {
        exitStatus = value & 0xff
        machine.requestStop()
      }
    },
  })
  if (!result.ok) throw new UsageError(`${file}: ${result.error.message}`)
  const bare = result.value
  const { machine } = bare
  const everything: number[] = []
  const flush = () => {
    if (values.json === true) for (const byte of logged) everything.push(byte)
    else process.stdout.write(Uint8Array.from(logged))
    logged.length = 0
  }

  let reason: StopReason = { kind: 'budget' }
  while (reason.kind === 'budget' && machine.instructions < limit) {
    reason = machine.run(Math.min(STRETCH, limit - machine.instructions))
    flush()
  }
  const { state } = machine
  const missing = bare.missingService()
  const why =
    exitStatus >= 0
      ? `the program wrote ${exitStatus} to the exit port`
      : missing !== ''
        ? `the BIOS service ${missing} is not implemented`
        : describeStop(reason)
  const screen = bare.screen()
  if (values.json === true) {
    const registers = Object.fromEntries(
      (
        [
          'eax',
          'ecx',
          'edx',
          'ebx',
          'esp',
          'ebp',
          'esi',
          'edi',
          'eip',
          'eflags',
          'cr0',
          'cr2',
          'cr3',
        ] as const
      ).map((name) => [name, state[name]]),
    )
    const ports = Object.fromEntries(
      [...lastWritten].map(([port, value]) => [`0x${port.toString(16)}`, value]),
    )
    const output = {
      stop: reason.kind,
      why,
      exitStatus: exitStatus < 0 ? null : exitStatus,
      instructions: machine.instructions,
      registers,
      ports,
      log: everything,
      screen,
    }
    process.stdout.write(`${JSON.stringify(output)}\n`)
  } else {
    const place = `${state.selector('cs').toString(16)}:${state.eip.toString(16)}`
    process.stderr.write(`kwb boot: ${why} at ${place} after ${machine.instructions} instructions\n`)
    if (screen.some((row) => row !== '')) process.stderr.write(`${screen.join('\n').trimEnd()}\n`)
  }
  return exitStatus >= 0 ? exitStatus : statusOf(reason)
}

#!/usr/bin/env node
import { ExitCode, UsageError } from './arguments'

type Command = (args: readonly string[]) => number | Promise<number>

/** Commands are loaded on demand: `kwb asm` must not wait for the rest. */
const COMMANDS: Record<string, { readonly summary: string; readonly load: () => Promise<Command> }> = {
  asm: {
    summary: "assemble a listing, with fasm's arguments, messages and exit codes",
    load: async () => (await import('./asm')).asm,
  },
  run: {
    summary: 'assemble and run a listing, or run a program; prints the debug board',
    load: async () => (await import('./run')).run,
  },
  boot: {
    summary: 'run an image on a bare machine, without the kernel',
    load: async () => (await import('./boot')).boot,
  },
  compare: {
    summary: 'run one workload under several allocation strategies',
    load: async () => (await import('./compare')).compare,
  },
  lsp: {
    summary: 'serve an editor as a language server, over standard input and output',
    load: async () => (await import('./lsp')).lsp,
  },
  serve: {
    summary: 'open the workbench in a browser',
    load: async () => (await import('./serve')).serve,
  },
}

const HELP = `kwb: learn, write and perfect memory management in KolibriOS assembly

Usage: kwb COMMAND [ARGUMENTS]

Commands:
${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  .join('\n')}

kwb COMMAND --help tells a command's arguments; kwb --version tells the version.
`

const main = async (args: readonly string[]): Promise<number> => {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h') {
    process.stdout.write(HELP)
    return name === undefined ? ExitCode.usage : ExitCode.success
  }
  if (name === '--version' || name === '-V') {
    process.stdout.write(`kwb ${__VERSION__}\n`)
    return ExitCode.success
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) {
    process.stderr.write(`kwb: there is no command '${name}'; kwb --help lists them all.\n`)
    return ExitCode.usage
  }
  try {
    return await (
      await command.load()
    )(rest)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`kwb ${name}: ${error.message}\nkwb ${name} --help tells what it takes.\n`)
    return ExitCode.usage
  }
}

const args = process.argv.slice(2)
process.exitCode = await main(args)
// It has written everything by now; without this Node would clear away what a large source took, piece by piece.
if (args[0] === 'asm') process.exit()

import { parseArgs, type ParseArgsConfig } from 'node:util'

/** Exit codes of `kwb`; `kwb asm` has fasm's. */
export const ExitCode = {
  success: 0,
  usage: 1,
  notAssembled: 2,
  fault: 3,
  limit: 4,
  notImplemented: 5,
} as const
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]

/** A command line that cannot be understood; the frame prints it with the hint to `--help`. */
export class UsageError extends Error {}

/** `util.parseArgs` with `--help`, long and short options, and usage errors in plain words. */
export const readArguments = <T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> => {
  try {
    return parseArgs(config)
  } catch (error) {
    throw new UsageError((error as Error).message.replace(/\. To specify .*$/s, '.'))
  }
}

/** A whole number in decimal or, with `0x`, hexadecimal. */
export const wholeNumber = (option: string, text: string, least: number, most: number): number => {
  const value = /^(0x[0-9a-f]+|[0-9]+)$/i.test(text) ? Number(text) : Number.NaN
  if (!(value >= least && value <= most))
    throw new UsageError(`${option} takes a whole number from ${least} to ${most}, not '${text}'.`)
  return value
}

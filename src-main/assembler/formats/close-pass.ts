import type { Assembly } from '../assembly'
import { Format, FormatFlag } from '../assembly'
import { closeElfExecutable } from './elf-executable'
import { closeSection } from './objects'
import { closePe } from './pe-sections'

/** Ends the pass for the output format. */
export function closePass(a: Assembly): void {
  const { format, flags } = a.format
  if (format === Format.pe) closePe(a)
  else if (format === Format.elf && (flags & FormatFlag.variant) !== 0) closeElfExecutable(a)
  else if (format === Format.coff || format === Format.elf) closeSection(a)
}

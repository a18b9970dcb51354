import type { Assembly } from '../assembly'
import { Format, FormatFlag } from '../assembly'
import { coffOutput } from './coff-output'
import { elfOutput } from './elf-output'
import { mzHeader } from './mz'
import { isObject } from './objects'

export interface Output {
  readonly bytes: Uint8Array
  /** Extension with its dot, empty for none. */
  readonly extension: string
  /** Bytes in front of the position `codeStart`. */
  readonly headerSize: number
  readonly extraFiles: { extension: string; bytes: Uint8Array }[]
}

/** Builds the output file after the last pass. */
export function buildOutput(a: Assembly): Output {
  const extraFiles = a.spaces
    .filter((space) => space.extension !== undefined)
    .map((space) => ({ extension: space.extension!, bytes: space.content ?? new Uint8Array(0) }))
  return { ...buildFile(a), extension: extensionOf(a), extraFiles }
}

function buildFile(a: Assembly): { bytes: Uint8Array; headerSize: number } {
  const { format } = a
  if (isObject(a))
    return format.format === Format.coff ? coffOutput(a) : { bytes: elfOutput(a), headerSize: 0 }
  const end = a.out === a.undefinedEnd ? a.undefinedStart : a.out
  if (format.format === Format.pe)
    return { bytes: a.output.slice(a.codeStart - format.stubSize, end), headerSize: format.stubSize }
  const code = a.output.slice(a.codeStart, end)
  if (format.format !== Format.mz) return { bytes: code, headerSize: 0 }
  const header = mzHeader(a, code.length, a.out - a.codeStart)
  const bytes = new Uint8Array(header.length + code.length)
  bytes.set(header)
  bytes.set(code, header.length)
  return { bytes, headerSize: header.length }
}

function extensionOf(a: Assembly): string {
  const { format, flags, extension, subsystem } = a.format
  if (extension !== undefined) return `.${extension}`
  switch (format) {
    case Format.mz:
      return '.exe'
    case Format.pe:
      if (subsystem === 1) return '.sys'
      if (subsystem >= 10) return '.efi'
      return (flags & FormatFlag.dll) !== 0 ? '.dll' : '.exe'
    case Format.coff:
      return '.obj'
    case Format.elf:
      return (flags & FormatFlag.variant) !== 0 ? '' : '.o'
    default:
      return (flags & FormatFlag.variant) !== 0 ? '.com' : '.bin'
  }
}

/**
 * Path of the output when none is given: the source's with another extension, whose letters are capitals
 * where those of the source's extension are, unless the source chose it itself.
 */
export function outputPath(a: Assembly, source: string, extension: string): string {
  const name = /[^/\\]*$/.exec(source)![0]
  const dot = name.lastIndexOf('.')
  if (dot < 0) return source + extension
  const stem = source.slice(0, source.length - name.length + dot)
  if (a.format.extension !== undefined) return stem + extension
  const written = name.slice(dot)
  let adapted = ''
  for (let i = 0; i < extension.length; i++) {
    const isCapital = /[A-Z]/.test(written.charAt(i))
    adapted += isCapital ? extension.charAt(i).toUpperCase() : extension.charAt(i)
  }
  return stem + adapted
}

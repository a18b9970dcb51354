import type { Assembly } from '../assembly'

export interface Output {
  readonly bytes: Uint8Array
  readonly extension: string
  readonly headerSize: number
  readonly extraFiles: { extension: string; bytes: Uint8Array }[]
}

/** Builds the output file after the last pass. */
export function buildOutput(a: Assembly): Output {
  const end = a.out === a.undefinedEnd ? a.undefinedStart : a.out
  return { bytes: a.output.slice(a.codeStart, end), extension: '.bin', headerSize: 0, extraFiles: [] }
}

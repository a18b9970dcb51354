/** Results of file functions, as eax carries them. */
export const FileError = {
  none: 0,
  unsupported: 2,
  unknownFileSystem: 3,
  notFound: 5,
  endOfFile: 6,
  badPointer: 7,
  diskFull: 8,
  damaged: 9,
  accessDenied: 10,
  device: 11,
  noMemory: 12,
} as const
export type FileError = (typeof FileError)[keyof typeof FileError]

/** Attribute bits of a directory entry. */
export const Attribute = { readOnly: 1, hidden: 2, system: 4, label: 8, folder: 0x10, archive: 0x20 } as const

/** What a directory says about one of its entries. Times are seconds since 1970-01-01 00:00. */
export interface FileEntry {
  readonly name: string
  readonly attributes: number
  readonly created: number
  readonly accessed: number
  readonly modified: number
  readonly size: number
}

export interface FileTimes {
  readonly attributes: number
  readonly created: number
  readonly accessed: number
  readonly modified: number
}

/** A failed operation. */
export interface FileFailure {
  readonly error: FileError
  /** Bytes of a write that still went onto a full disk. */
  readonly written?: number
}

export const isFailure = (result: unknown): result is FileFailure =>
  typeof result === 'object' && result !== null && 'error' in result

/**
 * A place with files: paths are lists of names below its root. Every operation happens whole or not at all,
 * except that a full RAM disk takes what fits.
 */
export interface Volume {
  /** The entry at a path; the root has an empty path and name. */
  stat(path: readonly string[]): FileEntry | FileFailure
  list(path: readonly string[]): readonly FileEntry[] | FileFailure
  /** Up to `length` bytes from `offset`; fewer at the end of the file. */
  read(path: readonly string[], offset: number, length: number): Uint8Array | FileFailure
  /** Makes a file with these contents, or gives them to the one that is there. */
  create(path: readonly string[], bytes: Uint8Array): undefined | FileFailure
  /** Overwrites or extends; a gap is filled with zeros. */
  write(path: readonly string[], offset: number, bytes: Uint8Array): undefined | FileFailure
  resize(path: readonly string[], size: number): undefined | FileFailure
  setTimes(path: readonly string[], times: FileTimes): undefined | FileFailure
  /** A file, or an empty folder. */
  remove(path: readonly string[]): undefined | FileFailure
  makeFolder(path: readonly string[]): undefined | FileFailure
  rename(from: readonly string[], to: readonly string[]): undefined | FileFailure
}

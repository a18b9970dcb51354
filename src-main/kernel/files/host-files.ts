/**
 * The host's file system as the kernel may use it. `root` is the host name of a mount; `path` is a
 * list of names below it, already checked to hold no separators, `.` or `..`. The port must not follow
 * links out of the root. All calls are synchronous and never throw.
 */
export interface HostFiles {
  stat(root: string, path: readonly string[]): HostEntry | undefined
  list(root: string, path: readonly string[]): readonly HostEntry[] | undefined
  /** Names in a folder, also of links that lead out of the root; cheaper than its entries. */
  names(root: string, path: readonly string[]): readonly string[] | undefined
  read(root: string, path: readonly string[], offset: number, length: number): Uint8Array | undefined
  /** Replaces the whole contents at once (write beside, then rename); false when it cannot. */
  replace(root: string, path: readonly string[], contents: Uint8Array): boolean
  makeFolder(root: string, path: readonly string[]): boolean
  remove(root: string, path: readonly string[]): boolean
  rename(root: string, from: readonly string[], to: readonly string[]): boolean
  setModified(root: string, path: readonly string[], seconds: number): boolean
}

export interface HostEntry {
  readonly name: string
  readonly folder: boolean
  readonly size: number
  /** Seconds since 1970-01-01 00:00. */
  readonly modified: number
  readonly readOnly: boolean
}

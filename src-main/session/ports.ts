import type { Result } from '../contract/result'
import type { JobPool } from './jobs'

/** Files as the host keeps them. Paths are project paths that `parseProjectPath` has accepted. */
export interface ProjectFiles {
  /** Everything below all roots, folders before what they hold, in the order to show. */
  list(): readonly { readonly path: string; readonly kind: 'file' | 'folder'; readonly readOnly: boolean }[]
  read(path: string): Result<Uint8Array>
  isReadOnly(path: string): boolean
  /** Writes whole files so that a crash leaves either the old or the new content. */
  write(path: string, bytes: Uint8Array): Result<undefined>
  createFolder(path: string): Result<undefined>
  rename(path: string, to: string): Result<undefined>
  remove(path: string): Result<undefined>
  /** Calls back with the paths that changed on disk; the returned function ends it. */
  watch(changed: (paths: readonly string[]) => void): () => void
}

/** Small texts that outlive the session: settings, and drafts of unsaved files. */
export interface TextStore {
  keys(group: 'settings' | 'drafts'): readonly string[]
  /** '' when there is none. */
  read(group: 'settings' | 'drafts', key: string): string
  write(group: 'settings' | 'drafts', key: string, text: string): Result<undefined>
  remove(group: 'settings' | 'drafts', key: string): void
}

export interface HostClock {
  /** Milliseconds since any fixed moment; never goes back. */
  now(): number
  /** The calendar: seconds since 1970-01-01 00:00 of the user's local time. */
  date(): number
  /** Calls back once, not before `milliseconds` have passed; pending messages are taken first. */
  after(milliseconds: number, callback: () => void): () => void
}

/** Everything that a session needs from its host. */
export interface SessionPorts {
  readonly files: ProjectFiles
  readonly store: TextStore
  readonly clock: HostClock
  readonly jobs: JobPool
  /** RAM of the guest in MiB as the command line grants it: goes before what a run asks for. */
  readonly memoryMib?: number
}

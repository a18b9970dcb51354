import { fail, ok, type Result } from '../../src-main/contract/result'
import { say } from '../../src-main/contract/said'
import type { ProjectFiles, SessionPorts, TextStore } from '../../src-main/session/ports'
import type { JobPool } from '../../src-main/session/jobs'
import { performJob } from '../../src-main/session/perform-job'
import { parseProjectPath, PROJECT_ROOTS } from '../../src-main/session/project-path'

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** Project files in memory; everything outside `files/` is read-only. */
export const memoryFiles = (contents: Record<string, string | Uint8Array>): ProjectFiles => {
  const files = new Map(Object.entries(contents).map(([path, content]) => [path, bytesOf(content)]))
  const folders = new Set<string>()
  const guarded = (path: string, action: () => Result<undefined>): Result<undefined> => {
    const parsed = parseProjectPath(path, 'posix')
    if (!parsed.ok) return parsed
    return path.startsWith('files/') ? action() : fail('read-only', say('refused.delivered', { path }))
  }
  return {
    list: () => {
      const paths = new Map<string, 'file' | 'folder'>(PROJECT_ROOTS.map((root) => [root, 'folder']))
      for (const path of [...files.keys(), ...folders]) {
        const parts = path.split('/')
        for (let count = 1; count < parts.length; count++)
          paths.set(parts.slice(0, count).join('/'), 'folder')
        paths.set(path, files.has(path) ? 'file' : 'folder')
      }
      return [...paths]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, kind]) => ({ path, kind, readOnly: !path.startsWith('files') }))
    },
    isReadOnly: (path) => !path.startsWith('files/'),
    read: (path) => {
      const parsed = parseProjectPath(path, 'posix')
      if (!parsed.ok) return parsed
      const found = files.get(path)
      return found === undefined ? fail('file-not-found', say('refused.file-not-found', { path })) : ok(found)
    },
    write: (path, bytes) =>
      guarded(path, () => {
        files.set(path, bytes)
        return ok(undefined)
      }),
    createFolder: (path) =>
      guarded(path, () => {
        folders.add(path)
        return ok(undefined)
      }),
    rename: (path, to) =>
      guarded(path, () =>
        guarded(to, () => {
          const found = files.get(path)
          if (found === undefined) return fail('file-not-found', say('refused.file-not-found', { path }))
          files.delete(path)
          files.set(to, found)
          return ok(undefined)
        }),
      ),
    remove: (path) =>
      guarded(path, () =>
        files.delete(path) ? ok(undefined) : fail('file-not-found', say('refused.file-not-found', { path })),
      ),
    watch: () => () => {},
  }
}

export const memoryStore = (): TextStore => {
  const groups = { settings: new Map<string, string>(), drafts: new Map<string, string>() }
  return {
    keys: (group) => [...groups[group].keys()].sort(),
    read: (group, key) => groups[group].get(key) ?? '',
    write: (group, key, text) => {
      groups[group].set(key, text)
      return ok(undefined)
    },
    remove: (group, key) => void groups[group].delete(key),
  }
}

/** Does jobs in a later turn of the same thread. */
const inlineJobs = (files: ProjectFiles): JobPool => ({
  run: (job, onProgress = () => {}) => {
    let cancelled = false
    const result = new Promise((settle) =>
      setImmediate(() =>
        settle(
          cancelled
            ? fail('cancelled', say('refused.cancelled'))
            : performJob(job, { files, date: () => 0 }, onProgress),
        ),
      ),
    )
    return {
      result: result as never,
      cancel: () => {
        cancelled = true
      },
    }
  },
  close: () => {},
})

/** A host in memory with the real clock. */
export const memoryHost = (contents: Record<string, string | Uint8Array> = {}): SessionPorts => {
  const files = memoryFiles(contents)
  return {
    files,
    jobs: inlineJobs(files),
    store: memoryStore(),
    clock: {
      now: () => performance.now(),
      date: () => Date.UTC(2026, 0, 2, 3, 4, 5) / 1000,
      after: (milliseconds, callback) => {
        if (milliseconds <= 0) {
          const immediate = setImmediate(callback)
          return () => clearImmediate(immediate)
        }
        const timer = setTimeout(callback, milliseconds)
        return () => clearTimeout(timer)
      },
    },
  }
}

import {
  existsSync,
  type FSWatcher,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  watch,
} from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { fail, ok, type Result } from '../../contract/result'
import { say } from '../../contract/said'
import type { ProjectFiles } from '../../session/ports'
import { parseProjectPath, type PathStyle, PROJECT_ROOTS, type ProjectRoot } from '../../session/project-path'
import { writeAtomically } from './atomic-write'

/** Larger files are refused: nothing that belongs into a listing or onto a floppy image comes near. */
const LARGEST_FILE = 256 << 20
/** A folder tree that big is not a project; the rest is not shown. */
const MOST_ENTRIES = 20_000
/** Changes on disk are told together after this many milliseconds. */
const WATCH_DELAY = 100

const hostStyle: PathStyle = process.platform === 'win32' ? 'windows' : 'posix'

/** True when `target` is `folder` or lies below it, by the host's rules of case. */
const isInside = (folder: string, target: string) => {
  const way = relative(folder, target)
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`))
}

/** The real path of the deepest part of `path` that exists. */
const deepestReal = (path: string): string => {
  for (let part = path; ; part = dirname(part)) if (existsSync(part)) return realpathSync.native(part)
}

const hostFailure = (path: string, error: unknown) => {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return fail('file-not-found', say('refused.file-not-found', { path }))
  if (code === 'EISDIR') return fail('is-a-folder', say('refused.is-a-folder', { path }))
  if (code === 'EEXIST' || code === 'ENOTEMPTY')
    return fail('already-exists', say('refused.already-exists', { path }))
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return fail('no-permission', say('refused.no-permission', { path }))
  if (code === 'ENOSPC') return fail('disk-full', say('refused.disk-full', { path }))
  return fail('file-error', say('refused.file-error', { path, error: message }))
}

/** The project's files on disk: `resources` holds the delivered roots, `files` is the user's folder. */
export const createProjectFiles = (resources: string, files: string): ProjectFiles => {
  mkdirSync(files, { recursive: true })
  const folders: Record<ProjectRoot, string> = {
    lessons: join(resources, 'lessons'),
    strategies: join(resources, 'strategies'),
    include: join(resources, 'include'),
    files,
  }

  /** The host's path; links that lead out of the root are refused. */
  const locate = (path: string): Result<string> => {
    const parsed = parseProjectPath(path, hostStyle)
    if (!parsed.ok) return parsed
    const folder = folders[parsed.value.root]
    const target = join(folder, ...parsed.value.segments)
    if (!existsSync(folder) || !isInside(realpathSync.native(folder), deepestReal(target)))
      return existsSync(folder)
        ? fail('bad-path', say('refused.leads-out', { path }))
        : fail('file-not-found', say('refused.file-not-found', { path }))
    return ok(target)
  }

  const changing = (path: string, action: (target: string) => void): Result<undefined> => {
    const target = locate(path)
    if (!target.ok) return target
    if (!path.startsWith('files/')) return fail('read-only', say('refused.delivered', { path }))
    try {
      action(target.value)
      return ok(undefined)
    } catch (error) {
      return hostFailure(path, error)
    }
  }

  const listBelow = (
    root: ProjectRoot,
    entries: { path: string; kind: 'file' | 'folder'; readOnly: boolean }[],
  ) => {
    const walk = (folder: string, path: string) => {
      if (entries.length >= MOST_ENTRIES) return
      entries.push({ path, kind: 'folder', readOnly: root !== 'files' })
      const found = readdirSync(folder, { withFileTypes: true })
        .filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
        .sort((a, b) => Number(b.isDirectory()) - Number(a.isDirectory()) || (a.name < b.name ? -1 : 1))
      for (const entry of found) {
        const child = `${path}/${entry.name}`
        if (!parseProjectPath(child, hostStyle).ok) continue
        if (entry.isDirectory()) walk(join(folder, entry.name), child)
        else if (entry.isFile() || (entry.isSymbolicLink() && locate(child).ok))
          entries.push({ path: child, kind: 'file', readOnly: root !== 'files' })
      }
    }
    if (existsSync(folders[root])) walk(folders[root], root)
  }

  return {
    list: () => {
      const entries: { path: string; kind: 'file' | 'folder'; readOnly: boolean }[] = []
      for (const root of PROJECT_ROOTS) listBelow(root, entries)
      return entries
    },
    isReadOnly: (path) => !path.startsWith('files/'),
    read: (path) => {
      const target = locate(path)
      if (!target.ok) return target
      try {
        const facts = statSync(target.value)
        if (facts.isDirectory()) return fail('is-a-folder', say('refused.is-a-folder', { path }))
        if (!facts.isFile()) return fail('not-a-file', say('refused.not-a-file', { path }))
        if (facts.size > LARGEST_FILE)
          return fail(
            'file-too-large',
            say('refused.file-too-large', {
              path,
              size: say('size.mib', { mib: LARGEST_FILE >> 20 }),
            }),
          )
        return ok(new Uint8Array(readFileSync(target.value)))
      } catch (error) {
        return hostFailure(path, error)
      }
    },
    write: (path, bytes) =>
      changing(path, (target) => {
        mkdirSync(dirname(target), { recursive: true })
        writeAtomically(target, bytes)
      }),
    createFolder: (path) => changing(path, (target) => mkdirSync(target, { recursive: true })),
    rename: (path, to) => {
      const destination = locate(to)
      if (!destination.ok) return destination
      if (!to.startsWith('files/')) return fail('read-only', say('refused.outside-files', { path: to }))
      return changing(path, (target) => {
        const sameFile = target.toLowerCase() === destination.value.toLowerCase()
        if (existsSync(destination.value) && !sameFile)
          throw Object.assign(new Error(`'${to}' exists already`), { code: 'EEXIST' })
        mkdirSync(dirname(destination.value), { recursive: true })
        renameSync(target, destination.value)
      })
    },
    remove: (path) => changing(path, (target) => rmSync(target, { recursive: true })),
    watch: (changed) => {
      const pending = new Set<string>()
      let timer: NodeJS.Timeout | undefined
      const flush = () => {
        timer = undefined
        const paths = [...pending]
        pending.clear()
        changed(paths)
      }
      let watcher: FSWatcher | undefined
      try {
        watcher = watch(files, { recursive: true, persistent: false }, (_event, name) => {
          if (name === null || name.endsWith('.tmp')) return
          pending.add(`files/${name.split(sep).join('/')}`)
          timer ??= setTimeout(flush, WATCH_DELAY)
        })
        watcher.on('error', () => watcher?.close())
      } catch {
        // Some file systems cannot be watched; what the session itself writes is told anyway.
      }
      return () => {
        clearTimeout(timer)
        watcher?.close()
      }
    },
  }
}

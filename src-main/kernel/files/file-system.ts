import { calendarNow, secondsOf } from '../clock'
import type { Kernel } from '../context'
import type { KernelOptions } from '../kernel'
import { upperCase } from './encodings'
import { createHostVolume } from './host-volume'
import { SYSTEM_FOLDER, fullPath, pathNames } from './path'
import type { Alias } from './path'
import { createFile, createFolder, findChild, putChild } from './ram-nodes'
import type { RamNode } from './ram-nodes'
import { createRamVolume } from './ram-volume'
import { FileError, isFailure } from './volume'
import type { FileEntry, FileFailure, Volume } from './volume'

/** What hangs at a path of the guest's tree. */
export type MountPoint = { readonly at: readonly string[] } & (
  | { readonly kind: 'ram'; readonly root: RamNode; readonly capacity: number }
  | { readonly kind: 'host'; readonly host: string; readonly writable: boolean }
)

/** All files that a guest can see. Contents of host folders are not part of it. */
export interface GuestFileSystem {
  mounts: MountPoint[]
  aliases: Alias[]
}

const RAM_DISK_BYTES = 16 << 20
const SCRATCH_BYTES = 64 << 20

const ramMount = (at: readonly string[], capacity: number, now: number): MountPoint => ({
  kind: 'ram',
  at,
  root: createFolder('', now),
  capacity,
})

/** Bytes that a mount can hold, as 70.5 tells of its root; a granted folder says no more than what it shows. */
export const mountCapacity = (mount: MountPoint): number =>
  mount.kind === 'ram' ? mount.capacity : GRANTED_BYTES

const GRANTED_BYTES = 1 << 30

const sameName = (a: string, b: string): boolean =>
  a === b || (a.length === b.length && upperCase(a) === upperCase(b))

/** The innermost mount in which `path` lies. */
const mountFor = (files: GuestFileSystem, path: readonly string[]): MountPoint | undefined => {
  let found: MountPoint | undefined
  for (const mount of files.mounts)
    if (
      mount.at.length <= path.length &&
      mount.at.length > (found?.at.length ?? -1) &&
      mount.at.every((name, i) => sameName(name, path[i]!))
    )
      found = mount
  return found
}

/** Puts a file into a RAM disk, with the folders above it; replaces one that is there. */
export const placeFile = (files: GuestFileSystem, guest: string, bytes: Uint8Array, now: number): boolean => {
  const path = pathNames(fullPath(guest, '/', files.aliases) ?? '')
  if (path.length < 3) return false
  let mount = mountFor(files, path)
  if (!mount) files.mounts.push((mount = ramMount(path.slice(0, 2), SCRATCH_BYTES, now)))
  if (mount.kind !== 'ram') return false
  let folder = mount.root
  for (const name of path.slice(mount.at.length, -1)) {
    let next = findChild(folder, name)
    if (!next) {
      next = createFolder('', now)
      if (!putChild(folder, next, name)) return false
    }
    folder = next
  }
  const name = path.at(-1)!
  const old = findChild(folder, name)
  if (old) folder.children.splice(folder.children.indexOf(old), 1)
  return putChild(folder, createFile('', bytes, now), name)
}

/** The tree at the start: RAM disk, scratch disk, what the user mounts and adds. */
export const createFileSystem = (options: KernelOptions): GuestFileSystem => {
  const now = options.startTime
  const files: GuestFileSystem = {
    mounts: [ramMount(['rd', '1'], RAM_DISK_BYTES, now), ramMount(['tmp0', '1'], SCRATCH_BYTES, now)],
    aliases: [{ name: 'sys', target: SYSTEM_FOLDER }],
  }
  for (const mount of options.mounts) {
    const at = pathNames(fullPath(mount.guest, '/', files.aliases) ?? '')
    if (at.length === 0) continue
    files.mounts = files.mounts.filter((other) => other.at.join('/') !== at.join('/'))
    files.mounts.push({ kind: 'host', at, host: mount.host, writable: mount.writable })
  }
  for (const file of options.files) placeFile(files, file.guest, file.bytes, now)
  return files
}

/** The guest's time in seconds since 1970-01-01. */
export const fileTime = (kernel: Kernel): number => secondsOf(calendarNow(kernel))

const volumeOf = (kernel: Kernel, mount: MountPoint): Volume | undefined => {
  if (mount.kind === 'ram') return createRamVolume(mount.root, mount.capacity, () => fileTime(kernel))
  return kernel.ports.files && createHostVolume(kernel.ports.files, mount.host, mount.writable)
}

/** Where a path leads: a volume and the path in it, or a virtual folder (root, device) with its entries. */
export type Place =
  | {
      readonly kind: 'volume'
      readonly volume: Volume
      readonly path: readonly string[]
      readonly mount: MountPoint
    }
  | { readonly kind: 'virtual'; readonly entries: readonly string[] }

export const locate = (kernel: Kernel, path: readonly string[]): Place | FileFailure => {
  const files = kernel.state.files
  const mount = mountFor(files, path)
  if (mount) {
    const volume = volumeOf(kernel, mount)
    if (!volume) return { error: FileError.notFound }
    return { kind: 'volume', volume, path: path.slice(mount.at.length), mount }
  }
  const below = files.mounts.filter(
    (candidate) =>
      candidate.at.length > path.length && path.every((name, i) => sameName(name, candidate.at[i]!)),
  )
  if (below.length === 0) return { error: FileError.notFound }
  const names = below.map((candidate) => candidate.at[path.length]!)
  return { kind: 'virtual', entries: [...new Set(names)].sort() }
}

/** Reads a whole file, for the kernel's own loaders; undefined when it is missing or a folder. */
export const readWholeFile = (kernel: Kernel, path: string): Uint8Array | undefined => {
  const place = locate(kernel, pathNames(path))
  if (isFailure(place) || place.kind !== 'volume') return undefined
  const entry: FileEntry | FileFailure = place.volume.stat(place.path)
  if (isFailure(entry)) return undefined
  const bytes = place.volume.read(place.path, 0, entry.size)
  return isFailure(bytes) ? undefined : bytes
}

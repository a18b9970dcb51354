import { say } from '../../contract/said'
import { readCoff } from '../../image/coff'
import { isPacked, unpack } from '../../image/kpack'
import type { Kernel } from '../context'
import { realKernelFails } from '../context'
import { isFailure } from '../files/volume'
import { locate, readWholeFile } from '../files/file-system'
import { pathNames } from '../files/path'
import { allocateBlock, allocateBlockAt, initialiseHeap } from '../heap/heap'
import { dropTranslation, frameAddress, readEntry, releasePage, writeEntry } from '../memory/address-space'
import { kernelFrames } from '../memory/kernel-heap'
import { BlockFlag, PAGE_SIZE, PageFlag } from '../memory/page-entry'
import { readProcess, writeProcess } from '../processes/debugging'
import { loadBuffer } from '../processes/start-program'
import type { Process } from '../state'
import type { LoadedLibrary } from './library-state'

const FIRST_BASE = 0x70000000
const LAST_BASE = 0x80000000

/** 68.18/19: address of the library's export table in the process; 0 when it cannot be loaded. */
export const loadLibrary = (kernel: Kernel, process: Process, path: string): number => {
  const mapped = process.libraries.find(
    (use) => kernel.state.libraries.find((library) => library.id === use.library)?.path === path,
  )
  if (mapped) {
    const library = kernel.state.libraries.find((candidate) => candidate.id === mapped.library)!
    mapped.uses++
    library.uses++
    return (library.exports - library.defaultBase + mapped.base) >>> 0
  }
  const modified = modifiedTime(kernel, path)
  if (modified === undefined) return 0
  const known = kernel.state.libraries.find(
    (library) => library.path === path && library.modified === modified,
  )
  const library = known ?? readLibrary(kernel, path, modified)
  return library ? mapLibrary(kernel, process, library) : 0
}

const modifiedTime = (kernel: Kernel, path: string): number | undefined => {
  const place = locate(kernel, pathNames(path))
  if (isFailure(place) || place.kind !== 'volume') return undefined
  const entry = place.volume.stat(place.path)
  return isFailure(entry) ? undefined : entry.modified
}

/** Reads a library into the kernel's memory, relocated for the next free default base. */
const readLibrary = (kernel: Kernel, path: string, modified: number): LoadedLibrary | undefined => {
  const stored = readWholeFile(kernel, path)
  const file = stored && isPacked(stored) ? unpack(stored) : stored
  if (!file) return undefined
  const coff = readCoff(file)
  if (!coff) return realKernelFails(kernel, say('kernel.68-19', { path }))
  if (coff.size > LAST_BASE - FIRST_BASE) return undefined
  const { state } = kernel
  const span = (coff.size + 0x1fff) & ~0xfff
  const defaultBase = state.nextLibraryBase + span < LAST_BASE ? state.nextLibraryBase : FIRST_BASE
  const buffer = loadBuffer(kernel, coff.link(defaultBase))
  if (buffer === 0) return undefined
  state.nextLibraryBase = defaultBase + span
  const library: LoadedLibrary = {
    id: ++state.lastLibraryId,
    path,
    modified,
    size: coff.size,
    defaultBase,
    exports: coff.exports === undefined ? 0 : coff.exports + defaultBase,
    fixups: coff.fixups,
    buffer,
    frames: kernelFrames(kernel, buffer),
    uses: 0,
  }
  state.libraries.push(library)
  return library
}

/** Maps a library read-only (copy on write) at its default base, or elsewhere with its fixups applied. */
const mapLibrary = (kernel: Kernel, process: Process, library: LoadedLibrary): number => {
  initialiseHeap(kernel, process)
  const base =
    allocateBlockAt(kernel, process, library.defaultBase, library.size) ||
    allocateBlock(kernel, process, library.size)
  if (base === 0) return 0
  library.uses++
  process.libraries.push({ library: library.id, base, size: library.size, uses: 1 })
  const header = base - PAGE_SIZE
  writeEntry(kernel, process, header, readEntry(kernel, process, header) | BlockFlag.dontFree)
  library.frames.forEach((frame, page) => {
    const at = base + page * PAGE_SIZE
    releasePage(kernel, process, at, (frameAddress(frame) | PageFlag.present | PageFlag.user) >>> 0)
    dropTranslation(kernel, process, at)
  })
  const delta = base - library.defaultBase
  if (delta !== 0) for (const fixup of library.fixups) moveDword(kernel, process, base + fixup, delta)
  return (library.exports + delta) >>> 0
}

const moveDword = (kernel: Kernel, process: Process, at: number, delta: number): void => {
  const bytes = readProcess(kernel, process, at, 4)
  if (bytes.length < 4) return
  const view = new DataView(bytes.buffer)
  view.setUint32(0, (view.getUint32(0, true) + delta) >>> 0, true)
  writeProcess(kernel, process, at, bytes)
}

import type { Kernel } from '../context'
import type { Process } from '../state'
import { kernelFree } from '../memory/kernel-heap'

/** A library in the kernel's memory, as loaded and relocated for its first base. */
export interface LoadedLibrary {
  readonly id: number
  readonly path: string
  readonly size: number
  /** Base that its relocations are made for. */
  readonly defaultBase: number
  /** Modification time of the file; another one is loaded anew. */
  readonly modified: number
  /** Address of the export table at the default base. */
  readonly exports: number
  /** Offsets of dwords that move with the base. */
  readonly fixups: readonly number[]
  /** Kernel-heap block with the image. */
  readonly buffer: number
  readonly frames: readonly number[]
  uses: number
}

/** A library mapped into a process. */
export interface LibraryUse {
  readonly library: number
  readonly base: number
  readonly size: number
  uses: number
}

/** Drops a process's libraries at its end; one that nobody uses any more leaves the kernel's memory. */
export const releaseLibraries = (kernel: Kernel, process: Process): void => {
  for (const use of process.libraries) {
    const index = kernel.state.libraries.findIndex((library) => library.id === use.library)
    const library = kernel.state.libraries[index]
    if (!library || --library.uses > 0) continue
    kernelFree(kernel, library.buffer)
    kernel.state.libraries.splice(index, 1)
  }
  process.libraries = []
}

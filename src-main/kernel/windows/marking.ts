import type { Kernel } from '../context'
import type { Families, Handler } from '../syscalls/family'
import { originIndex } from './origins'
import { windowsOf } from './windows-state'

/** Lets each handler leave its mark on the pixels that it draws. */
export const withOrigins = (families: Families, paths: readonly string[]): Families =>
  Object.fromEntries(
    Object.entries(families).map(([path, handler]): [string, Handler] => [
      path,
      paths.includes(path) ? marking(path, handler) : handler,
    ]),
  )

const marking =
  (path: string, handler: Handler): Handler =>
  (kernel: Kernel, thread, registers) => {
    const { origins } = windowsOf(kernel).screen
    origins.drawing = originIndex(origins, path, thread, kernel.machine.state.eip)
    try {
      handler(kernel, thread, registers)
    } finally {
      origins.drawing = 0
    }
  }

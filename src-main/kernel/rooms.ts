import { availablePaths, buildDispatch } from './dispatch'
import { SYSTEM_CALLS } from './system-call-table'
import { boardFamily } from './syscalls/board'
import { debugFamily } from './syscalls/debug'
import { eventFamily } from './syscalls/events'
import { exceptionFamily } from './syscalls/exceptions'
import { fileFamily } from './syscalls/files'
import { hardwareFamily } from './syscalls/hardware'
import { ipcFamily } from './syscalls/ipc'
import { memoryFamily } from './syscalls/memory'
import { networkFamily } from './syscalls/network'
import { portFamily } from './syscalls/ports'
import { posixFamily } from './syscalls/posix'
import { processFamily } from './syscalls/processes'
import { systemFamily } from './syscalls/system'
import { timeFamily } from './syscalls/time'
import type { Kernel } from './context'
import { RAM } from '../machine/layout'
import { FRAME_BUFFER_BYTES } from './memory/system-layout'
import type { WindowRoom } from './window-room'
import { createWindowRoom } from './windows/room'

/** The frame buffer's pixels: it lies behind guest RAM in the machine's memory. */
const framePixels = ({ machine }: Kernel): Uint32Array =>
  new Uint32Array(machine.memory.buffer, RAM + machine.physical.size, FRAME_BUFFER_BYTES / 4)

/** Windows, drawing and input. */
export const WINDOW_ROOM: WindowRoom = createWindowRoom(framePixels)

/** Every family of system functions; the one list that brings code into the dispatch table. */
export const FAMILIES = [
  boardFamily,
  debugFamily,
  eventFamily,
  exceptionFamily,
  fileFamily,
  hardwareFamily,
  ipcFamily,
  memoryFamily,
  networkFamily,
  portFamily,
  posixFamily,
  processFamily,
  systemFamily,
  timeFamily,
  WINDOW_ROOM.families,
]

export const DISPATCH = buildDispatch(SYSTEM_CALLS, FAMILIES)

/** Paths of the system functions that this kernel has. */
export const AVAILABLE_CALLS = availablePaths(SYSTEM_CALLS, FAMILIES)

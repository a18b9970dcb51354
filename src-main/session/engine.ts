import { fail, ok, type Result } from '../contract/result'
import { say } from '../contract/said'
import { type Guest, kernelGuest } from '../debugger/guest'
import { createKernel } from '../kernel/kernel'
import { createMachine } from '../machine/create-machine'
import type { RunPorts } from './run'

/** RAM of the guest in MiB when neither the run nor the session says. */
export const DEFAULT_MEMORY_MIB = 128
/** The user of a window sees a desktop, not what a boot leaves behind. */
const SCREEN = { width: 1024, height: 768, desktop: 0x4a6278 }

export interface Launch {
  readonly image: Uint8Array
  /** Project path that the program's name is taken from. */
  readonly path: string
  readonly parameter: string | undefined
  readonly memoryMib: number
  /** Programs may open sockets to each other. */
  readonly loopback: boolean
  /** Seconds since 1970-01-01 00:00, local time. */
  readonly date: number
}

/** The guest path of a program: its file name without the extension, in the RAM disk. */
const guestPath = (path: string) => {
  const name = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '')
  return `/sys/${name.replace(/[^A-Za-z0-9_-]/g, '_') || 'program'}`
}

const asBytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff)

/** Builds a machine with the kernel on it and starts the program; it has not run an instruction yet. */
export const launch = (
  { image, path, parameter, memoryMib, loopback, date }: Launch,
  ports: RunPorts,
): Result<Guest> => {
  if (image.length === 0) return fail('empty-program', say('refused.empty-program', { path }))
  const guest = guestPath(path)
  const running = createKernel({
    memoryMib,
    options: { startTime: date, mounts: [], files: [{ guest, bytes: image }], loopback, screen: SCREEN },
    ports: {
      board: ports.board,
      fault: (_thread, { vector, errorCode, linear }) => ports.fault(vector, errorCode, linear),
      systemCall: ports.systemCall,
      ending: ports.ending,
    },
    createMachine,
  })
  const started = running.start({
    path: guest,
    parameter: parameter === undefined ? undefined : asBytes(parameter),
    directory: '/sys',
    debuggerSlot: 0,
  })
  return started.ok
    ? ok(kernelGuest(running))
    : fail('not-started', say('refused.not-started', { why: started.why }))
}

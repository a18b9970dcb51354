import { linearAddress, physicalAddress } from '../../contract/address'
import type { Kernel } from '../context'
import { kernelFrames } from '../memory/kernel-heap'
import { reachPage } from '../memory/page-fault'
import type { Process } from '../state'

/** A pipe (77.13): a page of bytes between two handles of one process. */
export interface PipeState {
  /** Kernel-heap block with its ring of bytes. */
  readonly buffer: number
  count: number
  readPosition: number
  writePosition: number
}

export const PIPE_BYTES = 4096

const move = (
  kernel: Kernel,
  process: Process,
  pipe: PipeState,
  address: number,
  length: number,
  write: boolean,
): number | undefined => {
  const { physical } = kernel.machine
  const ring = kernelFrames(kernel, pipe.buffer)[0]! * PIPE_BYTES
  for (let done = 0; done < length; done++) {
    const at = reachPage(kernel, process, (address + done) >>> 0, !write)
    if (at === undefined) return undefined
    const position = write ? pipe.writePosition : pipe.readPosition
    const place = physicalAddress(ring + position)
    if (write) physical.write8(place, physical.read8(physicalAddress(at)))
    else {
      physical.write8(physicalAddress(at), physical.read8(place))
      kernel.machine.meetWrite(linearAddress(address + done), 1)
    }
    if (write) pipe.writePosition = (position + 1) & (PIPE_BYTES - 1)
    else pipe.readPosition = (position + 1) & (PIPE_BYTES - 1)
    pipe.count += write ? 1 : -1
  }
  return length
}

/**
 * Reads what there is (at most `length`) or writes as much as fits. Bytes moved; 0 = the pipe is
 * empty or full; undefined = the program's memory cannot be reached.
 */
export const transfer = (
  kernel: Kernel,
  process: Process,
  pipe: PipeState,
  address: number,
  length: number,
  write: boolean,
): number | undefined =>
  move(kernel, process, pipe, address, Math.min(length, write ? PIPE_BYTES - pipe.count : pipe.count), write)

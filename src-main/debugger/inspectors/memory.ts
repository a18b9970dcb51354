import { physicalAddress } from '../../contract/address'
import type { ViewDataOf } from '../../contract/views'
import type { InspectedMachine } from '../inspected'

const PAGE = 0x1000

/** Marks the bytes of one frame's part that differ from the previous stop. */
const markChanges = (
  target: InspectedMachine,
  physical: number,
  bytes: Uint8Array,
  changed: Uint8Array,
  from: number,
) => {
  const { previous } = target
  const frame = physical >>> 12
  if (!previous.known() || !previous.frameWritten(frame)) return
  const before = previous.frame(frame)
  const offset = physical & 0xfff
  for (let k = 0; k < bytes.length; k++)
    // A frame that was not there at the previous stop was zero when it came.
    if (bytes[k] !== (before?.[offset + k] ?? 0)) changed[from + k] = 1
}

/** Bytes of linear or physical memory, with what of it exists and what changed since the previous stop. */
export const inspectMemory = (
  target: InspectedMachine,
  request: { readonly space: 'linear' | 'physical'; readonly address: number; readonly length: number },
): ViewDataOf<'memory'> => {
  const { physical } = target.machine
  const { space, address } = request
  const length = Math.min(request.length, 0x100000000 - address)
  const bytes = new Uint8Array(length)
  const present = new Uint8Array(length)
  const changed = new Uint8Array(length)
  for (let done = 0; done < length;) {
    const at = address + done
    const part = Math.min(length - done, PAGE - (at & 0xfff))
    const place =
      space === 'linear'
        ? target.memory.physical(at)
        : at + part <= physical.size
          ? physicalAddress(at)
          : undefined
    if (place !== undefined) {
      const piece = physical.readBytes(place, part)
      bytes.set(piece, done)
      present.fill(1, done, done + part)
      markChanges(target, place, piece, changed, done)
    }
    done += part
  }
  const regions =
    space === 'linear'
      ? target.regions().filter((region) => region.start < address + length && region.end > address)
      : []
  return { view: 'memory', space, address, bytes, present, changed, regions }
}

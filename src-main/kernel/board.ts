import type { Kernel } from './context'

/** The debug board: what programs (63.1) and the kernel itself print, byte for byte. */
const QUEUE_BYTES = 4096

/** Appends bytes to the board and hands them to the port. */
export const printBytes = (kernel: Kernel, bytes: readonly number[] | Uint8Array): void => {
  const { state } = kernel
  for (const byte of bytes) {
    state.boardLength++
    if (state.boardQueue.length < QUEUE_BYTES - 1) state.boardQueue.push(byte & 0xff)
  }
  kernel.ports.board?.(Uint8Array.from(bytes))
}

/** A message of the kernel, without the `K : ` in front and the line end behind. */
export const printKernelMessage = (kernel: Kernel, text: string): void => printText(kernel, `K : ${text}\n`)

export const printText = (kernel: Kernel, text: string): void =>
  printBytes(
    kernel,
    Array.from(text, (character) => character.charCodeAt(0) & 0xff),
  )

/** 63.2: the oldest byte not yet read; -1 when there is none. */
export const readBoard = (kernel: Kernel): number => kernel.state.boardQueue.shift() ?? -1

/** Eight upper-case digits, as the kernel prints numbers. */
export const hex8 = (value: number): string => (value >>> 0).toString(16).toUpperCase().padStart(8, '0')

/** What the kernel says of each area and cursor that an ended thread had left. */
export const DESTROYED = 'K : destroy app object\r\n'

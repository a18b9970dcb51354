import type { DevicePart } from './device-state'

/** The 8042 keyboard controller at ports 60h and 64h: scan codes of set 1, as a PC hands them on. */
export interface KeyboardPort {
  /** A byte from the keyboard: a scan code. */
  press(scanCode: number): void
  /** True while line 1 is up. */
  isRequesting(): boolean
  read(port: number): number
  write(port: number, value: number): void
  readonly parts: readonly DevicePart[]
}

const SELF_TEST_PASSED = 0x55
const ACKNOWLEDGE = 0xfa
/** Bytes that wait to be read. */
const BUFFER = 16

export function createKeyboardPort(reset: () => void): KeyboardPort {
  const state = { queue: [] as number[], commandByte: 0x41, command: 0, outputPort: 3 }

  /** A full buffer drops what comes, as the keyboard's own does. */
  function add(byte: number): void {
    if (state.queue.length < BUFFER) state.queue.push(byte & 0xff)
  }

  return {
    parts: [state],
    press: add,
    isRequesting: () => state.queue.length > 0 && (state.commandByte & 1) !== 0,
    read(port) {
      if (port === 0x64) return (state.queue.length > 0 ? 1 : 0) | 0x14
      return state.queue.shift() ?? 0
    },
    write(port, value) {
      if (port === 0x64) {
        state.command = 0
        if (value === 0xaa) add(SELF_TEST_PASSED)
        else if (value === 0xab) add(0)
        else if (value === 0x20) add(state.commandByte)
        else if (value === 0xd0) add(state.outputPort)
        else if (value === 0x60 || value === 0xd1) state.command = value
        else if (value === 0xfe) reset()
        return
      }
      if (state.command === 0x60) state.commandByte = value
      else if (state.command === 0xd1) state.outputPort = value
      else {
        add(ACKNOWLEDGE)
        if (value === 0xff) add(0xaa)
      }
      state.command = 0
    },
  }
}

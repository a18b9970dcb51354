/** The 8042 keyboard controller at ports 60h and 64h: scan codes of set 1, as a PC hands them on. */
export interface KeyboardPort {
  /** A byte from the keyboard: a scan code. */
  press(scanCode: number): void
  /** True while line 1 is up. */
  isRequesting(): boolean
  read(port: number): number
  write(port: number, value: number): void
}

const SELF_TEST_PASSED = 0x55
const ACKNOWLEDGE = 0xfa
/** Bytes that wait to be read. */
const BUFFER = 16

export function createKeyboardPort(reset: () => void): KeyboardPort {
  const queue: number[] = []
  let commandByte = 0x41
  let command = 0
  let outputPort = 3

  /** A full buffer drops what comes, as the keyboard's own does. */
  function add(byte: number): void {
    if (queue.length < BUFFER) queue.push(byte & 0xff)
  }

  return {
    press: add,
    isRequesting: () => queue.length > 0 && (commandByte & 1) !== 0,
    read(port) {
      if (port === 0x64) return (queue.length > 0 ? 1 : 0) | 0x14
      return queue.shift() ?? 0
    },
    write(port, value) {
      if (port === 0x64) {
        command = 0
        if (value === 0xaa) add(SELF_TEST_PASSED)
        else if (value === 0xab) add(0)
        else if (value === 0x20) add(commandByte)
        else if (value === 0xd0) add(outputPort)
        else if (value === 0x60 || value === 0xd1) command = value
        else if (value === 0xfe) reset()
        return
      }
      if (command === 0x60) commandByte = value
      else if (command === 0xd1) outputPort = value
      else {
        add(ACKNOWLEDGE)
        if (value === 0xff) add(0xaa)
      }
      command = 0
    },
  }
}

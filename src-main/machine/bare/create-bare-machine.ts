import { physicalAddress } from '../../contract/address'
import { createMachine } from '../create-machine'
import type { Machine, StopReason } from '../machine'
import type { MachinePorts } from '../ports'
import { createBios } from './bios'
import { bootImage, type BootError, type BootOptions } from './boot-image'
import { createCmosClock } from './cmos-clock'
import { restoreParts, saveParts } from './device-state'
import { createInterruptController } from './interrupt-controller'
import { createIntervalTimer, TIMER_HZ } from './interval-timer'
import { createKeyboardPort } from './keyboard-port'
import { createCrtController, readTextScreen, TEXT_COLUMNS, TEXT_MEMORY, TEXT_ROWS } from './text-screen'

/** The pace of guest time: so many instructions make one second. */
export const INSTRUCTIONS_PER_SECOND = 100_000_000

export interface BareMachineOptions extends BootOptions {
  readonly memoryMib: number
  /** Time at reset in seconds since 1970, for the CMOS clock. */
  readonly startSeconds: number
  /** As for `createMachine`. */
  readonly translateAfter?: number
  /** Sees every `out`, after the devices. */
  readonly onPortWrite?: (port: number, size: 1 | 2 | 4, value: number) => void
}

export interface BareMachine {
  readonly machine: Machine
  /** A scan code (set 1) from the keyboard. */
  press(scanCode: number): void
  /** The rows of the text screen at B8000h. */
  screen(): string[]
  /** Cells of the text screen, character and attribute each, and the cell of the cursor. */
  cells(): Uint8Array
  cursor(): number
  /** Guest time since reset, time in `hlt` included. */
  seconds(): number
  /** The BIOS service that a boot sector asked for and that is not there, or ''. */
  missingService(): string
}

export type BareResult =
  { readonly ok: true; readonly value: BareMachine } | { readonly ok: false; readonly error: BootError }

/** A machine with the devices of an AT: interrupt controllers, timer, keyboard, clock, text screen. */
export function createBareMachine(image: Uint8Array, options: BareMachineOptions): BareResult {
  const interrupts = createInterruptController()
  const timer = createIntervalTimer()
  const crt = createCrtController()
  const clock = createCmosClock(options.startSeconds, options.memoryMib)
  /** `skipped`: seconds that passed in `hlt`. */
  const board = { speaker: 0, skipped: 0 }
  const seconds = () => machine.instructions / INSTRUCTIONS_PER_SECOND + board.skipped
  const now = () => seconds() * TIMER_HZ
  const keyboard = createKeyboardPort(() => machine.requestStop())
  const parts = [board, ...[interrupts, timer, keyboard, clock, crt].flatMap((device) => device.parts)]
  const bios =
    options.format === 'bootsector'
      ? createBios(
          () => machine,
          image,
          crt,
          () => Math.floor(seconds() * 18.2065),
        )
      : undefined

  /**
   * Brings the requests up to the present. Done before each look at the controllers and each change of the timer, so
   * that it makes no difference how often the processor asks.
   */
  function updateLines(): void {
    if (timer.takeEdges(now())) interrupts.raise(0)
    if (keyboard.isRequesting()) interrupts.raise(1)
    else interrupts.lower(1)
  }

  function readByte(port: number): number {
    if ((port & 0xff7e) === 0x20) {
      updateLines()
      return interrupts.read(port)
    }
    if (port >= 0x40 && port <= 0x43) return timer.read(port, now())
    if (port === 0x60 || port === 0x64) return keyboard.read(port)
    if (port === 0x61) return board.speaker | (Math.floor(now() / 18) & 1 ? 0x10 : 0)
    if (port === 0x70 || port === 0x71) return clock.read(port, seconds())
    if (port === 0x92) return 2
    if (port === 0x3d4 || port === 0x3d5 || port === 0x3da) return crt.read(port)
    // Line status of the serial ports: ready to send.
    if (port === 0x3fd || port === 0x2fd) return 0x60
    return 0xff
  }

  function writeByte(port: number, value: number): void {
    if ((port & 0xff7c) === 0x40 || (port & 0xff7e) === 0x20) updateLines()
    if ((port & 0xff7e) === 0x20) interrupts.write(port, value)
    else if (port >= 0x40 && port <= 0x43) timer.write(port, value, now())
    else if (port === 0x60 || port === 0x64) keyboard.write(port, value)
    else if (port === 0x61) board.speaker = value & 0x0f
    else if (port === 0x70 || port === 0x71) clock.write(port, value)
    else if (port === 0x3d4 || port === 0x3d5) crt.write(port, value)
  }

  const ports: MachinePorts = {
    portRead(port, size) {
      let value = 0
      for (let at = 0; at < size; at++) value |= readByte(port + at) << (at * 8)
      return value
    },
    portWrite(port, size, value) {
      for (let at = 0; at < size; at++) writeByte(port + at, (value >>> (at * 8)) & 0xff)
      options.onPortWrite?.(port, size, value)
    },
    pendingInterrupt() {
      updateLines()
      return interrupts.isPending() ? interrupts.acknowledge() : -1
    },
    quietFor() {
      const present = now()
      // One less, for the rounding of what is not whole.
      return Math.floor(((timer.nextEdge(present) - present) / TIMER_HZ) * INSTRUCTIONS_PER_SECOND) - 1
    },
    waitForInterrupt() {
      updateLines()
      if (interrupts.isPending()) return true
      const next = timer.nextEdge(now())
      if (next === Infinity) return false
      board.skipped += Math.max(0, next - now()) / TIMER_HZ + 1e-7
      updateLines()
      return true
    },
    saveDevices() {
      updateLines()
      return saveParts(parts)
    },
    restoreDevices: (saved) => restoreParts(parts, saved),
    softwareInterrupt(vector) {
      if (!bios || (machine.state.cr0 & 1) !== 0) return false
      if (machine.physical.read32(physicalAddress(vector * 4)) !== 0) return false
      if (!bios.call(vector)) machine.requestStop()
      return true
    },
  }

  const romBytes = options.format === 'rom' ? image.length : 0
  const romRanges = romBytes === 0 ? [] : [{ base: 0x100000 - romBytes, bytes: romBytes }]
  const machine = createMachine({
    memoryMib: options.memoryMib,
    ...(options.translateAfter === undefined ? {} : { translateAfter: options.translateAfter }),
    ports,
    aliases: romRanges.map(({ base, bytes }) => ({ base: 0x100000000 - bytes, bytes, target: base })),
    readOnly: romRanges.flatMap((range) => [range, { base: 0x100000000 - range.bytes, bytes: range.bytes }]),
  })
  const error = bootImage(machine, image, options)
  if (error) return { ok: false, error }
  return {
    ok: true,
    value: {
      machine,
      press: (scanCode) => keyboard.press(scanCode),
      screen: () => readTextScreen(machine.physical),
      cells: () => machine.physical.readBytes(physicalAddress(TEXT_MEMORY), TEXT_COLUMNS * TEXT_ROWS * 2),
      cursor: () => crt.cursor(),
      seconds,
      missingService: () => bios?.missing() ?? '',
    },
  }
}

/** Why a run ended, in words. */
export function describeStop(reason: StopReason): string {
  switch (reason.kind) {
    case 'budget':
      return 'the instruction limit was reached'
    case 'requested':
      return 'stopped on request'
    case 'breakpoint':
      return `breakpoint at ${reason.linear.toString(16)}h`
    case 'halted':
      return 'halted, and nothing can wake the processor'
    case 'shutdown':
      return `triple fault after exception ${reason.exception.vector}`
    case 'unimplemented':
      return `${reason.what} at ${reason.linear.toString(16)}h is not implemented`
  }
}

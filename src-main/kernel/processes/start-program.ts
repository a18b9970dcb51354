import { readMenuetHeader } from '../../image/menuet-header'
import type { MenuetHeader } from '../../image/menuet-header'
import { hasOwnMethod, isPacked, unpack, unpackedSize } from '../../image/kpack'
import type { Kernel } from '../context'
import { KERNEL_BASE, KernelPageFault, processOf, realKernelFails } from '../context'
import { linearAddress } from '../../contract/address'
import { say } from '../../contract/said'
import { Encoding, decode, encode } from '../files/encodings'
import { readWholeFile } from '../files/file-system'
import { allocateBlock, initialiseHeap } from '../heap/heap'
import { frameAddress } from '../memory/address-space'
import { kernelAllocate, kernelFrames, kernelFree } from '../memory/kernel-heap'
import { PAGE_SIZE, roundToPage } from '../memory/page-entry'
import { loadUserSegments } from '../memory/system-tables'
import { loadStartLibrary } from '../libraries/start-library'
import { writeProcess } from './debugging'
import { createProcess, mapImage } from './process'
import { createThread, freeSlot } from './thread'
import { ThreadState } from '../state'
import { killThread } from './terminate'
import type { Process, Thread } from '../state'

export interface ProgramStart {
  /** Full guest path, absolute: `/RD/1/LAUNCHER`. */
  readonly path: string
  /** As bytes, or read from the caller's memory once the file is known to be a program. */
  readonly parameter: Uint8Array | (() => Uint8Array) | undefined
  /** Current directory of the new program. */
  readonly directory: string
  /** Slot of the debugger that starts it; 0 = none. */
  readonly debuggerSlot: number
}

/** Negative numbers as 70.7 returns them. */
export const StartError = { notFound: -5, noMemory: -30, notExecutable: -31, noSlot: -32 } as const

export type StartResult =
  | { readonly ok: true; readonly tid: number }
  | { readonly ok: false; readonly error: (typeof StartError)[keyof typeof StartError]; readonly why: string }

const failed = (error: (typeof StartError)[keyof typeof StartError], why: string): StartResult => ({
  ok: false,
  error,
  why,
})

const LARGEST_FILE = 16 << 20
const NAME_LENGTH = 11
const LONG_PARAMETER = 256
const PARAMETERS_STRUCTURE = 44
const PATH_BUFFER = 0x1000

/** Starts a program (70.7): checks, address space, image, parameter and path; its thread is ready to run. */
export const startProgram = (kernel: Kernel, start: ProgramStart): StartResult => {
  const stored = readWholeFile(kernel, start.path)
  if (!stored || stored.length === 0 || stored.length > LARGEST_FILE)
    return failed(StartError.notFound, `${start.path} cannot be read`)
  if (isPacked(stored) && unpackedSize(stored) > kernel.state.frames.free * PAGE_SIZE)
    return failed(StartError.notFound, `there is no memory to unpack ${start.path}`)
  const file = isPacked(stored) ? unpack(stored) : stored
  if (!file) {
    if (hasOwnMethod(stored) && kernel.state.processes.size > 0)
      realKernelFails(kernel, say('kernel.unpacks-too-far', { path: start.path }))
    return failed(StartError.notExecutable, `${start.path} is damaged: it cannot be unpacked`)
  }
  const read = readMenuetHeader(file)
  if (!read.ok) return failed(StartError.notExecutable, `${start.path} is no program: ${read.error}`)
  const { header } = read
  if (header.memorySize >= (kernel.state.frames.free << 12) >>> 0)
    return failed(
      StartError.notExecutable,
      `${start.path} wants ${header.memorySize} bytes of memory, ${kernel.state.frames.free * PAGE_SIZE} are free`,
    )
  const slot = freeSlot(kernel)
  if (slot === 0) return failed(StartError.noSlot, 'no free thread slot')
  return load(kernel, start, file, header, slot)
}

const load = (
  kernel: Kernel,
  start: ProgramStart,
  file: Uint8Array,
  header: MenuetHeader,
  slot: number,
): StartResult => {
  const outOfMemory = failed(StartError.noMemory, `not enough memory to start ${start.path}`)
  const parameter = typeof start.parameter === 'function' ? start.parameter() : start.parameter
  const parameterBytes = parameter?.length ?? 0
  const long = parameterBytes >= LONG_PARAMETER
  const memory = long ? header.memorySize + parameterBytes + 1 : header.memorySize
  const path = kernel.state.lastProcessId === 0 ? 0 : kernelAllocate(kernel, PATH_BUFFER)
  const buffer = loadBuffer(kernel, file)
  if (buffer === 0) return outOfMemory
  if (memory === 0) throw new KernelPageFault(linearAddress(0xfdc00000))
  const process = createProcess(kernel, {
    header,
    name: programName(start.path),
    path: start.path,
    fileBytes: file.length,
    memory,
  })
  if (!process) {
    kernelFree(kernel, buffer)
    return outOfMemory
  }
  const parameters = kernelAllocate(kernel, PARAMETERS_STRUCTURE + parameterBytes)
  if (parameters !== 0) writeParameters(kernel, parameters, header)
  const thread = createThread(kernel, slot, {
    process,
    name: process.name,
    eip: header.start,
    esp: header.stackTop,
    tlsBase: 0,
    currentDirectory: start.directory,
    debuggerSlot: start.debuggerSlot,
    entry: {
      header,
      path: start.path,
      parameter: parameter ?? new Uint8Array(0),
      fileBuffer: buffer,
      pathBuffer: path,
      parameters,
    },
  })
  if (!thread) return outOfMemory
  if (process.id === 1) pressStartKey(kernel)
  return { ok: true, tid: thread.tid }
}

/** What is left to do in the new thread's own time, before its first instruction. */
export interface ProgramEntry {
  readonly header: MenuetHeader
  readonly path: string
  readonly parameter: Uint8Array
  /** Kernel-heap blocks: the loaded file, the path (0 for the first program), the parameters. */
  readonly fileBuffer: number
  readonly pathBuffer: number
  readonly parameters: number
}

/** The first turn of a program's thread: maps the image, copies path and parameter, loads what it begins with. */
export const enterProgram = (kernel: Kernel, thread: Thread, entry: ProgramEntry): void => {
  thread.entry = undefined
  const process = processOf(kernel, thread)
  mapImage(kernel, process, entry.fileBuffer, process.imageBytes)
  if (entry.pathBuffer !== 0) kernelFree(kernel, entry.pathBuffer)
  copyStrings(kernel, process, entry)
  if (entry.header.format === 2) giveThreadLocalPage(kernel, process, thread)
  if (entry.header.version === 2) loadStartLibrary(kernel, process, () => killThread(kernel, thread))
  kernelFree(kernel, entry.fileBuffer, true)
  if (entry.parameters !== 0) kernelFree(kernel, entry.parameters)
  if (thread.debuggerSlot === 0) return
  thread.state = ThreadState.runSuspended
  kernel.state.reschedule = true
}

const ENTER = 0x1c

/** The Enter key that leaves the real kernel's start screen lies in the key buffer of the first program. */
const pressStartKey = (kernel: Kernel): void => {
  kernel.windows.input(kernel, { kind: 'key', scanCode: ENTER })
  kernel.windows.input(kernel, { kind: 'key', scanCode: ENTER | 0x80 })
}

/** The name in the thread table: up to the first dot, at most 11 characters of code page 866. */
export const programName = (path: string): string => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.indexOf('.')
  const stem = decode(encode(dot < 0 ? name : name.slice(0, dot), Encoding.cp866), Encoding.cp866)
  return stem.slice(0, NAME_LENGTH)
}

/** Brings a file into the kernel's memory; the rest of its last page is zero. 0: no memory. */
export const loadBuffer = (kernel: Kernel, file: Uint8Array): number => {
  const buffer = kernelAllocate(kernel, file.length)
  if (buffer === 0) return 0
  kernelFrames(kernel, buffer).forEach((frame, page) => {
    const part = file.subarray(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)
    const at = frameAddress(frame)
    kernel.machine.physical.fill(at, PAGE_SIZE, 0)
    kernel.machine.physical.writeBytes(at, part)
  })
  return buffer
}

/** What the kernel keeps of the header until the program runs; its frame is the next to be given out. */
const writeParameters = (kernel: Kernel, base: number, header: MenuetHeader): void => {
  const at = frameAddress(kernelFrames(kernel, base)[0]!)
  const values = [
    header.parameterBuffer,
    header.pathBuffer,
    header.start,
    header.stackTop,
    header.imageEnd,
    header.memorySize,
  ]
  const bytes = new Uint8Array(values.length * 4)
  const view = new DataView(bytes.buffer)
  values.forEach((value, index) => view.setUint32(index * 4, value, true))
  kernel.machine.physical.writeBytes(at, bytes)
}

const PATH_LIMIT = 1022
const HEADER_PARAMETER = 28

const zeroEnded = (bytes: Uint8Array): Uint8Array => {
  const result = new Uint8Array(bytes.length + 1)
  result.set(bytes)
  return result
}

/** Copies path and parameter to where the header wants them; a long parameter goes behind the memory. */
const copyStrings = (kernel: Kernel, process: Process, entry: ProgramEntry): void => {
  const { header, parameter } = entry
  const text = zeroEnded(Uint8Array.from([Encoding.utf8, ...encode(entry.path, Encoding.utf8)]))
  const path = text.subarray(0, PATH_LIMIT)
  if (header.pathBuffer !== 0 && header.pathBuffer + path.length <= KERNEL_BASE)
    writeProcess(kernel, process, header.pathBuffer, Uint8Array.from([0x2f, ...path, 0]))
  if (header.parameterBuffer === 0) return
  let at = header.parameterBuffer
  if (parameter.length >= LONG_PARAMETER) {
    at = roundToPage(process.startMemory) - parameter.length - 1
    const pointer = new Uint8Array(4)
    new DataView(pointer.buffer).setUint32(0, at, true)
    writeProcess(kernel, process, HEADER_PARAMETER, pointer)
  }
  if (at + parameter.length + 1 <= KERNEL_BASE) writeProcess(kernel, process, at, zeroEnded(parameter))
}

/** MENUET02: the heap is there from the start, and fs covers a page of the thread's own. */
const giveThreadLocalPage = (kernel: Kernel, process: Process, thread: Thread): void => {
  initialiseHeap(kernel, process)
  thread.tlsBase = allocateBlock(kernel, process, PAGE_SIZE)
  loadUserSegments(kernel.machine, thread.tlsBase)
}

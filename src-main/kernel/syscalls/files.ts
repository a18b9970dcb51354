import { printText } from '../board'
import type { Kernel } from '../context'
import {
  blockBytes,
  folderAnswer,
  informationBlock,
  readTimes,
  volumeBlock,
  BLOCK_HEADER,
} from '../files/directory-block'
import { Encoding, decode, encode } from '../files/encodings'
import { locate, mountCapacity } from '../files/file-system'
import type { Place } from '../files/file-system'
import { fullPath, pathNames } from '../files/path'
import { Attribute, FileError, isFailure } from '../files/volume'
import type { FileEntry, FileFailure } from '../files/volume'
import { isUserRange, read32, read8, readBytes, readString, write32, writeBytes } from '../memory/user-memory'
import { startProgram } from '../processes/start-program'
import type { Thread } from '../state'
import type { Families, Handler } from './family'
import { isRootPath, readPath, readText } from './paths'

/** The information structure of functions 70 and 80. */
interface Request {
  readonly subfunction: number
  readonly offset: number
  /** Higher half of the offset, or flags. */
  readonly high: number
  readonly size: number
  readonly buffer: number
  /** A slash alone: the virtual root. */
  readonly root: boolean
  readonly path: string | undefined
  readonly encoding: number
}

interface Answer {
  readonly eax: number
  readonly ebx?: number
}

const READ_FOLDER = 1
const ROOT: FileEntry = {
  name: '',
  attributes: Attribute.folder,
  created: 0,
  accessed: 0,
  modified: 0,
  size: 0,
}

/** Bytes of the program's buffer that a sub-function uses; undefined where it uses none. */
const bufferBytes = (subfunction: number, size: number, flags: number): number | undefined => {
  switch (subfunction) {
    case 0:
    case 2:
    case 3:
    case 12:
      return size
    case READ_FOLDER:
      return BLOCK_HEADER + size * blockBytes(flags)
    case 5:
      return 40
    case 6:
      return 32
    default:
      return undefined
  }
}

const readRequest = (kernel: Kernel, thread: Thread, at: number, unicode: boolean): Request => {
  const pointer = unicode
    ? read32(kernel, at + 24)
    : read8(kernel, at + 20) === 0
      ? read32(kernel, at + 21)
      : at + 20
  const encoding = unicode ? read32(kernel, at + 20) : 0
  return {
    subfunction: read32(kernel, at),
    offset: read32(kernel, at + 4),
    high: read32(kernel, at + 8),
    size: read32(kernel, at + 12),
    buffer: read32(kernel, at + 16),
    root: isRootPath(kernel, pointer, encoding),
    path: readPath(kernel, thread, pointer, encoding),
    encoding,
  }
}

const failed = (failure: FileFailure, ebx?: number): Answer => ({
  eax: failure.error,
  ...(ebx === undefined ? {} : { ebx }),
})

const done = (result: undefined | FileFailure, ebx?: number): Answer =>
  result
    ? failed(result, ebx === undefined ? undefined : (result.written ?? 0))
    : { eax: 0, ...(ebx === undefined ? {} : { ebx }) }

type Operation = (
  kernel: Kernel,
  place: Extract<Place, { kind: 'volume' }>,
  request: Request,
  thread: Thread,
) => Answer

const readFile: Operation = (kernel, { volume, path }, request) => {
  const entry = volume.stat(path)
  if (isFailure(entry)) return failed(entry, 0)
  if ((entry.attributes & Attribute.folder) !== 0) return { eax: FileError.accessDenied, ebx: 0 }
  if (request.high !== 0) return { eax: FileError.endOfFile, ebx: 0 }
  const bytes = volume.read(path, request.offset, request.size)
  if (isFailure(bytes)) return failed(bytes, 0)
  writeBytes(kernel, request.buffer, bytes)
  return { eax: bytes.length < request.size ? FileError.endOfFile : FileError.none, ebx: bytes.length }
}

const answerFolder = (kernel: Kernel, entries: readonly FileEntry[], request: Request): Answer => {
  const { bytes, eax, ebx } = folderAnswer(entries, request.offset, request.size, request.high)
  writeBytes(kernel, request.buffer, bytes)
  return { eax, ebx }
}

/** Folders below a volume's root begin with themselves and their parent. */
const withDots = (entry: FileEntry): FileEntry[] =>
  ['.', '..'].map((name) => ({ ...entry, name, attributes: Attribute.folder }))

const readFolder: Operation = (kernel, { volume, path }, request) => {
  const entry = volume.stat(path)
  if (isFailure(entry)) return failed(entry, 0)
  const entries = volume.list(path)
  if (isFailure(entries)) return failed(entries, 0)
  return answerFolder(kernel, path.length === 0 ? entries : [...withDots(entry), ...entries], request)
}

const rewriteFile: Operation = (kernel, { volume, path }, request) => {
  const bytes = readBytes(kernel, request.buffer, request.size)
  return done(volume.create(path, bytes), bytes.length)
}

const writeFile: Operation = (kernel, { volume, path }, request) => {
  const entry = volume.stat(path)
  if (isFailure(entry)) return failed(entry)
  if ((entry.attributes & Attribute.folder) !== 0) return { eax: FileError.accessDenied, ebx: 0 }
  if (request.high !== 0) return { eax: FileError.endOfFile, ebx: 0 }
  const bytes = readBytes(kernel, request.buffer, request.size)
  return done(bytes.length === 0 ? undefined : volume.write(path, request.offset, bytes), bytes.length)
}

const rename: Operation = (kernel, { volume, path }, request) => {
  const target = readText(
    kernel,
    request.buffer,
    request.encoding === Encoding.utf16 ? Encoding.utf16 : textEncoding(kernel, request),
  )
  const names = pathNames(target.charCodeAt(0) <= Encoding.utf8 ? target.slice(1) : target)
  const to = target.startsWith('/') ? names : [...path.slice(0, -1), ...names]
  if (path.length === 0 || names.length === 0) return { eax: FileError.accessDenied }
  return done(volume.rename(path, to))
}

const textEncoding = (kernel: Kernel, request: Request): Encoding => {
  if (request.encoding === Encoding.utf8) return Encoding.utf8
  return read8(kernel, request.buffer) === Encoding.utf8 ? Encoding.utf8 : Encoding.cp866
}

/** 70.5; a volume's root tells its size, and its label when an encoding is given. Its times are left alone. */
const information: Operation = (kernel, { volume, path, mount }, request) => {
  if (path.length === 0) {
    const { attributes, rest } = volumeBlock(mountCapacity(mount), request.high)
    writeBytes(kernel, request.buffer, attributes)
    write32(kernel, request.buffer + 4, request.high)
    writeBytes(kernel, request.buffer + 32, rest)
    return { eax: 0 }
  }
  const entry = volume.stat(path)
  if (isFailure(entry)) return failed(entry)
  writeBytes(kernel, request.buffer, informationBlock(entry))
  return { eax: 0 }
}

const OPERATIONS: Readonly<Record<number, Operation>> = {
  0: readFile,
  1: readFolder,
  2: rewriteFile,
  3: writeFile,
  4: (_kernel, { volume, path }, request) =>
    request.high !== 0 ? { eax: FileError.endOfFile } : done(volume.resize(path, request.offset)),
  5: information,
  6: (kernel, { volume, path }, request) =>
    done(volume.setTimes(path, readTimes(readBytes(kernel, request.buffer, 32)))),
  8: (_kernel, { volume, path }) => done(volume.remove(path)),
  9: (_kernel, { volume, path }) => done(volume.makeFolder(path)),
  10: rename,
  11: () => ({ eax: FileError.unsupported }),
  12: () => ({ eax: FileError.unsupported }),
}

/** Root and devices: only their lists and the fact that they are folders can be read. */
const onVirtual = (kernel: Kernel, entries: readonly string[], request: Request): Answer => {
  if (request.subfunction === 5) {
    writeBytes(kernel, request.buffer, informationBlock(ROOT))
    return { eax: 0 }
  }
  if (request.subfunction !== READ_FOLDER) return { eax: FileError.accessDenied }
  return answerFolder(
    kernel,
    entries.map((name) => ({ ...ROOT, name })),
    request,
  )
}

const CREATE_FOLDER = 9
const DELETE = 8
const isDots = (name: string | undefined): boolean => name === '.' || name === '..'

/** `.` and `..` at the end of a path below a volume's root are the folder and its parent. */
const withoutDots = (path: readonly string[]): readonly string[] => {
  if (path.length < 2 || !isDots(path.at(-1))) return path
  return path.slice(0, path.at(-1) === '.' ? -1 : -2)
}

const perform = (kernel: Kernel, thread: Thread, request: Request): Answer => {
  const { subfunction } = request
  if (request.path === undefined && !request.root) return { eax: FileError.notFound }
  const place = locate(kernel, request.root ? [] : pathNames(request.path!))
  if (isFailure(place)) return failed(place)
  if (place.kind === 'virtual') return onVirtual(kernel, place.entries, request)
  if (place.path.length === 0 && subfunction !== READ_FOLDER && subfunction !== 5)
    return { eax: subfunction === CREATE_FOLDER ? FileError.none : FileError.accessDenied }
  const operation = OPERATIONS[subfunction]
  if (!operation) return { eax: FileError.unsupported }
  const path = withoutDots(place.path)
  if (path !== place.path && subfunction === DELETE && !isFailure(place.volume.stat(path)))
    return { eax: FileError.accessDenied }
  return operation(kernel, { ...place, path }, request, thread)
}

/** 70.7: the parameter is taken as it is; the new program begins in the caller's folder. */
const start = (kernel: Kernel, thread: Thread, request: Request): number => {
  if (request.root) return FileError.accessDenied
  if (request.path === undefined) return -FileError.notFound
  const result = startProgram(kernel, {
    path: request.path,
    parameter: request.high === 0 ? undefined : () => readString(kernel, request.high, 0xffff),
    directory: thread.currentDirectory,
    debuggerSlot: (request.offset & 1) !== 0 ? thread.slot : 0,
  })
  return result.ok ? result.tid : result.error
}

const START_PROGRAM = 7

const fileFunction =
  (name: string, unicode: boolean): Handler =>
  (kernel, thread, registers) => {
    const at = registers.ebx
    const subfunction = read32(kernel, at)
    const buffer = read32(kernel, at + 16)
    const bytes = bufferBytes(subfunction, read32(kernel, at + 12), read32(kernel, at + 8))
    if (bytes !== undefined && !isUserRange(buffer, bytes)) {
      printText(kernel, `${name} addr error\n`)
      registers.eax = FileError.badPointer
      return
    }
    const request = readRequest(kernel, thread, at, unicode)
    if (subfunction === START_PROGRAM) {
      registers.eax = start(kernel, thread, request) >>> 0
      return
    }
    const answer = perform(kernel, thread, request)
    registers.eax = answer.eax
    if (answer.ebx !== undefined) registers.ebx = answer.ebx
  }

const setDirectory =
  (withEncoding: boolean): Handler =>
  (kernel, thread, registers) => {
    const path = readPath(kernel, thread, registers.ecx, withEncoding ? registers.edx : 0)
    if (path !== undefined) thread.currentDirectory = path
  }

const PATH_LIMIT = 0x1000

/** 30.2 and 30.5: eax = bytes of the folder's name with its end, cut to the buffer; 0 for a kernel pointer. */
const getDirectory =
  (withEncoding: boolean): Handler =>
  (kernel, thread, registers) => {
    const { ecx, edx, esi } = registers
    if (!isUserRange(ecx, edx)) {
      registers.eax = 0
      return
    }
    const encoding: Encoding =
      withEncoding && (esi === Encoding.utf16 || esi === Encoding.utf8) ? esi : Encoding.cp866
    const unit = encoding === Encoding.utf16 ? 2 : 1
    const room = Math.floor(Math.min(edx, PATH_LIMIT) / unit) * unit
    if (room === 0) {
      registers.eax = 0
      return
    }
    const name = encode(thread.currentDirectory, encoding)
    const length = Math.min(name.length + unit, room)
    const bytes = new Uint8Array(length)
    bytes.set(name.subarray(0, length - unit))
    writeBytes(kernel, ecx, bytes)
    registers.eax = length
  }

const ALIAS_BYTES = 64

/** 30.3: one more name for a folder, once in the life of the system. */
const addAlias: Handler = (kernel, _thread, registers) => {
  const { aliases } = kernel.state.files
  if (aliases.length > 1) return
  const name = decode(readString(kernel, registers.ecx, ALIAS_BYTES - 1), Encoding.cp866)
  const target = decode(readString(kernel, registers.ecx + ALIAS_BYTES, ALIAS_BYTES - 1), Encoding.cp866)
  aliases.push({ name, target: pathNames(fullPath(`/${target}`, '/', aliases) ?? target).join('/') })
}

/** Functions 30, 70 and 80. */
export const fileFamily: Families = {
  '30.1': setDirectory(false),
  '30.2': getDirectory(false),
  '30.3': addAlias,
  '30.4': setDirectory(true),
  '30.5': getDirectory(true),
  '70': fileFunction('sysfn70', false),
  '80': fileFunction('sysfn80', true),
}

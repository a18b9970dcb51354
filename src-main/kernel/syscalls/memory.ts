import { say } from '../../contract/said'
import type { Kernel } from '../context'
import { KERNEL_BASE, currentProcess } from '../context'
import { Encoding, decode } from '../files/encodings'
import {
  allocateBlock,
  allocateRing,
  freeBlock,
  heapIsReady,
  initialiseHeap,
  resizeBlock,
  resizeMemory,
  unmapPages,
} from '../heap/heap'
import { closeShared, openShared } from '../heap/shared-memory'
import { loadFileToHeap } from '../heap/load-file'
import { loadLibrary } from '../libraries/load-library'
import { readString } from '../memory/user-memory'
import { block } from '../scheduler'
import type { Process, Thread } from '../state'
import { answerMinusOne } from './family'
import type { Families, Handler } from './family'
import { readPath } from './paths'

/** The heap's lock does not exist before 68.11: the caller sleeps in it for ever. */
const sleepForEver = (kernel: Kernel, thread: Thread, name: string): void =>
  block(kernel, thread, {
    kind: 'for-ever',
    why: say('kernel.before-heap', { name }),
  })

/** A function that needs the heap to be there. */
const onHeap =
  (
    name: string,
    answer: (kernel: Kernel, process: Process, ...arguments_: [number, number, number]) => number,
  ): Handler =>
  (kernel, thread, registers) => {
    const process = currentProcess(kernel)
    if (!heapIsReady(process)) return sleepForEver(kernel, thread, name)
    registers.eax = answer(kernel, process, registers.ecx, registers.edx, registers.esi) >>> 0
  }

const asText = (kernel: Kernel, address: number, limit: number): string =>
  decode(readString(kernel, address, limit), Encoding.cp866)

const openSharedArea: Handler = (kernel, thread, registers) => {
  const { ecx, edx, esi } = registers
  if (ecx >= KERNEL_BASE) {
    registers.eax = 0
    return
  }
  if (ecx === 0) {
    registers.eax = 0
    registers.edx = 33
    return
  }
  if (!heapIsReady(currentProcess(kernel))) return sleepForEver(kernel, thread, '68.22')
  const result = openShared(kernel, asText(kernel, ecx, 32), edx, esi)
  registers.eax = result.eax
  registers.edx = result.edx
}

const loadFile =
  (path: (kernel: Kernel, thread: Thread, ecx: number, edx: number) => string | undefined): Handler =>
  (kernel, thread, registers) => {
    if (registers.ecx >= KERNEL_BASE) {
      registers.eax = 0
      return
    }
    const name = path(kernel, thread, registers.ecx, registers.edx)
    const process = currentProcess(kernel)
    if (name !== undefined && !heapIsReady(process)) return sleepForEver(kernel, thread, '68.27')
    const result = name === undefined ? { eax: 0, edx: 0 } : loadFileToHeap(kernel, process, name)
    registers.eax = result.eax
    registers.edx = result.edx
  }

const loadNamedLibrary =
  (withEncoding: boolean): Handler =>
  (kernel, thread, registers) => {
    const { ecx, edx } = registers
    const path = ecx < KERNEL_BASE ? readPath(kernel, thread, ecx, withEncoding ? edx : 0) : undefined
    registers.eax = path === undefined ? 0 : loadLibrary(kernel, currentProcess(kernel), path)
  }

/** Function 64 and the memory part of function 68. */
export const memoryFamily: Families = {
  '64.1': (kernel, _thread, registers) => {
    registers.eax = resizeMemory(kernel, registers.ecx)
  },
  '68.*': answerMinusOne,
  '68.11': (kernel, _thread, registers) => {
    registers.eax = initialiseHeap(kernel, currentProcess(kernel))
  },
  '68.12': onHeap('68.12', allocateBlock),
  '68.13': (kernel, thread, registers) => {
    if (registers.ecx === 0) registers.eax = 0
    else onHeap('68.13', freeBlock)(kernel, thread, registers)
  },
  '68.18': loadNamedLibrary(true),
  '68.19': loadNamedLibrary(false),
  '68.20': onHeap('68.20', (kernel, process, size, pointer) => resizeBlock(kernel, process, pointer, size)),
  '68.22': openSharedArea,
  '68.23': (kernel, _thread, registers) => {
    const { ecx } = registers
    registers.eax = ecx === 0 || ecx >= KERNEL_BASE ? 0 : closeShared(kernel, asText(kernel, ecx, 32))
  },
  '68.26': (kernel, _thread, registers) => {
    const { ecx, edx, esi } = registers
    registers.eax = unmapPages(kernel, currentProcess(kernel), ecx, edx, esi)
  },
  '68.27': loadFile((kernel, thread, ecx) => readPath(kernel, thread, ecx, 0)),
  '68.28': loadFile((kernel, thread, ecx, edx) => readPath(kernel, thread, ecx, edx)),
  '68.29': onHeap('68.29', allocateRing),
}

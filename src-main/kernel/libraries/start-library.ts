import { printKernelMessage } from '../board'
import type { Kernel } from '../context'
import type { Process } from '../state'
import { loadLibrary } from './load-library'
import { peekEntry } from '../memory/address-space'
import { pageBase } from '../memory/page-entry'
import { physicalAddress } from '../../contract/address'

const START_LIBRARY = '/RD/1/LIB/DLL.OBJ'

/**
 * Header version 2: the system library is loaded first and the program begins at the thunk that
 * stands in front of the library's export table.
 */
export const loadStartLibrary = (kernel: Kernel, process: Process, giveUp: () => void): void => {
  printKernelMessage(kernel, 'App header version 2')
  const exports = loadLibrary(kernel, process, START_LIBRARY)
  if (exports === 0) {
    printKernelMessage(kernel, 'DLL.OBJ not found! Terminate application!')
    return giveUp()
  }
  const entry = peekEntry(kernel.machine.physical, process.directory, exports - 4)
  const start = kernel.machine.physical.read32(physicalAddress(pageBase(entry) + ((exports - 4) & 0xfff)))
  kernel.machine.state.eip = start >>> 0
}

import type { ViewData, ViewRequest } from '../contract/views'

/** What a view shows while there is no machine. */
export const emptyView = (request: ViewRequest): ViewData => {
  switch (request.view) {
    case 'registers':
      return { view: 'registers', registers: [], flags: [] }
    case 'memory': {
      const nothing = () => new Uint8Array(request.length)
      const { space, address } = request
      return {
        view: 'memory',
        space,
        address,
        bytes: nothing(),
        present: nothing(),
        changed: nothing(),
        regions: [],
      }
    }
    case 'disassembly':
      return { view: 'disassembly', eip: 0, lines: [] }
    case 'page-directory':
      return { view: 'page-directory', cr3: 0, entries: [] }
    case 'page-table':
      return { view: 'page-table', index: request.index, present: false, entries: [] }
    case 'translation':
      return { view: 'translation', linear: request.linear, explanation: 'No program is running.' }
    case 'heap':
      return {
        view: 'heap',
        initialised: false,
        base: 0,
        top: 0,
        blocks: [],
        usedBytes: 0,
        freeBytes: 0,
        largestFree: 0,
      }
    case 'allocator':
      return { view: 'allocator', standing: true, heaps: [] }
    case 'regions':
      return { view: 'regions', regions: [] }
    case 'stack':
      return { view: 'stack', esp: 0, ebp: 0, top: 0, lowest: 0, slots: [] }
    case 'processes':
      return { view: 'processes', threads: [] }
    case 'system-calls':
      return { view: 'system-calls', total: 0, calls: [] }
  }
}

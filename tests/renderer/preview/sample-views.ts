import type { MemoryKind, PageEntry, ViewData, ViewRequest } from '@contract/views'

const noise = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
const registers = [
  ['eax', 0x0000d010, 0x44, 'heap block 3 + 10h'],
  ['ebx', 12, 12, ''],
  ['ecx', 0x1f40, 0x1f44, ''],
  ['edx', 0, 0, ''],
  ['esi', 0x1a4, 0x1a4, 'message'],
  ['edi', 0xd010, 0xd000, 'heap block 3 + 10h'],
  ['ebp', 0xbff0, 0xbff0, 'stack'],
  ['esp', 0xbfd8, 0xbfdc, 'stack'],
  ['eip', 0x6f, 0x68, 'allocate+1Ch'],
  ['eflags', 0x246, 0x202, ''],
] as const
const regions = [
  [0, 0x1000, 'code', 'program image'],
  [0x1000, 0x2000, 'data', 'variables'],
  [0x2000, 0x9000, 'data', 'arena'],
  [0x9000, 0xc000, 'stack', 'stack'],
  [0xc000, 0xd000, 'header', 'block 1 header'],
  [0xd000, 0x11000, 'heap', 'block 1'],
  [0x11000, 0x80000000, 'free', 'free heap'],
  [0x80000000, 0x100000000, 'kernel', 'kernel'],
] as const

const entry = (index: number, linear: number, value: number, meaning: string): PageEntry => ({
  index,
  linear,
  value,
  present: (value & 1) !== 0,
  writable: (value & 2) !== 0,
  user: (value & 4) !== 0,
  accessed: (value & 0x20) !== 0,
  dirty: (value & 0x40) !== 0,
  large: (value & 0x80) !== 0,
  global: (value & 0x100) !== 0,
  frame: value >>> 12,
  meaning,
})
const directoryEntry = (index: number) => {
  if (index === 0) return entry(0, 0, 0x720067, 'page table')
  if (index === 512) return entry(512, 0x80000000, 0x1e3, 'kernel, large page')
  if (index > 512 && index < 545)
    return entry(index, (index << 22) >>> 0, (0x200000 + index * 4096) | 3, 'kernel page table')
  if (index === 1015) return entry(index, 0xfdc00000, 0x71f003, 'kernel: the directory itself')
  return entry(index, (index << 22) >>> 0, 0, '')
}
const pageEntry = (index: number) => {
  const linear = index << 12
  if (index < 1) return entry(index, linear, 0x727067, 'code')
  if (index < 9) return entry(index, linear, (0x728000 + index * 4096) | 0x67, 'data')
  if (index < 12) return entry(index, linear, (0x728000 + index * 4096) | 0x67, 'stack')
  if (index === 12) return entry(index, linear, 0x5008, 'heap header, used block of 5 pages')
  if (index < 15) return entry(index, linear, (0x750000 + index * 4096) | 0x67, 'heap')
  if (index < 17) return entry(index, linear, 2, 'lazy: created on access')
  if (index === 17) return entry(index, linear, 0x7ffef004, 'heap header, free block')
  return entry(index, linear, 0, '')
}
const heapBlocks = () => {
  const random = noise(7)
  const blocks = []
  let address = 0xc000
  for (let number = 1; number <= 14; number++) {
    const pages = 1 + Math.floor(random() * 6)
    const isFree = random() < 0.3
    blocks.push({
      number,
      address,
      size: (pages + 1) * 4096,
      pointer: isFree ? 0 : address + 4096,
      requested: isFree ? -1 : pages * 4096 - Math.floor(random() * 4000),
      state: isFree ? ('free' as const) : ('used' as const),
      committedPages: isFree ? 0 : Math.ceil(pages * random()),
      allocatedAt: {
        eip: 0x44,
        path: 'lessons/01-memory-architecture/memory-architecture.asm',
        line: 40 + number,
        symbol: '',
      },
    })
    address += (pages + 1) * 4096
  }
  blocks.push({
    number: 15,
    address,
    size: 0x80000000 - address,
    pointer: 0,
    requested: -1,
    state: 'free' as const,
    committedPages: 0,
  })
  return blocks
}
const allocatorBlocks = () => {
  const random = noise(3)
  const blocks = []
  let address = 0x2000
  for (let number = 1; number <= 60; number++) {
    const requested = 8 + Math.floor(random() * 300)
    const size = (requested + 8 + 15) & ~15
    const isFree = random() < 0.35
    blocks.push({
      number,
      address,
      size,
      pointer: isFree ? 0 : address + 8,
      requested: isFree ? -1 : requested,
      state: isFree ? ('free' as const) : ('used' as const),
      committedPages: 0,
    })
    address += size
  }
  return blocks
}

/** Views of a made-up machine, only for looking at the window. */
export const sampleViews: Partial<Record<ViewRequest['view'], (request: ViewRequest) => ViewData>> = {
  registers: () => ({
    view: 'registers',
    registers: [
      ...registers.map(([name, value, previous, meaning]) => ({
        name,
        value,
        previous,
        bits: 32 as const,
        meaning,
      })),
      ...['cs', 'ss', 'ds', 'es', 'fs', 'gs'].map((name, at) => ({
        name,
        value: at ? 0x2b : 0x23,
        previous: at ? 0x2b : 0x23,
        bits: 16 as const,
        meaning: at ? 'data' : 'code',
      })),
    ],
    flags: [
      ['CF', 'carry', 0, 0, 0],
      ['PF', 'parity', 2, 1, 0],
      ['AF', 'adjust', 4, 0, 0],
      ['ZF', 'zero', 6, 1, 0],
      ['SF', 'sign', 7, 0, 0],
      ['IF', 'interrupt', 9, 1, 1],
      ['DF', 'direction', 10, 0, 0],
      ['OF', 'overflow', 11, 0, 0],
    ].map(([name, title, bit, value, previous]) => ({
      name: name as string,
      title: title as string,
      bit: bit as number,
      value: value as number,
      previous: previous as number,
    })),
  }),
  memory: (request) => {
    const { address, length, space } = request as Extract<ViewRequest, { view: 'memory' }>
    const bytes = new Uint8Array(length)
    const present = new Uint8Array(length)
    const changed = new Uint8Array(length)
    const text = 'Physical memory of this machine: 131072 KiB'
    for (let at = 0; at < length; at++) {
      const where = address + at
      present[at] = where < 0xc000 || (where >= 0xd000 && where < 0xf000) ? 1 : 0
      bytes[at] =
        where < 0x1000
          ? (where * 37 + (where >> 3)) & 0xff
          : where < 0x1100
            ? text.charCodeAt((where - 0x1000) % text.length)
            : 0
      changed[at] = where >= 0x44 && where < 0x48 ? 1 : 0
    }
    return {
      view: 'memory',
      space,
      address,
      bytes,
      present,
      changed,
      regions: regions.map(([start, end, kind, name]) => ({
        start,
        end,
        kind: kind as MemoryKind,
        name,
        residentPages: 1,
      })),
    }
  },
  disassembly: () => ({
    view: 'disassembly',
    eip: 0x6f,
    lines: Array.from({ length: 80 }, (_, at) => ({
      address: 0x24 + at * 5,
      bytes: ['B8 44 00 00 00', 'BB 0C 00 00 00', 'CD 40', '85 C0', '74 0E'][at % 5]!,
      text: ['mov eax,44h', 'mov ebx,0Ch', 'int 40h', 'test eax,eax', 'jz .failed'][at % 5]!,
      label: at === 0 ? 'start' : at === 10 ? 'allocate' : '',
      path: 'lessons/01-memory-architecture/memory-architecture.asm',
      line: 30 + at,
      breakpoint: at === 12,
    })),
  }),
  'page-directory': () => ({
    view: 'page-directory',
    cr3: 0x71f000,
    entries: Array.from({ length: 1024 }, (_, index) => directoryEntry(index)),
  }),
  'page-table': (request) => ({
    view: 'page-table',
    index: (request as { index: number }).index,
    present: true,
    entries: Array.from({ length: 1024 }, (_, index) => pageEntry(index)),
  }),
  translation: (request) => {
    const { linear } = request as { linear: number }
    const pde = directoryEntry(linear >>> 22)
    const pte = pageEntry((linear >>> 12) & 0x3ff)
    return {
      view: 'translation',
      linear,
      pde,
      ...(pde.present ? { pte } : {}),
      ...(pde.present && pte.present ? { physical: pte.frame * 4096 + (linear & 0xfff) } : {}),
      explanation: pte.present
        ? 'Both entries are present; user code may read and write.'
        : 'Bit P of the table entry is 0: the access raises a page fault.',
    }
  },
  heap: () => {
    const blocks = heapBlocks()
    return {
      view: 'heap',
      initialised: true,
      base: 0xc000,
      top: 0x80000000,
      blocks,
      usedBytes: 180224,
      freeBytes: 2147000000,
      largestFree: 2146000000,
    }
  },
  allocator: () => ({
    view: 'allocator',
    standing: true,
    heaps: [{ name: 'first fit', base: 0x2000, top: 0x9000, state: 'told', blocks: allocatorBlocks() }],
  }),
  regions: () => ({
    view: 'regions',
    regions: regions.map(([start, end, kind, name]) => ({
      start,
      end,
      kind: kind as MemoryKind,
      name,
      residentPages: (end - start) >>> 14,
    })),
  }),
  stack: () => ({
    view: 'stack',
    esp: 0xbfd8,
    ebp: 0xbff0,
    top: 0xc000,
    lowest: 0xbf80,
    slots: Array.from({ length: 10 }, (_, at) => ({
      address: 0xbfd8 + at * 4,
      value: at % 3 === 0 ? 0x6f + at : at * 0x111,
      meaning: at % 3 === 0 ? 'return to start+4Bh' : '',
    })),
  }),
  processes: () => ({
    view: 'processes',
    threads: [
      {
        slot: 1,
        threadId: 1,
        processId: 1,
        name: 'IDLE',
        state: 'running',
        eip: 0x80001234,
        memoryUsed: 0,
        current: false,
      },
      {
        slot: 2,
        threadId: 2,
        processId: 2,
        name: 'memory-architecture',
        state: 'paused',
        eip: 0x6f,
        memoryUsed: 65536,
        current: true,
      },
    ],
  }),
  'system-calls': () => ({
    view: 'system-calls',
    total: 2400,
    calls: Array.from({ length: 200 }, (_, at) => ({
      number: at,
      instruction: 40 + at * 17,
      threadId: 2,
      function: at % 3 === 0 ? '68.12' : '63.1',
      arguments: [
        at % 3 === 0
          ? { shown: `ecx=${(at * 100).toString(16)}`, role: 'size in bytes' }
          : { shown: 'ecx=61', role: 'character' },
      ],
      result: at % 3 === 0 ? `0000D${(at % 256).toString(16).padStart(3, '0')}` : '',
      path: 'lessons/01-memory-architecture/memory-architecture.asm',
      line: 40 + (at % 20),
    })),
  }),
}

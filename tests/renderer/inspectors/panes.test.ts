import type { HeapBlock, PageEntry, ViewData, ViewRequest } from '@contract/views'
import { afterEach, beforeEach, expect, test } from 'vitest'
import HeapPane from '../../../src-renderer/inspectors/heap/HeapPane.vue'
import MemoryPane from '../../../src-renderer/inspectors/memory/MemoryPane.vue'
import PagesPane from '../../../src-renderer/inspectors/page-tables/PagesPane.vue'
import CallsPane from '../../../src-renderer/inspectors/system-calls/CallsPane.vue'
import ProblemsPane from '../../../src-renderer/inspectors/problems/ProblemsPane.vue'
import StackPane from '../../../src-renderer/inspectors/stack/StackPane.vue'
import { useAssembly } from '../../../src-renderer/stores/assembly'
import { useDocuments } from '../../../src-renderer/stores/documents'
import { useRun } from '../../../src-renderer/stores/run'
import { useSelection } from '../../../src-renderer/stores/selection'
import { useLanguage } from '../../../src-renderer/stores/language'
import { useSettings } from '../../../src-renderer/stores/settings'
import { IDLE_STATE } from '../support/fake-session'
import { mount, prepare, settle } from '../support/mount'
import { giveSizes } from '../support/sizes'

giveSizes()

let fake: ReturnType<typeof prepare>
let mounted: ReturnType<typeof mount> | undefined
const paused = { ...IDLE_STATE, state: 'paused' as const, stop: 1 }
const show = async (component: Parameters<typeof mount>[0]) => {
  mounted = mount(component, fake.pinia)
  await settle()
  return mounted.host
}
const all = (selector: string) => [...mounted!.host.querySelectorAll<HTMLElement>(selector)]
const fire = (target: Element, event: Event) => {
  target.dispatchEvent(event)
  return settle()
}

beforeEach(() => {
  fake = prepare()
})
afterEach(() => {
  mounted?.unmount()
  mounted = undefined
})

const block = (number: number, state: HeapBlock['state'], address: number, size: number): HeapBlock => ({
  number,
  address,
  size,
  pointer: state === 'free' ? 0 : address + 0x1000,
  requested: state === 'free' ? -1 : 20,
  state,
  committedPages: 0,
})

test('the heap has a row for every block, and a click selects it everywhere', async () => {
  fake.world.views = {
    heap: (): ViewData => ({
      view: 'heap',
      initialised: true,
      base: 0x3000,
      top: 0x80000000,
      blocks: [block(1, 'used', 0x3000, 0x2000), block(2, 'free', 0x5000, 0x7fffb000)],
      usedBytes: 0x2000,
      freeBytes: 0x7fffb000,
      largestFree: 0x7fffb000,
    }),
  }
  useRun().receiveState(paused)
  await show(HeapPane)
  expect(all('[data-block]').map((row) => row.dataset['state'])).toEqual(['used', 'free'])
  expect(all('[data-block="1"]')[0]!.textContent).toContain('20 bytes')
  await fire(all('[data-block="1"]')[0]!, new MouseEvent('click', { bubbles: true }))
  expect(useSelection().address).toBe(0x4000)
  expect(all('[data-block="1"]')[0]!.getAttribute('aria-selected')).toBe('true')
})

test('a program without a heap is told how it gets one', async () => {
  fake.world.views = {
    heap: (): ViewData => ({
      view: 'heap',
      initialised: false,
      base: 0,
      top: 0,
      blocks: [],
      usedBytes: 0,
      freeBytes: 0,
      largestFree: 0,
    }),
  }
  useRun().receiveState(paused)
  const host = await show(HeapPane)
  expect(host.textContent).toContain('68.11')
})

const entry = (index: number, value: number, meaning: string): PageEntry => ({
  index,
  linear: index * 0x400000,
  value,
  present: (value & 1) === 1,
  writable: (value & 2) === 2,
  user: (value & 4) === 4,
  accessed: false,
  dirty: false,
  large: false,
  global: false,
  frame: value >>> 12,
  meaning,
})

test('the directory lists what is there; opening an entry shows its table', async () => {
  fake.world.views = {
    'page-directory': (): ViewData => ({
      view: 'page-directory',
      cr3: 0x720000,
      entries: [entry(0, 0x721007, 'page table'), entry(1, 0, '')],
    }),
    'page-table': (): ViewData => ({
      view: 'page-table',
      index: 0,
      present: true,
      entries: [entry(0, 0x730007, 'code'), entry(1, 2, 'lazy')],
    }),
  }
  useRun().receiveState(paused)
  await show(PagesPane)
  expect(all('[data-pde]').map((row) => row.dataset['pde'])).toEqual(['0'])
  await fire(all('[data-pde="0"]')[0]!, new MouseEvent('dblclick', { bubbles: true }))
  expect(all('[data-pte]').map((row) => row.dataset['pte'])).toEqual(['0', '1'])
  expect(all('[data-pte="0"]')[0]!.textContent).toContain('present, writable, user')
})

test('an address is translated step by step', async () => {
  fake.world.views = {
    registers: (): ViewData => ({
      view: 'registers',
      registers: [{ name: 'esp', value: 0x400010, previous: 0, bits: 32, meaning: '' }],
      flags: [],
    }),
    'page-directory': (): ViewData => ({ view: 'page-directory', cr3: 0x720000, entries: [] }),
    translation: (request): ViewData => ({
      view: 'translation',
      linear: (request as { linear: number }).linear,
      pde: entry(1, 0x721007, ''),
      pte: entry(0, 0x730007, ''),
      physical: 0x730014,
      explanation: 'both present',
    }),
  }
  useRun().receiveState(paused)
  await show(PagesPane)
  const box = all('[data-testid="address-box"]')[0] as HTMLInputElement
  await fire(box, new FocusEvent('focus'))
  box.value = 'esp+4'
  await fire(box, new Event('input'))
  await fire(box.form!, new Event('submit', { cancelable: true }))
  expect(fake.callsOf('subscribe')).toContainEqual({ view: 'translation', linear: 0x400014 })
  expect(all('[data-testid="translation-physical"]')[0]!.textContent).toContain('00730014')
})

/** Memory in which every byte is the low byte of its address. */
const countingMemory = (request: ViewRequest): ViewData => {
  const { address, length } = request as { address: number; length: number }
  const bytes = Uint8Array.from({ length }, (_, at) => (address + at) & 0xff)
  const changed = new Uint8Array(length)
  changed[3] = 1
  return {
    view: 'memory',
    stop: 1,
    space: 'linear',
    address,
    bytes,
    present: new Uint8Array(length).fill(1),
    changed,
    regions: [{ start: 0, end: 0x1000, kind: 'code', name: 'image', residentPages: 1 }],
  }
}

test('bytes are shown where they are, changed ones marked, and edited while paused', async () => {
  fake.world.views = { memory: countingMemory }
  useRun().receiveState(paused)
  await show(MemoryPane)
  const byte = (address: string) => all(`[data-address="${address}"]`)[0]!
  expect(byte('00000012').textContent).toContain('12')
  expect(byte('00000003').classList.contains('age-0')).toBe(true)
  expect(byte('00000003').dataset['kind']).toBe('code')
  await fire(byte('00000002'), new MouseEvent('dblclick', { bubbles: true }))
  const input = byte('00000002').querySelector('input')!
  input.value = '100'
  await fire(input, new Event('input'))
  await fire(input, new KeyboardEvent('keydown', { key: 'Enter' }))
  expect(fake.callsOf('writeMemory')).toEqual([])
  input.value = 'ff'
  await fire(input, new Event('input'))
  await fire(input, new KeyboardEvent('keydown', { key: 'Enter' }))
  expect(fake.callsOf('writeMemory')).toEqual([{ address: 2, bytes: Uint8Array.of(0xff) }])
  // Esc gives the edit up, and the keyboard stays in the grid.
  await fire(byte('00000002'), new MouseEvent('dblclick', { bubbles: true }))
  const again = byte('00000002').querySelector('input')!
  await fire(again, new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  expect(byte('00000002').querySelector('input')).toBeNull()
  expect(document.activeElement?.getAttribute('role')).toBe('grid')
})

const choose = (name: string, value: string) => {
  const select = all(`[data-testid="${name}"]`)[0] as HTMLSelectElement
  select.value = value
  return fire(select, new Event('change', { bubbles: true }))
}

test('cells are read and written in the chosen size, format and byte order, which are remembered', async () => {
  fake.world.views = { memory: countingMemory }
  useRun().receiveState(paused)
  await show(MemoryPane)
  const cell = () => all('[data-address="00000000"]')[0]!
  expect((all('[data-testid="memory-order"]')[0] as HTMLSelectElement).disabled).toBe(true)
  await choose('memory-size', '8')
  expect(cell().textContent).toBe('0706050403020100')
  await choose('memory-order', 'big')
  expect(cell().textContent).toBe('0001020304050607')
  await choose('memory-size', '2')
  await choose('memory-format', 'signed')
  await fire(cell(), new MouseEvent('dblclick', { bubbles: true }))
  const input = cell().querySelector('input')!
  input.value = '-2'
  await fire(input, new Event('input'))
  await fire(input, new KeyboardEvent('keydown', { key: 'Enter' }))
  expect(fake.callsOf('writeMemory')).toEqual([{ address: 0, bytes: Uint8Array.of(0xff, 0xfe) }])
  const { memoryCell, memoryFormat, memoryOrder } = useSettings().settings
  expect([memoryCell, memoryFormat, memoryOrder]).toEqual([2, 'signed', 'big'])
})

test('the pane follows a register from stop to stop until an address is asked for', async () => {
  const registers = (esi: number): ViewData => ({
    view: 'registers',
    registers: [{ name: 'esi', value: esi, previous: 0, bits: 32, meaning: '' }],
    flags: [],
  })
  fake.world.views = { memory: countingMemory, registers: () => registers(0x5008) }
  useRun().receiveState(paused)
  await show(MemoryPane)
  const marked = () => all('.cell.cursor')[0]?.dataset['address']
  await choose('memory-follow', 'esi')
  expect(marked()).toBe('00005008')
  useRun().receiveState({ ...paused, stop: 2 })
  fake.push(registers(0x9000))
  await settle()
  expect(marked()).toBe('00009000')
  useSelection().goTo(0x40, 'memory')
  await settle()
  expect(marked()).toBe('00000040')
  fake.push(registers(0xa000))
  await settle()
  expect(marked()).toBe('00000040')
})

test('the stack ends at its top', async () => {
  fake.world.views = {
    stack: (): ViewData => ({
      view: 'stack',
      esp: 0xff8,
      ebp: 0,
      top: 0x1000,
      lowest: 0xff0,
      slots: [0xff8, 0xffc, 0x1000].map((address) => ({ address, value: 1, meaning: '' })),
    }),
  }
  useRun().receiveState(paused)
  const host = await show(StackPane)
  expect(all('[data-slot]').map((row) => row.dataset['slot'])).toEqual(['00000FF8', '00000FFC'])
  expect(host.textContent).toContain('8 bytes in use, at most 16 bytes')
})

test('a problem leads to its place, each step of its chain to its own', async () => {
  fake.world.files.set('files/a.asm', { text: 'broken', readOnly: false, revision: 1 })
  fake.world.files.set('include/m.inc', { text: 'macro', readOnly: true, revision: 1 })
  const place = (path: string, line: number) => ({ path, line, column: 3, endColumn: 7 })
  useAssembly().receive({
    path: 'files/a.asm',
    succeeded: false,
    diagnostics: [
      {
        severity: 'error',
        code: 'illegal-instruction',
        message: 'illegal instruction',
        place: place('files/a.asm', 4),
        chain: [{ kind: 'macro', name: 'print', place: place('include/m.inc', 9), text: 'movv eax,1' }],
        expanded: 'movv eax,1',
        suggestions: ['mov'],
        fixes: [],
      },
    ],
    display: 'hello',
    moreErrors: 0,
    passes: 1,
    files: ['files/a.asm'],
    imageSize: 0,
    symbols: [],
    lines: [],
  })
  const host = await show(ProblemsPane)
  const rows = all('[data-testid="problem-row"]')
  expect(rows.map((row) => row.dataset['severity'])).toEqual(['error', 'chain'])
  expect(rows[0]!.textContent).toContain("Did you mean 'mov'?")
  expect(rows[1]!.textContent).toContain('in macro print')
  expect(host.querySelector('[data-testid="assembler-display"]')!.textContent).toBe('hello')
  await fire(rows[1]!, new MouseEvent('click', { bubbles: true }))
  expect(useDocuments().reveal).toMatchObject({ path: 'include/m.inc', line: 9 })
})

test('after the end the pane says what is gone instead of showing nothing', async () => {
  fake.world.views = {
    stack: (): ViewData => ({ view: 'stack', esp: 0, ebp: 0, top: 0, lowest: 0, slots: [] }),
  }
  useRun().receiveState({ ...paused, state: 'ended' })
  const host = await show(StackPane)
  expect(host.textContent).toContain('The program has ended')
})

test('system calls are named by the reference, which is in the language of the window', async () => {
  fake.world.facts = {
    ...fake.world.facts,
    systemFunctions: [
      {
        number: 68,
        subfunctions: [12],
        name: 'выделить блок',
        summary: 'Берёт блок.',
        inputs: [{ register: 'ecx', role: 'размер в байтах' }],
        outputs: [],
        available: true,
      },
    ],
  }
  await useLanguage().load()
  const call = { instruction: 9, threadId: 2, path: '', line: 0 }
  fake.world.views['system-calls'] = () => ({
    view: 'system-calls',
    total: 2,
    calls: [
      {
        ...call,
        number: 1,
        function: '68.12',
        arguments: [{ shown: 'ecx=00001000', role: 'size in bytes' }],
        result: 'eax=00011000',
      },
      { ...call, number: 2, function: '99', arguments: [], result: 'eax=FFFFFFFF' },
    ],
  })
  useRun().state = paused
  await show(CallsPane)
  const [newest, first] = all('[data-call]').map((row) => row.textContent)
  expect(newest).toContain('99 no such function')
  expect(first).toContain('68.12 выделить блок')
  expect(first).toContain('ecx=00001000 (размер в байтах)')
})

import type { OutlineEntry } from '@contract/language'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import OutlinePane from '../../../src-renderer/project/OutlinePane.vue'
import { useAssembly } from '../../../src-renderer/stores/assembly'
import { useDocuments } from '../../../src-renderer/stores/documents'
import { mount, prepare, settle } from '../support/mount'
import { giveSizes } from '../support/sizes'

giveSizes()

const PATH = 'files/a.asm'
const entry = (name: string, line: number, parent = -1): OutlineEntry => ({
  name,
  kind: parent < 0 ? 'label' : 'local',
  detail: '',
  place: { path: PATH, line, column: 1, endColumn: 1 + name.length },
  lastLine: line,
  parent,
})

let fake: ReturnType<typeof prepare>
let mounted: ReturnType<typeof mount>
const names = () =>
  [...mounted.host.querySelectorAll<HTMLElement>('[data-symbol]')].map((row) => row.dataset['symbol'])
const type = (text: string) => {
  const document = useDocuments().documents.get(PATH)!
  if (document.kind === 'text') document.text = text
  useDocuments().changed(PATH)
}

beforeEach(async () => {
  vi.useFakeTimers()
  fake = prepare()
  fake.world.files.set(PATH, { text: 'start: ret', readOnly: false, revision: 1 })
  fake.world.outline = [entry('start', 1)]
  await useDocuments().open(PATH)
  mounted = mount(OutlinePane, fake.pinia)
  await settle()
})
afterEach(() => {
  mounted.unmount()
  vi.useRealTimers()
})

test('names come from the text as it is typed, though nothing assembles', async () => {
  expect(names()).toEqual(['start'])
  expect(useAssembly().report).toBeUndefined()
  fake.world.outline = [entry('start', 1), entry('.loop', 2, 0), entry('behind', 4)]
  type('start: ret\n.loop: jmp .lo\n moov eax,\nbehind:')
  await vi.advanceTimersByTimeAsync(200)
  await settle()
  expect(names()).toEqual(['start', 'start.loop', 'behind'])
  expect(fake.callsOf('outline').at(-1)).toEqual({ path: PATH })
  expect(fake.callsOf('shareTexts').at(-1)!.overlays).toMatchObject([
    { path: PATH, text: expect.stringContaining('behind:') },
  ])
})

test('values come from the last assembly, and a name that is chosen is gone to', async () => {
  const place = { path: PATH, line: 1, column: 0, endColumn: 0 }
  useAssembly().receive({
    path: PATH,
    succeeded: true,
    diagnostics: [],
    display: '',
    moreErrors: 0,
    passes: 1,
    files: [PATH],
    imageSize: 1,
    symbols: [{ name: 'start', kind: 'label', value: 0x24, size: 0, place }],
    lines: [],
  })
  await settle()
  const row = mounted.host.querySelector<HTMLElement>('[data-symbol="start"]')!
  expect(row.textContent).toContain('24')
  row.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  await settle()
  expect(useDocuments().reveal).toMatchObject({ path: PATH, line: 1 })
})

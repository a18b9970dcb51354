import { startWorkbench } from '../../../src-renderer/start-workbench'
import { ok } from '@contract/result'
import type { Lesson } from '@contract/project'
import type { SessionApi } from '@contract/session'
import { createFakeSession, IDLE_STATE } from '../support/fake-session'
import { sampleComparison } from './sample-comparison'
import { sampleViews } from './sample-views'

/** The window over made-up data, for looking at panes without building everything else. */
const raw = import.meta.glob('../../../resources/**/*.{asm,inc,md,json}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const fake = createFakeSession()
const { world } = fake
for (const [path, text] of Object.entries(raw))
  world.files.set(path.replace('../../../resources/', ''), {
    text: text as string,
    readOnly: true,
    revision: 1,
  })

const listings = [...world.files.keys()].filter((path) => /^lessons\/.*\.asm$/.test(path)).sort()
world.lessons = listings.map((listing, at): Lesson => {
  const folder = listing.slice(0, listing.lastIndexOf('/'))
  return {
    id: folder,
    number: at + 1,
    title: folder.replace(/^lessons\/\d+-/, '').replaceAll('-', ' '),
    listing,
    text: world.files.get(`${folder}/text.md`)?.text ?? '',
    tasks: ['Change the size and watch the page count.'],
  }
})
world.facts = {
  instructions: [
    'mov',
    'add',
    'sub',
    'int',
    'test',
    'jz',
    'jnz',
    'call',
    'ret',
    'push',
    'pop',
    'cmp',
    'inc',
    'dec',
    'xor',
    'jmp',
    'lea',
    'shl',
    'shr',
    'and',
    'or',
    'jb',
    'ja',
    'je',
    'jne',
    'rep',
    'movsb',
    'stosb',
  ].map((mnemonic) => ({
    mnemonic,
    summary: `Does ${mnemonic}.`,
    forms: ['r32, rm32'],
    flags: 'ZF',
    category: 'general',
    since: '386',
  })),
  directives: [
    'use32',
    'org',
    'db',
    'dw',
    'dd',
    'rb',
    'rd',
    'include',
    'macro',
    'equ',
    'if',
    'end',
    'virtual',
    'times',
    'dword',
    'byte',
    'ptr',
    'label',
    'local',
    'format',
    'align',
  ].map((name) => ({ name, stage: 'assembler' as const, syntax: name, summary: `Directive ${name}.` })),
  registers: ['eax', 'ebx', 'ecx', 'edx', 'esi', 'edi', 'ebp', 'esp', 'al', 'ah', 'ax', 'cl'].map((name) => ({
    name,
    size: 4,
    summary: 'General register',
  })),
  systemFunctions: [
    {
      number: 68,
      subfunctions: [12],
      name: 'allocate memory',
      summary: 'Allocates a block of whole pages.',
      inputs: [
        { register: 'eax', role: '68' },
        { register: 'ebx', role: '12' },
        { register: 'ecx', role: 'size in bytes' },
      ],
      outputs: [{ register: 'eax', role: 'pointer, or 0' }],
      available: true,
    },
  ],
}
const stateOf = new URLSearchParams(window.location.search).get('state')
const paused = {
  ...IDLE_STATE,
  state: 'paused' as const,
  cause: { kind: 'step' as const },
  location: { eip: 0x6f, path: listings[0]!, line: 40, symbol: 'allocate+1Ch' },
  stop: 4,
  instructions: 123456,
  ticks: 150,
  freeKib: 120000,
  totalKib: 131072,
  processId: 2,
  threadId: 2,
  program: listings[0]!,
}
if (stateOf === 'paused') {
  world.state = paused
  world.views = sampleViews
}
if (stateOf === 'errors')
  world.report = {
    path: listings[0]!,
    succeeded: false,
    display: 'Assembling…',
    moreErrors: 0,
    files: [listings[0]!],
    passes: 1,
    imageSize: 0,
    symbols: [],
    lines: [],
    diagnostics: Array.from({ length: 30 }, (_, at) => ({
      severity: at % 7 === 6 ? ('warning' as const) : ('error' as const),
      code: 'illegal-instruction',
      message: `illegal instruction: 'movv'.`,
      place: { path: listings[0]!, line: 20 + at * 3, column: 9, endColumn: 13 },
      chain:
        at % 5 === 0
          ? [
              {
                kind: 'macro' as const,
                name: 'print',
                place: { path: 'include/kolibri.inc', line: 12, column: 0, endColumn: 0 },
                text: 'movv eax,1',
              },
            ]
          : [],
      suggestions: ['mov'],
      fixes: [{ code: 'replace-word' as const, subject: 'mov', title: '', preferred: true, edits: [] }],
    })),
  }
else
  world.report = {
    path: listings[0]!,
    succeeded: true,
    display: '',
    moreErrors: 0,
    files: [listings[0]!],
    passes: 3,
    imageSize: 4711,
    diagnostics: [],
    lines: [],
    symbols: Array.from({ length: 24 }, (_, at) => ({
      name: ['start', 'allocate', 'release', 'message', 'heap_size', '.loop'][at % 6]! + (at > 5 ? at : ''),
      kind: at % 6 === 4 ? ('constant' as const) : ('label' as const),
      value: 0x24 + at * 13,
      size: 0,
      place: { path: listings[0]!, line: 10 + at * 4, column: 1, endColumn: 6 },
    })),
  }
const strategies = [...world.files.keys()].filter((path) => /^strategies\/.*\.asm$/.test(path))
const names = strategies.map((path) => path.slice('strategies/'.length, -4))
const api: SessionApi = {
  ...fake.api,
  listStrategies: async () =>
    ok(
      names.map((name, at) => ({
        name,
        title: name.replace('-', ' '),
        path: strategies[at]!,
        summary: `${name} searches the list.`,
      })),
    ),
  listWorkloads: async () =>
    ok(
      ['random', 'ramp', 'peak', 'sawtooth'].map((name) => ({
        name,
        title: name,
        summary: `Sizes follow a ${name} pattern.`,
      })),
    ),
  compare: async ({ strategies: asked }) => ok(sampleComparison(asked)),
  consoleText: async () =>
    ok({
      text:
        stateOf === 'paused' ? 'Physical memory: 131072 KiB\nFree: 120000 KiB\nHeap: 2147418112 bytes\n' : '',
    }),
  start: async (request) => {
    const answer = await fake.api.start(request)
    if (answer.ok && answer.value.started) {
      world.views = sampleViews
      setTimeout(() => fake.tell({ event: 'run-state', state: { ...paused, state: 'running', stop: 3 } }), 10)
      setTimeout(() => fake.tell({ event: 'run-state', state: paused }), 400)
    }
    return answer
  },
}
startWorkbench(api, '#app')

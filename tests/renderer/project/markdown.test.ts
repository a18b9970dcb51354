// @vitest-environment node
import { expect, test } from 'vitest'
import { buildTree, flatten } from '../../../src-renderer/project/file-tree'
import { parseInline, parseMarkdown } from '../../../src-renderer/project/markdown'

test('blocks of a lesson text', () => {
  const blocks = parseMarkdown(
    [
      '# Title',
      '',
      'One',
      'paragraph.',
      '',
      '- a',
      '  more',
      '- b',
      '',
      '1. first',
      '2. second',
      '',
      '```',
      'mov eax,1',
      '```',
      '',
      '| a | b |',
      '|---|---|',
      '| 1 | `2` |',
      '',
      '> note',
    ].join('\n'),
  )
  expect(blocks.map((block) => block.kind)).toEqual([
    'heading',
    'paragraph',
    'list',
    'list',
    'code',
    'table',
    'quote',
  ])
  expect(blocks[1]).toEqual({ kind: 'paragraph', text: [{ kind: 'text', text: 'One paragraph.' }] })
  expect(blocks[2]).toMatchObject({ ordered: false, items: [[{ text: 'a more' }], [{ text: 'b' }]] })
  expect(blocks[4]).toEqual({ kind: 'code', text: 'mov eax,1' })
})

test('marks inside a line; HTML stays text', () => {
  expect(parseInline('a `b` **c** *d* [e](lessons/x.asm) <script>')).toEqual([
    { kind: 'text', text: 'a ' },
    { kind: 'code', text: 'b' },
    { kind: 'text', text: ' ' },
    { kind: 'strong', text: 'c' },
    { kind: 'text', text: ' ' },
    { kind: 'emphasis', text: 'd' },
    { kind: 'text', text: ' ' },
    { kind: 'link', text: 'e', to: 'lessons/x.asm' },
    { kind: 'text', text: ' <script>' },
  ])
})

test.each(['```\nopen', '|', '- ', '#', '>', '1.', '|a|\n|-|', '\n\n'])('odd text %j ends', (text) => {
  expect(Array.isArray(parseMarkdown(text))).toBe(true)
})

test('the tree puts folders first and shows lesson titles', () => {
  const file = (path: string) => ({ path, kind: 'file' as const, readOnly: true })
  const folder = (path: string) => ({ path, kind: 'folder' as const, readOnly: true })
  const tree = buildTree(
    [folder('lessons/10-b'), folder('lessons/2-a'), file('lessons/2-a/a.asm'), file('lessons/notes.txt')],
    [{ id: 'a', number: 2, title: 'Blocks', listing: 'lessons/2-a/a.asm', text: '', tasks: [] }],
  )
  const nodes = flatten(tree.get('lessons')!, () => true)
  expect(nodes.map((node) => [node.depth, node.title])).toEqual([
    [1, '2. Blocks'],
    [2, 'a.asm'],
    [1, '10-b'],
    [1, 'notes.txt'],
  ])
  expect(flatten(tree.get('lessons')!, () => false)).toHaveLength(3)
})

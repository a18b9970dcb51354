import { beforeEach, expect, test } from 'vitest'
import { COMMANDS } from '../../../src-renderer/commands/command-table'
import { rank } from '../../../src-renderer/commands/fuzzy'
import { keyOf, listenForKeys } from '../../../src-renderer/commands/keys'
import { paletteEntries } from '../../../src-renderer/commands/palette-entries'
import { usePalette } from '../../../src-renderer/stores/palette'
import { useFiles } from '../../../src-renderer/stores/files'
import { PANES } from '../../../src-renderer/layout/pane-names'
import { prepare, settle } from '../support/mount'

let world: ReturnType<typeof prepare>
beforeEach(() => {
  world = prepare()
})

test('no identity and no key is used twice', () => {
  const ids = COMMANDS.map((one) => one.id)
  expect(new Set(ids).size).toBe(ids.length)
  const keys = COMMANDS.flatMap((one) => one.keys ?? [])
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test('every pane can be shown by a command', () => {
  expect(PANES.filter((pane) => !COMMANDS.some((one) => one.id === `view.pane.${pane}`))).toEqual([])
})

test.each([
  ['run.start', 'F5'],
  ['run.stop', 'Shift+F5'],
  ['run.restart', 'Ctrl+Shift+F5'],
  ['run.pause', 'F6'],
  ['run.breakpoint', 'F9'],
  ['run.step-over', 'F10'],
  ['run.step-into', 'F11'],
  ['run.step-out', 'Shift+F11'],
  ['file.save', 'Ctrl+S'],
  ['file.open', 'Ctrl+P'],
  ['view.palette', 'Ctrl+Shift+P'],
  ['view.pane.settings', 'Ctrl+,'],
])('%s has the key that people know: %s', (id, key) => {
  expect(COMMANDS.find((one) => one.id === id)?.keys?.[0]).toBe(key)
})

test('keys are recognised whatever the keyboard layout writes', () => {
  const press = (key: string, code: string, modifiers: KeyboardEventInit = {}) =>
    keyOf(new KeyboardEvent('keydown', { key, code, ...modifiers }))
  expect(press('з', 'KeyP', { ctrlKey: true })).toBe('Ctrl+P')
  expect(press('P', 'KeyP', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+P')
  expect(press('F5', 'F5', { shiftKey: true })).toBe('Shift+F5')
  expect(press('+', 'Equal', { ctrlKey: true, shiftKey: true })).toBe('Ctrl++')
  expect(press(',', 'Comma', { ctrlKey: true })).toBe('Ctrl+,')
})

test('a key runs its command and goes no further', () => {
  const stop = listenForKeys()
  const event = new KeyboardEvent('keydown', {
    key: 'p',
    code: 'KeyP',
    ctrlKey: true,
    shiftKey: true,
    cancelable: true,
  })
  window.dispatchEvent(event)
  expect(event.defaultPrevented).toBe(true)
  expect(usePalette().isOpen).toBe(true)
  expect(usePalette().query).toBe('>')
  stop()
})

test('the palette ranks whole words before scattered letters', () => {
  expect(rank('step', 'Step over')).toBeGreaterThan(rank('step', 'Show the page'))
  expect(rank('xyz', 'Step over')).toBe(0)
  expect(paletteEntries('>step into')[0]!.id).toBe('run.step-into')
})

test('files are found by name, lines by number', async () => {
  for (const name of ['first-fit', 'best-fit'])
    world.world.files.set(`strategies/${name}.asm`, { text: '', readOnly: true, revision: 1 })
  await useFiles().load()
  await settle()
  expect(paletteEntries('best')[0]!.id).toBe('strategies/best-fit.asm')
  expect(paletteEntries(':12')).toEqual([])
})

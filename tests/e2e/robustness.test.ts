import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../support/chromium'
import { program } from '../support/session-driver'
import { openWorkbench, type ServedWorkbench } from '../support/workbench-page'

const browser = await findChromium()
const folder = mkdtempSync(join(tmpdir(), 'kwb-robust-'))
const project = join(folder, 'mine')
const data = join(folder, 'data')

const LISTINGS: Record<string, string | Uint8Array> = {
  'empty.asm': '',
  'errors.asm': program(
    Array.from({ length: 10_000 }, (_, at) => `        mov eax, missing_${at}`).join('\n'),
  ),
  'bytes.asm': Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7919) >> 3),
  'long.asm': program(
    Array.from({ length: 10_000 }, (_, at) => `name_${at}:\n nop\n mov eax, ${at}\n inc ebx\n dec ecx`).join(
      '\n',
    ),
    0x100000,
  ),
  'babble.asm': program("again: mov eax, 63\nmov ebx, 1\nmov ecx, 'x'\nint 0x40\njmp again"),
  'kept.asm': program('nop ; as it was stored'),
}

describe.skipIf(browser === undefined)('what could freeze or lose (needs a Chromium)', () => {
  let workbench: ServedWorkbench
  const at = (id: string) => workbench.page.getByTestId(id).first()
  const press = (key: string) => workbench.page.keyboard.press(key)
  const runState = () => at('run-state').textContent()
  const shownText = () => workbench.page.locator('.view-lines').first().textContent()
  const notice = () => workbench.page.getByTestId('notice').allTextContents()

  const open = async (name: string) => {
    await press('Control+P')
    await at('palette-input').fill(name)
    await workbench.page.getByTestId(`palette-entry-files/${name}`).first().waitFor()
    await press('Enter')
    await workbench.page.getByRole('tab', { name }).first().waitFor()
  }
  const edit = async (name: string) => {
    await open(name)
    await workbench.page
      .locator('.monaco-editor textarea, .monaco-editor .native-edit-context')
      .first()
      .focus()
  }

  beforeAll(async () => {
    mkdirSync(project)
    for (const [name, content] of Object.entries(LISTINGS)) writeFileSync(join(project, name), content)
    workbench = await openWorkbench(project, data)
    await at('perspective-write').click()
  })
  afterAll(async () => workbench?.close())

  test('an empty listing says that there is nothing to run', async () => {
    await edit('empty.asm')
    await press('F5')
    await expect.poll(notice).toContainEqual(expect.stringContaining('makes no bytes'))
    expect(await runState()).toMatch(/not started/i)
  })

  test('ten thousand errors are told, and the listing can be typed in', async () => {
    await edit('errors.asm')
    await workbench.page.getByTestId('problem-row').first().waitFor()
    expect(await workbench.page.getByTestId('problem-row').first().textContent()).toContain('missing_0')
    // The independent errors, as many as a person reads; the others are counted.
    const shown = await workbench.page.locator('[data-pane="problems"]').textContent()
    const [, more] = /([\d,]+) more errors are not shown/.exec(shown ?? '') ?? []
    expect(Number(more?.replaceAll(',', ''))).toBeGreaterThan(9_000)
    await press('Control+End')
    await workbench.page.keyboard.type('; typed among errors')
    await expect.poll(shownText).toContain('typed')
    await press('F5')
    await expect.poll(notice).toContainEqual(expect.stringContaining('did not assemble'))
    await workbench.picture('ten-thousand-errors')
  })

  test('a binary file is shown as bytes', async () => {
    await open('bytes.asm')
    await expect.poll(() => workbench.page.locator('[data-pane="editor"]').textContent()).toMatch(/Not text/)
    await workbench.picture('binary')
  })

  test('a listing of 50,000 lines runs, and is typed in', async () => {
    await edit('long.asm')
    await press('Control+End')
    await workbench.page.keyboard.type('; the end')
    await expect.poll(shownText).toMatch(/the\s+end/)
    await press('F5')
    await expect.poll(runState).toMatch(/ended by itself/i)
  })

  test('a program that prints for ever leaves the window usable and is stopped', async () => {
    await edit('babble.asm')
    await press('F5')
    await expect.poll(runState).toMatch(/running/i)
    await at('perspective-run').click()
    await expect.poll(() => at('console-text').textContent()).toMatch(/x{100}/)
    await press('Control+P')
    await at('palette-input').fill('quick-fit')
    await workbench.page.getByTestId(/^palette-entry-.*quick-fit/).waitFor()
    await press('Escape')
    await press('Shift+F5')
    await expect.poll(runState).not.toMatch(/running/i)
    await at('perspective-write').click()
  })

  test('a file that changes on disk is shown as it is now; unsaved text is kept until decided', async () => {
    await edit('kept.asm')
    writeFileSync(join(project, 'kept.asm'), program('nop ; changed outside'))
    await expect.poll(shownText).toMatch(/changed\s+outside/)
    await press('Control+Home')
    await workbench.page.keyboard.type('; mine ')
    writeFileSync(join(project, 'kept.asm'), program('nop ; changed again'))
    await at('editor-banner').waitFor()
    expect(await shownText()).toMatch(/mine/)
    await press('Control+S')
    await workbench.page.waitForTimeout(300)
    expect(readFileSync(join(project, 'kept.asm'), 'utf8')).toContain('changed again')
    await workbench.picture('conflict')
  })

  test('unsaved text outlives a crash of the server', async () => {
    await workbench.page.keyboard.type('before the crash ')
    const drafts = () =>
      readdirSync(join(data, 'drafts'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.txt'))
        .map((name) => readFileSync(join(data, 'drafts', name), 'utf8'))
    await expect.poll(drafts).toContainEqual(expect.stringContaining('before the crash'))
    await workbench.crash()
    await workbench.page
      .getByRole('tab', { name: /kept\.asm/ })
      .first()
      .waitFor()
    await open('kept.asm')
    await expect.poll(shownText).toMatch(/before\s+the\s+crash/)
    expect(readFileSync(join(project, 'kept.asm'), 'utf8')).toContain('changed again')
  })

  test('reports no error of its own', () => {
    expect(workbench.errors).toEqual([])
  })
})

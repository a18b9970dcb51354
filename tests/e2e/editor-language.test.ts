/** What the editor knows of the language, used as a person would: mistakes mended, names followed and changed. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../support/chromium'
import { type ServedWorkbench, openWorkbench } from '../support/workbench-page'

const browser = await findChromium()
const folder = mkdtempSync(join(tmpdir(), 'kwb-language-'))
const project = join(folder, 'mine')

const LIBRARY = `; Sets both registers.
macro set_both first*, second
{
        mov     eax, first
        mov     ebx, second
}
helper:
        ret
`
const MAIN = `use32
org 0
        db      'MENUET01'
        dd      1, start, image_end, 0x1000, 0x1000, 0, 0
include 'parts.inc'
start:
        mov     ecx, 3
  .again:
        loop    .again
        set_both 1, 2
        call    helper
        or      eax, -1
        int     0x40
image_end:
`

describe.skipIf(browser === undefined)('the language in the editor (needs a Chromium)', () => {
  let workbench: ServedWorkbench
  const press = (key: string) => workbench.page.keyboard.press(key)
  const type = (text: string) => workbench.page.keyboard.type(text)
  const problems = () => workbench.page.getByTestId('problem-row')
  const shown = () => workbench.page.locator('.view-lines').first().innerText()
  const text = async () => (await shown()).replaceAll('\u00a0', ' ')
  const goToLine = async (line: number) => {
    await press('Control+Home')
    for (let i = 1; i < line; i++) await press('ArrowDown')
  }
  const lineOf = (what: string) => MAIN.split('\n').findIndex((line) => line.includes(what)) + 1
  const open = async (name: string) => {
    await press('Control+P')
    await workbench.page.getByTestId('palette-input').first().fill(name)
    await workbench.page.waitForTimeout(200)
    await press('Enter')
    await workbench.page.getByRole('tab', { name }).first().waitFor()
    await workbench.page
      .locator('.monaco-editor textarea, .monaco-editor .native-edit-context')
      .first()
      .focus()
  }

  beforeAll(async () => {
    mkdirSync(project)
    writeFileSync(join(project, 'main.asm'), MAIN)
    writeFileSync(join(project, 'parts.inc'), LIBRARY)
    workbench = await openWorkbench(project, join(folder, 'data'))
    await workbench.page.getByRole('tab', { name: /memory-architecture/ }).waitFor()
    await workbench.page.getByTestId('perspective-write').first().click()
    await open('main.asm')
  }, 60_000)
  afterAll(async () => workbench?.close())

  test('a mistake is marked at its columns, and a quick fix mends it', async () => {
    await goToLine(lineOf('or      eax'))
    await press('Home')
    await type('moov eax, 5')
    await press('Enter')
    await problems().first().waitFor()
    expect(await problems().first().textContent()).toContain("Did you mean 'mov'?")
    expect(await problems().first().textContent()).toMatch(/main\.asm:12:\d+/)
    await expect.poll(() => workbench.page.locator('.squiggly-error').count()).toBeGreaterThan(0)
    const widths = await workbench.page
      .locator('.squiggly-error')
      .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().width))
    // Four letters wide, not the line.
    expect(Math.max(...widths)).toBeLessThan(60)
    await workbench.picture('language-mistake')
    await press('ArrowUp')
    await press('Home')
    await press('Control+.')
    await workbench.page.getByText("Change to 'mov'").last().waitFor()
    await workbench.picture('language-quick-fix')
    await press('Enter')
    await expect.poll(text).toContain('mov eax, 5')
    await expect.poll(() => problems().count()).toBe(0)
  })

  test('the list of problems mends with one click', async () => {
    await goToLine(lineOf("include 'parts.inc'"))
    await press('End')
    await press('ArrowLeft')
    await press('Backspace')
    const fix = workbench.page.locator('[data-fix="correct-include"]').first()
    await fix.waitFor()
    await workbench.picture('language-problems')
    await fix.click()
    await expect.poll(text).toContain("include 'parts.inc'")
    await expect.poll(() => problems().count()).toBe(0)
  })

  test('completion offers the local label of the routine', async () => {
    await goToLine(lineOf('loop    .again'))
    await press('End')
    await press('Enter')
    await type('        jmp ')
    // The list that the word brought must have gone: Monaco asks once for each pause in typing.
    await workbench.page.waitForTimeout(500)
    await type('.')
    const list = workbench.page.locator('.suggest-widget .monaco-list-row')
    await expect.poll(() => list.count()).toBe(1)
    expect(await list.first().textContent()).toContain('.again')
    await workbench.picture('language-completion')
    await press('Enter')
    await expect.poll(text).toContain('jmp .again')
    await press('Control+Shift+K')
    await expect.poll(() => problems().count()).toBe(0)
  })

  test('F12 goes to the definition in the included file, and renaming changes both', async () => {
    await open('main.asm')
    await press('Control+F')
    await type('call    helper')
    await press('Enter')
    await press('Escape')
    await press('ArrowRight')
    await press('ArrowLeft')
    await press('F12')
    await workbench.page.getByRole('tab', { name: 'parts.inc' }).first().waitFor()
    await expect.poll(text).toContain('macro set_both')
    await press('F2')
    const box = workbench.page.locator('.rename-input')
    await box.waitFor()
    await box.fill('assistant')
    await press('Enter')
    await expect.poll(text).toContain('assistant:')
    await open('main.asm')
    await expect.poll(text).toContain('call    assistant')
    expect(readFileSync(join(project, 'main.asm'), 'utf8')).toBe(MAIN)
    await expect.poll(() => problems().count()).toBe(0)
  })

  test('formatting puts a line into its columns, and hovering tells its bytes', async () => {
    await goToLine(lineOf('mov     ecx'))
    await press('Home')
    await press('Shift+End')
    await type('mov ecx,3')
    await press('Alt+Shift+F')
    await expect.poll(text).toContain('        mov     ecx,3')
    await workbench.page.waitForTimeout(1000)
    await workbench.page.locator('.view-line', { hasText: 'ecx,3' }).locator('span span').nth(1).hover()
    const hover = workbench.page.locator('.monaco-hover').filter({ hasText: 'B9 03 00 00 00' }).first()
    await hover.waitFor()
    await workbench.picture('language-hover')
  })

  test('reports no error of its own', () => {
    expect(workbench.errors).toEqual([])
  })
})

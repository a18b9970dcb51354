import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findChromium } from '../support/chromium'
import { type ServedWorkbench, openWorkbench } from '../support/workbench-page'

// A machine that does other work as well may take its time.
vi.setConfig({ testTimeout: 180_000 })

const browser = await findChromium()
const folder = mkdtempSync(join(tmpdir(), 'kwb-page-'))
const project = join(folder, 'mine')

/** A small program with a heap block; the tests know its lines. */
const LISTING = `use32
org 0
        db 'MENUET01'
        dd 1, start, image_end, memory_end, memory_end, 0, 0
start:
        mov eax, 68
        mov ebx, 11
        int 0x40
        mov eax, 68
        mov ebx, 12
        mov ecx, 10000
        int 0x40
        mov [block], eax
        mov dword [eax], 0x12345678
        mov esi, 0x1234
        or eax, -1
        int 0x40
block   dd 0
image_end:
        rb 4096
memory_end:
`
const BREAK_LINE = 14

/** Writes to a page that is not there, in line 7. */
const FAULT = LISTING.replace('mov ebx, 11', 'mov dword [70000000h], 5')

const LOOP = LISTING.replace('mov eax, 68\n', 'jmp start\n')

describe.skipIf(browser === undefined)('the workbench in a browser (needs a Chromium)', () => {
  let workbench: ServedWorkbench
  const at = (id: string) => workbench.page.getByTestId(id).first()
  const pane = (name: string) => workbench.page.locator(`[data-pane="${name}"]`)
  const press = (key: string) => workbench.page.keyboard.press(key)
  const perspective = (name: string) => at(`perspective-${name}`).click()
  const runState = () => at('run-state').textContent()
  const consoleText = () => at('console-text').textContent()
  const register = (name: string) =>
    workbench.page.locator(`[data-register="${name}"]`).first().getAttribute('data-value')

  const open = async (name: string) => {
    await press('Control+P')
    await at('palette-input').fill(name)
    await workbench.page.getByTestId(`palette-entry-files/${name}`).first().waitFor()
    await press('Enter')
    await workbench.page.getByRole('tab', { name }).first().waitFor()
    await workbench.page
      .locator('.monaco-editor textarea, .monaco-editor .native-edit-context')
      .first()
      .focus()
  }
  const goToLine = async (line: number) => {
    await press('Control+Home')
    for (let i = 1; i < line; i++) await press('ArrowDown')
  }

  beforeAll(async () => {
    mkdirSync(project)
    writeFileSync(join(project, 'block.asm'), LISTING)
    writeFileSync(join(project, 'loop.asm'), LOOP)
    writeFileSync(join(project, 'fault.asm'), FAULT)
    workbench = await openWorkbench(project, join(folder, 'data'))
  })
  afterAll(async () => workbench?.close())

  test('opens with lesson 1, and F5 runs it to its end', async () => {
    await workbench.page.getByRole('tab', { name: /memory-architecture/ }).waitFor()
    await press('F5')
    await perspective('run')
    await expect.poll(consoleText).toContain('All checks passed.')
    expect(await consoleText()).toMatch(/RAM total \(18\.17\): +13\d{4} KiB/)
    await workbench.picture('lesson-1-run')
  })

  test('marks a mistake while it is typed, and the mark goes with the mistake', async () => {
    await perspective('write')
    await at('status-problems').click()
    await open('block.asm')
    await goToLine(6)
    await press('End')
    await workbench.page.keyboard.type(' + oops')
    const row = workbench.page.getByTestId('problem-row').first()
    await row.waitFor()
    expect(await row.getAttribute('data-line')).toBe('6')
    expect(await row.textContent()).toContain("undefined symbol 'oops'")
    await workbench.picture('mistake')
    for (let i = 0; i < ' + oops'.length; i++) await press('Backspace')
    await expect.poll(() => workbench.page.getByTestId('problem-row').count()).toBe(0)
  })

  test('stops at a breakpoint, steps, and shows registers', async () => {
    await goToLine(BREAK_LINE)
    await press('F9')
    await perspective('memory')
    await press('F5')
    await expect.poll(runState).toMatch(/breakpoint/i)
    await expect.poll(() => register('eax')).toBe('00003000')
    for (const line of [BREAK_LINE + 1, BREAK_LINE + 2]) {
      await press('F10')
      await expect.poll(runState).toContain(`block.asm:${line}`)
    }
    await expect.poll(() => register('esi')).toBe('00001234')
    await expect.poll(() => workbench.page.locator('.line-values').textContent()).toBe('eax = 00003000')
  })

  test('the current line stays in sight in every perspective', async () => {
    const editor = () => workbench.page.getByTestId('text-editor').boundingBox()
    for (const name of ['write', 'run', 'memory']) {
      await perspective(name)
      await expect
        .poll(async () => {
          const line = await workbench.page.locator('.mark-current-line').first().boundingBox()
          const box = await editor()
          return (
            line !== null && box !== null && line.y >= box.y && line.y + line.height <= box.y + box.height
          )
        })
        .toBe(true)
    }
  })

  test('what a register and a place in memory hold is told under the mouse', async () => {
    const { page } = workbench
    await page
      .locator('.view-line span', { hasText: /^\[?block\]?$/ })
      .first()
      .hover()
    await expect
      .poll(() => page.locator('.monaco-hover').allTextContents())
      .toContainEqual(expect.stringContaining('00003000h'))
    await press('Escape')
  })

  test('shows the page-table entry and the heap block, and memory can be edited', async () => {
    await expect.poll(() => pane('page-tables').locator('[data-pde="0"]').count()).toBe(1)
    await expect
      .poll(() => workbench.page.locator('[data-block="1"][data-state="used"]').count())
      .toBeGreaterThan(0)
    const box = pane('memory').getByTestId('address-box')
    await box.fill('3000')
    await box.press('Enter')
    const byte = pane('memory').locator('[data-address="00003000"], [data-address="12288"]').first()
    await expect.poll(() => byte.textContent()).toContain('78')
    await byte.dblclick()
    await workbench.page.keyboard.type('AB')
    await press('Enter')
    await expect.poll(() => byte.textContent()).toMatch(/AB/i)
    await workbench.picture('memory')
  })

  test('every value has the menu of an address, inside the window', async () => {
    const { page } = workbench
    await page.locator('[data-register="eax"]').first().click({ button: 'right' })
    await at('address-chooser').getByText('00003000', { exact: true }).waitFor()
    await press('Escape')
    await pane('heap').locator('[data-block="1"]').first().click({ button: 'right' })
    const menu = await at('address-chooser').boundingBox()
    expect(menu!.x + menu!.width).toBeLessThanOrEqual(page.viewportSize()!.width)
    await at('address-chooser').getByRole('menuitem', { name: 'Show in Disassembly' }).click()
    await expect.poll(() => pane('disassembly').locator('[data-line-address="00003000"]').count()).toBe(1)
    await page.locator('.dv-tab', { hasText: 'Memory' }).click()
  })

  test('a variable, a register and a place in memory are watched and written', async () => {
    const { page } = workbench
    const watched = (text: string) => page.locator(`[data-watch="${text}"]`).first()
    await page.locator('[data-register="eax"]').first().click({ button: 'right' })
    await at('address-chooser').getByRole('menuitem', { name: 'Watch the dword here' }).click()
    await expect.poll(() => watched('dword [3000h]').textContent()).toContain('123456AB')
    for (const text of ['block', 'si', 'nothing']) {
      await at('watch-input').fill(text)
      await press('Enter')
    }
    await expect.poll(() => watched('block').textContent()).toContain('00003000')
    await expect.poll(() => watched('si').textContent()).toContain('1234')
    await expect.poll(() => watched('nothing').textContent()).toContain('means nothing here')
    await watched('block').locator('.editable-value').dblclick()
    await page.keyboard.type('4000')
    await press('Enter')
    await expect.poll(() => watched('block').textContent()).toContain('00004000')
    await workbench.picture('watch')
  })

  test('an endless loop leaves the window responsive and stops on command', async () => {
    await press('Shift+F5')
    await perspective('write')
    await open('loop.asm')
    await press('F5')
    await expect.poll(runState).toMatch(/running/i)
    await press('Control+P')
    await at('palette-input').fill('buddy')
    await workbench.page
      .getByTestId(/^palette-entry-.*buddy/)
      .first()
      .waitFor()
    await press('Escape')
    expect(await runState()).toMatch(/running/i)
    await press('F6')
    await expect.poll(runState).toMatch(/paused/i)
    await press('Shift+F5')
    await expect.poll(runState).not.toMatch(/paused|running/i)
  })

  test('a fault is explained at its line, and leads to the walk that decided it', async () => {
    await open('fault.asm')
    await press('F5')
    await expect.poll(runState).toContain('Page fault · fault.asm:7')
    expect(await at('stop-note').textContent()).toContain('Writing to 70000000 failed')
    await at('stop-note').getByRole('button').click()
    await expect.poll(() => pane('page-tables').textContent()).toContain('70000000 = directory entry 448')
    await press('Shift+F5')
    await expect.poll(() => workbench.page.getByTestId('stop-note').count()).toBe(0)
  })

  test('compares strategies on one workload', async () => {
    await perspective('compare')
    await at('operations').fill('200')
    await at('comparison-start').click()
    await at('comparison-results').waitFor({ timeout: 50_000 })
    const text = await at('comparison-results').textContent()
    for (const name of ['First fit', 'Best fit', 'Buddy']) expect(text).toContain(name)
    await workbench.picture('comparison')
  })

  test('finds everything again after a reload, unsaved text included', async () => {
    await perspective('write')
    await open('block.asm')
    await goToLine(1)
    await workbench.page.keyboard.type('; unsaved ')
    await workbench.page.waitForTimeout(1500)
    await workbench.page.reload()
    await workbench.page.waitForTimeout(3000)
    await workbench.picture('reloaded')
    await workbench.page
      .getByRole('tab', { name: /block\.asm/ })
      .first()
      .waitFor()
    await expect.poll(() => workbench.page.locator('.view-lines').first().textContent()).toContain('unsaved')
    expect(readFileSync(join(project, 'block.asm'), 'utf8')).toBe(LISTING)
    await workbench.picture('after-reload')
  })

  test('reports no error of its own', () => {
    expect(workbench.errors).toEqual([])
  })
})

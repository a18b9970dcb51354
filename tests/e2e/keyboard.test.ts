import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PANES } from '../../src-renderer/layout/pane-names'
import { en } from '../../src-renderer/text/en'
import { findChromium } from '../support/chromium'
import { openWorkbench, type ServedWorkbench } from '../support/workbench-page'

const browser = await findChromium()
const folder = mkdtempSync(join(tmpdir(), 'kolibri-workbench-keys-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(browser === undefined)('the workbench without a mouse (needs a Chromium)', () => {
  let workbench: ServedWorkbench
  const press = (key: string) => workbench.page.keyboard.press(key)
  const type = (text: string) => workbench.page.keyboard.type(text)
  /** The pane that has the keyboard; '' when none has. */
  const focused = () =>
    workbench.page.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'] ?? '',
    )
  const isNowhere = () =>
    workbench.page.evaluate(() => document.activeElement === document.body || !document.activeElement)
  const command = async (name: string) => {
    await press('F1')
    await workbench.page.getByTestId('palette').waitFor()
    await type(name)
    await press('Enter')
  }
  const runState = () => workbench.page.getByTestId('run-state').textContent()
  const register = (name: string) => workbench.page.locator(`[data-register="${name}"]`).first()

  beforeAll(async () => {
    mkdirSync(join(folder, 'mine'))
    workbench = await openWorkbench(join(folder, 'mine'), join(folder, 'data'))
    await workbench.page.getByRole('tab', { name: /memory-architecture/ }).waitFor()
  })
  afterAll(async () => workbench?.close())

  test('a program is started and stepped', async () => {
    await press('F11')
    await expect.poll(runState).toMatch(/paused/i)
    await press('F10')
    await expect.poll(runState).toMatch(/:4\d/)
  })

  test.each(PANES.filter((pane) => pane !== 'editor'))(
    'the pane %s is opened, has a visible focus, and gives it on when it closes',
    async (pane) => {
      await command(en[`command.show.${pane}`])
      await expect.poll(focused).toBe(pane)
      await expect
        .poll(() =>
          workbench.page.evaluate(() => {
            const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!)
            return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth)
          }),
        )
        .toBeGreaterThanOrEqual(1)
      await press('Alt+Shift+W')
      await expect.poll(() => workbench.page.locator(`[data-pane="${pane}"]`).count()).toBe(0)
      await expect.poll(focused).not.toBe('')
    },
  )

  test('every group of panes is reached and left by key', async () => {
    await command(en['command.reset-layout'])
    await press('Control+3')
    await expect.poll(() => workbench.page.locator('[data-pane="memory"]').count()).toBe(1)
    const seen = new Set<string>()
    for (let step = 0; step < 8; step++) {
      await press('Control+F6')
      await workbench.page.waitForTimeout(100)
      seen.add(await focused())
    }
    expect(seen.size).toBeGreaterThanOrEqual(4)
    expect(seen).not.toContain('')
  })

  test('a register is changed, and Escape leaves it as it is; the keyboard stays in the row', async () => {
    await command(en['command.show.registers'])
    await expect.poll(focused).toBe('registers')
    await register('eax').focus()
    await press('ArrowDown')
    await press('Enter')
    await type('1F8')
    await press('Enter')
    await expect.poll(() => register('ebx').getAttribute('data-value')).toBe('000001F8')
    expect(await focused()).toBe('registers')
    await press('Enter')
    await type('77')
    await press('Escape')
    expect(await register('ebx').getAttribute('data-value')).toBe('000001F8')
    expect(await focused()).toBe('registers')
  })

  test('a splitter is moved', async () => {
    const width = () =>
      workbench.page.evaluate(
        () => document.querySelector('[data-pane="registers"]')!.getBoundingClientRect().width,
      )
    const before = await width()
    await press('Control+Alt+ArrowRight')
    await expect.poll(width).toBeGreaterThan(before + 20)
    await press('Control+Alt+ArrowLeft')
    await expect.poll(width).toBeLessThan(before + 5)
  })

  test('palette and menu give the keyboard back', async () => {
    await press('Control+P')
    await press('Escape')
    await expect.poll(focused).toBe('registers')
    const menu = workbench.page.getByTestId('main-menu')
    await menu.focus()
    await press('Enter')
    await workbench.page.getByRole('menuitem').first().waitFor()
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'Escape']) await press(key)
    await expect.poll(isNowhere).toBe(false)
    await expect.poll(() => workbench.page.getByRole('menuitem').count()).toBe(0)
    expect(await menu.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  test('reports no error of its own', () => {
    expect(workbench.errors).toEqual([])
  })
})

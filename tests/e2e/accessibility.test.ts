import { AxeBuilder } from '@axe-core/playwright'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findChromium } from '../support/chromium'
import { type ServedWorkbench, openWorkbench } from '../support/workbench-page'

// A machine that does other work as well may take its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const browser = await findChromium()
const folder = mkdtempSync(join(tmpdir(), 'kwb-axe-'))

describe.skipIf(browser === undefined)('the workbench (needs a Chromium)', () => {
  let workbench: ServedWorkbench
  const at = (id: string) => workbench.page.getByTestId(id).first()
  const press = (key: string) => workbench.page.keyboard.press(key)
  const perspective = (name: string) => at(`perspective-${name}`).click()

  /** A lesson has run, so the panes are full, and a comparison has its results. */
  beforeAll(async () => {
    mkdirSync(join(folder, 'mine'))
    workbench = await openWorkbench(join(folder, 'mine'), join(folder, 'data'))
    await workbench.page.getByRole('tab', { name: /memory-architecture/ }).waitFor()
    await press('F5')
    await perspective('run')
    await at('console-text').getByText('All checks passed.').waitFor()
    await perspective('compare')
    await at('operations').fill('200')
    await at('comparison-start').click()
    await at('comparison-results').waitFor({ timeout: 60_000 })
  })
  afterAll(async () => workbench?.close())

  describe.each(['light', 'dark'])('in the %s theme everything is accessible:', (theme) => {
    // A theme changes colours only: the rules about structure hold for both when they hold in one.
    const violations = async () => {
      await workbench.page.waitForTimeout(300)
      const axe = new AxeBuilder({ page: workbench.page }).options({ resultTypes: ['violations'] })
      const found = await (theme === 'light' ? axe : axe.withRules('color-contrast')).analyze()
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    }
    beforeAll(async () => {
      await perspective('write')
      await press('Control+,')
      await workbench.page.locator('#setting-theme').selectOption(theme)
      await workbench.page.locator(`html[data-theme='${theme}']`).waitFor()
    })

    test('the settings', async () => {
      expect(await violations()).toEqual([])
      await workbench.picture(`settings-${theme}`)
      await workbench.page.getByRole('tab', { name: 'Editor' }).first().click()
    })

    test.each(['write', 'run', 'memory', 'compare'])('the %s perspective', async (name) => {
      await perspective(name)
      expect(await violations()).toEqual([])
      await workbench.picture(`${name}-${theme}`)
    })

    test('the comparison with results', async () => {
      await perspective('compare')
      await at('comparison-results').waitFor()
      const curve = workbench.page.locator('.curve-chart .u-over').first()
      await curve.scrollIntoViewIfNeeded()
      await curve.hover()
      await workbench.page
        .getByText(/operation \d/i)
        .first()
        .waitFor()
      expect(await violations()).toEqual([])
      await workbench.picture(`comparison-results-${theme}`)
    })

    test('the command palette', async () => {
      await press('Control+Shift+P')
      await at('palette').waitFor()
      expect(await violations()).toEqual([])
      await press('Escape')
    })

    test('a dialog', async () => {
      await perspective('compare')
      await at('add-own').click()
      await workbench.page.getByRole('dialog').first().waitFor()
      expect(await violations()).toEqual([])
      await press('Escape')
    })

    test('the main menu', async () => {
      await at('main-menu').click()
      await workbench.page.getByRole('menu').first().waitFor()
      expect(await violations()).toEqual([])
      await press('Escape')
    })
  })

  test('reports no error of its own', () => {
    expect(workbench.errors).toEqual([])
  })
})

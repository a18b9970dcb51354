import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../support/chromium'
import { openStandInWindow, type StandInWindow } from '../support/electron-window'

const browser = await findChromium()
const folder = mkdtempSync(join(tmpdir(), 'kwb-window-'))

/** A call to the session that the preload put into the page. */
const call = (method: string, request: object) => `session.${method}(${JSON.stringify(request)})`

describe.skipIf(browser === undefined)(
  'the desktop window over a stand-in of Electron (needs a Chromium)',
  () => {
    let window: StandInWindow
    beforeAll(async () => {
      window = await openStandInWindow(browser!, ['.', '--project', join(folder, 'mine')], folder)
    })
    afterAll(() => window?.close())

    test('shows the workbench and complains about nothing', async () => {
      await expect
        .poll(() => window.evaluate('document.querySelector("#app").childElementCount'))
        .toBeGreaterThan(0)
      expect(window.errors).toEqual([])
    })

    test('the page reaches the session through the preload', async () => {
      expect(await window.evaluate(call('listFiles', {}))).toMatchObject({ ok: true })
      const written = { path: 'files/a.asm', text: 'mov eax, 1', baseRevision: '' }
      expect(await window.evaluate(call('writeFile', written))).toMatchObject({ ok: true })
      expect(await window.evaluate(call('readFile', { path: 'files/a.asm' }))).toMatchObject({
        ok: true,
        value: { text: 'mov eax, 1' },
      })
    })

    test('what does not fit the contract is refused', async () => {
      expect(await window.evaluate(call('readFile', { path: 5 }))).toMatchObject({
        failure: { code: 'bad-request' },
      })
    })

    test('events arrive, and a page that is loaded anew is served again', async () => {
      await window.reload()
      const told = `new Promise((tell) => {
      session.onEvent((event) => { if (event.event === 'files-changed') tell(event.paths) })
      void ${call('createFolder', { path: 'files/new' })}
    })`
      expect(await window.evaluate(told)).toContain('files/new')
    })

    test('no node, no electron and no eval in the page', async () => {
      expect(await window.evaluate('[typeof require, typeof process, typeof module]')).toEqual(
        Array.from({ length: 3 }, () => 'undefined'),
      )
      // In a turn of the page's own: what a test evaluates is exempt from the page's policy.
      const attempt = 'try { told(new Function("return 1")()) } catch (error) { told(error.name) }'
      const evaluated = `new Promise((told) => setTimeout(() => { ${attempt} }))`
      expect(await window.evaluate(evaluated)).toBe('EvalError')
    })

    test('the menu takes no key that the workbench needs', () => {
      const accelerators = [...window.menu().matchAll(/"accelerator":"([^"]+)"/g)].map((match) => match[1])
      for (const key of ['F5', 'F9', 'F10', 'F11', 'Ctrl+W', 'CmdOrCtrl+W', 'Ctrl+P'])
        expect(accelerators).not.toContain(key)
      expect(window.menu()).not.toContain('"close"')
      expect(window.menu()).not.toContain('"reload"')
    })
  },
)

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { expect, test } from 'vitest'
import { displayFault, electronBinary } from '../../src-main/app/launch/electron-binary.mjs'

const root = join(import.meta.dirname, '../..')
const program = electronBinary()
const why = program === undefined ? "Electron's binary is not installed" : displayFault()

test.skipIf(why !== '')(
  `Electron's own window shows the workbench${why === '' ? '' : ` (skipped: ${why})`}`,
  async () => {
    const data = mkdtempSync(join(tmpdir(), 'kwb-electron-'))
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const application = await _electron.launch({
      executablePath: program!,
      args: [...sandbox, root, '--project', join(data, 'mine')],
      env: { ...(process.env as Record<string, string>), KOLIBRI_WORKBENCH_DATA: data },
    })
    try {
      const page = await application.firstWindow()
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(error.message))
      await expect.poll(() => page.locator('#app > *').count()).toBeGreaterThan(0)
      const listing = await page.evaluate('session.readFile({ path: "include/kolibri.inc" })')
      expect(listing).toMatchObject({ ok: true, value: { kind: 'text' } })
      expect(await page.evaluate('typeof process')).toBe('undefined')
      expect(complaints).toEqual([])
    } finally {
      await application.close()
    }
  },
)

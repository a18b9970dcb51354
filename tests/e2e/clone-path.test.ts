import { cpSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { valueOf } from '../support/session-driver'
import { ROOT, serveWorkbench } from '../support/served-workbench'
import { connectWeb } from '../support/web-client'

/** What a clone holds. */
const CLONED = [
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'src-main',
  'src-renderer',
  'resources',
]

test('a clone in a path with spaces and letters of other alphabets builds and starts', async () => {
  const clone = join(mkdtempSync(join(tmpdir(), 'kwb ')), 'Мой клон (1) ünïcode')
  mkdirSync(clone, { recursive: true })
  for (const name of CLONED) cpSync(join(ROOT, name), join(clone, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'), 'junction')
  const served = await serveWorkbench(
    join(clone, 'src-main/app/launch/start.mjs'),
    ['--web', '--no-open', '--project', join(clone, 'мои файлы')],
    { cwd: clone, data: join(clone, 'data folder') },
  )
  try {
    expect(served.said()).toContain('building')
    const { api, close } = await connectWeb(served.address)
    const lessons = valueOf(await api.listLessons({}))
    expect(lessons.length).toBeGreaterThanOrEqual(3)
    const report = valueOf(await api.assemble({ path: lessons[0]!.listing, overlays: [] }))
    expect(report).toMatchObject({ succeeded: true, diagnostics: [] })
    valueOf(await api.writeFile({ path: 'files/проба.asm', text: 'nop', baseRevision: '' }))
    close()
  } finally {
    await served.stop()
  }
}, 300_000)

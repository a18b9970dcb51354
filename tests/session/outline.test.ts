import { afterEach, expect, test } from 'vitest'
import { driveFiles, type Driver, PATH, program, valueOf } from '../support/session-driver'

let driver: Driver
afterEach(() => driver.session.close())

test('the outline is that of the text as it is typed, also when it does not assemble', async () => {
  driver = driveFiles({ [PATH]: program('nop') })
  const outline = async () =>
    valueOf(await driver.session.outline({ path: PATH })).map(({ name, kind }) => `${name} ${kind}`)
  expect(await outline()).toEqual(['start label', 'image_end label'])
  valueOf(await driver.session.assemble({ path: PATH, overlays: [] }))
  const text = program('.wait: moov eax, [\ncount = \nmacro unfinished {').replace('start:', 'begin:')
  valueOf(await driver.session.shareTexts({ overlays: [{ path: PATH, text }] }))
  expect(await outline()).toEqual(['begin label', '.wait local', 'count constant', 'unfinished macro'])
})

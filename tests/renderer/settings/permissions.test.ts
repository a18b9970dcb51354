import { expect, test } from 'vitest'
import SettingsPane from '../../../src-renderer/settings/SettingsPane.vue'
import { useAssembly } from '../../../src-renderer/stores/assembly'
import { useRun } from '../../../src-renderer/stores/run'
import { t } from '../../../src-renderer/text/text'
import { mount, prepare, settle } from '../support/mount'

test('sockets are granted by a switch that is off, and only to the next start', async () => {
  const fake = prepare()
  const { host, unmount } = mount(SettingsPane, fake.pinia)
  const label = [...host.querySelectorAll('label')].find((one) =>
    one.textContent?.includes(t('settings.loopback')),
  )
  const box = label?.querySelector('input')
  expect(box?.checked).toBe(false)
  expect(host.querySelector(`#${box?.getAttribute('aria-describedby')}`)?.textContent).toBe(
    t('settings.loopback.note'),
  )
  box!.click()
  await settle()
  expect(box?.checked).toBe(true)
  useAssembly().mainListing = 'files/a.asm'
  await useRun().start()
  expect(fake.callsOf('start')).toMatchObject([{ loopback: true }])
  unmount()
})

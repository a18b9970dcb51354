import { afterEach, beforeEach, expect, test } from 'vitest'
import { useFiles } from '../../../src-renderer/stores/files'
import { useLanguage } from '../../../src-renderer/stores/language'
import { setLanguage } from '../../../src-renderer/text/text'
import { prepare, settle } from '../support/mount'

let fake: ReturnType<typeof prepare>
beforeEach(() => {
  fake = prepare()
})
afterEach(() => setLanguage('en'))

test('the reference and the lessons are asked for again in a language that is chosen later', async () => {
  const register = (summary: string) => ({ name: 'ecx', size: 32, summary })
  fake.world.facts = { ...fake.world.facts, registers: [register('counter')] }
  await useLanguage().load()
  await useFiles().load()
  fake.world.facts = { ...fake.world.facts, registers: [register('счётчик')] }
  setLanguage('ru')
  await settle()
  expect(useLanguage().facts.registers[0]!.summary).toBe('счётчик')
  expect(fake.callsOf('languageFacts')).toEqual([{ language: 'en' }, { language: 'ru' }])
  expect(fake.callsOf('listLessons')).toEqual([{ language: 'en' }, { language: 'ru' }])
})

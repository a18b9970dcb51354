import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { casesOf, imageOf, LISTINGS, runListing } from './listings'

const folder = join(import.meta.dirname, '../../cases/ring0')
/** Cases whose outcome stands in the manual: fragments in their order. */
const manual = readFileSync(join(folder, 'manual.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
  .map((line) => line.split('|').map((field) => field.trim()))

const hasInOrder = (text: string, fragments: readonly string[]): boolean => {
  let from = 0
  for (const [index, fragment] of fragments.entries()) {
    const at = text.indexOf(fragment, from)
    if (at < 0 || (index === 0 && at !== 0)) return false
    from = at + fragment.length
  }
  return true
}

test.each(LISTINGS)('%s: as QEMU and the manual have it', { timeout: 60_000 }, (name) => {
  const ours = casesOf(runListing(imageOf(name)))
  const told = manual.filter(([listing]) => listing === name)
  const byManual = new Set(told.map(([, one]) => one))
  const differences: string[] = []
  for (const [, one = '', expected = '', section = ''] of told)
    if (!hasInOrder(ours.get(one) ?? '', expected.split(' ... ')))
      differences.push(`${one}: the manual (${section}) has ${expected}, ours ${ours.get(one)}`)
  const captured = join(folder, `${name}.txt`)
  if (existsSync(captured)) {
    const theirs = casesOf(readFileSync(captured, 'utf8'))
    expect([...ours.keys()]).toEqual([...theirs.keys()])
    for (const [one, line] of theirs)
      if (!byManual.has(one) && ours.get(one) !== line)
        differences.push(`${one}: QEMU ${line}, ours ${ours.get(one)}`)
  } else expect([...ours.keys()].filter((one) => one !== 'end' && !byManual.has(one))).toEqual([])
  expect(differences).toEqual([])
})

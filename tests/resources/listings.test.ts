import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isStrategyText, strategyEntry } from '../../src-main/lab/comparison'
import { assembleListing, RESOURCES } from '../support/listings'

// Bytes that the real fasm made of each listing, by length and hash. A listing that changes needs its line anew.
const expected = new Map(
  readFileSync(join(import.meta.dirname, '../cases/resources/fasm-images.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [path, bytes, hash] = line.split(' ') as [string, string, string]
      return [path, `${bytes} ${hash}`]
    }),
)
const listings = readdirSync(RESOURCES, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.asm'))
  .sort()

test('every listing has been assembled by the real fasm', () => {
  expect([...expected.keys()].sort()).toEqual(listings)
})

test.each(listings)('%s assembles to the bytes of the real fasm', (path) => {
  const bytes = assembleListing(path)
  expect(`${bytes.length} ${createHash('sha256').update(bytes).digest('hex')}`).toBe(expected.get(path))
})

describe('strategies', () => {
  const strategies = listings.filter((path) => path.startsWith('strategies/'))
  const readme = readFileSync(join(RESOURCES, 'strategies/README.md'), 'utf8')

  test.each(strategies)('%s says what it is', (path) => {
    const text = readFileSync(join(RESOURCES, path), 'utf8')
    expect(isStrategyText(text)).toBe(true)
    const { title, summary } = strategyEntry(path, text)
    expect(title).not.toBe('')
    expect(summary.length).toBeGreaterThan(20)
    expect(readme).toContain(`\`${path.replace('strategies/', '')}\``)
  })
})

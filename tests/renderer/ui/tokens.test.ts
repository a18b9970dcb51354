// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../../src-renderer/ui/tokens.css'), 'utf8')

const tokensOf = (theme: string): Map<string, string> => {
  const block = css.slice(css.indexOf(`[data-theme='${theme}']`))
  const body = block.slice(block.indexOf('{') + 1, block.indexOf('}'))
  return new Map([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1]!, match[2]!]))
}

/** Relative luminance and contrast as WCAG 2.1 defines them. */
const luminance = (colour: string) => {
  const channels = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * channels[0]! + 0.7152 * channels[1]! + 0.0722 * channels[2]!
}
const contrast = (one: string, other: string) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

const SURFACES = ['surface-0', 'surface-1', 'surface-2', 'surface-raised']
const TEXTS = [
  'text-strong',
  'text-normal',
  'text-muted',
  'link',
  'state-run',
  'state-pause',
  'state-error',
  'state-warning',
]
const ON_CONTENT = [
  'syntax-mnemonic',
  'syntax-register',
  'syntax-directive',
  'syntax-number',
  'syntax-string',
  'syntax-comment',
  'syntax-label',
  'syntax-operator',
]
const MARKS = /^(kind-(?!ink)|series-|focus|border-strong|state-breakpoint|state-current-mark)/

test.each(['light', 'dark'])('%s: text keeps 4.5:1 on every surface', (theme) => {
  const tokens = tokensOf(theme)
  const weak = TEXTS.flatMap((text) =>
    SURFACES.filter((surface) => contrast(tokens.get(text)!, tokens.get(surface)!) < 4.5).map(
      (surface) => `${text} on ${surface}: ${contrast(tokens.get(text)!, tokens.get(surface)!).toFixed(2)}`,
    ),
  )
  expect(weak).toEqual([])
})

test.each(['light', 'dark'])('%s: code keeps 4.5:1, on the current line too', (theme) => {
  const tokens = tokensOf(theme)
  const weak = ON_CONTENT.flatMap((text) =>
    ['surface-0', 'surface-1', 'state-current']
      .filter((surface) => contrast(tokens.get(text)!, tokens.get(surface)!) < 4.5)
      .map(
        (surface) => `${text} on ${surface}: ${contrast(tokens.get(text)!, tokens.get(surface)!).toFixed(2)}`,
      ),
  )
  expect(weak).toEqual([])
})

test.each(['light', 'dark'])(
  '%s: marks keep 3:1 against the content, letters 4.5:1 on their mark',
  (theme) => {
    const tokens = tokensOf(theme)
    const weak: string[] = []
    for (const [name, colour] of tokens) {
      if (!MARKS.test(name)) continue
      if (contrast(colour, tokens.get('surface-0')!) < 3) weak.push(name)
      if (name.startsWith('kind-') && contrast(colour, tokens.get('kind-ink')!) < 4.5)
        weak.push(`${name} letter`)
    }
    expect(weak).toEqual([])
  },
)

test('both themes define the same colours', () => {
  expect([...tokensOf('light').keys()]).toEqual([...tokensOf('dark').keys()])
})

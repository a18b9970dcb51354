import { expect, test, vi } from 'vitest'
import { replay } from '../fpu-capture/replay'

vi.setConfig({ testTimeout: 120_000 })

test.each([
  ['float-arithmetic', 7000],
  ['float-compare', 2000],
  ['conversion', 2500],
  ['integer', 2000],
  ['move', 1000],
  ['control', 200],
])('SIMD %s gives what the processor gave, bit for bit', (family, least) => {
  const { cases, failures } = replay(`machine-simd/${family}.txt`)
  expect(failures.slice(0, 5)).toEqual([])
  expect(cases).toBeGreaterThan(least)
})

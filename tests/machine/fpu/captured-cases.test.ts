import { expect, test, vi } from 'vitest'
import { replay } from '../fpu-capture/replay'

vi.setConfig({ testTimeout: 120_000 })

test.each(['arithmetic', 'memory-arithmetic', 'transfer', 'comparison', 'unary', 'control', 'encodings'])(
  'x87 %s gives what the processor gave, bit for bit',
  (family) => {
    const { cases, failures } = replay(`machine-fpu/${family}.txt`)
    expect(failures.slice(0, 5)).toEqual([])
    expect(cases).toBeGreaterThan(400)
  },
)

test('x87 transcendental functions lie within one unit in the last place of the processor', () => {
  const { cases, failures } = replay('machine-fpu/transcendental.txt', 1n)
  expect(failures.slice(0, 5)).toEqual([])
  expect(cases).toBeGreaterThan(2000)
})

import { expect, test } from 'vitest'
import { engine } from './engine'
import { NOISE_MODES, runNoise } from './noise-run'

/** Instructions of noise in all; `NOISE_INSTRUCTIONS=100000000` for the whole. */
const TOTAL = Number(
  process.env['NOISE_INSTRUCTIONS'] ?? (engine.translateAfter === undefined ? 30_000 : 15_000),
)
/** Instructions of the runs that are repeated. */
const REPEATED = TOTAL / 10

test.each(NOISE_MODES)(
  'random bytes in %s: only exceptions of the guest, no hang',
  { timeout: 3_600_000 },
  (mode) => {
    const share = TOTAL / NOISE_MODES.length
    const figures = runNoise(mode, 0x1234567, share)
    console.log(`${mode}: ${JSON.stringify(figures)}`)
    expect(figures.instructions).toBeGreaterThanOrEqual(share)
    expect(figures.exceptions).toBeGreaterThan(share / 1000)
  },
)

test.each(NOISE_MODES)('noise in %s ends in the same state on every run', { timeout: 3_600_000 }, (mode) => {
  expect(runNoise(mode, 99, REPEATED)).toEqual(runNoise(mode, 99, REPEATED))
})

import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { executableForms, matches, rowsOf } from '../../../src-main/machine/cpu/form-lookup'
import type { InstructionForm } from '../../../src-main/x86/instruction-form'

vi.setConfig({ testTimeout: 120_000 })

/** The row that a captured instruction's bytes stand for. */
function formOf(code: string): InstructionForm | undefined {
  const bytes = Array.from({ length: code.length / 2 }, (_, at) =>
    Number.parseInt(code.slice(2 * at, 2 * at + 2), 16),
  )
  let at = 0
  let repeat = 0
  let has66 = false
  for (; [0x66, 0xf2, 0xf3].includes(bytes[at]!); at++)
    if (bytes[at] === 0x66) has66 = true
    else repeat = bytes[at]!
  let map = 0
  if (bytes[at] === 0x0f) {
    map = 1
    at++
    if (bytes[at] === 0x38 || bytes[at] === 0x3a) map = bytes[at++] === 0x38 ? 2 : 3
  }
  const modrm = bytes[at + 1] ?? 0
  return rowsOf(map, bytes[at]!).find((row) => matches(row, has66 ? 16 : 32, 32, has66, repeat, modrm))
}

test('every x87, MMX and SSE form has captured cases', () => {
  const covered = new Set<InstructionForm>()
  for (const room of ['machine-fpu', 'machine-simd']) {
    const folder = resolve(import.meta.dirname, '../../cases', room)
    for (const file of readdirSync(folder))
      for (const line of readFileSync(resolve(folder, file), 'utf8').split('\n')) {
        if (!line.startsWith('=')) continue
        const form = formOf(line.split(' ')[1]!)
        if (form) covered.add(form)
      }
  }
  const missing = executableForms()
    .filter((form) => ['x87', 'mmx', 'sse'].includes(form.category) && !covered.has(form))
    .map((form) => form.name)
  expect(missing).toEqual([])
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { physicalAddress } from '../../src-main/contract/address'
import { executableForms } from '../../src-main/machine/cpu/form-lookup'
import type { InstructionForm } from '../../src-main/x86/instruction-form'
import { formsByName } from './capture/forms'
import { formOf } from './form-of'
import { imageOf, LISTINGS, runListing } from './ring0/listings'

const cases = join(import.meta.dirname, '../cases')
const BIG = 0x400000

/** Forms with cases captured from a processor. */
function capturedForms(): Set<InstructionForm> {
  const found = new Set<InstructionForm>()
  const add = (form: InstructionForm | undefined) => form && found.add(form)
  for (const room of ['machine', 'machine-fpu', 'machine-simd'])
    for (const file of readdirSync(join(cases, room)))
      for (const line of readFileSync(join(cases, room, file), 'utf8').split('\n')) {
        const [name = '', code = ''] = line.split(' ')
        if (room === 'machine' && formsByName().has(name)) add(formOf(Buffer.from(code, 'hex')))
        else if (line.startsWith('=')) add(formOf(Buffer.from(code, 'hex')))
      }
  return found
}

/** Forms that the ring-0 listings execute, whose printed results are QEMU's or the manual's. */
function listedForms(): Set<InstructionForm> {
  const found = new Set<InstructionForm>()
  const seen = new Set<number>()
  for (const name of LISTINGS) {
    seen.clear()
    runListing(imageOf(name), ({ state, physical, peekTranslate }) => ({
      instruction(_eip, linear) {
        if (seen.has(linear)) return
        seen.add(linear)
        const at = peekTranslate(linear)
        if (at === undefined) return
        const is32 = (state.segmentAccess('cs') & BIG) !== 0
        const form = formOf(physical.readBytes(physicalAddress(at), 15), is32)
        if (form) found.add(form)
      },
    }))
  }
  return found
}

test('every form of the instruction table is covered', { timeout: 120_000 }, () => {
  const captured = capturedForms()
  const listed = listedForms()
  const rows = new Map<string, { all: number; captured: number; listed: number; holes: string[] }>()
  for (const form of executableForms()) {
    const row = rows.get(form.category) ?? { all: 0, captured: 0, listed: 0, holes: [] }
    rows.set(form.category, row)
    row.all++
    if (captured.has(form)) row.captured++
    else if (listed.has(form)) row.listed++
    else row.holes.push(form.name)
  }
  const line = (name: string, ...cells: (string | number)[]) =>
    name.padEnd(16) + cells.map((cell) => String(cell).padStart(10)).join('')
  const sum = (pick: 'all' | 'captured' | 'listed') =>
    [...rows.values()].reduce((total, row) => total + row[pick], 0)
  const holes = [...rows.values()].flatMap((row) => row.holes)
  console.log(
    [
      line('family', 'forms', 'hardware', 'ring 0', 'holes'),
      ...[...rows].map(([name, row]) => line(name, row.all, row.captured, row.listed, row.holes.length)),
      line('together', sum('all'), sum('captured'), sum('listed'), holes.length),
    ].join('\n'),
  )
  expect(holes).toEqual([])
})

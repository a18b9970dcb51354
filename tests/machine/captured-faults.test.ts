import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { linearAddress, physicalAddress } from '../../src-main/contract/address'
import { CODE, createGuest } from './paged-guest'

const names = ['eax', 'ecx', 'edx', 'ebx', 'esp', 'ebp', 'esi', 'edi'] as const
const folder = join(import.meta.dirname, '../cases/machine-faults')
const linesOf = (file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

/** Instructions that read or write many words, in an order of their own on each processor: the page only. */
const manyWords = /^(retf|iretd|fldenv|frstor|fxsave|fxrstor)\b/
const pageOnly = (seen: string) => seen.replace(/^(14 \w+ \w+)\w{3}\b/, '$1')
/** Fetches are told apart only where pages can forbid them. */
const withoutFetch = (seen: string) => seen.replace(/^14 14 /, '14 4 ')

const guest = createGuest()
guest.setEntry(0, 0)
guest.setEntry(0x42, 0)
guest.setEntry(0x43, 0x43005)
guest.setEntry(0x44, 0)
guest.machine.state.cr4 = 0x600

function run(code: string, given: string): string {
  const { physical, state } = guest.machine
  physical.fill(physicalAddress(0x40000), 0x2000, 0)
  physical.fill(physicalAddress(0x45000), 0x1000, 0)
  guest.code([...Buffer.from(code.replaceAll(' ', ''), 'hex'), 0xcc])
  guest.exceptions.length = 0
  guest.interrupts.length = 0
  state.eip = linearAddress(CODE)
  state.eflags = 0x202
  for (const name of names) state[name] = name === 'esp' ? 0x40800 : 0
  for (const [, name, value] of given.matchAll(/(\w+)=(\w+)/g))
    state[name as (typeof names)[number]] = Number.parseInt(value ?? '', 16) | 0
  const before = names.map((name) => state[name])
  guest.machine.run(100)
  const [raised] = guest.exceptions
  if (!raised) return guest.interrupts[0] === 3 ? 'none' : 'no int3'
  const { vector, errorCode, linear } = raised
  const words = [vector === 14 ? '14' : String(vector), Math.max(errorCode, 0).toString(16)]
  if (vector === 14) words.push((linear >>> 0).toString(16))
  names.forEach((name, index) => {
    if (state[name] !== before[index]) words.push(`${name}=${(state[name] >>> 0).toString(16)}`)
  })
  return words.join(' ')
}

test.each(readdirSync(folder))('%s: the fault that hardware raises, with nothing else changed', (file) => {
  const differences: string[] = []
  for (const line of linesOf(file)) {
    const [code = '', text = '', given = '', seen = ''] = line.split('|').map((column) => column.trim())
    const expected = withoutFetch(seen)
    const ours = run(code, given)
    const same = manyWords.test(text) ? pageOnly(ours) === pageOnly(expected) : ours === expected
    if (!same) differences.push(`${text}, ${given}: hardware ${expected}, ours ${ours}`)
  }
  expect(differences).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { linearAddress, physicalAddress } from '../../src-main/contract/address'
import { createGuest, CODE, DIRECTORY, TABLE } from './paged-guest'

// mov eax,[40000h]; int 0
const read = [0xa1, 0x00, 0x00, 0x04, 0x00, 0xcd, 0x00]
const PAGE = 0x40

const runFrom = (guest: ReturnType<typeof createGuest>, eip: number) => {
  guest.machine.state.eip = linearAddress(eip)
  guest.machine.run(100)
  return guest.machine.state.eax
}

describe('the TLB is really there (SDM vol. 3, 4.10)', () => {
  test('a changed entry is not seen until invlpg', () => {
    const guest = createGuest()
    const { machine } = guest
    guest.code(read)
    guest.code([0x11, 0x11, 0x11, 0x11], 0x40000)
    guest.code([0x22, 0x22, 0x22, 0x22], 0x41000)
    expect(runFrom(guest, CODE)).toBe(0x11111111)
    guest.setEntry(PAGE, 0x41007)
    expect(runFrom(guest, CODE)).toBe(0x11111111)
    machine.invalidatePage(linearAddress(0x40000))
    expect(runFrom(guest, CODE)).toBe(0x22222222)
  })

  test('an entry made not present still works until CR3 is loaded', () => {
    const guest = createGuest()
    guest.code(read)
    runFrom(guest, CODE)
    guest.setEntry(PAGE, 0)
    runFrom(guest, CODE)
    expect(guest.exceptions).toEqual([])
    guest.machine.state.cr3 = DIRECTORY
    runFrom(guest, CODE)
    expect(guest.exceptions).toMatchObject([{ vector: 14, errorCode: 4, linear: 0x40000 }])
  })

  test('a global entry survives CR3 but not invlpg', () => {
    const guest = createGuest()
    guest.machine.state.cr4 = 0x80
    guest.setEntry(PAGE, 0x40107)
    guest.code(read)
    runFrom(guest, CODE)
    guest.setEntry(PAGE, 0)
    guest.machine.state.cr3 = DIRECTORY
    runFrom(guest, CODE)
    expect(guest.exceptions).toEqual([])
    guest.machine.invalidatePage(linearAddress(0x40000))
    runFrom(guest, CODE)
    expect(guest.exceptions).toHaveLength(1)
  })

  test.each([
    ['CR4.PGE is cleared', 0xa0, 0x20],
    ['CR4.PGE is set again', 0, 0x80],
    ['CR4.PSE changes', 0x80, 0x90],
    ['CR4.PAE changes', 0x80, 0xa0],
  ])('global entries go when %s (SDM vol. 3, 4.10.4.1)', (_what, before, after) => {
    const guest = createGuest()
    guest.machine.state.cr4 = before
    guest.setEntry(PAGE, 0x40107)
    guest.code(read)
    runFrom(guest, CODE)
    guest.setEntry(PAGE, 0)
    runFrom(guest, CODE)
    expect(guest.exceptions).toEqual([])
    guest.machine.state.cr4 = after
    runFrom(guest, CODE)
    expect(guest.exceptions).toMatchObject([{ vector: 14, errorCode: 4, linear: 0x40000 }])
  })

  test('global entries go when paging is switched off and on (SDM vol. 3, 4.10.4.1)', () => {
    const guest = createGuest()
    const { state } = guest.machine
    state.cr4 = 0x80
    guest.setEntry(PAGE, 0x40107)
    guest.code(read)
    runFrom(guest, CODE)
    guest.setEntry(PAGE, 0)
    state.cr0 = 0x11
    state.cr0 = 0x80010011
    runFrom(guest, CODE)
    expect(guest.exceptions).toMatchObject([{ vector: 14, errorCode: 4, linear: 0x40000 }])
  })

  test('G means nothing while CR4.PGE is clear, nor in an entry that points to a page table (4.10.2.4)', () => {
    const guest = createGuest()
    guest.setEntry(PAGE, 0x40107)
    guest.code(read)
    runFrom(guest, CODE)
    guest.machine.state.cr3 = DIRECTORY
    expect(guest.machine.tlbEntry(linearAddress(0x40000))).toBeUndefined()
    guest.machine.state.cr4 = 0x80
    guest.setEntry(PAGE, 0x40007)
    guest.machine.physical.write32(physicalAddress(DIRECTORY), TABLE | 0x107)
    runFrom(guest, CODE)
    guest.machine.state.cr3 = DIRECTORY
    expect(guest.machine.tlbEntry(linearAddress(0x40000))).toBeUndefined()
  })

  test('invlpg of one address forgets all of a 4 MiB page', () => {
    const guest = createGuest()
    const { machine } = guest
    machine.state.cr4 = 0x10
    guest.machine.physical.write32(0x10004 as never, 0x00000087)
    machine.translate(linearAddress(0x400000), false, true)
    machine.translate(linearAddress(0x7ff000), false, true)
    guest.machine.physical.write32(0x10004 as never, 0)
    expect(machine.peekTranslate(linearAddress(0x7ff123))).toBe(0x3ff123)
    machine.invalidatePage(linearAddress(0x400000))
    expect(machine.peekTranslate(linearAddress(0x7ff123))).toBeUndefined()
  })

  test('the executed page, too, stays mapped until the TLB forgets it', () => {
    const guest = createGuest()
    guest.code([0x40, 0xcd, 0x01])
    runFrom(guest, CODE)
    guest.setEntry(CODE >> 12, 0)
    expect(runFrom(guest, CODE)).toBe(2)
    guest.machine.invalidatePage(linearAddress(CODE))
    runFrom(guest, CODE)
    expect(guest.exceptions).toMatchObject([{ vector: 14, linear: CODE }])
  })

  test('A is set by reads, D by the first write only', () => {
    const guest = createGuest()
    guest.code(read)
    expect(guest.entry(PAGE) & 0x60).toBe(0)
    runFrom(guest, CODE)
    expect(guest.entry(PAGE) & 0x60).toBe(0x20)
    guest.code([0xa3, 0x00, 0x00, 0x04, 0x00, 0xcd, 0x00])
    runFrom(guest, CODE)
    expect(guest.entry(PAGE) & 0x60).toBe(0x60)
    // D cleared behind the TLB's back stays clear: the entry is known to be dirty.
    guest.setEntry(PAGE, 0x40007)
    runFrom(guest, CODE)
    expect(guest.entry(PAGE) & 0x60).toBe(0)
  })

  test('walks and fills are seen by observers, hits are not', () => {
    const guest = createGuest()
    const walks: number[] = []
    const fills: number[] = []
    guest.machine.setObservers({
      pageWalk: (linear) => void walks.push(linear),
      tlbFill: (linear) => void fills.push(linear),
    })
    guest.code(read)
    runFrom(guest, CODE)
    runFrom(guest, CODE)
    expect(walks).toEqual([CODE, 0x40000])
    expect(fills).toEqual([CODE, 0x40000])
  })
})

test('writes beside code cost the host no memory, however many there are', { timeout: 60_000 }, () => {
  const guest = createGuest()
  // again: mov [20020h], eax; jmp again
  guest.code([0xa3, 0x20, 0x00, 0x02, 0x00, 0xeb, 0xf9])
  guest.machine.run(10_000)
  const before = process.memoryUsage().heapUsed
  guest.machine.run(3_000_000)
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(16 << 20)
})

import { describe, expect, test } from 'vitest'
import { linearAddress } from '../../src-main/contract/address'
import { createGuest, CODE } from './paged-guest'

describe('self-modifying code works at once', () => {
  test('the next instruction of the same block', () => {
    const guest = createGuest()
    // mov byte [CODE+7], 41h (inc ecx); inc eax -> inc ecx; int 1
    guest.code([0xc6, 0x05, 0x07, 0x00, 0x02, 0x00, 0x41, 0x40, 0xcd, 0x01])
    guest.machine.run(100)
    expect(guest.machine.state).toMatchObject({ eax: 0, ecx: 1 })
    expect(guest.machine.instructions).toBe(3)
  })

  test('an immediate in a loop that has been executed often', { timeout: 60_000 }, () => {
    const guest = createGuest()
    // loop: add eax, 1 (imm32); inc dword [CODE+1]; dec ecx; jnz loop; int 1
    guest.code([0x05, 1, 0, 0, 0, 0xff, 0x05, 0x01, 0x00, 0x02, 0x00, 0x49, 0x75, 0xf2, 0xcd, 0x01])
    guest.machine.state.ecx = 1000
    guest.machine.run(100_000)
    expect(guest.machine.state.eax).toBe((1000 * 1001) / 2)
  })

  test('through another mapping of the same frame', () => {
    const guest = createGuest()
    guest.setEntry(0x80, CODE | 7)
    // inc eax; mov byte [80008h], 41h; inc eax -> inc ecx; int 1
    guest.code([0x40, 0xc6, 0x05, 0x08, 0x00, 0x08, 0x00, 0x41, 0x40, 0xcd, 0x01])
    guest.machine.run(100)
    expect(guest.machine.state).toMatchObject({ eax: 1, ecx: 1 })
  })

  test('by rep stosb over code that ran before', () => {
    const guest = createGuest()
    guest.code([0x40, 0x40, 0x40, 0xcd, 0x01], CODE + 0x100)
    guest.machine.state.eip = linearAddress(CODE + 0x100)
    guest.machine.run(100)
    // rep stosb; jmp CODE+100h
    guest.code([0xf3, 0xaa, 0xe9, 0xf9, 0x00, 0x00, 0x00])
    const { state } = guest.machine
    Object.assign(state, { eip: CODE, eax: 0x41, ecx: 3, edi: CODE + 0x100 })
    guest.machine.run(100)
    expect(state).toMatchObject({ eax: 0x41, ecx: 3 })
  })

  test('an instruction over a page border, changed in its second page', () => {
    const guest = createGuest()
    guest.code([0x05, 1, 0, 0, 0, 0xcd, 0x01], 0x20ffe)
    const { state } = guest.machine
    state.eip = linearAddress(0x20ffe)
    guest.machine.run(100)
    expect(state.eax).toBe(1)
    guest.code([7], 0x21000)
    state.eip = linearAddress(0x20ffe)
    guest.machine.run(100)
    expect(state.eax).toBe(1 + 1 + 0x700)
  })

  test('data next to code may be written without losing the code', () => {
    const guest = createGuest()
    // inc dword [CODE+100h]; dec ecx; jnz; int 1
    guest.code([0xff, 0x05, 0x00, 0x01, 0x02, 0x00, 0x49, 0x75, 0xf7, 0xcd, 0x01])
    guest.machine.state.ecx = 500
    guest.machine.run(10_000)
    expect(guest.word(CODE + 0x100)).toBe(500)
  })
})

import { describe, expect, test } from 'vitest'
import { createGuest, CODE } from './paged-guest'

describe('debug registers (SDM vol. 3, 17.2)', () => {
  test('an instruction breakpoint faults before the instruction', () => {
    const guest = createGuest()
    guest.code([0x40, 0x41, 0x42])
    guest.machine.state.setDebugRegister(0, CODE + 1)
    guest.machine.state.setDebugRegister(7, 0x401)
    guest.machine.run(10)
    expect(guest.exceptions).toMatchObject([{ vector: 1 }])
    expect(guest.machine.state).toMatchObject({ eip: CODE + 1, eax: 1, ecx: 0 })
    expect(guest.machine.state.debugRegister(6) & 15).toBe(1)
  })

  test('a write breakpoint traps after the instruction, a read passes', () => {
    const guest = createGuest()
    // mov eax,[40000h]; mov [40002h],al; inc ecx
    guest.code([0xa1, 0, 0, 4, 0, 0xa2, 2, 0, 4, 0, 0x41])
    guest.machine.state.setDebugRegister(1, 0x40000)
    guest.machine.state.setDebugRegister(7, 0x00d00404)
    guest.machine.run(10)
    expect(guest.exceptions).toMatchObject([{ vector: 1 }])
    expect(guest.machine.state).toMatchObject({ eip: CODE + 10, ecx: 0 })
    expect(guest.machine.state.debugRegister(6) & 15).toBe(2)
  })

  test('TF traps after each instruction, the one after popf being the first', () => {
    const guest = createGuest()
    // push 302h; popf; inc eax; inc eax
    guest.code([0x68, 2, 3, 0, 0, 0x9d, 0x40, 0x40])
    guest.machine.run(10)
    expect(guest.exceptions).toMatchObject([{ vector: 1 }])
    expect(guest.machine.state).toMatchObject({ eip: CODE + 7, eax: 1 })
    expect(guest.machine.state.debugRegister(6) & 0x4000).toBe(0x4000)
  })
})

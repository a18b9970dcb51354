import { expect, test } from 'vitest'
import type { GuestMemory } from '../../src-main/debugger/guest-memory'
import { instructionKind } from '../../src-main/debugger/instruction-kind'

const ADDRESS = 0x1000

/** Only `readBytes` is used. */
const memoryOf = (bytes: readonly number[]) =>
  ({
    readBytes: (_at: number, length: number) => ({
      bytes: Uint8Array.from({ length }, (_, index) => bytes[index] ?? 0x90),
      present: new Uint8Array(length).fill(1),
    }),
  }) as unknown as GuestMemory

// Bytes as fasm 1.73 assembles the instructions.
test.each([
  ['call near, forwards', [0xe8, 0x10, 0, 0, 0], 'call', 5],
  ['call [eax]', [0xff, 0x10], 'call', 2],
  ['call eax', [0xff, 0xd0], 'call', 2],
  ['call [0x12345678]', [0xff, 0x15, 0x78, 0x56, 0x34, 0x12], 'call', 6],
  ['call [esp+8]', [0xff, 0x54, 0x24, 8], 'call', 4],
  ['call [ebx+0x1000]', [0xff, 0x93, 0, 0x10, 0, 0], 'call', 6],
  ['call [ecx*4+table]', [0xff, 0x14, 0x8d, 0, 0x20, 0, 0], 'call', 7],
  ['call far', [0x9a, 1, 2, 3, 4, 0x1b, 0], 'call', 7],
  ['jmp [eax] is no call', [0xff, 0x20], 'other', 0],
  ['push [eax] is no call', [0xff, 0x30], 'other', 0],
  ['int 0x40', [0xcd, 0x40], 'interrupt', 2],
  ['rep movsd', [0xf3, 0xa5], 'repeat', 2],
  ['repne scasb with a 66h', [0x66, 0xf2, 0xae], 'repeat', 3],
  ['pause is no string instruction', [0xf3, 0x90], 'other', 0],
  ['ret 8', [0xc2, 8, 0], 'return', 0],
  ['rep ret', [0xf3, 0xc3], 'return', 0],
  ['mov eax, 1', [0xb8, 1, 0, 0, 0], 'other', 0],
] as const)('%s', (_name, bytes, kind, length) => {
  expect(instructionKind(memoryOf(bytes), ADDRESS)).toMatchObject({
    kind,
    next: length === 0 ? 0 : ADDRESS + length,
  })
})

test('a direct call tells its target, backwards too', () => {
  expect(instructionKind(memoryOf([0xe8, 0x10, 0, 0, 0]), ADDRESS).target).toBe(ADDRESS + 5 + 0x10)
  expect(instructionKind(memoryOf([0xe8, 0xf0, 0xff, 0xff, 0xff]), ADDRESS).target).toBe(ADDRESS + 5 - 0x10)
})

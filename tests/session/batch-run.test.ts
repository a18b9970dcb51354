import { expect, test } from 'vitest'
import { type BatchResult, runBatch } from '../../src-main/session/batch-run'
import { assembleCase } from '../kernel/run-listing'
import { createMemoryHost } from '../kernel/memory-host'
import { program } from '../support/session-driver'

const run = (code: string): BatchResult =>
  runBatch(
    {
      image: assembleCase('program', program(code)),
      name: '/sys/program',
      parameter: undefined,
      memoryMib: 32,
      startTime: 0,
      mounts: [],
      files: [],
      maxInstructions: 1e6,
      guestSeconds: undefined,
      inputs: [],
    },
    { board: () => {}, files: createMemoryHost().files },
  )

/** Makes the process heap and takes a block of 10,000 bytes: three pages, and one in front of them for the kernel. */
const HEAP = `
mov eax, 68
mov ebx, 11
int 0x40
mov eax, 68
mov ebx, 12
mov ecx, 10000
int 0x40
`
const USED_BLOCK = expect.objectContaining({ size: 0x4000, state: 'used' })

test('the result of a program that ended by itself shows what its last thread left', () => {
  const { end, processes } = run(HEAP)
  expect(end).toEqual({ kind: 'ended' })
  expect(processes).toMatchObject([
    { name: 'program', threads: [{ tid: expect.any(Number) }], heap: expect.arrayContaining([USED_BLOCK]) },
  ])
})

test('so does that of a program that died of a fault', () => {
  const { end, processes } = run(`${HEAP}\nmov dword [0x700000], 1`)
  expect(end).toEqual({ kind: 'fault', vector: 14, linear: 0x700000 })
  expect(processes).toMatchObject([{ heap: expect.arrayContaining([USED_BLOCK]) }])
})

test('a block that was given back is no longer there', () => {
  const { processes } = run(`${HEAP}\nmov ecx, eax\nmov eax, 68\nmov ebx, 13\nint 0x40`)
  expect(processes).toHaveLength(1)
  expect(processes[0]!.heap).not.toContainEqual(USED_BLOCK)
})

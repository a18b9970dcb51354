import { expect, test } from 'vitest'
import { reservedWord } from '../../src-main/assembler/words'
import { languageFacts } from '../../src-main/session/language-facts'
import { valueOf } from '../support/session-driver'

const facts = async () => valueOf(await languageFacts({}))

test('an instruction has its forms, its flags and what it does', async () => {
  const { instructions } = await facts()
  const add = instructions.find(({ mnemonic }) => mnemonic === 'add')!
  // Intel SDM vol. 2: ADD sets OF SF ZF AF PF CF.
  expect(add.flags).toBe('OF SF ZF AF PF CF')
  expect(add.forms).toContain('r32, rm32')
  expect(add.summary).not.toBe('')
  expect(instructions.find(({ mnemonic }) => mnemonic === 'mov')!.flags).toBe('')
  expect(instructions.filter(({ summary }) => summary === '')).toEqual([])
})

test('what only 64-bit code has is not offered', async () => {
  const { instructions } = await facts()
  expect(instructions.map(({ mnemonic }) => mnemonic)).not.toContain('swapgs')
})

test('every directive is a word of the assembler', async () => {
  const { directives } = await facts()
  expect(directives.filter(({ name }) => !reservedWord(name)).map(({ name }) => name)).toEqual([])
  expect(new Set(directives.map(({ name }) => name)).size).toBe(directives.length)
})

test('system functions tell the role of each register', async () => {
  const { systemFunctions } = await facts()
  const allocate = systemFunctions.find(
    ({ number, subfunctions }) => number === 68 && subfunctions[0] === 12,
  )!
  expect(allocate.inputs.map(({ register }) => register)).toContain('ecx')
  expect(allocate.available).toBe(true)
  expect(systemFunctions.every(({ available }) => available)).toBe(true)
  expect(allocate.outputs.map(({ register }) => register)).toContain('eax')
})

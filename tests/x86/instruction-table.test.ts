import { describe, expect, it } from 'vitest'
import { Encoding } from '../../src-main/x86/instruction-form'
import { allForms, allMnemonics, formsOf } from '../../src-main/x86/instruction-table'

describe('instruction table', () => {
  it('reads every row', () => {
    expect(allForms().length).toBeGreaterThan(700)
    for (const form of allForms()) {
      expect(form.opcode, form.name).toBeGreaterThanOrEqual(0)
      expect(form.summary, form.name).not.toBe('')
    }
  })

  it('names no two rows alike that differ only in size or mode', () => {
    const seen = new Map<string, string>()
    const clashes: string[] = []
    for (const form of allForms()) {
      const { name, modes, operandSize, encoding, w, decodeOnly, alias, opcode } = form
      if (decodeOnly || alias) continue
      const key = `${name} ${modes} ${operandSize} ${encoding} ${w} ${opcode}`
      if (seen.has(key)) clashes.push(key)
      seen.set(key, name)
    }
    expect(clashes).toEqual([])
  })

  it('lists synonyms once', () => {
    expect(formsOf('jz')).toEqual(formsOf('je'))
    expect(formsOf('jz').map((form) => form.mnemonic)).toEqual(formsOf('je').map(() => 'je'))
    expect(new Set(allMnemonics()).size).toBe(allMnemonics().length)
  })

  it('keeps legacy rows free of VEX fields', () => {
    for (const form of allForms())
      if (form.encoding === Encoding.legacy) expect(form.vectorLength, form.name).toBe(0)
  })
})

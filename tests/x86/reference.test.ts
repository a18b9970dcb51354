import { describe, expect, it } from 'vitest'
import { describeMnemonic } from '../../src-main/x86/reference'
import { writtenMnemonics } from '../../src-main/x86/instruction-table'

// Expected values are read off Intel SDM volume 2.
describe('mnemonic reference', () => {
  it('describes add as the manual does', () => {
    const add = describeMnemonic('add')
    expect(add?.forms).toContainEqual({ syntax: 'add r/m32,imm8', encoding: '83 /0 ib', processor: '386' })
    expect(add?.forms).toContainEqual({ syntax: 'add eax,imm32', encoding: '05 id', processor: '386' })
    expect(add?.flags.written).toEqual(['CF', 'PF', 'AF', 'ZF', 'SF', 'OF'])
    expect(add?.lockable).toBe(true)
  })

  it('knows flags read, written and undefined', () => {
    expect(describeMnemonic('jbe')?.flags.read).toEqual(['CF', 'ZF'])
    expect(describeMnemonic('inc')?.flags.written).not.toContain('CF')
    expect(describeMnemonic('mul')?.flags.undefined).toEqual(['PF', 'AF', 'ZF', 'SF'])
    expect(describeMnemonic('bt')?.flags.written).toEqual(['CF'])
  })

  it('lists synonyms both ways', () => {
    expect(describeMnemonic('jz')?.synonyms).toEqual(['je'])
    expect(describeMnemonic('je')?.synonyms).toEqual(['jz'])
  })

  it('marks privileged instructions', () => {
    expect(describeMnemonic('lgdt')?.privileged).toBe(true)
    expect(describeMnemonic('sgdt')?.privileged).toBe(false)
    expect(describeMnemonic('hlt')?.privileged).toBe(true)
  })

  it('shows vector encodings', () => {
    const forms = describeMnemonic('vaddps')?.forms
    expect(forms).toContainEqual({
      syntax: 'vaddps ymm,ymm,ymm/m256',
      encoding: 'VEX.256.0F.WIG 58 /r',
      processor: 'avx',
    })
  })

  it('has a summary for every mnemonic, and none for what is no instruction', () => {
    for (const mnemonic of writtenMnemonics())
      expect(describeMnemonic(mnemonic)?.summary, mnemonic).not.toBe('')
    expect(describeMnemonic('proc')).toBeUndefined()
  })
})

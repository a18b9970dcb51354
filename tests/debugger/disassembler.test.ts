/**
 * The disassembler's text, assembled again, gives the bytes it came from: over every committed encoder
 * case (bytes from fasm), in all three modes.
 */
import { describe, expect, it } from 'vitest'
import { disassemble } from '../../src-main/debugger/disassembler/disassemble'
import { goldenFiles, readGolden } from '../assembler/encoder/golden-cases'
import { assembleLine } from '../assembler/encoder/line-context'

const toBytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/**
 * What fasm writes here means something else to the processor: W=1 forms outside 64-bit mode, umonitor's
 * size, an xmm register above 7 beside an mm register, byte registers of vmwrite, and the unrelated bytes
 * of rdpid.
 */
const decodesOtherwise =
  /^(16|32) (vpextrq|vpbroadcastq .*,r)|^64 (umonitor|rdpid)|^\d\d umonitor|^64 ps\w+ mm\d,xmm|^64 vmwrite spl,/

const start = 0x1000

describe.each(goldenFiles())('disassembled %s', (name) => {
  it('assembles to the same bytes', () => {
    const wrong: string[] = []
    let data = 0
    for (const { mode, source, bytes } of readGolden(name)) {
      if (bytes === '') continue
      // The processor takes {sae} for 512 bits whatever the length field says; fasm lets it be less.
      if (/\{sae\}/.test(source) && !source.includes('zmm')) continue
      if (decodesOtherwise.test(`${mode} ${source}`)) continue
      let at = 0
      let again = ''
      const texts: string[] = []
      const all = toBytes(bytes)
      while (at < all.length) {
        const result = disassemble(all.subarray(at), start + at, mode)
        texts.push(result.text)
        if (result.mnemonic === 'db' || result.text.startsWith('db ')) data++
        const prefixed = /^((?:lock |rep |repe |repne )*)(.*)$/.exec(result.text)
        const lines = assembleLine(prefixed?.[2] ?? '', mode, start + at)
        again += result.text.startsWith('db ')
          ? bytes.slice(at * 2, (at + result.length) * 2)
          : (prefixed?.[1] ?? '')
              .replace('lock ', 'f0')
              .replace(/repe? /, 'f3')
              .replace('repne ', 'f2') + (lines.error === '' ? lines.bytes : `(${lines.error})`)
        at += result.length
      }
      if (again !== bytes) wrong.push(`${mode} | ${source} | ${bytes} | ${texts.join(' / ')} | ${again}`)
    }
    expect(wrong).toEqual([])
    expect(data).toBeLessThan(40)
  })
})

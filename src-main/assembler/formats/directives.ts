import type { Assembly } from '../assembly'
import { Format } from '../assembly'
import { fail } from '../messages'
import { SYMBOL_BASE } from '../parser/stream'
import { Directive, Mark, SymbolClass } from '../words'
import { readString } from '../directives/values'

/** Carries out a directive that depends on the output format. */
export function formatDirectives(a: Assembly, directive: number): void {
  if (directive === Directive.format) return formatDirective(a)
  fail('illegal-instruction')
}

export function endData(_a: Assembly): void {
  fail('illegal-instruction')
}

function formatDirective(a: Assembly): void {
  const { code } = a
  if (a.out !== a.codeStart || a.space.isVirtual || a.format.format !== 0) fail('unexpected-instruction')
  const element = code[a.at]!
  if ((element - SYMBOL_BASE) >> 8 !== SymbolClass.format) fail('invalid-argument')
  a.at++
  a.format.format = (element & 0xff) >> 4
  a.format.flags |= element & 0x0f
  if (a.format.format !== Format.binary) fail('illegal-instruction')
  if (code[a.at] === Mark.as) {
    a.at++
    a.format.extension = readString(a)
  }
}

import type { Assembly } from '../assembly'
import type { Operand } from '../encoder/operand'
import { OperandKind } from '../encoder/operand'
import { fail } from '../messages'
import { SYMBOL_BASE } from '../parser/stream'
import { SymbolClass } from '../words'

export const LEFT_BRACE = 0x7b
const RIGHT_BRACE = 0x7d
const MINUS = 0x2d

const DECORATOR = SYMBOL_BASE + (SymbolClass.decorator << 8)
const SPECIAL = SYMBOL_BASE + (SymbolClass.specialRegister << 8)
const SAE = 0x30

/** `{k1}` and `{z}` behind the destination. */
export function readMask(a: Assembly, operand: Operand): void {
  const { code } = a
  const element = code[a.at + 1]!
  if (element < SPECIAL || element - SPECIAL > 0xff) return
  if ((element & 0xf8) !== 0x50 || (element & 7) === 0) fail('invalid-operand')
  if (code[a.at + 2] !== RIGHT_BRACE) fail('invalid-operand')
  operand.mask = element & 7
  a.at += 3
  if (code[a.at] !== LEFT_BRACE) return
  if (code[a.at + 1] !== DECORATOR || code[a.at + 2] !== RIGHT_BRACE) fail('invalid-operand')
  operand.zeroing = true
  a.at += 3
}

/** `{1to8}` behind a memory operand. */
export function readBroadcast(a: Assembly, operand: Operand): void {
  const { code } = a
  const element = code[a.at + 1]!
  if (element >> 8 === SPECIAL >> 8) {
    readMask(a, operand)
    return
  }
  if ((element & ~0x0f) !== (DECORATOR | 0x10) || code[a.at + 2] !== RIGHT_BRACE) fail('invalid-operand')
  operand.broadcast = 1 << (element & 0x0f)
  a.at += 3
}

/** `{sae}` or `{rn-sae}` as an operand of its own. */
export function readRounding(a: Assembly, operand: Operand): void {
  const { code } = a
  operand.kind = OperandKind.rounding
  const element = code[a.at + 1]!
  if (element === DECORATOR + SAE) {
    operand.rounding = 4
    a.at += 2
  } else {
    if ((element & ~3) !== DECORATOR + 0x20) fail('invalid-operand')
    if (code[a.at + 2] !== MINUS || code[a.at + 3] !== DECORATOR + SAE) fail('invalid-operand')
    operand.rounding = element & 3
    a.at += 4
  }
  if (code[a.at] !== RIGHT_BRACE) fail('invalid-operand')
  a.at++
}

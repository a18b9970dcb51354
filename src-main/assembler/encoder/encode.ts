/**
 * From a mnemonic and its operands to bytes. Most instructions follow from their rows in the instruction
 * table; those whose line has a grammar of its own (jumps, push, string instructions) have a writer.
 */
import { Encoding, ModeBit } from '../../x86/instruction-form'
import { formsOf, writtenMnemonics } from '../../x86/instruction-table'
import { startState } from './candidates'
import { encodeByRows, type Instruction } from './encode-by-rows'
import { compileRow, type EncoderRow } from './encoder-row'
import type { EncoderContext } from './operand'
import { settingNames, specialWriters } from './special-writers'

let numbers: Map<string, number> | undefined
let names: readonly string[] = []
/** By number; filled from the start, since V8 makes a slow table of an array with gaps. */
let instructions: (Instruction | undefined)[] = []

/** Mnemonics of the table that stand before an instruction; the language writes them itself. */
const prefixes = new Set('lock rep repe repz repne repnz'.split(' '))

/** Number of a mnemonic (lower case), to be given to `encodeInstruction`; -1 when there is none. */
export function instructionNumber(mnemonic: string): number {
  if (!numbers) {
    names = [...writtenMnemonics(), ...settingNames]
    numbers = new Map(names.map((name, index) => [name, index]))
    instructions = new Array<undefined>(names.length).fill(undefined)
    for (const name of prefixes) numbers.delete(name)
  }
  return numbers.get(mnemonic) ?? -1
}

function prepare(number: number): Instruction {
  const mnemonic = names[number] ?? ''
  const forms = formsOf(mnemonic).filter((form) => !form.decodeOnly)
  const rows = forms.map(compileRow)
  const category = forms[0]?.category
  const instruction: Instruction = {
    mnemonic,
    writer: specialWriters.get(mnemonic),
    start: startState(rows),
    words: {
      fixedMemory:
        new Set(rows.map(memorySizeOf).filter((size) => size > 0)).size === 1 &&
        !comparedMemory.test(mnemonic),
      isX87: category === 'x87',
      isBounds: mnemonic === 'bndmov',
      readsOn: readsOn(mnemonic, category === 'x87' && pairsWithTop(rows)),
      firstAlone: firstAlone.test(mnemonic) || category === '3dnow',
      oneClass: oneClassWording.test(mnemonic) || countInXmm.test(mnemonic),
      oneClassFirst: !countInXmm.test(mnemonic),
      sharedSize: category !== 'sse' || forms[0]?.processor === 'ssse3' || sharingWording.test(mnemonic),
      separateImmediate:
        (category === 'shift' && !/^sh[lr]d$/.test(mnemonic)) || /^(in|out|bt.?)$/.test(mnemonic),
      comparesCount: /^bt.?$/.test(mnemonic),
      byteImmediate: category !== 'arithmetic' && category !== 'logic' && category !== 'data-transfer',
      saysArgument: category === 'bmi' || argumentWording.test(mnemonic),
    },
    only64: only64Wording.test(mnemonic),
    never64: rows.every((row) => (row.modes & ModeBit.mode64) === 0),
    rows,
    decorated: rows.some((row) => row.encoding === Encoding.evex),
  }
  instructions[number] = instruction
  return instruction
}

function readsOn(mnemonic: string, behindTop: boolean): string {
  if (behindTop) return 'invalid operand'
  return mnemonic === 'imul' ? 'extra characters on line' : ''
}

/** All rows of two operands begin with `st0`, and others have one operand. */
function pairsWithTop(rows: readonly EncoderRow[]): boolean {
  const pairs = rows.filter((row) => row.operands.length === 2)
  return (
    pairs.length > 0 && pairs.length < rows.length && pairs.every((row) => row.operands[0]?.register === 0)
  )
}

function memorySizeOf(row: EncoderRow): number {
  return row.operands[row.memoryOperand]?.memorySize ?? 0
}

/** Instructions of which fasm says `invalid argument` when the source is neither register nor memory. */
const argumentWording = /^(bsf|bsr|cmov.*|popcnt|lzcnt|tzcnt|adcx|adox|ud[01]|movbe|kmov.)$/

/** Vector instructions whose memory operand is compared with the registers although it has one size. */
const comparedMemory = /^v(p(sh|rot)[abdlw]*[bwdq]|insert[fi].*|perm2[fi]128)$/

/** Instructions that look at the size of the first operand before they read the second. */
const firstAlone = /^(pshuf[dhlw]+|vpinsr.|vextract.*|movsxd)$/

/** Instructions that know only one class of vector register, as first operand. */
const oneClassWording = /^v(insert[fi].*|mov(sd|ss|hlps|lhps)|p(sh|rot)[al]?[bwdq])$/

/** Vector shifts take their count in an xmm register. */
const countInXmm = /^vps(ll|rl|ra)[wdq]$/

/** Instructions that are refused outside 64-bit mode before their operands are looked at. */
const only64Wording = /^((rd|wr)[fg]sbase|f?xsave.*64|f?xrstor.*64|v?pinsrq)$/

/** SSE instructions whose memory operand fasm compares with the register. */
const sharingWording = /^(movdq[au]|movnt.*|lddqu|pshuf.*|movhlps|movlhps)$/

/** True for instructions with an EVEX form, whose operands can have masks and the like. */
export function takesDecorations(number: number): boolean {
  return (instructions[number] ?? prepare(number)).decorated
}

/** Reads the operands of one instruction from the context and writes its bytes there. */
export function encodeInstruction(number: number, context: EncoderContext): void {
  const instruction = instructions[number] ?? prepare(number)
  if (instruction.writer) instruction.writer(instruction.rows, context, instruction)
  else encodeByRows(instruction, context)
}

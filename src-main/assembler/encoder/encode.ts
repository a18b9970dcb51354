/**
 * From a mnemonic and its operands to bytes. Most instructions follow from their rows in the instruction
 * table; those whose line has a grammar of its own (jumps, push, string instructions) have a writer.
 */
import { allMnemonics, formsOf } from '../../x86/instruction-table'
import { startState } from './candidates'
import { encodeByRows, type Instruction } from './encode-by-rows'
import { compileRow } from './encoder-row'
import type { EncoderContext } from './operand'
import { specialWriters } from './special-writers'

let numbers: Map<string, number> | undefined
let names: readonly string[] = []
const instructions: (Instruction | undefined)[] = []

/** Mnemonics of the table that the assembler language does not have: prefixes and decoder-only names. */
const notInLanguage = new Set('lock rep repe repz repne repnz loadall386 icebp0'.split(' '))

/** Number of a mnemonic (lower case), to be given to `encodeInstruction`; -1 when there is none. */
export function instructionNumber(mnemonic: string): number {
  if (!numbers) {
    names = allMnemonics()
    numbers = new Map(names.map((name, index) => [name, index]))
    for (const name of notInLanguage) numbers.delete(name)
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
    sharedSize: category !== 'sse' && category !== 'crypto' && !separateSizes.has(mnemonic),
    rows,
  }
  instructions[number] = instruction
  return instruction
}

/** Integer instructions whose operands do not share a size. */
const separateSizes = new Set(
  'movzx movsx movsxd in out shl sal shr sar rol ror rcl rcr shld shrd lar lsl enter crc32'.split(' '),
)

/** Reads the operands of one instruction from the context and writes its bytes there. */
export function encodeInstruction(number: number, context: EncoderContext): void {
  const instruction = instructions[number] ?? prepare(number)
  if (instruction.writer) instruction.writer(instruction.rows, context, instruction)
  else encodeByRows(instruction, context)
}

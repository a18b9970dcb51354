import type { Assembly } from './assembly'
import { reserveOutput } from './assembly'
import { encodeInstruction } from './encoder/encode'
import { FIRST_ROOM, enlarged } from './names'
import type { OperandReader } from './operands/operand-reader'

/**
 * Instructions that name no symbol have the same bytes in every pass, and in every round of a repetition:
 * they are encoded once and copied from then on. The detail of the instruction's element, which instructions
 * do not need, says where its bytes are.
 */
export interface ConstantEncodings {
  rows: Int32Array<ArrayBuffer>
  rowsEnd: number
  bytes: Uint8Array<ArrayBuffer>
  bytesEnd: number
}

/** Columns of a row: the mode it was encoded in, where the stream goes on, and its bytes. */
const MODE = 0
const NEXT = 1
const FROM = 2
const TO = 3
const STRIDE = 4
/** Detail of an instruction whose bytes are not always the same. */
const VARIES = -1

export function createConstantEncodings(): ConstantEncodings {
  // Row 0 is none: a detail of 0 is that of an instruction not met before.
  return {
    rows: new Int32Array(STRIDE * FIRST_ROOM),
    rowsEnd: STRIDE,
    bytes: new Uint8Array(FIRST_ROOM),
    bytesEnd: 0,
  }
}

/** All that the bytes depend on besides the text. */
const modeOf = (a: Assembly): number => a.codeType | (a.prefersEvex ? 1 : 0)

/** Assembles an instruction of the encoder; the stream is behind its element. */
export function assembleInstruction(a: Assembly, reader: OperandReader, instruction: number): void {
  const detailAt = a.at - 1
  const known = a.code[detailAt]!
  if (known > 0 && !a.bndPrefix && a.encodings.rows[known] === modeOf(a)) {
    copyBytes(a, known)
    return
  }
  const start = a.out
  const mode = modeOf(a)
  const mayRemember = known === 0 && !a.bndPrefix
  a.isConstant = true
  reader.begin(instruction)
  encodeInstruction(instruction, reader)
  if (mayRemember) a.code[detailAt] = a.isConstant && a.out > start ? remember(a, mode, start) : VARIES
}

function copyBytes(a: Assembly, row: number): void {
  const { rows, bytes } = a.encodings
  const to = rows[row + TO]!
  let from = rows[row + FROM]!
  if (a.out + to - from > a.output.length) reserveOutput(a, to - from)
  const { output } = a
  let { out } = a
  while (from < to) output[out++] = bytes[from++]!
  a.out = out
  a.at = rows[row + NEXT]!
}

/** Keeps the bytes from `start` on; gives the row. */
function remember(a: Assembly, mode: number, start: number): number {
  const { encodings } = a
  const row = encodings.rowsEnd
  const from = encodings.bytesEnd
  const to = from + a.out - start
  if (row + STRIDE > encodings.rows.length) encodings.rows = enlarged(encodings.rows)
  if (to > encodings.bytes.length) {
    const larger = new Uint8Array(Math.max(encodings.bytes.length * 2, to))
    larger.set(encodings.bytes)
    encodings.bytes = larger
  }
  for (let i = from; i < to; i++) encodings.bytes[i] = a.output[start + i - from]!
  encodings.rows[row + MODE] = mode
  encodings.rows[row + NEXT] = a.at
  encodings.rows[row + FROM] = from
  encodings.rows[row + TO] = to
  encodings.rowsEnd = row + STRIDE
  encodings.bytesEnd = to
  return row
}

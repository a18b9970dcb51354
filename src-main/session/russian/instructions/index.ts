import { readTexts } from '../read-texts'
import { AVX_TEXTS } from './avx'
import { AVX512_TEXTS } from './avx512'
import { CATEGORY_TEXTS } from './categories'
import { BMI_XOP_TEXTS } from './bmi-xop'
import { CONTROL_FLOW_TEXTS } from './control-flow'
import { GENERAL_TEXTS } from './general'
import { MMX_TEXTS } from './mmx'
import { SSE_TEXTS } from './sse'
import { SYSTEM_TEXTS } from './system'
import { X87_TEXTS } from './x87'

export const INSTRUCTION_TABLES = [
  GENERAL_TEXTS,
  CONTROL_FLOW_TEXTS,
  SYSTEM_TEXTS,
  X87_TEXTS,
  MMX_TEXTS,
  SSE_TEXTS,
  AVX_TEXTS,
  BMI_XOP_TEXTS,
  AVX512_TEXTS,
]

/** Families of instructions. */
export const readCategories = () => readTexts(CATEGORY_TEXTS)

/** What instructions do. */
export const readInstructions = () => readTexts(...INSTRUCTION_TABLES)

import { ok } from '../contract/result'
import type { SessionApi } from '../contract/session'
import { SYSTEM_CALLS } from '../kernel/system-call-table'

/** What the editor knows of the language: from the tables that assembler, machine and kernel run on. */
export const languageFacts: SessionApi['languageFacts'] = async () =>
  ok({
    instructions: [],
    directives: [],
    registers: [],
    systemFunctions: SYSTEM_CALLS.map(({ number, subfunctions, name, summary, inputs, outputs }) => ({
      number,
      subfunctions: [...subfunctions],
      name,
      summary,
      inputs: inputs.map(({ register, role }) => ({ register, role })),
      outputs: outputs.map(({ register, role }) => ({ register, role })),
      available: true,
    })),
  })

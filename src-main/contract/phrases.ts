import { COMPARISON_PHRASES } from './phrases/comparison'
import { MACHINE_PHRASES } from './phrases/machine'
import { SESSION_PHRASES } from './phrases/session'

/** What the session says, in English. `{name}` stands for the value of that name. */
export const PHRASES = { ...MACHINE_PHRASES, ...SESSION_PHRASES, ...COMPARISON_PHRASES }

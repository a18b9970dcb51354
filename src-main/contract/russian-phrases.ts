import type { PhraseCode } from './said'
import { ruComparison } from './phrases/ru-comparison'
import { ruMachine } from './phrases/ru-machine'
import { ruSession } from './phrases/ru-session'

/** What the session says, in Russian: for clients whose reader wants it. */
export const RUSSIAN_PHRASES: Readonly<Record<PhraseCode, string>> = {
  ...ruMachine,
  ...ruSession,
  ...ruComparison,
}

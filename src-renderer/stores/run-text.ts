import type { RunState } from '@contract/run'
import { t, word } from '../text/text'
import { hex32 } from '../ui/hex'

/** Where the machine stands, as `file.asm:12`, a symbol, or an address. */
export const describeLocation = (state: RunState): string => {
  const { location } = state
  if (!location) return ''
  if (location.path) return `${location.path.slice(location.path.lastIndexOf('/') + 1)}:${location.line}`
  return location.symbol || hex32(location.eip)
}

/** The state in a few words. */
export const nameState = (state: RunState): string => {
  switch (state.state) {
    case 'idle':
      return t('state.idle')
    case 'running':
      return t('state.running')
    case 'waiting':
      return t('state.waiting')
    default: {
      const { cause } = state
      if (cause?.kind === 'fault') return word(cause.name)
      if (cause?.kind === 'unimplemented') return t('state.unimplemented')
      if (cause?.kind === 'real-kernel-fails') return t('state.real-kernel-fails')
      if (cause?.kind === 'limit') return t('state.limit')
      if (cause?.kind === 'breakpoint') return t('state.breakpoint')
      if (cause?.kind === 'exited')
        return cause.status === undefined
          ? t('state.exited')
          : t('state.exited-with', { status: cause.status })
      if (cause?.kind === 'halted') return t('state.halted')
      if (cause?.kind === 'triple-fault') return t('state.triple-fault')
      if (cause?.kind === 'stopped') return t('state.stopped')
      return t(state.state === 'ended' ? 'state.ended' : 'state.paused')
    }
  }
}

/** Ends that leave no place to look at. */
const PLACELESS = ['limit', 'exited', 'stopped']

/** The state with the place where the machine stands. */
export const describeState = (state: RunState): string => {
  const stands = state.state === 'paused' || (state.state === 'ended' && state.cause !== undefined)
  const place = stands && !PLACELESS.includes(state.cause?.kind ?? '') ? describeLocation(state) : ''
  return place ? `${nameState(state)} · ${place}` : nameState(state)
}

/** Why the machine stands still, as a sentence; empty when there is nothing more to say. */
export const describeCause = (state: RunState): string => {
  const { cause } = state
  switch (cause?.kind) {
    case 'fault':
      return `${word(cause.name)}: ${word(cause.explanation)}`
    case 'halted':
      return t('cause.halted')
    case 'triple-fault':
      return t('cause.triple-fault', { explanation: word(cause.explanation) })
    case 'unimplemented':
    case 'real-kernel-fails':
      return word(cause.what)
    case 'limit':
      return cause.limit
    default:
      return ''
  }
}

/** True when the stop is one that the program is to blame for, or the workbench cannot go on from. */
export const hasFailed = (state: RunState): boolean =>
  ['fault', 'triple-fault', 'unimplemented', 'real-kernel-fails', 'limit'].includes(state.cause?.kind ?? '')

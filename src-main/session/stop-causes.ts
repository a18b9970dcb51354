import type { StopCause } from '../contract/run'
import type { BoundBreakpoints } from '../debugger/breakpoints'
import { exceptionName } from '../debugger/exception-names'
import { explainFault } from '../debugger/fault-explanation'
import type { GuestStop } from '../debugger/guest'
import type { Inspected, InspectedMachine } from '../debugger/inspected'
import { explainTripleFault } from '../debugger/triple-fault'

/** A stop that stays: the run does not go on by itself. */
type LastingStop = Exclude<GuestStop, { kind: 'budget' | 'requested' | 'waiting' }>

/** What clients are told of a stop; `addresses` are those of the breakpoints. */
export const causeOfStop = (
  stop: LastingStop,
  addresses: BoundBreakpoints['addresses'],
  inspected: () => InspectedMachine | undefined,
): StopCause => {
  switch (stop.kind) {
    case 'breakpoint': {
      const hit = addresses.get(stop.linear)
      return hit === undefined ? { kind: 'step' } : { kind: 'breakpoint', path: hit.path, line: hit.line }
    }
    case 'ended':
      return { kind: 'exited' }
    case 'unimplemented':
      return { kind: 'unimplemented', what: stop.what }
    case 'real-kernel-fails':
      return { kind: 'real-kernel-fails', what: stop.what }
    case 'exited':
      return { kind: 'exited', status: stop.status }
    case 'halted':
      return { kind: 'halted' }
    case 'triple-fault': {
      const target = inspected()
      return {
        kind: 'triple-fault',
        explanation: target === undefined ? '' : explainTripleFault(target, stop.chain),
      }
    }
  }
}

/** What clients are told of an exception of a program; `linear` is the address that it is about. */
export const causeOfFault = (
  target: Inspected,
  exception: { readonly vector: number; readonly errorCode: number; readonly linear: number },
): StopCause => ({
  kind: 'fault',
  name: exceptionName(exception.vector),
  explanation: explainFault(target, { ...exception, linear: exception.linear as never }),
  ...exception,
})

import type { Execution, Executors } from '../cpu/execution'
import { approximationExecutors } from './execute/approximation'
import { controlExecutors } from './execute/control'
import { conversionExecutors } from './execute/conversion'
import { floatArithmeticExecutors } from './execute/float-arithmetic'
import { floatCompareExecutors } from './execute/float-compare'
import { integerExecutors } from './execute/integer'
import { logicExecutors } from './execute/logic'
import { moveExecutors } from './execute/move'
import { shiftExecutors } from './execute/shift'
import { shuffleExecutors } from './execute/shuffle'
import { floatConversion } from './float-conversion'
import { floatLanes } from './float-lanes'
import { simdUnit } from './unit'

/** Every MMX, SSE, SSE2 and SSE3 instruction, by form name. */
export function simdExecutors(execution: Execution): Executors {
  const unit = simdUnit(execution)
  return {
    ...moveExecutors(execution, unit),
    ...logicExecutors(execution, unit),
    ...integerExecutors(execution, unit),
    ...shiftExecutors(execution, unit),
    ...shuffleExecutors(execution, unit),
    ...floatArithmeticExecutors(execution, unit, floatLanes(execution)),
    ...floatCompareExecutors(execution, unit),
    ...conversionExecutors(execution, unit, floatConversion(execution)),
    ...approximationExecutors(execution, unit),
    ...controlExecutors(execution, unit),
  }
}

import { createArithmetic32 } from './execute/arithmetic-32'
import { createBcd } from './execute/bcd'
import { createBit } from './execute/bit'
import { x87Executors } from '../fpu/executors'
import { simdExecutors } from '../simd/executors'
import type { ControlRegisters } from './execute/control-registers'
import { createDescriptorTables } from './execute/descriptor-tables'
import { createExchange } from './execute/exchange'
import { createFarControl } from './execute/far-control'
import { createFlagControl } from './execute/flag-control'
import { createJump } from './execute/jump'
import { createLogic32 } from './execute/logic-32'
import { createMove } from './execute/move'
import { createMultiply } from './execute/multiply'
import { createNarrowAlu } from './execute/narrow-alu'
import { createSegmentMoves } from './execute/segment-moves'
import { createShift } from './execute/shift'
import { createStack } from './execute/stack'
import { createString } from './execute/string'
import { createSystem } from './execute/system'
import { createUnary } from './execute/unary'
import type { Descriptors } from './descriptors'
import type { ExecuteFunction, Executors } from './execution'
import type { FarTransfer } from './far-transfer'
import type { Interrupts } from './interrupts'
import { createPortAccess } from './port-access'
import type { Processor } from './processor'
import type { Tasks } from './tasks'

export interface ExecutorParts {
  readonly descriptors: Descriptors
  readonly far: FarTransfer
  readonly interrupts: Interrupts
  readonly tasks: Tasks
  readonly control: ControlRegisters
  readonly now: () => number
}

/** Every family's executors, by key (see `Executors`). */
export function createExecutors(
  processor: Processor,
  parts: ExecutorParts,
): ReadonlyMap<string, ExecuteFunction> {
  const { execution } = processor
  const { descriptors, far, interrupts, tasks, control, now } = parts
  const portAccess = createPortAccess(processor)
  const families: readonly Executors[] = [
    createNarrowAlu(execution),
    createArithmetic32(execution),
    createLogic32(execution),
    createUnary(execution),
    createMultiply(execution),
    createShift(execution),
    createMove(execution),
    createExchange(execution),
    createBit(execution),
    createBcd(execution),
    createFlagControl(execution),
    createStack(execution),
    createJump(execution),
    createString(execution, portAccess),
    createSegmentMoves(processor, descriptors),
    createFarControl(processor, descriptors, far, interrupts, tasks),
    createDescriptorTables(processor, descriptors),
    control.executors,
    createSystem(processor, portAccess, now),
    x87Executors(execution),
    simdExecutors(execution),
  ]
  const all = new Map<string, ExecuteFunction>()
  for (const family of families) for (const key in family) all.set(key, family[key] as ExecuteFunction)
  return all
}

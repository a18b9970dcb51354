import type { LinearAddress, PhysicalAddress } from '../contract/address'
import { createBlockCache } from './cpu/block-cache'
import { createExecution } from './cpu/create-execution'
import { createExecutors } from './cpu/create-executors'
import { DATA_WRITES, meetBreakpoints } from './cpu/debug-breakpoints'
import { createDecoder, type SpecialExecutors } from './cpu/decoder'
import { createDescriptors } from './cpu/descriptors'
import { createControlRegisters } from './cpu/execute/control-registers'
import { createFarTransfer } from './cpu/far-transfer'
import { createFaults } from './cpu/faults'
import { createInterpreter, UNIMPLEMENTED } from './cpu/interpreter'
import { createInterrupts } from './cpu/interrupts'
import type { Processor } from './cpu/processor'
import { createTasks } from './cpu/tasks'
import {
  CODE_STAMP,
  CONTEXT_BYTES,
  CR3,
  CS,
  DEBUG_REGISTERS,
  RAM,
  codeLineBytes,
  SEGMENT_ACCESS,
  SEGMENT_STAMP,
  STAMP_STEP,
  TLB_ENTRIES,
  TlbFlag,
} from './layout'
import type { Machine, MachineOptions, TlbView } from './machine'
import { createPhysicalMemory, physicalBytes, type PhysicalPages } from './memory/physical-memory'
import { connectPorts, createPortTable, type MachineObservers, type MachinePorts } from './ports'
import { createMemoryAccess } from './mmu/access'
import { createPaging } from './mmu/paging'
import { createSegmentLimits } from './mmu/segment-limits'
import { createProcessorState } from './processor-state'
import { resetProcessor } from './reset'
import { createSnapshots } from './snapshots'
import { createTranslator } from './translator/create-translator'
import { createViews } from './views'
import { Vector } from '../x86/vectors'
import { DescriptorBit } from '../x86/descriptor'

interface Core {
  /** Machines with equal keys have the same memory. */
  readonly key: string
  readonly machine: Machine
  restart(ports: MachinePorts): void
}

/**
 * Machines that were given back. The host compiles the executors of the first machine for its own arrays; using
 * it again keeps that code, and saves making a thousand functions.
 */
const released: Core[] = []
const MOST_RELEASED = 2
const TRANSLATE_AFTER = 500

/** Makes a machine in the state after RESET, its memory zero. */
export function createMachine(options: MachineOptions): Machine {
  const { memoryMib, frameBuffer, aliases, readOnly, translateAfter = TRANSLATE_AFTER } = options
  const key = JSON.stringify([memoryMib, frameBuffer, aliases, readOnly, String(translateAfter)])
  const at = released.findIndex((core) => core.key === key)
  const core = at < 0 ? createCore(options, key) : released.splice(at, 1)[0]
  if (!core) throw new Error('a released machine has gone')
  core.restart(options.ports ?? {})
  return core.machine
}

const tlbView = (entry: number): TlbView | undefined =>
  (entry & TlbFlag.valid) === 0
    ? undefined
    : {
        frame: entry >>> 12,
        writable: (entry & TlbFlag.writable) !== 0,
        user: (entry & TlbFlag.user) !== 0,
        dirty: (entry & TlbFlag.dirty) !== 0,
        global: (entry & TlbFlag.global) !== 0,
      }

function createCore(options: MachineOptions, key: string): Core {
  const views = createViews(RAM + physicalBytes(options) + codeLineBytes(physicalBytes(options)))
  const { state, bytes } = views
  const faults = createFaults()
  const paging = createPaging(views, () => physical)
  const physical: PhysicalPages = createPhysicalMemory(views, options, {
    codeWritten: (page, offset, length) => cache.written(page, offset, length),
    withdrawWriteGrants: () => paging.withdrawWriteGrants(),
  })
  const limits = createSegmentLimits(views, faults)
  const access = createMemoryAccess(views, paging, limits, physical, faults)
  const execution = createExecution(views, access, faults)
  const ports = createPortTable()
  let givenPorts: MachinePorts = {}
  const processor: Processor = {
    views,
    state,
    faults,
    physical,
    paging,
    limits,
    access,
    execution,
    ports,
    observers: {},
  }
  const descriptors = createDescriptors(processor)
  const tasks = createTasks(processor, descriptors)
  const interrupts = createInterrupts(processor, descriptors, tasks)
  const far = createFarTransfer(processor, descriptors, interrupts, tasks)
  const control = createControlRegisters(processor)
  const executors = createExecutors(processor, {
    descriptors,
    far,
    interrupts,
    tasks,
    control,
    now: () => interpreter.now(),
  })
  let unimplemented = ''
  const special: SpecialExecutors = {
    invalidOpcode: () => faults.raise(Vector.invalidOpcode),
    tooLong: () => faults.raise(Vector.generalProtection, 0),
    unimplemented: (i) => {
      unimplemented = i.form.name
      faults.raise(UNIMPLEMENTED)
    },
  }
  const decoder = createDecoder(executors, special)
  const cache = createBlockCache(processor, decoder, new Set(Object.values(special)))
  const idle = decoder.decode(0, 1, true, () => 0x90)
  const translator = createTranslator(
    processor,
    cache,
    new Set(Object.values(special)),
    options.translateAfter ?? TRANSLATE_AFTER,
  )
  const interpreter = createInterpreter(processor, cache, interrupts, translator, idle, () => unimplemented)
  const snapshots = createSnapshots(
    views,
    physical,
    paging,
    ports,
    () => cache.clear(),
    () => interpreter.now(),
  )

  function loadContext(context: Uint8Array): void {
    const oldCr3 = state[CR3 >> 2]
    const stamp = state[CODE_STAMP >> 2]
    bytes.set(context)
    state[SEGMENT_STAMP >> 2]++
    const isBig = (state[(SEGMENT_ACCESS >> 2) + CS] & DescriptorBit.big) !== 0
    limits.setPrivilege(processorState.cpl)
    state[CODE_STAMP >> 2] = ((stamp + STAMP_STEP) & ~7) | (processorState.cpl << 1) | (isBig ? 1 : 0) | 0
    if (state[CR3 >> 2] !== oldCr3) paging.flush(true)
  }

  const processorState = createProcessorState(views, limits, control)

  function setBreakpoints(addresses: Iterable<number>): void {
    const set = new Set<number>()
    for (const address of addresses) set.add(address >>> 0)
    interpreter.setBreakpoints(set)
    cache.setBreakpoints(set)
  }

  function setObservers(observers: MachineObservers): void {
    processor.observers = observers
    paging.setObservers(observers)
    access.setObservers(observers)
  }

  function restart(nextPorts: MachinePorts): void {
    givenPorts = nextPorts
    connectPorts(ports, nextPorts)
    setObservers({})
    setBreakpoints([])
    paging.flush(false)
    snapshots.clear()
    bytes.fill(0, 0, TLB_ENTRIES)
    resetProcessor(state, limits)
  }

  const machine: Machine = {
    memory: views.memory,
    state: processorState,
    physical,
    get ports() {
      return givenPorts
    },
    get instructions() {
      return interpreter.now()
    },
    run: (budget) => interpreter.run(budget),
    requestStop: () => interpreter.requestStop(),
    setBreakpoints,
    setObservers,
    translate(linear: LinearAddress, write, user) {
      const entry = paging.lookup(linear | 0, write, user)
      if (entry === 0) return { linear, errorCode: paging.faultErrorCode() }
      return (((entry & -4096) | (linear & 0xfff)) >>> 0) as PhysicalAddress
    },
    meetWrite(linear: LinearAddress, bytes) {
      if ((state[(DEBUG_REGISTERS >> 2) + 7] & 0xff) !== 0) meetBreakpoints(state, linear, bytes, DATA_WRITES)
    },
    peekTranslate: (linear) => paging.peekTranslate(linear | 0),
    tlbEntry: (linear) => tlbView(state[(TLB_ENTRIES >> 2) + (linear >>> 12)]),
    invalidatePage: (linear) => paging.invalidatePage(linear | 0),
    saveContext: () => bytes.slice(0, CONTEXT_BYTES),
    loadContext,
    snapshot: () => snapshots.take(),
    restore(snapshot) {
      const stamp = state[CODE_STAMP >> 2]
      snapshots.restore(snapshot)
      loadContext(bytes.slice(0, CONTEXT_BYTES))
      state[CODE_STAMP >> 2] = (state[CODE_STAMP >> 2] & 7) | ((stamp & ~7) + 2 * STAMP_STEP)
    },
    release() {
      if (released.length >= MOST_RELEASED || released.some((core) => core.machine === machine)) return
      restart({})
      released.push({ key, machine, restart })
    },
    stateHash: () => snapshots.hash(),
  }
  return { key, machine, restart }
}

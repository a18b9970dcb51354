import type { DecodedInstruction } from '../cpu/execution'
import { EIP, LAZY_CARRIES, LAZY_RESULT, PLAIN_ADDEND, PLAIN_BYTES, PLAIN_START, REMAINING } from '../layout'
import { createContext, ExitCode, Local, type Assumptions, type Context, type Permissions } from './context'
import { emitterOf, usesVectors } from './emitters'
import { flagsAreDead } from './liveness'
import { memoryPlace, reaches } from './operands'
import { conditionCode, type Node } from './region'
import type { Structure } from './structure'
import { hasStack, pushLocal, topOfStack } from './instructions/stack'
import { functionModule, Opcode, type Label } from './writer'

const { and, eqz, gtU, ltS, ltU, sub } = Opcode
const ECX = Local.register + 1
const ESP = Local.register + 4
const REGISTERS = 8
/** Entries this close together are told apart by one table, else by comparisons. */
const WIDEST_TABLE = 2048

export interface CompiledRegion {
  readonly module: WebAssembly.Module
  /** Instructions that the code hands to their executors, by the number that it passes to `m.call`. */
  readonly calls: readonly DecodedInstruction[]
}

/** Writes a region as one WebAssembly function. `mayCall` tells whether an executor may run inside of a block. */
export function compileRegion(
  structure: Structure,
  assumptions: Assumptions,
  permissions: Permissions,
  mayCall: (op: DecodedInstruction) => boolean,
  codeLines: number,
): CompiledRegion {
  const { nodes } = structure
  const first = nodes[0]
  if (!first) throw new Error('a region has at least one node')
  const c: Context = createContext(
    assumptions,
    permissions,
    first,
    nodes.some((node) => node.operations.some(usesVectors)),
    codeLines,
  )
  const { w, f } = c
  const calls: DecodedInstruction[] = []
  const joins = new Map<Node, Label>()
  const heads = new Map<Node, Label>()
  let dispatcher: Label = 0

  function loadState(): void {
    for (let register = 0; register < REGISTERS; register++) {
      w.const(0)
      w.load(Opcode.load32, register * 4)
      w.set(Local.register + register)
    }
    loadFlagsAndRegion()
    c.vectors.loadAll()
  }

  function loadFlagsAndRegion(): void {
    for (const [offset, local] of [
      [LAZY_RESULT, Local.result],
      [LAZY_CARRIES, Local.carries],
      [PLAIN_START, Local.plainStart],
      [PLAIN_BYTES, Local.plainBytes],
      [PLAIN_ADDEND, Local.plainAddend],
    ] as const) {
      w.const(0)
      w.load(Opcode.load32, offset)
      w.set(local)
    }
  }

  function storeWord(offset: number, local: number): void {
    w.const(0)
    w.get(local)
    w.store(Opcode.store32, offset)
  }

  function storeState(): void {
    for (let register = 0; register < REGISTERS; register++)
      storeWord(register * 4, Local.register + register)
    storeWord(LAZY_RESULT, Local.result)
    storeWord(LAZY_CARRIES, Local.carries)
    storeWord(EIP, Local.eip)
    storeWord(REMAINING, Local.remaining)
    c.vectors.storeAll()
  }

  /** Counts the instructions of a block that is done. */
  function count(instructions: number): void {
    w.get(Local.remaining)
    w.const(instructions)
    w.op(sub)
    w.set(Local.remaining)
  }

  function setEip(eip: number): void {
    w.const(eip)
    w.set(Local.eip)
  }

  function storeFlags(): void {
    f.store(c.flags)
    c.flags = { kind: 'stored' }
  }

  /** Leaves unless the rest of the budget is enough for the node. */
  function requireBudget(node: Node): void {
    w.get(Local.remaining)
    w.const(node.operations.length)
    w.op(ltS)
    w.open(Opcode.if)
    c.leave(node.eip, 0, ExitCode.interpret)
    w.end()
  }

  /** Goes on at a known address; what follows is not reached. */
  function goTo(from: Node, eip: number): void {
    const to = structure.byEip.get(eip)
    if (!to) return c.leave(eip, 0, ExitCode.goOn)
    if (to.isEntry) {
      storeFlags()
      if (structure.isDispatched(from, to)) {
        setEip(eip)
        return w.branch(dispatcher)
      }
      return w.branch((structure.isBack(from, to) ? heads : joins).get(to) ?? 0)
    }
    requireBudget(to)
    const isBack = structure.isBack(from, to)
    if (!isBack && !structure.isJoin(to)) {
      if (structure.isLoopHead(to) && !flagsAreDead(to)) storeFlags()
      return emitTree(to)
    }
    if (!flagsAreDead(to)) storeFlags()
    w.branch((isBack ? heads : joins).get(to) ?? 0)
  }

  /** Goes on at the address in the local; flags must be stored. */
  function dispatch(): void {
    w.branch(dispatcher)
  }

  /** Hands an instruction to its executor. */
  function call(node: Node, op: DecodedInstruction): void {
    storeFlags()
    setEip(node.eip)
    storeState()
    w.const(calls.length)
    calls.push(op)
    w.op(Opcode.call, 0)
    loadState()
    c.forget()
    w.open(Opcode.if)
    c.leave((node.eip + op.after) | 0, op.ordinal, ExitCode.goOn)
    w.end()
  }

  /** Writes the last instruction of a node that transfers control; false when it cannot. */
  function emitTransfer(node: Node, op: DecodedInstruction): boolean {
    const { ending } = node
    const { mnemonic } = op.form
    const isWithin = (eip: number) => eip >>> 0 <= assumptions.codeLimit
    switch (ending.kind) {
      case 'goes':
        if (!isWithin(ending.target)) return false
        count(op.ordinal)
        goTo(node, ending.target)
        return true
      case 'calls': {
        if (!isWithin(ending.target) || !hasStack(c)) return false
        const value = c.temporary()
        w.const(ending.next)
        w.set(value)
        pushLocal(c, op, value)
        count(op.ordinal)
        goTo(node, ending.target)
        return true
      }
      case 'branches': {
        if (!isWithin(ending.target) || !isWithin(ending.next)) return false
        const isLoop = mnemonic.startsWith('loop')
        if ((isLoop || mnemonic === 'jecxz') && op.addressSize !== 4) return false
        const code = conditionCode(mnemonic)
        if (code < 0 && !isLoop && mnemonic !== 'jecxz') return false
        if (isLoop) {
          w.get(ECX)
          w.const(1)
          w.op(sub)
          w.set(ECX)
        }
        count(op.ordinal)
        if (ending.target === ending.next) {
          goTo(node, ending.next)
          return true
        }
        if (code >= 0) f.condition(c.flags, code)
        else {
          w.get(ECX)
          w.op(eqz)
          if (isLoop) w.op(eqz)
          if (isLoop && mnemonic !== 'loop') {
            f.condition(c.flags, mnemonic === 'loope' ? 4 : 5)
            w.op(and)
          }
        }
        const { flags } = c
        const mark = c.mark()
        w.open(Opcode.if)
        goTo(node, ending.target)
        w.end()
        c.flags = flags
        c.release(mark)
        c.node = node
        goTo(node, ending.next)
        return true
      }
      case 'indirect':
        return emitIndirect(node, op)
      default:
        return false
    }
  }

  /** jmp, call and ret whose target is known at run time. */
  function emitIndirect(node: Node, op: DecodedInstruction): boolean {
    const { mnemonic } = op.form
    const isReturn = mnemonic === 'ret'
    const isCall = mnemonic === 'call'
    if ((isReturn || isCall) && !hasStack(c)) return false
    if (op.isMemory && !reaches(c, op, false)) return false
    const target = c.temporary()
    if (isReturn) c.load(topOfStack(c, op), 32)
    else if (op.isMemory) c.load(memoryPlace(c, op, 32, false), 32)
    else c.readRegister(op.destination, 32)
    w.set(target)
    if (assumptions.codeLimit !== 0xffffffff) {
      w.get(target)
      w.const(assumptions.codeLimit)
      w.op(gtU)
      c.leaveIf(op)
    }
    if (isCall) {
      const value = c.temporary()
      w.const((node.eip + op.after) | 0)
      w.set(value)
      pushLocal(c, op, value)
    } else if (isReturn) {
      c.stackOffset(4 + (op.form.operands.length > 0 ? op.immediate & 0xffff : 0))
      w.set(ESP)
    }
    count(op.ordinal)
    storeFlags()
    w.get(target)
    w.set(Local.eip)
    dispatch()
    return true
  }

  function emitNode(node: Node): void {
    c.node = node
    c.forget()
    if (node.isEntry) requireBudget(node)
    const { operations, ending } = node
    for (const op of operations) {
      const isLast = op === operations.at(-1)
      const leavesHere = isLast && ending.kind === 'leaves'
      if (isLast && op.transfers && !leavesHere && emitTransfer(node, op)) return
      if (!op.transfers && !leavesHere) {
        if (emitterOf(op)?.(c, op)) continue
        if (mayCall(op)) {
          call(node, op)
          continue
        }
      }
      return c.leave((node.eip + op.start) | 0, op.ordinal - 1, ExitCode.interpret)
    }
    count(operations.length)
    if (ending.kind === 'goes') goTo(node, ending.target)
    else throw new Error('a block without a transfer goes on')
  }

  /** Opens a block for each join, last first; each stands after the block that leads to it. */
  function withJoins(children: readonly Node[], inner: () => void): void {
    const targets = children.filter((node) => structure.isJoin(node)).sort((a, b) => b.order - a.order)
    for (const target of targets) joins.set(target, w.open(Opcode.block))
    const mark = c.mark()
    inner()
    for (const target of targets.reverse()) {
      w.end()
      c.flags = { kind: 'stored' }
      c.release(mark)
      emitTree(target)
    }
  }

  /** Writes a node and all that it dominates (Ramsey, "Beyond Relooper"). */
  function emitTree(node: Node): void {
    const isHead = structure.isLoopHead(node)
    if (isHead) {
      heads.set(node, w.open(Opcode.loop))
      c.flags = { kind: 'stored' }
    }
    const mark = c.mark()
    withJoins(node.dominated, () => emitNode(node))
    c.release(mark)
    if (isHead) w.end()
  }

  /** Branches to the entry whose eip is in the local. */
  function emitDispatcher(entries: readonly Node[]): void {
    const sorted = [...entries].sort((a, b) => (a.eip >>> 0) - (b.eip >>> 0))
    const low = sorted[0]?.eip ?? 0
    const span = ((sorted.at(-1)?.eip ?? 0) - low) >>> 0
    const unknown = w.open(Opcode.block)
    const label = (node: Node) => joins.get(node) ?? 0
    const choose = (from: number, to: number): void => {
      if (to - from > 1) {
        const middle = (from + to) >> 1
        w.get(Local.eip)
        w.const(sorted[middle]?.eip ?? 0)
        w.op(ltU)
        w.open(Opcode.if)
        choose(from, middle)
        w.end()
        return choose(middle, to)
      }
      const node = sorted[from]
      if (!node) return
      w.get(Local.eip)
      w.const(node.eip)
      w.op(Opcode.eq)
      w.branchIf(label(node))
      w.branch(unknown)
    }
    if (span < WIDEST_TABLE && sorted.length > 1) {
      const table = Array.from({ length: span + 1 }, () => unknown)
      for (const node of sorted) table[(node.eip - low) >>> 0] = label(node)
      w.get(Local.eip)
      w.const(low)
      w.op(sub)
      w.branchTable(table, unknown)
    } else choose(0, sorted.length)
    w.end()
    w.const(ExitCode.goOn)
    w.set(Local.code)
    w.branch(c.exitLabel)
  }

  loadState()
  w.const(0)
  w.load(Opcode.load32, REMAINING)
  w.set(Local.remaining)
  c.exitLabel = w.open(Opcode.block)
  dispatcher = w.open(Opcode.loop)
  withJoins(
    nodes.filter((node) => node.dominator === null),
    () => emitDispatcher(nodes.filter((node) => node.isEntry)),
  )
  w.end()
  w.op(Opcode.unreachable)
  w.end()
  storeState()
  w.get(Local.code)
  return { module: functionModule(w), calls }
}

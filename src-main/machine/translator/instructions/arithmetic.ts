import type { Flags } from '../flags'
import { memoryPlace, reaches, readOperand, shape, sizeOf, type Emitter, type Emitters } from '../operands'
import { Opcode } from '../writer'

type Operation = 'add' | 'adc' | 'sub' | 'sbb' | 'cmp' | 'and' | 'test' | 'or' | 'xor'

const opcodes: Record<Operation, Opcode> = {
  add: Opcode.add,
  adc: Opcode.add,
  sub: Opcode.sub,
  sbb: Opcode.sub,
  cmp: Opcode.sub,
  and: Opcode.and,
  test: Opcode.and,
  or: Opcode.or,
  xor: Opcode.xor,
}

/** add adc sub sbb cmp and test or xor, all shapes and sizes. */
function twoOperands(operation: Operation): Emitter {
  const isStored = operation !== 'cmp' && operation !== 'test'
  const hasCarry = operation === 'adc' || operation === 'sbb'
  const opcode = opcodes[operation]
  return (c, op) => {
    const letters = shape(op)
    const size = sizeOf(op)
    const toMemory = letters.startsWith('m')
    if (op.isMemory && !reaches(c, op, toMemory && isStored)) return false
    const { w, f } = c
    const place = toMemory ? memoryPlace(c, op, size, isStored) : 0
    let a: number
    if (toMemory) {
      a = c.temporary()
      c.load(place, size)
      w.set(a)
    } else a = readOperand(c, op, 'r', size, 0)
    const b = readOperand(c, op, letters[1], size, 1)
    const result = c.temporary()
    w.get(a)
    w.get(b)
    w.op(opcode)
    if (hasCarry) {
      f.carry(c.flags)
      w.op(opcode)
    }
    w.set(result)
    if (isStored) {
      w.get(result)
      if (toMemory) c.store(place, size)
      else c.writeRegister(op.destination, size)
    }
    c.flags =
      opcode === Opcode.add || opcode === Opcode.sub
        ? { kind: opcode === Opcode.add ? 'sum' : 'difference', size, a, b, result, hasCarry }
        : { kind: 'logic', size, result }
    return true
  }
}

/** inc, dec, neg, not. */
function oneOperand(kind: 'increment' | 'decrement' | 'negate' | 'invert'): Emitter {
  return (c, op) => {
    const size = sizeOf(op)
    if (op.isMemory && !reaches(c, op, true)) return false
    const { w } = c
    const place = op.isMemory ? memoryPlace(c, op, size, true) : 0
    const a = c.temporary()
    if (op.isMemory) c.load(place, size)
    else c.readRegister(op.destination, size)
    w.set(a)
    const result = c.temporary()
    const zero = c.temporary()
    if (kind === 'negate') {
      w.const(0)
      w.tee(zero)
      w.get(a)
      w.op(Opcode.sub)
    } else {
      w.get(a)
      w.const(kind === 'increment' ? 1 : -1)
      w.op(kind === 'invert' ? Opcode.xor : Opcode.add)
    }
    w.tee(result)
    if (op.isMemory) c.store(place, size)
    else c.writeRegister(op.destination, size)
    if (kind === 'negate') c.flags = { kind: 'difference', size, a: zero, b: a, result, hasCarry: false }
    else if (kind !== 'invert') {
      const before: Flags = c.flags
      c.flags = { kind, size, a, result, before }
    }
    return true
  }
}

export const arithmetic: Emitters = {
  add: twoOperands('add'),
  adc: twoOperands('adc'),
  sub: twoOperands('sub'),
  sbb: twoOperands('sbb'),
  cmp: twoOperands('cmp'),
  and: twoOperands('and'),
  test: twoOperands('test'),
  or: twoOperands('or'),
  xor: twoOperands('xor'),
  inc: oneOperand('increment'),
  dec: oneOperand('decrement'),
  neg: oneOperand('negate'),
  not: oneOperand('invert'),
}

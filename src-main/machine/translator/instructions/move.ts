import { Local } from '../context'
import { memoryPlace, reaches, readOperand, shape, sizeOf, type Emitter, type Emitters } from '../operands'
import { Opcode } from '../writer'

const mov: Emitter = (c, op) => {
  const letters = shape(op)
  const size = sizeOf(op)
  if (!/^(r|m)(r|m|i)$/.test(letters)) return false
  const toMemory = letters.startsWith('m')
  if (op.isMemory && !reaches(c, op, toMemory)) return false
  const { w } = c
  if (toMemory) {
    const place = memoryPlace(c, op, size, true)
    if (letters === 'mi') w.const(op.immediate)
    else c.readRegister(op.source, size)
    c.store(place, size)
    return true
  }
  if (letters === 'ri') w.const(op.immediate)
  else if (letters === 'rr') c.readRegister(op.source, size)
  else c.load(memoryPlace(c, op, size, false), size)
  c.writeRegister(op.destination, size)
  return true
}

/** movzx, movsx */
function extend(isSigned: boolean): Emitter {
  return (c, op) => {
    if (op.isMemory && !reaches(c, op, false)) return false
    const from = sizeOf(op, 1)
    if (op.isMemory) c.load(memoryPlace(c, op, from, false), from)
    else c.readRegister(op.source, from)
    if (isSigned) c.w.op(from === 8 ? Opcode.extend8S : Opcode.extend16S)
    c.writeRegister(op.destination, sizeOf(op))
    return true
  }
}

const lea: Emitter = (c, op) => {
  if (op.addressMask !== -1) return false
  c.offset(op)
  c.writeRegister(op.destination, sizeOf(op))
  return true
}

const xchg: Emitter = (c, op) => {
  const letters = shape(op)
  const size = sizeOf(op)
  if (letters !== 'rr' && letters !== 'mr') return false
  if (op.isMemory && !reaches(c, op, true)) return false
  const place = op.isMemory ? memoryPlace(c, op, size, true) : 0
  const value = c.temporary()
  if (op.isMemory) c.load(place, size)
  else c.readRegister(op.destination, size)
  c.w.set(value)
  c.readRegister(op.source, size)
  if (op.isMemory) c.store(place, size)
  else c.writeRegister(op.destination, size)
  c.w.get(value)
  c.writeRegister(op.source, size)
  return true
}

const conditions = 'o no b ae e ne be a s ns p np l ge le g'.split(' ')
const emitters: Record<string, Emitter> = {
  mov,
  movzx: extend(false),
  movsx: extend(true),
  lea,
  xchg,
  nop: () => true,
  cwde: (c) => {
    c.w.get(Local.register)
    c.w.op(Opcode.extend16S)
    c.w.set(Local.register)
    return true
  },
  cdq: (c) => {
    c.w.get(Local.register)
    c.w.const(31)
    c.w.op(Opcode.shrS)
    c.w.set(Local.register + 2)
    return true
  },
  cbw: (c) => {
    c.w.get(Local.register)
    c.w.op(Opcode.extend8S)
    c.writeRegister(0, 16)
    return true
  },
  bswap: (c, op) => {
    if (sizeOf(op) !== 32) return false
    const { w } = c
    const value = Local.register + op.destination
    w.get(value)
    w.const(8)
    w.op(Opcode.rotl)
    w.const(0x00ff00ff)
    w.op(Opcode.and)
    w.get(value)
    w.const(8)
    w.op(Opcode.rotr)
    w.const(0xff00ff00)
    w.op(Opcode.and, Opcode.or)
    w.set(value)
    return true
  },
}
conditions.forEach((name, code) => {
  emitters[`cmov${name}`] = (c, op) => {
    const size = sizeOf(op)
    if (op.isMemory && !reaches(c, op, false)) return false
    const value = readOperand(c, op, op.isMemory ? 'm' : 'r', size, 1)
    c.w.get(value)
    c.readRegister(op.destination, size)
    c.f.condition(c.flags, code)
    c.w.op(Opcode.select)
    c.writeRegister(op.destination, size)
    return true
  }
  emitters[`set${name}`] = (c, op) => {
    if (op.isMemory && !reaches(c, op, true)) return false
    const place = op.isMemory ? memoryPlace(c, op, 8, true) : 0
    c.f.condition(c.flags, code)
    if (op.isMemory) c.store(place, 8)
    else c.writeRegister(op.destination, 8)
    return true
  }
})

export const moves: Emitters = emitters

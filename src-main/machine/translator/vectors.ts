import { XMM_REGISTERS } from '../layout'
import { ValueType, type Writer } from './writer'

const REGISTERS = 8
const [LOAD, STORE] = [0x00, 0x0b]

/** XMM registers as locals of the function, and what is known of them at this place. */
export interface Vectors {
  /** Pushes a register. */
  get(register: number): void
  /** Pops it; nothing is known of it then. */
  set(register: number): void
  /** A local for the middle of one instruction, by number. */
  temporary(index: number): number
  /** Whether all elements are known to be normal or zero in a format (PS, PD). */
  isPlain(register: number, format: string): boolean
  markPlain(register: number, format: string): void
  /** It has been checked that the unit may be used; that inexact results need no notice. */
  isAvailable: boolean
  isSilent: boolean
  /** Begins a place that is reached from elsewhere, or after an executor: nothing is known. */
  forget(): void
  /** From and to the state block; nothing when the function uses no vectors. */
  loadAll(): void
  storeAll(): void
}

export function createVectors(w: Writer, isUsed: boolean): Vectors {
  const locals = Array.from({ length: isUsed ? REGISTERS : 0 }, () => w.local(ValueType.v128))
  const temporaries: number[] = []
  const plain = new Map<number, string>()
  const local = (register: number) => {
    const found = locals[register]
    if (found === undefined) throw new Error('a region uses vectors that it did not announce')
    return found
  }
  const vectors: Vectors = {
    isAvailable: false,
    isSilent: false,
    get: (register) => w.get(local(register)),
    set(register) {
      w.set(local(register))
      plain.delete(register)
    },
    temporary: (index) => (temporaries[index] ??= w.local(ValueType.v128)),
    isPlain: (register, format) => plain.get(register) === format,
    markPlain: (register, format) => void plain.set(register, format),
    forget() {
      vectors.isAvailable = false
      vectors.isSilent = false
      plain.clear()
    },
    loadAll() {
      locals.forEach((each, register) => {
        w.const(0)
        w.vectorAccess(LOAD, XMM_REGISTERS + 16 * register)
        w.set(each)
      })
    },
    storeAll() {
      locals.forEach((each, register) => {
        w.const(0)
        w.get(each)
        w.vectorAccess(STORE, XMM_REGISTERS + 16 * register)
      })
    },
  }
  return vectors
}

import type { ProcessorView } from '../../contract/views'
import type { Machine, WideRegisterName } from '../../machine/machine'
import { SEGMENT_NAMES } from '../../machine/machine'
import type { InspectedMachine } from '../inspected'

const INDICES = [0, 1, 2, 3, 4, 5, 6, 7] as const
export const WIDE_REGISTERS: readonly WideRegisterName[] = (['st', 'mm', 'xmm'] as const).flatMap((file) =>
  INDICES.map((index): WideRegisterName => `${file}${index}`),
)
/** Names of the x87 and SSE control registers and the bits that each has. */
const CONTROL = { fcw: 16, fsw: 16, ftw: 16, mxcsr: 32 } as const

const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** x87 and SSE control registers by name. */
export const unitValues = ({ state }: Machine): Readonly<Record<keyof typeof CONTROL, number>> => ({
  fcw: state.x87Control,
  fsw: state.x87Status,
  ftw: state.x87InUse,
  mxcsr: state.mxcsr,
})

/** Bytes of all wide registers in hexadecimal: what the next stop compares with. */
export const wideValues = ({ state }: Machine): Map<string, string> =>
  new Map(WIDE_REGISTERS.map((name) => [name, hexOf(state.wide(name))]))

/** x87, MMX and SSE registers, segments and descriptor tables. */
export const inspectProcessor = ({ machine, previous }: InspectedMachine): ProcessorView => {
  const { state } = machine
  const top = (state.x87Status >> 11) & 7
  const inUse = (name: WideRegisterName) => {
    const index = Number(name.at(-1))
    if (name.startsWith('x')) return true
    return ((state.x87InUse >> (name.startsWith('s') ? (top + index) & 7 : index)) & 1) !== 0
  }
  return {
    control: Object.entries(unitValues(machine)).map(([name, value]) => ({
      name,
      value,
      previous: previous.register(name) ?? value,
      bits: CONTROL[name as keyof typeof CONTROL],
      meaning: '',
    })),
    wide: [...wideValues(machine)].map(([name, bytes]) => ({
      name,
      bytes,
      previous: previous.wide(name) ?? bytes,
      inUse: inUse(name as WideRegisterName),
    })),
    segments: ([...SEGMENT_NAMES, 'ldtr', 'tr'] as const).map((name) => ({
      name,
      selector: state.selector(name),
      base: state.segmentBase(name),
      limit: state.segmentLimit(name),
      access: state.segmentAccess(name),
    })),
    tables: (['gdt', 'idt'] as const).map((name) => ({ name: `${name}r`, ...state.descriptorTable(name) })),
  }
}

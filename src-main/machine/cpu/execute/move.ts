import { condition } from '../flags'
import type { ExecuteFunction, Execution, Executors } from '../execution'
import { createOperandAccess } from './operand'

/** mov, movzx, movsx, lea, xchg, bswap, cmovcc, xlat, conversions. */
export function createMove(execution: Execution): Executors {
  const { state, bytes, words, access, address } = execution
  const { modify } = createOperandAccess(execution)

  const moves: Record<string, ExecuteFunction> = {
    'mov rr32': (i) => {
      state[i.destination] = state[i.source]
    },
    'mov ri32': (i) => {
      state[i.destination] = i.immediate
    },
    'mov rm32': (i) => {
      state[i.destination] = access.read32(i.segment, address(i))
    },
    'mov mr32': (i) => {
      access.write32(i.segment, address(i), state[i.source])
    },
    'mov mi32': (i) => {
      access.write32(i.segment, address(i), i.immediate)
    },
    'mov rr16': (i) => {
      words[i.destination] = words[i.source]
    },
    'mov ri16': (i) => {
      words[i.destination] = i.immediate
    },
    'mov rm16': (i) => {
      words[i.destination] = access.read16(i.segment, address(i))
    },
    'mov mr16': (i) => {
      access.write16(i.segment, address(i), words[i.source])
    },
    'mov mi16': (i) => {
      access.write16(i.segment, address(i), i.immediate)
    },
    'mov rr8': (i) => {
      bytes[i.destination] = bytes[i.source]
    },
    'mov ri8': (i) => {
      bytes[i.destination] = i.immediate
    },
    'mov rm8': (i) => {
      bytes[i.destination] = access.read8(i.segment, address(i))
    },
    'mov mr8': (i) => {
      access.write8(i.segment, address(i), bytes[i.source])
    },
    'mov mi8': (i) => {
      access.write8(i.segment, address(i), i.immediate)
    },
    'MOVZX_r32_rm8 rr': (i) => {
      state[i.destination] = bytes[i.source]
    },
    'MOVZX_r32_rm8 rm': (i) => {
      state[i.destination] = access.read8(i.segment, address(i))
    },
    'MOVZX_r32_rm16 rr': (i) => {
      state[i.destination] = words[i.source]
    },
    'MOVZX_r32_rm16 rm': (i) => {
      state[i.destination] = access.read16(i.segment, address(i))
    },
    'MOVZX_r16_rm8 rr': (i) => {
      words[i.destination] = bytes[i.source]
    },
    'MOVZX_r16_rm8 rm': (i) => {
      words[i.destination] = access.read8(i.segment, address(i))
    },
    'MOVZX_r16_rm16 rr': (i) => {
      words[i.destination] = words[i.source]
    },
    'MOVZX_r16_rm16 rm': (i) => {
      words[i.destination] = access.read16(i.segment, address(i))
    },
    'MOVSX_r32_rm8 rr': (i) => {
      state[i.destination] = (bytes[i.source] << 24) >> 24
    },
    'MOVSX_r32_rm8 rm': (i) => {
      state[i.destination] = (access.read8(i.segment, address(i)) << 24) >> 24
    },
    'MOVSX_r32_rm16 rr': (i) => {
      state[i.destination] = (words[i.source] << 16) >> 16
    },
    'MOVSX_r32_rm16 rm': (i) => {
      state[i.destination] = (access.read16(i.segment, address(i)) << 16) >> 16
    },
    'MOVSX_r16_rm8 rr': (i) => {
      words[i.destination] = (bytes[i.source] << 24) >> 24
    },
    'MOVSX_r16_rm8 rm': (i) => {
      words[i.destination] = (access.read8(i.segment, address(i)) << 24) >> 24
    },
    'MOVSX_r16_rm16 rr': (i) => {
      words[i.destination] = words[i.source]
    },
    'MOVSX_r16_rm16 rm': (i) => {
      words[i.destination] = access.read16(i.segment, address(i))
    },
    'lea rm32': (i) => {
      state[i.destination] = address(i)
    },
    'lea rm16': (i) => {
      words[i.destination] = address(i)
    },
    'movnti mr32': (i) => {
      access.write32(i.segment, address(i), state[i.source])
    },
  }

  const exchanges: Record<string, ExecuteFunction> = {
    'xchg rr32': (i) => {
      const value = state[i.destination]
      state[i.destination] = state[i.source]
      state[i.source] = value
    },
    'xchg rr16': (i) => {
      const value = words[i.destination]
      words[i.destination] = words[i.source]
      words[i.source] = value
    },
    'xchg rr8': (i) => {
      const value = bytes[i.destination]
      bytes[i.destination] = bytes[i.source]
      bytes[i.source] = value
    },
    'xchg mr32': (i) =>
      modify(i, 32, (value) => {
        const other = state[i.source]
        state[i.source] = value
        return other
      }),
    'xchg mr16': (i) =>
      modify(i, 16, (value) => {
        const other = words[i.source]
        words[i.source] = value
        return other
      }),
    'xchg mr8': (i) =>
      modify(i, 8, (value) => {
        const other = bytes[i.source]
        bytes[i.source] = value
        return other
      }),
    BSWAP_r32: (i) => {
      const value = state[i.destination]
      state[i.destination] =
        (value >>> 24) | ((value >>> 8) & 0xff00) | ((value & 0xff00) << 8) | (value << 24)
    },
    // With a 16-bit operand the result is undefined; processors give 0.
    BSWAP_r16: (i) => {
      words[i.destination] = 0
    },
    nop: () => undefined,
    pause: () => undefined,
    xlatb: (i) => {
      const mask = i.addressSize === 2 ? 0xffff : -1
      bytes[0] = access.read8(i.segment, (state[3] + bytes[0]) & mask)
    },
    cbw: () => {
      words[0] = (bytes[0] << 24) >> 24
    },
    cwde: () => {
      state[0] = (words[0] << 16) >> 16
    },
    cwd: () => {
      words[4] = (words[0] << 16) >> 31
    },
    cdq: () => {
      state[2] = state[0] >> 31
    },
  }

  const conditional: Record<string, ExecuteFunction> = {}
  'cmovo cmovno cmovb cmovae cmove cmovne cmovbe cmova cmovs cmovns cmovp cmovnp cmovl cmovge cmovle cmovg'
    .split(' ')
    .forEach((mnemonic, code) => {
      conditional[`${mnemonic} rr32`] = (i) => {
        if (condition(state, code)) state[i.destination] = state[i.source]
      }
      // The source is read whether or not the condition holds.
      conditional[`${mnemonic} rm32`] = (i) => {
        const value = access.read32(i.segment, address(i))
        if (condition(state, code)) state[i.destination] = value
      }
      conditional[`${mnemonic} rr16`] = (i) => {
        if (condition(state, code)) words[i.destination] = words[i.source]
      }
      conditional[`${mnemonic} rm16`] = (i) => {
        const value = access.read16(i.segment, address(i))
        if (condition(state, code)) words[i.destination] = value
      }
    })
  return { ...moves, ...exchanges, ...conditional }
}

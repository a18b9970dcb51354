import { t } from '../../text/text'

const EXCEPTIONS = ['I', 'D', 'Z', 'O', 'U', 'P'] as const

const names = (value: number, shift: number, suffix: string): string[] =>
  EXCEPTIONS.filter((_, bit) => ((value >> (shift + bit)) & 1) !== 0).map((name) => name + suffix)

const rounding = (field: number) =>
  t((['fpu.nearest', 'fpu.down', 'fpu.up', 'fpu.chop'] as const)[field & 3]!)
const precision = (field: number) =>
  t((['fpu.24-bits', 'fpu.reserved', 'fpu.53-bits', 'fpu.64-bits'] as const)[field & 3]!)
const masked = (value: number, shift: number) => {
  const set = names(value, shift, 'M')
  return set.length === 6 ? t('fpu.all-masked') : set.length === 0 ? t('fpu.none-masked') : set.join(' ')
}

/** What stands in a control or status word, in a few words (Intel SDM vol. 1, 8.1.3, 8.1.5, 10.2.3). */
export const describeControlWord = (name: string, value: number): string => {
  switch (name) {
    case 'fcw':
      return [masked(value, 0), precision(value >> 8), rounding(value >> 10)].join(' · ')
    case 'fsw': {
      const conditions = [8, 9, 10, 14].flatMap((bit, at) => ((value >> bit) & 1 ? [`C${at}`] : []))
      const stack = value & 0x40 ? ['SF'] : []
      const summary = value & 0x80 ? ['ES'] : []
      const flags = [...names(value, 0, 'E'), ...stack, ...summary, ...conditions]
      return [`TOP ${(value >> 11) & 7}`, ...(flags.length > 0 ? [flags.join(' ')] : [])].join(' · ')
    }
    case 'ftw': {
      const used = Array.from({ length: 8 }, (_, at) => at).filter((at) => (value >> at) & 1)
      return used.length === 0
        ? t('fpu.all-empty')
        : t('fpu.in-use', { registers: used.map((at) => `R${at}`).join(' ') })
    }
    case 'mxcsr': {
      const flags = names(value, 0, 'E')
      const zeros = [...(value & 0x40 ? ['DAZ'] : []), ...(value & 0x8000 ? ['FZ'] : [])]
      return [
        masked(value, 7),
        rounding(value >> 13),
        ...(zeros.length > 0 ? [zeros.join(' ')] : []),
        ...(flags.length > 0 ? [flags.join(' ')] : []),
      ].join(' · ')
    }
    default:
      return ''
  }
}

const SYSTEM_TYPES: Readonly<Record<number, 'segment.tss16' | 'segment.ldt' | 'segment.tss32'>> = {
  1: 'segment.tss16',
  2: 'segment.ldt',
  3: 'segment.tss16',
  9: 'segment.tss32',
  11: 'segment.tss32',
}

/** A descriptor's access bits in words (Intel SDM vol. 3, 3.4.5). */
export const describeAccess = (access: number): string => {
  if (access === 0) return t('segment.unusable')
  const type = (access >> 8) & 15
  if ((access & 0x1000) === 0) {
    const key = SYSTEM_TYPES[type]
    return key === undefined ? t('segment.system', { type }) : t(key)
  }
  const isCode = (type & 8) !== 0
  const parts = [
    t(isCode ? 'segment.code' : 'segment.data'),
    t(
      isCode
        ? type & 2
          ? 'segment.readable'
          : 'segment.execute-only'
        : type & 2
          ? 'segment.writable'
          : 'segment.read-only',
    ),
    ...(type & 4 ? [t(isCode ? 'segment.conforming' : 'segment.expand-down')] : []),
    t('segment.ring', { ring: (access >> 13) & 3 }),
    t(access & 0x400000 ? 'segment.32-bits' : 'segment.16-bits'),
  ]
  return parts.join(', ')
}

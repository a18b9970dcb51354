// Questions about the x87 instructions, by family. Memory operands stand at [ebx] (modrm rm = 3).
import { below, bytesOf, extended, float32, float64, pick, random64 } from './values.mjs'

const hex = (value, digits) => value.toString(16).padStart(digits, '0')

/** Control words: all exceptions masked with each precision and rounding, then some unmasked. */
const masked = []
for (const rounding of [0, 1, 2, 3])
  for (const precision of [3, 2, 0]) masked.push(0x7f | (precision << 8) | (rounding << 10))
const unmasked = [
  0x37e, 0x37d, 0x37b, 0x377, 0x36f, 0x35f, 0x340, 0x36c, 0x27d, 0x067, 0x767, 0xb67, 0xf4f, 0x17f,
]
const all = [...masked, ...unmasked]
const roundings = [0x37f, 0x77f, 0xb7f, 0xf7f, 0x27f, 0x37e, 0x37d, 0x35f, 0x340]

/** `count` lines under each control word; the usual one gets four times as many. */
function* under(bytes, name, controls, count, line) {
  for (const control of controls) {
    yield `= ${bytes} c=${hex(control, 4)} ${name}`
    const lines = Math.ceil(control === 0x37f ? count * 4 : count)
    for (let at = 0; at < lines; at++) yield line(control)
  }
}

const one = () => `0=${extended()}`
const pair = () => {
  const [a, b] = [extended(), extended()]
  // Equal magnitudes now and then.
  return below(12) === 0
    ? `0=${a} 1=${hex(below(2) * 8 + (parseInt(a[0], 16) & 7), 1)}${a.slice(1)}`
    : `0=${a} 1=${b}`
}
const real32 = () => `m=${bytesOf(float32(), 4)}`
const real64 = () => `m=${bytesOf(float64(), 8)}`
const bcd = () => {
  let digits = ''
  for (let at = 0; at < 9; at++)
    digits += below(6) === 0 ? hex(below(256), 2) : hex(below(10) * 16 + below(10), 2)
  return digits + pick(['00', '80', '7f', 'ff'])
}
/** Integers of a width: edges and random ones of random length. */
const integer = (bytes) => {
  const value = pick([
    0n,
    1n,
    -1n,
    1n << BigInt(8 * bytes - 1),
    (1n << BigInt(8 * bytes - 1)) - 1n,
    random64() >> BigInt(below(64)),
    -(random64() >> BigInt(below(64))),
  ])
  return `m=${bytesOf(BigInt.asUintN(8 * bytes, value), bytes)}`
}

function* arithmetic(scale) {
  const binary = { d8c1: 'fadd', d8c9: 'fmul', d8e1: 'fsub', d8f1: 'fdiv' }
  for (const [bytes, name] of Object.entries(binary)) yield* under(bytes, name, all, 12 * scale, pair)
  const positive = () =>
    `0=${extended().replace(/^[89a-f]/, (t) => (below(6) ? hex(parseInt(t, 16) & 7, 1) : t))}`
  yield* under('d9fa', 'fsqrt', all, 6 * scale, positive)
  const others = {
    d8e9: 'fsubr',
    d8f9: 'fdivr',
    dcc1: 'fadd st1',
    dcc9: 'fmul st1',
    dce9: 'fsub st1',
    dcf9: 'fdiv st1',
    dce1: 'fsubr st1',
    dcf1: 'fdivr st1',
    dec1: 'faddp',
    dec9: 'fmulp',
    dee9: 'fsubp',
    def9: 'fdivp',
    dee1: 'fsubrp',
    def1: 'fdivrp',
  }
  for (const [bytes, name] of Object.entries(others))
    yield* under(bytes, name, [0x37f, 0x37e, 0x37b, 0x360], 4 * scale, pair)
}

function* memoryArithmetic(scale) {
  const operations = ['fadd', 'fmul', 'fcom', 'fcomp', 'fsub', 'fsubr', 'fdiv', 'fdivr']
  const controls = [0x37f, 0x27f, 0xb7f, 0x37e, 0x37d, 0x37b]
  for (const [opcode, operand, suffix] of [
    ['d8', real32, 'm32'],
    ['dc', real64, 'm64'],
    ['da', () => integer(4), 'int32'],
    ['de', () => integer(2), 'int16'],
  ])
    for (let at = 0; at < 8; at++)
      yield* under(
        opcode + hex(at * 8 + 3, 2),
        `${operations[at]} ${suffix}`,
        controls,
        4 * scale,
        () => `${one()} ${operand()}`,
      )
}

function* transfer(scale) {
  const loads = [
    ['d903', real32, 'fld m32'],
    ['dd03', real64, 'fld m64'],
    ['df03', () => integer(2), 'fild m16'],
    ['db03', () => integer(4), 'fild m32'],
    ['df2b', () => integer(8), 'fild m64'],
    ['df23', () => `m=${bcd()}`, 'fbld'],
    ['db2b', () => `m=${bytesOf(BigInt('0x' + extended()), 10)}`, 'fld m80'],
  ]
  for (const [bytes, operand, name] of loads) {
    yield* under(bytes, name, [0x37f, 0x37e, 0x37d], 8 * scale, operand)
    yield* under(bytes, `${name} overflow`, [0x37f, 0x37e], 2 * scale, () => `7=${extended()} ${operand()}`)
  }
  // Stores: centre the values on what the format can hold.
  const stores = [
    ['d913', 4, 0, 'fst m32'],
    ['d91b', 4, 0, 'fstp m32'],
    ['dd13', 8, 0, 'fst m64'],
    ['dd1b', 8, 0, 'fstp m64'],
    ['db3b', 10, 0, 'fstp m80'],
    ['df13', 2, 10, 'fist m16'],
    ['df1b', 2, 12, 'fistp m16'],
    ['db13', 4, 28, 'fist m32'],
    ['db1b', 4, 26, 'fistp m32'],
    ['df3b', 8, 60, 'fistp m64'],
    ['df33', 10, 57, 'fbstp'],
    ['df0b', 2, 12, 'fisttp m16'],
    ['db0b', 4, 28, 'fisttp m32'],
    ['dd0b', 8, 60, 'fisttp m64'],
  ]
  const controls = [...roundings, 0x36f, 0x377, 0x367]
  for (const [bytes, size, centre, name] of stores) {
    const memory = `m=${'5a'.repeat(size)}`
    const border = [
      -1075, -1074, -1060, -1024, -1023, -1022, 1023, 1024, -150, -149, -140, -127, -126, 127, 128,
    ]
    const value = () =>
      below(3) === 0 ? extended(size === 4 || size === 8 ? pick(border) : 0) : extended(pick([0, centre]))
    yield* under(bytes, name, controls, 5 * scale, () => `0=${value()} ${memory}`)
    yield* under(bytes, `${name} empty`, [0x37f, 0x37e], 1, () => memory)
  }
  // Registers, with empty ones in turn.
  const registers = [
    'd9c0',
    'd9c1',
    'd9c2',
    'ddd1',
    'ddd3',
    'ddd9',
    'ddd8',
    'd9c9',
    'd9cb',
    'ddc1',
    'dfc1',
    'd9d9',
    'dfd1',
    'dfd9',
    'ddc9',
    'dfc9',
  ]
  for (const bytes of registers)
    yield* under(
      bytes,
      'register',
      [0x37f, 0x37e],
      3 * scale,
      () =>
        [0, 1, 2, 7]
          .filter(() => below(3))
          .map((at) => `${at}=${extended()}`)
          .join(' ') || 's=3800',
    )
  for (const opcode of ['da', 'db'])
    for (const second of ['c1', 'c9', 'd1', 'd9'])
      yield* under(opcode + second, 'fcmov', [0x37f, 0x37e], 4 * scale, () =>
        `${[0, 1]
          .filter(() => below(5))
          .map((at) => `${at}=${extended()}`)
          .join(
            ' ',
          )} f=${hex(pick([0, 1, 0x40, 0x41, 4, 5, 0x8d5, 0x890]), 3)} s=${hex(below(8) << 8, 4)}`.trim(),
      )
}

function* comparison(scale) {
  const registers = {
    d8d1: 'fcom',
    d8d9: 'fcomp',
    ded9: 'fcompp',
    dde1: 'fucom',
    dde9: 'fucomp',
    dae9: 'fucompp',
    dbf1: 'fcomi',
    dff1: 'fcomip',
    dbe9: 'fucomi',
    dfe9: 'fucomip',
    dcd1: 'fcom2',
    dcd9: 'fcomp3',
    ded1: 'fcomp5',
  }
  const flags = () => (below(2) ? ` f=8d5 s=4700` : '')
  for (const [bytes, name] of Object.entries(registers)) {
    yield* under(bytes, name, [0x37f, 0x37e, 0x37d], 6 * scale, () => pair() + flags())
    yield* under(
      bytes,
      `${name} empty`,
      [0x37f, 0x37e],
      2,
      () => `${pick(['0', '1'])}=${extended()}${flags()}`,
    )
  }
  yield* under('d9e4', 'ftst', [0x37f, 0x37e, 0x37d], 8 * scale, () => one() + flags().replace(' f=8d5', ''))
  yield* under(
    'd9e5',
    'fxam',
    [0x37f],
    8 * scale,
    () => (below(6) ? one() : '7=3fff8000000000000000') + (below(2) ? ' s=4700' : ''),
  )
}

function* unary(scale) {
  yield* under('d9fc', 'frndint', roundings, 8 * scale, () => `0=${extended(pick([0, 0, 30, 60]))}`)
  yield* under('d9e0', 'fchs', [0x37f], 4 * scale, one)
  yield* under('d9e1', 'fabs', [0x37f], 4 * scale, one)
  yield* under('d9f4', 'fxtract', [0x37f, 0x37e, 0x37d, 0x37b], 8 * scale, one)
  yield* under('d9f4', 'fxtract stack', [0x37f, 0x37e], 2, () =>
    pick([
      '7=3fff8000000000000000',
      '0=3fff8000000000000000 7=3fff8000000000000000',
      's=3800',
      '0=00000000000000000000 7=3fff8000000000000000',
    ]),
  )
  const near = () => (below(3) ? `0=${extended()} 1=${extended(pick([0, 3, 14]))}` : pair())
  yield* under('d9fd', 'fscale', [...roundings, 0x36f, 0x377], 10 * scale, near)
  for (const [bytes, name] of [
    ['d9f8', 'fprem'],
    ['d9f5', 'fprem1'],
  ])
    yield* under(bytes, name, [0x37f, 0xb7f, 0x27f, 0x37e, 0x37d, 0x36f], 12 * scale, () =>
      below(2) ? `0=${extended(pick([0, 20, 50, 62, 64, 66, 97, 140, 300, 9000]))} 1=${extended()}` : pair(),
    )
  for (const bytes of [
    'd9fa',
    'd9fc',
    'd9e0',
    'd9e1',
    'd9fd',
    'd9f8',
    'd9f5',
    'd8c1',
    'd8f1',
    'dec1',
    'dee9',
    'd9e4',
  ])
    yield* under(bytes, 'stack underflow', [0x37f, 0x37e], 2, () =>
      pick([`1=${extended()}`, `0=${extended()}`, 's=1800']),
    )
}

function* control(scale) {
  for (let at = 0xe8; at < 0xef; at++)
    yield* under('d9' + hex(at, 2), 'constant', [...masked, 0x340], 1, () =>
      pick(['s=0000', 's=0220', 's=4700', '7=3fff8000000000000000']),
    )
  const someState = () =>
    `s=${hex((below(8) << 11) | (below(8) << 8) | pick([0, 0, 0x20, 0x3f, 0x41]) | (below(2) << 14), 4)} ${[
      0, 1, 2, 3, 4, 5, 6, 7,
    ]
      .filter(() => below(2))
      .map((at) => `${at}=${extended()}`)
      .join(' ')}`
  for (const bytes of ['d9d0', 'd9f6', 'd9f7', 'dbe2', 'dbe3', 'dfe0', '9b', 'dbe0', 'dbe1', 'dbe4', 'dbe5'])
    yield* under(bytes, 'control', [0x37f, 0x27f], 6 * scale, someState)
  for (const bytes of ['d93b', 'dd3b'])
    yield* under(bytes, 'fnstcw, fnstsw', [0x37f, 0xc40], 3 * scale, () => `m=0000 ${someState()}`)
  yield* under(
    'd92b',
    'fldcw',
    [0x37f, 0x340],
    12 * scale,
    () => `m=${bytesOf(random64() & 0xffffn, 2)} ${someState()}`,
  )
  yield* under(
    'd92b',
    'fldcw, usual',
    [0x37f],
    6 * scale,
    () => `m=${pick(['7f03', '7f02', '7f0f', '6003', '3f00'])} ${someState()}`,
  )
  // A pending exception meets waiting and non-waiting instructions: the first ones trap.
  for (const bytes of ['d9e8', 'd8c1', '9b', 'dbe2', 'dbe3', 'dfe0', 'd9d0', 'd9c9', 'd9f4', 'dff1'])
    yield* under(bytes, 'pending', [0x37e], 2, () => `s=8081 0=${extended()} 1=${extended()}`)
  const pointers = () =>
    `fop=${hex(below(2048), 4)} fip=${hex(below(1 << 30), 8)} fdp=${hex(below(1 << 30), 8)}`
  for (const [bytes, size, name] of [
    ['d933', 28, 'fnstenv'],
    ['66d933', 14, 'fnstenv 16'],
    ['dd33', 108, 'fnsave'],
    ['66dd33', 94, 'fnsave 16'],
  ])
    yield* under(
      bytes,
      name,
      [0x37f, 0x27a],
      4 * scale,
      () => `m=${'00'.repeat(size)} ${pointers()} ${someState()}`,
    )
  const image = (wide) => {
    const fields = [
      pick([0x37f, 0x27f, 0x340, 0x1fff]),
      (below(65536) & ~0x80ff) | pick([0, 0x20, 0x41, 0xff]),
      below(65536),
    ]
    const rest = [below(1 << 30), below(1 << 27), below(1 << 30), 0x2b]
    const size = wide ? 4 : 2
    return [...fields.map((field) => (wide ? field + 0xffff0000 : field)), ...rest]
      .map((field) => bytesOf(BigInt(field) & ((1n << BigInt(8 * size)) - 1n), size))
      .join('')
  }
  for (const [bytes, wide, name] of [
    ['d923', true, 'fldenv'],
    ['66d923', false, 'fldenv 16'],
  ])
    yield* under(bytes, name, [0x37f], 8 * scale, () => `m=${image(wide)} ${someState()}`)
  const registers = () => Array.from({ length: 8 }, () => bytesOf(BigInt('0x' + extended()), 10)).join('')
  for (const [bytes, wide, name] of [
    ['dd23', true, 'frstor'],
    ['66dd23', false, 'frstor 16'],
  ])
    yield* under(bytes, name, [0x37f], 4 * scale, () => `m=${image(wide)}${registers()}`)
}

/** Every register encoding, defined or not, and the undefined memory forms. */
function* encodings() {
  const isTranscendental = (bytes) => /^d9f[01239bef]$/.test(bytes)
  for (let opcode = 0xd8; opcode <= 0xdf; opcode++)
    for (let modrm = 0xc0; modrm <= 0xff; modrm++) {
      const bytes = hex(opcode, 2) + hex(modrm, 2)
      if (!isTranscendental(bytes))
        yield* under(bytes, 'encoding', [0x37e], 1, () =>
          [0, 1, 2, 3, 4, 5].map((at) => `${at}=${extended()}`).join(' '),
        )
    }
  for (const bytes of ['d90b', 'db23', 'db33', 'dd2b'])
    yield* under(bytes, 'undefined', [0x37f], 0.25, () => `${one()} m=0000000000000000`)
}

function* transcendental(scale) {
  const controls = [0x37f, 0x27f, 0xb7f, 0x37e, 0x37d]
  const unit = () => `0=${extended(pick([-1, -4, -20, -66]))}`
  yield* under('d9f0', 'f2xm1', controls, 10 * scale, unit)
  yield* under(
    'd9f1',
    'fyl2x',
    [...controls, 0x37b],
    12 * scale,
    () =>
      `0=${below(4) ? extended(pick([0, 0, 3, 500])).replace(/^[89a-f]/, (t) => hex(parseInt(t, 16) & 7, 1)) : extended()} 1=${extended()}`,
  )
  yield* under(
    'd9f9',
    'fyl2xp1',
    controls,
    12 * scale,
    () => `0=${extended(pick([-6, -7, -20, -66]))} 1=${extended()}`,
  )
  yield* under(
    'd9f3',
    'fpatan',
    controls,
    12 * scale,
    () => `0=${extended()} 1=${extended(pick([0, 0, 20, -20, 70]))}`,
  )
  for (const [bytes, name] of [
    ['d9f2', 'fptan'],
    ['d9fb', 'fsincos'],
    ['d9fe', 'fsin'],
    ['d9ff', 'fcos'],
  ])
    yield* under(
      bytes,
      name,
      controls,
      10 * scale,
      () => `0=${extended(pick([0, 0, 1, 4, 20, 50, 62, -10, -40, -66]))}`,
    )
  for (const bytes of ['d9f0', 'd9f1', 'd9f2', 'd9f3', 'd9f9', 'd9fb', 'd9fe', 'd9ff'])
    yield* under(bytes, 'stack', [0x37f, 0x37e], 3, () =>
      pick([
        `1=${extended()}`,
        's=1800',
        `0=${extended()} 7=${extended()}`,
        `0=3fff8000000000000000 7=${extended()}`,
      ]),
    )
}

export const x87Families = {
  arithmetic,
  'memory-arithmetic': memoryArithmetic,
  transfer,
  comparison,
  unary,
  control,
  encodings,
  transcendental,
}

// Questions about MMX and SSE, by family. Registers are xmm0 and xmm1 (mm0 and mm1: x87 registers with
// FFFFh in front); memory operands stand at [ebx].
import { below, bytesOf, extended, float32, float64, pick, random64 } from './values.mjs'

const hex = (value, digits) => value.toString(16).padStart(digits, '0')
const wide = (high, low) => hex(high, 16) + hex(low, 16)
const pair32 = (next) => (next() << 32n) | next()

/** Bytes of which many are equal, 0, 7F, 80 or FF. */
const mixed64 = () => {
  let value = 0n
  for (let at = 0; at < 8; at++)
    value = (value << 8n) | BigInt(below(2) ? pick([0, 0, 1, 0x7f, 0x80, 0x81, 0xff, 0xfe]) : below(256))
  return below(4) === 0 ? random64() : value
}
const singles = (centre) => () =>
  wide(
    pair32(() => float32(centre)),
    pair32(() => float32(centre)),
  )
const doubles = (centre) => () => wide(float64(centre), float64(centre))
const integers = () => wide(mixed64(), mixed64())
const memoryOf = (digits) => `m=${bytesOf(BigInt('0x' + digits), digits.length / 2)}`

/** MXCSR: usual, sticky precision, roundings, denormals as zeros, flush to zero, each exception unmasked. */
const usual = [0x1f80, 0x1fa0, 0x3f80, 0x5f80, 0x7f80, 0x1fc0, 0x9f80, 0x9fc0, 0xffff]
const unmasked = [0x1f00, 0x1e80, 0x1d80, 0x1b80, 0x1780, 0x0f80, 0x0000, 0x8f80, 0x9780, 0x17a0]

function* under(bytes, name, controls, count, line) {
  for (const control of controls) {
    yield `= ${bytes} M=${hex(control, 4)} ${name}`
    const lines = Math.ceil(control === 0x1f80 ? 4 * count : count)
    for (let at = 0; at < lines; at++) yield line()
  }
}

/** Register and memory forms of `PREFIX 0F OPCODE /r` with operands of a kind; `size` of the memory operand. */
function* forms(opcode, name, operand, size, controls, count, immediate = () => '') {
  yield* under(`${opcode}c1${immediate()}`, name, controls, count, () => `x0=${operand()} x1=${operand()}`)
  yield* under(
    `${opcode}03${immediate()}`,
    name,
    controls.slice(0, 1),
    count / 2,
    () => `x0=${operand()} ${memoryOf(operand().slice(-2 * size))}`,
  )
}

function* floatArithmetic(scale) {
  const operations = { 58: 'add', '5c': 'sub', 59: 'mul', '5e': 'div', '5d': 'min', '5f': 'max', 51: 'sqrt' }
  const controls = [...usual, ...unmasked]
  for (const [opcode, name] of Object.entries(operations)) {
    yield* forms(`0f${opcode}`, `${name}ps`, singles(0), 16, controls, 2 * scale)
    yield* forms(`f30f${opcode}`, `${name}ss`, singles(0), 4, controls, 3 * scale)
    yield* forms(`660f${opcode}`, `${name}pd`, doubles(0), 16, controls, 2 * scale)
    yield* forms(`f20f${opcode}`, `${name}sd`, doubles(0), 8, controls, 3 * scale)
  }
  for (const [opcode, name] of [
    ['7c', 'hadd'],
    ['7d', 'hsub'],
    ['d0', 'addsub'],
  ]) {
    yield* forms(`f20f${opcode}`, `${name}ps`, singles(0), 16, controls, 2 * scale)
    yield* forms(`660f${opcode}`, `${name}pd`, doubles(0), 16, controls, 2 * scale)
  }
  for (const [opcode, name] of [
    ['53', 'rcp'],
    ['52', 'rsqrt'],
  ])
    for (const [prefix, suffix, size] of [
      ['', 'ps', 16],
      ['f3', 'ss', 4],
    ])
      for (const centre of [0, 100, -120])
        yield* forms(
          `${prefix}0f${opcode}`,
          name + suffix,
          singles(centre),
          size,
          [0x1f80, 0x1fc0, 0x0000],
          3 * scale,
        )
}

function* floatCompare(scale) {
  const controls = [0x1f80, 0x1fc0, 0x1f00, 0x1e80]
  for (let predicate = 0; predicate < 8; predicate++) {
    const immediate = () => hex(predicate, 2)
    yield* forms('0fc2', 'cmpps', singles(0), 16, controls, 2 * scale, immediate)
    yield* forms('f30fc2', 'cmpss', singles(0), 4, controls, 1 * scale, immediate)
    yield* forms('660fc2', 'cmppd', doubles(0), 16, controls, 2 * scale, immediate)
    yield* forms('f20fc2', 'cmpsd', doubles(0), 8, controls, 1 * scale, immediate)
  }
  for (const opcode of ['2e', '2f']) {
    yield* forms(`0f${opcode}`, 'comiss', singles(0), 4, controls, 6 * scale)
    yield* forms(`660f${opcode}`, 'comisd', doubles(0), 8, controls, 6 * scale)
  }
}

const mmx = (register) => `${register}=ffff${hex(mixed64(), 16)}`

function* conversion(scale) {
  const controls = [...usual, 0x1f00, 0x1e80, 0x1b80, 0x1780, 0x0f80]
  const nearIntegers32 = () => singles(pick([0, 3, 22, 30, 31]))()
  const nearIntegers64 = () => doubles(pick([0, 3, 29, 30, 31]))()
  yield* forms('0f5b', 'cvtdq2ps', integers, 16, controls, 2 * scale)
  yield* forms('660f5b', 'cvtps2dq', nearIntegers32, 16, controls, 2 * scale)
  yield* forms('f30f5b', 'cvttps2dq', nearIntegers32, 16, controls, 2 * scale)
  yield* forms('f30fe6', 'cvtdq2pd', integers, 8, controls.slice(0, 2), 2 * scale)
  yield* forms('f20fe6', 'cvtpd2dq', nearIntegers64, 16, controls, 2 * scale)
  yield* forms('660fe6', 'cvttpd2dq', nearIntegers64, 16, controls, 2 * scale)
  yield* forms('0f5a', 'cvtps2pd', singles(0), 8, controls, 2 * scale)
  yield* forms('660f5a', 'cvtpd2ps', () => doubles(pick([0, 0, 127, -126, -140]))(), 16, controls, 3 * scale)
  yield* forms('f30f5a', 'cvtss2sd', singles(0), 4, controls, 2 * scale)
  yield* forms('f20f5a', 'cvtsd2ss', () => doubles(pick([0, 0, 127, -126, -140]))(), 8, controls, 3 * scale)
  for (const [opcode, name] of [
    ['2d', 'cvt'],
    ['2c', 'cvtt'],
  ]) {
    yield* forms(`f30f${opcode}`, `${name}ss2si`, nearIntegers32, 4, controls, 2 * scale)
    yield* forms(`f20f${opcode}`, `${name}sd2si`, nearIntegers64, 8, controls, 2 * scale)
    yield* forms(`0f${opcode}`, `${name}ps2pi`, nearIntegers32, 8, controls, 2 * scale)
    yield* forms(`660f${opcode}`, `${name}pd2pi`, nearIntegers64, 16, controls, 2 * scale)
  }
  const integer = () =>
    hex(
      Number(
        BigInt.asUintN(
          32,
          pick([
            0n,
            1n,
            -1n,
            0x7fffffffn,
            0x80000000n,
            random64() >> BigInt(below(60)),
            -(random64() >> BigInt(32 + below(30))),
          ]),
        ),
      ),
      8,
    )
  for (const [prefix, name] of [
    ['f3', 'cvtsi2ss'],
    ['f2', 'cvtsi2sd'],
  ]) {
    yield* under(`${prefix}0f2ac1`, name, controls, 2 * scale, () => `x0=${integers()} ecx=${integer()}`)
    yield* under(
      `${prefix}0f2a03`,
      name,
      controls.slice(0, 2),
      2 * scale,
      () => `x0=${integers()} m=${integer()}`,
    )
  }
  for (const [prefix, name] of [
    ['', 'cvtpi2ps'],
    ['66', 'cvtpi2pd'],
  ]) {
    yield* under(`${prefix}0f2ac1`, name, controls, 2 * scale, () => `x0=${integers()} ${mmx(1)} s=3800`)
    yield* under(
      `${prefix}0f2a03`,
      name,
      controls.slice(0, 2),
      2 * scale,
      () => `x0=${integers()} s=1800 ${memoryOf(hex(mixed64(), 16))}`,
    )
  }
}

const packed = (
  'fc fd fe ec ed dc dd f8 f9 fa e8 e9 d8 d9 e5 d5 f5 74 75 76 64 65 66 63 6b 67 68 69 6a 60 61 62 ' +
  'db df eb ef e0 e3 ee de ea da e4 f6 d4 fb f4'
).split(' ')
const shifts = 'f1 f2 f3 d1 d2 d3 e1 e2'.split(' ')

function* integer(scale) {
  for (const opcode of packed) {
    yield* under(`660f${opcode}c1`, 'xmm', [0x1f80], scale, () => `x0=${integers()} x1=${integers()}`)
    yield* under(
      `660f${opcode}03`,
      'xmm',
      [0x1f80],
      scale / 2,
      () => `x0=${integers()} ${memoryOf(integers())}`,
    )
    yield* under(`0f${opcode}c1`, 'mm', [0x1f80], scale, () => `${mmx(0)} ${mmx(1)}`)
    yield* under(
      `0f${opcode}03`,
      'mm',
      [0x1f80],
      scale / 2,
      () => `${mmx(0)} ${memoryOf(hex(mixed64(), 16))} s=2000`,
    )
  }
  const count = () =>
    pick([0n, 1n, 7n, 15n, 16n, 31n, 32n, 63n, 64n, 255n, 0x100000000n, BigInt(below(70)), random64()])
  for (const opcode of shifts) {
    yield* under(
      `660f${opcode}c1`,
      'shift xmm',
      [0x1f80],
      2 * scale,
      () => `x0=${integers()} x1=${wide(random64(), count())}`,
    )
    yield* under(
      `0f${opcode}c1`,
      'shift mm',
      [0x1f80],
      2 * scale,
      () => `${mmx(0)} 1=ffff${hex(count(), 16)}`,
    )
    yield* under(
      `0f${opcode}03`,
      'shift mm',
      [0x1f80],
      scale,
      () => `${mmx(0)} ${memoryOf(hex(count(), 16))}`,
    )
  }
  for (const [opcode, extensions] of [
    ['71', [2, 4, 6]],
    ['72', [2, 4, 6]],
    ['73', [2, 6, 3, 7]],
  ])
    for (const extension of extensions)
      for (const by of [0, 1, 5, 8, 15, 16, 17, 31, 32, 33, 63, 64, 255]) {
        const tail = hex(0xc0 + extension * 8, 2) + hex(by, 2)
        yield* under(`660f${opcode}${tail}`, 'shift xmm', [0x1f80], 0.5, () => `x0=${integers()}`)
        if (extension % 4 !== 3) yield* under(`0f${opcode}${tail}`, 'shift mm', [0x1f80], 0.5, () => mmx(0))
      }
}

function* move(scale) {
  const both =
    '0f14 660f14 0f15 660f15 660f6c 660f6d 0f54 660f54 0f55 660f55 0f56 660f56 0f57 660f57 0f28 660f28 0f10 660f10 660f6f f30f6f f30f16 f30f12'.split(
      ' ',
    )
  for (const bytes of both) yield* forms(bytes, 'xmm', integers, 16, [0x1f80], scale)
  for (const [bytes, size] of [
    ['f30f10', 4],
    ['f20f10', 8],
    ['f30f7e', 8],
    ['f20f12', 8],
  ])
    yield* forms(bytes, 'xmm', integers, size, [0x1f80], scale)
  for (const bytes of ['0f29', '660f29', '0f11', '660f11', '660f7f', 'f30f7f', 'f30f11', 'f20f11', '660fd6'])
    yield* under(`${bytes}c1`, 'store', [0x1f80], scale, () => `x0=${integers()} x1=${integers()}`)
  for (const [bytes, size] of [
    ['0f29', 16],
    ['660f29', 16],
    ['0f11', 16],
    ['660f11', 16],
    ['660f7f', 16],
    ['f30f7f', 16],
    ['f30f11', 4],
    ['f20f11', 8],
    ['660fd6', 8],
    ['0f13', 8],
    ['0f17', 8],
    ['660f13', 8],
    ['660f17', 8],
    ['660fe7', 16],
    ['0f2b', 16],
    ['660f2b', 16],
    ['660f7e', 4],
  ])
    yield* under(`${bytes}03`, 'store', [0x1f80], scale, () => `x0=${integers()} m=${'5a'.repeat(size)}`)
  for (const bytes of ['0f12', '0f16', '660f12', '660f16'])
    yield* under(
      `${bytes}03`,
      'half',
      [0x1f80],
      scale,
      () => `x0=${integers()} ${memoryOf(hex(mixed64(), 16))}`,
    )
  for (const bytes of ['0f12c1', '0f16c1', '0f50c1', '660f50c1', '660fd7c1'])
    yield* under(bytes, 'between', [0x1f80], 2 * scale, () => `x0=${integers()} x1=${integers()}`)
  yield* under('f20ff003', 'lddqu', [0x1f80], scale, () => memoryOf(integers()))
  const general = () => `ecx=${hex(Number(random64() & 0xffffffffn), 8)}`
  yield* under('660f6ec1', 'movd', [0x1f80], scale, () => `x0=${integers()} ${general()}`)
  yield* under(
    '660f6e03',
    'movd',
    [0x1f80],
    scale,
    () => `x0=${integers()} ${memoryOf(hex(mixed64(), 16).slice(8))}`,
  )
  yield* under('660f7ec1', 'movd', [0x1f80], scale, () => `x0=${integers()} ${general()}`)
  yield* under('0f6ec1', 'movd mm', [0x1f80], scale, () => `${mmx(0)} ${general()} s=3800`)
  yield* under('0f7ec1', 'movd mm', [0x1f80], scale, () => `${mmx(0)} ${general()} s=1000`)
  yield* under('0f7e03', 'movd mm', [0x1f80], scale, () => `${mmx(0)} m=5a5a5a5a`)
  yield* under('0f6fc1', 'movq mm', [0x1f80], scale, () => `${mmx(0)} ${mmx(1)}`)
  yield* under('0f6f03', 'movq mm', [0x1f80], scale, () => `${memoryOf(hex(mixed64(), 16))} s=0800`)
  yield* under('0f7fc1', 'movq mm', [0x1f80], scale, () => `${mmx(0)} ${mmx(1)}`)
  yield* under('0f7f03', 'movq mm', [0x1f80], scale, () => `${mmx(0)} m=${'5a'.repeat(8)}`)
  yield* under('0fe703', 'movntq', [0x1f80], scale, () => `${mmx(0)} m=${'5a'.repeat(8)}`)
  yield* under('f20fd6c1', 'movdq2q', [0x1f80], scale, () => `${mmx(0)} x1=${integers()} s=1800`)
  yield* under('f30fd6c1', 'movq2dq', [0x1f80], scale, () => `x0=${integers()} ${mmx(1)} s=1800`)
  yield* under('0fd7c1', 'pmovmskb mm', [0x1f80], scale, () => mmx(1))
  yield* under('0f77', 'emms', [0x1f80], scale, () => `${mmx(0)} ${mmx(1)} s=1a00`)
  for (let at = 0; at < 6 * scale; at++) {
    const order = hex(below(256), 2)
    yield* forms('0fc6', 'shufps', integers, 16, [0x1f80], 0.5, () => order)
    yield* forms('660fc6', 'shufpd', integers, 16, [0x1f80], 0.5, () => order)
    yield* forms('660f70', 'pshufd', integers, 16, [0x1f80], 0.5, () => order)
    yield* forms('f30f70', 'pshufhw', integers, 16, [0x1f80], 0.5, () => order)
    yield* forms('f20f70', 'pshuflw', integers, 16, [0x1f80], 0.5, () => order)
    yield `= 0f70c1${order} pshufw`
    yield `${mmx(0)} ${mmx(1)}`
    yield `= 660fc4c1${order} pinsrw`
    yield `x0=${integers()} ecx=${hex(below(1 << 30), 8)}`
    yield `= 0fc4c1${order} pinsrw`
    yield `${mmx(0)} ecx=${hex(below(1 << 30), 8)}`
    yield `= 660fc403${order} pinsrw`
    yield `x0=${integers()} m=${hex(below(65536), 4)}`
    yield `= 660fc5c1${order} pextrw`
    yield `x1=${integers()}`
    yield `= 0fc5c1${order} pextrw`
    yield mmx(1)
  }
}

function* control(scale) {
  yield* under(
    '0fae13',
    'ldmxcsr',
    [0x1f80, 0x0000],
    4 * scale,
    () => `m=${bytesOf(BigInt(pick([0x1f80, below(65536), below(65536), 0x10000 + below(65536)])), 4)}`,
  )
  yield* under('0fae1b', 'stmxcsr', [0x1f80, 0x9fff, 0x1234], 1, () => 'm=00000000')
  yield* under(
    '0ff7c1',
    'maskmovq',
    [0x1f80],
    2 * scale,
    () => `edi=@ ${mmx(0)} ${mmx(1)} m=${'5a'.repeat(8)}`,
  )
  yield* under(
    '660ff7c1',
    'maskmovdqu',
    [0x1f80],
    2 * scale,
    () => `edi=@ x0=${integers()} x1=${integers()} m=${'5a'.repeat(16)}`,
  )
  for (const bytes of [
    '0f1803',
    '0f180b',
    '0f1813',
    '0f181b',
    '0fae3b',
    '0faee8',
    '0faef0',
    '0faef8',
    'f390',
  ])
    yield* under(bytes, 'hint or fence', [0x1f80], 0.25, () => `x0=${integers()} m=${'5a'.repeat(8)}`)
  const registers = () =>
    `${[0, 1, 2, 3, 4, 5, 6, 7]
      .filter(() => below(2))
      .map((at) => `${at}=${extended()}`)
      .join(' ')} ${[0, 1, 2, 3, 4, 5, 6, 7].map((at) => `x${at}=${integers()}`).join(' ')}`
  const status = () =>
    `s=${hex((below(8) << 11) | (below(8) << 8) | pick([0, 0x20, 0x41]), 4)} fop=${hex(below(2048), 4)} fip=${hex(below(1 << 30), 8)} fdp=${hex(below(1 << 30), 8)}`
  yield* under(
    '0fae03',
    'fxsave',
    [0x1f80, 0x9fa5],
    2 * scale,
    () => `${status()} ${registers()} m=${'5a'.repeat(512)}`,
  )
  const image = () => {
    const header = [
      bytesOf(BigInt(pick([0x37f, 0x27f, 0x340, 0x1fff])), 2),
      bytesOf(BigInt((below(65536) & ~0x80ff) | pick([0, 0x20, 0x41, 0xff])), 2),
      bytesOf(BigInt(below(256)), 2),
      bytesOf(BigInt(below(2048)), 2),
      bytesOf(random64(), 4),
      '00000000',
      bytesOf(random64(), 4),
      '00000000',
      bytesOf(BigInt(pick([0x1f80, 0x9fff, below(65536), 0x11f80])), 4),
      'ffff0000',
    ]
    const stack = Array.from({ length: 8 }, () => bytesOf(BigInt('0x' + extended()), 16))
    return (
      header.join('') +
      stack.join('') +
      Array.from({ length: 8 }, () => integers()).join('') +
      '00'.repeat(224)
    )
  }
  yield* under('0fae0b', 'fxrstor', [0x1f80], 3 * scale, () => `${status()} ${registers()} m=${image()}`)
  yield* under('0fae03', 'fxsave misaligned', [0x1f80], 0.25, () => `at=8 m=${'5a'.repeat(512)}`)
  // Misaligned operands.
  for (const at of [1, 4, 8]) {
    for (const bytes of [
      '0f5803',
      '0f2803',
      '660f6f03',
      '660ffc03',
      '0f5403',
      '0fc60355',
      '660f7003aa',
      'f30f1603',
      'f20f7c03',
      '0f1003',
      'f30f6f03',
      'f20ff003',
      '660f1003',
    ])
      yield* under(
        bytes,
        'misaligned',
        [0x1f80],
        0.5,
        () => `at=${at} x0=${integers()} ${memoryOf(integers())}`,
      )
    for (const bytes of ['0f2903', '660f7f03', '660fe703', '0f2b03', '0f1103', 'f30f7f03', '660f1103'])
      yield* under(bytes, 'misaligned', [0x1f80], 0.5, () => `at=${at} x0=${integers()} m=${'5a'.repeat(16)}`)
    for (const [bytes, size] of [
      ['f30f5803', 4],
      ['f20f5803', 8],
      ['0f5a03', 8],
      ['0f6f03', 8],
      ['0ffc03', 8],
    ])
      yield* under(
        bytes,
        'misaligned',
        [0x1f80],
        0.5,
        () =>
          `at=${at} ${bytes.startsWith('0f') && !bytes.startsWith('0f5a') ? mmx(0) : `x0=${integers()}`} ${memoryOf(integers().slice(-2 * size))}`,
      )
  }
  // A pending x87 exception meets MMX and SSE.
  for (const bytes of [
    '0ffcc1',
    '0f6fc1',
    '0f77',
    '660ffcc1',
    '0f58c1',
    '0f2ac1',
    '660f2ac1',
    '0f2dc1',
    'f20fd6c1',
    'f30fd6c1',
  ])
    yield* under(
      bytes,
      'pending',
      [0x1f80],
      0.5,
      () => `c=037e s=8081 ${mmx(0)} ${mmx(1)} x0=${integers()} x1=${integers()}`,
    )
}

export const simdFamilies = {
  'float-arithmetic': floatArithmetic,
  'float-compare': floatCompare,
  conversion,
  integer,
  move,
  'simd-control': control,
}

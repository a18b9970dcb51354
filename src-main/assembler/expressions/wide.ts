/**
 * Arithmetic on 65-bit values: two 32-bit halves and a sign (0 or -1). The common small cases are done in
 * machine integers, the rest in bigint. Results are left in `wide`.
 */

/** Result of the last operation: low half, high half, sign. */
export const wide = new Int32Array(3)

const TWO_64 = 1n << 64n

export function toBigInt(low: number, high: number, sign: number): bigint {
  const magnitude = (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0)
  return sign === 0 ? magnitude : magnitude - TWO_64
}

/** Puts a bigint into `wide`; false when it does not fit into 65 bits. */
export function fromBigInt(value: bigint): boolean {
  wide[0] = Number(BigInt.asIntN(32, value))
  wide[1] = Number(BigInt.asIntN(32, value >> 32n))
  wide[2] = value < 0n ? -1 : 0
  return value < TWO_64 && value >= -TWO_64
}

/** Sum; false when it leaves 65 bits. */
export function addWide(
  low: number,
  high: number,
  sign: number,
  low2: number,
  high2: number,
  sign2: number,
): boolean {
  const lowSum = (low >>> 0) + (low2 >>> 0)
  const highSum = (high >>> 0) + (high2 >>> 0) + (lowSum > 0xffffffff ? 1 : 0)
  const carry = highSum > 0xffffffff ? 1 : 0
  const top = sign + sign2 + carry
  wide[0] = lowSum | 0
  wide[1] = highSum | 0
  wide[2] = top < 0 ? -1 : 0
  return top === 0 || top === -1
}

/** Difference; false when it leaves 65 bits. */
export function subtractWide(
  low: number,
  high: number,
  sign: number,
  low2: number,
  high2: number,
  sign2: number,
): boolean {
  const lowDifference = (low >>> 0) - (low2 >>> 0)
  const highDifference = (high >>> 0) - (high2 >>> 0) - (lowDifference < 0 ? 1 : 0)
  const borrow = highDifference < 0 ? 1 : 0
  const top = sign - sign2 - borrow
  wide[0] = lowDifference | 0
  wide[1] = highDifference | 0
  wide[2] = top < 0 ? -1 : 0
  return top === 0 || top === -1
}

/** Product of two values; false when the magnitude leaves 64 bits. */
export function multiplyWide(
  low: number,
  high: number,
  sign: number,
  low2: number,
  high2: number,
  sign2: number,
): boolean {
  if ((high | sign | high2 | sign2) === 0) {
    const product = (low >>> 0) * (low2 >>> 0)
    if (product <= Number.MAX_SAFE_INTEGER) {
      wide[0] = product | 0
      wide[1] = Math.floor(product / 0x100000000) | 0
      wide[2] = 0
      return true
    }
  }
  const product = toBigInt(low, high, sign) * toBigInt(low2, high2, sign2)
  fromBigInt(product)
  return product < TWO_64 && product > -TWO_64
}

/** Quotient towards zero, or the remainder, which has the dividend's sign. The divisor is not zero. */
export function divideWide(
  low: number,
  high: number,
  sign: number,
  low2: number,
  high2: number,
  sign2: number,
  remainder: boolean,
): void {
  if ((high | sign | high2 | sign2) === 0) {
    wide[0] = remainder ? (low >>> 0) % (low2 >>> 0) : Math.floor((low >>> 0) / (low2 >>> 0))
    wide[1] = 0
    wide[2] = 0
    return
  }
  const dividend = toBigInt(low, high, sign)
  const divisor = toBigInt(low2, high2, sign2)
  fromBigInt(remainder ? dividend % divisor : dividend / divisor)
}

/**
 * Value shifted by a count, `low2` and its like; a negative count shifts the other way. False when significant
 * bits are lost.
 */
export function shiftWide(
  low: number,
  high: number,
  sign: number,
  left: boolean,
  low2: number,
  high2: number,
  sign2: number,
): boolean {
  if (high2 === 0 && sign2 === 0 && low2 >>> 0 < 32) return shiftSmall(low, high, sign, left, low2)
  const count = toBigInt(low2, high2, sign2)
  return shiftBig(low, high, sign, left ? count : -count)
}

/** As `shiftWide`, by 0 to 31 bits. */
function shiftSmall(low: number, high: number, sign: number, left: boolean, by: number): boolean {
  const rest = 32 - by
  wide[2] = sign
  if (by === 0) {
    wide[0] = low
    wide[1] = high
    return true
  }
  if (!left) {
    wide[0] = (low >>> by) | (high << rest)
    wide[1] = (high >>> by) | (sign << rest)
    return true
  }
  wide[0] = low << by
  wide[1] = (high << by) | (low >>> rest)
  // What is shifted out must repeat the sign.
  return (sign << by) + (high >>> rest) === sign
}

/** As `shiftWide`, by any count; to the left when it is positive. */
function shiftBig(low: number, high: number, sign: number, count: bigint): boolean {
  if (count <= 0n) {
    const by = -count > 64n ? 64n : -count
    fromBigInt(toBigInt(low, high, sign) >> by)
    return true
  }
  if (count < 32n && high === 0 && sign === 0) {
    const by = Number(count)
    wide[0] = low << by
    wide[1] = by === 0 ? 0 : low >>> (32 - by)
    wide[2] = 0
    return true
  }
  const value = toBigInt(low, high, sign)
  // Too large a count leaves only zeros; a value of zero may be shifted by anything.
  if (count > 64n) {
    const fits = low === 0 && high === 0 && sign === 0
    if (fits) fromBigInt(0n)
    return fits
  }
  const shifted = value << count
  wide[0] = Number(BigInt.asIntN(32, shifted))
  wide[1] = Number(BigInt.asIntN(32, shifted >> 32n))
  wide[2] = sign
  return shifted < TWO_64 && shifted >= -TWO_64
}

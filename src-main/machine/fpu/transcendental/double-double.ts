/**
 * Double-double arithmetic: an unevaluated sum of two doubles, |low| <= ulp(high)/2, about 106 bits
 * (T. J. Dekker, Numerische Mathematik 18, 1971). Enough for results of 64 bits with a wide margin.
 */
export interface DoubleDouble {
  readonly high: number
  readonly low: number
}

export const doubleDouble = (high: number, low = 0): DoubleDouble => ({ high, low })

/** a + b where |a| >= |b|. */
const quickTwoSum = (a: number, b: number): DoubleDouble => {
  const sum = a + b
  return { high: sum, low: b - (sum - a) }
}

/** a + b exactly. */
export const twoSum = (a: number, b: number): DoubleDouble => {
  const sum = a + b
  const part = sum - a
  return { high: sum, low: a - (sum - part) + (b - part) }
}

const SPLITTER = 134217729

/** a * b exactly, barring overflow. */
export const twoProduct = (a: number, b: number): DoubleDouble => {
  const product = a * b
  const aScaled = SPLITTER * a
  const aHigh = aScaled - (aScaled - a)
  const aLow = a - aHigh
  const bScaled = SPLITTER * b
  const bHigh = bScaled - (bScaled - b)
  const bLow = b - bHigh
  return { high: product, low: aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow }
}

export const add = (a: DoubleDouble, b: DoubleDouble): DoubleDouble => {
  const high = twoSum(a.high, b.high)
  const low = twoSum(a.low, b.low)
  const first = quickTwoSum(high.high, high.low + low.high)
  return quickTwoSum(first.high, first.low + low.low)
}

export const negate = (a: DoubleDouble): DoubleDouble => ({ high: -a.high, low: -a.low })

export const subtract = (a: DoubleDouble, b: DoubleDouble): DoubleDouble => add(a, negate(b))

export const multiply = (a: DoubleDouble, b: DoubleDouble): DoubleDouble => {
  const product = twoProduct(a.high, b.high)
  return quickTwoSum(product.high, product.low + (a.high * b.low + a.low * b.high))
}

/** Times a double. */
export const scaleBy = (a: DoubleDouble, factor: number): DoubleDouble => {
  const product = twoProduct(a.high, factor)
  return quickTwoSum(product.high, product.low + a.low * factor)
}

/** Times a power of two that keeps both parts normal. */
export const shift = (a: DoubleDouble, exponent: number): DoubleDouble => {
  const factor = 2 ** exponent
  return { high: a.high * factor, low: a.low * factor }
}

export const divide = (a: DoubleDouble, b: DoubleDouble): DoubleDouble => {
  const first = a.high / b.high
  let rest = subtract(a, scaleBy(b, first))
  const second = rest.high / b.high
  rest = subtract(rest, scaleBy(b, second))
  const third = rest.high / b.high
  return add(quickTwoSum(first, second), doubleDouble(third))
}

export const ONE = doubleDouble(1)

/**
 * Sum of coefficients[i] * x^i by Horner's rule; the coefficients from the constant one up.
 */
export function polynomial(x: DoubleDouble, coefficients: readonly DoubleDouble[]): DoubleDouble {
  let sum = coefficients[coefficients.length - 1]
  for (let index = coefficients.length - 2; index >= 0; index--)
    sum = add(multiply(sum, x), coefficients[index])
  return sum
}

/** 1 / n. */
export const reciprocal = (n: number): DoubleDouble => divide(ONE, doubleDouble(n))

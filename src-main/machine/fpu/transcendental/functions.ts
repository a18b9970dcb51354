import {
  type DoubleDouble,
  ONE,
  add,
  divide,
  doubleDouble,
  multiply,
  polynomial,
  reciprocal,
  scaleBy,
  shift,
  subtract,
} from './double-double'

/** pi and ln 2 to 106 bits. */
export const PI = doubleDouble(Math.PI, 1.2246467991473532e-16)
export const HALF_PI = shift(PI, -1)
export const LN2 = doubleDouble(Math.LN2, 2.3190468138462996e-17)

/** 1/1!, 1/2!, ... 1/count!. */
function inverseFactorials(count: number): DoubleDouble[] {
  const list: DoubleDouble[] = []
  let value = ONE
  for (let n = 1; n <= count; n++) {
    value = divide(value, doubleDouble(n))
    list.push(value)
  }
  return list
}

const factorials = inverseFactorials(31)
const expSeries = factorials.slice(0, 14)
const alternating = (value: DoubleDouble, index: number): DoubleDouble =>
  index % 2 === 0 ? value : scaleBy(value, -1)
const sineSeries = factorials.filter((_, index) => index % 2 === 0).map(alternating)
const cosineSeries = [ONE, ...factorials.filter((_, index) => index % 2 === 1)].map(alternating)
/** 1, 1/3, 1/5 ... of atanh and, with alternating signs, of atan. */
const oddReciprocals = Array.from({ length: 24 }, (_, index) => reciprocal(2 * index + 1))
const arcTangentSeries = oddReciprocals.slice(0, 11).map(alternating)

const DOUBLINGS = 6

/** e^x - 1 for |x| <= 1. */
export function exponentialMinusOne(x: DoubleDouble): DoubleDouble {
  const small = shift(x, -DOUBLINGS)
  let value = multiply(small, polynomial(small, expSeries))
  // e^2t - 1 = (e^t - 1)(e^t + 1)
  for (let count = 0; count < DOUBLINGS; count++) value = multiply(value, add(value, doubleDouble(2)))
  return value
}

/** log2 of (1 + s) / (1 - s) for |s| <= 0.172. */
export function logarithmOfRatio(s: DoubleDouble): DoubleDouble {
  const series = multiply(s, polynomial(multiply(s, s), oddReciprocals))
  return divide(shift(series, 1), LN2)
}

/** Sine for |x| <= pi/4. */
export const sine = (x: DoubleDouble): DoubleDouble => multiply(x, polynomial(multiply(x, x), sineSeries))

/** Cosine for |x| <= pi/4. */
export const cosine = (x: DoubleDouble): DoubleDouble => polynomial(multiply(x, x), cosineSeries)

const arcTangentOfSmall = (x: DoubleDouble): DoubleDouble =>
  multiply(x, polynomial(multiply(x, x), arcTangentSeries))

const STEPS = 32
/** atan(k/32), each from the one before: atan a - atan b = atan((a - b) / (1 + ab)). */
const arcTangents: DoubleDouble[] = [doubleDouble(0)]
for (let step = 1; step <= STEPS; step++) {
  const difference = divide(doubleDouble(STEPS), doubleDouble(STEPS * STEPS + step * (step - 1)))
  arcTangents.push(add(arcTangents[step - 1], arcTangentOfSmall(difference)))
}

/** Arc tangent for 0 <= x <= 1. */
export function arcTangent(x: DoubleDouble): DoubleDouble {
  const step = Math.round(x.high * STEPS)
  if (step === 0) return arcTangentOfSmall(x)
  const near = doubleDouble(step / STEPS)
  const rest = divide(subtract(x, near), add(ONE, multiply(x, near)))
  return add(arcTangents[step], arcTangentOfSmall(rest))
}

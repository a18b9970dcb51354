/** The mean of each value with the ones before it, `window` together; fewer at the beginning. */
export const runningMean = (values: readonly number[], window: number): number[] => {
  if (window <= 1) return [...values]
  let sum = 0
  return values.map((value, at) => {
    sum += value - (at >= window ? values[at - window]! : 0)
    return sum / Math.min(window, at + 1)
  })
}

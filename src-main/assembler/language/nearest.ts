/**
 * How many insertions, deletions, changes and swaps of neighbours lie between two words; more than `most` is
 * told as `most + 1`.
 */
export const editDistance = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    beforeLast = last
    last = row
  }
  return last[other.length]!
}

const mostEdits = (length: number): number => (length <= 2 ? 1 : length <= 5 ? 1 : length <= 9 ? 2 : 3)

/** The candidates that a mistyped word may have meant, nearest first; upper and lower case differ least. */
export const nearest = (word: string, candidates: Iterable<string>, count = 3): string[] => {
  const lower = word.toLowerCase()
  const most = mostEdits(word.length)
  const found = new Map<string, number>()
  for (const candidate of candidates) {
    if (candidate === word || found.has(candidate)) continue
    const distance = editDistance(lower, candidate.toLowerCase(), most)
    if (distance > most || distance >= Math.max(word.length, candidate.length)) continue
    found.set(candidate, distance === 0 ? 0.5 : distance)
  }
  return [...found]
    .sort(
      ([a, x], [b, y]) =>
        x - y || Math.abs(a.length - word.length) - Math.abs(b.length - word.length) || (a < b ? -1 : 1),
    )
    .slice(0, count)
    .map(([candidate]) => candidate)
}

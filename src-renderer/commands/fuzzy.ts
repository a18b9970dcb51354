/**
 * How well a text answers a typed pattern: 0 when its letters do not occur in order, more for runs,
 * for word beginnings and for short texts.
 */
export const rank = (pattern: string, text: string): number => {
  const wanted = pattern.toLowerCase().replaceAll(' ', '')
  const lower = text.toLowerCase()
  const exact = lower.indexOf(pattern.toLowerCase())
  if (exact >= 0) return 100 - Math.min(40, exact) - Math.min(20, text.length / 10)
  let score = 0
  let from = 0
  let last = -2
  for (const letter of wanted) {
    const found = lower.indexOf(letter, from)
    if (found < 0) return 0
    const startsWord = found === 0 || /[^\p{L}\p{N}]/u.test(lower[found - 1]!)
    score += 1 + (found === last + 1 ? 2 : 0) + (startsWord ? 3 : 0)
    last = found
    from = found + 1
  }
  return (score / (wanted.length * 6)) * 50
}

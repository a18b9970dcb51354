/** The texts that stand in the windows: by slot, then by position (x << 16 | y in the client area). */
export type ShownTexts = Map<number, Map<number, string>>

/** A window's older texts are forgotten beyond this. */
const MOST_TEXTS = 256

/** Notes that a program wrote a text; what stood at the same place is gone. */
export function noteText(texts: ShownTexts, slot: number, position: number, text: string): void {
  let ofWindow = texts.get(slot)
  if (!ofWindow) texts.set(slot, (ofWindow = new Map()))
  const place = position >>> 0
  ofWindow.delete(place)
  if (text.trim() === '') return
  ofWindow.set(place, text)
  if (ofWindow.size > MOST_TEXTS) ofWindow.delete(ofWindow.keys().next().value!)
}

/** A text and where it begins in the client area. */
export interface ShownText {
  readonly x: number
  readonly y: number
  readonly text: string
}

/** A window's texts in reading order. */
export const textsOf = (texts: ShownTexts, slot: number): ShownText[] =>
  Array.from(texts.get(slot) ?? [], ([place, text]) => ({
    x: place >> 16,
    y: (place << 16) >> 16,
    text,
  })).sort((a, b) => a.y - b.y || a.x - b.x)

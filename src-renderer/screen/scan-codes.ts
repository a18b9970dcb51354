/** Scan codes of set 1 by KeyboardEvent.code; E0xxh = with the E0 prefix. */
const CODES: Readonly<Record<string, number>> = {
  Escape: 0x01,
  Minus: 0x0c,
  Equal: 0x0d,
  Backspace: 0x0e,
  Tab: 0x0f,
  BracketLeft: 0x1a,
  BracketRight: 0x1b,
  Enter: 0x1c,
  ControlLeft: 0x1d,
  Semicolon: 0x27,
  Quote: 0x28,
  Backquote: 0x29,
  ShiftLeft: 0x2a,
  Backslash: 0x2b,
  Comma: 0x33,
  Period: 0x34,
  Slash: 0x35,
  ShiftRight: 0x36,
  NumpadMultiply: 0x37,
  AltLeft: 0x38,
  Space: 0x39,
  CapsLock: 0x3a,
  NumLock: 0x45,
  ScrollLock: 0x46,
  Numpad7: 0x47,
  Numpad8: 0x48,
  Numpad9: 0x49,
  NumpadSubtract: 0x4a,
  Numpad4: 0x4b,
  Numpad5: 0x4c,
  Numpad6: 0x4d,
  NumpadAdd: 0x4e,
  Numpad1: 0x4f,
  Numpad2: 0x50,
  Numpad3: 0x51,
  Numpad0: 0x52,
  NumpadDecimal: 0x53,
  F11: 0x57,
  F12: 0x58,
  NumpadEnter: 0xe01c,
  ControlRight: 0xe01d,
  NumpadDivide: 0xe035,
  AltRight: 0xe038,
  Home: 0xe047,
  ArrowUp: 0xe048,
  PageUp: 0xe049,
  ArrowLeft: 0xe04b,
  ArrowRight: 0xe04d,
  End: 0xe04f,
  ArrowDown: 0xe050,
  PageDown: 0xe051,
  Insert: 0xe052,
  Delete: 0xe053,
  ...rowOf('Digit', '1234567890', 0x02),
  ...rowOf('Key', 'QWERTYUIOP', 0x10),
  ...rowOf('Key', 'ASDFGHJKL', 0x1e),
  ...rowOf('Key', 'ZXCVBNM', 0x2c),
  ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`F${index + 1}`, 0x3b + index])),
}

function rowOf(prefix: string, keys: string, first: number): Record<string, number> {
  return Object.fromEntries(Array.from(keys, (key, index) => [prefix + key, first + index]))
}

const RELEASED = 0x80

/** The bytes that a keyboard sends for a key going down or up; empty for keys it does not have. */
export const scanCodesOf = (code: string, released: boolean): number[] => {
  const scanCode = CODES[code]
  if (scanCode === undefined) return []
  const low = (scanCode & 0xff) | (released ? RELEASED : 0)
  return scanCode > 0xff ? [0xe0, low] : [low]
}

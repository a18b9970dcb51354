/** Bits of the modifier state, as 66.3 returns it. */
export const Modifier = {
  leftShift: 0x001,
  rightShift: 0x002,
  leftControl: 0x004,
  rightControl: 0x008,
  leftAlt: 0x010,
  rightAlt: 0x020,
  capsLock: 0x040,
  numLock: 0x080,
  scrollLock: 0x100,
  leftWindows: 0x200,
  rightWindows: 0x400,
} as const

const SHIFT = Modifier.leftShift | Modifier.rightShift
const CONTROL = Modifier.leftControl | Modifier.rightControl
const ALT = Modifier.leftAlt | Modifier.rightAlt

/** The three tables of a keyboard layout, 128 bytes each: plain, with Shift, with Alt. */
export interface KeyboardLayout {
  plain: Uint8Array
  shift: Uint8Array
  alt: Uint8Array
}

/** What function 2 returns for one key: character or scan code, and the original scan code. */
export interface KeyStroke {
  readonly code: number
  readonly scanCode: number
}

/** A hot key of 66.4. */
export interface HotKey {
  readonly slot: number
  readonly scanCode: number
  /** One nibble each for Shift, Ctrl, Alt: 0 none, 1 any, 2 both, 3 left, 4 right. */
  readonly modifiers: number
}

export interface HotKeyPress {
  readonly slot: number
  readonly scanCode: number
  readonly modifiers: number
}

const MOST_KEYS = 120
const MOST_HOT_KEYS = 256

export interface KeyboardState {
  layout: KeyboardLayout
  /** Modifier bits. */
  modifiers: number
  /** Keys that the active window has not read. */
  keys: KeyStroke[]
  hotKeys: HotKey[]
  hotKeyPresses: HotKeyPress[]
  /** A prefix E0h or E1h has come. */
  prefix: number
  /** 66.6: only hot keys work; the slot that asked for it, 0 for nobody. */
  lockedBy: number
  country: number
}

export const createKeyboardState = (layout: KeyboardLayout): KeyboardState => ({
  layout,
  modifiers: 0,
  keys: [],
  hotKeys: [],
  hotKeyPresses: [],
  prefix: 0,
  lockedBy: 0,
  country: 1,
})

/** 66.4: false when there is no room. */
export function addHotKey(keyboard: KeyboardState, hotKey: HotKey): boolean {
  if (keyboard.hotKeys.length >= MOST_HOT_KEYS) return false
  keyboard.hotKeys.unshift(hotKey)
  return true
}

/** 66.5: false when this slot has no such hot key with exactly these modifiers. */
export function removeHotKey(keyboard: KeyboardState, hotKey: HotKey): boolean {
  const at = keyboard.hotKeys.findIndex(
    (key) =>
      key.slot === hotKey.slot && key.scanCode === hotKey.scanCode && key.modifiers === hotKey.modifiers,
  )
  if (at < 0) return false
  keyboard.hotKeys.splice(at, 1)
  return true
}

/** A nibble of a hot key against the left (1) and right (2) bits of one modifier. */
function nibbleMatches(wanted: number, held: number): boolean {
  switch (wanted) {
    case 0:
      return held === 0
    case 1:
      return held === 1 || held === 2
    case 2:
      return held === 3
    case 3:
      return held === 1
    case 4:
      return held === 2
    default:
      return false
  }
}

const hotKeyMatches = (hotKey: HotKey, modifiers: number) =>
  [0, 2, 4].every((shift) =>
    nibbleMatches((hotKey.modifiers >>> (shift * 2)) & 15, (modifiers >>> shift) & 3),
  )

const MODIFIER_KEYS: Readonly<Record<number, number>> = {
  0x2a: Modifier.leftShift,
  0x36: Modifier.rightShift,
  0x38: Modifier.leftAlt,
  0x1d: Modifier.leftControl,
  0xe038: Modifier.rightAlt,
  0xe01d: Modifier.rightControl,
  0xe05b: Modifier.leftWindows,
  0xe05c: Modifier.rightWindows,
}
const LOCK_KEYS: Readonly<Record<number, { modifier: number; code: number }>> = {
  0x3a: { modifier: Modifier.capsLock, code: 4 },
  0x45: { modifier: Modifier.numLock, code: 2 },
  0x46: { modifier: Modifier.scrollLock, code: 1 },
}
const KEYPAD: Readonly<Record<number, string>> = { 0x35: '/', 0x37: '*', 0x4a: '-', 0x4e: '+' }
const NUM_LOCK_KEYS = '789-456+1230.'

/**
 * Takes one byte from the keyboard. `scanMode` is the mode of the active window (66.1): scan codes are
 * then handed on as they come, releases and prefixes included.
 */
export function takeScanCode(keyboard: KeyboardState, byte: number, scanMode: boolean): void {
  if (byte === 0xe0 || byte === 0xe1) {
    keyboard.prefix = byte
    if (scanMode) store(keyboard, { code: byte, scanCode: 0 })
    return
  }
  const prefix = keyboard.prefix
  keyboard.prefix = 0
  const released = (byte & 0x80) !== 0
  const key = byte & 0x7f
  const modifier = modifierOf(key, prefix)
  const isWindowsKey = modifier === Modifier.leftWindows || modifier === Modifier.rightWindows
  const lock = prefix === 0 || key !== 0x45 ? LOCK_KEYS[key] : undefined
  let character = 0
  let plainKey = false
  if (modifier !== 0) {
    if (released) keyboard.modifiers &= ~modifier
    else keyboard.modifiers |= modifier
    plainKey = isWindowsKey
  } else if (lock) {
    if (!released) keyboard.modifiers ^= lock.modifier
    character = lock.code
    plainKey = true
  } else if (!released && !isFakeShift(key, prefix)) {
    character = characterOf(keyboard, key)
    plainKey = true
  }
  const isKey = plainKey || (released && modifier === 0 && !isFakeShift(key, prefix))
  const taken = pressHotKeys(keyboard, isKey ? byte : 0)
  if (taken && keyboard.lockedBy !== 0) return
  if (scanMode) store(keyboard, { code: byte, scanCode: 0 })
  else if (plainKey && character !== 0)
    store(keyboard, { code: onKeypad(keyboard, key, prefix, character), scanCode: byte })
}

/** The Shift codes that some keys send around themselves. */
const isFakeShift = (key: number, prefix: number) => prefix === 0xe0 && (key === 0x2a || key === 0x36)

function modifierOf(key: number, prefix: number): number {
  if (prefix === 0xe1 || isFakeShift(key, prefix)) return 0
  return MODIFIER_KEYS[prefix === 0xe0 ? 0xe000 | key : key] ?? 0
}

function characterOf(keyboard: KeyboardState, key: number): number {
  const { layout, modifiers } = keyboard
  let character = layout.plain[key]!
  if (modifiers & CONTROL) character = (character - 0x60) & 0xff
  const capitals = (modifiers & Modifier.capsLock) !== 0
  if (capitals !== ((modifiers & SHIFT) !== 0)) character = layout.shift[key]!
  if (modifiers & ALT) character = layout.alt[key]!
  return character
}

function onKeypad(keyboard: KeyboardState, key: number, prefix: number, character: number): number {
  if (prefix === 0xe0) return key === 0x35 ? '/'.charCodeAt(0) : character
  const sign = KEYPAD[key]
  if (sign !== undefined && key !== 0x35) return sign.charCodeAt(0)
  if (keyboard.modifiers & Modifier.numLock && key >= 71 && key <= 83)
    return NUM_LOCK_KEYS.charCodeAt(key - 71)
  return character
}

/** Puts a press into the buffer of the hot key's owner; modifiers count as scan code 0. */
function pressHotKeys(keyboard: KeyboardState, scanCode: number): boolean {
  const hotKey = keyboard.hotKeys.find(
    (key) => key.scanCode === scanCode && hotKeyMatches(key, keyboard.modifiers),
  )
  if (!hotKey) return false
  if (keyboard.hotKeyPresses.length >= MOST_KEYS) keyboard.hotKeyPresses.shift()
  keyboard.hotKeyPresses.push({ slot: hotKey.slot, scanCode, modifiers: keyboard.modifiers & 0xffff })
  return true
}

/** Adds a key to the active window's buffer; what does not fit is lost. */
export function store(keyboard: KeyboardState, key: KeyStroke): boolean {
  if (keyboard.keys.length >= MOST_KEYS) return false
  keyboard.keys.push(key)
  return true
}

/** Function 2: the value for the next key or hot key of a slot; 1 when there is none. */
export function readKey(keyboard: KeyboardState, slot: number, active: boolean): number {
  const key = active ? keyboard.keys.shift() : undefined
  if (key) return (key.scanCode << 16) | (key.code << 8)
  const at = keyboard.hotKeyPresses.findIndex((press) => press.slot === slot)
  if (at < 0) return 1
  const [press] = keyboard.hotKeyPresses.splice(at, 1)
  return ((press!.modifiers << 16) | (press!.scanCode << 8) | 2) >>> 0
}

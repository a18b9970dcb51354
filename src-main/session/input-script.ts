import type { GuestInput } from '../kernel/kernel'

/** Input of a script: what happens, and how many ticks after the script's start. */
export interface ScriptedInput {
  readonly tick: number
  readonly input: GuestInput
}

/** Ticks from one step to the next, and how long keys are held. */
const STEP = 20
const HOLD = 10
const EXTENDED = 0xe000

/** Scan codes of set 1 by key name; E0xxh = with the E0 prefix. */
const SCAN_CODES: Readonly<Record<string, number>> = {
  esc: 0x01,
  '-': 0x0c,
  '=': 0x0d,
  backspace: 0x0e,
  tab: 0x0f,
  '[': 0x1a,
  ']': 0x1b,
  enter: 0x1c,
  ctrl: 0x1d,
  ';': 0x27,
  "'": 0x28,
  '`': 0x29,
  shift: 0x2a,
  '\\': 0x2b,
  comma: 0x33,
  '.': 0x34,
  '/': 0x35,
  rshift: 0x36,
  alt: 0x38,
  space: 0x39,
  caps: 0x3a,
  num: 0x45,
  scroll: 0x46,
  f11: 0x57,
  f12: 0x58,
  rctrl: EXTENDED | 0x1d,
  ralt: EXTENDED | 0x38,
  home: EXTENDED | 0x47,
  up: EXTENDED | 0x48,
  pgup: EXTENDED | 0x49,
  left: EXTENDED | 0x4b,
  right: EXTENDED | 0x4d,
  end: EXTENDED | 0x4f,
  down: EXTENDED | 0x50,
  pgdn: EXTENDED | 0x51,
  insert: EXTENDED | 0x52,
  delete: EXTENDED | 0x53,
  win: EXTENDED | 0x5b,
  ...rowOf('1234567890', 0x02),
  ...rowOf('qwertyuiop', 0x10),
  ...rowOf('asdfghjkl', 0x1e),
  ...rowOf('zxcvbnm', 0x2c),
  ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`f${index + 1}`, 0x3b + index])),
}

function rowOf(keys: string, first: number): Record<string, number> {
  return Object.fromEntries(Array.from(keys, (key, index) => [key, first + index]))
}

const RELEASED = 0x80

const codesOf = (code: number, released: boolean): number[] => {
  const low = (code & 0xff) | (released ? RELEASED : 0)
  return code >= EXTENDED ? [0xe0, low] : [low]
}

/** Presses happen at once; releases, in the opposite order, one tick after another. */
const keyInputs = (codes: readonly number[], released: boolean, tick: number): ScriptedInput[] =>
  (released ? [...codes].reverse() : codes).flatMap((code, index) =>
    codesOf(code, released).map((scanCode) => ({
      tick: released ? tick + index : tick,
      input: { kind: 'key', scanCode } as const,
    })),
  )

/** Script or the step of it that cannot be understood. */
export type ScriptResult =
  | { readonly ok: true; readonly inputs: readonly ScriptedInput[]; readonly ticks: number }
  | { readonly ok: false; readonly step: string }

/**
 * Keys: names joined by `+` are held together for 10 ticks; the steps are 20 ticks apart; `wait:N`
 * adds N ticks. Times count from `start`.
 */
export const keyScript = (text: string, start: number): ScriptResult => {
  const inputs: ScriptedInput[] = []
  let tick = start
  for (const step of text.split(',')) {
    const wait = /^wait:(\d+)$/.exec(step)
    if (wait) {
      tick += Number(wait[1])
      continue
    }
    const codes = step.split('+').map((name) => SCAN_CODES[name.toLowerCase()])
    if (!codes.every((code) => code !== undefined)) return { ok: false, step }
    tick += STEP
    inputs.push(...keyInputs(codes, false, tick), ...keyInputs(codes, true, tick + HOLD))
  }
  return { ok: true, inputs, ticks: tick }
}

const BUTTONS: Readonly<Record<string, number>> = { left: 1, right: 2, middle: 4 }

/**
 * Mouse: `move:X:Y` in device counts, `left|right|middle:down|up`, `wheel:N` (negative = up), `wait:N`;
 * the steps are 20 ticks apart.
 */
export const mouseScript = (text: string, start: number): ScriptResult => {
  const inputs: ScriptedInput[] = []
  let tick = start
  let buttons = 0
  for (const step of text.split(',')) {
    const [name, first, second] = step.split(':')
    const value = Number(first)
    if (name === 'wait' && value >= 0) {
      tick += value
      continue
    }
    let movement = { dx: 0, dy: 0, wheel: 0 }
    const button = BUTTONS[name ?? '']
    if (name === 'move' && Number.isInteger(value) && Number.isInteger(Number(second)))
      movement = { dx: value, dy: Number(second), wheel: 0 }
    else if (name === 'wheel' && Number.isInteger(value)) movement = { dx: 0, dy: 0, wheel: value }
    else if (button !== undefined && first === 'down') buttons |= button
    else if (button !== undefined && first === 'up') buttons &= ~button
    else return { ok: false, step }
    tick += STEP
    inputs.push({ tick, input: { kind: 'mouse', buttons, ...movement } })
  }
  return { ok: true, inputs, ticks: tick }
}

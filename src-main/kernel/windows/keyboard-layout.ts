import type { KeyboardLayout } from './keyboard'

const ESCAPE = '\x1b'
const BACKSPACE = '\b'
const ENTER = '\r'
const NONE = '\0'
/** Home Up PgUp − Left 5 Right + End Down PgDn Ins Del of the keypad, scan codes 47h to 53h. */
const KEYPAD = '\xb4\xb2\xb86\xb07\xb38\xb5\xb1\xb7\xb9\xb6'
/** What the real system's tables hold for codes that no keyboard sends, 58h to 7Fh. */
const UNUSED = '\xffFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQR'
/** Caps Lock and F1 to F12 as the tables hold them, scan codes 3Ah to 46h. */
const FUNCTION_KEYS = '@234567890123'

const table = (characters: string): Uint8Array =>
  Uint8Array.from({ length: 128 }, (_, i) => characters.charCodeAt(i))

/** A fresh copy of the English layout, which a machine starts with: bytes by scan code (26.2). */
export const US_LAYOUT = (): KeyboardLayout => ({
  plain: table(
    `6${ESCAPE}1234567890-=${BACKSPACE}\tqwertyuiop[]${ENTER}~asdfghjkl;'\`${NONE}\\zxcvbnm,./${NONE}45 ` +
      `${FUNCTION_KEYS}${KEYPAD}AB<D${UNUSED}`,
  ),
  shift: table(
    `6${ESCAPE}!@#$%^&*()_+${BACKSPACE}\tQWERTYUIOP{}${ENTER}~ASDFGHJKL:"~${NONE}|ZXCVBNM<>?${NONE}45 ` +
      `${FUNCTION_KEYS}${KEYPAD}AB>D${UNUSED}`,
  ),
  alt: table(
    ` ${ESCAPE} @ $  {[]}\\ ${BACKSPACE}\t${' '.repeat(12)}${ENTER}${' '.repeat(13)}${NONE}${' '.repeat(11)}` +
      `${NONE}4${NONE} ${' '.repeat(13)}${KEYPAD}ABCD${UNUSED}`,
  ),
})

/**
 * Names of eight and three characters that the kernel's FAT code gives beside the long ones (fs/fat.inc,
 * `fat_gen_short_name` and `fat_next_short_name`), with its corners: they decide what `~1` opens.
 * A short name is eleven characters, padded with blanks.
 */
const STEM = 8
const BLANK = ' '
const TILDE = '~'
/** Characters that a short name takes; others are left out and call for a number. */
const SHORT_CHARACTER = /[!#-)\-0-9@A-Z^-{}~]/i

/** The next name to try when one is taken; undefined when there is none. */
export const nextShortName = (name: string): string | undefined => {
  const bytes = [...name]
  const tilde = bytes.lastIndexOf(TILDE, STEM - 1)
  if (tilde < 0) {
    let at = STEM - 2
    if (bytes[at] === BLANK && bytes[at + 1] === BLANK) while (at > 0 && bytes[at - 1] === BLANK) at--
    bytes[at] = TILDE
    bytes[at + 1] = '1'
    return bytes.join('')
  }
  let at = STEM - 1
  let blanks = 0
  for (; bytes[at] === BLANK || bytes[at] === '9'; at--) if (bytes[at] === BLANK) blanks++
  if (bytes[at] !== TILDE) {
    bytes[at] = String.fromCharCode(bytes[at]!.charCodeAt(0) + 1)
    bytes.fill('0', at + 1, STEM)
  } else if (blanks > 0) {
    bytes.fill('0', at + 1, STEM - blanks + 1)
    bytes[at + 1] = '1'
  } else {
    if (at === 0) return undefined
    bytes[at - 1] = TILDE
    bytes[at] = '1'
    // After a tilde in the last place this is the first character of the extension.
    bytes.fill('0', at + 1, Math.max(at + 2, STEM))
  }
  return bytes.join('')
}

/** The short name of a long one, as it is tried first. */
export const shortNameOf = (name: string): string => {
  const bytes = new Array<string>(STEM + 3).fill(BLANK)
  let at = 0
  let left = STEM
  let stemEnd: number | undefined
  let lossy = false
  for (const character of name) {
    if (character === '.') {
      if (stemEnd === undefined && left === STEM) {
        lossy = true
        continue
      }
      if (stemEnd === undefined) stemEnd = at
      else {
        // One dot more: what looked like the extension goes to the end of the stem.
        let to: number = stemEnd + at - STEM
        stemEnd = Math.min(to, STEM)
        while (at > STEM) {
          bytes[--to] = bytes[--at]!
          bytes[at] = BLANK
        }
        lossy = true
      }
      at = STEM
      left = 3
    } else if (!SHORT_CHARACTER.test(character) || left === 0) lossy = true
    else {
      left--
      bytes[at++] = character.toUpperCase()
    }
  }
  const short = bytes.join('')
  return lossy ? nextShortName(short)! : short
}

/** How a short name is written: `NAME.EXT`. */
export const shownShortName = (short: string): string => {
  const extension = short.slice(STEM).trimEnd()
  return short.slice(0, STEM).trimEnd() + (extension === '' ? '' : `.${extension}`)
}

/** Whether the directory keeps a long name beside it. */
export const needsLongName = (short: string): boolean => short.slice(0, STEM).includes(TILDE)

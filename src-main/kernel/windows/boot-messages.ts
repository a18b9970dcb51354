import type { GlyphTable, SystemFonts } from './glyphs'
import { parseGlyphs } from './glyphs'
import type { Screen } from './screen'
import { DESKTOP_SLOT } from './screen'
import { Smoothing } from './smoothing'
import { drawText } from './text'

/**
 * What stands on the real system's screen when its first program starts: the lines that its boot wrote,
 * as seen on a machine with 128 MiB. Nothing removes them until the desktop or a window is painted.
 */
const LINES = [
  'Setting OS task',
  'Initialize IRQ',
  'Initialize PIC',
  'Initialize system V86 machine',
  'Initialize system timer (IRQ0)',
  'Initialize ramdisk',
  'Try to initialize APIC',
  'Enable interrupts 2, 13',
  'Search floppy drives',
  'Disable interrupts in IDE controller',
  'Search hard drives and ATAPI drives',
  'Get memory for cache',
  'Search partitions on disk devices',
  'Initialize system directory /sys',
  'Enable interrupts in IDE controller',
  'Set handler of interrupts for IDE',
  'APIC not found',
  'Determining amount of memory 0127',
  'Setting window defaults',
  'Calculating background',
  'Reserving IRQs & ports',
  'CPU frequency is 2596 MHz',
  'Setting mouse',
]
const LEFT = 10
const TOP = 10
const LINE_HEIGHT = 10
const WHITE = 0xffffff

/**
 * The letters of those lines, 5 × 7 dots with room below: character and rows. Each is a letter of a font
 * that may be copied, chosen to look as the real screen does; where no such letter is known (& 5 6 7 9 G
 * Q y) the nearest stands here. Notices: resources/licenses/boot-letters.txt.
 *
 * From the X11 misc-fixed fonts 6×9, 6×10 and 6×12, public domain.
 */
const FIXED = `
& 40A0A040A890680000
( 102020202020100000
) 402020202020400000
5 F880B0C80888700000
6 304080B0C888700000
7 F80810102040400000
8 708888708888700000
9 708898680810600000
A 20508888F888880000
C 708880808088700000
E F88080F08080F80000
G 708880809888700000
H 888888F88888880000
I 702020202020700000
O 708888888888700000
P F08888F08080800000
Q 7088888888A8700800
R F08888F0A090880000
S 708880700888700000
T F82020202020200000
U 888888888888700000
a 000070087888780000
b 8080F0888888F00000
d 080878888888780000
e 00007088F880700000
i 200060202020700000
l 602020202020700000
m 0000D0A8A8A8880000
n 0000B0C88888880000
o 000070888888700000
p 0000F0888888F08080
q 000078888888780808
s 000078807008F00000
u 000088888898680000
v 000088885050200000
y 000088889868088870
z 0000F8102040F80000
`
/** From Schumacher Clean: copyright 1989 Dale Schumacher; may be used, copied, modified and distributed. */
const CLEAN = `
/ 080810102020404000
0 708898A8C888700000
1 206020202020200000
3 708808300888700000
D E09088888890E00000
M 88D8A8A88888880000
V 888888505020200000
c 000078808080780000
f 182020702020200000
g 000078888888780870
h 404070484848480000
k 404048506050480000
r 000058604040400000
w 000088A8A8A8500000
`
/**
 * 2 from the Adafruit GFX Library's classic font, BSD licence; the comma from Bitstream Charter 12, t from
 * Adobe New Century Schoolbook 10: X11 fonts that may be used, copied, modified and distributed.
 */
const OTHERS = `
2 708808708080F80000
, 000000000060204000
t 202070202020180000
`
const WIDTH = 6
const HEIGHT = 9

function readLetters(): GlyphTable {
  const table = `${FIXED}${CLEAN}${OTHERS}`
    .trim()
    .replaceAll(/^(.) /gm, (_, letter: string) => `${letter.charCodeAt(0).toString(16)}:`)
  return parseGlyphs(`20:\n${table}`, WIDTH, HEIGHT)
}

/** Paints the boot's lines onto a screen that is black. */
export function paintBootMessages(screen: Screen): void {
  const letters = readLetters()
  const fonts: SystemFonts = { small: letters, large: letters }
  const box = { left: 0, top: 0, width: screen.width - 1, height: screen.height - 1 }
  const canvas = { screen, slot: DESKTOP_SLOT, box, client: box }
  LINES.forEach((line, index) => {
    const text = Uint8Array.from(line, (letter) => letter.charCodeAt(0))
    const call = {
      position: (LEFT << 16) | (TOP + index * LINE_HEIGHT),
      color: WHITE,
      address: 0,
      count: text.length,
      background: 0,
    }
    drawText(canvas, fonts, call, Smoothing.subpixel, (address, length) =>
      text.subarray(address, address + length),
    )
  })
}

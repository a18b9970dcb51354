import type { SystemFonts } from './glyphs'
import { parseGlyphs } from './glyphs'
import { GLYPHS_6X9 } from './glyphs-6x9'
import { GLYPHS_8X16 } from './glyphs-8x16'

let fonts: SystemFonts | undefined

/** The system's two fonts, read at the first use. */
export const systemFonts = (): SystemFonts =>
  (fonts ??= { small: parseGlyphs(GLYPHS_6X9, 6, 9), large: parseGlyphs(GLYPHS_8X16, 8, 16) })

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const DEFINITIONS = [
  /^(\w+):/gm,
  /^(\w+)\s+(?:d[bwduqt]|r[bwdqt]|=)\s/gm,
  /^[ \t]*(?:macro|struc|structure|label|irp)\s+(\w+)/gm,
]

/** The listing with a prefix before every name that it defines, so that it can stand beside others. */
function renamed(source, prefix) {
  const names = new Set(
    DEFINITIONS.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1])),
  )
  return source.replace(/[A-Za-z_]\w*/g, (word) => (names.has(word) ? prefix + word : word))
}

/**
 * A program of at most `lines` lines, put together from whole lessons, which keep their comments, macros and
 * structures but share one program header. `include` is the path of the include files.
 */
export function longListing(resources, lines, include) {
  const folder = join(resources, 'lessons')
  const tail = 'image_end:\n        rb 4096\nstack_top:\nmemory_end:\n'
  const count = (source) => source.split('\n').length - 1
  const lessons = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name, `${name.replace(/^\d+-/, '')}.asm`), 'latin1'))
    .filter((source) => source.includes('program_header'))
  const included = new Set(['kolibri.inc', 'checks.inc'])
  let used = 0
  let text = [
    '        program_header start, image_end, memory_end, stack_top',
    'start:',
    '        finish_checks',
    '        board_routines',
    '',
  ].join('\n')
  for (const source of lessons.toSorted((a, b) => count(b) - count(a))) {
    if (included.size + count(text) + count(source) + count(tail) > lines) continue
    for (const [, name] of source.matchAll(/^include '\.\.\/\.\.\/include\/(.*)'/gm)) included.add(name)
    const body = source.replace(/^[ \t]*(include|program_header|board_routines|finish_checks)\b.*$/gm, ';$&')
    text += renamed(body, `part${++used}_`)
  }
  return [...included].map((name) => `include '${include}${name}'\n`).join('') + text + tail
}

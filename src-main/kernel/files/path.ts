import { upperCase } from './encodings'

/** The system folder stands for the RAM disk's first partition. */
export const SYSTEM_FOLDER = 'RD/1'
const PATH_LIMIT = 4096

/** A part `.` or `..` in front of another. */
const DOTS = /\/\.\.?\//

/** Programs may add one more name for a folder with 30.3. */
export interface Alias {
  readonly name: string
  readonly target: string
}

/**
 * Full path of what a program wrote: absolute (with the system folder's name replaced) or below
 * its current folder; `./` and `../` in front of a name are resolved. Undefined when it leaves the root
 * or is too long. The result begins with `/`.
 */
export const fullPath = (
  text: string,
  currentDirectory: string,
  aliases: readonly Alias[],
): string | undefined => {
  const absolute = text.startsWith('/') ? `/${replaceAlias(text.slice(1), aliases)}` : undefined
  const joined = absolute ?? (text === '' ? currentDirectory : `${currentDirectory}/${text}`)
  if (joined.length >= PATH_LIMIT) return undefined
  if (!DOTS.test(joined)) return joined
  const names: string[] = []
  const parts = joined.slice(1).split('/')
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1
    if (!last && part === '.') continue
    if (!last && part === '..') {
      if (names.pop() === undefined) return undefined
    } else names.push(part)
  }
  return `/${names.join('/')}`
}

const replaceAlias = (path: string, aliases: readonly Alias[]): string => {
  for (const { name, target } of aliases) {
    const head = path.slice(0, name.length)
    const rest = path.slice(name.length)
    if ((rest === '' || rest.startsWith('/')) && upperCase(head) === upperCase(name)) return target + rest
  }
  return path
}

/** Names of a full path. A slash at the end makes no name, a doubled one an empty name that nothing has. */
export const pathNames = (path: string): string[] => {
  const names = path.split('/')
  if (names[0] === '') names.shift()
  if (names.at(-1) === '') names.pop()
  return names
}

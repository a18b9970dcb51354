import { fail, ok, type Result } from '../contract/result'

/** Roots of a project: three delivered with the workbench and read-only, and the user's own. */
export const PROJECT_ROOTS = ['lessons', 'strategies', 'include', 'files'] as const
export type ProjectRoot = (typeof PROJECT_ROOTS)[number]

export interface ProjectPath {
  readonly root: ProjectRoot
  /** Names below the root; empty for the root itself. */
  readonly segments: readonly string[]
}

/** How the host names files: what Windows forbids is refused there only. */
export type PathStyle = 'posix' | 'windows'

const DEVICE_NAME = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(\.|$)/i

const segmentFault = (segment: string, style: PathStyle): string => {
  if (segment === '') return 'it has an empty name in it'
  if (segment === '.' || segment === '..') return `'${segment}' is not a name`
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(segment)) return 'it has a control character in it'
  if (segment.includes('\\')) return 'folders are separated by /'
  if (segment.length > 255) return 'a name in it is longer than 255 characters'
  if (style === 'posix') return ''
  if (/[<>:"|?*]/.test(segment)) return `Windows does not allow any of < > : " | ? * in '${segment}'`
  if (/[. ]$/.test(segment)) return `Windows drops the dot or space at the end of '${segment}'`
  if (DEVICE_NAME.test(segment)) return `'${segment}' is the name of a device on Windows`
  return ''
}

/**
 * Takes a project path apart. Refused with `bad-path`: absolute paths, `..`, backslashes, control
 * characters, unknown roots and, in Windows style, device names and what Windows cannot store.
 */
export const parseProjectPath = (path: string, style: PathStyle): Result<ProjectPath> => {
  const refuse = (why: string) => fail('bad-path', `'${path}' is not a path of this project: ${why}.`)
  const [root, ...segments] = path.split('/')
  if (!(PROJECT_ROOTS as readonly string[]).includes(root!))
    return refuse(`it must begin with one of ${PROJECT_ROOTS.map((name) => `${name}/`).join(', ')}`)
  for (const segment of segments) {
    const fault = segmentFault(segment, style)
    if (fault !== '') return refuse(fault)
  }
  return ok({ root: root as ProjectRoot, segments })
}

/**
 * The project path that `relative` names when it stands in the file `from`: how `include` and `file`
 * find theirs. Undefined when it leads out of the project.
 */
export const resolveFrom = (from: string, relative: string): string | undefined => {
  const segments = from.split('/').slice(0, -1)
  for (const segment of relative.replaceAll('\\', '/').split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return undefined
  }
  return segments.length === 0 ? undefined : segments.join('/')
}

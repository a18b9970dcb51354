import { fail, ok, type Result } from '../contract/result'
import { type Said, say } from '../contract/said'

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

const segmentFault = (segment: string, style: PathStyle): Said => {
  if (segment === '') return say('path.empty-name')
  if (segment === '.' || segment === '..') return say('path.dots', { name: segment })
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(segment)) return say('path.control')
  if (segment.includes('\\')) return say('path.backslash')
  if (segment.length > 255) return say('path.long-name')
  if (style === 'posix') return ''
  if (/[<>:"|?*]/.test(segment)) return say('path.windows-characters', { name: segment })
  if (/[. ]$/.test(segment)) return say('path.windows-end', { name: segment })
  if (DEVICE_NAME.test(segment)) return say('path.windows-device', { name: segment })
  return ''
}

/**
 * Takes a project path apart. Refused with `bad-path`: absolute paths, `..`, backslashes, control
 * characters, unknown roots and, in Windows style, device names and what Windows cannot store.
 */
export const parseProjectPath = (path: string, style: PathStyle): Result<ProjectPath> => {
  const refuse = (why: Said) => fail('bad-path', say('refused.bad-path', { path, why }))
  const [root, ...segments] = path.split('/')
  if (!(PROJECT_ROOTS as readonly string[]).includes(root!))
    return refuse(say('path.roots', { roots: PROJECT_ROOTS.map((name) => `${name}/`).join(', ') }))
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

import { fail, type Result } from '../contract/result'
import type { Overlay } from '../contract/project'
import type { Assembled } from './jobs'
import type { ProjectFiles } from './ports'

/** Assembles a listing of the project; overlays stand in for files. */
export const assembleListing = (
  _files: ProjectFiles,
  path: string,
  _overlays: readonly Overlay[],
): Result<Assembled> =>
  fail('unimplemented', `'${path}' cannot be assembled: the assembler is not in this build.`)

import * as v from 'valibot'
import { bytesSchema } from './bytes'

/**
 * A project path: forward slashes, relative, first segment one of the roots `lessons`, `strategies`,
 * `include` (delivered with the workbench, read-only) and `files` (the user's own folder).
 */
export const projectPath = v.pipe(v.string(), v.minLength(1), v.maxLength(1024))

export const fileEntrySchema = v.object({
  path: projectPath,
  kind: v.picklist(['file', 'folder']),
  readOnly: v.boolean(),
})
export type FileEntry = v.InferOutput<typeof fileEntrySchema>

export const fileContentSchema = v.variant('kind', [
  v.object({
    kind: v.literal('text'),
    path: projectPath,
    text: v.string(),
    encoding: v.picklist(['utf-8', 'cp866', 'latin-1']),
    /** Changes whenever the file on disk changes; writing with an older one is refused. */
    revision: v.string(),
    readOnly: v.boolean(),
  }),
  /** Not text: shown as hex instead of in the editor. */
  v.object({ kind: v.literal('binary'), path: projectPath, bytes: bytesSchema, size: v.number() }),
])
export type FileContent = v.InferOutput<typeof fileContentSchema>

/** Text that is not saved yet: kept by the session's host so that it survives a crash. */
export const draftSchema = v.object({ path: projectPath, text: v.string(), baseRevision: v.string() })
export type Draft = v.InferOutput<typeof draftSchema>

/** A text that stands in for a file's content while assembling: an editor's unsaved buffer. */
export const overlaySchema = v.object({ path: projectPath, text: v.string() })
export type Overlay = v.InferOutput<typeof overlaySchema>

export const lessonSchema = v.object({
  id: v.string(),
  number: v.number(),
  title: v.string(),
  /** One sentence for the list of lessons. */
  summary: v.optional(v.string()),
  /** Main listing's project path. */
  listing: projectPath,
  /** The lesson's text in Markdown. */
  text: v.string(),
  tasks: v.array(v.string()),
})
export type Lesson = v.InferOutput<typeof lessonSchema>

import * as v from 'valibot'
import type { LanguageCode } from '../contract/language'
import type { Lesson } from '../contract/project'
import type { ProjectFiles } from './ports'
import { decodeText } from './text-encoding'

const lessonFileSchema = v.object({
  number: v.number(),
  title: v.string(),
  summary: v.optional(v.string()),
  /** File name beside the `lesson.json`. */
  listing: v.string(),
  tasks: v.optional(v.array(v.string()), []),
  /** The same in Russian; the text is in `text.ru.md`. */
  ru: v.optional(
    v.object({ title: v.string(), summary: v.optional(v.string()), tasks: v.array(v.string()) }),
  ),
})

const textOf = (files: ProjectFiles, path: string): string => {
  const bytes = files.read(path)
  return bytes.ok ? (decodeText(bytes.value)?.text ?? '') : ''
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The lessons of a project in their order: every `lessons/<id>/lesson.json` that is well formed. What a
 * lesson does not have in the reader's language it has in English.
 */
export const readLessons = (files: ProjectFiles, language: LanguageCode = 'en'): Lesson[] => {
  const lessons: Lesson[] = []
  for (const entry of files.list()) {
    const id = /^lessons\/([^/]+)\/lesson\.json$/.exec(entry.path)?.[1]
    if (id === undefined) continue
    const facts = v.safeParse(lessonFileSchema, parseJson(textOf(files, entry.path)))
    if (!facts.success) continue
    const { listing, ru, ...rest } = facts.output
    const english = `lessons/${id}/text.md`
    lessons.push({
      id,
      ...rest,
      ...(language === 'ru' && ru),
      listing: `lessons/${id}/${listing}`,
      text: (language === 'ru' && textOf(files, `lessons/${id}/text.ru.md`)) || textOf(files, english),
    })
  }
  return lessons.sort((a, b) => a.number - b.number)
}

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok } from '../../contract/result'
import { say } from '../../contract/said'
import type { TextStore } from '../../session/ports'
import { writeAtomically } from './atomic-write'

const readOrEmpty = (file: string) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/**
 * Keeps settings and drafts as one file per key below `folder`: the key on the first line, the text
 * behind it, so that any key makes a safe file name. Drafts belong to one project.
 */
export const createTextStore = (folder: string, project: string): TextStore => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 24)
  const folders = {
    settings: join(folder, 'settings'),
    drafts: join(folder, 'drafts', hash(project)),
  }
  for (const name of Object.values(folders)) mkdirSync(name, { recursive: true })
  const fileOf = (group: 'settings' | 'drafts', key: string) => join(folders[group], `${hash(key)}.txt`)
  const split = (content: string) => {
    const end = content.indexOf('\n')
    return end < 0
      ? undefined
      : { key: JSON.parse(content.slice(0, end)) as string, text: content.slice(end + 1) }
  }
  return {
    keys: (group) =>
      readdirSync(folders[group])
        .filter((name) => name.endsWith('.txt'))
        .flatMap((name) => split(readOrEmpty(join(folders[group], name)))?.key ?? [])
        .sort(),
    read: (group, key) => split(readOrEmpty(fileOf(group, key)))?.text ?? '',
    write: (group, key, text) => {
      try {
        writeAtomically(fileOf(group, key), `${JSON.stringify(key)}\n${text}`)
        return ok(undefined)
      } catch (error) {
        return fail(
          'not-stored',
          say(group === 'drafts' ? 'refused.drafts-not-stored' : 'refused.settings-not-stored', {
            folder,
            error: (error as Error).message,
          }),
        )
      }
    },
    remove: (group, key) => rmSync(fileOf(group, key), { force: true }),
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const resources = join(import.meta.dirname, '../../resources')

/** Every file that is delivered with the workbench, by project path. */
export const deliveredFiles = (): Record<string, Uint8Array> =>
  Object.fromEntries(
    ['lessons', 'strategies', 'include'].flatMap((root) =>
      readdirSync(join(resources, root), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const file = join(entry.parentPath, entry.name)
          return [relative(resources, file).split(sep).join('/'), new Uint8Array(readFileSync(file))]
        }),
    ),
  )

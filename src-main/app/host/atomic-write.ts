import { renameSync, rmSync, writeFileSync } from 'node:fs'

let count = 0

/** Writes a whole file so that a crash leaves either the old or the new content. */
export const writeAtomically = (file: string, content: Uint8Array | string): void => {
  count += 1
  const temporary = `${file}.${process.pid}-${count}.tmp`
  try {
    writeFileSync(temporary, content, { flush: true })
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Directories in the place of files: fasm opens them and finds out only when it reads. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assemble } from '../../src-main/assembler/assemble'
import { createPorts } from '../../src-main/cli/asm'

const cases = [
  ["file 'd':3Ch,4", 'error reading file'],
  ["file 'd'", 'out of memory'],
  ["file 'd':4,0", ''],
  ["include 'd'", 'out of memory'],
  ["format PE on 'd'", 'out of memory'],
  ["format PE\nsection '.a' data resource from 'd' readable", 'invalid file format'],
  ["file 'missing':3Ch,4", 'file not found'],
] as const

describe('a directory instead of a file', () => {
  let directory = ''
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'kwb-directory-'))
    mkdirSync(join(directory, 'd'))
  })
  afterAll(() => {
    rmSync(directory, { recursive: true })
  })

  // The messages are those of fasm 1.73.30 on ext4, whose directories have no length that it could hold.
  it.each(cases)('%s', (source, message) => {
    const path = join(directory, 'case.asm')
    writeFileSync(path, `${source}\n`)
    expect(assemble(path, {}, createPorts()).diagnostics[0]?.message ?? '').toBe(message)
  })

  it('as the source itself', () => {
    expect(assemble(directory, {}, createPorts()).diagnostics[0]?.message).toBe('out of memory')
  })
})

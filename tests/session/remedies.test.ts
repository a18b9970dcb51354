/** What the session proposes against errors: each fix is applied and the listing assembled again. */
import { afterEach, expect, test } from 'vitest'
import { applyEdits } from '../../src-main/contract/text-edits'
import { type Driver, driveFiles, PATH, program, valueOf } from '../support/session-driver'

let driver: Driver
afterEach(() => driver.session.close())

const assemble = async (files: Record<string, string>) => {
  driver = driveFiles(files)
  return valueOf(await driver.session.assemble({ path: PATH, overlays: [] }))
}
/** The first diagnostic, and what is left to tell when its fix with a subject was applied. */
const mended = async (files: Record<string, string>, subject: string) => {
  const { diagnostics } = await assemble(files)
  const [first] = diagnostics
  const fix = first!.fixes.find((one) => one.subject === subject)
  expect(first!.fixes.map((one) => one.subject)).toContain(subject)
  const text = applyEdits(files[PATH]!, fix!.edits)
  driver.session.close()
  const after = await assemble({ ...files, [PATH]: text })
  return { code: first!.code, text, left: after.diagnostics.map(({ message }) => message) }
}

test.each([
  ['a mistyped instruction', program('moov eax, 1'), 'mov', 'illegal-instruction'],
  ['a mistyped local label', program('.again: loop .agian'), '.again', 'undefined-symbol'],
  ['a mistyped register', program('mov eax, ebxx'), 'ebx', 'undefined-symbol'],
  ['a missing size', program('mov [eax], 5'), 'dword', 'operand-size-not-specified'],
  ['a missing routine', program('call later\nret'), 'later', 'undefined-symbol'],
  ['a missing header', 'use32\nmov eax, -1\nint 0x40\n', 'MENUET01', 'missing-header'],
  ['a header without use32', program('nop').replace('use32\n', ''), 'use32', 'missing-use32'],
  [
    'a field without its structure',
    program('mov eax, [ebx+size]') + 'virtual at 0\nblock:\n.size dd ?\nend virtual\n',
    'block.size',
    'undefined-symbol',
  ],
])('%s is mended', async (_, source, subject, code) => {
  expect(await mended({ [PATH]: source }, subject)).toMatchObject({ code, left: [] })
})

test('a routine that another file defines is included from there', async () => {
  const files = { [PATH]: program('call helper'), 'files/lib/help.inc': 'helper: ret\n' }
  const { text, left } = await mended(files, 'lib/help.inc')
  expect(text).toContain("include 'lib/help.inc'\n")
  expect(left).toEqual([])
})

test('a path that leads nowhere is corrected', async () => {
  const files = {
    [PATH]: program("call helper\nret\ninclude 'help.inc'"),
    'files/lib/help.inc': 'helper: ret\n',
  }
  expect(await mended(files, 'lib/help.inc')).toMatchObject({ code: 'file-not-found', left: [] })
})

test('an address of the program where a field may be meant is hinted at', async () => {
  const source = program('mov eax, [ebx+size]\nsize dd 1') + 'virtual at 0\nblock:\n.size dd ?\nend virtual\n'
  expect(await mended({ [PATH]: source }, 'block.size')).toMatchObject({ code: 'label-as-offset', left: [] })
})

test('columns count characters, however many bytes they take', async () => {
  const { diagnostics } = await assemble({ [PATH]: program("db 'ключ', nowhere") })
  expect(diagnostics[0]!.place).toMatchObject({ column: 12, endColumn: 19 })
})

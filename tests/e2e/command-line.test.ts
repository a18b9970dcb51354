import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { program } from '../support/session-driver'
import { ROOT } from '../support/served-workbench'

const folder = mkdtempSync(join(tmpdir(), 'kwb cli '))
const kwb = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'out/main/cli.js'), ...args], {
    encoding: 'utf8',
    cwd: folder,
    timeout: 50_000,
  })
  return { status, stdout, stderr }
}
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }

test('tells its version and its commands', () => {
  expect(kwb('--version')).toEqual({ status: 0, stdout: `kwb ${version}\n`, stderr: '' })
  const help = kwb('--help')
  expect(help.status).toBe(0)
  for (const command of ['asm', 'run', 'boot', 'compare', 'serve'])
    expect(help.stdout).toContain(`\n  ${command} `)
})

test.each(['run', 'boot', 'compare', 'serve'])('kwb %s --help tells its arguments', (command) => {
  const { status, stdout } = kwb(command, '--help')
  expect(status).toBe(0)
  expect(stdout).toContain(`kwb ${command}`)
})

test('wrong usage is exit code 1 and says what is wrong', () => {
  expect(kwb()).toMatchObject({ status: 1 })
  expect(kwb('fly')).toMatchObject({ status: 1, stderr: expect.stringContaining("no command 'fly'") })
  expect(kwb('constructor')).toMatchObject({ status: 1 })
  expect(kwb('serve', '--port', '99999')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('--port'),
  })
  expect(kwb('serve', '--no-such')).toMatchObject({ status: 1, stderr: expect.stringContaining('--no-such') })
})

test('a listing is assembled and run; its exit codes are those of the issue', () => {
  const write = (name: string, code: string) => {
    writeFileSync(join(folder, name), program(code))
    return name
  }
  expect(kwb('run', write('ends.asm', 'nop'))).toMatchObject({ status: 0 })
  expect(kwb('run', write('broken.asm', 'mov eax, nowhere'))).toMatchObject({ status: 2 })
  expect(kwb('run', write('faults.asm', 'mov [0x700000], eax'))).toMatchObject({ status: 3 })
  expect(kwb('run', write('loops.asm', 'jmp $'), '--max-instructions', '100000')).toMatchObject({ status: 4 })
  expect(kwb('run')).toMatchObject({ status: 1 })
})

test('kwb asm writes the program beside the listing', () => {
  writeFileSync(join(folder, 'four.asm'), 'db 1,2,3,4\n')
  expect(kwb('asm', 'four.asm')).toMatchObject({ status: 0 })
  expect([...readFileSync(join(folder, 'four.bin'))]).toEqual([1, 2, 3, 4])
})

test('the command is executable as a package binary', () => {
  expect(
    execFileSync(process.execPath, [join(ROOT, 'out/main/cli.js'), '-V'], { encoding: 'utf8' }),
  ).toContain(version)
})

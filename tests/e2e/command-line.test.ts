import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
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
  for (const command of ['asm', 'run', 'boot', 'compare', 'lsp', 'serve'])
    expect(help.stdout).toContain(`\n  ${command} `)
})

test.each(['run', 'boot', 'compare', 'lsp', 'serve'])('kwb %s --help tells its arguments', (command) => {
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

test('a run with scripted input begins at the same time each time, another one now', () => {
  // Function 29: the date, 00 DD MM YY in BCD; its digits from the highest on.
  const code = `mov eax, 29
        int     0x40
        mov     esi, eax
        mov     edi, 8
digit:  rol     esi, 4
        mov     ecx, esi
        and     ecx, 15
        add     ecx, '0'
        mov     eax, 63
        mov     ebx, 1
        int     0x40
        dec     edi
        jnz     digit`
  writeFileSync(join(folder, 'date.asm'), program(code))
  expect(kwb('run', 'date.asm', '--keys', 'a').stdout).toBe('00010126')
  expect(kwb('run', 'date.asm', '--mouse', 'move:1:1').stdout).toBe('00010126')
  expect(kwb('run', 'date.asm', '--keys', 'a', '--date', '2031-12-30').stdout).toBe('00301231')
  const year = new Date().getFullYear() % 100
  expect(kwb('run', 'date.asm').stdout.slice(6)).toMatch(new RegExp(`${year}|${year + 1}`))
})

test('a BIOS service that the bare machine does not have is exit code 5, and is named', () => {
  // mov ah, 0xEE; int 13h
  writeFileSync(
    join(folder, 'disk.bin'),
    Uint8Array.of(0xb4, 0xee, 0xcd, 0x13, ...Array<number>(506).fill(0), 0x55, 0xaa),
  )
  expect(kwb('boot', 'disk.bin', '--format', 'bootsector', '--max-instructions', '1000')).toMatchObject({
    status: 5,
    stderr: expect.stringMatching(/BIOS service .*not implemented/),
  })
})

test('kwb run --json tells what a program left that has ended by itself', () => {
  const heap = 'mov eax, 68\nmov ebx, 11\nint 0x40\nmov eax, 68\nmov ebx, 12\nmov ecx, 100\nint 0x40'
  writeFileSync(join(folder, 'heap.asm'), program(heap))
  const { status, stdout } = kwb('run', 'heap.asm', '--json')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    end: { kind: 'ended' },
    processes: [{ name: 'heap', heap: [{ size: 0x2000, state: 'used' }, { state: 'free' }] }],
  })
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

/** Prints its parameter, its path, function 29's date and two files, and writes a third. */
const CURIOUS = `use32
org 0
        db 'MENUET01'
        dd 1, start, image_end, memory_end, memory_end, parameter, path
start:
        mov esi, parameter
        call text
        mov esi, path
        call text
        mov eax, 29
        int 0x40
        call hexadecimal
        mov eax, 70
        mov ebx, mounted
        int 0x40
        mov esi, buffer
        call text
        mov eax, 70
        mov ebx, given
        int 0x40
        mov esi, buffer
        call text
        mov eax, 70
        mov ebx, written
        int 0x40
        call hexadecimal
        or eax, -1
        int 0x40
text:   lodsb
        test al, al
        jz .end
        movzx ecx, al
        call character
        jmp text
.end:   mov ecx, 10
character:
        mov eax, 63
        mov ebx, 1
        int 0x40
        ret
hexadecimal:
        mov edx, eax
        mov edi, 8
.digit: rol edx, 4
        mov ecx, edx
        and ecx, 15
        mov cl, [digits + ecx]
        call character
        dec edi
        jnz .digit
        jmp text.end
digits  db '0123456789ABCDEF'
mounted dd 0, 0, 0, 10, buffer
        db '/hd0/1/a.txt', 0
given   dd 0, 0, 0, 10, buffer
        db '/sys/given.dat', 0
written dd 2, 0, 0, 5, buffer
        db '/hd0/1/new.txt', 0
image_end:
parameter rb 256
path    rb 1024
buffer  rb 16
        rb 4096
memory_end:
`
const curious = (mode: string) => {
  writeFileSync(join(folder, 'curious.asm'), CURIOUS)
  writeFileSync(join(folder, 'given.dat'), 'from --file')
  const shared = join(folder, `shared${mode.replace(':', '-')}`)
  mkdirSync(shared)
  writeFileSync(join(shared, 'a.txt'), 'from host!')
  const options = ['--param', 'two words', '--name', '/sys/demo/thing', '--date', '2026-03-04T05:06:07']
  const granted = ['--mount', `/hd0/1=${shared}${mode}`, '--file', '/sys/given.dat=given.dat']
  return { shared, ...kwb('run', 'curious.asm', ...options, ...granted) }
}

test('kwb run gives parameter, name, date, folder and file to the program, and takes what it writes', () => {
  const { status, stdout, shared } = curious('')
  expect(status).toBe(0)
  expect(stdout.split('\n')).toEqual([
    'two words',
    expect.stringContaining('/demo/thing'),
    '00040326', // function 29: BCD day, month, year
    'from host!',
    'from --fil',
    '00000000',
    '',
  ])
  expect(readFileSync(join(shared, 'new.txt'), 'utf8')).toBe('from ')
})

test('a folder mounted with :ro is not written to', () => {
  const { status, stdout, shared } = curious(':ro')
  expect(status).toBe(0)
  expect(stdout).toContain('from host!')
  expect(stdout).toContain('0000000A') // access denied
  expect(existsSync(join(shared, 'new.txt'))).toBe(false)
})

test('guest time is a limit, and the JSON document tells how the run ended', () => {
  writeFileSync(join(folder, 'waits.asm'), program('again: mov eax, 5\nmov ebx, 1000\nint 0x40\njmp again'))
  const { status, stdout } = kwb('run', 'waits.asm', '--guest-seconds', '20', '--json')
  expect(status).toBe(4)
  expect(JSON.parse(stdout)).toMatchObject({
    end: { kind: 'limit' },
    ticks: 2000,
    board: '',
    registers: { ebx: 1000 },
    processes: [{ name: 'waits', heap: [] }],
    counters: { ticks: 2000 },
  })
  expect(kwb('run', 'waits.asm', '--guest-seconds', '20', '--json').stdout).toBe(stdout)
})

test.each([
  ['--memory', '0'],
  ['--memory', 'much'],
  ['--max-instructions', '0'],
  ['--guest-seconds', '1.5'],
  ['--date', 'yesterday'],
  ['--mount', 'nothing'],
  ['--mount', '/hd0/1=no-such-folder'],
  ['--file', '/sys/a=no-such-file'],
])('kwb run %s %s is wrong usage that names the place', (option, value) => {
  writeFileSync(join(folder, 'ends.asm'), program('nop'))
  const { status, stderr } = kwb('run', 'ends.asm', option, value)
  expect(status).toBe(1)
  expect(stderr).toMatch(new RegExp(`${option}|${value.split('=')[1] ?? option}`))
})

import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { hostFiles } from '../../src-main/cli/host-files'
import { decode, encode, Encoding, upperCase } from '../../src-main/kernel/files/encodings'
import { createHostVolume } from '../../src-main/kernel/files/host-volume'
import { fullPath } from '../../src-main/kernel/files/path'
import { createFolder } from '../../src-main/kernel/files/ram-nodes'
import { createRamVolume } from '../../src-main/kernel/files/ram-volume'
import { isFailure } from '../../src-main/kernel/files/volume'
import type { Volume } from '../../src-main/kernel/files/volume'
import { createMemoryHost } from './memory-host'
import { assembleCase, listing, runImage } from './run-listing'

// A machine that does other work as well may take its time.
vi.setConfig({ testTimeout: 60_000 })

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const bytesOf = (value: string) => new TextEncoder().encode(value)
const ALIASES = [{ name: 'sys', target: 'RD/1' }]

describe('paths', () => {
  test.each([
    ['/sys/a', '/', '/RD/1/a'],
    ['/SYS/a', '/', '/RD/1/a'],
    ['/system/a', '/', '/system/a'],
    ['a/b', '/RD/1', '/RD/1/a/b'],
    ['./a', '/RD/1', '/RD/1/a'],
    ['../a', '/RD/1/x', '/RD/1/a'],
    ['a/../b', '/RD/1', '/RD/1/b'],
    ['/sys/', '/', '/RD/1/'],
    ['', '/RD/1', '/RD/1'],
    ['..', '/RD/1', '/RD/1/..'],
  ])('%s in %s is %s', (path, folder, full) => expect(fullPath(path, folder, ALIASES)).toBe(full))

  test.each(['../../../../etc/passwd', '/../x', '/rd/1/../../../x'])('%s leaves the root', (path) =>
    expect(fullPath(path, '/RD/1', ALIASES)).toBeUndefined(),
  )
})

describe('encodings', () => {
  test.each([Encoding.cp866, Encoding.utf16, Encoding.utf8])('encoding %i keeps Russian names', (encoding) =>
    expect(decode(encode('Привет, Ёжик.TXT', encoding), encoding)).toBe('Привет, Ёжик.TXT'),
  )
  test('code page 866 has the letters where the kernel has them', () => {
    expect([...encode('АЯапря', Encoding.cp866)]).toEqual([0x80, 0x9f, 0xa0, 0xaf, 0xe0, 0xef])
    expect([...encode('中', Encoding.cp866)]).toEqual([0x5f])
  })
  test('upper case', () => expect(upperCase('abcжяё')).toBe('ABCЖЯЁ'))
})

describe('a granted folder', () => {
  const open = (writable: boolean) => {
    const host = createMemoryHost({ 'Read Me.txt': 'hello', 'Sub/deep.txt': 'deep' })
    return { host, volume: createHostVolume(host.files, 'ROOT', writable) }
  }

  test('finds names without regard to case', () => {
    const { volume } = open(false)
    const read = volume.read(['READ ME.TXT'], 1, 3)
    expect(isFailure(read) ? read : text(read)).toBe('ell')
    expect(volume.stat(['sub', 'DEEP.txt'])).toMatchObject({ name: 'deep.txt', size: 4 })
  })

  test.each([
    ['..'],
    ['.', 'x'],
    ['..', '..', 'etc', 'passwd'],
    ['Sub', '..', '..', 'x'],
    ['a/b'],
    ['a\\b'],
    ['c:x'],
    ['nul'],
    ['CON.txt'],
    ['LPT1'],
    ['x\0y'],
    ['trailing.'],
    ['trailing '],
    [''],
  ])('never hands %j %j %j to the host', (...path) => {
    const { host, volume } = open(true)
    host.touched.length = 0
    for (const use of [
      () => volume.stat(path),
      () => volume.read(path, 0, 10),
      () => volume.create(path, bytesOf('x')),
      () => volume.write(path, 0, bytesOf('x')),
      () => volume.remove(path),
      () => volume.makeFolder(path),
      () => volume.rename(path, ['ok']),
      () => volume.rename(['Read Me.txt'], path),
    ])
      expect(use()).toMatchObject({ error: expect.any(Number) as number })
    const unsafe = host.touched.filter((touched) =>
      touched
        .slice('ROOT:'.length)
        .split('/')
        .some((name) => name === '..' || name === '.' || /[\\:\0]|^(con|nul|lpt1)/i.test(name)),
    )
    expect(unsafe).toEqual([])
  })

  test('is read-only unless granted for writing', () => {
    const { host, volume } = open(false)
    expect(volume.create(['new.txt'], new Uint8Array(0))).toEqual({ error: 10 })
    expect(volume.write(['Read Me.txt'], 0, bytesOf('x'))).toEqual({ error: 10 })
    expect(volume.remove(['Read Me.txt'])).toEqual({ error: 10 })
    expect(text(host.contents.get('Read Me.txt')!)).toBe('hello')
  })

  test('writes a file as a whole', () => {
    const { host, volume } = open(true)
    expect(volume.create(['new.txt'], new Uint8Array(0))).toBeUndefined()
    expect(volume.write(['NEW.txt'], 3, bytesOf('abc'))).toBeUndefined()
    expect([...host.contents.get('new.txt')!]).toEqual([0, 0, 0, 0x61, 0x62, 0x63])
  })
})

/** What a volume should hold: file contents, or undefined for a folder. */
type Model = Map<string, number[] | undefined>

const parentIn = (model: Model, path: readonly string[]) =>
  path.length === 1 ||
  (model.has(path.slice(0, -1).join('/')) && model.get(path.slice(0, -1).join('/')) === undefined)

const createRandom = (seed: number) => () => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
  return seed >>> 8
}

const compare = (volume: Volume, model: Model) => {
  for (const [path, contents] of model) {
    const names = path.split('/')
    const entry = volume.stat(names)
    if (isFailure(entry)) throw new Error(`${path} is missing`)
    expect((entry.attributes & 0x10) !== 0).toBe(contents === undefined)
    if (!contents) continue
    const read = volume.read(names, 0, contents.length + 10)
    expect(isFailure(read) ? read : [...read]).toEqual(contents)
  }
}

const operate = (volume: Volume, count: number): void => {
  const model: Model = new Map()
  const random = createRandom(20260102)
  const NAMES = ['a', 'b', 'c.txt', 'Dir', 'E e']
  const path = () => Array.from({ length: 1 + (random() % 3) }, () => NAMES[random() % NAMES.length]!)
  const isFile = (names: readonly string[]) => model.get(names.join('/')) !== undefined
  const exists = (names: readonly string[]) => model.has(names.join('/'))
  for (let step = 0; step < count; step++) {
    const at = path()
    const key = at.join('/')
    switch (random() % 6) {
      case 0: {
        const possible = exists(at) ? isFile(at) : parentIn(model, at)
        expect(volume.create(at, new Uint8Array(0)) === undefined).toBe(possible)
        if (possible) model.set(key, [])
        break
      }
      case 1: {
        const offset = random() % 40
        const bytes = Array.from({ length: random() % 30 }, () => random() & 0xff)
        if (bytes.length === 0) break
        expect(volume.write(at, offset, Uint8Array.from(bytes)) === undefined).toBe(isFile(at))
        if (!isFile(at)) break
        const old = model.get(key)!
        while (old.length < offset) old.push(0)
        old.splice(offset, bytes.length, ...bytes)
        break
      }
      case 2: {
        const size = random() % 50
        expect(volume.resize(at, size) === undefined).toBe(isFile(at))
        if (!isFile(at)) break
        const old = model.get(key)!
        model.set(
          key,
          Array.from({ length: size }, (_, index) => old[index] ?? 0),
        )
        break
      }
      case 3: {
        const possible = exists(at) && ![...model.keys()].some((name) => name.startsWith(`${key}/`))
        expect(volume.remove(at) === undefined).toBe(possible)
        if (possible) model.delete(key)
        break
      }
      case 4: {
        const possible = exists(at) ? !isFile(at) : parentIn(model, at)
        expect(volume.makeFolder(at) === undefined).toBe(possible)
        if (possible && !exists(at)) model.set(key, undefined)
        break
      }
      default: {
        const to = path()
        const target = to.join('/')
        const inside = target.startsWith(`${key}/`)
        const possible = exists(at) && parentIn(model, to) && !exists(to) && !inside
        expect(volume.rename(at, to) === undefined).toBe(possible)
        if (!possible) break
        for (const [name, contents] of [...model])
          if (name === key || name.startsWith(`${key}/`)) {
            model.delete(name)
            model.set(target + name.slice(key.length), contents)
          }
      }
    }
    if (step % 500 === 0) compare(volume, model)
  }
  compare(volume, model)
}

test('10,000 operations on a RAM disk agree with a model', () =>
  operate(
    createRamVolume(createFolder('', 0), 1 << 20, () => 0),
    10_000,
  ))

/** Fewer than on the RAM disk by default: each goes to the disk. FILE_OPERATIONS=10000 takes as many. */
const OPERATIONS_ON_DISK = Number(process.env['FILE_OPERATIONS'] ?? 1000)

test('operations on a folder of this computer agree with a model', () => {
  const root = mkdtempSync(join(tmpdir(), 'granted-'))
  const outside = join(root, '..', `${basename(root)}-outside`)
  try {
    mkdirSync(outside)
    symlinkSync(outside, join(root, 'way-out'))
    writeFileSync(join(outside, 'secret'), 'secret')
    const volume = createHostVolume(hostFiles, root, true)
    operate(volume, OPERATIONS_ON_DISK)
    expect(volume.stat(['way-out'])).toEqual({ error: 5 })
    expect(volume.read(['way-out', 'secret'], 0, 10)).toEqual({ error: 5 })
    expect(volume.create(['way-out', 'new'], bytesOf('x'))).toMatchObject({
      error: expect.any(Number) as number,
    })
    expect(volume.remove(['way-out'])).toMatchObject({ error: expect.any(Number) as number })
    expect(readdirSync(outside)).toEqual(['secret'])
  } finally {
    rmSync(root, { recursive: true, force: true })
    rmSync(outside, { recursive: true, force: true })
  }
}, 300_000)

describe('functions 70 and 30', () => {
  /** A call of function 70 with its structure, and what it answers. */
  const call = (label: string, structure: string, path: string, name: string) => `
        mov     eax, 70
        mov     ebx, ${name}
        int     0x40
        mov     [answer_eax], eax
        mov     [answer_ebx], ebx
        print   '${label} '
        print_hex [answer_eax]
        new_line
        jmp     after_${name}
align 4
${name} dd ${structure}
        db '${path}', 0
after_${name}:
`
  const run = (body: string) =>
    runImage(
      assembleCase(
        'files',
        listing(`${body}\nexit_program\nletters db 'abcdefghij'\nalign 4\nbuffer rb 2048\n`),
      ),
      { files: [{ guest: '/sys/TEST.TXT', bytes: bytesOf('0123456789') }] },
    )
      .board.trimEnd()
      .split('\n')

  test('answer as the real kernel does', () => {
    const lines = run(
      [
        call('read', '0, 0, 0, 4, buffer', '/sys/test.txt', 'c1'),
        call('read to the end', '0, 8, 0, 10, buffer', '/sys/TEST.TXT', 'c2'),
        call('read behind it', '0, 100, 0, 10, buffer', '/sys/TEST.TXT', 'c3'),
        call('read nothing', '0, 0, 0, 4, buffer', '/sys/NONE', 'c4'),
        call('read no disk', '0, 0, 0, 4, buffer', '/hd7/1/x', 'c5'),
        call('read a folder', '0, 0, 0, 4, buffer', '/sys', 'c6'),
        call('read the root', '0, 0, 0, 4, buffer', '/', 'c7'),
        call('list a file', '1, 0, 0, 4, buffer', '/sys/TEST.TXT', 'c8'),
        call('list', '1, 0, 0, 2, buffer', '/sys', 'c9'),
        call('list more than there is', '1, 0, 0, 5, buffer', '/sys', 'c10'),
        call('write new', '2, 0, 0, 10, letters', '/sys/NEW', 'c11'),
        call('write in it', '3, 5, 0, 10, letters', '/sys/NEW', 'c12'),
        call('write nowhere', '3, 5, 0, 10, letters', '/sys/OTHER', 'c13'),
        call('size', '4, 3, 0, 0, 0', '/sys/NEW', 'c14'),
        call('information', '5, 0, 0, 0, buffer', '/sys/NEW', 'c15'),
        call('information of the root', '5, 0, 0, 0, buffer', '/', 'c16'),
        call('folder', '9, 0, 0, 0, 0', '/sys/DIR', 'c17'),
        call('folder again', '9, 0, 0, 0, 0', '/sys/DIR', 'c18'),
        call('file in it', '2, 0, 0, 1, letters', '/sys/DIR/F', 'c19'),
        call('delete it full', '8, 0, 0, 0, 0', '/sys/DIR', 'c20'),
        call('delete', '8, 0, 0, 0, 0', '/sys/DIR/F', 'c21'),
        call('delete it empty', '8, 0, 0, 0, 0', '/sys/DIR', 'c22'),
        call('delete nothing', '8, 0, 0, 0, 0', '/sys/DIR', 'c23'),
        call('start a text', '7, 0, 0, 0, 0', '/sys/TEST.TXT', 'c24'),
        call('start nothing', '7, 0, 0, 0, 0', '/sys/NONE', 'c25'),
        call('unknown', '99, 0, 0, 0, 0', '/sys/NEW', 'c26'),
        call('kernel buffer', '0, 0, 0, 4, 80000000h', '/sys/TEST.TXT', 'c27'),
      ].join(''),
    )
    expect(lines).toEqual([
      'read 00000000',
      'read to the end 00000006',
      'read behind it 00000006',
      'read nothing 00000005',
      'read no disk 00000005',
      'read a folder 0000000A',
      'read the root 0000000A',
      'list a file 0000000A',
      'list 00000000',
      'list more than there is 00000006',
      'write new 00000000',
      'write in it 00000000',
      'write nowhere 00000005',
      'size 00000000',
      'information 00000000',
      'information of the root 00000000',
      'folder 00000000',
      'folder again 00000000',
      'file in it 00000000',
      'delete it full 0000000A',
      'delete 00000000',
      'delete it empty 00000000',
      'delete nothing 00000005',
      'start a text FFFFFFE1',
      'start nothing FFFFFFFB',
      'unknown 00000002',
      'sysfn70 addr error',
      'kernel buffer 00000007',
    ])
  })

  test('30.2 gives the length with its end and cuts', () => {
    const lines = run(`
        answer  '30.2', 30, 2, buffer, 100
        print_text buffer
        new_line
        answer  '30.2 cut', 30, 2, buffer, 3
        print_text buffer
        new_line
        mcall   30, 1, folder
        answer  '30.2', 30, 2, buffer, 100
        print_text buffer
        new_line
        exit_program
folder  db '/sys/none', 0
`)
    expect(lines).toEqual([
      '30.2 00000006',
      '/RD/1',
      '30.2 cut 00000003',
      '/R',
      '30.2 0000000B',
      '/RD/1/none',
    ])
  })
})

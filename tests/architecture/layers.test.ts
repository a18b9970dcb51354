import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** Which rooms of src-main each room may import, besides itself. `contract` is open to all. */
const ALLOWED: Record<string, readonly string[]> = {
  contract: [],
  x86: [],
  image: [],
  assembler: ['x86', 'image'],
  machine: ['x86'],
  kernel: ['machine', 'image'],
  debugger: ['kernel', 'machine', 'x86'],
  analysis: ['kernel', 'machine', 'x86'],
  lab: ['assembler', 'kernel', 'machine', 'analysis'],
  session: ['assembler', 'image', 'kernel', 'debugger', 'analysis', 'lab', 'machine', 'x86'],
  transports: [],
  preload: [],
  // `kwb asm` and `kwb boot` are the assembler and the machine alone, and start as fast as they.
  cli: ['session', 'transports', 'assembler', 'machine'],
  app: ['session', 'transports'],
}
const root = join(import.meta.dirname, '../../src-main')

const sourceFiles = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|vue)$/.test(file))
    : []

const importsOf = (file: string) => {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!)
}

test('every folder of src-main is a known room', () => {
  const rooms = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(rooms.map((entry) => entry.name).filter((name) => !(name in ALLOWED))).toEqual([])
})

test.each(Object.keys(ALLOWED))('%s imports only the rooms below it', (room) => {
  const bad: string[] = []
  for (const file of sourceFiles(join(root, room))) {
    const path = join(root, room, file)
    for (const specifier of importsOf(path)) {
      if (!specifier.startsWith('.')) continue
      const target = relative(root, resolve(dirname(path), specifier)).split(/[\\/]/)[0]!
      if (target !== room && target !== 'contract' && !ALLOWED[room]!.includes(target))
        bad.push(`${room}/${file} -> ${target}`)
    }
  }
  expect(bad).toEqual([])
})

test('only app, preload and transports/electron import electron', () => {
  const bad = sourceFiles(root).filter(
    (file) =>
      !/^(app|preload|transports[\\/]electron)[\\/]/.test(file) &&
      importsOf(join(root, file)).includes('electron'),
  )
  expect(bad).toEqual([])
})

test('the renderer imports only the contract from src-main', () => {
  const renderer = join(root, '../src-renderer')
  const bad: string[] = []
  for (const file of sourceFiles(renderer)) {
    if (file === 'vite.config.ts') continue
    for (const specifier of importsOf(join(renderer, file)))
      if (specifier.includes('src-main') || specifier === 'electron') bad.push(`${file} -> ${specifier}`)
  }
  expect(bad).toEqual([])
})

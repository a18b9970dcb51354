import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test, vi } from 'vitest'
import { assembleListing, RESOURCES } from '../support/listings'
import { runBareMachine, runProgram } from './run-listing'

// A busy host must not fail a test.
vi.setConfig({ testTimeout: 60_000 })

const lessonSchema = v.object({
  number: v.number(),
  title: v.pipe(v.string(), v.minLength(3)),
  summary: v.pipe(v.string(), v.minLength(10)),
  listing: v.string(),
  tasks: v.pipe(v.array(v.string()), v.minLength(3)),
  ru: v.object({
    title: v.pipe(v.string(), v.minLength(3)),
    summary: v.pipe(v.string(), v.minLength(10)),
    tasks: v.array(v.string()),
  }),
  check: v.object({
    /** `bare` when the listing runs without KolibriOS. */
    machine: v.optional(v.literal('bare')),
    load: v.optional(v.number()),
    entry: v.optional(v.number()),
    exitPort: v.optional(v.number()),
    portLog: v.optional(v.number()),
    end: v.picklist(['exit', 'port']),
    /** Regular expressions, each of which must match the board, in this order. */
    board: v.pipe(v.array(v.string()), v.minLength(1)),
    /** Texts that must not appear. */
    absent: v.array(v.string()),
  }),
})

const lessons = join(RESOURCES, 'lessons')
const folders = readdirSync(lessons).sort()
const transcripts = join(import.meta.dirname, '../cases/resources/board')

/** Numbers that depend on the machine are not compared. */
/** What is the same in every language: code in backticks, headings by their level, rows of tables, bold words. */
const skeleton = (text: string) => ({
  code: [...text.matchAll(/`[^`]+`/g)].map(([code]) => code).sort(),
  headings: [...text.matchAll(/^#+/gm)].map(([marks]) => marks),
  rows: [...text.matchAll(/^\|/gm)].length,
  items: [...text.matchAll(/^(-|\d\.) /gm)].map(([mark]) => mark),
  bold: [...text.matchAll(/\*\*/g)].length,
})

const withoutNumbers = (line: string) => line.replace(/[0-9A-F]{8}|\d+/g, '#').replace(/ +/g, ' ')

describe.each(folders)('%s', (folder) => {
  const facts = v.parse(lessonSchema, JSON.parse(readFileSync(join(lessons, folder, 'lesson.json'), 'utf8')))

  test('has a number, a text and its listing', () => {
    expect(folder.startsWith(String(facts.number).padStart(2, '0'))).toBe(true)
    expect(existsSync(join(lessons, folder, facts.listing))).toBe(true)
    expect(readFileSync(join(lessons, folder, 'text.md'), 'utf8')).toMatch(/^# .+\n[^]*## What to watch/)
  })

  test('says the same in Russian', () => {
    const [english, russian] = ['text.md', 'text.ru.md'].map((name) =>
      readFileSync(join(lessons, folder, name), 'utf8'),
    )
    expect(skeleton(russian!)).toEqual(skeleton(english!))
    expect(russian).toContain(`# ${facts.ru.title}\n`)
    const told = [facts.ru.title, facts.ru.summary, ...facts.ru.tasks]
    expect(told.filter((text) => !/\p{Script=Cyrillic}/u.test(text))).toEqual([])
    expect(facts.ru.tasks.map((task) => skeleton(task).code)).toEqual(
      facts.tasks.map((task) => skeleton(task).code),
    )
  })

  test('its main listing runs and shows what it should', () => {
    const image = assembleListing(`lessons/${folder}/${facts.listing}`)
    const { machine, load, exitPort, board, absent } = facts.check
    const run = machine === 'bare' ? runBareMachine(image, load!, exitPort!) : runProgram(image)
    expect(run.end).toBe(machine === 'bare' ? 'requested' : 'ended')
    if (machine === 'bare') expect(run.exit).toBe(0)
    let at = 0
    for (const pattern of board) {
      const found = new RegExp(pattern).exec(run.board.slice(at))
      expect(found, `${pattern} in\n${run.board.slice(at)}`).not.toBeNull()
      at += found!.index + found![0].length
    }
    for (const text of absent) expect(run.board).not.toContain(text)
  })
})

// What the listings printed on the real KolibriOS (0.7.7.0, 128 MB). In lines that begin with ~ the numbers depend on
// the machine and are not compared.
describe('as on the real KolibriOS', () => {
  test.each(readdirSync(transcripts))('%s', (file) => {
    const [folder, name] = file.replace('.txt', '').split('.') as [string, string]
    const { board } = runProgram(assembleListing(`lessons/${folder}/${name}.asm`))
    const expected = readFileSync(join(transcripts, file), 'utf8').trimEnd().split('\n')
    const seen = board.trimEnd().split('\n')
    const comparable = seen.map((line, index) =>
      expected[index]?.startsWith('~ ') ? `~ ${withoutNumbers(line)}` : line,
    )
    expect(comparable).toEqual(
      expected.map((line) => (line.startsWith('~ ') ? `~ ${withoutNumbers(line.slice(2))}` : line)),
    )
  })
})

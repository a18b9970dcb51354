/** Asks the real fasm what single lines assemble to. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LineResult } from './one-line'

/** True when a fasm 1.73 is installed. */
export function hasFasm(): boolean {
  const run = spawnSync('fasm', [], { encoding: 'utf8' })
  return run.error === undefined && run.stdout.includes('version 1.73')
}

const headerLines = 2

function sourceOf(lines: readonly string[], mode: number): string {
  const text = [`use${mode}`, 'zero = $%']
  for (const [at, line] of lines.entries()) text.push('org 1000h', `position${at} = $%`, line)
  text.push(`position${lines.length} = $%`, 'org 0')
  for (let at = 0; at <= lines.length; at++) text.push(`dd position${at}`)
  return text.join('\n') + '\n'
}

/** The results of many lines, each at address 1000h as if alone. */
export function askFasm(lines: readonly string[], mode: 16 | 32 | 64): LineResult[] {
  const folder = mkdtempSync(join(tmpdir(), 'encoder-'))
  const results: (LineResult | undefined)[] = lines.map(() => undefined)
  try {
    let open = lines.map((_, at) => at)
    const source = join(folder, 'a.asm')
    const output = join(folder, 'a.bin')
    while (open.length > 0) {
      writeFileSync(
        source,
        sourceOf(
          open.map((at) => lines[at] ?? ''),
          mode,
        ),
      )
      const run = spawnSync('fasm', ['-p', '20', source, output], { encoding: 'utf8' })
      if (run.status === 0) {
        const image = readFileSync(output)
        const table = image.length - 4 * (open.length + 1)
        open.forEach((at, place) => {
          const from = image.readUInt32LE(table + 4 * place)
          const to = image.readUInt32LE(table + 4 * place + 4)
          results[at] = { bytes: image.subarray(from, to).toString('hex'), error: '' }
        })
        break
      }
      const text = run.stderr + run.stdout
      const place = /\[(\d+)\]:/.exec(text)
      const message = /error: (.*)\./.exec(text)
      if (!place || !message) throw new Error(`fasm said: ${text}`)
      const bad = Math.floor((Number(place[1]) - headerLines - 1) / 3)
      const at = open[bad]
      if (at === undefined) throw new Error(`fasm said: ${text}`)
      results[at] = { bytes: '', error: message[1] ?? '' }
      open = open.filter((_, index) => index !== bad)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return results.map((result) => result ?? { bytes: '', error: 'not asked' })
}

/** The version line of the installed fasm. */
export function fasmVersion(): string {
  return execFileSync('fasm', { encoding: 'utf8' }).split('\n')[0] ?? ''
}

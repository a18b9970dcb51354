// npm run bench -- NAME [OPTIONS]: runs tests/bench/NAME.mjs.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [name, ...options] = process.argv.slice(2)
const file = name === undefined ? '' : join(import.meta.dirname, `${name}.mjs`)
if (!/^[a-z-]+$/.test(name ?? '') || name === 'run' || !existsSync(file)) {
  const names = readdirSync(import.meta.dirname)
    .filter((entry) => entry.endsWith('.mjs') && entry !== 'run.mjs')
    .map((entry) => entry.replace('.mjs', ''))
  console.error(`usage: npm run bench -- NAME [OPTIONS], where NAME is one of: ${names.join(', ')}`)
  process.exit(1)
}
const { run } = await import(pathToFileURL(file).href)
process.exitCode = await run(options)

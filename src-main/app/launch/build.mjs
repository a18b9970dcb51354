import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { node, ROOT, say, tool } from './project.mjs'

const INPUTS = ['src-main', 'src-renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const OUTPUTS = [
  'out/main/cli.js',
  'out/main/session-worker.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
]
const stamp = join(ROOT, 'out/inputs.txt')

/** A digest of names, sizes and times of everything that the build reads. */
const inputs = () => {
  const digest = createHash('sha256')
  const add = (path) => {
    const facts = statSync(join(ROOT, path))
    if (!facts.isDirectory()) digest.update(`${path}\0${facts.size}\0${facts.mtimeMs}\n`)
    else for (const name of readdirSync(join(ROOT, path)).sort()) add(`${path}/${name}`)
  }
  INPUTS.forEach(add)
  return digest.digest('hex')
}

/** Builds everything into out/; the exit code. */
export const build = () => {
  const before = inputs()
  const code = node(tool('electron-vite', 'bin/electron-vite.js', 'build', '--logLevel', 'warn'))
  if (code === 0) writeFileSync(stamp, before)
  return code
}

/** Builds when out/ is missing or older than the sources; the exit code. */
export const ensureBuilt = () => {
  const complete = OUTPUTS.every((file) => existsSync(join(ROOT, file)))
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs()) return 0
  say('building …')
  return build()
}

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NOTES, npm, ROOT, say } from './project.mjs'

const LEAST_NODE = [20, 19]
const stamp = join(NOTES, 'installed.txt')

const readOrEmpty = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

/** True when everything that the lock file demands lies in node_modules in its version. */
const matchesLock = () => {
  const installed = readOrEmpty(join(ROOT, 'node_modules/.package-lock.json'))
  if (installed === '') return false
  const present = JSON.parse(installed).packages
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, facts]) =>
      path === '' ||
      facts.optional === true ||
      facts.devOptional === true ||
      facts.peer === true ||
      present[path]?.version === facts.version,
  )
}

/**
 * Brings node_modules into the state of the lock file, saying so when there is something to do. Ends
 * the process with a plain sentence when that is impossible.
 */
export const ensureInstalled = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    say(`Node ${LEAST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`)
    process.exit(1)
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex')
  if (readOrEmpty(stamp) === lock) return
  if (!matchesLock()) {
    say('installing what package-lock.json lists (npm ci) …')
    const code = npm('ci', '--no-audit', '--no-fund', '--loglevel=error')
    if (code !== 0) {
      say('the installation failed; with a network, run npm ci to see why.')
      process.exit(code)
    }
  }
  mkdirSync(NOTES, { recursive: true })
  writeFileSync(stamp, lock)
}

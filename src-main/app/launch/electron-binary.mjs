/* global fetch, AbortSignal */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { node, NOTES, ROOT, say } from './project.mjs'

const FOLDER = join(ROOT, 'node_modules/electron')
const EXECUTABLES = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }
const NOTE = 'electron-not-available.json'
/** After this many milliseconds a failed attempt to fetch Electron is repeated. */
const FORGET_AFTER = 24 * 3600 * 1000
const ANSWER_WITHIN = 4000
/** A server that answers and then stops sending is given up after so many milliseconds. */
const FETCHED_WITHIN = 10 * 60 * 1000

/** Path of Electron's program; undefined when its binary is not there. Never starts a download. */
export const electronBinary = () => {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(FOLDER, 'dist')
  const program = join(folder, EXECUTABLES[process.platform] ?? 'electron')
  return existsSync(program) ? program : undefined
}

/** Why no window can be shown here; empty when one can. */
export const displayFault = () =>
  process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
    ? ''
    : 'there is no display'

/** Remembers that Electron cannot be had, so that the next start does not wait for it again. */
const rememberFailure = (notes, why) => {
  mkdirSync(notes, { recursive: true })
  writeFileSync(join(notes, NOTE), JSON.stringify({ why, at: Date.now() }))
  return why
}

const rememberedFailure = (notes) => {
  const note = join(notes, NOTE)
  if (!existsSync(note)) return ''
  const { why, at } = JSON.parse(readFileSync(note, 'utf8'))
  return Date.now() - at < FORGET_AFTER ? `${why} (remembered for a day; --electron tries again)` : ''
}

const cacheFolder = () => {
  if (process.env.electron_config_cache) return process.env.electron_config_cache
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'electron', 'Cache')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'electron')
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'electron')
}

/** Why the download of Electron cannot work; empty when its server answers, or it was fetched before. */
const downloadFault = async () => {
  const { version } = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8'))
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`
  const cache = cacheFolder()
  if (existsSync(cache) && readdirSync(cache, { recursive: true }).some((name) => name.endsWith(file)))
    return ''
  const mirror = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/'
  try {
    const answer = await fetch(`${mirror}v${version}/${file}`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    })
    return answer.ok ? '' : `Electron's server answered ${answer.status}`
  } catch {
    return "Electron's server cannot be reached"
  }
}

/**
 * Finds Electron, or fetches it when its server answers within seconds. `insist` forgets an earlier
 * failure. The answer has either `program` or `why` not; failures are kept in the folder `notes`.
 */
export const obtainElectron = async (insist, notes = NOTES) => {
  const present = electronBinary()
  if (present !== undefined) return { program: present }
  if (!existsSync(FOLDER)) return { why: "Electron's package is not installed" }
  const remembered = insist ? '' : rememberedFailure(notes)
  if (remembered !== '') return { why: remembered }
  const fault = await downloadFault()
  if (fault !== '') return { why: rememberFailure(notes, `${fault}, so there is no desktop window`) }
  say('fetching Electron, about 110 MB, once …')
  const code = node([join(FOLDER, 'install.js')], { timeout: FETCHED_WITHIN })
  const program = electronBinary()
  return code === 0 && program !== undefined
    ? { program }
    : { why: rememberFailure(notes, 'Electron could not be fetched') }
}

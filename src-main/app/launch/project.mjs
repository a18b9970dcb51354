import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The clone's root folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..')

/** Notes of the launcher: what was installed, what could not be had. Goes with `node_modules`. */
export const NOTES = join(ROOT, 'node_modules/.cache/kolibri-workbench')

/** Prints one line of the launcher's own. */
export const say = (text) => process.stderr.write(`kolibri-workbench: ${text}\n`)

/** The command line that runs npm: the very npm that runs us, where one does. */
const npmCommand = () =>
  process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']

/** Runs npm and waits; its exit code. */
export const npm = (...args) => {
  const [command, ...before] = npmCommand()
  const shell = process.platform === 'win32' && command === 'npm'
  return spawnSync(command, [...before, ...args], { cwd: ROOT, stdio: 'inherit', shell }).status ?? 1
}

/** The command-line arguments for node to run a tool that is installed here. */
export const tool = (packageName, script, ...args) => [
  join(ROOT, 'node_modules', packageName, script),
  ...args,
]

/** Runs a script with this very node and waits; its exit code. */
export const node = (args, options = {}) =>
  spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit', ...options }).status ?? 1

/**
 * Starts a program in the foreground and passes the signals on that should end it. Resolves with its
 * exit code; 127 when it cannot be started.
 */
export const foreground = (command, args, environment = {}) =>
  new Promise((ended) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    })
    const pass = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, pass)
    const end = (code) => {
      for (const signal of signals) process.off(signal, pass)
      ended(code)
    }
    child.once('error', () => end(127))
    child.once('exit', (code, signal) => end(code ?? (signal === null ? 1 : 128)))
  })

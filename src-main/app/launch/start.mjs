import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { displayFault, obtainElectron } from './electron-binary.mjs'
import { ensureInstalled } from './install.mjs'
import { foreground, ROOT, say } from './project.mjs'

/** A window that dies sooner than this, with an error, never opened. */
const OPENED_AFTER = 10_000

const HELP = `npm start [-- OPTIONS]: open the workbench

  --web           in a browser, also where a desktop window could be opened
  --electron      in a desktop window; tries again to fetch Electron
  --project DIR   folder of your own listings
  --memory MIB    RAM of the machine that programs run on
  --port N        in a browser: the port on 127.0.0.1
  --no-open       in a browser: do not open the default browser, only print the address
`

const args = process.argv.slice(2)
if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(HELP)
  process.exit(0)
}
const take = (flag) => {
  const at = args.indexOf(flag)
  if (at >= 0) args.splice(at, 1)
  return at >= 0
}
const web = take('--web')
const insist = take('--electron')
const silent = take('--no-open')

ensureInstalled()
const built = ensureBuilt()
if (built !== 0) {
  say('the build failed; its messages stand above.')
  process.exit(built)
}

/** Opens the desktop window; resolves with its exit code, or the reason why there is none. */
const startDesktop = async () => {
  if (web) return 'as asked with --web'
  const blind = displayFault()
  if (blind !== '') return blind
  const { program, why } = await obtainElectron(insist)
  if (program === undefined) return why
  // Chromium refuses to run its sandbox as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const began = Date.now()
  const code = await foreground(program, [...sandbox, ROOT, ...args])
  return code !== 0 && Date.now() - began < OPENED_AFTER ? `Electron ended at once with code ${code}` : code
}

const outcome = await startDesktop()
if (typeof outcome === 'number') process.exit(outcome)
say(`in the browser, not in a window of its own: ${outcome}.`)
const open = silent ? [] : ['--open']
process.exit(await foreground(process.execPath, [join(ROOT, 'out/main/cli.js'), 'serve', ...open, ...args]))

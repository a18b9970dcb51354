import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

interface CarriedChromium {
  readonly args: string[]
  executablePath(): Promise<string>
}

/**
 * The Chromium for browser tests: `CHROMIUM` names one, else an installed one, else the one that the
 * optional package @sparticuz/chromium carries. Undefined when there is none.
 */
export const findChromium = async (): Promise<{ executable: string; args: string[] } | undefined> => {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const candidates = [
    process.env['CHROMIUM'] ?? '',
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name + suffix))),
    ...PLACES,
  ]
  const installed = candidates.find((file) => file !== '' && existsSync(file))
  const args = ['--no-sandbox', '--disable-dev-shm-usage']
  if (installed !== undefined) return { executable: installed, args }
  try {
    // By a name that the type checker does not resolve: the package is optional.
    const optional = '@sparticuz/chromium'
    const { default: carried } = (await import(optional)) as { default: CarriedChromium }
    return { executable: await carried.executablePath(), args: [...carried.args, ...args] }
  } catch {
    return undefined
  }
}

import { homedir } from 'node:os'
import { join } from 'node:path'

const APPLICATION = 'kolibri-workbench'

/**
 * Where the workbench keeps what is the user's: `%APPDATA%` on Windows, `~/Library/Application
 * Support` on macOS, the XDG data folder elsewhere. `KOLIBRI_WORKBENCH_DATA` overrides it.
 */
export const dataFolder = (): string => {
  const environment = process.env
  const chosen = environment['KOLIBRI_WORKBENCH_DATA']
  if (chosen) return chosen
  if (process.platform === 'win32')
    return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), APPLICATION)
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', APPLICATION)
  return join(environment['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), APPLICATION)
}

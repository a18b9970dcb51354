import { register } from 'node:module'

/** Makes `import 'electron'` in the built main process the stand-in beside this file. */
register('./resolve.mjs', import.meta.url)

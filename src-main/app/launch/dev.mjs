import { join } from 'node:path'
import { displayFault, electronBinary } from './electron-binary.mjs'
import { ensureInstalled } from './install.mjs'
import { foreground, ROOT, say, tool } from './project.mjs'

/**
 * The developer's loop with hot reload. With Electron and a display: electron-vite's own. In a browser
 * (`--web`, or where there is no window): the pages come from Vite with hot reload, and a change in
 * src-main rebuilds it and starts a new session behind the same address.
 */
ensureInstalled()
const args = process.argv.slice(2)
const web = args.includes('--web')
const rest = args.filter((arg) => arg !== '--web')
if (!web && electronBinary() !== undefined && displayFault() === '')
  process.exit(
    await foreground(
      process.execPath,
      tool('electron-vite', 'bin/electron-vite.js', 'dev', '--watch', ...rest),
    ),
  )

const { MainConfigFactory, resolveConfig } = await import('electron-vite')
const { build, createServer } = await import('vite')
const { config } = await resolveConfig({ root: ROOT }, 'build', 'development')
const main = await new MainConfigFactory(config.main, {}, { root: ROOT }).build()
const watcher = await build({
  ...main,
  configFile: false,
  logLevel: 'warn',
  build: { ...main.build, watch: {} },
})
await new Promise((built) => {
  watcher.on('event', ({ code, error }) => {
    if (code === 'ERROR') say(error.message)
    if (code === 'END') built()
  })
})
const pages = await createServer({
  configFile: join(ROOT, 'src-renderer/vite.config.ts'),
  server: { host: '127.0.0.1', port: 5173 },
})
await pages.listen()
const { port } = pages.httpServer.address()
const serve = [
  join(ROOT, 'out/main/cli.js'),
  'serve',
  '--renderer-server',
  `http://127.0.0.1:${port}`,
  ...rest,
]
const code = await foreground(process.execPath, serve)
await pages.close()
await watcher.close()
process.exit(code)

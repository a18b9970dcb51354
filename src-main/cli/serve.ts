import { existsSync, watch } from 'node:fs'
import { join, resolve } from 'node:path'
import { serveWeb } from '../transports/web/server'
import { type SessionHost, startSessionWorker } from '../transports/worker/session-host'
import { ExitCode, readArguments, wholeNumber } from './arguments'
import { openBrowser } from './open-browser'

/** A build writes its files one after the other. */
const BUILD_SETTLES = 300

const HELP = `kwb serve: open the workbench in a browser

Usage: kwb serve [--port N] [--project DIR] [--memory MIB] [--open]

  --port N        port on 127.0.0.1; any free one when absent
  --project DIR   folder of your own listings (a folder in your data directory when absent)
  --memory MIB    RAM of the machine that programs run on, 1 to 1024; goes before the setting
  --open          open the address in the default browser

The address that is printed works once: it gives the first browser that opens it a cookie, so that
the page can be reloaded but a copied address is worthless. Ctrl+C ends the workbench.
`

/** While developing: a new build of the session's thread replaces the one that runs. */
const restartOnBuild = (built: string, host: SessionHost): void => {
  let timer: NodeJS.Timeout | undefined
  watch(built, (_event, name) => {
    if (name !== 'session-worker.js') return
    clearTimeout(timer)
    timer = setTimeout(() => {
      process.stdout.write('src-main was built anew: a new session; reload the page.\n')
      void host.restart()
    }, BUILD_SETTLES)
  })
}

/** Serves the workbench on the loopback until it is interrupted. */
export const serve = async (args: readonly string[]): Promise<number> => {
  const { values } = readArguments({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      port: { type: 'string' },
      project: { type: 'string' },
      memory: { type: 'string' },
      open: { type: 'boolean' },
      /** For development: pages come from this Vite server. */
      'renderer-server': { type: 'string' },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return ExitCode.success
  }
  // Everything that may be wrong is looked at before anything is started.
  const port = values.port === undefined ? 0 : wholeNumber('--port', values.port, 0, 65535)
  const memoryMib = values.memory === undefined ? undefined : wholeNumber('--memory', values.memory, 1, 1024)
  const built = import.meta.dirname
  const renderer = join(built, '../renderer')
  const rendererServer = values['renderer-server']
  if (rendererServer === undefined && !existsSync(join(renderer, 'index.html'))) {
    process.stderr.write('kwb serve: the pages are not built; run npm run build first.\n')
    return ExitCode.usage
  }
  const host = startSessionWorker(join(built, 'session-worker.js'), {
    resources: join(built, '../../resources'),
    ...(values.project === undefined ? {} : { project: resolve(values.project) }),
    ...(memoryMib === undefined ? {} : { memoryMib }),
  })
  if (rendererServer !== undefined) restartOnBuild(built, host)
  const ended = new Promise<number>((end) => {
    host.onCrash((message) => {
      process.stderr.write(`kwb serve: the session ended by a defect: ${message}\n`)
      end(ExitCode.usage)
    })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(ExitCode.success))
  })
  const server = await serveWeb({
    connect: host.connect,
    renderer,
    port,
    ...(rendererServer === undefined ? {} : { rendererServer }),
  }).catch(async (error: NodeJS.ErrnoException) => {
    await host.close()
    process.stderr.write(
      error.code === 'EADDRINUSE'
        ? `kwb serve: port ${values.port} is taken; choose another with --port, or none.\n`
        : `kwb serve: ${error.message}\n`,
    )
    return undefined
  })
  if (server === undefined) return ExitCode.usage
  process.stdout.write(`Kolibri Workbench: ${server.address}\n`)
  if (values.open) openBrowser(server.address)
  const exitCode = await ended
  await server.close()
  await host.close()
  return exitCode
}

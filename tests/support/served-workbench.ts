import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')

export interface Served {
  /** The address with its token. */
  readonly address: string
  /** What it said besides. */
  readonly said: () => string
  readonly stop: () => Promise<number | null>
}

/** Starts a script that prints the workbench's address, and waits for it. */
export const serveWorkbench = (
  script: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly data: string; readonly environment?: NodeJS.ProcessEnv },
): Promise<Served> =>
  new Promise((served, failed) => {
    const child: ChildProcess = spawn(process.execPath, [script, ...args], {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, ...options.environment, KOLIBRI_WORKBENCH_DATA: options.data },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const ended = new Promise<number | null>((end) => child.once('exit', end))
    const stop = () => {
      child.kill('SIGTERM')
      return ended
    }
    const listen = (chunk: Buffer) => {
      output += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(output)?.[0]
      if (address !== undefined) served({ address, said: () => output, stop })
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    void ended.then((code) => failed(new Error(`ended with ${code}: ${output}`)))
  })

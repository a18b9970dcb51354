import { Buffer } from 'node:buffer'
import { spawn } from 'node:child_process'
import { ensureInstalled } from './install.mjs'
import { ROOT, say, tool } from './project.mjs'

/**
 * The quick proof, on two cores: types and lint beside unit tests. The machine's tests run on its first
 * engine only; `npm test` repeats them on the second one. Every part runs even when another one fails;
 * what a part printed comes in one piece when it ends.
 */
ensureInstalled()

const typecheck = (name, compiler, project) => ({
  name: `types of ${name}`,
  args: tool(...compiler, '--noEmit', '-p', project),
})
const LANES = [
  [
    typecheck('core', ['typescript', 'bin/tsc'], 'src-main/tsconfig.core.json'),
    typecheck('main', ['typescript', 'bin/tsc'], 'src-main/tsconfig.json'),
    typecheck('renderer and tests', ['vue-tsc', 'bin/vue-tsc.js'], 'tests/tsconfig.json'),
    {
      name: 'lint',
      args: tool('eslint', 'bin/eslint.js', '-c', 'tests/eslint.config.mjs', '.'),
    },
  ],
  [
    {
      name: 'unit tests',
      args: tool(
        ...['vitest', 'vitest.mjs', 'run', '--config', 'tests/vitest.config.ts'],
        ...['--project', 'main', '--project', 'renderer'],
      ),
    },
  ],
]

const run = ({ name, args }) =>
  new Promise((ended) => {
    const began = Date.now()
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
    const output = []
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.once('exit', (code) => {
      process.stdout.write(Buffer.concat(output))
      say(`${name}: ${code === 0 ? 'good' : 'FAILED'} (${Math.round((Date.now() - began) / 1000)} s)`)
      ended(code === 0)
    })
  })

const results = await Promise.all(
  LANES.map(async (lane) => {
    let good = true
    for (const part of lane) good = (await run(part)) && good
    return good
  }),
)
process.exitCode = results.every(Boolean) ? 0 : 1

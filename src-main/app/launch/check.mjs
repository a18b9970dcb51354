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
const unitTests = (part, parts) => ({
  name: `unit tests, part ${part} of ${parts}`,
  args: tool(
    ...['vitest', 'vitest.mjs', 'run', '--config', 'tests/vitest.config.ts'],
    ...['--project', 'main', '--project', 'renderer', '--shard', `${part}/${parts}`],
  ),
})
/** The longest first: what is short fills the gaps at the end. */
const PARTS = [
  unitTests(1, 3),
  unitTests(2, 3),
  unitTests(3, 3),
  typecheck('renderer and tests', ['vue-tsc', 'bin/vue-tsc.js'], 'tests/tsconfig.json'),
  { name: 'lint', args: tool('eslint', 'bin/eslint.js', '-c', 'tests/eslint.config.mjs', '.') },
  typecheck('main', ['typescript', 'bin/tsc'], 'src-main/tsconfig.json'),
  typecheck('core', ['typescript', 'bin/tsc'], 'src-main/tsconfig.core.json'),
]
const AT_ONCE = 2

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

const waiting = [...PARTS]
let good = true
const runner = async () => {
  for (let part = waiting.shift(); part; part = waiting.shift()) good = (await run(part)) && good
}
await Promise.all(Array.from({ length: AT_ONCE }, runner))
process.exitCode = good ? 0 : 1

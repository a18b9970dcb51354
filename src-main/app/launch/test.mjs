import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { node, npm, ROOT, say, tool } from './project.mjs'

/**
 * The whole proof: types, lint and format, unit tests, the build, and the browser tests over it. Runs
 * everything even when something fails; the last line sums up, the exit code is 0 when nothing failed.
 */
ensureInstalled()
const reports = join(ROOT, 'tests/output/reports')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const sum = { passed: 0, failed: 0, skipped: 0 }
const failures = []

const step = (name, run) => {
  say(`${name} …`)
  const succeeded = run() === 0
  sum[succeeded ? 'passed' : 'failed'] += 1
  if (!succeeded) failures.push(name)
  return succeeded
}

/** Runs vitest and counts its tests from its report, not from what it prints. */
const vitest = (name, config) => {
  say(`${name} …`)
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`)
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = node(tool('vitest', 'vitest.mjs', 'run', '--config', config, ...output))
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }
  sum.passed += numPassedTests
  sum.failed += numFailedTests
  sum.skipped += numPendingTests + numTodoTests
  for (const { assertionResults, name: file } of testResults)
    for (const { status, fullName } of assertionResults)
      if (status === 'failed') failures.push(`${file}: ${fullName}`)
      else if (status !== 'passed') say(`skipped: ${fullName}`)
  // A file that could not even be loaded has no failed test in the report.
  if (code !== 0 && numFailedTests === 0) {
    sum.failed += 1
    failures.push(name)
  }
}

for (const part of ['core', 'main', 'renderer', 'tests'])
  step(`types of ${part}`, () => npm('run', '--silent', `typecheck:${part}`))
step('lint and format', () => npm('run', '--silent', 'lint'))
const built = step('build', build)
vitest('unit tests', 'tests/vitest.config.ts')
const browserTests = 'tests/e2e/vitest.config.ts'
if (!existsSync(join(ROOT, browserTests))) {
  sum.failed += 1
  failures.push(`${browserTests} is missing`)
} else if (built) vitest('browser tests', browserTests)
else failures.push('browser tests: not run, for the build failed')

for (const failure of failures) process.stdout.write(`failed: ${failure}\n`)
process.stdout.write(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped\n`)
process.exitCode = sum.failed === 0 ? 0 : 1

import { spawnSync } from 'node:child_process'

const seconds = (text) => {
  const [minutes, rest] = text.split('m')
  return Number(minutes) * 60 + Number.parseFloat(rest)
}

/**
 * Runs a program to its end: seconds on the clock and seconds of processor time of all its threads, which
 * the shell counts (POSIX `times`; its second line is about the children).
 */
export function timed([program, ...args], options = {}) {
  const started = process.hrtime.bigint()
  const run = spawnSync('sh', ['-c', '"$@" >/dev/null 2>&1; echo $?; times', 'sh', program, ...args], {
    ...options,
    encoding: 'latin1',
  })
  const wall = Number(process.hrtime.bigint() - started) / 1e9
  const [status, , children = ''] = run.stdout.trim().split('\n')
  if (run.error || status !== '0') throw new Error(`${program} ${args.join(' ')} ended with ${status}`)
  const [user, system] = children.trim().split(/\s+/)
  return { wall, cpu: seconds(user) + seconds(system) }
}

export const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

// npm run bench -- assembler --kolibrios DIR [--rounds N] [--only kernel,puzzle,empty,typing]
//
// Our assembler against fasm, in turn, round after round; prints the medians and the ratios of each round.
// DIR (or BENCH_KOLIBRIOS) is a KolibriOS source tree; fasm must be installed and the workbench built.
//   kernel, puzzle  kwb asm against fasm, both whole processes, less what each takes for an empty source;
//                   the bytes are compared
//   empty           kwb asm on an empty source against node -e 0
//   typing          a listing of 2,000 lines of our lessons, one line of it changed each time, assembled by
//                   the thread that assembles for the editor: from the request to the report
// Two times are given: on the clock, and of the processor. The latter counts the threads on which V8 compiles
// and collects beside the program too; on a machine that has other work it is the steadier one.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { longListing } from './support/long-listing.mjs'
import { median, timed } from './support/processes.mjs'

const ROOT = resolve(import.meta.dirname, '../..')
const CLI = join(ROOT, 'out/main/cli.js')
const JOB_WORKER = join(ROOT, 'out/main/job-worker.js')
const PROGRAMS = {
  kernel: 'kernel/trunk/kernel.asm',
  puzzle: 'programs/games/codemaster/kolibri_puzzle.asm',
}
const LINES = 2000
const FRAME = 16

const milliseconds = (seconds) => (seconds * 1000).toFixed(0).padStart(6)

/** Medians of two series of runs, and of the ratios of the pairs, by one of the times. */
function compare(title, ours, theirs, time) {
  const ratio = median(ours.map((run, round) => run[time] / theirs[round][time]))
  const medians = [ours, theirs].map((runs) => milliseconds(median(runs.map((run) => run[time]))))
  console.log(`${title} ${time.padEnd(5)} ${medians[0]} ms ${medians[1]} ms ${ratio.toFixed(2).padStart(7)}`)
}

/** Runs that have become less by what the same round took for nothing. */
const less = (runs, nothing) =>
  runs.map((run, round) => ({ wall: run.wall - nothing[round].wall, cpu: run.cpu - nothing[round].cpu }))

function benchProgram(name, tree, folder, rounds) {
  const source = join(tree, PROGRAMS[name])
  if (!existsSync(source)) throw new Error(`there is no ${PROGRAMS[name]} in the tree`)
  writeFileSync(join(folder, 'lang.inc'), 'lang fix en_US\n')
  writeFileSync(join(folder, 'empty.asm'), '')
  const env = { ...process.env, INCLUDE: folder, SOURCE_DATE_EPOCH: '0' }
  const output = (program) => join(folder, `${name}.${program}`)
  const run = (program, input) =>
    timed(
      [...(program === 'fasm' ? ['fasm'] : ['node', CLI, 'asm']), '-m', '262144', input, output(program)],
      { env },
    )
  const empty = join(folder, 'empty.asm')
  const runs = { ours: [], theirs: [], oursEmpty: [], theirsEmpty: [] }
  for (let round = 0; round < rounds; round++) {
    runs.oursEmpty.push(run('kwb', empty))
    runs.theirsEmpty.push(run('fasm', empty))
    runs.ours.push(run('kwb', source))
    runs.theirs.push(run('fasm', source))
  }
  const ours = less(runs.ours, runs.oursEmpty)
  const theirs = less(runs.theirs, runs.theirsEmpty)
  for (const time of ['wall', 'cpu']) compare(name.padEnd(8), ours, theirs, time)
  const equal = readFileSync(output('kwb')).equals(readFileSync(output('fasm')))
  console.log(`${name.padEnd(8)} bytes ${equal ? 'equal' : 'DIFFER'}`)
  return equal
}

function benchEmpty(folder, rounds) {
  const empty = join(folder, 'empty.asm')
  writeFileSync(empty, '')
  const ours = []
  const theirs = []
  for (let round = 0; round < rounds * 3; round++) {
    ours.push(timed(['node', CLI, 'asm', empty, join(folder, 'empty.bin')]))
    theirs.push(timed(['node', '-e', '0']))
  }
  for (const time of ['wall', 'cpu']) compare('empty   ', ours, theirs, time)
}

async function loadJobPool(folder) {
  await build({
    root: ROOT,
    logLevel: 'error',
    configFile: false,
    ssr: { noExternal: true },
    build: { ssr: join(ROOT, 'src-main/app/host/job-pool.ts'), outDir: folder, emptyOutDir: false },
  })
  return (await import(pathToFileURL(join(folder, 'job-pool.js')).href)).createJobPool
}

async function benchTyping(folder, rounds) {
  const createJobPool = await loadJobPool(folder)
  const project = join(folder, 'files')
  mkdirSync(project)
  const resources = join(ROOT, 'resources')
  const text = longListing(resources, LINES, '../include/')
  writeFileSync(join(project, 'long.asm'), text)
  const jobs = createJobPool(JOB_WORKER, { resources, project })
  const lines = text.split('\n')
  const at = lines.findIndex((line, number) => number > lines.length / 2 && /^\s+mov\s/.test(line))
  const times = []
  const warmUp = 40
  let used = process.cpuUsage()
  for (let edit = 0; edit < warmUp + rounds * 20; edit++) {
    if (edit === warmUp) used = process.cpuUsage()
    const changed = lines.with(at, `        mov     eax, ${edit}`).join('\n')
    const overlays = [{ path: 'files/long.asm', text: changed }]
    const started = process.hrtime.bigint()
    const result = await jobs.run({ kind: 'assemble', path: 'files/long.asm', overlays }).result
    times.push(Number(process.hrtime.bigint() - started) / 1e6)
    if (!result.ok || !result.value.report.succeeded) throw new Error(JSON.stringify(result).slice(0, 400))
  }
  const { user, system } = process.cpuUsage(used)
  jobs.close()
  const warm = times.slice(warmUp).toSorted((a, b) => a - b)
  const shown = [
    `first ${times[0].toFixed(0)} ms`,
    `median ${median(warm).toFixed(1)} ms`,
    `95 % below ${warm[Math.floor(warm.length * 0.95)].toFixed(1)} ms`,
    `processor ${((user + system) / 1e3 / warm.length).toFixed(1)} ms each`,
    `frame ${FRAME} ms`,
  ]
  console.log(`typing   ${lines.length} lines, ${warm.length} edits: ${shown.join(', ')}`)
}

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      kolibrios: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      only: { type: 'string', default: 'kernel,puzzle,empty,typing' },
    },
  })
  const only = values.only.split(',')
  const rounds = Number(values.rounds)
  const tree = values.kolibrios ?? process.env.BENCH_KOLIBRIOS
  const programs = Object.keys(PROGRAMS).filter((name) => only.includes(name))
  if (!existsSync(CLI)) {
    console.error('bench assembler: out/main/cli.js is missing; run `npm run build` first')
    return 1
  }
  if (programs.length > 0 && (tree === undefined || !existsSync(tree))) {
    console.error(
      'bench assembler: say where a KolibriOS tree is, with --kolibrios DIR or BENCH_KOLIBRIOS, ' +
        'or leave its programs out with --only empty,typing',
    )
    return 1
  }
  if (programs.length > 0 && spawnSync('fasm').error) {
    console.error('bench assembler: fasm is not installed')
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  let isRight = true
  try {
    console.log('what     time      kwb        peer       ratio')
    for (const name of programs) isRight = benchProgram(name, tree, folder, rounds) && isRight
    if (only.includes('empty')) benchEmpty(folder, rounds)
    if (only.includes('typing')) await benchTyping(folder, rounds)
  } finally {
    rmSync(folder, { recursive: true })
  }
  return isRight ? 0 : 2
}

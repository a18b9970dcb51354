// npm run bench -- machine --kernels DIR [--rounds N] [--only NAME,...] [--wall] [--v86 LIBRARY]
//
// Runs guest kernels on the machine and natively, in turn, and prints the ratios. DIR (or BENCH_KERNELS) has
// kernels/*.inc with GOLDEN (name, iterations, checksum) and wrap/blob.asm, wrap/elf.asm; fasm must be installed.
// The machine executes the smallest number of iterations in GOLDEN, native code the largest; times are scaled.
// Ratios are of processor time (user and system, all threads), which a loaded host disturbs least; --wall takes
// wall time instead. --v86 names a v86 library (libv86.mjs beside its v86.wasm): the peer runs each kernel in the
// same round with its translator off, and its ratios stand in a column of their own; DIR then has wrap/pc.asm too.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'

const BLOB = 0x10000
const STACK = 0x1100000 - 4
const RETURN = 0x8000
const DIRECTORY = 0x1900000

async function loadMachine(folder) {
  const root = resolve(import.meta.dirname, '../..')
  await build({
    root,
    logLevel: 'error',
    configFile: false,
    build: {
      ssr: join(root, 'src-main/machine/create-machine.ts'),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
    },
  })
  return (await import(pathToFileURL(join(folder, 'create-machine.js')).href)).createMachine
}

/** Ring 3 with 4 KiB pages, identity-mapped 64 MiB. */
function prepare(createMachine, blob) {
  let isDone = false
  const machine = createMachine({
    memoryMib: 64,
    ports: {
      softwareInterrupt() {
        isDone = true
        machine.requestStop()
        return true
      },
    },
  })
  const { physical, state } = machine
  for (let table = 0; table < 16; table++)
    physical.write32(DIRECTORY + table * 4, (DIRECTORY + 0x1000 * (table + 1)) | 7)
  for (let page = 0; page < 16384; page++) physical.write32(DIRECTORY + 0x1000 + page * 4, (page << 12) | 7)
  state.cr0 = 0x11
  state.cr4 = 0x600
  state.cr3 = DIRECTORY
  state.cr0 = 0x80010013
  for (const segment of ['ss', 'ds', 'es']) state.setSegment(segment, 0x23, 0, 0xffffffff, 0xc0f300)
  state.setSegment('cs', 0x1b, 0, 0xffffffff, 0xc0fb00)
  physical.writeBytes(BLOB, blob)
  physical.writeBytes(RETURN, Uint8Array.from([0xcd, 0x40]))
  const execute = (iterations) => {
    physical.write32(STACK, RETURN)
    Object.assign(state, { esp: STACK, eip: BLOB, ecx: iterations })
    isDone = false
    const before = machine.instructions
    const cpu = process.cpuUsage()
    const start = process.hrtime.bigint()
    let reason = { kind: 'budget' }
    while (!isDone && reason.kind === 'budget') reason = machine.run(1e9)
    const seconds = Number(process.hrtime.bigint() - start) / 1e9
    const used = process.cpuUsage(cpu)
    const what = isDone ? state.eax.toString(16).padStart(8, '0') : `${reason.kind} ${reason.what ?? ''}`
    return {
      seconds,
      cpu: (used.user + used.system) / 1e6,
      sum: what,
      instructions: machine.instructions - before,
    }
  }
  return { execute, release: () => machine.release() }
}

function runNative(elf) {
  const start = process.hrtime.bigint()
  const timed = spawnSync('bash', ['-c', 'TIMEFORMAT="cpu %3U %3S"; time "$0"', elf], { encoding: 'latin1' })
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  const [, user, system] = /cpu ([\d.]+) ([\d.]+)/.exec(timed.stderr) ?? [0, NaN, NaN]
  const sum = /E([0-9a-f]{8})/.exec(timed.stdout)?.[1] ?? 'none'
  return { seconds, cpu: Number(user) + Number(system), sum }
}

/** One run of the peer in a process of its own. */
function runV86(library, image) {
  const script = join(import.meta.dirname, 'peers/v86.mjs')
  const { stdout, stderr } = spawnSync(process.execPath, [script, resolve(library), image], {
    encoding: 'utf8',
  })
  const line = stdout.split('\n').find((text) => text.startsWith('{'))
  if (line === undefined) throw new Error(`v86 did not finish: ${stderr}`)
  return JSON.parse(line)
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      kernels: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string' },
      wall: { type: 'boolean', default: false },
      v86: { type: 'string' },
    },
  })
  const directory = values.kernels ?? process.env.BENCH_KERNELS
  if (directory === undefined || !existsSync(join(directory, 'kernels/GOLDEN'))) {
    console.error(
      directory === undefined
        ? 'bench machine: say where the kernels are, with --kernels DIR or BENCH_KERNELS'
        : `bench machine: there is no kernels/GOLDEN in ${directory}`,
    )
    return 1
  }
  if (spawnSync('fasm').error) {
    console.error('bench machine: fasm is not installed; it assembles the kernels')
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const createMachine = await loadMachine(folder)
  const golden = new Map()
  for (const line of readFileSync(join(directory, 'kernels/GOLDEN'), 'utf8').trim().split('\n')) {
    const [name, iterations, sum] = line.split(' ')
    golden.set(name, [...(golden.get(name) ?? []), { iterations: Number(iterations), sum }])
  }
  const names = values.only ? values.only.split(',') : [...golden.keys()]
  const assemble = (source, output, environment, ...defines) =>
    execFileSync('fasm', [...defines, source, output], {
      cwd: join(directory, 'wrap'),
      env: { ...process.env, ...environment },
      stdio: 'ignore',
    })
  const clock = values.wall ? 'seconds' : 'cpu'
  console.log(`times are ${values.wall ? 'wall' : 'processor'} time; ratio: machine / native`)
  const peerTitle = values.v86 === undefined ? '' : '  v86 without translator'
  console.log(`kernel       native ms   machine ms    ratio     MIPS  checksums${peerTitle}`)
  let logs = 0
  let peerLogs = 0
  let isRight = true
  for (const name of names) {
    const counts = golden.get(name).toSorted((a, b) => b.iterations - a.iterations)
    const full = counts[0]
    const small = counts.at(-1)
    const blob = join(folder, `${name}.bin`)
    const elf = join(folder, `${name}.elf`)
    assemble('blob.asm', blob, { KERNEL: name })
    assemble('elf.asm', elf, { KERNEL_BIN: blob }, '-d', `ITER=${full.iterations}`, '-d', 'REPS=1')
    chmodSync(elf, 0o755)
    const image = join(folder, `${name}.pc`)
    if (values.v86 !== undefined)
      assemble('pc.asm', image, { KERNEL_BIN: blob }, '-d', `ITER=${small.iterations}`, '-d', 'REPS=2')
    const guest = prepare(createMachine, readFileSync(blob))
    guest.execute(small.iterations)
    const natives = []
    const ours = []
    const peers = []
    let last = { instructions: 0, sum: '' }
    let agree = true
    for (let round = 0; round < Number(values.rounds); round++) {
      const native = runNative(elf)
      last = guest.execute(small.iterations)
      agree &&= native.sum === full.sum && last.sum === small.sum
      natives.push(native[clock])
      ours.push(last[clock])
      if (values.v86 === undefined) continue
      const peer = runV86(values.v86, image)
      agree &&= peer.sum === small.sum
      peers.push(peer[clock])
    }
    guest.release()
    const native = median(natives)
    const scaled = median(ours) * (full.iterations / small.iterations)
    const ratio = scaled / native
    logs += Math.log(ratio)
    const peer = peers.length === 0 ? 0 : (median(peers) * (full.iterations / small.iterations)) / native
    peerLogs += Math.log(peer)
    isRight &&= agree
    const mips = last.instructions / median(ours) / 1e6
    console.log(
      `${name.padEnd(12)} ${(native * 1000).toFixed(0).padStart(9)} ${(scaled * 1000).toFixed(0).padStart(12)} ` +
        `${ratio.toFixed(1).padStart(8)} ${mips.toFixed(0).padStart(8)}  ${agree ? 'agree' : `DIFFER: ${last.sum}`}` +
        (peer === 0 ? '' : `    ${peer.toFixed(1).padStart(8)}`),
    )
  }
  console.log(`geometric mean of ${names.length} ratios: ${Math.exp(logs / names.length).toFixed(1)}`)
  if (values.v86 !== undefined)
    console.log(`geometric mean for v86 without translator: ${Math.exp(peerLogs / names.length).toFixed(1)}`)
  rmSync(folder, { recursive: true })
  return isRight ? 0 : 2
}

// npm run bench -- machine --kernels DIR [--rounds N] [--only NAME,...]
//
// Runs guest kernels on the interpreter and natively, in turn, and prints the ratios. DIR (or BENCH_KERNELS) has
// kernels/*.inc with GOLDEN (name, iterations, checksum) and wrap/blob.asm, wrap/elf.asm; fasm must be installed.
// The machine executes the smallest number of iterations in GOLDEN, native code the largest; times are scaled.
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
    const start = process.hrtime.bigint()
    let reason = { kind: 'budget' }
    while (!isDone && reason.kind === 'budget') reason = machine.run(1e9)
    const seconds = Number(process.hrtime.bigint() - start) / 1e9
    const what = isDone ? state.eax.toString(16).padStart(8, '0') : `${reason.kind} ${reason.what ?? ''}`
    return { seconds, sum: what, instructions: machine.instructions - before }
  }
  return { execute, release: () => machine.release() }
}

function runNative(elf) {
  const start = process.hrtime.bigint()
  const output = spawnSync(elf, { encoding: 'latin1' }).stdout
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  return { seconds, sum: /E([0-9a-f]{8})/.exec(output)?.[1] ?? 'none' }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      kernels: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string' },
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
  console.log('kernel       native ms   machine ms    ratio     MIPS  checksums')
  let logs = 0
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
    const guest = prepare(createMachine, readFileSync(blob))
    guest.execute(small.iterations)
    const natives = []
    const ours = []
    let last = { instructions: 0, sum: '' }
    let agree = true
    for (let round = 0; round < Number(values.rounds); round++) {
      const native = runNative(elf)
      last = guest.execute(small.iterations)
      agree &&= native.sum === full.sum && last.sum === small.sum
      natives.push(native.seconds)
      ours.push(last.seconds)
    }
    guest.release()
    const native = median(natives)
    const scaled = median(ours) * (full.iterations / small.iterations)
    const ratio = scaled / native
    logs += Math.log(ratio)
    isRight &&= agree
    const mips = last.instructions / median(ours) / 1e6
    console.log(
      `${name.padEnd(12)} ${(native * 1000).toFixed(0).padStart(9)} ${(scaled * 1000).toFixed(0).padStart(12)} ` +
        `${ratio.toFixed(1).padStart(8)} ${mips.toFixed(0).padStart(8)}  ${agree ? 'agree' : `DIFFER: ${last.sum}`}`,
    )
  }
  console.log(`geometric mean of ${names.length} ratios: ${Math.exp(logs / names.length).toFixed(1)}`)
  rmSync(folder, { recursive: true })
  return isRight ? 0 : 2
}

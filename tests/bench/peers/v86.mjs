// node tests/bench/peers/v86.mjs LIBRARY IMAGE: boots a multiboot kernel image on v86 with its translator off and
// prints, as JSON, processor and wall seconds of its last run and the checksum. Started by bench machine --v86.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [library, image] = process.argv.slice(2)
const { V86 } = await import(pathToFileURL(library).href)
const wasm = join(dirname(library), 'v86.wasm')
if (!existsSync(wasm)) throw new Error(`v86.wasm is not beside ${library}`)
const contents = readFileSync(image)
const emulator = new V86({
  wasm_path: wasm,
  memory_size: 64 << 20,
  vga_memory_size: 2 << 20,
  disable_jit: true,
  autostart: true,
  multiboot: { buffer: contents.buffer.slice(contents.byteOffset, contents.byteOffset + contents.length) },
})

let text = ''
let cpu = process.cpuUsage()
let wall = process.hrtime.bigint()
emulator.add_listener('serial0-output-byte', (byte) => {
  text += String.fromCharCode(byte)
  if (text.endsWith('S')) {
    cpu = process.cpuUsage()
    wall = process.hrtime.bigint()
  }
  // The checksum follows the E; its eight digits cost nothing that shows.
  const runs = [...text.matchAll(/E([0-9a-f]{8})\n/g)]
  if (runs.length < 2) return
  const used = process.cpuUsage(cpu)
  const seconds = Number(process.hrtime.bigint() - wall) / 1e9
  console.log(JSON.stringify({ cpu: (used.user + used.system) / 1e6, seconds, sum: runs.at(-1)[1] }))
  process.exit(0)
})

/**
 * Writes what the ring-0 listings print under QEMU beside them: node tests/machine/ring0/capture.mjs, after a build.
 * `limits` has no transcript: there the manual is the referee.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const folder = join(root, 'tests/cases/ring0')
const work = mkdtempSync(join(tmpdir(), 'ring0-'))

/** Only the emulator of 64-bit processors has syscall. */
const LONG = ['rest']

/** Runs a multiboot image; gives what it wrote to port E9h. */
function underQemu(image, isLong) {
  const log = join(work, 'log')
  rmSync(log, { force: true })
  spawnSync(
    isLong ? 'qemu-system-x86_64' : 'qemu-system-i386',
    [
      ...['-cpu', isLong ? 'qemu64' : 'qemu32', '-m', '64', '-kernel', image],
      ...['-debugcon', `file:${log}`, '-device', 'isa-debug-exit,iobase=0xf4,iosize=1'],
      ...['-display', 'none', '-no-reboot', '-monitor', 'none', '-serial', 'none'],
    ],
    { timeout: 30_000, stdio: 'ignore' },
  )
  return readFileSync(log, 'latin1')
}

for (const name of ['segments', 'tasks', 'paging', 'interrupts', 'timer', 'rest', 'edges']) {
  const image = join(work, `${name}.bin`)
  execFileSync(process.execPath, [join(root, 'out/main/cli.js'), 'asm', join(folder, `${name}.asm`), image])
  writeFileSync(join(folder, `${name}.txt`), underQemu(image, LONG.includes(name)))
}
rmSync(work, { recursive: true })

/**
 * Random instructions in ring 0 and ring 3, with paging, under QEMU and on the bare machine:
 * node tests/machine/ring0/random.mjs [SEED] [IMAGES], after a build. Prints the cases that differ.
 * Both print faults, registers, defined flags and a sum of the memory after each case.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const folder = join(root, 'tests/cases/ring0')
const cli = join(root, 'out/main/cli.js')
const CASES = 250

let x = Number(process.argv[2] ?? 1) | 1
const random = (below) => {
  x ^= x << 13
  x ^= x >>> 17
  x ^= x << 5
  return (x >>> 0) % below
}
const pick = (list) => list[random(list.length)]

const R32 = ['eax', 'ecx', 'edx', 'ebx', 'esi', 'edi', 'ebp']
const R16 = ['ax', 'cx', 'dx', 'bx', 'si', 'di', 'bp']
const R8 = ['al', 'cl', 'dl', 'bl', 'ah', 'ch', 'dh', 'bh']
const REGISTERS = { 8: R8, 16: R16, 32: R32 }
const NAMES = { 8: 'byte', 16: 'word', 32: 'dword' }
const SELECTORS =
  `0 code0 data0 code3 data3 task absent_data execute_only conforming0 conforming3 read_only read_only3 small3
  local_table busy_task gate3 data0+3 data3+3 code3+3 read_only3+3 conforming0+3 4 0FFF8h`.split(/\s+/)
/** Emulators do not check what a segment allows: those that memory is reached by are flat, or not loaded at all. */
const FLAT = 'data0 data3 data0+3 data3+3 task absent_data 0FFF8h local_table'.split(' ')
/** From code that may only be executed the harness cannot read its texts; an emulator lets it. */
const TARGETS = SELECTORS.filter((name) => name !== '0' && name !== 'execute_only')
const CONDITIONS = 'o no b ae e ne be a s ns p np l ge le g'.split(' ')

const size = () => pick([8, 16, 32, 32])
const memory = () => {
  const segment = pick(['', '', '', 'ss:', 'es:'])
  return pick([
    `[${segment}SPARE + ${random(0x200)}]`,
    `[${segment}SPARE + ${0xff0 + random(32)}]`,
    `[${segment}ebx + ${random(64)}]`,
    `[${segment}ebx + ecx * 4]`,
    `[${segment}esi - ${random(64)}]`,
    `[${segment}${pick(R32)}]`,
    `[ebp + ${random(64)}]`,
  ])
}
const place = (bits) => (random(3) === 0 ? `${NAMES[bits]} ${memory()}` : pick(REGISTERS[bits]))
const value = (bits) =>
  pick([random(4), random(128), (1 << (bits - 1)) >>> 0, 2 ** bits - 1, random(2 ** Math.min(bits, 31))])
/** Flags that an instruction leaves undefined are made defined again. */
const defined = (text) => `${text}\n        cmp     eax, ecx`

const STACKS =
  'data0 data3+3 data3 data1+1 read_only read_only3+3 absent_data absent_data+3 0 0FFF8h 4 code3+3'.split(' ')
/** Flags to come back with: status, IOPL, AC. */
const frameFlags = () => `${random(0x1000) & 0xcd5} or ${random(4)} shl 12 or ${random(2)} shl 18 or 2`

const TEMPLATES = [
  () => {
    const bits = size()
    return `${pick(['add', 'sub', 'adc', 'sbb', 'cmp'])} ${place(bits)}, ${random(2) ? pick(REGISTERS[bits]) : value(bits)}`
  },
  () => {
    const bits = size()
    return defined(`${pick(['and', 'or', 'xor', 'test'])} ${place(bits)}, ${pick(REGISTERS[bits])}`)
  },
  () => {
    const bits = size()
    return `${pick(['inc', 'dec', 'neg', 'not'])} ${place(bits)}`
  },
  () => {
    const bits = size()
    return `mov ${place(bits)}, ${pick([pick(REGISTERS[bits]), value(bits)])}`
  },
  () => {
    const bits = size()
    return `mov ${pick(REGISTERS[bits])}, ${NAMES[bits]} ${memory()}`
  },
  () => `${pick(['movzx', 'movsx'])} ${pick(R32)}, ${place(pick([8, 16]))}`,
  () => `lea ${pick(R32)}, ${memory().replace(/\w\w:/, '')}`,
  () =>
    defined(
      `${pick(['shl', 'shr', 'sar', 'rol', 'ror', 'rcl', 'rcr'])} ${place(size())}, ${pick([1, 'cl', random(32)])}`,
    ),
  () => {
    const bits = pick([16, 32])
    return defined(`${pick(['shld', 'shrd'])} ${place(bits)}, ${pick(REGISTERS[bits])}, ${random(16)}`)
  },
  () => {
    const bits = pick([16, 32])
    return defined(`${pick(['bt', 'bts', 'btr', 'btc'])} ${pick(REGISTERS[bits])}, ${pick(REGISTERS[bits])}`)
  },
  () => defined(`${pick(['mul', 'imul', 'div', 'idiv'])} ${place(size())}`),
  () => defined(`imul ${pick(R32)}, ${place(32)}`),
  () => `set${pick(CONDITIONS)} ${place(8)}`,
  () => `cmov${pick(CONDITIONS)} ${pick(R32)}, ${place(32)}`,
  () => `bswap ${pick(R32)}`,
  () => {
    const bits = size()
    return `${pick(['xadd', 'cmpxchg'])} ${pick(REGISTERS[bits])}, ${pick(REGISTERS[bits])}`
  },
  () => pick(['cbw', 'cwde', 'cwd', 'cdq', 'lahf', 'sahf', 'clc', 'stc', 'cmc', 'cld', 'salc', 'xlatb']),
  () => defined(pick(['daa', 'das', 'aaa', 'aas', 'aam', 'aad', 'aam 0', 'aad 7'])),
  () => `${pick(['push', 'pop'])} ${pick(R32)}`,
  // Of a pushed segment register a processor may write 16 bits only (SDM vol. 2, "PUSH"); an emulator writes 32.
  () => `push ${pick(['es', 'cs', 'ss', 'ds', 'fs', 'gs'])}\n        mov word [esp + 2], 0\n        pop eax`,
  () => `pushfd\n        and dword [esp], 0CD5h\n        pop ${pick(R32)}`,
  () => `push dword ${pick(SELECTORS)}\n        pop ${pick(['fs', 'gs'])}`,
  () => `mov eax, ${pick(SELECTORS)}\n        mov ${pick(['fs', 'gs'])}, ax`,
  () => `mov eax, ${pick(FLAT)}\n        mov ${pick(['ds', 'es'])}, ax`,
  () => `mov eax, ${pick(SELECTORS)}\n        ${pick(['lar', 'lsl'])} ecx, ax`,
  () => `mov eax, ${pick(SELECTORS)}\n        ${pick(['verr', 'verw'])} ax`,
  () => `mov eax, ${random(4)}\n        mov edx, ${random(4)}\n        arpl ax, dx`,
  () =>
    `mov ecx, ${random(12)}\n        ${pick(['rep', 'repne'])} ${pick(['movsb', 'movsw', 'movsd', 'stosb', 'stosd', 'lodsb', 'lodsd', 'scasb', 'scasd', 'cmpsb', 'cmpsd'])}`,
  () =>
    pick([
      'movsd',
      'stosw',
      'lodsb',
      'scasw',
      'cmpsd',
      'std',
      'pushad',
      'popad',
      'leave',
      'enter 8, 1',
      'enter 0, 0',
    ]),
  () => `j${pick(CONDITIONS)} @f\n        inc edx\n  @@:`,
  () => `call @f\n  @@: pop ${pick(R32)}`,
  () =>
    pick([
      'cli',
      'sti',
      'clts',
      'smsw ax',
      'mov eax, cr0',
      'in al, 80h',
      'out 80h, al',
      'int 31h',
      'int 20h',
      'into',
      'ud2',
      'nop',
    ]),
  () => `sub esp, 8\n        ${pick(['call', 'jmp'])} ${pick(TARGETS)}:landing`,
  () => `push dword ${pick(TARGETS)}\n        push landing\n        ${pick(['retf', 'retf', 'retf 8'])}`,
  () => `push ${frameFlags()}\n        push dword ${pick(TARGETS)}\n        push landing\n        iretd`,
  () =>
    `push dword ${pick(STACKS)}\n        push stack3_top\n        ${pick([`push ${frameFlags()}\n        `, ''])}push dword ${pick(['code3+3', 'conforming0+3', 'conforming3+3', 'code1+1', 'code0'])}\n        push landing\n        ${pick(['iretd', 'retf'])}`,
  () => `mov eax, ${pick(STACKS)}\n        mov ss, ax`,
  () => `mov eax, ${pick(['0', 'local_table', 'absent_table', 'data0', '4', '0FFF8h'])}\n        lldt ax`,
  () => `${pick(['bt', 'bts', 'btr', 'btc'])} dword ${memory()}, ${pick(R32)}\n        cmp     eax, ecx`,
  () => `xchg ${place(32)}, ${pick(R32)}`,
  () => `pop dword ${memory()}`,
  () => `push dword ${pick([memory(), value(32)])}`,
  () => `mov ecx, ${1 + random(3)}\n  @@:   add ebx, ecx\n        ${pick(['loop', 'loope', 'loopne'])} @b`,
  () => `lock ${pick(['add', 'or', 'xor', 'sub'])} dword ${memory()}, ecx\n        cmp     eax, ecx`,
  () => `bound ${pick(R32)}, ${memory()}`,
  () => `${pick(['lfs', 'lgs'])} ebx, pword ${memory()}`,
  () => `invlpg ${memory()}`,
  () =>
    `fninit\n        fild dword [SPARE + ${random(64)}]\n        ${pick(['fsqrt', 'fabs', 'fchs', 'fld1', 'fldpi'])}\n        fstp qword [SPARE + ${random(64)}]`,
]

const word = () => `0${random(0x7fffffff).toString(16)}h`
function oneCase(number) {
  const inRing3 = random(2) === 1
  const rights = pick([7, 7, 7, 5, 3, 0, 1])
  const code = Array.from({ length: 2 + random(5) }, () => `        ${pick(TEMPLATES)()}`).join('\n')
  return `
        case    '${number}'
        call    fill
        mov     dword [TABLE + 301h * 4], 301000h or ${rights}
        invlpg  [301000h]
        ${inRing3 ? `ring3   ${pick(['0', '3000h'])}\n        mov ax, data3 or 3\n        mov ds, ax\n        mov es, ax` : ''}
        mov     eax, ${word()}
        mov     ecx, ${pick([word(), random(8)])}
        mov     edx, ${word()}
        mov     ebx, SPARE + ${random(256)}
        mov     esi, SPARE + ${random(0x1100)}
        mov     edi, SPARE + ${random(0x1100)}
        mov     ebp, SPARE + ${random(0x800)}
        cmp     eax, ${word()}
${code}
        call    told_registers
        ${inRing3 ? 'ring0' : ''}
        fin
        call    told_memory
`
}

const listing = () => `include 'harness.inc'
cases:
        mov     eax, DIRECTORY
        mov     cr3, eax
        mov     eax, cr0
        or      eax, 80010000h
        mov     cr0, eax
        mov     dword [tell_registers], 1
        mov     dword [flag_mask], 0
        mov     dword [pushed_mask], 0FFFEFFFFh ; RF
        mov     dword [page_error_mask], not 2 ; an emulator reads before it writes, and misses W
        ; An emulator does not set the accessed bit where iret, retf and gates load CS and SS.
        mov     ecx, (gdt_end - gdt) / 8
        mov     edi, gdt
  .accessed:
        test    byte [edi + 5], 10h
        jz      .next
        or      byte [edi + 5], 1
  .next:
        add     edi, 8
        loop    .accessed
        xor     eax, eax
        xor     edi, edi
        mov     ecx, 9F000h / 4
        rep stosd
${Array.from({ length: CASES }, (_, number) => oneCase(number)).join('')}
        jmp     finish
fill:
        mov     dword [TABLE + 301h * 4], 301007h
        invlpg  [301000h]
        mov     edi, stack0_top
        mov     ecx, 2000h / 4
        xor     eax, eax
        rep stosd
        mov     edi, SPARE
        mov     ecx, 0x800
        mov     eax, 12345678h
  .next:
        imul    eax, 1664525
        add     eax, 1013904223
        stosd
        loop    .next
        ret
landing:
        call    told_registers
        int     30h
told_registers:
        pushfd
        pushad
        say     'di si bp bx dx cx ax f='
        show    [esp]
        show    [esp + 4]
        show    [esp + 8]
        show    [esp + 16]
        show    [esp + 20]
        show    [esp + 24]
        show    [esp + 28]
        mov     eax, [esp + 32]
        and     eax, 0CC5h
        show    eax
        popad
        popfd
        ret
told_memory:
        mov     dword [TABLE + 301h * 4], 301007h
        invlpg  [301000h]
        mov     esi, SPARE
        mov     ecx, 800h
        xor     eax, eax
  .next:
        rol     eax, 5
        add     eax, [esi]
        add     esi, 4
        loop    .next
        say     'sum='
        show    eax
        ret
image_end:
align 16
        rb      8192
stack_top:
        rb      4096
stack0_top:
        rb      4096
stack3_top:
        rb      4096
idt:    rb      256 * 8
memory_end:
`

const work = mkdtempSync(join(tmpdir(), 'ring0-random-'))
copyFileSync(join(folder, 'harness.inc'), join(work, 'harness.inc'))
/** A case that destroys the harness may print without end: so much of a line tells. */
const LONGEST = 1000
const linesOf = (text) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(0, LONGEST))
let compared = 0
let different = 0
for (let image = 0; image < Number(process.argv[3] ?? 4); image++) {
  const source = join(work, `random-${image}.asm`)
  const binary = join(work, 'random.bin')
  const log = join(work, 'log')
  writeFileSync(source, listing())
  execFileSync(process.execPath, [cli, 'asm', source, binary], { stdio: ['ignore', 'ignore', 'inherit'] })
  rmSync(log, { force: true })
  spawnSync(
    'qemu-system-i386',
    [
      ...['-cpu', 'qemu32', '-m', '64', '-kernel', binary],
      ...['-debugcon', `file:${log}`, '-device', 'isa-debug-exit,iobase=0xf4,iosize=1'],
      ...['-display', 'none', '-no-reboot', '-monitor', 'none', '-serial', 'none'],
    ],
    { timeout: 60_000, stdio: 'ignore' },
  )
  const theirs = linesOf(existsSync(log) ? readFileSync(log, 'latin1') : '')
  const ours = linesOf(
    spawnSync(
      process.execPath,
      [
        cli,
        'boot',
        binary,
        '--format',
        'multiboot',
        '--port-log',
        '233',
        '--exit-port',
        '244',
        '--max-instructions',
        '50000000',
      ],
      { encoding: 'latin1', maxBuffer: 1 << 26 },
    ).stdout,
  )
  for (let at = 0; at < Math.max(ours.length, theirs.length); at++) {
    compared++
    if (ours[at] === theirs[at]) continue
    different++
    console.log(`${source}\n  QEMU ${theirs[at]}\n  ours ${ours[at]}`)
  }
}
console.log(`${compared} cases compared, ${different} differ; listings in ${work}`)

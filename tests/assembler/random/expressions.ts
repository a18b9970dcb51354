import type { Choice } from './choice'

/** Words in which numbers are written, each notation and each border at least once. */
const NUMBERS =
  `0 1 2 3 4 5 7 8 16 31 32 63 64 100 127 128 255 256 1000h 0x7F 0x80 $FF 0FFFFh 7FFFFFFFh 80000000h 0FFFFFFFFh
  100000000h 7FFFFFFFFFFFFFFFh 8000000000000000h 0xFFFFFFFFFFFFFFFF 10000000000000000h 101b 17o 17q 12d 0b $ 0x 1_000
  0'0 1'0h 08 0o8 2b 1.0 1.5e3 -1.0 .5 1f 1e400 1e-400 3.14 0.1 1e5000 'a' 'ab' 'abcd' 'abcdefgh' 'abcdefghi' ''
  "x" "it""s" 4294967295 18446744073709551615`
    .split(/\s+/)
    .filter((word) => word !== '')
const NAMES =
  'a b c x y z foo .l .m ..s @b @f @r @@ $ $$ % %% %t $% $%% a.l foo.m ..s q eax ax al rax st0 cs xmm1 word ?'.split(
    ' ',
  )
const BINARY = '+ - * / mod and or xor shl shr'.split(' ')
const UNARY = '- + not bsf bsr rva plt ~'.split(' ')
const COMPARISONS = '= < > <= >= <>'.split(' ')
const SIZES =
  'byte word dword fword pword qword tbyte tword dqword xword yword zword ptr near far short'.split(' ')

export function number(choice: Choice): string {
  return choice.oneIn(3) ? choice.of(NUMBERS) : String(choice.below(12))
}

export function name(choice: Choice): string {
  return choice.oneIn(3) ? choice.of(NAMES) : choice.of(['a', 'b', 'c', 'x', '.l', 'foo'])
}

/** A numeric expression, now and then a wrong one. */
export function expression(choice: Choice, depth = 0): string {
  const kind = choice.below(depth > 3 ? 6 : 14)
  if (kind < 4) return number(choice)
  if (kind < 6) return name(choice)
  if (kind < 10)
    return `${expression(choice, depth + 1)}${spaced(choice, choice.of(BINARY))}${expression(choice, depth + 1)}`
  if (kind === 10) return `${choice.of(UNARY)} ${expression(choice, depth + 1)}`
  if (kind < 13) return `(${expression(choice, depth + 1)})`
  return choice.of([
    `${expression(choice, 9)} ${choice.of(BINARY)}`,
    `(${expression(choice, 9)}`,
    `${expression(choice, 9)})`,
    `${choice.of(SIZES)} ${expression(choice, 9)}`,
    `<${expression(choice, 9)}>`,
    `${choice.of(BINARY)} ${expression(choice, 9)}`,
    `${expression(choice, 9)} ${expression(choice, 9)}`,
    '',
  ])
}

function spaced(choice: Choice, operator: string): string {
  return /[a-z]/.test(operator) || choice.oneIn(2) ? ` ${operator} ` : operator
}

/** An address in brackets, with registers, sizes and segments. */
export function address(choice: Choice): string {
  const registers = choice
    .of([
      'eax ebx ecx edx esi edi ebp esp',
      'bx si di bp ax sp',
      'rax rbx rcx rsp rbp r8 r13 rip',
      'eax ebx*2 ecx*4 edx*8 esi*3 2*edi 4*ebp 9*eax 5*ebx',
      'xmm1 ymm2*4 eax rbx',
    ])
    .split(' ')
  const parts: string[] = []
  for (let count = choice.below(3); count > 0; count--) parts.push(choice.of(registers))
  if (choice.oneIn(2) || parts.length === 0) parts.push(expression(choice, 3))
  const inside =
    (choice.oneIn(8) ? `${choice.of(['byte', 'word', 'dword', 'qword'])} ` : '') +
    (choice.oneIn(8) ? `${choice.of(['es', 'cs', 'ss', 'fs', 'gs'])}:` : '') +
    parts.join(choice.oneIn(6) ? choice.of(['-', '*', '', '+-', ',']) : '+')
  const size = choice.oneIn(3) ? `${choice.of(SIZES)} ` : ''
  return choice.oneIn(12) ? `${size}ptr ${inside}` : `${size}[${inside}]`
}

export function logical(choice: Choice, depth = 0): string {
  const kind = choice.below(depth > 2 ? 8 : 14)
  if (kind < 5) return `${expression(choice, 2)} ${choice.of(COMPARISONS)} ${expression(choice, 2)}`
  if (kind === 5) return expression(choice, 2)
  if (kind < 8)
    return choice.of([
      `used ${name(choice)}`,
      `defined ${expression(choice, 3)}`,
      `definite ${expression(choice, 3)}`,
      `${expression(choice, 3)} relativeto ${expression(choice, 3)}`,
      `${operand(choice)} eq ${operand(choice)}`,
      `${operand(choice)} eqtype ${operand(choice)}`,
      `${operand(choice)} in <${operand(choice)},${operand(choice)}>`,
      `${operand(choice)} in ${operand(choice)}`,
      ` eq ${operand(choice)}`,
      '1 = 1 eq 1',
      '',
    ])
  if (kind < 11)
    return `${logical(choice, depth + 1)} ${choice.of(['&', '|', '& ~', '| ~', '&&'])} ${logical(choice, depth + 1)}`
  if (kind === 11) return `~ ${logical(choice, depth + 1)}`
  return `(${logical(choice, depth + 1)})`
}

const REGISTERS =
  `eax ecx edx ebx esp ebp esi edi ax cx dx bx al cl ah bh rax rcx r8 r9d r10w r11b spl cs ds es fs cr0 cr8 dr7 tr6 st0 st
  st7 mm0 mm7 xmm0 xmm15 xmm20 ymm1 zmm3 k1 k0 bnd0 bnd3 rip`.split(/\s+/)

/** An operand of an instruction. */
export function operand(choice: Choice): string {
  const kind = choice.below(10)
  if (kind < 4) return choice.of(REGISTERS)
  if (kind < 7) return address(choice)
  if (kind < 9) return (choice.oneIn(3) ? `${choice.of(SIZES)} ` : '') + expression(choice, 2)
  return choice.of([
    '1:2',
    'far 1:2',
    'dword 5:6',
    'zmm1{k1}',
    'zmm2{k2}{z}',
    '{sae}',
    '{rz-sae}',
    '[eax]{1to8}',
    '',
    'foo',
    '?',
    '1.0',
  ])
}

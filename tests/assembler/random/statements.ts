import type { Choice } from './choice'
import { address, expression, logical, name, number, operand } from './expressions'

const DATA = 'db dw du dd dp df dq dt file'.split(' ')
const RESERVE = 'rb rw rd rp rf rq rt'.split(' ')
const SIZES = 'byte word dword qword'.split(' ')
const FORMATS =
  `binary|binary as 'x'|MZ|PE|PE GUI|PE console|PE DLL|PE native|PE64|PE GUI 4.0 on 'nul'|PE64 NX|PE large DLL at 10000h|COFF|MS COFF|MS64 COFF|ELF|ELF64
  |ELF executable|ELF64 executable|ELF executable 3 at 1000h|ELF executable at a|ELF dynamic|PE GUI GUI|XYZ|`
    .split('|')
    .map((text) => text.trim())
const FLAGS =
  'code data readable writeable executable discardable shareable notpageable fixups resource import export linkinfo linkremove interpreter note dynamic gnustack gnurelro gnuehframe align 16 align 3'.split(
    ' ',
  )

function list(choice: Choice, make: () => string): string {
  const items = [make()]
  while (choice.oneIn(2) && items.length < 5) items.push(make())
  return items.join(choice.oneIn(12) ? ' ' : ',')
}

function datum(choice: Choice): string {
  const kind = choice.below(10)
  if (kind < 5) return expression(choice, 2)
  if (kind === 5) return '?'
  if (kind === 6) return choice.of(["'text'", '"abc"', "'a','b'", "''"])
  if (kind === 7)
    return `${choice.below(4)} dup ${choice.of(['?', '(1,2)', '(?)', '1', '(2 dup (3))', '', '(', "'ab'"])}`
  return number(choice)
}

function data(choice: Choice): string {
  const label = choice.oneIn(3) ? `${name(choice)}${choice.of([' ', ': ', '  :'])}` : ''
  if (choice.oneIn(5))
    return `${label}${choice.of(RESERVE)} ${choice.of(['0', '1', '3', 'a', '?', '1+1', '-1', expression(choice, 3)])}`
  return `${label}${choice.of(DATA)} ${list(choice, () => datum(choice))}`
}

function block(choice: Choice, depth: number): string {
  const inner = (): string => statements(choice, depth + 1, 1 + choice.below(3))
  switch (choice.below(12)) {
    case 0:
    case 1:
      return `if ${logical(choice)}\n${inner()}\n${choice.oneIn(2) ? `else\n${inner()}\n` : ''}end if`
    case 2:
      return `if ${logical(choice)}\n${inner()}\nelse if ${logical(choice)}\n${inner()}\nelse\n${inner()}\nend if`
    case 3:
      return `repeat ${choice.of(['0', '1', '2', '3', 'a', '-1', '%'])}\n${inner()}\n${choice.oneIn(4) ? 'break\n' : ''}end repeat`
    case 4:
      return `x = 0\nwhile x < ${choice.below(4)}\nx = x + 1\n${inner()}\nend while`
    case 5:
    case 6:
      return `virtual${choice.of(['', ' at 0', ' at ebx', ' at ebp+4', ' at $', ` at ${expression(choice, 2)}`, " as 'x'"])}\n${inner()}\nend virtual`
    case 7:
      return `foo:: ${inner()}\nload x ${choice.of(SIZES)} from foo:${choice.below(3)}`
    case 8:
      return `virtual at ${choice.below(4)}\nfoo::\n${inner()}\nend virtual\nload y byte from foo:${choice.below(4)}\ndb y`
    case 9:
      return `data ${choice.of(['import', 'export', 'fixups', 'resource', '1', '5', '20'])}\n${inner()}\nend data`
    case 10:
      return `virtual foo\n${inner()}\nend virtual`
    default:
      return `${choice.of(['if 1', 'repeat 2', 'while 0', 'virtual', 'virtual at 0', 'if', 'end if', 'else', 'end repeat', 'break', 'end'])}`
  }
}

function directive(choice: Choice): string {
  switch (choice.below(24)) {
    case 0:
      return `org ${expression(choice, 2)}`
    case 1:
      return `align ${choice.of(['1', '2', '4', '16', '3', '0', '-1', 'a', '8,90h', '4,?'])}`
    case 2:
      return choice.of(['use16', 'use32', 'use64'])
    case 3:
    case 4:
      return `${name(choice)} = ${expression(choice)}`
    case 5:
      return `${name(choice)}${choice.of([':', '', ': nop', '::', ' : :'])}`
    case 6:
      return `label ${name(choice)} ${choice.of(['', 'byte', 'dword', 'at 5', 'word at a', 'at ebx+1', 'dword at $-1', `at ${expression(choice, 2)}`, 'ptr', 'qword at'])}`
    case 7:
      return `display ${list(choice, () => choice.of(["'x'", '65', 'a', '13,10', '"q"', expression(choice, 3)]))}`
    case 8:
      return `assert ${logical(choice)}`
    case 9:
      return `load ${name(choice)} ${choice.of(SIZES)} from ${expression(choice, 2)}`
    case 10:
      return `store ${choice.of(SIZES)} ${expression(choice, 2)} at ${expression(choice, 2)}`
    case 11:
      return `times ${choice.of(['2', '3', '0', '-1', 'a', '1+1'])} ${simple(choice)}`
    case 12:
      return `entry ${expression(choice, 2)}`
    case 13:
      return `section ${choice.of(["'.text'", "'.data'", "'verylongname'", 'a', '1', "''"])} ${list(choice, () => choice.of(FLAGS)).replaceAll(',', ' ')}`
    case 14:
      return `segment ${choice.of(['', 'foo', 'readable', 'executable readable', 'use32', 'foo use16', 'interpreter'])}`
    case 15:
      return choice.of(['stack 100h', 'heap 0', 'stack a:b', 'stack 1,2', 'heap 100h,200h', 'stack 5:6'])
    case 16:
      return `extrn ${choice.of(['foo', "'foo' as b", 'x:dword', "'q' as z:byte", 'import foo', 'a', '5'])}`
    case 17:
      return `public ${choice.of(['a', "b as 'c'", 'static x', 'export y', 'foo', '.l', '5', "a as ''"])}`
    case 18:
      return `file 'case.asm'${choice.of(['', ':1', ':0,2', ':5,0', ':1000', ':1,10000', ',3', `:${expression(choice, 3)}`])}`
    case 19:
      return `err ${choice.of(['', '1'])}`
    case 20:
      return `@@: ${simple(choice)}`
    case 21:
      return `dd ${choice.of(['RVA', 'rva', 'plt'])} ${name(choice)}`
    default:
      return `format ${choice.of(FORMATS)}`
  }
}

function instruction(choice: Choice, mnemonics: readonly string[]): string {
  const prefix = choice.oneIn(12) ? `${choice.of(['rep', 'lock', 'repne', 'fs', 'bnd', 'xacquire'])} ` : ''
  const count = choice.below(8)
  const operands = count === 0 ? '' : count < 3 ? operand(choice) : `${operand(choice)},${operand(choice)}`
  const third = choice.oneIn(5) ? `,${operand(choice)}` : ''
  return `${prefix}${choice.of(mnemonics)} ${operands}${third}`
}

const COMMON =
  'mov add push pop jmp call lea jz test shl imul xchg movzx int ret enter loop in out cmp inc fld movaps vaddps'.split(
    ' ',
  )

function simple(choice: Choice): string {
  return choice.oneIn(2) ? data(choice) : instruction(choice, COMMON)
}

/** Some lines of assembly. */
export function statements(choice: Choice, depth: number, count: number): string {
  const lines: string[] = []
  for (let i = 0; i < count; i++) {
    const kind = choice.below(10)
    if (kind < 3) lines.push(data(choice))
    else if (kind < 6) lines.push(directive(choice))
    else if (kind < 8 && depth < 3) lines.push(block(choice, depth))
    else lines.push(instruction(choice, COMMON))
  }
  return lines.join('\n')
}

/** Lines around the instructions that are given, in one of the three modes. */
export function instructions(choice: Choice, mnemonics: readonly string[]): string {
  const lines = [choice.of(['use32', 'use32', 'use16', 'use64'])]
  if (choice.oneIn(4))
    lines.push(
      choice.of([
        'org 100h',
        'org 7FFFFFFFh',
        'format ELF',
        'format PE',
        'format MS COFF',
        'format ELF64',
        'format PE64',
        'format MZ',
        'virtual at ebx',
      ]),
    )
  if (choice.oneIn(3))
    lines.push(
      choice.of(['a = 5', 'a:', 'a dd ?', 'label a word at ebx', 'extrn a', 'b = a', 'rb 200', 'a equ eax']),
    )
  lines.push(instruction(choice, mnemonics))
  if (choice.oneIn(3))
    lines.push(choice.of(['a:', 'rb 130', 'foo: nop', 'x dw 5', `mov ${operand(choice)},${address(choice)}`]))
  return lines.join('\n')
}

import { expect, test } from 'vitest'
import { assembleCase, listing, runImage, runLines } from './run-listing'

/** Calls after which the real kernel jumps to address 0 or resets the machine. */
const DEADLY: Readonly<Record<string, string>> = {
  'a datagram that fits in no packet': `
        mcall   75, 0, 2, 2, 0
        mcall   75, 4, 1, address, 16
        mcall   75, 6, 1, 0, 1996
        answer  'the longest', 75, 6, 1, 0, 1996
        mcall   75, 6, 1, 0, 1997`,
  'sending on a stream without a connection': `
        mcall   75, 0, 2, 1, 0
        mcall   75, 6, eax, address, 1`,
  'connecting a socket of a pair': `
        mcall   75, 10
        mcall   75, 4, eax, address, 16`,
}
const ADDRESS = `
        exit_program
address db 2, 0, 13h, 88h, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0
`

test.each(Object.keys(DEADLY))('%s stops the run and says what the real kernel does', (name) => {
  const image = assembleCase('small', listing(DEADLY[name]! + ADDRESS))
  expect(runImage(image, { loopback: true }).result.end.kind).toBe('real-kernel-fails')
})

const OPEN = `
        answer  'open', 75, 0, 2, 1, 0
        print_hex [answer_ebx]
        new_line
        answer  'devices', 74, 255
        exit_program`

test('without the leave of the user there is no network', () => {
  expect(runLines(OPEN).slice(0, 3)).toEqual(['open FFFFFFFF', '00000001', 'devices 00000001'])
})

test('with it there is the loopback device and no other', () => {
  expect(runLines(OPEN, { loopback: true }).slice(0, 3)).toEqual([
    'open 00000001',
    '00000000',
    'devices 00000001',
  ])
})

test('a thread that is ended while it waits for data ends when the call comes back', () => {
  const lines = runLines(
    `
        mcall   75, 10
        mov     [sender], eax
        mov     [receiver], ebx
        mcall   51, 1, waits, 0F000h
        mov     [thread], eax
        mcall   5, 3
        answer  'end it', 18, 18, [thread]
        mcall   5, 3
        mcall   9, thread_record, 7
        movzx   eax, byte [thread_record + 50]
        mov     [received], eax
        print   'state '
        print_hex [received]
        new_line
        mcall   75, 6, [sender], sender, 4, 0
        mcall   5, 3
        mcall   9, thread_record, 7
        movzx   eax, byte [thread_record + 50]
        mov     [received], eax
        print   'state '
        print_hex [received]
        new_line
        exit_program
waits:  mcall   75, 7, [receiver], received, 4, 0
        print_line 'never'
        exit_program
sender   dd 0
receiver dd 0
thread   dd 0
received dd 0`,
    { loopback: true },
  )
  expect(lines.join(' ')).not.toContain('never')
  expect(lines.filter((line) => line.startsWith('state'))).toEqual(['state 00000001', 'state 00000009'])
})

test('raw IP: the real kernel fails over the first packet and ends the thread', () => {
  const { board, result } = runImage(
    assembleCase(
      'raw-ip',
      listing(`
        mcall   75, 0, 2, 3, 0
        mcall   75, 6, eax, start, 20, 0
        print_line 'never'
        exit_program`),
    ),
    { loopback: true },
  )
  expect(board).toContain('K : Page fault')
  expect(board).toContain('(kernel)')
  expect(board).not.toContain('never')
  expect(result.end.kind).toBe('fault')
})

test.each([
  ['2004 bytes', 2004, 'eax 000007D4'],
  ['more than a packet holds', 2005, 'kernel.75-6-icmp'],
])('an ICMP packet of %s', (_name, bytes, expected) => {
  const { board, result } = runImage(
    assembleCase(
      'long-icmp',
      listing(`
        mcall   75, 0, 2, 3, 1
        mov     ebp, eax
        mcall   75, 4, ebp, home, 16
        mcall   75, 6, ebp, start, ${bytes}, 0
        mov     ebp, eax
        print   'eax '
        print_hex ebp
        exit_program
home    db 2, 0, 0, 0, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0`),
    ),
    { loopback: true },
  )
  expect(board + JSON.stringify(result.end)).toContain(expected)
})

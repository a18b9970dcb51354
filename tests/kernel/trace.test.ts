import { expect, test, vi } from 'vitest'
import { argumentsText } from '../../src-main/contract/call-arguments'
import { inEnglish } from '../../src-main/contract/said'
import type { TracedCall } from '../../src-main/kernel/trace'
import { assembleCase, listing, runImage } from './run-listing'
import { createMemoryHost } from './memory-host'

// A machine that does other work as well may take its time.
vi.setConfig({ testTimeout: 60_000 })

const trace = (body: string): string[] => {
  const calls: TracedCall[] = []
  const image = assembleCase('traced', listing(body))
  runImage(image, {}, createMemoryHost(), (call) => calls.push(call))
  return calls.map((call) =>
    `${call.path} ${call.name}(${argumentsText(call.arguments)}) -> ${inEnglish(call.result)}`.replace(
      /=000000[9A-F]./g,
      '=label',
    ),
  )
}

test('a call tells its name, its arguments, its result and the memory that it changed', () => {
  const lines = trace(`
        mcall   18, 13, 8000h
        mcall   30, 1, folder
        mcall   30, 2, 8000h, 20
        mcall   70, request
        mcall   68, 11
        mcall   68, 12, 1000h
        mcall   5, 1
        mcall   99
        mcall   -1
folder  db '/sys/LIB', 0
align 4
request dd 0, 0, 0, 8, 8000h
        db '/sys/LAUNCHER', 0
`)
  expect(lines).toEqual([
    '18.13 kernel version(ecx=00008000 (version, ABI, commit)) -> eax=00000012 [00008001]=07 07 00 00 00 28',
    '30.1 set current folder(ecx=label "/sys/LIB" (path)) -> eax=0000001E',
    '30.2 read current folder(ecx=00008000 (buffer), edx=00000014 (size in bytes)) -> eax=0000000A [00008000]=2F 52 44 2F 31 2F 4C 49 42',
    '70.0 read file(ebx=label (structure: 0, offset, high offset, bytes, buffer, path), [ebx+16]=00008000 (buffer), path=label "/sys/LAUNCHER" (path)) -> eax=00000000 ebx=00000008 [00008000]=4D 45 4E 55 45 54 30 31',
    '68.11 initialise heap() -> eax=7FFEF000',
    '68.12 allocate block(ecx=00001000 (size in bytes)) -> eax=00011000',
    '5 delay(ebx=00000001 (ticks of 1/100 s)) -> waits for its time, at most until tick 1',
    '99 no such function() -> eax=FFFFFFFF',
    '255 end thread() -> ended',
  ])
})

import { afterEach, describe, expect, test, vi } from 'vitest'
import { deliveredFiles } from '../support/delivered'
import { driveFiles, type Driver, lineOf, PATH, program, valueOf } from '../support/session-driver'

// A machine that does other work as well may take its time.
vi.setConfig({ testTimeout: 60_000 })

let driver: Driver
afterEach(() => driver.session.close())

const CALLING = `
        mov     eax, 1          ; first
        call    routine         ; second
        mov     ebx, 2          ; third
        jmp     done
routine:
        mov     ecx, 7          ; inside
        mov     edx, 8
        ret
done:
        nop                     ; behind
`

describe('breakpoints and steps', () => {
  const source = program(CALLING)
  const at = (text: string) => lineOf(source, text)
  const startAt = async (text: string) => {
    driver = driveFiles({ [PATH]: source })
    await driver.start({ breakpoints: [{ path: PATH, line: at(text), enabled: true }] })
    expect(await driver.settled()).toMatchObject({
      state: 'paused',
      cause: { kind: 'breakpoint', path: PATH, line: at(text) },
      location: { path: PATH, line: at(text) },
    })
  }
  const lineAfter = async (command: 'stepInto' | 'stepOver' | 'stepOut' | 'resume') => {
    valueOf(await driver.session[command]({}))
    return (await driver.settled()).location?.line
  }

  test('stop before the line, and step into, over and out of a routine', async () => {
    await startAt('first')
    expect(await driver.register('eax')).toBe(0)
    expect(await lineAfter('stepInto')).toBe(at('second'))
    expect(await driver.register('eax')).toBe(1)
    expect(await lineAfter('stepInto')).toBe(at('inside'))
    expect(await lineAfter('stepOut')).toBe(at('third'))
    expect(await driver.register('edx')).toBe(8)
    const { registers } = await driver.view({ view: 'registers' })
    expect(registers.find(({ name }) => name === 'edx')).toMatchObject({ value: 8, previous: 0 })
  })

  test('a step over takes a call whole, unless a breakpoint stops inside', async () => {
    await startAt('second')
    expect(await lineAfter('stepOver')).toBe(at('third'))
    await startAt('second')
    await driver.session.setBreakpoints({ breakpoints: [{ path: PATH, line: at('inside'), enabled: true }] })
    expect(await lineAfter('stepOver')).toBe(at('inside'))
  })

  test('a step onto a breakpoint does not make it stop again', async () => {
    await startAt('first')
    await driver.session.setBreakpoints({
      breakpoints: ['second', 'behind'].map((text) => ({ path: PATH, line: at(text), enabled: true })),
    })
    expect(await lineAfter('stepInto')).toBe(at('second'))
    expect(await lineAfter('resume')).toBe(at('behind'))
  })

  test('a step over a line that touches a lazy page executes it', async () => {
    const source = program(`mov eax,68\nmov ebx,11\nint 0x40\nmov eax,68\nmov ebx,12\nmov ecx,5000\nint 0x40
        mov     dword [eax], 7  ; touches
        mov     esi, 5          ; behind it`)
    driver = driveFiles({ [PATH]: source })
    await driver.start({ breakpoints: [{ path: PATH, line: lineOf(source, 'touches'), enabled: true }] })
    await driver.settled()
    expect(await lineAfter('stepOver')).toBe(lineOf(source, 'behind it'))
  })

  test('a step over a line that writes beside its own code executes it', async () => {
    const source = program(`mov eax, 3
        mov     [stored], eax   ; writes
        mov     esi, 5          ; behind it
        jmp     over
        stored dd 0
over:`)
    driver = driveFiles({ [PATH]: source })
    await driver.start({ breakpoints: [{ path: PATH, line: lineOf(source, 'writes'), enabled: true }] })
    await driver.settled()
    expect(await lineAfter('stepOver')).toBe(lineOf(source, 'behind it'))
  })

  test('a loop stops at its breakpoint every time', async () => {
    const looping = program('mov ecx, 3\nagain: dec ecx ; here\njnz again')
    driver = driveFiles({ [PATH]: looping })
    await driver.start({ breakpoints: [{ path: PATH, line: lineOf(looping, 'here'), enabled: true }] })
    for (const count of [3, 2, 1]) {
      await driver.settled()
      expect(await driver.register('ecx')).toBe(count)
      await driver.session.resume({})
    }
    expect(await driver.settled()).toMatchObject({ state: 'ended' })
  })

  test('one line that jumps to itself, one that repeats and one that calls the system are one step each', async () => {
    const stepping = program(
      'mov ecx, 5\nmov edi, buffer\nrep stosb ; repeats\nmov ecx, 3\nagain: loop again ; to itself\nmov eax, 5 ; delay\nmov ebx, 0\nint 0x40 ; system\nnop ; end\njmp over\nbuffer rb 8\nover:',
    )
    driver = driveFiles({ [PATH]: stepping })
    await driver.start({ breakpoints: [{ path: PATH, line: lineOf(stepping, 'repeats'), enabled: true }] })
    await driver.settled()
    const line = (text: string) => lineOf(stepping, text)
    expect(await lineAfter('stepInto')).toBe(line('repeats') + 1)
    expect(await lineAfter('stepInto')).toBe(line('to itself'))
    expect(await lineAfter('stepInto')).toBe(line('to itself'))
    expect(await driver.register('ecx')).toBe(2)
    await driver.session.runTo({ path: PATH, line: line('system'), address: 0 })
    await driver.settled()
    expect(await lineAfter('stepInto')).toBe(line('; end'))
  })

  test('a routine that returns behind the text after its call is stepped over', async () => {
    const inline = program(
      'call say ; calls\ndb "text", 0\nnop ; next\njmp over\nsay: pop esi\n.more: lodsb\ntest al, al\njnz .more\njmp esi\nover:',
    )
    driver = driveFiles({ [PATH]: inline })
    await driver.start({ breakpoints: [{ path: PATH, line: lineOf(inline, 'calls'), enabled: true }] })
    await driver.settled()
    expect(await lineAfter('stepOver')).toBe(lineOf(inline, '; next'))
  })

  test.each([
    ['a macro whose text lies inside it', "say 'text' ; calls\nnop ; next"],
    [
      'a macro that says something and goes elsewhere',
      "leave_with 'text' ; calls\nnop\nelsewhere: nop ; next",
    ],
    [
      'a call over a text whose address is popped',
      "call over_text ; calls\ndb 'text', 0\nover_text: pop esi\nnop ; next",
    ],
  ])('%s is stepped over', async (_, lines) => {
    const macros = `macro say text { local ..after\ncall ..after\ndb text, 0\n..after: call inline_text }
macro leave_with text { say text\njmp elsewhere }\n`
    const inline = `jmp over\ninline_text: xchg eax, [esp + 4]\nmov eax, [esp + 4]\nret 4\nover:`
    const calling = macros + program(`${lines}\n${inline}`)
    driver = driveFiles({ [PATH]: calling })
    await driver.start({ breakpoints: [{ path: PATH, line: lineOf(calling, '; calls'), enabled: true }] })
    await driver.settled()
    expect(await lineAfter('stepOver')).toBe(lineOf(calling, '; next'))
  })

  test('lesson 1 is stepped over line by line', async () => {
    const path = 'lessons/01-memory-architecture/memory-architecture.asm'
    const files = deliveredFiles()
    const text = new TextDecoder().decode(files[path])
    const code = text.split('\n').flatMap((line, at) => (/^ {8}\S/.test(line) ? [at + 1] : []))
    const first = lineOf(text, 'print_line')
    driver = driveFiles(files)
    await driver.start({ path, stopAtEntry: true })
    expect((await driver.settled()).location?.line).toBe(first)
    const seen = []
    for (let step = 0; step < 12; step++) seen.push(await lineAfter('stepOver'))
    expect(seen).toEqual(code.filter((line) => line > first).slice(0, 12))
  })

  test('recursion is stepped over to the same depth', async () => {
    const recursive = program(
      'mov ecx, 5\ncall deep\njmp over\ndeep: dec ecx\njz .end\ncall deep ; again\n.end: ret ; back\nover: nop',
    )
    driver = driveFiles({ [PATH]: recursive })
    await driver.start({ breakpoints: [{ path: PATH, line: lineOf(recursive, '; again'), enabled: true }] })
    await driver.settled()
    const esp = await driver.register('esp')
    await driver.session.setBreakpoints({ breakpoints: [] })
    expect(await lineAfter('stepOver')).toBe(lineOf(recursive, '; back'))
    expect(await driver.register('esp')).toBe(esp)
    expect(await driver.register('ecx')).toBe(0)
  })

  test('a line without code holds no breakpoint, and a mended listing binds it anew', async () => {
    driver = driveFiles({ [PATH]: source })
    const line = at('routine:')
    const wanted = {
      breakpoints: [
        { path: PATH, line: 1, enabled: true },
        { path: PATH, line: line + 1, enabled: false },
      ],
    }
    expect(valueOf(await driver.session.setBreakpoints(wanted)).map(({ address }) => address)).toEqual([
      -1, -1,
    ])
    await driver.start(wanted)
    expect(await driver.settled()).toMatchObject({ state: 'ended' })
    const bound = valueOf(await driver.session.setBreakpoints(wanted))
    expect(bound[0]!.address).toBe(-1)
    expect(bound[1]!.address).toBeGreaterThan(36)
    expect(
      valueOf(
        await driver.session
          .runTo({ path: PATH, line: 1, address: 0 })
          .then((r) => (r.ok ? r : ({ ok: true, value: r.failure.code } as never))),
      ),
    ).toBe('no-code')
  })
})

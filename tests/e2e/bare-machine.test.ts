import { AxeBuilder } from '@axe-core/playwright'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../support/chromium'
import { openWorkbench, type ServedWorkbench } from '../support/workbench-page'

const browser = await findChromium()
const folder = mkdtempSync(join(tmpdir(), 'kwb-bare-'))
const project = join(folder, 'mine')
const LESSON = readFileSync(
  join(import.meta.dirname, '../../resources/lessons/10-virtual-memory/virtual-memory.asm'),
  'utf8',
)
const FLOATS = `; machine: bare
        org     100000h
        use32
        mov     eax, cr4
        or      eax, 600h
        mov     cr4, eax
        movq    mm2, qword [numbers]
        fninit
        fldpi
        fld1
        movups  xmm0, dqword [numbers]
        movups  xmm1, dqword [numbers]
        nop
        lidt    fword [none]
        ud2
numbers dd 1.0, 0.5, -1.0, 10.0
none:   dw 7
        dd 0
`
const lineOf = (source: string, text: string) =>
  source.split('\n').findIndex((line) => line.includes(text)) + 1

describe.skipIf(browser === undefined)('a listing on the bare machine (needs a Chromium)', () => {
  let workbench: ServedWorkbench
  const at = (id: string) => workbench.page.getByTestId(id).first()
  const pane = (name: string) => workbench.page.locator(`[data-pane="${name}"]`)
  const press = (key: string) => workbench.page.keyboard.press(key)
  const perspective = (name: string) => at(`perspective-${name}`).click()
  const runState = () => at('run-state').textContent()
  const register = (name: string) =>
    workbench.page.locator(`[data-register="${name}"]`).first().getAttribute('data-value')
  const row = (kind: 'pde' | 'pte', index: number) =>
    pane('page-tables').locator(`[data-${kind}="${index}"]`).first()

  const open = async (name: string) => {
    await press('Control+P')
    await at('palette-input').fill(name)
    await workbench.page.waitForTimeout(200)
    await press('Enter')
    await workbench.page.getByRole('tab', { name }).first().waitFor()
    await workbench.page
      .locator('.monaco-editor textarea, .monaco-editor .native-edit-context')
      .first()
      .focus()
  }
  const stopAt = async (line: number) => {
    await press('Control+G')
    await workbench.page.keyboard.type(String(line))
    await press('Enter')
    await workbench.page.waitForTimeout(100)
    await press('F9')
  }
  const accessible = async () => {
    const { violations } = await new AxeBuilder({ page: workbench.page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  }

  beforeAll(async () => {
    mkdirSync(project)
    writeFileSync(join(project, 'pages.asm'), LESSON)
    writeFileSync(join(project, 'floats.asm'), FLOATS)
    workbench = await openWorkbench(project, join(folder, 'data'))
    await workbench.page.getByRole('tab', { name: /memory-architecture/ }).waitFor()
  })
  afterAll(async () => workbench?.close())

  test('lesson 10: the page tables are seen being built, used, faulted on and repaired', async () => {
    await open('pages.asm')
    for (const text of [
      'lidt    [idt_register]',
      "print   'Entries after a write and a read: '",
      'invlpg  [WINDOW_2]',
      'inc     [faults]',
      'mov     eax, [edi]              ; no fault any more',
    ])
      await stopAt(lineOf(LESSON, text))
    await perspective('memory')
    await press('F5')
    await expect.poll(runState).toMatch(/breakpoint/i)
    expect(await at('status-bare').textContent()).toBe('bare machine')

    // Built: paging is off, the listing's own directory is shown, with its two tables.
    expect(await at('paging-off').textContent()).toContain('00200000')
    await row('pde', 256).waitFor()
    expect(await row('pde', 0).textContent()).toContain('page table 0')
    await workbench.picture('bare-built')
    await row('pde', 256).dblclick()
    await row('pte', 5).waitFor()
    expect(await row('pte', 0).textContent()).toContain('same frame as')
    await workbench.picture('bare-mapped-twice')

    // Used: A and D in the entries.
    await press('F5')
    await expect.poll(() => row('pte', 0).textContent()).toContain('00300063')
    expect(await row('pte', 5).textContent()).toContain('00300023')
    expect(await at('paging-off').count()).toBe(0)

    // Remapped, and the TLB not told yet.
    await press('F5')
    await expect.poll(() => row('pte', 5).textContent()).toContain('00301')
    const box = pane('page-tables').getByTestId('address-box').first()
    await box.fill('40005000')
    await box.press('Enter')
    await expect.poll(() => at('translation').textContent()).toContain('The TLB still holds frame 300h')
    await workbench.picture('bare-stale-tlb')
    await at('translation').getByRole('button', { name: 'Close the translation' }).click()

    // A page fault: its entry is empty in the handler, and there behind it.
    await press('F5')
    await expect.poll(() => register('cr2')).toBe('40010010')
    expect(await row('pte', 16).count()).toBe(0)
    await workbench.picture('bare-page-fault')
    await press('F5')
    await row('pte', 16).waitFor()
    expect(await row('pte', 16).textContent()).toContain('00302')
    await workbench.picture('bare-repaired')
    await accessible()

    // To the end: the console has what went to the debug port, the screen what went to B8000h.
    await press('Control+Shift+P')
    await at('palette-input').fill('>Remove all breakpoints')
    await press('Enter')
    await perspective('run')
    await press('F5')
    await expect.poll(runState).toMatch(/status 0/)
    await expect.poll(() => at('console-text').textContent()).toContain('All checks passed.')
    await workbench.page.getByRole('tab', { name: 'Screen' }).first().click()
    await at('guest-screen').waitFor()
    expect(await at('guest-screen').getAttribute('width')).toBe('640')
    await workbench.picture('bare-screen')
  })

  test('x87, MMX and SSE registers are shown, chosen in lanes and edited; a triple fault is explained', async () => {
    await open('floats.asm')
    await stopAt(lineOf(FLOATS, '        nop'))
    await perspective('memory')
    await press('F5')
    await expect.poll(runState).toMatch(/breakpoint/i)
    for (const unit of ['x87', 'mmx', 'sse']) await at(`unit-${unit}`).locator('summary').click()
    await expect.poll(() => register('st1')).toBe('3.1415926535897932385')
    expect(await register('st0')).toBe('1')
    await at('lanes-sse').selectOption('floats')
    await expect.poll(() => register('xmm0')).toBe('1 0.5 -1 10')
    const cell = workbench.page.locator('[data-register="xmm0"] .editable-value')
    await cell.scrollIntoViewIfNeeded()
    await cell.dblclick()
    await cell.locator('input').fill('1 2 3 0.25')
    await press('Enter')
    await expect.poll(() => register('xmm0')).toBe('1 2 3 0.25')
    await workbench.picture('registers-units')
    const st0 = workbench.page.locator('[data-register="st0"] .editable-value')
    await st0.scrollIntoViewIfNeeded()
    await st0.dblclick()
    await st0.locator('input').fill('-2.5e10')
    await press('Enter')
    await expect.poll(() => register('st0')).toBe('-25000000000')
    await workbench.picture('registers-x87')
    await accessible()
    await workbench.page.emulateMedia({ colorScheme: 'dark' })
    await workbench.picture('registers-x87-dark')

    await perspective('run')
    await press('F5')
    await expect.poll(runState).toMatch(/triple fault/i)
    await workbench.page.getByRole('tab', { name: 'Console' }).first().click()
    expect(await at('stop-cause').textContent()).toContain('Invalid opcode (vector 6)')
    await workbench.picture('bare-triple-fault')
    expect(workbench.errors).toEqual([])
  })
})

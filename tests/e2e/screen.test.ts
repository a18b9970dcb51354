import { AxeBuilder } from '@axe-core/playwright'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../support/chromium'
import { type ServedWorkbench, openWorkbench } from '../support/workbench-page'

const browser = await findChromium()
const folder = mkdtempSync(join(tmpdir(), 'kwb-screen-'))
const project = join(folder, 'mine')
const LISTINGS = join(import.meta.dirname, '../cases/screen')

/** Places on the guest's screen that `window.asm` draws: its window lies at 100, 80. */
const BUTTON = { x: 170, y: 138 }
const CAPTION = { x: 180, y: 90 }
const CLOSE = { x: 344, y: 92 }
const BAR = { x: 140, y: 205 }
const BAR_COLOR = [0xc0, 0x40, 0x20]
/** Line of the call that draws the bar. */
const BAR_LINE =
  readFileSync(join(LISTINGS, 'window.asm'), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes('0xc04020')) + 2

describe.skipIf(browser === undefined)('the screen in a browser (needs a Chromium)', () => {
  let workbench: ServedWorkbench
  const at = (id: string) => workbench.page.getByTestId(id).first()
  const press = (key: string) => workbench.page.keyboard.press(key)
  const screen = () => at('guest-screen')
  const runState = () => at('run-state').textContent()
  const texts = () => workbench.page.getByTestId('window-text').allTextContents()
  const windowBox = async () => (await at('window-box').textContent())?.trim()

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
    await workbench.page.getByText(name, { exact: true }).first().waitFor()
  }
  const command = async (name: string) => {
    await press('Control+P')
    await at('palette-input').fill(`>${name}`)
    await workbench.page.waitForTimeout(200)
    await press('Enter')
  }
  const start = async (name: string) => {
    await at('perspective-run').click()
    await open(name)
    await press('F5')
    await command('Show Screen')
    await screen().waitFor()
  }
  /** The picture's box once it keeps it: a pane that was just opened or closed resizes it a frame later. */
  const restingBox = async () => {
    let box = await screen().boundingBox()
    await expect
      .poll(async () => {
        const before = JSON.stringify(box)
        await workbench.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
        box = await screen().boundingBox()
        return JSON.stringify(box) === before
      })
      .toBe(true)
    return box!
  }
  /** Where a pixel of the guest lies on the page. */
  const onPage = async ({ x, y }: { x: number; y: number }) => {
    const box = await restingBox()
    return { x: box.x + ((x + 0.5) / 1024) * box.width, y: box.y + ((y + 0.5) / 768) * box.height }
  }
  const click = async (place: { x: number; y: number }) => {
    const { x, y } = await onPage(place)
    await workbench.page.mouse.click(x, y)
  }
  const pixel = (place: { x: number; y: number }) =>
    screen().evaluate(
      (canvas, { x, y }) =>
        Array.from((canvas as HTMLCanvasElement).getContext('2d')!.getImageData(x, y, 1, 1).data.slice(0, 3)),
      place,
    )
  const pictures = async () =>
    Number(
      /(\d[\d\s,.]*) since/
        .exec((await at('screen-rate').getAttribute('title')) ?? '')?.[1]
        ?.replace(/\D/g, ''),
    )

  beforeAll(async () => {
    mkdirSync(project)
    for (const name of ['window.asm', 'moving.asm']) copyFileSync(join(LISTINGS, name), join(project, name))
    workbench = await openWorkbench(project, join(folder, 'data'))
    workbench.page.setDefaultTimeout(10_000)
    await workbench.page.getByRole('tab').first().waitFor()
  })
  afterAll(async () => workbench?.close())

  test('shows the window of a program as it draws it', async () => {
    await start('window.asm')
    await at('window-contents').click()
    await expect.poll(texts).toContain('Count +')
    await expect.poll(() => pixel(BAR)).toEqual(BAR_COLOR)
    expect(await windowBox()).toBe('100,80 261×161')
    await workbench.picture('screen-window')
  })

  test('clicks a button in the window', async () => {
    expect(await texts()).toContain('000')
    await click(BUTTON)
    await expect.poll(texts).toContain('001')
    await click(BUTTON)
    await expect.poll(texts).toContain('002')
  })

  test('types into the window, and Shift+Esc leaves it', async () => {
    const focused = () => screen().evaluate((canvas) => document.activeElement === canvas)
    expect(await focused()).toBe(true)
    expect(await at('screen-hint').textContent()).toContain('Shift+Esc')
    await press('Shift+KeyH')
    await workbench.page.keyboard.type('i there')
    await expect.poll(texts).toContain('Hi there')
    await press('Shift+Escape')
    expect(await focused()).toBe(false)
    await press('Control+P')
    await at('palette-input').waitFor()
    await press('Escape')
  })

  test('drags the window by its caption', async () => {
    const from = await onPage(CAPTION)
    const to = await onPage({ x: CAPTION.x + 200, y: CAPTION.y + 150 })
    await workbench.page.mouse.move(from.x, from.y)
    await workbench.page.mouse.down()
    await workbench.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
    await workbench.page.mouse.move(to.x, to.y, { steps: 4 })
    await workbench.page.mouse.up()
    await expect.poll(windowBox).toMatch(/^(299|300|301),(229|230|231) 261×161$/)
    // Two presses on a caption within 64 ticks of the guest are a double click, which maximises the window.
    await workbench.page.waitForTimeout(1000)
    const back = await onPage(CAPTION)
    await workbench.page.mouse.down()
    await workbench.page.mouse.move(back.x, back.y, { steps: 4 })
    await workbench.page.mouse.up()
    await expect.poll(windowBox).toMatch(/^(99|100|101),(79|80|81) 261×161$/)
  })

  test('tells which call drew a pixel, and shows its line', async () => {
    await at('screen-pick').click()
    await click(BAR)
    await expect.poll(() => at('pick-color').textContent()).toBe('#c04020')
    await expect
      .poll(() => at('pick-call').textContent())
      .toMatch(/function 13.* instruction 000000[0-9A-F]{2}/)
    await workbench.picture('screen-picker')
    const line = await at('pick-line').textContent()
    const shown = Number(/\d+/.exec(line ?? '')?.[0])
    const listing = readFileSync(join(LISTINGS, 'window.asm'), 'utf8').split('\n')
    expect(listing[shown - 1]).toContain('int 0x40')
    expect(shown).toBe(BAR_LINE)
    await at('screen-pick').click()
  })

  test('works the window without the picture: its button, minimising, bringing back', async () => {
    await at('window-button').click()
    await expect.poll(texts).toContain('003')
    await at('window-task').click()
    await expect.poll(() => at('window-task').textContent()).toContain('minimised')
    await expect.poll(() => pixel(BAR)).not.toEqual(BAR_COLOR)
    await at('window-task').click()
    await expect.poll(() => at('window-task').textContent()).not.toContain('minimised')
    await expect.poll(() => pixel(BAR)).toEqual(BAR_COLOR)
  })

  test.each(['light', 'dark'] as const)('has no accessibility failure in the %s theme', async (scheme) => {
    await workbench.page.emulateMedia({ colorScheme: scheme })
    await workbench.picture(`screen-${scheme}`)
    const { violations } = await new AxeBuilder({ page: workbench.page as never })
      .include('[data-pane="screen"]')
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })

  test('closes the window with its own button: the program ends', async () => {
    await click(CLOSE)
    await expect.poll(runState).toMatch(/ended|exited/i)
  })

  test('shows a moving picture while the workbench answers, and slows it down', async () => {
    await start('moving.asm')
    await expect.poll(pictures).toBeGreaterThan(30)
    await workbench.page.keyboard.press('Control+P')
    await at('palette-input').fill('window')
    await workbench.page
      .getByTestId(/^palette-entry-/)
      .first()
      .waitFor()
    await press('Escape')
    const before = await pictures()
    await expect.poll(pictures).toBeGreaterThan(before + 10)
    await at('screen-speed').selectOption({ index: 4 })
    await workbench.picture('screen-moving')
    await at('screen-speed').selectOption({ index: 0 })
  })

  test('records what moves as a GIF and as a sequence of PNG files', async () => {
    await at('screen-record').click()
    const first = await pictures()
    await expect.poll(pictures).toBeGreaterThan(first + 5)
    await at('screen-record').click()
    const save = async (id: string) => {
      const [download] = await Promise.all([
        workbench.page.waitForEvent('download', { timeout: 60_000 }),
        at(id).click(),
      ])
      return readFileSync(await download.path())
    }
    const gif = await save('save-gif')
    expect(gif.subarray(0, 6).toString('latin1')).toBe('GIF89a')
    expect(gif.at(-1)).toBe(0x3b)
    // Graphic control extensions: one for each picture.
    expect(gif.toString('latin1').split('\x21\xf9\x04').length - 1).toBeGreaterThan(5)
    const sequence = await save('save-sequence')
    expect(sequence.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04')
    expect(sequence.toString('latin1').split('\x89PNG\r\n').length - 1).toBeGreaterThan(5)
    await press('Shift+F5')
    expect(workbench.errors).toEqual([])
  })
})

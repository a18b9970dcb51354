import type { GuestCursor, GuestWindowEntry, PixelOrigin } from '../contract/screen'
import type { ProgramMap } from '../debugger/program-map'
import type { Kernel } from '../kernel/context'
import { FRAME_BUFFER_PHYSICAL } from '../kernel/memory/system-layout'
import { describeCall } from '../kernel/system-call-table'
import type { GuestButton } from '../kernel/windows/buttons'
import { cursorAtPointer } from '../kernel/windows/cursors'
import type { ShownText } from '../kernel/windows/shown-texts'
import { textsOf } from '../kernel/windows/shown-texts'
import type { GuestWindow } from '../kernel/windows/window-table'
import { isMinimised, isTop, isUsed } from '../kernel/windows/window-table'
import { windowsOf } from '../kernel/windows/windows-state'

const CLOSE_BUTTON = 1
const MINIMISE_BUTTON = 0xffff
const LETTER_HEIGHT = 16

/** The windows of the programs, with what stands in them. */
export const windowList = (kernel: Kernel): GuestWindowEntry[] => {
  const { table, texts, buttons } = windowsOf(kernel)
  return kernel.state.threads.flatMap((thread) => {
    if (!thread || thread.system) return []
    const window = table.windows[thread.slot]!
    if (!isUsed(window) || !window.defined) return []
    const shown = textsOf(texts, thread.slot)
    const own = buttons.buttons.filter((button) => button.slot === thread.slot)
    return [
      {
        slot: thread.slot,
        name: thread.name,
        title: window.captionText,
        ...window.box,
        active: isTop(table, thread.slot),
        minimised: isMinimised(window),
        buttons: uniqueButtons(own).map((button) => ({
          id: button.id,
          label: labelOf(button, window, shown),
        })),
        texts: shown.map(({ text }) => text),
      },
    ]
  })
}

/** The last definition of each id, without those that every window with a skin has. */
const uniqueButtons = (buttons: readonly GuestButton[]): GuestButton[] =>
  [...new Map(buttons.map((button) => [button.id, button])).values()].filter(
    ({ id }) => id !== MINIMISE_BUTTON && id !== CLOSE_BUTTON,
  )

/** The texts that begin on a button; '' when it has none. */
const labelOf = (button: GuestButton, { client }: GuestWindow, shown: readonly ShownText[]): string =>
  shown
    .filter(({ x, y }) => {
      const dx = x + client.left - button.left
      const dy = y + client.top - button.top
      return dx >= 0 && dx < button.width && dy > -LETTER_HEIGHT / 2 && dy < button.height
    })
    .map(({ text }) => text.trim())
    .join(' ')

/** The picture of the pointer where the program under it has its own. */
export const pointerPicture = (kernel: Kernel): GuestCursor | undefined => cursorAtPointer(windowsOf(kernel))

const DESKTOP = 1
const INTERRUPT_BYTES = 2
const PAGE_BITS = 12

/** Which call left the pixel at a place on the screen; places outside count as the nearest inside. */
export const pixelOrigin = (
  kernel: Kernel,
  map: ProgramMap,
  place: { readonly x: number; readonly y: number },
): PixelOrigin => {
  const { screen } = windowsOf(kernel)
  const x = Math.min(place.x, screen.pitch - 1)
  const y = Math.min(place.y, screen.rows - 1)
  const at = y * screen.pitch + x
  const slot = screen.owners[at]!
  const origin = screen.origins.places[screen.marks[at]!]
  const page = (FRAME_BUFFER_PHYSICAL + at * 4) >>> PAGE_BITS
  const color = screen.pixels[at]! & 0xffffff
  const owner = { slot, name: slot === DESKTOP ? '' : (kernel.state.threads[slot]?.name ?? '') }
  const writtenDirectly = kernel.machine.physical.pageVersion(page) > 0
  if (!origin) return { color, owner, writtenDirectly }
  const address = (origin.returnAddress - INTERRUPT_BYTES) >>> 0
  const main = kernel.state.threads.find((thread) => thread && !thread.system)?.name ?? origin.program
  const source = origin.program === main ? map.lineAt(address) : undefined
  const [number, ...steps] = origin.path.split('.').map(Number)
  const call = {
    path: origin.path,
    name: describeCall(number!, () => steps[0] ?? 0).name,
    program: origin.program,
    threadId: origin.tid,
    address,
    file: source?.path ?? '',
    line: source?.line ?? 0,
  }
  return { color, owner, call, writtenDirectly }
}

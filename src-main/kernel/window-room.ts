import type { Kernel } from './context'
import type { Families } from './syscalls/family'
import type { Thread } from './state'
import type { GuestInput } from './kernel'
import type { ScreenCopy } from './windows/screen'

/**
 * Where windows, drawing and input plug into the kernel: system-call families of their own, and what
 * the rest of the kernel must ask or tell. Its state lies in `KernelState.windows`, plain data.
 */
export interface WindowRoom {
  readonly families: Families
  /** Before the first program starts. */
  begin(kernel: Kernel): void
  threadStarted(kernel: Kernel, thread: Thread): void
  /** The thread is being taken down; its slot is still filled. */
  threadEnded(kernel: Kernel, thread: Thread): void
  /** True when event 2 (key) or 3 (button) is due for this thread. */
  hasInput(kernel: Kernel, thread: Thread, kind: 'key' | 'button'): boolean
  /** False while the user drags a window: mouse events are held back. */
  mouseEventsFlow(kernel: Kernel): boolean
  /** Function 9: window position, box, client box and state of a slot, at their offsets in `record`. */
  describe(kernel: Kernel, thread: Thread, record: DataView): void
  /** Input from outside, at the moment of guest time at which it was recorded. */
  input(kernel: Kernel, input: GuestInput): void
  /** Once per tick of 1/100 s, before the scheduler chooses. */
  tick(kernel: Kernel): void
  /** What stands on the screen, for a snapshot. */
  copyScreen(kernel: Kernel): ScreenCopy
  putScreenBack(kernel: Kernel, copy: ScreenCopy): void
}

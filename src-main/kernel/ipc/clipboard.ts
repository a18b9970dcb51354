/** The clipboard: a stack of slots, each with its size in the first dword. */
export interface ClipboardState {
  slots: Uint8Array[]
  locked: boolean
}

export const CLIPBOARD_SLOTS = 1024

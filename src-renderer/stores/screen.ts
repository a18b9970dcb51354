import type { GuestWindowEntry, ScreenPart } from '@contract/screen'
import { defineStore } from 'pinia'
import { ref, shallowRef, triggerRef } from 'vue'
import { useSession } from '../client/session'

/** The guest's screen: its pixels as the canvas wants them, and its windows. */
export const useScreen = defineStore('screen', () => {
  const picture = shallowRef<ImageData>()
  /** What of the picture changed last: what a canvas has to draw again. */
  const changed = shallowRef<Pick<ScreenPart, 'left' | 'top' | 'columns' | 'rows'>>()
  const windows = shallowRef<readonly GuestWindowEntry[]>([])
  /** Pictures that came since the screen is watched. */
  const pictures = ref(0)
  let watchers = 0

  const receive = (part: ScreenPart, list: readonly GuestWindowEntry[]) => {
    const old = picture.value
    const fits = old && old.width === part.width && old.height === part.height
    const target = fits ? old : new ImageData(part.width, part.height)
    let from = 0
    for (let y = part.top; y < part.top + part.rows; y++) {
      let at = (y * part.width + part.left) * 4
      for (let x = 0; x < part.columns; x++) {
        target.data[at++] = part.pixels[from++]!
        target.data[at++] = part.pixels[from++]!
        target.data[at++] = part.pixels[from++]!
        target.data[at++] = 255
      }
    }
    changed.value = fits ? part : { left: 0, top: 0, columns: part.width, rows: part.height }
    picture.value = target
    if (fits) triggerRef(picture)
    windows.value = list
    pictures.value++
  }

  const refresh = async () => {
    const answer = await useSession().watchScreen({ on: true })
    if (!answer.ok) return
    windows.value = answer.value.windows
    if (answer.value.picture) receive(answer.value.picture, answer.value.windows)
    else picture.value = undefined
  }
  /** Begins to watch; returns the function that ends it. */
  const watchScreen = () => {
    watchers++
    void refresh()
    return () => {
      if (--watchers === 0) void useSession().watchScreen({ on: false })
    }
  }

  return { picture, changed, windows, pictures, receive, refresh, watchScreen }
})

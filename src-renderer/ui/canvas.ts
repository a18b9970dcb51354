import { onMounted, onScopeDispose, watch, type Ref, type WatchSource } from 'vue'
import { useSettings } from '../stores/settings'

export interface Drawing {
  readonly context: CanvasRenderingContext2D
  /** Size in CSS pixels. */
  readonly width: number
  readonly height: number
  /** The value of a colour token. */
  readonly token: (name: string) => string
}

/** A canvas that draws itself again when its size, the theme or what it shows changes. */
export const useCanvas = (
  canvas: Readonly<Ref<HTMLCanvasElement | null>>,
  sources: WatchSource[],
  draw: (drawing: Drawing) => void,
): void => {
  const settings = useSettings()
  let frame = 0

  const paint = () => {
    frame = 0
    const element = canvas.value
    const context = element?.getContext('2d')
    if (!element || !context) return
    const width = element.clientWidth
    const height = element.clientHeight
    const ratio = window.devicePixelRatio || 1
    element.width = Math.round(width * ratio)
    element.height = Math.round(height * ratio)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, width, height)
    const style = getComputedStyle(document.documentElement)
    draw({ context, width, height, token: (name) => style.getPropertyValue(`--${name}`).trim() })
  }
  const repaint = () => {
    frame ||= requestAnimationFrame(paint)
  }

  const observer = new ResizeObserver(repaint)
  watch(canvas, (now, before) => {
    if (before) observer.unobserve(before)
    if (now) observer.observe(now)
  })
  watch([...sources, () => settings.theme, () => settings.scale], repaint, { flush: 'post' })
  onMounted(repaint)
  onScopeDispose(() => {
    observer.disconnect()
    cancelAnimationFrame(frame)
  })
}

/** Diagonal lines over a rectangle: the second mark of kinds that are not in use. */
export const hatch = (
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  step = 5,
): void => {
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  context.beginPath()
  for (let at = x - height; at < x + width; at += step) {
    context.moveTo(at, y + height)
    context.lineTo(at + height, y)
  }
  context.stroke()
  context.restore()
}

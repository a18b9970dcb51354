import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** The size of an element, in pixels, as it changes. */
export const useElementSize = (element: Readonly<Ref<HTMLElement | null>>) => {
  const height = ref(0)
  const width = ref(0)
  const observer = new ResizeObserver(([entry]) => {
    height.value = entry!.contentRect.height
    width.value = entry!.contentRect.width
  })
  watch(element, (now, before) => {
    if (before) observer.unobserve(before)
    if (now) observer.observe(now)
  })
  onScopeDispose(() => observer.disconnect())
  return { height, width }
}

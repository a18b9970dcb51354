import { onScopeDispose, ref, watch } from 'vue'

/** The size of an element, in pixels, as it changes. Bind `element` as its ref. */
export const useElementHeight = () => {
  const element = ref<HTMLElement>()
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
  return { element, height, width }
}

/** A function that runs `action` once, `delay` milliseconds after its last call; `flush` runs it now if it waits. */
export const debounced = (delay: number, action: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const call = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      action()
    }, delay)
  }
  call.flush = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    action()
  }
  return call
}

/** Gives every element of the test document a size, which happy-dom does not lay out by itself. */
export const giveSizes = (width = 800, height = 600): void => {
  const rect = { x: 0, y: 0, top: 0, left: 0, right: width, bottom: height, width, height, toJSON: () => '' }
  for (const [name, value] of [
    ['offsetWidth', width],
    ['offsetHeight', height],
    ['clientWidth', width],
    ['clientHeight', height],
  ] as const)
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value })
  HTMLElement.prototype.getBoundingClientRect = () => rect
  globalThis.ResizeObserver = class {
    readonly #listener: ResizeObserverCallback
    constructor(listener: ResizeObserverCallback) {
      this.#listener = listener
    }
    observe(target: Element) {
      const entry = { target, contentRect: rect } as unknown as ResizeObserverEntry
      queueMicrotask(() => this.#listener([entry], this as unknown as ResizeObserver))
    }
    unobserve() {}
    disconnect() {}
  } as unknown as typeof ResizeObserver
}

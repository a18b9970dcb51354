/** The typed views over the machine's memory. Every module shares one set. */
export interface MachineViews {
  readonly memory: WebAssembly.Memory
  readonly bytes: Uint8Array
  readonly words: Uint16Array
  readonly state: Int32Array
  readonly unsigned: Uint32Array
  readonly floats: Float32Array
  readonly doubles: Float64Array
  readonly view: DataView
}

/** `bytes` is rounded up to whole WebAssembly pages of 64 KiB. */
export function createViews(bytes: number): MachineViews {
  const pages = Math.ceil(bytes / 0x10000)
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
  const buffer = memory.buffer
  return {
    memory,
    bytes: new Uint8Array(buffer),
    words: new Uint16Array(buffer),
    state: new Int32Array(buffer),
    unsigned: new Uint32Array(buffer),
    floats: new Float32Array(buffer),
    doubles: new Float64Array(buffer, 0, 0x2000),
    view: new DataView(buffer),
  }
}

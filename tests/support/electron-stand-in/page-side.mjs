/* global atob, btoa */

/**
 * Runs the preload in the page with the `electron` that Electron gives a sandboxed preload. Sent into
 * the page as text: it may use nothing from outside.
 */
export const installPreload = (preload) => {
  const pack = (value) =>
    JSON.stringify(value, (_key, item) =>
      item instanceof Uint8Array
        ? { $bytes: btoa(Array.from(item, (byte) => String.fromCharCode(byte)).join('')) }
        : item,
    )
  const unpack = (text) =>
    JSON.parse(text, (_key, item) =>
      item !== null && typeof item === 'object' && typeof item.$bytes === 'string'
        ? Uint8Array.from(atob(item.$bytes), (character) => character.charCodeAt(0))
        : item,
    )
  const listeners = []
  globalThis.standInReceive = (channel, text) => {
    for (const { name, listener } of listeners) if (name === channel) listener({}, unpack(text))
  }
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, api) => {
        globalThis[name] = Object.freeze(api)
      },
    },
    ipcRenderer: {
      send: (channel, message) => void globalThis.standInSend(channel, pack(message)),
      on: (name, listener) => void listeners.push({ name, listener }),
    },
  }
  const require = (name) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot load '${name}'`)
    return electron
  }
  const module = { exports: {} }
  preload(require, module, module.exports)
}

import { COMMANDS, isEnabled, type Command } from './command-table'

const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform)

/** A pressed key in the notation of the command table, e.g. `Ctrl+Shift+P`. */
export const keyOf = (event: KeyboardEvent): string => {
  const command = isMac ? event.metaKey : event.ctrlKey
  const key = /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : event.key
  return [
    ...(command ? ['Ctrl'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey && key !== '+' ? ['Shift'] : []),
    key.length === 1 ? key.toUpperCase() : key,
  ].join('+')
}

const byKey = new Map<string, Command>(
  COMMANDS.flatMap((one) =>
    (one.keys ?? []).map((key) => [key.replace(/^Ctrl\+Shift\+=$/, 'Ctrl++'), one] as const),
  ),
)

/** The key of a command as people read it. */
export const shownKey = (one: Command): string => {
  const key = one.keys?.[0] ?? ''
  return isMac ? key.replace('Ctrl', '⌘').replace('Shift', '⇧').replace('Alt', '⌥').replaceAll('+', '') : key
}

/** Runs the command of a key wherever the focus is. Returns the function that stops listening. */
export const listenForKeys = (): (() => void) => {
  const listener = (event: KeyboardEvent) => {
    if (document.querySelector('dialog[open]')) return
    const one = byKey.get(keyOf(event))
    if (!one) return
    event.preventDefault()
    event.stopPropagation()
    if (isEnabled(one)) one.run()
  }
  window.addEventListener('keydown', listener, { capture: true })
  return () => window.removeEventListener('keydown', listener, { capture: true })
}

import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect } from 'vitest'
import { assemble } from '../../src-main/assembler/assemble'
import type { AssemblerPorts } from '../../src-main/assembler/result'

export const RESOURCES = join(import.meta.dirname, '../../resources')

/** Ports over the resources folder, with texts that stand in for files; paths are relative to it. */
export const resourcePorts = (overlays: Readonly<Record<string, string>> = {}): AssemblerPorts => ({
  readFile: (path) => {
    const inside = relative(RESOURCES, join(RESOURCES, path)).replaceAll('\\', '/')
    const overlay = overlays[inside]
    if (overlay !== undefined) return new TextEncoder().encode(overlay)
    const file = join(RESOURCES, path)
    return existsSync(file) ? readFileSync(file) : undefined
  },
  environment: () => undefined,
  timestamp: () => 0,
})

const assembled = new Map<string, Uint8Array>()

/** Assembles a listing below `resources`, which must succeed; once for each path. */
export const assembleListing = (path: string): Uint8Array => {
  const bytes = assembled.get(path) ?? assembleText(path, {})
  assembled.set(path, bytes)
  return bytes
}

/** Assembles a listing whose text, or that of files it includes, comes from the test. */
export const assembleText = (path: string, overlays: Readonly<Record<string, string>>): Uint8Array => {
  const result = assemble(path, {}, resourcePorts(overlays))
  expect(result.diagnostics).toEqual([])
  expect(result.ok).toBe(true)
  return result.bytes
}

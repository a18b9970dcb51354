// Bundles the capturing tool, which is TypeScript, and runs it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../..')
const out = mkdtempSync(join(tmpdir(), 'capture-bundle-'))
await build({
  root,
  logLevel: 'warn',
  configFile: false,
  build: { ssr: join(import.meta.dirname, 'capture.ts'), outDir: out, emptyOutDir: true, minify: false },
})
const { capture } = await import(pathToFileURL(join(out, 'capture.js')).href)
capture(root)
rmSync(out, { recursive: true })

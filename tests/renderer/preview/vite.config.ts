import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `npx vite -c tests/renderer/preview/vite.config.ts`: the window over made-up data. */
export default defineConfig({
  root: at('.'),
  plugins: [vue()],
  resolve: { alias: { '@contract': at('../../../src-main/contract') } },
  server: { fs: { allow: [at('../../..')] } },
  build: { outDir: at('../../../tests/output/preview'), emptyOutDir: true },
})

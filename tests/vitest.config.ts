import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')
const rooms =
  '{architecture,contract,x86,assembler,image,machine,kernel,debugger,analysis,lab,session,transports,app,cli,resources}'

export default defineConfig({
  root,
  resolve: { alias: { '@contract': resolve(root, 'src-main/contract') } },
  test: {
    // No test keeps state in a module, and loading the rooms anew for each file would double the time.
    isolate: false,
    // Only what hangs: on a busy machine a test of a second may take many times that.
    testTimeout: 60_000,
    coverage: { include: ['src-main/**/*.ts', 'src-renderer/**/*.{ts,vue}'] },
    projects: [
      {
        extends: true,
        test: { name: 'main', environment: 'node', include: [`tests/${rooms}/**/*.test.ts`] },
      },
      {
        extends: true,
        test: {
          name: 'translator',
          environment: 'node',
          env: { TRANSLATE_AFTER: '0' },
          include: ['tests/machine/**/*.test.ts'],
          // What is covered is the same on every engine.
          exclude: ['tests/machine/translator/**', 'tests/machine/coverage.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [vue()],
        test: { name: 'renderer', environment: 'happy-dom', include: ['tests/renderer/**/*.test.ts'] },
      },
    ],
  },
})

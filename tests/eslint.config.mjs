import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import { defineConfig } from 'eslint/config'
import ts from 'typescript-eslint'

const CORE = ['src-main/{contract,x86,assembler,image,machine,kernel,debugger,analysis,lab,session}/**/*.ts']
const HOST_MODULES = ['electron', 'node:*', 'vue', 'monaco-editor', 'monaco-editor/*', 'ws']

export default defineConfig(
  { ignores: ['out/**', 'dist/**', 'tests/output/**'] },
  js.configs.recommended,
  ts.configs.recommended,
  vue.configs['flat/recommended'],
  prettier,
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    files: ['**/*.{ts,vue}'],
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration:not([declaration.callee.name="defineConfig"])',
          message: 'no default exports',
        },
      ],
    },
  },
  { files: ['**/*.d.ts', '**/*.vue'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    files: CORE,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: HOST_MODULES,
              message: 'core rooms are host-free: files, clocks and randomness come in through ports',
            },
          ],
        },
      ],
      'no-console': 'error',
    },
  },
)

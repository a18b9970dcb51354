import type { LanguageFacts } from '@contract/language'
import type { languages } from 'monaco-editor/editor/editor.api.js'

/** Characters that end a name in flat assembler; everything else may be part of one. */
export const NAME = String.raw`[^\s+\-*/=<>()\[\]{}:,|&~#\`;\\'"]`

export const fasmConfiguration: languages.LanguageConfiguration = {
  comments: { lineComment: ';' },
  brackets: [
    ['[', ']'],
    ['(', ')'],
    ['{', '}'],
    ['<', '>'],
  ],
  autoClosingPairs: [
    { open: '[', close: ']' },
    { open: '(', close: ')' },
    { open: '{', close: '}' },
    { open: "'", close: "'", notIn: ['string', 'comment'] },
    { open: '"', close: '"', notIn: ['string', 'comment'] },
  ],
  surroundingPairs: [
    { open: '[', close: ']' },
    { open: '(', close: ')' },
    { open: '{', close: '}' },
    { open: "'", close: "'" },
    { open: '"', close: '"' },
  ],
  wordPattern: new RegExp(`${NAME}+`),
  indentationRules: {
    increaseIndentPattern: /^\s*[^\s;:]+:\s*(;.*)?$/,
    decreaseIndentPattern: /^\s*\}/,
  },
}

/** The grammar for colouring; names of instructions, directives and registers come from the facts. */
export const fasmGrammar = (facts: LanguageFacts): languages.IMonarchLanguage => {
  const names = (list: readonly string[]) => [...new Set(list.map((name) => name.toLowerCase()))]
  const directives = names(facts.directives.flatMap((one) => one.name.split(/\s+/)))
  const name = `${NAME}+`
  return {
    ignoreCase: true,
    defaultToken: '',
    mnemonics: names(facts.instructions.map((one) => one.mnemonic)),
    registers: names(facts.registers.map((one) => one.name)),
    directives,
    brackets: [
      { open: '[', close: ']', token: 'delimiter.square' },
      { open: '(', close: ')', token: 'delimiter.parenthesis' },
      { open: '{', close: '}', token: 'delimiter.curly' },
    ],
    tokenizer: {
      root: [
        [/;.*$/, 'comment'],
        [/'(?:[^']|'')*'/, 'string'],
        [/"(?:[^"]|"")*"/, 'string'],
        [/['"].*$/, 'string.invalid'],
        [/\\\s*(?=;|$)/, 'operator'],
        [new RegExp(`^(\\s*)(${name})(?=\\s*:(?!:))`), ['white', 'label']],
        [
          new RegExp(`^(${name})(?=\\s+(?:db|dw|dd|dp|df|dq|dt|rb|rw|rd|rp|rf|rq|rt|du|file|equ|fix)\\b)`),
          'label',
        ],
        [
          new RegExp(
            `^(\\s+)(${name})(?=\\s+(?:db|dw|dd|dp|df|dq|dt|rb|rw|rd|rp|rf|rq|rt|du|file|equ|fix)\\b)`,
          ),
          ['white', 'label'],
        ],
        [new RegExp(`^(\\s*)(${name})(?=\\s*=)`), ['white', 'label']],
        [
          new RegExp(`\\b(macro|struc|proc|label|restore|purge|restruc)(\\s+)(${name})`),
          ['directive', 'white', 'label'],
        ],
        [/\$[0-9a-f]+(?![^\s+\-*/=<>()[\]{}:,|&~#`;\\'"])/, 'number'],
        [/\$\$?|%%?/, 'number.place'],
        [/0x[0-9a-f_]+/, 'number'],
        [/[0-9][0-9a-f_]*h(?![0-9a-z_])/, 'number'],
        [/[01][01_]*b(?![0-9a-z_])/, 'number'],
        [/[0-7][0-7_]*[oq](?![0-9a-z_])/, 'number'],
        [/[0-9][0-9_]*\.[0-9]+(?:e[+-]?[0-9]+)?f?/, 'number.float'],
        [/[0-9][0-9_]*d?(?![0-9a-z_])/, 'number'],
        [new RegExp(`\\.${name}`), 'label.local'],
        [
          new RegExp(name),
          {
            cases: {
              '@mnemonics': 'mnemonic',
              '@registers': 'register',
              '@directives': 'directive',
              '@default': 'name',
            },
          },
        ],
        [/[[\](){}]/, '@brackets'],
        [/[+\-*/=<>|&~#`:,]/, 'operator'],
      ],
    },
  }
}

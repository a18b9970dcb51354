import type { QuickFix } from '../contract/assembly'
import type { LanguageCode } from '../contract/language'
import { PHRASES } from '../contract/phrases'
import { RUSSIAN_PHRASES } from '../contract/russian-phrases'
import { fillIn, type Said, wordWith } from '../contract/said'

const en = {
  function: 'System function {number}',
  flags: 'Flags written: {flags}',
  none: 'none',
  defined: '{kind}, defined in {path}, line {line}',
  becomes: 'Becomes',
  at: 'at address {address}, {length} bytes',
  'did-you-mean': 'Did you mean {names}?',
  or: 'or',
  expanded: 'After the macros it reads: {text}',
  'in-macro': 'in macro {name}: {text}',
  'included-from': 'included from here: {name}',
}
export type LspTextKey = keyof typeof en

const ru: Record<LspTextKey, string> = {
  function: 'Системная функция {number}',
  flags: 'Меняет флаги: {flags}',
  none: 'нет',
  defined: '{kind}, определено в {path}, строка {line}',
  becomes: 'Превращается в',
  at: 'по адресу {address}, байтов: {length}',
  'did-you-mean': 'Возможно, имелось в виду: {names}?',
  or: 'или',
  expanded: 'После макросов: {text}',
  'in-macro': 'в макросе {name}: {text}',
  'included-from': 'включено отсюда: {name}',
}

/** What a source defines, by the word that the session has for it. */
const RUSSIAN_KINDS: Readonly<Record<string, string>> = {
  label: 'метка',
  local: 'локальная метка',
  data: 'данные',
  constant: 'константа',
  variable: 'переменная',
  text: 'символическая константа',
  macro: 'макрос',
  struc: 'макрос структуры',
  structure: 'структура',
  external: 'внешний символ',
  field: 'поле структуры',
  parameter: 'параметр макроса',
  'macro-local': 'локальное имя макроса',
}

const RUSSIAN_FIXES: Record<QuickFix['code'], string> = {
  'add-routine': 'Добавить процедуру «{subject}»',
  'correct-include': 'Исправить путь на «{subject}»',
  'add-include': 'Подключить «{subject}», где оно определено',
  'use-field': 'Использовать поле «{subject}»',
  'add-header': 'Добавить заголовок программы {subject}',
  'add-use32': 'Добавить {subject}',
  'add-size': 'Размер операнда — {subject}',
  'replace-word': 'Заменить на «{subject}»',
}

/** The words of the server in its client's language. */
export interface LspTexts {
  readonly language: LanguageCode
  readonly t: (key: LspTextKey, values?: Readonly<Record<string, string | number>>) => string
  /** What the session says. */
  readonly word: (said: Said) => string
  readonly kind: (kind: string) => string
  readonly fix: (fix: QuickFix) => string
}

const textsIn = (language: LanguageCode): LspTexts => {
  const isRussian = language === 'ru'
  const texts = isRussian ? ru : en
  const phrases = isRussian ? RUSSIAN_PHRASES : PHRASES
  return {
    language,
    t: (key, values = {}) => fillIn(texts[key], (name) => values[name]?.toString()),
    word: (said) => wordWith(phrases, said),
    kind: (kind) => (isRussian ? (RUSSIAN_KINDS[kind] ?? kind) : kind),
    fix: ({ code, subject, title }) =>
      isRussian ? fillIn(RUSSIAN_FIXES[code], (name) => (name === 'subject' ? subject : undefined)) : title,
  }
}

/** For the locale that a client names, e.g. `ru` or `ru-RU`; English for all but Russian. */
export const textsFor = (locale: string | undefined): LspTexts =>
  textsIn(/^ru\b/i.test(locale ?? '') ? 'ru' : 'en')

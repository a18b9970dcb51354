import type { AssemblySymbol } from '@contract/assembly'
import { watch } from 'vue'
import { useAssembly } from '../stores/assembly'
import { useLanguage } from '../stores/language'
import { parseNumber } from '../ui/hex'
import {
  directiveMarkdown,
  functionMarkdown,
  functionNumber,
  instructionMarkdown,
  numberMarkdown,
  symbolMarkdown,
} from './facts-markdown'
import { fasmConfiguration, fasmGrammar, NAME } from './fasm-grammar'
import { FASM, monaco, pathOf, uriOf } from './monaco'
import { systemCallAt } from './system-call-at'

const { CompletionItemKind, SymbolKind } = monaco.languages
type Position = monaco.Position
type Model = monaco.editor.ITextModel

/** Registers the language once: colouring, completion, hover, outline and definitions. */
export const registerFasm = (): void => {
  if (monaco.languages.getLanguages().some((one) => one.id === FASM)) return
  monaco.languages.register({ id: FASM, extensions: ['.asm', '.inc'] })
  monaco.languages.setLanguageConfiguration(FASM, fasmConfiguration)
  const language = useLanguage()
  watch(
    () => language.facts,
    (facts) => monaco.languages.setMonarchTokensProvider(FASM, fasmGrammar(facts)),
    { immediate: true },
  )
  monaco.languages.registerCompletionItemProvider(FASM, {
    triggerCharacters: ['.'],
    provideCompletionItems: complete,
  })
  monaco.languages.registerHoverProvider(FASM, { provideHover: hover })
  monaco.languages.registerDocumentSymbolProvider(FASM, { provideDocumentSymbols: outline })
  monaco.languages.registerDefinitionProvider(FASM, { provideDefinition: define })
}

const wordAt = (model: Model, position: Position) => {
  const line = model.getLineContent(position.lineNumber)
  for (const match of line.matchAll(new RegExp(`${NAME}+`, 'g'))) {
    const start = match.index + 1
    const end = start + match[0].length
    if (position.column >= start && position.column <= end)
      return { word: match[0], range: new monaco.Range(position.lineNumber, start, position.lineNumber, end) }
  }
  return undefined
}

/** The global label that a line's local labels belong to. */
const parentLabel = (model: Model, line: number): string => {
  for (let above = line; above >= 1; above--) {
    const match = new RegExp(`^\\s*(?![.])(${NAME}+)\\s*:`).exec(model.getLineContent(above))
    if (match) return match[1]!
  }
  return ''
}

const findSymbol = (model: Model, position: Position, word: string): AssemblySymbol | undefined => {
  const { symbolsByName } = useAssembly()
  const local = word.startsWith('.') && !word.startsWith('..')
  return symbolsByName.get(local ? parentLabel(model, position.lineNumber) + word : word)
}

const inCommentOrString = (model: Model, position: Position): boolean => {
  const before = model.getLineContent(position.lineNumber).slice(0, position.column - 1)
  const bare = before.replace(/'[^']*'|"[^"]*"/g, '')
  return /[;'"]/.test(bare)
}

const complete = (model: Model, position: Position): monaco.languages.CompletionList => {
  if (inCommentOrString(model, position)) return { suggestions: [] }
  const { facts } = useLanguage()
  const word = wordAt(model, position)
  const range = word
    ? new monaco.Range(position.lineNumber, word.range.startColumn, position.lineNumber, position.column)
    : new monaco.Range(position.lineNumber, position.column, position.lineNumber, position.column)
  const before = model.getLineContent(position.lineNumber).slice(0, range.startColumn - 1)
  const isFirst = /^\s*([^\s:;]+:)?\s*$/.test(before)
  const upper = /^[A-Z]/.test(word?.word ?? '')
  const cased = (name: string) => (upper ? name.toUpperCase() : name.toLowerCase())
  const suggestions: monaco.languages.CompletionItem[] = []
  const add = (
    label: string,
    kind: monaco.languages.CompletionItemKind,
    detail: string,
    documentation: string,
    rank: string,
  ) =>
    suggestions.push({
      label,
      kind,
      detail,
      documentation: { value: documentation },
      insertText: label,
      range,
      sortText: rank + label,
    })
  if (isFirst)
    for (const one of facts.instructions)
      add(
        cased(one.mnemonic),
        CompletionItemKind.Function,
        one.summary,
        instructionMarkdown(one),
        isBasic(one.since) ? '1' : '15',
      )
  else
    for (const one of facts.registers)
      add(cased(one.name), CompletionItemKind.Variable, one.summary, one.summary, '1')
  for (const one of facts.directives) {
    const leads = one.stage !== 'operator'
    if (leads === isFirst || one.stage === 'preprocessor')
      add(one.name, CompletionItemKind.Keyword, one.summary, directiveMarkdown(one), '2')
  }
  if (/^\s*([^\s:;]+:)?\s*(mov\s+eax\s*,|mcall)\s*$/i.test(before))
    for (const one of facts.systemFunctions)
      suggestions.push({
        label: { label: functionNumber(one), description: one.name },
        kind: CompletionItemKind.Event,
        documentation: { value: functionMarkdown(one) },
        insertText: before.trimStart().toLowerCase().startsWith('mcall')
          ? [one.number, ...one.subfunctions].join(', ')
          : String(one.number),
        range,
        filterText: `${functionNumber(one)} ${one.name}`,
        sortText: `0${String(one.number + 1).padStart(4, '0')}${one.subfunctions.join('.')}`,
      })
  const parent = parentLabel(model, position.lineNumber)
  for (const symbol of useAssembly().report?.symbols ?? []) {
    const isLocal = symbol.name.startsWith(`${parent}.`) && parent !== ''
    if (isFirst && symbol.kind === 'label' && !isLocal) continue
    add(
      isLocal ? symbol.name.slice(parent.length) : symbol.name,
      symbol.kind === 'label' ? CompletionItemKind.Reference : CompletionItemKind.Constant,
      symbol.place.path,
      symbolMarkdown(symbol),
      isLocal ? '1' : '3',
    )
  }
  return { suggestions }
}

/** The set that every listing uses comes before the later ones. */
const isBasic = (processor: string) => /^(8086|80?[123]86)$/.test(processor)

const valueOfName = (name: string): number | undefined => {
  const value = useAssembly().symbolsByName.get(name)?.value
  return typeof value === 'number' ? value : undefined
}

const hover = (model: Model, position: Position): monaco.languages.Hover | undefined => {
  if (inCommentOrString(model, position)) return undefined
  const found = wordAt(model, position)
  if (!found) return undefined
  const { facts, systemFunction, familyOf } = useLanguage()
  const lower = found.word.toLowerCase()
  const texts: string[] = []

  const instruction = facts.instructions.find((one) => one.mnemonic.toLowerCase() === lower)
  if (instruction) texts.push(instructionMarkdown(instruction))
  const directive = facts.directives.find((one) => one.name.toLowerCase() === lower)
  if (directive) texts.push(directiveMarkdown(directive))
  const register = facts.registers.find((one) => one.name.toLowerCase() === lower)
  if (register) texts.push(`**${register.name}** — ${register.summary}`)
  const symbol = findSymbol(model, position, found.word)
  if (symbol) texts.push(symbolMarkdown(symbol))
  const number = parseNumber(found.word)
  if (number !== undefined) texts.push(numberMarkdown(number))

  const call = systemCallAt(model.getLinesContent(), position.lineNumber - 1, valueOfName)
  if (call) {
    const one = systemFunction(call.number, call.subfunctions)
    if (one) texts.push(functionMarkdown(one))
    else {
      const family = familyOf(call.number)
      if (family.length > 0)
        texts.push(family.map((each) => `- ${functionNumber(each)} ${each.name}`).join('\n'))
    }
  }
  if (texts.length === 0) return undefined
  return { range: found.range, contents: texts.map((value) => ({ value })) }
}

const outline = (model: Model): monaco.languages.DocumentSymbol[] => {
  const path = pathOf(model.uri)
  return (useAssembly().report?.symbols ?? [])
    .filter((symbol) => symbol.place.path === path)
    .sort((left, right) => left.place.line - right.place.line)
    .map((symbol) => {
      const line = Math.min(symbol.place.line, model.getLineCount())
      const range = new monaco.Range(line, 1, line, model.getLineMaxColumn(line))
      return {
        name: symbol.name,
        detail: typeof symbol.value === 'number' ? symbol.value.toString(16).toUpperCase() : symbol.value,
        kind: symbol.kind === 'label' ? SymbolKind.Function : SymbolKind.Constant,
        tags: [],
        range,
        selectionRange: range,
      }
    })
}

const define = (model: Model, position: Position): monaco.languages.Location | undefined => {
  const found = wordAt(model, position)
  const symbol = found && findSymbol(model, position, found.word)
  if (!symbol) return undefined
  const { path, line, column } = symbol.place
  return { uri: uriOf(path), range: new monaco.Range(line, Math.max(1, column), line, Math.max(1, column)) }
}

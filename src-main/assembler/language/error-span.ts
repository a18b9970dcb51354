import type { AssemblyError } from '../messages'
import type { SourceToken } from './source-tokens'
import { stringContent } from './source-tokens'
import { type Statement, statementOf } from './statement'

/** What is known of the place of an error in its line. */
export interface ErrorHints {
  /** The word at which the parser stood, as the preprocessor left it. */
  readonly spelling: string | undefined
  /** Number of the argument, -1 when it is not known. */
  readonly argument: number
}

type Tokens = readonly SourceToken[]

const isSymbol = (token: SourceToken, name: string): boolean =>
  token.kind === 'name' &&
  (token.text === name || (token.text.startsWith('.') && name.endsWith(token.text) && name !== token.text))

const isSpelled = (token: SourceToken, spelling: string): boolean =>
  token.text === spelling || (token.kind === 'string' && stringContent(token) === spelling)

const ANONYMOUS = /^@[fbr@]$/i

const namedTokens = (tokens: Tokens, { code, symbolName }: AssemblyError): Tokens => {
  if (symbolName !== undefined) return tokens.filter((token) => isSymbol(token, symbolName)).slice(0, 1)
  if (code !== 'undefined-symbol' && code !== 'symbol-out-of-scope') return []
  return tokens.filter(({ text }) => ANONYMOUS.test(text)).slice(0, 1)
}

/** The tokens of the line in which an error was found that it is about; empty when the whole line is. */
export const errorTokens = (tokens: Tokens, error: AssemblyError, hints: ErrorHints): Tokens => {
  const statement = statementOf(tokens)
  const meant = byCode(statement, error, hints)
  return meant.length > 0 ? meant : statement.tokens
}

const byCode = (statement: Statement, error: AssemblyError, { spelling, argument }: ErrorHints): Tokens => {
  const { tokens, labels, head } = statement
  const parts = statement.arguments
  const argumentTokens = (index: number): Tokens => {
    const part = parts[index]
    return part === undefined ? [] : tokens.slice(part[0], part[1])
  }
  const allArguments = tokens.slice(head + 1)
  const heads = tokens.slice(head, head + 1)
  const spelled = (): Tokens =>
    spelling === undefined ? [] : tokens.filter((token) => isSpelled(token, spelling)).slice(0, 1)
  switch (error.code) {
    case 'illegal-instruction':
      return heads
    case 'undefined-symbol':
    case 'symbol-out-of-scope': {
      const inArgument = namedTokens(argumentTokens(argument), error)
      if (inArgument.length > 0) return inArgument
      const named = namedTokens(tokens, error)
      return named.length > 0 ? named : allArguments
    }
    case 'symbol-already-defined':
      return labels.length > 0 ? labels.slice(-1) : tokens.slice(head + 1, head + 2)
    case 'reserved-word-used-as-symbol': {
      const word = spelled()
      return word.length > 0 && word[0]!.text !== ':' ? word : labels.slice(-1)
    }
    case 'operand-size-not-specified':
    case 'operand-sizes-do-not-match':
    case 'invalid-operand':
    case 'invalid-operand-size':
    case 'assertion-failed':
    case 'invalid-macro-arguments':
      return allArguments.length > 0 ? allArguments : heads
    case 'relative-jump-out-of-range':
      return argumentTokens(parts.length - 1)
    case 'file-not-found':
    case 'error-reading-file':
    case 'invalid-file-format':
      return tokens.filter(({ kind }) => kind === 'string').slice(0, 1)
    case 'missing-end-quote':
      return tokens.filter(({ kind }) => kind === 'open')
    case 'missing-end-directive':
    case 'incomplete-macro':
    case 'invoked-error':
      return heads
    case 'unexpected-instruction':
      return tokens.slice(head)
    case 'extra-characters-on-line': {
      const [first] = spelled()
      return first === undefined ? argumentTokens(parts.length - 1) : tokens.slice(tokens.indexOf(first))
    }
    default: {
      const word = spelled()
      return word.length > 0 ? word : argumentTokens(argument)
    }
  }
}

/** The tokens of a line that calls a macro by which it has to do with an error in the macro. */
export const wordTokens = (tokens: Tokens, error: AssemblyError, spelling: string | undefined): Tokens => {
  const { tokens: all, head } = statementOf(tokens)
  const named = namedTokens(all.slice(head + 1), error)
  if (named.length > 0) return named
  const spelled =
    spelling === undefined ? [] : all.slice(head + 1).filter((token) => isSpelled(token, spelling))
  return spelled.length > 0 ? spelled.slice(0, 1) : all.slice(head, head + 1)
}

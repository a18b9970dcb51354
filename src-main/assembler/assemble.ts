import type { Assembly } from './assembly'
import { createBudget } from './budget'
import { createConstantEncodings } from './constant-encodings'
import { createPartEnds } from './directives/control'
import { diagnose } from './diagnostics'
import { includeDirectories } from './files'
import { buildOutput, outputPath } from './formats/output'
import { diagnoseAll } from './language/diagnose-all'
import { createRecovery, parserError, preprocessorError, runPassesTolerantly } from './language/recovery'
import { LABEL_BYTES, LINE_RESERVE, labelTreeBytes, programBytes } from './memory'
import type { MessageCode } from './messages'
import { AssemblyError } from './messages'
import { createOperandReader } from './operands/operand-reader'
import { createNumberCache } from './parser/number'
import { parseSource } from './parser/parse'
import { createParser } from './parser/parser'
import { createFormatState, runPasses } from './passes'
import { addPredefinitions } from './preprocessor/predefinitions'
import { preprocess } from './preprocessor/preprocess'
import { createPreprocessor, definedNames } from './preprocessor/state'
import type { AssembleOptions, AssembleResult, AssemblerPorts } from './result'
import { createSourceText, mostSourceBytes, sourceBytes } from './source-lines'
import { FIRST_SYMBOL, createSymbolTable } from './symbols'
import { copyLabels, errorSymbolFile, symbolFile } from './symbol-file'
import { lineRanges, symbolInfos } from './tables'

/** Positions in the output begin above zero, as memory addresses do: signs come out as in fasm. */
const OUTPUT_START = 16
const DEFAULT_PASSES = 100
/** Most bytes of fasm's program for one of our elements, but for long strings. */
const ITEM_BYTES = 8
const DEFAULT_MEMORY = 16384
const DEFAULT_STEPS = 500_000_000

/** Assembles a source file with everything it includes. Never throws for what a source contains. */
export function assemble(path: string, options: AssembleOptions, ports: AssemblerPorts): AssembleResult {
  const memory = (options.memory ?? DEFAULT_MEMORY) * 1024
  const budget = createBudget(options.steps ?? DEFAULT_STEPS, memory, ports.isCancelled)
  const trees = Math.floor(memory / 4)
  const text = createSourceText(memory - trees)
  text.reserved = (ports.environment('INCLUDE') ?? '').length + 1
  const symbols = createSymbolTable()
  const p = createPreprocessor(text, ports, budget)
  const recovery = options.errorLimit === undefined ? undefined : createRecovery(options.errorLimit)
  if (recovery) p.onError = (error, fileLine) => preprocessorError(recovery, p, error, fileLine)
  const parser = createParser(text, symbols, createNumberCache())
  let assembly: Assembly | undefined
  let stage: 'preprocess' | 'parse' | 'assemble' = 'preprocess'
  try {
    addPredefinitions(p, options.definitions ?? [])
    preprocess(p, path)
    if (recovery?.definitionsLost) throw recovery.found[0]!.error
    stage = 'parse'
    parseSource(parser, budget, recovery && ((error) => parserError(recovery, parser, error)))
    if (roomEstimate() < LINE_RESERVE && room() < LINE_RESERVE) throw new AssemblyError('out-of-memory')
    if (labelTreeBytes(symbols, parser.reservedNames, text.names, trees) > trees)
      throw new AssemblyError('out-of-memory')
    stage = 'assemble'
    ports.passesBegin?.()
    const a = createAssembly()
    assembly = a
    const reader = createOperandReader(a)
    if (recovery) runPassesTolerantly(recovery, a, reader, options.passes ?? DEFAULT_PASSES)
    else runPasses(a, reader, options.passes ?? DEFAULT_PASSES)
    if (options.symbolFile) copyLabels(a)
    const output = buildOutput(a)
    const target = options.output ?? outputPath(a, path, output.extension)
    // fasm writes the output before it makes the symbol file, for which there may be no room.
    const dump = options.symbolFile ? attempt(() => symbolFile(a, output, path, target)) : undefined
    const lacking = dump instanceof AssemblyError ? dump : undefined
    return {
      ok: lacking === undefined,
      bytes: output.bytes,
      extension: output.extension,
      output: target,
      passes: a.pass + 1,
      displayed: a.displayed.join(''),
      diagnostics: lacking ? [diagnose(text, -1, lacking, false)] : [],
      moreErrors: 0,
      files: text.files.map((file) => file.path),
      preprocessorNames: () => definedNames(p),
      symbols: () => symbolInfos(a),
      lines: () => lineRanges(a, output),
      extraFiles: output.extraFiles,
      ...(dump && !(dump instanceof AssemblyError) && { symbolFile: dump }),
    }
  } catch (error) {
    const line =
      stage === 'preprocess'
        ? p.currentLine
        : stage === 'parse'
          ? parser.currentLine
          : (assembly?.currentLine ?? -1)
    const code = errorOf(error)
    return {
      ok: false,
      bytes: new Uint8Array(0),
      extension: '',
      passes: assembly ? assembly.pass + 1 : 0,
      displayed: assembly?.displayed.join('') ?? '',
      diagnostics: recovery
        ? diagnoseAll(text, recovery, { error: code, stage, line })
        : [diagnose(text, line, code, stage !== 'preprocess')],
      moreErrors: recovery?.dropped ?? 0,
      files: text.files.map((file) => file.path),
      preprocessorNames: () => definedNames(p),
      symbols: () => (assembly ? symbolInfos(assembly) : []),
      lines: () => [],
      extraFiles: [],
      ...(options.symbolFile &&
        hasSymbolFile(code.code) && {
          symbolFile: errorSymbolFile(text, path, stage === 'preprocess' ? line : -1),
        }),
    }
  }

  /** What source, program and symbols leave of the memory, in fasm's bytes. */
  function room(): number {
    const program = programBytes(parser.code, text.strings)
    return text.limit - text.reserved - sourceBytes(text, text.end) - program - symbolBytes()
  }

  /** At most as much, without looking at every token. */
  function roomEstimate(): number {
    const source = mostSourceBytes(text)
    return text.limit - text.reserved - source - parser.codeEnd * ITEM_BYTES - symbolBytes()
  }

  function symbolBytes(): number {
    return (symbols.end - FIRST_SYMBOL) * LABEL_BYTES
  }

  function createAssembly(): Assembly {
    return {
      text,
      names: text.names,
      symbols,
      code: parser.code,
      ports,
      budget,
      includeDirectories: includeDirectories(ports),
      at: 0,
      output: new Uint8Array(1 << 8),
      out: OUTPUT_START,
      codeStart: OUTPUT_START,
      outputLimit: OUTPUT_START + roomEstimate(),
      outputEnd: OUTPUT_START + roomEstimate(),
      measureOutputEnd: () => OUTPUT_START + room(),
      pass: 0,
      nextPassNeeded: false,
      currentLine: -1,
      errorLine: -1,
      errorCode: 'undefined-symbol',
      errorSymbol: -1,
      errorAt: 0,
      deferred: undefined,
      codeType: 16,
      prefersEvex: false,
      spaces: [],
      formerSpaces: [],
      space: undefined as never,
      structures: [],
      spareStructures: [],
      partEnds: createPartEnds(parser.codeEnd),
      counter: 0,
      counterLimit: 0,
      undefinedStart: 0,
      undefinedEnd: -1,
      adjustmentLow: 0,
      adjustmentHigh: 0,
      adjustmentSign: 0,
      prefixed: false,
      bndPrefix: false,
      stack: new Int32Array(6 * 64),
      valueUndefined: false,
      valueSize: 0,
      operandSize: 0,
      sizeFromLabels: false,
      ignoreLabelSizes: false,
      isConstant: false,
      encodings: createConstantEncodings(),
      segment: 0,
      format: createFormatState(),
      displayed: [],
      lineMap: new Int32Array(1 << 6),
      lineMapEnd: 0,
      recordReferences: options.symbolFile === true,
      references: [],
    }
  }
}

function attempt<T>(make: () => T): T | AssemblyError {
  try {
    return make()
  } catch (error) {
    return errorOf(error)
  }
}

/** The error that ended an assembly; what the host's engine ran out of counts as fasm's memory or stack. */
function errorOf(error: unknown): AssemblyError {
  if (error instanceof AssemblyError) return error
  if (error instanceof RangeError) {
    const isStack = error.message.includes('call stack')
    return new AssemblyError(isStack ? 'stack-overflow' : 'out-of-memory')
  }
  throw error
}

/** fasm writes the source it has even after an error, unless it ran out of something. */
function hasSymbolFile(code: MessageCode): boolean {
  return !['out-of-memory', 'stack-overflow', 'main-file-not-found', 'write-failed'].includes(code)
}

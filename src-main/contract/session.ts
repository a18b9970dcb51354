import * as v from 'valibot'
import { bytesSchema } from './bytes'
import { assemblyReportSchema, placeSchema, textEditSchema } from './assembly'
import {
  comparisonDocumentSchema,
  comparisonProgressSchema,
  comparisonRequestSchema,
  strategyEntrySchema,
  workloadEntrySchema,
} from './comparison'
import {
  completionSchema,
  foldSchema,
  formatOptionsSchema,
  forReader,
  hoverSchema,
  languageFactsSchema,
  lineBytesSchema,
  outlineEntrySchema,
  positionSchema,
  renameSchema,
  signatureSchema,
} from './language'
import {
  draftSchema,
  fileContentSchema,
  fileEntrySchema,
  lessonSchema,
  overlaySchema,
  projectPath,
} from './project'
import type { Result } from './result'
import { saidSchema } from './said'
import { boundBreakpointSchema, breakpointSchema, runRequestSchema, runStateSchema } from './run'
import {
  guestCursorSchema,
  guestWindowSchema,
  pixelOriginSchema,
  pointSchema,
  pointerSchema,
  scanCodesSchema,
  screenUpdateSchema,
  slownessSchema,
  windowActionSchema,
} from './screen'
import { viewDataSchema, viewRequestSchema } from './views'

const nothing = v.object({})
const byPath = v.object({ path: projectPath })
const word = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff))

/**
 * Every command and query of a session: what is asked and what is answered. Both sides of every
 * border check their incoming messages against these schemas.
 */
export const sessionMethods = {
  // project
  listFiles: { request: nothing, response: v.array(fileEntrySchema) },
  readFile: { request: byPath, response: fileContentSchema },
  /** Refused with `changed-on-disk` when `baseRevision` is not the file's; '' creates or overwrites. */
  writeFile: {
    request: v.object({ path: projectPath, text: v.string(), baseRevision: v.string() }),
    response: v.object({ revision: v.string() }),
  },
  createFolder: { request: byPath, response: nothing },
  renameFile: { request: v.object({ path: projectPath, to: projectPath }), response: nothing },
  deleteFile: { request: byPath, response: nothing },
  listDrafts: { request: nothing, response: v.array(draftSchema) },
  storeDraft: { request: draftSchema, response: nothing },
  discardDraft: { request: byPath, response: nothing },
  /** Settings, layout, open tabs: one JSON text per key, kept by the host. '' when never stored. */
  readSetting: { request: v.object({ key: v.string() }), response: v.object({ text: v.string() }) },
  storeSetting: { request: v.object({ key: v.string(), text: v.string() }), response: nothing },
  listLessons: { request: v.object(forReader), response: v.array(lessonSchema) },

  // language
  languageFacts: { request: v.object(forReader), response: languageFactsSchema },
  /** Assembles without running. A later call for the same path cancels an earlier one that still runs. */
  assemble: {
    request: v.object({ path: projectPath, overlays: v.array(overlaySchema) }),
    response: assemblyReportSchema,
  },

  /** Tells the unsaved texts that the questions below are about: these stand in for files, all others do not. */
  shareTexts: { request: v.object({ overlays: v.array(overlaySchema) }), response: nothing },
  complete: {
    request: v.object({ ...positionSchema.entries, ...forReader }),
    response: completionSchema,
  },
  hover: {
    request: v.object({ ...positionSchema.entries, ...forReader }),
    response: v.object({ facts: v.optional(hoverSchema) }),
  },
  signature: { request: positionSchema, response: v.object({ signature: v.optional(signatureSchema) }) },
  definition: { request: positionSchema, response: v.array(placeSchema) },
  references: { request: positionSchema, response: v.array(placeSchema) },
  /** The name at a position, when it can be changed. */
  renamable: {
    request: positionSchema,
    response: v.object({ place: v.optional(placeSchema), name: v.string(), reason: saidSchema }),
  },
  /** Assembles before and after: a name whose change would change the program is refused. */
  renameSymbol: {
    request: v.object({ ...positionSchema.entries, newName: v.string() }),
    response: renameSchema,
  },
  outline: { request: byPath, response: v.array(outlineEntrySchema) },
  folds: { request: byPath, response: v.array(foldSchema) },
  /** Edits that put the parts of lines `from` to `to` into columns; the bytes stay as they are. */
  format: {
    request: v.object({ path: projectPath, from: v.number(), to: v.number(), options: formatOptionsSchema }),
    response: v.array(textEditSchema),
  },
  /** What lines made when the text was assembled as it is now; empty when it was not. */
  lineBytes: {
    request: v.object({ path: projectPath, from: v.number(), to: v.number() }),
    response: v.array(lineBytesSchema),
  },

  // run control
  start: {
    request: runRequestSchema,
    response: v.object({ report: assemblyReportSchema, started: v.boolean() }),
  },
  pause: { request: nothing, response: nothing },
  resume: { request: nothing, response: nothing },
  stop: { request: nothing, response: nothing },
  stepInto: { request: nothing, response: nothing },
  stepOver: { request: nothing, response: nothing },
  stepOut: { request: nothing, response: nothing },
  /** Runs to a line of the listing (or to an address when `line` is 0). */
  runTo: { request: v.object({ path: v.string(), line: v.number(), address: word }), response: nothing },
  runState: { request: nothing, response: runStateSchema },
  setBreakpoints: {
    request: v.object({ breakpoints: v.array(breakpointSchema) }),
    response: v.array(boundBreakpointSchema),
  },
  writeRegister: { request: v.object({ name: v.string(), value: word }), response: nothing },
  /** Writes st0..st7, mm0..mm7 or xmm0..xmm7: 10, 8 or 16 bytes, lowest first. */
  writeWideRegister: { request: v.object({ name: v.string(), bytes: bytesSchema }), response: nothing },
  /** Refused with `not-mapped` or `read-only` by name; nothing is written then. */
  writeMemory: {
    request: v.object({ address: word, bytes: bytesSchema }),
    response: nothing,
  },
  /** The debug board from its beginning, at most the last `limit` characters. */
  consoleText: { request: v.object({ limit: v.number() }), response: v.object({ text: v.string() }) },

  // views
  subscribe: {
    request: viewRequestSchema,
    response: v.object({ subscription: v.number(), data: viewDataSchema }),
  },
  unsubscribe: { request: v.object({ subscription: v.number() }), response: nothing },

  // screen
  /** Begins or ends telling this session's screen; answers the whole picture when there is one. */
  watchScreen: {
    request: v.object({ on: v.boolean() }),
    response: v.object({
      picture: v.optional(screenUpdateSchema),
      windows: v.array(guestWindowSchema),
      cursor: v.optional(guestCursorSchema),
    }),
  },
  /** The client has shown as many of the told pictures: only a few are told ahead of this. */
  screenShown: { request: v.object({ pictures: v.number() }), response: nothing },
  /** Which call left the pixel on the screen. Refused with `not-running` before the first run. */
  pickPixel: { request: pointSchema, response: pixelOriginSchema },
  actOnWindow: { request: windowActionSchema, response: nothing },
  slowDown: { request: slownessSchema, response: nothing },
  sendKeys: { request: v.object({ scanCodes: scanCodesSchema }), response: nothing },
  sendPointer: { request: pointerSchema, response: nothing },

  // comparison
  listStrategies: { request: v.object(forReader), response: v.array(strategyEntrySchema) },
  listWorkloads: { request: nothing, response: v.array(workloadEntrySchema) },
  /** Runs to its end; progress comes as events carrying the number that the client chose. */
  compare: {
    request: v.object({ comparison: v.number(), ...comparisonRequestSchema.entries }),
    response: comparisonDocumentSchema,
  },
  cancelComparison: { request: v.object({ comparison: v.number() }), response: nothing },
} as const

export type SessionMethod = keyof typeof sessionMethods
export type RequestOf<M extends SessionMethod> = v.InferOutput<(typeof sessionMethods)[M]['request']>
export type ResponseOf<M extends SessionMethod> = v.InferOutput<(typeof sessionMethods)[M]['response']>
export const SESSION_METHODS = Object.keys(sessionMethods) as SessionMethod[]

/** What a session tells without being asked. */
export const sessionEventSchema = v.variant('event', [
  v.object({ event: v.literal('run-state'), state: runStateSchema }),
  v.object({ event: v.literal('console'), text: v.string() }),
  v.object({ event: v.literal('view'), subscription: v.number(), data: viewDataSchema }),
  /** What changed on the guest's screen; only while it is watched. */
  v.object({
    event: v.literal('screen'),
    update: v.optional(screenUpdateSchema),
    /** Present when the windows, their texts or their buttons changed. */
    windows: v.optional(v.array(guestWindowSchema)),
    /** Present when the pointer's picture changed; null for the usual one. */
    cursor: v.optional(v.nullable(guestCursorSchema)),
  }),
  v.object({ event: v.literal('files-changed'), paths: v.array(v.string()) }),
  v.object({ event: v.literal('breakpoints'), breakpoints: v.array(boundBreakpointSchema) }),
  v.object({ event: v.literal('comparison-progress'), progress: comparisonProgressSchema }),
  /** Something went wrong that no call waits for. */
  v.object({
    event: v.literal('notice'),
    level: v.picklist(['information', 'warning', 'error']),
    message: saidSchema,
  }),
])
export type SessionEvent = v.InferOutput<typeof sessionEventSchema>

/** One open project: what every transport offers and the session implements. */
export type SessionApi = {
  readonly [M in SessionMethod]: (request: RequestOf<M>) => Promise<Result<ResponseOf<M>>>
} & {
  /** Returns the function that ends the subscription. */
  readonly onEvent: (listener: (event: SessionEvent) => void) => () => void
}

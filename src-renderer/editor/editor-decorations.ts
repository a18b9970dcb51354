import { useRun } from '../stores/run'
import { t } from '../text/text'
import { monaco, pathOf } from './monaco'

type Decoration = monaco.editor.IModelDeltaDecoration

const wholeLine = (line: number) => new monaco.Range(line, 1, line, 1)

/** The breakpoints of a text as marks in the margin. */
export const breakpointDecorations = (path: string): Decoration[] =>
  useRun()
    .breakpoints.filter((one) => one.path === path)
    .map((one) => {
      const bound = one.address >= 0 || !useRun().hasProgram
      return {
        range: wholeLine(one.line),
        options: {
          stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
          glyphMarginClassName: `mark-breakpoint ${bound ? '' : 'unbound'} ${one.enabled ? '' : 'off'}`,
          glyphMarginHoverMessage: {
            value: t(bound ? 'editor.breakpoint' : 'editor.breakpoint-unbound', { line: one.line }),
          },
          overviewRuler: { color: '#c81e2b', position: monaco.editor.OverviewRulerLane.Left },
        },
      }
    })

/** The line that the machine stands at, when this text made it. */
export const currentLineDecorations = (path: string): Decoration[] => {
  const { state, isPaused } = useRun()
  const { location, cause } = state
  if (!isPaused && state.state !== 'ended') return []
  if (!location || location.path !== path || location.line < 1) return []
  const failed = cause && ['fault', 'unimplemented', 'real-kernel-fails'].includes(cause.kind)
  return [
    {
      range: wholeLine(location.line),
      options: {
        isWholeLine: true,
        className: failed ? 'mark-fault-line' : 'mark-current-line',
        glyphMarginClassName: failed ? 'mark-fault-arrow' : 'mark-current-arrow',
        glyphMarginHoverMessage: { value: t('editor.current-line') },
      },
    },
  ]
}

/** Lines of the breakpoints after the text around them was edited. */
export const movedBreakpoints = (
  model: monaco.editor.ITextModel,
  collection: monaco.editor.IEditorDecorationsCollection,
) => {
  const { breakpoints } = useRun()
  const path = pathOf(model.uri)
  const here = breakpoints.filter((one) => one.path === path)
  const ranges = collection.getRanges()
  if (ranges.length !== here.length) return undefined
  const moved = here.map((one, at) => ({ ...one, line: ranges[at]!.startLineNumber }))
  if (moved.every((one, at) => one.line === here[at]!.line)) return undefined
  const unique = moved.filter((one, at) => moved.findIndex((other) => other.line === one.line) === at)
  return [...breakpoints.filter((one) => one.path !== path), ...unique]
}

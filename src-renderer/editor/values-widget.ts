import { statementOf } from './operands'
import type { monaco } from './monaco'

/**
 * Values beside the current line. They stand over the line's comment rather than behind it, where they
 * would be out of sight, and move no text.
 */
export const createValuesWidget = (editor: monaco.editor.IStandaloneCodeEditor) => {
  const node = document.createElement('div')
  node.className = 'line-values'
  node.setAttribute('role', 'note')
  node.hidden = true
  let line = 0

  const place = () => {
    const model = editor.getModel()
    if (node.hidden || !model || line > model.getLineCount()) return
    const { contentLeft, contentWidth, verticalScrollbarWidth, height } = editor.getLayoutInfo()
    const top = editor.getTopForLineNumber(line) - editor.getScrollTop()
    const offset = contentLeft - editor.getScrollLeft()
    const gap = 2 * editor.getOffsetForColumn(1, 2)
    const code = statementOf(model.getLineContent(line)).length + 1
    const behindCode = offset + editor.getOffsetForColumn(line, code) + gap
    const behindLine = offset + editor.getOffsetForColumn(line, model.getLineMaxColumn(line)) + gap
    const room = contentLeft + contentWidth - verticalScrollbarWidth - node.offsetWidth
    node.style.top = `${top}px`
    node.style.left = `${Math.max(behindCode, Math.min(behindLine, room))}px`
    node.style.visibility = top > -node.offsetHeight && top < height ? 'visible' : 'hidden'
  }
  const widget: monaco.editor.IOverlayWidget = {
    getId: () => 'line-values',
    getDomNode: () => node,
    getPosition: () => null,
  }
  editor.addOverlayWidget(widget)
  const listening = [editor.onDidScrollChange(place), editor.onDidLayoutChange(place)]

  return {
    show: (at: number, values: readonly string[]) => {
      line = at
      node.textContent = values.join(' · ')
      node.hidden = values.length === 0
      place()
    },
    dispose: () => {
      for (const one of listening) one.dispose()
      editor.removeOverlayWidget(widget)
    },
  }
}

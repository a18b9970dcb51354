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
    const offset = contentLeft - editor.getScrollLeft()
    const gap = 2 * editor.getOffsetForColumn(1, 2)
    const right = contentLeft + contentWidth - verticalScrollbarWidth - node.offsetWidth
    const behind = (at: number, columns: number) => offset + editor.getOffsetForColumn(at, columns + 1) + gap
    const codeEnd = (at: number) => behind(at, statementOf(model.getLineContent(at)).length)
    const hasRoom = (at: number) => at >= 1 && at <= model.getLineCount() && codeEnd(at) <= right
    // Where the line's own code needs all the room, a neighbour makes way.
    const below = Math.min(line + 1, model.getLineCount())
    const host = [line, line + 1, line - 1].find(hasRoom) ?? below
    const behindLine = behind(host, model.getLineLength(host))
    const top = editor.getTopForLineNumber(host) - editor.getScrollTop()
    node.style.top = `${top}px`
    node.style.left = `${hasRoom(host) ? Math.max(codeEnd(host), Math.min(behindLine, right)) : Math.max(contentLeft, right)}px`
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

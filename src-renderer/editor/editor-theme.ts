import { monaco } from './monaco'

export const THEME = 'workbench'

/** Gives the editor the colours of the tokens as they are now. */
export const applyEditorTheme = (kind: 'light' | 'dark'): void => {
  const style = getComputedStyle(document.documentElement)
  const canvas = document.createElement('canvas').getContext('2d')!
  // a canvas spells every colour with six digits, however the style sheet was shortened
  const token = (name: string) => {
    canvas.fillStyle = style.getPropertyValue(`--${name}`).trim()
    return canvas.fillStyle
  }
  const ink = (name: string) => token(name).slice(1)
  monaco.editor.defineTheme(THEME, {
    base: kind === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: ink('text-normal') },
      { token: 'name', foreground: ink('text-normal') },
      { token: 'mnemonic', foreground: ink('syntax-mnemonic'), fontStyle: 'bold' },
      { token: 'register', foreground: ink('syntax-register') },
      { token: 'directive', foreground: ink('syntax-directive') },
      { token: 'number', foreground: ink('syntax-number') },
      { token: 'string', foreground: ink('syntax-string') },
      { token: 'string.invalid', foreground: ink('state-error') },
      { token: 'comment', foreground: ink('syntax-comment'), fontStyle: 'italic' },
      { token: 'label', foreground: ink('syntax-label') },
      { token: 'operator', foreground: ink('syntax-operator') },
      { token: 'delimiter', foreground: ink('syntax-operator') },
    ],
    colors: {
      'editor.background': token('surface-0'),
      'editor.foreground': token('text-normal'),
      'editorLineNumber.foreground': token('text-muted'),
      'editorLineNumber.activeForeground': token('text-strong'),
      'editor.lineHighlightBackground': token('surface-1'),
      'editor.lineHighlightBorder': token('surface-1'),
      'editor.selectionBackground': token('surface-selected'),
      'editorCursor.foreground': token('text-strong'),
      'editorError.foreground': token('state-error'),
      'editorWarning.foreground': token('state-warning'),
      'editorInfo.foreground': token('state-hint'),
      'editorGutter.background': token('surface-0'),
      'editorWidget.background': token('surface-raised'),
      'editorWidget.foreground': token('text-normal'),
      'editorWidget.border': token('border-strong'),
      'editorHoverWidget.background': token('surface-raised'),
      'editorHoverWidget.foreground': token('text-normal'),
      'editorHoverWidget.border': token('border-strong'),
      'editorSuggestWidget.background': token('surface-raised'),
      'editorSuggestWidget.foreground': token('text-normal'),
      'editorSuggestWidget.border': token('border-strong'),
      'editorSuggestWidget.selectedBackground': token('surface-selected'),
      'editorSuggestWidget.selectedForeground': token('text-strong'),
      'editorSuggestWidget.highlightForeground': token('link'),
      'editorSuggestWidget.focusHighlightForeground': token('link'),
      'editorBracketMatch.background': token('surface-2'),
      'editorBracketMatch.border': token('border-strong'),
      'editorInlayHint.foreground': token('text-muted'),
      'editorInlayHint.background': token('surface-1'),
      'editorActionList.background': token('surface-raised'),
      'editorActionList.foreground': token('text-normal'),
      'editorActionList.focusBackground': token('surface-selected'),
      'editorActionList.focusForeground': token('text-strong'),
      'input.background': token('surface-0'),
      'input.foreground': token('text-normal'),
      'input.border': token('border-strong'),
      'editorIndentGuide.background1': token('surface-2'),
      'scrollbarSlider.background': `${token('border-strong')}66`,
      focusBorder: token('focus'),
    },
  })
  monaco.editor.setTheme(THEME)
}

import { useAssembly } from '../stores/assembly'
import { useDocuments } from '../stores/documents'
import { useFiles } from '../stores/files'
import { useLayout } from '../stores/layout'
import { t } from '../text/text'
import { COMMANDS, isEnabled } from './command-table'
import { rank } from './fuzzy'
import { shownKey } from './keys'

export interface PaletteEntry {
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly key?: string
  readonly disabled?: boolean
  readonly run: () => unknown
}

const SHOWN = 100
/** Matches weaker than this share of the best one are noise. */
const WEAKEST = 0.4

const goTo = (path: string, line?: number) => {
  useLayout().open('editor')
  return useDocuments().open(path, line === undefined ? undefined : { line })
}

const commandEntries = (): PaletteEntry[] =>
  COMMANDS.filter((one) => one.id !== 'view.palette').map((one) => ({
    id: one.id,
    title: t(one.title),
    detail: t(`menu.${one.group}`),
    key: shownKey(one),
    disabled: !isEnabled(one),
    run: one.run,
  }))

const fileEntries = (): PaletteEntry[] => {
  const open = new Set(useDocuments().tabs)
  return [...useFiles().files]
    .sort((left, right) => Number(open.has(right.path)) - Number(open.has(left.path)))
    .map((file) => {
      const name = file.path.slice(file.path.lastIndexOf('/') + 1)
      const lesson = useFiles().lessons.find((one) => one.listing === file.path)
      return {
        id: file.path,
        title: lesson ? `${name} · ${lesson.title}` : name,
        detail: file.path,
        run: () => goTo(file.path),
      }
    })
}

const symbolEntries = (): PaletteEntry[] =>
  (useAssembly().report?.symbols ?? []).map((symbol) => ({
    id: `${symbol.name}-${symbol.place.path}-${symbol.place.line}`,
    title: symbol.name,
    detail: `${t(`symbol.${symbol.kind}`)} · ${symbol.place.path}:${symbol.place.line}`,
    run: () => goTo(symbol.place.path, symbol.place.line),
  }))

const lineEntries = (text: string): PaletteEntry[] => {
  const line = Number.parseInt(text, 10)
  const path = useDocuments().active
  return line > 0 && path
    ? [{ id: 'line', title: t('palette.line', { line }), detail: path, run: () => goTo(path, line) }]
    : []
}

/** What the palette offers for what was typed, best match first. */
export const paletteEntries = (query: string): readonly PaletteEntry[] => {
  const rest = query.slice(1).trim()
  if (query.startsWith(':')) return lineEntries(rest)
  const [entries, pattern] = query.startsWith('>')
    ? [commandEntries(), rest]
    : query.startsWith('@')
      ? [symbolEntries(), rest]
      : [fileEntries(), query.trim()]
  if (!pattern) return entries.slice(0, SHOWN)
  const scored = entries.map((entry) => ({
    entry,
    score:
      Math.max(rank(pattern, entry.title), rank(pattern, entry.detail) * 0.6) - (entry.disabled ? 10 : 0),
  }))
  const worst = Math.max(...scored.map(({ score }) => score)) * WEAKEST
  return scored
    .filter(({ score }) => score > Math.max(0, worst))
    .sort((left, right) => right.score - left.score)
    .slice(0, SHOWN)
    .map(({ entry }) => entry)
}

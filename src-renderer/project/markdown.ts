/** A small part of Markdown: what lesson texts are written in. Never turned into raw HTML. */
export type Inline =
  | { readonly kind: 'text' | 'code' | 'strong' | 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string }

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | { readonly kind: 'quote'; readonly text: readonly Inline[] }

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\b_([^_]+)_\b|\[([^\]]+)\]\(([^)\s]+)\)/g

export const parseInline = (text: string): Inline[] => {
  const parts: Inline[] = []
  let at = 0
  for (const match of text.matchAll(INLINE)) {
    if (match.index > at) parts.push({ kind: 'text', text: text.slice(at, match.index) })
    const [whole, code, strong, star, underscore, label, to] = match
    if (code !== undefined) parts.push({ kind: 'code', text: code })
    else if (strong !== undefined) parts.push({ kind: 'strong', text: strong })
    else if (label !== undefined) parts.push({ kind: 'link', text: label, to: to! })
    else parts.push({ kind: 'emphasis', text: (star ?? underscore)! })
    at = match.index + whole.length
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) })
  return parts
}

const cellsOf = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => parseInline(cell.trim()))

const ITEM = /^\s*(?:([-*+])|(\d+)[.)])\s+(.*)$/

export const parseMarkdown = (source: string): Block[] => {
  const lines = source.replaceAll('\r', '').split('\n')
  const blocks: Block[] = []
  let at = 0
  const starts = (line: string) => /^(#{1,6} |```|>|\s*[-*+] |\s*\d+[.)] |\|)/.test(line)
  while (at < lines.length) {
    const line = lines[at]!
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line)
    if (line.trim() === '') at++
    else if (heading) {
      blocks.push({ kind: 'heading', level: heading[1]!.length, text: parseInline(heading[2]!) })
      at++
    } else if (line.startsWith('```')) {
      const end = lines.findIndex((one, index) => index > at && one.startsWith('```'))
      const stop = end < 0 ? lines.length : end
      blocks.push({ kind: 'code', text: lines.slice(at + 1, stop).join('\n') })
      at = stop + 1
    } else if (line.startsWith('|') && /^\|?[\s:|-]+\|?$/.test(lines[at + 1] ?? 'x')) {
      const head = cellsOf(line)
      const rows = []
      for (at += 2; at < lines.length && lines[at]!.startsWith('|'); at++) rows.push(cellsOf(lines[at]!))
      blocks.push({ kind: 'table', head, rows })
    } else if (ITEM.test(line)) {
      const ordered = ITEM.exec(line)![2] !== undefined
      const items: string[] = []
      for (; at < lines.length; at++) {
        const item = ITEM.exec(lines[at]!)
        if (item) items.push(item[3]!)
        else if (/^\s+\S/.test(lines[at]!)) items[items.length - 1] += ` ${lines[at]!.trim()}`
        else break
      }
      blocks.push({ kind: 'list', ordered, items: items.map(parseInline) })
    } else {
      const quoted = line.startsWith('>')
      const text: string[] = []
      for (; at < lines.length && lines[at]!.trim() !== ''; at++) {
        if (text.length > 0 && (quoted ? !lines[at]!.startsWith('>') : starts(lines[at]!))) break
        text.push(lines[at]!.replace(/^>\s?/, '').trim())
      }
      blocks.push({ kind: quoted ? 'quote' : 'paragraph', text: parseInline(text.join(' ')) })
    }
  }
  return blocks
}

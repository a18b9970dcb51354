import type { MemoryKind } from '@contract/views'

/** What the heap map needs to know of a block. */
export interface MapBlock {
  readonly id: string
  readonly address: number
  readonly size: number
  readonly kind: MemoryKind
  readonly title: string
}

export interface MapRow {
  readonly start: number
  readonly pieces: readonly {
    readonly block: MapBlock
    readonly from: number
    readonly length: number
    readonly isFirst: boolean
  }[]
}

export interface MapLayout {
  readonly rows: readonly MapRow[]
  readonly rowBytes: number
  /** Bytes at the end that are not drawn because they are one huge free hole. */
  readonly elided: number
}

const NICE = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]

/**
 * Cuts the blocks into rows of equal length, so many that the map fills about `rows` rows. A last
 * hole larger than everything before it is shown only in part: it would squeeze out what matters.
 */
export const layoutMap = (blocks: readonly MapBlock[], wantedRows: number, zoom: number): MapLayout => {
  const first = blocks[0]
  const last = blocks.at(-1)
  if (!first || !last) return { rows: [], rowBytes: 1, elided: 0 }
  if (blocks.length === 1) wantedRows = 1
  const used = last.kind === 'free' ? last.address - first.address : last.address + last.size - first.address
  const tail = last.kind === 'free' ? last.size : 0
  const shownTail = used === 0 || tail <= used ? tail : Math.max(used * 0.25, Math.min(tail, 4096))
  const span = used + shownTail
  const elided = tail - shownTail
  const unit = 64
  const ideal = span / Math.max(1, wantedRows) / unit / zoom
  const factor = NICE.find((one) => one >= ideal) ?? 2 ** Math.ceil(Math.log2(Math.max(1, ideal)))
  const rowBytes = unit * factor
  const end = first.address + span
  const rows: MapRow[] = []
  let at = 0
  for (let start = first.address; start < end; start += rowBytes) {
    const stop = Math.min(end, start + rowBytes)
    const pieces: MapRow['pieces'][number][] = []
    while (at < blocks.length && blocks[at]!.address + blocks[at]!.size <= start) at++
    for (let index = at; index < blocks.length && blocks[index]!.address < stop; index++) {
      const block = blocks[index]!
      const from = Math.max(start, block.address)
      const to = Math.min(stop, block.address + block.size)
      if (to > from) pieces.push({ block, from, length: to - from, isFirst: from === block.address })
    }
    rows.push({ start, pieces })
  }
  return { rows, rowBytes, elided }
}

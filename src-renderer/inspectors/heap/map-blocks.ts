import type { HeapBlock } from '@contract/views'
import { formatBytes, t } from '../../text/text'
import { hex32 } from '../../ui/hex'
import { blockKind, blockTitle } from '../../ui/memory-kinds'
import type { MapBlock } from './map-layout'

const titleOf = (block: HeapBlock) =>
  [
    `${t('heap.block', { number: block.number })} · ${blockTitle(block)} · ${formatBytes(block.size)}`,
    `${hex32(block.address)}…${hex32(block.address + block.size - 1)}`,
    block.pointer ? t('heap.pointer', { pointer: hex32(block.pointer) }) : '',
    block.requested >= 0 ? t('heap.requested', { size: formatBytes(block.requested) }) : '',
  ]
    .filter(Boolean)
    .join('\n')

/** The parts of blocks as the map draws them: header, payload, what nobody asked for. */
export const toMapBlocks = (blocks: readonly HeapBlock[]): MapBlock[] =>
  blocks.flatMap((block): MapBlock[] => {
    const whole = { id: String(block.number), title: titleOf(block) }
    const header = block.pointer > block.address ? Math.min(block.size, block.pointer - block.address) : 0
    const body = {
      address: block.address + header,
      size: block.size - header,
      ...whole,
      kind: blockKind(block),
    }
    const parts: MapBlock[] =
      header === 0 ? [] : [{ address: block.address, size: header, kind: 'header', ...whole }]
    const payload = block.requested >= 0 ? Math.min(body.size, block.requested) : body.size
    if (payload > 0) parts.push({ ...body, size: payload })
    if (payload < body.size)
      parts.push({ ...body, address: body.address + payload, size: body.size - payload, kind: 'padding' })
    return parts
  })

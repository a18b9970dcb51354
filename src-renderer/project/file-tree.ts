import type { FileEntry, Lesson } from '@contract/project'

/** The four places a project's files lie in, in the order they are shown. */
export const ROOTS = ['lessons', 'strategies', 'include', 'files'] as const
export type Root = (typeof ROOTS)[number]

export interface TreeNode {
  readonly path: string
  readonly name: string
  readonly title: string
  readonly kind: 'file' | 'folder'
  readonly readOnly: boolean
  readonly depth: number
  readonly children: readonly TreeNode[]
}

/** The tree below each root. A lesson's folder shows the lesson's title. */
export const buildTree = (
  entries: readonly FileEntry[],
  lessons: readonly Lesson[],
): Map<Root, TreeNode[]> => {
  const titles = new Map(
    lessons.map((lesson) => [
      lesson.listing.slice(0, lesson.listing.lastIndexOf('/')),
      `${lesson.number}. ${lesson.title}`,
    ]),
  )
  const byParent = new Map<string, FileEntry[]>()
  for (const entry of entries) {
    const parent = entry.path.slice(0, entry.path.lastIndexOf('/'))
    const list = byParent.get(parent)
    if (list) list.push(entry)
    else byParent.set(parent, [entry])
  }
  const below = (parent: string, depth: number): TreeNode[] =>
    (byParent.get(parent) ?? [])
      .map((entry) => {
        const name = entry.path.slice(parent.length + 1)
        const title = titles.get(entry.path) ?? name
        return { ...entry, name, title, depth, children: below(entry.path, depth + 1) }
      })
      .sort(
        (left, right) =>
          Number(left.kind === 'file') - Number(right.kind === 'file') ||
          left.name.localeCompare(right.name, 'en', { numeric: true }),
      )
  return new Map(ROOTS.map((root) => [root, below(root, 1)]))
}

/** The nodes that can be seen, from top to bottom. */
export const flatten = (nodes: readonly TreeNode[], isOpen: (path: string) => boolean): TreeNode[] =>
  nodes.flatMap((node) => [
    node,
    ...(node.kind === 'folder' && isOpen(node.path) ? flatten(node.children, isOpen) : []),
  ])

import { directTargets, type Node } from './region'

/**
 * A region as a graph that WebAssembly's structured control flow can express: every edge either goes forward, or
 * back to a node that dominates its source, or through the dispatcher, which is the root of everything.
 */
export interface Structure {
  readonly nodes: readonly Node[]
  /** By eip. */
  readonly byEip: ReadonlyMap<number, Node>
  /** True when the edge must go through the dispatcher. */
  isDispatched(from: Node, to: Node): boolean
  /** True when the edge goes back to the head of a loop around its source. */
  isBack(from: Node, to: Node): boolean
  isLoopHead(node: Node): boolean
  /** True when a node is reached from several places, so that it stands after the block that they leave. */
  isJoin(node: Node): boolean
}

export function structureRegion(nodes: readonly Node[]): Structure {
  const byEip = new Map(nodes.map((node) => [node.eip, node] as const))
  const dispatched = new Set<string>()
  const edgeKey = (from: Node, to: Node) => `${from.eip} ${to.eip}`
  let reached: Node[] = []

  function connect(): void {
    for (const node of nodes) {
      node.successors.length = 0
      node.predecessors.length = 0
      node.dominated.length = 0
      node.order = -1
      node.dominator = null
    }
    for (const node of nodes)
      for (const eip of directTargets(node)) {
        const target = byEip.get(eip)
        if (!target || dispatched.has(edgeKey(node, target))) continue
        node.successors.push(target)
        target.predecessors.push(node)
      }
  }

  /** Numbers the nodes in reverse postorder; the dispatcher would be 0. */
  function number(): void {
    const postorder: Node[] = []
    const seen = new Set<Node>()
    for (const root of nodes.filter((node) => node.isEntry).reverse()) {
      if (seen.has(root)) continue
      const stack: { readonly node: Node; at: number }[] = [{ node: root, at: 0 }]
      seen.add(root)
      for (let top = stack.at(-1); top; top = stack.at(-1)) {
        const next = top.node.successors[top.at++]
        if (next === undefined) {
          postorder.push(top.node)
          stack.pop()
        } else if (!seen.has(next)) {
          seen.add(next)
          stack.push({ node: next, at: 0 })
        }
      }
    }
    reached = postorder.reverse()
    reached.forEach((node, index) => (node.order = index + 1))
  }

  /** Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm"; null is the dispatcher. */
  function dominate(): void {
    const settled = new Set<Node>()
    const meet = (a: Node | null, b: Node | null): Node | null => {
      let [x, y] = [a, b]
      while (x !== y) {
        if (x === null || y === null) return null
        if (x.order > y.order) x = x.dominator
        else y = y.dominator
      }
      return x
    }
    for (let isChanged = true; isChanged;) {
      isChanged = false
      for (const node of reached) {
        let dominator: Node | null | undefined = node.isEntry ? null : undefined
        for (const from of node.predecessors)
          if (settled.has(from)) dominator = dominator === undefined ? from : meet(dominator, from)
        if (!settled.has(node) || node.dominator !== dominator) isChanged = true
        node.dominator = dominator ?? null
        settled.add(node)
      }
    }
    for (const node of reached) node.dominator?.dominated.push(node)
  }

  function dominates(a: Node, b: Node): boolean {
    for (let at: Node | null = b; at !== null; at = at.dominator) if (at === a) return true
    return false
  }

  const isRetreating = (from: Node, to: Node) => to.order <= from.order

  for (;;) {
    connect()
    number()
    dominate()
    let isReducible = true
    for (const node of reached)
      for (const target of node.successors)
        if (isRetreating(node, target) && !dominates(target, node)) {
          dispatched.add(edgeKey(node, target))
          target.isEntry = true
          isReducible = false
        }
    if (isReducible) break
  }

  const heads = new Set<Node>()
  const forward = new Map<Node, number>()
  for (const node of reached)
    for (const target of node.successors)
      if (isRetreating(node, target)) heads.add(target)
      else forward.set(target, (forward.get(target) ?? 0) + 1)

  return {
    nodes: reached,
    byEip: new Map(reached.map((node) => [node.eip, node] as const)),
    isDispatched: (from, to) => dispatched.has(edgeKey(from, to)),
    isBack: isRetreating,
    isLoopHead: (node) => heads.has(node),
    isJoin: (node) => node.isEntry || (forward.get(node) ?? 0) > 1,
  }
}

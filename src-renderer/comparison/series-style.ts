/** Hue and marker of each strategy: the same everywhere, whatever else is compared. */
export const MARKERS = ['circle', 'square', 'triangle', 'diamond', 'cross', 'plus', 'down', 'bar'] as const
export type Marker = (typeof MARKERS)[number]

export interface SeriesStyle {
  readonly index: number
  readonly marker: Marker
}

const KNOWN = ['first-fit', 'best-fit', 'worst-fit', 'quick-fit', 'buddy', 'pool', 'next-fit']

/** Styles for strategies by name; names that the workbench does not know share the last hue. */
export const seriesStyle = (name: string, order: number): SeriesStyle => {
  const known = KNOWN.findIndex((one) => name === one || name.endsWith(`/${one}.asm`))
  const index = known >= 0 ? known : KNOWN.length + (order % (MARKERS.length - KNOWN.length))
  return { index, marker: MARKERS[index]! }
}

/** The outline of a marker around a point, `size` pixels in radius. */
export const markerPath = (marker: Marker, x: number, y: number, size: number): Path2D => {
  const path = new Path2D()
  const polygon = (...points: [number, number][]) => {
    points.forEach(([dx, dy], at) => path[at === 0 ? 'moveTo' : 'lineTo'](x + dx * size, y + dy * size))
    path.closePath()
  }
  switch (marker) {
    case 'circle':
      path.arc(x, y, size, 0, Math.PI * 2)
      break
    case 'square':
      polygon([-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9])
      break
    case 'triangle':
      polygon([0, -1.1], [1.1, 0.9], [-1.1, 0.9])
      break
    case 'down':
      polygon([0, 1.1], [1.1, -0.9], [-1.1, -0.9])
      break
    case 'diamond':
      polygon([0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0])
      break
    case 'bar':
      polygon([-0.45, -1.2], [0.45, -1.2], [0.45, 1.2], [-0.45, 1.2])
      break
    case 'plus':
      polygon(
        [-0.4, -1.1],
        [0.4, -1.1],
        [0.4, -0.4],
        [1.1, -0.4],
        [1.1, 0.4],
        [0.4, 0.4],
        [0.4, 1.1],
        [-0.4, 1.1],
        [-0.4, 0.4],
        [-1.1, 0.4],
        [-1.1, -0.4],
        [-0.4, -0.4],
      )
      break
    case 'cross':
      polygon(
        [-1.1, -0.7],
        [-0.7, -1.1],
        [0, -0.4],
        [0.7, -1.1],
        [1.1, -0.7],
        [0.4, 0],
        [1.1, 0.7],
        [0.7, 1.1],
        [0, 0.4],
        [-0.7, 1.1],
        [-1.1, 0.7],
        [-0.4, 0],
      )
      break
  }
  return path
}

/** The same marker as SVG path data in a 12 × 12 box. */
export const markerSvg: Record<Marker, string> = {
  circle: 'M6 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  square: 'M2.4 2.4h7.2v7.2H2.4z',
  triangle: 'M6 1.6l4.4 8H1.6z',
  down: 'M6 10.4l4.4-8H1.6z',
  diamond: 'M6 1l5 5-5 5-5-5z',
  bar: 'M4.2 1.2h3.6v9.6H4.2z',
  plus: 'M4.6 1.6h2.8v3h3v2.8h-3v3H4.6v-3h-3V4.6h3z',
  cross: 'M1.6 3.2l1.6-1.6L6 4.4l2.8-2.8 1.6 1.6L7.6 6l2.8 2.8-1.6 1.6L6 7.6l-2.8 2.8-1.6-1.6L4.4 6z',
}

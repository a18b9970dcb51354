/**
 * Hue and marker of each strategy: the same everywhere, whatever else is compared. Outlines are polygons
 * in units of the marker's radius; the circle has none.
 */
const OUTLINES = {
  circle: [],
  square: [-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9],
  triangle: [0, -1.1, 1.1, 0.9, -1.1, 0.9],
  diamond: [0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0],
  cross: [
    -1.1, -0.7, -0.7, -1.1, 0, -0.4, 0.7, -1.1, 1.1, -0.7, 0.4, 0, 1.1, 0.7, 0.7, 1.1, 0, 0.4, -0.7, 1.1,
    -1.1, 0.7, -0.4, 0,
  ],
  plus: [
    -0.4, -1.1, 0.4, -1.1, 0.4, -0.4, 1.1, -0.4, 1.1, 0.4, 0.4, 0.4, 0.4, 1.1, -0.4, 1.1, -0.4, 0.4, -1.1,
    0.4, -1.1, -0.4, -0.4, -0.4,
  ],
  down: [0, 1.1, 1.1, -0.9, -1.1, -0.9],
  bar: [-0.45, -1.2, 0.45, -1.2, 0.45, 1.2, -0.45, 1.2],
  left: [-1.1, 0, 0.9, -1.1, 0.9, 1.1],
  right: [1.1, 0, -0.9, -1.1, -0.9, 1.1],
  hourglass: [-1, -1.1, 1, -1.1, 0.25, 0, 1, 1.1, -1, 1.1, -0.25, 0],
  plank: [-1.2, -0.45, 1.2, -0.45, 1.2, 0.45, -1.2, 0.45],
} as const satisfies Record<string, readonly number[]>

export type Marker = keyof typeof OUTLINES
export const MARKERS = Object.keys(OUTLINES) as Marker[]

export interface SeriesStyle {
  readonly index: number
  readonly marker: Marker
}

const KNOWN = [
  'first-fit',
  'best-fit',
  'worst-fit',
  'quick-fit',
  'buddy',
  'pool',
  'next-fit',
  'tlsf',
  'segregated',
]

/** Strategies of the user's own in the order in which they were first met. */
const own: string[] = []

/** The style of a strategy by its name. Those of the user's own take the hues that are left, in turn. */
export const seriesStyle = (name: string): SeriesStyle => {
  let index = KNOWN.indexOf(name)
  if (index < 0) {
    if (!own.includes(name)) own.push(name)
    index = KNOWN.length + (own.indexOf(name) % (MARKERS.length - KNOWN.length))
  }
  return { index, marker: MARKERS[index]! }
}

const corners = (marker: Marker): readonly (readonly [number, number])[] => {
  const flat: readonly number[] = OUTLINES[marker]
  return flat.flatMap((x, at) => (at % 2 === 0 ? [[x, flat[at + 1]!] as const] : []))
}

/** The outline of a marker around a point, `size` pixels in radius. */
export const markerPath = (marker: Marker, x: number, y: number, size: number): Path2D => {
  const path = new Path2D()
  if (marker === 'circle') path.arc(x, y, size, 0, Math.PI * 2)
  corners(marker).forEach(([dx, dy], at) =>
    path[at === 0 ? 'moveTo' : 'lineTo'](x + dx * size, y + dy * size),
  )
  path.closePath()
  return path
}

/** The same marker as SVG path data in a 12 × 12 box. */
export const markerSvg = (marker: Marker): string =>
  marker === 'circle'
    ? 'M6 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8z'
    : `M${corners(marker)
        .map(([x, y]) => `${(6 + x * 4).toFixed(1)} ${(6 + y * 4).toFixed(1)}`)
        .join('L')}z`

/** A column of a data table. `text` is what is shown, filtered and copied. */
export interface Column<Row> {
  readonly key: string
  readonly title: string
  /** Explains the column. */
  readonly tip?: string
  /** Starting width in rem. */
  readonly width: number
  /** Takes the room that is left; the last column when none does. */
  readonly grows?: boolean
  readonly align?: 'left' | 'right'
  readonly mono?: boolean
  readonly text: (row: Row) => string
  /** What it is sorted by; the text when absent. */
  readonly order?: (row: Row) => number | string
}

export const compareBy =
  <Row>(column: Column<Row>, direction: 1 | -1) =>
  (left: Row, right: Row): number => {
    const by = column.order ?? column.text
    const a = by(left)
    const b = by(right)
    return direction * (a < b ? -1 : a > b ? 1 : 0)
  }

/** Rows as tab-separated text, the header first. */
export const tableText = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  [
    columns.map((column) => column.title).join('\t'),
    ...rows.map((row) => columns.map((column) => column.text(row)).join('\t')),
  ].join('\n')

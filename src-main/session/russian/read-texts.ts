/**
 * Reads lines of `English | Russian`. The English text is the key: one line serves every row that says the same,
 * and a text that changes in English shows as a missing one in Russian.
 */
export const readTexts = (...tables: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    tables.flatMap((table) =>
      table
        .trim()
        .split('\n')
        .map((line): [string, string] => {
          const [english, russian] = line.split(' | ')
          return [english!, russian!]
        }),
    ),
  )

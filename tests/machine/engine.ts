const after = process.env['TRANSLATE_AFTER']

/**
 * Options that choose the engine under test. The suites of this folder run twice: as the project `main`, where hot
 * code is translated as in the product, and as `translator`, where everything is, before it runs.
 */
export const engine: { readonly translateAfter?: number } =
  after === undefined ? {} : { translateAfter: Number(after) }

/** Columns of a row of the calculation stack; row 0 is left as the result. */
export const Row = { low: 0, high: 1, sign: 2, type: 3, base: 4, registers: 5 } as const
export const ROW = 6

/** The columns by themselves: destructured once, they cost nothing in loops. */
export const { low: LOW, high: HIGH, sign: SIGN, type: TYPE, base: BASE, registers: REGISTERS } = Row

import { describe, expect, test } from 'vitest'
import { inEnglish } from '../../src-main/contract/said'
import { formatTrace, parseTrace } from '../../src-main/lab/trace'
import { makeWorkload } from '../../src-main/lab/workloads'

const good = '20000\n2\n4\n1\na 0 100\r\nr 0 200\n\n# note\na 1 8\nf 0\n'

test('a trace in the form of the malloc lab is read', () => {
  const result = parseTrace('short.rep', good)
  expect(result).toEqual({
    ok: true,
    value: {
      name: 'short.rep',
      ids: 2,
      suggestedHeapBytes: 20000,
      weight: 1,
      operations: [
        { kind: 0, id: 0, bytes: 100 },
        { kind: 2, id: 0, bytes: 200 },
        { kind: 0, id: 1, bytes: 8 },
        { kind: 1, id: 0, bytes: 0 },
      ],
    },
  })
})

test('what is written is read again', () => {
  const workload = makeWorkload('growth', { heapBytes: 16384, operations: 300, seed: 2 })!
  const result = parseTrace('growth', formatTrace(workload, 16384))
  expect(
    result.ok && { name: result.value.name, ids: result.value.ids, operations: result.value.operations },
  ).toEqual(workload)
})

describe('errors name the line and what is wrong', () => {
  test.each([
    ['', /needs four header lines/],
    ['100\n2\nx\n1\n', /line 3: expected the number of operations/],
    ['100\n2\n1\n1\nb 0 1\n', /line 5: an operation begins with a, r or f, not with 'b'/],
    ['100\n2\n1\n1\na 0\n', /line 5: 'a' takes an id and a number of bytes/],
    ['100\n2\n1\n1\nf 0 1\n', /line 5: 'f' takes an id/],
    ['100\n2\n1\n1\na 2 1\n', /line 5: id 2 does not exist/],
    ['100\n2\n1\n1\na 0 -1\n', /line 5/],
    ['100\n2\n1\n1\na 0 4294967295\n', /larger than any heap/],
    ['100\n2\n2\n1\na 0 1\na 0 1\n', /line 6: id 0 is allocated already/],
    ['100\n2\n1\n1\nf 1\n', /line 5: id 1 is not allocated/],
    ['100\n2\n2\n1\na 0 1\n', /has 1 operations, but its header says 2/],
    ['100\n2\n0\n1\n', /no operation/],
    ['100\n99999999\n0\n1\n', /line 2: 99999999 ids are too many/],
  ])('%j', (text, message) => {
    const result = parseTrace('t.rep', text)
    expect(result.ok).toBe(false)
    if (!result.ok) expect(inEnglish(result.failure.message)).toMatch(message)
  })
})

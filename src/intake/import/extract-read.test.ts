import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import type { ListSummary } from '../annex-a/model.ts'
import { asComing } from './extract-read.ts'

const column = { column: 'Child Unique ID', found: 'id', position: 0, by: 'alias' } as const
const summary = (list: ListSummary['list'], columns: readonly (typeof column)[]): ListSummary => ({
  list,
  rows: 4,
  children: 0,
  rejected: columns.length === 0 ? 4 : 0,
  mapping: [{ sheet: `List ${list}`, headingsRow: 1, columns, missing: [], unused: [] }],
})

describe('the lists that an extract carries', () => {
  it('are those that were understood: of another nothing is known, and what is held of it has not gone', async () => {
    const coming = asComing({
      asAt: isoDate('2026-08-31'),
      lists: [summary(3, [column]), summary(5, [])],
      facts: new Map(),
      problems: [],
    })
    const carried = []
    for await (const { list } of coming.parts) carried.push(list)
    expect(carried).toEqual([3, undefined])
  })
})

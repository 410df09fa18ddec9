import { describe, expect, it } from 'vitest'
import { table, text, words } from './build.ts'
import { columnWidths, likeTables, textWidth } from './widths.ts'

describe('the widths of a table', () => {
  it('keep a day on one line beside a long text', () => {
    const long = 'Bring each decision forward from one supervision to the next, with its owner and its day'
    const row = ['1.1', long, '30 November 2026'].map((cell) => [text(cell)])
    const [reference = 0, action = 0, due = 0] = columnWidths(
      table('Actions', [words('Reference'), words('Action'), words('Due')], [row]),
    )
    expect(reference + action + due).toBe(textWidth)
    expect(due).toBeGreaterThan('30 November 2026'.length * 110)
    expect(action).toBeGreaterThan(due)
  })

  it('are the same for tables that are alike', () => {
    const actions = (action: string) =>
      table('Actions', [words('No.'), words('Action')], [[[text('1.1')], [text(action)]]])
    const tables = [actions('Short'), actions('A much longer action that goes on for a while')]
    const like = likeTables(tables)
    expect(tables.map((one) => columnWidths(like(one)))).toEqual(
      [0, 1].map(() => columnWidths({ ...actions(''), rows: tables.flatMap(({ rows }) => rows) })),
    )
  })

  it('give the longest text the most room, however many columns stand beside it', () => {
    const cells = [
      '1.1',
      'Bring each decision forward from one supervision to the next',
      'Team Manager, Referral',
    ]
    const row = [...cells, '30 November 2026', 'delivered, evidence awaited'].map((cell) => [text(cell)])
    const heads = ['Reference', 'Action', 'Lead', 'Due', 'Status'].map(words)
    const widths = columnWidths(table('Actions', heads, [row]))
    expect(Math.max(...widths)).toBe(widths[1])
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(textWidth)
  })
})

import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { bookOfParts, usualLimits } from '../../../workbook/index.ts'
import type { ReadMessage } from '../model.ts'
import { readBook } from '../read-book.ts'
import { madeUpBook } from './made-up-book.ts'
import { practise } from './practise.ts'

describe('what a reader practises on', () => {
  it('has every list, with every column by its name and rows that go in', async () => {
    const found: ReadMessage[] = []
    const book = await bookOfParts(madeUpBook(20), usualLimits)
    const onMessage = (message: ReadMessage) => void found.push(message)
    const lists = await readBook(book, { asAt: isoDate('2019-10-31'), onMessage })
    expect(lists.map(({ list }) => list)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    for (const { list, rows, rejected, mapping } of lists) {
      expect([list, rows, rejected]).toEqual([list, 20, 0])
      for (const { missing, unused } of mapping) expect([list, missing, unused]).toEqual([list, [], []])
    }
    const facts = found.flatMap((message) => (message.kind === 'facts' ? message.rows : []))
    expect(facts.length).toBeGreaterThan(11 * 20)
  })

  it('ends, and tells nobody', async () => {
    await expect(practise()).resolves.toBeUndefined()
  })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { bookOfParts, usualLimits, type ReaderAtHand } from '../../../workbook/index.ts'
import { smallBook } from '../../testing/small-lists.ts'
import { annexReadersAtHand, readAnnexA } from '../index.ts'
import type { ReadMessage } from '../model.ts'
import { readBook } from '../read-book.ts'
import { madeUpBook } from './made-up-book.ts'

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

  it('leaves a reader that reads as one that was begun for the file', async () => {
    const troubles: unknown[] = []
    const readers = annexReadersAtHand((error) => troubles.push(error))
    const asAt = isoDate('2025-05-28')
    const read = async (path: string, atHand?: ReaderAtHand) => {
      const said: unknown[] = []
      const onMessage = (message: ReadMessage) => void said.push(message)
      return { ending: await readAnnexA(path, { asAt, name: 'made-up.xlsx', onMessage, atHand }), said }
    }
    readers.expect()
    await readers.ready()
    const reader = readers.take()
    if (!reader) throw new Error(`No reader stands ready: ${String(troubles[0])}`)
    const path = join(reader.folder, 'upload')
    writeFileSync(path, smallBook({ 1: [{ of: 'MU1', contact_on: '01/04/2025' }] }))
    const begun = await read(path)
    const practised = await read(path, reader)
    await reader.done()
    expect(practised).toEqual(begun)
    expect(practised.ending).toMatchObject({ ok: true, lists: [{ list: 1, rows: 1 }] })
  })
})

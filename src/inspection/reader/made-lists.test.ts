import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areasOf } from './areas.ts'
import { blocksOf } from './blocks.ts'
import { bodyText } from './body-lines.ts'
import { madeList } from './testing/made-lists.ts'
import { letterHead, sheets } from './testing/sheets.ts'

const prose =
  'Children are seen often, and records of their lives are clear and kept well by those who know them.'

describe('a list of areas in any setting', () => {
  it.each([
    ['a tagged PDF', true],
    ['a PDF without tags', false],
  ])('of %s is read item by item, word for word', (_, tagged) => {
    fc.assert(
      fc.property(madeList, ({ texts, printed }) => {
        const body = bodyText(sheets([...letterHead, prose, prose, ...printed, prose, prose], { tagged }))
        const { areas } = areasOf(blocksOf(body.lines, body.size), 'focused visit')
        expect(areas.map(({ text }) => text)).toEqual(texts)
      }),
      { numRuns: 400, seed: 2026 },
    )
  })
})

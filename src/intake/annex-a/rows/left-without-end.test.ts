import { describe, expect, it } from 'vitest'
import { withFile } from '../../../workbook/testing/read-whole.ts'
import { smallBook } from '../../testing/small-lists.ts'
import { wholeAtOnce } from '../testing/read-whole.ts'

const left = (of: string, left_care_reason: string, left_care_on = '') => ({
  of,
  gender: '1',
  born_on: '09/03/2018',
  entered_care_on: '05/01/2026',
  left_care_reason,
  left_care_on,
})

/** As at 30 October 2026. */
async function told(rows: readonly ReturnType<typeof left>[], without: readonly string[] = []) {
  const { problems } = await withFile(smallBook({ 8: rows }, { 8: without }), 'annex-a.xlsx', (path) =>
    wholeAtOnce(path),
  )
  return problems.filter(({ code }) => code.endsWith('no end of care'))
}

describe('a reason for leaving care with no end of it', () => {
  it.each([
    ['missing', ''],
    ['before the beginning', '01/12/2025'],
    ['after the as-at date', '01/11/2026'],
  ])('says of adoption that the record is sealed: the end is %s', async (_, end) => {
    for (const reason of ['E11', 'E12'])
      expect(await told([left('1', reason, end)])).toEqual([
        {
          code: 'adopted, no end of care',
          where: { sheet: 'List 8', list: 8, row: 2, column: 'Reason Ceased to be Looked After' },
          found: `left care by adoption (${reason}), and no end of care that can be, for child 1`,
          expected:
            'the day on which care ended, or no reason for leaving it; until one is corrected the record is sealed, and only the adoption service sees it',
          effect: 'warning',
          child: '1',
        },
      ])
  })

  it('names any other reason too, and what the child counts as', async () => {
    const found = await told([left('1', 'E4A'), left('2', 'E2')])
    expect(
      found.map(({ code, where: { row }, expected }) => [code, row, expected.split('corrected ')[1]]),
    ).toEqual([
      ['left care, no end of care', 2, 'the child counts as in care'],
      ['left care, no end of care', 3, 'the child counts as one who has died, and no time limit runs'],
    ])
  })

  it('is nothing to name where care ended, or the list has no column for the day', async () => {
    expect(await told([left('1', 'E11', '01/10/2026'), left('2', '')])).toEqual([])
    expect(await told([left('1', 'E11')], ['left_care_on'])).toEqual([])
  })
})

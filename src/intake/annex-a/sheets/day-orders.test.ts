import { describe, expect, it } from 'vitest'
import { madeUpCouncil } from '../testing/made-up-council.ts'
import { factsOnly, readTables } from '../testing/write-lists.ts'

const [contacts = { headings: [], rows: [] }] = madeUpCouncil
const headings: readonly string[] = contacts.headings
const contactAt = headings.indexOf('Date of Contact')
const bornAt = headings.indexOf('Date of Birth')
const ageAt = headings.indexOf('Age of Child (Years)')

/** One row for each day of contact. */
const contactsOn = (days: readonly string[], born = '2015-04-17') =>
  readTables([
    {
      name: 'List 1',
      rows: [
        contacts.headings,
        ...days.map((day, child) =>
          (contacts.rows[0] ?? []).map((text, at) =>
            at === 0
              ? String(7000 + child)
              : at === contactAt
                ? day
                : at === bornAt
                  ? born
                  : at === ageAt
                    ? '11'
                    : text,
          ),
        ),
      ],
    },
  ])
type Read = Awaited<ReturnType<typeof readTables>>
const daysIn = ({ facts }: Read) => (facts.contact ?? []).map(({ startsOn }) => startsOn)
const told = ({ problems }: Read) =>
  problems.map(({ code, where: { column }, effect }) => [code, column, effect])

describe('days in figures alone', () => {
  const american = ['9/14/2026', '9/15/2026', '9/16/2026', '7/4/2026']

  it('have the month first in a column where several can have it only so, and none the day', async () => {
    const read = await contactsOn(american)
    expect(daysIn(read).toSorted()).toEqual(['2026-07-04', '2026-09-14', '2026-09-15', '2026-09-16'])
    expect(told(read)).toEqual([['month first', 'Date of Contact', 'warning']])
    expect(read.problems[0]?.found).toBe(
      '3 dates that can only have the month first, 0 that can only have the day first, 1 that could be either',
    )
  })

  it('that tell nothing themselves go by the other columns of their list', async () => {
    const read = await contactsOn(american, '4/5/2015')
    expect(JSON.stringify(factsOnly(read).details)).toContain('2015-04-05')
  })

  it('are not read where they could be either and the column has both orders', async () => {
    const read = await contactsOn([...american, '25/08/2026'])
    expect(daysIn(read).toSorted()).toEqual(['2026-08-25', '2026-09-14', '2026-09-15', '2026-09-16'])
    expect(told(read)).toContainEqual(['dates in two orders', 'Date of Contact', 'left out'])
    expect(told(read)).toContainEqual(['no date', 'Date of Contact', 'rejected'])
  })

  it('have the day first where one alone is written otherwise', async () => {
    const read = await contactsOn(['25/08/2026', '26/08/2026', '9/14/2026', '04/07/2026'])
    expect(daysIn(read).toSorted()).toEqual(['2026-07-04', '2026-08-25', '2026-08-26'])
    expect(told(read)).toEqual([['no date', 'Date of Contact', 'rejected']])
  })

  it('are looked at to the end of a long list', async () => {
    const early = Array.from({ length: 200 }, () => '9/14/2026')
    const read = await contactsOn([...early, '25/08/2026', '26/08/2026', '27/08/2026', '4/7/2026'])
    expect(told(read)).toContainEqual(['dates in two orders', 'Date of Contact', 'left out'])
    expect(daysIn(read)).toHaveLength(203)
  })
})

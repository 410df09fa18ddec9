import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testRecord } from '../../app/testing/test-record.ts'
import { annexLists } from '../../intake/annex-a/index.ts'
import { applyExtract } from '../../intake/import/carry-out.ts'
import { madeExtract, madeFile } from '../../intake/testing/made-extract.ts'
import { isoDate } from '../../kernel/index.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate

type Reviews = readonly (string | null)[]

/** A list of so many children in care since 2 September, with the latest reviews of the first ones. */
const care = (on: string, reviews: Reviews, children: number) =>
  Array.from({ length: children }, (_, at) => {
    const reviewed = reviews[at] ?? null
    return {
      of: `MU${at + 1}`,
      entered_care_on: day('2025-09-02'),
      reviewed_on: reviewed === null ? null : day(reviewed),
      visited_on: day(on),
    }
  })

const reviewHeading = annexLists
  .find(({ number }) => number === 8)
  ?.columns.find(({ feeds }) => typeof feeds !== 'string' && feeds.column === 'reviewed_on')?.heading

interface Between {
  readonly reviews: Reviews
  readonly withoutColumn?: boolean
  readonly children?: number
}

/** The first review's limit of a child whose review of 20 October came late if nothing was before it. */
async function firstReview({ reviews, withoutColumn = false, children = 11 }: Between) {
  const test = await testRecord('live', '2025-12-02T10:00:00Z')
  const put = async (on: string, each: Reviews, missing: readonly string[]) => {
    const made = madeExtract(day(on), [8], { care: care(on, each, children) })
    const lists = made.lists.map((list) => ({
      ...list,
      mapping: list.mapping.map((sheet) => ({ ...sheet, missing })),
    }))
    await test.as(intake, (tx) => applyExtract(tx, madeFile(day(on)), { ...made, lists }))
  }
  await put('2025-09-08', [null, '2025-09-05'], [])
  await put('2025-10-06', reviews, withoutColumn ? [reviewHeading ?? ''] : [])
  await put('2025-11-03', ['2025-10-20', '2025-09-05'], [])
  const { rows } = await test.as(intake, (tx) =>
    sql<{ due_on: string | null; met_on: string | null }>`
      select due_on, met_on from clocks.running_as_at join children.child on child.id = child_id
      where council_id = 'MU1' and rule = 'cla.review.first'`.execute(tx.db),
  )
  await test.close()
  return rows
}

const late = [{ due_on: '2025-09-30', met_on: '2025-10-20' }]
const notKnown = [{ due_on: null, met_on: null }]

describe('a child of whom an extract gives no latest review', () => {
  it('had none by then, where the list gives one for others', async () => {
    expect(await firstReview({ reviews: [null, '2025-09-05'] })).toEqual(late)
  })

  it('may have had one, where the list gives one for nobody or lacks the column', async () => {
    expect(await firstReview({ reviews: [] })).toEqual(notKnown)
    expect(await firstReview({ reviews: [], withoutColumn: true })).toEqual(notKnown)
  })

  it('had none where the list has few children, none of whom may have had one', async () => {
    expect(await firstReview({ reviews: [], children: 2 })).toEqual(late)
    expect(await firstReview({ reviews: [], children: 2, withoutColumn: true })).toEqual(notKnown)
  })
})

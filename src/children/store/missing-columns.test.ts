import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { applyExtract } from '../../intake/import/carry-out.ts'
import { madeExtract, madeFile, type MadeFacts } from '../../intake/testing/made-extract.ts'
import { addDays, isoDate } from '../../kernel/index.ts'
import type { MissingColumn } from '../derive/state.ts'
import { columnsMissing } from './missing-columns.ts'

const intake = { kind: 'system', name: 'intake' } as const
const [began, since] = [isoDate('2020-02-03'), isoDate('2020-03-02')]

/** What each list says that the extract may lack or leave blank throughout, beside the day on which it began. */
const told = {
  assessment: { authorised_on: since },
  need: { last_seen_on: since },
  protection: { reviewed_on: since, visited_on: since },
  care: {
    reviewed_on: since,
    visited_on: since,
    health_assessed_on: since,
    dental_checked_on: since,
    permanence_plan: 'LTF',
  },
}

/** Each child with a row in every list; the first of them says these things, the others nothing. */
const saying = (children: number, said: Partial<typeof told>): MadeFacts => {
  const rows = (own: object, first: object = {}) =>
    Array.from({ length: children }, (_, at) => ({ of: `MU${at}`, ...own, ...(at === 0 && first) }))
  return {
    assessment: rows({ started_on: began }, said.assessment),
    need: rows({ started_on: began }, said.need),
    protection: rows({ started_on: began }, said.protection),
    care: rows({ entered_care_on: began }, said.care),
  }
}

describe('a list that has rows', () => {
  let test: TestRecord
  let asAt = isoDate('2020-03-30')
  beforeAll(async () => {
    test = await testRecord('live', '2021-06-01T10:00:00Z')
  })
  afterAll(() => test.close())

  /** What the next week's extract does not tell of anybody. */
  const missingAfter = async (facts: MadeFacts): Promise<readonly string[]> => {
    asAt = addDays(asAt, 7)
    await test.as(intake, (tx) => applyExtract(tx, madeFile(asAt), madeExtract(asAt, [4, 6, 7, 8], facts)))
    return [...(await test.as(intake, columnsMissing, { asAt }))].toSorted()
  }
  const without = (fact: keyof typeof told, column: string): Partial<typeof told> => ({
    ...told,
    [fact]: Object.fromEntries(Object.entries(told[fact]).filter(([name]) => name !== column)),
  })

  it('tells of all where one of its rows says something', async () => {
    expect(await missingAfter(saying(10, told))).toEqual([])
  })

  it.each<readonly [keyof typeof told, string, MissingColumn]>([
    ['care', 'reviewed_on', 'careReviews'],
    ['care', 'visited_on', 'careVisits'],
    ['care', 'health_assessed_on', 'healthAssessments'],
    ['care', 'dental_checked_on', 'dentalChecks'],
    ['care', 'permanence_plan', 'permanencePlans'],
    ['protection', 'reviewed_on', 'protectionReviews'],
    ['protection', 'visited_on', 'protectionVisits'],
    ['need', 'last_seen_on', 'lastSeen'],
    ['assessment', 'authorised_on', 'authorisations'],
  ])('lacks one column: %s %s', async (fact, column, kind) => {
    expect(await missingAfter(saying(10, without(fact, column)))).toEqual([kind])
  })

  it('may say by blanks that there was none, where there are fewer than ten', async () => {
    expect(await missingAfter(saying(9, {}))).toEqual([])
    expect(await missingAfter(saying(10, {}))).toHaveLength(9)
  })
})

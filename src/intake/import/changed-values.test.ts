import { describe, expect, it } from 'vitest'
import type { DatedRow, HeldRow } from '../../access/index.ts'
import { factTables, type FactName } from '../../children/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { ListNumber } from '../annex-a/index.ts'
import { mostNamed } from '../model/behind.ts'
import { factsOfLists } from './lists-and-facts.ts'
import { valuesChanged } from './changed-values.ts'

type Said = Readonly<Record<string, string | number | boolean | null>>

const suppliedAs = (list: ListNumber, fact: FactName) => {
  const found = factsOfLists([list]).find((each) => each.fact === fact)
  if (!found) throw new Error(`List ${list} tells nothing of ${fact}`)
  return found
}

const day = isoDate('2026-10-20')

const given = (fact: FactName, said: Said, startsOn = day): DatedRow => ({
  ...{ owner: 1, startsOn, occurrence: 1, fingerprint: '2', sourceRow: 17 },
  values: factTables[fact].columns.map(({ name }) => said[name] ?? null),
})

const held = (fact: FactName, said: Said): HeldRow => ({
  ...{ id: 5, owner: 1, startsOn: day, occurrence: 1, fingerprint: '1' },
  values: Object.fromEntries(factTables[fact].columns.map(({ name }) => [name, said[name] ?? null])),
})

const changed = (list: ListNumber, fact: FactName, before: Said, after: Said, times = 1) =>
  valuesChanged(
    suppliedAs(list, fact),
    Array.from({ length: times }, () => given(fact, after)),
    {
      changed: Array.from({ length: times }, (_, index) => ({ index, held: held(fact, before) })),
      corrected: [],
    },
  )

describe('what a list changes, column by column', () => {
  it('is the columns that differ, as they were and as they are in the file', () => {
    const before = { referred_on: day, source: '1A', referrals_in_12_months: 1, team_name: 'East' }
    const after = { ...before, source: null, referrals_in_12_months: 2, no_further_action: false }
    const row = { list: 3, child: 1, on: day, row: 17 }
    expect(changed(3, 'referral', before, after)).toEqual({
      columns: [
        { column: 'no_further_action', rows: 1 },
        { column: 'referrals_in_12_months', rows: 1 },
        { column: 'source', rows: 1 },
      ],
      values: [
        { ...row, column: 'source', before: '1A', after: null },
        { ...row, column: 'no_further_action', before: null, after: 'false' },
        { ...row, column: 'referrals_in_12_months', before: '1', after: '2' },
      ],
    })
  })

  it('is the day alone where the row moved to another', () => {
    const moved = isoDate('2026-10-22')
    const pairs = { changed: [], corrected: [{ index: 0, held: held('referral', { referred_on: day }) }] }
    expect(
      valuesChanged(suppliedAs(3, 'referral'), [given('referral', { referred_on: moved }, moved)], pairs)
        .values,
    ).toEqual([
      { ...{ list: 3, child: 1, on: day, row: 17 }, column: 'referred_on', before: day, after: moved },
    ])
  })

  it('tells how often the latest of something goes back to an earlier day or to blank', () => {
    const [earlier, later] = ['2026-08-01', '2026-11-01']
    const back = (before: string | null, after: string | null) =>
      changed(8, 'care', { visited_on: before }, { visited_on: after }, 3).columns
    expect(back(earlier, later)).toEqual([{ column: 'visited_on', rows: 3, back: 0 }])
    expect(back(null, later)).toEqual([{ column: 'visited_on', rows: 3, back: 0 }])
    expect(back(later, earlier)).toEqual([{ column: 'visited_on', rows: 3, back: 3 }])
    expect(back(later, null)).toEqual([{ column: 'visited_on', rows: 3, back: 3 }])
  })

  it('is counted whole, and told one by one up to a bound for each column', () => {
    const { columns, values } = changed(3, 'referral', { source: '1A' }, { source: '2A' }, mostNamed + 1)
    expect([columns, values.length]).toEqual([[{ column: 'source', rows: mostNamed + 1 }], mostNamed])
  })

  it.each([
    [8, 'placementAddress', 'postcode'],
    [8, 'placementAddress', 'urn'],
    [10, 'adoptiveFamily', 'family_id'],
    [11, 'adopter', 'family_id'],
    [11, 'adopter', 'approved_on'],
  ] as const)('is nothing of what stands apart: list %i, %s, %s', (list, fact, column) => {
    const none = { columns: [], values: [] }
    expect(changed(list, fact, { [column]: 'ZZ1 1AA' }, { [column]: 'ZZ2 2BB' })).toEqual(none)
  })
})

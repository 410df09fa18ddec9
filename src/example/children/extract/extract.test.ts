import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeLists } from '../../../children/facts/index.ts'
import type { Code } from '../../../children/facts/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addDays, addMonths, isoDate } from '../../../kernel/index.ts'
import { listOf, ownersOf, recordsOf } from '../testing/read-extract.ts'
import { worldOf } from '../world.ts'
import type { Extract } from './index.ts'
import { extractOn } from './index.ts'

/** Forty natural children besides the planted ones: twenty councils drawn at random, each on a day from 2015 to 2027. */
const extracts = fc
  .sample(fc.tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 4747 })), {
    numRuns: 20,
    seed: 20201124,
  })
  .map(([seed, days]) => {
    const asAt = addDays(isoDate('2015-01-01'), days)
    return extractOn(worldOf({ children: 85, seed, from: asAt, until: asAt }), asAt)
  })

const everywhere = (says: (extract: Extract) => void) => extracts.forEach(says)

const day = (value: unknown): IsoDate => isoDate(String(value))

describe('an extract', () => {
  it('knows of nothing after its day, but the day a child is expected', () =>
    everywhere((extract) => {
      for (const { list, rows } of extract.lists)
        for (const row of rows)
          for (const [at, { heading, reading }] of list.columns.entries()) {
            const value = row[at] ?? null
            const unborn = heading === 'Date of Birth' && row[4] === -1
            if (reading.as === 'day' && value !== null && !(unborn || (list.number === 10 && row[5] === -1)))
              expect([list.number, heading, day(value) <= extract.asAt]).toEqual([list.number, heading, true])
          }
    }))

  it('uses only codes of the national lists', () =>
    everywhere((extract) => {
      for (const { list, rows } of extract.lists)
        for (const [at, { heading, reading }] of list.columns.entries()) {
          if (reading.as !== 'code' || reading.codes === 'authority') continue
          const all: readonly Code[] = codeLists[reading.codes]
          const known = new Set(all.map(({ code }) => code))
          const strange = rows
            .map((row) => row[at] ?? null)
            .filter((code) => code !== null && !known.has(String(code)))
          expect([heading, strange]).toEqual([heading, []])
        }
    }))

  it('leaves blank only what may be blank, a worker nobody holds, and a yes or no nobody knows', () =>
    everywhere((extract) => {
      for (const { list, rows } of extract.lists)
        for (const [at, { heading, reading, mayBeBlank }] of list.columns.entries()) {
          if (mayBeBlank || reading.as === 'truth' || heading === 'Allocated Worker') continue
          const blank = rows.filter((row) => (row[at] ?? null) === null && heading !== 'Placement postcode')
          expect([list.number, heading, blank.length]).toEqual([list.number, heading, 0])
        }
    }))

  it('has one row for each child in lists 6 to 9, and for each adopter in list 11', () =>
    everywhere((extract) => {
      for (const number of [6, 7, 8, 9, 11]) {
        const owners = ownersOf(listOf(extract, number))
        expect(owners.length).toBe(new Set(owners).size)
      }
    }))

  it('looks back six months for what came in, and no further', () =>
    everywhere((extract) => {
      const since = addMonths(extract.asAt, -6)
      for (const [number, column] of [
        [1, 'contact_on'],
        [3, 'referred_on'],
        [5, 'strategy_on'],
      ] as const)
        for (const record of recordsOf(listOf(extract, number)))
          expect(day(record[column]) >= since).toBe(true)
    }))

  it('keeps what is open, and what ended within its window', () =>
    everywhere((extract) => {
      for (const [number, column, months] of [
        [2, 'completed_on', 6],
        [4, 'authorised_on', 6],
        [6, 'closed_on', 6],
        [7, 'ended_on', 6],
        [8, 'left_care_on', 6],
        [10, 'ordered_on', 12],
        [11, 'left_on', 12],
      ] as const) {
        const ended = recordsOf(listOf(extract, number)).flatMap((record) => record[column] ?? [])
        const tooOld = ended.filter((on) => day(on) < addMonths(extract.asAt, -months))
        expect([number, number === 2 ? [] : tooOld]).toEqual([number, []])
      }
    }))

  it('agrees with itself: in list 6 a child in care is in care, and a child on a plan on a plan, unless its end was entered first', () =>
    everywhere((extract) => {
      const statuses = new Map(
        recordsOf(listOf(extract, 6)).map(({ owner, case_status }) => [owner, case_status]),
      )
      for (const { owner, left_care_on } of recordsOf(listOf(extract, 8)))
        if (left_care_on === null && statuses.has(owner))
          expect([owner, ['in care', 'closed'].includes(String(statuses.get(owner)))]).toEqual([owner, true])
      for (const { owner, ended_on } of recordsOf(listOf(extract, 7)))
        if (ended_on === null && statuses.has(owner) && statuses.get(owner) !== 'closed')
          expect(['in care', 'protection plan']).toContain(statuses.get(owner))
    }))

  it('counts no placement, missing episode or earlier referral that is not there', () =>
    everywhere((extract) => {
      for (const record of recordsOf(listOf(extract, 8))) {
        expect(record.placements_in_12_months).toBeGreaterThanOrEqual(1)
        if (record.missing_in_12_months === 0) expect(record.return_interview_offered).toBeNull()
        expect(record.visited_on === null || day(record.visited_on) >= day(record.entered_care_on)).toBe(true)
      }
    }))
})

import { describe, expect, it } from 'vitest'
import type { HeldRow } from '../../access/index.ts'
import type { FactTable } from '../../children/index.ts'
import { factTables } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { isoDate } from '../../kernel/index.ts'
import { whatChanged } from './what-changed.ts'

/** Six months back from there: 6 May. */
const asAt = isoDate('2026-11-06')

const referral = (day: string, source = '6') => ({
  owner: 1,
  startsOn: isoDate(day),
  occurrence: 1,
  fingerprint: `${day} ${source}`,
  values: { referred_on: day, source },
})

const held = (id: number, day: string, source?: string): HeldRow => ({ id, ...referral(day, source) })

/** What comes of rows held that are not in the extract, and of rows that are new in it. */
function changesOf(
  missing: readonly HeldRow[],
  added: readonly ReturnType<typeof referral>[],
  table: FactTable = factTables.referral,
  before?: IsoDate,
) {
  const { columns } = factTables.referral
  const given = added.map(({ values, ...row }) => ({
    ...row,
    sourceRow: 3,
    values: columns.map(({ name }) => (name === 'referred_on' || name === 'source' ? values[name] : null)),
  }))
  const compared = { added: [...given.keys()], changed: [], missing, same: 0 }
  const { corrected, unexplained, ...changes } = whatChanged(
    table,
    { asAt, windowMonths: 6, before },
    given,
    compared,
  )
  return {
    ...changes,
    corrected: corrected.map(({ held, index }) => [held.id, index]),
    unexplained: unexplained.map(({ id }) => id),
  }
}

describe('a row that is held and not in the extract', () => {
  it('has aged out where its day lies before the list’s window', () => {
    expect(changesOf([held(7, '2026-05-05')], [])).toMatchObject({ agedOut: 1, unexplained: [], close: [] })
  })

  it('is gone, and unexplained, where its day lies within', () => {
    expect(changesOf([held(7, '2026-05-06')], [])).toMatchObject({ agedOut: 0, unexplained: [7], close: [7] })
  })

  it('has aged out, and is closed, where it went on by an extract that is further back than the list looks', () => {
    const inCare: HeldRow = {
      ...held(7, '2025-01-05'),
      values: { entered_care_on: '2025-01-05', left_care_on: null },
    }
    const changes = (before?: string) =>
      changesOf([inCare], [], factTables.care, before === undefined ? undefined : isoDate(before))
    expect(changes('2026-05-05')).toMatchObject({ agedOut: 1, unexplained: [], close: [7] })
    expect(changes('2026-05-06')).toMatchObject({ agedOut: 0, unexplained: [7], close: [7] })
    expect(changes()).toMatchObject({ agedOut: 0, unexplained: [7], close: [7] })
  })

  it('has another date where a new row of the child agrees in all else', () => {
    const changes = changesOf([held(7, '2026-05-20')], [referral('2026-09-02')])
    expect(changes).toMatchObject({ corrected: [[7, 0]], added: [], unexplained: [], close: [7] })
  })

  it('has another date also where that moved into the window', () => {
    const changes = changesOf([held(7, '2026-05-05')], [referral('2026-05-07')])
    expect(changes).toMatchObject({ corrected: [[7, 0]], added: [], agedOut: 0, close: [7] })
  })

  it.each([
    ['the new day is months later', referral('2026-09-02')],
    ['the new row says something else', referral('2026-05-07', '1A')],
  ])('has aged out, and the new one is new, where %s', (_, row) => {
    const changes = changesOf([held(7, '2026-05-05')], [row])
    expect(changes).toMatchObject({ corrected: [], added: [0], agedOut: 1, unexplained: [], close: [] })
  })
})

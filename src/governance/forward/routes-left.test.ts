import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedRules } from '../../clocks/index.ts'
import { addDays, isoDate } from '../../kernel/index.ts'
import { keyDoubt, keyTest } from './key.ts'
import { missingFrom } from './missing.ts'
import { earliestFor, keyStanding, privateStandings } from './routes-left.ts'
import { cabinet, madeEntry, madeNotice, madeRepresentation, madeRule } from './testing/made-entry.ts'

const on = (day: string, entry = madeEntry()) => keyStanding(entry, publishedRules, isoDate(day))

/** Of a decision on Tuesday 16 June 2020: 28 clear days end with 18 May, five clear days with 8 June. */
describe('which route remains for a key decision', () => {
  it.each([
    ['2020-05-18', 'notice to publish', 'by 18 May 2020'],
    ['2020-05-19', 'general exception needed', 'by 8 June 2020'],
    ['2020-06-08', 'general exception needed', 'tell the chair of scrutiny'],
    ['2020-06-09', 'special urgency needed', 'must agree'],
    ['2020-06-16', 'special urgency needed', 'cannot reasonably wait'],
    ['2020-06-17', 'no route remains', 'regulation 18'],
  ])('on %s it is: %s', (day, state, words) => {
    const standing = on(day)
    expect(standing.state).toBe(state)
    expect(standing.says).toContain(words)
  })

  it.each([
    ['28 days', '2020-05-18', 'notice given'],
    ['28 days', '2020-05-19', 'general exception needed'],
    ['general exception', '2020-06-08', 'general exception given'],
    ['general exception', '2020-06-09', 'special urgency needed'],
  ] as const)('counts a notice of %s on %s as: %s', (kind, day, state) => {
    const entry = madeEntry({ notices: [madeNotice({ kind, on: day })] })
    expect(on(kind === '28 days' ? '2020-05-20' : '2020-06-10', entry).state).toBe(state)
  })

  it('takes special urgency that was agreed, and none that was refused', () => {
    const asked = (agreed: boolean) =>
      madeEntry({ notices: [madeNotice({ kind: 'special urgency', on: '2020-06-12', agreed })] })
    expect(on('2020-06-15', asked(true)).state).toBe('special urgency agreed')
    const refused = on('2020-06-15', asked(false))
    expect(refused.state).toBe('no route remains')
    expect(refused.says).toContain('refused')
  })

  it('asks nothing of what is not key, of a board, or of what nobody has dated', () => {
    expect(on('2020-06-01', madeEntry({ isKey: false })).state).toBe('none needed')
    expect(on('2020-06-01', madeEntry({ taker: { ...cabinet, underTheLaw: false } })).state).toBe(
      'none needed',
    )
    expect(on('2020-06-01', madeEntry({ from: undefined })).state).toBe('not known')
    expect(on('2020-06-01', madeEntry({ isKey: undefined })).state).toBe('not known')
  })

  it('moves with the day of the decision: a notice that was in time for the later day is late for the earlier', () => {
    const notices = [madeNotice({ kind: '28 days', on: '2020-05-18' })]
    expect(on('2020-05-20', madeEntry({ notices })).state).toBe('notice given')
    expect(on('2020-05-20', madeEntry({ notices, from: isoDate('2020-06-15') })).state).toBe(
      'general exception needed',
    )
  })

  it('says the first day that could be met, which is met, and the day before which is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (offset) => {
        const day = addDays(isoDate('2020-01-01'), offset)
        const first = earliestFor('gov.key_decision.notice', publishedRules, day)
        if (first === undefined) throw new Error('There is one within sixty days')
        const given = (from: typeof day) =>
          keyStanding(
            madeEntry({ from, notices: [madeNotice({ kind: '28 days', on: day })] }),
            publishedRules,
            day,
          ).state
        expect(given(first)).toBe('notice given')
        expect(given(addDays(first, -1))).not.toBe('notice given')
      }),
    )
  })
})

describe('taking it in private', () => {
  const closed = madeEntry({
    privacy: 'part',
    exemptParagraph: 3,
    privateBecause: 'Prices',
    from: isoDate('2022-09-21'),
  })
  const states = (day: string, entry = closed) =>
    privateStandings(entry, publishedRules, isoDate(day)).map(({ state }) => state)

  it('needs two notices, each by its day; the day of the State Funeral is no clear day', () => {
    expect(states('2022-08-20')).toEqual(['notice to publish', 'notice to publish'])
    expect(states('2022-09-12')).toEqual(['agreement needed', 'notice to publish'])
    expect(states('2022-09-13')).toEqual(['agreement needed', 'agreement needed'])
    expect(states('2022-09-22')).toEqual(['no route remains', 'no route remains'])
  })

  it('needs neither where the chair of scrutiny agreed that it is urgent', () => {
    const notices = [madeNotice({ kind: 'private meeting, urgent', on: '2022-09-20', agreed: true })]
    expect(states('2022-09-20', { ...closed, notices })).toEqual(['urgency agreed'])
  })

  it('asks nothing of what is public, or of a post that decides alone', () => {
    expect(states('2022-09-01', madeEntry())).toEqual([])
    expect(
      states('2022-09-01', { ...closed, taker: { kind: 'post', postId: 1, title: 'Lead member' } }),
    ).toEqual([])
  })
})

describe('whether it is key', () => {
  it.each([
    [{ amount: 250_000, wards: undefined }, true],
    [{ amount: 1, wards: 2 }, true],
    [{ amount: 249_999, wards: 1 }, false],
    [{ amount: 249_999, wards: undefined }, undefined],
    [{ amount: undefined, wards: 1 }, undefined],
  ])('by %o is %s', (tested, key) => {
    expect(keyTest(tested, madeRule()).key).toBe(key)
  })

  it('is not worked out by money where the council has set no threshold', () => {
    const { key, because } = keyTest({ amount: 9_000_000, wards: 1 }, undefined)
    expect(key).toBeUndefined()
    expect(because[0]).toContain('not set')
    expect(because[1]).toContain('1 ward')
  })

  it('is doubted where somebody says otherwise than the council’s own test', () => {
    expect(keyDoubt(madeEntry({ isKey: false }), madeRule())).toContain('it is one')
    expect(keyDoubt(madeEntry(), madeRule())).toBeUndefined()
  })
})

describe('what is missing from an entry', () => {
  it('is nothing where everything is said', () => {
    expect(missingFrom(madeEntry(), madeRule())).toEqual([])
  })

  it('names each field, and an answer that is owed', () => {
    const entry = madeEntry({
      taker: undefined,
      documents: undefined,
      privacy: 'all',
      representations: [madeRepresentation],
    })
    expect(missingFrom(entry, madeRule()).map(({ field }) => field)).toEqual([
      'taker',
      'documents',
      'exempt',
      'privateBecause',
      'representations',
    ])
  })
})

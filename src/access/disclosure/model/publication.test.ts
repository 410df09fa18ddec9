import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { byTeam, countOf, keyOf, onDay, printed, published, shareOf } from '../testing/figures.ts'
import type { Amount, Count, Figure, Period } from './figure.ts'
import { publicationOf } from './publication.ts'
import type { Register, Release } from './register.ts'
import type { PublicationRequest } from './request.ts'
import { flowOf, totalOf } from './sums.ts'

const alone = (...figures: readonly Figure[]): PublicationRequest => ({ level: 'public', figures, sums: [] })
const printedAlone = (...figures: readonly Figure[]) =>
  printed(published(publicationOf(alone(...figures), [])))

/** Releases one after another, and what was printed of each. */
function series(...requests: readonly PublicationRequest[]): readonly (readonly string[])[] {
  const register: Release[] = []
  return requests.map((request) => {
    const outcome = publicationOf(request, register)
    if (outcome.ok) register.push(outcome.release)
    return printed(published(outcome))
  })
}

describe('a count', () => {
  it('is shown at none and from six up, and withheld from one to five', () => {
    const counts = [0, 1, 5, 6, 1234].map((value) => countOf(value, keyOf(`measure ${value}`)))
    expect(printedAlone(...counts)).toEqual(['0', 'c', 'c', '6', '1,234'])
  })

  it('takes another with it where a total would give it away, and keeps the total', () => {
    const [total, ...teams] = series(byTeam('visits', { North: 3, South: 12, West: 20 }))[0] ?? []
    expect(total).toBe('35')
    expect(teams).toEqual(['c', 'c', '20'])
  })

  it('is alone with its like only where the two could be anything from one to five', () => {
    expect(series(byTeam('visits', { North: 3, South: 3, West: 20 }))).toEqual([['26', 'c', 'c', '20']])
    expect(series(byTeam('visits', { North: 1, South: 2, West: 20 }))).toEqual([['23', 'c', 'c', 'c']])
  })

  it('keeps the whole breakdown back where the total is small, the empty cells too', () => {
    expect(series(byTeam('visits', { North: 0, South: 4 }))).toEqual([['c', 'c', 'c']])
  })

  it('is not given away by what was published before', () => {
    const service = byTeam('visits', { North: 3, South: 17 })
    const [whole, north, south] = service.figures
    if (!whole || !north || !south) throw new Error('Three figures')
    const first = { ...service, figures: [whole], beneath: [north, south] }
    const then = { ...service, figures: [south], beneath: [whole, north] }
    expect(series(first, then)).toEqual([['20'], ['c']])
  })

  it('is not given away by a part of a whole that nobody told to be one', () => {
    expect(series(alone(countOf(20, keyOf('visits'))), alone(countOf(17, keyOf('visits', 'South'))))).toEqual(
      [['20'], ['c']],
    )
  })

  it('stays withheld when it is restated, unless it is none', () => {
    const first = byTeam('visits', { North: 3, South: 12, West: 20 })
    const again = byTeam('visits', { North: 3, South: 13, West: 20 })
    const [, second] = series(first, again)
    expect(second?.[2]).toBe('c')
  })

  it('is withheld where its breakdown was published with other categories', () => {
    const aged = (age: string, value: number) => countOf(value, keyOf('visits', undefined, { age }))
    expect(series(alone(aged('0 to 4', 30), aged('5 to 9', 20)), alone(aged('0 to 5', 33)))).toEqual([
      ['30', '20'],
      ['c'],
    ])
  })
})

describe('a share', () => {
  it('is shown with its percentage where both it and the rest are none or more than five', () => {
    expect(printedAlone(shareOf(17, 40, keyOf('reviews in time')))).toEqual(['17 40 43%'])
    expect(printedAlone(shareOf(40, 40, keyOf('reviews in time')))).toEqual(['40 40 100%'])
    expect(printedAlone(shareOf(0, 40, keyOf('reviews in time')))).toEqual(['0 40 0%'])
  })

  it('is withheld where few met it, or few did not', () => {
    expect(printedAlone(shareOf(3, 40, keyOf('reviews in time')))).toEqual(['c 40 c'])
    expect(printedAlone(shareOf(37, 40, keyOf('reviews in time')))).toEqual(['c 40 c'])
  })

  it('has no percentage of fewer than ten', () => {
    expect(printedAlone(shareOf(9, 9, keyOf('reviews in time')))).toEqual(['9 9 c'])
    expect(printedAlone(shareOf(10, 10, keyOf('reviews in time')))).toEqual(['10 10 100%'])
    expect(printedAlone(shareOf(0, 0, keyOf('reviews in time')))).toEqual(['0 0 not applicable'])
  })
})

describe('an amount', () => {
  const amount = (value: number, children: number, team?: string): Amount => ({
    kind: 'amount',
    key: keyOf('days waited', team),
    is: 'mean',
    value,
    children,
    unit: 'days',
  })

  it('is withheld of fewer than ten children', () => {
    expect(printedAlone(amount(41.26, 10))).toEqual(['10 41.3 days'])
    expect(printedAlone(amount(41.26, 9))).toEqual(['9 c'])
    expect(printedAlone(amount(41, 3))).toEqual(['c c'])
    expect(printedAlone(amount(0, 0))).toEqual(['0 not applicable'])
  })

  it('is withheld where a total and the other part would give it away', () => {
    const sum = totalOf(keyOf('days waited'), [keyOf('days waited', 'North'), keyOf('days waited', 'South')])
    const request: PublicationRequest = {
      level: 'public',
      figures: [amount(40, 28), amount(30, 20, 'North'), amount(65, 8, 'South')],
      sums: [sum],
    }
    expect(series(request)).toEqual([['28 40.0 days', '20 c', '8 c']])
  })
})

describe('periods', () => {
  const months = (from: string, to: string): Period => ({ from: isoDate(from), to: isoDate(to) })
  const run = (period: Period, counts: readonly number[]): Count => ({
    kind: 'count',
    key: keyOf('referrals', undefined, {}, period),
    value: counts.reduce((sofar, count) => sofar + count, 0),
    months: counts,
  })

  it('that overlap are both shown where what lies between could be shown as well', () => {
    const first = run(months('2026-01-01', '2026-03-31'), [6, 10, 10])
    expect(series(alone(first), alone(run(months('2026-02-01', '2026-04-30'), [10, 10, 8])))).toEqual([
      ['26'],
      ['28'],
    ])
    expect(series(alone(first), alone(run(months('2026-02-01', '2026-04-30'), [10, 10, 3])))).toEqual([
      ['26'],
      ['c'],
    ])
  })

  it('that run on from the start of a year do not give the last month away', () => {
    const sofar = countOf(20, keyOf('referrals', undefined, {}, months('2026-01-01', '2026-02-28')))
    const now = countOf(23, keyOf('referrals', undefined, {}, months('2026-01-01', '2026-03-31')))
    expect(series(alone(sofar), alone(now))).toEqual([['20'], ['c']])
    const added = countOf(3, keyOf('new referrals', undefined, {}, months('2026-03-01', '2026-03-31')))
    const request = { ...alone(now, added), sums: [totalOf(now.key, [sofar.key, added.key])] }
    expect(series(alone(sofar), request)[1]).toEqual(['c', 'c'])
  })

  it('and the children at their ends do not give away how many came and went', () => {
    const before = keyOf('children in care', undefined, {}, { on: isoDate('2026-02-28') })
    const after = keyOf('children in care')
    const within = months('2026-03-01', '2026-03-31')
    const [entered, left] = [keyOf('entered', undefined, {}, within), keyOf('left', undefined, {}, within)]
    const flow = {
      ...alone(countOf(4, entered), countOf(2, left), countOf(42, after)),
      sums: [flowOf({ start: before, entered, left, end: after })],
    }
    expect(series(alone(countOf(40, before)), flow)[1]).toEqual(['c', 'c', 'c'])
  })
})

describe('a publication', () => {
  const teams = byTeam('visits', { North: 3, South: 12, West: 20 })

  it('shows everything inside and to a board', () => {
    for (const level of ['inside', 'board'] as const)
      expect(printed(published(publicationOf({ ...teams, level }, [])))).toEqual(['35', '3', '12', '20'])
  })

  it('is not held against what only a board was told', () => {
    const board = publicationOf({ ...teams, level: 'board' }, [])
    const register: Register = board.ok ? [board.release] : []
    expect(publicationOf(teams, register)).toEqual(publicationOf(teams, []))
  })

  it('is the same for the same request and register', () => {
    expect(publicationOf(teams, [])).toEqual(publicationOf(teams, []))
  })

  it.each([
    ['less than none', alone(countOf(-1, keyOf('visits')))],
    ['half a child', alone(countOf(1.5, keyOf('visits')))],
    ['more that met it than there are', alone(shareOf(5, 4, keyOf('reviews')))],
    ['two numbers for one figure', alone(countOf(7, keyOf('visits')), countOf(8, keyOf('visits')))],
    [
      'a sum that does not add up',
      { ...teams, figures: [...teams.figures.slice(1), countOf(36, keyOf('visits'))] },
    ],
    ['a part that was not given', { ...teams, figures: teams.figures.slice(0, 3) }],
    ['a sum that names a figure twice', { ...teams, sums: [totalOf(keyOf('visits'), [keyOf('visits')])] }],
    [
      'months that do not add up',
      alone({
        ...countOf(7, keyOf('visits', undefined, {}, { from: isoDate('2026-03-01'), to: onDay })),
        months: [6],
      }),
    ],
    ['months of a period that has none', alone({ ...countOf(7, keyOf('visits')), months: [7] })],
  ])('refuses %s, in a sentence', (_, request) => {
    const outcome = publicationOf(request, [])
    expect(outcome.ok).toBe(false)
    if (!outcome.ok) expect(outcome.problems.every((problem) => problem.length > 20)).toBe(true)
  })
})

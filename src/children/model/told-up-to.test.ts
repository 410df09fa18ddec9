import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../kernel/index.ts'
import type { ListDay, ToldUpTo } from './told-up-to.ts'
import {
  daysOf,
  extractDayInWords,
  isOld,
  listsBehind,
  oldAfterDays,
  tellsOf,
  toldUpToInWords,
  whatFollows,
} from './told-up-to.ts'

const today = isoDate('2026-11-24')
const first = isoDate('2024-11-26')
const on = (list: number, newestOn: string | null): ListDay => ({
  list,
  newestOn: newestOn === null ? null : isoDate(newestOn),
  firstOn: first,
})
const every = (newestOn: string | null) => listsBehind.child.map((list) => on(list, newestOn))

function told(days: readonly ListDay[], more: Partial<ToldUpTo> = {}, lists: readonly number[] = [7, 8]) {
  return { asAt: today, knownAt: today, today, mayLoad: false, ...daysOf(days, lists), ...more }
}

const onPage = (of: ToldUpTo) => [extractDayInWords(of), whatFollows(of)].join(' ')

describe('of which day the extracts are, in a file that is read later', () => {
  it('is said by its day, and “today” is not', () => {
    expect(toldUpToInWords(told(every('2026-11-24')))).toBe(
      'The last extract up to 24 November 2026 is of that very day.',
    )
    expect(toldUpToInWords(told(every('2026-11-18')))).toBe(
      'The last extract up to 24 November 2026 is of 18 November 2026, 6 days before. What happened in between is not known here: a limit that fell due in between may have been met, though it is shown as late.',
    )
    expect(toldUpToInWords(told([]))).toBe('Not known: no extract had been loaded by 24 November 2026.')
    expect(toldUpToInWords(told(every('2026-11-24'), { asAt: isoDate('2027-03-01') }))).toContain(
      '1 March 2027 is still to come',
    )
  })
})

describe('of which day the extracts are', () => {
  it('is said in one sentence where they are of today, and nothing follows from it', () => {
    const fresh = told(every('2026-11-24'))
    expect(extractDayInWords(fresh)).toBe('The last extract is of today, 24 November 2026.')
    expect(whatFollows(fresh)).toBeUndefined()
  })

  it('is said with the days since, and that what happened since is not known', () => {
    expect(onPage(told(every('2026-11-18')))).toBe(
      'The last extract is of 18 November 2026, 6 days before today. What happened since is not known here: a limit that fell due since may have been met, though it is shown as late.',
    )
    expect(extractDayInWords(told(every('2026-11-23')))).toContain('1 day before today')
  })

  it('is said of the day looked at, which a later extract tells nothing of', () => {
    const back = { asAt: isoDate('2025-05-10') }
    expect(toldUpToInWords(told(every('2025-05-06'), back))).toBe(
      'The last extract up to 10 May 2025 is of 6 May 2025, 4 days before. What happened in between is not known here: a limit that fell due in between may have been met, though it is shown as late.',
    )
    expect(toldUpToInWords(told(every('2025-05-10'), back))).toBe(
      'The last extract up to 10 May 2025 is of that very day.',
    )
  })

  it('is said of each list whose last extract is older, the oldest first, and of those in none', () => {
    const days = [on(4, '2026-11-10'), on(5, '2026-11-24'), on(7, '2026-11-03'), on(8, '2026-11-03')]
    expect(extractDayInWords(told(days, {}, [4, 5, 7, 8, 9]))).toBe(
      'The last extract is of today, 24 November 2026. The last with lists 7 and 8 is of 3 November 2026, 21 days before today. The last with list 4 is of 10 November 2026, 14 days before today. No extract held has list 9.',
    )
  })

  it('leaves out lists by which the page does not go', () => {
    expect(extractDayInWords(told([on(8, '2026-11-24'), on(2, '2026-01-01')], {}, [8]))).toBe(
      'The last extract is of today, 24 November 2026.',
    )
  })

  it('stands out after two weeks, by the oldest list', () => {
    const after = (days: number) => told(every(addDays(today, -days)))
    expect([isOld(after(oldAfterDays)), isOld(after(oldAfterDays + 1))]).toEqual([false, true])
    expect(isOld(told([on(7, '2026-11-24'), on(8, '2026-11-01')]))).toBe(true)
  })

  it('is no warning about a day to come, of which nobody can have an extract', () => {
    const ahead = told(every('2026-11-24'), { asAt: isoDate('2027-03-01') })
    expect(isOld(ahead)).toBe(false)
    expect(whatFollows(ahead)).toBe(
      '1 March 2027 is still to come: what falls due until then may yet be met in time.',
    )
  })
})

describe('a day of which no extract tells', () => {
  it('is not known, and it is said from which day on something is', () => {
    expect(toldUpToInWords(told(every(null), { asAt: isoDate('2020-01-06') }))).toBe(
      'Not known: no extract tells of 6 January 2020. Something is known from 26 November 2024 on.',
    )
  })

  it('is not known while there is no extract, or as long as there was none', () => {
    expect(extractDayInWords(told([]))).toBe('Not known: no extract has been loaded yet.')
    expect(toldUpToInWords(told([], { knownAt: isoDate('2024-01-02') }))).toBe(
      'Not known: no extract had been loaded by 2 January 2024.',
    )
  })

  it('is that of one list where others tell', () => {
    const days = told([on(7, '2026-11-24')])
    expect([tellsOf(days, 7), tellsOf(days, 8)]).toEqual([true, false])
  })
})

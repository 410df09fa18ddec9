import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { madeMeasure } from '../testing/made-measure.ts'
import { measureOn } from './measure.ts'
import type { Completed, RelapseDecision } from './relapse.ts'
import { openRelapse, relapsesOf, reopenedOn } from './relapse.ts'

const boardDays = ['2020-11-11', '2020-12-03', '2021-01-14'].map(isoDate)

const values = (months: readonly number[]) =>
  ['2020-09-30', '2020-10-31', '2020-11-20', '2020-12-31', '2021-01-31']
    .slice(0, months.length)
    .map((day, at): readonly [string, number] => [day, months[at] ?? 0])

function completed(months: readonly number[], changed: Partial<Completed> = {}): Completed {
  const facts = madeMeasure({ target: 85, tolerance: 5 }, values(months))
  return {
    completedOn: isoDate('2020-10-14'),
    measures: [measureOn(facts, new Map(), isoDate('2021-02-28'))],
    decisions: [],
    boardDays,
    ...changed,
  }
}

const decided = (decision: RelapseDecision['decision'], on: string): RelapseDecision => ({
  openedOn: isoDate('2020-11-20'),
  decision,
  newActionId: null,
  reason: 'Because',
  decidedOn: isoDate(on),
  writtenBy: 'Director',
})

describe('a relapse', () => {
  it('opens on the day the second period outside tolerance was known, and is due at the next board', () => {
    expect(relapsesOf(completed([90, 70, 70]), isoDate('2020-11-24'))).toMatchObject([
      {
        openedOn: '2020-11-20',
        dueOn: '2020-12-03',
        state: 'waiting for a decision',
        because:
          '“Plans that are good” was outside its tolerance twice in a row: 31 October 2020 and 20 November 2020.',
      },
    ])
  })

  it.each([
    [[90, 70], 'one period outside is not two'],
    [[90, 70, 82], 'the second is within tolerance'],
    [[70, 70, 90], 'the first of them is from before it was complete'],
    [[70, 70], 'one of them is'],
  ] as const)('does not open on %j: %s', (months, because) => {
    expect([relapsesOf(completed(months), isoDate('2020-12-31')), because]).toEqual([[], because])
  })

  it('does not open while the action is not complete, nor on the day before it could be seen', () => {
    expect(relapsesOf(completed([90, 70, 70], { completedOn: null }), isoDate('2020-11-24'))).toEqual([])
    expect(relapsesOf(completed([90, 70, 70]), isoDate('2020-11-19'))).toEqual([])
  })

  it('is still due on the board’s day, and re-opens the action on the day after', () => {
    const on = (day: string) => relapsesOf(completed([90, 70, 70]), isoDate(day))
    expect(openRelapse(on('2020-12-03'))?.state).toBe('waiting for a decision')
    expect(reopenedOn(on('2020-12-03'))).toBeNull()
    expect(openRelapse(on('2020-12-04'))?.state).toBe('re-opened unanswered')
    expect(reopenedOn(on('2020-12-04'))).toBe('2020-12-04')
  })

  it('is due six weeks on where no meeting of the board is recorded', () => {
    const [relapse] = relapsesOf(completed([90, 70, 70], { boardDays: [] }), isoDate('2020-11-24'))
    expect(relapse?.dueOn).toBe('2021-01-01')
  })

  it('is answered by a decision, and what comes later may open another', () => {
    const answered = completed([90, 70, 70, 70, 70], { decisions: [decided('accept', '2020-12-03')] })
    expect(relapsesOf(answered, isoDate('2021-01-14')).map(({ state }) => state)).toEqual(['decided'])
    expect(
      relapsesOf(answered, isoDate('2021-01-31')).map(({ state, openedOn }) => [state, openedOn]),
    ).toEqual([
      ['decided', '2020-11-20'],
      ['waiting for a decision', '2021-01-31'],
    ])
  })

  it('ends with the decision to re-open', () => {
    const answered = completed([90, 70, 70, 70, 70], { decisions: [decided('re-open', '2020-12-03')] })
    expect(relapsesOf(answered, isoDate('2021-02-28'))).toHaveLength(1)
  })

  it('opens on a signal of the control chart, from the day it could be seen', () => {
    const signal = {
      from: isoDate('2020-11-01'),
      to: isoDate('2020-11-30'),
      value: 60,
      standing: 'no target',
    } as const
    const periods = [
      {
        ...signal,
        seenOn: isoDate('2020-12-01'),
        signal: 'worse',
        signalSeenOn: isoDate('2021-01-01'),
      } as const,
    ]
    const chart = completed([], { measures: [{ title: 'Plans', periods }] })
    expect(relapsesOf(chart, isoDate('2020-12-31'))).toEqual([])
    const [relapse] = relapsesOf(chart, isoDate('2021-01-01'))
    expect(relapse).toMatchObject({ openedOn: '2021-01-01', dueOn: '2021-01-14' })
    expect(relapse?.because).toContain('November 2020')
  })
})

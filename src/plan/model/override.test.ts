import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { readOverrideId } from '../ids.ts'
import { must } from '../testing/made-plan.ts'
import { checksOf } from './checks.ts'
import type { Override } from './override.ts'
import { overridesOn } from './override.ts'

const signed: Override = {
  id: must(readOverrideId('1')),
  version: 1,
  scale: 'delivery',
  says: 'on track',
  computed: 'late',
  reason: 'The panel met; its minutes come on Friday',
  fromOn: isoDate('2020-11-10'),
  untilOn: isoDate('2020-12-03'),
  writtenBy: 'Head of Service',
  lifted: null,
}

describe('a manager’s override', () => {
  it.each([
    ['2020-11-09', false, 'not before it was signed'],
    ['2020-11-10', true, 'from its day'],
    ['2020-12-03', true, 'on its last day'],
    ['2020-12-04', false, 'no longer, whoever forgets it'],
  ] as const)('on %s stands: %s, since %s', (day, stands, because) => {
    expect([overridesOn([signed], isoDate(day)).delivery !== null, because]).toEqual([stands, because])
  })

  it('stands for its own scale alone, and once lifted stays to be seen', () => {
    const lifted = { ...signed, lifted: { on: isoDate('2020-11-20'), because: 'The minutes came' } }
    expect(overridesOn([signed], isoDate('2020-11-24')).impact).toBeNull()
    expect(overridesOn([lifted], isoDate('2020-11-19')).delivery).not.toBeNull()
    expect(overridesOn([lifted], isoDate('2020-11-20'))).toMatchObject({ delivery: null, earlier: [lifted] })
  })
})

describe('looking back at a change of practice', () => {
  const completed = isoDate('2020-08-31')

  it('is due three and six months after it was complete, and a task is not looked at again', () => {
    const on = (day: string) =>
      checksOf('practice change', completed, [], isoDate(day)).map(({ state }) => state)
    expect(checksOf('practice change', completed, [], completed).map(({ dueOn }) => dueOn)).toEqual([
      '2020-11-30',
      '2021-02-28',
    ])
    expect([on('2020-11-29'), on('2020-11-30')]).toEqual([
      ['to come', 'to come'],
      ['due', 'to come'],
    ])
    expect(checksOf('task', completed, [], isoDate('2021-03-01'))).toEqual([])
  })

  it('is done once it is recorded for this completion', () => {
    const done = {
      completedOn: completed,
      months: 3,
      doneOn: isoDate('2020-12-02'),
      holds: true,
      says: 'Ten cases',
      writtenBy: 'Head of Service',
    } as const
    const states = (recorded: typeof done) =>
      checksOf('practice change', completed, [recorded], isoDate('2020-12-10')).map(({ state }) => state)
    expect(states(done)).toEqual(['done', 'to come'])
    expect(checksOf('practice change', isoDate('2020-09-01'), [done], isoDate('2020-12-10'))[0]?.state).toBe(
      'due',
    )
  })
})

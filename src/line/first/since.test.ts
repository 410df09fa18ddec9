import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { lowerPlan, milestone, sketch } from '../../plan/check/sketch.ts'
import type { PlanAction } from '../../plan/index.ts'
import { goneWrong } from './since.ts'

const day = isoDate('2020-11-24')
const gone = (action: Partial<PlanAction>) =>
  goneWrong({ ...sketch({ action }).whole, day }).map(({ what, href }) => `${what} ${href}`)

const late = 'action became late /plan/actions/1'
const missed = 'milestone was missed /plan/actions/1#milestones'

describe('what has gone wrong since last week', () => {
  it.each([
    ['2020-11-24', []],
    ['2020-11-23', [late]],
    ['2020-11-17', [late]],
    ['2020-11-16', []],
  ])('an action that is due on %s: %j', (due, expected) => {
    expect(gone({ dueOn: isoDate(due), milestones: [] })).toEqual(expected)
  })

  it('a milestone whose day passed, unless it was met or its action delivered', () => {
    const passed = milestone({ dueOn: isoDate('2020-11-20') })
    expect(gone({ milestones: [passed] })).toEqual([missed])
    expect(gone({ milestones: [{ ...passed, metOn: isoDate('2020-11-19') }] })).toEqual([])
    expect(gone({ milestones: [passed], deliveredOn: isoDate('2020-11-19') })).toEqual([])
  })

  it('a measure that fell back within the week, and was not decided on', () => {
    const relapse = {
      ...{ openedOn: isoDate('2020-11-18'), dueOn: isoDate('2020-12-03'), because: 'Twice outside' },
      ...{ state: 'waiting for a decision' as const, decision: null },
    }
    expect(gone({ relapses: [relapse], milestones: [] })).toEqual([
      'measure fell back /plan/actions/1#relapse',
    ])
    expect(gone({ relapses: [{ ...relapse, openedOn: isoDate('2020-11-17') }], milestones: [] })).toEqual([])
    expect(gone({ relapses: [{ ...relapse, state: 'decided' }], milestones: [] })).toEqual([])
  })

  it('in the plans below too, after the plan’s own', () => {
    const due = { dueOn: isoDate('2020-11-20'), milestones: [] }
    const below = lowerPlan()
    const areas = below.areas.map((each) => ({
      ...each,
      actions: each.actions.map((own) => ({ ...own, ...due })),
    }))
    const whole = { ...sketch({ action: due }).whole, day, lower: [{ ...below, areas }] }
    expect(goneWrong(whole).map(({ href }) => href)).toEqual(['/plan/actions/1', '/plan/actions/11'])
  })
})

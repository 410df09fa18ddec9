import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { differencesBetween } from './comparison.ts'
import type { FrozenAction, FrozenArea, FrozenPlan } from './frozen.ts'

const action = (reference: string, changed: Partial<FrozenAction> = {}): FrozenAction => ({
  reference,
  text: 'Look at every plan again',
  lead: 'Head of Service',
  contributors: [],
  startOn: isoDate('2020-07-01'),
  dueOn: isoDate('2020-12-31'),
  originalDueOn: isoDate('2020-12-31'),
  waitsFor: [],
  milestones: [],
  ...changed,
})

const area = (position: number, actions: FrozenAction[], changed: Partial<FrozenArea> = {}): FrozenArea => ({
  position,
  title: `Area ${position}`,
  sponsor: null,
  findings: [],
  context: '',
  causes: '',
  doneSoFar: '',
  needed: '',
  outcome: '',
  actions,
  ...changed,
})

const plan = (areas: FrozenArea[]): FrozenPlan => ({
  title: 'Plan',
  beginsOn: isoDate('2020-06-16'),
  endsOn: null,
  informedBy: [],
  areas,
})

describe('two versions compared', () => {
  it('finds nothing between a version and itself', () => {
    const same = plan([
      area(1, [
        action('1.1', {
          milestones: [
            { id: 1, text: 'M', dueOn: isoDate('2020-09-01'), originalDueOn: isoDate('2020-09-01') },
          ],
        }),
      ]),
    ])
    expect(differencesBetween(same, same)).toEqual([])
  })

  it('names what was added, taken out and changed, each field as a reader would see it', () => {
    const before = plan([area(1, [action('1.1'), action('1.2')])])
    const after = plan([
      area(1, [action('1.1', { dueOn: isoDate('2021-02-26'), lead: null })], { outcome: 'Seen' }),
      area(2, []),
    ])
    expect(differencesBetween(before, after)).toEqual([
      {
        kind: 'changed',
        what: 'Area 1, Area 1',
        fields: [{ label: 'What will be different for children', before: '', after: 'Seen' }],
      },
      {
        kind: 'changed',
        what: 'Action 1.1',
        fields: [
          { label: 'Lead', before: 'Head of Service', after: '' },
          { label: 'Due', before: '31 December 2020', after: '26 February 2021' },
        ],
      },
      expect.objectContaining({ kind: 'taken out', what: 'Action 1.2' }),
      expect.objectContaining({ kind: 'added', what: 'Area 2, Area 2' }),
    ])
  })

  it('follows a milestone by what it is, not by its words', () => {
    const milestone = {
      id: 7,
      text: 'Draft',
      dueOn: isoDate('2020-09-01'),
      originalDueOn: isoDate('2020-09-01'),
    }
    const found = differencesBetween(
      plan([area(1, [action('1.1', { milestones: [milestone] })])]),
      plan([area(1, [action('1.1', { milestones: [{ ...milestone, text: 'First draft' }] })])]),
    )
    expect(found).toEqual([
      {
        kind: 'changed',
        what: 'Milestone of action 1.1',
        fields: [{ label: 'Milestone', before: 'Draft', after: 'First draft' }],
      },
    ])
  })
})

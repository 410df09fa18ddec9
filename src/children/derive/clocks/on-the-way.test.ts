import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { adoptionWith, careWith } from '../../testing/facts.ts'
import { linesOf, stateOf } from '../../testing/state-of.ts'
import type { ChildState } from '../state.ts'
import { nothingEntered } from '../state.ts'

const day = isoDate
const on = '2026-11-20'

type Care = Parameters<typeof careWith>[0]

/** What was recorded, in order: `2026-01-31 plan adoption`, `… step family finding began`, `… view`, `… entry`. */
function recorded(said: readonly string[]): ChildState['entered'] {
  const all = said.map((text) => {
    const [date = '', what = '', ...about] = text.split(' ')
    return { on: day(date), what, about: about.join(' ') }
  })
  const of = (what: string) => all.filter((each) => each.what === what)
  return {
    ...nothingEntered,
    plans: of('plan').map(({ on, about }) => ({ on, route: about, agreed: true })),
    steps: of('step').map(({ on, about }) => ({ on, code: about })),
    officerViews: of('view').map(({ on }) => on),
    planningMeetings: of('meeting').map(({ on }) => on),
    moved: all.map(({ on }) => on),
  }
}

const child = (care: Care, said: readonly string[] = [], more: Partial<ChildState> = {}) =>
  stateOf({
    care: careWith({ entered_care_on: day('2024-03-01'), legal_status: 'C2', ...care }),
    entered: recorded(said),
    ...more,
  })

describe('how long a child stands at a stage', () => {
  const stage = (name: 'plan' | 'family' | 'match', ...of: Parameters<typeof child>) =>
    linesOf(child(...of), `permanence.stage.${name}`, on)

  it('counts from the plan, until the next stage, in time or late', () => {
    expect(stage('plan', {}, ['2026-08-22 plan adoption'])).toEqual(['2026-08-22 → 2026-11-20, running'])
    const found = ['2026-05-01 plan adoption', '2026-09-01 step family finding began']
    expect(stage('plan', {}, found)).toEqual(['2026-05-01 → 2026-07-30, met 2026-09-01'])
    expect(stage('family', {}, found)).toEqual(['2026-09-01 → 2027-02-28, running'])
  })

  it('begins anew with another route, and not with the same plan once more', () => {
    const again = ['2026-05-01 plan adoption', '2026-10-01 plan adoption']
    expect(stage('plan', {}, again)).toEqual(['2026-05-01 → 2026-07-30, running'])
    expect(stage('plan', {}, [...again, '2026-11-02 plan special guardianship'])).toEqual([
      '2026-11-02 → 2027-01-31, running',
    ])
  })

  it('follows an adoption by list 10 alone, without what lies ahead or was taken back', () => {
    const adoption = (more: Parameters<typeof adoptionWith>[0]) =>
      [{}, [], { adoptions: [adoptionWith({ decided_on: day('2026-01-12'), ...more })] }] as const
    expect(stage('family', ...adoption({}))).toEqual(['2026-01-12 → 2026-07-11, running'])
    expect(stage('family', ...adoption({ matched_on: day('2026-06-01') }))).toEqual([
      '2026-01-12 → 2026-07-11, met 2026-06-01',
    ])
    expect(stage('match', ...adoption({ matched_on: day('2026-12-01') }))).toEqual([])
    expect(stage('family', ...adoption({ reversed_on: day('2026-05-01') }))).toEqual([])
  })

  it('does not count an adoption of an earlier period of care', () => {
    const before = adoptionWith({ decided_on: day('2020-01-12'), ordered_on: day('2021-02-01') })
    expect(stage('family', {}, [], { adoptions: [before] })).toEqual([])
  })
})

describe('drift', () => {
  const drift = (...of: Parameters<typeof child>) => linesOf(child(...of), 'permanence.drift', on)

  it('counts from the latest entry, move or order', () => {
    const said = ['2026-07-20 entry']
    expect(drift({}, said)).toEqual(['2026-07-20 → 2026-11-20, running'])
    expect(drift({ placed_on: day('2026-08-31') }, said)).toEqual(['2026-08-31 → 2026-12-31, running'])
    expect(drift({ legal_status_from: day('2026-10-31') }, said)).toEqual([
      '2026-10-31 → 2027-02-28, running',
    ])
  })

  it('is not known where nobody keeps the way here: neither late nor met', () => {
    expect(drift({ placed_on: day('2025-01-06') })).toEqual([
      '2025-01-06: Whether anything has moved since 6 January 2025 is not known: no extract tells of plans, steps and meetings. Record them on the permanence tracker.',
    ])
  })

  it('is not waited for once the child has arrived', () => {
    const home = ['2026-01-05 plan long-term fostering', '2026-02-02 step moved in to stay']
    expect(drift({}, home)).toEqual([])
    expect(drift({}, ['2026-01-05 plan special guardianship', '2026-02-02 step moved in to stay'])).toEqual([
      '2026-02-02 → 2026-06-02, running',
    ])
  })
})

describe('a child settled without a formal match', () => {
  const settled = (...of: Parameters<typeof child>) => linesOf(child(...of), 'permanence.settled_match', on)
  const stays = (placed: string) => ({ placement_type: 'U4', placed_on: day(placed) })

  it('has been settled for a year on the day after the last of twelve months', () => {
    expect(settled(stays('2025-11-20'), ['2026-01-05 entry'])).toEqual(['2025-11-20 → 2026-11-19, running'])
    expect(settled(stays('2024-02-29'), ['2026-01-05 entry'])).toEqual(['2024-02-29 → 2025-02-28, running'])
  })

  it('is matched by the panel, in time or late', () => {
    expect(settled(stays('2025-06-02'), ['2026-06-15 step long-term match agreed'])).toEqual([
      '2025-06-02 → 2026-06-01, met 2026-06-15',
    ])
  })

  it('is not known to be without one from an extract alone, however long ago the move was', () => {
    expect(settled(stays('2020-01-06'))[0]).toMatch(
      /^2020-01-06: Whether a long-term match was agreed is not known/,
    )
  })

  it('is one who stays: by the kind of placement, or with foster carers by the plan', () => {
    const fostered = { placement_type: 'U6', placed_on: day('2025-06-02') }
    expect(settled(fostered, ['2026-01-05 entry'])).toEqual([])
    expect(settled(fostered, ['2026-01-05 plan long-term fostering'])).toHaveLength(1)
    expect(settled({ ...fostered, permanence_plan: 'long-term fostering' })).toHaveLength(1)
    expect(settled({ ...fostered, placement_type: 'P1' }, ['2026-01-05 plan long-term fostering'])).toEqual(
      [],
    )
  })
})

describe('the reviewing officer’s view', () => {
  const view = (held: readonly string[], said: readonly string[]) =>
    linesOf(
      {
        ...child({ reviewed_on: day(held.at(-1) ?? on) }, said),
        heldOn: stateOf({ heldOn: { careReviews: held.map(day) } }).heldOn,
      },
      'permanence.iro_view',
      on,
    )

  it('is due within 20 working days of each review, and met at that review alone', () => {
    expect(view(['2026-04-01', '2026-10-01'], ['2026-04-01 view'])).toEqual([
      '2026-04-01 → 2026-05-01, met 2026-04-01',
      '2026-10-01 → 2026-10-29, running',
    ])
    expect(view(['2026-04-01', '2026-10-01'], ['2026-10-05 view'])).toEqual([
      '2026-10-01 → 2026-10-29, met 2026-10-05',
    ])
  })

  it('is not known before one is recorded for the child', () => {
    expect(view(['2026-10-01'], ['2026-10-05 entry'])[0]).toMatch(
      /^2026-10-01: Whether the reviewing officer gave a view of the plan at the review of 1 October 2026 is not known/,
    )
  })

  it('is not asked for before a review that we know of', () => {
    expect(linesOf(child({}, ['2026-10-05 view']), 'permanence.iro_view', on)).toEqual([])
  })
})

describe('a child placed with parents on an order', () => {
  const home = (care: Care, said: readonly string[] = []) =>
    linesOf(
      child(
        {
          placement_type: 'P1',
          placed_on: day('2026-02-02'),
          legal_status_from: day('2025-05-01'),
          ...care,
        },
        said,
      ),
      'permanence.with_parents',
      on,
    )

  it('has the order looked at again within six months of the later of the two', () => {
    expect(home({})).toEqual(['2026-02-02 → 2026-08-02, running'])
    expect(home({ legal_status_from: day('2026-08-31') })).toEqual(['2026-08-31 → 2027-02-28, running'])
  })

  it('has it decided by a plan that is agreed since, and not by one from before', () => {
    expect(home({}, ['2026-09-01 plan return home'])).toEqual(['2026-02-02 → 2026-08-02, met 2026-09-01'])
    expect(home({}, ['2026-01-05 plan return home'])).toEqual(['2026-02-02 → 2026-08-02, running'])
  })

  it('has no such limit by agreement, or somewhere else', () => {
    expect(home({ legal_status: 'V2' })).toEqual([])
    expect(home({ placement_type: 'U4' })).toEqual([])
  })

  it('says what is missing where the extract does not give both days', () => {
    expect(home({ legal_status_from: null })).toEqual([
      '2024-03-01: Since when the child lives with a parent on an order is not known: by this day list 8 gives no start of the order.',
    ])
    expect(home({ placed_on: day('2026-12-01') })[0]).toContain('no start of the placement')
  })
})

describe('what was recorded of a day before care', () => {
  const care = { placement_type: 'U4', placed_on: day('2024-03-01') }
  const of = (
    rule: 'permanence.settled_match' | 'permanence.stage.family' | 'permanence.drift',
    said: string,
  ) => linesOf(child(care, [said]), rule, on)

  it('meets no limit where it can be in care alone', () => {
    expect(of('permanence.settled_match', '2024-02-29 step long-term match agreed')).toEqual([
      '2024-03-01 → 2025-02-28, running',
    ])
    expect(of('permanence.settled_match', '2024-03-01 step long-term match agreed')).toEqual([
      '2024-03-01 → 2025-02-28, met 2024-03-01',
    ])
  })

  it('begins the way where it is a step on the way into care, and nothing where it is older', () => {
    expect(of('permanence.stage.family', '2023-11-10 step assessment of carers began')).toEqual([
      '2023-11-10 → 2024-05-08, running',
    ])
    expect(of('permanence.stage.family', '2023-11-09 step assessment of carers began')).toEqual([])
    expect(of('permanence.drift', '2023-11-09 plan adoption')[0]).toMatch(/is not known/)
  })
})

describe('the way to permanence', () => {
  it('is nobody’s concern in short breaks, or after care', () => {
    const rules = ['permanence.drift', 'permanence.settled_match', 'permanence.with_parents'] as const
    const all = (care: Care) =>
      rules.flatMap((rule) =>
        linesOf(
          child({ placement_type: 'U4', placed_on: day('2025-01-06'), ...care }, ['2025-02-03 entry']),
          rule,
          on,
        ),
      )
    expect(all({})).toHaveLength(2)
    expect(all({ legal_status: 'V4' })).toEqual([])
    expect(all({ left_care_on: day('2026-11-02') })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { detailsWith, leavingCareWith } from '../../testing/facts.ts'
import { clocksNamed, linesOf, stateOf } from '../../testing/state-of.ts'

const day = isoDate

function leaver(given: Parameters<typeof leavingCareWith>[0], bornOn = '2007-06-01') {
  return stateOf({
    details: detailsWith({ born_on: day(bornOn) }),
    leavingCare: leavingCareWith({ eligibility: 'former relevant', in_touch: 'yes', ...given }),
  })
}

describe('reviews of the pathway plan', () => {
  const lines = (state: ReturnType<typeof leaver>) => linesOf(state, 'cl.pathway.review', '2026-03-01')

  it('count six months from the last, to the end of a short month', () => {
    expect(lines(leaver({ pathway_reviewed_on: day('2025-08-31') }))).toEqual([
      '2025-08-31 → 2026-02-28, running',
    ])
  })

  it('keep the last met one where an earlier extract told of the one before', () => {
    const state = { ...leaver({ pathway_reviewed_on: day('2025-12-10') }) }
    const told = { ...state, heldOn: { ...state.heldOn, pathwayReviews: [day('2025-06-20')] } }
    expect(lines(told)).toEqual([
      '2025-06-20 → 2025-12-20, met 2025-12-10',
      '2025-12-10 → 2026-06-10, running',
    ])
  })

  it('are not known where the list gives no day', () => {
    expect(lines(leaver({}))[0]).toMatch(
      /^2023-06-01: When the pathway plan was made or last reviewed is not known/,
    )
  })

  it('are not asked of those who only qualify for advice, or who need no more services', () => {
    expect(lines(leaver({ eligibility: 'qualifying' }))).toEqual([])
    for (const in_touch of ['died', 'not required', 'returned home'])
      expect(lines(leaver({ in_touch }))).toEqual([])
  })
})

describe('keeping in touch', () => {
  const lines = (state: ReturnType<typeof leaver>) => linesOf(state, 'cl.pa.contact_local', '2026-03-01')

  it('counts eight weeks from the last contact, holidays included', () => {
    expect(lines(leaver({ contacted_on: day('2026-02-06') }))).toEqual(['2026-02-06 → 2026-04-03, running'])
  })

  it('is not known where the list gives no day', () => {
    expect(lines(leaver({}))[0]).toMatch(/When the adviser was last in touch is not known/)
  })

  it('is not asked where the young person refuses, or still has a social worker', () => {
    expect(lines(leaver({ in_touch: 'refused', contacted_on: day('2025-01-06') }))).toEqual([])
    expect(lines(leaver({ eligibility: 'eligible', contacted_on: day('2025-01-06') }))).toEqual([])
  })

  it('does not show the visits that the law asks for where nobody knows who provides the home', () => {
    const [clock] = clocksNamed(
      leaver({ accommodation: 'D', contacted_on: day('2026-02-06') }),
      'cl.pa.contact',
      '2026-03-01',
    )
    expect(clock).toMatchObject({ startedOn: '2026-02-06', dueOn: undefined, basis: 'statute' })
    expect(clocksNamed(leaver({ accommodation: 'B' }), 'cl.pa.contact', '2026-03-01')).toEqual([])
  })
})

describe('bed and breakfast', () => {
  it('shows at once, and how long is not known', () => {
    expect(linesOf(leaver({ accommodation: 'W' }), 'bnb.careleaver', '2026-03-01')).toEqual([
      '2023-06-01: Since which night the young person has been in bed and breakfast is not known: list 9 has only the day ' +
        'of the extract. Record the first night.',
    ])
    expect(linesOf(leaver({ accommodation: 'U' }), 'bnb.careleaver', '2026-03-01')).toEqual([])
  })

  it('of a young person who is not yet 18 also asks who approved it', () => {
    const lines = (bornOn: string) =>
      linesOf(leaver({ accommodation: 'W' }, bornOn), 'hom1617.bnb', '2026-03-01')
    expect(lines('2008-03-02')[0]).toContain('whether a senior manager approved it')
    expect(lines('2008-03-01')).toEqual([])
  })
})

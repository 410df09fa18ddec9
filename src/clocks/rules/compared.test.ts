import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { facts } from '../facts.ts'
import type { ClockRule, Evidence } from '../model.ts'
import { clockRules } from './index.ts'

const rules: readonly ClockRule[] = clockRules

/** Ids of ours that the list does not have: later limits of one clock, second limits in its notes, relaxations. */
const ours: ReadonlySet<string> = new Set([
  'cp.core_group.later',
  'cla.short_breaks.review.later',
  'cla.iro_dispute.informal',
  'cla.iro_dispute.stage1',
  'cla.iro_dispute.stage2',
  'cla.iro_dispute.stage3',
  'cla.visit.reg19.later',
  'cla.visit.co_parent.later',
  'adoption.review.unplaced.later',
  'adoption.review.later',
  'foster.tsds.family',
  'complaint.s2.extended',
  'reg23.emergency.covid',
  'permanence.stage.plan',
  'permanence.stage.family',
  'permanence.stage.match',
  'permanence.way_in',
  'permanence.drift',
  'permanence.settled_match',
  'permanence.iro_view',
  'permanence.with_parents',
  'privfoster.initial_visit.covid',
  'foster.review.panel_first.covid',
  'reg44.visit.covid',
  'adoption.review.covid',
  // The list has one clock for both; the letter after a focused visit is not the report that it speaks of.
  'ilacs.priority_action.final',
  // The list has no limit for answering scrutiny.
  'gov.scrutiny.response',
])

type Compared = Partial<Pick<Listed, 'basis'> & Listed['due']>

/** Where a second check of the law corrected the list. */
const corrected: Readonly<Record<string, { readonly to: Compared; readonly because: string }>> = {
  'reg44.visit': { to: { counting: 'calendar_window' }, because: 'once in each calendar month, a window' },
  'supported.location_assessment': {
    to: { n: 1, unit: 'years', counting: 'calendar_window' },
    because: 'once in each calendar year, a window',
  },
  'cla.pep.review': {
    to: { n: 0, unit: 'calendar_days', counting: 'event_gate' },
    because: 'once in each term: the one month is a placeholder that must not become a date',
  },
  'equality.information': {
    to: { counting: 'beginning_with' },
    because: 'a year beginning with the date of the last publication',
  },
  'gov.urgency.report': {
    to: { n: 1, unit: 'years', counting: 'calendar_window' },
    because: 'at least one report annually: a council that reports in May of each year is never late',
  },
  'cl.pa.contact': { to: { basis: 'statute' }, because: 'regulation 8 itself sets the two months' },
}

const Listed = z.object({
  id: z.string(),
  due: z.object({
    n: z.number(),
    unit: z.string(),
    direction: z.string(),
    counting: z.string(),
    hours: z.number().optional(),
  }),
  recurring: z.looseObject({ n: z.number(), unit: z.string() }).nullable(),
  basis: z.string(),
  effectiveFrom: z.string().nullable(),
  evidence: z.object({ level: z.enum(['primary', 'secondary', 'knowledge']), verified: z.boolean() }),
})
type Listed = z.infer<typeof Listed>

const shared = (name: string) => new URL(`../../../../shared/${name}`, import.meta.url)
const list = shared('domain/clocks.json')
const annexA = shared('data/annex-a.json')
const absent =
  existsSync(list) && existsSync(annexA) ? '' : ' (skipped: ../shared is not here to compare with)'

const strength: Readonly<Record<Evidence, number>> = {
  'not verified': 0,
  'a secondary source was read': 1,
  'the provision itself was read': 2,
  'the council set it': 0,
}
const listedStrength = ({ level, verified }: Listed['evidence']) =>
  verified ? { primary: 2, secondary: 1, knowledge: 0 }[level] : 0

describe.skipIf(absent !== '')(`the list of clocks that the rules were drawn from${absent}`, () => {
  const listed = absent === '' ? z.array(Listed).parse(JSON.parse(readFileSync(list, 'utf8'))) : []
  const ruleOf = ({ id }: Listed) => rules.find((rule) => rule.id === id)

  it('is here whole, with what of ours goes beyond it', () => {
    expect(listed.length).toBe(165)
    const ids = new Set(listed.map(({ id }) => id))
    expect(rules.map(({ id }) => id).filter((id) => !ids.has(id) && !ours.has(id))).toEqual([])
    expect(listed.filter((clock) => !ruleOf(clock)).map(({ id }) => id)).toEqual([])
    expect([...ours].filter((id) => ids.has(id) || !rules.some((rule) => rule.id === id))).toEqual([])
  })

  it.each(listed)('agrees with $id on its number, unit, counting and basis', (clock) => {
    const rule = ruleOf(clock)
    const { n, unit, counting, basis } = { ...clock.due, basis: clock.basis, ...corrected[clock.id]?.to }
    expect([rule?.limit.count, rule?.limit.unit.replace(' ', '_')]).toEqual([n, unit])
    expect(rule?.limit.counting.replace(' ', '_')).toBe(counting)
    expect([rule?.basis, rule?.hours]).toEqual([basis, clock.due.hours])
    if (counting !== 'event_gate') expect(rule?.limit.direction).toBe(clock.due.direction)
    if (clock.effectiveFrom !== null && basis !== 'local')
      expect(rule?.inForce).toHaveProperty('from', clock.effectiveFrom)
  })

  it.each(listed.filter(({ recurring }) => recurring !== null))('comes again where $id does', (clock) => {
    const rule = ruleOf(clock)
    const after = clock.id === 'adoption.review.second' ? 'adoption.review' : clock.id.replace(/\.first$/, '')
    const later = rules.find(({ id }) => id === `${after}.later`)
    const isOthers = rule?.kind === 'relaxation' || rule?.kind === 'expectation'
    if (isOthers || rule?.neverRuns !== undefined) expect(rule.recurs).toBeUndefined()
    else expect((rule?.recurs ?? later?.recurs)?.how).toMatch(/since the last|once in each window/)
  })

  it.each(listed)('has evidence for $id that is no stronger than what was found', (clock) => {
    const rule = ruleOf(clock)
    expect(rule && strength[rule.checked.evidence]).toBeLessThanOrEqual(listedStrength(clock.evidence))
  })

  it('is not repeated word for word', () => {
    const words = readFileSync(list, 'utf8').toLowerCase()
    const sentences = rules.flatMap(({ asks, onlyWhere = '', checked: { note = '' } }) =>
      [asks, onlyWhere, ...note.split('. ')].map((text) => text.toLowerCase().replace(/\.$/, '')),
    )
    expect(sentences.filter((text) => text.split(' ').length > 6 && words.includes(text))).toEqual([])
  })
})

const AnnexA = z.object({
  lists: z.array(
    z.looseObject({ number: z.number(), columns: z.array(z.looseObject({ name: z.string() })) }),
  ),
})

describe.skipIf(absent !== '')(`the facts that feed clocks${absent}`, () => {
  it('stand in Annex A under the headings that we say', () => {
    const { lists } = AnnexA.parse(JSON.parse(readFileSync(annexA, 'utf8')))
    const headings = (list: number | 'every list') =>
      lists.find(({ number: each }) => each === (list === 'every list' ? 8 : list))?.columns ?? []
    const missing = Object.values(facts).filter(
      (found) => found !== 'recorded here' && !headings(found.list).some(({ name }) => name === found.column),
    )
    expect(missing).toEqual([])
  })
})

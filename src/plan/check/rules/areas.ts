import { daysBetween, isoDate, longDate } from '../../../kernel/index.ts'
import type { PlanArea } from '../../model/plan.ts'
import { limitInWords } from '../limits.ts'
import type { Fault, PlanFacts, PlanRule } from '../model.ts'
import { eachArea, planPlace } from '../places.ts'
import { sketch } from '../sketch.ts'

/** Findings that stand in no area. */
const unplaced = ({ whole }: PlanFacts): readonly Fault[] =>
  whole.unplaced.map(({ id, position, text }) => ({
    where: {
      ...planPlace(whole, '/plan/findings'),
      words: `Finding ${position}`,
      href: `/inspections/${whole.plan.inspectionId}`,
      form: `/plan/findings?plan=${whole.plan.id}#area-${id}`,
    },
    says: `“${text}” stands in no area of the plan.`,
  }))

const analysisParts = ({ context, causes, needed }: PlanArea): readonly string[] =>
  [
    context.trim() === '' && 'how it is',
    causes.trim() === '' && 'why it is so',
    needed.trim() === '' && 'what is needed',
  ].filter((part) => part !== false)

const lastDecision = ({ governance }: PlanFacts, { id }: PlanArea) =>
  governance.decisions.find(({ areaId }) => areaId === id)

const receives = ({ governance }: PlanFacts, { id }: PlanArea): boolean =>
  governance.bodies.length > 0 || governance.decisions.some(({ areaId }) => areaId === id || areaId === null)

/** How long no body has decided about an area: since its last decision, or since the plan began. */
function undecided(area: PlanArea, facts: PlanFacts): string | undefined {
  const limit = facts.limits['days without a decision']
  const { plan, day } = facts.whole
  const last = lastDecision(facts, area)
  const since = daysBetween(last?.decidedOn ?? plan.beginsOn, day)
  if (since <= limit || !receives(facts, area)) return undefined
  return last === undefined
    ? `No body has decided anything about it since the plan began, ${since} days ago.`
    : `The last decision about it was ${last.body}’s of ${longDate(last.decidedOn)}, ${since} days ago. The limit is ${limitInWords('days without a decision', limit)}.`
}

const board = { ...sketch().governance, decisions: [] }
const decidedOn = (day: string) => ({
  ...board,
  decisions: sketch().governance.decisions.map((each) => ({ ...each, decidedOn: isoDate(day) })),
})
const finding = sketch().whole.areas[0]?.findings ?? []
const good = { says: 'An area with its finding, analysis, action and a decision in October', plan: sketch() }

/** Findings answered, areas thought through and looked at. */
export const areaRules: readonly PlanRule[] = [
  {
    id: 'finding.no-area',
    strategic: true,
    title: 'Every finding stands in an area of the plan',
    why: 'Ofsted sends back a plan that does not answer its findings.',
    toDo: 'Place it in the area that answers it.',
    severity: 'must be mended',
    looksAt: 'Each area for improvement, and each other recommendation, of the plan’s inspection',
    finds: unplaced,
    examples: {
      breaks: { says: 'A finding in no area', plan: sketch({ whole: { unplaced: finding } }) },
      holds: good,
    },
  },
  {
    id: 'finding.no-action',
    strategic: true,
    title: 'Every finding has an action',
    why: 'A finding with an analysis and no action is a finding that was read.',
    toDo: 'Add what will be done about it.',
    severity: 'must be mended',
    looksAt: 'Each area with findings',
    finds: eachArea(
      ({ findings, actions }) =>
        actions.length === 0
          ? findings.map(({ position, text }) => `No action answers finding ${position}, “${text}”`)
          : undefined,
      { at: '#actions', form: 'actions/new#text' },
    ),
    examples: {
      breaks: {
        says: 'An area with a finding and no action',
        plan: sketch({ area: { actions: [], measures: sketch().whole.areas[0]?.measures ?? [] } }),
      },
      holds: good,
    },
  },
  {
    id: 'area.no-action',
    strategic: true,
    title: 'Every area has an action',
    why: 'An area without one promises nothing.',
    toDo: 'Add an action, or remove the area.',
    severity: 'should be looked at',
    looksAt: 'Each area without findings',
    finds: eachArea(
      ({ findings, actions }) =>
        findings.length === 0 && actions.length === 0 ? 'It has no action.' : undefined,
      { at: '#actions', form: 'actions/new#text' },
    ),
    examples: {
      breaks: {
        says: 'An area with neither finding nor action',
        plan: sketch({
          area: { actions: [], findings: [], measures: sketch().whole.areas[0]?.measures ?? [] },
        }),
      },
      holds: good,
    },
  },
  {
    id: 'area.no-analysis',
    strategic: true,
    title: 'Every area is analysed',
    why: 'Actions without causes mend what can be seen, and it comes back.',
    toDo: 'Write how it is, why it is so and what is needed.',
    severity: 'should be looked at',
    looksAt: 'Each area',
    finds: eachArea(
      (area) => {
        const missing = analysisParts(area)
        return missing.length === 0 ? undefined : `Its analysis does not say ${missing.join(', nor ')}.`
      },
      { at: '#analysis', form: 'analysis#causes' },
    ),
    examples: {
      breaks: { says: 'Nobody has written why it is so', plan: sketch({ area: { causes: '' } }) },
      holds: good,
    },
  },
  {
    id: 'governance.nobody-receives',
    strategic: true,
    title: 'A body receives every area',
    why: 'What no board sees, nobody is held to.',
    toDo: 'Record the Improvement Board and its meetings, or the decision that shows who receives it.',
    severity: 'must be mended',
    looksAt: 'Each area, with the bodies on record and what they decided',
    finds: eachArea((area, facts) =>
      receives(facts, area)
        ? undefined
        : 'No body on record receives it: no board, and no decision about it.',
    ),
    examples: {
      breaks: {
        says: 'No board on record and no decision',
        plan: sketch({ governance: { bodies: [], decisions: [] } }),
      },
      holds: good,
    },
  },
  {
    id: 'governance.not-decided',
    strategic: true,
    title: 'A body decides about every area now and then',
    why: 'An area that is always noted with all the others has not been looked at.',
    toDo: 'Put it on the agenda by itself, and record what was decided.',
    severity: 'worth knowing',
    looksAt: 'Each area that some body receives',
    limit: 'days without a decision',
    finds: eachArea(undecided, { at: '#decisions' }),
    examples: {
      breaks: { says: 'Last decided about in July', plan: sketch({ governance: decidedOn('2020-07-16') }) },
      holds: good,
    },
  },
]

import { readFindingId, readInspectionId } from '../../inspection/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { isoDate } from '../../kernel/index.ts'
import { readPlanId, readVersionId } from '../ids.ts'
import type { ActionDates } from '../model/action-dates.ts'
import { deliveryOf } from '../model/delivery.ts'
import { deliveryOfAll } from '../model/area-delivery.ts'
import type { PlanAction, PlanArea, PlanWithAreas } from '../model/plan.ts'
import { usualLimits } from './limits.ts'
import type { PlanFacts } from './model.ts'
import { actionId, areaId, day, measure, milestone, numbered, post } from './parts.ts'

export * from './parts.ts'

/** The smallest plans that rules are shown on: one that is well made, and each with one thing of it changed. */

const quietDays = usualLimits['days without an update']

type Dates = Partial<Pick<ActionDates, 'redatedWithApproval' | 'reopenedOn'>>

const noOverrides = { delivery: null, impact: null, earlier: [] }

/** A change of practice that is under way and has all that a plan asks of it. */
export function action(changed: Partial<PlanAction> & Dates = {}): PlanAction {
  const { redatedWithApproval = false, reopenedOn = null, ...own } = changed
  const facts: Omit<PlanAction, 'delivery'> = {
    id: actionId(1),
    version: 1,
    areaId: areaId(1),
    reference: '1.1',
    text: 'Audit ten plans each month, so that every child’s plan says what must be different and by when',
    lead: post(),
    contributors: [],
    startOn: isoDate('2020-07-01'),
    dueOn: isoDate('2021-03-31'),
    originalDueOn: isoDate('2021-03-31'),
    timesRedated: 0,
    asked: null,
    milestones: [milestone()],
    waitsFor: [],
    feeds: [],
    fedBy: [],
    lastUpdateOn: isoDate('2020-11-16'),
    deliveredOn: null,
    acceptedOn: null,
    kind: 'practice change',
    measures: [measure()],
    evidence: [],
    checks: [],
    relapses: [],
    impact: { impact: 'none yet', because: [] },
    overrides: noOverrides,
    ...own,
  }
  const delivery = deliveryOf({ ...facts, waitsFor: [], redatedWithApproval, reopenedOn }, { day, quietDays })
  return { ...facts, delivery, ...(own.delivery ? { delivery: own.delivery } : {}) }
}

/** The same action under another number, on a day of its own. */
export const actions = (dues: readonly (IsoDate | null)[]): readonly PlanAction[] =>
  dues.map((dueOn, index) =>
    action({
      id: actionId(index + 1),
      reference: `1.${index + 1}`,
      text: `Audit ten plans of team ${index + 1} each month, so that every plan says what must be different`,
      lead: post(`Team Manager ${index + 1}`, 'permanent', index + 1),
      dueOn,
      originalDueOn: dueOn,
    }),
  )

export function area(changed: Partial<PlanArea> = {}): PlanArea {
  const own = changed.actions ?? [action()]
  return {
    id: areaId(1),
    version: 1,
    planId: numbered(readPlanId, 1),
    servesId: null,
    position: 1,
    title: 'Plans',
    sponsor: post('Head of Service', 'permanent', 2),
    context: 'Some plans are better than others.',
    causes: 'Nobody looks at plans between reviews.',
    doneSoFar: 'Managers have been trained.',
    needed: 'Audits whose results come back to the team.',
    outcome: 'Every child has a plan that says what must be different and by when.',
    findings: [
      {
        id: numbered(readFindingId, 1),
        position: 1,
        text: 'The quality of plans.',
        priority: false,
        paragraph: '14',
        page: 4,
      },
    ],
    actions: own,
    fedBy: [],
    measures: own.flatMap(({ measures }) => measures),
    delivery: deliveryOfAll(own.map(({ delivery }) => delivery)),
    impact: { impact: 'none yet', because: [] },
    overrides: noOverrides,
    ...changed,
  }
}

/** A team plan under the sketched one, with one action that feeds 1.1. */
export function lowerPlan(changed: Partial<PlanWithAreas> = {}): PlanWithAreas {
  const { whole } = sketch({ action: { id: actionId(11), reference: 'T1-1.1' } })
  const own = post('Team Manager', 'permanent', 1)
  return {
    ...whole,
    plan: {
      ...whole.plan,
      ...{ id: numbered(readPlanId, 2), title: 'Team plan, made up', level: 'team', code: 'T1' },
      ...{ parentId: whole.plan.id, ownerPostId: own.id, approved: null },
    },
    areas: whole.areas.map((each) => ({ ...each, id: areaId(2), servesId: each.id, sponsor: own })),
    owner: own,
    team: 'Team, made up',
    ...changed,
  }
}

interface Changed extends Partial<Omit<PlanFacts, 'whole'>> {
  readonly whole?: Partial<Omit<PlanWithAreas, 'plan'>>
  readonly plan?: Partial<PlanWithAreas['plan']>
  readonly area?: Partial<PlanArea>
  readonly action?: Parameters<typeof action>[0]
}

/** Sent in time, and on the agenda of a board that decided about its area. */
const around: Omit<PlanFacts, 'whole'> = {
  redatings: [],
  closings: new Map(),
  submission: {
    expected: true,
    dueOn: isoDate('2020-07-21'),
    state: { state: 'met', missing: [], doneOn: isoDate('2020-07-09'), daysLeft: -126 },
  },
  governance: {
    bodies: [
      {
        name: 'Improvement Board',
        href: '/governance/bodies/1',
        metOn: [isoDate('2020-09-10'), isoDate('2020-10-22')],
        nextOn: isoDate('2020-12-03'),
      },
    ],
    decisions: [
      {
        areaId: areaId(1),
        body: 'Improvement Board',
        decidedOn: isoDate('2020-10-22'),
        words: 'Notes the progress on plans.',
        outcome: 'noted',
        href: '/governance/decisions/1',
      },
    ],
  },
  limits: usualLimits,
}

/** A plan in which no rule finds anything, but for what is changed. */
export function sketch({ whole, plan, area: ofArea, action: ofAction, ...changed }: Changed = {}): PlanFacts {
  const areas = whole?.areas ?? [area({ ...(ofAction ? { actions: [action(ofAction)] } : {}), ...ofArea })]
  return {
    whole: {
      plan: {
        id: numbered(readPlanId, 1),
        version: 1,
        inspectionId: numbered(readInspectionId, 1),
        title: 'Improvement plan, made up',
        beginsOn: isoDate('2020-06-16'),
        endsOn: isoDate('2021-12-31'),
        informedBy: [],
        level: 'strategic',
        parentId: null,
        teamId: null,
        ownerPostId: null,
        code: null,
        approved: { id: numbered(readVersionId, 1), number: 1, on: isoDate('2020-06-16') },
        ...plan,
      },
      unplaced: [],
      changes: [],
      risks: [],
      events: [],
      sources: [],
      owner: null,
      team: null,
      lower: [],
      delivery: deliveryOfAll(areas.flatMap((each) => each.actions.map(({ delivery }) => delivery))),
      day,
      quietDays,
      ...whole,
      areas,
    },
    ...around,
    ...changed,
  }
}

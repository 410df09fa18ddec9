import {
  EmptyState,
  ShapeTag,
  Timeline,
  type Shape,
  type TimelineEntry,
  type Tone,
} from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Decision, Outcome, PlanSubjects } from '../model.ts'
import { decidedBy } from '../model.ts'

const looks: Readonly<Record<Outcome, readonly [Shape, Tone]>> = {
  agreed: ['tick', 'done'],
  'agreed as amended': ['tick', 'changed'],
  'not agreed': ['diamond', 'bad'],
  noted: ['disc', 'quiet'],
  deferred: ['ring', 'watch'],
  withdrawn: ['ring', 'quiet'],
  referred: ['half', 'waiting'],
}

export const OutcomeTag = ({ outcome }: { readonly outcome: Outcome }) => {
  const [shape, tone] = looks[outcome]
  return (
    <ShapeTag shape={shape} tone={tone}>
      {outcome}
    </ShapeTag>
  )
}

interface AboutProps {
  readonly decision: Decision
  readonly plans: readonly PlanSubjects[]
}

/** What a decision is about, as a link; nothing when it is about neither a plan nor an area. */
export const About = ({ decision, plans }: AboutProps) => {
  const plan = plans.find(({ id }) => id === decision.planId)
  const area = plan?.areas.find(({ id }) => id === decision.areaId)
  if (area)
    return (
      <a class="govuk-link" href={`/plan/areas/${area.id}`}>
        Area {area.position}: {area.title}
      </a>
    )
  if (!plan) return null
  return (
    <a class="govuk-link" href="/plan">
      {plan.title}
    </a>
  )
}

export interface DecisionListProps {
  readonly label: string
  readonly decisions: readonly Decision[]
  readonly plans: readonly PlanSubjects[]
  /** Left out where every decision is the same body's. */
  readonly named?: boolean | undefined
}

const entryOf = (decision: Decision, { plans, named = true }: DecisionListProps): TimelineEntry => ({
  day: decision.decidedOn,
  title: (
    <a class="govuk-link" href={`/governance/decisions/${decision.id}`}>
      {named || decision.alone ? decidedBy(decision) : 'Decision'}
      <span class="govuk-visually-hidden"> of {longDate(decision.decidedOn)}</span>
    </a>
  ),
  source: <About decision={decision} plans={plans} />,
  children: (
    <>
      <p class="govuk-body">{decision.words}</p>
      <p class="govuk-body">
        <OutcomeTag outcome={decision.outcome} />
      </p>
    </>
  ),
})

/** Decisions, newest first, each with its outcome and what it is about. */
export const DecisionList = (props: DecisionListProps) =>
  props.decisions.length === 0 ? (
    <EmptyState title="No decision is on record by this day" />
  ) : (
    <Timeline label={props.label} entries={props.decisions.map((decision) => entryOf(decision, props))} />
  )

import { DataTable, Day, FilterLinks, Page, TimelinePicture, type Column } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import { awaitedBy } from '../model/outside-event.ts'
import type { PlanAction, PlanWithAreas } from '../model/plan.ts'
import { actionsOf, allLevels } from '../model/plan.ts'
import type { ChainTo, HeldTo } from '../model/timeline.ts'
import {
  chainsOf,
  groupsOf,
  keyOfAction,
  linesOf,
  movedIfLate,
  slackIn,
  timelineInWords,
  withAllBelow,
} from '../model/timeline.ts'
import { DeliveryTag } from './delivery-tag.tsx'
import { DueDate, DayOrNotKnown } from './dates.tsx'
import { AwaitedEvents } from './awaited-events.tsx'
import { planHref, PlanViews } from './plan-frame.tsx'

export const lateBy = [7, 28, 90] as const

export interface TimelinePageProps {
  readonly whole: PlanWithAreas
  /** Whether the plans below are drawn with it. */
  readonly levels: 'one' | 'all'
  readonly heldTo: HeldTo
  /** By how many days an action is taken to be late, in the column of what would move. */
  readonly ifLate: number
  readonly mayChange: boolean
}

const count = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`
const dayOr = (day: PlanAction['dueOn']) => (day === null ? 'Not known' : longDate(day))

const tableOf = (whole: PlanWithAreas) => ({
  caption: 'Actions from start to due day',
  firstCellIsHeader: true,
  head: ['Action', 'Starts', 'First due', 'Due', 'Delivery', 'Milestones'],
  rows: actionsOf(whole).map((action) => [
    `${action.reference} ${action.text}`,
    dayOr(action.startOn),
    dayOr(action.originalDueOn),
    dayOr(action.dueOn),
    action.delivery.status,
    action.milestones
      .map(({ text, dueOn, metOn }) => `${text}: ${metOn === null ? longDate(dueOn) : 'met'}`)
      .join('; '),
  ]),
})

const Picture = ({ whole, heldTo }: TimelinePageProps) => {
  const groups = groupsOf(whole)
  const sentence = timelineInWords(whole, heldTo)
  if (groups.length === 0) return <p class="govuk-body">{sentence}</p>
  return (
    <div class="los-plan-in-time">
      <TimelinePicture
        title="The plan’s actions in time"
        sentence={sentence}
        today={whole.day}
        groups={groups}
        lines={linesOf(whole, heldTo)}
        table={tableOf(whole)}
      />
    </div>
  )
}

const chainColumns: readonly Column<ChainTo>[] = [
  { head: 'To', cell: ({ to }) => to },
  { head: 'Day', cell: ({ on }) => <Day day={on} /> },
  {
    head: 'Longest chain',
    class: 'los-column--words',
    cell: ({ chain }) =>
      chain === undefined
        ? 'Nothing open is due by then'
        : chain.steps.map(({ name }) => name).join(', then '),
  },
  {
    head: 'Work in it',
    cell: ({ chain }) => (chain === undefined ? '' : count(chain.days)),
  },
]

const Chains = ({ whole, heldTo }: TimelinePageProps) => (
  <section aria-labelledby="chains-heading">
    <h2 class="govuk-heading-m" id="chains-heading">
      What decides when it is done
    </h2>
    <p class="govuk-body">
      For each day that matters, the chain of open actions and awaited events, one after the other, that takes
      most days. Whoever wants the day kept looks here first.
    </p>
    <DataTable caption="Longest chains" captionHidden rows={chainsOf(whole, heldTo)} columns={chainColumns} />
  </section>
)

const Moves = ({
  whole,
  action,
  days,
}: {
  readonly whole: PlanWithAreas
  readonly action: PlanAction
  readonly days: number
}) => {
  const moved = movedIfLate(whole, action, days)
  if (moved.length === 0) return <>Nothing else</>
  return (
    <>
      {moved
        .map(({ step, days: by, toOn }) => `${step.name} by ${count(by)}, to ${longDate(toOn)}`)
        .join('; ')}
    </>
  )
}

const WaitsFor = ({ whole, action }: { readonly whole: PlanWithAreas; readonly action: PlanAction }) => {
  const words = [
    ...action.waitsFor.map(({ reference }) => reference),
    ...awaitedBy(whole.events, action.id).map(({ what }) => `“${what}”`),
  ]
  return <>{words.length === 0 ? 'Nothing' : words.join(', ')}</>
}

const slackColumns = ({ whole, ifLate }: TimelinePageProps): readonly Column<PlanAction>[] => {
  const slack = slackIn(whole)
  return [
    {
      head: 'Action',
      class: 'los-column--words',
      cell: ({ id, reference, text }) => (
        <a class="govuk-link" href={`/plan/actions/${id}`}>
          {reference} {text}
        </a>
      ),
    },
    { head: 'Delivery', cell: ({ delivery }) => <DeliveryTag status={delivery.status} /> },
    { head: 'Starts', cell: ({ startOn }) => <DayOrNotKnown day={startOn} /> },
    { head: 'Due', cell: (action) => <DueDate {...action} /> },
    { head: 'Waits for', cell: (action) => <WaitsFor whole={whole} action={action} /> },
    { head: 'May be late by', cell: (action) => count(slack.get(keyOfAction(action)) ?? 0) },
    {
      head: `If ${count(ifLate)} late, moves`,
      cell: (action) => <Moves whole={whole} action={action} days={ifLate} />,
    },
  ]
}

const Slack = (props: TimelinePageProps) => {
  const { whole, ifLate, levels } = props
  const rows = actionsOf(whole).filter(({ deliveredOn, dueOn }) => deliveredOn === null && dueOn !== null)
  return (
    <section aria-labelledby="slack-heading">
      <h2 class="govuk-heading-m" id="slack-heading">
        How late each action may be
      </h2>
      <p class="govuk-body">
        So many days may pass after an action’s due day before the last day of its area, or of one that waits
        for it, cannot be kept. An action without a start is taken to begin as late as its due day.
      </p>
      <FilterLinks
        label="How late an action is taken to be"
        items={lateBy.map((days) => ({
          text: `If late by ${count(days)}`,
          count: rows.filter((action) => movedIfLate(whole, action, days).length > 0).length,
          href: `${planHref('/plan/timeline', whole.plan)}${levels === 'all' ? '&levels=all' : ''}&late=${days}#slack-heading`,
          current: days === ifLate,
        }))}
      />
      <DataTable
        caption="How late each action may be"
        captionHidden
        rows={rows}
        columns={slackColumns(props)}
      />
    </section>
  )
}

/** Which plans are drawn: this one, it and all below, or one of those. */
const Levels = ({ whole, levels }: TimelinePageProps) => {
  const href = planHref('/plan/timeline', whole.plan)
  const all = allLevels(whole).flatMap(actionsOf).length
  return whole.lower.length === 0 ? null : (
    <FilterLinks
      label="Which plans"
      items={[
        { text: 'This plan', count: actionsOf(whole).length, href, current: levels === 'one' },
        { text: 'With all below it', count: all, href: `${href}&levels=all`, current: levels === 'all' },
        ...whole.lower.map((lower) => ({
          text: lower.plan.title,
          count: actionsOf(lower).length,
          href: planHref('/plan/timeline', lower.plan),
          current: false,
        })),
      ]}
    />
  )
}

/** The plan in time: the picture first, then what decides its days, and what may be late. */
export const TimelinePage = ({ whole, ...props }: TimelinePageProps) => {
  const drawn = { ...props, whole: props.levels === 'all' ? withAllBelow(whole) : whole }
  return (
    <Page title="Timeline" caption={whole.plan.title} print="landscape" wide>
      <PlanViews plan={whole.plan} view="timeline" />
      <Levels whole={whole} {...props} />
      <Picture {...drawn} />
      <Chains {...drawn} />
      <Slack {...drawn} />
      <AwaitedEvents {...drawn} />
    </Page>
  )
}

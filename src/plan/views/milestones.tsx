import { DataTable, Day, ShapeTag } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { PlanAction, PlanMilestone } from '../model/plan.ts'
import type { ActionMay } from './action-props.ts'
import { DueDate } from './dates.tsx'
import { Station } from './station.tsx'

const State = ({
  milestone: { metOn, dueOn },
  day,
}: {
  readonly milestone: PlanMilestone
  readonly day: IsoDate
}) => {
  if (metOn !== null) {
    return (
      <>
        <ShapeTag shape="tick" tone="done">
          {metOn > dueOn ? 'met late' : 'met'}
        </ShapeTag>{' '}
        <Day day={metOn} />
      </>
    )
  }
  return dueOn < day ? (
    <ShapeTag shape="triangle" tone="bad">
      late
    </ShapeTag>
  ) : (
    <ShapeTag shape="ring" tone="quiet">
      to come
    </ShapeTag>
  )
}

const links = (
  milestone: PlanMilestone,
  may: ActionMay,
): readonly (readonly [path: string, text: string])[] => [
  ...(may.report && milestone.metOn === null ? [['met', 'Met'] as const] : []),
  ...(may.change && milestone.metOn === null
    ? ([
        ['edit', 'Change'],
        ['redate', 'Re-date'],
        ['remove', 'Remove'],
      ] as const)
    : []),
  ...(may.change && milestone.metOn !== null ? [['not-met', 'Not met after all'] as const] : []),
]

const Links = ({ milestone, may }: { readonly milestone: PlanMilestone; readonly may: ActionMay }) => (
  <>
    {links(milestone, may).map(([path, text], index) => (
      <>
        {index > 0 && ' · '}
        <a class="govuk-link" href={`/plan/milestones/${milestone.id}/${path}`}>
          {text}
          <span class="govuk-visually-hidden">: {milestone.text}</span>
        </a>
      </>
    ))}
  </>
)

interface MilestonesProps {
  readonly action: PlanAction
  readonly day: IsoDate
  readonly may: ActionMay
}

export const Milestones = ({ action, day, may }: MilestonesProps) => (
  <Station
    id="milestones"
    title={`Milestones (${action.milestones.length})`}
    {...(may.change
      ? { edit: { href: `/plan/actions/${action.id}/milestones/new`, text: 'Add a milestone' } }
      : {})}
  >
    <DataTable
      caption={`Milestones of action ${action.reference}`}
      captionHidden
      rows={action.milestones}
      columns={[
        { head: 'Milestone', cell: ({ text }) => text },
        { head: 'Due', cell: (milestone) => <DueDate {...milestone} /> },
        { head: 'State', cell: (milestone) => <State milestone={milestone} day={day} /> },
        (may.change || may.report) && {
          head: <span class="govuk-visually-hidden">Change</span>,
          cell: (milestone) => <Links milestone={milestone} may={may} />,
          class: 'los-screen-only',
        },
      ]}
      empty={<p class="govuk-body">None yet.</p>}
    />
  </Station>
)

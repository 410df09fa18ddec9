import { Day, DataTable, EmptyState, Page, type Column } from '../../design/index.ts'
import { countsInWords, countsOf } from '../model/area-delivery.ts'
import { levelInWords } from '../model/level.ts'
import type { PlanWithAreas } from '../model/plan.ts'
import { actionsOf } from '../model/plan.ts'
import { plansBelowInWords } from '../model/words.ts'
import { DeliveryTag } from './delivery-tag.tsx'
import { DayOrNotKnown, PostName } from './dates.tsx'
import { lowerPlanHref } from './feeding.tsx'
import { planHref, PlanViews } from './plan-frame.tsx'

export interface LowerPlansPageProps {
  readonly whole: PlanWithAreas
  /** Whether the viewer may draw up a plan of some team. */
  readonly mayDrawUp: boolean
}

const counts = (whole: PlanWithAreas): string =>
  actionsOf(whole).length === 0
    ? 'None yet'
    : countsInWords(countsOf(actionsOf(whole).map(({ delivery }) => delivery)))

const columns: readonly Column<PlanWithAreas>[] = [
  {
    head: 'Plan',
    class: 'los-column--words',
    cell: ({ plan }) => (
      <a class="govuk-link" href={lowerPlanHref(plan)}>
        {plan.code} {plan.title}
      </a>
    ),
  },
  {
    head: 'Level',
    cell: ({ plan, team }) => (
      <>
        {levelInWords[plan.level]}
        {team !== null && <span class="los-action__about">{team}</span>}
      </>
    ),
  },
  { head: 'Owner', cell: ({ owner }) => <PostName post={owner} nobody="Nobody answers for it yet" /> },
  {
    head: 'Runs',
    cell: ({ plan }) => (
      <>
        <Day day={plan.beginsOn} /> to <DayOrNotKnown day={plan.endsOn} />
      </>
    ),
  },
  { head: 'Serves', cell: ({ areas }) => <>Areas {areas.map(({ position }) => position).join(', ')}</> },
  { head: 'Delivery', cell: ({ delivery }) => <DeliveryTag status={delivery.status} /> },
  { head: 'Actions', cell: (whole) => <>{counts(whole)}</> },
]

/** The service and team plans under the strategic plan, each with how it is going. */
export const LowerPlansPage = ({ whole, mayDrawUp }: LowerPlansPageProps) => (
  <Page title="Service and team plans" caption={whole.plan.title} lede={plansBelowInWords(whole)} wide>
    <PlanViews plan={whole.plan} view="plans" />
    {mayDrawUp && (
      <p class="govuk-body los-screen-only">
        <a class="govuk-button" href={planHref('/plan/plans/new', whole.plan)}>
          Draw up a service or team plan
        </a>
      </p>
    )}
    <DataTable
      caption="Service and team plans"
      captionHidden
      rows={whole.lower}
      columns={columns}
      empty={
        <EmptyState title="No service or team plan yet">
          Each holds actions of its own, which feed those of the strategic plan and show through in it.
        </EmptyState>
      }
    />
  </Page>
)

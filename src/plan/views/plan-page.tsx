import { DataTable, Day, EmptyState, KeyFacts, Numbered, Page, type KeyFact } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Finding } from '../check/index.ts'
import { checkInWords } from '../check/index.ts'
import { countsInWords, countsOf } from '../model/area-delivery.ts'
import type { Gap } from '../model/gaps.ts'
import type { PlanArea, PlanHead, PlanWithAreas } from '../model/plan.ts'
import { actionsOf, nextMilestone } from '../model/plan.ts'
import { risksInWords } from '../model/risk.ts'
import type { SubmissionState } from '../model/submission.ts'
import type { AskedFor } from '../model/words.ts'
import { courseOf, dayOfPlan, plansBelowInWords, submissionInWords } from '../model/words.ts'
import { AskedChanges } from './asked-changes.tsx'
import { AskedDates } from './asked-dates.tsx'
import { DeliveryTag } from './delivery-tag.tsx'
import { ImpactInTable } from './impact.tsx'
import { PostName } from './dates.tsx'
import { Gaps } from './gaps.tsx'
import { PlanViews, planHref } from './plan-frame.tsx'

export interface PlanPageProps {
  readonly whole: PlanWithAreas
  readonly gaps: readonly Gap[]
  readonly check: readonly Finding[]
  readonly others: readonly PlanHead[]
  readonly submission: SubmissionState
  readonly planDueOn: IsoDate | null
  readonly asked: readonly AskedFor[]
  /** The plan no longer says what its latest approved version says. */
  readonly changedSinceApproval: boolean
  readonly may: { readonly change: boolean; readonly approve: boolean }
}

const Milestone = ({ area, day }: { readonly area: PlanArea; readonly day: IsoDate }) => {
  const milestone = nextMilestone(area.actions)
  if (!milestone) return <>None</>
  const late = milestone.dueOn < day
  return (
    <>
      <Day day={milestone.dueOn} />
      {late && <span class="los-late"> late</span>}
      <br />
      {milestone.text}
    </>
  )
}

const AreasTable = ({ whole: { areas, day } }: { readonly whole: PlanWithAreas }) => (
  <DataTable
    caption="Areas"
    captionHidden
    rows={areas}
    columns={[
      {
        head: 'Area',
        cell: ({ id, position, title }) => (
          <Numbered number={position}>
            <a class="govuk-link" href={`/plan/areas/${id}`}>
              {title}
            </a>
          </Numbered>
        ),
      },
      { head: 'Delivery', cell: ({ delivery }) => <DeliveryTag status={delivery.status} /> },
      {
        head: 'Impact',
        cell: ({ impact, overrides }) => <ImpactInTable impact={impact} override={overrides.impact} />,
      },
      {
        head: 'Actions',
        cell: ({ id, actions }) => (
          <a class="govuk-link" href={`/plan/areas/${id}#actions`}>
            {actions.length === 0
              ? 'None yet'
              : countsInWords(countsOf(actions.map((action) => action.delivery)))}
          </a>
        ),
      },
      { head: 'Next milestone', cell: (area) => <Milestone area={area} day={day} /> },
      { head: 'Sponsor', cell: ({ sponsor }) => <PostName post={sponsor} nobody="Nobody yet" /> },
    ]}
    empty={
      <EmptyState title="No areas yet">Add an area for each finding, or for several together.</EmptyState>
    }
  />
)

function facts({ whole, gaps, submission, planDueOn }: PlanPageProps): readonly KeyFact[] {
  const { plan, day } = whole
  const actions = actionsOf(whole)
  return [
    { label: 'Plan day', ...dayOfPlan(plan, day) },
    {
      label: 'Statutory date',
      figure: planDueOn === null ? 'None' : <Day day={planDueOn} />,
      note: submissionInWords(submission),
      href: planHref('/plan/submission', plan),
    },
    {
      label: 'Actions',
      figure: actions.length,
      note:
        actions.length === 0 ? undefined : countsInWords(countsOf(actions.map((action) => action.delivery))),
    },
    {
      label: 'Missing',
      figure: gaps.length,
      note: 'findings without an action, actions without owner or date',
      href: '#gaps',
    },
  ]
}

const Approved = ({ whole: { plan }, changedSinceApproval, may }: PlanPageProps) => (
  <p class="govuk-body">
    {plan.approved === null ? (
      'This plan has not been approved yet: it can be changed freely.'
    ) : (
      <>
        <a class="govuk-link" href={`/plan/versions/${plan.approved.number}?plan=${plan.id}`}>
          Version {plan.approved.number}
        </a>{' '}
        was approved on <Day day={plan.approved.on} />.{' '}
        {changedSinceApproval ? (
          <a class="govuk-link" href={`/plan/versions/${plan.approved.number}/compare/now?plan=${plan.id}`}>
            See what has changed since
          </a>
        ) : (
          'Nothing it promises has changed since.'
        )}
      </>
    )}{' '}
    {may.approve && (plan.approved === null || changedSinceApproval) && (
      <a class="govuk-link" href={planHref('/plan/approve', plan)}>
        Approve the plan as it stands
      </a>
    )}
  </p>
)

const Checked = ({ plan, check }: { readonly plan: PlanHead; readonly check: readonly Finding[] }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={planHref('/plan/check', plan)}>
      Plan check
    </a>
    : {checkInWords(check)}
  </p>
)

const Below = ({ whole }: { readonly whole: PlanWithAreas }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={planHref('/plan/plans', whole.plan)}>
      Service and team plans
    </a>
    : {plansBelowInWords(whole)}
  </p>
)

const AtRisk = ({ whole: { plan, risks, day } }: { readonly whole: PlanWithAreas }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={planHref('/plan/risks', plan)}>
      Risks
    </a>
    : {risksInWords(risks, day)}
  </p>
)

const Others = ({ others }: { readonly others: readonly PlanHead[] }) =>
  others.length === 0 ? null : (
    <section>
      <h2 class="govuk-heading-m">Other plans</h2>
      <ul class="govuk-list">
        {others.map((plan) => (
          <li>
            <a class="govuk-link" href={planHref('/plan', plan)}>
              {plan.title}
            </a>
            , from <Day day={plan.beginsOn} />
          </li>
        ))}
      </ul>
    </section>
  )

const Changes = ({ plan }: { readonly plan: PlanHead }) => (
  <div class="govuk-button-group los-screen-only">
    <a class="govuk-button" href={planHref('/plan/areas/new', plan)}>
      Add an area
    </a>
    <a class="govuk-link" href={planHref('/plan/findings', plan)}>
      Place findings in areas
    </a>
    <a class="govuk-link" href={planHref('/plan/details', plan)}>
      Change the plan’s title and dates
    </a>
  </div>
)

/** The plan: what is missing first, then its areas with how each is going. */
export const PlanPage = (props: PlanPageProps) => {
  const { whole, gaps, check, asked, may, others } = props
  return (
    <Page title={whole.plan.title} caption="Improvement plan" lede={courseOf(whole)} wide>
      <PlanViews plan={whole.plan} view="areas" />
      <KeyFacts facts={facts(props)} />
      <Approved {...props} />
      <Checked plan={whole.plan} check={check} />
      <Below whole={whole} />
      <AtRisk whole={whole} />
      <AskedDates asked={asked} mayApprove={may.approve} />
      <AskedChanges changes={whole.changes} actions={actionsOf(whole)} mayApprove={may.approve} />
      <Gaps gaps={gaps} mayChange={may.change} />
      <section aria-labelledby="areas-heading">
        <h2 class="govuk-heading-m" id="areas-heading">
          Areas ({whole.areas.length})
        </h2>
        <AreasTable whole={whole} />
      </section>
      {may.change && <Changes plan={whole.plan} />}
      <Others others={others} />
    </Page>
  )
}

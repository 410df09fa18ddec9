import { Day, Page, SummaryList, type SummaryRow } from '../../design/index.ts'
import type { Finding } from '../check/index.ts'
import { checkInWords } from '../check/index.ts'
import { levelInWords } from '../model/level.ts'
import type { PlanArea, PlanHead, PlanWithAreas } from '../model/plan.ts'
import { actionsOf } from '../model/plan.ts'
import { askedDates, courseOf } from '../model/words.ts'
import { ActionsTable } from './actions-table.tsx'
import { AskedChanges } from './asked-changes.tsx'
import { AskedDates } from './asked-dates.tsx'
import { DeliveryWithWhy } from './delivery-tag.tsx'
import { DayOrNotKnown, PostName } from './dates.tsx'
import { FindingQuoted } from './finding.tsx'
import { lowerPlanHref } from './feeding.tsx'
import { planHref, PlanViews } from './plan-frame.tsx'

export interface LowerPlanPageProps {
  readonly whole: PlanWithAreas
  /** The plans above, the nearest first: a team plan may stand under a service plan. */
  readonly above: readonly PlanHead[]
  readonly check: readonly Finding[]
  readonly may: { readonly change: boolean; readonly approve: boolean }
}

const hrefOf = (plan: PlanHead): string =>
  plan.level === 'strategic' ? planHref('/plan', plan) : lowerPlanHref(plan)

const Above = ({ above }: Pick<LowerPlanPageProps, 'above'>) => (
  <>
    {above.map((plan, index) => (
      <>
        {index > 0 && ', under '}
        <a class="govuk-link" href={hrefOf(plan)}>
          {plan.title}
        </a>
      </>
    ))}
  </>
)

const Approved = ({ whole: { plan }, may }: LowerPlanPageProps) => (
  <>
    {plan.approved === null ? (
      'Not approved yet: it can be changed freely.'
    ) : (
      <>
        <a class="govuk-link" href={`/plan/versions/${plan.approved.number}?plan=${plan.id}`}>
          Version {plan.approved.number}
        </a>
        , on <Day day={plan.approved.on} />
      </>
    )}
    {may.approve && (
      <span class="los-screen-only">
        {' '}
        <a class="govuk-link" href={planHref('/plan/approve', plan)}>
          Approve it as it stands
        </a>
      </span>
    )}
  </>
)

function rows(props: LowerPlanPageProps): readonly SummaryRow[] {
  const { whole, above, may } = props
  const { plan, team, owner } = whole
  const change = may.change
    ? {
        actions: {
          items: [
            {
              href: `${lowerPlanHref(plan)}/edit`,
              text: 'Change',
              hiddenText: 'what the plan says of itself',
            },
          ],
        },
      }
    : {}
  return [
    { key: 'Stands under', value: <Above above={above} /> },
    ...(team === null ? [] : [{ key: plan.level === 'team' ? 'Team' : 'Service', value: team }]),
    { key: 'Owner', value: <PostName post={owner} nobody="Nobody answers for it yet" />, ...change },
    {
      key: 'Runs',
      value: (
        <>
          <Day day={plan.beginsOn} /> to <DayOrNotKnown day={plan.endsOn} />
        </>
      ),
    },
    { key: 'Approved', value: <Approved {...props} /> },
    {
      key: 'Plan check',
      value: (
        <a class="govuk-link" href={planHref('/plan/check', plan)}>
          {checkInWords(props.check)}
        </a>
      ),
    },
  ]
}

/** One area of the strategic plan, as far as this plan serves it. */
const Served = ({ area, may }: { readonly area: PlanArea; readonly may: LowerPlanPageProps['may'] }) => (
  <section id={`area-${area.position}`} aria-labelledby={`area-${area.position}-heading`}>
    <h2 class="govuk-heading-m" id={`area-${area.position}-heading`}>
      <a class="govuk-link" href={`/plan/areas/${area.servesId ?? area.id}`}>
        Area {area.position}, {area.title}
      </a>
    </h2>
    {area.findings.map((finding) => (
      <FindingQuoted finding={finding} />
    ))}
    {area.actions.length === 0 ? (
      <p class="govuk-body">It has no action here yet.</p>
    ) : (
      <>
        <DeliveryWithWhy delivery={area.delivery} />
        <ActionsTable actions={area.actions} caption={`Actions in ${area.title}`} feeds />
      </>
    )}
    {may.change && (
      <p class="govuk-body los-screen-only">
        <a class="govuk-link" href={`/plan/areas/${area.id}/actions/new`}>
          Add an action<span class="govuk-visually-hidden"> in {area.title}</span>
        </a>
      </p>
    )}
  </section>
)

/** A service or team plan: whose it is, how it is going, and area by area what it does and what that feeds. */
export const LowerPlanPage = (props: LowerPlanPageProps) => {
  const { whole, above, may } = props
  const { plan } = whole
  const top = above.at(-1)
  return (
    <Page
      title={plan.title}
      caption={`${levelInWords[plan.level]} ${plan.code ?? ''}`}
      lede={courseOf(whole)}
      breadcrumbs={[
        ...(top ? [{ text: top.title, href: hrefOf(top) }] : []),
        ...(top ? [{ text: 'Service and team plans', href: planHref('/plan/plans', top) }] : []),
        { text: plan.title },
      ]}
      wide
    >
      <PlanViews plan={plan} view="areas" />
      <SummaryList rows={rows(props)} />
      <AskedDates asked={askedDates(whole)} mayApprove={may.approve} />
      <AskedChanges changes={whole.changes} actions={actionsOf(whole)} mayApprove={may.approve} />
      {whole.areas.map((area) => (
        <Served area={area} may={may} />
      ))}
    </Page>
  )
}

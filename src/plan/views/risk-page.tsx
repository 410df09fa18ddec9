import { Day, EarlierVersions, SummaryList, type ShownVersion, type SummaryRow } from '../../design/index.ts'
import type { PlanWithAreas } from '../model/plan.ts'
import type { Risk } from '../model/risk.ts'
import { isReviewOverdue, ratingInWords } from '../model/risk.ts'
import { AskedAboveHere, type AskedAbove } from './asked-above.tsx'
import { DayOrNotKnown, PostName } from './dates.tsx'
import { planHref, UnderPlan } from './plan-frame.tsx'
import { RiskTag } from './risk-tag.tsx'
import { LinkedTo } from './risks-table.tsx'

export interface RiskPageProps {
  readonly whole: PlanWithAreas
  readonly risk: Risk
  readonly versions: readonly ShownVersion[]
  readonly above: AskedAbove
  readonly may: { readonly change: boolean; readonly review: boolean }
}

const rows = ({ risk, whole }: RiskPageProps): readonly SummaryRow[] => [
  { key: 'Because', value: risk.cause },
  { key: 'It may happen that', value: risk.event },
  { key: 'Then', value: risk.effect },
  { key: 'Owner', value: <PostName post={risk.owner} nobody="Nobody yet" /> },
  { key: 'Before controls', value: ratingInWords(risk.before) },
  { key: 'Now', value: ratingInWords(risk.now) },
  { key: 'Target', value: ratingInWords(risk.target) },
  {
    key: 'What is done about it',
    value: risk.controls === '' ? <span class="los-late">Nothing yet</span> : risk.controls,
  },
  { key: 'Linked to', value: <LinkedTo risk={risk} whole={whole} /> },
  {
    key: 'Next review',
    value: (
      <>
        <DayOrNotKnown day={risk.reviewOn} />
        {isReviewOverdue(risk, whole.day) && <span class="los-late"> overdue</span>}
      </>
    ),
  },
  { key: 'Open since', value: <Day day={risk.openedOn} /> },
]

const Steps = ({ risk, may }: RiskPageProps) => {
  const { change } = may
  const review = may.review && risk.closed === null
  if (!change && !review) return null
  return (
    <div class="govuk-button-group los-screen-only">
      {review && (
        <a class="govuk-button" href={`/plan/risks/${risk.id}/review`}>
          Review the risk
        </a>
      )}
      {change && (
        <>
          <a class="govuk-link" href={`/plan/risks/${risk.id}/edit`}>
            Change what is said of it
          </a>
          <a class="govuk-link" href={`/plan/risks/${risk.id}/close`}>
            {risk.closed ? 'Open it again' : 'Close it'}
          </a>
        </>
      )}
    </div>
  )
}

/** One risk: cause, event and effect, how it stands, and every version of it. */
export const RiskPage = (props: RiskPageProps) => {
  const { whole, risk, versions } = props
  return (
    <UnderPlan
      plan={whole.plan}
      title={risk.event}
      caption={`Risk ${risk.reference}`}
      breadcrumbs={[
        { text: whole.plan.title, href: planHref('/plan', whole.plan) },
        { text: 'Risks', href: planHref('/plan/risks', whole.plan) },
        { text: risk.reference },
      ]}
    >
      <p class="govuk-body">
        <RiskTag rating={risk.now} />{' '}
        {risk.closed && (
          <>
            Closed on <Day day={risk.closed.on} />: {risk.closed.because}
          </>
        )}
      </p>
      <SummaryList rows={rows(props)} />
      <Steps {...props} />
      <AskedAboveHere
        above={props.above}
        about={{
          source: 'risk',
          words: `Risk ${risk.reference}, ${risk.event}: ${ratingInWords(risk.now)}`,
          href: `/plan/risks/${risk.id}`,
        }}
      />
      <EarlierVersions of={`risk ${risk.reference}`} versions={versions} />
      <p class="govuk-body-s">
        Last written by {risk.writtenBy}. As at <Day day={whole.day} />.
      </p>
    </UnderPlan>
  )
}

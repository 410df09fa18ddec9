import { Details, EmptyState, FilterLinks, Page, type FilterLink } from '../../design/index.ts'
import type { PlanWithAreas } from '../model/plan.ts'
import type { Risk } from '../model/risk.ts'
import {
  impactWords,
  isHigh,
  isReviewOverdue,
  likelihoodWords,
  risksInWords,
  worstRisksFirst,
} from '../model/risk.ts'
import { planHref, PlanViews } from './plan-frame.tsx'
import { RisksTable } from './risks-table.tsx'

export const riskShows = ['open', 'high', 'overdue', 'closed', 'all'] as const
export type RiskShow = (typeof riskShows)[number]

export interface RisksPageProps {
  readonly whole: PlanWithAreas
  readonly show: RiskShow
  readonly mayChange: boolean
}

const filters: Readonly<
  Record<RiskShow, { readonly text: string; readonly keeps: (risk: Risk, whole: PlanWithAreas) => boolean }>
> = {
  open: { text: 'Open', keeps: ({ closed }) => closed === null },
  high: { text: 'High or very high', keeps: (risk) => risk.closed === null && isHigh(risk) },
  overdue: { text: 'Review overdue', keeps: (risk, { day }) => isReviewOverdue(risk, day) },
  closed: { text: 'Closed', keeps: ({ closed }) => closed !== null },
  all: { text: 'All', keeps: () => true },
}

const shown = (whole: PlanWithAreas, show: RiskShow) =>
  worstRisksFirst(whole.risks.filter((risk) => filters[show].keeps(risk, whole)))

const links = ({ whole, show }: RisksPageProps): readonly FilterLink[] =>
  riskShows.map((each) => ({
    text: filters[each].text,
    count: shown(whole, each).length,
    href: `${planHref('/plan/risks', whole.plan)}&show=${each}`,
    current: each === show,
  }))

const numberedList = (words: readonly string[]) =>
  words.map((word, index) => `${index + 1} ${word}`).join(', ')

/** How scores come about, for whoever reads them without having been there. */
const Scale = () => (
  <Details summary="How a risk is scored">
    <p class="govuk-body">
      Likelihood: {numberedList(likelihoodWords)}. Impact: {numberedList(impactWords)}. The score is one times
      the other: up to 4 is low, to 9 medium, to 14 high, from 15 very high. It is given three times: before
      anything was done about it, as it stands now, and as it is to become.
    </p>
  </Details>
)

/** The register of risks: the worst first, each with who owns it, what is done and when it is looked at again. */
export const RisksPage = (props: RisksPageProps) => {
  const { whole, show, mayChange } = props
  const risks = shown(whole, show)
  return (
    <Page
      title="Risks"
      caption={whole.plan.title}
      lede={`Of the risks to this plan, ${risksInWords(whole.risks, whole.day)}`}
      wide
    >
      <PlanViews plan={whole.plan} view="risks" />
      <FilterLinks label="Which risks are shown" items={links(props)} />
      {risks.length === 0 ? (
        <EmptyState title="No risk is listed here">
          {whole.risks.length === 0
            ? 'Nobody has written yet what may keep this plan from being carried out.'
            : 'Choose another list above.'}
        </EmptyState>
      ) : (
        <RisksTable whole={whole} risks={risks} caption={`Risks: ${filters[show].text.toLowerCase()}`} />
      )}
      <Scale />
      {mayChange && (
        <p class="govuk-body los-screen-only">
          <a class="govuk-button" href={planHref('/plan/risks/new', whole.plan)}>
            Add a risk
          </a>
        </p>
      )}
    </Page>
  )
}

import { Day, ImpactTag, OnTheLine, type Station } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { PlanArea, PlanHead, PlanWithAreas } from '../model/plan.ts'
import { risksOfArea } from '../model/risk.ts'
import { FedFromBelow } from './feeding.tsx'
import { FromElsewhere } from './from-elsewhere.tsx'
import { ActionsTable } from './actions-table.tsx'
import { DeliveryTag, DeliveryWithWhy } from './delivery-tag.tsx'
import { PostName } from './dates.tsx'
import { AreaEvidence, AreaImpact, AreaRelapses } from './area-proof.tsx'
import { MeasuresTable } from './measures-table.tsx'
import type { MeasureMay } from './measures.tsx'
import { planHref, UnderPlan } from './plan-frame.tsx'
import { RisksHere } from './risks-table.tsx'
import { aboutArea, AskedAboveHere, type AskedAbove } from './asked-above.tsx'
import { FindingQuoted } from './finding.tsx'
import { Station as StationHeading } from './station.tsx'
import type { AreaDecision, TakenOut } from './area-parts.ts'

export interface AreaPageProps {
  readonly plan: PlanHead
  readonly whole: PlanWithAreas
  readonly area: PlanArea
  readonly decisions: readonly AreaDecision[]
  readonly takenOut: readonly TakenOut[]
  readonly above: AskedAbove
  readonly day: IsoDate
  readonly may: { readonly change: boolean; readonly measures: MeasureMay }
}

const hrefs: Readonly<Partial<Record<Station, string>>> = {
  finding: '#finding',
  analysis: '#analysis',
  outcome: '#outcome',
  actions: '#actions',
  measures: '#measures',
  children: '#measures',
  evidence: '#evidence',
  decisions: '#decisions',
}

const analysisParts = [
  ['Context', 'context'],
  ['Causes', 'causes'],
  ['What has been done', 'doneSoFar'],
  ['What is needed', 'needed'],
] as const

const Paragraphs = ({ text }: { readonly text: string }) => (
  <>
    {text.split(/\n{2,}/).map((paragraph) => (
      <p class="govuk-body">{paragraph}</p>
    ))}
  </>
)

const Finding = ({ area }: AreaPageProps) => (
  <StationHeading id="finding" title={area.findings.length > 1 ? 'Findings' : 'Finding'}>
    {area.findings.length === 0 ? (
      <p class="govuk-body">No finding stands in this area.</p>
    ) : (
      area.findings.map((finding) => <FindingQuoted finding={finding} />)
    )}
  </StationHeading>
)

const Analysis = ({ area, may }: AreaPageProps) => {
  const written = analysisParts.filter(([, part]) => area[part] !== '')
  const missing = analysisParts.filter(([, part]) => area[part] === '')
  return (
    <StationHeading
      id="analysis"
      title="Analysis"
      {...(may.change
        ? { edit: { href: `/plan/areas/${area.id}/analysis`, text: 'Change the analysis' } }
        : {})}
    >
      {written.map(([heading, part]) => (
        <>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{heading}</h3>
          <Paragraphs text={area[part]} />
        </>
      ))}
      {missing.length > 0 && (
        <p class="govuk-body">
          Nobody has written yet: {missing.map(([heading]) => heading.toLowerCase()).join(', ')}.
        </p>
      )}
    </StationHeading>
  )
}

const Outcome = ({ area, may }: AreaPageProps) => (
  <StationHeading
    id="outcome"
    title="What will be different for children"
    {...(may.change ? { edit: { href: `/plan/areas/${area.id}/outcome`, text: 'Change the outcome' } } : {})}
  >
    {area.outcome === '' ? (
      <p class="govuk-body">Nobody has written this yet.</p>
    ) : (
      <Paragraphs text={area.outcome} />
    )}
  </StationHeading>
)

const TakenOutActions = ({ takenOut }: Pick<AreaPageProps, 'takenOut'>) =>
  takenOut.length === 0 ? null : (
    <>
      <h3 class="govuk-heading-s">Taken out of the plan ({takenOut.length})</h3>
      <ul class="govuk-list">
        {takenOut.map(({ id, reference, text, takenOutOn, because }) => (
          <li>
            <a class="govuk-link" href={`/plan/actions/${id}`}>
              {reference} {text}
            </a>
            {takenOutOn && (
              <>
                , on <Day day={takenOutOn} />
              </>
            )}
            : {because}
          </li>
        ))}
      </ul>
    </>
  )

const Actions = (props: AreaPageProps) => {
  const { area, takenOut, may } = props
  return (
    <StationHeading
      id="actions"
      title={`Actions (${area.actions.length})`}
      {...(may.change ? { edit: { href: `/plan/areas/${area.id}/actions/new`, text: 'Add an action' } } : {})}
    >
      <DeliveryWithWhy delivery={area.delivery} />
      <AreaRelapses {...props} />
      {area.actions.length > 0 && (
        <ActionsTable actions={area.actions} caption={`Actions of ${area.title}`} />
      )}
      <FromElsewhere {...props} />
      <FedFromBelow area={area} whole={props.whole} />
      <TakenOutActions takenOut={takenOut} />
    </StationHeading>
  )
}

/** What shows whether children are better off, with the way to the children behind each number. */
const Measures = ({ area, may }: AreaPageProps) => (
  <StationHeading
    id="measures"
    title={`Measures (${area.measures.length})`}
    {...(may.change
      ? {
          edit: { href: `/plan/areas/${area.id}/measures/new`, text: 'Add a measure of the area as a whole' },
        }
      : {})}
  >
    {area.measures.length === 0 ? (
      <p class="govuk-body">
        No measure stands here yet: this line shows what has been done, not what came of it for children.
      </p>
    ) : (
      <MeasuresTable
        measures={area.measures}
        actions={area.actions}
        caption={`Measures of ${area.title}`}
        may={may.measures}
      />
    )}
  </StationHeading>
)

const Decisions = ({ decisions }: AreaPageProps) => (
  <StationHeading id="decisions" title={`Decisions (${decisions.length})`}>
    {decisions.length === 0 ? (
      <p class="govuk-body">No meeting has decided anything about this area yet.</p>
    ) : (
      <ul class="govuk-list">
        {decisions.map(({ href, body, decidedOn, words, outcome }) => (
          <li>
            <p class="govuk-body">
              <a class="govuk-link" href={href}>
                {body}, <Day day={decidedOn} />
              </a>
              : {outcome}. {words}
            </p>
          </li>
        ))}
      </ul>
    )}
  </StationHeading>
)

const HowItStands = ({ area, may }: AreaPageProps) => (
  <p class="govuk-body">
    <DeliveryTag status={area.delivery.status} /> <ImpactTag impact={area.impact.impact} />
    {' · '}Sponsor: <PostName post={area.sponsor} nobody="nobody yet" />
    {may.change && (
      <>
        <span class="los-screen-only">
          {' · '}
          <a class="govuk-link" href={`/plan/areas/${area.id}/details`}>
            Change title or sponsor
          </a>
        </span>
      </>
    )}
  </p>
)

/** The line of an area, read from top to bottom: from the inspectors' words to what was decided. */
export const AreaPage = (props: AreaPageProps) => {
  const { plan, area, decisions } = props
  const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`
  return (
    <UnderPlan plan={plan} title={area.title} caption={`Area ${area.position}`} wide>
      <HowItStands {...props} />
      <OnTheLine
        current="finding"
        hrefs={hrefs}
        notes={{
          finding: count(area.findings.length, 'finding', 'findings'),
          actions: count(area.actions.length, 'action', 'actions'),
          measures: count(area.measures.length, 'measure', 'measures'),
          evidence: area.impact.impact,
          decisions: count(decisions.length, 'decision', 'decisions'),
        }}
      >
        <Finding {...props} />
        <Analysis {...props} />
        <Outcome {...props} />
        <Actions {...props} />
        <Measures {...props} />
        <AreaEvidence {...props} />
        <AreaImpact {...props} />
        <Decisions {...props} />
      </OnTheLine>
      <RisksHere
        whole={props.whole}
        risks={risksOfArea(props.whole.risks, area)}
        caption={`Open risks of ${area.title}`}
        newHref={props.may.change ? `${planHref('/plan/risks/new', plan)}&area=${area.id}` : undefined}
      />
      <AskedAboveHere above={props.above} about={aboutArea(area)} />
    </UnderPlan>
  )
}

import { DataTable, Day, type Column } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Coverage, CoveredAction, CoveredGovernance } from '../coverage/coverage.ts'
import { coverageInWords } from '../coverage/coverage.ts'
import type { Line } from '../coverage/lines.ts'
import { feedersOn, figureOf, linesOf, measuresOn } from '../coverage/lines.ts'
import { feedingInWords, levelsInWords } from '../model/feeding.ts'
import { kindInWords } from '../model/evidence.ts'
import type { PlanMeasure } from '../model/measure.ts'
import { DeliveryTag } from './delivery-tag.tsx'
import { isShown, type MeasureMay } from './measures.tsx'
import { PlanViews, planHref, UnderPlan } from './plan-frame.tsx'

const Missing = ({ children }: { readonly children: string }) => <strong class="los-late">{children}</strong>

/** What is not there: in the words of a gap where the finding lacks it altogether. */
const Nothing = ({ words, matters }: { readonly words: string; readonly matters: boolean }) =>
  matters ? <Missing>{words}</Missing> : <span class="los-quiet">{words}</span>

const Finding = ({ row: { finding, area }, isFirst }: Line) =>
  isFirst ? (
    <>
      {finding.position}. {finding.text}
      {finding.priority && ' (area for priority action)'}
      {finding.paragraph !== null && ` (paragraph ${finding.paragraph})`}
      <br />
      {area === null ? (
        <Missing>In no area of the plan</Missing>
      ) : (
        <a class="govuk-link" href={`/plan/areas/${area.id}`}>
          Area {area.position}, {area.title}
        </a>
      )}
    </>
  ) : (
    <span class="los-quiet">Finding {finding.position}, as above</span>
  )

/** How many actions of lower plans stand behind it, by level. */
const FedBy = ({ line }: { readonly line: Line }) => {
  const feeders = feedersOn(line)
  return feeders.length === 0 ? null : (
    <span class="los-action__about">
      Fed by {levelsInWords(feeders)}: {feedingInWords(feeders)}
    </span>
  )
}

const Action = ({ action }: { readonly action: CoveredAction | null }) =>
  action === null ? (
    <Missing>No action</Missing>
  ) : (
    <>
      <a class="govuk-link" href={`/plan/actions/${action.id}`}>
        {action.reference} {action.text}
      </a>
      <br />
      <DeliveryTag status={action.status} />
      <br />
      {action.lead ?? <Missing>Nobody leads it</Missing>}
    </>
  )

/** Its figure for those who may see it, as on every page of the plan. */
const MeasureIn = ({ measure, may }: { readonly measure: PlanMeasure; readonly may: MeasureMay }) => (
  <li>
    <a class="govuk-link" href={`/plan/measures/${measure.id}`}>
      {measure.title}
    </a>
    {isShown(measure, may) && `: ${figureOf(measure)}`}
  </li>
)

const Measures = ({ may, ...line }: Line & { readonly may: MeasureMay }) => {
  const measures = measuresOn(line)
  return measures.length === 0 ? (
    <Nothing words="No measure" matters={line.isFirst && line.row.missing.includes('measure')} />
  ) : (
    <ul class="los-list-in-cell">
      {measures.map((measure) => (
        <MeasureIn measure={measure} may={may} />
      ))}
    </ul>
  )
}

/** It matters where what was delivered has none, or the finding as a whole. */
const EvidenceIn = ({ row, action, isFirst }: Line) =>
  action === null || action.evidence.length === 0 ? (
    <Nothing
      words="None that counts today"
      matters={
        (isFirst && row.missing.includes('evidence')) || action?.status === 'delivered, evidence awaited'
      }
    />
  ) : (
    <ul class="los-list-in-cell">
      {action.evidence.map(({ kind, title, evidenceOn, direction }) => (
        <li>
          <a class="govuk-link" href={`/plan/actions/${action.id}#evidence`}>
            {title}
          </a>
          , {kindInWords[kind].toLowerCase()}, <Day day={evidenceOn} />: {direction}
        </li>
      ))}
    </ul>
  )

const Met = ({ on, words }: { readonly on: IsoDate | null; readonly words: string }) =>
  on === null ? null : (
    <>
      <br />
      {words} <Day day={on} />
    </>
  )

const Governance = ({ bodies, last, lastMetOn, nextOn }: CoveredGovernance) => (
  <>
    {bodies.length === 0 ? (
      <Missing>No body receives it</Missing>
    ) : (
      bodies.map(({ name, href }, index) => (
        <>
          {index > 0 && ', '}
          <a class="govuk-link" href={href}>
            {name}
          </a>
        </>
      ))
    )}
    <Met on={lastMetOn} words="met last on" />
    <Met on={nextOn} words="meets next on" />
    <br />
    {last === null ? (
      <Missing>No decision about it on record</Missing>
    ) : (
      <>
        <a class="govuk-link" href={last.href}>
          {last.body}, <Day day={last.decidedOn} />: {last.outcome}
        </a>
        <br />“{last.words}”
      </>
    )}
  </>
)

const columns = (may: MeasureMay): readonly Column<Line>[] => [
  { head: 'Finding', class: 'los-coverage', cell: (line) => <Finding {...line} /> },
  {
    head: 'Action',
    class: 'los-coverage',
    cell: (line) => (
      <>
        <Action action={line.action} />
        <FedBy line={line} />
      </>
    ),
  },
  { head: 'Measure', class: 'los-coverage', cell: (line) => <Measures {...line} may={may} /> },
  { head: 'Evidence', class: 'los-coverage', cell: (line) => <EvidenceIn {...line} /> },
  {
    head: 'Who looks at it',
    class: 'los-coverage',
    cell: ({ row, isFirst }) =>
      isFirst ? <Governance {...row.governance} /> : <span class="los-quiet">As above</span>,
  },
]

export interface CoveragePageProps {
  readonly coverage: Coverage
  readonly may: MeasureMay
}

/** From each finding to whoever decides about it: what Ofsted asks a plan to prove. */
export const CoveragePage = ({ coverage, may }: CoveragePageProps) => (
  <UnderPlan
    plan={coverage.plan}
    title="Coverage"
    heading="Is every finding answered?"
    lede={coverageInWords(coverage)}
    print="landscape"
    wide
  >
    <PlanViews plan={coverage.plan} view="coverage" />
    <p class="govuk-body los-screen-only">
      Take it away:{' '}
      <a class="govuk-link" href={planHref('/plan/coverage.xlsx', coverage.plan)}>
        Excel
      </a>
      ,{' '}
      <a class="govuk-link" href={planHref('/plan/coverage.csv', coverage.plan)}>
        CSV
      </a>
    </p>
    <DataTable
      caption="Findings, and what answers each"
      captionHidden
      dense
      rows={linesOf(coverage)}
      columns={columns(may)}
      empty={<p class="govuk-body">The inspection has no findings on record.</p>}
    />
  </UnderPlan>
)

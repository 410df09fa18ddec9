import type { Post } from '../../access/index.ts'
import { Button, Form, NotificationBanner, Page, ScreenOnly } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { frameworkById, kindFacts, perhapsReplacedOn } from '../frameworks/index.ts'
import type { Correction } from '../model/correction.ts'
import type { WholeInspection } from '../model/draft-from-record.ts'
import type { TakenUpIn } from '../model/taken-up.ts'
import { Corrections } from './corrections.tsx'
import { Findings } from './findings.tsx'
import { compared } from './judgement-words.ts'
import { JudgementsTable } from './judgements-table.tsx'
import { Statutory } from './statutory.tsx'
import { Strengths } from './strengths.tsx'
import { capital, findingsInWords, titleOf } from './wording.ts'

export interface InspectionPageProps extends WholeInspection {
  readonly asAt: IsoDate
  readonly posts: readonly Post[]
  readonly corrections: readonly Correction[]
  readonly takenUp: readonly TakenUpIn[] | undefined
  readonly may: { readonly change: boolean; readonly plan: boolean }
  /** The same file was uploaded once more, and led here. */
  readonly uploadedAgain: boolean
}

const Judgements = ({ inspection, judgements }: Pick<InspectionPageProps, 'inspection' | 'judgements'>) => {
  if (!kindFacts[inspection.kind].graded) return null
  const framework = inspection.framework && frameworkById(inspection.framework)
  const replaced = perhapsReplacedOn(inspection.inspectedFrom)
  return (
    <section id="judgements">
      <h2 class="govuk-heading-m">Judgements</h2>
      <p class="govuk-body">{compared(judgements)}</p>
      <JudgementsTable judgements={judgements} />
      {framework && (
        <p class="govuk-body-s">
          Judged under: {framework.title}
          {framework.overall ? '' : ', which makes no overall judgement'}. {replaced?.known}
        </p>
      )}
    </section>
  )
}

type MakePlanProps = Pick<InspectionPageProps, 'inspection' | 'findings' | 'takenUp'>

/** Offered while a finding stands in no plan. */
const MakePlan = ({ inspection, findings, takenUp = [] }: MakePlanProps) => {
  const answered = new Set(takenUp.map(({ findingId }) => findingId))
  if (findings.every(({ id }) => answered.has(id))) return null
  return (
    <ScreenOnly>
      <Button href={`/plan/new?inspection=${inspection.id}`}>Make a plan from this inspection</Button>
    </ScreenOnly>
  )
}

const Source = ({ inspection, may }: Pick<InspectionPageProps, 'inspection' | 'may'>) => (
  <section id="source">
    <h2 class="govuk-heading-m">Where this comes from</h2>
    <p class="govuk-body">
      {inspection.fileSha256 ? (
        <>
          <a class="govuk-link" href={`/inspections/${inspection.id}/report.pdf`}>
            The report (PDF)
          </a>{' '}
          is kept as it was uploaded. What stands here was checked against it by a person.
        </>
      ) : (
        'Typed in by hand.'
      )}
    </p>
    {may.change && (
      <Form action={`/inspections/${inspection.id}/correct`} class="los-screen-only">
        <Button kind="secondary">Correct the record</Button>
      </Form>
    )}
  </section>
)

/** An inspection on record: grades, dates, findings, strengths, in the order in which she needs them. */
export const InspectionPage = (props: InspectionPageProps) => {
  const { inspection } = props
  return (
    <Page
      title={titleOf(inspection)}
      caption={inspection.authority}
      lede={`${capital(findingsInWords(inspection))}.`}
      breadcrumbs={[{ text: 'Inspections', href: '/inspections' }, { text: titleOf(inspection) }]}
    >
      {props.uploadedAgain && (
        <NotificationBanner>This report is on record already, so nothing was added.</NotificationBanner>
      )}
      <Judgements {...props} />
      <Statutory inspection={inspection} asAt={props.asAt} />
      <Findings {...props} />
      {props.may.plan && <MakePlan {...props} />}
      <Strengths {...props} mayChange={props.may.change} />
      <Corrections {...props} />
      <Source {...props} />
    </Page>
  )
}

import { Button, DataTable, Day, EmptyState, GradeTag, Page, ScreenOnly } from '../../design/index.ts'
import { shortStrand } from '../frameworks/index.ts'
import type { DraftId } from '../ids.ts'
import type { Inspection, Judgement } from '../model/inspection.ts'
import { planDue } from '../model/statutory-dates.ts'
import { gradeWord } from './judgement-words.ts'
import { findingsInWords, titleOf } from './wording.ts'

export interface DraftLine {
  readonly id: DraftId
  /** `Testshire, read from report.pdf` */
  readonly title: string
}

export interface InspectionsPageProps {
  readonly inspections: readonly Inspection[]
  readonly judgements: readonly Judgement[]
  /** Readings and corrections that are not confirmed yet; none for those who may not change inspections. */
  readonly drafts: readonly DraftLine[]
  readonly mayChange: boolean
}

const Grades = ({ judgements }: { readonly judgements: readonly Judgement[] }) =>
  judgements.length === 0 ? (
    <>No grades given</>
  ) : (
    <dl class="los-grades">
      {judgements.map(({ strand, grade }) => (
        <div class="los-grades__row">
          <dt class="los-grades__strand">{shortStrand(strand)}</dt>
          <dd class="los-grades__grade">
            <GradeTag grade={gradeWord[grade]} />
          </dd>
        </div>
      ))}
    </dl>
  )

const PlanDue = ({ inspection }: { readonly inspection: Inspection }) => {
  const why = planDue(inspection)
  if (!why) return <>No statutory date</>
  return (
    <a class="govuk-link" href={`/clocks/${why.rule.id}?from=${why.trigger}`}>
      <Day day={why.due} />
      <span class="govuk-visually-hidden">: why this date</span>
    </a>
  )
}

const List = ({ inspections, judgements }: Pick<InspectionsPageProps, 'inspections' | 'judgements'>) => (
  <DataTable
    caption="Inspections on record, the latest first"
    captionHidden
    rows={inspections}
    columns={[
      {
        head: 'Inspection',
        cell: (inspection) => (
          <>
            <a class="govuk-link" href={`/inspections/${inspection.id}`}>
              {titleOf(inspection)}
            </a>
            <br />
            <span class="los-quiet">{inspection.authority}</span>
          </>
        ),
      },
      {
        head: 'Grades',
        cell: ({ id }) => (
          <Grades judgements={judgements.filter(({ inspectionId }) => inspectionId === id)} />
        ),
      },
      { head: 'Found', cell: (inspection) => findingsInWords(inspection) },
      { head: 'Received', cell: ({ receivedOn }) => <Day day={receivedOn} /> },
      { head: 'Plan due', cell: (inspection) => <PlanDue inspection={inspection} /> },
    ]}
  />
)

const Drafts = ({ drafts }: Pick<InspectionsPageProps, 'drafts'>) => (
  <section class="los-screen-only">
    <h2 class="govuk-heading-m">Waiting to be checked</h2>
    <p class="govuk-body">These are not on record until somebody confirms them.</p>
    <ul class="govuk-list govuk-list--bullet">
      {drafts.map(({ id, title }) => (
        <li>
          <a class="govuk-link" href={`/inspections/readings/${id}`}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  </section>
)

/** Every inspection, visit and review on record. */
export const InspectionsPage = ({ inspections, judgements, drafts, mayChange }: InspectionsPageProps) => (
  <Page title="Inspections" wide>
    {mayChange && inspections.length > 0 && (
      <ScreenOnly>
        <Button href="/inspections/add">Add an inspection</Button>
      </ScreenOnly>
    )}
    {inspections.length === 0 ? (
      <EmptyState
        title="No inspection is on record yet"
        action={
          mayChange ? { href: '/inspections/add', text: 'Upload Ofsted’s report, or type it in' } : undefined
        }
      >
        <p>From a report come the statutory dates, and a plan with an area for each finding.</p>
      </EmptyState>
    ) : (
      <List inspections={inspections} judgements={judgements} />
    )}
    {drafts.length > 0 && <Drafts drafts={drafts} />}
  </Page>
)

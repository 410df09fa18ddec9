import { Button, DataTable, EmptyState, Form, Page } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Assessment } from '../model/index.ts'
import { formOf, isReviewOverdue, standingOf } from '../model/index.ts'
import { StandingTag } from './standing-tag.tsx'

export interface AssessmentsPageProps {
  readonly assessments: readonly Assessment[]
  readonly day: IsoDate
  readonly mayChange: boolean
  /** The pack for this product is already there. */
  readonly hasPack: boolean
}

const Pack = ({ hasPack }: Pick<AssessmentsPageProps, 'hasPack'>) =>
  hasPack ? null : (
    <section class="los-screen-only" aria-labelledby="pack">
      <h2 class="govuk-heading-m" id="pack">
        An assessment of Line of Sight itself
      </h2>
      <p class="govuk-body">
        This product holds records of children, so the council assesses it. A draft says what it truly does:
        which items, for what, where they are kept, who sees them, for how long. What only the council can say
        is marked.
      </p>
      <Form action="/assessments/pack">
        <Button preventDoubleClick>Start the assessment of this product</Button>
      </Form>
    </section>
  )

const Review = ({ assessment, day }: { readonly assessment: Assessment; readonly day: IsoDate }) => {
  if (assessment.reviewOn === undefined) return <>No day set</>
  return (
    <>
      {longDate(assessment.reviewOn)}
      {isReviewOverdue(assessment, day) && <span class="los-late"> overdue</span>}
    </>
  )
}

const columns = (day: IsoDate) => [
  {
    head: 'Assessment',
    cell: ({ id, title }: Assessment) => (
      <a class="govuk-link" href={`/assessments/${id}`}>
        {title}
      </a>
    ),
  },
  {
    head: 'Kind',
    cell: (each: Assessment) => <>{each.kind === 'equality' ? 'Equality' : 'Data protection'}</>,
  },
  {
    head: 'How far',
    cell: (each: Assessment) => <StandingTag standing={standingOf(each)} />,
  },
  { head: 'Kept by', cell: ({ owner }: Assessment) => <>{owner?.title ?? 'Nobody yet'}</> },
  { head: 'Next review', cell: (each: Assessment) => <Review assessment={each} day={day} /> },
]

/** Every impact assessment, finished or not. */
export const AssessmentsPage = ({ assessments, day, mayChange, hasPack }: AssessmentsPageProps) => (
  <Page
    title="Impact assessments"
    breadcrumbs={[{ text: 'Papers', href: '/papers' }, { text: 'Impact assessments' }]}
    lede="What the plan’s work means for people’s data, and for people who share a protected characteristic. Papers take their facts from here."
  >
    {mayChange && (
      <p class="govuk-body los-screen-only">
        {(['data protection', 'equality'] as const).map((kind, index) => (
          <>
            {index > 0 && ' · '}
            <a class="govuk-link" href={`/assessments/new?kind=${kind.replace(' ', '-')}`}>
              Start {kind === 'equality' ? 'an' : 'a'} {formOf({ kind }).name}
            </a>
          </>
        ))}
      </p>
    )}
    <DataTable
      caption="Impact assessments"
      captionHidden
      rows={assessments}
      empty={
        <EmptyState title="No assessments yet">
          An assessment begins with a screening of a few questions, each with its reason.
        </EmptyState>
      }
      columns={columns(day)}
    />
    {mayChange && <Pack hasPack={hasPack} />}
  </Page>
)

import { Button, DataTable, Page, ShapeTag, type Slot } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { StandingTag } from '../../log/views/standing-tag.tsx'
import type { PlanSubjects } from '../../model.ts'
import type { MemberQuestion, OwnQuestion } from '../model.ts'
import type { Promised } from '../promises.ts'

type Area = PlanSubjects['areas'][number]

export interface ScrutinyProps {
  readonly areas: readonly Area[]
  readonly promises: readonly Promised[]
}

const open = ({ stands }: Promised): boolean =>
  stands === 'overdue' || stands === 'open' || stands === 'no date'

const Elsewhere = () => (
  <ul class="govuk-list">
    {(
      [
        ['/governance/forward-plan', 'Forward plan'],
        ['/governance/call-ins', 'Executive decisions and call-in'],
        ['/governance/recommendations', 'Recommendations and answers'],
        ['/glossary', 'Glossary'],
      ] as const
    ).map(([href, text]) => (
      <li>
        <a class="govuk-link" href={href}>
          {text}
        </a>
      </li>
    ))}
  </ul>
)

/** Where members begin: what to ask, what was promised, what is to be decided. */
export const ScrutinyPage = ({ areas, promises }: ScrutinyProps) => (
  <Page
    title="Scrutiny"
    lede="For members who question those who answer for the plan: what to ask, what was promised, what is to be decided."
  >
    <h2 class="govuk-heading-m">Questions to ask, area by area</h2>
    <ul class="govuk-list">
      {areas.map(({ id, position, title }) => (
        <li>
          <a class="govuk-link" href={`/scrutiny/questions/${id}`}>
            Area {position}: {title}
          </a>
        </li>
      ))}
    </ul>
    {areas.length === 0 && <p class="govuk-body">No area of a plan is on record yet.</p>}
    <h2 class="govuk-heading-m">What was promised</h2>
    <p class="govuk-body">
      {promises.filter(open).length} of {promises.length} promises are open,{' '}
      {promises.filter(({ stands }) => stands === 'overdue').length} of them overdue.{' '}
      <a class="govuk-link" href="/scrutiny/promises">
        Ledger of promises
      </a>
    </p>
    <h2 class="govuk-heading-m">What is decided, and may be called in</h2>
    <Elsewhere />
  </Page>
)

export interface QuestionsPageProps {
  readonly area: Area
  readonly published: readonly MemberQuestion[]
  readonly own: readonly OwnQuestion[]
  /** Titles of measures by id. */
  readonly titles: ReadonlyMap<string, string>
  readonly mayReadMeasures: boolean
  readonly mayChange: boolean
}

const Measures = ({
  measures,
  titles,
  mayReadMeasures,
}: Pick<MemberQuestion, 'measures'> & Pick<QuestionsPageProps, 'titles' | 'mayReadMeasures'>) =>
  measures.length === 0 ? null : (
    <p class="govuk-body">
      <strong>Read beside it:</strong>{' '}
      {measures.map((id, index) => (
        <>
          {index > 0 && '; '}
          {mayReadMeasures ? (
            <a class="govuk-link" href={`/measures/${id}`}>
              {titles.get(id) ?? id}
            </a>
          ) : (
            (titles.get(id) ?? id)
          )}
        </>
      ))}
    </p>
  )

const Question = ({
  question,
  children,
  ...props
}: { readonly question: MemberQuestion; readonly children?: Slot } & Pick<
  QuestionsPageProps,
  'titles' | 'mayReadMeasures'
>) => (
  <section class="los-keep-together">
    <h3 class="govuk-heading-s">{question.asks}</h3>
    <p class="govuk-body">
      <strong>Why it matters:</strong> {question.why}
    </p>
    <p class="govuk-body">
      <strong>What a good answer shows:</strong> {question.goodAnswer}
    </p>
    <Measures measures={question.measures} {...props} />
    {children}
  </section>
)

/** What members can ask about one area, to take along printed. */
export const QuestionsPage = (props: QuestionsPageProps) => {
  const { area, published, own, mayChange } = props
  return (
    <Page
      title={`Questions about area ${area.position}`}
      caption={area.title}
      lede="Each with why it matters, what a good answer shows, and the measures to read beside it."
      breadcrumbs={[{ text: 'Scrutiny', href: '/scrutiny' }, { text: `Area ${area.position}` }]}
    >
      <p class="govuk-body">
        <a class="govuk-link" href={`/plan/areas/${area.id}`}>
          The area: what inspectors said, and what is being done
        </a>
      </p>
      {mayChange && (
        <Button href={`/scrutiny/questions/${area.id}/new`} class="los-screen-only">
          Add a question of our own
        </Button>
      )}
      {published.map((question) => (
        <Question question={question} {...props} />
      ))}
      {own.length > 0 && <h2 class="govuk-heading-m">The council’s own</h2>}
      {own.map((question) => (
        <Question question={question} {...props}>
          {mayChange && (
            <p class="govuk-body los-screen-only">
              <a class="govuk-link" href={`/scrutiny/questions/${area.id}/${question.id}/retire`}>
                Take it away<span class="govuk-visually-hidden">: {question.asks}</span>
              </a>
            </p>
          )}
        </Question>
      ))}
    </Page>
  )
}

const Stands = ({ stands }: Promised) =>
  stands === 'promised, no action yet' ? (
    <ShapeTag shape="dashes" tone="watch">
      {stands}
    </ShapeTag>
  ) : (
    <StandingTag standing={stands} />
  )

export interface PromisesPageProps {
  readonly promises: readonly Promised[]
  readonly day: IsoDate
}

/** What was promised in public, and whether it was kept. */
export const PromisesPage = ({ promises, day }: PromisesPageProps) => (
  <Page
    title="Ledger of promises"
    lede={`What was promised to members, partners and young people, and whether it was kept, as at ${longDate(day)}.`}
    breadcrumbs={[{ text: 'Scrutiny', href: '/scrutiny' }, { text: 'Promises' }]}
    wide
    print="landscape"
  >
    <DataTable
      caption="Those that need somebody first"
      rows={promises}
      empty={
        <p class="govuk-body">
          Nothing is recorded as promised in public. On an action of the log, say to whom it was promised.
        </p>
      }
      columns={[
        {
          head: 'What was promised',
          cell: ({ what, href }) => (
            <a class="govuk-link" href={href}>
              {what}
            </a>
          ),
        },
        { head: 'To whom', cell: ({ to }) => to },
        { head: 'Where', cell: ({ where }) => where },
        { head: 'By', cell: ({ by }) => by },
        { head: 'Until', cell: ({ dueOn }) => (dueOn === undefined ? 'No date' : longDate(dueOn)) },
        { head: 'Kept', cell: (each) => <Stands {...each} /> },
        { head: 'What shows it', cell: ({ evidence }) => evidence ?? '' },
      ]}
    />
    <p class="govuk-hint">
      Kept means done by the date first given. The ledger holds what the action log and the answers to
      recommendations hold, and nothing apart from them.
    </p>
  </Page>
)

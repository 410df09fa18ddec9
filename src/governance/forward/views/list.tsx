import { Button, DataTable, EmptyState, Page, ShapeTag } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { PlanSubjects } from '../../model.ts'
import type { DecisionRule } from '../model.ts'
import { isOver, pounds, takerName } from '../model.ts'
import type { Planned } from '../standing.ts'
import { privacyInWords, whenInWords } from '../words.ts'
import { EntryFacts } from './facts.tsx'
import { NoticeTag } from './tags.tsx'

export interface ForwardPlanProps {
  readonly planned: readonly Planned[]
  readonly rule: DecisionRule | undefined
  readonly plans: readonly PlanSubjects[]
  readonly day: IsoDate
  readonly mayChange: boolean
}

const EntryLink = ({ planned: { entry } }: { readonly planned: Planned }) => (
  <a class="govuk-link" href={`/governance/forward-plan/${entry.id}`}>
    {entry.matter}
    {entry.reference !== undefined && ` (${entry.reference})`}
  </a>
)

const Lacking = ({ missing }: Planned) =>
  missing.length === 0 ? (
    <>Nothing</>
  ) : (
    <ShapeTag shape="dashes" tone="watch">
      {missing.length === 1 ? '1 thing' : `${missing.length} things`}
    </ShapeTag>
  )

const Overview = ({ planned }: { readonly planned: readonly Planned[] }) => (
  <DataTable
    caption="Decisions to come"
    rows={planned}
    empty={
      <EmptyState title="Nothing is on the forward plan by this day">
        Decisions to come of the executive, key or not, stand here with their notices.
      </EmptyState>
    }
    columns={[
      { head: 'Matter', cell: (each) => <EntryLink planned={each} /> },
      { head: 'Decision-taker', cell: ({ entry }) => takerName(entry) },
      { head: 'To be decided', cell: ({ entry }) => whenInWords(entry) },
      {
        head: 'Key',
        cell: ({ entry: { isKey } }) => (isKey === undefined ? 'Not recorded' : isKey ? 'Yes' : 'No'),
      },
      { head: 'In private', cell: ({ entry }) => privacyInWords(entry) },
      { head: 'Notice', cell: ({ key }) => <NoticeTag state={key.state} /> },
      { head: 'Missing', cell: (each) => <Lacking {...each} /> },
    ]}
  />
)

const About = ({ rule }: Pick<ForwardPlanProps, 'rule'>) => (
  <>
    <p class="govuk-body">
      A key decision is one that is likely to spend or save much against the budget of its service
      {rule?.keyAmount === undefined ? '' : ` (${pounds(rule.keyAmount)} or more, by ${rule.source})`}, or to
      be felt in {rule?.keyWards ?? 2} or more wards. Notice of it is published 28 clear days before.{' '}
      {rule?.keyAmount === undefined && (
        <ShapeTag shape="triangle" tone="bad">
          The council’s money threshold is not set
        </ShapeTag>
      )}
    </p>
    <p class="govuk-body">
      {rule?.copiesFrom === undefined
        ? 'Where copies of documents are asked for is not recorded.'
        : `Copies of the documents, as far as they may be disclosed: ${rule.copiesFrom}. Other documents may be submitted; whoever wants them when they are there asks at the same place.`}
    </p>
  </>
)

const Notices = ({ planned, plans }: Pick<ForwardPlanProps, 'planned' | 'plans'>) => (
  <>
    {planned.map((each) => (
      <section class="los-keep-together">
        <h2 class="govuk-heading-m">
          {each.entry.matter} {each.entry.reference !== undefined && <small>{each.entry.reference}</small>}
        </h2>
        {[each.key, ...each.privately].map(({ state, says }) => (
          <p class="govuk-body">
            <NoticeTag state={state} /> {says}
          </p>
        ))}
        <EntryFacts planned={each} plans={plans} />
      </section>
    ))}
  </>
)

const Over = ({ planned }: { readonly planned: readonly Planned[] }) =>
  planned.length === 0 ? null : (
    <DataTable
      caption="Decided, or taken off"
      rows={planned}
      columns={[
        { head: 'Matter', cell: (each) => <EntryLink planned={each} /> },
        {
          head: 'What became of it',
          cell: ({ entry: { withdrawn, decisionId } }) =>
            withdrawn ? (
              `Taken off on ${longDate(withdrawn.on)}: ${withdrawn.because}`
            ) : (
              <a class="govuk-link" href={`/governance/decisions/${decisionId ?? ''}`}>
                The decision
              </a>
            ),
        },
      ]}
    />
  )

/** The forward plan, in the form in which a council publishes it. */
export const ForwardPlanPage = (props: ForwardPlanProps) => {
  const toCome = props.planned.filter(({ entry }) => !isOver(entry))
  return (
    <Page
      title="Forward plan"
      lede={`Decisions to come of the council’s executive, as at ${longDate(props.day)}.`}
      breadcrumbs={[{ text: 'Governance', href: '/governance' }, { text: 'Forward plan' }]}
      wide
      print="landscape"
    >
      <div class="govuk-button-group los-screen-only">
        {props.mayChange && <Button href="/governance/forward-plan/new">Add a decision to come</Button>}
        <Button href="/governance/forward-plan.csv" kind="secondary">
          Download (CSV)
        </Button>
        {props.mayChange && (
          <Button href="/governance/decision-rules" kind="secondary">
            The council’s rules
          </Button>
        )}
      </div>
      <About rule={props.rule} />
      <Overview planned={toCome} />
      <Notices planned={toCome} plans={props.plans} />
      <Over planned={props.planned.filter(({ entry }) => isOver(entry))} />
    </Page>
  )
}

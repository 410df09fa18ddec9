import { Button, Page, SummaryList } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Escalation } from '../model.ts'
import { escalationStanding } from '../model.ts'
import { EscalationTable, EscalationTag } from './table.tsx'

export interface EscalationListProps {
  readonly escalations: readonly Escalation[]
  readonly day: IsoDate
  readonly mayAsk: boolean
}

/** Everything that bodies asked of those above them. */
export const EscalationList = ({ escalations, day, mayAsk }: EscalationListProps) => (
  <Page
    title="Asked up the line"
    lede="What one body asks of a body above it, until it is answered."
    breadcrumbs={[{ text: 'Governance', href: '/governance' }, { text: 'Asked up the line' }]}
    wide
    print="landscape"
  >
    {mayAsk && <Button href="/governance/escalations/new">Ask a body above</Button>}
    <EscalationTable
      caption="Those that press first"
      escalations={escalations}
      day={day}
      none="Nothing was asked up the line by this day."
    />
  </Page>
)

export interface EscalationPageProps {
  readonly escalation: Escalation
  /** The one below that it goes on from, and those that take it further. */
  readonly chain: readonly Escalation[]
  readonly day: IsoDate
  readonly mayAsk: boolean
  readonly mayAnswer: boolean
  /** Which posts answer, in words. */
  readonly answeredBy: string
}

const Link = ({ href, text }: { readonly href: string; readonly text: string }) => (
  <a class="govuk-link" href={href}>
    {text}
  </a>
)

/** What was answered, or who is to answer. */
const answerOf = ({ answered, to }: Escalation, answeredBy: string): string =>
  answered
    ? `${answered.how}, ${longDate(answered.on)}: ${answered.words}`
    : `None yet: ${to.name} answers, by ${answeredBy}`

const Facts = ({ escalation, day, answeredBy }: EscalationPageProps) => {
  const { from, to, straightBecause, source, sourceWords, sourceHref, askedBy, askedOn, answerBy, answered } =
    escalation
  return (
    <SummaryList
      rows={[
        { key: 'Stands', value: <EscalationTag standing={escalationStanding(escalation, day)} /> },
        {
          key: 'Asked by',
          value: (
            <>
              <Link href={`/governance/bodies/${from.id}`} text={from.name} />, {askedBy.title},{' '}
              {longDate(askedOn)}
            </>
          ),
        },
        { key: 'Asked of', value: <Link href={`/governance/bodies/${to.id}`} text={to.name} /> },
        straightBecause !== undefined && { key: 'Past the body in between', value: straightBecause },
        {
          key: 'Comes from',
          value: (
            <>
              {source}:{' '}
              {sourceHref === undefined ? sourceWords : <Link href={sourceHref} text={sourceWords} />}
            </>
          ),
        },
        { key: 'Answer by', value: longDate(answerBy) },
        {
          key: 'Answer',
          value: answerOf(escalation, answeredBy),
        },
        answered?.decisionId !== undefined && {
          key: 'Decision',
          value: <Link href={`/governance/decisions/${answered.decisionId}`} text="The decision" />,
        },
      ]}
    />
  )
}

/** One ask, its answer, and how it went up the line. */
export const EscalationPage = (props: EscalationPageProps) => {
  const { escalation, chain, day, mayAsk, mayAnswer } = props
  return (
    <Page
      title={`Asked on ${longDate(escalation.askedOn)}`}
      caption={`${escalation.from.name} to ${escalation.to.name}`}
      breadcrumbs={[
        { text: 'Governance', href: '/governance' },
        { text: 'Asked up the line', href: '/governance/escalations' },
        { text: longDate(escalation.askedOn) },
      ]}
    >
      <blockquote class="los-quotation">
        <p>{escalation.asked}</p>
      </blockquote>
      <Facts {...props} />
      <div class="govuk-button-group los-screen-only">
        {mayAnswer && escalation.answered === undefined && (
          <Button href={`/governance/escalations/${escalation.id}/answer`}>Record the answer</Button>
        )}
        {mayAsk && (
          <Button href={`/governance/escalations/new?below=${escalation.id}`} kind="secondary">
            Take it further up
          </Button>
        )}
      </div>
      {chain.length > 0 && (
        <EscalationTable
          caption="The same matter, further down and up"
          escalations={chain}
          day={day}
          none=""
        />
      )}
    </Page>
  )
}

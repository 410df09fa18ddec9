import { Button, EarlierVersions, Page, SummaryList } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Decision, PlanSubjects, WordedVersion } from '../model.ts'
import { About, OutcomeTag } from './decisions.tsx'

export interface DecisionPageProps {
  readonly decision: Decision
  readonly plans: readonly PlanSubjects[]
  readonly versions: readonly WordedVersion[]
  readonly mayChange: boolean
}

const Link = ({ href, text }: { readonly href: string; readonly text: string }) => (
  <a class="govuk-link" href={href}>
    {text}
  </a>
)

const Facts = ({ decision, plans }: Pick<DecisionPageProps, 'decision' | 'plans'>) => {
  const { body, decidedOn, outcome, reasons, minutesUrl } = decision
  return (
    <SummaryList
      rows={[
        { key: 'Outcome', value: <OutcomeTag outcome={outcome} /> },
        { key: 'Body', value: <Link href={`/governance/bodies/${body.id}`} text={body.name} /> },
        { key: 'Decided on', value: longDate(decidedOn) },
        decision.planId !== undefined && { key: 'About', value: <About decision={decision} plans={plans} /> },
        { key: 'Reasons', value: reasons ?? 'None recorded' },
        {
          key: 'Minutes',
          value: minutesUrl ? <Link href={minutesUrl} text={minutesUrl} /> : 'No link recorded',
        },
      ]}
    />
  )
}

/** One decision, in its exact words. */
export const DecisionPage = (props: DecisionPageProps) => {
  const { body, decidedOn, words } = props.decision
  return (
    <Page
      title={`Decision of ${longDate(decidedOn)}`}
      caption={body.name}
      breadcrumbs={[
        { text: 'Governance', href: '/governance' },
        { text: body.name, href: `/governance/bodies/${body.id}` },
        { text: longDate(decidedOn) },
      ]}
    >
      <blockquote class="los-quotation">
        <p>{words}</p>
        <p class="los-quotation__source">As minuted</p>
      </blockquote>
      <Facts {...props} />
      {props.mayChange && (
        <Button href={`/governance/decisions/${props.decision.id}/correct`} kind="secondary">
          Correct this decision
        </Button>
      )}
      <EarlierVersions of="this decision" versions={props.versions} />
    </Page>
  )
}

import { Button, EarlierVersions, Page, sentenceCase, SummaryList } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Body, Decision, Member, PlanSubjects, WordedVersion } from '../model.ts'
import type { Escalation } from '../escalation/model.ts'
import { EscalationTable } from '../escalation/views/table.tsx'
import { rulesRows, Terms } from './body-rules.tsx'
import { DecisionList } from './decisions.tsx'
import type { LinesProps } from './lines.tsx'
import { Lines } from './lines.tsx'
import type { MeetingsProps } from './meetings.tsx'
import { Meetings } from './meetings.tsx'

export interface BodyPageProps extends LinesProps, MeetingsProps {
  /** This body's own. */
  readonly decisions: readonly Decision[]
  readonly plans: readonly PlanSubjects[]
  readonly vacantPosts: ReadonlySet<number>
  readonly versions: readonly WordedVersion[]
  /** Asked by this body or of it. */
  readonly escalations: readonly Escalation[]
}

const vacant = (postId: number, { vacantPosts }: BodyPageProps) =>
  vacantPosts.has(postId) ? ' (vacant)' : ''

const nameOf = (member: Member, props: BodyPageProps): string =>
  member.kind === 'partner' ? `${member.partner} (partner)` : `${member.title}${vacant(member.postId, props)}`

const Members = (props: BodyPageProps) =>
  props.body.members.length === 0 ? (
    <>None recorded</>
  ) : (
    <ul class="govuk-list">
      {props.body.members.map((member) => (
        <li>{nameOf(member, props)}</li>
      ))}
    </ul>
  )

const Facts = (props: BodyPageProps) => {
  const { kind, chair, meets, inPublic, setUpOn } = props.body
  return (
    <SummaryList
      rows={[
        { key: 'Kind', value: sentenceCase(kind) },
        { key: 'Chair', value: chair ? `${chair.title}${vacant(chair.postId, props)}` : 'Not recorded' },
        { key: 'Members', value: <Members {...props} /> },
        { key: 'Meets', value: meets ? sentenceCase(meets) : 'Not recorded' },
        { key: 'In public', value: inPublic ? 'Yes' : 'No' },
        setUpOn && { key: 'Set up on', value: longDate(setUpOn) },
        ...rulesRows(props.body),
      ]}
    />
  )
}

const Change = ({ id }: Body) => (
  <div class="govuk-button-group">
    <Button href={`/governance/decisions/new?body=${id}`}>Record a decision</Button>
    <Button href={`/governance/bodies/${id}/change`} kind="secondary">
      Change this body
    </Button>
  </div>
)

/** One body: what it is for, who sits on it, whom it answers to, when it meets and what it decided. */
export const BodyPage = (props: BodyPageProps) => (
  <Page
    title={props.body.name}
    lede={props.body.purpose}
    breadcrumbs={[{ text: 'Governance', href: '/governance' }, { text: props.body.name }]}
    problems={props.problems}
  >
    {props.mayChange && <Change {...props.body} />}
    <Facts {...props} />
    <Terms {...props.body} />
    <Lines {...props} />
    {props.escalations.length > 0 && (
      <EscalationTable
        caption="Asked up the line, by this body and of it"
        escalations={props.escalations}
        day={props.asAt}
        none=""
      />
    )}
    <Meetings {...props} />
    <h2 class="govuk-heading-m">Decisions, newest first</h2>
    <DecisionList
      label={`Decisions of ${props.body.name}`}
      decisions={props.decisions}
      plans={props.plans}
      named={false}
    />
    <EarlierVersions of="this body" versions={props.versions} />
  </Page>
)

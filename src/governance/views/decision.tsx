import { Button, EarlierVersions, Page, SummaryList } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { FollowedOn } from '../call-in/followed.ts'
import { CarryingItOut } from '../call-in/views/carrying-out.tsx'
import type { Decision, PlanSubjects, WordedVersion } from '../model.ts'
import { decidedBy } from '../model.ts'
import { About, OutcomeTag } from './decisions.tsx'

export interface DecisionPageProps {
  readonly decision: Decision
  readonly plans: readonly PlanSubjects[]
  readonly versions: readonly WordedVersion[]
  readonly mayChange: boolean
  /** What follows it until it may be carried out. */
  readonly followed: FollowedOn
  readonly day: IsoDate
}

const Link = ({ href, text }: { readonly href: string; readonly text: string }) => (
  <a class="govuk-link" href={href}>
    {text}
  </a>
)

/** What was typed, a line to each thing. */
const Lines = ({ of, none }: { readonly of: string | undefined; readonly none: string }) =>
  of === undefined ? (
    <>{none}</>
  ) : (
    <>
      {of.split('\n').map((line) => (
        <p class="govuk-body">{line}</p>
      ))}
    </>
  )

const whereItGoes = ({ referredTo, deferredUntil, settles }: Decision) => [
  ...(referredTo
    ? [
        {
          key: 'Referred to',
          value: <Link href={`/governance/bodies/${referredTo.id}`} text={referredTo.name} />,
        },
      ]
    : []),
  ...(deferredUntil ? [{ key: 'Comes back from', value: longDate(deferredUntil) }] : []),
  ...(settles === undefined
    ? []
    : [
        {
          key: 'Takes up again',
          value: <Link href={`/governance/decisions/${settles}`} text="What was deferred or referred" />,
        },
      ]),
]

const considered = ({ alternatives, interests, dispensations, meetingId, meetingPaperId }: Decision) => [
  {
    key: 'Considered and rejected',
    value: <Lines of={alternatives} none="No alternative is recorded" />,
  },
  ...(interests === undefined
    ? []
    : [{ key: 'Interests declared', value: <Lines of={interests} none="" /> }]),
  ...(dispensations === undefined
    ? []
    : [{ key: 'Dispensations', value: <Lines of={dispensations} none="" /> }]),
  ...(meetingPaperId === undefined || meetingId === undefined
    ? []
    : [
        {
          key: 'Paper',
          value: (
            <Link
              href={`/governance/meetings/${meetingId}/papers/${meetingPaperId}`}
              text="As it stood before the meeting"
            />
          ),
        },
      ]),
]

/** Where it stands: in the council’s committee system, or in the minutes kept here. */
const Minutes = ({ minutesUrl, meetingId }: Pick<Decision, 'minutesUrl' | 'meetingId'>) => {
  if (minutesUrl !== undefined) return <Link href={minutesUrl} text={minutesUrl} />
  return meetingId === undefined ? (
    <>No link recorded</>
  ) : (
    <Link href={`/governance/meetings/${meetingId}/minutes`} text="Minutes of the meeting" />
  )
}

const Facts = ({ decision, plans }: Pick<DecisionPageProps, 'decision' | 'plans'>) => {
  const { body, alone, decidedOn, outcome, reasons, minutesUrl, meetingId } = decision
  return (
    <SummaryList
      rows={[
        { key: 'Outcome', value: <OutcomeTag outcome={outcome} /> },
        alone && { key: 'Decided by', value: `${alone.title}, alone, by ${alone.power}` },
        {
          key: alone ? 'For' : 'Body',
          value: <Link href={`/governance/bodies/${body.id}`} text={body.name} />,
        },
        {
          key: 'Decided on',
          value:
            meetingId === undefined ? (
              longDate(decidedOn)
            ) : (
              <Link href={`/governance/meetings/${meetingId}`} text={longDate(decidedOn)} />
            ),
        },
        ...whereItGoes(decision),
        decision.planId !== undefined && { key: 'About', value: <About decision={decision} plans={plans} /> },
        { key: 'Reasons', value: <Lines of={reasons} none="None recorded" /> },
        ...considered(decision),
        {
          key: alone ? 'Record' : 'Minutes',
          value: <Minutes minutesUrl={minutesUrl} meetingId={meetingId} />,
        },
      ]}
    />
  )
}

/** One decision, in its exact words. */
export const DecisionPage = (props: DecisionPageProps) => {
  const { body, alone, decidedOn, words } = props.decision
  return (
    <Page
      title={`Decision of ${longDate(decidedOn)}`}
      caption={decidedBy(props.decision)}
      breadcrumbs={[
        { text: 'Governance', href: '/governance' },
        { text: body.name, href: `/governance/bodies/${body.id}` },
        { text: longDate(decidedOn) },
      ]}
    >
      <blockquote class="los-quotation">
        <p>{words}</p>
        <p class="los-quotation__source">{alone ? 'As recorded' : 'As minuted'}</p>
      </blockquote>
      <Facts {...props} />
      <CarryingItOut followed={props.followed} day={props.day} mayChange={props.mayChange} />
      {props.mayChange && (
        <Button
          href={`/governance/decisions/${props.decision.id}/${alone ? 'correct-alone' : 'correct'}`}
          kind="secondary"
        >
          Correct this decision
        </Button>
      )}
      <EarlierVersions of="this decision" versions={props.versions} />
    </Page>
  )
}

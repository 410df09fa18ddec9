import {
  Button,
  DateInput,
  EarlierVersions,
  errorFor,
  Form,
  Page,
  type Problem,
  Radios,
  Reason,
  sentenceCase,
  SummaryList,
  Textarea,
} from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Meeting, PlanSubjects, WordedVersion } from '../../model.ts'
import type { TypedEnding } from '../form.ts'
import type { LoggedAction } from '../model.ts'
import { ageOn, endings, isOpen, standingOn } from '../model.ts'
import { timesMoved } from '../versions.ts'
import { sourceInWords } from './actions-table.tsx'
import { StandingTag } from './standing-tag.tsx'

export interface ActionPageProps {
  readonly action: LoggedAction
  readonly meetings: readonly Meeting[]
  readonly plans: readonly PlanSubjects[]
  readonly versions: readonly WordedVersion[]
  readonly day: IsoDate
  readonly mayChange: boolean
  /** Whether the viewer asks a body above for this one’s body. */
  readonly mayAsk: boolean
  readonly typedEnding?: TypedEnding | undefined
  readonly typedReason?: string | undefined
  readonly problems?: readonly Problem[] | undefined
}

const Link = ({ href, text }: { readonly href: string; readonly text: string }) => (
  <a class="govuk-link" href={href}>
    {text}
  </a>
)

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

const Due = ({ action, versions }: ActionPageProps) => {
  const moved = timesMoved(versions)
  if (action.dueOn === undefined) return <>No date was given</>
  return (
    <>
      {longDate(action.dueOn)}
      {moved > 0 && action.firstDueOn && `, moved ${times(moved)}; first ${longDate(action.firstDueOn)}`}
    </>
  )
}

const Source = ({ action, meetings }: ActionPageProps) =>
  action.from.kind === 'meeting' ? (
    <Link href={`/governance/meetings/${action.from.meetingId}`} text={sourceInWords(action, meetings)} />
  ) : (
    <>{sourceInWords(action, meetings)}</>
  )

const Facts = (props: ActionPageProps) => {
  const { action, plans, day } = props
  const { owner, body, agreedOn, ended } = action
  const area = plans.flatMap(({ areas }) => areas).find(({ id }) => id === action.areaId)
  return (
    <SummaryList
      rows={[
        { key: 'Stands', value: <StandingTag standing={standingOn(action, day)} /> },
        {
          key: 'Who',
          value:
            owner.kind === 'partner'
              ? `${owner.partner} (partner)`
              : `${owner.title}${owner.vacant ? ' (vacant: nobody does it)' : ''}`,
        },
        { key: 'Due', value: <Due {...props} /> },
        {
          key: 'Agreed',
          value: `${longDate(agreedOn)}, ${ageOn(action, day)} days ${ended ? 'until it ended' : 'ago'}`,
        },
        { key: 'Comes from', value: <Source {...props} /> },
        action.promisedTo !== undefined && {
          key: 'Promised in public to',
          value: <Link href="/scrutiny/promises" text={action.promisedTo} />,
        },
        { key: 'Followed up by', value: <Link href={`/governance/bodies/${body.id}`} text={body.name} /> },
        area && {
          key: 'Area',
          value: <Link href={`/plan/areas/${area.id}`} text={`Area ${area.position}: ${area.title}`} />,
        },
        ended && {
          key: 'Ended',
          value: `${sentenceCase(ended.how)} on ${longDate(ended.on)}: ${ended.words}`,
        },
      ]}
    />
  )
}

const EndIt = ({ action, typedEnding, problems }: ActionPageProps) => (
  <section class="los-screen-only" aria-labelledby="end-it">
    <h2 class="govuk-heading-m" id="end-it">
      Say what became of it
    </h2>
    <Form action={`/governance/actions/${action.id}/end`} version={action.version}>
      <Radios
        name="how"
        label="What became of it?"
        look="small"
        error={errorFor(problems, 'how')}
        value={typedEnding?.how}
        options={endings.map((how) => ({ value: how, text: sentenceCase(how) }))}
      />
      <DateInput
        name="endedOn"
        label="On which day?"
        error={errorFor(problems, 'endedOn')}
        value={typedEnding?.endedOn}
      />
      <Textarea
        name="endedWords"
        label="What was done, or why not?"
        rows={3}
        error={errorFor(problems, 'endedWords')}
        value={typedEnding?.endedWords}
      />
      <Button preventDoubleClick>End this action</Button>
    </Form>
  </section>
)

const OpenAgain = ({ action, typedReason, problems }: ActionPageProps) => (
  <section class="los-screen-only" aria-labelledby="open-again">
    <h2 class="govuk-heading-m" id="open-again">
      Open it again
    </h2>
    <Form action={`/governance/actions/${action.id}/reopen`} version={action.version}>
      <Reason reason={typedReason} problems={problems} />
      <Button kind="secondary" preventDoubleClick>
        Open this action again
      </Button>
    </Form>
  </section>
)

const Steps = ({ action, mayChange, mayAsk }: Pick<ActionPageProps, 'action' | 'mayChange' | 'mayAsk'>) =>
  (mayChange || mayAsk) && (
    <div class="govuk-button-group los-screen-only">
      {mayChange && (
        <Button href={`/governance/actions/${action.id}/change`} kind="secondary">
          Change date, owner or wording
        </Button>
      )}
      {mayAsk && (
        <Button href={`/governance/escalations/new?action=${action.id}`} kind="secondary">
          Ask a body above
        </Button>
      )}
    </div>
  )

/** One action: who promised it, until when, where it comes from, what became of it, and each change of it. */
export const ActionPage = (props: ActionPageProps) => {
  const { action, mayChange, versions, problems } = props
  return (
    <Page
      title={action.words}
      caption="Action log"
      breadcrumbs={[
        { text: 'Governance', href: '/governance' },
        { text: 'Action log', href: '/governance/actions' },
        { text: `Action ${action.id}` },
      ]}
      problems={problems}
    >
      <Facts {...props} />
      {isOpen(action) && <Steps {...props} />}
      {mayChange && (isOpen(action) ? <EndIt {...props} /> : <OpenAgain {...props} />)}
      <EarlierVersions of="this action" versions={versions} />
    </Page>
  )
}

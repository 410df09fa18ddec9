import {
  Button,
  DateInput,
  Details,
  EmptyState,
  errorFor,
  Form,
  Input,
  Page,
  PrintOnly,
  QuestionForm,
  Select,
  Textarea,
  type Problem,
  type TypedDate,
} from '../../../design/index.ts'
import { longDate, type IsoDate } from '../../../kernel/index.ts'
import type { AgendaItem } from '../model/agenda.ts'
import type { Listed } from '../model/tracker.ts'
import type { PostTitles } from '../model/words.ts'
import { entryInWords } from '../model/words.ts'
import { ChildName, NextAction, PlanCell, RuleTag } from './cells.tsx'
import { plural } from './frame.tsx'

export interface MeetingProps {
  readonly on: IsoDate
  readonly agenda: readonly AgendaItem[]
  readonly posts: PostTitles
  /** The post in the chair, as its number; empty until it is chosen. */
  readonly chair: string
  /** The box that was sent and could not be read. */
  readonly typed?:
    | {
        readonly childId: number
        readonly decision: string
        readonly action: string
        readonly owner: string
        readonly due: TypedDate
      }
    | undefined
  readonly problems?: readonly Problem[] | undefined
}

const postOptions = (posts: PostTitles) => [
  { value: '', text: 'Choose a post' },
  ...[...posts].map(([id, title]) => ({ value: id, text: title })),
]

const Chair = ({ posts, chair, problems }: MeetingProps) => (
  <QuestionForm action="/permanence/meeting">
    <Select
      name="chair"
      label="Who is in the chair?"
      error={errorFor(problems, 'chair')}
      value={chair}
      options={postOptions(posts)}
    />
    <Button kind="secondary">Take the chair</Button>
  </QuestionForm>
)

const ActionFields = ({ child, props }: BoxProps) => {
  const { childId } = child
  const typed = props.typed?.childId === childId ? props.typed : undefined
  return (
    <Details summary="With an action" open={(typed?.action ?? '') !== ''}>
      <Input name={`action-${childId}`} label="What will be done?" value={typed?.action} />
      <Select
        name={`owner-${childId}`}
        label="Who does it?"
        error={errorFor(props.problems, `owner-${childId}`)}
        value={typed?.owner}
        options={postOptions(props.posts)}
      />
      <DateInput
        name={`due-${childId}`}
        label="By when?"
        error={errorFor(props.problems, `due-${childId}`)}
        value={typed?.due}
      />
    </Details>
  )
}

interface BoxProps {
  readonly child: Listed
  readonly props: MeetingProps
}

const DecisionBox = ({ child, props }: BoxProps) => {
  const { childId } = child
  const typed = props.typed?.childId === childId ? props.typed : undefined
  return (
    <Form action={`/permanence/meeting/${childId}`} class="los-screen-only">
      <input type="hidden" name="chair" value={props.chair} />
      <Textarea
        name={`decision-${childId}`}
        label="Decision"
        rows={2}
        error={errorFor(props.problems, `decision-${childId}`)}
        value={typed?.decision}
      />
      <ActionFields child={child} props={props} />
      <Button kind="secondary" preventDoubleClick>
        Record
        <span class="govuk-visually-hidden"> the decision about {child.facts.councilId}</span>
      </Button>
    </Form>
  )
}

/** What was recorded about the child today, so that the chair sees what is done. */
const DecidedToday = ({ child, props }: BoxProps) => {
  const today = child.entries.filter(
    ({ on, kind }) => on === props.on && ['meeting', 'action'].includes(kind),
  )
  return today.length === 0 ? null : (
    <ul class="govuk-list govuk-list--bullet">
      {today.map((entry) => (
        <li>{entryInWords(entry, props.posts)}</li>
      ))}
    </ul>
  )
}

const Item = ({ child, props }: BoxProps) => (
  <section class="los-agenda__child" id={`child-${child.childId}`}>
    <h3 class="govuk-heading-s">
      <ChildName {...child} />
    </h3>
    <ul class="govuk-list">
      {[...child.exceptions, ...child.notKnown.filter(({ id }) => id === 'decision-not-evidenced')].map(
        (rule) => (
          <li>
            <RuleTag rule={rule} /> {rule.because(child)}
          </li>
        ),
      )}
      <li>
        <strong>Plan:</strong> <PlanCell {...child} />
      </li>
      <li>
        <strong>Next action:</strong> <NextAction child={child} posts={props.posts} />
      </li>
    </ul>
    <DecidedToday child={child} props={props} />
    {props.chair !== '' && <DecisionBox child={child} props={props} />}
    <PrintOnly>
      <p class="los-agenda__line">Decision:</p>
    </PrintOnly>
  </section>
)

/** A permanence planning meeting from one screen: the agenda from the tracker, and a box for each decision. */
export const MeetingPage = (props: MeetingProps) => {
  const { agenda, on, chair, posts } = props
  const count = agenda.reduce((sum, { children }) => sum + children.length, 0)
  const inChair = posts.get(Number(chair))
  return (
    <Page
      title={`Permanence planning meeting, ${longDate(on)}`}
      lede={`${plural(count, 'child', 'children')} on the agenda.${inChair === undefined ? '' : ` In the chair: ${inChair}.`}`}
      breadcrumbs={[{ text: 'Permanence', href: '/permanence' }, { text: 'Meeting' }]}
      problems={props.problems}
    >
      <div class="los-meeting">
        <Chair {...props} />
        {agenda.length === 0 && <EmptyState title="Nobody is on the agenda" />}
        {agenda.map(({ title, children }) => (
          <section class="los-agenda">
            <h2 class="govuk-heading-m">
              {title} <span class="los-stage-column__count">{children.length}</span>
            </h2>
            {children.map((child) => (
              <Item child={child} props={props} />
            ))}
          </section>
        ))}
      </div>
    </Page>
  )
}

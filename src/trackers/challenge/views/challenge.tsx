import { MarkedOnPaper } from '../../../children/index.ts'
import {
  Button,
  EarlierVersions,
  InsetText,
  Page,
  sentenceCase,
  SummaryList,
  Timeline,
  type ShownVersion,
  type TimelineEntry,
} from '../../../design/index.ts'
import type { Why } from '../../../clocks/index.ts'
import { DueOn } from '../../../clocks/index.ts'
import { longDate, type IsoDate } from '../../../kernel/index.ts'
import type { Move } from '../model/challenge.ts'
import type { MayDo } from '../model/may.ts'
import type { Logged } from '../model/standing.ts'
import { stageClocks, wholeClock } from '../rules/limits.ts'
import {
  askedWords,
  dueWords,
  NotSeen,
  pastWords,
  StateTag,
  stageWords,
  titleOf,
  wholeWords,
  type Titles,
} from './words.tsx'

export interface ChallengePageProps {
  readonly logged: Logged
  readonly posts: Titles
  /** The post of whoever made each change: who raised, answered, took it on or closed it. */
  readonly by: Titles
  readonly may: MayDo
  /** Why its days are what they are, by the rule's id. */
  readonly why: ReadonlyMap<string, Why>
  /** Posts that must act on a silence; none where nobody is silent. */
  readonly mustKnow: { readonly raiser: number | undefined; readonly managers: readonly number[] } | undefined
  /** What this viewer wrote and may correct: the challenge, and answers by their numbers. */
  readonly corrections: { readonly challenge: boolean; readonly answers: readonly number[] }
  /** What was corrected: the challenge's versions and each answer's, where there is more than one. */
  readonly versions: readonly (readonly ShownVersion[])[]
}

type Shows = Pick<ChallengePageProps, 'logged' | 'posts' | 'why' | 'mustKnow'>

/** The day with its rule and its sum; the words alone where no limit runs. */
const Due = ({
  why,
  words,
  past,
}: {
  readonly why: Why | undefined
  readonly words: string
  readonly past?: string | undefined
}) => {
  const note = past && <strong class="los-late">{past}</strong>
  return why ? (
    <DueOn why={why} note={note} />
  ) : (
    <>
      {words} {note}
    </>
  )
}

/** What people typed, with its paragraphs. */
const Lines = ({ words }: { readonly words: string }) => <span class="los-lines">{words}</span>

/** Of what is closed, what came of it for the child is asked first. */
const Outcome = ({ closed }: Pick<Logged['stands'], 'closed'>) =>
  closed === undefined ? null : (
    <InsetText>
      <h2 class="govuk-heading-m">What changed for the child</h2>
      <p class="govuk-body-l">
        <Lines words={closed.changed} />
      </p>
      <p class="govuk-body">
        {sentenceCase(closed.outcome)}, closed {longDate(closed.on)}
      </p>
    </InsetText>
  )

const namesOf = (posts: Titles, ids: readonly (number | undefined)[]) =>
  ids.map((id) => titleOf(posts, id)).join('; ')

const Facts = ({ logged: { challenge, stands, unseen }, posts, why, mustKnow }: Shows) => (
  <SummaryList
    rows={[
      { key: 'State', value: <StateTag {...stands} /> },
      { key: stands.closed ? 'Last stage' : 'Stage', value: stageWords(stands) },
      {
        key: 'Asked to answer',
        value: (
          <>
            {askedWords(posts, stands)} <NotSeen unseen={unseen} />
          </>
        ),
      },
      stands.closed === undefined && {
        key: 'Answer due',
        value: <Due why={whyOfStage(stands, why)} words={dueWords(stands)} />,
      },
      {
        key: 'All stages by',
        value: <Due why={why.get(wholeClock)} words={wholeWords(stands)} past={pastWords(stands)} />,
      },
      mustKnow !== undefined && {
        key: 'No answer in time',
        value: `To take it on: ${titleOf(posts, mustKnow.raiser)}. To see to an answer: ${namesOf(posts, mustKnow.managers) || 'nobody here'}.`,
      },
      { key: 'Concern', value: <Lines words={challenge.concern} /> },
      { key: 'What the child wishes', value: <Lines words={challenge.wishes || 'Not recorded'} /> },
      { key: 'Who told the child', value: challenge.toldBy || 'Nobody on record' },
    ]}
  />
)

/** The running stage's limit is reckoned from the day on which the stage began. */
const whyOfStage = ({ stage }: Logged['stands'], why: ChallengePageProps['why']): Why | undefined => {
  const rule = stageClocks[stage]
  return rule && why.get(rule)
}

/** By the hand of which post. */
const By = ({ by, change }: { readonly by: Titles; readonly change: number }) => (
  <p class="los-action__about">{by.get(change) ?? 'Somebody without a post'}</p>
)

/** Stays told wherever the challenge went from there. */
const Missed = ({ by }: { readonly by: IsoDate | undefined }) =>
  by === undefined ? null : (
    <p>
      <strong class="los-late">No answer came by {longDate(by)}</strong>
    </p>
  )

type Happened = Pick<ChallengePageProps, 'logged' | 'posts' | 'by' | 'corrections'>

const titleOfMove = (move: Move, isFirst: boolean, posts: Titles): string => {
  if (move.stage === 'closed') return `Closed, ${move.outcome}`
  const to = move.stage === 'Cafcass' ? '' : `, to ${titleOf(posts, move.toPostId)}`
  return `${isFirst ? 'Raised' : 'Taken to'}: ${move.stage}${to}`
}

/** Everything that was said, the latest first: of one day too. */
function happened({
  logged: { challenge, stands },
  posts,
  by,
  corrections,
}: Happened): readonly TimelineEntry[] {
  const moves = challenge.moves.map((move, index) => ({
    change: move.change,
    day: move.on,
    title: titleOfMove(move, index === 0, posts),
    children: (
      <>
        <By by={by} change={move.change} />
        <p class="los-lines">{move.stage === 'closed' ? move.changed : move.words}</p>
        <Missed by={stands.missed.get(move.change)} />
      </>
    ),
  }))
  const answers = challenge.answers.map(({ id, on, change, words }) => ({
    change,
    day: on,
    title: 'Answered',
    children: (
      <>
        <By by={by} change={change} />
        <p class="los-lines">{words}</p>
        {corrections.answers.includes(id) && (
          <p class="los-screen-only">
            <a class="govuk-link" href={`/challenges/${challenge.id}/answers/${id}`}>
              Correct this answer
            </a>
          </p>
        )}
      </>
    ),
  }))
  return [...moves, ...answers].toSorted((one, other) => other.change - one.change)
}

const Buttons = ({
  logged: { challenge, unseen },
  may,
  corrections,
}: Pick<ChallengePageProps, 'logged' | 'may' | 'corrections'>) => (
  <div class="govuk-button-group">
    {may.answer.ok && <Button href={`/challenges/${challenge.id}/answer`}>Answer</Button>}
    {may.move.ok && (
      <Button href={`/challenges/${challenge.id}/stage`} kind="secondary">
        {unseen ? 'Put it to another post or stage' : 'Take it to another stage'}
      </Button>
    )}
    {may.close.ok && (
      <Button href={`/challenges/${challenge.id}/close`} kind="secondary">
        Close it
      </Button>
    )}
    {corrections.challenge && (
      <Button href={`/challenges/${challenge.id}/correct`} kind="secondary">
        Correct it
      </Button>
    )}
  </div>
)

/** One challenge: where it stands, what the child wishes, and all that was said. */
export const ChallengePage = (props: ChallengePageProps) => {
  const { challenge } = props.logged
  return (
    <Page
      title={`Challenge: ${challenge.category}`}
      caption={`Child ${challenge.councilId}, raised ${longDate(challenge.raisedOn)}`}
      breadcrumbs={[
        { text: 'Challenges', href: '/challenges' },
        { text: `Child ${challenge.councilId}`, href: `/children/${challenge.childId}` },
      ]}
    >
      <MarkedOnPaper />
      <Buttons {...props} />
      <Outcome {...props.logged.stands} />
      <Facts {...props} />
      <h2 class="govuk-heading-m">What was said</h2>
      <Timeline label="What was said" entries={happened(props)} />
      {props.versions.map((versions) => (
        <EarlierVersions of="this challenge" versions={versions} />
      ))}
    </Page>
  )
}

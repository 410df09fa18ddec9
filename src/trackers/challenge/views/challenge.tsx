import {
  Button,
  Page,
  sentenceCase,
  SummaryList,
  Timeline,
  type TimelineEntry,
} from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { MayDo } from '../model/may.ts'
import type { Logged } from '../model/standing.ts'
import { dueWords, StateTag, stageWords, titleOf, wholeWords, type Titles } from './words.tsx'

export interface ChallengePageProps {
  readonly logged: Logged
  readonly posts: Titles
  readonly may: MayDo
}

const Facts = ({ logged: { challenge, stands }, posts }: Omit<ChallengePageProps, 'may'>) => (
  <SummaryList
    rows={[
      { key: 'State', value: <StateTag {...stands} /> },
      { key: 'Stage', value: stageWords(stands) },
      { key: 'Asked to answer', value: titleOf(posts, stands.toPostId) },
      { key: 'Answer due', value: dueWords(stands) },
      { key: 'All stages by', value: wholeWords(stands) },
      { key: 'Concern', value: challenge.concern },
      { key: 'What the child wishes', value: challenge.wishes || 'Not recorded' },
      { key: 'Who told the child', value: challenge.toldBy || 'Nobody on record' },
      stands.closed !== undefined && { key: 'Outcome', value: sentenceCase(stands.closed.outcome) },
      stands.closed !== undefined && { key: 'What changed for the child', value: stands.closed.changed },
    ]}
  />
)

function happened({
  logged: { challenge },
  posts,
}: Omit<ChallengePageProps, 'may'>): readonly TimelineEntry[] {
  const moves = challenge.moves.map((move, index): TimelineEntry => {
    if (move.stage === 'closed')
      return { day: move.on, title: `Closed, ${move.outcome}`, children: <p>{move.changed}</p> }
    const to = move.stage === 'Cafcass' ? '' : `, to ${titleOf(posts, move.toPostId)}`
    const title = index === 0 ? `Raised: ${move.stage}${to}` : `Taken to: ${move.stage}${to}`
    return { day: move.on, title, children: move.words && <p>{move.words}</p> }
  })
  const answers = challenge.answers.map(({ on, words }) => ({
    day: on,
    title: 'Answered',
    children: <p>{words}</p>,
  }))
  return [...moves, ...answers]
}

const Buttons = ({ logged: { challenge }, may }: Omit<ChallengePageProps, 'posts'>) => (
  <div class="govuk-button-group">
    {may.answer.ok && <Button href={`/challenges/${challenge.id}/answer`}>Answer</Button>}
    {may.move.ok && (
      <Button href={`/challenges/${challenge.id}/stage`} kind="secondary">
        Take it to another stage
      </Button>
    )}
    {may.close.ok && (
      <Button href={`/challenges/${challenge.id}/close`} kind="secondary">
        Close it
      </Button>
    )}
  </div>
)

/** One challenge: where it stands, what the child wishes, and all that was said. */
export const ChallengePage = (props: ChallengePageProps) => {
  const { challenge } = props.logged
  return (
    <Page
      title={`Challenge about ${challenge.category}`}
      caption={`Child ${challenge.councilId}, raised ${longDate(challenge.raisedOn)}`}
      breadcrumbs={[{ text: 'Challenges', href: '/challenges' }, { text: `Child ${challenge.councilId}` }]}
    >
      <Buttons {...props} />
      <Facts {...props} />
      <h2 class="govuk-heading-m">What was said</h2>
      <Timeline label="What was said" entries={happened(props)} />
    </Page>
  )
}

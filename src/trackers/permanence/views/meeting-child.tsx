import { labelOf, Siblings } from '../../../children/index.ts'
import { sentenceCase, SummaryList } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { ageOn } from '../model/child.ts'
import { reviewsSeen } from '../model/questions.ts'
import type { Listed } from '../model/tracker.ts'
import { entryInWords } from '../model/words.ts'
import { barriersOf, lifeStoryOf, NextAction, PlanCell, RuleSaid, Since, viewOf, wayInOf } from './cells.tsx'
import type { MeetingProps } from './meeting-props.ts'
import { DecisionBox } from './meeting-box.tsx'
import { StageLine } from './stage-line.tsx'

interface Props {
  readonly child: Listed
  readonly props: MeetingProps
}

const Why = ({ child }: Pick<Props, 'child'>) => (
  <ul class="govuk-list los-tracker__sentences">
    {[...child.exceptions, ...child.notKnown].map((rule) => (
      <RuleSaid rule={rule} child={child} />
    ))}
  </ul>
)

const reviewOf = (child: Listed): string => {
  const latest = reviewsSeen(child).at(-1)
  return latest === undefined ? 'No review known' : `Latest ${longDate(latest.on)}`
}

const Facts = ({ child, props }: Props) => {
  const { facts, stands } = child
  return (
    <SummaryList
      rows={[
        { key: 'Primary plan', value: <PlanCell {...child} /> },
        { key: 'Parallel plan', value: sentenceCase(stands.parallel ?? 'none recorded') },
        { key: 'Next action', value: <NextAction child={child} posts={props.agenda.posts} /> },
        { key: 'In the way', value: barriersOf(child) },
        { key: 'Review; officer’s view', value: `${reviewOf(child)}; ${viewOf(child)}` },
        {
          key: 'Legal status',
          value: (
            <Since words={labelOf('legalStatus', facts.legalStatus ?? null)} day={facts.legalStatusFrom} />
          ),
        },
        {
          key: 'Placement',
          value: <Since words={labelOf('placementType', facts.placementType ?? null)} day={facts.placedOn} />,
        },
        { key: 'Way in', value: wayInOf(child) },
        props.siblings.length > 0 && {
          key: 'Brothers and sisters',
          value: <Siblings siblings={props.siblings} asAt={child.on} />,
        },
        { key: 'Life-story work', value: lifeStoryOf(child) },
        {
          key: 'Team and worker',
          value: `${facts.teamName ?? 'Not known'}; ${facts.workerName ?? 'nobody'}`,
        },
      ]}
    />
  )
}

/** What was recorded about the child today, so that the chair sees what is done. */
const DecidedToday = ({ child, props }: Props) => {
  const today = child.entries.filter(({ on, endedOn }) => on === props.on || endedOn === props.on)
  if (today.length === 0) return null
  return (
    <section class="los-meeting__decided">
      <h3 class="govuk-heading-s">Recorded today</h3>
      <ul class="govuk-list govuk-list--bullet">
        {today.map((entry) => (
          <li>{entryInWords(entry, props.agenda.posts)}</li>
        ))}
      </ul>
    </section>
  )
}

/** What was typed before the day was changed stays to be read and sent again. */
const Decide = ({ child, props }: Props) => {
  if (!props.ofNow && props.typed === undefined) return null
  if (props.chair === '' && props.typed === undefined)
    return <p class="govuk-body">Say who is in the chair to record decisions.</p>
  return <DecisionBox child={child} props={props} />
}

/** The child whose turn it is: where the child stands, why and what is open, and beside it the decision of the meeting. */
export const ChildOnAgenda = ({ child, props }: Props) => {
  const age = ageOn(child.facts, child.on)
  return (
    <section class="los-meeting__child" aria-labelledby="turn">
      <h2 class="govuk-heading-l" id="turn">
        Child{' '}
        <a class="govuk-link" href={`/permanence/${child.childId}`}>
          {child.facts.councilId}
        </a>
        {age !== undefined && `, aged ${age}`}
      </h2>
      <StageLine {...child} />
      <div class="los-meeting__halves">
        <div tabindex={0} role="region" aria-label="What is known of the child">
          <DecidedToday child={child} props={props} />
          <Why child={child} />
          <Facts child={child} props={props} />
        </div>
        <div>
          <Decide child={child} props={props} />
        </div>
      </div>
    </section>
  )
}

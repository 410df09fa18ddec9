import { labelOf } from '../../../children/index.ts'
import { sentenceCase, ShapeTag, type Shape, type Tone } from '../../../design/index.ts'
import { longDate, type IsoDate } from '../../../kernel/index.ts'
import { ageOn } from '../model/child.ts'
import type { TrackerRule } from '../model/rule.ts'
import { whyHref } from '../model/rule.ts'
import { stepOf } from '../model/standing.ts'
import type { Listed } from '../model/tracker.ts'
import type { PostTitles } from '../model/words.ts'

const notKnown = 'Not known'

/** A fact with the day since which it is so. */
export const Since = ({ words, day }: { readonly words: string; readonly day: IsoDate | undefined }) => (
  <>
    {words}
    {day !== undefined && <span class="los-action__about">since {longDate(day)}</span>}
  </>
)

export const ChildName = ({ facts, on }: Listed) => {
  const age = ageOn(facts, on)
  return (
    <>
      <a class="govuk-link" href={`/permanence/${facts.childId}`}>
        {facts.councilId}
      </a>
      <span class="los-action__about">{age === undefined ? 'age not known' : `aged ${age}`}</span>
    </>
  )
}

const look = ({ says, kind }: TrackerRule): readonly [Shape, Tone] => {
  if (says === 'not known') return ['dashes', 'quiet']
  return kind === 'stuck' ? ['half', 'watch'] : ['triangle', 'bad']
}

export const RuleTag = ({ rule }: { readonly rule: TrackerRule }) => {
  const [shape, tone] = look(rule)
  return (
    <ShapeTag shape={shape} tone={tone}>
      {rule.words}
    </ShapeTag>
  )
}

export const RuleTags = ({ exceptions, notKnown: unknown }: Listed) =>
  exceptions.length + unknown.length === 0 ? (
    <>Nothing</>
  ) : (
    <ul class="los-list-in-cell">
      {[...exceptions, ...unknown].map((rule) => (
        <li>
          <RuleTag rule={rule} />
        </li>
      ))}
    </ul>
  )

export const PlanCell = ({ stands, facts }: Listed) => {
  if (stands.plan?.route !== undefined)
    return <Since words={sentenceCase(stands.plan.route)} day={stands.plan.on} />
  if (stands.proposal?.route !== undefined) return <>{sentenceCase(stands.proposal.route)}, put forward</>
  if (facts.recordedPlan === undefined) return <>None</>
  return (
    <>
      {labelOf('permanencePlan', facts.recordedPlan)}
      <span class="los-action__about">category only: decision not evidenced</span>
    </>
  )
}

export const NextAction = ({ child, posts }: { readonly child: Listed; readonly posts: PostTitles }) => {
  const next = child.stands.openActions[0]
  if (!next) return <>None recorded</>
  return (
    <>
      {next.words}
      <span class="los-action__about">
        {(next.postId === undefined ? undefined : posts.get(next.postId)) ?? 'a post that is no more'}
        {next.dueOn !== undefined && `, by ${longDate(next.dueOn)}`}
      </span>
    </>
  )
}

export const Reviews = ({ facts: { reviews } }: Listed) => {
  const latest = reviews.at(-1)
  return latest === undefined ? (
    <>{notKnown}</>
  ) : (
    <Since words={`${reviews.length} known, latest`} day={latest} />
  )
}

export const barriersOf = ({ stands }: Listed): string =>
  stands.barriers.length === 0
    ? 'None recorded'
    : sentenceCase([...new Set(stands.barriers.map(({ code }) => code))].join('; '))

export const viewOf = ({ stands }: Listed): string => {
  const { officerView } = stands
  return officerView?.code === undefined
    ? notKnown
    : `${sentenceCase(officerView.code)}, ${longDate(officerView.on)}`
}

/** How far life-story work has come: the book that was given, else the day on which it began. */
export function lifeStoryOf({ stands }: Listed): string {
  const given = stepOf(stands, 'life-story book given')
  if (given) return `Book given ${longDate(given.on)}`
  const began = stepOf(stands, 'life-story work began')
  return began ? `Began ${longDate(began.on)}` : 'None recorded'
}

/** Why the child came into care, and under what, as far as extracts tell. */
export const wayInOf = ({ facts }: Listed): string => {
  const under = facts.enteredUnder
  return [
    labelOf('need', facts.needCode ?? null),
    under === undefined ? 'under what is not known' : labelOf('legalStatus', under),
  ].join('; ')
}

/** What a rule says of a child: what is wrong, how we know, why by that day, and what is next. */
export const RuleSaid = ({ rule, child }: { readonly rule: TrackerRule; readonly child: Listed }) => {
  const reckoned = rule.reckoned?.(child)
  return (
    <li>
      <RuleTag rule={rule} /> {rule.because(child)}{' '}
      {reckoned && (
        <span class="los-screen-only">
          <a class="govuk-link" href={whyHref(reckoned, child.childId)}>
            Why this date
            <span class="govuk-visually-hidden">: {rule.words}</span>
          </a>
          {'. '}
        </span>
      )}
      <strong>Next:</strong> {rule.next}.
    </li>
  )
}

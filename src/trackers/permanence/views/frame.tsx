import type { Told } from '../../../children/index.ts'
import { ListTold } from '../../../children/index.ts'
import { Button, FilterLinks, Page, ScreenOnly, SubNavigation, type Slot } from '../../../design/index.ts'
import type { Listed, RuleCount, Shown } from '../model/tracker.ts'
import { addressOf, shownOf } from '../model/tracker.ts'
import type { PostTitles } from '../model/words.ts'

export interface TrackerProps {
  /** Children in care, or who may be, whom the viewer may see; whoever needs somebody first. */
  readonly children: readonly Listed[]
  readonly posts: PostTitles
  readonly shown: Shown
  /** The page of the list, from 1; or the whole of it. */
  readonly page: number | 'all'
  readonly counts: readonly RuleCount[]
  readonly mayRecord: boolean
  /** Challenges that nobody answered in time, as far as the viewer may see them. */
  readonly unanswered: number
  /** Of which day the extracts are by which the tracker goes. */
  readonly told: Told
}

const views = [
  ['/permanence', 'Table'],
  ['/permanence/stages', 'Stages'],
  ['/permanence/durations', 'Durations'],
] as const

const Views = ({ current }: { readonly current: string }) => (
  <SubNavigation
    label="Ways to look at it"
    items={views.map(([href, text]) => ({ href, text, current: href === current }))}
  />
)

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** In place of the agenda where no extract tells who was in care. */
export const agendaNotKnown = 'Not known who is on the agenda'

/** ` Of 3 more it is not known whether they still are.` Nothing where it is known of all. */
export const moreNotKnown = (count: number): string =>
  count === 0
    ? ''
    : ` Of ${count} more it is not known whether ${count === 1 ? 'it is' : 'they are'} in care still: the list gives no end that can be relied on.`

const Sentence = ({ rule, count }: RuleCount) => (
  <li>
    <a class="govuk-link" href={`/permanence?show=${rule.id}`}>
      {plural(count, rule.one, rule.many)}
    </a>
  </li>
)

const Sentences = ({
  counts,
  children,
}: {
  readonly counts: readonly RuleCount[]
  readonly children?: Slot
}) => (
  <ul class="govuk-list los-tracker__sentences">
    {counts.map((each) => (
      <Sentence {...each} />
    ))}
    {children}
  </ul>
)

const Unanswered = ({ count }: { readonly count: number }) => (
  <li>
    <a class="govuk-link" href="/challenges?show=silent">
      {plural(count, 'challenge has no answer after its day', 'challenges have no answer after their day')}
    </a>
  </li>
)

const Wrong = ({ counts, unanswered }: Pick<TrackerProps, 'counts' | 'unanswered'>) =>
  counts.length === 0 && unanswered === 0 ? (
    <p class="govuk-body">No rule names a child today.</p>
  ) : (
    <Sentences counts={counts}>{unanswered > 0 && <Unanswered count={unanswered} />}</Sentences>
  )

/** What needs somebody, as sentences; each is a link to its list. What cannot be told stands apart. */
export const Exceptions = ({ counts, unanswered }: Pick<TrackerProps, 'counts' | 'unanswered'>) => {
  const some = counts.filter(({ count }) => count > 0)
  const unknown = some.filter(({ rule }) => rule.says === 'not known')
  return (
    <div class="los-tracker__exceptions">
      <section>
        <h2 class="govuk-heading-s">Needs somebody</h2>
        <Wrong counts={some.filter(({ rule }) => rule.says === 'exception')} unanswered={unanswered} />
      </section>
      {unknown.length > 0 && (
        <section>
          <h2 class="govuk-heading-s">Not known</h2>
          <Sentences counts={unknown} />
        </section>
      )}
    </div>
  )
}

/** Which part of the list is shown, and the way back to all of it. */
export const WhatIsShown = ({ shown, children }: Pick<TrackerProps, 'shown' | 'children'>) => {
  const { rule, stage } = shown
  if (rule === undefined && stage === undefined) return null
  const words = [rule?.words, stage].filter((each) => each !== undefined).join(', ')
  return (
    <FilterLinks
      label="Which children are shown"
      items={[
        { text: 'All children in care', count: children.length, href: '/permanence' },
        { text: words, count: shownOf(children, shown).length, href: addressOf(shown), current: true },
      ]}
    />
  )
}

export interface TrackerFrameProps {
  readonly current: string
  readonly lede: string | undefined
  readonly told: Told
  readonly mayRecord: boolean
  readonly children?: Slot
}

/** What every view of the tracker has around it. */
export const TrackerFrame = ({ current, lede, told, mayRecord, children }: TrackerFrameProps) => (
  <Page title="Permanence" lede={lede} wide print="landscape">
    <ScreenOnly>
      <div class="govuk-button-group">
        {mayRecord && <Button href="/permanence/meeting">Run the meeting</Button>}
        <Button href="/permanence.xlsx" kind="secondary">
          Take out as Excel
        </Button>
        {mayRecord && (
          <Button href="/permanence/bring-back" kind="secondary">
            Bring back from Excel
          </Button>
        )}
      </div>
    </ScreenOnly>
    <Views current={current} />
    <ListTold told={told} />
    {children}
  </Page>
)

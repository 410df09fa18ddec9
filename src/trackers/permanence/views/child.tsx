import type { Sibling, Told } from '../../../children/index.ts'
import { labelOf, Siblings, ToldUpTo } from '../../../children/index.ts'
import { Button, DataTable, Page, sentenceCase, SummaryList, Timeline } from '../../../design/index.ts'
import { longDate, type IsoDate } from '../../../kernel/index.ts'
import type { EntryId } from '../ids.ts'
import { ageOn } from '../model/child.ts'
import type { Entry, RecordedBy, TakenBack } from '../model/entry.ts'
import { slugOf } from '../model/entry.ts'
import type { MayRecord } from '../model/may-record.ts'
import { kindsToRecord, mayCorrect } from '../model/may-record.ts'
import { reviewsSeen } from '../model/questions.ts'
import { stepOf } from '../model/standing.ts'
import type { Listed } from '../model/tracker.ts'
import type { PostTitles } from '../model/words.ts'
import { entryInWords, kindInWords, recordedInWords } from '../model/words.ts'
import { entryForms } from '../rules/entry-forms.ts'
import { barriersOf, lifeStoryOf, NextAction, PlanCell, RuleSaid, Since, viewOf, wayInOf } from './cells.tsx'
import { StageLine } from './stage-line.tsx'
import { TakenBackSaid } from './taken-back.tsx'

export interface ChildPageProps {
  readonly child: Listed
  readonly siblings: readonly Sibling[]
  readonly posts: PostTitles
  /** Of reviewing officers' views: whoever types one may be another than the officer. */
  readonly recordedBy: ReadonlyMap<EntryId, RecordedBy>
  /** What was recorded by mistake: it stands nowhere else. */
  readonly takenBack: readonly TakenBack[]
  readonly mayRecord: MayRecord
  readonly mayChallenge: boolean
  /** Of which day the extracts are by which the page goes. */
  readonly told: Told
}

const dayOr = (day: IsoDate | undefined) => (day === undefined ? 'Not known' : longDate(day))

const dayOrNone = (day: IsoDate | undefined) => (day === undefined ? 'None recorded' : longDate(day))

/** Each review with what the officer said at it: the view belongs to the review. */
const Reviews = ({ child, posts }: Pick<ChildPageProps, 'child' | 'posts'>) => (
  <>
    <h2 class="govuk-heading-m">Reviews and the officer’s view</h2>
    <DataTable
      caption="Reviews and the officer’s view"
      captionHidden
      columns={[
        { head: 'Review held on', cell: ({ on }) => longDate(on) },
        {
          head: 'Reviewing officer’s view',
          cell: ({ view }) => (view === undefined ? 'Not recorded' : entryInWords(view, posts)),
        },
      ]}
      rows={reviewsSeen(child).toReversed()}
      empty={<p class="govuk-body">Extracts tell of no review in this period of care.</p>}
    />
  </>
)

const Facts = ({ child, siblings, posts }: Pick<ChildPageProps, 'child' | 'siblings' | 'posts'>) => {
  const { facts, stands } = child
  return (
    <SummaryList
      rows={[
        { key: 'Primary plan', value: <PlanCell {...child} /> },
        { key: 'Parallel plan', value: sentenceCase(stands.parallel ?? 'none recorded') },
        { key: 'Next action', value: <NextAction child={child} posts={posts} /> },
        { key: 'In the way', value: barriersOf(child) },
        { key: 'Reviewing officer’s view', value: viewOf(child) },
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
        { key: 'Formal long-term match', value: dayOrNone(stands.matchedOn) },
        { key: 'Life-story work', value: lifeStoryOf(child) },
        {
          key: 'Celebrated with the child',
          value: dayOrNone(stepOf(stands, 'celebrated with the child')?.on),
        },
        { key: 'Entered care', value: dayOr(facts.enteredCareOn) },
        { key: 'Way in', value: wayInOf(child) },
        siblings.length > 0 && {
          key: 'Brothers and sisters',
          value: <Siblings siblings={siblings} asAt={child.on} />,
        },
        {
          key: 'Team and worker',
          value: `${facts.teamName ?? 'Not known'}; ${facts.workerName ?? 'nobody'}`,
        },
      ]}
    />
  )
}

const Adoption = ({ child: { facts } }: Pick<ChildPageProps, 'child'>) =>
  facts.adoption ? (
    <SummaryList
      card={{ title: 'Adoption, from the extract', headingLevel: 2 }}
      rows={[
        { key: 'Decided that the child should be placed', value: dayOr(facts.adoption.decidedOn) },
        { key: 'Placement order', value: dayOr(facts.adoption.placementOrderOn) },
        { key: 'Matched', value: dayOr(facts.adoption.matchedOn) },
        { key: 'Placed', value: dayOr(facts.adoption.placedOn) },
        { key: 'Order', value: dayOr(facts.adoption.orderedOn) },
      ]}
    />
  ) : null

const WhyListed = ({ child }: Pick<ChildPageProps, 'child'>) => {
  const rules = [...child.exceptions, ...child.notKnown]
  if (rules.length === 0) return null
  return (
    <ul class="govuk-list los-tracker__sentences">
      {rules.map((rule) => (
        <RuleSaid rule={rule} child={child} />
      ))}
    </ul>
  )
}

const RecordButtons = ({ child: { childId }, mayRecord }: Pick<ChildPageProps, 'child' | 'mayRecord'>) => (
  <div class="govuk-button-group">
    {kindsToRecord(mayRecord).map((kind, index) => (
      <Button
        href={`/permanence/${childId}/record/${slugOf(kind)}`}
        kind={index === 0 ? undefined : 'secondary'}
      >
        {`Record ${entryForms[kind].thing}`}
      </Button>
    ))}
  </div>
)

const Correct = ({ id, childId, kind, on }: Entry) => (
  <a class="govuk-link los-screen-only" href={`/permanence/${childId}/entries/${id}`}>
    Correct, complete or take back
    <span class="govuk-visually-hidden">
      {' '}
      {kindInWords[kind]} of {longDate(on)}
    </span>
  </a>
)

const RecordedBySaid = ({ by }: { readonly by: RecordedBy | undefined }) =>
  by ? <p>{recordedInWords(by)}.</p> : null

const Recorded = ({ child, posts, recordedBy, takenBack, mayRecord }: ChildPageProps) => (
  <Timeline
    label="What was recorded"
    entries={[
      ...child.entries.map((entry) => ({
        day: entry.on,
        title: kindInWords[entry.kind],
        children: (
          <>
            <p>{entryInWords(entry, posts)}</p>
            <RecordedBySaid by={recordedBy.get(entry.id)} />
          </>
        ),
        source: mayCorrect(mayRecord, entry) ? <Correct {...entry} /> : undefined,
      })),
      ...takenBack.map((taken) => ({
        day: taken.entry.on,
        title: kindInWords[taken.entry.kind],
        children: <TakenBackSaid taken={taken} posts={posts} />,
      })),
    ]}
  />
)

const Ways = ({ child, mayChallenge }: Pick<ChildPageProps, 'child' | 'mayChallenge'>) => (
  <ul class="govuk-list los-screen-only">
    <li>
      <a class="govuk-link" href={`/children/${child.childId}`}>
        The child’s whole record
      </a>
    </li>
    {mayChallenge && (
      <li>
        <a
          class="govuk-link"
          href={`/challenges/new?${new URLSearchParams({ child: child.facts.councilId }).toString()}`}
        >
          Raise a challenge about this child
        </a>
      </li>
    )}
  </ul>
)

const captionOf = ({ facts, on }: Listed): string => {
  const age = ageOn(facts, on)
  return `Permanence${age === undefined ? '' : `, aged ${age}`}`
}

/** One child's way to a permanent home: where it stands, why somebody is needed, and all that was recorded. */
export const ChildPage = (props: ChildPageProps) => {
  const { child } = props
  const title = `Child ${child.facts.councilId}`
  return (
    <Page
      title={title}
      caption={captionOf(child)}
      breadcrumbs={[{ text: 'Permanence', href: '/permanence' }, { text: title }]}
    >
      <ToldUpTo told={props.told} />
      <WhyListed child={child} />
      <StageLine {...child} />
      <Ways {...props} />
      {kindsToRecord(props.mayRecord).length > 0 && <RecordButtons {...props} />}
      <Facts {...props} />
      <Adoption child={child} />
      <Reviews {...props} />
      <h2 class="govuk-heading-m">What was recorded</h2>
      {child.entries.length + props.takenBack.length === 0 ? (
        <p class="govuk-body">Nothing yet: extracts tell neither who decided on a plan nor when.</p>
      ) : (
        <Recorded {...props} />
      )}
    </Page>
  )
}

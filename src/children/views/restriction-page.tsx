import type { Change, PersonWhoMay, Post } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'
import {
  Button,
  Checkboxes,
  DateInput,
  errorFor,
  Form,
  InsetText,
  Page,
  Radios,
  Select,
  sentenceCase,
  SummaryList,
  Textarea,
  Timeline,
  useFrame,
} from '../../design/index.ts'
import { addDays, longDate } from '../../kernel/index.ts'
import type { Restriction } from '../model/restriction.ts'
import { longestDays, restrictionReasons } from '../model/restriction.ts'
import type { ToBeNamed } from '../model/to-be-named.ts'
import { allToTick } from '../model/to-be-named.ts'
import type { TypedRestriction } from '../model/typed-restriction.ts'

interface Choices {
  readonly people: readonly PersonWhoMay[]
  readonly posts: readonly Post[]
  readonly mustBeNamed: readonly ToBeNamed[]
}

interface FieldsProps {
  readonly typed: TypedRestriction
  readonly problems?: readonly Problem[] | undefined
}

const Readers = ({
  people,
  mustBeNamed,
  typed,
  problems,
}: FieldsProps & Pick<Choices, 'people' | 'mustBeNamed'>) => (
  <>
    {allToTick(mustBeNamed).map((sentence) => (
      <InsetText>{sentence}. A restriction does not end a challenge.</InsetText>
    ))}
    <Checkboxes
      name="readers"
      label="Who may read it?"
      hint="Nobody else will, whatever their role. Offered are those who may read the child’s record; at least one must answer for the child, as manager of the child’s team or above. Tick yourself if you need it."
      look="small"
      value={typed.readers}
      error={errorFor(problems, 'readers')}
      options={people.map(({ id, name, roles }) => ({ value: id, text: `${name} (${roles.join(', ')})` }))}
    />
  </>
)

const ReviewBy = ({ typed, problems }: FieldsProps) => (
  <DateInput
    name="reviewBy"
    label="When must it be looked at again?"
    hint={`Within ${longestDays} days: on ${longDate(addDays(useFrame().today, longestDays))} at the latest`}
    value={typed.reviewBy}
    error={errorFor(problems, 'reviewBy')}
  />
)

export interface RestrictPageProps extends FieldsProps, Choices {
  readonly childId: number
  readonly councilId: string
}

/** Keeps one child's record to named people. */
export const RestrictPage = ({ childId, councilId, posts, ...fields }: RestrictPageProps) => (
  <Page
    title="Restrict this record"
    caption={`Child ${councilId}`}
    back={{ href: `/children/${childId}`, text: 'Back to the child' }}
    lede="The child disappears for everybody who is not named: from lists, counts and searches."
    problems={fields.problems}
  >
    <Form action={`/children/${childId}/restriction`}>
      <Radios
        name="reason"
        label="Why?"
        value={fields.typed.reason}
        error={errorFor(fields.problems, 'reason')}
        options={restrictionReasons.map((reason) => ({
          value: reason,
          text: sentenceCase(reason),
        }))}
      />
      <Select
        name="post"
        label="Which post authorised it?"
        value={fields.typed.post}
        error={errorFor(fields.problems, 'post')}
        options={[
          { value: '', text: 'Choose a post' },
          ...posts.map(({ id, title }) => ({ value: id, text: title })),
        ]}
      />
      <ReviewBy {...fields} />
      <Readers {...fields} />
      <Button preventDoubleClick>Restrict the record</Button>
    </Form>
  </Page>
)

export interface ReviewPageProps extends FieldsProps, Pick<Choices, 'people' | 'mustBeNamed'> {
  readonly restriction: Restriction
  /** Why it began and what reviews found, oldest first. */
  readonly said: readonly Change[]
  /** Somebody changed the restriction while the form was open: what stands now is shown, with what was typed. */
  readonly changed?: boolean | undefined
}

const Because = ({ typed, problems }: FieldsProps) => (
  <Textarea
    name="because"
    label="What did the review find?"
    hint="Do not name the child: whoever looks after restrictions reads it"
    rows={2}
    value={typed.because}
    error={errorFor(problems, 'because')}
  />
)

const Said = ({ said }: Pick<ReviewPageProps, 'said'>) => (
  <>
    <h2 class="govuk-heading-m">What was found until now</h2>
    <Timeline
      label="What was found until now"
      entries={said
        .map(({ on, by, reason }) => ({ day: on, title: by, children: <p>{reason}</p> }))
        .toReversed()}
    />
  </>
)

const readersOf = ({ readers }: Restriction): string =>
  readers.map(({ name, may }) => (may ? name : `${name} (who may not read it any more)`)).join(', ') ||
  'Nobody'

/** What holds now, and why somebody looks at it who is not bound to it. */
const Holds = (restriction: Restriction) => (
  <>
    {restriction.lookedAfterBy === 'whoever may change restrictions' && (
      <InsetText>
        Nobody who authorised this restriction, or is named for the record, may look after it any more: that
        is why you may. It is kept with what you find.
      </InsetText>
    )}
    <SummaryList
      rows={[
        { key: 'Reason', value: sentenceCase(restriction.reason) },
        { key: 'Begun or last reviewed', value: longDate(restriction.fromOn) },
        { key: 'Review by', value: longDate(restriction.reviewBy) },
        { key: 'Authorised by', value: restriction.authorisedBy },
        { key: 'Readers now', value: readersOf(restriction) },
      ]}
    />
  </>
)

/** One restriction: going on with it, or ending it. */
export const ReviewPage = ({ restriction, said, changed, ...fields }: ReviewPageProps) => {
  const { childId, councilId, version } = restriction
  return (
    <Page
      title="Review of a restriction"
      caption={councilId === null ? `Record ${childId}` : `Child ${councilId}`}
      back={{ href: '/children/restricted', text: 'Back to the restricted records' }}
      problems={fields.problems}
    >
      {changed && (
        <InsetText>
          Somebody changed this restriction while the form was open. Below is what you typed; above it what
          holds now. Send it again if it is still right.
        </InsetText>
      )}
      <Holds {...restriction} />
      <Form action={`/children/${childId}/restriction/review`} version={version}>
        <ReviewBy {...fields} />
        <Readers {...fields} />
        <Because {...fields} />
        <Button preventDoubleClick name="outcome" value="go on">
          Go on with the restriction
        </Button>{' '}
        <Button kind="warning" preventDoubleClick name="outcome" value="end">
          End the restriction
        </Button>
      </Form>
      <Said said={said} />
    </Page>
  )
}

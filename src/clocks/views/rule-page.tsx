import {
  Button,
  DataTable,
  DateInput,
  InsetText,
  Page,
  QuestionForm,
  errorFor,
  type DatePart,
  type Problem,
  type TypedDate,
} from '../../design/index.ts'
import { limitInWords, longDate, weekdayOf } from '../../kernel/index.ts'
import { countedOut } from '../engine.ts'
import type { ClockRule, Why } from '../model.ts'
import type { Whose } from '../needs.ts'
import { relaxedInWords } from '../wording.ts'
import { Mark } from './mark.tsx'
import { RuleFacts } from './rule-facts.tsx'
import { DueOn, Steps } from './why-this-date.tsx'

export interface RulePageProps {
  /** As the council has it on the day looked at. */
  readonly rule: ClockRule
  /** As we publish it: its examples are of this one. */
  readonly published: ClockRule
  readonly versions: readonly ClockRule[]
  readonly mayChange: boolean
  /** The answer for the day that was asked about. */
  readonly why?: Why | undefined
  /** Whom the link to it was about. */
  readonly whose?: Whose | undefined
  readonly typed?: TypedDate | undefined
  /** The boxes that are in error. */
  readonly wrong?: readonly DatePart[] | undefined
  readonly problems?: readonly Problem[] | undefined
}

const startQuestion = ({ limit }: ClockRule) =>
  limit.direction === 'before' ? 'On which day is the event?' : 'On which day does it start?'

const Ask = ({ rule, typed, wrong, problems }: RulePageProps) => (
  <QuestionForm action={`/clocks/${rule.id}`}>
    <DateInput
      name="from"
      label={{ content: startQuestion(rule), class: 'govuk-fieldset__legend--m' }}
      hint={`The day on which ${rule.startsWhen}`}
      value={typed}
      wrong={wrong}
      error={errorFor(problems, 'from')}
    />
    <Button type="submit">Work out the date</Button>
  </QuestionForm>
)

/** Why no date may be worked out, for the few rules that give none. */
const standsStill = ({ neverRuns, inForce }: ClockRule): string | undefined =>
  inForce === 'not in force, no date known'
    ? 'This is not in force, and no date for it is known. It is listed so that nobody is surprised by it.'
    : neverRuns

/** Why the date goes by another limit than the one that stands below: without it the page would contradict itself. */
const Kept = ({ why, rule }: { readonly why: Why } & Pick<RulePageProps, 'rule'>) => {
  const [kept, now] = [limitInWords(why.rule.limit), limitInWords(rule.limit)]
  if (kept === now) return null
  const since = typeof rule.inForce === 'string' ? '' : ` since ${longDate(rule.inForce.from)}`
  return (
    <InsetText>
      This date goes by the limit that was then in force, {kept}. The limit is {now}
      {since}: what started before that, and what was already due when the council decided it, keeps the limit
      by which it was due.
    </InsetText>
  )
}

const Answer = ({ why, whose, rule }: { readonly why: Why } & Pick<RulePageProps, 'rule' | 'whose'>) => (
  <section aria-labelledby="answer">
    <h2 class="govuk-heading-l" id="answer">
      {weekdayOf(why.due)} {longDate(why.due)}
    </h2>
    {whose && (
      <p class="govuk-body">
        Opened from a date of{' '}
        <a class="govuk-link" href={whose.href}>
          {whose.words}
        </a>
        .
      </p>
    )}
    <p class="govuk-body">
      <Mark rule={why.rule} /> {why.rule.checked.note}
    </p>
    {why.relaxed && <InsetText>{relaxedInWords(why.relaxed)}</InsetText>}
    <Kept why={why} rule={rule} />
    <p class="govuk-body">
      Worked out from {longDate(why.trigger)}, the day on which {rule.startsWhen}.
    </p>
    <Steps sentences={why.arithmetic.sentences} />
  </section>
)

const Council = ({ versions, mayChange, rule }: Pick<RulePageProps, 'versions' | 'mayChange' | 'rule'>) => (
  <section aria-labelledby="council">
    <h2 class="govuk-heading-m" id="council">
      This council’s limit
    </h2>
    <DataTable
      caption="What the council decided"
      captionHidden
      rows={versions}
      columns={[
        {
          head: 'From',
          cell: ({ inForce }) =>
            typeof inForce === 'string' ? 'Before any decision' : longDate(inForce.from),
        },
        { head: 'Limit', cell: ({ limit }) => limitInWords(limit) },
        { head: 'Why', cell: ({ checked }) => checked.note },
      ]}
    />
    {mayChange && (
      <p class="govuk-body los-screen-only">
        <a class="govuk-link" href={`/clocks/${rule.id}/limit`}>
          Change the council’s limit
        </a>
      </p>
    )}
  </section>
)

const examplesOf = (rule: ClockRule, published: ClockRule): string => {
  if (standsStill(published) !== undefined) return 'Examples of the sum, if it ran'
  return rule === published ? 'Examples' : `Examples of ${limitInWords(published.limit)}, as it was before`
}

const Examples = ({ rule, published }: Pick<RulePageProps, 'rule' | 'published'>) => (
  <>
    <h2 class="govuk-heading-m">{examplesOf(rule, published)}</h2>
    <ul class="govuk-list govuk-list--spaced">
      {published.examples.map(({ started, because }) => (
        <li>
          <DueOn why={countedOut(published, started)} note={`from ${longDate(started)}: ${because}`} />
        </li>
      ))}
    </ul>
  </>
)

/** One rule: a date worked out from any day, what the rule says, who says so, and its examples. */
export const RulePage = (props: RulePageProps) => {
  const still = standsStill(props.rule)
  return (
    <Page
      title={props.rule.title}
      breadcrumbs={[{ text: 'Time limits', href: '/clocks' }, { text: props.rule.title }]}
      lede={props.rule.asks}
      problems={props.problems}
    >
      {still === undefined ? <Ask {...props} /> : <InsetText>{still}</InsetText>}
      {props.why && <Answer why={props.why} whose={props.whose} rule={props.rule} />}
      <h2 class="govuk-heading-m">The rule</h2>
      <RuleFacts rule={props.rule} />
      {(props.mayChange || props.versions.length > 1) && <Council {...props} />}
      <Examples {...props} />
    </Page>
  )
}

import {
  Button,
  DateInput,
  Page,
  QuestionForm,
  SummaryList,
  errorFor,
  type DatePart,
  type Problem,
  type TypedDate,
} from '../../design/index.ts'
import { longDate, weekdayOf } from '../../kernel/index.ts'
import { countedOut } from '../engine.ts'
import type { ClockRule, Why } from '../model.ts'
import {
  basisInWords,
  capital,
  checkedInWords,
  conventions,
  inForceInWords,
  ruleInWords,
} from '../wording.ts'
import { Mark } from './mark.tsx'
import { Source } from './source.tsx'
import { DueOn, Steps } from './why-this-date.tsx'

export interface RulePageProps {
  readonly rule: ClockRule
  /** The answer for the day that was asked about. */
  readonly why?: Why | undefined
  readonly typed?: TypedDate | undefined
  /** The boxes that are in error. */
  readonly wrong?: readonly DatePart[] | undefined
  readonly problems?: readonly Problem[] | undefined
}

const Facts = ({ rule }: { readonly rule: ClockRule }) => (
  <SummaryList
    rows={[
      { key: 'Limit', value: capital(ruleInWords(rule)) },
      rule.onlyWhere && { key: 'Only where', value: capital(rule.onlyWhere) },
      { key: 'Counting', value: `${capital(rule.limit.counting)}. ${conventions[rule.limit.counting]}` },
      { key: 'Stops when', value: capital(rule.stopsWhen) },
      { key: 'Basis', value: basisInWords[rule.basis] },
      { key: 'In force', value: capital(inForceInWords(rule)) },
      { key: 'Source', value: <Source rule={rule} /> },
      {
        key: 'Checked',
        value: (
          <>
            <Mark rule={rule} /> {checkedInWords(rule)}
          </>
        ),
      },
      rule.checked.note && { key: 'Note', value: rule.checked.note },
    ]}
  />
)

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

const Answer = ({ why }: { readonly why: Why }) => (
  <section aria-labelledby="answer">
    <h2 class="govuk-heading-l" id="answer">
      {weekdayOf(why.due)} {longDate(why.due)}
    </h2>
    <p class="govuk-body">
      <Mark rule={why.rule} /> {why.rule.checked.note}
    </p>
    <Steps sentences={why.arithmetic.sentences} />
  </section>
)

const Examples = ({ rule }: { readonly rule: ClockRule }) => (
  <>
    <h2 class="govuk-heading-m">Examples</h2>
    <ul class="govuk-list govuk-list--spaced">
      {rule.examples.map(({ started, because }) => (
        <li>
          <DueOn why={countedOut(rule, started)} note={`from ${longDate(started)}: ${because}`} />
        </li>
      ))}
    </ul>
  </>
)

/** One rule: a date worked out from any day, what the rule says, who says so, and its examples. */
export const RulePage = (props: RulePageProps) => (
  <Page
    title={props.rule.title}
    breadcrumbs={[{ text: 'Time limits', href: '/clocks' }, { text: props.rule.id }]}
    lede={props.rule.asks}
    problems={props.problems}
  >
    <Ask {...props} />
    {props.why && <Answer why={props.why} />}
    <h2 class="govuk-heading-m">The rule</h2>
    <Facts rule={props.rule} />
    <Examples rule={props.rule} />
  </Page>
)

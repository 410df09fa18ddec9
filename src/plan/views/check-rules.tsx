import {
  DateInput,
  Day,
  errorFor,
  Form,
  Input,
  Page,
  sentenceCase,
  SummaryList,
  Textarea,
} from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { LimitName, Limits, PlanRule } from '../check/index.ts'
import { limitInWords, limits, ruleFamilies, planRules } from '../check/index.ts'
import { Save } from './area-form.tsx'
import type { FormProps } from './typed-form.ts'

interface PrintedSetting {
  readonly name: LimitName
  readonly value: number
  readonly fromOn: IsoDate
  readonly reason: string
  readonly writtenBy: string
}

export interface CheckRulesProps {
  readonly limitsNow: Limits
  readonly settings: readonly PrintedSetting[]
  readonly mayApprove: boolean
}

const crumbs = [
  { text: 'Plan', href: '/plan' },
  { text: 'Plan check', href: '/plan/check' },
]

const limitHref = (name: LimitName): string => `/plan/check/limits/${limits[name].slug}`

/** What holds today, and what the council has set, with the way to set another. */
const Limit = ({ name, rule, props }: { name: LimitName; rule: PlanRule; props: CheckRulesProps }) => (
  <>
    {limits[name].title}: {limitInWords(name, props.limitsNow[name])}
    {props.limitsNow[name] === limits[name].usual ? ' (the usual)' : ''}.
    {props.settings
      .filter((setting) => setting.name === name)
      .map(({ value, fromOn, reason, writtenBy }) => (
        <>
          <br />
          {value} from <Day day={fromOn} />, set by {writtenBy}: {reason}
        </>
      ))}
    {props.mayApprove && (
      <>
        {' '}
        <a class="govuk-link los-screen-only" href={limitHref(name)}>
          Change<span class="govuk-visually-hidden"> the limit of “{rule.title}”</span>
        </a>
      </>
    )}
  </>
)

const Rule = ({ rule, props }: { readonly rule: PlanRule; readonly props: CheckRulesProps }) => (
  <section id={rule.id} aria-labelledby={`${rule.id}-title`}>
    <h3 class="govuk-heading-s" id={`${rule.id}-title`}>
      {rule.title}
    </h3>
    <SummaryList
      rows={[
        { key: 'Rule', value: <code>{rule.id}</code> },
        { key: 'Why', value: rule.why },
        { key: 'What to do', value: rule.toDo },
        { key: 'Looks at', value: `${rule.looksAt}.` },
        rule.limit !== undefined && {
          key: 'Limit',
          value: <Limit name={rule.limit} rule={rule} props={props} />,
        },
        { key: 'How serious', value: `${sentenceCase(rule.severity)}.` },
        { key: 'Example that breaks it', value: `${rule.examples.breaks.says}.` },
        { key: 'Example that does not', value: `${rule.examples.holds.says}.` },
      ]}
    />
  </section>
)

/** Every rule of the plan check with its limit and its examples, so that anyone can check the check. */
export const CheckRulesPage = (props: CheckRulesProps) => (
  <Page
    title="What the plan is checked for"
    breadcrumbs={[...crumbs, { text: 'Rules' }]}
    lede={`${planRules.length} rules. Each finding is advice: nothing is changed in the plan.`}
  >
    <nav aria-label="Kinds of rules">
      <ul class="govuk-list los-screen-only">
        {ruleFamilies.map(({ heading, rules }, index) => (
          <li>
            <a class="govuk-link" href={`#rules-${index + 1}`}>
              {heading}
            </a>{' '}
            ({rules.length})
          </li>
        ))}
      </ul>
    </nav>
    {ruleFamilies.map(({ heading, rules }, index) => (
      <>
        <h2 class="govuk-heading-m" id={`rules-${index + 1}`}>
          {heading}
        </h2>
        {rules.map((rule) => (
          <Rule rule={rule} props={props} />
        ))}
      </>
    ))}
  </Page>
)

export interface LimitSubject {
  readonly name: LimitName
  readonly value: number
  readonly today: IsoDate
}

export const LimitForm = ({ subject: { name }, typed, problems }: FormProps<LimitSubject>) => (
  <Page
    title={limits[name].title}
    breadcrumbs={[...crumbs, { text: 'Rules', href: '/plan/check/rules' }, { text: limits[name].title }]}
    problems={problems}
  >
    <Form>
      <Input
        name="value"
        label={limits[name].question}
        hint={`The usual is ${limitInWords(name, limits[name].usual)}`}
        width={3}
        inputmode="numeric"
        value={typed.text('value')}
        error={errorFor(problems, 'value')}
      />
      <DateInput
        name="fromOn"
        label="From which day does this hold?"
        hint="Earlier days keep the limit that held then"
        value={typed.date('fromOn')}
        error={errorFor(problems, 'fromOn')}
      />
      <Textarea
        name="reason"
        label="Why?"
        rows={3}
        value={typed.text('reason')}
        error={errorFor(problems, 'reason')}
      />
      <Save href="/plan/check/rules" />
    </Form>
  </Page>
)

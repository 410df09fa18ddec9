import { DueOn } from '../../clocks/index.ts'
import {
  Button,
  DataTable,
  Day,
  DateInput,
  EmptyState,
  errorFor,
  Form,
  InsetText,
  Input,
  Radios,
  Select,
  SummaryList,
} from '../../design/index.ts'
import type { StatutoryDates } from '../../inspection/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { PlanHead } from '../model/plan.ts'
import type { Submission, SubmissionState } from '../model/submission.ts'
import { recipientsByLaw } from '../model/submission.ts'
import { submissionInWords } from '../model/words.ts'
import { Save } from './area-form.tsx'
import { fromToday } from './dates.tsx'
import { PlanViews, UnderPlan } from './plan-frame.tsx'
import type { FormProps } from './typed-form.ts'

export interface SubmissionPageProps {
  readonly plan: PlanHead
  readonly dates: StatutoryDates | undefined
  readonly submissions: readonly Submission[]
  readonly state: SubmissionState
  readonly day: IsoDate
  readonly may: { readonly change: boolean }
}

const Dates = ({ dates, day }: Pick<SubmissionPageProps, 'dates' | 'day'>) => {
  if (!dates) return <p class="govuk-body">The inspection of this plan is not known.</p>
  if (!dates.start) return <p class="govuk-body">{dates.because}</p>
  return (
    <SummaryList
      rows={dates.dates.map(({ clock, reckoned }) =>
        reckoned.ok
          ? {
              key: reckoned.why.rule.title,
              value: <DueOn why={reckoned.why} note={fromToday(reckoned.why.due, day)} />,
            }
          : { key: clock, value: reckoned.sentence },
      )}
    />
  )
}

const Remove = ({ submission }: { readonly submission: Submission }) => (
  <Form action={`/plan/submission/${submission.id}/remove`} version={submission.version}>
    <button type="submit" class="los-button-link">
      Remove<span class="govuk-visually-hidden"> the entry of {submission.toOrWhere}</span>
    </button>
  </Form>
)

const Entries = ({ submissions, may }: SubmissionPageProps) => (
  <DataTable
    caption="What was sent and published"
    captionHidden
    rows={submissions}
    columns={[
      {
        head: 'To, or where',
        cell: ({ kind, toOrWhere }) =>
          kind === 'sent' ? `Sent to ${toOrWhere.replace(/^The /, 'the ')}` : `Published: ${toOrWhere}`,
      },
      { head: 'When', cell: ({ onDay }) => <Day day={onDay} /> },
      { head: 'How', cell: ({ how }) => how || 'Not said' },
      { head: 'Version', cell: ({ versionNumber }) => versionNumber },
      { head: 'Recorded by', cell: ({ writtenBy }) => writtenBy },
      may.change && {
        head: <span class="govuk-visually-hidden">Remove</span>,
        cell: (submission) => <Remove submission={submission} />,
        class: 'los-screen-only',
      },
    ]}
    empty={
      <EmptyState title="Nothing sent yet">
        Record each recipient, and where the plan was published.
      </EmptyState>
    }
  />
)

/** The proof that the statutory duty was met, against its date. */
export const SubmissionPage = (props: SubmissionPageProps) => {
  const { plan, state, may, dates, day } = props
  return (
    <UnderPlan plan={plan} title="Submission" lede={`${submissionInWords(state)}.`}>
      <PlanViews plan={plan} view="submission" />
      <h2 class="govuk-heading-m">Dates set by law</h2>
      <Dates dates={dates} day={day} />
      <h2 class="govuk-heading-m">What was sent and published</h2>
      <Entries {...props} />
      {may.change &&
        (plan.approved === null ? (
          <InsetText>A plan is submitted as it was approved: approve it first.</InsetText>
        ) : (
          <p class="los-screen-only">
            <Button href={`/plan/submission/new?plan=${plan.id}`}>
              Record that it was sent or published
            </Button>
          </p>
        ))}
    </UnderPlan>
  )
}

export interface NewSubmissionSubject {
  readonly plan: PlanHead
  readonly versions: readonly number[]
}

const recipients = [...recipientsByLaw, 'Somebody else']

const Party = ({ typed, problems }: Omit<FormProps<unknown>, 'subject'>) => (
  <>
    <Radios
      name="kind"
      label="What was done?"
      options={[
        ...recipients.map((recipient) => ({
          value: recipient,
          text: `It was sent to ${recipient.replace(/^(The|Some)/, (first) => first.toLowerCase())}`,
        })),
        { value: 'published', text: 'It was published' },
      ]}
      value={typed.text('kind')}
      error={errorFor(problems, 'kind')}
    />
    <Input
      name="toOrWhere"
      label="To whom else, or where was it published?"
      hint="Only for somebody else, and for publication: a name, or the address of the page"
      value={typed.text('toOrWhere')}
      error={errorFor(problems, 'toOrWhere')}
    />
  </>
)

export const NewSubmissionForm = ({
  subject: { plan, versions },
  typed,
  problems,
}: FormProps<NewSubmissionSubject>) => (
  <UnderPlan plan={plan} title="Record that it was sent or published" problems={problems}>
    <Form>
      <Party typed={typed} problems={problems} />
      <DateInput
        name="onDay"
        label="When?"
        hint="For example, 9 7 2020"
        value={typed.date('onDay')}
        error={errorFor(problems, 'onDay')}
      />
      <Input
        name="how"
        label="How? (optional)"
        hint="For example, by secure email"
        value={typed.text('how')}
        error={errorFor(problems, 'how')}
      />
      <Select
        name="version"
        label="Which approved version?"
        options={versions.map((number) => ({ value: number, text: `Version ${number}` }))}
        value={typed.text('version')}
        error={errorFor(problems, 'version')}
      />
      <Save href={`/plan/submission?plan=${plan.id}`} />
    </Form>
  </UnderPlan>
)

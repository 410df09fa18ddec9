import { DateInput, Day, errorFor, Form, InsetText, Select, Textarea, type Slot } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionSubject } from './action-form.tsx'
import { actionCrumbs } from './action-form.tsx'
import { Save } from './area-form.tsx'
import { UnderPlan } from './plan-frame.tsx'
import type { FormProps } from './typed-form.ts'

type Props = FormProps<ActionSubject>

/** A page with one form about an action, its reference above and the way back. */
export const ActionStep = ({
  subject,
  problems,
  title,
  version,
  save,
  children,
}: Props & {
  readonly title: string
  readonly version?: number
  readonly save: string
  readonly children: Slot
}) => (
  <UnderPlan
    plan={subject.plan}
    title={title}
    caption={`Action ${subject.action.reference}: ${subject.action.text}`}
    problems={problems}
    breadcrumbs={actionCrumbs(subject, title)}
  >
    <Form version={version}>
      {children}
      <Save href={`/plan/actions/${subject.action.id}`} text={save} />
    </Form>
  </UnderPlan>
)

export const Text = ({
  name,
  label,
  hint,
  typed,
  problems,
}: Pick<Props, 'typed' | 'problems'> & {
  readonly name: string
  readonly label: string
  readonly hint?: string
}) => (
  <Textarea
    name={name}
    label={label}
    hint={hint}
    rows={3}
    value={typed.text(name)}
    error={errorFor(problems, name)}
  />
)

/** Asked once the plan is approved: what changes then is shown on Slippage, with who did it and why. */
export const WhyOnceApproved = ({
  subject: { plan },
  label,
  typed,
  problems,
}: Pick<Props, 'typed' | 'problems'> & {
  readonly subject: Pick<ActionSubject, 'plan'>
  readonly label: string
}) =>
  plan.approved === null ? null : (
    <Text
      typed={typed}
      problems={problems}
      name="because"
      label={label}
      hint="The plan is approved: the change is shown on Slippage, with who made it and why"
    />
  )

export const DayField = ({
  name,
  label,
  hint,
  typed,
  problems,
}: Pick<Props, 'typed' | 'problems'> & {
  readonly name: string
  readonly label: string
  readonly hint?: string
}) => (
  <DateInput
    name={name}
    label={label}
    hint={hint ?? 'For example, 24 11 2020'}
    value={typed.date(name)}
    error={errorFor(problems, name)}
  />
)

export const ProgressForm = (props: Props) => (
  <ActionStep {...props} title="Add an update" save="Add the update">
    <InsetText>
      An update is dated and signed with your post, and is never rewritten: a mistake is put right by another
      one.
    </InsetText>
    <DayField {...props} name="onDay" label="As at which day?" />
    <Text {...props} name="done" label="What has been done?" />
    <Text
      {...props}
      name="evidence"
      label="What shows it? (optional)"
      hint="Data, an audit, what children said, and where it can be seen. No names of children"
    />
    <Text {...props} name="next" label="What comes next? (optional)" />
    <Text
      {...props}
      name="helpNeeded"
      label="What help is needed? (optional)"
      hint="It stands out for whoever reads the plan"
    />
  </ActionStep>
)

export const RedateForm = (
  props: Props & {
    readonly dueOn: IsoDate
    readonly originalDueOn: IsoDate
    readonly note: string
    readonly version: number
  },
) => (
  <ActionStep {...props} title="Re-date" save="Save the new date">
    <p class="govuk-body">
      It is due on <Day day={props.dueOn} />
      {props.originalDueOn !== props.dueOn && (
        <>
          , first on <Day day={props.originalDueOn} />
        </>
      )}
      . {props.note}
    </p>
    <DayField {...props} name="toOn" label="To which day should it move?" />
    <Text {...props} name="reason" label="Why?" hint="It stays on the record, beside both dates" />
  </ActionStep>
)

export const DeliveredForm = (props: Props) => (
  <ActionStep {...props} title="Record it as delivered" save="Record as delivered">
    <DayField {...props} name="deliveredOn" label="When was it delivered?" />
    <Text
      {...props}
      name="evidence"
      label="What shows that it was delivered?"
      hint="Somebody else then looks at this and accepts it, or asks for more. No names of children"
    />
  </ActionStep>
)

export const AcceptForm = (props: Props & { readonly evidence: string }) => (
  <ActionStep {...props} title="Accept the evidence" save="Accept the evidence">
    <InsetText>{props.evidence}</InsetText>
    <Text {...props} name="says" label="What have you looked at, and what does it show?" />
  </ActionStep>
)

export const ReopenForm = (props: Props) => (
  <ActionStep {...props} title="Re-open the action" save="Re-open it">
    <p class="govuk-body">It then counts as not delivered. What was recorded stays in its history.</p>
    <Text {...props} name="because" label="Why?" />
  </ActionStep>
)

export const TakeOutForm = (props: Props) => (
  <ActionStep
    {...props}
    title="Take it out of the plan"
    save="Take it out"
    version={props.subject.action.version}
  >
    <p class="govuk-body">
      It keeps its page, its history and its reference {props.subject.action.reference}, which is never used
      again.
    </p>
    <Text {...props} name="because" label="Why?" />
  </ActionStep>
)

export const WaitsForm = (
  props: Props & { readonly others: readonly { id: number; reference: string; text: string }[] },
) => (
  <ActionStep {...props} title="Make it wait for another action" save="Make it wait">
    <Select
      name="waitsFor"
      label="Which action must be delivered first?"
      options={[
        { value: '', text: 'Choose an action' },
        ...props.others.map(({ id, reference, text }) => ({ value: id, text: `${reference} ${text}` })),
      ]}
      value={props.typed.text('waitsFor')}
      error={errorFor(props.problems, 'waitsFor')}
    />
  </ActionStep>
)

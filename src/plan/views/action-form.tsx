import {
  Checkboxes,
  DateInput,
  Details,
  errorFor,
  Form,
  Radios,
  Select,
  Textarea,
} from '../../design/index.ts'
import type { HeldPost, PlanAction, PlanArea, PlanHead } from '../model/plan.ts'
import { Save } from './area-form.tsx'
import { UnderPlan } from './plan-frame.tsx'
import { postChoices, postOptions } from './posts.ts'
import type { FormProps, TypedForm } from './typed-form.ts'
import type { Problem } from '../../design/index.ts'

interface Fields {
  readonly posts: readonly HeldPost[]
  readonly typed: TypedForm
  readonly problems: readonly Problem[]
}

const Who = ({ posts, typed, problems }: Fields) => (
  <>
    <Select
      name="lead"
      label="Which post leads it?"
      hint="A post, not a person: it stays when people go. A vacant post may lead, and is listed as missing"
      options={postOptions(posts, 'Nobody yet')}
      value={typed.text('lead')}
      error={errorFor(problems, 'lead')}
    />
    <Details
      summary="Contributors"
      open={typed.many('contributors').length > 0 || typed.text('partners') !== ''}
    >
      <Checkboxes
        name="contributors"
        label="Posts that contribute (optional)"
        look="small"
        options={postChoices(posts)}
        value={typed.many('contributors')}
        error={errorFor(problems, 'contributors')}
      />
      <Textarea
        name="partners"
        label="Partners who contribute (optional)"
        hint="One on each line, for example the health trust"
        rows={3}
        value={typed.text('partners')}
        error={errorFor(problems, 'partners')}
      />
    </Details>
  </>
)

const WhatWhoWhen = (props: Fields) => {
  const { typed, problems } = props
  return (
    <>
      <Textarea
        name="text"
        label="What will be done?"
        hint="One thing, so that anyone can tell when it is done"
        rows={3}
        value={typed.text('text')}
        error={errorFor(problems, 'text')}
      />
      <Radios
        name="kind"
        label="Is it a task, or a change of practice?"
        hint="A task closes on one piece of evidence. A practice change closes on two kinds, one of them an audit or the voice of children and families, and is looked at again after three and six months"
        options={[
          { value: 'task', text: 'A task' },
          { value: 'practice change', text: 'A practice change' },
        ]}
        value={typed.text('kind')}
        error={errorFor(problems, 'kind')}
      />
      <Who {...props} />
      <DateInput
        name="startOn"
        label="When does it start?"
        hint="For example, 1 7 2020. Leave it empty when nobody knows: the action is then listed as missing a date"
        value={typed.date('startOn')}
        error={errorFor(problems, 'startOn')}
      />
    </>
  )
}

const FirstDue = ({ typed, problems }: Fields) => (
  <DateInput
    name="dueOn"
    label="When is it due?"
    hint="This becomes the original due date and is kept for ever. Later it can only be moved with a reason"
    value={typed.date('dueOn')}
    error={errorFor(problems, 'dueOn')}
  />
)

export interface NewActionSubject {
  readonly plan: PlanHead
  readonly area: PlanArea
  readonly posts: readonly HeldPost[]
}

export const NewActionForm = ({
  subject: { plan, area, posts },
  typed,
  problems,
}: FormProps<NewActionSubject>) => {
  const fields = { posts, typed, problems }
  return (
    <UnderPlan
      plan={plan}
      title="Add an action"
      caption={`Area ${area.position}, ${area.title}`}
      problems={problems}
    >
      <Form>
        <WhatWhoWhen {...fields} />
        <FirstDue {...fields} />
        {plan.approved !== null && (
          <Textarea
            name="reason"
            label="Why is it added?"
            hint="The plan is approved: the new action is shown on Slippage, with who added it and why"
            rows={3}
            value={typed.text('reason')}
            error={errorFor(problems, 'reason')}
          />
        )}
        <Save href={`/plan/areas/${area.id}`} text="Add the action" />
      </Form>
    </UnderPlan>
  )
}

export interface ActionSubject extends NewActionSubject {
  readonly action: PlanAction
}

export const EditActionForm = ({ subject, typed, problems }: FormProps<ActionSubject>) => {
  const { plan, action, posts } = subject
  const fields = { posts, typed, problems }
  return (
    <UnderPlan
      plan={plan}
      title="Change an action"
      caption={`Action ${action.reference}`}
      problems={problems}
      breadcrumbs={actionCrumbs(subject, 'Change')}
    >
      <Form version={action.version}>
        <WhatWhoWhen {...fields} />
        {action.originalDueOn === null && <FirstDue {...fields} />}
        {plan.approved !== null && (
          <Textarea
            name="reason"
            label="Why is it to change?"
            hint="The plan is approved: another owner, wording or kind is a request, and counts when somebody else who may approve the plan has approved it. Reason, both sides and who decided stay on record"
            rows={3}
            value={typed.text('reason')}
            error={errorFor(problems, 'reason')}
          />
        )}
        <Save href={`/plan/actions/${action.id}`} />
      </Form>
    </UnderPlan>
  )
}

/** The way back from a form about an action: the plan, the area, the action. */
export const actionCrumbs = (
  { plan, area, action }: Pick<ActionSubject, 'plan' | 'area' | 'action'>,
  here: string,
) => [
  { text: plan.title, href: `/plan?plan=${plan.id}` },
  { text: area.title, href: `/plan/areas/${area.id}` },
  { text: `Action ${action.reference}`, href: `/plan/actions/${action.id}` },
  { text: here },
]

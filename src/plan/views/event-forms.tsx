import { Checkboxes, errorFor, Form, Input, Select } from '../../design/index.ts'
import type { OutsideEvent } from '../model/outside-event.ts'
import type { HeldPost, PlanWithAreas } from '../model/plan.ts'
import { actionsOf } from '../model/plan.ts'
import { DayField, Text } from './action-steps.tsx'
import { Save } from './area-form.tsx'
import { planHref, UnderPlan } from './plan-frame.tsx'
import { postOptions } from './posts.ts'
import type { FormProps } from './typed-form.ts'

export interface NewEventSubject {
  readonly whole: PlanWithAreas
  readonly posts: readonly HeldPost[]
}

export interface EventSubject extends NewEventSubject {
  readonly event: OutsideEvent
}

const WhoTells = ({ subject, typed, problems }: FormProps<NewEventSubject>) => (
  <>
    <Select
      name="teller"
      label="Which post tells the plan?"
      hint="It has a duty to say on that day whether it happened"
      options={postOptions(subject.posts, 'None of the council’s posts')}
      value={typed.text('teller')}
      error={errorFor(problems, 'teller')}
    />
    <Input
      name="toldBy"
      label="Or who else tells? (optional)"
      hint="For example, the health trust"
      value={typed.text('toldBy')}
      error={errorFor(problems, 'toldBy')}
    />
  </>
)

const EventFields = (props: FormProps<NewEventSubject>) => {
  const { subject, typed, problems } = props
  return (
    <>
      <Text
        {...props}
        name="what"
        label="What is awaited?"
        hint="For example, the council decides its budget, or the new case system goes live"
      />
      <DayField
        {...props}
        name="dueOn"
        label="On which day?"
        hint="The first day named stays beside any later one"
      />
      <WhoTells {...props} />
      <Checkboxes
        name="actions"
        label="Which actions wait for it?"
        look="small"
        options={actionsOf(subject.whole).map(({ id, reference, text }) => ({
          value: String(id),
          text: `${reference} ${text}`,
        }))}
        value={typed.many('actions')}
        error={errorFor(problems, 'actions')}
      />
    </>
  )
}

export const NewEventForm = (props: FormProps<NewEventSubject>) => {
  const { plan } = props.subject.whole
  return (
    <UnderPlan plan={plan} title="Add what is awaited from outside" problems={props.problems}>
      <Form>
        <EventFields {...props} />
        <Save href={planHref('/plan/timeline', plan)} text="Add it" />
      </Form>
    </UnderPlan>
  )
}

export const EditEventForm = (props: FormProps<EventSubject>) => {
  const { whole, event } = props.subject
  return (
    <UnderPlan
      plan={whole.plan}
      title="Change what is awaited"
      caption={event.what}
      problems={props.problems}
    >
      <Form version={event.version}>
        <EventFields {...props} />
        <DayField {...props} name="happenedOn" label="When did it happen? (leave empty if it has not)" />
        <Text {...props} name="because" label="Why is it changed?" hint="It stays on the record" />
        <Save href={planHref('/plan/timeline', whole.plan)} />
      </Form>
    </UnderPlan>
  )
}

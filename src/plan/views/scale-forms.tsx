import { errorFor, Form, InsetText, Radios, Select } from '../../design/index.ts'
import { deliveryStatuses, impacts, sentenceCase } from '../../design/index.ts'
import type { CheckMonths } from '../model/checks.ts'
import type { Override, Scale } from '../model/override.ts'
import type { PlanAction, PlanArea, PlanHead } from '../model/plan.ts'
import type { Relapse } from '../model/relapse.ts'
import type { ActionSubject } from './action-form.tsx'
import { ActionStep, DayField, Text } from './action-steps.tsx'
import { Save } from './area-form.tsx'
import { UnderPlan } from './plan-frame.tsx'
import type { FormProps } from './typed-form.ts'

export interface OverrideSubject {
  readonly plan: PlanHead
  readonly area: PlanArea
  readonly action: PlanAction | undefined
  readonly scale: Scale
  readonly computed: string
}

export const placeOf = ({ area, action }: Pick<OverrideSubject, 'area' | 'action'>) =>
  action
    ? { caption: `Action ${action.reference}: ${action.text}`, href: `/plan/actions/${action.id}` }
    : { caption: `Area ${area.position}, ${area.title}`, href: `/plan/areas/${area.id}` }

const wordsOf = (scale: Scale): readonly string[] => (scale === 'impact' ? impacts : deliveryStatuses)

export const OverrideForm = (props: FormProps<OverrideSubject>) => {
  const { subject, typed, problems } = props
  const { caption, href } = placeOf(subject)
  return (
    <UnderPlan plan={subject.plan} title={`Override ${subject.scale}`} caption={caption} problems={problems}>
      <Form>
        <InsetText>
          Computed: <strong>{subject.computed}</strong>. It stays in sight beside what you sign with your
          post, the day and the reason.
        </InsetText>
        <Radios
          name="says"
          label="What do you say it is?"
          options={wordsOf(subject.scale).map((value) => ({ value, text: sentenceCase(value) }))}
          value={typed.text('says')}
          error={errorFor(problems, 'says')}
        />
        <Text {...props} name="reason" label="Why?" />
        <DayField {...props} name="untilOn" label="Until when does it stand?" hint="At most six months" />
        <Save href={href} text="Sign the override" />
      </Form>
    </UnderPlan>
  )
}

export interface LiftSubject extends Omit<OverrideSubject, 'computed' | 'scale'> {
  readonly override: Override
}

export const LiftForm = (props: FormProps<LiftSubject>) => {
  const { caption, href } = placeOf(props.subject)
  return (
    <UnderPlan plan={props.subject.plan} title="Lift an override" caption={caption} problems={props.problems}>
      <Form version={props.subject.override.version}>
        <p class="govuk-body">What is computed then stands alone. The override stays in the history.</p>
        <Text {...props} name="because" label="Why?" />
        <Save href={href} text="Lift it" />
      </Form>
    </UnderPlan>
  )
}

export interface RelapseSubject extends ActionSubject {
  readonly relapse: Relapse
  readonly others: readonly Pick<PlanAction, 'id' | 'reference' | 'text'>[]
}

export const RelapseForm = (props: FormProps<RelapseSubject>) => {
  const { subject, typed, problems } = props
  return (
    <ActionStep {...props} title="What does the board decide?" save="Record the decision">
      <InsetText>{subject.relapse.because}</InsetText>
      <Radios
        name="decision"
        label="The decision"
        options={[
          { value: 're-open', text: 'Re-open the action', hint: 'It counts as not delivered from today' },
          { value: 'new action', text: 'A new action answers it', hint: 'Add it to the plan first' },
          { value: 'accept', text: 'Accept it, with the reason' },
        ]}
        value={typed.text('decision')}
        error={errorFor(problems, 'decision')}
      />
      <Select
        name="newAction"
        label="Which action answers it? (for a new action)"
        options={[
          { value: '', text: 'Choose an action' },
          ...subject.others.map(({ id, reference, text }) => ({ value: id, text: `${reference} ${text}` })),
        ]}
        value={typed.text('newAction')}
        error={errorFor(problems, 'newAction')}
      />
      <Text {...props} name="reason" label="The reason" />
    </ActionStep>
  )
}

export interface CheckSubject extends ActionSubject {
  readonly months: CheckMonths
}

export const CheckForm = (props: FormProps<CheckSubject>) => (
  <ActionStep {...props} title={`Does it last after ${props.subject.months} months?`} save="Record the check">
    <DayField {...props} name="doneOn" label="When was it looked at?" />
    <Radios
      name="holds"
      label="Does the change still hold?"
      look="inline"
      options={[
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ]}
      value={props.typed.text('holds')}
      error={errorFor(props.problems, 'holds')}
    />
    <Text {...props} name="says" label="What was looked at, and what does it show?" />
  </ActionStep>
)

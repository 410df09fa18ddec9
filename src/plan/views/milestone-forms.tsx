import type { IsoDate } from '../../kernel/index.ts'
import type { PlanMilestone } from '../model/plan.ts'
import type { ActionSubject } from './action-form.tsx'
import { ActionStep, DayField, RedateForm, Text, WhyOnceApproved } from './action-steps.tsx'
import type { FormProps } from './typed-form.ts'

export interface MilestoneSubject extends ActionSubject {
  readonly milestone: PlanMilestone
}

type Props = FormProps<MilestoneSubject>

export const NewMilestoneForm = (props: FormProps<ActionSubject>) => (
  <ActionStep {...props} title="Add a milestone" save="Add the milestone">
    <Text {...props} name="text" label="What will have been reached?" />
    <DayField
      {...props}
      name="dueOn"
      label="By when?"
      hint="This date is kept for ever; it can only be moved with a reason"
    />
    <WhyOnceApproved {...props} label="Why is it added?" />
  </ActionStep>
)

const Named = ({ subject: { milestone } }: Props) => <p class="govuk-body">“{milestone.text}”</p>

export const EditMilestoneForm = (props: Props) => (
  <ActionStep {...props} title="Change the milestone" save="Save" version={props.subject.milestone.version}>
    <Text {...props} name="text" label="What will have been reached?" />
    <WhyOnceApproved {...props} label="Why is it worded anew?" />
  </ActionStep>
)

export const MetForm = (props: Props) => (
  <ActionStep {...props} title="Record the milestone as met" save="Record as met">
    <Named {...props} />
    <DayField {...props} name="metOn" label="When was it met?" />
  </ActionStep>
)

export const NotMetForm = (props: Props) => (
  <ActionStep {...props} title="Not met after all" save="Take it back">
    <Named {...props} />
    <Text {...props} name="because" label="Why?" />
  </ActionStep>
)

export const RemoveMilestoneForm = (props: Props) => (
  <ActionStep
    {...props}
    title="Remove the milestone"
    save="Remove it"
    version={props.subject.milestone.version}
  >
    <Named {...props} />
    <p class="govuk-body">Its words and its date stay in the history of the action.</p>
    <Text {...props} name="because" label="Why?" />
  </ActionStep>
)

export const RedateMilestoneForm = (props: Props & { readonly note: string; readonly version: number }) => {
  const { dueOn, originalDueOn }: { dueOn: IsoDate; originalDueOn: IsoDate } = props.subject.milestone
  return <RedateForm {...props} dueOn={dueOn} originalDueOn={originalDueOn} />
}

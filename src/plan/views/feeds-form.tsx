import { Checkboxes, errorFor, Form } from '../../design/index.ts'
import type { PlanAction, PlanWithAreas } from '../model/plan.ts'
import type { ActionSubject } from './action-form.tsx'
import { actionCrumbs } from './action-form.tsx'
import { WhyOnceApproved } from './action-steps.tsx'
import { Save } from './area-form.tsx'
import { UnderPlan } from './plan-frame.tsx'
import type { FormProps } from './typed-form.ts'

export interface FeedsSubject extends ActionSubject {
  /** The plans above, the nearest first. */
  readonly above: readonly PlanWithAreas[]
}

/** What may be fed: what is still to be delivered, and what is fed already. */
const feedable = ({ above, action }: Pick<FeedsSubject, 'above' | 'action'>) => {
  const fed = new Set(action.feeds.map(({ id }) => id))
  return above.flatMap((whole) =>
    whole.areas.map((area) => ({
      label: `${whole.plan.title}: area ${area.position}, ${area.title}`,
      actions: area.actions.filter(({ id, deliveredOn }) => deliveredOn === null || fed.has(id)),
    })),
  )
}

const option = ({ id, reference, text }: PlanAction) => ({ value: String(id), text: `${reference} ${text}` })

/** Which actions of the plans above this one helps to bring about. */
export const FeedsForm = (props: FormProps<FeedsSubject>) => {
  const { subject, typed, problems } = props
  const { plan, action } = subject
  return (
    <UnderPlan
      plan={plan}
      title="What it feeds"
      caption={`Action ${action.reference}`}
      lede="Tick the actions above that this one helps to bring about. With none ticked it serves its area as a whole."
      breadcrumbs={actionCrumbs(subject, 'What it feeds')}
      problems={problems}
    >
      <Form>
        {action.feeds.map(({ id }) => (
          <input type="hidden" name="was" value={id} />
        ))}
        {feedable(subject)
          .filter(({ actions }) => actions.length > 0)
          .map(({ label, actions }, index) => (
            <Checkboxes
              name="feeds"
              id={index === 0 ? 'feeds' : `feeds-${index + 1}`}
              label={label}
              look="small"
              options={actions.map(option)}
              value={typed.many('feeds')}
              error={index === 0 ? errorFor(problems, 'feeds') : undefined}
            />
          ))}
        <WhyOnceApproved {...props} label="Why is it to feed others?" />
        <Save href={`/plan/actions/${action.id}`} />
      </Form>
    </UnderPlan>
  )
}

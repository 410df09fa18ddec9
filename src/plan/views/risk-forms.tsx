import { Checkboxes, Details, errorFor, Form, Select } from '../../design/index.ts'
import type { HeldPost, PlanWithAreas } from '../model/plan.ts'
import { actionsOf } from '../model/plan.ts'
import type { Risk } from '../model/risk.ts'
import { impactWords, likelihoodWords, ratings } from '../model/risk.ts'
import { DayField, Text } from './action-steps.tsx'
import { Save } from './area-form.tsx'
import { planHref, UnderPlan } from './plan-frame.tsx'
import { postOptions } from './posts.ts'
import type { FormProps } from './typed-form.ts'

export interface NewRiskSubject {
  readonly whole: PlanWithAreas
  readonly posts: readonly HeldPost[]
  /** The area or action from which the form was opened, already ticked. */
  readonly from: { readonly areas: readonly string[]; readonly actions: readonly string[] }
}

export interface RiskSubject extends Omit<NewRiskSubject, 'from'> {
  readonly risk: Risk
}

const options = (words: readonly string[]) => [
  { value: '', text: 'Choose' },
  ...ratings.map((rating) => ({ value: String(rating), text: `${rating}: ${words[rating - 1] ?? ''}` })),
]

type Fields = Omit<FormProps<unknown>, 'subject'>

/** Likelihood and impact at one time: `when` names the fields, as in `likelihoodNow`. */
const RatingFields = ({
  typed,
  problems,
  when,
  heading,
}: Fields & { readonly when: 'Before' | 'Now' | 'Target'; readonly heading: string }) => (
  <fieldset class="govuk-fieldset">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{heading}</legend>
    <Select
      name={`likelihood${when}`}
      label="How likely?"
      options={options(likelihoodWords)}
      value={typed.text(`likelihood${when}`)}
      error={errorFor(problems, `likelihood${when}`)}
    />
    <Select
      name={`impact${when}`}
      label="How bad would it be?"
      options={options(impactWords)}
      value={typed.text(`impact${when}`)}
      error={errorFor(problems, `impact${when}`)}
    />
  </fieldset>
)

const Controls = (props: Fields) => (
  <>
    <Text
      {...props}
      name="controls"
      label="What is done about it? (optional)"
      hint="What makes it less likely, or less bad. Empty is listed as missing"
    />
    <DayField {...props} name="reviewOn" label="When is it looked at again?" />
  </>
)

const Links = ({ whole, typed, problems }: Fields & Pick<NewRiskSubject, 'whole'>) => (
  <Details
    summary="Areas and actions that it is linked to"
    open={typed.many('areas').length + typed.many('actions').length > 0}
  >
    <Checkboxes
      name="areas"
      label="Areas (optional)"
      look="small"
      options={whole.areas.map(({ id, position, title }) => ({
        value: String(id),
        text: `${position} ${title}`,
      }))}
      value={typed.many('areas')}
      error={errorFor(problems, 'areas')}
    />
    <Checkboxes
      name="actions"
      label="Actions (optional)"
      look="small"
      options={actionsOf(whole).map(({ id, reference, text }) => ({
        value: String(id),
        text: `${reference} ${text}`,
      }))}
      value={typed.many('actions')}
      error={errorFor(problems, 'actions')}
    />
  </Details>
)

const RiskFields = (props: Fields & Pick<NewRiskSubject, 'whole' | 'posts'>) => {
  const { posts, typed, problems } = props
  return (
    <>
      <Text {...props} name="cause" label="Because of what?" hint="The cause, as one sentence" />
      <Text {...props} name="event" label="What may happen?" hint="The event, as one sentence" />
      <Text {...props} name="effect" label="What then?" hint="What it would mean for children and the plan" />
      <Select
        name="owner"
        label="Which post owns it?"
        hint="Whoever looks at it again when a review is due"
        options={postOptions(posts, 'Nobody yet')}
        value={typed.text('owner')}
        error={errorFor(problems, 'owner')}
      />
      <RatingFields {...props} when="Before" heading="Before anything is done about it" />
      <RatingFields {...props} when="Now" heading="As it stands now" />
      <RatingFields {...props} when="Target" heading="As it is to become" />
      <Controls {...props} />
      <Links {...props} />
    </>
  )
}

const Why = (props: Fields & { readonly label?: string }) => (
  <Text
    {...props}
    name="because"
    label={props.label ?? 'Why?'}
    hint="It stays on the record, beside what stood before"
  />
)

export const NewRiskForm = ({ subject, ...props }: FormProps<NewRiskSubject>) => (
  <UnderPlan plan={subject.whole.plan} title="Add a risk" problems={props.problems}>
    <Form>
      <RiskFields {...subject} {...props} />
      <Save href={planHref('/plan/risks', subject.whole.plan)} text="Add the risk" />
    </Form>
  </UnderPlan>
)

const frame = ({ subject: { whole, risk }, problems }: FormProps<RiskSubject>, title: string) => ({
  plan: whole.plan,
  title,
  caption: `Risk ${risk.reference}: ${risk.event}`,
  problems,
  breadcrumbs: [
    { text: whole.plan.title, href: planHref('/plan', whole.plan) },
    { text: 'Risks', href: planHref('/plan/risks', whole.plan) },
    { text: risk.reference, href: `/plan/risks/${risk.id}` },
    { text: title },
  ],
})

export const EditRiskForm = (props: FormProps<RiskSubject>) => {
  const { subject, typed, problems } = props
  return (
    <UnderPlan {...frame(props, 'Change a risk')}>
      <Form version={subject.risk.version}>
        <RiskFields {...subject} typed={typed} problems={problems} />
        <Why typed={typed} problems={problems} />
        <Save href={`/plan/risks/${subject.risk.id}`} />
      </Form>
    </UnderPlan>
  )
}

export const ReviewRiskForm = (props: FormProps<RiskSubject>) => {
  const { subject, typed, problems } = props
  return (
    <UnderPlan {...frame(props, 'Review a risk')}>
      <Form version={subject.risk.version}>
        <RatingFields typed={typed} problems={problems} when="Now" heading="As it stands now" />
        <Controls typed={typed} problems={problems} />
        <Why typed={typed} problems={problems} label="What was found?" />
        <Save href={`/plan/risks/${subject.risk.id}`} text="Save the review" />
      </Form>
    </UnderPlan>
  )
}

export const CloseRiskForm = (props: FormProps<RiskSubject>) => {
  const { subject, typed, problems } = props
  const [title, save] = subject.risk.closed
    ? ['Open a risk again', 'Open it again']
    : ['Close a risk', 'Close it']
  return (
    <UnderPlan {...frame(props, title)}>
      <Form version={subject.risk.version}>
        <p class="govuk-body">What was said of it and its scores stay on record.</p>
        <Why typed={typed} problems={problems} />
        <Save href={`/plan/risks/${subject.risk.id}`} text={save} />
      </Form>
    </UnderPlan>
  )
}

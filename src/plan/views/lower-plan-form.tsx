import { Checkboxes, DateInput, errorFor, Form, Input, Page, Radios, Select } from '../../design/index.ts'
import { levelInWords, lowerLevels } from '../model/level.ts'
import type { HeldPost, PlanHead, PlanWithAreas } from '../model/plan.ts'
import { Save } from './area-form.tsx'
import { lowerPlanHref } from './feeding.tsx'
import { planHref } from './plan-frame.tsx'
import { postOptions } from './posts.ts'
import type { FormProps } from './typed-form.ts'

export interface LowerPlanSubject {
  /** The strategic plan. */
  readonly top: PlanWithAreas
  /** The teams whose plan the viewer may draw up. */
  readonly teams: readonly { readonly id: number; readonly name: string }[]
  /** Whether a service plan may be of no team. */
  readonly mayBeOfNone: boolean
  readonly posts: readonly HeldPost[]
}

export interface EditLowerPlanSubject extends LowerPlanSubject {
  readonly plan: PlanHead
}

const Title = ({ typed, problems }: FormProps<LowerPlanSubject>) => (
  <Input
    name="title"
    label="What is the plan called?"
    value={typed.text('title')}
    error={errorFor(problems, 'title')}
  />
)

const Whose = ({ subject: { teams, posts, mayBeOfNone }, typed, problems }: FormProps<LowerPlanSubject>) => (
  <>
    <Select
      name="team"
      label="Whose plan is it?"
      hint="The team of a team plan; of a service plan, the service above its teams. Whoever manages it may change the plan"
      options={[
        { value: '', text: mayBeOfNone ? 'No team: the owner’s service' : 'Choose a team' },
        ...teams.map(({ id, name }) => ({ value: id, text: name })),
      ]}
      value={typed.text('team')}
      error={errorFor(problems, 'team')}
    />
    <Select
      name="owner"
      label="Which post answers for it?"
      hint="A post, not a person: it stays when people go"
      options={postOptions(posts, 'Nobody yet')}
      value={typed.text('owner')}
      error={errorFor(problems, 'owner')}
    />
  </>
)

const WhenAndWhat = ({ subject: { top }, typed, problems }: FormProps<LowerPlanSubject>) => (
  <>
    <DateInput
      name="beginsOn"
      label="When does it begin?"
      value={typed.date('beginsOn')}
      error={errorFor(problems, 'beginsOn')}
    />
    <DateInput
      name="endsOn"
      label="When does it end? (optional)"
      value={typed.date('endsOn')}
      error={errorFor(problems, 'endsOn')}
    />
    <Checkboxes
      name="serves"
      label="Which areas of the strategic plan does it serve?"
      hint="Each action of the plan stands in one of them"
      options={top.areas.map(({ id, position, title }) => ({
        value: String(id),
        text: `${position} ${title}`,
      }))}
      value={typed.many('serves')}
      error={errorFor(problems, 'serves')}
    />
  </>
)

const Level = ({ subject: { top }, typed, problems }: FormProps<LowerPlanSubject>) => (
  <>
    <Radios
      name="level"
      label="Is it a service plan or a team plan?"
      options={lowerLevels.map((level) => ({ value: level, text: levelInWords[level] }))}
      value={typed.text('level')}
      error={errorFor(problems, 'level')}
    />
    <Select
      name="under"
      label="Which plan does it stand under?"
      hint="A team plan may stand under a service plan"
      options={[top, ...top.lower.filter(({ plan }) => plan.level === 'service')].map(({ plan }) => ({
        value: plan.id,
        text: plan.code === null ? plan.title : `${plan.code} ${plan.title}`,
      }))}
      value={typed.text('under')}
      error={errorFor(problems, 'under')}
    />
  </>
)

export const NewLowerPlanForm = (props: FormProps<LowerPlanSubject>) => {
  const { plan } = props.subject.top
  const list = planHref('/plan/plans', plan)
  return (
    <Page
      title="Draw up a service or team plan"
      breadcrumbs={[
        { text: plan.title, href: planHref('/plan', plan) },
        { text: 'Service and team plans', href: list },
        { text: 'Draw up' },
      ]}
      problems={props.problems}
    >
      <Form>
        <Level {...props} />
        <Title {...props} />
        <Whose {...props} />
        <WhenAndWhat {...props} />
        <Save href={list} text="Draw up the plan" />
      </Form>
    </Page>
  )
}

export const EditLowerPlanForm = (props: FormProps<EditLowerPlanSubject>) => {
  const { plan, top } = props.subject
  return (
    <Page
      title="Change what the plan says of itself"
      breadcrumbs={[
        { text: top.plan.title, href: planHref('/plan', top.plan) },
        { text: plan.title, href: lowerPlanHref(plan) },
        { text: 'Change' },
      ]}
      problems={props.problems}
    >
      <Form version={plan.version}>
        <Title {...props} />
        <Whose {...props} />
        <WhenAndWhat {...props} />
        <Save href={lowerPlanHref(plan)} />
      </Form>
    </Page>
  )
}
